"""Further bands of a multispectral layer, three at a time, for models that look at several pictures.

The bands that are not shown anyway follow in the order of the file, in triplets; the last one is filled up
by repeating its last band. Each band is stretched by its own 2nd to 98th percentile. This is the form in
which the code of October 2025 shows BigEarthNet (https://github.com/shuyansy/Earth-Observation-VLMs).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.layer_values import read_strips, read_values
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.imagery.rendering.frames import Frame, Scene, latest
from earthmind.imagery.rendering.scene import MOST_FRAMES
from earthmind.imagery.rendering.stretch import PERCENTILES

_CHANNELS = 3
_COARSE_SIDE = 512
_NARROWEST = 1e-6


def with_further_bands(
    scene: Scene, named: Sequence[str], stopped: Callable[[], bool] = lambda: False
) -> tuple[Scene, list[str], list[str]]:
    """Add frames of the bands of the latest optical layer that are not shown yet.

    Args:
        scene: The place with the bands that are shown anyway.
        named: Roles of those bands.
        stopped: Asked between strips.

    Returns:
        The scene with up to five frames in all, the roles that were added, and those that did not fit.

    Raises:
        InputError: ``unreadable`` where the file is damaged.
        Cancelled: When ``stopped`` says so.
    """
    layers = [frame.reference for frame in latest(scene.frames) if frame.sensor is Sensor.OPTICAL]
    further = [role for layer in layers for role in layer.bands if role not in named]
    triplets = triplets_of(further)[: MOST_FRAMES - len(scene.frames)]
    frames = [
        _frame(layers[0], triplet, scene.grid, part, stopped)
        for part, triplet in enumerate(triplets, start=1)
    ]
    shown = list(dict.fromkeys(role for triplet in triplets for role in triplet))
    left_out = [role for role in further if role not in shown]
    return replace(scene, frames=(*scene.frames, *frames)), shown, left_out


def triplets_of(roles: Sequence[str]) -> list[tuple[str, str, str]]:
    """Bands in threes, in order; the last three are filled up by repetition of the last band."""
    padded = [*roles, *[roles[-1]] * (-len(roles) % _CHANNELS)] if roles else []
    return [(a, b, c) for a, b, c in zip(padded[::3], padded[1::3], padded[2::3], strict=True)]


def _frame(
    layer: RasterReference, roles: Sequence[str], grid: Grid, part: int, stopped: Callable[[], bool]
) -> Frame:
    bands = [layer.bands[role] for role in roles]
    ranges = _ranges(layer, bands, grid)
    pixels = np.zeros((_CHANNELS, *grid.shape), np.uint8)
    valid = np.zeros(grid.shape, np.bool_)
    for strip in read_strips(layer, grid, bands, stopped=stopped):
        shown = (strip.values - ranges[:, :1, None]) * (255 / (ranges[:, 1:, None] - ranges[:, :1, None]))
        pixels[:, strip.rows] = np.rint(np.nan_to_num(np.clip(shown, 0, 255)))
        valid[strip.rows] = strip.valid
    pixels[:, ~valid] = 0
    return Frame(layer.sensor, layer.date, pixels, valid, layer, part)


def _ranges(layer: RasterReference, bands: Sequence[int], grid: Grid) -> NDArray[np.float32]:
    """What becomes 0 and 255 in each band, float32 (bands, 2)."""
    if layer.unit is Unit.DISPLAY:
        return np.array([[0, 255]] * len(bands), np.float32)
    values, valid = read_values(layer, grid.coarsened(_COARSE_SIDE), bands)
    if not valid.any():
        return np.array([[0, 1]] * len(bands), np.float32)
    low, high = np.percentile(values[:, valid], PERCENTILES, axis=1)
    return np.stack([low, np.maximum(high, low + _NARROWEST)], axis=1).astype(np.float32)
