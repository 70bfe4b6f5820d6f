"""Windows of one run on several GPUs of this computer: each takes the next window when it is ready for it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Union

from earthmind.errors import Cancelled
from earthmind.inference.events import Event
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.question.run import Run
from earthmind.inference.windows.found_windows import FoundWindows
from earthmind.inference.windows.job import WindowJob
from earthmind.inference.windows.windowed import RunWindows, in_this_process

_END_SECONDS = 10.0
_Said = Union[int, Event, BaseException, None]


def windows_on(shelves: Sequence[ModelShelf]) -> RunWindows:
    """Where windows are run by a process with these shelves, one for each GPU.

    A GPU that has too little memory goes on on the CPU as it would alone. What a window gives does not
    depend on where it is run.
    """
    if len(shelves) == 1:
        return in_this_process

    def run_windows(
        run: Run, job: WindowJob, store: FoundWindows, numbers: list[int]
    ) -> Iterator[int | Event]:
        ended, said = threading.Event(), queue.SimpleQueue[_Said]()
        left = _Shared(numbers)
        threads = [
            threading.Thread(
                target=_work,
                args=(_on(run, shelf, ended), job, store, left, said),
                name=f"earthmind-windows-{number}",
                daemon=True,
            )
            for number, shelf in enumerate(shelves)
        ]
        try:
            for thread in threads:
                thread.start()
            working, told = len(threads), list[Event]()
            while working:
                news = yield from run.next_of(said)
                if isinstance(news, BaseException):
                    raise news
                if news is None:
                    working -= 1
                elif isinstance(news, int):
                    yield news
                elif news not in told:  # each loads the model, and may have the same to tell of it
                    told.append(news)
                    yield news
        finally:
            ended.set()
            for thread in threads:
                thread.join(_END_SECONDS)

    return run_windows


class _Shared:
    """Numbers of windows that several threads take from, each number once."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._lock = threading.Lock()
        self._left = iter(numbers)

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        with self._lock:
            return next(self._left)


def _on(run: Run, shelf: ModelShelf, ended: threading.Event) -> Run:
    """The same run with the models of another GPU; it stops when the others have ended."""
    return replace(run, shelf=shelf, stopped=lambda: ended.is_set() or run.stopped())


def _work(
    run: Run, job: WindowJob, store: FoundWindows, left: _Shared, said: queue.SimpleQueue[_Said]
) -> None:
    try:
        for news in in_this_process(run, job, store, left):
            said.put(news)
    except Cancelled:
        said.put(None)  # the run itself says so where it was cancelled
    except BaseException as error:  # raised again by the run
        said.put(error)
    else:
        said.put(None)
