"""From a phrase in the answer to its polygons on the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
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
    to_map = QgsCoordinateTransform(
        crs_of(segment.crs), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    try:
        extent = to_map.transformBoundingBox(QgsRectangle(*segment.bounds))
    except QgsCsException as error:
        sentence = tr('"{phrase}" cannot be shown in the map\'s coordinate reference system.')
        raise OutputError(sentence.format(phrase=segment.phrase), str(error)) from error
    extent.scale(_MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()
    if layer is not None:
        some = QgsFeatureRequest().setLimit(_MOST_FLASHED).setNoAttributes()
        canvas.flashGeometries([feature.geometry() for feature in layer.getFeatures(some)], layer.crs())
