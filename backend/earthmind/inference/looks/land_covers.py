"""One raster of what covers the land: the most probable of several land covers, pixel by pixel."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import rasterio

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.class_map import ClassArea, ClassMapRequest, draw_classes
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.class_colours import colours_of
from earthmind.inference.looks.course import Course, plain_text, require_concepts
from earthmind.inference.outputs import check_outputs, require_apart
from earthmind.inference.plan.expression import Concept, Intent
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Listed, Sentence

_ASKED = (0.0, 0.8)


@dataclass(frozen=True)
class LandCoverRequest:
    """Which land covers are drawn, and where."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    out: Path = described("GeoTIFF: 1 for the first class, 0 where none is probable enough.")
    concepts: tuple[str, ...] = described(
        "By the names of the model's card; none for all that says something of the ground.", ()
    )
    polygons: Path | None = described("GeoPackage for the connected parts; null for none.", None)
    model: str | None = described("Name or folder of a model; null for the default one.", None)


def draw_land_cover(course: Course, request: LandCoverRequest) -> Iterator[Event]:
    """Draw the most probable land cover; ends with ``Done``.

    Raises:
        InputError: The model does not know a land cover, or the layers show none.
        OutputError: A file cannot be written.
    """
    check_raster_target(request.out)
    outputs = Options(out=request.polygons, mask=request.out)
    check_outputs(outputs)
    require_apart([layer.uri for layer in request.place.layers], outputs)
    names = require_concepts(course.card, request.concepts, lasting=True)
    with tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder:
        probability = Path(folder) / "probabilities.tif"
        options = Options(polygons=True, shares=False, probability=probability)
        answer = yield from course.mark(request.place, names, options, _ASKED)
        if not probability.is_file():
            raise InputError(plain_text(answer), code="sensors")
        drawn = concepts_of_bands(probability, names)
        if left_out := [name for name in names if name not in drawn]:
            yield from course.note(Sentence("Left out: {names}.", names=Listed(left_out)))
        colours = colours_of(drawn)
        course.check()
        wanted = ClassMapRequest(probability, request.out, colours, request.polygons)
        out, areas = draw_classes(wanted, stopped=course.stopped)
    if request.polygons is not None:
        yield Written("polygons", str(request.polygons), request.polygons.stem)
    classes = [
        {"number": each.number, "name": name, "colour": colour, "area_m2": each.area_m2}
        for each, name, colour in zip(areas, drawn, colours, strict=True)
    ]
    polygons = None if request.polygons is None else str(request.polygons)
    values = {"classes": classes, "out": str(out), "polygons": polygons}
    yield from course.end("landcover", values, _sentence(drawn, areas))


def concepts_of_bands(probability: Path, names: Sequence[str]) -> list[str]:
    """The land covers that the bands of a raster of probabilities stand for."""
    called = {name: name for name in names}
    called |= {tongue("en").concept(name).name: name for name in names}
    called |= {_plan_of(name): name for name in names}
    with rasterio.open(probability) as source:
        return [called[str(description)] for description in source.descriptions]


def _plan_of(name: str) -> str:
    """A concept as plans write it."""
    return to_text(Intent("mask", (Concept(name),))).removeprefix("mask(").removesuffix(")")


def _sentence(names: Sequence[str], areas: Sequence[ClassArea]) -> str:
    parts = [
        Sentence("{name} {size:,.2f} ha", name=name, size=each.area_m2 / 1e4)
        for name, each in zip(names, areas, strict=True)
    ]
    return Sentence("{parts}.", parts=Listed(parts))
