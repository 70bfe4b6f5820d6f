"""From a phrase in the answer to its polygons on the map."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ..connection.messages import Segment
from ..errors import OutputError
from ..i18n import tr
from ..layers.writing import crs_of

_MARGIN = 1.15
_MOST_FLASHED = 300


def zoom_to_segment(canvas: QgsMapCanvas, segment: Segment) -> None:
    """Show all polygons of a segment in the canvas and flash the largest of them.

    Raises:
        OutputError: The polygons cannot be placed in the map's CRS.
    """
    crs = crs_of(segment.crs)
    geometries = [_geometry(feature.wkb) for feature in segment.features]
    extent = QgsRectangle()
    for geometry in geometries:
        extent.combineExtentWith(geometry.boundingBox())
    to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        extent = to_map.transformBoundingBox(extent)
    except QgsCsException as error:
        sentence = tr('"{phrase}" cannot be shown in the map\'s coordinate reference system.')
        raise OutputError(sentence.format(phrase=segment.phrase), str(error)) from error
    extent.scale(_MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()
    geometries.sort(key=lambda geometry: geometry.area(), reverse=True)
    canvas.flashGeometries(geometries[:_MOST_FLASHED], crs)


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
