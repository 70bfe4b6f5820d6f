"""The same question about many dates: a table, a chart, and polygons that know their date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from rasterio.crs import CRS as RasterCRS

from earthmind.described import CLOSED, described
from earthmind.errors import Cancelled, EarthMindError, InputError
from earthmind.imagery import describe_raster
from earthmind.imagery.grid import crs_text
from earthmind.imagery.layers.product import date_in
from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference.answer import Answer
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.course import Course, Part, Steps, plain_text
from earthmind.inference.looks.series_chart import Measured, check_chart, write_chart
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.requests import Extent, Options, PlaceRequest
from earthmind.sentences import Sentence
from earthmind.vector import Feature, write_features

MOST_DATES = 500
_ASKED = (0.0, 0.97)


@dataclass(frozen=True)
class SeriesRequest:
    """A question, and layers of many dates that it is asked about."""

    __pydantic_config__ = CLOSED

    text: str = described("The question or plan.", min_length=1)
    optical: tuple[LayerRequest, ...] = described("Optical layers, one a date.", ())
    sar: tuple[LayerRequest, ...] = described("SAR layers, one a date.", ())
    extent: Extent | None = described("Part to look at; null for all.", None)
    pair_days: int = described(
        "Days within which the nearest SAR layer is looked at together with an optical one.", 6, ge=0, le=366
    )
    correct_shift: bool = described("Move SAR layers onto the optical ones, where a shift is found.", False)
    out: Path | None = described(
        "Polygons of all dates, with the fields date and until: .gpkg, .geojson, .fgb or .parquet.", None
    )
    chart: Path | None = described("Chart of the numbers: .svg or .html.", None)
    model: str | None = described("Name or folder of a model; null for the default one.", None)


@dataclass(frozen=True)
class DatedPlace:
    """Layers that are looked at together, and their day: that of the optical one, where there is one."""

    day: datetime.date
    optical: LayerRequest | None = None
    sar: LayerRequest | None = None


def ask_series(course: Course, request: SeriesRequest) -> Iterator[Event]:
    """Ask about each date; one that cannot be looked at does not keep the others from it.

    Raises:
        InputError: There are no layers, one has no date, or no date has an answer.
        OutputError: A file cannot be written.
    """
    output = Options(out=request.out)
    check_outputs(output)
    require_apart([layer.uri for layer in (*request.optical, *request.sar)], output)
    if request.chart is not None:
        check_chart(request.chart)
    output, told = outputs_to_use(output)
    yield from course.note(*told)
    dates = dated_places(request.optical, request.sar, request.pair_days)
    measured: list[Measured] = []
    features: list[Feature] = []
    crs: RasterCRS | None = None
    for number, each in enumerate(dates):
        part = tuple(_ASKED[1] * (number + more) / len(dates) for more in (0, 1))
        try:
            answer, own = yield from _asked(course, request, each, (part[0], part[1]))
        except Cancelled:
            raise
        except EarthMindError as error:
            yield from course.note(Sentence("{day:date}: {why}", day=each.day, why=error.message))
            measured.append(Measured(each.day, problem=error.message))
            continue
        measured.append(_measured(each, answer))
        crs = crs or own
        until = dates[number + 1].day if number + 1 < len(dates) else each.day + datetime.timedelta(days=1)
        features += _dated(answer, each.day, until, own, crs)
    if crs is None:
        raise InputError(measured[0].problem or "", code="series")
    values: dict[str, Any] = {
        "dates": [_row(each, place) for each, place in zip(measured, dates, strict=True)],
        "unit": _unit(measured),
        "crs": crs_text(crs),
        "out": None,
        "chart": None,
    }
    course.check()
    if output.out is not None and features:
        written = write_features(output.out, features, crs)
        values["out"] = str(written)
        yield Written("polygons", str(written), written.stem, None, len(features))
    if request.chart is not None:
        values["chart"] = str(write_chart(request.chart, request.text, measured, _unit(measured)))
    yield from course.end("series", values, _sentence(measured))


def dated_places(
    optical: Sequence[LayerRequest], sar: Sequence[LayerRequest], pair_days: int
) -> list[DatedPlace]:
    """Layers by their day, each optical one with the nearest SAR layer; without optical ones the SAR alone.

    Raises:
        InputError: There are none, too many, two of one day, or one has no date.
    """
    if not optical and not sar:
        raise InputError(Sentence("No layer was given: choose optical layers, SAR layers, or both."))
    if len(optical) + len(sar) > MOST_DATES:
        raise InputError(
            Sentence(
                "{count} layers are more than the {most} that are asked about at once; choose fewer.",
                count=len(optical) + len(sar),
                most=MOST_DATES,
            )
        )
    seen, heard = _by_day(optical), _by_day(sar)
    if not seen:
        return [DatedPlace(day, sar=layer) for day, layer in sorted(heard.items())]
    places = []
    for day, layer in sorted(seen.items()):
        nearby = [other for other in heard if abs(other - day).days <= pair_days]
        nearest = min(((abs(other - day), other) for other in nearby), default=None)
        places.append(DatedPlace(day, layer, None if nearest is None else heard[nearest[1]]))
    return places


def _by_day(layers: Sequence[LayerRequest]) -> dict[datetime.date, LayerRequest]:
    found: dict[datetime.date, LayerRequest] = {}
    for layer in layers:
        name, day = _dated_layer(layer)
        if day is None:
            raise InputError(
                Sentence(
                    'The layer "{name}" has no date; put its day into the name of its file, as in '
                    "S2_2023-05-07.tif.",
                    name=name,
                ),
                code="dates",
            )
        if day in found:
            raise InputError(
                Sentence(
                    'Two layers are of {day:date}, one of them "{name}"; choose one layer a date.',
                    day=day,
                    name=name,
                ),
                code="dates",
            )
        found[day] = replace(layer, date=day)
    return found


def _dated_layer(layer: LayerRequest) -> tuple[str, datetime.date | None]:
    """Name and day of a layer; of one that cannot be read as its file's name says, since others can be."""
    try:
        reference = describe_raster(layer)
    except InputError:
        stem = Path(layer.uri).stem
        if (day := date_in(stem)) is None:
            raise
        return stem, day
    return reference.name, reference.date


def _asked(
    course: Course, request: SeriesRequest, place: DatedPlace, part: Part
) -> Steps[tuple[Answer, RasterCRS]]:
    there = PlaceRequest(place.optical, place.sar, extent=request.extent, correct_shift=request.correct_shift)
    wanted = request.out is not None
    answer = yield from course.ask(there, request.text, Options(polygons=wanted, shares=False), part)
    look = course.engine.course(there, "=area(everything)", model=course.model).look
    return answer, look.grid.crs


def _measured(place: DatedPlace, answer: Answer) -> Measured:
    value, unit = answer.value, answer.unit
    if value is None and answer.segments:
        value, unit = answer.area_m2, "m2"
    elif value is None and answer.plan is not None and answer.plan.intent.get("wanted") == "mask":
        value, unit = 0.0, "m2"  # nothing was there
    return Measured(place.day, value, unit, plain_text(answer))


def _dated(
    answer: Answer, day: datetime.date, until: datetime.date, own: RasterCRS, crs: RasterCRS
) -> list[Feature]:
    """The polygons of a date with the days from which and up to which they show the ground."""
    said = {"date": day.isoformat(), "until": until.isoformat()}
    return [
        Feature(_moved(feature.geometry, own, crs), {**feature.attributes, **said})
        for segment in answer.segments
        for feature in segment.features
    ]


def _moved(polygon: shapely.Polygon, source: RasterCRS, crs: RasterCRS) -> shapely.Polygon:
    if source == crs:
        return polygon
    own, other = (CRS.from_user_input(crs_text(each)) for each in (source, crs))
    there = Transformer.from_crs(own, other, always_xy=True)

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(there.transform(points[:, 0], points[:, 1]))

    return shapely.transform(polygon, move)


def _unit(measured: Sequence[Measured]) -> str | None:
    return next((each.unit for each in measured if each.unit is not None), None)


def _row(measured: Measured, place: DatedPlace) -> dict[str, Any]:
    return {
        "date": measured.day.isoformat(),
        "value": measured.value,
        "unit": measured.unit,
        "text": measured.text,
        "problem": measured.problem,
        "optical": None if place.optical is None else place.optical.uri,
        "sar": None if place.sar is None else place.sar.uri,
    }


def _sentence(measured: Sequence[Measured]) -> Sentence:
    """The least and the greatest number, and their dates."""
    known = [each for each in measured if each.value is not None]
    answered = sum(each.problem is None for each in measured)
    if not known:
        return Sentence("{count} of {all} dates have an answer.", count=answered, all=len(measured))
    least, most = (pick(known, key=lambda each: each.value or 0.0) for pick in (min, max))
    return Sentence(
        "{count} of {all} dates have an answer: least on {low:date} ({least}), most on {high:date} ({most}).",
        count=answered,
        all=len(measured),
        low=least.day,
        least=least.told(),
        high=most.day,
        most=most.told(),
    )
