"""Frames of coded bands as three channels, for those who compare pictures and for people."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import CODES, SHOWN_REFLECTANCE, decibels_of, optical_codes, reflectance_of
from earthmind.imagery.layers.bands import COLOUR_ROLES
from earthmind.imagery.reference import Sensor
from earthmind.imagery.rendering.frames import PICTURE_CHANNELS, Frame

FALSE_COLOURS = ("swir1", "nir", "green")
RANGES_DB = {"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)}
_EVERY_CODE = np.arange(CODES + 1, dtype=np.uint8)


def shown_channels(frame: Frame) -> NDArray[np.uint8]:
    """Three channels of a frame, uint8 (3, H, W), linear in reflectance or in dB; 0 where there is none.

    Shortwave infrared, near infrared and green over a reflectance of 0 to 1 where they are there; else red,
    green and blue over 0 to 0.3; else the first bands over 0 to 1. VV and VH over -25 to 0 and -32 to -5 dB.
    """
    if not frame.roles:
        return frame.pixels.astype(np.uint8, copy=False)
    if frame.pixels.dtype != np.uint8:
        frame = replace(frame, pixels=optical_codes(frame.pixels.astype(np.float32), frame.valid))
    if frame.sensor is Sensor.SAR:
        return _stacked([_sar_shown(frame, role) for role in frame.roles], frame)
    there = {role: channel for role, channel in zip(frame.roles, frame.pixels) if channel.any()}
    for roles, brightest in ((FALSE_COLOURS, 1.0), (COLOUR_ROLES, SHOWN_REFLECTANCE)):
        if all(role in there for role in roles):
            return _stacked([_optical_shown(there[role], brightest) for role in roles], frame)
    return _stacked([_optical_shown(channel, 1.0) for channel in there.values()], frame)


def _optical_shown(codes: NDArray[np.uint8], brightest: float) -> NDArray[np.uint8]:
    return _by_table(codes, reflectance_of(_EVERY_CODE) / brightest)


def _sar_shown(frame: Frame, role: str) -> NDArray[np.uint8]:
    low, high = RANGES_DB[role]
    return _by_table(frame.pixels[frame.roles.index(role)], (decibels_of(_EVERY_CODE) - low) / (high - low))


def _by_table(codes: NDArray[np.uint8], shares: NDArray[np.float32]) -> NDArray[np.uint8]:
    table = np.rint(np.clip(shares, 0, 1) * 255).astype(np.uint8)
    table[0] = 0
    return np.asarray(table[codes])


def _stacked(channels: list[NDArray[np.uint8]], frame: Frame) -> NDArray[np.uint8]:
    shown = np.zeros((PICTURE_CHANNELS, *frame.valid.shape), np.uint8)
    for channel, pixels in zip(shown, channels):
        channel[:] = pixels
    return shown
