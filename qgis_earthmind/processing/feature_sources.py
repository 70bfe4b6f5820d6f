"""Layers of features that algorithms read."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..i18n import tr


def problem_of_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> str:
    """Why the layer of a parameter cannot be read where it lies; empty where it can."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return algorithm.invalidSourceError(parameters, name)
    if source.sourceCrs().isValid():
        return ""
    sentence = tr('The layer "{layer}" has no coordinate reference system; set one in its properties.')
    return sentence.format(layer=source.sourceName())
