"""Sides of a picture: halves, quarters, ninths, north being up.

Where rows run across the meridians by more than a few degrees, as in polar maps, true north counts.
"""

from __future__ import annotations

import functools
import math

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from earthmind.imagery import Grid
from earthmind.inference.plan.expression import Side

_TOLERATED_DEGREES = 20.0
_STEP = 1e-3
NINTHS: tuple[tuple[Side, ...], ...] = (
    ("north-west", "north", "north-east"),
    ("west", "centre", "east"),
    ("south-west", "south", "south-east"),
)


def side_mask(side: Side, grid: Grid, rows: range) -> NDArray[np.bool_]:
    """Where a side of a grid is, bool of shape (rows, W): halves, quarters, or the middle ninth."""
    east, north = _east_north(grid, rows)
    if side == "centre":
        return np.asarray((np.abs(east) < 1 / 3) & (np.abs(north) < 1 / 3))
    inside = np.ones(east.shape, dtype=np.bool_)
    if "north" in side:
        inside &= north > 0
    if "south" in side:
        inside &= north < 0
    if "east" in side:
        inside &= east > 0
    if "west" in side:
        inside &= east < 0
    return inside


def to_picture(grid: Grid) -> Affine:
    """From CRS coordinates to (east, north), each -1 to 1 over the picture."""
    way: Affine = _to_east_north(grid) @ ~grid.transform
    return way


def to_ground(grid: Grid) -> Affine:
    """From a way on the grid, in columns and rows, to metres east and north at its middle."""
    across, down = grid.resolution_m
    ground: Affine = (_turned(grid) or Affine.identity()) @ Affine(across, 0, 0, 0, -down, 0)
    return ground


def _east_north(grid: Grid, rows: range) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    way = _to_east_north(grid)
    column, row = np.meshgrid(np.arange(grid.width) + 0.5, np.arange(rows.start, rows.stop) + 0.5)
    return way.a * column + way.b * row + way.c, way.d * column + way.e * row + way.f


@functools.lru_cache(maxsize=16)
def _to_east_north(grid: Grid) -> Affine:
    """From pixels (column, row) to (east, north), -1 to 1."""
    usual = Affine(2 / grid.width, 0, -1, 0, -2 / grid.height, 1)
    turned = _turned(grid)
    if turned is None:
        return usual
    corners = [turned @ corner for corner in ((-1, -1), (1, -1), (-1, 1), (1, 1))]
    reach = (max(abs(x) for x, _ in corners), max(abs(y) for _, y in corners))
    return Affine.scale(1 / reach[0], 1 / reach[1]) @ turned @ usual


def _turned(grid: Grid) -> Affine | None:
    """The turn from up on the grid to true north at its middle; None where it is small or not known."""
    crs = CRS.from_wkt(grid.crs.to_wkt())
    geographic = crs.geodetic_crs
    if geographic is None or crs.is_geographic:
        return None
    to_lonlat = Transformer.from_crs(crs, geographic, always_xy=True)
    column, row = grid.width / 2, grid.height / 2
    ends = [(column, row), (column, row - _STEP * grid.height)]
    xs, ys = zip(*(grid.transform @ end for end in ends))
    lon, lat = to_lonlat.transform(xs, ys)
    east, north = (lon[1] - lon[0]) * math.cos(math.radians(lat[0])), lat[1] - lat[0]
    angle = math.degrees(math.atan2(east, north))
    if not math.isfinite(angle) or abs(angle) < _TOLERATED_DEGREES:
        return None
    return Affine.rotation(-angle)
