"""Numbers as people write them: areas, lengths, shares, in the usual or an asked unit."""

from __future__ import annotations

import math

from earthmind.inference.plan.expression import Unit
from earthmind.inference.plan.text_form import METRES, SQUARE_METRES
from earthmind.inference.plan.wording.tongue import Tongue

_NARROW = "\u202f"  # no-break space between thousands
_HECTARE, _SQUARE_KILOMETRE = 1e4, 1e6
_LEAST_SHARE = 0.001


def area_text(words: Tongue, square_metres: float, unit: Unit | None = None) -> str:
    """An area in the asked unit; else m2 below 1 ha, ha below 100 ha, km2 above."""
    chosen = unit if unit in SQUARE_METRES else _usual(square_metres)
    return _measure(words, square_metres / SQUARE_METRES[chosen], chosen)


def length_text(words: Tongue, metres: float, unit: Unit | None = None) -> str:
    """A length in the asked unit; else metres below 1 km, km above."""
    chosen = unit if unit in METRES else ("m" if metres < METRES["km"] else "km")
    return _measure(words, metres / METRES[chosen], chosen)


def share_text(words: Tongue, share: float) -> str:
    """A share, 0 to 1, in percent; what is there is never 0 %, and what is not all never 100 %.

    >>> from earthmind.inference.plan.wording.tongue import tongue
    >>> [share_text(tongue("de"), share) for share in (0, 0.0003, 0.0512, 0.378, 0.9996, 1)]
    ['0 %', 'weniger als 0,1 %', '5,1 %', '38 %', 'mehr als 99,9 %', '100 %']
    """
    if 0 < share < _LEAST_SHARE:
        return words.say("less than", x=words.say("percent", n=number(words, 0.1, 1)))
    if 1 - _LEAST_SHARE / 2 <= share < 1 - 1e-6:
        return words.say("more than", x=words.say("percent", n=number(words, 99.9, 1)))
    percent = min(100 * share, 100.0)
    places = 1 if 0 < percent < 9.95 or 99 < percent < 99.95 else 0
    return words.say("percent", n=number(words, percent, places))


def change_text(words: Tongue, before: float, now: float, unit: Unit | None = None) -> str:
    """A change of an area with its sign, and in percent where there was something before."""
    sign = "+" if now >= before else "\u2212"
    text = f"{sign}{area_text(words, abs(now - before), unit)}"
    if before <= 0:
        return text
    percent = abs(now - before) / before
    return f"{text} ({sign}{share_of_change(words, percent)})"


def share_of_change(words: Tongue, share: float) -> str:
    """A change in percent, which may be more than all."""
    percent = 100 * share
    return words.say("percent", n=number(words, percent, 1 if percent < 9.95 else 0))


def number(words: Tongue, value: float, places: int) -> str:
    """A number with the separators of the language.

    >>> from earthmind.inference.plan.wording.tongue import tongue
    >>> number(tongue("de"), 12345.678, 1), number(tongue("en"), 12345.678, 1)
    ('12.345,7', '12,345.7')
    """
    point, thousands = words.texts["number"].split(" ")
    text = f"{value:,.{places}f}"
    return text.translate({ord(","): _NARROW if thousands == "_" else thousands, ord("."): point})


def _usual(square_metres: float) -> str:
    if square_metres >= 100 * _HECTARE * (1 - 5e-4):
        return "km2"
    return "ha" if square_metres >= _HECTARE else "m2"


def _measure(words: Tongue, value: float, unit: str) -> str:
    """A value with three figures that count, whole from 100 on, and its unit."""
    places = 0 if value <= 0 or unit in ("m2", "m") else max(0, 2 - math.floor(math.log10(value)))
    if unit in ("m2", "m") and 0 < value < 1:
        places = 2
    text = number(words, value, min(places, 6))
    point = words.texts["number"][0]
    if point in text:
        text = text.rstrip("0").rstrip(point)
    name = words.say(f"unit {unit}", plural=text != "1")
    return f"{text}{'' if words.language == 'zh' else ' '}{name}"
