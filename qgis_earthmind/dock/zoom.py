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
from ..layers.answer_groups import answer_polygons
from ..layers.reference import crs_of

_MARGIN = 1.15
_AROUND_ONE = 3.0  # so much wider than a single polygon, to see where it is
_MOST_FLASHED = 300


def zoom_to_segment(canvas: QgsMapCanvas, segment: Segment, layer: Optional[QgsVectorLayer]) -> None:
    """Show all polygons of a segment in the canvas and flash some of them, where their layer is still there.

    Raises:
        OutputError: The polygons cannot be placed in the map's CRS.
    """
    if segment.bounds is None:
        return
    _show(canvas, extent_of(segment, canvas.mapSettings().destinationCrs()), _MARGIN)
    if layer is not None:
        some = QgsFeatureRequest().setLimit(_MOST_FLASHED).setNoAttributes()
        canvas.flashGeometries([feature.geometry() for feature in layer.getFeatures(some)], layer.crs())


def zoom_to_feature(canvas: QgsMapCanvas, layer: QgsVectorLayer, fid: int) -> None:
    """Show one polygon in the canvas and flash it; nothing where it is not there any more.

    Raises:
        OutputError: It cannot be placed in the map's CRS.
    """
    geometry = layer.getFeature(fid).geometry()
    if geometry.isEmpty():
        return
    crs = canvas.mapSettings().destinationCrs()
    _show(canvas, _moved(geometry.boundingBox(), layer.crs(), crs, layer.name()), _AROUND_ONE)
    canvas.flashGeometries([geometry], layer.crs())


def select_all_of(layer: Optional[QgsVectorLayer]) -> None:
    """Select all that a layer of the project shows, and nothing of other answers."""
    project = QgsProject.instance()
    if layer is None or project.mapLayer(layer.id()) is None:
        return
    for other in answer_polygons(project):
        other.removeSelection()
    layer.selectAll()


def extent_of(segment: Segment, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Where a segment's polygons are, in another CRS; empty where it has none.

    Raises:
        OutputError: They cannot be placed there.
    """
    if segment.bounds is None:
        return QgsRectangle()
    return _moved(QgsRectangle(*segment.bounds), crs_of(segment.crs), crs, segment.phrase)


def _moved(
    bounds: QgsRectangle, crs: QgsCoordinateReferenceSystem, to: QgsCoordinateReferenceSystem, phrase: str
) -> QgsRectangle:
    sentence = tr('"{phrase}" cannot be shown in the map\'s coordinate reference system.')
    try:
        extent = QgsCoordinateTransform(crs, to, QgsProject.instance()).transformBoundingBox(bounds)
    except QgsCsException as error:
        raise OutputError(sentence.format(phrase=phrase), str(error)) from error
    if not extent.isFinite():
        raise OutputError(sentence.format(phrase=phrase))
    return extent


def _show(canvas: QgsMapCanvas, extent: QgsRectangle, margin: float) -> None:
    extent.scale(margin)
    canvas.setExtent(extent)
    canvas.refresh()
