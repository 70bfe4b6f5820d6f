"""An answer's tables as styled layers, in a group of their own. Main thread only."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .. import paths
from ..connection.messages import Answer, Segment, Written
from ..connection.requests import PlaceRequest
from .answer_groups import put_in_group
from .attributes import labels
from .colours import colour, segment_colour
from .provenance import map_tip, metadata_of
from .tables import open_table, source_of

_FILL_OPACITY = 0.28


def add_answer(
    project: QgsProject,
    prompt: str,
    answer: Answer,
    place: Optional[PlaceRequest] = None,
) -> tuple[QgsVectorLayer, ...]:
    """Add an answer's tables in a new group on top of all answers, each named after its phrase.

    Args:
        project: Where to.
        prompt: The question, which the group is named after.
        answer: Its answer.
        place: What was asked about, for the layers' metadata.

    Raises:
        OutputError: A table that was written cannot be opened; no group is left behind.
    """
    layers = tuple(_styled(table, answer) for table in answer.tables)
    for layer in layers:
        layer.setMetadata(metadata_of(layer, prompt, answer, place))
    if layers:
        put_in_group(project, prompt, layers)
    return layers


def layer_of(project: QgsProject, answer: Answer, segment: Segment) -> Optional[QgsVectorLayer]:
    """The layer with a segment's polygons; None where the user has removed it."""
    sources = {source_of(table) for table in answer.tables if table.segment == segment.index}
    return next((layer for layer in project.mapLayers().values() if layer.source() in sources), None)


def apply_style(layer: QgsVectorLayer, fill_colour: str) -> None:
    """The project's polygon style in a colour, readable attribute names, and map tips."""
    layer.loadNamedStyle(paths.style("segment"))
    renderer = layer.renderer()
    if renderer is not None and hasattr(renderer, "symbol"):
        outline = QColor(fill_colour)
        fill = QColor(outline)
        fill.setAlphaF(_FILL_OPACITY)
        symbol_layer = renderer.symbol().symbolLayer(0)
        symbol_layer.setFillColor(fill)
        symbol_layer.setStrokeColor(outline.darker(130))
    for name, label in labels().items():
        position = layer.fields().lookupField(name)
        if position >= 0:
            layer.setFieldAlias(position, label)
    layer.setMapTipTemplate(map_tip())
    layer.triggerRepaint()


def _styled(table: Written, answer: Answer) -> QgsVectorLayer:
    segment = answer.segment(table.segment)
    layer = open_table(table, segment.phrase if segment else table.layer)
    apply_style(layer, segment_colour(segment) if segment else colour(0))
    return layer
