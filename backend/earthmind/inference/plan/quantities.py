"""Numbers with their units and comparing words, joined: "between 2 and 5 ha", "over 30 %"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from earthmind.inference.plan.question_items import BEFORE_NUMBERS, NOUNS, Item
from earthmind.inference.plan.text_form import METRES, SQUARE_METRES

_THAN = "大小多少超高低不"
_GREATER = ("larger", "bigger", "größer", "kleiner", "exceeding", "supera", "superano", "superan", "dépasse")
_NOT_EVEN = ("keine", "keinen", "nicht mal", "not even")
_OF_TWO = ("distance", "direction", "comparison")
_SKIPPED = ("stop", "orso", "of")


@dataclass(slots=True)
class Measure(Item):
    """A number or a range of numbers.

    The tag is ``size`` (areas), ``dist`` (lengths), ``percent``, ``times`` (a number that is compared) or
    ``number`` (a plain one).

    Attributes:
        low: Least, in `unit`; None for none.
        high: Greatest; None for none.
        unit: As `Intent.unit`; empty for none.
        compared: Whether a comparing word or a range was there.
    """

    low: float | None = None
    high: float | None = None
    unit: str = ""
    compared: bool = False

    def square_metres(self) -> tuple[float, float]:
        """Least and greatest area."""
        factor = SQUARE_METRES[self.unit]
        high = math.inf if self.high is None else self.high * factor
        return (self.low or 0.0) * factor, high

    @property
    def metres(self) -> float:
        """The distance."""
        number = self.high if self.high is not None else self.low
        return (number or 0.0) * METRES[self.unit]


def join_measures(items: Sequence[Item]) -> list[Item]:
    """Join numbers with what belongs to them; comparing words without a number become comparisons."""
    joined: list[Item] = []
    at = 0
    while at < len(items):
        measure, after = _measure(items, at)
        if measure is not None:
            joined.append(_with_first(measure, joined))
            at = after
            continue
        item = items[at]
        if item.tag in ("above", "below"):
            than = " " in item.words or item.words[0] in _THAN or item.words.lower() in _GREATER
            item.mean(("want", "comparison") if than else ("unknown", ""))
        elif item.tag in ("between", "atmost") and any(other.value in _OF_TWO for other in items):
            item.mean(("stop", ""))
        elif item.tag in ("atleast", "atmost", "between") or (
            item.tag == "within" and not any(other.tag in ("number", "unit") for other in items)
        ):
            item.mean(("unknown", ""))
        elif item.tag in ("to", "orso"):
            item.mean(("stop", ""))
        elif item.tag in ("ormore", "orless"):
            noun = [other.tag for other in items[at + 1 :] if other.tag not in ("stop", "of", "adj")][:1]
            item.mean(("or" if noun and noun[0] in NOUNS else "unknown", ""))
        joined.append(item)
        at += 1
    return joined


def _with_first(measure: Measure, joined: list[Item]) -> Measure:
    """Join "larger than 5 but smaller than 20 ha" where only the last number has its unit."""
    before = joined[-2] if len(joined) > 1 and joined[-1].tag in ("but", "and") else None
    sized = joined[-1] if joined and isinstance(joined[-1], Measure) else before
    if isinstance(sized, Measure) and sized.tag in ("size", "percent") and measure.tag == "times":
        return _with_unit_of(sized, measure, joined)
    if not isinstance(before, Measure) or before.tag != "times" or measure.tag not in ("size", "percent"):
        return measure
    if before.value not in ("above", "atleast", "below", "atmost") or None not in (before.low, before.high):
        return measure
    number = float(before.words.split()[-1].replace(",", ".")) if before.words[-1].isdigit() else None
    if number is None or (measure.low is not None) == (before.low is not None):
        return measure
    measure.low, measure.high = (number, measure.high) if before.low is not None else (measure.low, number)
    measure.words = f"{before.words} {joined[-1].words} {measure.words}"
    del joined[-2:]
    return measure


def _with_unit_of(before: Measure, measure: Measure, joined: list[Item]) -> Measure:
    """Join "at least 2 hectares but no more than 10" where only the first number has its unit."""
    number = measure.words.split()[-1].replace(",", ".")
    one_each = (before.low is None) != (before.high is None) and (measure.low is None) == (
        before.low is not None
    )
    if not one_each or not before.compared or not number[:1].isdigit():
        return measure
    low, high = (before.low, float(number)) if before.low is not None else (float(number), before.high)
    words = f"{before.words} {measure.words}"
    del joined[-1 if joined[-1] is before else -2 :]
    return Measure(before.tag, "between", words, low=low, high=high, unit=before.unit, compared=True)


def _measure(items: Sequence[Item], start: int) -> tuple[Measure | None, int]:
    at, compared = start, ""
    if items[at].words.lower() in _NOT_EVEN and [i.tag for i in items[at + 1 : at + 3]] == ["number", "unit"]:
        compared, at = "below", at + 1  # "keine 200 m"
    elif items[at].tag in BEFORE_NUMBERS and items[at].tag != "to":
        compared = items[at].tag
        at = at + 1 if _is_one(items, at + 1) else _skip(items, at + 1, "to")
    if at < len(items) and items[at].tag == "orso":
        at = _skip(items, at)
    if at + 1 < len(items) and items[at].tag == "halfword" and items[at + 1].tag == "unit":
        items[at].tag, items[at].number = "number", 0.5
    if at < len(items) and items[at].tag == "halfword":
        return _half(items, start, at, compared)
    if compared and at < len(items) and items[at].tag == "fraction":
        words = " ".join(item.words for item in items[start : at + 1])
        return _made(words, compared, float(items[at].value), None, "%"), at + 1
    if not compared and at + 1 < len(items) and items[at].tag == "fraction":
        after = {"ormore": "atleast", "orless": "atmost"}.get(items[at + 1].tag, "")
        if after:
            words = f"{items[at].words} {items[at + 1].words}"
            return _made(words, after, float(items[at].value), None, "%"), at + 2
    led = at > 0 and items[at - 1].tag in ("within", "near", "far")
    if (compared or led) and _is_one(items, at):
        items[at].tag, items[at].number = "number", 1.0
    if at >= len(items) or items[at].tag != "number":
        return None, start
    first, unit, at = items[at].number, "", at + 1
    unit, at = _unit(items, at, unit)
    second: float | None = None
    joins = ("to", "and", "or") if compared == "between" else ("to",)
    is_to = at < len(items) and (
        items[at].tag in joins or any(meaning[0] == "to" for meaning in items[at].others)
    )
    if is_to and at + 1 < len(items) and items[at + 1].tag == "number" and compared in ("", "between"):
        second, at = items[at + 1].number, at + 2
        first, unit = _in_unit_after(items, at, first, unit)
        repeated = at < len(items) and items[at].tag == "unit" and items[at].value == unit
        unit, at = (unit, at + 1) if repeated else _unit(items, at, unit)
    if at < len(items) and items[at].tag in ("ormore", "orless"):
        compared = "atleast" if items[at].tag == "ormore" else "atmost"
        at += 1
    if compared == "between" and second is None:
        return None, start
    words = " ".join(item.words for item in items[start:at])
    if not compared and second is None and not unit:
        return Measure("number", "", words, number=first, low=first, high=first), at
    return _made(words, compared, first, second, unit), at


def _made(words: str, compared: str, first: float, second: float | None, unit: str) -> Measure:
    low: float | None = first
    high: float | None = first
    if second is not None:
        low, high = min(first, second), max(first, second)
    elif compared in ("above", "atleast"):
        high = None
    elif compared in ("below", "atmost"):
        low = None
    tag = "size" if unit in SQUARE_METRES else "dist" if unit in METRES else "percent" if unit else "times"
    if tag == "times" and compared == "above":
        low = math.floor(first) + 1.0
    elif tag == "times" and compared == "below":
        high = math.ceil(first) - 1.0
    is_compared = bool(compared) or second is not None
    return Measure(tag, compared, words, low=low, high=high, unit=unit, compared=is_compared)


def _half(items: Sequence[Item], start: int, at: int, compared: str) -> tuple[Measure | None, int]:
    """Half of something, as a share: "more than half", 一半以上."""
    words = " ".join(item.words for item in items[start : at + 1])
    if "side" in [item.tag for item in items[max(at - 1, 0) : at + 2]]:
        return None, start
    if compared:
        return _made(words, compared, 50.0, None, "%"), at + 1
    after = items[at + 1].tag if at + 1 < len(items) else ""
    if [item.value for item in items[:at] if item.tag != "stop"] == ["presence"]:
        return _made(words, "atleast", 50.0, None, "%"), at + 1  # "is half of it forest"
    if after in ("ormore", "orless"):
        return _made(words, "atleast" if after == "ormore" else "atmost", 50.0, None, "%"), at + 2
    if after == "of" and _asks_whether(items, at):
        return _made(words, "atleast", 50.0, None, "%"), at + 1  # "half of the forest is flooded?"
    return None, start


def _asks_whether(items: Sequence[Item], at: int) -> bool:
    """Whether a question begins here that asks for yes or no of one thing."""
    if any(item.tag not in ("stop", "break", "orso") and item.value != "presence" for item in items[:at]):
        return False
    asks = any(item.tag == "break" and item.value in ("?", "？") for item in items)
    wants = any(item.tag in ("howmuch", "howmany", "side", "or") for item in items)
    firm = any(item.tag == "want" and item.value not in ("presence", "show") for item in items)
    named = sum(item.tag in NOUNS for item in items)
    said = named == 0 and sum(item.tag == "adj" for item in items) == 1  # "half of the picture is wooded?"
    return asks and not wants and not firm and (named == 1 or said)


def _unit(items: Sequence[Item], at: int, unit: str) -> tuple[str, int]:
    if at < len(items) and items[at].tag == "unit" and not unit:
        return items[at].value, at + 1
    return unit, at


def _in_unit_after(items: Sequence[Item], at: int, first: float, unit: str) -> tuple[float, str]:
    """The first number of a range in the unit of the second: "between 500 m2 and 1 ha"."""
    other = items[at].value if at < len(items) and items[at].tag == "unit" else unit
    for factors in (SQUARE_METRES, METRES):
        if unit in factors and other in factors:
            return first * factors[unit] / factors[other], other
    return first, unit


def _is_one(items: Sequence[Item], at: int) -> bool:
    """Whether "a" stands before a unit: "more than a hectare"."""
    return at + 1 < len(items) and items[at].tag in ("stop", "pron") and items[at + 1].tag == "unit"


def _skip(items: Sequence[Item], at: int, *more: str) -> int:
    while at < len(items) and items[at].tag in (*_SKIPPED, *more):
        at += 1
    return at
