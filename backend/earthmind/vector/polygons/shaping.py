"""Polygons with fewer or smoother corners, neighbours still fitting, areas and perimeters measured anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
import shapely.affinity
from numpy.typing import NDArray
from shapely import Polygon

from earthmind.errors import InputError
from earthmind.sentences import Sentence
from earthmind.vector.features import Feature
from earthmind.vector.polygons.measures import PixelGrid, Surveyor

_FEWEST_CORNERS = 4
_LARGEST_CHANGE = 0.25


@dataclass(frozen=True)
class Shaping:
    """What is done to polygons drawn along pixel edges, in this order.

    Attributes:
        simplify: Tolerance in pixels; borders that polygons share stay shared. 0 keeps every corner.
        smooth: How often corners are cut (Chaikin); 0 keeps them. Borders that are shared open a little.
        square: Whether outlines become right-angled along the longer direction of each, as buildings are.
    """

    simplify: float = 0.0
    smooth: int = 0
    square: bool = False

    def __post_init__(self) -> None:
        """Refuse values without meaning."""
        if not 0 <= self.simplify <= 1000:
            raise InputError(
                Sentence(
                    "The simplify tolerance {simplify:g} is not 0 to 1000 pixels.", simplify=self.simplify
                )
            )
        if not 0 <= self.smooth <= 5:
            raise InputError(
                Sentence("Smoothing {smooth} times is not possible; give 0 to 5.", smooth=self.smooth)
            )

    @property
    def changes(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.simplify or self.smooth or self.square)


def shaped(features: Sequence[Feature], grid: PixelGrid, shaping: Shaping) -> list[Feature]:
    """Return features with shaped polygons, in their order.

    A polygon that shaping would make invalid, or change by more than a quarter of its area, keeps its shape.

    Args:
        features: In the CRS of the grid.
        grid: Says how large a pixel is.
        shaping: What to do.
    """
    if not features or not shaping.changes:
        return list(features)
    pixel = abs(grid.transform.determinant) ** 0.5
    polygons = np.array([feature.geometry for feature in features], dtype=object)
    if shaping.simplify:
        polygons = _kept_where_bad(polygons, simplified(polygons, shaping.simplify * pixel))
    if shaping.square:
        polygons = _kept_where_bad(polygons, _each(polygons, lambda polygon: squared(polygon, pixel)))
    if shaping.smooth:
        polygons = _kept_where_bad(
            polygons, _each(polygons, lambda polygon: smoothed(polygon, shaping.smooth))
        )
    measures = Surveyor(grid).measure(list(polygons))
    return [
        replace(feature, geometry=polygon, attributes=_measured(feature, area, perimeter))
        for feature, polygon, (area, perimeter) in zip(features, polygons, measures)
    ]


def simplified(polygons: NDArray[np.object_], tolerance: float) -> NDArray[np.object_]:
    """Return polygons with fewer corners; a border that two of them share is simplified once, for both.

    Corners go while the triangle that one makes with its neighbours is smaller than ``tolerance`` squared
    (Visvalingam and Whyatt 1993). Polygons that overlap others are simplified one by one.
    """
    if shapely.coverage_is_valid(polygons):
        return np.asarray(shapely.coverage_simplify(polygons, tolerance))
    return np.asarray(
        [shapely.coverage_simplify([polygon], tolerance)[0] for polygon in polygons], dtype=object
    )


def smoothed(polygon: Polygon, times: int) -> Polygon:
    """Return a polygon whose corners are cut at a quarter and three quarters of each edge (Chaikin 1974)."""
    rings = [_cut(shapely.get_coordinates(ring), times) for ring in (polygon.exterior, *polygon.interiors)]
    return Polygon(rings[0], rings[1:])


def squared(polygon: Polygon, pixel: float) -> Polygon:
    """Return a polygon whose edges run along, or at right angles to, its main direction.

    1. The main direction is that of the longer side of the smallest rectangle around it.
    2. Turned so that it is level, the outline is simplified (Douglas and Peucker, one pixel).
    3. Each edge becomes level or upright, whichever is nearer, through its middle; neighbours meet anew.

    Args:
        polygon: Drawn along pixel edges.
        pixel: Side of a pixel in the units of the CRS.
    """
    angle, centre = _direction(polygon), polygon.centroid
    turned = shapely.affinity.rotate(polygon, -angle, origin=centre).simplify(1.5 * pixel)
    rings = [_right_angled(shapely.get_coordinates(r)[:-1]) for r in (turned.exterior, *turned.interiors)]
    kept = [ring for ring in rings if len(ring) >= _FEWEST_CORNERS]
    if len(rings[0]) < _FEWEST_CORNERS:
        return polygon
    return shapely.affinity.rotate(Polygon(kept[0], kept[1:]), angle, origin=centre)


def _each(polygons: NDArray[np.object_], change: Callable[[Polygon], Polygon]) -> NDArray[np.object_]:
    changed = np.empty(len(polygons), dtype=object)
    changed[:] = [change(polygon) for polygon in polygons]
    return changed


def _kept_where_bad(before: NDArray[np.object_], after: NDArray[np.object_]) -> NDArray[np.object_]:
    old, new = shapely.area(before), shapely.area(after)
    good = shapely.is_valid(after) & (shapely.get_type_id(after) == shapely.GeometryType.POLYGON)
    good &= np.abs(new - old) <= _LARGEST_CHANGE * old
    chosen = before.copy()
    chosen[good] = shapely.orient_polygons(after[good])
    return chosen


def _measured(feature: Feature, area: float, perimeter: float) -> dict[str, str | float]:
    return {**feature.attributes, "area_m2": area, "perimeter_m": perimeter}


def _cut(points: NDArray[np.float64], times: int) -> NDArray[np.float64]:
    for _ in range(times):
        first, second = points[:-1], points[1:]
        cut = np.stack([0.75 * first + 0.25 * second, 0.25 * first + 0.75 * second], axis=1).reshape(-1, 2)
        points = np.vstack([cut, cut[:1]])
    return points


def _direction(polygon: Polygon) -> float:
    """Angle of the longer side of the smallest rectangle around a polygon, in degrees."""
    corners = shapely.get_coordinates(shapely.oriented_envelope(polygon))[:3]
    sides = np.diff(corners, axis=0)
    x, y = sides[np.argmax(np.hypot(sides[:, 0], sides[:, 1]))]
    return float(np.degrees(np.arctan2(y, x)))


def _right_angled(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the corners of a ring whose edges are level or upright by turns."""
    edges = np.roll(points, -1, axis=0) - points
    level = np.abs(edges[:, 0]) >= np.abs(edges[:, 1])
    turns = np.flatnonzero(level != np.roll(level, 1))
    if len(turns) < _FEWEST_CORNERS:
        return points[:0]
    starts = np.roll(points, -turns[0], axis=0)
    lengths = np.diff(np.append(turns, turns[0] + len(points)))
    places, at = [], 0
    for count in lengths:  # one straight side: its middle, weighted by the length of its edges
        side = np.take(starts, range(at, at + count + 1), axis=0, mode="wrap")
        axis = 1 if level[(turns[0] + at) % len(points)] else 0
        weights = np.abs(np.diff(side[:, 1 - axis]))
        middles = (side[:-1, axis] + side[1:, axis]) / 2
        places.append(np.average(middles, weights=weights) if weights.sum() else middles.mean())
        at += int(count)
    values = np.asarray(places)
    before = np.roll(values, 1)
    first_is_level = level[turns[0]]
    levels = (np.arange(len(values)) % 2 == 0) == first_is_level
    corners: NDArray[np.float64] = np.where(
        levels[:, None], np.column_stack([before, values]), np.column_stack([values, before])
    )
    return corners
