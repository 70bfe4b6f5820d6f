"""The course of any look: questions within it, how far it is, its end."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, TypeVar

from earthmind.errors import Cancelled, InputError
from earthmind.inference.answer import Answer, answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.events import Done, Event, Note, Progress, Reported
from earthmind.inference.plan.expression import Concept, Intent
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Listed, Sentence

Result = TypeVar("Result")
Steps = Generator[Event, None, Result]
Part = tuple[float, float]
"""Which part of a look something is, from and to, 0 to 1."""

WHOLE: Part = (0.0, 1.0)
FLEETING = ("clouds", "cloud shadow", "permanent water", "flooded area", "ships")
"""Concepts that say nothing of the ground, or that one date alone cannot tell."""
_STAGES: Mapping[str, Part] = {
    "reading": (0.0, 0.2),
    "encoding": (0.2, 0.5),
    "answering": (0.5, 0.9),
    "polygons": (0.9, 1.0),
}


@dataclass
class Course:
    """One look on its way.

    Attributes:
        engine: Answers the questions within it.
        model: Name or folder of the model; None for the default one.
        stopped: Whether it was cancelled.
        notes: What was told so far, each once.
        begun: When it began.
        reached: How far it is, 0 to 1; never goes back.
    """

    engine: Engine
    model: str | None = None
    stopped: Callable[[], bool] = lambda: False
    notes: list[str] = field(default_factory=list)
    begun: float = field(default_factory=time.perf_counter)
    reached: float = 0.0

    @property
    def card(self) -> ModelCard:
        """The card of the model.

        Raises:
            ModelError: There is no such model.
        """
        shelf = self.engine.shelf
        return shelf.card(self.model or shelf.default)

    def check(self) -> None:
        """Raise ``Cancelled`` where the look was cancelled."""
        if self.stopped():
            raise Cancelled

    def note(self, *sentences: str | None) -> Steps[None]:
        """Tell sentences that were not told before."""
        for sentence in sentences:
            if sentence and sentence not in self.notes:
                self.notes.append(sentence)
                yield Note(sentence)

    def tell(self, fraction: float, part: Part = WHOLE) -> Progress:
        """How far the look is where a fraction of a part is done, after a look at whether it goes on."""
        self.check()
        low, high = part
        self.reached = max(self.reached, low + (high - low) * min(max(fraction, 0.0), 1.0))
        return Progress("measuring", self.reached)

    def follow(self, steps: Iterable[float | Result], part: Part) -> Steps[Result]:
        """Take something to its end that yields how far it is and at last what it found."""
        found: Any = None
        for step in steps:
            if isinstance(step, float):
                yield self.tell(step, part)
            else:
                found = step
        result: Result = found
        return result

    def ask(
        self,
        place: PlaceRequest,
        text: str,
        options: Options,
        part: Part = WHOLE,
        *,
        intent: Intent | None = None,
    ) -> Steps[Answer]:
        """Ask a question within the look, and tell of it how far it is and what to know.

        Raises:
            EarthMindError: With the sentence of an answer that failed.
            Cancelled: When the look is cancelled.
        """
        events = self.engine.ask(place, text, options, model=self.model, stopped=self.stopped, intent=intent)
        told: list[Event] = []
        with closing(events):  # type: ignore[type-var]
            for event in events:
                told.append(event)
                if isinstance(event, Progress):
                    low, high = (0.0, 0.9) if event.windows else _STAGES.get(event.stage, (0.0, 0.0))
                    yield self.tell(low + (high - low) * event.fraction, part)
                elif isinstance(event, Note):
                    yield from self.note(event.message)
        return answer_of(told)

    def mark(
        self, place: PlaceRequest, concepts: Iterable[str], options: Options, part: Part = WHOLE
    ) -> Steps[Answer]:
        """Have concepts of the model marked; see ``ask``."""
        intent = Intent("mask", tuple(Concept(name) for name in concepts))
        return (yield from self.ask(place, f"={to_text(intent)}", options, part, intent=intent))

    def end(self, look: str, values: Mapping[str, Any], text: str, *, model: bool = True) -> Steps[None]:
        """Tell what was found, as values and in words.

        Args:
            look: Which look it was.
            values: What was found.
            text: The same in words.
            model: Whether a model was asked.
        """
        yield self.tell(1.0)
        yield Reported(look, values)
        seconds = {"total": round(time.perf_counter() - self.begun, 3)}
        yield Done(text, self.card.name if model else "", 0, seconds)


def require_concepts(card: ModelCard, names: Iterable[str], *, lasting: bool = False) -> list[str]:
    """The concepts that are meant by names, each once, as the model calls them; all for none.

    Args:
        card: The model.
        names: As they were chosen.
        lasting: Whether all are those that say something of the ground for longer than a day.

    Raises:
        InputError: The model cannot be asked for concepts by name, or does not know one of them.
    """
    if not card.concepts:
        raise InputError(
            Sentence(
                "{model} cannot be asked for things by name; choose another model, such as nano.",
                model=card.name,
            ),
            code="concepts",
        )
    wanted = list(dict.fromkeys(name.strip().lower() for name in names if name.strip()))
    if unknown := [name for name in wanted if name not in card.concepts]:
        raise InputError(
            Sentence(
                "{model} does not know {unknown}; it knows {concepts}.",
                model=card.name,
                unknown=Listed(unknown),
                concepts=Listed(card.concepts),
            ),
            code="concepts",
        )
    return wanted or [name for name in card.concepts if not (lasting and name in FLEETING)]
