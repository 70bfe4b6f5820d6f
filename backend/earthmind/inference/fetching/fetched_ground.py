"""The pixels that images of a place are fetched on: UTM, in whole multiples of the pixel."""

from __future__ import annotations

import math

from affine import Affine
from pyproj import CRS, Transformer
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_utm_crs_info
from pyproj.exceptions import CRSError, ProjError
from rasterio.crs import CRS as RasterCRS

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.sanity import require_sane_bounds
from earthmind.inference.fetching.stac_search import LonLat
from earthmind.inference.requests import Extent
from earthmind.sentences import Sentence

LARGEST_DEGREES = 3.0
MOST_PIXELS = 12_000**2
_POLAR = 84.0
_ROUNDING = 1e-6  # of a pixel


def ground_of(extent: Extent, resolution: float) -> Grid:
    """The grid of an extent in its own UTM zone, else in that of its middle.

    Args:
        extent: The place.
        resolution: Pixel in metres; the grid begins at a multiple of it, as Sentinel's own grids do.

    Raises:
        InputError: The extent is empty, too large, on no map, or near a pole.
    """
    west, south, east, north = _degrees(extent)
    if east - west > LARGEST_DEGREES or north - south > LARGEST_DEGREES:
        raise InputError(
            Sentence(
                "The place is {width:.1f} degrees wide and {height:.1f} high; images are fetched for at most "
                "{most:.0f}. Choose a smaller one.",
                width=east - west,
                height=north - south,
                most=LARGEST_DEGREES,
            ),
            code="bad_extent",
        )
    if max(abs(south), abs(north)) > _POLAR:
        raise InputError(
            Sentence("The place is too near a pole; choose one below 84 degrees."), code="bad_extent"
        )
    source = CRS.from_user_input(extent.crs)
    crs = source if _is_utm(source) else _utm((west + east) / 2, (south + north) / 2)
    left, bottom, right, top = Transformer.from_crs(source, crs, always_xy=True).transform_bounds(
        *extent.bounds, densify_pts=21
    )
    columns = (math.floor(left / resolution + _ROUNDING), math.ceil(right / resolution - _ROUNDING))
    rows = (math.floor(bottom / resolution + _ROUNDING), math.ceil(top / resolution - _ROUNDING))
    width, height = max(1, columns[1] - columns[0]), max(1, rows[1] - rows[0])
    if width * height > MOST_PIXELS:
        raise InputError(
            Sentence(
                "The place has {width} x {height} pixels, more than are fetched at once. Choose a smaller "
                "place or a coarser resolution.",
                width=width,
                height=height,
            ),
            code="bad_extent",
        )
    transform = Affine(resolution, 0, columns[0] * resolution, 0, -resolution, rows[1] * resolution)
    return Grid(RasterCRS.from_epsg(crs.to_epsg()), transform, width, height)


def degrees_of(grid: Grid) -> LonLat:
    """West, south, east, north of a grid, in degrees."""
    west, south, east, north = grid.bounds_in(RasterCRS.from_epsg(4326))
    return west, south, east, north


def _degrees(extent: Extent) -> LonLat:
    left, bottom, right, top = extent.bounds
    try:
        source = CRS.from_user_input(extent.crs)
        require_sane_bounds(extent.bounds, source, Sentence("The extent"), "bad_extent")
        west, south, east, north = Transformer.from_crs(source, 4326, always_xy=True).transform_bounds(
            left, bottom, right, top, densify_pts=21
        )
    except (CRSError, ProjError) as error:
        raise InputError(
            Sentence(
                'The coordinate reference system "{crs}" of the extent is not known. Give it as EPSG:4326.',
                crs=extent.crs,
            ),
            code="bad_extent",
        ) from error
    placed = all(map(math.isfinite, (west, south, east, north)))
    if not placed or left >= right or bottom >= top or west >= east or south >= north:
        raise InputError(
            Sentence(
                "The extent {shown} is empty or crosses 180 degrees. Give it as left, bottom, right, top.",
                shown=", ".join(f"{value:g}" for value in extent.bounds),
            ),
            code="bad_extent",
        )
    return west, south, east, north


def _is_utm(crs: CRS) -> bool:
    number = crs.to_epsg()
    return number is not None and number // 100 in (326, 327) and 1 <= number % 100 <= 60


def _utm(longitude: float, latitude: float) -> CRS:
    point = AreaOfInterest(longitude, latitude, longitude, latitude)
    found = query_utm_crs_info(datum_name="WGS 84", area_of_interest=point)
    return CRS.from_epsg(found[0].code)
