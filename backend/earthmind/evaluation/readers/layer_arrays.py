"""Layers of data sets that lie on one grid by themselves: rasters to arrays to pictures."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.windows import Window

from earthmind.datasets.measured_pictures import optical_picture, sar_picture, to_decibels
from earthmind.datasets.picture_files import picture
from earthmind.errors import InputError
from earthmind.evaluation.readers.mask_folder_form import Layer
from earthmind.evaluation.readers.path_patterns import one_file
from earthmind.model.protocol import ModelCard, Picture

Classes = NDArray[np.int32]


def class_numbers(path: Path, window: Window | None = None) -> Classes:
    """Band 1 of a mask, int32 (H, W).

    Raises:
        InputError: It cannot be read.
    """
    return np.asarray(_read(path, [1], window, "mask")[0], np.int32)


def raster_shape(path: Path) -> tuple[int, int]:
    """Rows and columns of a raster.

    Raises:
        InputError: It cannot be read.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path) as source:
                return int(source.height), int(source.width)
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a mask; fetch it again.", code="damaged") from error


def layer_picture(
    root: Path,
    layer: Layer,
    sensor: str,
    parts: Mapping[str, str],
    card: ModelCard,
    window: Window | None = None,
    moment: int = 0,
) -> Picture:
    """The picture of a layer at a place.

    Args:
        root: Folder of the data set.
        layer: What it is.
        sensor: ``optical`` or ``sar``.
        parts: What the parts of its path are at this place.
        card: What the model takes.
        window: The part of the raster to read.
        moment: 0 for the latest date, -1 for the one before it.

    Raises:
        InputError: A file is missing or damaged, or a band that the model needs.
    """
    if layer.ready:
        return _ready(one_file(root, str(layer.file), parts), layer, sensor, window)
    bands = _bands(root, layer, parts, window)
    name = parts.get("name", "a place")
    shape = next(iter(bands.values())).shape
    if any(band.shape != shape for band in bands.values()):
        raise InputError(f"The bands of {name} have different sizes; fetch them again.", code="size")
    stored = np.stack(list(bands.values()))
    valid = np.asarray(np.isfinite(stored).all(0) & stored.any(0))
    if layer.nodata is not None:
        valid &= (stored != layer.nodata).all(0)
    scaled = {role: band.astype(np.float32) * np.float32(layer.scale or 1) for role, band in bands.items()}
    if sensor == "optical":
        return optical_picture(scaled, valid, card, name, moment)
    if layer.unit == "power":
        scaled = {role: to_decibels(band) for role, band in scaled.items()}
    return sar_picture(scaled, valid, card, name, moment)


def _bands(
    root: Path, layer: Layer, parts: Mapping[str, str], window: Window | None
) -> dict[str, NDArray[np.generic]]:
    if isinstance(layer.file, str):
        numbers = layer.bands or {}
        stored = _read(one_file(root, layer.file, parts), list(numbers.values()), window, "raster")
        return dict(zip(numbers, stored, strict=True))
    return {
        role: _read(one_file(root, file, parts), [1], window, "raster")[0]
        for role, file in layer.file.items()
    }


def _ready(path: Path, layer: Layer, sensor: str, window: Window | None) -> Picture:
    if layer.shown is None:
        return picture(sensor, path)
    pixels = _read(path, list(layer.shown), window, "raster")
    if pixels.dtype != np.uint8:
        raise InputError(
            f"{path} has not 8 bits a channel, which it should have; fetch it again.", code="damaged"
        )
    return Picture(sensor, pixels, np.ones(pixels.shape[1:], bool), colour=sensor == "optical")


def _read(path: Path, bands: list[int], window: Window | None, what: str) -> NDArray[np.generic]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # ready pictures have no place
            with rasterio.open(path) as source:
                if max(bands) > source.count:
                    raise InputError(
                        f"{path} has {source.count} bands, not {max(bands)}; fetch it again.", code="damaged"
                    )
                pixels: NDArray[np.generic] = source.read(bands, window=window)
                return pixels
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a {what}; fetch it again.", code="damaged") from error
