"""What became of what: land covers of two dates, or of a map and a date, against each other."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.inference.class_map import ClassMapRequest, draw_classes, pixel_areas
from earthmind.inference.looks.class_labels import KnownClass
from earthmind.inference.looks.course import Course, Part, Steps, plain_text, require_concepts
from earthmind.inference.looks.known_map import (
    UNKNOWN,
    KnownMap,
    MapRequest,
    Seen,
    agrees,
    opened_map,
    seen_on,
)
from earthmind.inference.looks.land_covers import concepts_of_bands
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.vector import Feature, PolygonStream

Pair = tuple[str, str]
"""Land covers before and after."""


@dataclass(frozen=True)
class Became:
    """What became of what.

    Attributes:
        areas_m2: Square metres by land cover before and after, also where both are the same.
        polygons: Connected parts that changed, with the attributes ``from_class`` and ``to_class``; their
            confidence is that of the land cover after.
        grid: The pixels that were compared.
    """

    areas_m2: Mapping[Pair, float]
    polygons: list[Feature]
    grid: Grid

    def matrix(self) -> list[dict[str, Any]]:
        """The areas as plain values, the largest first."""
        ordered = sorted(self.areas_m2.items(), key=lambda item: -item[1])
        return [{"from": old, "to": new, "area_m2": area} for (old, new), area in ordered]


def what_became(
    course: Course, place: PlaceRequest, known: MapRequest | None, names: Sequence[str], part: Part
) -> Steps[Became]:
    """Compare the most probable land cover of each pixel at two dates, or of a map and now.

    Ground is compared that has a land cover at both. Each date is looked at by itself.

    Args:
        course: The look.
        place: Layers of both dates, or of now where there is a map.
        known: A map instead of the earlier date.
        names: The land covers; with one alone it is compared with all others that last.
        part: Of the look.

    Raises:
        InputError: The layers of a date show no land cover, or the map cannot be read.
    """
    wanted = list(names)
    if len(wanted) < 2:
        wanted = list(dict.fromkeys((*wanted, *require_concepts(course.card, (), lasting=True))))
    low, high = part
    later = replace(place, optical_before=None, sar_before=None)
    first, second, third = low + 0.45 * (high - low), low + 0.9 * (high - low), high
    with tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder:
        if known is None:
            before = Path(folder) / "before.tif"
            earlier = replace(later, optical=place.optical_before, sar=place.sar_before)
            names_before = yield from _drawn(course, earlier, wanted, before, (low, first))
            opened = _as_drawn(before, names_before)
        else:
            opened = opened_map(known, course.card)
        with opened as old:
            asked = list(dict.fromkeys((*wanted, *old.concepts))) if known is None else old.concepts
            probability = Path(folder) / "after.tif"
            shown = yield from _probabilities(course, later, asked, probability, (first, second))
            with seen_on(old, probability, shown) as seen:
                yield course.tell(1.0, (second, third))
                return _compared(seen, course.stopped)


def _probabilities(
    course: Course, place: PlaceRequest, names: Sequence[str], path: Path, part: Part
) -> Steps[list[str]]:
    """Have the probabilities of land covers written; returns those that the layers show."""
    options = Options(polygons=True, shares=False, probability=path)
    answer = yield from course.mark(place, names, options, part)
    if not path.is_file():
        raise InputError(plain_text(answer), code="sensors")
    return concepts_of_bands(path, names)


def _drawn(
    course: Course, place: PlaceRequest, names: Sequence[str], path: Path, part: Part
) -> Steps[list[str]]:
    """Draw the most probable land covers of a date; returns what its values stand for, from 1."""
    probability = path.with_name("probabilities.tif")
    shown = yield from _probabilities(course, place, names, probability, part)
    draw_classes(ClassMapRequest(probability, path), stopped=course.stopped)
    return shown


@contextmanager
def _as_drawn(path: Path, names: Sequence[str]) -> Iterator[KnownMap]:
    """A map that was drawn here, whose classes are known."""
    with rasterio.open(path) as source:
        grid = Grid(source.crs, source.transform, source.width, source.height)
        classes = tuple(KnownClass(number, name, name) for number, name in enumerate(names, start=1))
        yield KnownMap(source, grid, classes, ())


def _compared(seen: Seen, stopped: Callable[[], bool]) -> Became:
    areas: dict[Pair, float] = defaultdict(float)
    streams: dict[Pair, PolygonStream] = {}
    polygons: list[Feature] = []
    pixels, row = pixel_areas(seen.grid), 0
    for rows in seen.rows(stopped):
        height = len(rows.values)
        counted = rows.seen & (rows.new != UNKNOWN)
        weights = np.broadcast_to(pixels[row : row + height, None], counted.shape)
        sure = np.clip(rows.probability(np.where(counted, rows.new, 0)), 0.5001, 1 - 1e-6)
        logits = np.log(sure / (1 - sure)).astype(np.float32)
        pairs = {*streams, *_pairs(seen, rows.old[counted], rows.new[counted])}
        for pair in sorted(pairs):
            old, new = (seen.names.index(name) for name in pair)
            here = counted & (rows.old == old) & (rows.new == new)
            areas[pair] += float(weights[here].sum())
            if agrees(*pair):
                continue
            if pair not in streams:
                streams[pair] = _stream(seen.grid, pair, row)
            polygons += streams[pair].add(np.where(here, logits, np.float32(-20.0)))
        row += height
    for stream in streams.values():
        polygons += stream.finish()
    return Became(dict(areas), polygons, seen.grid)


def _stream(grid: Grid, pair: Pair, row: int) -> PolygonStream:
    """A stream of polygons of a pair that is met in some row for the first time."""
    said = {"phrase": f"{pair[0]} to {pair[1]}", "from_class": pair[0], "to_class": pair[1]}
    stream = PolygonStream(grid, grid.width, attributes=said)
    if row:
        for _ in stream.add(np.full((row, grid.width), -20.0, np.float32)):
            pass
    return stream


def _pairs(seen: Seen, old: np.ndarray[Any, Any], new: np.ndarray[Any, Any]) -> set[Pair]:
    """Land covers before and after that some pixels have."""
    both = np.unique(old.astype(np.int64) * 256 + new)
    return {(seen.names[int(each) // 256], seen.names[int(each) % 256]) for each in both}
