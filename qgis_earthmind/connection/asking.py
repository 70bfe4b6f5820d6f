"""One question to the backend, followed to its complete answer.

The panel and the Processing algorithms both go through `ask`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable

from .client import Client, StopSignal
from .looks import Look
from .messages import Answer, Endpoint, Event, Progress
from .requests import AskRequest

Tell = Callable[[Event, Answer], None]

_STAGES = {
    "sending": (0, 10),
    "loading": (0, 0),
    "reading": (0, 20),
    "encoding": (20, 50),
    "answering": (50, 90),
    "polygons": (90, 100),
    "measuring": (0, 100),
}


def ask(endpoint: Endpoint, request: AskRequest, stop: StopSignal, tell: Tell) -> Answer:
    """Ask and wait for the complete answer. For worker threads.

    Args:
        endpoint: The running backend.
        request: What is asked.
        stop: Ends the run from another thread.
        tell: Called in this thread with every event as it arrives, and the answer so far.

    Raises:
        BackendError: The layers or the question cannot be used.
        BackendLost: The backend went away.
        Cancelled: `stop` was used.
    """
    return _followed(Client(endpoint, stop).ask(request), tell)


def look(endpoint: Endpoint, request: Look, stop: StopSignal, tell: Tell) -> Answer:
    """Have a look taken at layers; the answer has its ``report``. Otherwise as `ask`."""
    return _followed(Client(endpoint, stop).look(request), tell)


def _followed(events: Iterator[Event], tell: Tell) -> Answer:
    answer = Answer()
    for event in events:
        answer = answer.after(event)
        tell(event, answer)
    return answer


def percent(event: Progress) -> int:
    """Where a stage's progress lies in the whole run, 0 to 100."""
    low, high = (0, 90) if event.windows else _STAGES.get(event.stage, (0, 0))
    return round(low + (high - low) * min(max(event.fraction, 0.0), 1.0))
