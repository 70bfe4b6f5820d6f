"""Windows of remote rasters brought onto a grid: what lies outside is not fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.sanity import open_as_typed, require_sane
from earthmind.inference.fetching.item_bands import RemoteBand
from earthmind.sentences import Sentence

_FAILURES = (RasterioError, CPLE_BaseError, OSError)
_FETCHING = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",  # no sidecar files are asked for
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_HTTP_RETRY_DELAY": "1",
    "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES",
}


@dataclass(frozen=True)
class Source:
    """A remote band that is open, and the same on a grid."""

    band: RemoteBand
    dataset: DatasetReader
    warped: Any
    nodata: float | None


@contextmanager
def fetched_rasters() -> Iterator[ExitStack]:
    """While inside, remote rasters can be opened by ``opened``; all are closed at the end."""
    with rasterio.Env(**_FETCHING), ExitStack() as stack:
        yield stack


def opened(stack: ExitStack, band: RemoteBand, address: str, grid: Grid, *, exact: bool = False) -> Source:
    """Open a remote band on a grid; only its header is read.

    Args:
        stack: Of ``fetched_rasters``.
        band: What it is.
        address: Where it is read from, signed.
        grid: The pixels that are wanted.
        exact: Whether its values are classes, which have no mean.

    Raises:
        InputError: It cannot be read, or is not what a Sentinel's band is.
    """
    name = urlsplit(band.href).path.rpartition("/")[2]
    try:
        dataset = stack.enter_context(open_as_typed(address))
        require_sane(dataset, name)
        if dataset.crs is None:
            raise InputError(
                Sentence("{file} has no CRS; choose a collection of images in map geometry.", file=name),
                code="no_crs",
            )
        nodata = dataset.nodata if dataset.nodata is not None else band.nodata
        warped = stack.enter_context(
            WarpedVRT(
                dataset,
                crs=grid.crs,
                transform=grid.transform,
                width=grid.width,
                height=grid.height,
                src_nodata=nodata,
                nodata=nodata,
                resampling=_resampling(dataset, grid, exact),
            )
        )
    except _FAILURES as error:
        raise unreadable(band) from error
    return Source(band, dataset, warped, nodata)


def mosaic(sources: Sequence[Source], window: Window) -> NDArray[np.float32]:
    """The values of a band in its unit from several rasters of one time, NaN where none has one.

    Args:
        sources: The rasters; of two that have a value the first one counts.
        window: Rows and columns of the grid.

    Returns:
        (rows, columns).

    Raises:
        InputError: One cannot be read to its end.
    """
    made = np.full((int(window.height), int(window.width)), np.nan, np.float32)
    for source in sources:
        wanted = np.isnan(made)
        if not wanted.any():
            break
        try:
            stored = source.warped.read(1, window=window)
            valid = source.warped.read_masks(1, window=window) > 0
        except _FAILURES as error:
            raise unreadable(source.band) from error
        values = stored.astype(np.float32)
        usable = wanted & valid & np.isfinite(values)
        made[usable] = values[usable] * np.float32(source.band.scale) + np.float32(source.band.offset)
    return made


def unreadable(band: RemoteBand) -> InputError:
    """The error of a band that cannot be read; its address is told without what signs it."""
    return InputError(
        Sentence(
            "{address} cannot be read; check the connection, and whether the address has to be signed.",
            address=band.href.partition("?")[0],
        ),
        code="remote",
    )


def _resampling(dataset: DatasetReader, grid: Grid, exact: bool) -> Resampling:
    """Pixels are taken as they are where both grids have the same, and where values are classes."""
    own = Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)
    same = grid.whole_pixel_offset(own) is not None
    return Resampling.nearest if exact or same else Resampling.bilinear
