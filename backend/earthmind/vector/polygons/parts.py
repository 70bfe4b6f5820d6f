"""Connected parts of a mask that arrives strip by strip, joined across strips exactly.

Only the last row of the strip before is kept, and of unfinished parts their corners and sums; so the parts
are those of the mask as one piece, whatever the height of the strips.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.vector.polygons.pixel_runs import NO_RUNS, Integers, Runs, connected, runs_of, touching
from earthmind.vector.polygons.tracing import Corners, corners_of, joined, trace

_FEWEST_HELD = 200_000


@dataclass(frozen=True)
class Parts:
    """Finished parts of a mask.

    Attributes:
        polygons: Valid polygons in pixel coordinates (column, row), shape (N,).
        pixels: Number of pixels, int64, shape (N,).
        scores: Mean probability inside, float64, shape (N,); 1 where no logits were given.
    """

    polygons: NDArray[np.object_]
    pixels: Integers
    scores: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.polygons)


@dataclass(frozen=True)
class _Sums:
    """Pixels and summed probabilities, by part; a part may occur several times."""

    part: Integers
    pixels: Integers
    probability: NDArray[np.float64]


class PartStream:
    """Takes a mask from top to bottom and gives its 4-connected parts as soon as they are finished."""

    def __init__(self, width: int, *, smallest: int = 1) -> None:
        """Begin a mask.

        Args:
            width: Columns of the mask.
            smallest: Parts of fewer pixels are left out.
        """
        self._width = width
        self._smallest = smallest
        self._row = 0
        self._edge, self._edge_parts = NO_RUNS, np.zeros(0, dtype=np.int64)
        self._joined = np.zeros(1024, dtype=np.int64)  # part -> part that it was joined to
        self._parts = 0
        self._corners: list[Corners] = []
        self._sums: list[_Sums] = []
        self._held = 0
        self._look_at = _FEWEST_HELD

    def add(self, inside: NDArray[np.bool_], logits: NDArray[np.float32] | None = None) -> Parts:
        """Take the next rows.

        Args:
            inside: bool, shape (rows, W).
            logits: float32, shape (rows, W), for the scores.

        Returns:
            Parts that are known to be finished. Some may come later, the last ones from ``finish``.
        """
        runs = runs_of(inside, self._row)
        parts = self._connect(runs)
        self._take_sums(runs, parts[len(self._edge) :], inside, logits)
        self._take_corners(runs.after(self._edge), parts, len(inside))
        self._row += len(inside)
        last = runs.of_row(self._row - 1)
        self._edge = Runs(runs.row[last], runs.start[last], runs.end[last])
        self._edge_parts = parts[len(parts) - len(runs) :][last]
        return self._release(self._edge_parts) if self._held >= self._look_at else self._no_parts()

    def finish(self) -> Parts:
        """Return the parts that are left, once the mask has ended."""
        self._take_corners(self._edge, self._edge_parts, 1)
        self._edge, self._edge_parts = NO_RUNS, np.zeros(0, dtype=np.int64)
        return self._release(self._edge_parts)

    def _connect(self, runs: Runs) -> Integers:
        """Return the part of each run, those of the edge first; parts that meet become one."""
        edge = len(self._edge)
        above, below = touching(runs.after(self._edge), self._width)
        _, first, same = np.unique(self._edge_parts, return_index=True, return_inverse=True)
        above = np.concatenate([above, np.arange(edge)])
        below = np.concatenate([below, first[same] if edge else np.zeros(0, dtype=np.int64)])
        count, group = connected(edge + len(runs), above, below)
        numbers = np.full(count, -1, dtype=np.int64)
        order = np.argsort(-self._edge_parts, kind="stable")
        numbers[group[:edge][order]] = self._edge_parts[order]  # the smallest number of a group stays
        fresh = np.flatnonzero(numbers < 0)
        numbers[fresh] = self._parts + np.arange(len(fresh))
        self._reserve(self._parts + len(fresh))
        self._joined[numbers[fresh]] = numbers[fresh]
        self._parts += len(fresh)
        parts = numbers[group]
        self._joined[self._edge_parts] = parts[:edge]
        return parts

    def _reserve(self, count: int) -> None:
        while len(self._joined) < count:
            self._joined = np.concatenate([self._joined, np.zeros_like(self._joined)])

    def _take_sums(
        self, runs: Runs, parts: Integers, inside: NDArray[np.bool_], logits: NDArray[np.float32] | None
    ) -> None:
        if not len(runs):
            return
        pixels = runs.end - runs.start
        total = pixels.astype(np.float64)
        if logits is not None:
            values = _sigmoid(logits[inside])
            total = np.add.reduceat(values, np.cumsum(pixels) - pixels)
        numbers, where = np.unique(parts, return_inverse=True)
        self._sums.append(_Sums(numbers, _added(where, pixels).astype(np.int64), _added(where, total)))

    def _take_corners(self, runs: Runs, parts: Integers, height: int) -> None:
        corners = corners_of(runs, parts, range(self._row, self._row + height), self._width)
        self._corners.append(corners)
        self._held += len(corners)

    def _release(self, still_open: Integers) -> Parts:
        """Give what is finished; look again when as much has come as was held back, so that looks are few."""
        if not self._corners or not self._sums:
            return self._no_parts()
        corners = joined(self._corners)
        corners = corners.of_parts(self._current(corners.part))
        is_open = np.zeros(self._parts, dtype=np.bool_)
        is_open[still_open] = True
        waiting = is_open[corners.part]
        numbers, pixels, probability = self._release_sums(is_open)
        self._corners = [corners.take(waiting)]
        self._held = len(self._corners[0])
        self._look_at = max(_FEWEST_HELD, 2 * self._held)
        large = pixels >= self._smallest
        wanted = np.zeros(self._parts, dtype=np.bool_)
        wanted[numbers[large]] = True
        _, polygons = trace(corners.take(~waiting & wanted[corners.part]))
        return Parts(polygons, pixels[large], probability[large] / pixels[large])

    def _release_sums(self, is_open: NDArray[np.bool_]) -> tuple[Integers, Integers, NDArray[np.float64]]:
        """Return number, pixels and summed probability of the finished parts, and keep the others."""
        part = self._current(np.concatenate([sums.part for sums in self._sums]))
        pixels = np.concatenate([sums.pixels for sums in self._sums])
        probability = np.concatenate([sums.probability for sums in self._sums])
        numbers, where = np.unique(part, return_inverse=True)
        pixels, probability = _added(where, pixels).astype(np.int64), _added(where, probability)
        waiting = is_open[numbers]
        self._sums = [_Sums(numbers[waiting], pixels[waiting], probability[waiting])]
        return numbers[~waiting], pixels[~waiting], probability[~waiting]

    def _current(self, parts: Integers) -> Integers:
        """Return the numbers that parts go by now."""
        while True:
            now = self._joined[parts]
            if np.array_equal(now, parts):
                return now
            parts = now

    def _no_parts(self) -> Parts:
        empty = np.zeros(0, dtype=np.int64)
        return Parts(np.zeros(0, dtype=object), empty, empty.astype(np.float64))


def _added(where: Integers, values: NDArray[Any]) -> NDArray[np.float64]:
    """Sum of the values that belong to each number."""
    return np.bincount(where, weights=values).astype(np.float64)


def _sigmoid(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-logits.astype(np.float64)))
