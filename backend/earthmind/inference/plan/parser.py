"""Phrases that only the whole extent can answer, found in a prompt.

The prompt is split: what the model is asked ("segment the lakes"), and what is chosen of the polygons ("the
three northernmost", "larger than 2 ha", "within 200 m of the river", "in the northern part").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from earthmind.inference.plan.selection import Selection

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
}
_RANKS = {"second": 1, "third": 2, "fourth": 3, "fifth": 4, "2nd": 1, "3rd": 2, "4th": 3, "5th": 4}
_ORDERS = {
    "largest": "area",
    "biggest": "area",
    "main": "area",
    "smallest": "-area",
    "longest": "perimeter",
    "shortest": "-perimeter",
    "northernmost": "north",
    "southernmost": "-north",
    "easternmost": "east",
    "westernmost": "-east",
    "most northern": "north",
    "most southern": "-north",
    "most eastern": "east",
    "most western": "-east",
}
_SIDES = {"north": "north", "south": "-north", "east": "east", "west": "-east"}
_FEW = 3
"""How many "the largest lakes" are, where no number is given."""
_LONG_THINGS = re.compile(r"(?:river|stream|canal|road|railway|channel)", re.IGNORECASE)
_NOT_THINGS = (
    r"(?:part|half|quarter|third|corner|side|section|share|class|type|kind|land[ -]?cover|difference)"
)
_AREA_UNITS = {
    "m2": 1.0,
    "m²": 1.0,
    "sqm": 1.0,
    "square metres": 1.0,
    "square meters": 1.0,
    "ha": 1e4,
    "hectares": 1e4,
    "hectare": 1e4,
    "km2": 1e6,
    "km²": 1e6,
    "square kilometres": 1e6,
    "square kilometers": 1e6,
}
_LENGTH_UNITS = {"m": 1.0, "metres": 1.0, "meters": 1.0, "km": 1e3, "kilometres": 1e3, "kilometers": 1e3}


def _any_of(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER = rf"\d+|{_any_of(_NUMBERS)}"
_ORDER = re.compile(
    rf"(?<!\w)(?:the\s+)?(?:(?P<before>{_NUMBER})\s+)?(?:(?P<rank>{_any_of(_RANKS)})[\s-]+)?"
    rf"(?P<order>{_any_of(_ORDERS)})(?:\s+(?P<after>{_NUMBER}))?\s+(?:(?:one|ones)\s+)?"
    rf"(?:of\s+(?:all\s+)?(?:the\s+)?)?(?!{_NOT_THINGS}s?\b|(?:one|ones|in|on|of)\b)(?=\w)",
    re.IGNORECASE,
)
_LAST_ORDER = re.compile(
    rf"^\s*which\s+(?:of\s+the\s+)?(?P<things>[\w -]+?)\s+(?:is|are)\s+(?:the\s+)?"
    rf"(?P<order>{_any_of(_ORDERS)})(?P<place>[^?.!]*)[?.!]*\s*$",
    re.IGNORECASE,
)
_SIZE = re.compile(
    rf"\s*(?:,\s*)?(?:that\s+(?:is|are)\s+)?\b(?P<side>larger|bigger|smaller|more|less)\s+than\s+"
    rf"(?P<value>\d+(?:[.,]\d+)?)\s*(?P<unit>{_any_of(_AREA_UNITS)})(?![\w²])",
    re.IGNORECASE,
)
_NEAR = re.compile(
    rf"\s*(?:,\s*)?(?:that\s+(?:is|are)\s+)?\bwithin\s+(?P<value>\d+(?:[.,]\d+)?)\s*"
    rf"(?P<unit>{_any_of(_LENGTH_UNITS)})\s+(?:of|from)\s+(?P<other>(?:the\s+|a\s+|any\s+)?[\w -]+?)"
    r"(?=[.,;!?]|$)",
    re.IGNORECASE,
)
_DIRECTION = r"(?P<first>north|south|east|west)(?:ern)?(?:[ -]?(?P<second>east|west)(?:ern)?)?"
_PART = re.compile(
    rf"\s*\b(?:in|of|within)\s+the\s+{_DIRECTION}\s+(?:part|half|quarter|corner|side|section|portion)\b"
    r"(?:\s+of\s+(?:the|this)\s+(?:extent|image|picture|scene|area|map|view|region))?",
    re.IGNORECASE,
)
_SIDED = re.compile(
    rf"\bthe\s+(?P<first>north|south|east|west)ern\s+(?!{_NOT_THINGS}s?\b|(?:in|on|of)\b)(?=\w)",
    re.IGNORECASE,
)
_ASKS_WHICH = re.compile(r"\s*(?:(?:what|which|where)(?:\s+(?:one\s+)?(?:is|are)|'s)\s+)?", re.IGNORECASE)
_NOT_MARKING = re.compile(
    r"\bhow\s+(?:many|much|large|big|far|long|old)\b|\b(?:count|compare|describe|rank|covers?|or)\b"
    r"|\S\s*\n\s*\S|(?:^|\s)\(?[A-D][).:]\s",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"[\w -]+?(?=\s+(?:in|of|on|at|by|near|within|that|which|with|and|from|to|here)\b|[^\w -]|$)",
    re.IGNORECASE,
)


def may_mark(prompt: str) -> bool:
    """Whether an answer with polygons may be wanted: not counts, comparisons, descriptions, choices."""
    return _NOT_MARKING.search(prompt) is None


def split_prompt(prompt: str) -> tuple[str, Selection]:
    """Split a prompt into what the model is asked and what is chosen of the polygons.

    "Main" means the longest of rivers and roads and the largest of all else; "the largest lakes", without a
    number, are three; "the northern lake" is the northernmost, "the northern lakes" are those of the northern
    half.

    Returns:
        The prompt without what is chosen, and the selection (which chooses nothing for other prompts).
    """
    near, size, part = _NEAR.search(prompt), _SIZE.search(prompt), _PART.search(prompt)
    rest = _PART.sub("", _SIZE.sub("", _NEAR.sub("", prompt)))
    smallest, largest = _sizes(size)
    sides = _sides(part) if part else ()
    rest, order, count, skip = _split_order(rest)
    if order is None and (sided := _SIDED.search(rest)):
        side = _SIDES[sided["first"].lower()]
        if _is_plural(rest[sided.end() :]):
            sides = (*sides, side)
        else:
            order, count = side, 1
        rest = f"{rest[: sided.start()]}the {rest[sided.end() :]}"
    selection = Selection(
        smallest,
        largest,
        near["other"].strip() if near else None,
        _number(near["value"]) * _LENGTH_UNITS[near["unit"].lower()] if near else 0.0,
        sides,
        order,
        count,
        skip,
    )
    return (rest.strip() if selection.chooses else prompt), selection


def _split_order(prompt: str) -> tuple[str, str | None, int | None, int]:
    """Return the prompt without its order, the order, how many of it, and how many come before."""
    last = _LAST_ORDER.match(prompt)
    if last is not None and not re.search(_NOT_THINGS, last["things"], re.IGNORECASE):
        kind = _kind(last["order"], last["things"])
        return f"Segment the {last['things']}{last['place']}.", kind, 1, 0
    found = _ORDER.search(prompt)
    if found is None:
        return prompt, None, None, 0
    things = prompt[found.end() :]
    number = found["before"] or found["after"]
    few = _FEW if _is_plural(things) and not found["rank"] and not re.search(r"\bone\b", found[0]) else 1
    if re.search(r"\bof\s+(?:all\s+)?(?:the\s+)?$", found[0], re.IGNORECASE):
        few = 1
    before = prompt[: found.start()]
    rest = f"{before}the {things}"
    if _ASKS_WHICH.fullmatch(before):
        rest = f"Segment the {things.rstrip(' ?!.')}."
    skip = _RANKS[found["rank"].lower()] if found["rank"] else 0
    return rest, _kind(found["order"], things), _count(number) if number else few, skip


def _kind(order: str, things: str) -> str:
    if order.lower() == "main" and _LONG_THINGS.search(_head(things)):
        return "perimeter"
    return _ORDERS[order.lower()]


def _head(things: str) -> str:
    """The noun that a phrase is about: "water bodies" of "water bodies in the valley"."""
    phrase = _NOUN_PHRASE.match(things)
    return phrase[0] if phrase else ""


def _is_plural(things: str) -> bool:
    return re.search(r"[^sui]s$", _head(things).strip(), re.IGNORECASE) is not None


def _sizes(size: re.Match[str] | None) -> tuple[float, float]:
    """Least and greatest area in square metres."""
    if size is None:
        return 0.0, float("inf")
    area = _number(size["value"]) * _AREA_UNITS[size["unit"].lower()]
    return (0.0, area) if size["side"].lower() in ("smaller", "less") else (area, float("inf"))


def _sides(part: re.Match[str]) -> tuple[str, ...]:
    return tuple(_SIDES[part[name].lower()] for name in ("first", "second") if part[name])


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]


def _number(text: str) -> float:
    return float(text.replace(",", "."))
