"""An `Intent` as plain JSON values and back; what comes from outside is checked value by value."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, get_args

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
    Order,
    Parts,
    Region,
    Side,
    Unit,
    Wanted,
)
from earthmind.inference.plan.text_reader import MOST_DEPTH

MOST_ITEMS = 100
"""Longest list that is read."""
MOST_LETTERS = 20_000
"""Longest text that is read."""
_KINDS: dict[str, type] = {
    "concept": Concept,
    "everything": Everything,
    "drawn": Drawn,
    "and": And,
    "or": Or,
    "not": Not,
    "side": InSide,
    "near": Near,
    "beside": Beside,
    "between": Between,
    "at": AtDate,
    "parts": Parts,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def to_json(intent: Intent) -> dict[str, Any]:
    """An intent as JSON values; what has its usual value is left out."""
    return {"wanted": intent.wanted, **_fields(intent, Intent(intent.wanted))}


def region_to_json(region: Region) -> dict[str, Any]:
    """A region as JSON values, its kind under ``is``."""
    return {"is": _NAMES[type(region)], **_fields(region, None)}


def _fields(value: Any, usual: Any) -> dict[str, Any]:
    told = {}
    for name in value.__dataclass_fields__:
        field = getattr(value, name)
        default = getattr(usual, name) if usual is not None else value.__dataclass_fields__[name].default
        if field != default:
            told[name] = _plain(field)
    return told


def _plain(value: Any) -> Any:
    if type(value) in _NAMES:
        return region_to_json(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, (Option, Beyond)):
        return _fields(value, None)
    return value


def from_json(data: object) -> Intent:
    """Read what `to_json` writes.

    Raises:
        InputError: A value is missing, of a wrong kind, unknown, too large or not finite; names it.
    """
    given = _Given(data, "The plan")
    read: dict[str, Any] = {
        "wanted": given.one_of("wanted", Wanted, needed=True),
        "subjects": tuple(_region(each, 1) for each in given.items("subjects")),
        "of": _region(given["of"], 1) if given["of"] is not None else None,
        "unit": given.one_of("unit", Unit),
        "options": tuple(_option(each) for each in given.items("options")),
        "sensor": given.text("sensor"),
        "also": tuple(_word(each, Wanted, "also") for each in given.items("also")),
        "beyond": tuple(_beyond(each) for each in given.items("beyond")),
        "unknown": tuple(_text(each, "unknown") for each in given.items("unknown")),
        "language": given.one_of("language", Language) or "en",
        "by": given.one_of("by", Wanted),
        "low": given.number("low"),
        "high": given.number("high"),
    }
    given.nothing_else(read)
    if read["sensor"] not in ("", "optical", "sar"):
        raise InputError("The plan's sensor must be optical or sar.")
    return Intent(**read)


def region_from_json(data: object) -> Region:
    """Read what `region_to_json` writes.

    Raises:
        InputError: As `from_json`.
    """
    return _region(data, 1)


def _region(data: object, depth: int) -> Region:
    if depth > MOST_DEPTH:
        raise InputError(f"Regions of a plan may lie {MOST_DEPTH} deep in one another, not deeper.")
    given = _Given(data, "A region")
    name = given.text("is")
    if name not in _KINDS:
        raise InputError(f"A region's 'is' must be one of: {', '.join(_KINDS)}.")
    read = _region_fields(name, given, depth)
    given.nothing_else({"is": name, **read})
    region: Region = _KINDS[name](**read)
    return region


def _region_fields(name: str, given: _Given, depth: int) -> dict[str, Any]:
    if name == "concept":
        return {"name": given.text("name", needed=True)}
    if name in ("and", "or"):
        parts = tuple(_region(each, depth + 1) for each in given.items("parts"))
        if not parts:
            raise InputError(f"A region of '{name}' needs parts.")
        return {"parts": parts}
    if name == "not":
        return {"part": _region(given["part"], depth + 1)}
    if name == "side":
        return {"side": given.one_of("side", Side, needed=True)}
    if name == "near":
        return {"of": _region(given["of"], depth + 1), "metres": given.number("metres", needed=True)}
    if name == "beside":
        return {"of": _region(given["of"], depth + 1), "side": given.one_of("side", Bearing, needed=True)}
    if name == "between":
        return {part: _region(given[part], depth + 1) for part in ("one", "other")}
    if name == "at":
        return {"of": _region(given["of"], depth + 1), "moment": given.one_of("moment", Moment, needed=True)}
    return _parts(given, depth) if name == "parts" else {}


def _parts(given: _Given, depth: int) -> dict[str, Any]:
    near, to, order = given["near"], given["to"], given.one_of("order", Order)
    if (order == "distance") != (to is not None):
        raise InputError("Parts in the order of their distance, and no others, have a region 'to'.")
    return {
        "of": _region(given["of"], depth + 1),
        "at_least_m2": given.number("at_least_m2") or 0.0,
        "at_most_m2": math.inf if given["at_most_m2"] is None else given.number("at_most_m2"),
        "near": None if near is None else _region(near, depth + 1),
        "near_m": given.number("near_m") or 0.0,
        "order": order,
        "to": None if to is None else _region(to, depth + 1),
        "least": given.flag("least") or False,
        "count": given.whole("count"),
        "skip": given.whole("skip") or 0,
    }


def _option(data: object) -> Option:
    given = _Given(data, "An option")
    region = given["region"]
    read: dict[str, Any] = {
        "label": given.text("label"),
        "text": given.text("text"),
        "region": None if region is None else _region(region, 1),
        "low": given.number("low"),
        "high": given.number("high"),
        "side": given.one_of("side", Side),
        "yes": given.flag("yes"),
    }
    given.nothing_else(read)
    return Option(**read)


def _beyond(data: object) -> Beyond:
    given = _Given(data, "What is beyond sight")
    read = {"kind": given.text("kind", needed=True), "words": given.text("words", needed=True)}
    given.nothing_else(read)
    return Beyond(**read)


def _text(value: object, name: str) -> str:
    if not isinstance(value, str) or len(value) > MOST_LETTERS:
        raise InputError(f"'{name}' of a plan must be a text of at most {MOST_LETTERS} characters.")
    return value


def _word(value: object, kind: object, name: str) -> str:
    if not isinstance(value, str) or value not in get_args(kind):
        raise InputError(f"'{name}' of a plan must be one of: {', '.join(map(str, get_args(kind)))}.")
    return value


class _Given:
    """An object of JSON whose values are checked as they are taken."""

    def __init__(self, data: object, what: str) -> None:
        if not isinstance(data, Mapping):
            raise InputError(f"{what} must be an object of JSON.")
        self._data, self._what = data, what

    def __getitem__(self, name: str) -> Any:
        return self._data.get(name)

    def text(self, name: str, *, needed: bool = False) -> str:
        if self[name] is None and not needed:
            return ""
        return _text(self[name], name)

    def one_of(self, name: str, kind: object, *, needed: bool = False) -> str | None:
        return None if self[name] is None and not needed else _word(self[name], kind, name)

    def items(self, name: str) -> list[Any]:
        value = self[name]
        if value is None:
            return []
        if not isinstance(value, (list, tuple)) or len(value) > MOST_ITEMS:
            raise InputError(f"'{name}' of a plan must be a list of at most {MOST_ITEMS}.")
        return list(value)

    def number(self, name: str, *, needed: bool = False) -> float | None:
        value = self[name]
        if value is None and not needed:
            return None
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, float))
            or abs(value) > 1e18
            or value != value
        ):
            raise InputError(f"'{name}' of a plan must be a finite number.")
        return float(value)

    def whole(self, name: str) -> int | None:
        number = self.number(name)
        if number is None:
            return None
        if number != int(number) or not 0 <= number <= 10_000:
            raise InputError(f"'{name}' of a plan must be a whole number from 0 to 10000.")
        return int(number)

    def flag(self, name: str) -> bool | None:
        value = self[name]
        if value is not None and not isinstance(value, bool):
            raise InputError(f"'{name}' of a plan must be true or false.")
        return value

    def nothing_else(self, known: Mapping[str, Any]) -> None:
        others = sorted(str(name) for name in self._data if name not in known)
        if others:
            raise InputError(f"{self._what} has nothing called '{others[0][:40]}'.")
