"""What comes back from the backend, as immutable values; `requests` has the other direction.

The names and fields are those of the backend's HTTP door.
"""

from __future__ import annotations

import collections.abc
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass, replace
from functools import cache
from typing import Any, Optional, Union, get_args, get_origin, get_type_hints

from ..errors import BackendLost
from ..i18n import tr

SEGMENT_MARKER = "[SEG]"
AGREED = 0.02
"""Where withholding a sensor changes no more of what is marked, the backend says that the sensors agree."""


@dataclass(frozen=True)
class Endpoint:
    """Where a running backend listens, and the token it expects.

    Attributes:
        host: Name or number.
        port: Of TCP.
        token: What it expects.
        pid: Of its process, on this computer.
        version: Its own, where it was told.
        https: Whether it is spoken to in https.
        prefix: What all paths there begin with, of one behind a proxy.
        authorities: Certificates that are trusted besides those of the system, as PEM.
        address: What the user calls a backend elsewhere; empty for that of this computer.
    """

    host: str
    port: int
    token: str = field(repr=False)
    pid: int = 0
    version: str = ""
    https: bool = False
    prefix: str = ""
    authorities: str = field(default="", repr=False)
    address: str = ""


@dataclass(frozen=True)
class Started:
    """The backend took the question; the run can be cancelled by its name."""

    run: str


@dataclass(frozen=True)
class Progress:
    """How far a stage (``loading reading encoding answering polygons``) has come, 0 to 1.

    Where the area is looked at in windows also how many of them are done.
    """

    stage: str
    fraction: float
    windows_done: Optional[int] = None
    windows: Optional[int] = None


@dataclass(frozen=True)
class Understood:
    """What the question was understood to mean; comes before its answer.

    Attributes:
        text: In a form that can be run again elsewhere: ``area(water; unit=ha)``.
        line: For people, in the language of the question: ``Understood: area of water, in ha``.
    """

    text: str
    line: str


@dataclass(frozen=True)
class Text:
    """The next piece of the answer; the n-th ``[SEG]`` in it belongs to the n-th `Segment`."""

    text: str


@dataclass(frozen=True)
class Thought:
    """The next piece of what the model thinks before it answers; its markers count before the text's."""

    text: str


@dataclass(frozen=True)
class Segment:
    """What one ``[SEG]`` stands for; its polygons are in a file, see `Written`.

    Attributes:
        index: Position among the answer's segments, from 0.
        phrase: What was segmented.
        score: Mean confidence inside, 0 to 1.
        area_m2: Area on the ellipsoid, in square metres.
        crs: CRS of the bounds, ``EPSG:n`` or WKT.
        count: Number of polygons; 0 where nothing was marked.
        bounds: Left, bottom, right, top of all polygons; None where there are none.
        concept: What it is, such as water, whatever the language; None where it is several or not known.
    """

    index: int
    phrase: str
    score: float
    area_m2: float
    crs: str
    count: int
    bounds: Optional[tuple[float, float, float, float]] = None
    concept: Optional[str] = None


@dataclass(frozen=True)
class Attention:
    """The weights that the model's own fusion gave to the sensors; they add up to 1."""

    optical: float
    sar: float


@dataclass(frozen=True)
class Shares:
    """How much each sensor counted in what was marked, measured by withholding the other.

    Attributes:
        optical: Share of the optical layer; the two add up to 1.
        sar: Share of the SAR layer.
        optical_change: How much of what is marked changes without the optical layer, 0 to 1.
        sar_change: The same without the SAR layer.
        agreement: How far what each alone would mark agrees, 0 to 1.
    """

    optical: float
    sar: float
    optical_change: float
    sar_change: float
    agreement: float

    @property
    def agree(self) -> bool:
        """Whether either sensor alone would say the same."""
        return max(self.optical_change, self.sar_change) <= AGREED


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
class Written:
    """A file, or a table of it, is complete.

    Attributes:
        kind: ``polygons``; other kinds are rasters.
        path: The file.
        layer: The table, of polygons.
        segment: Index of the segment that it holds, where it holds one.
    """

    kind: str
    path: str
    layer: Optional[str] = None
    segment: Optional[int] = None


@dataclass(frozen=True)
class Reported:
    """What a look at layers found, as plain values by name."""

    look: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Done:
    """The answer is complete: its whole text, the model, and the seconds by stage.

    Where one number was asked for also this ``value``, unrounded, and its ``unit``, as in `Answer`.
    """

    text: str
    model: str
    seconds: Mapping[str, float]
    value: Optional[float] = None
    unit: Optional[str] = None
    thoughts: str = ""


@dataclass(frozen=True)
class Failed:
    """The backend could not answer, for the reason it gives."""

    code: str
    message: str


@dataclass(frozen=True)
class Stopped:
    """The backend stopped because it was asked to."""


Event = Union[
    Started,
    Progress,
    Understood,
    Text,
    Thought,
    Segment,
    Attention,
    Shares,
    Note,
    Shift,
    Written,
    Reported,
    Done,
    Failed,
    Stopped,
]

EVENTS: Mapping[str, type] = {
    "started": Started,
    "progress": Progress,
    "plan": Understood,
    "text": Text,
    "thought": Thought,
    "segment": Segment,
    "attention": Attention,
    "shares": Shares,
    "note": Note,
    "shift": Shift,
    "written": Written,
    "reported": Reported,
    "done": Done,
    "error": Failed,
    "stopped": Stopped,
}


@dataclass(frozen=True)
class Answer:
    """What has come back for one question; complete once `model` is known.

    Attributes:
        text: The answer with its ``[SEG]`` markers.
        segments: In the order of the markers.
        attention: Weights of the model's own fusion; None where one sensor was asked.
        shares: How much each sensor counted, measured; None where it was not.
        notes: What was noticed about the layers and the answer.
        shift: How far the layers lie off each other, where that should be corrected.
        tables: Where the polygons are.
        model: The model's name.
        seconds: Time by stage.
        plan: What was understood; None for models that understand language by themselves.
        value: The number that was asked for, unrounded; None where it is none.
        unit: ``m2``, ``%`` or ``count``, of the value.
        report: What a look at layers found; None for the answer to a question.
        thoughts: What the model thought before it answered; its ``[SEG]`` markers come before those of the
            text.
    """

    text: str = ""
    segments: tuple[Segment, ...] = ()
    attention: Optional[Attention] = None
    notes: tuple[str, ...] = ()
    shift: Optional[Shift] = None
    tables: tuple[Written, ...] = ()
    model: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)
    plan: Optional[Understood] = None
    shares: Optional[Shares] = None
    value: Optional[float] = None
    unit: Optional[str] = None
    report: Optional[Reported] = None
    thoughts: str = ""

    @property
    def first_marker(self) -> int:
        """Index of the segment of the first marker in the text: so many stand in the thoughts."""
        return self.thoughts.count(SEGMENT_MARKER)

    @property
    def confidence(self) -> Optional[float]:
        """Mean confidence of all that is marked, weighted by area; None where nothing is."""
        area = sum(segment.area_m2 for segment in self.segments)
        return sum(segment.score * segment.area_m2 for segment in self.segments) / area if area else None

    @property
    def counted(self) -> Optional[Union[Shares, Attention]]:
        """What to show of the sensors: what was measured, else what the fusion says once all has come."""
        return self.shares or (self.attention if self.model else None)

    def after(self, event: Event) -> Answer:
        """The answer with one more event of its stream."""
        for kind, name in (
            (Understood, "plan"),
            (Attention, "attention"),
            (Shares, "shares"),
            (Shift, "shift"),
            (Reported, "report"),
        ):
            if isinstance(event, kind):
                return replace(self, **{name: event})
        if isinstance(event, Text):
            return replace(self, text=self.text + event.text)
        if isinstance(event, Thought):
            return replace(self, thoughts=self.thoughts + event.text)
        if isinstance(event, Segment):
            return replace(self, segments=tuple(sorted((*self.segments, event), key=lambda item: item.index)))
        if isinstance(event, Note):
            return replace(self, notes=(*self.notes, event.message))
        if isinstance(event, Written) and event.kind == "polygons":
            return replace(self, tables=(*self.tables, event))
        if isinstance(event, Done):
            names = ("text", "model", "seconds", "value", "unit", "thoughts")
            return replace(self, **{name: getattr(event, name) for name in names})
        return self

    def with_notes(self, notes: Sequence[str]) -> Answer:
        """The answer with what is to be known before the rest."""
        return replace(self, notes=(*notes, *self.notes))

    def segment(self, index: Optional[int]) -> Optional[Segment]:
        """The segment of a marker; None while it has not come."""
        return next((segment for segment in self.segments if segment.index == index), None)


def parse_event(data: Mapping[str, Any]) -> Optional[Event]:
    """One line of the answer's stream; None for a kind that this version does not know.

    Raises:
        BackendLost: With code ``protocol`` where it is not what the contract says.
    """
    try:
        kind = EVENTS.get(data["event"])
        if kind is None:
            return None
        return as_told(kind, data)
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise misunderstood(data) from error


def misunderstood(data: object) -> BackendLost:
    """The error for something that the protocol does not foresee."""
    return BackendLost(
        tr("The backend sent something this plugin does not understand; update the backend in the panel."),
        details=f"{data!r:.2000}",
        code="protocol",
    )


def as_told(hint: Any, value: Any) -> Any:
    """A value of JSON as the type of its field; an object as a dataclass, what that does not know left out.

    Raises:
        TypeError: It is of another type, or lacks a field.
        ValueError: It is a number that is none.
        OverflowError: It is an integer beyond all numbers.
    """
    origin, parts = get_origin(hint), get_args(hint)
    if hint is Any:
        return value
    if is_dataclass(hint):
        return _record_as_told(hint, value)
    if origin is Union:  # Optional[...]
        return None if value is None else as_told(parts[0], value)
    if origin is tuple:
        return tuple(as_told(part, item) for part, item in _pairs(parts, value))
    if origin is collections.abc.Mapping:
        return {as_told(str, key): as_told(parts[1], item) for key, item in dict(value).items()}
    return _one_as_told(hint, value)


def _record_as_told(kind: Any, data: Any) -> Any:
    """An object of JSON as a dataclass."""
    if not isinstance(data, collections.abc.Mapping):
        raise TypeError(f"{data!r:.80} is no {kind.__name__}")
    hints = _hints(kind)
    return kind(**{name: as_told(hints[name], data[name]) for name in hints if name in data})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The types of a dataclass's fields; working them out takes longer than reading the fields."""
    return get_type_hints(kind)


def _one_as_told(hint: Any, value: Any) -> Any:
    """A text, number or truth of JSON as the type of its field."""
    if hint is bool and isinstance(value, bool):
        return value
    kind = (int, float) if hint is float else hint
    if isinstance(value, bool) or not isinstance(value, kind):
        raise TypeError(f"{value!r:.80} is no {hint.__name__}")
    told = hint(value)
    if hint is float and not math.isfinite(told):
        raise ValueError(f"{value!r} is no number to work with")
    return told


def _pairs(parts: tuple[Any, ...], values: Any) -> list[tuple[Any, Any]]:
    """Each part of a tuple's type with its value; ``tuple[X, ...]`` has as many as there are values."""
    if parts[-1] is ...:
        return [(parts[0], value) for value in _listed(values)]
    if len(_listed(values)) != len(parts):
        raise TypeError(f"{values!r:.80} are not {len(parts)}")
    return list(zip(parts, values))


def _listed(values: Any) -> list[Any]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r:.80} is no list")
    return values
