"""What each sensor counted for in an answer, and what each would have said by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery.grid import crs_text
from earthmind.inference.answer import Answer
from earthmind.inference.events import Attention, Event, Shares, Written
from earthmind.inference.looks.course import Course, Part, Steps, plain_text
from earthmind.inference.requests import LONGEST_PROMPT, Extent, Options, PlaceRequest
from earthmind.sentences import Sentence

_RASTERS = ("sensor_weight", "attention_map")
_TOGETHER, _OPTICAL, _SAR = (0.0, 0.6), (0.6, 0.8), (0.8, 1.0)


@dataclass(frozen=True)
class SensorsRequest:
    """A question about a place that both sensors show."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    text: str = described("The question or instruction.", max_length=LONGEST_PROMPT)
    sensor_weight: Path | None = described(
        "GeoTIFF for how decisive the SAR was at each pixel: 0 (the optical layer) to 1 (the SAR).", None
    )
    model: str | None = described("Name or folder of a model; null for the default one.", None)
    attention_map: Path | None = described(
        "GeoTIFF of where the model looked when it asked for each mask; only of models that tell it.", None
    )


def compare_sensors(course: Course, request: SensorsRequest) -> Iterator[Event]:
    """Ask with both sensors and with each alone, about the same ground; ends with ``Done``.

    Raises:
        InputError: A sensor is missing, or the place cannot be looked at.
        OutputError: A raster cannot be written.
    """
    place = request.place
    for layer, wanted in (
        (place.optical, Sentence("Give an optical layer too: two sensors are compared.")),
        (place.sar, Sentence("Give a SAR layer too: two sensors are compared.")),
    ):
        if layer is None:
            raise InputError(wanted, code="no_layer")
    options = Options(polygons=True, sensor_weight=request.sensor_weight, attention_map=request.attention_map)
    both = yield from course.ask(place, request.text, options, _TOGETHER)
    for file in both.written:
        if file.kind in _RASTERS:
            yield Written(file.kind, file.path)
    grid = course.engine.course(place, request.text, options, model=course.model).look.grid
    ground = replace(place, extent=Extent(grid.bounds, crs_text(grid.crs)), correct_shift=False)
    optical = yield from _alone(course, replace(ground, sar=None, sar_before=None), request.text, _OPTICAL)
    sar = yield from _alone(course, replace(ground, optical=None, optical_before=None), request.text, _SAR)
    shares = both.shares
    if shares is None:
        yield from course.note(
            Sentence("How much each sensor counted could not be measured for this question.")
        )
    written: dict[str, str] = {file.kind: file.path for file in both.written}
    values = {
        "shares": _told(shares),
        "agreement": None if shares is None else shares.agreement,
        "answers": {"both": _said(both), "optical": optical, "sar": sar},
        "attention": _told(both.attention),
        "looked_inside": [
            {"phrase": each.phrase, "share": each.looked_inside}
            for each in both.segments
            if each.looked_inside is not None
        ],
        **{kind: written.get(kind) for kind in _RASTERS},
    }
    yield from course.end("sensors", values, _sentence(both, values))


def _alone(course: Course, place: PlaceRequest, text: str, part: Part) -> Steps[dict[str, Any]]:
    """The answer of one sensor alone; why there is none where it cannot be asked."""
    try:
        answer = yield from course.ask(place, text, Options(polygons=True, shares=False), part)
    except InputError as error:
        return {"text": error.message, "value": None, "unit": None, "area_m2": None, "parts": None}
    return _said(answer)


def _told(event: Shares | Attention | None) -> dict[str, Any] | None:
    return None if event is None else {k: v for k, v in asdict(event).items() if k != "event"}


def _said(answer: Answer) -> dict[str, Any]:
    return {
        "text": plain_text(answer),
        "value": answer.value,
        "unit": answer.unit,
        "area_m2": answer.area_m2,
        "parts": answer.count,
    }


def _sentence(both: Answer, values: dict[str, Any]) -> str:
    shares = both.shares
    if shares is None:
        return str(values["answers"]["both"]["text"])
    counted = Sentence("Optical {optical:.0%}, SAR {sar:.0%}", optical=shares.optical, sar=shares.sar)
    if shares.withheld is not None:
        left_out = Sentence("the SAR layer") if shares.withheld == "sar" else Sentence("the optical layer")
        return Sentence("{shares}: {layer} was left out.", shares=counted, layer=left_out)
    if shares.agree:
        return Sentence("{shares}: either sensor alone would say the same.", shares=counted)
    return Sentence(
        "{shares}: alone they agree in {agreement:.0%} of what either marks.",
        shares=counted,
        agreement=shares.agreement,
    )
