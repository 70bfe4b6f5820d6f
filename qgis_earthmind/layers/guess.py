"""Which of the loaded layers are optical and which are SAR, for pre-selection only.

The guess rests on names and band counts that QGIS has in memory; no pixel is read. The backend
looks closer and says so when the two are swapped.
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
_OPTICAL_WORDS = frozenset(
    {
        *(
            "s2",
            "s2a",
            "s2b",
            "s2c",
            "sentinel2",
            "msi",
            "l1c",
            "l2a",
            "rgb",
            "tci",
            "pan",
            "optical",
            "ndvi",
        ),
        *("landsat", "oli", "tm", "etm", "naip", "planet", "planetscope", "worldview", "pleiades", "spot"),
        *("ortho", "orthophoto", "dop"),
    }
)
_FLOATS = (Qgis.DataType.Float32, Qgis.DataType.Float64, Qgis.DataType.CFloat32, Qgis.DataType.CInt16)


def guess_sensor(layer: QgsMapLayer) -> Optional[str]:
    """``"optical"``, ``"sar"``, or None where nothing speaks for either."""
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid() or layer.providerType() != "gdal":
        return None
    bands = [layer.bandName(index) for index in range(1, layer.bandCount() + 1)]
    if any(_words(band) & _POLARISATIONS for band in bands):
        return SAR
    words = _words(layer.name()) | _words(PurePath(layer.source().split("|")[0]).name)
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
    """The first layer that looks optical and the first that looks like SAR."""
    found: dict[str, QgsRasterLayer] = {}
    for layer in layers:
        sensor = guess_sensor(layer)
        if sensor is not None:
            found.setdefault(sensor, layer)
    return found.get(OPTICAL), found.get(SAR)


def _words(text: str) -> frozenset[str]:
    joined = re.sub(r"sentinel[-_ ]?([12])", r"sentinel\1", text.lower())
    return frozenset(re.split(r"[^a-z0-9]+", joined))
