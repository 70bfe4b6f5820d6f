"""Masks and probabilities as cloud-optimised GeoTIFFs, strip by strip, whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS as ProjCRS
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.io import MemoryFile
from rasterio.shutil import copy as copy_raster
from rasterio.windows import Window

from earthmind.errors import OutputError
from earthmind.file_names import name_fault, shown
from earthmind.imagery.grid import Grid
from earthmind.replacing import FileInUse, free_beside, remove, replace
from earthmind.sentences import Sentence

NO_MASK = 255
_SUFFIXES = (".tif", ".tiff")
_BLOCK = 512
_FAILURES = (RasterioError, CPLE_BaseError, OSError)


class RasterSink:
    """A raster that grows from top to bottom and takes its name when it is complete.

    Used with ``with``: on an error, or where ``commit`` was not called, nothing is left behind.
    """

    def __init__(
        self,
        path: str | Path,
        grid: Grid,
        shape: tuple[int, int],
        *,
        probability: bool,
        bands: Sequence[str] = ("",),
    ) -> None:
        """Begin a raster.

        Args:
            path: ``.tif`` or ``.tiff``.
            grid: Where its pixels lie.
            shape: Rows and columns.
            probability: float32 probabilities (NaN where invalid) instead of a uint8 mask (0, 1; 255 where
                invalid).
            bands: A description for each band; empty for none.

        Raises:
            OutputError: The suffix is another one, a GeoTIFF cannot hold the CRS, or the file cannot be made.
        """
        self._target = Path(path)
        check_raster_target(self._target)
        _check_crs(self._target, grid.crs)
        mark = secrets.token_hex(4)
        self._raw = self._target.with_name(f".earthmind-{mark}.tif")
        self._cog = self._target.with_name(f".earthmind-{mark}-cog.tif")
        self._probability = probability
        self._rows = [0] * len(bands)
        profile = {
            "driver": "GTiff",
            "count": len(bands),
            "height": shape[0],
            "width": shape[1],
            "crs": grid.crs,
            "transform": grid.transform,
            "dtype": "float32" if probability else "uint8",
            "nodata": np.nan if probability else NO_MASK,
            "tiled": True,
            "blockxsize": _BLOCK,
            "blockysize": _BLOCK,
            "compress": "deflate",
            "zlevel": 1,
            "bigtiff": "if_safer",
        }
        try:
            self._dataset = rasterio.open(self._raw, "w", **profile)
            for number, description in enumerate(bands, start=1):
                if description:
                    self._dataset.set_band_description(number, description)
        except _FAILURES as error:
            raise self._failure() from error

    def __enter__(self) -> RasterSink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(*_FAILURES):
            self._dataset.close()
        for path in (self._raw, self._cog):
            with suppress(OSError, FileInUse):
                remove(path)

    def add(self, logits: NDArray[np.float32], valid: NDArray[np.bool_], band: int = 1) -> None:
        """Take the next rows of a band, shape (rows, W).

        Raises:
            OutputError: They cannot be written.
        """
        rows, columns = logits.shape
        try:
            window = Window(0, self._rows[band - 1], columns, rows)
            self._dataset.write(self._values(logits, valid), band, window=window)
        except _FAILURES as error:
            raise self._failure() from error
        self._rows[band - 1] += rows

    def commit(self) -> Path:
        """Make it a cloud-optimised GeoTIFF and give it its name, or a free one beside it.

        Returns:
            Where it is: under a free name where another program has a file of the wanted one open.

        Raises:
            OutputError: It cannot be written.
        """
        try:
            self._dataset.close()
            resampling = "average" if self._probability else "nearest"
            copy_raster(
                self._raw, self._cog, driver="COG", compress="deflate", overview_resampling=resampling
            )
            self._check_written()
            self._target = named(self._cog, self._target)
            return self._target
        except _FAILURES as error:
            raise self._failure() from error

    def _check_written(self) -> None:
        """Read the file to its end, since a disk may fill without GDAL saying so.

        Raises:
            RasterioError: It is not whole.
        """
        with rasterio.open(self._cog) as written:
            for _, window in written.block_windows(1):
                written.read(window=window)

    def _values(self, logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.generic]:
        if not self._probability:
            return np.where(valid, logits > 0, NO_MASK).astype(np.uint8)
        with np.errstate(over="ignore"):
            return np.where(valid, 1 / (1 + np.exp(-logits)), np.nan).astype(np.float32)

    def _failure(self) -> OutputError:
        return OutputError(
            Sentence(
                "Cannot write {target}. Check that the folder exists and is writable and the disk is not "
                "full, or choose another place.",
                target=shown(self._target),
            )
        )


def named(begun: Path, target: Path) -> Path:
    """Give a complete file its name, or a free one beside it where a program has a file of that name open."""
    try:
        replace(begun, target)
    except FileInUse:  # what was computed is not lost for that
        target = free_beside(target)
        replace(begun, target)
    return target


def check_raster_target(path: Path) -> None:
    """Refuse a raster result that could not be written.

    Raises:
        OutputError: The suffix is not .tif, no disk takes the name, or the folder does not exist.
    """
    fault = name_fault(path)
    if fault is not None:
        raise OutputError(Sentence("Cannot write {path}: {fault}.", path=shown(path), fault=fault))
    if path.is_dir():
        raise OutputError(Sentence("Cannot write {path}: it is a folder. Choose a file name.", path=path))
    if path.suffix.lower() not in _SUFFIXES:
        raise OutputError(Sentence('The raster "{path}" must end in .tif.', path=path))
    if not path.parent.is_dir():
        raise OutputError(
            Sentence(
                'The folder "{parent}" of the raster does not exist; create it first.', parent=path.parent
            )
        )


def _check_crs(path: Path, crs: CRS) -> None:
    """Refuse a coordinate reference system that a GeoTIFF would not give back."""
    profile = {"driver": "GTiff", "count": 1, "height": 1, "width": 1, "dtype": "uint8", "crs": crs}
    with MemoryFile() as memory:
        with memory.open(transform=Affine.translation(1, 1), **profile):
            pass
        with memory.open() as written:
            held = written.crs
    if held != crs and (held is None or not _proj(held).equals(_proj(crs), ignore_axis_order=True)):
        raise OutputError(
            Sentence(
                'Cannot write {path}: a GeoTIFF cannot hold the coordinate reference system "{crs}". '
                "Reproject the layers first.",
                path=path,
                crs=_proj(crs).name,
            )
        )


def _proj(crs: CRS) -> ProjCRS:
    return ProjCRS.from_wkt(crs.to_wkt())
