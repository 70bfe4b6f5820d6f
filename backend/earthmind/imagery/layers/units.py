"""What pixel values mean, told from a sample of them by stated rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.layers.bands import CO_POLARISED
from earthmind.imagery.reference import Unit

Samples = NDArray[np.float64]

NEGATIVE_SHARE_OF_DB = 0.05
"""Linear backscatter is never negative; from this share of negative values on, the unit is dB."""
AMPLITUDE_FROM_MEDIAN = {"co": 0.2, "cross": 0.08}
"""Median from which calibrated values are amplitude: as power this would be -7 dB (cross: -11 dB)."""
UNCALIBRATED_FROM_MEDIAN = 5.0
"""Calibrated amplitude or power never has a median so high; such values are digital numbers."""
TYPICAL_MEDIAN_DB = {"co": -11.0, "cross": -18.0}
"""Median backscatter of land in C band, used to place uncalibrated values."""
LOWEST_DB = -60.0
DN_SCALE = 1e-4
DN_OFFSET_SINCE_BASELINE_0400 = -0.1
_FILL_VALUES = (-9999.0, -32768.0, -99999.0, float(np.finfo(np.float32).min), 9999.0)


@dataclass(frozen=True)
class Calibration:
    """The meaning of stored values.

    Attributes:
        unit: What ``value * scale + offset`` is.
        scale: Factor.
        offset: Added after the factor.
        reason: How it was told, as the end of a sentence; None where nothing was guessed.
    """

    unit: Unit
    scale: float = 1.0
    offset: float = 0.0
    reason: str | None = None


def guess_fill(values: Samples, *, floating: bool, sar: bool) -> float | None:
    """Return an undeclared fill value that the sample gives away, or None.

    Rules: a customary fill value such as -9999 in float or signed data; 0 where it is the exact value of
    at least 0.1 % of a float SAR layer (backscatter is never exactly 0 by chance).

    Args:
        values: Stored values, NaN left out.
        floating: Whether the stored type is a float.
        sar: Whether this is a SAR layer.
    """
    if values.size == 0:
        return None
    extremes = {float(values.min()), float(values.max())}
    for fill in _FILL_VALUES:
        if fill in extremes and (floating or fill < 0):
            return fill
    if sar and floating and np.count_nonzero(values == 0) >= max(1.0, 1e-3 * values.size):
        return 0.0
    return None


def recognise_optical(values: Samples, *, dtype: str, baseline: int | None = None) -> Calibration:
    """Tell reflectance, reflectance x 10000 and 8-bit display apart.

    Rules: an 8-bit type is display; floats whose 98th percentile is at most 2 are reflectance; another wide
    type without a value above 255 is display; anything else is reflectance x 10000, with the offset of -1000
    that Sentinel-2 has since processing baseline 04.00 where the identifier says so and the darkest values
    bear it out.

    Args:
        values: Valid stored values of some bands.
        dtype: Stored type.
        baseline: Sentinel-2 processing baseline times 100, where known.
    """
    if dtype == "uint8":
        return Calibration(Unit.DISPLAY)
    high = float(np.percentile(values, 98)) if values.size else 0.0
    if dtype.startswith("float") and high <= 2:
        return Calibration(Unit.REFLECTANCE, reason="pixel values are taken as reflectance from 0 to 1")
    if values.size and values.min() >= 0 and values.max() <= 255:
        return Calibration(
            Unit.DISPLAY, reason="no pixel value is above 255, so it is taken as a ready 8-bit picture"
        )
    lit = values[values > 0]
    if baseline is not None and baseline >= 400 and lit.size and np.percentile(lit, 1) >= 900:
        return Calibration(
            Unit.REFLECTANCE,
            DN_SCALE,
            DN_OFFSET_SINCE_BASELINE_0400,
            "pixel values are taken as reflectance x 10000 + 1000 (Sentinel-2 since baseline 04.00)",
        )
    return Calibration(Unit.REFLECTANCE, DN_SCALE, reason="pixel values are taken as reflectance x 10000")


def recognise_sar(values: Mapping[str, Samples], *, dtype: str) -> Calibration:
    """Tell dB, linear power, amplitude and 8-bit display apart.

    Rules: an 8-bit type is display; from 5 % negative values on it is dB (integers: the scale that brings
    the lowest percentile above -60 dB); otherwise the first co-polarised band decides: a median above 5 is
    uncalibrated, from 0.2 on amplitude, below power (0.08 for a cross-polarised band).

    Args:
        values: Valid stored values by role.
        dtype: Stored type.
    """
    if dtype == "uint8":
        return Calibration(Unit.DISPLAY)
    role = next((role for role in CO_POLARISED if role in values), next(iter(values)))
    kind = "co" if role in CO_POLARISED else "cross"
    sample = values[role]
    if sample.size == 0:
        return Calibration(
            Unit.DB, reason="pixel values are taken as dB, for want of valid pixels to look at"
        )
    if np.mean(sample < 0) >= NEGATIVE_SHARE_OF_DB:
        return _decibel(sample)
    median = float(np.median(sample[sample > 0])) if (sample > 0).any() else 0.0
    if median > UNCALIBRATED_FROM_MEDIAN:
        scale = 10 ** (TYPICAL_MEDIAN_DB[kind] / 20) / median
        reason = (
            "pixel values are uncalibrated digital numbers, scaled so that the median is "
            f"{TYPICAL_MEDIAN_DB[kind]:g} dB: absolute backscatter is not known"
        )
        return Calibration(Unit.AMPLITUDE, scale, reason=reason)
    if median >= AMPLITUDE_FROM_MEDIAN[kind]:
        return Calibration(
            Unit.AMPLITUDE,
            reason=f"pixel values are taken as amplitude (median {median:.3g} in {role.upper()})",
        )
    return Calibration(
        Unit.POWER, reason=f"pixel values are taken as linear power (median {median:.3g} in {role.upper()})"
    )


def _decibel(sample: Samples) -> Calibration:
    low = float(np.percentile(sample, 1))
    scale = next((s for s in (1.0, 0.1, 0.01, 0.001) if low * s >= LOWEST_DB), 1.0)
    factor = "" if scale == 1 else f" x {1 / scale:g}"
    return Calibration(
        Unit.DB, scale, reason=f"pixel values are taken as dB{factor}, since many are negative"
    )
