"""What pixel values mean, told from a sample of them by stated rules."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.layers.bands import CO_POLARISED
from earthmind.imagery.layers.fill import sensible
from earthmind.imagery.layers.landsat_metadata import Coefficients
from earthmind.imagery.layers.missions import UNCERTAIN_LEVEL, Mission
from earthmind.imagery.reference import Unit
from earthmind.sentences import Sentence

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
BASELINE_0400 = 400
SINCE_BASELINE_0400 = datetime.date(2022, 1, 25)
"""From this day on Sentinel-2 products have an offset of 1000 in their numbers."""
OFFSET_FROM = 900
OFFSET_LOWEST = 990
OFFSET_DARK_WITH_DATE = 1400
OFFSET_DARK = 1200
"""Dark red or infrared numbers of a scene with the offset: up to 1400 if its date says so, else 1200."""
LANDSAT_DARK = (4800.0, 6500.0, 9500.0)
"""Where the dark numbers of Landsat begin: Level 1 from 5000, Collection 2 Level 2 from 7273 on."""
FEWEST_BANDS_FOR_OFFSET = 3
WIDE_DISPLAY_FROM, WIDE_DISPLAY_SURELY_FROM = 20000, 30000
TYPICAL_BRIGHT_REFLECTANCE = 0.35
LEAST_DB = 0.5
"""Negative values of this size are dB; those of noise-subtracted power are much smaller."""
LOWEST_MEDIAN_DB = -40.0
_FROM_0_TO_1 = Sentence("pixel values are taken as reflectance from 0 to 1")
_TEN_THOUSANDTHS = Sentence("pixel values are taken as reflectance x 10000")
_PERCENT = Sentence("pixel values are taken as reflectance in percent")
_READY_PICTURE = Sentence("no pixel value is above 255, so it is taken as a ready 8-bit picture")
_DARK_ROLES = ("red", "nir", "narrow_nir", "swir1", "swir2")


@dataclass(frozen=True)
class Calibration:
    """The meaning of stored values.

    Attributes:
        unit: What ``value * scale + offset`` is.
        scale: Factor.
        offset: Added after the factor.
        reason: How it was told, as the end of a sentence; None where nothing was guessed.
        by_role: Factor and offset of each band in place of these, where bands have their own.
    """

    unit: Unit
    scale: float = 1.0
    offset: float = 0.0
    reason: str | None = None
    by_role: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """What is known of the product of an optical layer.

    Attributes:
        mission: Row of the table of missions.
        baseline: Sentinel-2 processing baseline times 100.
        date: Day of acquisition.
        metadata: Coefficients from metadata beside the file.
        why_display: What to tell where an 8-bit type is taken as display.
    """

    mission: Mission | None = None
    baseline: int | None = None
    date: datetime.date | None = None
    metadata: Coefficients | None = None
    why_display: str | None = None

    @property
    def may_be_sentinel2(self) -> bool:
        """Whether nothing says that it is another mission."""
        return self.mission is None or self.mission.key == "sentinel-2"


def recognise_optical(values: Mapping[str, Samples], *, dtype: str, context: Context) -> Calibration:
    """Tell reflectance, its usual multiples, digital numbers and 8-bit display apart.

    Rules, the first that holds counts:

    1. An 8-bit type is display, but for old Landsat with coefficients beside it.
    2. Fractions whose 98th percentile is at most 2 are reflectance.
    3. Fractions up to about 100 are percent, and so are whole numbers up to 100 where an infrared band is
       there: display would reach higher.
    4. Anything without a value above 255 is display.
    5. Numbers have the scale of the mission, where it has one and they then are plausible.
    6. Red, green and blue that spread over 16 bits are display.
    7. Numbers that begin where Landsat's do (no value below 5000 to 7273) are Landsat's.
    8. Anything else is reflectance x 10000, with Sentinel-2's offset where that is told or seen.

    Args:
        values: Valid stored values by role.
        dtype: Stored type.
        context: What is known of the product.
    """
    if dtype == "uint8" and context.why_display and context.metadata is not None:
        return _by_coefficients(context.metadata)
    if dtype == "uint8":
        return Calibration(Unit.DISPLAY, reason=context.why_display)
    every = np.concatenate([sensible(sample) for sample in values.values()])
    if every.size == 0:
        scale, reason = (1.0, _FROM_0_TO_1) if dtype.startswith("float") else (DN_SCALE, _TEN_THOUSANDTHS)
        return Calibration(Unit.REFLECTANCE, scale, reason=reason)
    whole = not dtype.startswith("float") or bool((every == np.rint(every)).all())
    return (
        _small(every, values, dtype, whole, context)
        or _of_mission(every, values, context)
        or _wide_display(every, values, dtype)
        or (_like_landsat(values, dtype) if context.mission is None else None)
        or _ten_thousandths(values, context)
    )


def _small(
    every: Samples, values: Mapping[str, Samples], dtype: str, whole: bool, context: Context
) -> Calibration | None:
    """Values up to 255: reflectance, percent, or display."""
    high, highest = float(np.percentile(every, 98)), float(every.max())
    if dtype.startswith("float") and high <= 2:
        return Calibration(Unit.REFLECTANCE, reason=_FROM_0_TO_1)
    only_colour = set(values) <= {"red", "green", "blue", "pan"}
    percent = not whole and high <= 110 and highest <= 1000 and not (only_colour and highest > 200)
    if percent or (whole and not only_colour and high <= 100 and highest <= 110):
        return Calibration(Unit.REFLECTANCE, 0.01, reason=_PERCENT)
    if every.min() >= 0 and highest <= 255:
        return Calibration(Unit.DISPLAY, reason=context.why_display or _READY_PICTURE)
    return None


def _of_mission(every: Samples, values: Mapping[str, Samples], context: Context) -> Calibration | None:
    """The scale that a mission's numbers have, where they then are plausible as reflectance."""
    row = context.mission
    if row is None:
        return None
    if context.metadata is not None:
        return _by_coefficients(context.metadata)
    if row.key in UNCERTAIN_LEVEL:
        return _like_landsat(values, "uint16")
    if row.scale is None:
        return _uncalibrated(every, row)
    if row.key in ("sentinel-2", "planetscope", "planetscope-8"):
        return None
    scaled = np.percentile(every, (2, 50, 98)) * row.scale + row.offset
    if scaled[0] < -0.15 or scaled[1] > 1.2 or scaled[2] > 2.5:
        return None
    return Calibration(Unit.REFLECTANCE, row.scale, row.offset, _told_scale(row.scale, row.offset, row.title))


def _by_coefficients(metadata: Coefficients) -> Calibration:
    told = Sentence("pixel values are taken as reflectance by the coefficients of the MTL file beside it")
    if metadata.sun_elevation is not None:
        told = Sentence("{reason}, with the sun's elevation", reason=told)
    if metadata.common is None:
        return Calibration(Unit.REFLECTANCE, reason=told, by_role=metadata.by_role)
    return Calibration(Unit.REFLECTANCE, *metadata.common, told)


def _told_scale(scale: float, offset: float, title: str) -> Sentence:
    if offset:
        return Sentence(
            "pixel values are taken as reflectance = {scale:g} x value {sign} {offset:g} ({product})",
            scale=scale,
            sign="-" if offset < 0 else "+",
            offset=abs(offset),
            product=title,
        )
    return Sentence(
        "pixel values are taken as reflectance = {scale:g} x value ({product})", scale=scale, product=title
    )


def _uncalibrated(every: Samples, row: Mission) -> Calibration:
    scale = TYPICAL_BRIGHT_REFLECTANCE / max(float(np.percentile(every, 98)), 1.0)
    return Calibration(
        Unit.REFLECTANCE,
        scale,
        reason=Sentence(
            "pixel values are digital numbers of {product} without calibration, scaled so that bright ground "
            "has a reflectance of {reflectance:g}; give scale and offset if you know them",
            product=row.title,
            reflectance=TYPICAL_BRIGHT_REFLECTANCE,
        ),
    )


def _wide_display(every: Samples, values: Mapping[str, Samples], dtype: str) -> Calibration | None:
    low, high = np.percentile(every, (2, 98))
    if dtype != "uint16" or set(values) != {"red", "green", "blue"}:
        return None
    if high < WIDE_DISPLAY_SURELY_FROM and (high < WIDE_DISPLAY_FROM or low >= LANDSAT_DARK[0]):
        return None
    return Calibration(
        Unit.DISPLAY,
        255 / 65535,
        reason=Sentence("pixel values spread over 16 bits, so it is taken as a ready picture of 65535 steps"),
    )


def _like_landsat(values: Mapping[str, Samples], dtype: str) -> Calibration | None:
    """Landsat's numbers by where the dark ones begin: 5000 (Level 1) or 7273 (Collection 2 Level 2)."""
    lit = {role: sample[sample > 0] for role, sample in values.items()}
    darkest = [float(np.percentile(sample, 0.5)) for sample in lit.values() if sample.size]
    if dtype not in ("uint16", "int32", "uint32", "float32", "float64") or not darkest:
        return None
    low = min(darkest)
    if not LANDSAT_DARK[0] <= low <= LANDSAT_DARK[2]:
        return None
    level1 = low < LANDSAT_DARK[1]
    scale, offset = (2e-5, -0.1) if level1 else (2.75e-5, -0.2)
    title = "Landsat 8/9 Level 1" if level1 else "Landsat Collection 2 Level 2"
    reason = Sentence(
        "{reason}, since none is below {lowest:.0f}", reason=_told_scale(scale, offset, title), lowest=low
    )
    return Calibration(Unit.REFLECTANCE, scale, offset, reason)


def _ten_thousandths(values: Mapping[str, Samples], context: Context) -> Calibration:
    """Reflectance x 10000, with or without Sentinel-2's offset of 1000 since baseline 04.00."""
    plain = _TEN_THOUSANDTHS
    dark = _dark_values(values, 1)
    if not dark or min(dark.values()) < OFFSET_FROM or not context.may_be_sentinel2:
        return Calibration(Unit.REFLECTANCE, DN_SCALE, reason=plain)
    if _has_offset(dark, min(_dark_values(values, 0.1).values()), context):
        told = Sentence("{reason} + 1000 (Sentinel-2 since baseline 04.00)", reason=plain)
        if context.baseline is None:
            told = Sentence("{reason}, since no value is below 1000", reason=told)
        return Calibration(Unit.REFLECTANCE, DN_SCALE, DN_OFFSET_SINCE_BASELINE_0400, told)
    is_new = context.date is not None and context.date >= SINCE_BASELINE_0400
    says_little = not is_new and (not set(dark) & {"green", "red"} or len(dark) < FEWEST_BANDS_FOR_OFFSET)
    if says_little or context.baseline is not None:
        return Calibration(Unit.REFLECTANCE, DN_SCALE, reason=plain)
    doubt = Sentence(
        "{reason}; no value is below 1000, so Sentinel-2's offset of 1000 may be in them: give the offset "
        "-0.1 then",
        reason=plain,
    )
    return Calibration(Unit.REFLECTANCE, DN_SCALE, reason=doubt)


def _dark_values(values: Mapping[str, Samples], percentile: float) -> dict[str, float]:
    lit = {role: sample[sample > 0] for role, sample in values.items()}
    return {role: float(np.percentile(sample, percentile)) for role, sample in lit.items() if sample.size}


def _has_offset(dark: Mapping[str, float], lowest: float, context: Context) -> bool:
    """Whether the dark values pile up above 1000 as the offset makes them.

    Older scenes have it too since they were processed again, so a date alone does not rule it out.
    """
    if context.baseline is not None:
        return context.baseline >= BASELINE_0400
    deep = min((value for role, value in dark.items() if role in _DARK_ROLES), default=np.inf)
    if lowest < OFFSET_LOWEST:
        return False
    if dark.get("cirrus", np.inf) <= OFFSET_DARK:  # 0 to 50 in a clear sky, never 1000 all over
        return True
    if context.date is not None and context.date >= SINCE_BASELINE_0400:
        return deep <= OFFSET_DARK_WITH_DATE
    return len(dark) >= FEWEST_BANDS_FOR_OFFSET and deep <= OFFSET_DARK


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
    sample = sensible(values[role])
    if sample.size == 0:
        return Calibration(
            Unit.DB, reason=Sentence("pixel values are taken as dB, for want of valid pixels to look at")
        )
    negative = sample[sample < 0]
    if negative.size >= NEGATIVE_SHARE_OF_DB * sample.size and np.median(-negative) >= LEAST_DB:
        return _decibel(sample, dtype)
    median = float(np.median(sample[sample > 0])) if (sample > 0).any() else 0.0
    if median > UNCALIBRATED_FROM_MEDIAN:
        scale = 10 ** (TYPICAL_MEDIAN_DB[kind] / 20) / median
        reason = Sentence(
            "pixel values are uncalibrated digital numbers, scaled so that the median is {median:g} dB: "
            "absolute backscatter is not known",
            median=TYPICAL_MEDIAN_DB[kind],
        )
        return Calibration(Unit.AMPLITUDE, scale, reason=reason)
    if median >= AMPLITUDE_FROM_MEDIAN[kind]:
        return Calibration(
            Unit.AMPLITUDE,
            reason=Sentence(
                "pixel values are taken as amplitude (median {median:.3g} in {band})",
                median=median,
                band=role.upper(),
            ),
        )
    return Calibration(
        Unit.POWER,
        reason=Sentence(
            "pixel values are taken as linear power (median {median:.3g} in {band})",
            median=median,
            band=role.upper(),
        ),
    )


def _decibel(sample: Samples, dtype: str) -> Calibration:
    """DB, or a multiple of it in whole numbers: fractions are not scaled."""
    low, median = float(np.percentile(sample, 1)), float(np.median(sample))
    scales = (1.0, 0.1, 0.01, 0.001) if not dtype.startswith("float") or _whole(sample) else (1.0,)
    scale = next((s for s in scales if low * s >= LOWEST_DB and median * s >= LOWEST_MEDIAN_DB), 1.0)
    told = Sentence("pixel values are taken as dB, since many are negative")
    if scale != 1:
        told = Sentence(
            "pixel values are taken as dB x {factor:g}, since many are negative", factor=1 / scale
        )
    return Calibration(Unit.DB, scale, reason=told)


def _whole(sample: Samples) -> bool:
    return bool((sample == np.rint(sample)).all())
