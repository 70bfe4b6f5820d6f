"""Reads the text form of an `Intent` that `text_form` writes."""

from __future__ import annotations

import json
import math
import re
from typing import get_args

from earthmind.errors import InputError
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Bearing,
    Beside,
    Between,
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
from earthmind.inference.plan.text_form import METRES, ORDERS, RESERVED, SQUARE_METRES

MOST_DEPTH = 24
"""How deep regions may lie in one another."""
MOST_TEXT = 20_000
"""Longest text form that is read, in characters."""

_ORDER_OF = {words: order for order, words in ORDERS.items()}
_TOKEN = re.compile(
    r'\s*(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\.)|'
    r"(?P<sign>[(),;=])|(?P<word>[^\s\"(),;=]+))"
)


def from_text(text: str) -> Intent:
    """Read what `text_form.to_text` writes.

    Raises:
        InputError: The text is no text form of an intent; says where.
    """
    return _Reader(text).intent()


def region_from_text(text: str) -> Region:
    """Read what `text_form.region_text` writes.

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
        self._kind, self._now = "", ""
        self._next()

    def _next(self) -> str:
        """Go one token further and return the one that was left."""
        left, found = self._now, _TOKEN.match(self._text, self._at)
        if found is None:
            if self._text[self._at :].strip():
                raise self._error("a quote that is closed")
            self._kind, self._now = "end", ""
            return left
        self._at, self._kind = found.end(), str(found.lastgroup)
        self._now = found[self._kind]
        if self._kind == "number" and found.end() < len(self._text) and self._text[found.end()].isalpha():
            raise self._error("a space between number and unit")
        return left

    def _error(self, wanted: str) -> InputError:
        here = f"'{self._now}'" if self._now else "its end"
        return InputError(f"The plan cannot be read at character {self._at}: {wanted} is missing at {here}.")

    def _sign(self, sign: str) -> bool:
        if self._kind == "sign" and self._now == sign:
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
        if self._kind != "number" or self._now == "..":
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
        if name in RESERVED:
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
        elif head == "beside":
            side = self._one_of(Bearing, self._words(), "bearing")
            self._need(",")
            region = Beside(self.region(), side)  # type: ignore[arg-type]
        elif head == "between":
            one = self.region()
            self._need(",")
            region = Between(one, self.region())
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
        elif order is not None and self._now == "all":
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
            elif name == "near" or (name == "to" and order == "distance"):
                given[name] = self.region()
            elif name == "within":
                given["near_m"] = self._measure(METRES)
            elif name == "skip" or (name == "count" and order is None):
                given[name] = self._whole()
            else:
                raise InputError(f"'{name}' is nothing that parts are chosen by.")
        if order == "distance" and "to" not in given:
            raise InputError(f"'{head}' needs to=REGION, what the distance is measured to.")
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
            if self._now == "option":
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
            option["low"] = None if self._now == ".." else self._number()
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
