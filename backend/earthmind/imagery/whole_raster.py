"""A GeoTIFF written window by window beside its name, which it takes when it is complete."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError
from rasterio.windows import Window

from earthmind.errors import OutputError
from earthmind.file_names import shown
from earthmind.imagery.grid import Grid
from earthmind.imagery.writing import check_raster_target, named
from earthmind.replacing import FileInUse, remove
from earthmind.sentences import Sentence

_FAILURES = (RasterioError, CPLE_BaseError, OSError)


class WholeRaster:
    """A raster of any type that takes its name when it is complete.

    Used with ``with``: on an error, or where ``commit`` was not called, nothing is left behind.
    """

    def __init__(self, path: Path, grid: Grid, dtype: str, *, count: int = 1, nodata: float | None) -> None:
        """Begin a raster.

        Args:
            path: ``.tif`` or ``.tiff``.
            grid: Where its pixels lie.
            dtype: Of the stored values, such as ``float32``.
            count: Number of bands.
            nodata: Stored value that means "nothing here".

        Raises:
            OutputError: No raster can have that name, or the file cannot be made.
        """
        check_raster_target(path)
        self._target = path
        self._begun = path.with_name(f".earthmind-{secrets.token_hex(4)}.tif")
        profile: dict[str, Any] = {
            "driver": "GTiff",
            "count": count,
            "height": grid.height,
            "width": grid.width,
            "crs": grid.crs,
            "transform": grid.transform,
            "dtype": dtype,
            "nodata": nodata,
            "tiled": True,
            "blockxsize": 256,
            "blockysize": 256,
            "compress": "deflate",
            "zlevel": 1,
            "interleave": "band",
            "bigtiff": "if_safer",
        }
        try:
            self._dataset = rasterio.open(self._begun, "w", **profile)
        except _FAILURES as error:
            raise self._failure() from error

    def __enter__(self) -> WholeRaster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(*_FAILURES):
            self._dataset.close()
        with suppress(OSError, FileInUse):
            remove(self._begun)

    @property
    def dataset(self) -> Any:
        """The file while it is written, for what ``write`` and ``describe`` do not set."""
        return self._dataset

    def describe(self, names: Mapping[int, str], **tags: str) -> None:
        """Name bands, by their 1-based numbers, and say more in the file's tags."""
        for number, name in names.items():
            self._dataset.set_band_description(number, name)
        if tags:
            self._dataset.update_tags(**tags)

    def write(self, values: NDArray[Any], window: Window) -> None:
        """Write all bands, (bands, rows, columns), of a window.

        Raises:
            OutputError: They cannot be written.
        """
        try:
            self._dataset.write(values, window=window)
        except _FAILURES as error:
            raise self._failure() from error

    def commit(self) -> Path:
        """Give the raster its name, or a free one beside it where a program has a file of that name open.

        Raises:
            OutputError: It cannot be written to its end.
        """
        try:
            self._dataset.close()
            with rasterio.open(self._begun) as written:  # a disk may fill without GDAL saying so
                for _, window in written.block_windows(1):
                    written.read(window=window)
            return named(self._begun, self._target)
        except _FAILURES as error:
            raise self._failure() from error

    def _failure(self) -> OutputError:
        return OutputError(
            Sentence(
                "Cannot write {path}. Check that the folder is writable and the disk is not full, or "
                "choose another place.",
                path=shown(self._target),
            )
        )
