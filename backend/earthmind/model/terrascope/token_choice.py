"""Which visual tokens a mask selects: those of cells under it, spread over all of it where there are many."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MOST_TOKENS = 8
_INSIDE = 127

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class TokenGrid:
    """How the visual tokens of one picture lie on it; its thumbnail is not among them.

    Attributes:
        columns: Tiles beside each other.
        rows: Tiles above each other.
        side: Side of a tile, in pixels.
        tokens: Side of the token grid of a tile.
    """

    columns: int
    rows: int
    side: int
    tokens: int

    def index(self, row: int, column: int) -> int:
        """Number of the token of a cell of the whole picture, tile by tile and row by row in each."""
        tile = row // self.tokens * self.columns + column // self.tokens
        inside = row % self.tokens * self.tokens + column % self.tokens
        return tile * self.tokens**2 + inside


def select_tokens(mask: Bools, grid: TokenGrid, most: int = MOST_TOKENS) -> list[int]:
    """Numbers of the visual tokens that a mask selects.

    Up to ``most`` cells under the mask are all taken, in the order of their tokens. Of more, the bounding box
    of the cells is divided into ceil(sqrt(most)) parts a side, and of each part, row by row, the cell nearest
    to its middle is taken until there are ``most``.

    Args:
        mask: bool (H, W), on the picture.
        grid: The tokens of the picture.
        most: Most tokens.

    Returns:
        At least one: the first of all where the mask is empty.
    """
    found = np.argwhere(cells_under(mask, grid)).tolist()
    indices = {(row, column): grid.index(row, column) for row, column in found}
    cells = sorted(indices, key=indices.__getitem__)
    if not cells:
        return [0]
    chosen = cells if len(cells) <= most else _spread(cells, most)
    return [indices[cell] for cell in chosen]


def cells_under(mask: Bools, grid: TokenGrid) -> Bools:
    """Cells of the token grid of a whole picture that a mask sets, bool (rows, columns).

    As in the released code the mask is taken to the pixels of the tiles first and from there to the cells,
    each time by the nearest neighbour.
    """
    for unit in (grid.side, grid.tokens):
        picture = Image.fromarray(mask.astype(np.uint8) * 255)
        size = (grid.columns * unit, grid.rows * unit)
        mask = np.asarray(picture.resize(size, Image.Resampling.NEAREST)) > _INSIDE
    return mask


def _spread(cells: list[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """At most ``most`` of many cells (row, column), spread over their bounding box.

    The middle of a part is the mean of its two edges, each worked out from the corner of the box: written in
    another way, cells that are equally far from it would be told apart by other rounding errors.
    """
    parts = math.ceil(math.sqrt(most))
    places = np.array(cells)
    corner = places.min(axis=0)
    steps = np.maximum(1.0, (places.max(axis=0) - corner + 1) / parts)
    edges = corner + np.arange(parts + 1)[:, None] * steps
    chosen: list[tuple[int, int]] = []
    for row, column in product(range(parts), repeat=2):
        low, high = ([edges[at, 0], edges[to, 1]] for at, to in ((row, column), (row + 1, column + 1)))
        inside = places[((places >= low) & (places < high)).all(axis=1)]
        if len(inside):
            distances = ((inside - np.add(low, high) / 2) ** 2).sum(axis=1)
            nearest = inside[int(distances.argmin())].tolist()
            chosen.append((nearest[0], nearest[1]))
        if len(chosen) == most:
            break
    return chosen
