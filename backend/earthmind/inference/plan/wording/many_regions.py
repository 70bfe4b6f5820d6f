"""Sentences on all that there is: by size, described, changed since, or seen without a sensor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from earthmind.inference.plan.expression import And, AtDate, Concept, Region
from earthmind.inference.plan.understood import about_places, within
from earthmind.inference.plan.wording.answer_text import AnswerText
from earthmind.inference.plan.wording.figures import change_text
from earthmind.inference.plan.wording.naming import noun_of
from earthmind.inference.plan.wording.one_region import fact, none

_GREEN = frozenset({"forest", "grass", "shrub", "wetland", "crops"})
_WHOLLY_GREEN = frozenset({"grass", "shrub", "wetland"})
"""Who tells these apart takes all crops for vegetation, bare fields too."""
_APART = [Concept(name) for name in ("water", "vegetation", "built-up area", "bare land", "clouds")]
"""Covers of which the same ground is one."""
_ROUNDED = 1.005
_WATER = frozenset({"flooded area", "permanent water"})


def ranking(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """Regions by their area."""
    if about_places(speech.intent):
        return description(speech, regions)
    of = speech.intent.of
    found, missing = _found_by_area(speech, [within(region, of) for region in regions])
    if not found:
        return [speech.words.say("nothing", list=speech.names(missing))]
    return [_listed(speech, found, of), *_rest(speech, found, missing)]


def description(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """What there is, how large and where: of things that were asked for, of a place, or of all."""
    if places := about_places(speech.intent):
        return [sentence for place in places for sentence in _cover_of(speech, place, regions)]
    if speech.intent.subjects:
        return [sentence for region in regions for sentence in _described(speech, region)]
    found, missing = _found_by_area(speech, regions)
    whole = speech.words.say("extent", area=speech.area_text(speech.found.whole_m2()))
    if not found:
        return [whole, speech.words.say("nothing", list=speech.names(regions))]
    return [whole, *(fact(speech, region) for region in found), *_rest(speech, found, missing)]


def change(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """How large regions are, and were at the earlier date."""
    if not speech.seen.two_dates:
        return [speech.words.texts["change no date"]]
    sentences = []
    for region in regions:
        earlier = AtDate(region, "earlier")
        before, now = speech.found.square_metres(earlier), speech.found.square_metres(region)
        if not before and not now:
            sentences += none(speech, region) if speech.intent.subjects else []
        elif before == now:
            sentences.append(speech.say("change same", region, now=speech.area(region)))
        else:
            sentences.append(_changed(speech, region, before, now))
    return sentences or [speech.words.say("nothing", list=speech.names(regions))]


def without_sensor(speech: AnswerText, regions: Sequence[Region]) -> list[str]:
    """How large regions would be without a sensor."""
    sensor = speech.intent.sensor
    name = speech.words.texts[f"sensor {sensor}"]
    if sensor not in speech.seen.sensors:
        return [speech.words.say("without absent", sensor=name)]
    if len(speech.seen.sensors) < 2:
        return [speech.words.say("without only", sensor=name)]
    entries = [entry for region in regions if (entry := _withheld(speech, region, sensor))]
    if not entries:
        return [speech.words.say("nothing", list=speech.names(regions))]
    return [speech.words.say("without", sensor=name, list=speech.words.listed(entries))]


def _cover_of(speech: AnswerText, place: Region, regions: Sequence[Region]) -> list[str]:
    """How large a place is, and what covers it by area; `regions` are within this or other places."""
    within_it = [region for region in regions if isinstance(region, And) and region.parts[-1] == place]
    found, missing = _found_by_area(speech, within_it)
    noun, area = noun_of(speech.words, place), speech.area(place)
    size = speech.words.say("area plain", plural=noun.plural, s=noun.subject, area=area)
    if not found:
        return [size, speech.words.say("nothing", list=speech.names(within_it))]
    return [size, _listed(speech, found, place), *_rest(speech, found, missing)]


def _found_by_area(speech: AnswerText, regions: Sequence[Region]) -> tuple[list[Region], list[Region]]:
    """What was found, the largest first, and what was not."""
    found = [region for region in regions if speech.found.features(region)]
    missing = [region for region in regions if region not in found]
    return sorted(found, key=speech.found.square_metres, reverse=True), missing


def _listed(speech: AnswerText, found: Sequence[Region], of: Region | None) -> str:
    """Regions by area, with their shares of a place; named as within it, but called by themselves."""
    entries = []
    for region in found:
        bare = region.parts[0] if of is not None and isinstance(region, And) else region
        mark = speech.mark(region, speech.noun(region).name)
        subject = f"{noun_of(speech.words, bare).subject} {mark}".strip()
        share = speech.share(region, of)
        entries.append(speech.words.say("entry", s=subject, area=speech.area(region), share=share))
    return speech.words.say("ranking", list=speech.words.listed(entries))


def _described(speech: AnswerText, region: Region) -> list[str]:
    if not (parts := speech.found.count(region)):
        return none(speech, region)
    if parts == 1:
        return [fact(speech, region)]
    largest = speech.area_text(float(speech.found.areas_m2(region).max()))
    return [fact(speech, region), speech.words.say("largest part", area=largest)]


def _changed(speech: AnswerText, region: Region, before: float, now: float) -> str:
    return speech.words.say(
        "change",
        e=speech.subject(AtDate(region, "earlier")),
        before=speech.area_text(before),
        s=speech.subject(region),
        now=speech.area_text(now),
        delta=change_text(speech.words, before, now, speech.unit),
    )


def _withheld(speech: AnswerText, region: Region, sensor: str) -> str:
    """A region with all sensors and without one; empty where neither shows any."""
    without, with_all = speech.found.square_metres(region, sensor), speech.found.square_metres(region)
    if not without and not with_all:
        return ""
    values: dict[str, Any] = {"area0": speech.area_text(with_all), "area": speech.area_text(without)}
    if not without:
        return speech.words.say("without none", name=speech.noun(region).name, **values)
    key = "without same" if without == with_all else "without entry"
    return speech.words.say(key, s=speech.subject(region, without=sensor), **values)


def _rest(speech: AnswerText, found: Sequence[Region], missing: Sequence[Region]) -> list[str]:
    """What was not found, and that some of what was found counts twice."""
    sentences = [speech.words.say("missing", list=speech.names(_bare(missing)))] if missing else []
    sentences += _seen_as_two(speech, found)
    names = {region.name for region in _bare(found) if isinstance(region, Concept)}
    if {"vegetation", "crops"} <= names and names & _WHOLLY_GREEN:
        return [*sentences, speech.words.texts["overlap plants"]]
    twice = ("vegetation" in names and names & _GREEN) or ("water" in names and names & _WATER)
    return [*sentences, speech.words.texts["overlap"]] if twice else sentences


def _seen_as_two(speech: AnswerText, found: Sequence[Region]) -> list[str]:
    """How much ground at least is taken for two covers that exclude each other, by the sum of all."""
    covers = {region: bare for region, bare in zip(found, _bare(found)) if bare in _APART}
    if len(covers) < 2:
        return []
    place = next((region.parts[-1] for region in covers if isinstance(region, And)), None)
    whole = speech.found.whole_m2() if place is None else speech.found.square_metres(place)
    together = sum(speech.found.square_metres(region) for region in covers)
    if together <= _ROUNDED * whole:
        return []
    more = speech.area_text(together - whole)
    return [speech.words.say("overlap twice", sum=speech.area_text(together), more=more)]


def _bare(regions: Sequence[Region]) -> list[Region]:
    """Regions by themselves, not as within a place."""
    return [region.parts[0] if isinstance(region, And) else region for region in regions]
