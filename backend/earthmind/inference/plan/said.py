"""What was understood of a question, in one English line for the panel; `understood_line` has the others."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
    Or,
    Parts,
    Region,
)
from earthmind.inference.plan.plan_labels import ALONE, LABELS, NOTHING, SENSORS, SOMETHING, THINGS
from earthmind.inference.plan.text_form import ORDERS

_UNITS = {"m2": "m²", "km2": "km²", "mi2": "square miles"}
_BEYOND = {"thing": "a thing that this model does not know", "name": "names", "people": "people"}
_ORDINALS = ("second", "third", "fourth", "fifth")


def said(intent: Intent) -> str:
    """One short line: ``Understood: area of water and built-up area, in ha``."""
    between = intent.wanted in ("distance", "direction") and len(intent.subjects) == 2
    regions = [region_words(subject) for subject in intent.subjects]
    named = (
        f"{regions[0]} from {regions[1]}" if between and intent.wanted == "direction" else _listed(regions)
    )
    alone = intent.wanted in ("distance", "direction") and len(intent.subjects) == 1
    label = ALONE if alone else LABELS[intent.wanted]
    text = label.replace(THINGS, named or NOTHING.get(intent.wanted, SOMETHING))
    if intent.of is not None:
        text += f" {'of' if intent.wanted == 'share' else 'within'} all of {region_words(intent.of)}"
    if intent.sensor:
        text += f" without {SENSORS.get(intent.sensor, intent.sensor)}"
    if intent.also:
        text += f", and {_listed([LABELS[also].replace(THINGS, 'it') for also in intent.also])}"
    if intent.unit is not None:
        text += f", in {_UNITS.get(intent.unit, intent.unit)}"
    text += _asked_number(intent)
    if intent.options:
        text += f" ({len(intent.options)} options)"
    doubts = [
        f"not visible here: {beyond.words} ({_BEYOND.get(beyond.kind, beyond.kind)})"
        for beyond in intent.beyond
    ]
    doubts += [f"not understood: {words}" for words in intent.unknown]
    return "; ".join([f"Understood: {text}", *doubts])


def _asked_number(intent: Intent) -> str:
    unit = "%" if intent.wanted == "share" else ""
    if intent.low is not None and intent.high is not None:
        same = intent.low == intent.high
        return (
            f", whether {intent.low:g}{unit}"
            if same
            else f", whether {intent.low:g} to {intent.high:g}{unit}"
        )
    if intent.low is not None:
        return f", whether at least {intent.low:g}{unit}"
    return f", whether at most {intent.high:g}{unit}" if intent.high is not None else ""


def region_words(region: Region) -> str:
    """A region in English: ``the 2 largest parts of water in the north``."""
    match region:
        case Concept(name):
            return name
        case Everything():
            return "everything"
        case Drawn():
            return "the drawn region"
        case And(parts):
            return _and_words(parts)
        case Or(parts):
            return f"{_listed([_nested(part) for part in parts], 'or')}"
        case Not(part):
            return f"all but {_nested(part)}"
        case InSide(side):
            return f"the {side}"
        case Near(of, metres):
            return f"what is within {metres:g} m of {_nested(of)}"
        case Beside(of, side):
            return f"what lies {side} of {_nested(of)}"
        case Between(one, other):
            return f"what lies between {_nested(one)} and {_nested(other)}"
        case AtDate(of, moment):
            return f"{_nested(of)} at the {moment} date"
        case Parts():
            return _parts_words(region)


def _nested(region: Region) -> str:
    words = region_words(region)
    return f"({words})" if isinstance(region, (And, Or, Not)) else words


def _and_words(parts: Sequence[Region]) -> str:
    words = ""
    for part in parts:
        match part:
            case InSide(side):
                more = f"in the {side}"
            case Near(of, metres):
                more = f"within {metres:g} m of {_nested(of)}"
            case Beside(of, side):
                more = f"{side} of {_nested(of)}"
            case Between(one, other):
                more = f"between {_nested(one)} and {_nested(other)}"
            case Not(InSide(side)):
                more = f"not in the {side}"
            case Not(inner):
                more = f"outside {_nested(inner)}"
            case Drawn():
                more = "in the drawn region"
            case _:
                more = f"in {_nested(part)}" if words else _nested(part)
        words = f"{words} {more}".strip()
    return words


def _parts_words(parts: Parts) -> str:
    chosen = "parts"
    if parts.order is not None:
        rank = (
            f"{_ORDINALS[parts.skip - 1] if parts.skip <= 4 else f'{parts.skip + 1}th'} "
            if parts.skip
            else ""
        )
        count = f"{parts.count} " if parts.count is not None and parts.count > 1 else ""
        chosen = f"the {count}{rank}{ORDERS[parts.order, parts.least]} part{'s' if parts.count != 1 else ''}"
    text = f"{chosen} of {_nested(parts.of)}"
    if parts.to is not None:
        text += f" {'to' if parts.least else 'from'} {_nested(parts.to)}"
    if parts.at_least_m2:
        text += f" above {parts.at_least_m2 / 1e4:g} ha"
    if math.isfinite(parts.at_most_m2):
        text += f" below {parts.at_most_m2 / 1e4:g} ha"
    if parts.near is not None:
        near = f"within {parts.near_m:g} m of" if parts.near_m else "touching"
        text += f" {near} {_nested(parts.near)}"
    return text


def _listed(words: Sequence[str], last: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
