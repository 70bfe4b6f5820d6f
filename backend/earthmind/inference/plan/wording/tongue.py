"""The words of one language, read from its table.

``[a/b]`` stands for ``a`` as the subject of a sentence and ``b`` after "of"; ``^`` is where the bare name of
a thing begins, without its article; ``<a|b>`` is ``a`` of one thing and ``b`` of several; ``_`` at the end of
a rank is a space.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from earthmind.inference.plan.expression import Language

_FORMS = re.compile(r"\[([^/\]]*)/([^\]]*)\]")
_NUMBERS = re.compile(r"<([^|<>]*)\|([^<>]*)>")


@dataclass(frozen=True)
class Noun:
    """What a region is called.

    Attributes:
        name: Without an article, for lists and labels: ``water in the north``.
        subject: As the subject of a sentence; ends with the name.
        of: After "of", in languages with cases as the genitive.
        none: After "was not found": ``no water``.
        part: One separate part: ``water body``.
        parts: Several.
        plural: Whether verbs stand in the plural.
    """

    name: str
    subject: str
    of: str
    none: str
    part: str
    parts: str
    plural: bool = False

    def qualified(self, more: str, *, before: bool) -> Noun:
        """The same with more said of it, behind or before."""

        def each(text: str) -> str:
            return f"{more}{text}" if before else f"{text} {more}"

        return replace(
            self,
            name=each(self.name),
            subject=each(self.subject),
            of=each(self.of),
            none=each(self.none),
            part=each(self.part),
            parts=each(self.parts),
        )


@dataclass(frozen=True)
class Tongue:
    """A language.

    Attributes:
        language: Which.
        texts: Its table.
    """

    language: Language
    texts: Mapping[str, str]

    @property
    def qualifies_before(self) -> bool:
        """Whether "in the north" stands before the thing."""
        return self.texts["qualifiers"] == "before"

    def say(self, key: str, *, plural: bool = False, **values: Any) -> str:
        """A text of the table, filled in."""
        return _counted(self.texts[key], plural).format(**values)

    def has(self, key: str) -> bool:
        """Whether the table has a text of this key."""
        return key in self.texts

    def concept(self, name: str) -> Noun:
        """What a concept is called; its own name where the table does not know it."""
        return self.noun(self.texts.get(f"concept {name}", f"^{name} | {name} | {name} | {name}"))

    def noun(self, line: str, **values: Any) -> Noun:
        """A thing from its line in the table: pattern, after "none", one part, parts, + for a plural."""
        pattern, none, *rest = (cell.strip() for cell in line.split(" | "))
        part, parts = (rest[0], rest[1]) if len(rest) > 1 else ("", "")
        return Noun(
            *self.forms(pattern, **values),
            none=none.format(**values) if none else "",
            part=part.format(**values),
            parts=parts.format(**values),
            plural=rest[-1:] == ["+"],
        )

    def forms(self, pattern: str, **values: Any) -> tuple[str, str, str]:
        """Name, subject and the form after "of" of a pattern."""
        subject = _FORMS.sub(lambda found: found[1], pattern)
        name = subject[subject.find("^") + 1 :]
        of = _FORMS.sub(lambda found: found[2], pattern)
        filled = (text.replace("^", "").format(**values) for text in (name, subject, of))
        first, second, third = (" ".join(text.split()) for text in filled)
        return first, second, third

    def listed(self, things: list[str]) -> str:
        """Things in a row: ``water, forest and clouds``."""
        if len(things) < 2:
            return "".join(things)
        comma, space = ("、", "") if self.language == "zh" else (", ", " ")
        return f"{comma.join(things[:-1])}{space}{self.texts['and']}{space}{things[-1]}"

    def together(self, things: list[str]) -> str:
        """Sentences in a row."""
        return ("" if self.language == "zh" else " ").join(thing for thing in things if thing)


@functools.lru_cache
def tongue(language: Language) -> Tongue:
    """The words of a language."""
    path = Path(__file__).parent / "texts" / f"{language}.txt"
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return Tongue(language, {key: text.strip() for key, _, text in (line.partition(": ") for line in lines)})


def _counted(text: str, plural: bool) -> str:
    return _NUMBERS.sub(lambda found: found[2 if plural else 1], text)
