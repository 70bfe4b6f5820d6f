"""What was gained, lost and stayed of land covers between two dates, or since a map was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.described import CLOSED, described
from earthmind.errors import InputError, OutputError
from earthmind.file_names import same_file, shown
from earthmind.imagery.grid import Grid, crs_text
from earthmind.imagery.reference import Unit
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.became import what_became
from earthmind.inference.looks.changed import Changed
from earthmind.inference.looks.course import Course, Part, Steps, plain_text, require_concepts
from earthmind.inference.looks.known_map import MapRequest
from earthmind.inference.looks.map_changes import changes_since
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.place.look import Look
from earthmind.inference.plan.expression import And, AtDate, Concept, Intent, Not, Region
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Listed, Sentence, joined
from earthmind.vector import Feature, write_features

_ASKED, _ASKED_FIRST, _BECAME = (0.0, 0.98), (0.0, 0.5), (0.5, 0.98)


@dataclass(frozen=True)
class ChangeRequest:
    """Which land covers are compared, and where what became of them is written."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("Layers of two dates, or of one beside a map.")
    concepts: tuple[str, ...] = described(
        "By the names of the model's card; none for all that says something of the ground.", ()
    )
    out: Path | None = described(
        "Polygons with the fields change and concept: .gpkg, .geojson, .fgb or .parquet.", None
    )
    output_crs: str | None = described("CRS of that file; null for the grid's.", None)
    map: MapRequest | None = described(
        "A map of classes that the layers are compared with, instead of those of an earlier date.", None
    )
    matrix: bool = described(
        "Whether to tell what became of what: the areas of each land cover before by the one after, where "
        "ground has one at both dates.",
        False,
    )
    became: Path | None = described(
        "The same as polygons with the fields from_class and to_class, of what changed.", None
    )
    model: str | None = described("Name or folder of a model; null for the default one.", None)


class _NotSeen(Exception):
    """The layers cannot show a concept; the text is the sentence that says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def compare_dates(course: Course, request: ChangeRequest) -> Iterator[Event]:
    """Compare land covers at two dates; ends with ``Done``.

    Raises:
        InputError: There is one date only, the model does not know a land cover, or the layers show none.
        OutputError: The polygons cannot be written.
    """
    place = request.place
    if request.map is None and place.optical_before is None and place.sar_before is None:
        raise InputError(
            Sentence(
                "There is only one date: give an optical or a SAR layer of an earlier date too, or a map."
            ),
            code="dates",
        )
    output = yield from _checked(course, request, request.out)
    transitions = yield from _checked(course, request, request.became)
    if request.out is not None and request.became is not None and same_file(request.out, request.became):
        sentence = Sentence(
            "Both kinds of polygons would be written to {out}; choose two files.", out=shown(request.out)
        )
        raise OutputError(sentence)
    matrix = request.matrix or request.became is not None
    part = _ASKED_FIRST if matrix else _ASKED
    if request.map is None:
        changes, grid = yield from _between(course, request, part)
    else:
        wanted = require_concepts(course.card, request.concepts) if request.concepts else []
        changes, grid = yield from changes_since(course, place, request.map, wanted, part)
    every = [polygon for each in changes for polygon in each.polygons]
    values: dict[str, Any] = {
        "changes": [{"concept": each.concept, "areas_m2": dict(each.areas_m2)} for each in changes],
        "crs": crs_text(grid.crs),
        "out": None,
        "matrix": None,
        "became": None,
    }
    if output.out is not None and every:
        course.check()
        written = write_features(output.out, every, grid.crs, output_crs=request.output_crs)
        values["out"] = str(written)
        yield Written("polygons", str(written), written.stem, None, len(every))
    if matrix:
        names = [each.concept for each in changes]
        became = yield from what_became(course, place, request.map, names, _BECAME)
        values["matrix"] = became.matrix()
        if transitions.out is not None and became.polygons:
            crs = became.grid.crs
            path = write_features(transitions.out, became.polygons, crs, output_crs=request.output_crs)
            values["became"] = str(path)
    yield from course.end("change", values, joined([each.sentence() for each in changes]))


def _checked(course: Course, request: ChangeRequest, out: Path | None) -> Steps[Options]:
    """Where polygons can be written, with a note where that is another file than was wanted."""
    output = Options(out=out, output_crs=request.output_crs)
    check_outputs(output)
    old = [] if request.map is None else [str(request.map.path)]
    require_apart([*(layer.uri for layer in request.place.layers), *old], output)
    output, told = outputs_to_use(output)
    yield from course.note(*told)
    return output


def _between(course: Course, request: ChangeRequest, part: Part) -> Steps[tuple[list[Changed], Grid]]:
    """What became of each land cover between two dates, and the grid of both."""
    names = require_concepts(course.card, request.concepts, lasting=True)
    changes, unseen = [], []
    for number, name in enumerate(names):
        low, high = (part[1] * (number + more) / len(names) for more in (0, 1))
        try:
            changes.append((yield from _changed(course, request.place, name, (low, high))))
        except _NotSeen as error:
            unseen.append(error.sentence)
            yield from course.note(Sentence("{name}: {why}", name=name, why=error.sentence))
    if not changes:
        raise InputError(unseen[0], code="sensors")
    look = course.engine.course(request.place, "=area(everything)", model=course.model).look
    yield from course.note(*_doubts(look))
    return changes, look.grid


def _doubts(look: Look) -> list[str]:
    """What to tell where pictures are compared whose numbers are not the same on both days."""
    pictures = [each.name for each in look.layers if each.unit is Unit.DISPLAY]
    if not pictures:
        return []
    return [
        Sentence(
            "Do not rely on what changed: {names} are no reflectance, so that light and haze differ like "
            "ground; give calibrated images of both dates.",
            names=Listed(pictures),
        )
    ]


def _changed(course: Course, place: PlaceRequest, name: str, part: Part) -> Steps[Changed]:
    here = Concept(name)
    before, after = AtDate(here, "earlier"), AtDate(here, "later")
    steps: dict[str, Region] = {
        "before": before,
        "after": here,
        "gained": And((after, Not(before))),
        "lost": And((before, Not(after))),
        "stayed": And((before, after)),
    }
    areas: dict[str, float] = {}
    polygons: list[Feature] = []
    for number, (change, region) in enumerate(steps.items()):
        dated = change in ("before", "after")
        intent = Intent("area" if dated else "mask", (region,))
        low, high = (part[0] + (part[1] - part[0]) * (number + more) / len(steps) for more in (0, 1))
        options = Options(polygons=True, shares=False)
        answer = yield from course.ask(place, f"={to_text(intent)}", options, (low, high), intent=intent)
        if dated:
            if answer.value is None:
                raise _NotSeen(plain_text(answer))
            areas[change] = answer.value
            continue
        areas[change] = answer.area_m2
        for segment in answer.segments:
            said = {"change": change, "concept": name}
            polygons += [Feature(each.geometry, {**each.attributes, **said}) for each in segment.features]
    return Changed(name, areas, polygons)
