"""The one number that a question asks for, for whoever goes on calculating with the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.found_regions import FoundRegions
from earthmind.inference.plan.understood import Seen, as_asked, asks_back, subjects_of_intent

FigureUnit = Literal["m2", "%", "count"]


@dataclass(frozen=True)
class Figure:
    """A number and its unit, unrounded; areas are in square metres whatever unit the question named."""

    value: float
    unit: FigureUnit


def figure_of(intent: Intent, seen: Seen, found: FoundRegions) -> Figure | None:
    """The number that an intent asks for: an area (also of what is marked), a share, or how many parts.

    None where it asks for none or for several, or where a part of it was not understood or cannot be seen.

    Args:
        intent: What was understood.
        seen: What there is to see.
        found: The regions on the place.
    """
    intent = as_asked(intent)
    if intent.wanted not in ("area", "mask", "share", "count") or intent.beyond or intent.unknown:
        return None
    regions, missing = subjects_of_intent(intent, seen)
    if missing or len(regions) != 1 or asks_back(intent):
        return None
    region = regions[0]
    if intent.wanted == "count":
        return Figure(found.count(region), "count")
    if intent.wanted != "share" and intent.unit != "%":
        return Figure(found.square_metres(region), "m2")
    whole = found.whole_m2() if intent.of is None else found.square_metres(intent.of)
    return Figure(100 * found.share(region, intent.of), "%") if whole else None
