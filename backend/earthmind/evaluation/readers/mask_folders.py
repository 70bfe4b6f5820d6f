"""Pictures beside masks of classes: every published data set of this form is one entry of ``FOLDERS``.

Each class of a picture is one question, scored on the pixels whose class is known and of which a sensor shows
something. Most are read as they lie on disk. Where an entry says so, georeferenced rasters are looked at on
the analysis grid, and the mask is brought onto it by the nearest pixel; where that differs from the file's
own grid, scores can differ from published ones along outlines. A sensor without any value at a place is not
shown there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.warp import Resampling, reproject
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import file_in
from earthmind.evaluation.readers.layer_arrays import (
    Classes,
    class_numbers,
    layer_picture,
    raster_shape,
)
from earthmind.evaluation.readers.mask_folder_entries import FOLDERS
from earthmind.evaluation.readers.mask_folder_form import Layer, MaskFolder
from earthmind.evaluation.readers.path_patterns import Parts, files_like, one_file
from earthmind.evaluation.readers.split_places import places_of
from earthmind.model.protocol import ModelCard, Picture

_OUTSIDE = -9999
_NAMING = ("event", "domain", "zone", "area", "name")
_SURE = 1  # in a mask of what is valid


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """One question for each class of each picture of a split.

    Places without a known pixel, and places of which no chosen sensor has a value, are left out.

    Raises:
        InputError: A file is missing or damaged, or a mask has another size.
    """
    folder = FOLDERS[entry]
    for parts in places_of(root, split, folder):
        for window in _windows(root, folder, parts):
            yield from _questions(root, folder, parts, window, sensors, card)


def _questions(
    root: Path,
    folder: MaskFolder,
    parts: Parts,
    window: Window | None,
    sensors: Sequence[str],
    card: ModelCard,
) -> Iterator[BenchmarkSample]:
    if folder.looked_at:
        pictures, classes = _looked_at(root, folder, parts, sensors, card)
        known = np.isin(classes, folder.known)
    else:
        classes, known = _truth(root, folder, parts, window, sensors)
        if not known.any() or (folder.complete and not known.all()):
            return
        pictures = _as_they_lie(root, folder, parts, window, sensors, card)
    if not pictures:
        return
    if any(each.valid.shape != classes.shape for each in pictures):
        mask = _by_sensor(folder.mask, sensors)[0].format(**parts)
        raise InputError(f"{root / mask} has another size than its picture; fetch both again.", code="size")
    known &= np.logical_or.reduce([each.valid for each in pictures])
    place = "/".join(value for key, value in parts.items() if key in _NAMING)
    if window is not None:
        place += f"@{window.col_off},{window.row_off}"
    for number, concept in folder.concepts.items():
        yield BenchmarkSample(
            identifier=f"{place}/{concept}",
            kind=Kind.REFERRING,
            task=concept,
            pictures=pictures,
            question=concept,
            mask=classes == number,
            known=known,
        )


def _windows(root: Path, folder: MaskFolder, parts: Parts) -> Iterator[Window | None]:
    side = folder.window
    if side is None:
        yield None
        return
    mask = folder.mask if isinstance(folder.mask, str) else next(iter(folder.mask.values()))
    height, width = raster_shape(one_file(root, mask, parts))
    for row in range(0, height - side + 1, side):
        for column in range(0, width - side + 1, side):
            yield Window(column, row, side, side)


def _truth(
    root: Path, folder: MaskFolder, parts: Parts, window: Window | None, sensors: Sequence[str]
) -> tuple[Classes, NDArray[np.bool_]]:
    """Classes, and where they are known; with a mask of each sensor, where all agree."""
    masks = [class_numbers(one_file(root, path, parts), window) for path in _by_sensor(folder.mask, sensors)]
    classes = masks[0]
    known = np.isin(classes, folder.known)
    for other in masks[1:]:
        known &= other == classes
    for path in _by_sensor(folder.valid, sensors):
        known &= class_numbers(one_file(root, path, parts), window) == _SURE
    return classes, known


def _by_sensor(paths: str | Mapping[str, str] | None, sensors: Sequence[str]) -> list[str]:
    if paths is None:
        return []
    return [paths] if isinstance(paths, str) else [paths[sensor] for sensor in sensors]


def _as_they_lie(
    root: Path,
    folder: MaskFolder,
    parts: Parts,
    window: Window | None,
    sensors: Sequence[str],
    card: ModelCard,
) -> tuple[Picture, ...]:
    parts = _clearest(root, folder, parts)
    dates: tuple[Mapping[str, Layer], ...] = (folder.layers, folder.earlier)
    pictures = [
        layer_picture(root, layers[sensor], sensor, parts, card, window, -moment)
        for moment, layers in enumerate(dates)
        for sensor in sensors
        if sensor in layers
    ]
    return tuple(each for each in pictures if each.valid.any())


def _clearest(root: Path, folder: MaskFolder, parts: Parts) -> Parts:
    """The parts with those of the least clouded date, where there are several."""
    if folder.clearest is None:
        return parts
    dates = list(files_like(root, folder.clearest, parts))
    if not dates:
        raise InputError(
            f"There is no file {root / folder.clearest.format_map(_Shown(parts))}; fetch it again.",
            code="no_benchmark",
        )
    return min(dates, key=lambda date: float(class_numbers(date[1]).mean()))[0]


class _Shown(dict[str, str]):
    """Parts that are not known stay as they are written."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def _looked_at(
    root: Path, folder: MaskFolder, parts: Parts, sensors: Sequence[str], card: ModelCard
) -> tuple[tuple[Picture, ...], Classes]:
    from earthmind.imagery.layers.request import LayerRequest
    from earthmind.inference.place.look import choose_look
    from earthmind.inference.place.open_places import pictures_of, recognise, see
    from earthmind.inference.requests import PlaceRequest

    mask = file_in(root / _by_sensor(folder.mask, sensors)[0].format(**parts))
    stored = class_numbers(mask)
    if not np.isin(stored, folder.known).any():
        return (), stored
    layers = {sensor: folder.layers[sensor] for sensor in sensors}
    files = {sensor: one_file(root, str(layer.file), parts) for sensor, layer in layers.items()}
    asked = {
        sensor: LayerRequest(
            str(path),
            path.name,
            bands=layers[sensor].bands,
            unit=layers[sensor].unit,
            scale=layers[sensor].scale,
        )
        for sensor, path in files.items()
        if _has_values(path)
    }
    if not asked:
        return (), stored
    request = PlaceRequest(asked.get("optical"), asked.get("sar"))
    seen = see(choose_look(request, recognise(request), card))
    grid = seen.look.grid
    classes = np.full(grid.shape, _OUTSIDE, np.int32)
    with rasterio.open(mask) as source:
        reproject(
            stored,
            classes,
            src_transform=source.transform,
            src_crs=source.crs,
            dst_transform=grid.transform,
            dst_crs=grid.crs,
            src_nodata=_OUTSIDE,
            dst_nodata=_OUTSIDE,
            resampling=Resampling.nearest,
        )
    return tuple(pictures_of(seen.frames)), classes


def _has_values(path: Path) -> bool:
    try:
        with rasterio.open(path) as source:
            pixels = source.read()
            return bool(((source.dataset_mask() > 0) & np.isfinite(pixels).all(0) & pixels.any(0)).any())
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a raster; fetch it again.", code="damaged") from error
