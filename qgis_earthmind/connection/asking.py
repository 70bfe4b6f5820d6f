"""One question to the backend, from layers to the complete answer.

The panel and the Processing algorithms both go through `ask`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, Optional

from ..errors import BackendError
from .client import Client, StopSignal
from .detail import wants_windows, window_count
from .messages import Answer, Done, Endpoint, Event, Note, Progress, Scene, Segment, Shares, Shift
from .requests import AskRequest

OnEvent = Callable[[Event], None]

_STAGES = {
    "loading": (0, 0),
    "reading": (0, 20),
    "encoding": (20, 50),
    "answering": (50, 90),
    "polygons": (90, 100),
}


def ask(
    endpoint: Endpoint,
    request: AskRequest,
    stop: StopSignal,
    on_event: OnEvent,
    scene: Optional[Scene] = None,
) -> Answer:
    """Ask and wait for the complete answer. For worker threads.

    Args:
        endpoint: The running backend.
        request: Layers, area and question.
        stop: Ends the run from another thread.
        on_event: Called in this thread with every event as it arrives.
        scene: A scene opened earlier for the same layers and area; opened anew where None or forgotten.

    Raises:
        BackendError: The layers or the question cannot be used.
        BackendLost: The backend went away.
        Stopped: `stop` was used.
    """
    client = Client(endpoint, stop)
    if _is_for_windows(client, request):
        on_event(Progress("reading", 0.0))
        return _collect(client.segment_in_windows(request), None, on_event)
    if scene is not None:
        try:
            return _collect(client.ask(scene, request), scene, on_event)
        except BackendError as error:
            if error.code != "unknown_scene":
                raise
    on_event(Progress("reading", 0.0))
    opened = client.open_scene(request.scene)
    return _collect(client.ask(opened, request), opened, on_event)


def percent(event: Progress) -> int:
    """Where a stage's progress lies in the whole run, 0 to 100."""
    low, high = (0, 90) if event.windows else _STAGES.get(event.stage, (0, 0))
    return round(low + (high - low) * min(max(event.fraction, 0.0), 1.0))


def _is_for_windows(client: Client, request: AskRequest) -> bool:
    """Whether the wish for detail, the text and the size of the area ask for a run in windows."""
    if request.size is None or not wants_windows(request.detail, request.text):
        return False
    card = client.models().card(request.scene.model or "")
    if card is None:
        return False
    return window_count(request.size.at(card.finest_m), card.max_side, card.window) > 1


def _collect(events: Iterator[Event], scene: Optional[Scene], on_event: OnEvent) -> Answer:
    segments: list[Segment] = []
    notes: list[str] = []
    shares: Optional[Shares] = None
    done = Done("", "")
    shift: Optional[Shift] = None
    for event in events:
        if isinstance(event, Segment):
            segments.append(event)
        elif isinstance(event, Shares):
            shares = event
        elif isinstance(event, Note):
            notes.append(event.message)
        elif isinstance(event, Shift):
            shift = event
        elif isinstance(event, Done):
            done = event
        on_event(event)
    segments.sort(key=lambda segment: segment.index)
    return Answer(done.text, tuple(segments), shares, tuple(notes), done.model, done.seconds, scene, shift)
