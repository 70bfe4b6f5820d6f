"""Shares of something: "how much of the forest is flooded", "what percentage of the north is water"."""

from __future__ import annotations

import re

from earthmind.inference.plan.expression import Concept, Drawn, Everything, InSide, Not, Region
from earthmind.inference.plan.mention import Mention
from earthmind.inference.plan.mentions import Scan
from earthmind.inference.plan.subjects import both, region_of

_COPULAS = {
    "lies",
    "lie",
    "lying",
    "located",
    "liegt",
    "liegen",
    "befindet",
    "befinden",
    "trouve",
    "trouvent",
    "situé",
    "située",
    "situés",
    "situées",
    "encuentra",
    "encuentran",
    "trova",
    "trovano",
    "situato",
    "situata",
    "fica",
    "ficam",
    "localizado",
    "localizada",
    "在",
    "位于",
} | {"se trouve", "se trouvent", "se encuentra", "se encuentran", "si trova", "si trovano"}


_SHOWN = re.compile(r"图|画面|影像|总面积")
_PART_OF = ("占", "am", "an", "an der", "an den")


def share_of(scan: Scan) -> tuple[tuple[Region, ...], Region | None] | None:
    """What is measured and what it is a share of; None where the mentions are simply listed."""
    roots = [mention for mention in scan.mentions if not mention.relation]
    if not roots:
        return None
    base = roots[0]
    rest = roots[1:]
    if not rest and _of_the_picture(scan):
        return (region_of(base, scan.mentions),), None
    if rest and all(mention.joined for mention in rest):
        return None
    if len(rest) > 1:
        return None
    if isinstance(base.head, Everything) and rest and not base.soft:
        side = region_of(base, scan.mentions)
        whole = region_of(rest[0], scan.mentions)
        return (both([whole, side]),), None if isinstance(side, Everything) else side
    if rest and any(item.words.lower() in _PART_OF for item in scan.items):
        of = region_of(rest[0], scan.mentions)
        return (both([region_of(base, scan.mentions), of]),), of
    if rest:
        first, second = (region_of(mention, scan.mentions) for mention in (base, rest[0]))
        return (both([first, second]),), second if _bound_between(scan, base, rest[0]) else first
    return _of_one(scan, base)


def _of_the_picture(scan: Scan) -> bool:
    """Whether the share is said to be one of all that is shown: "what share of the picture", 占全图."""
    before = ""
    for item in scan.items:
        if item.tag == "extent" and (before == "share" or item.words[:1] == "占"):
            return True
        if item.value == "share" and item.words[:1] == "占" and _SHOWN.search(item.words):
            return True
        if item.tag not in ("stop", "of", "all", "total"):
            before = "share" if item.value == "share" or item.words in ("占", "占据", "占了") else ""
        elif item.words in ("占", "占据", "占了"):
            before = "share"
    return False


def _of_one(scan: Scan, base: Mention) -> tuple[tuple[Region, ...], Region | None]:
    """A share of one region by what is said after it: "of the forest is flooded", "in the north"."""
    if any(m.target is base and m.relation == "in" and m.head == Drawn() for m in scan.mentions):
        return (region_of(base, scan.mentions),), Drawn()
    later = [said for said in base.adjectives if said[2] or _verb_first(scan, base)]
    first = [said for said in base.adjectives if said not in later]
    related = any(mention.target is base and mention.relation for mention in scan.mentions)
    whole = region_of(base, scan.mentions)
    within = [m for m in scan.mentions if m.target is base and m.relation == "in"]
    if isinstance(base.head, Everything) and within:
        place = region_of(within[0], scan.mentions)
        return (whole,), None if place == whole else place
    if base.adjectives and any(item.tag == "how" for item in scan.items) and isinstance(base.head, Concept):
        return (whole,), base.head
    plain = not (base.order or base.moment or base.new)
    if plain and (later or (related and (_asks_of(scan) or scan.language == "zh"))):
        of = both([base.head, *(Not(Concept(name)) if no else Concept(name) for name, no, _ in first)])
        if base.sides and later:
            of = both([of, *(InSide(side) for side, no in base.sides if not no)])
        return (whole,), of
    inside = [m for m in scan.mentions if m.target is base and m.relation == "in"]
    if inside and plain:
        flooded = inside[0].head == Concept("flooded area") and base.head != Concept("water")
        return (whole,), base.head if flooded else region_of(inside[0], scan.mentions)
    if base.sides and not base.sides[0][1]:
        if isinstance(base.head, Concept) and _share_of_noun(scan, base):
            return (whole,), base.head
        sides = both([InSide(side) for side, no in base.sides if not no])
        if _asks_of(scan) and not _side_is(scan, base):
            return (whole,), base.head
        return (whole,), sides
    return (whole,), None


def _bound_between(scan: Scan, base: Mention, other: Mention) -> bool:
    """Such as "is the flood larger than a third of the water": the bound is a share of what follows it."""
    return any(item.tag == "percent" or item.value == "%" for item in scan.items[base.at : other.at])


def _verb_first(scan: Scan, base: Mention) -> bool:
    """Such as "¿Está inundado más del 30 % del pueblo?": what is said stands before the share of the noun."""
    percent = [at for at, item in enumerate(scan.items) if item.tag == "percent" and at < base.at]
    return bool(percent) and any(item.tag == "adj" for item in scan.items[: percent[0]])


def _share_of_noun(scan: Scan, base: Mention) -> bool:
    """Such as "more than half of the forest in the north": of the forest, as the share stands before it."""
    percent = [at for at, item in enumerate(scan.items) if item.tag == "percent"]
    side = [at for at, item in enumerate(scan.items) if item.tag == "side"]
    return bool(percent and side) and percent[0] < base.at < side[-1]


def _side_is(scan: Scan, base: Mention) -> bool:
    """Such as "how much of the north is forest": the side is what it is a share of."""
    before = scan.items[: base.at]
    side = next((at for at, item in enumerate(before) if item.tag == "side"), len(before))
    return any(item.value == "presence" for item in before[side:])


def _asks_of(scan: Scan) -> bool:
    """Whether the share is one of the noun: "how much of the forest", not "percentage of forest"."""
    for at, item in enumerate(scan.items):
        if item.tag == "want" and item.value == "share":
            words = item.words.lower().split()
            ends = bool(
                {"of", "vom", "von", "des", "der", "la", "du", "del", "della", "da", "do"} & set(words[-1:])
            )
            after = [other.tag for other in scan.items[at + 1 : at + 3]]
            copula = any(
                other.tag == "not" or other.value == "presence" or other.words.lower() in _COPULAS
                for other in scan.items[at + 1 :]
            )
            return copula and (ends or "of" in after or "stop" in after)
    return False
