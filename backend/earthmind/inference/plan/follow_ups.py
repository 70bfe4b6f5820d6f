"""Questions that lean on the one before: "only the largest one", "and in acres?" and the like."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Concept,
    Everything,
    InSide,
    Intent,
    Not,
    Parts,
    Region,
    Wanted,
)
from earthmind.inference.plan.mention import Mention
from earthmind.inference.plan.region_tree import made_of, parts_of
from earthmind.inference.plan.subjects import both

_KEPT_FOR_ONE: tuple[Wanted, ...] = ("mask", "area", "place", "boxes", "description", "report", "share")
"""What can be wanted of one part; after others it is marked."""


def narrowed(last: Intent, said: Mention) -> Intent:
    """The earlier intent with what was said without a noun: a side, an order, a size, a date."""
    intent = last
    if said.sides:
        sides: list[Region] = [Not(InSide(side)) if no else InSide(side) for side, no in said.sides]
        if intent.wanted == "ranking" and not intent.subjects:
            return replace(intent, of=both(sides))
        intent = _each(intent, lambda region: in_sides(region, sides))
        if intent.wanted == "share":
            base = [without_sides(intent.of)] if intent.of is not None else []
            intent = replace(intent, of=both([*base, *sides]))
    for name, denied, _ in said.adjectives:
        more: Region = Not(Concept(name)) if denied else Concept(name)
        intent = _each(intent, lambda region, more=more: both([region, more]))  # type: ignore[misc]
    if said.moment is not None:
        moment = said.moment
        intent = _each(intent, lambda region: AtDate(_undated(region), moment))
    if said.low_m2 > 0 or math.isfinite(said.high_m2):
        intent = _each(
            intent,
            lambda region: replace(_as_parts(region), at_least_m2=said.low_m2, at_most_m2=said.high_m2),
        )
    if said.rank is not None:
        skip = int(said.rank.number) - 1
        intent = _each(intent, lambda region: _of_rank(region, skip))
    if said.order is not None:
        intent = _each(
            intent,
            lambda region: replace(
                _as_parts(region),
                order=said.order,
                least=said.least,
                count=said.count or 1,
                skip=said.skip,
                to=None,
            ),
        )
        intent = intent if intent.wanted in _KEPT_FOR_ONE else replace(intent, wanted="mask", also=())
    return intent


def about(last: Intent, region: Region) -> Intent:
    """The earlier intent about another concept: "what about the forest?"."""
    if last.wanted in ("distance", "direction") and len(last.subjects) == 2:
        return replace(last, subjects=(region, last.subjects[1]))
    if not isinstance(region, Concept) or len(last.subjects) != 1:
        return replace(last, subjects=(region,), of=None, options=())
    old = first_concept(last.subjects[0])
    if old is None:
        return replace(last, subjects=(both([region, last.subjects[0]]),), options=())
    swapped = _swap(last.subjects[0], old, region)
    of = None if last.of is None else _swap(last.of, old, region)
    return replace(last, subjects=(swapped,), of=of, options=())


def all_of(region: Region) -> Region:
    """What parts were chosen of."""
    return region.of if isinstance(region, Parts) else region


def in_sides(region: Region, sides: list[Region]) -> Region:
    """The region in other sides; of chosen parts, those of the sides are chosen."""
    if isinstance(region, Parts):
        return replace(region, of=in_sides(region.of, sides))
    return both([without_sides(region), *sides])


def _each(intent: Intent, change: Callable[[Region], Region]) -> Intent:
    subjects = intent.subjects or (Everything(),)
    return replace(intent, subjects=tuple(change(subject) for subject in subjects))


def without_sides(region: Region) -> Region:
    """A region without the sides that it is restricted to."""
    if isinstance(region, InSide):
        return Everything()
    if isinstance(region, And):
        return both([part for part in region.parts if not isinstance(part, InSide)])
    return region


def _of_rank(region: Region, skip: int) -> Region:
    """Another part of the same order: "and the second one?"."""
    if isinstance(region, Parts) and region.order is not None:
        return replace(region, skip=skip, count=1)
    return region


def _undated(region: Region) -> Region:
    return region.of if isinstance(region, AtDate) else region


def _as_parts(region: Region) -> Parts:
    return region if isinstance(region, Parts) else Parts(region)


def first_concept(region: Region | None) -> Concept | None:
    """The first concept that a region is made of."""
    if region is None or isinstance(region, Concept):
        return region
    parts = (region.of,) if isinstance(region, Parts) else parts_of(region)
    return next((found for part in parts if (found := first_concept(part)) is not None), None)


def _swap(region: Region, old: Concept, new: Region) -> Region:
    """A region with one concept replaced."""
    if isinstance(region, Concept):
        return new if region == old else region
    if isinstance(region, And):
        return both([_swap(part, old, new) for part in region.parts])
    if isinstance(region, Parts):
        return replace(region, of=_swap(region.of, old, new))
    return made_of(region, lambda part: _swap(part, old, new))
