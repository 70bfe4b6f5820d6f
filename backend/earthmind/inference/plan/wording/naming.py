"""What regions are called in a language."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
    Concept,
    Drawn,
    Everything,
    InSide,
    Near,
    Not,
    Or,
    Parts,
    Region,
)
from earthmind.inference.plan.region_tree import AROUND_THINGS
from earthmind.inference.plan.wording.figures import area_text, length_text
from earthmind.inference.plan.wording.tongue import Noun, Tongue


def noun_of(words: Tongue, region: Region) -> Noun:
    """What a region is called."""
    match region:
        case Concept(name):
            return words.concept(name)
        case Everything():
            return words.noun(words.texts["everything"])
        case Drawn():
            return words.noun(words.texts["drawn"])
        case InSide(side):
            line = words.texts["side"].replace("{side}", words.texts[f"side {side}"])
            return words.noun(line, name=words.forms(words.texts[f"side {side}"])[0])
        case Near(of, metres):
            inner = noun_of(words, of)
            return words.noun(words.texts["nearby"], of=inner.of, d=length_text(words, metres))
        case Beside() | Between():
            return words.noun(words.texts["ground"]).qualified(
                _qualifier(words, region), before=words.qualifies_before
            )
        case Not(part):
            inner = noun_of(words, part)
            return words.noun(words.texts["not"], of=inner.of, name=inner.name)
        case AtDate(of, moment):
            return noun_of(words, of).qualified(words.texts[moment], before=words.qualifies_before)
        case And(parts):
            return _both(words, parts)
        case Or(parts):
            return _any(words, [noun_of(words, part) for part in parts])
        case Parts():
            return _parts(words, region)
    raise TypeError(f"{region!r} is no region")


def counted(words: Tongue, region: Region, number: int, text: str) -> Noun:
    """So many parts of a region: ``7 water bodies``.

    Args:
        words: The language.
        region: What they are parts of.
        number: How many.
        text: The number as it is written.
    """
    noun = noun_of(words, region)
    many = noun.part if number == 1 else noun.parts
    piece = words.texts["pieces"] if words.language == "zh" else "{n} "
    return replace(noun, name=many, subject=f"{piece.format(n=text)}{many}", plural=number != 1)


def _both(words: Tongue, parts: Sequence[Region]) -> Noun:
    """The first thing of an And, and what is said of it by the others."""
    if (changed := _changed(words, parts)) is not None:
        return changed
    things = [
        part for part in parts if not isinstance(part, (InSide, Drawn, *AROUND_THINGS, Not, Everything))
    ]
    head = things[0] if things else parts[0]
    noun = noun_of(words, head)
    for part in parts:
        if part is not head and not isinstance(part, Everything):
            noun = noun.qualified(_qualifier(words, part), before=words.qualifies_before)
    return noun


def _changed(words: Tongue, parts: Sequence[Region]) -> Noun | None:
    """What came, went or became something else between the dates."""
    match tuple(parts):
        case (AtDate(thing, "later"), Not(AtDate(other, "earlier"))) if thing == other:
            more = words.texts["gained"]
        case (AtDate(thing, "earlier"), Not(AtDate(other, "later"))) if thing == other:
            more = words.texts["lost"]
        case (AtDate(thing, "earlier"), AtDate(other, "later")):
            more = words.say("became", name=noun_of(words, other).name)
        case _:
            return None
    return noun_of(words, thing).qualified(more, before=words.qualifies_before)


def _qualifier(words: Tongue, part: Region) -> str:
    match part:
        case InSide(side):
            return _side(words, "in side", side)
        case Not(InSide(side)):
            return _side(words, "outside side", side)
        case Drawn():
            return words.texts["in drawn"]
        case Not(Drawn()):
            return words.texts["outside drawn"]
        case Near(of, metres):
            return words.say("near", of=noun_of(words, of).of, d=length_text(words, metres))
        case Beside(of, side):
            return words.say(f"beside {side}", of=noun_of(words, of).of)
        case Between(one, other):
            return words.say("between", one=noun_of(words, one).of, other=noun_of(words, other).of)
        case Not(Near(of, metres)):
            return words.say("far", of=noun_of(words, of).of, d=length_text(words, metres))
        case Not(inner):
            return words.say("outside", of=noun_of(words, inner).of)
    return words.say("inside", of=noun_of(words, part).of)


def _side(words: Tongue, key: str, side: str) -> str:
    own = f"{key} {side}"
    if words.has(own):
        return words.texts[own]
    name, _, of = words.forms(words.texts[f"side {side}"])
    return words.say(key, side=name, side_of=of)


def _any(words: Tongue, nouns: Sequence[Noun]) -> Noun:
    first = nouns[0]
    return Noun(
        words.listed([first.name, *(noun.subject for noun in nouns[1:])]),
        words.listed([noun.subject for noun in nouns]),
        words.listed([noun.of for noun in nouns]),
        words.listed([first.none, *(noun.none for noun in nouns[1:])]),
        "/".join(noun.part for noun in nouns),
        "/".join(noun.parts for noun in nouns),
        plural=True,
    )


def _parts(words: Tongue, region: Parts) -> Noun:
    base, before = noun_of(words, region.of), words.qualifies_before
    for more in _chosen_by(words, region):
        base = base.qualified(more, before=before)
    if region.order is None or region.count is None:
        if region == Parts(region.of):
            return base
        pattern, none = words.texts["parts"].split(" | ")
        name, subject, of = words.forms(pattern, parts=base.parts)
        return replace(
            base, name=name, subject=subject, of=of, none=none.format(parts=base.parts), plural=True
        )
    sign = "-" if region.least and words.has(f"order -{region.order}") else ""
    order = f"order {sign}{region.order}"
    if region.least and not sign:
        order = f"order {_OPPOSITE[region.order]}"
    one, many = words.texts[order].split(" | ")
    pattern, rank, spans = one if region.count == 1 else many, _rank(words, region.skip), False
    if region.skip and region.count > 1:  # "the second and third largest": "the largest ... (2 to 3)"
        pattern, rank, spans = many.replace("{n} ", "").replace("{n}处", ""), "", True
    name, subject, of = words.forms(
        pattern,
        rank=rank,
        n=region.count,
        part=base.part,
        parts=base.parts,
        of=noun_of(words, region.to).of if region.to is not None else "",
    )
    noun = replace(base, name=name, subject=subject, of=of, plural=region.count != 1)
    if not spans:
        return noun
    last = region.skip + region.count
    return noun.qualified(words.say("rank span", a=region.skip + 1, b=last), before=False)


_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


def _chosen_by(words: Tongue, region: Parts) -> list[str]:
    more = []
    if region.at_least_m2 > 0:
        more.append(words.say("above", a=area_text(words, region.at_least_m2)))
    if math.isfinite(region.at_most_m2):
        more.append(words.say("below", a=area_text(words, region.at_most_m2)))
    if len(more) > 1 and not words.qualifies_before:
        more = [words.listed(more)]  # "larger than 2 ha and smaller than 5 ha"
    if region.near is not None:
        of = noun_of(words, region.near).of
        if region.near_m > 0:
            more.append(words.say("near", of=of, d=length_text(words, region.near_m)))
        else:
            more.append(words.say("touching", of=of))
    return more


def _rank(words: Tongue, skip: int) -> str:
    ranks = words.texts["ranks"].split(",")
    text = "" if not skip else ranks[min(skip, len(ranks)) - 1].format(n=skip + 1)
    return text.replace("_", " ")
