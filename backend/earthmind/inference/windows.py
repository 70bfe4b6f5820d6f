"""Running a model over windows: read ahead, find, keep."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Union

import numpy as np
from rasterio.windows import Window

from earthmind.errors import Cancelled
from earthmind.imagery import Frame, Grid, Scene
from earthmind.imagery.windows import open_windows
from earthmind.inference.tiled_plan import TiledPlan
from earthmind.inference.tiles import Found
from earthmind.inference.view import View
from earthmind.model.protocol import Attention, Mask, Model, TextPiece

Frames = tuple[Frame, ...]

_AHEAD = 2
_POLL_SECONDS = 0.1
_Item = Union[tuple[int, Frames], BaseException, None]


def find_in_window(
    model: Model, frames: Frames, grid: Grid, prompt: str, stopped: Callable[[], bool] = lambda: False
) -> Found:
    """Ask a model about one window.

    Args:
        model: The model.
        frames: The layers that have a valid pixel there; none gives an empty result.
        grid: Pixels of the window.
        prompt: What is asked.
        stopped: Asked after every token.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    if not frames:
        return Found("", {}, np.zeros(grid.shape, dtype=np.bool_))
    view = View(Scene(grid, frames), (), 0.0)
    text, attention = "", None
    logits: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]] = {}
    for happening in model.answer(model.encode(view.pictures()), prompt, stopped=stopped):
        if isinstance(happening, TextPiece):
            text += happening.text
        elif isinstance(happening, Mask):
            kept = happening.logits.clip(-100, 100).astype(np.float16)
            phrase = happening.phrase.strip()
            logits[phrase] = np.maximum(logits[phrase], kept) if phrase in logits else kept
        elif isinstance(happening, Attention) and len(frames) > 1:
            attention = happening
    if stopped():
        raise Cancelled
    valid = np.logical_or.reduce([frame.valid for frame in frames])
    return Found(text, logits, valid, attention)


@contextmanager
def read_ahead(plan: TiledPlan, numbers: Sequence[int]) -> Iterator[Iterator[tuple[int, Frames]]]:
    """Give windows in order while a thread reads the next ones; at most two wait.

    Args:
        plan: The run.
        numbers: Windows to read.

    Raises:
        InputError: While iterating, where a file cannot be read.
    """
    ready: queue.Queue[_Item] = queue.Queue(_AHEAD)
    ended = threading.Event()
    windows = plan.tiling.windows()

    def read() -> None:
        try:
            with open_windows(plan.references, plan.grid, plan.rendering) as reader:
                for number in numbers:
                    if not _put(ready, (number, reader.read(windows[number])), ended):
                        return
        except BaseException as error:  # raised again where the windows are taken
            _put(ready, error, ended)
        else:
            _put(ready, None, ended)

    thread = threading.Thread(target=read, name="earthmind-read-ahead", daemon=True)
    thread.start()
    try:
        yield _taken(ready)
    finally:
        ended.set()
        thread.join(timeout=10)


def read_windows(plan: TiledPlan, numbers: Iterable[int]) -> Iterator[tuple[int, Frames]]:
    """Read windows one after the other on this thread."""
    windows: list[Window] = plan.tiling.windows()
    with open_windows(plan.references, plan.grid, plan.rendering) as reader:
        for number in numbers:
            yield number, reader.read(windows[number])


def _put(ready: queue.Queue[_Item], item: _Item, ended: threading.Event) -> bool:
    while not ended.is_set():
        try:
            ready.put(item, timeout=_POLL_SECONDS)
        except queue.Full:
            continue
        return True
    return False


def _taken(ready: queue.Queue[_Item]) -> Iterator[tuple[int, Frames]]:
    while True:
        item = ready.get()
        if item is None:
            return
        if isinstance(item, BaseException):
            raise item
        yield item
