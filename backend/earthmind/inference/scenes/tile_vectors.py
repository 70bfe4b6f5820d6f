"""A place cut into square tiles, each as a vector of a text-image encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.imagery.rendering.window_reader import open_windows
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.look import Look
from earthmind.inference.place.open_places import pictures_of
from earthmind.model.protocol import Picture, TextImageModel
from earthmind.sentences import Sentence

LEAST_SIDE, MOST_SIDE = 16, 2048
AT_ONCE = 16
"""Tiles that are encoded together."""
_LEAST_VALID = 0.5
"""Share of a tile that has to have values; else it is left out."""


@dataclass(frozen=True)
class TileVectors:
    """Some tiles of a place.

    Attributes:
        begin: Number of the first one.
        vectors: float32 (N, D), unit vectors; zeros where a tile has too few values.
    """

    begin: int
    vectors: NDArray[np.float32]

    @property
    def end(self) -> int:
        """Number behind the last one."""
        return self.begin + len(self.vectors)


def squares(grid: Grid, side: int, overlap: int = 0) -> list[Window]:
    """Squares that cover a grid row by row; those of the last row and column are moved inwards.

    Where the grid is smaller than a square, what is there is taken.

    Args:
        grid: Of the place.
        side: In pixels.
        overlap: Pixels that neighbours share.

    Raises:
        InputError: The side is out of bounds, or the overlap as large as the side.
    """
    if not LEAST_SIDE <= side <= MOST_SIDE or not 0 <= overlap < side:
        raise InputError(
            Sentence(
                "Tiles of {side} pixels that share {overlap} are not possible: their side is {least} to "
                "{most} pixels, and they share less than that.",
                side=side,
                overlap=overlap,
                least=LEAST_SIDE,
                most=MOST_SIDE,
            ),
            code="tiles",
        )
    rows, columns = (_begins(size, side, side - overlap) for size in grid.shape)
    height, width = min(side, grid.height), min(side, grid.width)
    return [Window(column, row, width, height) for row in rows for column in columns]


def tile_vectors(
    shelf: ModelShelf, model: TextImageModel, look: Look, tiles: Sequence[Window], begin: int = 0
) -> Iterator[TileVectors]:
    """Encode tiles in their order, some at a time; one portion in memory.

    Args:
        shelf: On whose thread the model works.
        model: The encoder.
        look: The place.
        tiles: Of the grid of the look.
        begin: The first one that is wanted.

    Raises:
        InputError: A file cannot be read.
    """
    with open_windows(look.layers, look.grid, look.rendering) as reader:
        for first in range(begin, len(tiles), AT_ONCE):
            shown = [_picture(pictures_of(reader.read(tile))) for tile in tiles[first : first + AT_ONCE]]
            vectors = np.zeros((len(shown), model.dimension), np.float32)
            filled = [number for number, picture in enumerate(shown) if picture is not None]
            if filled:
                seen = [picture for picture in shown if picture is not None]
                vectors[filled] = encoded(shelf, model, seen)
            yield TileVectors(first, vectors)


def encoded(shelf: ModelShelf, model: TextImageModel, shown: Sequence[Picture]) -> NDArray[np.float32]:
    """Vectors of pictures, computed on the thread of the model's device."""
    return shelf.submit(lambda: model.picture_vectors(shown)).result()


def _picture(pictures: Sequence[Picture]) -> Picture | None:
    """The picture of the latest date, where enough of it has values."""
    latest = next((picture for picture in pictures if picture.moment == 0), None)
    return latest if latest is not None and latest.valid.mean() >= _LEAST_VALID else None


def _begins(size: int, side: int, step: int) -> list[int]:
    last = max(0, size - side)
    return [*range(0, last, step), last]
