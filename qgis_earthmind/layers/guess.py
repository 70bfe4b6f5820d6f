"""Which of the loaded layers are optical and which are SAR, for pre-selection only.

The guess rests on names and band counts that QGIS has in memory; no pixel is read. The backend
looks closer and says so when the two are swapped. Layers of an earlier date are never suggested: only
the user knows what is to be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsRasterLayer

OPTICAL = "optical"
SAR = "sar"

_POLARISATIONS = frozenset({"vv", "vh", "hh", "hv"})
_SAR_WORDS = _POLARISATIONS | {
    *("s1", "s1a", "s1b", "s1c", "sentinel1", "sar", "grd", "slc", "rtc", "sigma0", "gamma0", "quadpol"),
    *("backscatter", "alos", "palsar", "radarsat", "terrasar", "cosmo", "iceye", "capella", "umbra"),
}
_OPTICAL_WORDS = {
    *("s2", "s2a", "s2b", "s2c", "sentinel2", "msi", "l1c", "l2a", "rgb", "tci", "pan", "optical", "ndvi"),
    *("landsat", "oli", "tm", "etm", "naip", "planet", "planetscope", "worldview", "pleiades", "spot"),
    *("ortho", "orthophoto", "dop"),
}
_EARLIER = re.compile(r"(?<![a-z])(before|pre[-_ ]?(disaster|event|fire|flood|storm))(?![a-z])")
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_FLOATS = (Qgis.DataType.Float32, Qgis.DataType.Float64, Qgis.DataType.CFloat32, Qgis.DataType.CInt16)


def guess_sensor(layer: QgsMapLayer) -> Optional[str]:
    """``"optical"``, ``"sar"``, or None where nothing speaks for either."""
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid() or layer.providerType() != "gdal":
        return None
    bands = [layer.bandName(index) for index in range(1, layer.bandCount() + 1)]
    if any(_words(band) & _POLARISATIONS for band in bands):
        return SAR
    words = _words(_names(layer))
    sar, optical = len(words & _SAR_WORDS), len(words & _OPTICAL_WORDS)
    if sar != optical:
        return SAR if sar > optical else OPTICAL
    if layer.bandCount() >= 3:
        return OPTICAL
    if layer.bandCount() == 2 and layer.dataProvider().dataType(1) in _FLOATS:
        return SAR
    return None


def suggest_pair(
    layers: Iterable[QgsMapLayer],
) -> tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]:
    """The layer that looks optical and the one that looks like SAR.

    Of several the latest, where their names tell dates, else the first. Layers that are named as the
    earlier ones ("S2 before.tif", "pre-flood") are left out.
    """
    found: dict[str, QgsRasterLayer] = {}
    for layer in layers:
        sensor = guess_sensor(layer)
        if sensor is None or _EARLIER.search(_names(layer).lower()):
            continue
        if sensor not in found or _is_later(layer, found[sensor]):
            found[sensor] = layer
    return found.get(OPTICAL), found.get(SAR)


def _is_later(layer: QgsRasterLayer, other: QgsRasterLayer) -> bool:
    day, other_day = _day(layer), _day(other)
    return bool(day and other_day) and day > other_day


def _day(layer: QgsRasterLayer) -> str:
    """The first date in the layer's names as digits, ``20240601``; empty where there is none."""
    date = _DATE.search(_names(layer))
    return "".join(date.groups()) if date is not None else ""


def _names(layer: QgsRasterLayer) -> str:
    """The user's name for a layer and the name of its file, a line each."""
    return f"{layer.name()}\n{PurePath(layer.source().split('|')[0]).name}"


def _words(text: str) -> frozenset[str]:
    joined = re.sub(r"sentinel[-_ ]?([12])", r"sentinel\1", text.lower())
    return frozenset(re.split(r"[^a-z0-9]+", joined))
