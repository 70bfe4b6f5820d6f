"""Which of the separate parts of a region are meant: by size, nearness and order, in true metres."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.expression import Parts
from earthmind.inference.plan.selection import local_map, moved, near_ones, values_of
from earthmind.inference.plan.sides_of_grid import to_picture
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import numbers_of, some_of
from earthmind.vector.polygons.measures import Surveyor

TOUCHING_M = 0.05
"""Parts that are so near touch: their edges are the same but for rounding."""


def chosen_parts(
    features: Sequence[Feature],
    parts: Parts,
    grid: Grid,
    near: Sequence[Feature] = (),
    to: Sequence[Feature] = (),
) -> Sequence[Feature]:
    """Choose of all parts of a region.

    Args:
        features: Polygons in the CRS of the grid, the largest first.
        parts: What to choose.
        grid: The whole extent.
        near: The polygons of ``parts.near``.
        to: The polygons of ``parts.to``; where there are none, nothing is nearest to them.
    """
    areas = numbers_of(features, "area_m2")
    fits = np.flatnonzero((areas >= parts.at_least_m2) & (areas <= parts.at_most_m2))
    fitting = some_of(features, fits.tolist())
    if parts.near is not None:
        fitting = near_ones(fitting, near, max(parts.near_m, TOUCHING_M), crs_text(grid.crs))
    if parts.order == "distance" and not to:
        return some_of(fitting, [])
    if parts.order is not None and len(fitting):
        values = _values(fitting, parts.order, grid, to)
        fitting = some_of(fitting, np.argsort(values if parts.least else -values, kind="stable").tolist())
    end = None if parts.count is None else parts.skip + parts.count
    return fitting[parts.skip : end]


def within_of(features: Sequence[Feature], metres: float, crs: str) -> list[shapely.Geometry]:
    """The ground that is at most so far from polygons, in their CRS."""
    if not features:
        return []
    way = local_map(features, crs)
    grown = shapely.buffer(moved([feature.geometry for feature in features], way), max(metres, 0.0))
    union = shapely.get_parts(shapely.union_all(grown))

    def back(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(way.transform(points[:, 0], points[:, 1], direction="INVERSE"))

    return list(shapely.transform(union, back))


def nearest_m(one: Sequence[Feature], other: Sequence[Feature], crs: str) -> float:
    """Shortest way between two sets of polygons in metres; 0 where they touch or overlap."""
    return float(distances_m(one, other, crs).min())


def overlap(one: Sequence[Feature], other: Sequence[Feature]) -> bool:
    """Whether two sets of polygons share ground, not only edges."""
    tree = shapely.STRtree([feature.geometry for feature in other])
    return any(
        tree.query(feature.geometry, predicate=predicate).size
        for feature in one
        for predicate in ("overlaps", "contains", "within", "covered_by")
    )


def boxes_around(features: Sequence[Feature], grid: Grid) -> list[Feature]:
    """The box around each polygon along the axes of the grid's CRS, measured anew."""
    boxes = [shapely.orient_polygons(shapely.envelope(feature.geometry)) for feature in features]
    measures = Surveyor(grid).measure(boxes) if boxes else []
    return [
        Feature(box, {**feature.attributes, "area_m2": area, "perimeter_m": perimeter})
        for feature, box, (area, perimeter) in zip(features, boxes, measures)
    ]


def distances_m(features: Sequence[Feature], to: Sequence[Feature], crs: str) -> NDArray[np.float64]:
    """Shortest way from each polygon to any of others in metres; 0 where they touch or overlap."""
    way = local_map([*features, *to], crs)
    tree = shapely.STRtree(moved([feature.geometry for feature in to], way))
    mine = moved([feature.geometry for feature in features], way)
    (asked, _), found = tree.query_nearest(mine, return_distance=True, all_matches=False)
    distances = np.empty(len(features))
    distances[asked] = np.where(found < TOUCHING_M, 0.0, found)
    return distances


def _values(
    features: Sequence[Feature], order: str, grid: Grid, to: Sequence[Feature]
) -> NDArray[np.float64]:
    """What parts are ordered by, the greatest first."""
    if order == "distance":
        return distances_m(features, to, crs_text(grid.crs))
    if order == "area":
        return numbers_of(features, "area_m2")
    if order == "length":
        return numbers_of(features, "perimeter_m")
    if order == "centre":
        way = to_picture(grid)
        middles = [way @ (f.geometry.centroid.x, f.geometry.centroid.y) for f in features]
        return np.array([-math.hypot(east, north) for east, north in middles])
    axis, sign = {"north": ("north", 1), "south": ("north", -1), "east": ("east", 1), "west": ("east", -1)}[
        order
    ]
    return sign * values_of(features, axis, crs_text(grid.crs))
