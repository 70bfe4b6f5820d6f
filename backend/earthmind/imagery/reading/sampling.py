"""A sample of a raster's pixels, by which it is recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window

from earthmind.imagery.reading.sanity import sample_side
from earthmind.imagery.reading.sources import has_mask_band

_SIDE = 512
_LATTICE = 5
_LATTICE_SIDE = 128


@dataclass(frozen=True)
class Sample:
    """Pixels of some bands.

    Attributes:
        values: float64, shape (bands, N), as stored; masked pixels are NaN.
        on_edge: bool, shape (N,): the pixel lies on an edge of the raster.
    """

    values: NDArray[np.float64]
    on_edge: NDArray[np.bool_]


def sample_pixels(dataset: DatasetReader, bands: Sequence[int]) -> Sample:
    """Return a sample of the pixels of some bands.

    Small rasters and those with overviews are read decimated; of others a lattice of 5 x 5 small windows
    is read, so that a full Sentinel tile takes well under a second. Of many bands fewer pixels are read.
    """
    indexes, height, width = list(bands), dataset.height, dataset.width
    side = sample_side(len(indexes), _SIDE)
    if height * width <= (4 * _SIDE) ** 2 or dataset.overviews(indexes[0]):
        shape = (min(side, height), min(side, width))
        edge = _edge(shape[0], range(shape[0]))[:, None] | _edge(shape[1], range(shape[1]))[None, :]
        return Sample(_read(dataset, indexes, None, shape), edge.ravel())
    cell = max(1, sample_side(len(indexes), _LATTICE * _LATTICE_SIDE) // _LATTICE)
    values, edges = [], []
    for row in _starts(height, cell):
        for column in _starts(width, cell):
            rows, columns = range(row, min(row + cell, height)), range(column, min(column + cell, width))
            window = Window(column, row, len(columns), len(rows))
            values.append(_read(dataset, indexes, window, None))
            edges.append((_edge(height, rows)[:, None] | _edge(width, columns)[None, :]).ravel())
    return Sample(np.concatenate(values, axis=1), np.concatenate(edges))


def _edge(length: int, positions: range) -> NDArray[np.bool_]:
    return np.isin(np.array(positions), (0, length - 1))


def _starts(length: int, cell: int) -> list[int]:
    last = max(0, length - cell)
    return sorted({round(last * step / (_LATTICE - 1)) for step in range(_LATTICE)})


def _read(
    dataset: DatasetReader, bands: list[int], window: Window | None, shape: tuple[int, int] | None
) -> NDArray[np.float64]:
    out_shape = None if shape is None else (len(bands), *shape)
    if len({dataset.dtypes[band - 1] for band in bands}) > 1:
        values = np.stack([dataset.read(band, window=window, out_shape=shape) for band in bands])
    else:
        values = dataset.read(bands, window=window, out_shape=out_shape)
    samples: NDArray[np.float64] = values.reshape(len(bands), -1).astype(np.float64)
    for position, band in enumerate(bands):
        if has_mask_band(dataset, band):
            mask = dataset.read_masks(band, window=window, out_shape=shape)
            samples[position, mask.ravel() == 0] = np.nan
    return samples
