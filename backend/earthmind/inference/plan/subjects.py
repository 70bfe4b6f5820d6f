"""Mentions put together to regions: "forest" and "flooded" to ``and(forest, flooded area)``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
    Concept,
    Everything,
    InSide,
    Near,
    Not,
    Or,
    Parts,
    Region,
)
from earthmind.inference.plan.mention import Mention

NEARBY_M = 100.0
"""How near "near" is, where no distance is given."""
AFLOAT_M = 30.0
"""How near to water a ship is that lies on it."""
_SHIPS = Concept("ships")
_UNDER_WATER = tuple(map(Concept, ("built-up area", "crops", "forest", "grass")))
"""What is flooded where it is said to be in the water."""
_WATERS = (Concept("water"), Concept("permanent water"), Concept("flooded area"))


def both(parts: Iterable[Region]) -> Region:
    """Regions that all hold, without what says nothing."""
    flat: list[Region] = []
    for part in parts:
        for each in part.parts if isinstance(part, And) else (part,):
            if each not in flat and not isinstance(each, Everything):
                flat.append(each)
    if not flat:
        return Everything()
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def either(parts: Sequence[Region]) -> Region:
    """Regions of which one holds."""
    flat: list[Region] = []
    for part in parts:
        flat += [each for each in (part.parts if isinstance(part, Or) else (part,)) if each not in flat]
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def region_of(mention: Mention, mentions: Sequence[Mention], *, counted: bool = False) -> Region:
    """The region of a mention with all that is related to it."""
    parts = [mention.head, *_said_of(mention)]
    related = [other for other in mentions if other.target is mention and other is not mention]
    denied = [o for o in related if o.relation in ("not", "except", "without", "outside", "neither")]
    near: Region | None = None
    to: Region | None = None
    near_m = 0.0
    became: Region | None = None
    apart: list[Region] = []
    ends: list[Region] = []
    places: list[Region] = []
    for other in related:
        region = region_of(other, mentions)
        if other.relation == "in" and mention.head == _SHIPS and other.head in _WATERS:
            parts.append(Near(region, AFLOAT_M))  # where there is a ship, water does not show
        elif other.relation == "in" and region == _WATERS[0] and mention.head in _UNDER_WATER:
            parts.append(_WATERS[2])  # "houses in the water": no house is water, it stands in a flood
        elif other.relation == "in":
            parts.append(region)
        elif other.relation == "became":
            became = region
        elif other.relation == "apart":
            apart.append(region)
        elif other.relation == "far":
            parts.append(Not(Near(region, other.metres or NEARBY_M)))
        elif other.relation == "nearest":
            to = region
        elif other.relation == "touch" or (other.relation == "near" and (mention.kind == "thing" or counted)):
            near = region if near is None else either([near, region])
            near_m = 0.0 if other.relation == "touch" else (other.metres or NEARBY_M)
        elif other.relation == "beside" and other.bearing is not None:
            places.append(Beside(region, other.bearing))
        elif other.relation == "amid":
            ends.append(region)
        elif other.relation == "near":
            parts.append(Near(region, other.metres or NEARBY_M))
    if len(ends) == 2:
        places.append(Between(*ends))
    if counted and places and near is None:
        near, near_m = both(places), 0.0  # whole lakes are counted, not the pieces that such a place cuts
    else:
        parts += places
    if denied:
        flooded = Concept("flooded area") in parts
        parts.append(Not(either([_unless_flooded(region_of(o, mentions), flooded) for o in denied])))
    if apart:
        parts.append(Not(Parts(both(parts), near=either(apart))))  # whole parts that touch are left out
    region = both(parts)
    if mention.relation == "not" and mention.target is None:
        region = Not(region)
    if mention.target is None and mention.bearing is not None:
        region = Beside(region, mention.bearing)  # "what lies north of the river"
    region = _moved(region, mention)
    if became is not None:
        region = And((AtDate(region, "earlier"), AtDate(became, "later")))
    return _parts(region, mention, near, near_m, to)


def _unless_flooded(region: Region, flooded: bool) -> Region:
    """What is left out of a flood as water is the water that was there before: a flood is water itself."""
    return Concept("permanent water") if flooded and region == Concept("water") else region


def _said_of(mention: Mention) -> list[Region]:
    said: list[Region] = []
    for name, denied, _ in mention.adjectives:
        said.append(Not(Concept(name)) if denied else Concept(name))
    for side, denied in mention.sides:
        said.append(Not(InSide(side)) if denied else InSide(side))
    return said


def _moved(region: Region, mention: Mention) -> Region:
    """The region at another date, or what came or went between the dates."""
    if mention.new:
        came = mention.new == "new"
        here, there = AtDate(region, "later"), AtDate(region, "earlier")
        return And((here, Not(there))) if came else And((there, Not(here)))
    return AtDate(region, mention.moment) if mention.moment is not None else region


def _parts(region: Region, mention: Mention, near: Region | None, near_m: float, to: Region | None) -> Region:
    sized = mention.low_m2 > 0 or math.isfinite(mention.high_m2)
    if not sized and near is None and mention.order is None:
        return region
    chosen = Parts(region, mention.low_m2, mention.high_m2, near, near_m)
    if mention.order is None:
        return chosen
    count = mention.count or 1
    return replace(chosen, order=mention.order, least=mention.least, count=count, skip=mention.skip, to=to)


def subjects_of(
    mentions: Sequence[Mention], *, counted: bool = False, apart: bool = False, together: bool = False
) -> tuple[Region, ...]:
    """The regions that a question is about.

    Args:
        mentions: What it names.
        counted: Whether parts are counted, so that what is near is a part too.
        apart: Whether "or" lists them, as in comparisons.
        together: Whether they are taken together.
    """
    neither = [m for m in mentions if m.relation == "neither" and m.target is None]
    _spread_sides(mentions)
    if apart:
        _spread_predicate(mentions)
    found: list[Region] = []
    ends = [mention for mention in mentions if mention.relation == "amid" and mention.target is None]
    if len(ends) == 2:
        found.append(Between(*(region_of(mention, mentions) for mention in ends)))
    for mention in mentions:
        if mention.relation and (mention.target is not None or mention in (*neither, *ends)):
            continue
        region = region_of(mention, mentions, counted=counted)
        if mention.joined == "or" and found and not apart:
            found[-1] = either([found[-1], region])
        elif region not in found:
            found.append(region)
    if neither:
        found.insert(0, Not(either([region_of(m, mentions) for m in neither])))
    if together and len(found) > 1:
        return (either(found),)
    return tuple(found)


def _spread_predicate(mentions: Sequence[Mention]) -> None:
    """Give what is said at the end of both, "is more forest than cropland flooded", to the first too."""
    roots = [mention for mention in mentions if not mention.relation]
    if len(roots) != 2 or roots[1].joined or roots[0].adjectives:
        return
    said = [each for each in roots[1].adjectives if each[2]]
    if said and len(said) == len(roots[1].adjectives):
        roots[0].adjectives += said


def _spread_sides(mentions: Sequence[Mention]) -> None:
    """Give the side that ends a list, "water and forest in the north", to all of the list."""
    roots = [mention for mention in mentions if not mention.relation]
    alike = len(roots) > 1 and all(
        m.joined in ("and", ",", "or") and m.head != roots[0].head for m in roots[1:]
    )
    if alike and roots[-1].sides and not any(mention.sides for mention in roots[:-1]):
        for mention in roots[:-1]:
            mention.sides = list(roots[-1].sides)
    if alike and not any(mention.low_m2 or math.isfinite(mention.high_m2) for mention in roots[:-1]):
        for mention in roots[:-1]:
            mention.low_m2, mention.high_m2 = roots[-1].low_m2, roots[-1].high_m2
