"""A reading made an intent: by itself, or with what the question before was about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from earthmind.inference.plan.expression import (
    Intent,
    Language,
)
from earthmind.inference.plan.leaning import leaning, of_both
from earthmind.inference.plan.standing import BY_ITSELF, standing

if TYPE_CHECKING:
    from earthmind.inference.plan.read_question import Reading


def in_context(
    reading: Reading, last: Intent | None, language: Language, before: Intent | None = None
) -> Intent:
    """Make an intent of a reading.

    Args:
        reading: What was read.
        last: What was understood of the question before.
        language: Of the question.
        before: The last question before that which was about something else.
    """
    intent = None if last is None else (of_both(reading, last, before) or leaning(reading, last))
    if intent is None:
        intent = standing(reading)
    if not intent.subjects and intent.wanted not in BY_ITSELF and not intent.also and not intent.sensor:
        options = bool(intent.options)
        said = (
            options
            or reading.unknown
            or reading.prepared.beyond
            or intent.unknown
            or intent.of
            or reading.stem_of_choice
            or _greets(reading)
        )
        if not said:
            reading.unknown.append(
                " ".join(item.words for item in reading.prepared.items if item.tag != "break")
            )
    unknown = tuple(dict.fromkeys(word for word in reading.unknown if word))
    beyond = tuple(dict.fromkeys(reading.prepared.beyond))
    return replace(intent, beyond=beyond, unknown=(*intent.unknown, *unknown), language=language)


def _greets(reading: Reading) -> bool:
    """Whether it is a word such as "hello" or "help": what can be asked is told anyway."""
    items = reading.prepared.items
    return any(item.tag == "greeting" or ("greeting", "") in item.others for item in items)
