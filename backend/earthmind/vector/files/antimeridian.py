"""Polygons across 180 degrees, cut there as RFC 7946 (section 3.1.9) has it."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from shapely import Polygon

Points = NDArray[np.float64]

_DEGREE = np.pi / 180


def cut_at_antimeridian(polygons: NDArray[np.object_], half_turn: float = 180.0) -> NDArray[np.object_]:
    """Return polygons in longitude and latitude, those across 180 degrees as multipolygons cut there.

    An edge that is longer than half a turn is taken as one that crosses the antimeridian. A ring around a
    pole is closed over the pole. Polygons that do not cross stay as they are.

    Args:
        polygons: Longitude, latitude; longitudes may lie beyond a half turn.
        half_turn: 180 in the unit of the coordinates.
    """
    found = polygons.copy()
    for number in np.flatnonzero(_crossing(polygons, half_turn)):
        found[number] = _cut(polygons[number], half_turn)
    return found


def _crossing(polygons: NDArray[np.object_], half_turn: float = 180.0) -> NDArray[np.bool_]:
    """Return which polygons cross the antimeridian or lie beyond it, bool, shape (N,)."""
    bounds = shapely.bounds(polygons).reshape(-1, 4)
    beyond = (bounds[:, 0] < -half_turn) | (bounds[:, 2] > half_turn)
    wide = bounds[:, 2] - bounds[:, 0] > half_turn
    wide[wide] = [_jumps(polygon, half_turn) for polygon in polygons[wide]]
    crosses: NDArray[np.bool_] = beyond | wide
    return crosses


def half_turn(crs: CRS) -> float:
    """Return 180 degrees in the unit of a geographic CRS."""
    return round(180 * _DEGREE / crs.axis_info[0].unit_conversion_factor, 9)


def _jumps(polygon: Polygon, half_turn: float) -> bool:
    rings = (polygon.exterior, *polygon.interiors)
    return any((np.abs(np.diff(shapely.get_coordinates(ring)[:, 0])) > half_turn).any() for ring in rings)


def _cut(polygon: Polygon, half_turn: float) -> Any:
    whole = _area_within(polygon.exterior, half_turn)
    holes = [_area_within(ring, half_turn) for ring in polygon.interiors]
    left = shapely.difference(whole, shapely.union_all(holes)) if holes else whole
    parts = [part for part in shapely.get_parts(left) if isinstance(part, Polygon) and part.area > 0]
    return shapely.orient_polygons(parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts))


def _area_within(ring: Any, half_turn: float) -> Any:
    """Return what a ring encloses, brought between -180 and 180 degrees."""
    turn = 2 * half_turn
    area = shapely.make_valid(Polygon(_unrolled(shapely.get_coordinates(ring), turn)))
    left, bottom, right, top = area.bounds
    pieces = []
    for number in range(int(np.floor((left + half_turn) / turn)), int(np.ceil((right + half_turn) / turn))):
        strip = shapely.box(turn * number - half_turn, bottom - 1, turn * number + half_turn, top + 1)
        piece = shapely.intersection(area, strip)
        pieces.append(
            shapely.transform(piece, lambda points, by=turn * number: _shifted(points, by, half_turn))
        )
    return shapely.union_all(pieces)


def _shifted(points: Points, by: float, half_turn: float) -> Points:
    return np.column_stack([np.clip(points[:, 0] - by, -half_turn, half_turn), points[:, 1]])


def _unrolled(points: Points, turn: float) -> Points:
    """Return a ring whose longitudes go on beyond 180 degrees; around a pole it is closed over the pole."""
    steps = np.diff(points[:, 0])
    steps -= turn * np.round(steps / turn)
    longitudes = points[0, 0] + np.concatenate([[0.0], np.cumsum(steps)])
    ring = np.column_stack([longitudes, points[:, 1]])
    if abs(longitudes[-1] - longitudes[0]) < turn / 2:
        ring[-1] = ring[0]
        return ring
    pole = np.copysign(turn / 4, points[:, 1].mean())
    return np.vstack([ring, [longitudes[-1], pole], [longitudes[0], pole], ring[0]])
