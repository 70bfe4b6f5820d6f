"""Many scenes, one after the other, their windows on several processes."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from earthmind.errors import EarthMindError, InputError
from earthmind.imagery.reading.sources import local_path
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.requests import Detail, LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.windowed import RunWindows, in_this_process

_COLUMNS = {"optical", "sar", "out", "prompt"}


@dataclass(frozen=True)
class BatchScene:
    """One line of a batch.

    Attributes:
        place: Layers.
        prompt: What to mark.
        out: File for the polygons.
    """

    place: PlaceRequest
    prompt: str
    out: Path


def read_scenes(path: Path, prompt: str | None) -> list[BatchScene]:
    """Read the scenes of a batch from a CSV file; relative paths are seen from its folder.

    Args:
        path: With a header; columns ``optical``, ``sar``, ``out`` and optionally ``prompt``.
        prompt: For lines without one.

    Raises:
        InputError: The file cannot be read, or a line lacks something.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            columns, rows = set(reader.fieldnames or ()), list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"The list of scenes {path} cannot be read; give a CSV file.") from error
    if "out" not in columns or not columns & {"optical", "sar"} or columns - _COLUMNS:
        raise InputError(
            f"The list of scenes {path} has the columns {', '.join(sorted(columns)) or 'none'}; it needs "
            "out, optical and/or sar, and may have prompt."
        )
    return [_scene(row, number, path, prompt) for number, row in enumerate(rows, start=2)]


def run_scenes(
    engine: Engine,
    scenes: Sequence[BatchScene],
    options: Options | None = None,
    windows: RunWindows = in_this_process,
) -> Iterator[dict[str, Any]]:
    """Run scenes one after the other; yields for each what was found or why not.

    Args:
        engine: Plans and merges.
        scenes: What to do.
        options: How every scene is looked at.
        windows: Where windows are run.
    """
    options = replace(options or Options(), polygons=True, detail=Detail.FULL)
    for scene in scenes:
        result: dict[str, Any] = {"out": str(scene.out), "features": 0, "area_m2": 0, "error": None}
        try:
            here = replace(options, out=scene.out)
            answer = answer_of(engine.ask(scene.place, scene.prompt, here, windows=windows))
            result |= {"features": answer.count, "area_m2": answer.area_m2}
        except EarthMindError as failure:
            result["error"] = failure.message
        yield result


def _scene(row: dict[str, str], number: int, path: Path, prompt: str | None) -> BatchScene:
    given = {key: (value or "").strip() for key, value in row.items() if key is not None}
    asked = given.get("prompt") or prompt
    if not asked or not given["out"]:
        lacking = "a prompt (or give --prompt)" if not asked else "out"
        raise InputError(f"Line {number} of {path} lacks {lacking}.")
    optical, sar = (_layer(given.get(sensor), path.parent) for sensor in ("optical", "sar"))
    return BatchScene(PlaceRequest(optical, sar), asked, path.parent / given["out"])


def _layer(uri: str | None, folder: Path) -> LayerRequest | None:
    if not uri:
        return None
    return LayerRequest(uri if local_path(uri) is None else str(folder / uri))
