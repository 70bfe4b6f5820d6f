"""A page about a place: what there is to see, answers to questions, a table, and a picture of the map."""

from __future__ import annotations

import base64
import html
import io
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from earthmind.described import CLOSED, described
from earthmind.errors import OutputError
from earthmind.file_names import name_fault, shown
from earthmind.imagery import Grid, Sensor
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.imagery.writing import named
from earthmind.inference.answer import Answer
from earthmind.inference.events import Event
from earthmind.inference.looks.class_colours import colours_of
from earthmind.inference.looks.course import Course
from earthmind.inference.place.open_places import SeenPlace
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.model.protocol import SEG_TOKEN
from earthmind.replacing import FileInUse, remove

_DESCRIPTION = "Describe the scene."
_WHOLE = "=area(everything)"
_SUFFIXES = (".html", ".htm")
_LEAST_SIDE = 512  # a smaller picture is shown larger
_STYLE = (
    "body{font-family:sans-serif;margin:1.5em;max-width:60em}img{max-width:100%;image-rendering:pixelated}"
    "table{border-collapse:collapse;margin:1em 0}th,td{border-bottom:1px solid #bbb;padding:.3em .8em;"
    "text-align:left}td.n{text-align:right}i{display:inline-block;width:1em;height:1em;margin-right:.5em}"
)


@dataclass(frozen=True)
class ReportRequest:
    """A place that a page is written about."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    out: Path = described("File for the page: .html.")
    questions: tuple[str, ...] = described("Questions that are answered on it too.", ())
    model: str | None = described("Name or folder of a model; null for the default one.", None)


def write_report(course: Course, request: ReportRequest) -> Iterator[Event]:
    """Describe a place, answer questions about it, and write a page; ends with ``Done``.

    Raises:
        InputError: The place cannot be looked at.
        OutputError: The page cannot be written.
    """
    _check(request.out)
    steps = len(request.questions) + 2
    parts = [(number / steps, (number + 1) / steps) for number in range(steps)]
    place = request.place
    told = yield from course.ask(place, _DESCRIPTION, Options(polygons=True), parts[0])
    whole = yield from course.ask(place, _WHOLE, Options(shares=False), parts[1])
    answers = []
    for question, part in zip(request.questions, parts[2:], strict=True):
        answers.append((yield from course.ask(place, question, Options(), part)))
    seen = course.engine.see(place, model=course.model)
    page = _page(course, request, seen, told, whole.value, answers)
    course.check()
    written = _write(request.out, page)
    values = {
        "out": str(written),
        "description": _plain(told),
        "answers": [
            {"question": question, "text": _plain(answer), "value": answer.value, "unit": answer.unit}
            for question, answer in zip(request.questions, answers, strict=True)
        ],
        "extent_m2": whole.value,
        "found": [
            {"phrase": s.phrase, "area_m2": s.area_m2, "parts": s.count, "confidence": s.score}
            for s in told.segments
        ],
    }
    yield from course.end("report", values, _plain(told))


def _check(path: Path) -> None:
    """Refuse a page that could not be written, before anything is read.

    Raises:
        OutputError: The suffix is not .html, no disk takes the name, or the folder does not exist.
    """
    fault = name_fault(path)
    if fault is not None:
        raise OutputError(f"Cannot write {shown(path)}: {fault}.")
    if path.suffix.lower() not in _SUFFIXES:
        raise OutputError(f'The report "{path}" must end in .html.')
    if not path.parent.is_dir():
        raise OutputError(f'The folder "{path.parent}" of the report does not exist; create it first.')


def _write(path: Path, page: str) -> Path:
    begun = path.with_name(f".earthmind-{secrets.token_hex(4)}.html")
    try:
        begun.write_text(page, encoding="utf-8")
        return named(begun, path)
    except OSError as error:
        raise OutputError(
            f"Cannot write {shown(path)}. Check that the folder is writable and the disk is not full, or "
            "choose another place."
        ) from error
    finally:
        with suppress(OSError, FileInUse):
            remove(begun)


def _page(
    course: Course,
    request: ReportRequest,
    seen: SeenPlace,
    told: Answer,
    whole_m2: float | None,
    answers: Sequence[Answer],
) -> str:
    colours = colours_of([segment.phrase for segment in told.segments])
    names = [layer.name for layer in seen.look.layers]
    rows = [
        [
            f'<i style="background:{colour}"></i>{html.escape(segment.phrase)}',
            f"{segment.area_m2 / 1e4:,.2f} ha",
            f"{segment.area_m2 / whole_m2:.1%}" if whole_m2 else "",
            str(segment.count),
            f"{segment.score:.0%}",
        ]
        for segment, colour in zip(told.segments, colours, strict=True)
    ]
    layers = [
        [
            html.escape(layer.name),
            layer.sensor.value,
            str(layer.date or ""),
            html.escape(", ".join(layer.bands)),
        ]
        for layer in seen.look.layers
    ]
    asked = "".join(
        f"<h2>{html.escape(question)}</h2><p>{html.escape(_plain(answer))}</p>"
        for question, answer in zip(request.questions, answers, strict=True)
    )
    notes = "".join(f"<li>{html.escape(note)}</li>" for note in course.notes)
    title = html.escape(", ".join(names))
    shares = told.shares
    counted = "" if shares is None else f"<p>Sensors: optical {shares.optical:.0%}, SAR {shares.sar:.0%}.</p>"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1><p>{html.escape(_plain(told))}</p>"
        f'<p><img alt="map" src="data:image/png;base64,{_picture(seen, told, colours)}"></p>'
        f"{_table(('Land cover', 'Area', 'Share', 'Parts', 'Confidence'), rows)}{counted}{asked}"
        f"<h2>Layers</h2>{_table(('Layer', 'Sensor', 'Date', 'Bands'), layers)}<ul>{notes}</ul>"
        f"<p>Model: {html.escape(told.model)}</p></body></html>\n"
    )


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are HTML already; empty without rows."""
    if not rows:
        return ""
    head = "".join(f"<th>{heading}</th>" for heading in headings)
    lines = []
    for first, *others in rows:
        cells = "".join(f'<td class="n">{cell}</td>' for cell in others)
        lines.append(f"<tr><td>{first}</td>{cells}</tr>")
    body = "".join(lines)
    return f"<table><tr>{head}</tr>{body}</table>"


def _picture(seen: SeenPlace, told: Answer, colours: Sequence[str]) -> str:
    """The first optical picture, else the SAR's, with the outlines of what was marked, as a PNG in base64."""
    from PIL import Image, ImageDraw

    frame = next((each for each in seen.frames if each.sensor is Sensor.OPTICAL), seen.frames[0])
    image = Image.fromarray(np.moveaxis(shown_channels(frame), 0, 2).copy(), "RGB")
    larger = max(1, -(-_LEAST_SIDE // max(image.size)))
    image = image.resize((image.width * larger, image.height * larger), Image.Resampling.NEAREST)
    draw = ImageDraw.Draw(image)
    for segment, colour in zip(told.segments, colours, strict=True):
        for feature in segment.features:
            for ring in (feature.geometry.exterior, *feature.geometry.interiors):
                draw.line(_pixels(seen.look.grid, ring, larger), fill=colour, width=2)
    file = io.BytesIO()
    image.save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode("ascii")


def _pixels(grid: Grid, ring: shapely.LinearRing, larger: int) -> list[tuple[float, float]]:
    """A ring in the pixels of a picture that shows a grid, so many times as large."""
    inverse = ~grid.transform
    placed = (inverse @ (x, y) for x, y in shapely.get_coordinates(ring))
    return [(column * larger, row * larger) for column, row in placed]


def _plain(answer: Answer) -> str:
    return " ".join(answer.text.replace(SEG_TOKEN, "").split())
