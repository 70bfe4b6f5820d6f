"""What a door passes on, with every sentence in it told in the language of who reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from earthmind.sentences.languages import Speech
from earthmind.sentences.sentence import Sentence, words_in

Value = TypeVar("Value")


def translated(value: Value, language: Speech) -> Value:
    """An event or another dataclass with its sentences told in a language; others are passed on as they are.

    Args:
        value: A dataclass; sentences stand in its own fields, or in rows of texts there.
        language: Of who reads it.
    """
    told: dict[str, Any] = {}
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            own = getattr(value, each.name)
            if isinstance(own, Sentence):
                told[each.name] = own.told_in(language)
            elif isinstance(own, tuple) and any(isinstance(part, Sentence) for part in own):
                told[each.name] = told_rows(own, language)
        return replace(value, **told) if told else value
    return value


def told_rows(sentences: Sequence[str], language: Speech) -> tuple[str, ...]:
    """Sentences, each told in a language."""
    return tuple(words_in(language, each) for each in sentences)
