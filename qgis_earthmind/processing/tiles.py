"""A grid of square tiles over an extent; those at its right and lower edge are cut to it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
)

_SLIVER = 1e-6
"""Of a tile's side: so much at an edge is rounding and no tile."""


@dataclass(frozen=True)
class Tile:
    """A tile; rows are counted from the top and columns from the left, both from 1."""

    row: int
    column: int
    rectangle: QgsRectangle


@dataclass(frozen=True)
class Tiling:
    """Tiles of so many units of the CRS over an extent, from its upper left corner on."""

    extent: QgsRectangle
    width: float
    height: float

    @property
    def columns(self) -> int:
        """How many tiles lie beside each other."""
        return max(1, math.ceil(self.extent.width() / self.width - _SLIVER))

    @property
    def rows(self) -> int:
        """How many tiles lie below each other."""
        return max(1, math.ceil(self.extent.height() / self.height - _SLIVER))

    @property
    def count(self) -> int:
        """How many tiles there are."""
        return self.rows * self.columns

    def tiles(self) -> Iterator[Tile]:
        """The tiles, row by row."""
        extent = self.extent
        for row in range(self.rows):
            top = extent.yMaximum() - row * self.height
            bottom = extent.yMinimum() if row == self.rows - 1 else top - self.height
            for column in range(self.columns):
                left = extent.xMinimum() + column * self.width
                right = extent.xMaximum() if column == self.columns - 1 else left + self.width
                yield Tile(row + 1, column + 1, QgsRectangle(left, bottom, right, top))


def tiling(
    extent: QgsRectangle,
    metres: float,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Tiling:
    """Tiles with sides of so many metres; in degrees, so many at the middle of the extent."""
    if not crs.isGeographic():
        units = metres * QgsUnitTypes.fromUnitToUnitFactor(
            QgsUnitTypes.DistanceUnit.DistanceMeters, crs.mapUnits()
        )
        return Tiling(extent, units, units)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    middle, step = extent.center(), 1e-3
    across = measure.measureLine(middle, QgsPointXY(middle.x() + step, middle.y()))
    down = measure.measureLine(middle, QgsPointXY(middle.x(), middle.y() + step))
    return Tiling(extent, metres * step / across, metres * step / down)
