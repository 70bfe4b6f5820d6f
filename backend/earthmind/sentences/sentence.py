"""A sentence that can be told in any language: an English template and the values in it."""

from __future__ import annotations

import datetime
import string
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from earthmind.sentences import languages
from earthmind.sentences.languages import Joint, Speech

INNER = "inner"
"""In the place of a format: a sentence within another, without its full stop."""
_WORDS = Path(__file__).with_name("words")


class Sentence(str):
    """A sentence in English that knows how it is told in other languages.

    It is a text like any other, so that it can be shown, compared and logged. What cuts or joins it makes
    plain English of it; ``joined`` does not.

    Attributes:
        template: The sentence with names for its values: ``The file {path} is empty.``
        values: What stands there: texts, numbers, dates, paths, `Listed`, `Area`, or other sentences.
    """

    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Sentence:
        """Make a sentence.

        Args:
            template: As ``str.format`` takes it, written out where the sentence is made: an f-string cannot
                be translated. ``{share:.0%}`` and the like are told as the language writes numbers;
                ``{why:inner}`` is a sentence within this one.
            values: By name.
        """
        sentence = super().__new__(cls, _filled(template, values, "en"))
        sentence.template = template
        sentence.values = values
        return sentence

    def told_in(self, language: Speech) -> str:
        """The sentence in a language; in English where it has no translation."""
        if language == "en":
            return str.__str__(self)
        template = translations(language).get(self.template, self.template)
        return _filled(template, self.values, language)

    def plain_values(self) -> dict[str, Any]:
        """The values as JSON takes them, sentences in English."""
        return {name: _plain(value) for name, value in self.values.items()}

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the template on the way between processes."""
        return _restored, (self.template, dict(self.values))


class Listed(tuple[Any, ...]):
    """Things in a row, as a value of a sentence: ``red, green and blue``."""

    joint: Joint

    def __new__(cls, things: Iterable[Any], joint: Joint = "comma") -> Listed:
        """Make a list of things, joined by commas alone, or the last one by "and" or "or"."""
        made = super().__new__(cls, things)
        made.joint = joint
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep how they are joined on the way between processes."""
        return Listed, (tuple(self), self.joint)


class Area(float):
    """An area in square metres, as a value of a sentence; told in m2, ha or km2."""


def joined(sentences: Sequence[str]) -> str:
    """Sentences one after the other, as one."""
    if len(sentences) == 1:
        return sentences[0]
    return Sentence("{each}", each=_Row(sentences)) if sentences else ""


def words_in(language: Speech, text: str) -> str:
    """A text in a language, where it is a sentence that has one; as it is otherwise."""
    return text.told_in(language) if isinstance(text, Sentence) else text


@lru_cache
def translations(language: Speech) -> Mapping[str, str]:
    """Templates by their English ones, of the file ``words/LANGUAGE.po``."""
    return dict(entries((_WORDS / f"{language}.po").read_text(encoding="utf-8")))


def entries(text: str) -> Iterable[tuple[str, str]]:
    r"""Texts and their translations in a file of gettext: lines of ``msgid "..."`` and ``msgstr "..."``.

    A text goes on in lines of ``"..."``. Comments, the header and what is not translated are left out.

    >>> list(entries('msgid ""\nmsgstr "Language: de"\n\nmsgid "a "\n"{n}"\nmsgstr "b {n}"\n'))
    [('a {n}', 'b {n}')]
    """
    parts: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), "msgid"]:
        kind, _, rest = line.strip().partition(" ")
        if kind == "msgid":
            if parts.get("msgid") and parts.get("msgstr"):
                yield parts["msgid"], parts["msgstr"]
            parts = {}
        if kind in ("msgid", "msgstr"):
            field, quoted = kind, rest
        elif line.startswith('"'):
            quoted = line
        else:
            continue
        parts[field] = parts.get(field, "") + _unquoted(quoted)


def _unquoted(quoted: str) -> str:
    body = quoted.strip()[1:-1]
    return body.replace('\\"', '"').replace("\\\\", "\\")


class _Row(tuple[Any, ...]):
    """Sentences one after the other."""


class _Filler(string.Formatter):
    """Puts values into a template as a language writes them."""

    def __init__(self, language: Speech) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        """A value in words."""
        language = self._language
        if isinstance(value, str) and format_spec == INNER:
            return words_in(language, value).rstrip(".。")
        if isinstance(value, Sentence):
            return value.told_in(language)
        if isinstance(value, _Row):
            return ("" if language == "zh" else " ").join(words_in(language, each) for each in value)
        if isinstance(value, Listed):
            return languages.listed(
                [self.format_field(each, format_spec) for each in value], language, value.joint
            )
        if isinstance(value, Area):
            return languages.area(value, language)
        if isinstance(value, datetime.date):
            return languages.day(value, language)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return languages.number(format(value, format_spec), language)
        return format(str(value), format_spec)


def _filled(template: str, values: Mapping[str, Any], language: Speech) -> str:
    return _Filler(language).vformat(template, (), values)


def _plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        return str.__str__(value)
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _restored(template: str, values: Mapping[str, Any]) -> Sentence:
    return Sentence(template, **values)
