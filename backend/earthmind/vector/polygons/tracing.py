"""Corners of connected parts -> rings -> valid polygons, many parts at once.

A corner is where a vertical pixel edge of a part ends. Each corner has one mate along its row (the other end
of a horizontal edge) and one along its column; walking from mate to mate goes round a ring. Where a part
touches itself at a corner point, the walk turns so that the enclosed background becomes a hole of its own
which touches the outer ring in that point: every ring is simple, so every polygon is valid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, depth_first_order

from earthmind.vector.polygons.pixel_runs import Integers, Runs


@dataclass(frozen=True)
class Corners:
    """Corners of parts, sorted by row, column and side.

    Attributes:
        part: Number of the part, int64, shape (N,).
        row: Row of the corner point (0 is the top edge of the first row), int64, shape (N,).
        column: Column of the corner point, int64, shape (N,).
        below: Whether the vertical edge goes down from here, bool, shape (N,).
        right: Whether the vertical edge is the right side of its pixels, bool, shape (N,).
    """

    part: Integers
    row: Integers
    column: Integers
    below: NDArray[np.bool_]
    right: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.part)

    def take(self, chosen: NDArray[np.bool_] | Integers) -> Corners:
        """Return some of the corners."""
        return Corners(
            self.part[chosen], self.row[chosen], self.column[chosen], self.below[chosen], self.right[chosen]
        )

    def of_parts(self, part: Integers) -> Corners:
        """Return the same corners with other part numbers."""
        return Corners(part, self.row, self.column, self.below, self.right)


def joined(chunks: list[Corners]) -> Corners:
    """Return the corners of several chunks, one after the other."""
    return Corners(
        *(
            np.concatenate([getattr(chunk, name) for chunk in chunks])
            for name in ("part", "row", "column", "below", "right")
        )
    )


def corners_of(runs: Runs, parts: Integers, rows: range, width: int) -> Corners:
    """Return the corners on the upper edges of some rows.

    Args:
        runs: Runs of these rows and of the one before them, sorted by row, then column.
        parts: Part of each run.
        rows: Rows whose upper edge is wanted.
        width: Columns of the mask.
    """
    line = 2 * (width + 1)
    sides = np.empty(2 * len(runs), dtype=np.int64)
    sides[::2] = runs.row * line + 2 * runs.start
    sides[1::2] = runs.row * line + 2 * runs.end + 1
    above = sides[: 2 * np.searchsorted(runs.row, rows.stop - 1, side="left")] + line
    skipped = 2 * int(np.searchsorted(runs.row, rows.start, side="left"))
    below = sides[skipped:]
    keys = np.concatenate([above, below])
    owner = np.concatenate([np.arange(len(above)), np.arange(skipped, len(sides))]) // 2
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    twin = np.zeros(len(keys) + 1, dtype=np.bool_)
    twin[1:-1] = keys[1:] == keys[:-1]
    kept = ~(twin[1:] | twin[:-1])
    keys, order = keys[kept], order[kept]
    row, rest = np.divmod(keys, line)
    return Corners(parts[owner[order]], row, rest // 2, order >= len(above), rest % 2 == 1)


def trace(corners: Corners) -> tuple[Integers, NDArray[np.object_]]:
    """Return the numbers of the parts, ascending, and the valid polygon of each in pixel coordinates.

    Args:
        corners: All corners of each part.
    """
    if not len(corners):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=object)
    corners = corners.take(np.argsort(corners.part, kind="stable"))
    across, down = _mates(len(corners)), _mates_along_columns(corners)
    begins = np.flatnonzero(corners.below != corners.right)
    number = np.empty(len(corners), dtype=np.int64)
    number[begins] = np.arange(len(begins))
    order, first = _rings(number[across[down[begins]]])
    walked = begins[order]
    points = np.empty((2 * len(walked), 2))
    for offset, at in enumerate((walked, down[walked])):
        points[offset::2, 0], points[offset::2, 1] = corners.column[at], corners.row[at]
    return _polygons(points, 2 * first, corners.part[walked[first]])


def _mates(count: int) -> Integers:
    """Mate of each of ``count`` sorted corners: neighbours two by two."""
    return np.arange(count) ^ 1


def _mates_along_columns(corners: Corners) -> Integers:
    """Mate of each corner along its column; where two share a point, the edge from above ends first."""
    stride = int(corners.column.max()) + 1
    order = np.argsort(corners.part * stride + corners.column, kind="stable")
    first, second = order[:-1], order[1:]
    same = (
        (corners.part[first] == corners.part[second])
        & (corners.column[first] == corners.column[second])
        & (corners.row[first] == corners.row[second])
    )
    swap = np.flatnonzero(same & corners.below[first])
    order[swap], order[swap + 1] = order[swap + 1], order[swap]
    mates = np.empty(len(order), dtype=np.int64)
    mates[order] = order[_mates(len(order))]
    return mates


def _rings(following: Integers) -> tuple[Integers, Integers]:
    """Return the items of a permutation cycle by cycle, each in its order, and where each cycle begins."""
    count = len(following)
    one = np.ones(count, dtype=np.int8)
    graph = csr_array((one, following, np.arange(count + 1)), shape=(count, count))
    _, ring = connected_components(graph, directed=True, connection="weak")
    sizes = np.bincount(ring)
    heads = np.empty(len(sizes), dtype=np.int64)
    heads[ring[::-1]] = np.arange(count)[::-1]
    before = np.empty(count, dtype=np.int64)
    before[following] = np.arange(count)
    path = following.copy()
    path[before[heads[:-1]]] = heads[1:]  # one path through all rings, so that one walk takes them in order
    chain = csr_array((one, path, np.arange(count + 1)), shape=(count, count))
    order = depth_first_order(chain, heads[0], directed=True, return_predecessors=False)
    return order.astype(np.int64), np.cumsum(sizes) - sizes


def _polygons(
    points: NDArray[np.float64], first: Integers, parts: Integers
) -> tuple[Integers, NDArray[np.object_]]:
    """Gather rings (outer ones run left side down) into one polygon for each part."""
    sizes = np.diff(np.append(first, len(points)))
    is_hole = _doubled_areas(points, first, sizes) < 0
    order = np.lexsort((is_hole, parts))
    closed, offsets = _closed(points, first[order], sizes[order])
    numbers, begin = np.unique(parts[order], return_index=True)
    polygons = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, closed, (offsets, np.append(begin, len(order)))
    )
    return numbers, polygons


def _doubled_areas(points: NDArray[np.float64], first: Integers, sizes: Integers) -> NDArray[np.float64]:
    """Twice the signed area of each ring, positive where it runs left side down."""
    nxt = np.roll(points, -1, axis=0)
    nxt[first + sizes - 1] = points[first]
    crossed = points[:, 1] * nxt[:, 0] - points[:, 0] * nxt[:, 1]
    return np.asarray(np.add.reduceat(crossed, first))


def _closed(
    points: NDArray[np.float64], first: Integers, sizes: Integers
) -> tuple[NDArray[np.float64], Integers]:
    """Return the rings in the order given, the first point repeated at the end, and their offsets."""
    offsets = np.append(0, np.cumsum(sizes + 1))
    index = np.arange(offsets[-1]) - np.repeat(offsets[:-1], sizes + 1)
    index = np.where(index == np.repeat(sizes, sizes + 1), 0, index) + np.repeat(first, sizes + 1)
    return points[index], offsets
