"""Many scenes, one after the other, their windows on several processes."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.errors import EarthMindError, InputError
from earthmind.imagery.reading.sources import local_path
from earthmind.inference.answer import Transcript
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, SceneRequest
from earthmind.inference.windows.processes import Loader, load_known, on_cluster, on_processes
from earthmind.inference.windows.windowed import RunWindows
from earthmind.inference.windows.windowed_plan import TiledOptions

_COLUMNS = {"optical", "sar", "out", "prompt"}


@dataclass(frozen=True)
class BatchScene:
    """One line of a batch.

    Attributes:
        request: Layers.
        prompt: What to mark.
        out: File for the polygons.
    """

    request: SceneRequest
    prompt: str
    out: Path


@dataclass(frozen=True)
class Places:
    """Where windows are run.

    Attributes:
        model: Name or folder of the model.
        device: Device of every process.
        workers: Processes of this machine; 1 runs them in this one.
        scheduler: Dask scheduler instead.
        load: Loads the model in the other processes.
    """

    model: str
    device: str = "auto"
    workers: int = 1
    scheduler: str | None = None
    load: Loader = load_known

    def windows(self, stopped: Callable[[], bool]) -> RunWindows:
        """Where the windows of a run are run, unless in this process."""
        if self.scheduler is not None:
            return on_cluster(self.scheduler, self.model, self.device, stopped, self.load)
        return on_processes(self.workers, self.model, self.device, stopped, self.load)


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
    scenes: Sequence[BatchScene],
    places: Places,
    window: tuple[int | None, int | None] = (None, None),
    engine: Engine | None = None,
) -> Iterator[dict[str, Any]]:
    """Run scenes one after the other; yields for each what was found or why not.

    Args:
        scenes: What to do.
        places: Where windows are run.
        window: Side and overlap; None for the defaults.
        engine: Plans and merges; by default one with the models that come with EarthMind.
    """
    engine = engine or Engine(open_shelf(places.device, places.model))
    elsewhere = places.windows if places.scheduler is not None or places.workers > 1 else None
    for scene in scenes:
        options = TiledOptions(window=window[0], overlap=window[1], out=scene.out)
        transcript = Transcript()
        error = None
        try:
            for event in engine.segment_tiled(scene.request, scene.prompt, options, windows=elsewhere):
                transcript.add(event)
        except EarthMindError as failure:
            error = failure.message
        yield {
            "out": str(scene.out),
            "features": transcript.marked,
            "area_m2": sum(segment.area_m2 for segment in transcript.segments),
            "error": error,
        }


def _scene(row: dict[str, str], number: int, path: Path, prompt: str | None) -> BatchScene:
    given = {key: (value or "").strip() for key, value in row.items() if key is not None}
    asked = given.get("prompt") or prompt
    if not asked or not given["out"]:
        lacking = "a prompt (or give --prompt)" if not asked else "out"
        raise InputError(f"Line {number} of {path} lacks {lacking}.")
    optical, sar = (_layer(given.get(sensor), path.parent) for sensor in ("optical", "sar"))
    return BatchScene(SceneRequest(optical, sar), asked, path.parent / given["out"])


def _layer(uri: str | None, folder: Path) -> LayerRequest | None:
    if not uri:
        return None
    return LayerRequest(uri if local_path(uri) is None else str(folder / uri))
