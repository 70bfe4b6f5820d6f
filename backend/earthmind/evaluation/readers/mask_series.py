"""Series of dates beside masks of classes: every published data set of this form is an entry of ``SERIES``.

A patch is one numpy array of dates, bands, rows and columns for each sensor, and one of classes. Of the
dates as many are shown as the entry says, evenly spaced over those that have a value; with both sensors the
date of SAR that lies nearest to each of them. Each class of a patch is one question.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.measured_pictures import optical_picture, sar_picture
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, file_in, read_json
from earthmind.model.protocol import ModelCard, Picture

Array = NDArray[Any]


@dataclass(frozen=True)
class SeriesLayer:
    """The series of one sensor.

    Attributes:
        file: Path below the root, with ``{name}``: numpy (dates, bands, H, W).
        bands: Roles of the bands; others follow them.
        scale: Factor from the stored value to reflectance or dB.
        dates: Property with the dates of a patch in the listing, such as ``{"0": 20180921}``.
        nodata: Stored value that is none.
    """

    file: str
    bands: tuple[str, ...]
    scale: float
    dates: str
    nodata: float


@dataclass(frozen=True)
class SeriesFolder:
    """How a data set is laid out.

    Attributes:
        listing: GeoJSON of the patches.
        name: Property with the name of a patch.
        split: Property with its split.
        layers: By sensor.
        mask: Path of the classes, with ``{name}``: numpy (H, W), or more with the classes first.
        concepts: What each class is called, by its number; classes that are no things are left out.
        known: Every number that a mask has where the class is known.
        shown: How many dates are shown.
    """

    listing: str
    name: str
    split: str
    layers: Mapping[str, SeriesLayer]
    mask: str
    concepts: Mapping[int, str]
    known: tuple[int, ...]
    shown: int


_PASTIS = {
    1: "meadow", 2: "soft winter wheat", 3: "corn", 4: "winter barley", 5: "winter rapeseed",
    6: "spring barley", 7: "sunflower", 8: "grapevine", 9: "beet", 10: "winter triticale",
    11: "winter durum wheat", 12: "fruits, vegetables and flowers", 13: "potatoes", 14: "leguminous fodder",
    15: "soybeans", 16: "orchard", 17: "mixed cereal", 18: "sorghum",
}  # fmt: skip

SERIES = {
    # Folders, dates, folds, the first band of a mask: code/dataloader.py of
    # github.com/VSainteuf/pastis-benchmark; classes (0 background, 19 void): documentation/label_names.json
    # there; S1A, the orbit shown here: torchgeo/datasets/pastis.py of github.com/torchgeo/torchgeo; bands,
    # their order, dB, -10000 as none: configs/dataset/pastis.yaml of github.com/yurujaja/pangaea-bench.
    "pastis-r": SeriesFolder(
        listing="metadata.geojson",
        name="ID_PATCH",
        split="Fold",
        layers={
            "optical": SeriesLayer(
                "DATA_S2/S2_{name}.npy",
                (
                    "blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir_narrow", "swir1",
                    "swir2",
                ),
                1e-4,
                "dates-S2",
                -10000,
            ),
            "sar": SeriesLayer("DATA_S1A/S1A_{name}.npy", ("vv", "vh"), 1, "dates-S1A", -10000),
        },
        mask="ANNOTATIONS/TARGET_{name}.npy",
        concepts=_PASTIS,
        known=tuple(range(19)),
        shown=5,
    ),
}  # fmt: skip


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """One question for each class of each patch of a split, or of ``all``.

    Raises:
        InputError: There is no such split, or a file is missing or damaged.
    """
    folder = SERIES[entry]
    path = root / folder.listing
    patches = [_properties(entry, path) for entry in entries(read_json(path), path, "features")]
    splits = sorted({str(field(patch, folder.split, path)) for patch in patches})
    if split not in ("all", *splits):
        raise InputError(
            f'{path} has no split "{split}"; use one of: {", ".join(splits)}, all.', code="split"
        )
    for patch in patches:
        if split in ("all", str(patch[folder.split])):
            yield from _questions(root, folder, patch, sensors, card)


def _properties(feature: Mapping[str, Any], path: Path) -> dict[str, Any]:
    found = field(feature, "properties", path)
    if not isinstance(found, dict):
        raise InputError(f"{path}: an entry has no properties; fetch it again.", code="field")
    return found


def _questions(
    root: Path, folder: SeriesFolder, patch: Mapping[str, Any], sensors: Sequence[str], card: ModelCard
) -> Iterator[BenchmarkSample]:
    name = str(field(patch, folder.name, root / folder.listing))
    stored = _array(root / folder.mask.format(name=name), (2, 3))
    classes = stored if stored.ndim == 2 else stored[0]
    pictures = _pictures(root, folder, patch, name, sensors, card)
    if not pictures:
        return
    if any(each.valid.shape != classes.shape for each in pictures):
        mask = root / folder.mask.format(name=name)
        raise InputError(f"{mask} has another size than its pictures; fetch both again.", code="size")
    known = np.isin(classes, folder.known) & np.logical_or.reduce([each.valid for each in pictures])
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


def _pictures(
    root: Path,
    folder: SeriesFolder,
    patch: Mapping[str, Any],
    name: str,
    sensors: Sequence[str],
    card: ModelCard,
) -> tuple[Picture, ...]:
    """The dates that are shown, the latest first."""
    series = {s: _array(root / folder.layers[s].file.format(name=name), (4,)) for s in sensors}
    days = {s: _days(patch, folder.layers[s], len(series[s]), root / folder.listing) for s in sensors}
    leading = sensors[0]
    chosen = _spread(_with_values(series[leading], folder.layers[leading]), folder.shown)
    pictures = []
    for moment, index in enumerate(reversed(chosen)):
        day = days[leading][index]
        for sensor in sensors:
            nearest = index if sensor == leading else int(np.argmin(np.abs(days[sensor] - day)))
            shown = _picture(series[sensor][nearest], folder.layers[sensor], sensor, name, card, -moment)
            pictures += [shown] if shown.valid.any() else []
    return tuple(pictures)


def _picture(
    stored: Array, layer: SeriesLayer, sensor: str, name: str, card: ModelCard, moment: int
) -> Picture:
    own = stored[: len(layer.bands)].astype(np.float32)
    valid = np.asarray((own != layer.nodata).all(0))
    bands = dict(zip(layer.bands, own * np.float32(layer.scale), strict=True))
    make = optical_picture if sensor == "optical" else sar_picture
    return make(bands, valid, card, name, moment)


def _with_values(series: Array, layer: SeriesLayer) -> list[int]:
    return [index for index, date in enumerate(series) if (date[: len(layer.bands)] != layer.nodata).any()]


def _spread(dates: Sequence[int], count: int) -> list[int]:
    """So many of the dates, evenly spaced, the first and the last among them."""
    if len(dates) <= count:
        return list(dates)
    return [dates[round(position)] for position in np.linspace(0, len(dates) - 1, count)]


def _days(patch: Mapping[str, Any], layer: SeriesLayer, count: int, path: Path) -> NDArray[np.int64]:
    dates = field(patch, layer.dates, path)
    try:
        stated = [dates[str(number)] for number in range(count)]
        days = [datetime.datetime.strptime(str(date), "%Y%m%d").toordinal() for date in stated]
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: {layer.dates} does not state {count} dates.", code="field") from error
    return np.array(days, np.int64)


def _array(path: Path, dimensions: tuple[int, ...]) -> Array:
    try:
        found = np.load(file_in(path), allow_pickle=False)
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read as an array; fetch it again.", code="damaged") from error
    if found.ndim not in dimensions:
        raise InputError(
            f"{path} is no array of {dimensions[-1]} dimensions; fetch it again.", code="damaged"
        )
    return np.asarray(found)
