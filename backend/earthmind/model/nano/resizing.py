"""Resizing pictures as PyTorch does it, bilinear and averaging where it makes them smaller; and a filter."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def resize(pictures: Floats, side: int) -> Floats:
    """Resize to a square.

    Args:
        pictures: float32, shape (..., H, W).
        side: Height and width of the result.

    Returns:
        float32, shape (..., side, side); equal, up to rounding, to PyTorch's ``interpolate`` with
        ``mode="bilinear", align_corners=False, antialias=True``.
    """
    height, width = pictures.shape[-2:]
    if (height, width) == (side, side):
        return np.ascontiguousarray(pictures)
    return interpolation(height, side) @ (pictures @ interpolation(width, side).T)


@lru_cache(maxsize=8)
def interpolation(length: int, side: int) -> Floats:
    """Weights (side, length) of the pixels of a line for each new pixel; rows add up to 1.

    A new pixel is a triangle over the old ones, centred on it and as wide as two new pixels, at least as
    two old ones.
    """
    step = length / side
    reach = max(step, 1.0)
    centres = (np.arange(side) + 0.5) * step
    away = np.abs(np.arange(length)[None] + 0.5 - centres[:, None]) / reach
    weights = np.maximum(1 - away, 0)
    return np.asarray(weights / weights.sum(1, keepdims=True), np.float32)


def highest_around(values: Floats, reach: int) -> Floats:
    """The greatest value within ``reach`` pixels of each, along rows and columns, float32 (H, W)."""
    for axis in (0, 1):
        padded = np.pad(values, [(reach, reach) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
        values = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis).max(-1)
    return np.asarray(values, np.float32)
