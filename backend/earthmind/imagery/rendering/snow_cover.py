"""How much of a picture looks like snow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import reflectance_of
from earthmind.imagery.reference import Sensor
from earthmind.imagery.rendering.frames import Frame, latest
from earthmind.snow_index import snow

_BANDS = ("green", "nir", "swir1")


def snow_share(frames: Sequence[Frame]) -> float | None:
    """Share of the valid pixels of the latest optical picture that look like snow, 0 to 1.

    None where nothing can be told: no optical picture, not green, near and shortwave infrared as reflectance.
    """
    for frame in latest(frames):
        if frame.sensor is Sensor.OPTICAL and frame.measured and set(_BANDS) <= set(frame.roles):
            green, nir, swir1 = (_reflectance(frame, role) for role in _BANDS)
            looks_like = snow(green, nir, swir1)
            return float(looks_like[frame.valid].mean()) if frame.valid.any() else None
    return None


def _reflectance(frame: Frame, role: str) -> NDArray[np.float32]:
    pixels, nothing = frame.pixels[frame.roles.index(role)], np.float32(np.nan)
    if pixels.dtype == np.uint8:
        return np.where(frame.valid & (pixels > 0), reflectance_of(pixels), nothing)
    return np.where(frame.valid, pixels.astype(np.float32), nothing)
