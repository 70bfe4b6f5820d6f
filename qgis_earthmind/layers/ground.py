"""How large an area is in pixels of the layers, worked out without reading a pixel."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ..connection.detail import GroundSize
from ..connection.requests import Extent
from .writing import crs_of


def ground_size(
    optical: Optional[QgsRasterLayer], sar: Optional[QgsRasterLayer], extent: Optional[Extent]
) -> Optional[GroundSize]:
    """The area that a question is about, in pixels of the optical layer, else of the SAR layer.

    The backend's analysis grid follows the same layer. Main thread, or where layers may be touched.

    Args:
        optical: The optical layer, where there is one.
        sar: The SAR layer, where there is one.
        extent: The area; None for all that the layers share.

    Returns:
        None where it cannot be told: broken layers, layers without CRS or without overlap.
    """
    layers = [layer for layer in (optical, sar) if isinstance(layer, QgsRasterLayer)]
    if not layers or not all(layer.isValid() and layer.crs().isValid() for layer in layers):
        return None
    lead = layers[0]
    area = lead.extent()
    try:
        for other in layers[1:]:
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
