"""Things counted and measured, one by one: boxes around what a model marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.inference.answer import Answer
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.course import Course, Steps, require_concepts
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.place.look import Look
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.inference.question.measured_answer import what_is_seen
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Listed, Sentence, joined
from earthmind.vector import Feature, write_features
from earthmind.vector.polygons.drawn_outlines import Outline, boxed
from earthmind.vector.polygons.ground_boxes import BoxMaker

_FOUND, _BOXED = (0.0, 0.9), (0.9, 0.99)
_TAKES = {"needs optical": Sentence("an optical layer"), "needs two dates": Sentence("layers of two dates")}
_AT_ONCE = 200  # boxes between two looks at whether the run goes on


@dataclass(frozen=True)
class DetectRequest:
    """Which things are looked for, and where they are written to."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    concepts: tuple[str, ...] = described(
        "What is looked for, by the names of the model's card.", min_length=1
    )
    out: Path | None = described("File for them: .gpkg, .geojson, .fgb or .parquet; null for none.", None)
    outline: Outline = described(
        "oriented: the smallest rectangle on the ground; upright: a box of the map; shape: what was marked.",
        Outline.ORIENTED,
    )
    minimum_confidence: float = described("Things of less are left out.", 0.0, ge=0, le=1)
    minimum_area_m2: float | None = described("Smaller things are left out.", None, ge=0)
    output_crs: str | None = described("CRS of the file; null for the grid's.", None)
    model: str | None = described("Name or folder of a model; null for the default one.", None)


@dataclass(frozen=True)
class Counted:
    """The things of one concept, with their sums and means in square metres and metres."""

    concept: str
    count: int
    area_m2: float
    mean_length_m: float | None
    mean_width_m: float | None


def detect(course: Course, request: DetectRequest) -> Iterator[Event]:
    """Look for things and put a box around each separate one; ends with ``Done``.

    Each has ``length_m``, ``width_m`` and ``orientation`` (degrees from north) of its smallest rectangle on
    the ground, whatever is drawn, and the area of what was marked.

    Raises:
        InputError: The model does not know a concept, or the place cannot be looked at.
        OutputError: The boxes cannot be written.
    """
    names = require_concepts(course.card, request.concepts)
    output = Options(out=request.out, output_crs=request.output_crs)
    check_outputs(output)
    require_apart([layer.uri for layer in request.place.layers], output)
    output, told = outputs_to_use(output)
    yield from course.note(*told)
    look = course.engine.course(request.place, "=area(everything)", model=course.model).look
    names, told = _visible(names, look)
    yield from course.note(*told)
    if not names:
        raise InputError(joined(told), code="sensors")
    options = Options(polygons=True, shares=False, minimum_area_m2=request.minimum_area_m2)
    answer = yield from course.mark(request.place, names, options, _FOUND)
    grid = look.grid
    boxes = yield from _boxed(course, request, answer, names, grid)
    counted = [_counted(name, boxes[name]) for name in names]
    written = None
    every = [feature for name in names for feature in boxes.get(name, ())]
    if output.out is not None and every:
        course.check()
        written = write_features(output.out, every, grid.crs, output_crs=request.output_crs)
        yield Written("polygons", str(written), written.stem, None, len(every))
    values: dict[str, Any] = {
        "concepts": [vars(each) for each in counted],
        "count": len(every),
        "crs": crs_text(grid.crs),
        "out": None if written is None else str(written),
    }
    yield from course.end("detection", values, _sentence(counted))


def _visible(names: Sequence[str], look: Look) -> tuple[list[str], list[str]]:
    """The concepts that the layers of a place can show, and a sentence for each of the others."""
    seen = what_is_seen(Options(), look)
    missing = {name: key for name in names if (key := seen.lacks(name)) is not None}
    told: list[str] = [
        Sentence("Not looked for: {name}, which takes {layers}.", name=name, layers=_TAKES.get(key, key))
        for name, key in missing.items()
    ]
    return [name for name in names if name not in missing], told


def _boxed(
    course: Course, request: DetectRequest, answer: Answer, names: Sequence[str], grid: Grid
) -> Steps[dict[str, list[Feature]]]:
    """Boxes by concept."""
    made = BoxMaker(grid)
    called = {tongue("en").concept(name).name: name for name in names}
    boxes: dict[str, list[Feature]] = {name: [] for name in names}
    total, done = max(1, answer.count), 0
    for segment in answer.segments:
        name = called[segment.phrase]
        found = boxes[name]
        for feature in segment.features:
            if done % _AT_ONCE == 0:
                yield course.tell(done / total, _BOXED)
            done += 1
            if float(feature.attributes["score"]) >= request.minimum_confidence:
                thing = boxed(feature, made, request.outline)
                found.append(Feature(thing.geometry, {**thing.attributes, "phrase": name}))
    return boxes


def _counted(name: str, boxes: Sequence[Feature]) -> Counted:
    sums = {
        field: sum(float(box.attributes[field]) for box in boxes)
        for field in ("area_m2", "length_m", "width_m")
    }
    if not boxes:
        return Counted(name, 0, 0.0, None, None)
    count = len(boxes)
    return Counted(name, count, sums["area_m2"], sums["length_m"] / count, sums["width_m"] / count)


def _sentence(counted: Sequence[Counted]) -> str:
    if not any(each.count for each in counted):
        return Sentence("Nothing of it was found.")
    return Sentence("Found: {counts}.", counts=Listed(f"{each.concept} {each.count}" for each in counted))
