"""The most alike of many vectors, portion by portion, so that an index of any size is searched on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import Cancelled

PORTION = 512
"""Vectors that are widened to float32 at a time: at 512 numbers each they stay in a cache of 1 MB."""
_WIDER, _SIGN_AND_REST, _SCALE = 13, -0x7000_0001, np.float32(2.0**112)
"""Shifted by 13 bits and multiplied by 2^112, the bits of a float16 are those of its float32 (IEEE 754: 10
and 23 bits of fraction, exponents biased by 15 and 127). NumPy's own conversion takes longer."""


@dataclass(frozen=True)
class Nearest:
    """The most alike vectors, the first the most.

    Attributes:
        numbers: (K,), counted over all parts.
        likenesses: float32 (K,), cosines.
    """

    numbers: NDArray[np.intp]
    likenesses: NDArray[np.float32]


def nearest(
    parts: Iterable[NDArray[np.float16]],
    wanted: NDArray[np.float32],
    most: int,
    *,
    least: float = -1.0,
    stopped: Callable[[], bool] = lambda: False,
) -> Nearest:
    """Find the most alike of unit vectors; exact, but for the rounding to float16. Ties go to the first.

    Args:
        parts: Unit vectors (N, D) one after the other, such as arrays in files.
        wanted: (D,).
        most: How many are wanted.
        least: Those that are less alike are left out.
        stopped: Asked at every portion.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    numbers, likenesses = np.empty(0, np.intp), np.empty(0, np.float32)
    begin = 0
    scaled = wanted * _SCALE
    widened = np.empty((PORTION, len(wanted)), np.int32)
    for part in parts:
        scores = np.empty(len(part), np.float32)
        for first in range(0, len(part), PORTION):
            if stopped():
                raise Cancelled
            portion = part[first : first + PORTION]
            rows = widened[: len(portion)]
            np.copyto(rows, portion.view(np.int16))
            np.left_shift(rows, _WIDER, out=rows)
            np.bitwise_and(rows, _SIGN_AND_REST, out=rows)
            np.matmul(rows.view(np.float32), scaled, out=scores[first : first + len(portion)])
        kept = _best(scores, most, least)
        numbers = np.concatenate([numbers, kept + begin])
        likenesses = np.concatenate([likenesses, scores[kept]])
        begin += len(part)
    order = np.lexsort((numbers, -likenesses))[:most]
    return Nearest(numbers[order], likenesses[order])


def _best(scores: NDArray[np.float32], most: int, least: float) -> NDArray[np.intp]:
    """Numbers of the highest scores, in no order; among equal ones at the edge the first."""
    if len(scores) > most:
        edge = np.partition(scores, len(scores) - most)[len(scores) - most]
        above = np.flatnonzero(scores > edge)
        kept = np.concatenate([above, np.flatnonzero(scores == edge)[: most - len(above)]])
    else:
        kept = np.arange(len(scores))
    return np.asarray(kept[scores[kept] >= least], np.intp)
