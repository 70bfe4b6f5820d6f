"""Pictures beside masks of classes: every published data set of this form is one entry of ``FOLDERS``.

Each class of a picture is one question, scored on the pixels whose class is known and of which a sensor shows
something. Georeferenced rasters are looked at on the analysis grid, and the mask is brought onto it by
the nearest pixel; where that differs from the file's own grid, scores can differ from published ones along
outlines. A sensor without any value at a place is not shown there.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.warp import Resampling, reproject

from earthmind.datasets.picture_files import picture
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import file_in, lines_of
from earthmind.model.protocol import ModelCard, Picture

Classes = NDArray[np.int32]
_OUTSIDE = -9999


@dataclass(frozen=True)
class Layer:
    """Rasters of one sensor; a ready picture has neither bands nor a unit.

    Attributes:
        file: Path below the root, with ``{name}`` for the name of a picture.
        bands: 1-based band index by role.
        unit: Unit of the values.
        scale: Factor from the stored value to the unit.
    """

    file: str
    bands: Mapping[str, int] | None = None
    unit: str | None = None
    scale: float | None = None


@dataclass(frozen=True)
class MaskFolder:
    """How a data set is laid out.

    Attributes:
        listing: File of a split below the root, with ``{split}``; one picture a line, up to the first comma.
        ending: What follows the name of a picture in such a line.
        layers: Its rasters by sensor.
        mask: Path of the masks below the root, with ``{name}``.
        concepts: What each class is called, by its number; classes that are no things are left out.
        known: Every number that a mask has where the class is known.
    """

    listing: str
    ending: str
    layers: Mapping[str, Layer]
    mask: str
    concepts: Mapping[int, str]
    known: tuple[int, ...]


_HAND = "data/flood_events/HandLabeled"
_SENTINEL_2 = (
    "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir_narrow", "watervapour",
    "cirrus", "swir1", "swir2",
)  # fmt: skip

FOLDERS = {
    # Folders: docs/README.md of github.com/cloudtostreet/Sen1Floods11; bands, units, -1 no data, 0 not water,
    # 1 water: its README.md. The root is the folder v1.1 of the published bucket.
    "sen1floods11": MaskFolder(
        listing="splits/flood_handlabeled/flood_{split}_data.csv",
        ending="_S1Hand.tif",
        layers={
            "optical": Layer(
                f"{_HAND}/S2Hand/{{name}}_S2Hand.tif",
                {role: number for number, role in enumerate(_SENTINEL_2, 1)},
                "reflectance",
                1e-4,
            ),
            "sar": Layer(f"{_HAND}/S1Hand/{{name}}_S1Hand.tif", {"vv": 1, "vh": 2}, "db"),
        },
        mask=f"{_HAND}/LabelHand/{{name}}_LabelHand.tif",
        concepts={1: "water"},
        known=(0, 1),
    ),
    # Version 1, tiles as its split.py writes them: torchgeo/datasets/landcoverai.py of
    # github.com/microsoft/torchgeo (names of files and the four classes in their order; 0 is none of them).
    "landcover-ai": MaskFolder(
        listing="{split}.txt",
        ending="",
        layers={"optical": Layer("output/{name}.jpg")},
        mask="output/{name}_m.png",
        concepts={1: "buildings", 2: "forest", 3: "water", 4: "roads"},
        known=(0, 1, 2, 3, 4),
    ),
}


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """One question for each class of each picture of a split.

    Places without a known pixel, and places of which no chosen sensor has a value, are left out.

    Raises:
        InputError: A file is missing or damaged, a mask has another size, or an unknown class.
    """
    folder = FOLDERS[entry]
    for line in lines_of(root / folder.listing.format(split=split)):
        name = line.split(",")[0].strip().removesuffix(folder.ending)
        mask = file_in(root / folder.mask.format(name=name))
        if not np.isin(_stored(mask), folder.known).any():
            continue
        pictures, classes = _opened(root, name, folder, sensors, card)
        if not pictures:
            continue
        seen = np.logical_or.reduce([each.valid for each in pictures])
        known = np.isin(classes, folder.known) & seen
        for number, concept in folder.concepts.items():
            yield BenchmarkSample(
                identifier=f"{name}/{concept}",
                kind=Kind.REFERRING,
                task=concept,
                pictures=pictures,
                question=concept,
                mask=classes == number,
                known=known,
            )


def _opened(
    root: Path, name: str, folder: MaskFolder, sensors: Sequence[str], card: ModelCard
) -> tuple[tuple[Picture, ...], Classes]:
    mask = root / folder.mask.format(name=name)
    layers = {sensor: folder.layers[sensor] for sensor in sensors}
    files = {sensor: file_in(root / layer.file.format(name=name)) for sensor, layer in layers.items()}
    if all(layer.bands is None for layer in layers.values()):
        ready = tuple(picture(sensor, path) for sensor, path in files.items())
        classes = _stored(mask)
        if any(each.valid.shape != classes.shape for each in ready):
            raise InputError(f"{mask} has another size than its picture; fetch both again.", code="size")
        return ready, classes
    shown = {sensor: path for sensor, path in files.items() if _has_values(path)}
    return _looked_at(shown, layers, mask, card) if shown else ((), _stored(mask))


def _looked_at(
    files: Mapping[str, Path], layers: Mapping[str, Layer], mask: Path, card: ModelCard
) -> tuple[tuple[Picture, ...], Classes]:
    from earthmind.imagery.layers.request import LayerRequest
    from earthmind.inference.place.look import choose_look
    from earthmind.inference.place.open_places import pictures_of, recognise, see
    from earthmind.inference.requests import PlaceRequest

    asked = {
        sensor: LayerRequest(
            str(path),
            path.name,
            bands=layers[sensor].bands,
            unit=layers[sensor].unit,
            scale=layers[sensor].scale,
        )
        for sensor, path in files.items()
    }
    request = PlaceRequest(asked.get("optical"), asked.get("sar"))
    seen = see(choose_look(request, recognise(request), card))
    grid = seen.look.grid
    classes = np.full(grid.shape, _OUTSIDE, np.int32)
    with rasterio.open(mask) as source:
        reproject(
            _stored(mask),
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


def _stored(path: Path) -> Classes:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)  # ready pictures have no place
            with rasterio.open(path) as source:
                return np.asarray(source.read(1), np.int32)
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a mask; fetch it again.", code="damaged") from error
