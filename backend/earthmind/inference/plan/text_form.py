"""The one-line text form of an `Intent`; `text_reader` reads it.

``area(water, built-up area; unit=ha)``, ``mask(largest(2, water; above=2 ha))``,
``share(and(forest, flooded area); of=forest)``, ``presence(water) beyond depth "3 m deep"``,
``choice(water; by=count; option A "1 to 3" 1..3; option B "more" 4..) in de``.
"""

from __future__ import annotations

import json
import math
import re

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
    Concept,
    Drawn,
    Everything,
    InSide,
    Intent,
    Near,
    Not,
    Option,
    Or,
    Parts,
    Region,
)

ORDERS = {
    ("area", False): "largest",
    ("area", True): "smallest",
    ("length", False): "longest",
    ("length", True): "shortest",
    ("north", False): "northernmost",
    ("north", True): "least northern",
    ("south", False): "southernmost",
    ("south", True): "least southern",
    ("east", False): "easternmost",
    ("east", True): "least eastern",
    ("west", False): "westernmost",
    ("west", True): "least western",
    ("centre", False): "most central",
    ("centre", True): "least central",
    ("distance", False): "farthest",
    ("distance", True): "nearest",
}
"""Words of orders, by `Parts.order` and `Parts.least`."""
SQUARE_METRES = {"m2": 1.0, "ha": 1e4, "km2": 1e6, "acres": 4046.8564224, "mi2": 2589988.110336}
METRES = {"m": 1.0, "km": 1e3, "miles": 1609.344}
RESERVED = {
    "and",
    "or",
    "not",
    "side",
    "near",
    "beside",
    "between",
    "at",
    "parts",
    "everything",
    "drawn",
    "concept",
} | set(ORDERS.values())
_NAME = re.compile(r"[a-z]+(?:[ -][a-z]+)*")


def to_text(intent: Intent) -> str:
    """Write an intent in one line; `text_reader.from_text` reads it."""
    named = [
        ("of", region_text(intent.of) if intent.of is not None else ""),
        ("unit", intent.unit or ""),
        ("by", intent.by or ""),
        ("low", _number_text(intent.low)),
        ("high", _number_text(intent.high)),
        ("sensor", intent.sensor),
    ]
    inner = [", ".join(region_text(subject) for subject in intent.subjects)]
    inner += [f"{name}={value}" for name, value in named if value]
    inner += [_option_text(option) for option in intent.options]
    text = f"{intent.wanted}({'; '.join(inner)})"
    if intent.also:
        text += f" also {', '.join(intent.also)}"
    text += "".join(f" beyond {beyond.kind} {_quoted(beyond.words)}" for beyond in intent.beyond)
    text += "".join(f" unknown {_quoted(words)}" for words in intent.unknown)
    return text if intent.language == "en" else f"{text} in {intent.language}"


def region_text(region: Region) -> str:
    """Write a region: ``largest(2, and(water, side(north)))``."""
    match region:
        case Concept(name):
            plain = _NAME.fullmatch(name) and name not in RESERVED
            return name if plain else f"concept({_quoted(name)})"
        case Everything():
            return "everything"
        case Drawn():
            return "drawn"
        case And(parts) | Or(parts):
            head = "and" if isinstance(region, And) else "or"
            return f"{head}({', '.join(region_text(part) for part in parts)})"
        case Not(part):
            return f"not({region_text(part)})"
        case InSide(side):
            return f"side({side})"
        case Near(of, metres):
            return f"near({region_text(of)}, {_measure_text(metres, METRES)})"
        case Beside(of, side):
            return f"beside({side}, {region_text(of)})"
        case Between(one, other):
            return f"between({region_text(one)}, {region_text(other)})"
        case AtDate(of, moment):
            return f"at({moment}, {region_text(of)})"
        case Parts():
            return _parts_text(region)


def _parts_text(parts: Parts) -> str:
    head, first = "parts", region_text(parts.of)
    if parts.order is not None:
        head = ORDERS[parts.order, parts.least]
        count = "all" if parts.count is None else str(parts.count)
        first = first if count == "1" else f"{count}, {first}"
    options = [first]
    if parts.at_least_m2:
        options.append(f"above={_measure_text(parts.at_least_m2, SQUARE_METRES)}")
    if math.isfinite(parts.at_most_m2):
        options.append(f"below={_measure_text(parts.at_most_m2, SQUARE_METRES)}")
    if parts.near is not None:
        options.append(f"near={region_text(parts.near)}")
    if parts.near_m:
        options.append(f"within={_measure_text(parts.near_m, METRES)}")
    if parts.to is not None:
        options.append(f"to={region_text(parts.to)}")
    if parts.skip:
        options.append(f"skip={parts.skip}")
    if parts.order is None and parts.count is not None:
        options.append(f"count={parts.count}")
    return f"{head}({'; '.join(options)})"


def _option_text(option: Option) -> str:
    words = ["option", *([option.label] if option.label else []), _quoted(option.text)]
    if option.low is not None or option.high is not None:
        words.append(f"{_number_text(option.low)}..{_number_text(option.high)}")
    if option.side is not None:
        words.append(option.side)
    if option.yes is not None:
        words.append("yes" if option.yes else "no")
    return " ".join(words) + (f"={region_text(option.region)}" if option.region is not None else "")


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    for end in "\x85\u2028\u2029":  # ends of lines that JSON leaves as they are
        quoted = quoted.replace(end, f"\\u{ord(end):04x}")
    return quoted


def _number_text(number: float | None) -> str:
    if number is None:
        return ""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


def _measure_text(value: float, units: dict[str, float]) -> str:
    """Write a measure in the first fitting unit that gives exactly the same number back."""
    for unit in ("km2", "ha", "km"):
        factor = units.get(unit)
        if factor and value >= factor and float(_number_text(value / factor)) * factor == value:
            return f"{_number_text(value / factor)} {unit}"
    return f"{_number_text(value)} {next(iter(units))}"
