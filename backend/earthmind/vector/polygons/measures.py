"""Area and perimeter of polygons on the ellipsoid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely import Polygon

from earthmind.vector.polygons.ellipsoid import HasWkt, ellipsoid_of

_LONGEST_EDGE = 10.0


class PixelGrid(Protocol):
    """Pixels on the ground, such as ``imagery.Grid``."""

    @property
    def crs(self) -> HasWkt:
        """Coordinate reference system."""

    @property
    def transform(self) -> Affine:
        """From pixel (column, row; upper left corner) to CRS coordinates."""


class Surveyor:
    """Measures polygons in the CRS of a grid on its ellipsoid."""

    def __init__(self, grid: PixelGrid) -> None:
        """Prepare for a grid.

        Raises:
            OutputError: The CRS has no ellipsoid.
        """
        ellipsoid = ellipsoid_of(grid.crs)
        self._geod = ellipsoid.geod
        self._to_lonlat = Transformer.from_crs(ellipsoid.crs, ellipsoid.geographic, always_xy=True)
        self._longest_edge = _LONGEST_EDGE * abs(grid.transform.determinant) ** 0.5

    def measure(self, polygons: Sequence[Polygon]) -> list[tuple[float, float]]:
        """Return area (m2, less holes) and perimeter (m, holes included) of each polygon.

        Edges are cut into pieces of at most 10 pixels first, since a straight line of the map is no geodesic.
        """
        dense = np.array(polygons, dtype=object)
        left, bottom, right, top = shapely.bounds(dense).T
        large = np.maximum(right - left, top - bottom) > self._longest_edge
        dense[large] = shapely.segmentize(dense[large], self._longest_edge)
        return [area_and_perimeter(polygon, self._geod) for polygon in shapely.transform(dense, self._moved)]

    def _moved(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(self._to_lonlat.transform(points[:, 0], points[:, 1]))


def area_and_perimeter(polygon: Polygon, geod: Geod) -> tuple[float, float]:
    """Return area (m2, less holes) and perimeter (m, holes included) of a polygon in degrees."""
    area = length = 0.0
    for ring in (polygon.exterior, *polygon.interiors):
        points = shapely.get_coordinates(ring)
        ring_area, ring_length = geod.polygon_area_perimeter(points[:, 0], points[:, 1])
        area += abs(ring_area) if not length else -abs(ring_area)
        length += ring_length
    return area, length
