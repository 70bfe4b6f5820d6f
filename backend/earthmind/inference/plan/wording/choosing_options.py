"""Which option of a multiple choice fits what was measured."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Literal, Union

from earthmind.inference.plan.expression import Intent, Option, Region
from earthmind.inference.plan.text_form import METRES, SQUARE_METRES

Measure = Literal["area", "share", "count", "place", "distance", "direction"]
Measured = Callable[[Measure, Sequence[Region]], Union[float, str, None]]
_SAME_WAY = 0.7
_NEAR_ENOUGH = 0.25
_FEW_PERCENT = 2.0
_VECTORS = {"north": (0.0, 1.0), "south": (0.0, -1.0), "east": (1.0, 0.0), "west": (-1.0, 0.0)}
_UNITS = (
    (re.compile(r"km²|km2|square kilomet|quadratkilomet|平方公里", re.IGNORECASE), SQUARE_METRES["km2"]),
    (re.compile(r"\bha\b|hectare|hektar|hectárea|ettar|公顷", re.IGNORECASE), SQUARE_METRES["ha"]),
    (re.compile(r"acre|英亩", re.IGNORECASE), SQUARE_METRES["acres"]),
    (re.compile(r"\bmi2|square mile|平方英里", re.IGNORECASE), SQUARE_METRES["mi2"]),
    (re.compile(r"\bkm\b|kilomet|公里", re.IGNORECASE), METRES["km"]),
    (re.compile(r"\bmiles?\b|英里", re.IGNORECASE), METRES["miles"]),
)
_PERCENT = re.compile(r"%|per ?cent|prozent|pour ?cent|por ciento|per cento|por cento", re.IGNORECASE)


def fitting_option(intent: Intent, regions: Sequence[Region], measured: Measured) -> Option | None:
    """The option that fits; None where none does.

    Args:
        intent: The question and its options.
        regions: What it is about.
        measured: Measures a region, or two.
    """
    options, by = intent.options, intent.by
    if all(option.region is not None for option in options):
        if by == "distance":
            return _nearest(options, regions, measured)
        return _true_statement(options, measured) or _largest(options, measured)
    if not regions:
        return None
    if any(option.yes is not None for option in options):
        return _yes_or_no(intent, regions, measured)
    if any(option.low is not None or option.high is not None for option in options):
        return _by_number(options, by or "area", regions, measured)
    if any(option.side is not None for option in options):
        key: Measure = "direction" if by == "direction" and len(regions) > 1 else "place"
        place = measured(key, regions)
        return _by_side(options, str(place)) if place is not None else None
    return None


def _largest(options: Sequence[Option], measured: Measured) -> Option | None:
    areas = [_number(measured("area", [option.region])) for option in options if option.region is not None]
    return options[areas.index(max(areas))] if areas and max(areas) > 0 else None


def _nearest(options: Sequence[Option], regions: Sequence[Region], measured: Measured) -> Option | None:
    """The option that is nearest to what is asked about."""
    ways = [
        (measured("distance", [*regions[:1], option.region]), option) for option in options if option.region
    ]
    found = [(_number(way), option) for way, option in ways if way is not None]
    return min(found, key=lambda each: each[0])[1] if regions and found else None


def _true_statement(options: Sequence[Option], measured: Measured) -> Option | None:
    """The option that is true where all are about one thing: "no water", "less than 10 %", "more"."""
    regions = {option.region for option in options}
    region = options[0].region
    if len(options) < 2 or len(regions) != 1 or region is None:
        return None
    bounded = [option for option in options if option.low is not None or option.high is not None]
    percent = all(_PERCENT.search(option.text) for option in bounded if option.low or option.high)
    found = _by_number(bounded, "share" if percent else "area", [region], measured)
    rest = [option for option in options if option not in bounded]
    return found or (rest[0] if rest and _number(measured("area", [region])) > 0 else None)


def _yes_or_no(intent: Intent, regions: Sequence[Region], measured: Measured) -> Option | None:
    if intent.low is not None or intent.high is not None:
        value = _number(measured("share" if intent.unit in (None, "%") else "area", regions))
        if intent.unit in SQUARE_METRES:
            value /= SQUARE_METRES[intent.unit]
        true = (intent.low is None or value >= intent.low) and (intent.high is None or value <= intent.high)
    elif intent.by == "comparison":
        if len(regions) < 2:
            return None
        first, second = (_number(measured("area", [region])) for region in regions[:2])
        true = first > second
    else:
        true = any(_number(measured("area", [region])) > 0 for region in regions)
        true = not true if intent.by == "absence" else true
    return next((option for option in intent.options if option.yes is true), None)


def _by_number(
    options: Sequence[Option], by: str, regions: Sequence[Region], measured: Measured
) -> Option | None:
    percent = all(_PERCENT.search(option.text) for option in options if option.low is not None)
    key: Measure = "count" if by == "count" else "distance" if by == "distance" else "area"
    if percent or by == "share":
        key = "share"
    value = measured(key, regions)
    if value is None:
        return None
    value = _number(value)
    scaled = [(option, *_range(option, key)) for option in options]
    for option, low, high in scaled:
        if low <= value <= high and low != high:
            return option
    points = [(abs(value - low), option, low) for option, low, high in scaled if low == high]
    if key == "count":
        return next((option for away, option, _ in points if not away), None)
    if not points:
        return None
    away, option, low = min(points, key=lambda point: point[0])
    slack = _NEAR_ENOUGH * max(value, low)
    return option if away <= max(slack, _FEW_PERCENT if key == "share" else 0.0) else None


def _range(option: Option, key: Measure) -> tuple[float, float]:
    """What an option stands for, in square metres, metres, percent or parts."""
    factor = 1.0
    if key in ("area", "distance"):
        units = SQUARE_METRES if key == "area" else METRES
        factor = next(
            (value for sign, value in _UNITS if sign.search(option.text) and value in units.values()), 1.0
        )
    if option.low is None and option.high is None:
        return math.inf, -math.inf
    low = -math.inf if option.low is None else option.low * factor
    high = math.inf if option.high is None else option.high * factor
    return low, high


def _by_side(options: Sequence[Option], place: str) -> Option | None:
    sided = [option for option in options if option.side is not None]
    exact = next((option for option in sided if option.side == place), None)
    if exact is not None:
        return exact
    agreed = [(_agreement(option.side or "", place), option) for option in sided]
    best, option = max(agreed, key=lambda each: each[0])
    return option if best > _SAME_WAY else None


def _agreement(side: str, place: str) -> float:
    one, other = (_vector(name) for name in (side, place))
    lengths = math.hypot(*one) * math.hypot(*other)
    return (one[0] * other[0] + one[1] * other[1]) / lengths if lengths else 0.0


def _vector(name: str) -> tuple[float, float]:
    parts = [_VECTORS[part] for part in name.split("-") if part in _VECTORS]
    return sum(x for x, _ in parts), sum(y for _, y in parts)


def _number(value: float | str | None) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
