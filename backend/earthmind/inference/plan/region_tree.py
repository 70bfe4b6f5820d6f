"""Regions as trees: what a region is made of, and the same region made of something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
    Near,
    Not,
    Or,
    Parts,
    Region,
)

AROUND_THINGS = (Near, Beside, Between)
"""Regions that are places by something rather than things."""


def parts_of(region: Region) -> tuple[Region, ...]:
    """The regions that a region is directly made of; none for a concept, a side or the whole extent."""
    match region:
        case And(parts) | Or(parts):
            return parts
        case Not(part):
            return (part,)
        case Near() | AtDate() | Beside():
            return (region.of,)
        case Between(one, other):
            return one, other
        case Parts():
            return tuple(part for part in (region.of, region.near, region.to) if part is not None)
    return ()


def made_of(region: Region, change: Callable[[Region], Region]) -> Region:
    """The same region with each of its direct parts changed."""
    match region:
        case And(parts):
            return And(tuple(change(part) for part in parts))
        case Or(parts):
            return Or(tuple(change(part) for part in parts))
        case Not(part):
            return Not(change(part))
        case Near() | AtDate() | Beside():
            return replace(region, of=change(region.of))
        case Between(one, other):
            return Between(change(one), change(other))
        case Parts():
            near = None if region.near is None else change(region.near)
            to = None if region.to is None else change(region.to)
            return replace(region, of=change(region.of), near=near, to=to)
    return region


def all_of(region: Region) -> Iterator[Region]:
    """A region and everything that it is made of, the outermost first."""
    yield region
    for part in parts_of(region):
        yield from all_of(part)
