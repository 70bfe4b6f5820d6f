"""``earthmind conformance``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from earthmind.evaluation.stage_result import StageResult


def conformance(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            help="A fixture: expected values beside checkpoint/, or beside the weights of Dynamic World.",
        ),
    ],
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "cpu",
    precision: Annotated[str, typer.Option(help="float32 or bfloat16.")] = "float32",
    tolerance: Annotated[
        float | None,
        typer.Option(help="Largest deviation. Default: 2e-3, 5e-2 in bfloat16, 2e-4 of Dynamic World."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Compare a model's outputs with those of the published code, stage by stage.

    The deviation is the largest absolute difference over the largest absolute expected value; for ids,
    texts and counts the number of differences; for masks 1 - IoU, judged over the pixels whose logit is
    further from 0 than logits may deviate. In bfloat16 the expected tokens are read, not the likeliest.
    TerraScope is told from EarthMind by its checkpoint. Of Dynamic World each runtime is compared, and the
    deviation is the largest absolute difference; for classes the number of pixels that differ. Exit code 0
    only if all stages pass.

    Example: earthmind conformance ../shared/conformance/concat
    """

    def show(result: StageResult) -> StageResult:
        if not as_json:
            word = "ok" if result.passed else "BAD"
            line = f"{word:4} {result.case:8} {result.stage:32} {result.deviation:9.2e}"
            line += f"  of {result.tolerance:.0e}"
            undecided = "" if result.decided is None else f"  ({result.decided:.2e} where logits decide)"
            typer.echo(line + undecided)
        return result

    check = _land_covers if _holds_land_covers(folder) else _released
    found = check(folder, device, precision, tolerance)
    results = [show(result) for result in found]
    passed = all(result.passed for result in results)
    if as_json:
        stages = [{**dataclasses.asdict(result), "ok": result.passed} for result in results]
        typer.echo(json.dumps({"ok": passed, "fixture": str(folder), "stages": stages}))
    else:
        failed = sum(not result.passed for result in results)
        typer.echo(
            f"All {len(results)} stages are within tolerance."
            if passed
            else f"{failed} of {len(results)} stages are not."
        )
    if not passed:
        raise typer.Exit(1)


def _holds_land_covers(folder: Path) -> bool:
    """Whether a fixture is of Dynamic World."""
    from earthmind.evaluation.land_cover_conformance import EXPECTED

    return (folder / EXPECTED).is_file()


def _land_covers(folder: Path, device: str, precision: str, tolerance: float | None) -> Iterator[StageResult]:
    from earthmind.errors import ModelError
    from earthmind.evaluation.land_cover_conformance import TOLERANCE, check_land_covers
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.loading.runtimes import ANY, ONNX, torch_installed

    if precision != "float32":
        raise ModelError(
            "Dynamic World is compared in float32 only; leave --precision out.", code="precision"
        )
    runtimes = ANY if torch_installed() else (ONNX,)
    places = {runtime: resolve_device(device, (runtime,)) for runtime in runtimes}
    return check_land_covers(folder, places, tolerance or TOLERANCE)


def _released(folder: Path, device: str, precision: str, tolerance: float | None) -> Iterator[StageResult]:
    from earthmind.model.loading.runtimes import TORCH, require_torch

    require_torch("The comparison with the released code")
    import torch

    from earthmind.errors import ModelError
    from earthmind.evaluation.conformance import TOLERANCE, check_fixture
    from earthmind.evaluation.reasoning_conformance import check_reasoning
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.loading.folder import ModelFolder
    from earthmind.model.terrascope.terrascope_kind import TERRASCOPE

    types = {"float32": (torch.float32, TOLERANCE), "bfloat16": (torch.bfloat16, 5e-2)}
    if precision not in types:
        raise ModelError(f'There is no precision "{precision}"; use float32 or bfloat16.', code="precision")
    dtype, allowed = types[precision]
    check = check_reasoning if TERRASCOPE.is_of(ModelFolder(folder / "checkpoint")) else check_fixture
    return check(folder, resolve_device(device, (TORCH,)), dtype, tolerance or allowed)
