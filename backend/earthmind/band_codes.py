"""Reflectance and backscatter as bytes, one band each: codes.

0 stands for no value. Reflectance is coded by its square root, which keeps dark water apart; backscatter in
dB. Numbers of a picture as it is shown, which have no unit, are taken for the reflectance and the backscatter
that a viewer usually shows, and whoever passes them on says so.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

OPTICAL_BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
SAR_BANDS = ("vv", "vh")
BANDS = (*OPTICAL_BANDS, *SAR_BANDS)
CODES = 255
"""Codes of values: 1 to 255."""
LOWEST_DB, HIGHEST_DB = -40.0, 5.0
SHOWN_REFLECTANCE = 0.3
"""Reflectance that 255 of a picture as it is shown is taken for; about that of Sentinel-2's own colours."""
SHOWN_DB = (-25.0, 0.0)
"""Backscatter that 0 and 255 of such a picture are taken for."""

Codes = NDArray[np.uint8]
Floats = NDArray[np.float32]


def optical_codes(reflectance: Floats, valid: NDArray[np.bool_] | None = None) -> Codes:
    """Reflectance of any shape, 0 to 1, to codes; steps are 0.0001 at 0, 0.0025 at 0.1, 0.008 at 1."""
    return _codes(np.sqrt(np.clip(reflectance, 0, 1)), _measured(reflectance, valid))


def sar_codes(decibels: Floats, valid: NDArray[np.bool_] | None = None) -> Codes:
    """Backscatter in dB of any shape, -40 to 5, to codes; steps are 0.18 dB."""
    shares = (np.clip(decibels, LOWEST_DB, HIGHEST_DB) - LOWEST_DB) / (HIGHEST_DB - LOWEST_DB)
    return _codes(shares, _measured(decibels, valid))


def shown_optical_codes(numbers: Floats, valid: NDArray[np.bool_] | None = None) -> Codes:
    """Numbers of a picture as it is shown, 0 to 255, to codes."""
    return optical_codes(numbers * np.float32(SHOWN_REFLECTANCE / 255), valid)


def shown_sar_codes(numbers: Floats, valid: NDArray[np.bool_] | None = None) -> Codes:
    """Numbers of a SAR picture as it is shown, 0 to 255, to codes."""
    low, high = SHOWN_DB
    return sar_codes(numbers * np.float32((high - low) / 255) + np.float32(low), valid)


def reflectance_of(codes: Codes) -> Floats:
    """Codes to reflectance; 0 where there is none."""
    return np.asarray(_levels(codes) ** 2, np.float32)


def decibels_of(codes: Codes) -> Floats:
    """Codes to backscatter in dB; the lowest where there is none."""
    return np.asarray(_levels(codes) * (HIGHEST_DB - LOWEST_DB) + LOWEST_DB, np.float32)


def _measured(values: Floats, valid: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """Where there is a value; no echo at all, which is minus infinity in dB, is none."""
    return np.isfinite(values) if valid is None else np.isfinite(values) & valid


def _codes(levels: Floats, there: NDArray[np.bool_]) -> Codes:
    codes = 1 + np.rint(np.where(there, levels, 0) * (CODES - 1))
    return np.asarray(codes * there, np.uint8)


def _levels(codes: Codes) -> Floats:
    return np.asarray(np.maximum(codes.astype(np.float32) - 1, 0) / (CODES - 1), np.float32)
