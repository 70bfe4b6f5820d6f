"""What has to be known of an answer: what was not understood or cannot be seen, and when not to trust it."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.inference.plan.execution import leaves_of
from earthmind.inference.plan.expression import Beyond
from earthmind.inference.plan.lexicon import lexicon, words_of
from earthmind.inference.plan.understood import (
    CLOUDS,
    asks_back,
    concepts_of,
    is_land_under_water,
    is_under_clouds,
)
from earthmind.inference.plan.wording.answer_text import AnswerText, Marked
from earthmind.inference.plan.wording.figures import number
from earthmind.inference.plan.wording.one_region import SURE
from earthmind.vector.features_on_disk import numbers_of

_DOUBTFUL = frozenset({"flooded area", "permanent water"})
"""What takes an earlier date to be told apart."""


def doubts(speech: AnswerText) -> list[str]:
    """What of the question cannot be answered, and what can be asked instead."""
    words, intent, known = speech.words, speech.intent, speech.known()
    told = []
    for beyond in intent.beyond:
        key = _lacking(speech, beyond) or f"beyond {beyond.kind}"
        key = key if words.has(key) else "beyond other"
        told.append(words.say(key, words=beyond.words, known=known))
    if intent.unknown:
        told.append(words.say("unknown", words=", ".join(dict.fromkeys(intent.unknown))))
    offered = bool(intent.beyond) and not intent.unknown
    if asks_back(intent) and not offered:
        told.append(words.say("ask back", known=known))
    return list(dict.fromkeys(told))


def _lacking(speech: AnswerText, beyond: Beyond) -> str | None:
    """The line for a concept that other models know, where there is one; None for any other thing."""
    if beyond.kind != "thing":
        return None
    _, meanings = lexicon(speech.intent.language).find(words_of(beyond.words), 0)
    keys = [f"lacks {name}" for tag, name in meanings if tag in ("concept", "adj", "item", "thing")]
    return next(filter(speech.words.has, keys), None)


def notes(speech: AnswerText, marked: Sequence[Marked]) -> tuple[str, ...]:
    """All that was noted, and what has to be known of what is marked, each once."""
    for key in (*_on_dates(speech, marked), *_on_sensors(speech, marked)):
        speech.note(key)
    if unsure := _unsure(speech, marked):
        speech.notes.append(speech.words.say("note unsure", list=speech.words.listed(unsure)))
    return tuple(dict.fromkeys(speech.notes))


def _unsure(speech: AnswerText, marked: Sequence[Marked]) -> list[str]:
    """What the model is less than two thirds sure of, by the mean probability over its area."""
    told = []
    for mark in marked:
        if not concepts_of(mark.region) or mark.without:
            continue
        areas, scores = (numbers_of(mark.features, field) for field in ("area_m2", "score"))
        probability = float((areas * scores).sum() / max(areas.sum(), 1e-9))
        if probability < SURE:
            share = speech.words.say("percent", n=number(speech.words, 100 * probability, 0))
            told.append(speech.words.say("unsure of", name=mark.phrase, p=share))
    return told


def _on_dates(speech: AnswerText, marked: Sequence[Marked]) -> list[str]:
    names = {name for mark in marked for name in concepts_of(mark.region)}
    early = [leaf for mark in marked for leaf in leaves_of(mark.region) if leaf.earlier]
    asked = [*speech.intent.subjects, *(mark.region for mark in marked)]
    one_date = not speech.seen.two_dates
    keys = []
    if names & _DOUBTFUL and (one_date or any(leaf.concept in _DOUBTFUL for leaf in early)):
        keys.append("note flood")
    if one_date and any(map(is_land_under_water, asked)):
        keys.append("note under water")
    if any(map(is_under_clouds, asked)):
        keys.append("note under clouds")
    if early and speech.seen.earlier_sensors != speech.seen.sensors:
        keys.append("note dates")
    return keys


def _on_sensors(speech: AnswerText, marked: Sequence[Marked]) -> list[str]:
    if not marked:
        return []
    keys = []
    if speech.seen.sensors == ("optical",) and not speech.intent.sensor:
        keys.append("note only optical" if CLOUDS in speech.seen.known else "note no clouds")
    if speech.seen.colours and speech.intent.language != "en":
        keys.append("note colours")  # in English it is told with the layers
    if speech.seen.sensors == ("sar",):
        keys.append("note only sar")
    return keys
