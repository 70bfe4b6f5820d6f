"""What a tiled run will do, worked out before a pixel is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from earthmind import __version__
from earthmind.errors import InputError
from earthmind.imagery import Grid, RasterReference, Rendering, Sensor, analysis_grid
from earthmind.imagery.coregistration.check import Coregistration, check_coregistration
from earthmind.imagery.reading.sources import local_path, source_files
from earthmind.inference.place.look import (
    corrected_layers,
    ground_pixel_m,
    picture_notes,
    shift_notes,
    stretched,
    to_correct,
)
from earthmind.inference.place.usable_layers import usable_layers
from earthmind.inference.requests import SceneRequest
from earthmind.inference.windows.tiling import Tiling
from earthmind.model.protocol import ModelCard
from earthmind.vector.polygons.shaping import Shaping

SMALLEST_WINDOW = 32
_OVERLAP_SHARE = 16
_SLACK = 1.02


@dataclass(frozen=True)
class TiledOptions:
    """How a tiled run is done and what it gives.

    Attributes:
        window: Side of a window in pixels; None for what suits the model.
        overlap: Pixels that neighbouring windows share; None for a sixteenth of the window.
        minimum_area_m2: Smaller polygons are dropped; None drops those of fewer than 4 pixels.
        shaping: Simplification, smoothing, right angles.
        out: File for the polygons.
        output_crs: CRS of that file; None for the grid's.
        mask: ``.tif`` for the mask.
        probability: ``.tif`` for the probability.
        sar_weight: ``.tif`` for where the SAR was trusted.
        work: Folder for finished windows; by default beside ``out``.
        correct_shift: Whether a shift between the sensors that can be told is corrected, by the grid.
    """

    window: int | None = None
    overlap: int | None = None
    minimum_area_m2: float | None = None
    shaping: Shaping = field(default_factory=Shaping)
    out: Path | None = None
    output_crs: str | None = None
    mask: Path | None = None
    probability: Path | None = None
    sar_weight: Path | None = None
    work: Path | None = None
    correct_shift: bool = False


@dataclass(frozen=True)
class TiledPlan:
    """A tiled run, ready to begin; can be sent to other processes.

    Attributes:
        references: The layers that the model uses.
        grid: The analysis grid of the whole extent.
        tiling: Its windows.
        card: The model.
        prompt: What the model is asked in every window.
        rendering: How every window is rendered.
        notes: What the analyst should know, one sentence each.
        shift: The shift between the sensors, where there is one to be corrected.
    """

    references: tuple[RasterReference, ...]
    grid: Grid
    tiling: Tiling
    card: ModelCard
    prompt: str
    rendering: Rendering
    notes: tuple[str, ...]
    shift: Coregistration | None = None

    @property
    def fingerprint(self) -> str:
        """Says what the windows' results depend on: files and their age, grid, windows, model, prompt."""
        about = {
            "version": __version__,
            "layers": [_layer_facts(reference) for reference in self.references],
            "grid": [self.grid.crs.to_wkt(), list(self.grid.transform), *self.grid.shape],
            "windows": asdict(self.tiling),
            "model": asdict(self.card),
            "prompt": self.prompt,
            "rendering": asdict(self.rendering),
        }
        return hashlib.sha256(json.dumps(about, sort_keys=True, default=str).encode()).hexdigest()


def plan_tiled(
    request: SceneRequest,
    references: Sequence[RasterReference],
    card: ModelCard,
    prompt: str,
    options: TiledOptions,
) -> TiledPlan:
    """Choose the layers, the grid and the windows of a tiled run.

    The ground pixel is that of the layers; where it is finer than anything the model was trained for, the
    model's finest one is taken, unless the request names another.

    Raises:
        InputError: The layers, the extent or the window sizes cannot be used.
    """
    if request.multispectral:
        raise InputError(
            "All bands can be shown of a whole extent only, not window by window; leave one of the two out.",
            code="multispectral",
        )
    usable, notes = usable_layers(references, card)
    if options.sar_weight is not None and len({layer.sensor for layer in usable if layer.moment == 0}) < 2:
        raise InputError(
            "Where the SAR was trusted is only known where both sensors are used: give the other layer too, "
            "or leave the SAR weight out.",
            code="sar_weight",
        )
    notes += [note for reference in usable for note in reference.notes]
    extent = (request.extent.bounds, request.extent.crs) if request.extent else None
    grid = analysis_grid(usable, extent=extent, resolution=request.resolution)
    finest = card.resolution_m[0]
    own = ground_pixel_m(grid)
    if request.resolution is None and own * _SLACK < finest:
        grid = analysis_grid(usable, extent=extent, resolution=finest)
        notes.append(
            f"{card.name} was trained for ground pixels from {finest:g} m, so the layers of {own:.3g} m are "
            f"looked at in pixels of {finest:g} m; give a resolution to change that."
        )
    notes += picture_notes(grid, ground_pixel_m(grid), card)
    correct = options.correct_shift or request.correct_shift
    shift = None if correct else to_correct(_measured_shift(usable, grid))
    if correct:
        usable, told = corrected_layers(usable, grid)
        notes += told
    notes += shift_notes(shift)
    tiling = _tiling(grid, card, options)
    look, told = stretched(usable, grid, card)
    notes += [*told, _windows_sentence(tiling, grid)]
    return TiledPlan(tuple(usable), grid, tiling, card, prompt, look, tuple(dict.fromkeys(notes)), shift)


def _measured_shift(references: list[RasterReference], grid: Grid) -> Coregistration | None:
    """Measure the shift between the sensors; None where there is one sensor only."""
    by_sensor = {reference.sensor: reference for reference in reversed(references)}
    if len(by_sensor) < len(Sensor):
        return None
    return check_coregistration(by_sensor[Sensor.OPTICAL], by_sensor[Sensor.SAR], grid=grid)


def _windows_sentence(tiling: Tiling, grid: Grid) -> str:
    count = len(tiling.windows())
    return f"Looked at in {count} window{'' if count == 1 else 's'} at {ground_pixel_m(grid):.3g} m."


def _tiling(grid: Grid, card: ModelCard, options: TiledOptions) -> Tiling:
    side = options.window or card.window or card.max_side
    if not SMALLEST_WINDOW <= side <= card.max_side:
        raise InputError(
            f"Windows of {side} pixels are not possible: {card.name} takes {SMALLEST_WINDOW} to "
            f"{card.max_side}.",
            code="window",
        )
    overlap = side // _OVERLAP_SHARE if options.overlap is None else options.overlap
    if not 0 <= overlap <= side // 2:
        raise InputError(
            f"Windows of {side} pixels cannot share {overlap}; give an overlap of 0 to {side // 2}.",
            code="window",
        )
    return Tiling(grid.width, grid.height, side, overlap)


def _layer_facts(reference: RasterReference) -> dict[str, Any]:
    facts = {**asdict(reference), "notes": None}
    paths = [local_path(uri) for uri in source_files(reference.uri)]
    states = [path.stat() for path in paths if path is not None and path.exists()]
    facts["files"] = [[state.st_size, state.st_mtime_ns] for state in states]
    return facts
