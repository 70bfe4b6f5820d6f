"""Answers under way: which there are, how they are stopped, how their events reach the client."""

from __future__ import annotations

import asyncio
import json
import secrets
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from earthmind.inference.events import Event

_LOOK_SECONDS = 0.2


@dataclass(frozen=True)
class Job:
    """An answer under way.

    Attributes:
        id: Identifier.
        stop: Set to cancel it.
    """

    id: str = field(default_factory=lambda: secrets.token_hex(8))
    stop: threading.Event = field(default_factory=threading.Event)


class Jobs:
    """All answers under way; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}

    def add(self, job: Job) -> None:
        """Take note of a job that begins."""
        with self._lock:
            self._jobs[job.id] = job

    def remove(self, job: Job) -> None:
        """Forget a job that has ended."""
        with self._lock:
            self._jobs.pop(job.id, None)

    def cancel(self, job_id: str) -> bool:
        """Cancel a job; False where none of that name is under way."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is not None:
            job.stop.set()
        return job is not None

    def cancel_all(self) -> None:
        """Cancel every job."""
        with self._lock:
            for job in self._jobs.values():
                job.stop.set()


async def event_lines(
    events: Iterator[Event], job: Job, jobs: Jobs, is_disconnected: Callable[[], Awaitable[bool]]
) -> AsyncIterator[bytes]:
    """Events as lines of JSON, each as soon as it happens.

    The events are taken on a thread of their own. However this ends (last event, a client that went
    away, a server that shuts down), the job is stopped and forgotten.

    Args:
        events: From ``Engine.ask``, run with ``job.stop``.
        job: The job.
        jobs: Where it can be cancelled while it is under way.
        is_disconnected: Whether the client went away.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[bytes | None] = asyncio.Queue()

    def put(line: bytes | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(lines.put_nowait, line)

    def pump() -> None:
        try:
            for event in events:
                put(json.dumps(event.to_json(), separators=(",", ":")).encode() + b"\n")
        finally:
            jobs.remove(job)
            put(None)

    jobs.add(job)
    threading.Thread(target=pump, name=f"earthmind-job-{job.id}", daemon=True).start()
    try:
        while not await is_disconnected():
            try:
                line = await asyncio.wait_for(lines.get(), _LOOK_SECONDS)
            except asyncio.TimeoutError:
                continue
            if line is None:
                return
            yield line
    finally:
        job.stop.set()
