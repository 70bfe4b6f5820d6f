"""Scene classification with one folder of pictures for each class: AID, UC Merced, EuroSAT."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import rasterio
from rasterio.errors import RasterioError

from earthmind.datasets.measured_pictures import optical_picture
from earthmind.datasets.picture_files import picture
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import SUFFIXES, file_in, lines_of
from earthmind.model.protocol import ModelCard, Picture

QUESTION = "Which class does this scene belong to? Choose one:"
JOINED = {
    "baseballdiamond": "baseball diamond",
    "denseresidential": "dense residential",
    "golfcourse": "golf course",
    "mediumresidential": "medium residential",
    "mobilehomepark": "mobile home park",
    "parkinglot": "parking lot",
    "sparseresidential": "sparse residential",
    "storagetanks": "storage tanks",
    "tenniscourt": "tennis court",
}  # folder names of UC Merced
EUROSAT_BANDS = (
    "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "watervapour", "cirrus",
    "swir1", "swir2", "nir_narrow",
)  # fmt: skip
REFLECTANCE = 1e-4


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Pictures of ``all`` classes, of a folder of that name, or of a list ``<split>.txt`` of relative paths.

    Pictures are taken as they are, TIFFs of 13 bands (EuroSAT) in the bands and range of the model's card.

    Raises:
        InputError: There is no such split, class folder or picture.
    """
    base = root / split if split != "all" and (root / split).is_dir() else root
    classes = sorted(folder for folder in _folders(base) if _pictures(folder))
    if len(classes) < 2:
        raise InputError(
            f"{base} has no folders of pictures, one for each class; check --root and --split.",
            code="no_benchmark",
        )
    names = {folder.name: class_name(folder.name) for folder in classes}
    options = tuple(names.values())
    for path in _listed(base, split, classes):
        label = names[path.parent.name]
        yield BenchmarkSample(
            identifier=f"{path.parent.name}/{path.name}",
            kind=Kind.SCENE,
            task="scene",
            pictures=(_picture(path, card),),
            question=QUESTION,
            options=options,
            answers=(label,),
        )


def class_name(folder: str) -> str:
    """Name of a class in words.

    >>> class_name("BaseballField"), class_name("Sea_Lake"), class_name("parkinglot")
    ('baseball field', 'sea lake', 'parking lot')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", folder).replace("_", " ").lower()
    return JOINED.get(words, words)


def _listed(base: Path, split: str, classes: Sequence[Path]) -> list[Path]:
    if split == "all" or base.name == split:
        return [path for folder in classes for path in _pictures(folder)]
    paths = [file_in(base / line) for line in lines_of(base / f"{split}.txt")]
    strangers = [path for path in paths if path.parent not in classes]
    if strangers:
        raise InputError(f"{strangers[0]} is in no class folder of {base}.", code="field")
    return paths


def _folders(base: Path) -> list[Path]:
    return [path for path in base.iterdir() if path.is_dir()] if base.is_dir() else []


def _pictures(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)


def _picture(path: Path, card: ModelCard) -> Picture:
    if path.suffix.lower() not in (".tif", ".tiff"):
        return picture("optical", path)
    try:
        with rasterio.open(path) as source:
            if source.count != len(EUROSAT_BANDS):
                return picture("optical", path)
            stored = source.read()
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a raster; fetch it again.", code="damaged") from error
    valid = np.asarray(stored.any(0))
    values = stored.astype(np.float32) * np.float32(REFLECTANCE)
    return optical_picture(dict(zip(EUROSAT_BANDS, values, strict=True)), valid, card, str(path))
