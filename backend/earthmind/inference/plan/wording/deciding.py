"""Sentences that decide: yes or no by a number, or which option of a multiple choice fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from earthmind.inference.plan.expression import Region, Wanted
from earthmind.inference.plan.text_form import SQUARE_METRES
from earthmind.inference.plan.whereabouts import SPREAD, direction_of, whereabouts
from earthmind.inference.plan.wording.answer_text import AnswerText, at_start
from earthmind.inference.plan.wording.choosing_options import Measure, fitting_option
from earthmind.inference.plan.wording.many_regions import ranking

Tell = Callable[[AnswerText, Wanted, Sequence[Region]], list[str]]
"""Says what is wanted of regions."""


def by_a_number(speech: AnswerText, regions: Sequence[Region], tell: Tell) -> list[str]:
    """Whether each region is as large, as much or as many as was asked, and what was measured."""
    low, high = speech.intent.low, speech.intent.high
    sentences = []
    for region in regions:
        value = _asked_value(speech, region)
        inside = (low is None or value >= low) and (high is None or value <= high)
        measured = at_start(speech.words.together(tell(speech, speech.intent.wanted, [region])))
        sentences.append(speech.words.say("threshold yes" if inside else "threshold no", sentence=measured))
    return sentences


def among_options(speech: AnswerText, regions: Sequence[Region], tell: Tell) -> list[str]:
    """The option that fits, after what was measured."""
    option = fitting_option(speech.intent, regions, lambda what, of: _measured(speech, what, of))
    why = _why(speech, speech.intent.by or "presence", regions, tell)
    if option is None:
        return [speech.words.texts["fits none"], *why]
    line = f"{option.label}) {option.text}" if option.label else option.text
    before = speech.words.together([at_start(sentence) for sentence in why])
    return [f"{before}\n{line}".strip()]


def _why(speech: AnswerText, by: Wanted, regions: Sequence[Region], tell: Tell) -> list[str]:
    """What was measured, from which an option was chosen."""
    of_options = [option.region for option in speech.intent.options if option.region is not None]
    if by == "distance" and regions:
        return [line for of in of_options for line in tell(speech, by, [regions[0], of])]
    if of_options and by not in ("distance", "direction"):
        return ranking(speech, list(dict.fromkeys(of_options)))
    return tell(speech, by, regions) if by != "choice" else []


def _asked_value(speech: AnswerText, region: Region) -> float:
    """What a bound is compared with, in its unit."""
    intent = speech.intent
    if intent.wanted == "count":
        return speech.found.count(region)
    if intent.wanted == "share" or intent.unit == "%":
        return 100 * speech.found.share(region, intent.of)
    return speech.found.square_metres(region) / SQUARE_METRES.get(intent.unit or "m2", 1.0)


def _measured(speech: AnswerText, what: Measure, regions: Sequence[Region]) -> float | str | None:
    """What an option is compared with; None where nothing was found to measure."""
    if what in ("distance", "direction"):
        return _between(speech, what, regions)
    region = regions[0]
    if what == "count":
        return speech.found.count(region)
    if what == "place":
        return _side(speech, region)
    if what == "share":
        return 100 * speech.found.share(region, speech.intent.of)
    return speech.found.square_metres(region)


def _between(speech: AnswerText, what: Measure, regions: Sequence[Region]) -> float | str | None:
    if len(regions) != 2 or not all(speech.found.features(region) for region in regions):
        return None
    one, other = regions
    if what == "distance":
        return speech.found.distance_m(one, other)
    return direction_of(speech.found.features(one), speech.found.features(other), speech.found.grid)


def _side(speech: AnswerText, region: Region) -> str | None:
    if not (features := speech.found.features(region)):
        return None
    where = whereabouts(features, speech.found.grid)
    simple = len(where.places) == 1 and where.places != (SPREAD,)
    return where.places[0] if simple else where.middle
