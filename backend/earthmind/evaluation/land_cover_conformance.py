"""``earthmind conformance`` of Dynamic World: each runtime beside what the published network computed."""

from __future__ import annotations

import math
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.evaluation.stage_result import StageResult
from earthmind.model.dynamic_world.band_normalisation import normalised
from earthmind.model.dynamic_world.land_cover_runtimes import open_land_covers
from earthmind.sentences import Sentence

EXPECTED = "expected.npz"
TOLERANCE = 2e-4
"""Of absolute differences: logits are of the size of 10."""
_NUMBERS, _INPUT, _LOGITS = "_dn", "_normalised", "_logits"

Floats = NDArray[np.float32]


def check_land_covers(
    folder: Path, places: Mapping[str, str], tolerance: float = TOLERANCE
) -> Iterator[StageResult]:
    """Run every case of a fixture on every runtime.

    Args:
        folder: The weights beside ``expected.npz``: of each case stored numbers (bands, rows, columns), and
            normalised bands and logits (rows, columns, channels).
        places: Device by runtime.
        tolerance: Largest absolute difference of numbers; classes have to be the same where their logit is
            further above the next than twice that.

    Raises:
        InputError: The folder is no such fixture.
        ModelError: The weights cannot be read, or a runtime is not installed.
    """
    cases = read_cases(folder / EXPECTED)
    networks = {runtime: open_land_covers(folder, place, runtime) for runtime, place in places.items()}
    for case, (numbers, wanted_input, wanted) in cases.items():
        bands = normalised(numbers.astype(np.float32) / np.float32(10_000))
        yield StageResult(case, "normalised", _deviation(bands, wanted_input), tolerance)
        for runtime, network in networks.items():
            logits = network.logits(np.ascontiguousarray(wanted_input))
            yield StageResult(case, f"logits {runtime}", _deviation(logits, wanted), tolerance)
            yield _classes(case, runtime, logits, wanted, tolerance)


def read_cases(path: Path) -> dict[str, tuple[Floats, Floats, Floats]]:
    """Stored numbers, normalised bands and logits of each case, float32 (channels, rows, columns).

    Raises:
        InputError: The file cannot be read, or lacks something.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            values: dict[str, Any] = {name: stored[name] for name in stored}
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise InputError(
            Sentence("{path} cannot be read; copy it again.", path=path), code="no_fixture"
        ) from error
    names = [name.removesuffix(_NUMBERS) for name in values if name.endswith(_NUMBERS)]
    missing = [f"{n}{part}" for n in names for part in (_INPUT, _LOGITS) if f"{n}{part}" not in values]
    if not names or missing:
        lacking = ", ".join(missing) or f"a case whose name ends with {_NUMBERS}"
        raise InputError(
            Sentence("{path} is no conformance fixture: it lacks {missing}.", path=path, missing=lacking),
            code="no_fixture",
        )
    return {
        name: (
            values[f"{name}{_NUMBERS}"],
            values[f"{name}{_INPUT}"].transpose(2, 0, 1),
            values[f"{name}{_LOGITS}"].transpose(2, 0, 1),
        )
        for name in names
    }


def _deviation(got: Floats, wanted: Floats) -> float:
    return math.inf if got.shape != wanted.shape else float(np.abs(got - wanted).max())


def _classes(case: str, runtime: str, logits: Floats, wanted: Floats, tolerance: float) -> StageResult:
    """How many pixels are of another class, and how many of those that the tolerance leaves decided."""
    stage = f"classes {runtime}"
    if logits.shape != wanted.shape:
        return StageResult(case, stage, math.inf, 0)
    differ = logits.argmax(axis=0) != wanted.argmax(axis=0)
    ordered = np.sort(wanted, axis=0)
    clear = ordered[-1] - ordered[-2] > 2 * tolerance
    return StageResult(case, stage, float(differ.sum()), 0, float((differ & clear).sum()))
