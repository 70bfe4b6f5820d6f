"""What was marked in the map: its shape, its size, and the region that the backend is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ...connection.requests import Region
from ...errors import LayerError
from ...i18n import tr
from ...layers.reference import crs_text
from ...wording import area_text

_GROUND_PIXELS = 5  # side of what is asked about where a place was clicked at
_SCREEN_PIXELS = 3
_LONGEST_WKT = 600_000  # the backend takes a million bytes with everything else
_ELLIPSOID = "EPSG:7030"  # WGS 84
Ground = tuple[QgsRectangle, QgsCoordinateReferenceSystem]


class Kind(Enum):
    """How a region is marked, or what a click or a line does to the last answer."""

    PLACE = "place"
    RECTANGLE = "rectangle"
    POLYGON = "polygon"
    LASSO = "lasso"
    SELECTION = "selection"
    BOOKMARK = "bookmark"
    ADD = "add"
    REMOVE = "remove"
    SPLIT = "split"
    MERGE = "merge"
    MERGE_SELECTED = "merge_selected"


CORRECTING = (Kind.ADD, Kind.REMOVE)
EDITING = (Kind.SPLIT, Kind.MERGE, Kind.MERGE_SELECTED)


class Fit(Enum):
    """How a region lies in the area that is asked about."""

    INSIDE = "inside"
    PARTLY = "partly"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Marked:
    """A region as it was marked.

    Attributes:
        kind: How.
        geometry: Polygons.
        crs: Of the geometry.
        name: What the user calls it, of a bookmark.
    """

    kind: Kind
    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    name: str = ""

    def region(self) -> Region:
        """The region as the backend takes it.

        Raises:
            LayerError: It has too many corners to be sent.
        """
        wkt = self.geometry.asWkt(9 if self.crs.isGeographic() else 3)
        if len(wkt) > _LONGEST_WKT:
            sentence = tr("What is marked ({region}) has too many corners; simplify it first.")
            raise LayerError(sentence.format(region=name_of(self.kind)))
        return Region(wkt, crs_text(self.crs))

    def area_m2(self) -> float:
        """Its area on the ellipsoid, in square metres."""
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, QgsProject.instance().transformContext())
        measure.setEllipsoid(_ELLIPSOID)
        return measure.measureArea(self.geometry)

    def text(self) -> str:
        """What it is and how large: ``drawn rectangle, 12.0 ha``."""
        what = f'{name_of(self.kind)} "{self.name}"' if self.name else name_of(self.kind)
        return f"{what}, {area_text(self.area_m2())}"

    def fit(self, grounds: Iterable[Ground]) -> Fit:
        """How it lies in all of these rectangles; those whose CRS is not known are left out."""
        fits = {self._fit(rectangle, crs) for rectangle, crs in grounds if crs.isValid()}
        worst = [fit for fit in (Fit.OUTSIDE, Fit.PARTLY) if fit in fits]
        return worst[0] if worst else Fit.INSIDE

    def _fit(self, rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Fit:
        moved = QgsGeometry(self.geometry)
        try:
            moved.transform(QgsCoordinateTransform(self.crs, crs, QgsProject.instance()))
        except QgsCsException:
            return Fit.OUTSIDE
        if not moved.intersects(rectangle):
            return Fit.OUTSIDE
        return Fit.INSIDE if rectangle.contains(moved.boundingBox()) else Fit.PARTLY


def name_of(kind: Kind) -> str:
    """What was marked, within a sentence."""
    return {
        Kind.PLACE: tr("place clicked at"),
        Kind.RECTANGLE: tr("drawn rectangle"),
        Kind.POLYGON: tr("drawn polygon"),
        Kind.LASSO: tr("area within the lasso"),
        Kind.SELECTION: tr("selected features"),
        Kind.BOOKMARK: tr("bookmark"),
    }[kind]


def polygonal(geometry: QgsGeometry) -> QgsGeometry:
    """The polygons of a geometry, valid, without curves and heights; empty where there are none."""
    flat = QgsGeometry(geometry)
    if flat.isEmpty():
        return QgsGeometry()
    flat.convertToStraightSegment()
    flat.get().dropZValue()
    flat.get().dropMValue()
    parts = [part for part in flat.makeValid().asGeometryCollection() if part.area() > 0]
    return QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()


def square_around(point: QgsPointXY, side: float) -> QgsGeometry:
    """A square with a point in its middle."""
    half = side / 2
    return QgsGeometry.fromRect(
        QgsRectangle(point.x() - half, point.y() - half, point.x() + half, point.y() + half)
    )


def side_of_place(
    point: QgsPointXY,
    crs: QgsCoordinateReferenceSystem,
    units_per_screen_pixel: float,
    rasters: Iterable[QgsRasterLayer],
) -> float:
    """How large a place is that was clicked at: five pixels of the finest raster, or three of the screen.

    Args:
        point: Where.
        crs: Of the map.
        units_per_screen_pixel: How much of the map one pixel of the screen shows.
        rasters: What is asked about.
    """
    sides = [side for side in (_ground_side(point, crs, raster) for raster in rasters) if side > 0]
    return max(_SCREEN_PIXELS * units_per_screen_pixel, min(sides, default=0.0))


def _ground_side(point: QgsPointXY, crs: QgsCoordinateReferenceSystem, raster: QgsRasterLayer) -> float:
    """The side of five pixels of a raster in units of the map; 0 where that cannot be told."""
    half_x = _GROUND_PIXELS * raster.rasterUnitsPerPixelX() / 2
    half_y = _GROUND_PIXELS * raster.rasterUnitsPerPixelY() / 2
    project = QgsProject.instance()
    try:
        there = QgsCoordinateTransform(crs, raster.crs(), project).transform(point)
        box = QgsRectangle(there.x() - half_x, there.y() - half_y, there.x() + half_x, there.y() + half_y)
        seen = QgsCoordinateTransform(raster.crs(), crs, project).transformBoundingBox(box)
    except QgsCsException:
        return 0.0
    return max(seen.width(), seen.height())
