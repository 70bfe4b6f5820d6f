"""Sentences on one region: what is marked, how large, how many, whether and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.choosing import boxes_around
from earthmind.inference.plan.expression import Everything, Or, Parts, Region, Wanted
from earthmind.inference.plan.selection import to_lonlat
from earthmind.inference.plan.understood import is_under_clouds
from earthmind.inference.plan.whereabouts import whereabouts
from earthmind.inference.plan.wording.answer_text import AnswerText, in_two_numbers
from earthmind.inference.plan.wording.figures import length_text, number
from earthmind.inference.plan.wording.naming import noun_of
from earthmind.vector.features_on_disk import numbers_of

SURE = 2 / 3
"""Mean probability below which an answer says that the model is not sure."""
TRACES = 0.01
"""Share of the extent below which what the model is not sure of is told as traces, and not as a yes."""
_MOST_SIZES = 6
"""So many areas of parts are listed at most."""


def told(speech: AnswerText, wanted: Wanted, region: Region) -> list[str]:
    """What is wanted of a region, how near it is to what it was chosen by, which of its kinds are missing.

    Raises:
        KeyError: This cannot be said of one region.
    """
    sentences = _WAYS[wanted](speech, region)
    return [*sentences, *_how_near(speech, region), *_empty_kinds(speech, region)]


def none(speech: AnswerText, region: Region) -> list[str]:
    """That nothing of a region was found; of a rank, how many there are."""
    if isinstance(region, Parts) and region.order is not None:
        return _no_rank(speech, region)
    noun = noun_of(speech.words, region)
    if speech.found.find.left_out(region):
        return [speech.words.say("only small", name=noun.name)]
    return [speech.words.say("none", plural=noun.plural, none=noun.none)]


def fact(speech: AnswerText, region: Region) -> str:
    """How large a region is, in how many parts, and where."""
    features = speech.found.features(region)
    where = whereabouts(features, speech.found.grid)
    all_of_it = "fact" if len(features) > 1 else "fact one"
    return speech.say(
        all_of_it if where.all_of_it else "fact mostly",
        region,
        area=speech.area(region),
        share=speech.share(region),
        pieces=speech.pieces(region),
        where=_where(speech, where.places),
    )


def place(speech: AnswerText, region: Region) -> list[str]:
    """Where a region lies."""
    if not (features := speech.found.features(region)):
        return none(speech, region)
    where = whereabouts(features, speech.found.grid)
    key = "place" if where.all_of_it else "place mostly"
    return [*_too_few(speech, region), speech.say(key, region, where=_where(speech, where.places))]


def _mask(speech: AnswerText, region: Region) -> list[str]:
    if not (count := speech.found.count(region)):
        return none(speech, region)
    ranked = isinstance(region, Parts) and region.order is not None and region.count is not None
    key = "mask pieces" if count > 1 and not ranked else "mask"
    told = speech.say(key, region, area=speech.area(region), pieces=speech.pieces(region))
    return [*_too_few(speech, region), told]


def _boxes(speech: AnswerText, region: Region) -> list[str]:
    if not (features := speech.found.features(region)):
        return none(speech, region)
    boxes = boxes_around(features, speech.found.grid)
    line, several = speech.words.texts["boxes"], len(boxes) != 1
    one_choice = line.count("<") == 1
    line = in_two_numbers(line, several if one_choice else speech.noun(region).plural, several)
    sentence = line.format(
        s=speech.subject(region),
        n=number(speech.words, len(boxes), 0),
        boxes=speech.area_text(float(numbers_of(boxes, "area_m2").sum())),
        area=speech.area(region),
    )
    speech.mark_instead(region, boxes)
    return [*_too_few(speech, region), sentence]


def _area(speech: AnswerText, region: Region) -> list[str]:
    if speech.intent.unit == "%":
        return _share(speech, region)
    if not speech.found.features(region):
        return none(speech, region)
    plain = isinstance(region, (Parts, Everything)) or speech.intent.of is not None
    key = "area plain" if plain else "area"
    told = speech.say(key, region, area=speech.area(region), share=speech.share(region))
    return [*_too_few(speech, region), told]


def _sizes(speech: AnswerText, region: Region) -> list[str]:
    if speech.found.count(region) < 2:
        return _area(speech, region)
    speech.note("note small")
    areas = sorted(speech.found.areas_m2(region).tolist(), reverse=True)
    told = areas if len(areas) <= _MOST_SIZES else areas[: _MOST_SIZES - 1]
    listed = speech.words.listed([speech.area_text(area) for area in told])
    subject = speech.subject(region, speech.counted(region))
    sentences = [speech.words.say("sizes", s=subject, list=listed)]
    if rest := areas[len(told) :]:
        n = number(speech.words, len(rest), 0)
        sentences.append(speech.words.say("sizes rest", n=n, area=speech.area_text(sum(rest))))
    return [*_too_few(speech, region), *sentences]


def _average(speech: AnswerText, region: Region) -> list[str]:
    if speech.found.count(region) < 2:
        return _area(speech, region)
    speech.note("note small")
    areas = speech.found.areas_m2(region)
    noun = speech.counted(region)
    mean, median = (speech.area_text(float(value)) for value in (areas.mean(), np.median(areas)))
    return [
        *_too_few(speech, region),
        speech.words.say(
            "average", plural=noun.plural, s=speech.subject(region, noun), mean=mean, median=median
        ),
    ]


def _share(speech: AnswerText, region: Region) -> list[str]:
    of = speech.intent.of
    of = None if isinstance(of, Everything) else of
    for asked in (of, region):
        if asked is not None and not speech.found.features(asked):
            return none(speech, asked)
    if of is None:
        return [speech.say("share", region, area=speech.area(region), share=speech.share(region))]
    return [
        speech.say(
            "share of",
            region,
            share=speech.share(region, of),
            of=noun_of(speech.words, of).of,
            area=speech.area(region),
            whole=speech.area(of),
        )
    ]


def _count(speech: AnswerText, region: Region) -> list[str]:
    if not speech.found.features(region):
        return none(speech, region)
    speech.note("note small")
    noun = speech.counted(region)
    subject = speech.subject(region, noun)
    return [speech.words.say("count", plural=noun.plural, s=subject, area=speech.area(region))]


def _presence(speech: AnswerText, region: Region) -> list[str]:
    if not speech.found.features(region):
        absent = none(speech, region)
        if is_under_clouds(region):
            return absent  # what does not show may be there: that is no "No"
        return [speech.words.say("absent", sentence=speech.words.together(absent))]
    return [*_too_few(speech, region), *(_traces(speech, region) or [_there(speech, "presence", region)])]


def _absence(speech: AnswerText, region: Region) -> list[str]:
    if not speech.found.features(region):
        sentence = speech.words.together(none(speech, region))
        return [speech.words.say("absence right", sentence=sentence)]
    return _traces(speech, region) or [_there(speech, "absence there", region)]


def _there(speech: AnswerText, key: str, region: Region, **values: str) -> str:
    return speech.say(key, region, area=speech.area(region), share=speech.share(region), **values)


def _traces(speech: AnswerText, region: Region) -> list[str]:
    """That there is little of something, and the model is not sure of it: neither a yes nor a no."""
    areas, scores = (numbers_of(speech.found.features(region), field) for field in ("area_m2", "score"))
    whole = float(areas.sum())
    sure = float((areas * scores).sum()) / max(whole, 1e-9)
    if sure >= SURE or speech.found.share(region, None) >= TRACES:
        return []
    return [_there(speech, "presence traces", region, p=_percent(speech, sure))]


def _percent(speech: AnswerText, share: float) -> str:
    return speech.words.say("percent", n=number(speech.words, 100 * share, 0))


def _confidence(speech: AnswerText, region: Region) -> list[str]:
    """The mean probability over a region, and how much of it lies in parts that are doubtful."""
    if not (features := speech.found.features(region)):
        return none(speech, region)
    areas, scores = (numbers_of(features, field) for field in ("area_m2", "score"))
    whole = max(float(areas.sum()), 1e-9)
    doubtful = float(areas[scores < SURE].sum()) / whole
    sure, less, bound = (
        _percent(speech, share) for share in (float((areas * scores).sum()) / whole, doubtful, SURE)
    )
    key = "confidence in part" if doubtful else "confidence"
    told = speech.say(key, region, p=sure, share=less, bound=bound)
    return [told, speech.words.texts["confidence own"]]


def _coordinates(speech: AnswerText, region: Region) -> list[str]:
    """A point that lies inside the largest part, on the planet and in the CRS of the grid."""
    if not speech.found.features(region):
        return none(speech, region)
    features = speech.found.features(region)
    largest = features[int(numbers_of(features, "area_m2").argmax())]
    point, crs = largest.geometry.representative_point(), crs_text(speech.found.grid.crs)
    lon, lat = to_lonlat(crs).transform(point.x, point.y)
    digits = 6 if speech.found.grid.crs.is_geographic else 0
    return [
        speech.say(
            "coordinates" if len(features) == 1 else "coordinates largest",
            region,
            lat=f"{lat:.5f}°",
            lon=f"{lon:.5f}°",
            crs=speech.found.grid.crs.to_string() if speech.found.grid.crs.to_epsg() else "CRS",
            x=f"{point.x:.{digits}f}",
            y=f"{point.y:.{digits}f}",
        )
    ]


def _perimeter(speech: AnswerText, region: Region) -> list[str]:
    if not (features := speech.found.features(region)):
        return none(speech, region)
    metres = float(numbers_of(features, "perimeter_m").sum())
    return [speech.say("perimeter", region, d=length_text(speech.words, metres, speech.intent.unit))]


def _where(speech: AnswerText, places: tuple[str, ...]) -> str:
    return speech.words.listed([speech.words.texts[f"place {place}"] for place in places])


def _how_near(speech: AnswerText, region: Region) -> list[str]:
    """How far the one part that is nearest to something, or farthest, is from it."""
    if not isinstance(region, Parts) or region.to is None or speech.found.count(region) != 1:
        return []
    metres = speech.found.distance_m(region, region.to)
    key = "away" if metres else "away touch"
    of = noun_of(speech.words, region.to).of
    return [speech.words.say(key, of=of, d=length_text(speech.words, metres, speech.intent.unit))]


def _empty_kinds(speech: AnswerText, region: Region) -> list[str]:
    """What was not found of things that were asked for together, where others of them were."""
    if not isinstance(region, Or) or not speech.found.features(region):
        return []
    missing = [part for part in region.parts if not speech.found.features(part)]
    return [sentence for part in missing for sentence in none(speech, part)]


def _no_rank(speech: AnswerText, region: Parts) -> list[str]:
    if region.to is not None and not speech.found.features(region.to):
        return none(speech, region.to)
    base = _without_order(region)
    if found := speech.found.count(base):
        return [speech.words.say("no rank", plural=found != 1, count=speech.counted(base).subject)]
    return none(speech, base if base != Parts(base.of) else base.of)


def _too_few(speech: AnswerText, region: Region) -> list[str]:
    """That fewer were found than were asked for."""
    if not isinstance(region, Parts) or region.order is None or region.count is None:
        return []
    if (found := speech.found.count(region)) >= region.count:
        return []
    noun = speech.counted(_without_order(region), found)
    return [speech.words.say("too few", plural=found != 1, count=noun.subject)]


def _without_order(region: Parts) -> Parts:
    return replace(region, order=None, count=None, skip=0, least=False, to=None)


_WAYS: Mapping[str, Callable[[AnswerText, Region], list[str]]] = {
    "mask": _mask,
    "boxes": _boxes,
    "area": _area,
    "sizes": _sizes,
    "average": _average,
    "share": _share,
    "count": _count,
    "presence": _presence,
    "absence": _absence,
    "place": place,
    "confidence": _confidence,
    "coordinates": _coordinates,
    "perimeter": _perimeter,
}
