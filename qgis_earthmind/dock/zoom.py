"""From a phrase in the answer to its polygons on the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from ..connection.messages import Segment
from ..errors import OutputError
from ..i18n import tr
from ..layers.reference import crs_of

_MARGIN = 1.15
_MOST_FLASHED = 300


def zoom_to_segment(canvas: QgsMapCanvas, segment: Segment, layer: Optional[QgsVectorLayer]) -> None:
    """Show all polygons of a segment in the canvas and flash some of them, where their layer is still there.

    Raises:
        OutputError: The polygons cannot be placed in the map's CRS.
    """
    if segment.bounds is None:
        return
    extent = extent_of(segment, canvas.mapSettings().destinationCrs())
    extent.scale(_MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()
    if layer is not None:
        some = QgsFeatureRequest().setLimit(_MOST_FLASHED).setNoAttributes()
        canvas.flashGeometries([feature.geometry() for feature in layer.getFeatures(some)], layer.crs())


def extent_of(segment: Segment, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Where a segment's polygons are, in another CRS; empty where it has none.

    Raises:
        OutputError: They cannot be placed there.
    """
    if segment.bounds is None:
        return QgsRectangle()
    transform = QgsCoordinateTransform(crs_of(segment.crs), crs, QgsProject.instance())
    sentence = tr('"{phrase}" cannot be shown in the map\'s coordinate reference system.')
    try:
        extent = transform.transformBoundingBox(QgsRectangle(*segment.bounds))
    except QgsCsException as error:
        raise OutputError(sentence.format(phrase=segment.phrase), str(error)) from error
    if not extent.isFinite():
        raise OutputError(sentence.format(phrase=segment.phrase))
    return extent
