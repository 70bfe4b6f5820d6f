"""Runs: they go on by themselves, can be cancelled, and keep their events for whoever asks."""

from __future__ import annotations

import asyncio
import secrets
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi.responses import StreamingResponse
from pydantic import Field, TypeAdapter

from earthmind.errors import EarthMindError
from earthmind.inference.events import Event
from earthmind.sentences import Sentence, Speech, translated

EventLine = Annotated[Event, Field(discriminator="event")]
"""One line of an answer's stream; exactly one of done, error and stopped is the last."""


class NdjsonResponse(StreamingResponse):
    """Newline-delimited JSON, one event a line, each sent when it happens."""

    media_type = "application/x-ndjson"


STREAM: dict[str, Any] = {"response_class": NdjsonResponse, "responses": {200: {"model": EventLine}}}
"""How a route is declared whose answer is a stream of events."""
_KEPT_RUNS = 8
_LOOK_SECONDS = 0.2
_json: TypeAdapter[Event] = TypeAdapter(EventLine)


@dataclass
class Run:
    """One question on its way.

    Attributes:
        id: Identifier.
        language: Of the question: what its notes and errors are told in.
        stop: Set to cancel it.
        lines: Its events so far, one line of JSON each.
        ended: Whether there will be no more.
        changed: Told when either of these changes.
    """

    id: str = field(default_factory=lambda: secrets.token_hex(8))
    language: Speech = "en"
    stop: threading.Event = field(default_factory=threading.Event)
    lines: list[bytes] = field(default_factory=list)
    ended: bool = False
    changed: threading.Condition = field(default_factory=threading.Condition)

    def take(self, events: Iterator[Event]) -> None:
        """Take all events to the last."""
        try:
            for event in events:
                line = _json.dump_json(translated(event, self.language)) + b"\n"
                with self.changed:
                    self.lines.append(line)
                    self.changed.notify_all()
        finally:
            with self.changed:
                self.ended = True
                self.changed.notify_all()

    def after(self, told: int) -> tuple[list[bytes], bool]:
        """Lines from a number on, and whether they are the last; waits a moment for one."""
        with self.changed:
            if told == len(self.lines) and not self.ended:
                self.changed.wait(_LOOK_SECONDS)
            return self.lines[told:], self.ended


class Runs:
    """The runs under way and the last few that have ended; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._runs: OrderedDict[str, Run] = OrderedDict()

    def __len__(self) -> int:
        """Number of runs that can be followed."""
        return len(self._runs)

    def start(self, run: Run, events: Iterator[Event]) -> None:
        """Take a run's events on a thread of its own."""
        with self._lock:
            self._runs[run.id] = run
            ended = [name for name, other in self._runs.items() if other.ended]
            for name in ended[: -_KEPT_RUNS or None]:
                del self._runs[name]
        threading.Thread(target=run.take, args=(events,), name=f"earthmind-run-{run.id}", daemon=True).start()

    def find(self, run_id: str) -> Run:
        """A run by its identifier.

        Raises:
            EarthMindError: With code ``unknown_run`` where there is none.
        """
        with self._lock:
            run = self._runs.get(run_id)
        if run is None:
            raise EarthMindError(
                Sentence('There is no run "{run_id}".', run_id=run_id[:40]), code="unknown_run"
            )
        return run

    def cancel(self, run_id: str) -> None:
        """Cancel a run.

        Raises:
            EarthMindError: With code ``unknown_run`` where none of that name is under way.
        """
        run = self.find(run_id)
        if run.ended:
            raise EarthMindError(Sentence('The run "{run_id}" has ended.', run_id=run_id), code="unknown_run")
        run.stop.set()

    def cancel_all(self) -> None:
        """Cancel every run."""
        with self._lock:
            for run in self._runs.values():
                run.stop.set()


def lines_of(run: Run) -> Iterator[bytes]:
    """A run's events from the first one, each as soon as it happens, to the last."""
    told, ended = 0, False
    while not ended:
        fresh, ended = run.after(told)
        yield from fresh
        told += len(fresh)


async def lines_for(run: Run, is_disconnected: Callable[[], Awaitable[bool]]) -> AsyncIterator[bytes]:
    """The same for a client whose going away cancels the run.

    Args:
        run: The run.
        is_disconnected: Whether the client went away.
    """
    told, ended = 0, False
    try:
        while not ended and not await is_disconnected():
            fresh, ended = await asyncio.to_thread(run.after, told)
            for line in fresh:
                yield line
            told += len(fresh)
    finally:
        run.stop.set()
