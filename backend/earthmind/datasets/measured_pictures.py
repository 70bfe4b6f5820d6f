"""Arrays of reflectance or backscatter to the pictures that a model's card asks for.

For data sets whose files lie on one grid by themselves: nothing is resampled. Pictures are made as those of
layers are: codes of bands, reflectance itself, or 8 bits in the ranges of the card or, where it says
``percentile``, between the 2nd and the 98th percentile of the picture.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import optical_codes, sar_codes
from earthmind.errors import InputError
from earthmind.model.protocol import ModelCard, Picture

COLOURS = ("red", "green", "blue")
PERCENTILES = (2.0, 98.0)
_NARROWEST = {"optical": 1e-3, "sar": 0.5}
_CHANNELS = 3

Floats = NDArray[np.float32]
Valid = NDArray[np.bool_]


def optical_picture(
    bands: Mapping[str, Floats], valid: Valid, card: ModelCard, name: str, moment: int = 0
) -> Picture:
    """A picture of reflectance.

    Args:
        bands: float32 (H, W), reflectance by role, such as ``nir``.
        valid: bool (H, W).
        card: What the model takes.
        name: What it is called in messages.
        moment: 0 for the latest date, -1 for the one before it, and so on.

    Raises:
        InputError: A band is missing that the model needs.
    """
    valid = valid & np.isfinite(np.stack(list(bands.values()))).all(0)
    there = tuple(role for role in card.optical_bands if role in bands)
    if card.coded:
        if not there:
            raise _lacking(name, card.optical_bands, card)
        codes = optical_codes(_stacked(bands, there), valid)
        return Picture("optical", codes, valid, moment, roles=there)
    lacking = tuple(role for role in card.optical_bands if role not in bands)
    if card.reflectance:
        if lacking:
            raise _lacking(name, lacking, card)
        values = np.where(valid, _stacked(bands, there), 0).astype(np.float32)
        return Picture("optical", values, valid, moment, roles=there)
    in_colour = bool(lacking) and card.colour_range is not None and all(role in bands for role in COLOURS)
    if lacking and not in_colour:
        raise _lacking(name, lacking, card)
    values = _stacked(bands, COLOURS if in_colour else card.optical_bands)
    low, high = (card.colour_range if in_colour else None) or card.optical_range
    if card.stretch == "percentile":
        low, high = _range(values[:, valid], "optical", (low, high))
    return Picture("optical", _bytes(values, valid, low, high), valid, moment, colour=in_colour)


def sar_picture(
    decibels: Mapping[str, Floats], valid: Valid, card: ModelCard, name: str, moment: int = 0
) -> Picture:
    """A picture of backscatter; a band that is not there leaves its channel empty.

    Args:
        decibels: float32 (H, W), dB by role; what is not finite is no value.
        valid: bool (H, W).
        card: What the model takes.
        name: What it is called in messages.
        moment: 0 for the latest date, -1 for the one before it, and so on.

    Raises:
        InputError: No band is there that the model takes.
    """
    there = tuple(role for role in card.sar_bands if role in decibels)
    if not there:
        raise _lacking(name, card.sar_bands or ("no SAR",), card)
    values = _stacked(decibels, there)
    valid = valid & np.isfinite(values).all(0)
    if card.coded:
        return Picture("sar", sar_codes(values, valid), valid, moment, roles=there)
    pixels = np.zeros((_CHANNELS, *valid.shape), np.uint8)
    for role, band in zip(there, values, strict=True):
        low, high = card.sar_range_db[role]
        if card.stretch == "percentile":
            low, high = _range(band[valid], "sar", (low, high))
        pixels[card.sar_bands.index(role)] = _bytes(band, valid, low, high)
    return Picture("sar", pixels, valid, moment)


def to_decibels(power: Floats) -> Floats:
    """Linear backscatter in dB; minus infinity where there is no echo."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(10 * np.log10(power), np.float32)


def _stacked(bands: Mapping[str, Floats], roles: tuple[str, ...]) -> Floats:
    return np.stack([bands[role] for role in roles]).astype(np.float32)


def _bytes(values: Floats, valid: Valid, low: float, high: float) -> NDArray[np.uint8]:
    """Scaled to 1 to 255; 0 where there is no value."""
    shares = (np.where(valid, values, low) - np.float32(low)) / np.float32(high - low)
    return np.asarray(np.clip(np.round(shares * 255), 1, 255) * valid, np.uint8)


def _range(values: Floats, sensor: str, otherwise: tuple[float, float]) -> tuple[float, float]:
    if not values.size:
        return otherwise
    low, high = (float(value) for value in np.percentile(values, PERCENTILES))
    return low, max(high, low + _NARROWEST[sensor])


def _lacking(name: str, roles: tuple[str, ...], card: ModelCard) -> InputError:
    return InputError(
        f"{name} lacks {', '.join(roles)}, which {card.name} needs; choose another model.", code="bands"
    )
