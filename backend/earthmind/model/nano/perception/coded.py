"""Pictures of one scene as codes of single bands; needs no PyTorch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import (
    BANDS,
    CODES,
    OPTICAL_BANDS,
    SAR_BANDS,
    SHOWN_REFLECTANCE,
    Codes,
    decibels_of,
    optical_codes,
    reflectance_of,
    sar_codes,
    shown_optical_codes,
)
from earthmind.model.nano.stacking import (
    MOMENTS,
    SENSORS,
    STRIDE,
    Stack,
    require_one_scene,
    stack_pictures,
)
from earthmind.model.protocol import Picture

BY_SENSOR = {"optical": slice(0, len(OPTICAL_BANDS)), "sar": slice(len(OPTICAL_BANDS), len(BANDS))}
FALSE_COLOURS = ("swir1", "nir", "green")
COLOURS = ("red", "green", "blue")
SAR_RANGES_DB = {"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)}
"""Channels and ranges of pictures of three channels; optical ones show a reflectance of 0 to 1."""
_EVERY_CODE = np.arange(CODES + 1, dtype=np.uint8)


@dataclass(frozen=True)
class CodedScene:
    """The pictures of one scene, padded with no value below and to the right.

    Attributes:
        codes: uint8 (2, 8, H, W) = (date, the latest first; band of ``BANDS``; row; column); 0 for no value;
            H and W are multiples of 16.
        measured: float32 (2, 2) = (date, sensor), 1 where values are reflectance or backscatter.
        shape: Height and width before padding.
        pictures: The same as pictures of three channels, where they came as such.
    """

    codes: Codes
    measured: NDArray[np.float32]
    shape: tuple[int, int]
    pictures: Stack | None = None

    @property
    def present(self) -> NDArray[np.bool_]:
        """Whether there is anything, bool (date, sensor)."""
        return np.array([[self.codes[date, BY_SENSOR[s]].any() for s in SENSORS] for date in range(MOMENTS)])

    @property
    def valid_now(self) -> NDArray[np.bool_]:
        """Where any picture of the latest date has a pixel, bool, of the shape before padding."""
        height, width = self.shape
        return np.asarray(self.codes[0, :, :height, :width].any(0))

    def seen_as(self, *, without: str | None = None, earlier: bool = False) -> CodedScene:
        """The same scene without a sensor, or with the earlier date alone in the place of the latest.

        Raises:
            ValueError: No picture is left.
        """
        codes, measured = self.codes.copy(), self.measured.copy()
        if earlier:
            codes[0], codes[1] = codes[1], 0
            measured[0] = measured[1]
        if without is not None:
            codes[:, BY_SENSOR[without]] = 0
        if not codes[0].any():
            raise ValueError("no picture of this scene is left")
        pictures = None if self.pictures is None else self.pictures.seen_as(without=without, earlier=earlier)
        return CodedScene(codes, measured, self.shape, pictures)

    def as_pictures(self) -> Stack:
        """The same as pictures of three channels, for a language model that was trained on those."""
        if self.pictures is not None:
            return self.pictures
        shape = self.codes.shape[-2:]
        pixels = np.zeros((MOMENTS, len(SENSORS), 3, *shape), np.uint8)
        valid = np.zeros((MOMENTS, len(SENSORS), *shape), bool)
        colour = np.zeros((MOMENTS, len(SENSORS)), bool)
        for date in range(MOMENTS):
            for place, sensor in enumerate(SENSORS):
                valid[date, place] = self.codes[date, BY_SENSOR[sensor]].any(0)
            pixels[date, 0], colour[date, 0] = self._optical_picture(date)
            pixels[date, 1] = self._sar_picture(date)
        return Stack(pixels, valid, self.present, colour & self.present, self.shape)

    @property
    def suits_three_channels(self) -> bool:
        """Whether every optical picture has the bands of ``FALSE_COLOURS``."""
        optical = [date for date in range(MOMENTS) if self.present[date, 0]]
        return all(self._band(date, role).any() for date in optical for role in FALSE_COLOURS)

    def _band(self, date: int, role: str) -> Codes:
        return np.asarray(self.codes[date, BANDS.index(role)])

    def _optical_picture(self, date: int) -> tuple[NDArray[np.uint8], bool]:
        """Three channels, and whether they are red, green and blue."""
        in_colour = not self._band(date, "swir1").any() and all(self._band(date, r).any() for r in COLOURS)
        brightest = SHOWN_REFLECTANCE if in_colour else 1.0
        table = _bytes(reflectance_of(_EVERY_CODE) / brightest)
        return np.stack(
            [table[self._band(date, r)] for r in (COLOURS if in_colour else FALSE_COLOURS)]
        ), in_colour

    def _sar_picture(self, date: int) -> NDArray[np.uint8]:
        picture = np.zeros((3, *self.codes.shape[-2:]), np.uint8)
        for channel, (role, (low, high)) in enumerate(SAR_RANGES_DB.items()):
            picture[channel] = _bytes((decibels_of(_EVERY_CODE) - low) / (high - low))[self._band(date, role)]
        return picture


def coded_scene(pictures: Sequence[Picture]) -> CodedScene:
    """Put pictures in their places, as codes; those of moments that are not used are left out.

    Args:
        pictures: One or both sensors, at the latest date (moment 0) and possibly one before (-1): codes, or
            three channels as ``FALSE_COLOURS``, as red, green and blue where they say so, or as VV and VH.

    Raises:
        ValueError: No picture, pictures of different shapes, or none of the latest date.
    """
    height, width = require_one_scene(pictures)
    padded = (-(-height // STRIDE) * STRIDE, -(-width // STRIDE) * STRIDE)
    codes = np.zeros((MOMENTS, len(BANDS), *padded), np.uint8)
    measured = np.zeros((MOMENTS, len(SENSORS)), np.float32)
    for picture in pictures:
        if -picture.moment >= MOMENTS or picture.part:
            continue
        bands, is_measured = _bands_of(picture)
        for role, band in bands.items():
            codes[-picture.moment, BANDS.index(role), :height, :width] = band
        measured[-picture.moment, SENSORS.index(picture.sensor)] = is_measured
    as_given = None if any(picture.roles for picture in pictures) else stack_pictures(pictures)
    return CodedScene(codes, measured, (height, width), as_given)


def _bands_of(picture: Picture) -> tuple[dict[str, Codes], bool]:
    if picture.roles:
        there = np.where(picture.valid, np.uint8(255), np.uint8(0))
        return {r: p & there for r, p in zip(picture.roles, picture.pixels, strict=True)}, picture.measured
    numbers, valid = picture.pixels.astype(np.float32), picture.valid
    if picture.sensor == "sar":
        bands = zip(SAR_BANDS, SAR_RANGES_DB.values(), picture.pixels, numbers)
        return {
            role: sar_codes(band * np.float32((high - low) / 255) + np.float32(low), valid)
            for role, (low, high), stored, band in bands
            if stored.any()
        }, False
    if picture.colour:
        return {r: shown_optical_codes(b, valid) for r, b in zip(COLOURS, numbers, strict=True)}, False
    reflectance = numbers / np.float32(255)
    return {r: optical_codes(b, valid) for r, b in zip(FALSE_COLOURS, reflectance, strict=True)}, True


def _bytes(shares: NDArray[np.float32]) -> NDArray[np.uint8]:
    table = np.rint(np.clip(shares, 0, 1) * 255).astype(np.uint8)
    table[0] = 0
    return table
