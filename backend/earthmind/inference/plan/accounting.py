"""Words of a question that narrow it down, and that its plan does not hold: named rather than dropped.

The rules of reading are many, and one may take a word and lose it. So the plan is compared with the words
once more: numbers with numbers, orders with orders, sides with sides, covers with covers. What is missing is
told as not understood.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from earthmind.inference.plan.expression import (
    AtDate,
    Beside,
    Between,
    Concept,
    InSide,
    Intent,
    Near,
    Not,
    Parts,
    Region,
)
from earthmind.inference.plan.lexicon import plain as folded
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item
from earthmind.inference.plan.region_tree import all_of
from earthmind.inference.plan.relations import AROUND, WEAKLY_NEAR

_ALIKE = 1e-6
_ORDERING = ("comparison", "ranking", "choice", "change", "sizes", "direction", "distance", "report")
"""What is wanted that itself says which is the larger, the nearer."""

_LOOSE_ORDERS = ("area", "distance")
"""Orders that another one may stand for: "the second largest", "closest to the northern edge"."""


@dataclass
class _Held:
    """What a plan holds.

    Attributes:
        numbers: All numbers, areas in square metres and distances in metres.
        least: Least areas of parts.
        most: Greatest.
        orders: What parts are ordered by.
        ways: The same, with a minus where the least come first.
        concepts: Names.
        sides: Sides of the picture.
        relates: Whether something is near to, or touches, something.
        denies: Whether anything is taken out or denied.
        dated: Whether it tells one date from the other.
    """

    numbers: list[float] = field(default_factory=list)
    least: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)
    orders: set[str] = field(default_factory=set)
    ways: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    relates: bool = False
    denies: bool = False
    dated: bool = False


def unaccounted(items: Sequence[Item], intent: Intent) -> list[str]:
    """Words of a question that its plan neither holds nor names.

    Args:
        items: The question as it was looked up, before anything was taken out.
        intent: What was read of it.
    """
    held = _held_by(intent)
    held.denies |= _turned(held, items)
    named = " ".join([*intent.unknown, *(beyond.words for beyond in intent.beyond)]).lower()
    if len(items) > 2 and items[0].tag == "no" and items[1].tag == "break":
        items = items[2:]  # "no, the southern one"
    pairs = pairwise(items)
    items = [
        *(item for item, after in pairs if not (item.tag == "not" and after.tag == "unit")),
        *items[-1:],
    ]
    if "flooded area" in held.concepts and not any(item.value == "flooded area" for item in items):
        held.concepts.add("water")  # "houses in the water" are flooded houses
    missing = [item.words for item in items if not _holds(held, intent, item)]
    return [words for words in dict.fromkeys(missing) if words.lower() not in named]


def _turned(held: _Held, items: Sequence[Item]) -> bool:
    """Whether the plan keeps what is larger where what is smaller was to be left out, or the other way."""
    for item in items:
        if isinstance(item, Measure) and item.tag == "size" and item.compared:
            least, greatest = item.square_metres()
            if _among(least, held.most) or _among(greatest, held.least):
                return True
    return False


def _holds(held: _Held, intent: Intent, item: Item) -> bool:
    match item.tag:
        case "dist" | "size" if isinstance(item, Measure):
            return _holds_measure(held, item)
        case "ordinal":
            return item.number in held.numbers or item.number == 1 or intent.wanted == "ranking"
        case "order":
            order = item.value.lstrip("-")
            turned = {"area": "-area", "-area": "area"}.get(item.value, "")
            if turned in held.ways and item.value not in held.ways:
                return False  # "which of the three largest is the smallest"
            return order in held.orders or bool(held.orders and order in _LOOSE_ORDERS) or _orders(intent)
        case "side":
            return (
                item.value in held.sides or any(item.value in side for side in held.sides) or _sided(intent)
            )
        case "near" | "touch" | "far" | "within":
            return held.relates or "distance" in held.orders or _orders(intent) or _says_little(item)
        case "not" | "no" | "except" | "without" | "neither":
            return held.denies or _denied_otherwise(intent)
        case "moment" | "new" | "lost":
            return held.dated or item.value == "later" or "change" in (intent.wanted, intent.by, *intent.also)
        case _ if item.tag in NOUNS:
            permanent = item.value == "water" and "permanent water" in held.concepts
            return permanent or item.value in held.concepts or not item.value
    return True


def _holds_measure(held: _Held, item: Measure) -> bool:
    if item.tag == "dist":
        asked = [item.metres] if item.metres else []
    else:
        asked = [bound for bound in item.square_metres() if bound > 0 and math.isfinite(bound)]
    raw = [bound for bound in (item.low, item.high) if bound is not None]  # a number in the answer's own unit
    return all(_among(bound, held.numbers) for bound in asked) or all(_among(b, held.numbers) for b in raw)


def _among(number: float, numbers: Sequence[float]) -> bool:
    return any(math.isclose(number, other, rel_tol=_ALIKE) for other in numbers)


def _orders(intent: Intent) -> bool:
    return intent.wanted in _ORDERING or any(also in _ORDERING for also in intent.also)


def _says_little(item: Item) -> bool:
    """Whether a word of nearness is mostly another one: "am größten", "boxes around", "cut off by the"."""
    words = folded(item.words)
    return words in WEAKLY_NEAR or words.startswith(AROUND)


def _denied_otherwise(intent: Intent) -> bool:
    """Whether a denial stands elsewhere than in a region: in what is wanted, a sensor, a bound, an option."""
    bounded = intent.low is not None or intent.high is not None
    return "absence" in (intent.wanted, intent.by) or bool(intent.sensor) or bounded or bool(intent.options)


def _sided(intent: Intent) -> bool:
    """Whether sides are what is asked about, or what is told of several."""
    return "direction" in (intent.wanted, intent.by) or intent.by == "place" or intent.wanted == "report"


def _held_by(intent: Intent) -> _Held:
    held = _Held()
    held.numbers += [bound for bound in (intent.low, intent.high) if bound is not None]
    regions = [*intent.subjects, *([] if intent.of is None else [intent.of])]
    for option in intent.options:
        regions += [] if option.region is None else [option.region]
        held.numbers += [bound for bound in (option.low, option.high) if bound is not None]
        held.sides |= set() if option.side is None else {option.side}
    for region in regions:
        for inner in all_of(region):
            _gather(held, inner)
    return held


def _gather(held: _Held, region: Region) -> None:
    match region:
        case Concept(name):
            held.concepts.add(name)
        case InSide(side):
            held.sides.add(side)
        case Beside(_, side):
            held.sides.add(side)
            held.relates = True
        case Between():
            held.relates = True
        case Near(_, metres):
            held.numbers.append(metres)
            held.relates = True
        case Not():
            held.denies = True
        case AtDate():
            held.dated = True
        case Parts():
            held.least += [region.at_least_m2] if region.at_least_m2 else []
            held.most += [region.at_most_m2] if math.isfinite(region.at_most_m2) else []
            held.numbers += [region.at_least_m2, region.at_most_m2, region.near_m, region.skip + 1.0]
            held.numbers += [] if region.count is None else [float(region.count), region.skip + region.count]
            if region.order is not None:
                held.orders.add(region.order)
                held.ways.add(f"-{region.order}" if region.least else region.order)
                held.sides.add(region.order)
            held.relates |= region.near is not None
