"""What was gained, lost and stayed of land covers since a map was made."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.inference.class_map import LEAST, SPECIAL, pixel_areas
from earthmind.inference.looks.changed import Changed
from earthmind.inference.looks.course import Course, Part, Steps, plain_text
from earthmind.inference.looks.known_map import MapRequest, Rows, Seen, opened_map, seen_on
from earthmind.inference.looks.land_covers import concepts_of_bands
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Listed, Sentence
from earthmind.vector import Feature, PolygonStream

_BECAME = ("gained", "lost", "stayed")


def changes_since(
    course: Course, place: PlaceRequest, request: MapRequest, wanted: Sequence[str], part: Part
) -> Steps[tuple[list[Changed], Grid]]:
    """Compare what a model sees now with what a map says, on the pixels of the map.

    Only ground is compared whose class of the map is one that the model can look for.

    Args:
        course: The look.
        place: The layers of now.
        request: The map.
        wanted: Names of land covers; none for all that both map and model know.
        part: Of the look.

    Returns:
        What became of each, and the pixels that were compared.

    Raises:
        InputError: The map cannot be read, has none of the land covers, or the layers show none.
    """
    with (
        tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder,
        opened_map(request, course.card) as known,
    ):
        if known.others:
            yield from course.note(
                Sentence("Not compared: {names}, which is not known.", names=Listed(known.others))
            )
        compared = [name for name in wanted if _of(name, known.concepts)] if wanted else known.concepts
        if missing := [name for name in wanted if name not in compared]:
            sentence = Sentence("The map has no {names}.", names=Listed(missing))
            yield from course.note(sentence)
            if not compared:
                raise InputError(sentence, code="classes")
        asked = list(dict.fromkeys((*compared, *known.concepts)))
        probability = Path(folder) / "probabilities.tif"
        options = Options(polygons=True, shares=False, probability=probability)
        low, high = part
        middle = low + 0.8 * (high - low)
        answer = yield from course.mark(place, asked, options, (low, middle))
        names = concepts_of_bands(probability, asked) if probability.is_file() else []
        if not (shown := [name for name in compared if name in names]):
            raise InputError(plain_text(answer), code="sensors")
        if unseen := [name for name in compared if name not in names]:
            yield from course.note(
                Sentence("Not compared: {names}, which the layers do not show.", names=Listed(unseen))
            )
        changes = []
        with seen_on(known, probability, names) as seen:
            for number, name in enumerate(shown):
                yield course.tell(number / len(shown), (middle, high))
                changes.append(_changed(seen, name, course.stopped))
            return changes, seen.grid


def _of(name: str, concepts: Sequence[str]) -> list[str]:
    """The concepts that are a land cover: vegetation is also forest, grass and what else has a name."""
    return [each for each in concepts if each == name or each in SPECIAL.get(name, ())]


def _changed(seen: Seen, name: str, stopped: Callable[[], bool]) -> Changed:
    streams = {
        change: PolygonStream(
            seen.grid, seen.grid.width, attributes={"phrase": name, "change": change, "concept": name}
        )
        for change in _BECAME
    }
    pixels, row = pixel_areas(seen.grid), 0
    areas: dict[str, float] = defaultdict(float)
    polygons: list[Feature] = []
    for rows in seen.rows(stopped):
        height = len(rows.values)
        for change, here in _became(seen, name, rows).items():
            areas[change] += float((here.sum(axis=1) * pixels[row : row + height]).sum())
            if change in streams:
                polygons += streams[change].add(_logits(rows, seen.names.index(name), here))
        row += height
    for stream in streams.values():
        polygons += stream.finish()
    return Changed(name, dict(areas), polygons)


def _became(seen: Seen, name: str, rows: Rows) -> Mapping[str, NDArray[np.bool_]]:
    positions = [seen.names.index(each) for each in _of(name, seen.names)]
    wider = [seen.names.index(each) for each in seen.names if name in SPECIAL.get(each, ())]
    known = rows.seen & ~np.isin(rows.old, wider)  # ground that the map calls vegetation may be forest
    before = known & np.isin(rows.old, positions)
    after = known & (rows.probabilities[seen.names.index(name)] >= LEAST)
    return {
        "before": before,
        "after": after,
        "gained": after & ~before,
        "lost": before & ~after,
        "stayed": before & after,
    }


def _logits(rows: Rows, position: int, here: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Above 0 where something became of a land cover; as sure as the model is of what it sees now."""
    likely = np.clip(rows.probabilities[position], 1e-6, 1 - 1e-6)
    sure = np.maximum(np.abs(np.log(likely / (1 - likely))), 1e-3)
    return np.where(here, sure, -20.0).astype(np.float32)
