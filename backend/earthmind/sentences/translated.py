"""What a door passes on, with every sentence in it told in the language of who reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from earthmind.sentences.languages import Speech
from earthmind.sentences.sentence import Sentence, words_in

Value = TypeVar("Value")


def translated(value: Value, language: Speech) -> Value:
    """An event or another value with its sentences told in a language; others are passed on as they are.

    Args:
        value: A dataclass, or plain values; sentences stand in fields, in rows and in mappings.
        language: Of who reads it.
    """
    return cast(Value, _told(value, language))


def told_rows(sentences: Sequence[str], language: Speech) -> tuple[str, ...]:
    """Sentences, each told in a language."""
    return tuple(words_in(language, each) for each in sentences)


def _told(value: Any, language: Speech) -> Any:
    """The value itself where nothing in it is a sentence."""
    if isinstance(value, Sentence):
        return value.told_in(language)
    if is_dataclass(value) and not isinstance(value, type):
        own = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {name: told for name, told in _all_told(own, language).items() if told is not own[name]}
        return replace(value, **changed) if changed else value
    if isinstance(value, Mapping):
        told = _all_told(value, language)
        return told if any(told[name] is not value[name] for name in value) else value
    if type(value) in (list, tuple):
        rows = [_told(each, language) for each in value]
        return type(value)(rows) if any(a is not b for a, b in zip(rows, value, strict=True)) else value
    return value


def _all_told(values: Mapping[Any, Any], language: Speech) -> dict[Any, Any]:
    return {name: _told(each, language) for name, each in values.items()}
