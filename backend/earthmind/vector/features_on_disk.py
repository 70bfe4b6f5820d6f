"""Features kept on disk while more are found, so that memory does not grow with their number."""

from __future__ import annotations

import datetime
import tempfile
import threading
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, overload

import numpy as np
import shapely
from numpy.typing import NDArray

from earthmind.errors import OutputError
from earthmind.sentences import Sentence
from earthmind.vector.features import FIELDS, NUMBER_FIELDS, Feature

_NUMBERS_EACH = len(NUMBER_FIELDS) + 4  # and the bounds


class _Store:
    """A file without a name: polygons as WKB one after the other; numbers about them in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            self.file: IO[bytes] = tempfile.TemporaryFile(  # noqa: SIM115 (closed with the last view)
                dir=folder, prefix=".earthmind-"
            )
        except OSError as error:
            raise self.failure() from error
        self.lock = threading.Lock()
        self.numbers = array("d")
        self.offsets = array("q", [0])
        self.common: list[tuple[int, Mapping[str, str | float]]] = []  # from which feature on

    def failure(self) -> OutputError:
        return OutputError(
            Sentence(
                "Finished polygons cannot be kept in {folder}. Check that the disk is not full and the "
                "folder is writable, then run the same command again: it goes on where it stopped.",
                folder=self.folder,
            )
        )


class FeaturesOnDisk(Sequence[Feature]):
    """Features on disk, read one by one as they are asked for; 80 bytes of memory each.

    The file has no name and goes with the last object that refers to it. Safe to read from several threads.
    """

    def __init__(self, folder: str | Path) -> None:
        """Keep features in a folder.

        Args:
            folder: On a disk with room for them.

        Raises:
            OutputError: The folder cannot be written.
        """
        self._store = _Store(Path(folder))
        self._order: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._label: Mapping[str, str | float] | None = None

    def extend(self, features: Iterable[Feature]) -> None:
        """Keep more features.

        Raises:
            OutputError: The disk is full.
        """
        store = self._store
        count = len(store.offsets) - 1
        with store.lock:
            try:
                for feature in features:
                    self._append(feature)
                store.file.flush()
            except OSError as error:
                raise store.failure() from error
        added = np.arange(count, len(store.offsets) - 1, dtype=np.int64)
        self._order = np.concatenate([self._order, added])

    def taken(self, which: Sequence[int] | NDArray[np.int64]) -> FeaturesOnDisk:
        """Return some of the features, in the order of their numbers in ``which``; nothing is copied."""
        view = FeaturesOnDisk.__new__(FeaturesOnDisk)
        view._store, view._order = self._store, self._order[np.asarray(which, dtype=np.int64)]
        view._label = self._label
        return view

    def labelled(self, attributes: Mapping[str, str | float]) -> FeaturesOnDisk:
        """Return the same features with other attributes beside their measures; nothing is copied."""
        view = self.taken(np.arange(len(self)))
        view._label = dict(attributes)
        return view

    def numbers(self, field: str) -> NDArray[np.float64]:
        """Return one of ``NUMBER_FIELDS`` of all features."""
        return self._numbers()[:, NUMBER_FIELDS.index(field)]

    def bounds(self) -> NDArray[np.float64]:
        """Return left, bottom, right, top of every feature, shape (N, 4)."""
        return self._numbers()[:, -4:]

    def largest_first(self) -> FeaturesOnDisk:
        """Return the features by falling area, equal ones from the upper left."""
        numbers = self._numbers()
        area, left, top = self.numbers("area_m2"), numbers[:, -4], numbers[:, -1]
        return self.taken(np.lexsort((left, -top, -area)))

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Feature: ...

    @overload
    def __getitem__(self, index: slice) -> FeaturesOnDisk: ...

    def __getitem__(self, index: int | slice) -> Feature | FeaturesOnDisk:
        if isinstance(index, slice):
            return self.taken(np.arange(len(self))[index])
        return self._feature(int(self._order[index]))

    def _numbers(self) -> NDArray[np.float64]:
        every = np.array(self._store.numbers, dtype=np.float64).reshape(-1, _NUMBERS_EACH)
        chosen: NDArray[np.float64] = every[self._order]
        return chosen

    def _append(self, feature: Feature) -> None:
        store, given = self._store, feature.attributes
        wkb = shapely.to_wkb(feature.geometry)
        store.file.seek(0, 2)
        store.file.write(wkb)
        measured = (float(given[field]) for field in NUMBER_FIELDS)
        store.numbers.extend((*measured, *feature.geometry.bounds))
        common = {field: value for field, value in given.items() if field not in NUMBER_FIELDS}
        if not store.common or store.common[-1][1] != common:
            store.common.append((len(store.offsets) - 1, common))
        store.offsets.append(store.offsets[-1] + len(wkb))

    def _feature(self, number: int) -> Feature:
        store = self._store
        begin, end = store.offsets[number], store.offsets[number + 1]
        with store.lock:
            store.file.seek(begin)
            geometry: Any = shapely.from_wkb(store.file.read(end - begin))
        common = self._label or next(about for first, about in reversed(store.common) if first <= number)
        at = number * _NUMBERS_EACH
        measured = dict(zip(NUMBER_FIELDS, store.numbers[at : at + len(NUMBER_FIELDS)]))
        return Feature(geometry, _in_order(common, measured))


def _in_order(common: Mapping[str, str | float], measured: Mapping[str, float]) -> dict[str, str | float]:
    """Return attributes in the order of the columns: phrase, measures, the rest."""
    phrase = {"phrase": common["phrase"]} if "phrase" in common else {}
    return {**phrase, **measured, **common}


def some_of(features: Sequence[Feature], which: Sequence[int]) -> Sequence[Feature]:
    """Return some features in the order of their numbers in ``which``; what is kept on disk stays there."""
    if isinstance(features, FeaturesOnDisk):
        return features.taken(which)
    return [features[number] for number in which]


def relabelled(features: Sequence[Feature], attributes: Mapping[str, str]) -> Sequence[Feature]:
    """Return features with other attributes beside their measures, made now.

    Args:
        features: With all measures.
        attributes: ``phrase, model, optical, sar, prompt`` and more; the missing ones of these are empty.
    """
    made = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    given = {"created": made, **attributes}
    label: dict[str, str | float] = {
        field: given.get(field, "") for field in FIELDS if field not in NUMBER_FIELDS
    }
    label.update({field: value for field, value in attributes.items() if field not in label})
    if isinstance(features, FeaturesOnDisk):
        return features.labelled(label)
    return [
        Feature(each.geometry, _in_order(label, {f: float(each.attributes[f]) for f in NUMBER_FIELDS}))
        for each in features
    ]


def numbers_of(features: Sequence[Feature], field: str) -> NDArray[np.float64]:
    """Return one of ``NUMBER_FIELDS`` of all features, float64, shape (N,)."""
    if isinstance(features, FeaturesOnDisk):
        return features.numbers(field)
    return np.array([float(feature.attributes[field]) for feature in features], dtype=np.float64)


def bounds_of(features: Sequence[Feature]) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right, top of all features together; None where there is none."""
    if not features:
        return None
    boxes = (
        features.bounds()
        if isinstance(features, FeaturesOnDisk)
        else np.array([feature.geometry.bounds for feature in features])
    )
    left, bottom = boxes[:, :2].min(axis=0)
    right, top = boxes[:, 2:].max(axis=0)
    return float(left), float(bottom), float(right), float(top)
