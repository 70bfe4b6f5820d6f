"""Which pixels of a raster make a grid, worked out before a pixel is read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.warp import transform
from rasterio.windows import Window

from earthmind.imagery.grid import Grid

Coordinates = NDArray[np.float64]

_LATTICE = 21
_MARGIN = 3


@dataclass(frozen=True)
class ReadPlan:
    """Which pixels of a source make a grid, worked out before a pixel is read.

    Attributes:
        window: Whole source pixels to read; inside the source.
        shape: Rows and columns to read them into; smaller than the window where overviews serve.
        place: (row, column) on the grid of the window's first pixel where pixels are copied; None: warp.
        scale: Source pixels, as read, per grid pixel, across and down.
    """

    window: Window
    shape: tuple[int, int]
    place: tuple[int, int] | None
    scale: tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A target grid in source pixels: column and row range, and source pixels per target pixel."""

    columns: tuple[int, int]
    rows: tuple[int, int]
    scale: tuple[float, float]


def plan_read(
    source: Grid,
    target: Grid,
    overviews: Sequence[int] = (),
    *,
    scale: tuple[float, float] | None = None,
) -> ReadPlan | None:
    """Plan reading ``source`` onto ``target``.

    1. Where pixels coincide: the common window, copied.
    2. Else the target's edges go to source pixels; the window is their box with room for the kernel.
    3. Where the grid is coarser, the coarsest overview that is still at least twice as fine is read.

    Args:
        source: Pixels of the file.
        target: Pixels wanted.
        overviews: Decimation factors that the file has.
        scale: Source pixels per target pixel, across and down, where it was decided for a larger grid.

    Returns:
        The plan, or None where source and target have nothing in common.
    """
    offset = target.whole_pixel_offset(source)
    if offset is not None:
        return _copy_plan(source, target, offset)
    box = box_in_source(source, target)
    if box is None:
        return None
    columns, rows, scale = box.columns, box.rows, scale or box.scale
    factor = max((f for f in overviews if f * 2 <= min(scale)), default=1)
    margin = math.ceil(_MARGIN * max(1.0, *scale))
    first_column, last_column = max(0, columns[0] - margin), min(source.width, columns[1] + margin)
    first_row, last_row = max(0, rows[0] - margin), min(source.height, rows[1] + margin)
    if first_column >= last_column or first_row >= last_row:
        return None
    window = Window(first_column, first_row, last_column - first_column, last_row - first_row)
    shape = math.ceil(window.height / factor), math.ceil(window.width / factor)
    return ReadPlan(window, shape, None, (scale[0] / factor, scale[1] / factor))


def _copy_plan(source: Grid, target: Grid, offset: tuple[int, int]) -> ReadPlan | None:
    row, column = offset
    first_row, last_row = max(0, row), min(source.height, row + target.height)
    first_column, last_column = max(0, column), min(source.width, column + target.width)
    if first_row >= last_row or first_column >= last_column:
        return None
    window = Window(first_column, first_row, last_column - first_column, last_row - first_row)
    place = first_row - row, first_column - column
    return ReadPlan(window, (int(window.height), int(window.width)), place, (1.0, 1.0))


def box_in_source(source: Grid, target: Grid) -> Box | None:
    """Return the box around the target in source pixels; None where its place there is unknown."""
    steps = np.linspace(0.0, 1.0, _LATTICE)
    across, down = np.meshgrid(steps * target.width, steps * target.height)
    xs, ys = _mapped(target.transform, across.ravel(), down.ravel())
    if source.crs != target.crs:
        moved = transform(target.crs, source.crs, xs.tolist(), ys.tolist())
        xs, ys = np.asarray(moved[0]), np.asarray(moved[1])
    columns, rows = _mapped(~source.transform, xs, ys)
    finite = np.isfinite(columns) & np.isfinite(rows)
    if not finite.any():
        return None
    return Box(
        columns=(math.floor(columns[finite].min()), math.ceil(columns[finite].max())),
        rows=(math.floor(rows[finite].min()), math.ceil(rows[finite].max())),
        scale=(
            _pixels_per_step(columns.reshape(across.shape), target),
            _pixels_per_step(rows.reshape(across.shape), target),
        ),
    )


def _mapped(affine: Affine, xs: Coordinates, ys: Coordinates) -> tuple[Coordinates, Coordinates]:
    return affine.a * xs + affine.b * ys + affine.c, affine.d * xs + affine.e * ys + affine.f


def _pixels_per_step(coordinate: Coordinates, target: Grid) -> float:
    """Return how far a source coordinate moves per target pixel at the centre, whatever the direction."""
    centre = _LATTICE // 2
    steps = _LATTICE - 1
    right = (coordinate[centre, centre + 1] - coordinate[centre, centre]) * steps / target.width
    below = (coordinate[centre + 1, centre] - coordinate[centre, centre]) * steps / target.height
    moved = math.hypot(right, below)
    return moved if math.isfinite(moved) and moved > 0 else 1.0
