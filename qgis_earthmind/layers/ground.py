"""How large an area is in pixels of the layers, worked out without reading a pixel."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ..connection.detail import GroundSize
from ..connection.requests import Extent
from .writing import crs_of


def ground_size(layers: Iterable[Optional[QgsMapLayer]], extent: Optional[Extent]) -> Optional[GroundSize]:
    """The area that a question is about, in pixels of the first layer.

    Main thread, or where layers may be touched.

    Args:
        layers: Those that are there, None for the others, in the order in which the backend's analysis
            grid follows them: optical, optical of an earlier date, SAR, SAR of an earlier date.
        extent: The area; None for all that the layers share.

    Returns:
        None where it cannot be told: broken layers, layers without CRS or without overlap.
    """
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer)]
    if not rasters or not all(raster.isValid() and raster.crs().isValid() for raster in rasters):
        return None
    lead = rasters[0]
    area = lead.extent()
    try:
        for other in rasters[1:]:
            area = area.intersect(_moved(other.extent(), other.crs(), lead.crs()))
        if extent is not None:
            area = area.intersect(_moved(QgsRectangle(*extent.bounds), crs_of(extent.crs), lead.crs()))
    except QgsCsException:
        return None
    columns, rows = area.width() / lead.rasterUnitsPerPixelX(), area.height() / lead.rasterUnitsPerPixelY()
    if area.isEmpty() or not (columns > 0 and rows > 0):
        return None
    across, down = _metres(area, lead.crs())
    return GroundSize(columns, rows, math.sqrt(across / columns * down / rows))


def _moved(
    rectangle: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    return QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(rectangle)


def _metres(area: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> tuple[float, float]:
    """Length of the middle row and the middle column on the ellipsoid."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    middle = area.center()
    row = QgsPointXY(area.xMinimum(), middle.y()), QgsPointXY(area.xMaximum(), middle.y())
    column = QgsPointXY(middle.x(), area.yMinimum()), QgsPointXY(middle.x(), area.yMaximum())
    return measure.measureLine(*row), measure.measureLine(*column)
