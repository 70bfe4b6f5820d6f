"""The one number that a question asks for, for whoever goes on calculating with the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from earthmind.inference.plan.expression import Everything, Intent, Region
from earthmind.inference.plan.understood import Seen, as_asked, asks_back, subjects_of_intent
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import numbers_of

FigureUnit = Literal["m2", "%", "count"]


class Find(Protocol):
    """Where regions were found."""

    def features(self, region: Region, without: str = "") -> Sequence[Feature]:
        """The polygons of a region."""


@dataclass(frozen=True)
class Figure:
    """A number and its unit, unrounded; areas are in square metres whatever unit the question named."""

    value: float
    unit: FigureUnit


def figure_of(intent: Intent, seen: Seen, find: Find) -> Figure | None:
    """The number that an intent asks for: an area (also of what is marked), a share, or how many parts.

    None where it asks for none or for several, or where a part of it was not understood or cannot be seen.

    Args:
        intent: What was understood.
        seen: What there is to see.
        find: Gives the polygons of a region.
    """
    intent = as_asked(intent)
    if intent.wanted not in ("area", "mask", "share", "count") or intent.beyond or intent.unknown:
        return None
    regions, missing = subjects_of_intent(intent, seen)
    if missing or len(regions) != 1 or asks_back(intent):
        return None
    found = find.features(regions[0])
    if intent.wanted == "count":
        return Figure(len(found), "count")
    if intent.wanted != "share" and intent.unit != "%":
        return Figure(_square_metres(found), "m2")
    whole = _square_metres(find.features(Everything() if intent.of is None else intent.of))
    return Figure(100 * _square_metres(found) / whole, "%") if whole else None


def _square_metres(features: Sequence[Feature]) -> float:
    return float(numbers_of(features, "area_m2").sum())
