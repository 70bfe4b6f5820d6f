"""Parameters for what the user states about a raster: ``OPTICAL_BANDS``, ``SAR_UNIT`` and their like."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..connection.requests import UNITS
from ..i18n import tr
from ..layers.statement import parse_bands

_NUMBERS = ("scale", "offset", "nodata")


def statement_parameters(raster: str, title: str) -> list[QgsProcessingParameterDefinition]:
    """Five parameters of a raster; what is not given is recognised by the backend.

    Args:
        raster: Name of the raster's own parameter, such as ``OPTICAL``.
        title: What people call that raster.
    """
    bands = QgsProcessingParameterString(
        f"{raster}_BANDS", tr("{raster}: bands, as in nir=4,swir1=5").format(raster=title), optional=True
    )
    unit = QgsProcessingParameterEnum(
        f"{raster}_UNIT",
        tr("{raster}: unit").format(raster=title),
        list(UNITS),
        optional=True,
        usesStaticStrings=True,
    )
    return [bands, unit, *(_number(raster, field, title) for field in _NUMBERS)]


def stated(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], raster: str, context: QgsProcessingContext
) -> dict[str, Any]:
    """What was given of them, as fields of a `LayerRequest`.

    Raises:
        LayerError: The text of the bands cannot be meant.
    """
    given: dict[str, Any] = {}
    if is_given(parameters, f"{raster}_BANDS"):
        given["bands"] = parse_bands(algorithm.parameterAsString(parameters, f"{raster}_BANDS", context))
    if is_given(parameters, f"{raster}_UNIT"):
        given["unit"] = algorithm.parameterAsEnumString(parameters, f"{raster}_UNIT", context)
    for field in _NUMBERS:
        name = f"{raster}_{field.upper()}"
        if is_given(parameters, name):
            given[field] = algorithm.parameterAsDouble(parameters, name, context)
    return given


def is_given(parameters: dict[str, Any], name: str) -> bool:
    """Whether a parameter has a value."""
    return parameters.get(name) not in (None, "")


def _number(raster: str, field: str, title: str) -> QgsProcessingParameterNumber:
    label = {
        "scale": tr("{raster}: factor from the stored value to the unit"),
        "offset": tr("{raster}: added after the factor"),
        "nodata": tr("{raster}: value that means no data"),
    }[field]
    kind = QgsProcessingParameterNumber.Type.Double
    name = f"{raster}_{field.upper()}"
    return QgsProcessingParameterNumber(name, label.format(raster=title), kind, optional=True)
