"""Where a model looked when it asked for a mask: as a number, and as a raster with a band for each mask."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.writing import RasterSink
from earthmind.inference.events import Note, Written
from earthmind.inference.place.look import Look
from earthmind.inference.question.polygons import Found
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.requests import Options
from earthmind.model.protocol import ModelCard
from earthmind.replacing import written_instead
from earthmind.sentences import Sentence

_LEAST, _MOST = 1e-9, 1 - 1e-6


def refuse_attention_map(options: Options, card: ModelCard) -> None:
    """Refuse an attention map of a question that is not answered by a model's own words on one picture.

    Raises:
        InputError: One is wanted.
    """
    if options.attention_map is not None:
        raise InputError(
            Sentence(
                "{model} does not tell here where it looked: leave the attention map out, or ask EarthMind-4B"
                " about a smaller extent.",
                model=card.name,
            ),
            code="attention_map",
        )


def looked_inside(looked: NDArray[np.float32], inside: NDArray[np.bool_]) -> float:
    """Share of the attention that fell on a mask; a cell that it covers in part counts by that part.

    Args:
        looked: (h, w), adds up to 1.
        inside: (H, W), of the same picture.
    """
    rows, columns = (_overlap(many, few) for many, few in zip(inside.shape, looked.shape, strict=True))
    covered = rows @ inside.astype(np.float64) @ columns.T
    return float(np.clip((looked * covered).sum(), 0, 1))


def tell_attention_map(run: Run, look: Look, found: Found) -> Steps[None]:
    """Write where the model looked, where that is wanted, and tell it.

    Raises:
        OutputError: It cannot be written.
    """
    path = run.options.attention_map
    if path is None:
        return
    if not found.looked:
        yield Note(
            Sentence(
                "Nothing was marked, or {model} does not tell where it looked: no attention map was written.",
                model=look.card.name,
            )
        )
        return
    shape = found.looked[0][1].shape
    grid, names = _coarse(look.grid, shape), [phrase for phrase, _ in found.looked]
    with RasterSink(path, grid, shape, probability=True, bands=names) as sink:
        for band, (_, looked) in enumerate(found.looked, start=1):
            share = np.clip(looked, _LEAST, _MOST).astype(np.float64)
            sink.add(np.log(share / (1 - share)).astype(np.float32), np.ones(shape, bool), band)
        own = sink.commit()
    if own != path:
        yield Note(written_instead(path, own))
    yield Written("attention_map", str(own))


def _coarse(grid: Grid, shape: tuple[int, ...]) -> Grid:
    """The same ground in so many rows and columns."""
    height, width = shape
    scale = Affine.scale(grid.width / width, grid.height / height)
    return replace(grid, transform=grid.transform @ scale, width=width, height=height)


def _overlap(many: int, few: int) -> NDArray[np.float64]:
    """How much of each of few equal parts of a length each of many covers, (few, many); rows add up to 1."""
    edges, parts = np.arange(many + 1) / many, np.arange(few + 1) / few
    low = np.maximum(edges[None, :-1], parts[:-1, None])
    high = np.minimum(edges[None, 1:], parts[1:, None])
    overlap: NDArray[np.float64] = np.clip(high - low, 0, None) * few
    return overlap
