"""An old map of classes corrected by new images: where the model is sure, and the map says otherwise."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import Cancelled, InputError
from earthmind.imagery.grid import crs_text
from earthmind.imagery.whole_raster import WholeRaster
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.class_map import pixel_areas
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.course import Course, Steps, plain_text
from earthmind.inference.looks.known_map import (
    UNKNOWN,
    KnownMap,
    MapRequest,
    Rows,
    Seen,
    agrees,
    opened_map,
    seen_on,
)
from earthmind.inference.looks.land_covers import concepts_of_bands
from earthmind.inference.outputs import check_outputs, require_apart
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Listed, Sentence
from earthmind.vector import Feature, PolygonStream, write_features
from earthmind.vector.features_on_disk import FeaturesOnDisk

_ASKED = (0.0, 0.7)
_MOST_TOLD = 3
Pair = tuple[int, int]
"""Stored values before and after."""


@dataclass(frozen=True)
class RefineRequest:
    """A map of classes, and the layers that it is corrected by."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    map: MapRequest
    out: Path = described("GeoTIFF: the map with its own pixels and values, corrected.")
    sureness: float = described(
        "A class is changed where the model gives another one at least this probability, and the map's own "
        "at most what is missing to 1.",
        0.8,
        ge=0.5,
        le=1.0,
    )
    polygons: Path | None = described("What changed: .gpkg, .geojson, .fgb or .parquet.", None)
    model: str | None = described("Name or folder of a model; null for the default one.", None)


@dataclass(frozen=True)
class Rule:
    """When a class is changed.

    Attributes:
        sureness: Probability that the new class has to have.
        values: What is stored for each concept, by its position: of several values the commonest one.
        contradicts: Whether a concept (second) rules out another one (first), (concepts, concepts).
    """

    sureness: float
    values: NDArray[np.int64]
    contradicts: NDArray[np.bool_]

    def apply(self, rows: Rows) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """The corrected values, and where they were changed; both (rows, columns)."""
        seen = rows.seen & (rows.new != UNKNOWN)
        old, new = (np.where(seen, each, 0) for each in (rows.old, rows.new))
        sure = (rows.probability(new) >= self.sureness) & (rows.probability(old) <= 1 - self.sureness)
        changed = seen & sure & self.contradicts[old, new]
        return np.where(changed, self.values[new], rows.values).astype(rows.values.dtype), changed


def refine(course: Course, request: RefineRequest) -> Iterator[Event]:
    """Correct a map where the model is sure that it is wrong; ends with ``Done``.

    Raises:
        InputError: The map cannot be read, or the layers show none of its classes.
        OutputError: A file cannot be written.
    """
    check_raster_target(request.out)
    outputs = Options(out=request.polygons, mask=request.out)
    check_outputs(outputs)
    require_apart([*(layer.uri for layer in request.place.layers), str(request.map.path)], outputs)
    with (
        tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder,
        opened_map(request.map, course.card) as known,
    ):
        if known.others:
            yield from course.note(
                Sentence("Left as they are: {names}, which is not known.", names=Listed(known.others))
            )
        probability = Path(folder) / "probabilities.tif"
        options = Options(polygons=True, shares=False, probability=probability)
        answer = yield from course.mark(request.place, known.concepts, options, _ASKED)
        if not probability.is_file():
            raise InputError(plain_text(answer), code="sensors")
        names = concepts_of_bands(probability, known.concepts)
        with seen_on(known, probability, names) as seen:
            if unseen := [each.label for each in known.classes if each.concept not in names]:
                yield from course.note(
                    Sentence("Left as they are: {names}, which the layers do not show.", names=Listed(unseen))
                )
            yield course.tell(0.75)
            rule = _rule(seen, request.sureness, course.stopped)
            areas, out, polygons = yield from _write(course, request, seen, rule)
        values = {**_found(known, areas), "out": str(out), "polygons": polygons and str(polygons)}
    yield from course.end("refinement", values, _sentence(known, areas))


def _rule(seen: Seen, sureness: float, stopped: Callable[[], bool]) -> Rule:
    counts: Counter[int] = Counter()
    for row in range(int(seen.window.row_off), int(seen.window.row_off + seen.window.height), 512):
        if stopped():
            raise Cancelled
        height = min(512, int(seen.window.row_off + seen.window.height) - row)
        window = Window(seen.window.col_off, row, seen.window.width, height)
        found, numbers = np.unique(seen.known.source.read(1, window=window), return_counts=True)
        counts.update(dict(zip(found.tolist(), numbers.tolist(), strict=True)))
    values = np.zeros(len(seen.names), np.int64)
    for value, position in sorted(seen.values.items(), key=lambda item: (counts[item[0]], -item[0])):
        values[position] = value  # the commonest last
    contradicts = np.array([[not agrees(old, new) for new in seen.names] for old in seen.names])
    return Rule(sureness, values, contradicts)


def _write(
    course: Course, request: RefineRequest, seen: Seen, rule: Rule
) -> Steps[tuple[Mapping[Pair, float], Path, Path | None]]:
    """Write the whole map, corrected, and what changed.

    Returns:
        Square metres by stored values, where the map is, and where the polygons are.
    """
    known, polygons = seen.known, None
    nodata = known.source.nodata
    with WholeRaster(request.out, known.grid, known.source.dtypes[0], nodata=nodata) as made:
        areas = _draw(made, seen, rule, course.stopped)
        yield course.tell(0.85)
        pairs = [pair for pair in areas if pair[0] != pair[1]]
        if request.polygons is not None and pairs:
            parts = FeaturesOnDisk(request.out.parent)
            parts.extend(_parts(seen, rule, pairs, course.stopped))
            polygons = write_features(request.polygons, parts, crs_text(known.grid.crs))
            yield Written("polygons", str(polygons), polygons.stem, None, len(parts))
        return areas, made.commit(), polygons


def _draw(made: WholeRaster, seen: Seen, rule: Rule, stopped: Callable[[], bool]) -> Mapping[Pair, float]:
    """Draw the whole map, corrected; returns square metres by stored values."""
    source = seen.known.source
    pixels, areas = pixel_areas(seen.grid), defaultdict[Pair, float](float)
    made.describe({}, **{f"CLASS_{each.value}": each.label for each in seen.known.classes})
    made.describe({}, **{name: text for name, text in source.tags().items() if name != "AREA_OR_POINT"})
    _copy_colours(source, made)
    for window in _row_windows(seen.known):
        if stopped():
            raise Cancelled
        made.write(source.read(1, window=window)[None], window)
    for rows in seen.rows(stopped):
        values, _ = rule.apply(rows)
        made.write(values[None], rows.window)
        first = int(rows.window.row_off - seen.window.row_off)
        _add(areas, rows, values, pixels[first : first + len(values)])
    return areas


def _copy_colours(source: Any, made: WholeRaster) -> None:
    try:
        colours = source.colormap(1)
    except ValueError:  # it has none
        return
    made.dataset.write_colormap(1, colours)


def _row_windows(known: KnownMap) -> Iterator[Window]:
    step = max(1, 2**24 // known.grid.width)
    for row in range(0, known.grid.height, step):
        yield Window(0, row, known.grid.width, min(step, known.grid.height - row))


def _add(areas: dict[Pair, float], rows: Rows, values: NDArray[Any], pixels: NDArray[np.float64]) -> None:
    """Add the areas of pairs of values in some rows, of ground that was seen."""
    counted = rows.seen
    weights = np.broadcast_to(pixels[:, None], rows.values.shape)[counted]
    pairs, where = np.unique(np.stack((rows.values[counted], values[counted])), axis=1, return_inverse=True)
    for (before, after), area in zip(
        pairs.T.tolist(), np.bincount(where.ravel(), weights=weights, minlength=pairs.shape[1]), strict=True
    ):
        areas[before, after] += float(area)


def _parts(seen: Seen, rule: Rule, pairs: Sequence[Pair], stopped: Callable[[], bool]) -> Iterator[Feature]:
    """The connected parts that changed in the same way; their confidence is the new class's probability."""
    labels = {each.value: each.label for each in seen.known.classes}
    streams = {
        pair: PolygonStream(
            seen.grid,
            seen.grid.width,
            minimum_area_m2=0.0,
            attributes={
                "from_value": str(pair[0]),
                "to_value": str(pair[1]),
                "from_class": labels[pair[0]],
                "to_class": labels[pair[1]],
            },
        )
        for pair in sorted(pairs)
    }
    for rows in seen.rows(stopped):
        values, changed = rule.apply(rows)
        likely = np.clip(rows.probability(np.where(changed, rows.new, 0)), 0.5001, 1 - 1e-6)
        logits = np.log(likely / (1 - likely)).astype(np.float32)
        for (before, after), stream in streams.items():
            here = changed & (rows.values == before) & (values == after)
            yield from stream.add(np.where(here, logits, np.float32(-20.0)))
    for stream in streams.values():
        yield from stream.finish()


def _found(known: KnownMap, areas: Mapping[Pair, float]) -> dict[str, Any]:
    before, after = defaultdict[int, float](float), defaultdict[int, float](float)
    for (old, new), area in areas.items():
        before[old] += area
        after[new] += area
    classes = [
        {
            "value": each.value,
            "label": each.label,
            "concept": each.concept,
            "before_m2": before[each.value],
            "after_m2": after[each.value],
        }
        for each in known.classes
    ]
    matrix = [{"from": old, "to": new, "area_m2": area} for (old, new), area in sorted(areas.items())]
    changed = sum(area for (old, new), area in areas.items() if old != new)
    return {
        "classes": classes,
        "matrix": matrix,
        "changed_m2": changed,
        "compared_m2": sum(areas.values()),
    }


def _sentence(known: KnownMap, areas: Mapping[Pair, float]) -> Sentence:
    labels = {each.value: each.label for each in known.classes}
    changes = sorted(((area, pair) for pair, area in areas.items() if pair[0] != pair[1]), reverse=True)
    compared = sum(areas.values()) / 1e4
    if not changes:
        return Sentence("Nothing of {compared:,.2f} ha was changed.", compared=compared)
    parts = [
        Sentence("{old} to {new} {size:,.2f} ha", old=labels[old], new=labels[new], size=area / 1e4)
        for area, (old, new) in changes[:_MOST_TOLD]
    ]
    return Sentence(
        "{changed:,.2f} of {compared:,.2f} ha were changed; most of all {parts}.",
        changed=sum(area for area, _ in changes) / 1e4,
        compared=compared,
        parts=Listed(parts),
    )
