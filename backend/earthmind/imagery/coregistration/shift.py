"""How far a SAR layer lies off an optical one, with how much can be said about it.

1. Both layers are read onto one grid, and the strength of their edges computed, which the two sensors share
   where their values do not: edges of fields, water, forest and roads.
2. Window by window, the cross-correlation of edge strength is searched over all shifts at once (by Fourier
   transform; Lewis 1995), to a part of a pixel. A large extent is looked at in coarse pixels
   first, then in windows of its own pixels.
3. Windows vote, weighted by how clear their peaks are. Shifts that agree within a pixel and a half count
   together; the confidence is the share of the votes that agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

Picture = NDArray[np.float32]

LARGEST_SHIFT = 16
"""Shifts are searched up to this many pixels across and down."""
CONFIDENT = 0.5
"""From this confidence on, a shift is told; below, it cannot be told."""
_SMOOTHING = 1.5
_FEWEST_PIXELS = 64 * 64
_SHORTEST_SIDE = 3 * LARGEST_SHIFT  # of a narrower strip, too little stays in common to compare
_AGREE = 1.5


@dataclass(frozen=True)
class Vote:
    """What one window says.

    Attributes:
        across: Columns that the second picture lies to the right of the first.
        down: Rows that it lies below.
        weight: How far the peak stands out, in standard deviations of the correlation above 0.
    """

    across: float
    down: float
    weight: float


@dataclass(frozen=True)
class Shift:
    """Where the second of two pictures lies, seen from the first.

    Attributes:
        across: Columns to the right.
        down: Rows below.
        confidence: 0 to 1; from ``CONFIDENT`` on the shift can be relied upon.
        windows: Number of windows that voted.
    """

    across: float
    down: float
    confidence: float
    windows: int

    @property
    def known(self) -> bool:
        """Whether the shift can be told."""
        return self.confidence >= CONFIDENT


UNKNOWN = Shift(0.0, 0.0, 0.0, 0)


def measure_shift(first: Picture, second: Picture, valid: NDArray[np.bool_]) -> Shift:
    """Return where ``second`` lies, seen from ``first``.

    Args:
        first: float32, shape (H, W), such as optical brightness.
        second: float32, shape (H, W), such as backscatter in dB.
        valid: bool, shape (H, W): where both have a value.
    """
    if np.count_nonzero(valid) < _FEWEST_PIXELS or min(valid.shape) < _SHORTEST_SIDE:
        return UNKNOWN
    with ThreadPoolExecutor(2) as pool:  # scipy's filters let go of the interpreter
        edges = list(pool.map(partial(edge_strength, valid=valid), (first, second)))
    whole = _vote(edges[0], edges[1])
    votes = [whole] if whole is not None else []
    votes += [vote for place in _windows(valid) if (vote := _vote(edges[0][place], edges[1][place]))]
    return _elected(votes)


def edge_strength(picture: Picture, valid: NDArray[np.bool_]) -> Picture:
    """Gradient magnitude of a smoothed picture, clipped, its mean 0; 0 near invalid pixels."""
    filled = np.where(valid, picture, np.median(picture[valid])).astype(np.float32)
    low, high = np.percentile(filled[valid], (2, 98))
    filled = np.clip((filled - low) / max(float(high - low), 1e-6), 0, 1)
    smooth = ndimage.gaussian_filter(ndimage.median_filter(filled, 3), _SMOOTHING)
    strength = np.hypot(ndimage.sobel(smooth, 0), ndimage.sobel(smooth, 1)).astype(np.float32)
    inner = ndimage.binary_erosion(valid, iterations=4, border_value=1)
    if not inner.any():
        return np.zeros_like(strength)
    strength = np.sqrt(np.minimum(strength, np.percentile(strength[inner], 99)))
    background = ndimage.gaussian_filter(strength, 12)
    edges: Picture = np.where(inner, strength - background, 0).astype(np.float32)
    return edges


def _windows(valid: NDArray[np.bool_]) -> Sequence[tuple[slice, slice]]:
    """Windows of a third of the picture, at most 512 and at least 64 pixels, over it in halves."""
    height, width = valid.shape
    side = int(np.clip(min(height, width) // 2, 64, 512))
    tops = _starts(height, side)
    lefts = _starts(width, side)
    places = [(slice(top, top + side), slice(left, left + side)) for top in tops for left in lefts]
    return [place for place in places if valid[place].mean() > 0.5]


def _starts(length: int, side: int) -> list[int]:
    if length <= side:
        return [0]
    count = min(5, 1 + -(-2 * (length - side) // side))
    return [int(value) for value in np.linspace(0, length - side, count)]


def _vote(first: Picture, second: Picture) -> Vote | None:
    """Find the shift at which two pictures of edges fit best; None where one is empty."""
    if not first.any() or not second.any():
        return None
    height, width = first.shape
    reach = min(LARGEST_SHIFT, height // 3, width // 3)
    shape = [fft.next_fast_len(size + reach, real=True) for size in first.shape]
    spectrum = np.conj(fft.rfft2(first, shape)) * fft.rfft2(second, shape)
    surface = fft.fftshift(fft.irfft2(spectrum, shape))
    middle = [size // 2 for size in shape]
    near = surface[middle[0] - reach : middle[0] + reach + 1, middle[1] - reach : middle[1] + reach + 1]
    near = near / np.sqrt(float((first**2).sum()) * float((second**2).sum()))
    row, column = np.unravel_index(np.argmax(near), near.shape)
    down, across = _refined(near, int(row), int(column))
    others = near[np.hypot(*np.ogrid[-row : near.shape[0] - row, -column : near.shape[1] - column]) > 3]
    clear = (float(near[row, column]) - float(others.mean())) / max(float(others.std()), 1e-9)
    second_best = (float(near[row, column]) - float(others.max())) / max(float(near[row, column]), 1e-9)
    return Vote(across - reach, down - reach, max(clear, 0.0) * max(second_best, 0.0))


def _refined(surface: NDArray[np.float64], row: int, column: int) -> tuple[float, float]:
    """Place of a peak to a part of a pixel, by a parabola through its neighbours."""
    place = [float(row), float(column)]
    for axis, at in enumerate((row, column)):
        if 0 < at < surface.shape[axis] - 1:
            line = surface[:, column] if axis == 0 else surface[row]
            before, here, after = line[at - 1], line[at], line[at + 1]
            bend = before - 2 * here + after
            place[axis] += float(np.clip(0.5 * (before - after) / bend, -0.5, 0.5)) if bend < 0 else 0.0
    return place[0], place[1]


def _elected(votes: Sequence[Vote]) -> Shift:
    """Return the shift that most of the weight agrees on, and how sure it is."""
    total = sum(vote.weight for vote in votes)
    if not votes or total <= 0:
        return UNKNOWN
    places = np.array([(vote.across, vote.down) for vote in votes])
    weights = np.array([vote.weight for vote in votes])
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)
    support = (apart <= _AGREE) @ weights
    agreeing = apart[int(np.argmax(support))] <= _AGREE
    across, down = np.average(places[agreeing], axis=0, weights=weights[agreeing])
    at_edge = max(abs(across), abs(down)) > LARGEST_SHIFT - 1
    clear = min(1.0, float(weights[agreeing].max()) / 1.0)
    confidence = 0.0 if at_edge else float(support.max() / total) * clear
    return Shift(float(across), float(down), confidence, len(votes))
