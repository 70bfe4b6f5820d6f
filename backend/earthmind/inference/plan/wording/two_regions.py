"""Sentences on two regions: how far apart they are, which way the one lies, which is larger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from earthmind.inference.plan.choosing import overlap
from earthmind.inference.plan.expression import Region
from earthmind.inference.plan.whereabouts import direction_of
from earthmind.inference.plan.wording.answer_text import AnswerText, in_two_numbers
from earthmind.inference.plan.wording.figures import length_text, number
from earthmind.inference.plan.wording.naming import noun_of
from earthmind.inference.plan.wording.one_region import none, place

Pair = tuple[Region, Region]


def distance(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """The shortest way between two regions."""
    if (pair := _pair(regions)) is None:
        return _needs_two(speech, regions)
    if missing := _missing(speech, pair):
        return missing
    one, other = pair
    metres, key = speech.found.distance_m(one, other), "distance"
    if not metres:
        shared = overlap(speech.found.features(one), speech.found.features(other))
        key = "distance overlap" if shared else "distance touch"
    length = length_text(speech.words, metres, speech.intent.unit)
    return [speech.words.say(key, a=speech.subject(one), b=speech.subject(other), d=length)]


def direction(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """On which side of another a region lies."""
    if (pair := _pair(regions)) is None:
        return _needs_two(speech, regions)
    if missing := _missing(speech, pair):
        return missing
    one, other = pair
    side = direction_of(speech.found.features(one), speech.found.features(other), speech.found.grid)
    if side is None:
        return [speech.words.say("direction same", a=speech.subject(one), b=speech.subject(other))]
    noun = noun_of(speech.words, other)
    of = f"{noun.of} {speech.mark(other, noun.name)}".strip()
    way = speech.words.say(f"direction {side}", of=of)
    plural = noun_of(speech.words, one).plural
    return [speech.words.say("direction", plural=plural, a=speech.subject(one), direction=way)]


def comparison(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """Which of two regions is larger, or has more parts."""
    if (pair := _pair(regions)) is None:
        return _needs_two(speech, regions)
    return _of_counts(speech, pair) if speech.intent.by == "count" else _of_areas(speech, pair)


def _of_areas(speech: AnswerText, pair: Pair) -> list[str]:
    larger, smaller = sorted(pair, key=speech.found.square_metres, reverse=True)
    if not speech.found.features(larger):
        return _missing(speech, pair)
    values: dict[str, Any] = {"x": speech.area(larger), "y": speech.area(smaller)}
    if speech.found.square_metres(larger) == speech.found.square_metres(smaller):
        a, b = speech.subject(larger), speech.subject(smaller)
        return [speech.words.say("comparison same", a=a, b=b, **values)]
    plurals = [noun_of(speech.words, region).plural for region in (larger, smaller)]
    line = in_two_numbers(speech.words.texts["comparison"], *plurals)
    return [line.format(a=speech.subject(larger), b=speech.subject(smaller), **values)]


def _of_counts(speech: AnswerText, pair: Pair) -> list[str]:
    more, fewer = sorted(pair, key=speech.found.count, reverse=True)
    if not speech.found.features(more):
        return _missing(speech, pair)
    x, y = speech.found.count(more), speech.found.count(fewer)
    nouns = [noun_of(speech.words, region) for region in (more, fewer)]
    speech.note("note small")
    return [
        speech.words.say(
            "comparison count same" if x == y else "comparison count",
            a=speech.subject(more),
            b=speech.subject(fewer),
            aparts=nouns[0].parts,
            bparts=nouns[1].parts,
            x=number(speech.words, x, 0),
            y=number(speech.words, y, 0),
        )
    ]


def _pair(regions: Sequence[Region]) -> Pair | None:
    return (regions[0], regions[1]) if len(regions) >= 2 and regions[0] != regions[1] else None


def _missing(speech: AnswerText, pair: Pair) -> list[str]:
    """That one or both of two regions were not found."""
    empty = [region for region in pair if not speech.found.features(region)]
    return [sentence for region in empty for sentence in none(speech, region)]


def _needs_two(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    facts = [sentence for region in regions for sentence in place(speech, region)]
    return [speech.words.say("one subject", known=speech.known()), *facts]
