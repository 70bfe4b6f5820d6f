"""What was understood of a question, in one line of its language: labels, and the names that answers use."""

from __future__ import annotations

from collections.abc import Iterator

from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.plan_labels import ALONE, LABELS, NOTHING, SENSORS, SOMETHING, THINGS
from earthmind.inference.plan.said import said
from earthmind.inference.plan.wording.naming import noun_of
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.sentences import Listed, Sentence, words_in

_MEASURED = ("distance", "direction")


def understood_line(intent: Intent) -> str:
    """One short line in the language of the question: ``Verstanden: Fläche: Wasser; in ha``."""
    if intent.language == "en":
        return said(intent)
    language = intent.language
    pieces = [words_in(language, piece) for piece in (*_labels(intent), *_details(intent))]
    stop = "；" if language == "zh" else "; "
    return Sentence("Understood: {what}", what=stop.join(pieces)).told_in(language)


def _labels(intent: Intent) -> Iterator[str]:
    """What is wanted, each with the regions that it is about."""
    words = tongue(intent.language)
    names = Listed(noun_of(words, subject).name for subject in intent.subjects)
    named = Sentence("{names}", names=names).told_in(intent.language)
    alone = intent.wanted in _MEASURED and len(names) == 1
    for wanted in (intent.wanted, *intent.also):
        things = named or NOTHING.get(wanted, SOMETHING).told_in(intent.language)
        label = ALONE if alone and wanted == intent.wanted else LABELS[wanted]
        yield label.told_in(intent.language).replace(THINGS, things)


def _details(intent: Intent) -> Iterator[Sentence]:
    words = tongue(intent.language)
    if intent.of is not None:
        yield Sentence("within {place}", place=noun_of(words, intent.of).name)
    if intent.sensor:
        yield Sentence("without {sensor}", sensor=SENSORS.get(intent.sensor, intent.sensor))
    if intent.unit is not None:
        unit = "%" if intent.unit == "%" else words.say(f"unit {intent.unit}", plural=True)
        yield Sentence("in {unit}", unit=unit)
    if intent.low is not None or intent.high is not None:
        yield _asked_number(intent.low, intent.high, "%" if intent.wanted == "share" else "")
    if intent.options:
        yield Sentence("{count} options", count=len(intent.options))
    for beyond in intent.beyond:
        yield Sentence("not visible here: {words}", words=beyond.words)
    for unknown in intent.unknown:
        yield Sentence("not understood: {words}", words=unknown)


def _asked_number(low: float | None, high: float | None, sign: str) -> Sentence:
    if low == high:
        return Sentence("exactly {number:g}{sign}", number=low, sign=sign)
    if high is None:
        return Sentence("at least {number:g}{sign}", number=low, sign=sign)
    if low is None:
        return Sentence("at most {number:g}{sign}", number=high, sign=sign)
    return Sentence("{low:g} to {high:g}{sign}", low=low, high=high, sign=sign)
