"""What the user states about a raster: bands, unit, scale, offset, nodata.

It is kept with the layer as custom properties, so that a saved project remembers it, and goes with every
question about the layer. What is not stated is recognised by the backend.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsMapLayer

from ..connection.requests import UNITS
from ..errors import LayerError
from ..i18n import tr

FIELDS = ("bands", "unit", "scale", "offset", "nodata")
_BAND = re.compile(r"([A-Za-z]\w*)\s*[=:]\s*([1-9]\d{0,4})")


def stated_text(layer: QgsMapLayer, field: str) -> str:
    """What is stated for a field as it was typed; empty where nothing is."""
    return str(layer.customProperty(f"earthmind/{field}") or "")


def keep(layer: QgsMapLayer, field: str, text: str) -> bool:
    """Keep what was typed for a field with the layer, or forget it where it is empty.

    Returns:
        Whether it is another text than before.

    Raises:
        LayerError: It cannot be meant; nothing is kept.
    """
    text = text.strip()
    if text == stated_text(layer, field):
        return False
    if text:
        parse(field, text)
        layer.setCustomProperty(f"earthmind/{field}", text)
    else:
        layer.removeCustomProperty(f"earthmind/{field}")
    return True


def statement_of(layer: QgsMapLayer) -> dict[str, Any]:
    """What is stated about a layer, as fields of a `LayerRequest`.

    Raises:
        LayerError: A property that the project remembers cannot be meant.
    """
    return statement({field: stated_text(layer, field) for field in FIELDS})


def statement(texts: Mapping[str, str]) -> dict[str, Any]:
    """The same from texts by field; empty ones state nothing.

    Raises:
        LayerError: A text cannot be meant.
    """
    return {field: parse(field, text) for field, text in texts.items() if text.strip()}


def parse(field: str, text: str) -> Any:
    """The value that a text states for a field.

    Raises:
        LayerError: It cannot be meant.
    """
    if field == "bands":
        return parse_bands(text)
    return _unit(text) if field == "unit" else _number(text)


def parse_bands(text: str) -> dict[str, int]:
    """Band numbers by role from a text such as ``nir=4, swir1=5``.

    Raises:
        LayerError: It cannot be meant.
    """
    parts = [part for part in re.split(r"[,;\s]+", re.sub(r"\s*([=:])\s*", r"\1", text.strip())) if part]
    pairs = [_BAND.fullmatch(part) for part in parts]
    roles = [pair.group(1).lower() for pair in pairs if pair is not None]
    if not pairs or None in pairs or len(set(roles)) < len(roles):
        sentence = tr('"{text}" does not say which band is which; write it as in nir=4, swir1=5.')
        raise LayerError(sentence.format(text=text))
    return {pair.group(1).lower(): int(pair.group(2)) for pair in pairs}


def bands_text(bands: Mapping[str, int]) -> str:
    """Band numbers by role as a text that `parse_bands` reads, in the order of the bands."""
    return ", ".join(f"{role}={band}" for role, band in sorted(bands.items(), key=lambda item: item[1]))


def _unit(text: str) -> str:
    unit = text.strip().lower()
    if unit not in UNITS:
        sentence = tr('"{text}" is no unit; choose one of: {units}.')
        raise LayerError(sentence.format(text=text, units=", ".join(UNITS)))
    return unit


def _number(text: str) -> float:
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise LayerError(tr('"{text}" is no number; write it as in 0.0001.').format(text=text))
    return value
