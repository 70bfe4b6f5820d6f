"""Where the polygons of a region lie in the picture, and where from each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
_ALL, _CENTRE, _QUARTER, _HALF, _SOME = 0.98, 0.5, 0.6, 0.65, 0.2
"""Shares of its area from which a region lies all there, or mostly in the centre, a quarter, a half, or also
in a ninth."""
_MOST_PLACES = 3
_COMPASS: tuple[Side, ...] = (
    "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
)  # fmt: skip


@dataclass(frozen=True)
class Whereabouts:
    """Where a region lies.

    Attributes:
        places: Sides of the picture, or ``spread`` alone.
        all_of_it: Whether (nearly) nothing lies elsewhere.
        middle: The ninth that holds its middle.
    """

    places: tuple[str, ...]
    all_of_it: bool
    middle: str


def whereabouts(features: Sequence[Feature], grid: Grid) -> Whereabouts:
    """Where most of the area of polygons lies.

    In the centre where the middle ninth holds half of it; else in a quarter or a half that holds most; else
    all over the picture where at least seven of the nine ninths hold some of it; else in the ninths that hold
    much.
    """
    ninths = _shares(features, grid, 3)
    quarters = _shares(features, grid, 2)
    east, north = middle_of(features, grid)
    row, column = (min(2, max(0, int((value + 1) * 1.5))) for value in (-north, east))
    middle = NINTHS[row][column]
    sides = {
        "north-west": (quarters[0, 0], _QUARTER),
        "north-east": (quarters[0, 1], _QUARTER),
        "south-west": (quarters[1, 0], _QUARTER),
        "south-east": (quarters[1, 1], _QUARTER),
        "north": (quarters[0].sum(), _HALF),
        "south": (quarters[1].sum(), _HALF),
        "west": (quarters[:, 0].sum(), _HALF),
        "east": (quarters[:, 1].sum(), _HALF),
    }
    if ninths[1, 1] >= _CENTRE:
        return Whereabouts(("centre",), bool(ninths[1, 1] >= _ALL), middle)
    for side, (share, least) in sides.items():
        if share >= least:
            return Whereabouts((side,), bool(share >= _ALL), middle)
    if int((ninths >= _SPREAD_SHARE).sum()) >= _SPREAD_NINTHS:
        return Whereabouts((SPREAD,), True, middle)
    by_share = sorted(np.ndindex(3, 3), key=lambda place: -ninths[place])
    some = [place for place in by_share[:_MOST_PLACES] if ninths[place] >= _SOME]
    if not some:
        return Whereabouts((SPREAD,), True, middle)
    return Whereabouts(
        tuple(NINTHS[place[0]][place[1]] for place in some),
        bool(sum(ninths[place] for place in some) >= _ALL),
        middle,
    )


def middle_of(features: Sequence[Feature], grid: Grid) -> tuple[float, float]:
    """Middle of all polygons by area, (east, north), -1 to 1 over the picture."""
    shapes = _in_picture(features, grid)
    areas, middles = shapely.area(shapes), shapely.centroid(shapes)
    total = float(areas.sum())
    return (
        float((shapely.get_x(middles) * areas).sum() / total),
        float((shapely.get_y(middles) * areas).sum() / total),
    )


def _shares(features: Sequence[Feature], grid: Grid, number: int) -> NDArray[np.float64]:
    """Share of the area in each of so many rows and columns of the picture, from the north-west."""
    shapes = _in_picture(features, grid)
    shares = np.zeros((number, number))
    edges = [float(edge) for edge in np.linspace(-1, 1, number + 1)]
    for row, column in np.ndindex(number, number):
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
    return _COMPASS[round(float(azimuth) / 45) % 8]


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
    outside = (boxes[:, 0] >= right) | (boxes[:, 2] <= left) | (boxes[:, 1] >= top) | (boxes[:, 3] <= bottom)
    within = (boxes[:, 0] >= left) & (boxes[:, 2] <= right) & (boxes[:, 1] >= bottom) & (boxes[:, 3] <= top)
    cut = ~outside & ~within
    clipped: NDArray[np.object_] = shapes[~outside & within]
    if cut.any():
        box = shapely.box(left, bottom, right, top)
        clipped = np.concatenate([clipped, shapely.intersection(shapes[cut], box)])
    return clipped
