"""What comes back from the backend, as immutable values; `requests` has the other direction.

The names are those of the backend's HTTP door; geometry is WKB in the analysis grid's CRS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from ..errors import BackendLost
from ..i18n import tr

SEGMENT_MARKER = "[SEG]"


@dataclass(frozen=True)
class Endpoint:
    """Where a running backend listens, and the token it expects."""

    host: str
    port: int
    token: str
    pid: int = 0
    version: str = ""


@dataclass(frozen=True)
class Scene:
    """A scene that the backend has open: its identifier and its grid's CRS."""

    id: str
    crs: str


@dataclass(frozen=True)
class Feature:
    """One polygon: WKB in the grid's CRS, and its attributes by name."""

    wkb: bytes
    properties: Mapping[str, Any]


@dataclass(frozen=True)
class Started:
    """The backend took the question; the job can be cancelled by its name."""

    job: str


@dataclass(frozen=True)
class Progress:
    """How far a stage (``loading reading encoding answering polygons``) has come, 0 to 1.

    In a run in windows also how many of them are done, else 0 of 0.
    """

    stage: str
    fraction: float
    windows_done: int = 0
    windows: int = 0


@dataclass(frozen=True)
class Text:
    """The next piece of the answer; the n-th ``[SEG]`` in it belongs to the n-th `Segment`."""

    text: str


@dataclass(frozen=True)
class Segment:
    """What one ``[SEG]`` stands for; no features where nothing was marked.

    Attributes:
        index: Position among the answer's segments, from 0.
        phrase: What was segmented.
        score: Mean confidence inside, 0 to 1.
        area_m2: Area on the ellipsoid, in square metres.
        crs: CRS of the features, ``EPSG:n`` or WKT.
        features: One polygon per connected part.
    """

    index: int
    phrase: str
    score: float
    area_m2: float
    crs: str
    features: tuple[Feature, ...] = ()


@dataclass(frozen=True)
class Shares:
    """How much each sensor counted; the two add up to 1."""

    optical: float
    sar: float


@dataclass(frozen=True)
class Note:
    """One sentence that the analyst should know."""

    message: str


@dataclass(frozen=True)
class Shift:
    """How far the SAR layer lies off the optical one: right and down in metres, its length in pixels."""

    across_m: float
    down_m: float
    pixels: float
    confidence: float


@dataclass(frozen=True)
class Done:
    """The answer is complete: its whole text, the model, and the seconds by stage."""

    text: str
    model: str
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Failed:
    """The backend could not answer, for the reason it gives."""

    code: str
    message: str


@dataclass(frozen=True)
class Halted:
    """The backend stopped because it was asked to."""


Event = Union[Started, Progress, Text, Segment, Shares, Note, Shift, Done, Failed, Halted]


@dataclass(frozen=True)
class Answer:
    """All that came back for one question.

    Attributes:
        text: The whole answer with its ``[SEG]`` markers.
        segments: In the order of the markers.
        shares: None where one sensor was asked.
        notes: What was noticed about the layers and the answer.
        model: The model's name.
        seconds: Time by stage.
        scene: The scene that was asked; it stays open for the next question. None after a run in windows.
        shift: How far the layers lie off each other, where that should be corrected.
    """

    text: str
    segments: tuple[Segment, ...]
    shares: Optional[Shares]
    notes: tuple[str, ...]
    model: str
    seconds: Mapping[str, float]
    scene: Optional[Scene] = None
    shift: Optional[Shift] = None

    @property
    def crs(self) -> str:
        """The polygons' CRS; empty where a run in windows found none."""
        if self.scene is not None:
            return self.scene.crs
        return next((segment.crs for segment in self.segments), "")

    @property
    def total_seconds(self) -> float:
        """Time from question to end."""
        return self.seconds["total"] if "total" in self.seconds else sum(self.seconds.values())

    @property
    def feature_count(self) -> int:
        """Number of polygons over all segments."""
        return sum(len(segment.features) for segment in self.segments)


def parse_scene(data: Mapping[str, Any]) -> Scene:
    """The answer to ``POST /scenes``."""
    try:
        return Scene(str(data["id"]), str(data["grid"]["crs"]))
    except (KeyError, TypeError) as error:
        raise misunderstood(data) from error


def parse_event(data: Mapping[str, Any]) -> Optional[Event]:
    """One line of the answer's stream; None for a kind that this version does not know."""
    try:
        parse = _EVENTS.get(str(data["event"]))
        return parse(data) if parse else None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise misunderstood(data) from error


def _segment(data: Mapping[str, Any]) -> Segment:
    features = tuple(
        Feature(bytes.fromhex(item["wkb"]), dict(item.get("properties", {}))) for item in data["features"]
    )
    return Segment(
        int(data["index"]),
        str(data["phrase"]),
        float(data["score"] or 0.0),
        float(data["area_m2"] or 0.0),
        str(data["crs"]),
        features,
    )


_EVENTS = {
    "started": lambda data: Started(str(data["job"])),
    "progress": lambda data: Progress(
        str(data["stage"]),
        float(data["fraction"]),
        int(data.get("windows_done") or 0),
        int(data.get("windows") or 0),
    ),
    "text": lambda data: Text(str(data["text"])),
    "segment": _segment,
    "attention": lambda data: Shares(float(data["optical"]), float(data["sar"])),
    "note": lambda data: Note(str(data["message"])),
    "shift": lambda data: Shift(
        *(float(data[name]) for name in ("across_m", "down_m", "pixels", "confidence"))
    ),
    "done": lambda data: Done(
        str(data["text"]), str(data["model"]), {k: float(v) for k, v in data.get("seconds", {}).items()}
    ),
    "error": lambda data: Failed(str(data["code"]), str(data["message"])),
    "stopped": lambda data: Halted(),
}


def misunderstood(data: object) -> BackendLost:
    """The error for something that the protocol does not foresee."""
    return BackendLost(
        tr("The backend sent something this plugin does not understand; update the backend in the panel."),
        details=repr(data)[:2000],
        code="protocol",
    )
