"""Where the polygons of a region lie in the picture, and where from each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.expression import Side
from earthmind.inference.plan.selection import to_lonlat
from earthmind.inference.plan.sides_of_grid import NINTHS, to_picture
from earthmind.vector import Feature

SPREAD = "spread"
_SPREAD_NINTHS, _SPREAD_SHARE = 7, 0.04
_MOSTLY = 0.98
"""A region that lies in one ninth with less of its area lies there mostly."""
_COMPASS: tuple[Side, ...] = (
    "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
)  # fmt: skip


def place_of(features: Sequence[Feature], grid: Grid) -> tuple[str, bool]:
    """The ninth of the picture that holds the middle, or ``spread``; and whether all of it lies there.

    A region is spread where at least seven of the nine ninths hold 4 % of it or more.
    """
    shares = ninths_of(features, grid)
    if int((shares >= _SPREAD_SHARE).sum()) >= _SPREAD_NINTHS:
        return SPREAD, True
    east, north = middle_of(features, grid)
    row, column = (min(2, max(0, int((value + 1) * 1.5))) for value in (-north, east))
    return NINTHS[row][column], bool(shares[row, column] >= _MOSTLY)


def middle_of(features: Sequence[Feature], grid: Grid) -> tuple[float, float]:
    """Middle of all polygons by area, (east, north), -1 to 1 over the picture."""
    shapes = _in_picture(features, grid)
    areas, middles = shapely.area(shapes), shapely.centroid(shapes)
    total = float(areas.sum())
    return (
        float((shapely.get_x(middles) * areas).sum() / total),
        float((shapely.get_y(middles) * areas).sum() / total),
    )


def ninths_of(features: Sequence[Feature], grid: Grid) -> NDArray[np.float64]:
    """Share of the area in each ninth of the picture, shape (3, 3), from the north-west."""
    shapes = _in_picture(features, grid)
    shares = np.zeros((3, 3))
    edges = np.linspace(-1, 1, 4)
    for row in range(3):
        for column in range(3):
            left, right = edges[column], edges[column + 1]
            bottom, top = -edges[row + 1], -edges[row]
            shares[row, column] = float(shapely.area(_clipped(shapes, left, bottom, right, top)).sum())
    total = shares.sum()
    return shares / total if total > 0 else shares


def direction_of(one: Sequence[Feature], other: Sequence[Feature], grid: Grid) -> Side | None:
    """On which side of the other the one lies, by their middles; None where these are the same."""
    (lon, lat), (lon0, lat0) = (_middle_lonlat(features, grid) for features in (one, other))
    azimuth, _, metres = Geod(ellps="WGS84").inv(lon0, lat0, lon, lat)
    if metres < min(grid.resolution_m):
        return None
    return _COMPASS[round(azimuth / 45) % 8]


def _middle_lonlat(features: Sequence[Feature], grid: Grid) -> tuple[float, float]:
    x, y = ~to_picture(grid) @ middle_of(features, grid)
    lon, lat = to_lonlat(crs_text(grid.crs)).transform(x, y)
    return float(lon), float(lat)


def _in_picture(features: Sequence[Feature], grid: Grid) -> NDArray[np.object_]:
    way = to_picture(grid)

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = points[:, 0], points[:, 1]
        return np.column_stack([way.a * x + way.b * y + way.c, way.d * x + way.e * y + way.f])

    shapes: NDArray[np.object_] = shapely.transform(
        np.array([feature.geometry for feature in features], dtype=object), move
    )
    return shapes


def _clipped(
    shapes: NDArray[np.object_], left: float, bottom: float, right: float, top: float
) -> NDArray[np.object_]:
    boxes = shapely.bounds(shapes)
    outside = (
        (boxes[:, 0] >= right) | (boxes[:, 2] <= left) | (boxes[:, 1] >= top) | (boxes[:, 3] <= bottom)
    )
    within = (
        (boxes[:, 0] >= left) & (boxes[:, 2] <= right) & (boxes[:, 1] >= bottom) & (boxes[:, 3] <= top)
    )
    cut = ~outside & ~within
    clipped = shapes[~outside & within]
    if cut.any():
        clipped = np.concatenate([clipped, shapely.intersection(shapes[cut], shapely.box(left, bottom, right, top))])
    return clipped
