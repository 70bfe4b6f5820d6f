"""A page about a place: what there is to see, answers to questions, a table, and a picture of the map."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from earthmind.described import CLOSED, described
from earthmind.errors import OutputError
from earthmind.file_names import name_fault, shown
from earthmind.imagery import Grid, Sensor
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.inference.answer import Answer
from earthmind.inference.events import Event
from earthmind.inference.looks.class_colours import colours_of
from earthmind.inference.looks.course import Course, plain_text
from earthmind.inference.looks.written_text import write_text
from earthmind.inference.place.open_places import SeenPlace
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.sentences import Sentence

_DESCRIPTION = "Describe the scene."
_WHOLE = "=area(everything)"
_SUFFIXES = (".html", ".htm")
_FILL = 80  # of 255, how much of its colour the inside of a thing has
_LEAST_SIDE = 1024  # a smaller picture is shown larger
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
    written = write_text(request.out, page)
    values = {
        "out": str(written),
        "description": plain_text(told),
        "answers": [
            {"question": question, "text": plain_text(answer), "value": answer.value, "unit": answer.unit}
            for question, answer in zip(request.questions, answers, strict=True)
        ],
        "extent_m2": whole.value,
        "found": [
            {"phrase": s.phrase, "area_m2": s.area_m2, "parts": s.count, "confidence": s.score}
            for s in told.segments
        ],
    }
    yield from course.end("report", values, plain_text(told))


def _check(path: Path) -> None:
    """Refuse a page that could not be written, before anything is read.

    Raises:
        OutputError: The suffix is not .html, no disk takes the name, or the folder does not exist.
    """
    fault = name_fault(path)
    if fault is not None:
        raise OutputError(Sentence("Cannot write {path}: {fault}.", path=shown(path), fault=fault))
    if path.suffix.lower() not in _SUFFIXES:
        raise OutputError(Sentence('The report "{path}" must end in .html.', path=path))
    if not path.parent.is_dir():
        raise OutputError(
            Sentence(
                'The folder "{parent}" of the report does not exist; create it first.', parent=path.parent
            )
        )


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
        f"<h2>{html.escape(question)}</h2><p>{html.escape(plain_text(answer))}</p>"
        for question, answer in zip(request.questions, answers, strict=True)
    )
    notes = "".join(f"<li>{html.escape(note)}</li>" for note in course.notes)
    title = html.escape(", ".join(names))
    shares = told.shares
    counted = "" if shares is None else f"<p>Sensors: optical {shares.optical:.0%}, SAR {shares.sar:.0%}.</p>"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1><p>{html.escape(plain_text(told))}</p>"
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
    image = Image.fromarray(_bright(shown_channels(frame), frame.valid), "RGB")
    larger = max(1, -(-_LEAST_SIDE // max(image.size)))
    image = image.resize((image.width * larger, image.height * larger), Image.Resampling.NEAREST)
    for segment, colour in zip(told.segments, colours, strict=True):
        inside = Image.new("L", image.size)
        draw = ImageDraw.Draw(inside)
        for feature in segment.features:
            draw.polygon(_pixels(seen.look.grid, feature.geometry.exterior, larger), fill=_FILL, outline=255)
            for hole in feature.geometry.interiors:
                draw.polygon(_pixels(seen.look.grid, hole, larger), fill=0, outline=255)
        image.paste(colour, (0, 0, *image.size), inside)
    file = io.BytesIO()
    image.save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode("ascii")


def _bright(channels: NDArray[np.uint8], valid: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Three channels, (3, H, W), as a picture (H, W, 3), each from its 2nd to its 98th percentile."""
    shown = np.zeros((*valid.shape, 3), np.uint8)
    for number, channel in enumerate(channels if valid.any() else ()):
        low, high = np.percentile(channel[valid], (2, 98))
        shown[..., number] = np.clip((channel - low) / max(high - low, 1) * 255, 0, 255)
    return shown


def _pixels(grid: Grid, ring: shapely.LinearRing, larger: int) -> list[tuple[float, float]]:
    """A ring in the pixels of a picture that shows a grid, so many times as large."""
    inverse = ~grid.transform
    placed = (inverse @ (x, y) for x, y in shapely.get_coordinates(ring))
    return [(column * larger, row * larger) for column, row in placed]
