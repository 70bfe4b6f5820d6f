"""Work on a thread of its own that is followed, and left where it is cancelled while a network hangs."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import TypeVar

from earthmind.errors import Cancelled

Result = TypeVar("Result")
Tell = Callable[[float], None]
_PATIENCE, _FAREWELL = 0.1, 1.0  # seconds


def in_background(work: Callable[[Tell], Result], stopped: Callable[[], bool]) -> Iterator[float | Result]:
    """Yield how far some work is, 0 to 1, and at last what it made.

    Args:
        work: Takes a function that it calls with how far it is; that raises ``Cancelled`` where nobody waits
            any more, also while a network hangs.
        stopped: Asked ten times a second.

    Raises:
        Cancelled: ``stopped`` said so.
    """
    told: queue.SimpleQueue[float] = queue.SimpleQueue()
    left = threading.Event()
    future: Future[Result] = Future()

    def tell(fraction: float) -> None:
        if left.is_set():
            raise Cancelled
        told.put(float(fraction))

    def run() -> None:
        try:
            future.set_result(work(tell))
        except BaseException as error:  # raised where it is waited for
            future.set_exception(error)

    thread = threading.Thread(target=run, name="fetching", daemon=True)
    thread.start()
    try:
        while not future.done() or not told.empty():
            try:
                yield told.get(timeout=_PATIENCE)
            except queue.Empty:
                if stopped():
                    raise Cancelled from None
        yield future.result()
    finally:
        left.set()
        thread.join(_FAREWELL)


def within(tell: Tell, low: float, high: float) -> Tell:
    """Tells how far a part is of something that ``tell`` tells of."""
    return lambda fraction: tell(low + (high - low) * fraction)
