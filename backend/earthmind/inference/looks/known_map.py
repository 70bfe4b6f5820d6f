"""An existing map of classes beside what a model sees now: both on the pixels of the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import Cancelled, InputError
from earthmind.file_names import shown
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.sanity import open_as_typed, require_sane
from earthmind.inference.class_map import SPECIAL, most_probable
from earthmind.inference.looks.class_labels import KnownClass, MapClass, known_classes, labels_of_tags
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Sentence

_BLOCK_VALUES = 2**23
_FAILURES = (RasterioError, CPLE_BaseError, OSError)
UNKNOWN = 255
"""Instead of the position of a concept."""


@dataclass(frozen=True)
class MapRequest:
    """A raster of classes that somebody made, and what its values stand for."""

    __pydantic_config__ = CLOSED

    path: Path = described("Raster of whole numbers, of which the first band is read.")
    classes: tuple[MapClass, ...] = described(
        "What its values stand for; none for what its tags CLASS_1 and so on say.", ()
    )


@dataclass(frozen=True)
class KnownMap:
    """A map of classes that is open.

    Attributes:
        source: The raster.
        grid: Its pixels.
        classes: Those that the model can look for.
        others: Labels of those that it cannot.
    """

    source: Any
    grid: Grid
    classes: tuple[KnownClass, ...]
    others: tuple[str, ...]

    @property
    def concepts(self) -> list[str]:
        """What the model is asked for, each once."""
        return list(dict.fromkeys(each.concept for each in self.classes))


@dataclass(frozen=True)
class Rows:
    """Some rows of the part of a map that was looked at.

    Attributes:
        window: Where they lie in the map.
        values: What is stored there, (rows, columns).
        old: Position of the concept of the map, 255 for none that is known, (rows, columns).
        new: Position of the most probable concept, 255 for none of at least 0.5, (rows, columns).
        probabilities: Of each concept, NaN where nothing was seen, (concepts, rows, columns).
    """

    window: Window
    values: NDArray[Any]
    old: NDArray[np.uint8]
    new: NDArray[np.uint8]
    probabilities: NDArray[np.float32]

    @property
    def seen(self) -> NDArray[np.bool_]:
        """Where the model saw ground of which the map says something that it knows."""
        seen: NDArray[np.bool_] = (self.old != UNKNOWN) & np.isfinite(self.probabilities).all(axis=0)
        return seen

    def probability(self, positions: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The probability of a concept at each pixel, (rows, columns), by its position."""
        there = np.take_along_axis(self.probabilities, positions[None].astype(np.intp), axis=0)
        return there.reshape(positions.shape)


@contextmanager
def opened_map(request: MapRequest, card: ModelCard) -> Iterator[KnownMap]:
    """Open a map of classes, and read what its values stand for.

    Raises:
        InputError: It cannot be read as one, or the model can look for none of its classes.
    """
    name = request.path.name
    try:
        source = open_as_typed(str(request.path))
    except _FAILURES as error:
        raise InputError(
            Sentence("The map {path} cannot be read; choose a raster of classes.", path=shown(request.path)),
            code="map",
        ) from error
    with source:
        require_sane(source, name)
        if source.crs is None:
            raise InputError(
                Sentence('The map "{name}" has no CRS; set that of the layer and save it again.', name=name),
                code="no_crs",
            )
        if not np.issubdtype(np.dtype(source.dtypes[0]), np.integer):
            raise InputError(
                Sentence(
                    'The map "{name}" has no classes: its values are {kind}. Choose a raster of whole '
                    "numbers.",
                    name=name,
                    kind=source.dtypes[0],
                ),
                code="map",
            )
        labels = list(request.classes) or labels_of_tags(source.tags())
        if not labels:
            raise InputError(
                Sentence(
                    'The map "{name}" does not say what its values stand for; say it, as in '
                    "10=forest,80=water.",
                    name=name,
                ),
                code="classes",
            )
        classes, others = known_classes(labels, card.concepts, card.name)
        grid = Grid(source.crs, source.transform, source.width, source.height)
        yield KnownMap(source, grid, tuple(classes), tuple(others))


@dataclass(frozen=True)
class Seen:
    """What a model sees on the pixels of a map.

    Attributes:
        known: The map.
        window: The part of it that was looked at.
        grid: The pixels of that part.
        probabilities: Of each concept, on this grid.
        names: The concepts.
    """

    known: KnownMap
    window: Window
    grid: Grid
    probabilities: Any
    names: tuple[str, ...]

    @property
    def values(self) -> Mapping[int, int]:
        """Position of the concept of each value of the map, of those that were seen."""
        return {
            each.value: self.names.index(each.concept)
            for each in self.known.classes
            if each.concept in self.names
        }

    def rows(self, stopped: Callable[[], bool]) -> Iterator[Rows]:
        """All rows of the part, from the top.

        Raises:
            Cancelled: When ``stopped`` says so.
        """
        wider = {
            self.names.index(general): [self.names.index(name) for name in special if name in self.names]
            for general, special in SPECIAL.items()
            if general in self.names and set(special) & set(self.names)
        }
        step = max(1, _BLOCK_VALUES // (self.grid.width * (len(self.names) + 1)))
        for row in range(0, self.grid.height, step):
            if stopped():
                raise Cancelled
            count = min(step, self.grid.height - row)
            window = Window(self.window.col_off, self.window.row_off + row, self.grid.width, count)
            values = self.known.source.read(1, window=window)
            probabilities = self.probabilities.read(window=Window(0, row, self.grid.width, count))
            best = most_probable(probabilities, wider)
            yield Rows(
                window,
                values,
                self._concepts_of(values),
                np.where(best == 0, UNKNOWN, best - 1).astype(np.uint8),
                probabilities,
            )

    def _concepts_of(self, values: NDArray[Any]) -> NDArray[np.uint8]:
        concepts = np.full(values.shape, UNKNOWN, np.uint8)
        for value, position in self.values.items():
            concepts[values == value] = position
        if self.known.source.nodata is not None:
            concepts[values == self.known.source.nodata] = UNKNOWN
        return concepts


@contextmanager
def seen_on(known: KnownMap, probability: Path, names: Sequence[str]) -> Iterator[Seen]:
    """Bring probabilities onto the pixels of a map.

    Args:
        known: The map.
        probability: GeoTIFF with a band for each of the names.
        names: Concepts, in the order of its bands.

    Raises:
        InputError: The map lies elsewhere.
    """
    with rasterio.open(probability) as raster:
        looked = Grid(raster.crs, raster.transform, raster.width, raster.height)
        window = known.grid.window_of(looked.bounds_in(known.grid.crs))
        if window is None:
            raise InputError(
                Sentence(
                    'The map "{name}" lies elsewhere than the layers; choose one of the same ground.',
                    name=Path(known.source.name).name,
                ),
                code="no_overlap",
            )
        part = known.grid.crop(window)
        finer = max(looked.resolution_m) < 0.75 * max(part.resolution_m)
        with WarpedVRT(
            raster,
            crs=part.crs,
            transform=part.transform,
            width=part.width,
            height=part.height,
            nodata=float("nan"),
            resampling=Resampling.average if finer else Resampling.bilinear,
        ) as warped:
            yield Seen(known, window, part, warped, tuple(names))


def agrees(one: str, other: str) -> bool:
    """Whether ground can be both of two concepts: forest is vegetation too."""
    return one == other or one in SPECIAL.get(other, ()) or other in SPECIAL.get(one, ())
