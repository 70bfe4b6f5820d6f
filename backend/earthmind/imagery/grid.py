"""The one analysis grid: pixels on the ground."""

from __future__ import annotations

import math
from dataclasses import dataclass

from affine import Affine
from pyproj import CRS as ProjCRS
from pyproj import Transformer
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.warp import transform_bounds
from rasterio.windows import Window

Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in CRS coordinates."""

WHOLE_PIXEL_TOLERANCE = 1e-3
"""How far two grids may be off a whole-pixel shift and still count as aligned, in pixels."""


@dataclass(frozen=True)
class Grid:
    """Pixels on the ground.

    Attributes:
        crs: Coordinate reference system of the grid.
        transform: From pixel (column, row; upper left corner of a pixel) to CRS coordinates.
        width: Columns.
        height: Rows.
    """

    crs: CRS
    transform: Affine
    width: int
    height: int

    @classmethod
    def from_resolution(cls, crs: CRS, bounds: Bounds, resolution: tuple[float, float]) -> Grid:
        """Return the north-up grid with pixels of ``resolution`` (CRS units, x and y) that covers ``bounds``.

        The upper left corner is that of ``bounds``; the last column and row may reach beyond it.
        """
        left, bottom, right, top = bounds
        across, down = resolution
        width = max(1, math.ceil((right - left) / across - WHOLE_PIXEL_TOLERANCE))
        height = max(1, math.ceil((top - bottom) / down - WHOLE_PIXEL_TOLERANCE))
        return cls(crs, Affine(across, 0.0, left, 0.0, -down, top), width, height)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.height, self.width

    @property
    def bounds(self) -> Bounds:
        """Left, bottom, right, top of the box around the grid, in CRS coordinates."""
        corners = [(0, 0), (self.width, 0), (0, self.height), (self.width, self.height)]
        points = [self.transform @ corner for corner in corners]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def resolution(self) -> tuple[float, float]:
        """Size of a pixel across and down, in CRS units, both positive."""
        t = self.transform
        return math.hypot(t.a, t.d), math.hypot(t.b, t.e)

    @property
    def resolution_m(self) -> tuple[float, float]:
        """Ground size of the central pixel across and down, in metres on the ellipsoid.

        Right for a geographic CRS (degrees) and for a projected one with a scale factor
        (a Mercator pixel is smaller on the ground than in the map).
        """
        column, row = self.width / 2, self.height / 2
        ends = [(column, row), (column + 1, row), (column, row + 1)]
        (x0, y0), (x1, y1), (x2, y2) = (self.transform @ end for end in ends)
        proj = ProjCRS.from_wkt(self.crs.to_wkt())
        geographic = proj.geodetic_crs
        geod = proj.get_geod()
        if geographic is None or geod is None:
            raise CRSError("the coordinate reference system has no ellipsoid")
        to_lonlat = Transformer.from_crs(proj, geographic, always_xy=True)
        lon, lat = to_lonlat.transform([x0, x1, x2], [y0, y1, y2])
        _, _, distance = geod.inv([lon[0]] * 2, [lat[0]] * 2, lon[1:], lat[1:])
        return float(distance[0]), float(distance[1])

    @property
    def is_north_up(self) -> bool:
        """Whether rows run from north to south and columns from west to east, without rotation."""
        t = self.transform
        return bool(t.b == 0 and t.d == 0 and t.a > 0 and t.e < 0)

    def bounds_in(self, crs: CRS) -> Bounds:
        """Return the box around the grid in another CRS (its edges densified)."""
        left, bottom, right, top = transform_bounds(self.crs, crs, *self.bounds, densify_pts=21)
        if crs.is_geographic and left > right:  # across the date line
            right += 360.0
        return left, bottom, right, top

    def window_of(self, bounds: Bounds) -> Window | None:
        """Return the whole pixels that ``bounds`` (in the grid's CRS) touches; None where there are none."""
        left, bottom, right, top = bounds
        inverse = ~self.transform
        corners = [(left, bottom), (left, top), (right, bottom), (right, top)]
        pixels = [inverse @ corner for corner in corners]
        columns, rows = [c for c, _ in pixels], [r for _, r in pixels]
        tolerance = WHOLE_PIXEL_TOLERANCE
        first_column = max(0, math.floor(min(columns) + tolerance))
        last_column = min(self.width, math.ceil(max(columns) - tolerance))
        first_row = max(0, math.floor(min(rows) + tolerance))
        last_row = min(self.height, math.ceil(max(rows) - tolerance))
        if first_column >= last_column or first_row >= last_row:
            return None
        return Window(first_column, first_row, last_column - first_column, last_row - first_row)

    def crop(self, window: Window) -> Grid:
        """Return the part of the grid in ``window`` (whole pixels); pixels keep their place."""
        column, row = int(window.col_off), int(window.row_off)
        transform = self.transform @ Affine.translation(column, row)
        return Grid(self.crs, transform, int(window.width), int(window.height))

    def coarsened(self, max_side: int) -> Grid:
        """Return a grid over the same ground whose longer side has at most ``max_side`` pixels."""
        factor = max(self.width, self.height) / max_side
        if factor <= 1:
            return self
        width = max(1, round(self.width / factor))
        height = max(1, round(self.height / factor))
        transform = self.transform @ Affine.scale(self.width / width, self.height / height)
        return Grid(self.crs, transform, width, height)

    def whole_pixel_offset(self, other: Grid) -> tuple[int, int] | None:
        """Return (row, column) in ``other`` of this grid's first pixel, where pixels coincide.

        None where the CRS, the pixel size or the alignment differs, so that resampling is needed.
        """
        if self.crs != other.crs:
            return None
        shift = ~other.transform @ self.transform
        reach = max(self.width, self.height, 1)
        if (
            max(abs(shift.a - 1), abs(shift.e - 1), abs(shift.b), abs(shift.d)) * reach
            > WHOLE_PIXEL_TOLERANCE
        ):
            return None
        column, row = round(shift.c), round(shift.f)
        if max(abs(shift.c - column), abs(shift.f - row)) > WHOLE_PIXEL_TOLERANCE:
            return None
        return row, column


def crs_text(crs: CRS) -> str:
    """``EPSG:n`` where the CRS is the one of that number, units included; else WKT."""
    number = crs.to_epsg()
    same = number is not None and CRS.from_epsg(number) == crs
    return f"EPSG:{number}" if same else str(crs.to_wkt())
