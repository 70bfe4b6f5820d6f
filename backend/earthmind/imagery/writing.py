"""Masks and probabilities as cloud-optimised GeoTIFFs, strip by strip, whole or not at all."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.shutil import copy as copy_raster
from rasterio.windows import Window

from earthmind.errors import OutputError
from earthmind.imagery.grid import Grid

NO_MASK = 255
_SUFFIXES = (".tif", ".tiff")
_BLOCK = 512


class RasterSink:
    """A raster that grows from top to bottom and takes its name when it is complete.

    Used with ``with``: on an error, or where ``commit`` was not called, nothing is left behind.
    """

    def __init__(self, path: str | Path, grid: Grid, shape: tuple[int, int], *, probability: bool) -> None:
        """Begin a raster.

        Args:
            path: ``.tif`` or ``.tiff``.
            grid: Where its pixels lie.
            shape: Rows and columns.
            probability: float32 probabilities (NaN where invalid) instead of a uint8 mask (0, 1; 255 where
                invalid).

        Raises:
            OutputError: The suffix is another one, or the file cannot be made.
        """
        self._target = Path(path)
        check_raster_target(self._target)
        mark = secrets.token_hex(4)
        self._raw = self._target.with_name(f".{self._target.stem}-{mark}.tif")
        self._cog = self._target.with_name(f".{self._target.stem}-{mark}-cog.tif")
        self._probability = probability
        self._row = 0
        profile = {
            "driver": "GTiff",
            "count": 1,
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
        except (RasterioError, OSError) as error:
            raise self._failure() from error

    def __enter__(self) -> RasterSink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(RasterioError, OSError):
            self._dataset.close()
        for path in (self._raw, self._cog):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def add(self, logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> None:
        """Take the next rows, shape (rows, W).

        Raises:
            OutputError: They cannot be written.
        """
        rows, columns = logits.shape
        try:
            self._dataset.write(self._values(logits, valid), 1, window=Window(0, self._row, columns, rows))
        except (RasterioError, OSError) as error:
            raise self._failure() from error
        self._row += rows

    def commit(self) -> Path:
        """Make it a cloud-optimised GeoTIFF and give it its name.

        Raises:
            OutputError: It cannot be written.
        """
        try:
            self._dataset.close()
            resampling = "average" if self._probability else "nearest"
            copy_raster(
                self._raw, self._cog, driver="COG", compress="deflate", overview_resampling=resampling
            )
            self._cog.replace(self._target)
        except (RasterioError, OSError) as error:
            raise self._failure() from error
        return self._target

    def _values(self, logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.generic]:
        if not self._probability:
            return np.where(valid, logits > 0, NO_MASK).astype(np.uint8)
        with np.errstate(over="ignore"):
            return np.where(valid, 1 / (1 + np.exp(-logits)), np.nan).astype(np.float32)

    def _failure(self) -> OutputError:
        return OutputError(
            f"Cannot write {self._target}. Check that the folder exists and is writable and the disk is not "
            "full, or choose another place."
        )


def check_raster_target(path: Path) -> None:
    """Refuse a raster result that could not be written.

    Raises:
        OutputError: The suffix is not .tif or the folder does not exist.
    """
    if path.suffix.lower() not in _SUFFIXES:
        raise OutputError(f'The raster "{path}" must end in .tif.')
    if not path.parent.is_dir():
        raise OutputError(f'The folder "{path.parent}" of the raster does not exist; create it first.')
