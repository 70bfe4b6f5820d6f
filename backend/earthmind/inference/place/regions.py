"""Regions on the ground that a question speaks of, as masks on the grid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from rasterio.features import rasterize
from shapely.errors import ShapelyError

from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.imagery.reading.sanity import require_sane_bounds
from earthmind.inference.requests import Region
from earthmind.sentences import Sentence

_AREAS = ("Polygon", "MultiPolygon")


def region_masks(regions: Sequence[Region], grid: Grid) -> list[NDArray[np.bool_]]:
    """Where each region lies, bool of shape (H, W); pixels that it touches belong to it.

    Raises:
        InputError: ``region`` where one is no polygon, its CRS is not known, or it lies outside the grid.
    """
    return [_mask(number, region, grid) for number, region in enumerate(regions, start=1)]


def _mask(number: int, region: Region, grid: Grid) -> NDArray[np.bool_]:
    shape = _placed(number, region, grid)
    drawn = np.zeros(grid.shape, np.uint8)
    if np.isfinite(shape.bounds).all():
        drawn = rasterize([shape], grid.shape, transform=grid.transform, all_touched=True)
    if not drawn.any():
        raise InputError(
            Sentence("Region {number} lies outside the extent; draw it within.", number=number), code="region"
        )
    return np.asarray(drawn == 1)


def _placed(number: int, region: Region, grid: Grid) -> shapely.Geometry:
    """The region in the CRS of the grid."""
    try:
        shape = shapely.make_valid(shapely.from_wkt(region.wkt))
        to_grid = Transformer.from_crs(region.crs, CRS.from_wkt(grid.crs.to_wkt()), always_xy=True)
    except (ShapelyError, ProjError) as error:
        raise InputError(
            Sentence(
                'Region {number} cannot be read: give a polygon as WKT, and its CRS such as "EPSG:4326".',
                number=number,
            ),
            code="region",
        ) from error
    if shape is None or shape.geom_type not in _AREAS:
        raise InputError(
            Sentence("Region {number} is no polygon; draw an area.", number=number), code="region"
        )

    if not shape.is_empty:
        require_sane_bounds(
            shape.bounds, to_grid.source_crs, Sentence("Region {number}", number=number), "region"
        )

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(to_grid.transform(points[:, 0], points[:, 1]))

    moved: shapely.Geometry = shapely.transform(shape, move)
    return moved
