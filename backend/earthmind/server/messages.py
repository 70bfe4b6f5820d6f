"""The messages of the HTTP door. The OpenAPI document made of them is the contract with clients."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, ConfigDict, Field, RootModel

from earthmind.imagery import RasterReference
from earthmind.inference.engine import OpenScene
from earthmind.inference.place.look import crs_text
from earthmind.inference.requests import Extent, LayerRequest, SceneRequest
from earthmind.inference.windows.windowed_plan import TiledOptions
from earthmind.vector.polygons.shaping import Shaping


class Message(BaseModel):
    """A message; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class LayerMessage(Message):
    """A raster layer; what is null is recognised from the file."""

    uri: str = Field(min_length=1, description="Path or GDAL URI.")
    name: str | None = Field(None, description="What the user calls the layer.")
    bands: dict[str, int] | None = Field(None, description="1-based band index by role, such as nir or vv.")
    unit: str | None = Field(None, description="reflectance, display, db, power or amplitude.")
    scale: float | None = Field(None, description="Factor from the stored value to the unit.")
    offset: float | None = Field(None, description="Added after the factor.")
    nodata: float | None = Field(None, description="Stored value that means nothing here.")
    date: datetime.date | None = Field(None, description="Day of acquisition.")
    crs: str | None = Field(
        None, description="EPSG:n or WKT, where the file has none or a wrong one; wins over the file's."
    )

    def request(self) -> LayerRequest:
        """The layer as the engine takes it."""
        return LayerRequest(**self.model_dump())


class ExtentMessage(Message):
    """A rectangle on the ground."""

    bounds: tuple[float, float, float, float] = Field(description="Left, bottom, right, top.")
    crs: str = Field(min_length=1, description="EPSG:n or WKT.")


class SceneMessage(Message):
    """A place to open: an optical layer, a SAR layer, or both."""

    optical: LayerMessage | None = None
    sar: LayerMessage | None = None
    optical_before: LayerMessage | None = Field(None, description="An optical layer of an earlier date.")
    sar_before: LayerMessage | None = Field(None, description="A SAR layer of an earlier date.")
    extent: ExtentMessage | None = Field(None, description="Null for all that the layers share.")
    resolution: float | None = Field(
        None, gt=0, description="Ground pixel in metres; null for the layers' own."
    )
    correct_shift: bool = Field(False, description="Move the SAR layer onto the optical one.")
    multispectral: bool = Field(
        False, description="Show further bands to a model that can look at them, three at a time."
    )
    model: str | None = Field(
        None, description="The model that decides bands, stretch and picture size; null for the default one."
    )

    def request(self) -> SceneRequest:
        """The place as the engine takes it."""
        return SceneRequest(
            optical=self.optical.request() if self.optical else None,
            sar=self.sar.request() if self.sar else None,
            optical_before=self.optical_before.request() if self.optical_before else None,
            sar_before=self.sar_before.request() if self.sar_before else None,
            extent=Extent(self.extent.bounds, self.extent.crs) if self.extent else None,
            resolution=self.resolution,
            correct_shift=self.correct_shift,
            multispectral=self.multispectral,
        )


class GridMessage(Message):
    """Pixels on the ground."""

    crs: str = Field(description="EPSG:n or WKT.")
    transform: tuple[float, float, float, float, float, float] = Field(
        description="a, b, c, d, e, f: x = a*column + b*row + c, y = d*column + e*row + f."
    )
    width: int
    height: int
    bounds: tuple[float, float, float, float] = Field(description="Left, bottom, right, top.")


class OpenLayerMessage(Message):
    """A layer as it was recognised."""

    name: str
    bands: dict[str, int]
    unit: str
    date: datetime.date | None


class OpenSceneMessage(Message):
    """A place that questions can be asked about."""

    id: str
    grid: GridMessage
    optical: OpenLayerMessage | None
    sar: OpenLayerMessage | None
    optical_before: OpenLayerMessage | None
    sar_before: OpenLayerMessage | None
    notes: list[str] = Field(description="Also told in the stream of the first answer.")


class AskMessage(Message):
    """A question or instruction about an open place."""

    text: str
    model: str | None = Field(None, description="Name or folder of a model; null for the default one.")
    history: list[tuple[str, str]] = Field(
        default_factory=list, description="Earlier (question, answer) turns about the same place."
    )


class ShapingMessage(Message):
    """What is done to the polygons of a job."""

    simplify: float = Field(0.0, ge=0, le=1000, description="Tolerance in pixels; borders stay shared.")
    smooth: int = Field(0, ge=0, le=5, description="How often corners are cut.")
    square: bool = Field(False, description="Right-angled outlines, for buildings.")


class JobMessage(Message):
    """A tiled run: what to mark over an extent of any size."""

    text: str
    scene: SceneMessage
    model: str | None = Field(None, description="Name or folder of a model; null for that of the scene.")
    window: int | None = Field(None, description="Side of a window in pixels; null for what suits the model.")
    overlap: int | None = Field(None, description="Pixels that neighbours share; null for a sixteenth.")
    minimum_area_m2: float | None = Field(None, ge=0)
    shaping: ShapingMessage | None = Field(None, description="Null keeps the pixel edges.")
    out: str | None = Field(None, description="File for the polygons, which the backend writes.")
    out_crs: str | None = Field(None, description="CRS of that file; null for the grid's.")
    mask: str | None = Field(None, description="GeoTIFF for the mask.")
    probability: str | None = Field(None, description="GeoTIFF for the probability.")
    sar_weight: str | None = Field(None, description="GeoTIFF for where the SAR was trusted.")
    correct_shift: bool = Field(False, description="Move the SAR layer onto the optical one.")

    def options(self) -> TiledOptions:
        """The options as the engine takes them."""
        paths = {name: getattr(self, name) for name in ("out", "mask", "probability", "sar_weight")}
        return TiledOptions(
            window=self.window,
            overlap=self.overlap,
            minimum_area_m2=self.minimum_area_m2,
            shaping=Shaping(**self.shaping.model_dump()) if self.shaping else Shaping(),
            output_crs=self.out_crs,
            correct_shift=self.correct_shift,
            **{name: Path(path) if path else None for name, path in paths.items()},
        )


class StartedJobMessage(Message):
    """A tiled run that has begun; its events are at /jobs/{job}/events."""

    job: str


class HealthMessage(Message):
    """How the backend is."""

    status: Literal["loading", "ok", "failed"] = Field(description="Of the default model.")
    version: str
    pid: int
    model: str
    device: str = Field(description="Device; what was asked for until the model is loaded.")
    message: str | None = Field(None, description="Why loading failed.")


class ModelCardMessage(BaseModel):
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
    window: int | None = Field(description="Side of the windows of a tiled run; null for max_side.")
    licence: str
    knows: list[str]
    limits: list[str]
    metrics: dict[str, float]
    fetched: bool = Field(description="Whether it is on this machine; others need 'earthmind models pull'.")
    gib: float | None = Field(description="Size of its weights, on disk or to fetch.")


class ModelsMessage(Message):
    """The models that can be named."""

    models: list[ModelCardMessage]


class ErrorBody(Message):
    """An error in one sentence."""

    code: str
    message: str


class ErrorMessage(Message):
    """What every refused request is answered with."""

    error: ErrorBody


class StartedEvent(Message):
    """The question was taken on."""

    event: Literal["started"]
    job: str


class ProgressEvent(Message):
    """How far a stage is; repeated every few seconds while it takes long."""

    event: Literal["progress"]
    stage: Literal["loading", "reading", "encoding", "answering", "polygons"]
    fraction: float = Field(ge=0, le=1)
    windows_done: int | None = Field(None, description="In a tiled run: windows that are finished.")
    windows: int | None = Field(None, description="In a tiled run: windows in all.")


class TextEvent(Message):
    """The next piece of the answer; the n-th [SEG] in it belongs to the segment with index n (from 0)."""

    event: Literal["text"]
    text: str


class FeatureMessage(Message):
    """A polygon with its attributes."""

    wkb: str = Field(description="Hex WKB in the CRS of the segment.")
    properties: dict[str, Any]


class SegmentEvent(Message):
    """The polygons of one [SEG]; no features where nothing was marked."""

    event: Literal["segment"]
    index: int
    phrase: str
    score: float
    area_m2: float
    crs: str
    features: list[FeatureMessage]


class AttentionEvent(Message):
    """How much each sensor counted; only where two were used."""

    event: Literal["attention"]
    optical: float
    sar: float


class NoteEvent(Message):
    """Something to know when reading the answer."""

    event: Literal["note"]
    message: str


class ShiftEvent(Message):
    """The SAR layer lies off the optical one; ask again with correct_shift to have it moved."""

    event: Literal["shift"]
    across_m: float = Field(description="How far right of the optical layer.")
    down_m: float = Field(description="How far below it.")
    pixels: float
    confidence: float = Field(ge=0, le=1)


class DoneEvent(Message):
    """The answer is complete."""

    event: Literal["done"]
    text: str
    model: str
    segments: int
    seconds: dict[str, float] = Field(description="load, read, encode, answer, polygons, total.")


class ErrorEvent(Message):
    """The answer could not be given."""

    event: Literal["error"]
    code: str
    message: str


class StoppedEvent(Message):
    """The run was cancelled."""

    event: Literal["stopped"]


_AnyEvent = Annotated[
    Union[
        StartedEvent,
        ProgressEvent,
        TextEvent,
        SegmentEvent,
        AttentionEvent,
        NoteEvent,
        ShiftEvent,
        DoneEvent,
        ErrorEvent,
        StoppedEvent,
    ],
    Field(discriminator="event"),
]


class EventMessage(RootModel[_AnyEvent]):
    """One line of an answer's stream; exactly one of done, error and stopped is the last."""


def open_scene_message(scene: OpenScene) -> OpenSceneMessage:
    """An open place as a message."""
    grid = scene.grid
    references = {(reference.sensor.value, reference.moment): reference for reference in scene.references}
    return OpenSceneMessage(
        id=scene.id,
        grid=GridMessage(
            crs=crs_text(grid.crs),
            transform=tuple(grid.transform)[:6],
            width=grid.width,
            height=grid.height,
            bounds=grid.bounds,
        ),
        optical=_layer(references.get(("optical", 0))),
        sar=_layer(references.get(("sar", 0))),
        optical_before=_layer(references.get(("optical", -1))),
        sar_before=_layer(references.get(("sar", -1))),
        notes=list(scene.notes),
    )


def _layer(reference: RasterReference | None) -> OpenLayerMessage | None:
    if reference is None:
        return None
    return OpenLayerMessage(
        name=reference.name, bands=dict(reference.bands), unit=reference.unit.value, date=reference.date
    )
