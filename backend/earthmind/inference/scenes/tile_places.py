"""Tiles as polygons on the ground, of layers that may lie in several coordinate systems."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from affine import Affine
from pyproj import Transformer
from rasterio.windows import Window
from shapely import Polygon

from earthmind.imagery import Grid

LONGITUDE_LATITUDE = "EPSG:4326"
_POINTS = 8  # of an edge that becomes a curve in another CRS


def box_polygon(transform: Affine, box: Sequence[int]) -> Polygon:
    """The outline of a tile (column, row, width, height) in the CRS of its grid."""
    column, row, width, height = box
    corners = [(column, row), (column + width, row), (column + width, row + height), (column, row + height)]
    return Polygon([transform @ corner for corner in corners])


def window_polygon(grid: Grid, window: Window) -> Polygon:
    """The outline of a window of a grid."""
    box = [int(value) for value in (window.col_off, window.row_off, window.width, window.height)]
    return box_polygon(grid.transform, box)


def moved_polygon(polygon: Polygon, source: str, target: str) -> Polygon:
    """A polygon in another CRS, its edges densified; one across 180 degrees goes on beyond 180."""
    if source == target:
        return polygon
    left, bottom, right, top = polygon.bounds
    dense = shapely.segmentize(polygon, max(right - left, top - bottom) / _POINTS)
    change = Transformer.from_crs(source, target, always_xy=True)
    found = shapely.transform(dense, change.transform, interleaved=False)
    west, _, east, _ = found.bounds
    if target == LONGITUDE_LATITUDE and east - west > 180:
        found = shapely.transform(found, lambda x, y: (x + 360 * (x < 0), y), interleaved=False)
    return found
