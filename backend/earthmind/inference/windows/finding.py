"""Windows read and shown to a model, one by one or several together."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.windows import Window
from shapely import Polygon

from earthmind.errors import Cancelled
from earthmind.imagery import Frame, Grid, is_fused, latest
from earthmind.imagery.rendering.window_reader import open_windows
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.plan.execution import Leaf
from earthmind.inference.question.boxes_in_words import BoxReader
from earthmind.inference.question.measured_picture import mask_of
from earthmind.inference.windows.found_windows import WindowFound
from earthmind.inference.windows.job import WindowJob
from earthmind.model.protocol import (
    OUTSIDE,
    Attention,
    BatchModel,
    ConceptModel,
    Mask,
    Model,
    ModelEvent,
    SideBySideModel,
    TextPiece,
)

Frames = tuple[Frame, ...]

MANY = 2  # fewer windows are not a batch
_AHEAD = 2
_SAID = 10.0  # logit of what a model says to be there in words, by a box
_POLL_SECONDS = 0.1
_Item = Union[tuple[int, Frames], BaseException, None]


def find_in_window(
    model: Model, frames: Frames, grid: Grid, prompt: str, stopped: Callable[[], bool] = lambda: False
) -> WindowFound:
    """Ask a model about one window.

    Args:
        model: The model.
        frames: The layers that have a valid pixel there; none of the latest date gives an empty result.
        grid: Pixels of the window.
        prompt: What is asked.
        stopped: Asked after every token.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    if not latest(frames):
        return _nothing(grid)
    encoded = model.encode(pictures_of(frames))
    found = _found(model.answer(encoded, prompt, stopped=stopped), frames)
    if stopped():
        raise Cancelled
    return found


def find_in_windows(
    model: Model,
    windows: Sequence[tuple[Frames, Grid]],
    prompt: str,
    stopped: Callable[[], bool] = lambda: False,
) -> list[WindowFound]:
    """Ask a model about several windows, together where it offers that and the memory suffices.

    Args:
        model: The model.
        windows: Layers that have a valid pixel there, and pixels, of each window.
        prompt: What is asked.
        stopped: Asked after every token.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    seen = [number for number, (frames, _) in enumerate(windows) if latest(frames)]
    if not isinstance(model, BatchModel) or len(seen) < MANY:
        return [find_in_window(model, frames, grid, prompt, stopped) for frames, grid in windows]
    try:
        encoded = model.encode_together([pictures_of(windows[number][0]) for number in seen])
        answers = dict(zip(seen, model.answer_together(encoded, prompt, stopped=stopped), strict=True))
    except Exception as error:
        if not is_out_of_memory(error):
            raise
    else:
        if stopped():
            raise Cancelled
        return [
            _found(answers[number], frames) if number in answers else _nothing(grid)
            for number, (frames, grid) in enumerate(windows)
        ]
    half = len(windows) // 2
    parts = (windows[:half], windows[half:])
    return [found for part in parts for found in find_in_windows(model, part, prompt, stopped)]


def find_masks(
    model: Model,
    frames: Frames,
    grid: Grid,
    leaves: Sequence[Leaf],
    stopped: Callable[[], bool] = lambda: False,
    *,
    beside: bool = False,
) -> WindowFound:
    """Ask a model for masks in one window.

    Args:
        model: One that can be asked for the masks of concepts.
        frames: The layers that have a valid pixel there; none of the latest date gives an empty result.
        grid: Pixels of the window.
        leaves: The masks.
        stopped: Asked before every mask.
        beside: Whether other threads ask it about other windows at the same time.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    if not latest(frames):
        return _nothing(grid)
    with_others: Any = model if beside and isinstance(model, SideBySideModel) else None
    encode = model.encode if with_others is None else with_others.encode_beside
    encoded = encode(pictures_of(frames))
    logits = {}
    for leaf in leaves:
        if stopped():
            raise Cancelled
        logits[leaf.key] = _leaf_logits(model, encoded, leaf, frames).clip(-100, 100).astype(np.float16)
    attention = None
    if leaves and is_fused(frames) and isinstance(model, ConceptModel):
        attention = model.attention(encoded, leaves[0].concept)
    valid = np.logical_or.reduce([frame.valid for frame in latest(frames)])
    return WindowFound("", logits, valid, attention)


def find_masks_in_windows(
    model: Model,
    windows: Sequence[tuple[Frames, Grid]],
    leaves: Sequence[Leaf],
    stopped: Callable[[], bool] = lambda: False,
) -> list[WindowFound]:
    """Ask a model for masks in several windows, at the same time where it gains by that; see ``find_masks``.

    Raises:
        Cancelled: When ``stopped`` says so.
    """
    if len(windows) < MANY:
        return [find_masks(model, frames, grid, leaves, stopped) for frames, grid in windows]
    with ThreadPoolExecutor(len(windows), "earthmind-window") as threads:
        jobs = [
            threads.submit(find_masks, model, frames, grid, leaves, stopped, beside=True)
            for frames, grid in windows
        ]
        return [job.result() for job in jobs]


def _leaf_logits(model: Model, encoded: Any, leaf: Leaf, frames: Frames) -> NDArray[np.float32]:
    """Logits of a leaf; outside everywhere where a window shows nothing of that date but for a sensor."""
    moments = {frame.reference.moment for frame in frames if frame.reference.sensor.value != leaf.without}
    if (min(moments, default=1) < 0) if leaf.earlier else (0 in moments):
        return mask_of(model, encoded, leaf)
    return np.full(frames[0].valid.shape, OUTSIDE, np.float32)


def windows_at_once(model: Model, frames: Frames) -> int:
    """How many windows such as this one a model answers together."""
    if not isinstance(model, BatchModel) or not latest(frames):
        return 1
    return model.at_once(pictures_of(frames))


def _nothing(grid: Grid) -> WindowFound:
    return WindowFound("", {}, np.zeros(grid.shape, dtype=np.bool_))


def _found(events: Iterable[ModelEvent], frames: Frames) -> WindowFound:
    text, attention = "", None
    logits: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float16]]] = {}
    for happening in events:
        if isinstance(happening, TextPiece):
            text += happening.text
        elif isinstance(happening, Mask):
            kept = happening.logits.clip(-100, 100).astype(np.float16)
            phrase = happening.phrase.strip()
            logits[phrase] = np.maximum(logits[phrase], kept) if phrase in logits else kept
        elif isinstance(happening, Attention) and is_fused(frames):
            attention = happening
    valid = np.logical_or.reduce([frame.valid for frame in latest(frames)])
    text, boxed = _without_boxes(text, valid.shape)
    for phrase, drawn in boxed.items():
        logits[phrase] = np.maximum(logits[phrase], drawn) if phrase in logits else drawn
    return WindowFound(text, logits, valid, attention)


def _without_boxes(text: str, shape: tuple[int, ...]) -> tuple[str, dict[str, NDArray[np.float16]]]:
    """Words without the boxes in them, and these as masks (H, W) by phrase."""
    reader, words = BoxReader(), ""
    masks: dict[str, NDArray[np.float16]] = {}
    height, width = shape
    for said in (*reader.add(text), *reader.finish()):
        if isinstance(said, str):
            words += said
            continue
        outlines = [Polygon(box.pixels(width, height)) for box in said.boxes]
        inside = rasterize(outlines, (height, width)) > 0
        drawn = np.where(inside, _SAID, OUTSIDE).astype(np.float16)
        phrase = said.phrase or next(reversed(masks), "")
        masks[phrase] = np.maximum(masks[phrase], drawn) if phrase in masks else drawn
    return words, masks


@contextmanager
def read_ahead(job: WindowJob, numbers: Iterable[int]) -> Iterator[Iterator[tuple[int, Frames]]]:
    """Give windows in order while a thread reads the next ones; at most two wait.

    Args:
        job: The windows.
        numbers: Windows to read.

    Raises:
        InputError: While iterating, where a file cannot be read.
    """
    ready: queue.Queue[_Item] = queue.Queue(_AHEAD)
    ended = threading.Event()
    windows = job.tiling.windows()

    def read() -> None:
        try:
            with open_windows(job.look.layers, job.look.grid, job.look.rendering) as reader:
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


def read_windows(job: WindowJob, numbers: Iterable[int]) -> Iterator[tuple[int, Frames]]:
    """Read windows one after the other on this thread."""
    windows: list[Window] = job.tiling.windows()
    with open_windows(job.look.layers, job.look.grid, job.look.rendering) as reader:
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
