"""An answer's tables as styled layers, one layer-tree group per answer. Main thread only."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .. import paths
from ..connection.messages import Answer, Segment, Written
from .attributes import labels
from .tables import open_table, source_of

# Clear of each other on imagery and for most colour-blind eyes; after Okabe and Ito.
COLOURS = ("#56b4e9", "#e69f00", "#cc79a7", "#f0e442", "#009e73", "#d55e00", "#0072b2")
_FILL_OPACITY = 0.28
_LONGEST_GROUP_NAME = 60


def colour(index: int) -> str:
    """The colour of the n-th segment, on the map and in the conversation."""
    return COLOURS[index % len(COLOURS)]


def add_answer(project: QgsProject, prompt: str, answer: Answer) -> tuple[QgsVectorLayer, ...]:
    """Add an answer's tables in a new group on top of the layer tree, each named after its phrase.

    Raises:
        OutputError: A table that was written cannot be opened; no group is left behind.
    """
    layers = tuple(_styled(table, answer) for table in answer.tables)
    if not layers:
        return ()
    group = _group(project, prompt)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return layers


def layer_of(project: QgsProject, answer: Answer, segment: Segment) -> Optional[QgsVectorLayer]:
    """The layer with a segment's polygons; None where the user has removed it."""
    sources = {source_of(table) for table in answer.tables if table.segment == segment.index}
    return next((layer for layer in project.mapLayers().values() if layer.source() in sources), None)


def apply_style(layer: QgsVectorLayer, index: int) -> None:
    """The project's polygon style in the n-th segment's colour, and readable attribute names."""
    layer.loadNamedStyle(paths.style("segment"))
    renderer = layer.renderer()
    if renderer is not None and hasattr(renderer, "symbol"):
        outline = QColor(colour(index))
        fill = QColor(outline)
        fill.setAlphaF(_FILL_OPACITY)
        symbol_layer = renderer.symbol().symbolLayer(0)
        symbol_layer.setFillColor(fill)
        symbol_layer.setStrokeColor(outline.darker(130))
    for name, label in labels().items():
        position = layer.fields().lookupField(name)
        if position >= 0:
            layer.setFieldAlias(position, label)
    layer.triggerRepaint()


def _styled(table: Written, answer: Answer) -> QgsVectorLayer:
    segment = answer.segment(table.segment)
    layer = open_table(table, segment.phrase if segment else table.layer)
    apply_style(layer, table.segment or 0)
    return layer


def _group(project: QgsProject, prompt: str) -> QgsLayerTreeGroup:
    name = " ".join(prompt.split())
    if len(name) > _LONGEST_GROUP_NAME:
        name = name[: _LONGEST_GROUP_NAME - 1].rstrip() + "…"
    return project.layerTreeRoot().insertGroup(0, name)
