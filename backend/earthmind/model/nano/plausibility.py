"""Where the numbers of a pixel contradict what is drawn there: it may only lower the confidence of a mask.

A mask says where a model sees a thing; it keeps its outline. Where the reflectance and the backscatter that
there are both speak against it, the probability is at most `MOST`.

The bounds are far out in the wrong direction, so that turbid water, dry grass or dark roofs are not touched:

- NDWI = (green - nir) / (green + nir) (McFeeters 1996) and MNDWI = (green - swir1) / (green + swir1) (Xu
  2006) are above 0 over clear water and rarely below -0.2 over turbid water;
- NDVI = (nir - red) / (nir + red) (Rouse et al. 1974) is below 0.1 over soil, stone and water; of 94,903
  pixels of towns in ports, one in a thousand is above 0.63;
- clouds reflect more than 0.1 of blue light. They are white, and darker in SWIR2, which ice and drops absorb:
  of bright cloudy pixels in three pictures, less than one in a thousand has (swir2 - blue) / (swir2 + blue)
  above 0.19, of white sand in one more than half above 0.25;
- of 1.8 million pixels of crops (ESA WorldCover) one in a thousand is as bright as sand, red above 0.28, with
  an NDVI below 0.15;
- sea that is roughened by the wind has at most -8 dB in VV, and calm water, no town, less than -20 dB.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, CODES, decibels_of, reflectance_of
from earthmind.model.nano.perception.coded import CodedScene

MOST = 0.6
"""Probability of what the numbers contradict."""
_MOST_LOGIT = np.float32(np.log(MOST / (1 - MOST)))
_EVERY_CODE = np.arange(CODES + 1, dtype=np.uint8)
_REFLECTANCE = reflectance_of(_EVERY_CODE).astype(np.float32)
_DECIBELS = decibels_of(_EVERY_CODE).astype(np.float32)
Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]


class Measured:
    """The bands of the latest date of a scene that hold reflectance or backscatter."""

    def __init__(self, scene: CodedScene) -> None:
        height, width = scene.shape
        self._codes = scene.codes[0, :, :height, :width]
        self._is_measured = scene.measured[0] > 0

    def reflectance(self, role: str) -> Floats | None:
        """Reflectance (H, W), NaN where there is none; None where the scene lacks the band."""
        return self._values(role, _REFLECTANCE) if self._is_measured[0] else None

    def decibels(self, role: str) -> Floats | None:
        """Backscatter (H, W) in dB, NaN where there is none; None where the scene lacks the band."""
        return self._values(role, _DECIBELS) if self._is_measured[1] else None

    def index(self, one: str, other: str) -> Floats | None:
        """Normalised difference of two optical bands, NaN where one has no value."""
        a, b = self.reflectance(one), self.reflectance(other)
        return None if a is None or b is None else (a - b) / np.maximum(a + b, np.float32(1e-4))

    def _values(self, role: str, table: Floats) -> Floats | None:
        codes = self._codes[BANDS.index(role)]
        return np.where(codes > 0, table[codes], np.float32(np.nan)) if codes.any() else None


def doubted(logits: Floats, scene: CodedScene, concept: str) -> Floats:
    """Logits (H, W) of a concept, lowered where every sensor that measured the pixel contradicts it.

    What is inside of the mask stays inside.
    """
    if concept not in _AGAINST or not (logits > _MOST_LOGIT).any():
        return logits
    measured = Measured(scene)
    verdicts = [verdict for against in _AGAINST[concept] if (verdict := against(measured)) is not None]
    if not verdicts:
        return logits
    contradicted = np.logical_and.reduce(verdicts)
    return np.where(contradicted, np.minimum(logits, _MOST_LOGIT), logits)


def _no_water_colours(measured: Measured) -> Bools | None:
    ndwi, mndwi = measured.index("green", "nir"), measured.index("green", "swir1")
    if ndwi is None and mndwi is None:
        return None
    dry: Bools = np.logical_and.reduce([i < -0.35 for i in (ndwi, mndwi) if i is not None])
    return dry


def _not_green(measured: Measured) -> Bools | None:
    ndvi = measured.index("nir", "red")
    return None if ndvi is None else ndvi < 0.1


def _green(measured: Measured) -> Bools | None:
    ndvi = measured.index("nir", "red")
    return None if ndvi is None else ndvi > 0.65


def _dark(measured: Measured) -> Bools | None:
    blue = measured.reflectance("blue")
    blue = measured.reflectance("green") if blue is None else blue
    return None if blue is None else blue < 0.1


def _no_cloud(measured: Measured) -> Bools | None:
    verdicts = [verdict for verdict in (_dark(measured), _red_as_sand(measured)) if verdict is not None]
    return np.asarray(np.logical_or.reduce(verdicts)) if verdicts else None


def _red_as_sand(measured: Measured) -> Bools | None:
    reddened, red, blue = (
        measured.index("swir2", "blue"),
        measured.reflectance("red"),
        measured.reflectance("blue"),
    )
    if reddened is None or red is None or blue is None:
        return None
    return (reddened > 0.22) & (red > 1.25 * blue) & (blue > 0.15)


def _bright_as_sand(measured: Measured) -> Bools | None:
    ndvi, red = measured.index("nir", "red"), measured.reflectance("red")
    return None if ndvi is None or red is None else (ndvi < 0.15) & (red > 0.28)


def _bright_in_radar(measured: Measured) -> Bools | None:
    vv = measured.decibels("vv")
    return None if vv is None else vv > -8


def _calm_in_radar(measured: Measured) -> Bools | None:
    vv = measured.decibels("vv")
    return None if vv is None else vv < -20


_WATER = (_no_water_colours, _bright_in_radar)
_AGAINST: Mapping[str, tuple[Callable[[Measured], Bools | None], ...]] = {
    "water": _WATER,
    "flooded area": _WATER,
    "permanent water": _WATER,
    "vegetation": (_not_green,),
    "forest": (_not_green,),
    "grass": (_not_green,),
    "bare land": (_green,),
    "built-up area": (_green, _calm_in_radar),
    "clouds": (_no_cloud,),
    "crops": (_bright_as_sand,),
}
"""What speaks against a concept, by the optical layer and by the radar."""
