"""The most alike of many vectors, portion by portion, so that an index of any size is searched on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import Cancelled

PORTION = 4096
"""Vectors that are widened to float32 at a time: at 512 numbers each they stay in a cache of 8 MB."""


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
    parts: Iterable[NDArray[np.floating]],
    wanted: NDArray[np.float32],
    most: int,
    *,
    least: float = -1.0,
    stopped: Callable[[], bool] = lambda: False,
) -> Nearest:
    """Find the most alike of unit vectors; exact, but for the rounding to float16. Ties go to the first.

    Args:
        parts: Vectors (N, D) one after the other, such as arrays in files.
        wanted: (D,).
        most: How many are wanted.
        least: Those that are less alike are left out.
        stopped: Asked at every portion.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    numbers, likenesses = np.empty(0, np.intp), np.empty(0, np.float32)
    begin = 0
    widened = np.empty((PORTION, len(wanted)), np.float32)
    for part in parts:
        scores = np.empty(len(part), np.float32)
        for first in range(0, len(part), PORTION):
            if stopped():
                raise Cancelled
            portion = part[first : first + PORTION]
            rows = widened[: len(portion)]
            np.copyto(rows, portion)
            np.matmul(rows, wanted, out=scores[first : first + len(portion)])
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
