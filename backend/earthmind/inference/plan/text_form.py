"""The one-line text form of an `Intent`, written and read.

``area(water, built-up area; unit=ha)``, ``mask(largest(2, water; above=2 ha))``,
``share(and(forest, flooded area); of=forest)``, ``presence(water) beyond depth "3 m deep"``,
``choice(water; by=count; option A "1 to 3" 1..3; option B "more" 4..) in de``.
"""

from __future__ import annotations

import json
import math
import re
from typing import get_args

from earthmind.errors import InputError
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beyond,
    Concept,
    Drawn,
    Everything,
    InSide,
    Intent,
    Language,
    Moment,
    Near,
    Not,
    Option,
    Or,
    Parts,
    Region,
    Side,
    Unit,
    Wanted,
)

MOST_DEPTH = 24
"""How deep regions may lie in one another."""
MOST_TEXT = 20_000
"""Longest text form that is read, in characters."""

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
}
"""Words of orders, by `Parts.order` and `Parts.least`."""
SQUARE_METRES = {"m2": 1.0, "ha": 1e4, "km2": 1e6, "acres": 4046.8564224, "mi2": 2589988.110336}
METRES = {"m": 1.0, "km": 1e3, "miles": 1609.344}
_ORDER_OF = {words: order for order, words in ORDERS.items()}
_RESERVED = {"and", "or", "not", "side", "near", "at", "parts", "everything", "drawn", "concept", *_ORDER_OF}
_NAME = re.compile(r"[a-z][a-z0-9]*(?:[ -][a-z0-9]+)*")
_TOKEN = re.compile(
    r'\s*(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\.)|'
    r"(?P<sign>[(),;=])|(?P<word>[^\s\"(),;=]+))"
)


def to_text(intent: Intent) -> str:
    """Write an intent in one line; `from_text` reads it."""
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
            plain = _NAME.fullmatch(name) and name not in _RESERVED
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
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


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


def from_text(text: str) -> Intent:
    """Read what `to_text` writes.

    Raises:
        InputError: The text is no text form of an intent; says where.
    """
    return _Reader(text).intent()


def region_from_text(text: str) -> Region:
    """Read what `region_text` writes.

    Raises:
        InputError: The text is no text form of a region; says where.
    """
    reader = _Reader(text)
    region = reader.region()
    reader.end()
    return region


class _Reader:
    """Reads a text form from left to right."""

    def __init__(self, text: str) -> None:
        if len(text) > MOST_TEXT:
            raise InputError(f"A plan may have {MOST_TEXT} characters; this one has {len(text)}.")
        self._text, self._at, self._depth = text, 0, 0
        self._kind, self._token = "", ""
        self._next()

    def _next(self) -> str:
        """Go one token further and return the one that was left."""
        left, found = self._token, _TOKEN.match(self._text, self._at)
        if found is None:
            if self._text[self._at :].strip():
                raise self._error("a quote that is closed")
            self._kind, self._token = "end", ""
            return left
        self._at, self._kind = found.end(), str(found.lastgroup)
        self._token = found[self._kind]
        if self._kind == "number" and found.end() < len(self._text) and self._text[found.end()].isalpha():
            raise self._error("a space between number and unit")
        return left

    def _error(self, wanted: str) -> InputError:
        here = f"'{self._token}'" if self._token else "its end"
        return InputError(f"The plan cannot be read at character {self._at}: {wanted} is missing at {here}.")

    def _sign(self, sign: str) -> bool:
        if self._kind == "sign" and self._token == sign:
            self._next()
            return True
        return False

    def _need(self, sign: str) -> None:
        if not self._sign(sign):
            raise self._error(f"'{sign}'")

    def _words(self) -> str:
        """Words and numbers up to the next sign or quote, as a name."""
        words = []
        while self._kind in ("word", "number"):
            words.append(self._next())
        return " ".join(words)

    def _one_of(self, kind: object, name: str, what: str) -> str:
        if name not in get_args(kind):
            raise InputError(f"'{name}' is no {what}; use one of: {', '.join(get_args(kind))}.")
        return name

    def _string(self) -> str:
        if self._kind != "text":
            raise self._error("a text in quotes")
        try:
            return str(json.loads(self._next(), strict=False))
        except ValueError:
            raise self._error("a text in quotes") from None

    def _number(self) -> float:
        if self._kind != "number" or self._token == "..":
            raise self._error("a number")
        number = float(self._next())
        if not math.isfinite(number):
            raise self._error("a finite number")
        return number

    def _whole(self) -> int:
        number = self._number()
        if number != int(number) or number > 10_000:
            raise self._error("a whole number up to 10000")
        return int(number)

    def _measure(self, units: dict[str, float]) -> float:
        number, unit = self._number(), self._words()
        if unit not in units:
            raise InputError(f"'{unit}' is no unit here; use one of: {', '.join(units)}.")
        if not math.isfinite(number * units[unit]):
            raise self._error("a finite number")
        return number * units[unit]

    def end(self) -> None:
        """Refuse whatever follows."""
        if self._kind != "end":
            raise self._error("nothing more")

    def region(self) -> Region:
        """Read a region."""
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise InputError(f"Regions of a plan may lie {MOST_DEPTH} deep in one another, not deeper.")
        start = self._at
        name = self._words()
        if not name:
            self._at = start
            raise self._error("a region")
        region = self._called(name) if self._sign("(") else self._bare(name)
        self._depth -= 1
        return region

    def _bare(self, name: str) -> Region:
        if name in ("everything", "drawn"):
            return Everything() if name == "everything" else Drawn()
        if name in _RESERVED:
            raise self._error(f"'(' after '{name}'")
        return Concept(name)

    def _called(self, head: str) -> Region:
        region: Region
        if head in ("and", "or"):
            parts = [self.region()]
            while self._sign(","):
                parts.append(self.region())
            region = And(tuple(parts)) if head == "and" else Or(tuple(parts))
        elif head == "not":
            region = Not(self.region())
        elif head == "concept":
            region = Concept(self._string())
        elif head == "side":
            region = InSide(self._one_of(Side, self._words(), "side"))  # type: ignore[arg-type]
        elif head == "near":
            of = self.region()
            self._need(",")
            region = Near(of, self._measure(METRES))
        elif head == "at":
            moment = self._one_of(Moment, self._words(), "moment")
            self._need(",")
            region = AtDate(self.region(), moment)  # type: ignore[arg-type]
        elif head == "parts" or head in _ORDER_OF:
            region = self._parts(head)
        else:
            raise InputError(f"'{head}' is nothing that a region is made by.")
        self._need(")")
        return region

    def _parts(self, head: str) -> Parts:
        order, least = _ORDER_OF.get(head, (None, False))
        count: int | None = None if order is None else 1
        if order is not None and self._kind == "number":
            count = self._whole()
            self._need(",")
        elif order is not None and self._token == "all":
            count = None
            self._next()
            self._need(",")
        of = self.region()
        given: dict[str, object] = {}
        while self._sign(";"):
            name = self._words()
            self._need("=")
            if name in ("above", "below"):
                given["at_least_m2" if name == "above" else "at_most_m2"] = self._measure(SQUARE_METRES)
            elif name == "near":
                given["near"] = self.region()
            elif name == "within":
                given["near_m"] = self._measure(METRES)
            elif name == "skip" or (name == "count" and order is None):
                given[name] = self._whole()
            else:
                raise InputError(f"'{name}' is nothing that parts are chosen by.")
        return Parts(of, **{"order": order, "least": least, "count": count, **given})  # type: ignore[arg-type]

    def intent(self) -> Intent:
        """Read an intent."""
        wanted = self._one_of(Wanted, self._words(), "thing that can be wanted")
        self._need("(")
        subjects: list[Region] = []
        if self._kind in ("word", "number"):
            subjects.append(self.region())
            while self._sign(","):
                subjects.append(self.region())
        given: dict[str, object] = {}
        options: list[Option] = []
        while self._sign(";"):
            if self._token == "option":
                options.append(self._option())
            else:
                self._named(given)
        self._need(")")
        self._suffixes(given)
        self.end()
        return Intent(wanted, tuple(subjects), options=tuple(options), **given)  # type: ignore[arg-type]

    def _named(self, given: dict[str, object]) -> None:
        name = self._words()
        self._need("=")
        if name == "of":
            given[name] = self.region()
        elif name == "unit":
            if self._kind == "word":
                given[name] = self._one_of(Unit, self._words(), "unit")
        elif name == "by":
            given[name] = self._one_of(Wanted, self._words(), "thing that can be wanted")
        elif name in ("low", "high"):
            given[name] = self._number()
        elif name == "sensor":
            sensor = self._words()
            if sensor not in ("optical", "sar"):
                raise InputError(f"'{sensor}' is no sensor; use optical or sar.")
            given[name] = sensor
        else:
            raise InputError(f"'{name}' is nothing that a plan has.")

    def _option(self) -> Option:
        self._next()
        label = self._next() if self._kind in ("word", "number") else ""
        option: dict[str, object] = {"label": label, "text": self._string()}
        if self._kind == "number":
            option["low"] = None if self._token == ".." else self._number()
            if self._next() != "..":
                raise self._error("'..'")
            option["high"] = self._number() if self._kind == "number" else None
        words = self._words().split()
        for word in words:
            if word in ("yes", "no"):
                option["yes"] = word == "yes"
            else:
                option["side"] = self._one_of(Side, word, "side")
        if self._sign("="):
            option["region"] = self.region()
        return Option(**option)  # type: ignore[arg-type]

    def _suffixes(self, given: dict[str, object]) -> None:
        beyond: list[Beyond] = []
        unknown: list[str] = []
        while self._kind == "word":
            word = self._next()
            if word == "also":
                also = [self._also()]
                while self._sign(","):
                    also.append(self._also())
                given["also"] = tuple(also)
            elif word == "beyond":
                kind = self._next()
                beyond.append(Beyond(kind, self._string()))
            elif word == "unknown":
                unknown.append(self._string())
            elif word == "in":
                given["language"] = self._one_of(Language, self._words(), "language")
            else:
                raise InputError(f"'{word}' is nothing that a plan says after its brackets.")
        given |= {"beyond": tuple(beyond), "unknown": tuple(unknown)}

    def _also(self) -> str:
        words = self._next()
        if words == "without":
            words += " " + self._next()
        return self._one_of(Wanted, words, "thing that can be wanted")
