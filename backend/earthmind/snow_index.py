"""Snow by its colours: bright in green light, dark in shortwave infrared.

The normalised difference snow index, NDSI = (green - swir1) / (green + swir1), is above 0.4 over snow, whose
green reflectance is above 0.1 and whose near infrared is above 0.11, which leaves water out (Hall, Riggs and
Salomonson 1995, Remote Sensing of Environment 54, 127-140). Turbid flood water and surf pass that test too,
so snow is told only where it is plentiful: of what lies within `AROUND` pixels at least 15 % pass and are as
bright as snow in sunshine, and so are at least 40 % of what passes. In the shade snow is darker.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

NDSI, GREEN, NIR = 0.4, 0.1, 0.11
BRIGHT = 0.25
"""Green reflectance of snow in sunshine, at least; of flood water and surf it is rarely more."""
AROUND = 32
_SHARE, _OF_WHAT_PASSES = 0.15, 0.4

Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]


def snow(green: Floats, nir: Floats, swir1: Floats) -> Bools:
    """Where it looks like snow, bool (H, W).

    Args:
        green: Reflectance (H, W), 0 to 1, NaN where there is none.
        nir: The same, near infrared.
        swir1: The same, shortwave infrared at 1.6 micrometres.
    """
    passes = (green > GREEN) & (nir > NIR) & (green - swir1 > NDSI * (green + swir1))
    bright = passes & (green > BRIGHT)
    if not bright.any():
        return bright
    valid = np.isfinite(green + nir + swir1)
    is_there, is_passing, is_bright = (_around(mask) for mask in (valid, passes, bright))
    plentiful = (is_bright >= _SHARE * is_there) & (is_bright >= _OF_WHAT_PASSES * is_passing)
    found: Bools = passes & plentiful
    return found


def _around(mask: Bools) -> Floats:
    """Share of the pixels around each that are in a mask."""
    return np.asarray(uniform_filter(mask.astype(np.float32), 2 * AROUND + 1, mode="constant"), np.float32)
