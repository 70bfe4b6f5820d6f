"""The one analysis grid: pixels on the ground."""

from __future__ import annotations

from dataclasses import dataclass

from affine import Affine
from rasterio.crs import CRS


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

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.height, self.width
