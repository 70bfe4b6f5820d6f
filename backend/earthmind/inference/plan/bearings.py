"""Where a grid lies north of something, or between two things: directions to the nearest points.

A direction is that of the way from the nearest point of a thing to a pixel, on the ground. After Bloch,
"Fuzzy relative position between objects in image processing" (1999), who takes the best of all points; the
nearest one alone keeps the two banks of a winding river apart.
"""

from __future__ import annotations

import math
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from earthmind.imagery import Grid
from earthmind.inference.plan.expression import Bearing
from earthmind.inference.plan.sides_of_grid import to_ground

_NORTH = {
    "north": 0.0, "north-east": 45.0, "east": 90.0, "south-east": 135.0,
    "south": 180.0, "south-west": 225.0, "west": 270.0, "north-west": 315.0,
}  # fmt: skip
_WIDE_DEGREES, _CORNER_DEGREES, _PARTED_DEGREES = 67.5, 45.0, 120.0
_ROUNDING = 1e-6
Masks = NDArray[np.bool_]


def beside(inside: Masks, bearing: Bearing, grid: Grid) -> Masks:
    """Pixels that lie on one side of a thing.

    Args:
        inside: bool (H, W), the thing.
        bearing: On which side of it.
        grid: Of the pixels.
    """
    if bearing not in get_args(Bearing):
        raise ValueError(f"{bearing!r} is no bearing")
    if not inside.any():
        return np.zeros_like(inside)
    east, north = _ways(inside, grid)
    turn = math.radians(_NORTH[bearing])
    along = east * math.sin(turn) + north * math.cos(turn)
    reach = _CORNER_DEGREES if "-" in bearing else _WIDE_DEGREES
    return np.asarray(
        (along >= (math.cos(math.radians(reach)) - _ROUNDING) * np.hypot(east, north)) & ~inside
    )


def between(one: Masks, other: Masks, grid: Grid) -> Masks:
    """Pixels from which the ways to two things part by 120 degrees or more, bool (H, W)."""
    if not (one.any() and other.any()):
        return np.zeros_like(one)
    east, north = _ways(one, grid)
    to_east, to_north = _ways(other, grid)
    lengths = np.hypot(east, north) * np.hypot(to_east, to_north)
    parted = east * to_east + north * to_north <= math.cos(math.radians(_PARTED_DEGREES)) * lengths
    return np.asarray(parted & ~one & ~other)


def _ways(inside: Masks, grid: Grid) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The way from the nearest pixel of a thing to each pixel, east and north in metres."""
    across, down = grid.resolution_m
    nearest = distance_transform_edt(
        ~inside, sampling=(down, across), return_distances=False, return_indices=True
    )
    height, width = inside.shape
    right, below = np.arange(width)[None, :] - nearest[1], np.arange(height)[:, None] - nearest[0]
    way = to_ground(grid)
    return way.a * right + way.b * below, way.d * right + way.e * below
