"""An answer's tables as styled layers, one layer-tree group per answer. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .. import paths
from ..errors import OutputError
from ..i18n import tr
from .reference import failure_of
from .writing import WrittenLayer

# Clear of each other on imagery and for most colour-blind eyes; after Okabe and Ito.
COLOURS = ("#56b4e9", "#e69f00", "#cc79a7", "#f0e442", "#009e73", "#d55e00", "#0072b2")
_FILL_OPACITY = 0.28
_LONGEST_GROUP_NAME = 60


def colour(index: int) -> str:
    """The colour of the n-th segment, on the map and in the conversation."""
    return COLOURS[index % len(COLOURS)]


def add_answer(
    project: QgsProject, prompt: str, written: Sequence[WrittenLayer]
) -> tuple[QgsVectorLayer, ...]:
    """Add an answer's layers in a new group on top of the layer tree.

    Raises:
        OutputError: A table that was written cannot be opened; no group is left behind.
    """
    layers = tuple(open_layer(item) for item in written)
    if not layers:
        return ()
    group = _group(project, prompt)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    return layers


def open_layer(written: WrittenLayer) -> QgsVectorLayer:
    """A styled layer over one table, named after the phrase."""
    layer = QgsVectorLayer(written.source, written.phrase, "ogr")
    if not layer.isValid():
        sentence = tr("The polygons in {path} were written but cannot be opened.")
        raise OutputError(sentence.format(path=written.path), failure_of(layer))
    apply_style(layer, written.index)
    return layer


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
    for name, alias in _aliases().items():
        position = layer.fields().lookupField(name)
        if position >= 0:
            layer.setFieldAlias(position, alias)
    layer.triggerRepaint()


def _group(project: QgsProject, prompt: str) -> QgsLayerTreeGroup:
    name = " ".join(prompt.split())
    if len(name) > _LONGEST_GROUP_NAME:
        name = name[: _LONGEST_GROUP_NAME - 1].rstrip() + "…"
    return project.layerTreeRoot().insertGroup(0, name)


def _aliases() -> dict[str, str]:
    return {
        "phrase": tr("Phrase"),
        "score": tr("Confidence"),
        "area_m2": tr("Area (m²)"),
        "perimeter_m": tr("Perimeter (m)"),
        "model": tr("Model"),
        "optical": tr("Optical layer"),
        "sar": tr("SAR layer"),
        "prompt": tr("Prompt"),
        "created": tr("Created"),
    }
