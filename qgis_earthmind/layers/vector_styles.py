"""Polygons in colours: by what they are, or by a number (a choropleth). Main thread only."""

from __future__ import annotations

import math
from collections.abc import Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationEqualInterval,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

_OPACITY = 0.65
_STEPS = 5
_PALE = "#f7fbff"


def style_by_category(layer: QgsVectorLayer, field: str, colours: Mapping[str, str]) -> None:
    """A colour for each value of a field, with a legend.

    Args:
        layer: Of polygons.
        field: Its name.
        colours: For each value one such as ``#56b4e9``, in the order of the legend.
    """
    there = layer.uniqueValues(layer.fields().lookupField(field))
    categories = [
        QgsRendererCategory(value, _symbol(colour), value)
        for value, colour in colours.items()
        if value in there
    ]
    if categories:
        layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))
        layer.triggerRepaint()


def style_by_value(layer: QgsVectorLayer, field: str, colour: str) -> None:
    """Shades of a colour for a number, in five equal steps; nothing where all values are the same or none.

    Args:
        layer: Of polygons.
        field: Its name.
        colour: Of the largest values, such as ``#2c7fb8``.
    """
    position = layer.fields().lookupField(field)
    low, high = layer.minimumValue(position), layer.maximumValue(position)
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)) or not low < high:
        return
    renderer = QgsGraduatedSymbolRenderer(field)
    renderer.setSourceSymbol(_symbol(colour))
    method = QgsClassificationEqualInterval()
    method.setLabelPrecision(_decimals(high - low))
    renderer.setClassificationMethod(method)
    renderer.setSourceColorRamp(QgsGradientColorRamp(QColor(_PALE), QColor(colour)))
    renderer.updateClasses(layer, _STEPS)
    renderer.updateColorRamp(renderer.sourceColorRamp().clone())
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _decimals(spread: float) -> int:
    """How many decimals tell apart steps of values that are spread so far; negative: powers of ten."""
    return 2 - math.floor(math.log10(spread))


def _symbol(colour: str) -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"outline_width": "0.2"})
    shape = symbol.symbolLayer(0)
    shape.setFillColor(QColor(colour))
    shape.setStrokeColor(QColor(colour).darker(130))
    symbol.setOpacity(_OPACITY)
    return symbol
