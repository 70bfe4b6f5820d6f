"""What was understood of a text: what the model is asked, and what is chosen of what it marks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from earthmind.errors import InputError
from earthmind.inference.plan.expression import Intent, Language
from earthmind.inference.plan.lexicon import detect_language, words_of
from earthmind.inference.plan.parser import may_mark, split_prompt
from earthmind.inference.plan.read_question import MOST_TEXT, read_question
from earthmind.inference.plan.selection import Selection
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.plan.understood import concepts_of, within_drawn
from earthmind.inference.requests import Detail, History
from earthmind.model.instruction_verbs import is_instruction
from earthmind.sentences import Listed, Sentence


@dataclass(frozen=True)
class Plan:
    """What is to be done for a text.

    Attributes:
        text: What the analyst typed.
        asked: What the model is asked.
        selection: What is chosen of the polygons of the answer.
        marks: Whether something is to be marked.
        intent: What the text means, for models that are asked for the masks of concepts; None for models that
            understand language by themselves.
    """

    text: str
    asked: str
    selection: Selection = field(default_factory=Selection)
    marks: bool = False
    intent: Intent | None = None

    @property
    def asked_near(self) -> str:
        """What the model is asked to find what the polygons must be near to."""
        return f"Segment {self.selection.near}."

    def wants_windows(self, detail: Detail) -> bool:
        """Whether an extent that is larger than one picture is to be looked at in windows."""
        if detail is Detail.OVERVIEW:
            return False
        if detail is Detail.FULL and self.intent is not None:
            return True
        if detail is Detail.FULL:
            return self.marks or not self.text.endswith("?")
        return self.marks

    def as_typed(self) -> Plan:
        """The plan for a model that itself understands expressions that choose, in one picture."""
        return replace(self, asked=self.text, selection=Selection())


def understand(text: str, *, polygons: bool = False) -> Plan:
    """Make the plan for a text.

    Args:
        text: What the analyst typed.
        polygons: Whether polygons are wanted, whatever the words.
    """
    text = text.strip()
    marks = polygons or is_instruction(text)
    asked, selection = split_prompt(text) if marks or may_mark(text) else (text, Selection())
    return Plan(text, asked, selection, marks)


PLANNED = "="
"""A text that begins with it is a plan in its one-line form, such as ``= area(water; unit=ha)``."""


def _read(
    text: str, earlier: Sequence[Intent], drawn: bool, known: Sequence[str] | None, otherwise: Language
) -> Intent:
    """What a text means: a plan that is written out, or a question.

    Raises:
        InputError: It is a plan that cannot be read, or of something that the model does not know.
    """
    if not text.strip().startswith(PLANNED):
        return read_question(text, earlier=earlier, drawn=drawn, known=known, otherwise=otherwise)
    intent = from_text(text.strip()[len(PLANNED) :].strip())
    regions = [*intent.subjects, *(option.region for option in intent.options if option.region is not None)]
    names = {name for region in regions for name in concepts_of(region)}
    if known is not None and (unknown := sorted(names - set(known))):
        raise InputError(
            Sentence(
                "The plan names {unknown}, which the model does not know; it knows {known}.",
                unknown=Listed(unknown),
                known=Listed(known),
            ),
            code="plan",
        )
    return intent


def spoken(
    text: str, *, history: History = (), intent: Intent | None = None, otherwise: Language = "en"
) -> Language:
    """The language that a question is in.

    Args:
        text: What the analyst typed.
        history: Earlier (question, answer) turns.
        intent: What it means, where that is known already.
        otherwise: The language of the window, for words that are of several languages or of none.
    """
    if intent is not None:
        return intent.language
    language = otherwise
    for question in (*(turn[0] for turn in history), text):
        if question.strip().startswith(PLANNED):
            with suppress(InputError):
                language = from_text(question.strip()[len(PLANNED) :].strip()).language
        else:
            language = detect_language(words_of(question[:MOST_TEXT]), [language])
    return language


def understand_intent(
    text: str,
    *,
    history: History = (),
    drawn: bool = False,
    polygons: bool = False,
    intent: Intent | None = None,
    known: Sequence[str] | None = None,
    otherwise: Language = "en",
) -> Plan:
    """Make the plan for a text that is worked out from its words.

    Args:
        text: What the analyst typed; a plan where it begins with ``=``.
        history: Earlier (question, answer) turns.
        drawn: Whether a region was drawn.
        polygons: Whether polygons are wanted, whatever the words.
        intent: What it means, where that is known already.
        known: Concepts that the model has; None for all.
        otherwise: The language where the words are of several or of none.

    Raises:
        InputError: A plan was typed that cannot be read.
    """
    text = text.strip()
    if intent is None:
        earlier: list[Intent] = []
        for question, _ in history:
            with suppress(InputError):  # a plan that was refused is no turn to go on from
                earlier.append(_read(question, earlier, drawn, known, otherwise))
        intent = _read(text, earlier, drawn, known, otherwise)
        intent = within_drawn(intent) if drawn else intent
    return Plan(text, text, marks=polygons or intent.wanted in ("mask", "boxes"), intent=intent)
