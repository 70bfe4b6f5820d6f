"""Cutting a grid into overlapping windows, and putting what was found in them together again."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

STEP = 16
"""Sides of windows are multiples of this, where they are smaller than allowed: models pad to it."""
OUTSIDE = np.float32(-16.0)
"""Logit of pixels that no window says anything about."""


@dataclass(frozen=True)
class Tiling:
    """Windows of one size over a grid, evenly spaced: as few as ``side`` allows, and no larger than needed.

    Attributes:
        width: Columns of the grid.
        height: Rows of the grid.
        side: Longest side that a window may have, in pixels.
        overlap: Pixels that neighbours share, at least; less than half of ``side``.
        reach: Pixels at an edge of a window that are taken from its neighbour, where that has them: as far as
            what a model says depends on what lies beyond the window.
        grid: Windows begin at multiples of so many pixels.
    """

    width: int
    height: int
    side: int
    overlap: int
    reach: int = 0
    grid: int = 1

    def __post_init__(self) -> None:
        """Check the sizes."""
        if not 0 <= self.overlap <= self.side // 2:
            raise ValueError("windows may share at most half of their side")

    def rows(self) -> list[tuple[Window, ...]]:
        """The windows, row by row from the top, each row from the left."""
        lefts, width = self._starts(self.width)
        tops, height = self._starts(self.height)
        return [tuple(Window(left, top, width, height) for left in lefts) for top in tops]

    def windows(self) -> list[Window]:
        """All windows in the order of reading; a window's number is its place in this list."""
        return [window for row in self.rows() for window in row]

    def _starts(self, length: int) -> tuple[list[int], int]:
        if length <= self.side:
            return [0], length
        slack = self.grid - 1  # a window begins so many pixels earlier, or is so much longer
        side, overlap = self.side - slack, self.overlap + slack
        count = math.ceil((length - overlap) / (side - overlap))
        needed = math.ceil((length + (count - 1) * overlap) / count)
        width = min(side, STEP * math.ceil(needed / STEP))
        width += (length - width) % self.grid
        starts = (index * (length - width) // (count - 1) for index in range(count))
        return [start // self.grid * self.grid for start in starts], width


@dataclass(frozen=True)
class BlendedStrip:
    """Finished rows of the whole grid.

    Attributes:
        logits: float32, shape (rows, W).
        valid: bool, shape (rows, W).
    """

    logits: NDArray[np.float32]
    valid: NDArray[np.bool_]


_MOST_ROWS = 256
_NEXT_TO_NOTHING = 1e-6

Piece = tuple[NDArray[np.float32], NDArray[np.bool_]]
"""Logits and valid of a window, both of its shape."""


def blended(tiling: Tiling, piece: Callable[[int], Piece | None]) -> Iterator[BlendedStrip]:
    """Yield the grid's logits from top to bottom: means of the windows, weighted towards their middles.

    One row of windows is held at a time, and given in strips of at most 256 rows. The result does not
    depend on the order in which windows were run.

    Args:
        tiling: The windows.
        piece: Gives what was found in a window by its number; None where there is nothing to say.
    """
    rows = tiling.rows()
    held = _Held(tiling.width, int(rows[0][0].height))
    number = 0
    for index, row in enumerate(rows):
        top, height = int(row[0].row_off), int(row[0].height)
        held.extend(top + height)
        for window in row:
            found = piece(number)
            number += 1
            if found is not None:
                held.add(window, found, tiling.overlap, min(tiling.reach, tiling.overlap // 2))
        final = int(rows[index + 1][0].row_off) if index + 1 < len(rows) else tiling.height
        yield from held.pop(final)


class _Held:
    """Sums over the rows that more windows may add to, in memory that is taken once."""

    def __init__(self, width: int, height: int) -> None:
        self._top = 0  # row of the grid that comes first here
        self._rows = 0
        self._sum = np.zeros((height, width), dtype=np.float32)
        self._weight = np.zeros((height, width), dtype=np.float32)
        self._valid = np.zeros((height, width), dtype=np.bool_)

    def extend(self, bottom: int) -> None:
        rows = bottom - self._top
        for array in (self._sum, self._weight, self._valid):
            array[self._rows : rows] = 0
        self._rows = rows

    def add(self, window: Window, piece: Piece, overlap: int, reach: int) -> None:
        logits, valid = piece
        rows = slice(window.row_off - self._top, window.row_off - self._top + window.height)
        columns = slice(window.col_off, window.col_off + window.width)
        weights = _weights(int(window.height), int(window.width), overlap, reach)
        finite = np.isfinite(logits)
        if not finite.all():
            weights, logits = weights * finite, np.where(finite, logits, 0)
        self._sum[rows, columns] += logits * weights
        self._weight[rows, columns] += weights
        self._valid[rows, columns] |= valid

    def pop(self, bottom: int) -> Iterator[BlendedStrip]:
        """Give the rows above ``bottom`` of the grid, then make room for as many."""
        count = bottom - self._top
        for first in range(0, count, _MOST_ROWS):
            yield self._strip(slice(first, min(first + _MOST_ROWS, count)))
        left = self._rows - count
        for array in (self._sum, self._weight, self._valid):
            for first in range(0, left, _MOST_ROWS):
                last = min(first + _MOST_ROWS, left)
                array[first:last] = array[count + first : count + last]
        self._rows, self._top = left, bottom

    def _strip(self, rows: slice) -> BlendedStrip:
        weight = self._weight[rows]
        logits = np.full(weight.shape, OUTSIDE, dtype=np.float32)
        np.divide(self._sum[rows], weight, out=logits, where=weight > 0)
        return BlendedStrip(logits, self._valid[rows].copy())


@functools.lru_cache(maxsize=2)
def _weights(height: int, width: int, overlap: int, reach: int) -> NDArray[np.float32]:
    return np.outer(_ramp(height, overlap, reach), _ramp(width, overlap, reach))


def _ramp(length: int, overlap: int, reach: int) -> NDArray[np.float32]:
    """Weights that rise over the overlap from one edge and fall towards the other, never 0.

    They rise where the two windows of an overlap are both more than ``reach`` from their edges; nearer to an
    edge they are next to nothing, and count only where no other window has anything.
    """
    steps = np.minimum(np.arange(1, length + 1), np.arange(length, 0, -1)) - reach
    blended_over = overlap - 2 * reach
    rising = np.minimum(steps, blended_over + 1) / (blended_over + 1)
    ramp: NDArray[np.float32] = np.where(steps > 0, rising, _NEXT_TO_NOTHING).astype(np.float32)
    return ramp
