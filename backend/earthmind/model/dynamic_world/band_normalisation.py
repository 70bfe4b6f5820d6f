"""Reflectance as the network of Dynamic World takes it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
BANDS = ("blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "swir1", "swir2")
"""B2 B3 B4 B5 B6 B7 B8 B11 B12 of Sentinel-2, in the order of the network."""
_PERCENTILES = np.array(
    [
        (1.7417268, 2.0232987),
        (1.7261205, 2.0389052),
        (1.6798346, 2.1795928),
        (1.7734969, 2.2890068),
        (2.2891541, 2.6171675),
        (2.3829397, 2.7734186),
        (2.3828939, 2.7578332),
        (2.1952484, 2.7890925),
        (1.5548129, 2.4140535),
    ]
)
"""By band the 30th and the 70th percentile of the logarithm over the world's surfaces (github
google/dynamicworld, ``single_image_runner.ipynb``, Apache-2.0)."""
_NUMBERS = 10_000
"""What a product stores for a reflectance of 1."""


def normalised(reflectance: Floats) -> Floats:
    """Reflectance (9, H, W) as numbers of 0 to 1, float32; what is below 0, or no number, counts as 0.

    ``s(5 (ln(0.005 n + 1) - p) / q - 1)`` with ``n`` reflectance x 10000, the constants ``p`` and ``q`` of
    the band, and ``s`` the logistic function.
    """
    known = np.nan_to_num(reflectance.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    numbers = known.clip(0) * _NUMBERS
    low, high = (_PERCENTILES[:, part, None, None] for part in (0, 1))
    levels = (np.log(0.005 * numbers + 1) - low) / high
    return np.asarray(1 / (1 + np.exp(1 - 5 * levels)), np.float32)
