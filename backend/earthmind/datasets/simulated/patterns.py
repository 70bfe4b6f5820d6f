"""Random patterns that landscapes are made of: fractal surfaces, cells, soft edges."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float32]


def fractal_surface(rng: np.random.Generator, shape: tuple[int, int], *, exponent: float = 2.0) -> Float:
    """Random surface whose power spectrum falls with frequency to the power ``-exponent``.

    The surface is periodic, so it can be shifted with ``numpy.roll`` without a seam.

    Args:
        rng: Source of randomness.
        shape: Rows and columns.
        exponent: About 1 for texture, 2 for clouds and soil, 3 to 4 for terrain.

    Returns:
        float32, shape (H, W), mean 0 and standard deviation 1.
    """
    height, width = shape
    rows = np.fft.fftfreq(height).astype(np.float32)[:, None]
    columns = np.fft.rfftfreq(width).astype(np.float32)[None, :]
    squared = rows * rows + columns * columns
    squared[0, 0] = np.inf
    amplitude = squared ** np.float32(-exponent / 4)
    noise = rng.standard_normal((2, *amplitude.shape), dtype=np.float32)
    spectrum = (noise[0] + 1j * noise[1]) * amplitude
    surface = np.fft.irfft2(spectrum, s=shape).astype(np.float32)
    surface -= surface.mean()
    scale = float(surface.std())
    return surface / np.float32(scale if scale > 0 else 1.0)


def highest_share(surface: Float, share: float) -> NDArray[np.bool_]:
    """The highest ``share`` (0 to 1) of a surface as a mask of the same shape."""
    if share <= 0:
        return np.zeros(surface.shape, bool)
    return surface >= np.quantile(surface, max(0.0, 1 - share))


def cells(rng: np.random.Generator, row: Float, column: Float, spacing: float) -> NDArray[np.int64]:
    """Irregular cells: the nearest of one jittered point per square of ``spacing`` pixels.

    Args:
        rng: Source of randomness.
        row: Row coordinate of every pixel, shape (H, W), not negative.
        column: Column coordinate of every pixel, shape (H, W), not negative.
        spacing: Mean distance of the points, in pixels.

    Returns:
        Cell number of every pixel, int64, shape (H, W).
    """
    square_row = np.floor(row / spacing).astype(np.int64) + 1
    square_column = np.floor(column / spacing).astype(np.int64) + 1
    rows, columns = int(square_row.max()) + 2, int(square_column.max()) + 2
    jitter = rng.random((2, rows, columns), dtype=np.float32) * np.float32(spacing)
    nearest = np.full(row.shape, np.inf, np.float32)
    owner = np.zeros(row.shape, np.int64)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            r, c = square_row + down, square_column + right
            point_row = (r - 1).astype(np.float32) * np.float32(spacing) + jitter[0][r, c]
            point_column = (c - 1).astype(np.float32) * np.float32(spacing) + jitter[1][r, c]
            distance = (row - point_row) ** 2 + (column - point_column) ** 2
            closer = distance < nearest
            nearest[closer] = distance[closer]
            owner[closer] = (r * columns + c)[closer]
    return owner


def soften(image: Float) -> Float:
    """Blur by the weights 1-2-1 in rows and columns, edges repeated: a sensor's point spread.

    Args:
        image: float32, shape (..., H, W).
    """
    pad = [(0, 0)] * (image.ndim - 2) + [(1, 1), (1, 1)]
    padded = np.pad(image, pad, mode="edge")
    across = (padded[..., :-2] + 2 * padded[..., 1:-1] + padded[..., 2:]) * np.float32(0.25)
    blurred: Float = (across[..., :-2, :] + 2 * across[..., 1:-1, :] + across[..., 2:, :]) * np.float32(0.25)
    return blurred


def coarsen(image: Float, factor: int) -> Float:
    """Mean over squares of ``factor`` pixels, repeated to the first size: a coarser band on a finer grid.

    Args:
        image: float32, shape (H, W).
        factor: Side of a square in pixels, 1 or more.
    """
    if factor <= 1:
        return image
    height, width = image.shape
    rows, columns = -(-height // factor), -(-width // factor)
    padded = np.pad(image, ((0, rows * factor - height), (0, columns * factor - width)), mode="edge")
    means = padded.reshape(rows, factor, columns, factor).mean(axis=(1, 3), dtype=np.float32)
    full: Float = np.repeat(np.repeat(means, factor, axis=0), factor, axis=1)[:height, :width]
    return full
