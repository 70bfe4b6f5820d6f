"""Rows of a mask as runs of pixels, and which runs are connected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Runs:
    """Horizontal runs of pixels inside a mask, in the order of reading.

    Attributes:
        row: Row of each run, int64, shape (N,).
        start: First column, int64, shape (N,).
        end: Column after the last one, int64, shape (N,).
    """

    row: Integers
    start: Integers
    end: Integers

    def __len__(self) -> int:
        return len(self.row)

    def after(self, earlier: Runs) -> Runs:
        """Return ``earlier`` followed by these runs."""
        return Runs(
            np.concatenate([earlier.row, self.row]),
            np.concatenate([earlier.start, self.start]),
            np.concatenate([earlier.end, self.end]),
        )

    def of_row(self, row: int) -> NDArray[np.bool_]:
        """Which runs lie in a row, bool of shape (N,)."""
        return np.asarray(self.row == row)


NO_RUNS = Runs(*(np.zeros(0, dtype=np.int64),) * 3)


def runs_of(inside: NDArray[np.bool_], first_row: int = 0) -> Runs:
    """Return the runs of a mask.

    Args:
        inside: bool, shape (H, W).
        first_row: Number of the mask's first row.
    """
    height, width = inside.shape
    padded = np.zeros((height, width + 2), dtype=np.bool_)
    padded[:, 1:-1] = inside
    changes = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
    rows, columns = np.divmod(changes, width + 1)
    return Runs(rows[::2] + first_row, columns[::2], columns[1::2])


def touching(runs: Runs, width: int) -> tuple[Integers, Integers]:
    """Return the pairs of runs in successive rows that share a pixel side, as two arrays of run numbers.

    Args:
        runs: Sorted by row, then column.
        width: Columns of the mask.
    """
    stride = width + 1
    starts, ends = runs.row * stride + runs.start, runs.row * stride + runs.end
    first = np.searchsorted(ends, starts + stride, side="right")
    last = np.searchsorted(starts, ends + stride, side="left")
    counts = np.maximum(last - first, 0)
    above = np.repeat(np.arange(len(runs)), counts)
    within = np.arange(len(above)) - np.repeat(np.cumsum(counts) - counts, counts)
    return above, np.repeat(first, counts) + within


def connected(count: int, first: Integers, second: Integers) -> tuple[int, Integers]:
    """Return how many groups the pairs make of ``count`` items, and the group of each item."""
    pairs = coo_array((np.ones(len(first), dtype=np.int8), (first, second)), shape=(count, count))
    groups, labels = connected_components(pairs, directed=False)
    return int(groups), labels.astype(np.int64)
