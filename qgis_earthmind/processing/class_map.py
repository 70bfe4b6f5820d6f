"""A class map of the user as an input: the raster, and what its values stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..connection.looks import MapClass, MapRequest
from ..errors import LayerError
from ..i18n import tr
from ..layers.reference import layer_request
from .base import EarthMindAlgorithm
from .statement_parameters import is_given

MAP, CLASSES = "MAP", "CLASSES"
_PAIR = re.compile(r"\s*(\d+)\s*=\s*([^=]+?)\s*")


class ClassMapAlgorithm(EarthMindAlgorithm):
    """An algorithm that also takes a raster of classes that somebody made."""

    def add_map(self, title: str, *, needed: bool) -> None:
        """Declare the raster and what its values stand for, advanced where it is not needed."""
        raster = QgsProcessingParameterRasterLayer(MAP, title, optional=not needed)
        label = tr("What the map's values stand for, as in 10=forest, 80=water (its legend)")
        classes = QgsProcessingParameterString(CLASSES, label, optional=True)
        for parameter in (raster, classes):
            self.addParameter(parameter) if needed else self.add_advanced(parameter)

    def map_request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[MapRequest]:
        """The map as the backend takes it; None where none is given.

        Raises:
            LayerError: It is none that can be read, or the text of the classes cannot be meant.
        """
        if not is_given(parameters, MAP):
            return None
        layer = self.parameterAsRasterLayer(parameters, MAP, context)
        if layer is None:
            raise LayerError(self.invalidRasterError(parameters, MAP))
        text = self.parameterAsString(parameters, CLASSES, context)
        names = parse_classes(text) if text.strip() else legend_of(layer)
        classes = tuple(MapClass(value, name) for value, name in names.items())
        return MapRequest(layer_request(layer).uri, classes)


def parse_classes(text: str) -> dict[int, str]:
    """Values and names of a text such as ``10=forest, 80=water``.

    Raises:
        LayerError: It is of another form.
    """
    names = {}
    for part in text.replace(";", ",").split(","):
        found = _PAIR.fullmatch(part)
        if found is None and part.strip():
            sentence = tr(
                '"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.'
            )
            raise LayerError(sentence.format(text=part.strip()))
        if found is not None:
            names[int(found[1])] = found[2]
    return names


def legend_of(layer: QgsRasterLayer) -> Mapping[int, str]:
    """What the legend of a layer calls its values; empty where it has no names."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return {}
    named = {int(each.value): each.label.strip() for each in renderer.classes() if each.value >= 0}
    return {value: name for value, name in named.items() if name and not _is_number(name)}


def _is_number(text: str) -> bool:
    """Whether a name is but the value, as QGIS writes it where it knows no other."""
    try:
        float(text)
    except ValueError:
        return False
    return True
