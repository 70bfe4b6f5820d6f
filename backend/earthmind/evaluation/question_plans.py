"""How well questions are read: against files of questions with the plan that each means.

A file has a question, its plan (`text_form`) and, after another tab, the earlier questions, separated
by " || ". Every third question of a language's file is held
back: its result is no guide while the reader is improved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from earthmind.errors import InputError
from earthmind.inference.plan.expression import And, Intent, Or, Region
from earthmind.inference.plan.lexicon import LANGUAGES, plain
from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.region_tree import made_of
from earthmind.inference.plan.text_form import region_text, to_text
from earthmind.inference.plan.text_reader import from_text

HELD = 3
"""Every so manieth question is held back."""


@dataclass(frozen=True)
class PlannedQuestion:
    """A question of a file.

    Attributes:
        text: As an analyst types it.
        plan: What it means.
        earlier: The questions before it.
        held: Whether it is held back.
    """

    text: str
    plan: Intent
    earlier: tuple[str, ...] = ()
    held: bool = False


@dataclass(frozen=True)
class ReadQuestion:
    """A question, and what was read of it."""

    question: PlannedQuestion
    read: Intent

    @property
    def exact(self) -> bool:
        """Whether it was read as planned, up to the order of what is joined."""
        plan, read = comparable(self.question.plan), comparable(self.read)
        kinds = {beyond.kind for beyond in plan.beyond} == {beyond.kind for beyond in read.beyond}
        same = replace(plan, beyond=(), unknown=()) == replace(read, beyond=(), unknown=())
        return same and kinds and _share_words(plan.unknown, read.unknown)

    @property
    def silently_misread(self) -> bool:
        """Whether another answer would be given without a word of doubt. Another unit is no other answer."""
        if self.read.beyond or self.read.unknown or self.exact:
            return False
        plan, read = comparable(self.question.plan), comparable(self.read)
        return replace(plan, unit=None) != replace(read, unit=None)


@dataclass(frozen=True)
class PlanScores:
    """Shares over questions."""

    n: int
    exact: float
    silently_misread: float


def read_file(path: Path) -> list[PlannedQuestion]:
    """Read a file of questions.

    Raises:
        InputError: It cannot be read, or a plan in it cannot; says which line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The questions of {path} cannot be read: {error}.") from error
    return list(_questions(path, lines))


def _questions(path: Path, lines: Sequence[str]) -> Iterator[PlannedQuestion]:
    for number, line in enumerate(lines[1:], start=1):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) < 2:
            raise InputError(f"Line {number + 1} of {path} has no plan; write question, tab, plan.")
        try:
            plan = from_text(cells[1])
        except InputError as error:
            raise InputError(f"Line {number + 1} of {path}: {error.message}") from error
        held = number % HELD == 0 and path.stem in LANGUAGES
        earlier = tuple(cells[2].split(" || ")) if len(cells) > 2 and cells[2] else ()
        yield PlannedQuestion(cells[0].replace("\\n", "\n"), plan, earlier, held)


def read_all(questions: Sequence[PlannedQuestion]) -> list[ReadQuestion]:
    """Read questions, each after those that came before it."""
    found = []
    for question in questions:
        earlier: list[Intent] = []
        for text in question.earlier:
            earlier.append(read_question(text, earlier=earlier))
        found.append(ReadQuestion(question, read_question(question.text, earlier=earlier)))
    return found


def scores(results: Sequence[ReadQuestion]) -> PlanScores:
    """Score questions that were read."""
    n = len(results) or 1
    exact = sum(result.exact for result in results) / n
    return PlanScores(len(results), exact, sum(result.silently_misread for result in results) / n)


def report(results: Mapping[str, Sequence[ReadQuestion]]) -> dict[str, dict[str, float]]:
    """Scores by file and over all: of all questions, and of those held back."""
    rows = dict(results)
    if len(rows) > 1:
        rows["all"] = [each for found in results.values() for each in found]
    told = {}
    for name, found in rows.items():
        every, held = scores(found), scores([each for each in found if each.question.held])
        told[name] = {
            "questions": every.n,
            "exact": every.exact,
            "silently_misread": every.silently_misread,
            "held": held.n,
            "held_exact": held.exact,
            "held_silently_misread": held.silently_misread,
        }
    return told


def comparable(intent: Intent) -> Intent:
    """An intent with what is joined in one order, without its language and the words of its options."""
    subjects = tuple(_ordered(subject) for subject in intent.subjects)
    options = tuple(
        replace(option, text="", region=None if option.region is None else _ordered(option.region))
        for option in intent.options
    )
    of = None if intent.of is None else _ordered(intent.of)
    return replace(intent, subjects=subjects, options=options, of=of, language="en")


def _ordered(region: Region) -> Region:
    region = made_of(region, _ordered)
    if isinstance(region, (And, Or)):
        return type(region)(tuple(sorted(region.parts, key=region_text)))
    return region


def _share_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both name some of the same words, or both none."""
    if not one or not other:
        return not one and not other
    return bool(_letters(one) & _letters(other))


def _letters(texts: Sequence[str]) -> set[str]:
    text = plain(" ".join(texts))
    return set(text.split()) if text.isascii() else set(text) - {" "}


def told(result: ReadQuestion) -> str:
    """A question that was not read as planned, in three lines."""
    mark = "SILENTLY MISREAD" if result.silently_misread else "not exact"
    return (
        f"{mark}: {result.question.text!r}\n  plan: {to_text(result.question.plan)}\n"
        f"  read: {to_text(result.read)}"
    )
