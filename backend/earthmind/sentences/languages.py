"""How a language writes numbers, shares, dates, lists and areas; which languages there are."""

from __future__ import annotations

import datetime
import math
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Speech = Literal["en", "de", "fr", "es", "it", "pt", "zh"]
LANGUAGES: tuple[Speech, ...] = get_args(Speech)
Joint = Literal["and", "or", "comma"]

_NARROW = "\u202f"  # no-break space between thousands
_OF_ENVIRONMENT = ("LC_ALL", "LC_MESSAGES", "LANG")
_PREFERENCE = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:[-_][\w-]*)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")
_MOST_PREFERENCES = 20


@dataclass(frozen=True)
class Forms:
    """How a language writes what is no word.

    Attributes:
        point: Between whole numbers and decimals.
        thousands: Between thousands.
        percent: A share; ``{}`` is its number.
        day: A date, as ``strftime`` takes it.
        last: Before the last of several things, by how they are joined.
        comma: Between the others.
        units: Names of units that are written otherwise than m, ha and km2.
    """

    point: str
    thousands: str
    percent: str
    day: str
    last: Mapping[Joint, str]
    comma: str = ", "
    units: Mapping[str, str] | None = None


FORMS: Mapping[Speech, Forms] = {
    "en": Forms(".", ",", "{}%", "%Y-%m-%d", {"and": " and ", "or": " or "}),
    "de": Forms(",", ".", "{} %", "%d.%m.%Y", {"and": " und ", "or": " oder "}),
    "fr": Forms(",", _NARROW, "{} %", "%d/%m/%Y", {"and": " et ", "or": " ou "}),
    "es": Forms(",", _NARROW, "{} %", "%d/%m/%Y", {"and": " y ", "or": " o "}),
    "it": Forms(",", ".", "{} %", "%d/%m/%Y", {"and": " e ", "or": " o "}),
    "pt": Forms(",", ".", "{} %", "%d/%m/%Y", {"and": " e ", "or": " ou "}),
    "zh": Forms(
        ".",
        ",",
        "{}%",
        "%Y年%m月%d日",
        {"and": "和", "or": "或"},
        "、",
        {"m2": "平方米", "ha": "公顷", "km2": "平方公里"},
    ),
}


def supported(tag: str | None) -> Speech | None:
    """The language of a tag or locale such as ``de-AT``, ``pt_BR.UTF-8`` or ``zh-Hans``; None for others."""
    short = re.split(r"[-_.@]", (tag or "").strip().lower())[0]
    return next((language for language in LANGUAGES if language == short), None)


def preferred(header: str | None) -> Speech | None:
    """The language that a header ``Accept-Language`` likes best of those that are spoken here.

    >>> preferred("da, de-AT;q=0.8, en;q=0.9"), preferred("ru"), preferred(None)
    ('en', None, None)
    """
    liked: list[tuple[float, Speech]] = []
    for part in (header or "").split(",")[:_MOST_PREFERENCES]:
        found = _PREFERENCE.fullmatch(part)
        language = supported(found[1]) if found else None
        if found and language and (weight := float(found[2] or 1)) > 0:
            liked.append((weight, language))
    return max(liked, key=lambda each: each[0])[1] if liked else None


def of_environment(environment: Mapping[str, str] | None = None) -> Speech:
    """The language of the locale that a program was started with; English where it is another one."""
    variables = os.environ if environment is None else environment
    told = next((variables[name] for name in _OF_ENVIRONMENT if variables.get(name)), "")
    return supported(told) or "en"


def number(text: str, language: Speech) -> str:
    """A number, as Python writes it, with the separators of a language; so are shares in percent.

    >>> number("12,345.7", "de"), number("38%", "fr"), number("12,345.7", "zh")
    ('12.345,7', '38 %', '12,345.7')
    """
    forms = FORMS[language]
    if text.endswith("%"):
        return forms.percent.format(number(text[:-1], language))
    return text.translate({ord(","): forms.thousands, ord("."): forms.point})


def day(date: datetime.date, language: Speech) -> str:
    """A date.

    >>> day(datetime.date(2020, 11, 4), "de"), day(datetime.date(2020, 11, 4), "en")
    ('04.11.2020', '2020-11-04')
    """
    return date.strftime(FORMS[language].day)


def listed(things: Sequence[str], language: Speech, joint: Joint) -> str:
    """Things in a row.

    >>> listed(["red", "green", "blue"], "fr", "and"), listed(["red", "nir"], "zh", "comma")
    ('red, green et blue', 'red、nir')
    """
    forms = FORMS[language]
    last = forms.last.get(joint, forms.comma)
    return f"{forms.comma.join(things[:-1])}{last}{things[-1]}" if len(things) > 1 else "".join(things)


def area(square_metres: float, language: Speech) -> str:
    """An area in the usual unit.

    >>> area(25_000, "de"), area(3_500_000, "en"), area(12, "zh")
    ('2,5 ha', '3.5 km2', '12平方米')
    """
    size, unit = square_metres, "m2"
    if math.isfinite(square_metres) and square_metres >= 1e6:
        size, unit = square_metres / 1e6, "km2"
    elif square_metres >= 1e3:
        size, unit = square_metres / 1e4, "ha"
    units = FORMS[language].units
    named = units[unit] if units else f" {unit}"
    return f"{number(f'{size:g}', language)}{named}"
