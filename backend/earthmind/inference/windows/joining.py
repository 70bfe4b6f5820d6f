"""Windows of several runs answered as one batch, where they ask a model the same at the same time."""

from __future__ import annotations

import logging
import threading
import time
import weakref
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from earthmind.errors import Cancelled
from earthmind.imagery import Grid
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.windows.finding import (
    Frames,
    find_in_windows,
    find_masks_in_windows,
    windows_at_once,
)
from earthmind.inference.windows.found_windows import WindowFound
from earthmind.inference.windows.job import WindowJob
from earthmind.model.protocol import BatchModel, SideBySideModel

Windows = Sequence[tuple[Frames, Grid]]
Find = Callable[[Windows, Callable[[], bool]], list[WindowFound]]

log = logging.getLogger("earthmind")
PATIENCE_SECONDS = 0.004
"""How long a batch that is not full waits for windows of another run, where another one is going."""


@dataclass(eq=False)
class _Request:
    """Windows of one run that wait for the device."""

    windows: Windows
    stopped: Callable[[], bool]
    found: Future[list[WindowFound]] = field(default_factory=Future)


class JoinedWindows:
    """The windows that wait for one device; safe to use from several threads.

    While the device works, what comes waits; when it is free, it takes all that belongs together.
    """

    def __init__(self, shelf: ModelShelf) -> None:
        self._shelf = weakref.ref(shelf)
        self._lock = threading.Lock()
        self._waiting: dict[Hashable, list[_Request]] = {}
        self._going: dict[Hashable, int] = {}

    def begin(self, key: Hashable) -> None:
        """Tell that a run begins whose windows may be joined with others of this key."""
        with self._lock:
            self._going[key] = self._going.get(key, 0) + 1

    def end(self, key: Hashable) -> None:
        """Tell that it has ended."""
        with self._lock:
            self._going[key] -= 1
            if not self._going[key]:
                del self._going[key]

    def find(
        self, key: Hashable, windows: Windows, most: int, find: Find, stopped: Callable[[], bool]
    ) -> Future[list[WindowFound]]:
        """Queue windows; what is found in them is what is found when they are asked about alone.

        Args:
            key: What windows must have in common to be answered together.
            windows: Of one run.
            most: How many are answered together.
            find: Answers windows, on the thread of the models.
            stopped: Whether the run was cancelled.
        """
        request = _Request(windows, stopped)
        with self._lock:
            self._waiting.setdefault(key, []).append(request)
        shelf = self._shelf()
        if shelf is not None:
            shelf.submit(lambda: self._serve(key, most, find))
        return request.found

    def _serve(self, key: Hashable, most: int, find: Find) -> None:
        """Answer what waits; on the thread of the models."""
        taken = self._take(key, most)
        if not taken:
            return  # an earlier call has answered it
        count = sum(len(request.windows) for request in taken)
        if count < most and self._others(key, len(taken)):
            time.sleep(PATIENCE_SECONDS)
            taken += self._take(key, most - count)
        if len(taken) > 1:
            try:
                _answer(taken, find)
            except BaseException as error:  # whichever of them it is about: each is answered alone
                log.debug("Windows of several runs could not be answered together.", exc_info=error)
        for request in taken:
            if not request.found.done():
                _answer_alone(request, find)

    def _take(self, key: Hashable, most: int) -> list[_Request]:
        """Requests that fit into a batch; the first in any case."""
        taken: list[_Request] = []
        with self._lock:
            waiting = self._waiting.get(key, [])
            while waiting and most > 0 and (not taken or len(waiting[0].windows) <= most):
                if not waiting[0].found.set_running_or_notify_cancel():
                    waiting.pop(0)
                    continue
                most -= len(waiting[0].windows)
                taken.append(waiting.pop(0))
            if not waiting:
                self._waiting.pop(key, None)
        return taken

    def _others(self, key: Hashable, count: int) -> bool:
        with self._lock:
            return self._going.get(key, 0) > count


def _answer(requests: Sequence[_Request], find: Find) -> None:
    """Answer several requests as one."""
    windows = [window for request in requests for window in request.windows]
    found = iter(find(windows, lambda: all(request.stopped() for request in requests)))
    for request in requests:
        request.found.set_result([next(found) for _ in request.windows])


def _answer_alone(request: _Request, find: Find) -> None:
    try:
        if request.stopped():
            raise Cancelled
        request.found.set_result(find(request.windows, request.stopped))
    except BaseException as error:  # the waiting run raises it
        request.found.set_exception(error)


_joined: weakref.WeakKeyDictionary[ModelShelf, JoinedWindows] = weakref.WeakKeyDictionary()
_making = threading.Lock()


def joined_windows(shelf: ModelShelf) -> JoinedWindows:
    """The windows that wait for the device of a shelf."""
    with _making:
        if shelf not in _joined:
            _joined[shelf] = JoinedWindows(shelf)
        return _joined[shelf]


def found_in(run: Run, windows: Windows, job: WindowJob) -> Steps[list[WindowFound]]:
    """What is found in some windows of a run, which are answered with those of others where they may be."""

    def masks() -> list[WindowFound]:
        return find_masks_in_windows(run.shelf.loaded(run.model), windows, job.leaves or (), run.stopped)

    def answers(together: Windows, stopped: Callable[[], bool]) -> list[WindowFound]:
        return find_in_windows(run.shelf.loaded(run.model), together, job.prompt, stopped)

    def ask() -> Steps[list[WindowFound]]:
        model = run.shelf.loaded(run.model)
        if job.leaves is not None or not isinstance(model, BatchModel):
            return (yield from run.call(masks if job.leaves is not None else alone))
        most = at_once(run, job, windows[0][0])
        waiting = joined_windows(run.shelf).find(joining_key(run, job), windows, most, answers, run.stopped)
        return (yield from run.awaited(waiting))

    def alone() -> list[WindowFound]:
        return answers(windows, run.stopped)

    model = run.shelf.loaded(run.model)
    try:
        return (yield from ask())
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        yield from run.make_way(error, model)
        return (yield from ask())


def joining_key(run: Run, job: WindowJob) -> tuple[str, str]:
    """What windows of several runs must have in common to be answered together."""
    return run.model, job.prompt


def at_once(run: Run, job: WindowJob, frames: Frames) -> int:
    """How many windows such as this one are answered together."""
    model = run.shelf.loaded(run.model)
    if job.leaves is not None:
        return model.side_by_side if isinstance(model, SideBySideModel) else 1
    return windows_at_once(model, frames)
