"""Tiled runs: they go on by themselves; their events are kept for whoever asks."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from earthmind.errors import EarthMindError
from earthmind.inference.events import Event
from earthmind.server.streams import Job, Jobs

_KEPT_RUNS = 8
_LOOK_SECONDS = 1.0


@dataclass
class _Run:
    """The events of a run so far.

    Attributes:
        lines: One line of JSON for each event.
        ended: Whether there will be no more.
        changed: Told when either changes.
    """

    lines: list[bytes] = field(default_factory=list)
    ended: bool = False
    changed: threading.Condition = field(default_factory=threading.Condition)


class Runs:
    """The last few tiled runs; safe to use from several threads."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._lock = threading.Lock()
        self._runs: OrderedDict[str, _Run] = OrderedDict()

    def start(self, job: Job, events: Iterator[Event]) -> None:
        """Take a run's events on a thread of its own."""
        run = _Run()
        with self._lock:
            self._runs[job.id] = run
            over = [name for name, other in self._runs.items() if other.ended][: -_KEPT_RUNS or None]
            for name in over:
                del self._runs[name]
        self._jobs.add(job)
        threading.Thread(
            target=self._pump, args=(job, run, events), name=f"earthmind-run-{job.id}", daemon=True
        ).start()

    def lines(self, job_id: str) -> Iterator[bytes]:
        """Events from the first one, each as soon as it happens, to the last.

        Raises:
            EarthMindError: With code ``unknown_job`` where there is no such run.
        """
        with self._lock:
            run = self._runs.get(job_id)
        if run is None:
            raise EarthMindError(f'There is no run "{job_id}".', code="unknown_job")
        return _follow(run)

    def _pump(self, job: Job, run: _Run, events: Iterator[Event]) -> None:
        try:
            for event in events:
                line = json.dumps(event.to_json(), separators=(",", ":")).encode() + b"\n"
                with run.changed:
                    run.lines.append(line)
                    run.changed.notify_all()
        finally:
            self._jobs.remove(job)
            with run.changed:
                run.ended = True
                run.changed.notify_all()


def _follow(run: _Run) -> Iterator[bytes]:
    told = 0
    while True:
        with run.changed:
            if told == len(run.lines) and not run.ended:
                run.changed.wait(_LOOK_SECONDS)
            fresh, ended = run.lines[told:], run.ended
        yield from fresh
        told += len(fresh)
        if ended and not fresh:
            return
