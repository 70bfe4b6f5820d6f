"""Boxes around polygons: the smallest turned rectangle on the ground, and the upright one of the map.

A polygon is drawn in metres around its centre, each corner by its distance and its direction from north
there (azimuthal equidistant; Snyder 1987, Map Projections, USGS Professional Paper 1395, p. 191), so the
rectangle is right on the ground whatever the CRS: degrees, and Mercator metres, are none of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely import Polygon

from earthmind.vector.polygons.ellipsoid import ellipsoid_of
from earthmind.vector.polygons.measures import PixelGrid

Points = NDArray[np.float64]


@dataclass(frozen=True)
class GroundBox:
    """The smallest rectangle around a polygon on the ground.

    Attributes:
        corners: The rectangle in the grid's CRS.
        length_m: Its longer side in metres.
        width_m: Its shorter side.
        orientation: Direction of the longer side in degrees from north, clockwise, from 0 to below 180.
    """

    corners: Polygon
    length_m: float
    width_m: float
    orientation: float


class BoxMaker:
    """Puts boxes around polygons in the CRS of a grid."""

    def __init__(self, grid: PixelGrid) -> None:
        """Prepare for a grid.

        Raises:
            OutputError: The CRS has no ellipsoid.
        """
        ellipsoid = ellipsoid_of(grid.crs)
        self._geod, self._geographic = ellipsoid.geod, ellipsoid.crs.is_geographic
        self._to_lonlat = Transformer.from_crs(ellipsoid.crs, ellipsoid.geographic, always_xy=True)
        self._from_lonlat = Transformer.from_crs(ellipsoid.geographic, ellipsoid.crs, always_xy=True)

    def around(self, polygon: Polygon) -> GroundBox:
        """The smallest rectangle around a polygon, measured on the ellipsoid."""
        centre = polygon.centroid
        lon, lat = self._to_lonlat.transform(centre.x, centre.y)
        corners = shapely.get_coordinates(polygon.exterior)
        lons, lats = self._to_lonlat.transform(corners[:, 0], corners[:, 1])
        count = len(corners)
        azimuths, _, distances = self._geod.inv([lon] * count, [lat] * count, lons, lats)
        angles = np.radians(azimuths)
        flat = np.column_stack([distances * np.sin(angles), distances * np.cos(angles)])
        rectangle = smallest_rectangle(flat)
        length, width, orientation = _sides(rectangle)
        return GroundBox(self._placed(rectangle, lon, lat, centre.x), length, width, orientation)

    def _placed(self, flat: Points, lon: float, lat: float, near: float) -> Polygon:
        """A rectangle around a place, in metres east and north of it, in the grid's CRS."""
        azimuths = np.degrees(np.arctan2(flat[:, 0], flat[:, 1]))
        distances = np.hypot(flat[:, 0], flat[:, 1])
        count = len(flat)
        lons, lats, _ = self._geod.fwd([lon] * count, [lat] * count, azimuths, distances)
        x, y = self._from_lonlat.transform(lons, lats)
        if self._geographic:  # on the polygon's side of the date line
            x = near + (np.asarray(x) - near + 180) % 360 - 180
        return Polygon(np.column_stack([x, y]))


def upright(polygon: Polygon) -> Polygon:
    """The box around a polygon with sides along the axes of its CRS."""
    return shapely.box(*polygon.bounds)


def smallest_rectangle(points: Points) -> Points:
    """The four corners, (4, 2), of the rectangle of least area around points, (N, 2).

    One of its sides lies on an edge of the points' hull (Freeman and Shapira 1975, Communications of the ACM
    18(7)), so each edge is tried.
    """
    hull = shapely.get_coordinates(shapely.convex_hull(shapely.MultiPoint(points)))
    edges = np.diff(hull, axis=0) if len(hull) > 1 else np.array([[1.0, 0.0]])
    angles = np.unique(np.arctan2(edges[:, 1], edges[:, 0]) % (math.pi / 2))
    along = np.column_stack([np.cos(angles), np.sin(angles)])
    across = np.column_stack([-along[:, 1], along[:, 0]])
    first, second = hull @ along.T, hull @ across.T  # (points, angles)
    low, high = np.stack([first.min(0), second.min(0)]), np.stack([first.max(0), second.max(0)])
    best = int(np.argmin(np.prod(high - low, axis=0)))
    (left, bottom), (right, top) = low[:, best], high[:, best]
    corners = np.array([[left, bottom], [right, bottom], [right, top], [left, top]])
    placed: Points = corners @ np.array([along[best], across[best]])
    return placed


def _sides(corners: Points) -> tuple[float, float, float]:
    """Length and width in metres, and the direction of the length in degrees from north, below 180."""
    one, other = corners[1] - corners[0], corners[2] - corners[1]
    longer, shorter = (one, other) if np.hypot(*one) >= np.hypot(*other) else (other, one)
    orientation = math.degrees(math.atan2(longer[0], longer[1])) % 180
    return float(np.hypot(*longer)), float(np.hypot(*shorter)), orientation if orientation < 180 else 0.0
