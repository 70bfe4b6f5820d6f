"""The messages of the HTTP door besides the engine's own requests and events.

The OpenAPI document made of all of them is the contract with clients.
"""

from __future__ import annotations

import base64
import datetime
import io
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from earthmind.described import CLOSED, described
from earthmind.imagery import RasterReference
from earthmind.imagery.grid import crs_text
from earthmind.inference.forecasting import Forecast
from earthmind.inference.place.look import Look
from earthmind.inference.place.seen_layer import SeenLayer
from earthmind.inference.question.measured_answer import understood
from earthmind.inference.question_course import Course
from earthmind.inference.requests import LONGEST_PROMPT, MOST_TURNS, LayerRequest, Options, PlaceRequest
from earthmind.model.library.catalogue import ModelEntry
from earthmind.sentences import Speech, told_rows


@dataclass(frozen=True)
class LookMessage:
    """A place to look at."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest
    model: str | None = described("Name or folder of a model; null for the default one.", None)


@dataclass(frozen=True)
class AskMessage:
    """A question or instruction about a place."""

    __pydantic_config__ = CLOSED

    text: str = described("The question or instruction.", max_length=LONGEST_PROMPT)
    place: PlaceRequest = described("The place.")
    model: str | None = described("Name or folder of a model; null for the default one.", None)
    history: tuple[tuple[str, str], ...] = described(
        "Earlier (question, answer) turns about the same place.", (), max_length=MOST_TURNS
    )
    options: Options = field(default_factory=Options)
    plan: str | None = described(
        "What the text means, where that is known already: a plan in its one-line form, such as "
        "area(water; unit=ha); null to have the text read.",
        None,
        max_length=LONGEST_PROMPT,
    )


@dataclass(frozen=True)
class LayerMessage:
    """A layer to recognise by itself."""

    __pydantic_config__ = CLOSED

    layer: LayerRequest
    sensor: Literal["optical", "sar"] | None = described("The slot it was put in; null for either.", None)
    model: str | None = described("Name or folder of a model; null for the default one.", None)


class Message(BaseModel):
    """An answer of the server."""

    model_config = ConfigDict(extra="forbid")


class GridMessage(Message):
    """Pixels on the ground."""

    crs: str = Field(description="EPSG:n or WKT.")
    transform: tuple[float, float, float, float, float, float] = Field(
        description="a, b, c, d, e, f: x = a*column + b*row + c, y = d*column + e*row + f."
    )
    width: int
    height: int
    bounds: tuple[float, float, float, float] = Field(description="Left, bottom, right, top.")


class SeenLayerMessage(Message):
    """A layer as it was recognised."""

    name: str
    bands: dict[str, int]
    unit: str
    date: datetime.date | None


class RecognisedLayerMessage(Message):
    """What a layer was recognised as."""

    name: str
    mission: str | None = Field(description="Such as Landsat 8/9; null where nothing tells it.")
    sensor: Literal["optical", "sar"]
    bands: dict[str, int] = Field(description="1-based band index by role.")
    unit: str
    scale: float
    offset: float
    nodata: float | None
    date: datetime.date | None
    notes: list[str] = Field(description="What was guessed, and why there is no thumbnail.")
    thumbnail: str | None = Field(
        description="PNG as base64, at most 256 pixels a side, of what the model will see."
    )


class SeenPlaceMessage(Message):
    """A place as a model sees it in one picture."""

    grid: GridMessage
    optical: SeenLayerMessage | None
    sar: SeenLayerMessage | None
    optical_before: SeenLayerMessage | None
    sar_before: SeenLayerMessage | None
    notes: list[str] = Field(description="Also told with every answer.")


class PlanMessage(Message):
    """What was understood of a question."""

    text: str = Field(description="In the one-line form that can be edited and sent again.")
    line: str = Field(description="For people.")
    intent: dict[str, Any] = Field(description="The same as JSON.")


class ForecastMessage(Message):
    """How long an answer takes, worked out from the sizes of model and place and a trial of the device."""

    seconds: tuple[float, float] = Field(description="Of a short answer at best, and of a long one.")
    gib: float = Field(description="Memory that the model needs on the device.")
    device: str


class CourseMessage(Message):
    """What would be done for a question."""

    marks: bool = Field(description="Whether something is to be marked.")
    windows: int = Field(description="Number of windows; 0 where the place is looked at as one picture.")
    plan: PlanMessage | None = Field(
        None, description="What was understood; null for models that understand language by themselves."
    )
    forecast: ForecastMessage | None = Field(
        None, description="How long it takes; null for models that answer in seconds wherever they run."
    )


class RunMessage(Message):
    """A run that has begun; its events are at /runs/{run}/events."""

    run: str


class HealthMessage(Message):
    """How the backend is."""

    status: Literal["loading", "ok", "failed"] = Field(description="Of the default model.")
    version: str
    pid: int
    model: str
    device: str = Field(description="Device; what was asked for until the model is loaded.")
    message: str | None = Field(None, description="Why loading failed.")


class ModelMessage(BaseModel):
    """What a model is, needs and knows."""

    name: str
    title: str
    sensors: list[str]
    optical_bands: list[str]
    optical_range: tuple[float, float]
    colour_range: tuple[float, float] | None = Field(
        description="The same for layers without these bands, shown in red, green and blue; null: refused."
    )
    sar_bands: list[str]
    sar_range_db: dict[str, tuple[float, float]]
    resolution_m: tuple[float, float]
    max_side: int
    window: int | None = Field(description="Side of the windows of a large place; null for max_side.")
    licence: str
    knows: list[str]
    concepts: list[str] = Field(description="What plans can name; none of models that run no plans.")
    limits: list[str]
    metrics: dict[str, float]
    fetched: bool = Field(description="Whether it is on this machine; others need 'earthmind models pull'.")
    gib: float | None = Field(description="Size of its weights, on disk or to fetch.")
    fetchable: bool = Field(description="Whether it can be fetched and removed; others come with EarthMind.")


class ModelsMessage(Message):
    """The models that can be named."""

    models: list[ModelMessage]


class ErrorBody(Message):
    """An error in one sentence."""

    code: str = Field(description="Stable identifier, the same in every language.")
    message: str = Field(description="In the language of the question, else of the header Accept-Language.")
    values: dict[str, Any] = Field({}, description="What the sentence names: layers, paths, numbers.")


class ErrorMessage(Message):
    """What every refused request is answered with."""

    error: ErrorBody


def model_message(model: ModelEntry) -> ModelMessage:
    """A model that can be named as a message."""
    told = {"fetched": model.fetched, "gib": model.gib, "fetchable": model.source is not None}
    return ModelMessage.model_validate({**asdict(model.card), **told})


def seen_place_message(look: Look, language: Speech) -> SeenPlaceMessage:
    """A place as a model sees it as a message in a language."""
    grid = look.grid
    layers = {(layer.sensor.value, layer.moment): _layer(layer) for layer in look.layers}
    return SeenPlaceMessage(
        grid=GridMessage(
            crs=crs_text(grid.crs),
            transform=tuple(grid.transform)[:6],
            width=grid.width,
            height=grid.height,
            bounds=grid.bounds,
        ),
        optical=layers.get(("optical", 0)),
        sar=layers.get(("sar", 0)),
        optical_before=layers.get(("optical", -1)),
        sar_before=layers.get(("sar", -1)),
        notes=list(told_rows(look.notes, language)),
    )


def course_message(course: Course, forecast: Forecast | None = None) -> CourseMessage:
    """What would be done for a question as a message."""
    plan = None
    if course.plan.intent is not None:
        told = understood(course.plan.intent)
        plan = PlanMessage(text=told.text, line=told.line, intent=dict(told.intent))
    takes = None
    if forecast is not None:
        seconds = (round(forecast.least, 1), round(forecast.most, 1))
        takes = ForecastMessage(
            seconds=seconds, gib=round(forecast.memory / 2**30, 1), device=forecast.device
        )
    windows = course.job.count if course.job else 0
    return CourseMessage(marks=course.plan.marks, windows=windows, plan=plan, forecast=takes)


def _layer(layer: RasterReference) -> SeenLayerMessage:
    return SeenLayerMessage(name=layer.name, bands=dict(layer.bands), unit=layer.unit.value, date=layer.date)


def recognised_layer_message(seen: SeenLayer, language: Speech) -> RecognisedLayerMessage:
    """A layer as it was recognised as a message in a language."""
    layer = seen.reference
    return RecognisedLayerMessage(
        name=layer.name,
        mission=layer.mission,
        sensor=layer.sensor.value,
        bands=dict(layer.bands),
        unit=layer.unit.value,
        scale=layer.scale,
        offset=layer.offset,
        nodata=layer.nodata,
        date=layer.date,
        notes=list(told_rows(seen.notes, language)),
        thumbnail=None if seen.picture is None else _png(seen.picture),
    )


def _png(picture: NDArray[np.uint8]) -> str:
    """Return a picture, (H, W, 4), as a PNG in base64."""
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(picture, "RGBA").save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode("ascii")
