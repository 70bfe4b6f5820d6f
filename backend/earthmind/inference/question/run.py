"""The course of one question, whichever way a place is looked at: waiting, cancelling, telling, timing."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from earthmind.errors import Cancelled, ModelError
from earthmind.inference.events import Event, Note, Progress, Stage
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.look import Look
from earthmind.inference.plan.understanding import Plan
from earthmind.inference.requests import History, Options
from earthmind.model.protocol import Model
from earthmind.sentences import Sentence
from earthmind.vector import Feature

Result = TypeVar("Result")
Item = TypeVar("Item")
Steps = Generator[Event, None, Result]
"""A part of a run: tells events, and returns what it found."""

POLL_SECONDS = 0.05
HEARTBEAT_SECONDS = 5.0
_STAGES = ("load", "read", "encode", "answer", "polygons")


@dataclass
class Run:
    """One question on its way.

    Attributes:
        plan: What was understood of it.
        options: How it is answered.
        model: Name or folder of the model.
        shelf: The models.
        history: Earlier (question, answer) turns.
        stopped: Whether the run was cancelled.
        near: Polygons that the selection wants the others to be near to.
        answering: Whether words or masks were told.
        begun: When it began.
        seconds: Time spent per stage so far.
        progress: What was told last of it.
    """

    plan: Plan
    options: Options
    model: str
    shelf: ModelShelf
    history: History = ()
    stopped: Callable[[], bool] = lambda: False
    near: Sequence[Feature] = ()
    answering: bool = False
    begun: float = field(default_factory=time.perf_counter)
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(_STAGES, 0.0))
    progress: Progress = field(default_factory=lambda: Progress("reading", 0.0))

    def check(self) -> None:
        """Raise ``Cancelled`` where the run was cancelled."""
        if self.stopped():
            raise Cancelled

    def tell(self, stage: Stage, fraction: float, done: int | None = None, of: int | None = None) -> Progress:
        """Progress as an event, after a look at whether the run was cancelled."""
        self.check()
        self.progress = Progress(stage, fraction, done, of)
        return self.progress

    def total(self) -> dict[str, float]:
        """Seconds per stage and in all."""
        self.seconds["total"] = time.perf_counter() - self.begun
        return {stage: round(value, 3) for stage, value in self.seconds.items()}

    def call(self, call: Callable[[], Result]) -> Steps[Result]:
        """Run a call on the thread of the models, telling every few seconds that it is still going on."""
        return (yield from self.awaited(self.shelf.submit(call)))

    def awaited(self, future: Future[Result]) -> Steps[Result]:
        """Wait for something, as ``call`` does; it is cancelled where the run ends before it has begun."""
        try:
            return (yield from self.polled(partial(_result_of, future)))
        finally:
            future.cancel()

    def next_of(self, items: queue.SimpleQueue[Item]) -> Steps[Item]:
        """Wait for the next item of a queue."""
        return (yield from self.polled(lambda: items.get(timeout=POLL_SECONDS)))

    def polled(self, attempt: Callable[[], Result]) -> Steps[Result]:
        """Try again and again while ``attempt`` raises ``queue.Empty`` after a moment of waiting."""
        told = time.perf_counter()
        while True:
            try:
                return attempt()
            except queue.Empty:
                self.check()
            if time.perf_counter() - told > HEARTBEAT_SECONDS:
                told = time.perf_counter()
                yield self.progress

    def load(self) -> Steps[Model]:
        """The model, loaded where it was not yet, and where it had to go."""
        if not self.shelf.is_loaded(self.model):
            yield self.tell("loading", 0.0)
            begun = time.perf_counter()
            yield from self.call(lambda: self.shelf.obtain(self.model))
            self.seconds["load"] = time.perf_counter() - begun
            yield self.tell("loading", 1.0)
        yield from self.notice()
        return self.shelf.loaded(self.model)

    def make_way(self, error: Exception, failed: Model | None = None) -> Steps[Model]:
        """Move the model to the CPU after the GPU ran out of memory, where the user left the device open.

        Args:
            error: What the GPU said.
            failed: The model that ran out of memory; None for the one that is loaded now.

        Raises:
            ModelError: Words or masks of the answer were told already.
        """
        yield from self.call(partial(self.shelf.make_way, self.model, error, failed))
        if self.answering:
            raise ModelError(
                Sentence(
                    "The GPU ran out of memory in the middle of the answer; ask again: {model} is on the CPU "
                    "now.",
                    model=self.model,
                ),
                code="memory",
            ) from error
        yield from self.notice()
        return self.shelf.loaded(self.model)

    def tell_place(self, look: Look) -> Steps[None]:
        """Tell what is known of a place."""
        yield from (Note(note) for note in look.notes)
        if look.shift is not None:
            yield look.shift_event()

    def notice(self) -> Steps[None]:
        """Tell where the model runs, where there is something to tell."""
        if (notice := self.shelf.notice(self.model)) is not None:
            yield Note(notice)

    def tell_near(self) -> Steps[None]:
        """Tell where nothing was found that the polygons could be near to."""
        if not self.near:
            yield Note(
                Sentence(
                    "Nothing is near: {near} was not found in this extent.", near=self.plan.selection.near
                )
            )


def _result_of(future: Future[Result]) -> Result:
    if not wait([future], timeout=POLL_SECONDS).done:
        raise queue.Empty
    return future.result()
