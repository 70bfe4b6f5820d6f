"""What a question is about, as a small typed language over the concepts that a model knows.

A region is a set of pixels: a concept, regions combined, a side of the picture, what lies near something, or
separate parts chosen of a region. Every region has one text form, such as
``largest(2, and(water, side(north)))``: see `plan.text_form`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Union

Side = Literal[
    "north",
    "south",
    "east",
    "west",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "centre",
]
"""Halves (north, south, east, west), quarters, and the middle ninth of the picture, north being up."""
Bearing = Literal["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"]
"""Directions on the ground."""
Order = Literal["area", "length", "north", "south", "east", "west", "centre", "distance"]
"""What parts are ordered by: area, perimeter and distance the greatest first, a side the outermost first."""
Moment = Literal["earlier", "later"]


@dataclass(frozen=True)
class Concept:
    """A concept of the model's card: ``water``, ``flooded area``, ``permanent water``, ``vegetation``,
    ``forest``, ``built-up area``, ``clouds``, ``bare land``.
    """  # noqa: D205

    name: str


@dataclass(frozen=True)
class Everything:
    """The whole extent that has data."""


@dataclass(frozen=True)
class Drawn:
    """The region that was drawn or given with the question."""


@dataclass(frozen=True)
class And:
    """Pixels that are in all of some regions: "flooded forest", "water in the north"."""

    parts: tuple[Region, ...]


@dataclass(frozen=True)
class Or:
    """Pixels that are in any of some regions: "water and vegetation together", "forest or bare land"."""

    parts: tuple[Region, ...]


@dataclass(frozen=True)
class Not:
    """Pixels of the extent that are not in a region: "everything that is not water"."""

    part: Region


@dataclass(frozen=True)
class InSide:
    """A part of the picture: "the northern half", "upper left", "the centre"."""

    side: Side


@dataclass(frozen=True)
class Near:
    """Pixels that are at most so far from a region, itself included: "within 200 m of the river"."""

    of: Region
    metres: float


@dataclass(frozen=True)
class Beside:
    """Pixels on one side of a region, as seen from its nearest point: "north of the river".

    That is where the way from the nearest point leads north to within 67.5 degrees, for a corner such as
    north-east to within 45. The region itself is not beside itself.
    """

    of: Region
    side: Bearing


@dataclass(frozen=True)
class Between:
    """Pixels between two regions: the ways to the nearest points of both part by 120 degrees or more."""

    one: Region
    other: Region


@dataclass(frozen=True)
class AtDate:
    """A region as it was at one of two dates: "the water before"."""

    of: Region
    moment: Moment


@dataclass(frozen=True)
class Parts:
    """Separate parts of a region, chosen first by size, place and touch, then by order.

    Attributes:
        of: What the parts are parts of.
        at_least_m2: Least area of a part, in square metres.
        at_most_m2: Greatest area of a part.
        near: A region that a part must come near to.
        near_m: How near, in metres; 0 for touching it.
        order: What they are ordered by; None for no order.
        least: Whether the smallest, shortest comes first.
        count: How many of that order; None for all.
        skip: How many of that order come before, 1 for "the second largest".
        to: The region that the distance of the order is measured to: "the lake nearest to the town".
    """

    of: Region
    at_least_m2: float = 0.0
    at_most_m2: float = float("inf")
    near: Region | None = None
    near_m: float = 0.0
    order: Order | None = None
    least: bool = False
    count: int | None = None
    skip: int = 0
    to: Region | None = None


Region = Union[Concept, Everything, Drawn, And, Or, Not, InSide, Near, Beside, Between, AtDate, Parts]

Wanted = Literal[
    "mask",  # mark it
    "boxes",  # mark it by boxes
    "area",
    "sizes",  # the area of each separate part
    "average",  # the mean and the median area of separate parts
    "share",  # of the extent, or of `Intent.of`
    "count",  # of separate parts
    "presence",  # is there any
    "absence",  # is there none: "Is there no water?"
    "place",  # where
    "coordinates",  # of a point inside its largest part
    "perimeter",  # along the edges of its parts
    "confidence",  # how sure the model is of it
    "distance",  # between two subjects
    "direction",  # from the second subject to the first
    "comparison",  # which of the subjects is larger
    "ranking",  # all subjects, or all that the model knows, by area
    "change",  # between the dates
    "description",
    "report",
    "choice",  # among `Intent.options`
    "without sensor",  # what would be said without one of the sensors: `Intent.sensor`
]
Unit = Literal["m2", "ha", "km2", "acres", "mi2", "m", "km", "miles", "%"]
Language = Literal["en", "de", "fr", "es", "it", "pt", "zh"]


@dataclass(frozen=True)
class Option:
    """One option of a multiple choice.

    Attributes:
        label: ``A``; empty where the options have none.
        text: As it was typed.
        region: What it is about, where it names something.
        low: Least number or share that it stands for.
        high: Greatest.
        side: The place that it names.
        yes: Whether it says yes or no.
    """

    label: str
    text: str
    region: Region | None = None
    low: float | None = None
    high: float | None = None
    side: Side | None = None
    yes: bool | None = None


@dataclass(frozen=True)
class Beyond:
    """Words that mean something which nothing here can see.

    Attributes:
        kind: ``depth``, ``name``, ``date``, ``damage``, ``people``, ``height``, ``length`` (or width),
            ``cause``, ``quality``, ``suitability``, ``future``, ``value`` or ``thing`` (one that the model
            does not know).
        words: As they were typed.
    """

    kind: str
    words: str


@dataclass(frozen=True)
class Intent:
    """What was understood of one question.

    Attributes:
        wanted: What is to be told or done.
        subjects: The regions that it is about, in the order of the question.
        of: What a share is a share of, what a ranking is a ranking within; None for the extent.
        unit: The unit that was asked for; None for the usual one.
        options: Of a multiple choice.
        sensor: ``optical`` or ``sar``, for ``without sensor``.
        also: Further things that are wanted of the same subjects: "where is it and how large".
        beyond: What cannot be seen, and was asked.
        unknown: Words that carry meaning and were not understood.
        language: Of the question.
        by: Of a choice: what the options answer, such as ``count`` or ``place``; ``distance`` where the
            nearest of them is asked for. Of a comparison: ``count``
            where numbers of parts are compared; None for areas.
        low: Of a question that asks whether a number is at least so large, "Is more than half of it water?";
            in `unit`, of a share in percent.
        high: The same for at most.
    """

    wanted: Wanted
    subjects: tuple[Region, ...] = ()
    of: Region | None = None
    unit: Unit | None = None
    options: tuple[Option, ...] = ()
    sensor: str = ""
    also: tuple[Wanted, ...] = ()
    beyond: tuple[Beyond, ...] = ()
    unknown: tuple[str, ...] = ()
    language: Language = "en"
    by: Wanted | None = None
    low: float | None = None
    high: float | None = None
