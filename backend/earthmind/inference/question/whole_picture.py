"""One question on its way: load, read, encode, answer, polygons."""

from __future__ import annotations

import queue
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar, Union

from earthmind.errors import Cancelled, ModelError
from earthmind.imagery import is_fused
from earthmind.inference.events import AttentionShares, Done, Event, Note, Progress, SegmentFound, Text
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.look import View, shift_event
from earthmind.inference.plan.selection import Selection
from earthmind.inference.question.segments import chosen_of, one_date_notes, segment_found
from earthmind.model.protocol import Attention, Mask, Model, ModelEvent, TextPiece
from earthmind.vector import Feature

Result = TypeVar("Result")
Stage = Generator[Event, None, Result]
History = Sequence[tuple[str, str]]

POLL_SECONDS = 0.05
HEARTBEAT_SECONDS = 5.0


@dataclass
class SeenPlace:
    """A place as a model sees it, with what is kept of it between questions.

    Attributes:
        view: Frames and notes.
        encoded: What the model computed of the frames; None before the first question.
        model: The model that computed it; None where it is gone.
        told: Whether the notes and the reading time were part of an answer.
    """

    view: View
    encoded: Any = None
    model: Callable[[], Any] = lambda: None
    told: bool = False

    def encode(self, model: Model) -> None:
        """Encode the frames, where this model has not done it yet."""
        if self.encoded is None or self.model() is not model:
            self.encoded, self.model = model.encode(self.view.pictures()), weakref.ref(model)


@dataclass
class Question:
    """A question on its way.

    Attributes:
        text: What the analyst typed.
        model: Name or folder of the model.
        history: Earlier (question, answer) turns.
        stopped: Whether the run was cancelled.
        asked: What the model is asked; by default what the analyst typed.
        selection: What is chosen of the polygons of the answer.
        near: Polygons that ``selection`` wants them to be near to.
        answering: Whether words or masks were told.
        seconds: Time spent per stage so far.
    """

    text: str
    model: str
    history: History
    stopped: Callable[[], bool]
    asked: str = ""
    selection: Selection = field(default_factory=Selection)
    near: Sequence[Feature] = ()
    answering: bool = False
    seconds: dict[str, float] = field(
        default_factory=lambda: dict.fromkeys(("load", "read", "encode", "answer", "polygons"), 0.0)
    )

    def __post_init__(self) -> None:
        """Ask what was typed, where nothing else is said."""
        self.asked = self.asked or self.text

    def check(self) -> None:
        """Raise ``Cancelled`` where the run was cancelled."""
        if self.stopped():
            raise Cancelled


@dataclass(frozen=True)
class _End:
    """The model has finished, or failed with ``error``."""

    seconds: float
    error: BaseException | None = None


_Happening = Union[ModelEvent, _End]


def answer_question(
    question: Question, shelf: ModelShelf, find: Callable[[], SeenPlace | None], read: Callable[[], SeenPlace]
) -> Iterator[Event]:
    """Answer a question about a place, ending with ``Done``.

    Args:
        question: What is asked.
        shelf: The models.
        find: Gives what is kept of the place for this model.
        read: Reads the place for this model, and keeps it.

    Raises:
        Cancelled: If the run was cancelled.
        EarthMindError: If the model or the layers cannot be used.
    """
    begun = time.perf_counter()
    model = yield from _load(question, shelf)
    seen = find()
    before = 0.0 if seen is None or seen.told else seen.view.seconds
    if seen is None:
        seen = yield from _read(question, read)
    if not seen.told:
        seen.told = True
        question.seconds["read"] = seen.view.seconds
        yield from (Note(note) for note in _notes(question, shelf, seen))
        if seen.view.shift is not None:
            yield shift_event(seen.view.shift)
    try:
        text, segments = yield from _look_and_answer(question, shelf, model, seen)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        model = yield from _make_way(question, shelf, error)
        text, segments = yield from _look_and_answer(question, shelf, model, seen)
    question.seconds["total"] = time.perf_counter() - begun + before
    seconds = {stage: round(value, 3) for stage, value in question.seconds.items()}
    yield Done(text, model.card.name, segments, seconds)


def _notes(question: Question, shelf: ModelShelf, seen: SeenPlace) -> list[str]:
    notice = shelf.notice(question.model)
    return [*seen.view.notes, *([notice] if notice else [])]


def _look_and_answer(
    question: Question, shelf: ModelShelf, model: Model, seen: SeenPlace
) -> Stage[tuple[str, int]]:
    yield from _encode(question, shelf, model, seen)
    if question.selection.near is not None:
        yield from _find_near(question, shelf, model, seen)
    return (yield from _answer(question, shelf, model, seen))


def _make_way(question: Question, shelf: ModelShelf, error: Exception) -> Stage[Model]:
    """Move the model to the CPU after the GPU ran out of memory, where the user left the device open."""
    yield from _wait(shelf.submit(partial(shelf.make_way, question.model, error)), question, "loading")
    if question.answering:
        raise ModelError(
            f"The GPU ran out of memory in the middle of the answer; ask again: {question.model} is on the "
            "CPU now.",
            code="memory",
        ) from error
    notice = shelf.notice(question.model)
    if notice:
        yield Note(notice)
    return shelf.loaded(question.model)


def _load(question: Question, shelf: ModelShelf) -> Stage[Model]:
    question.check()
    if not shelf.is_loaded(question.model):
        yield Progress("loading", 0.0)
        begun = time.perf_counter()
        yield from _wait(shelf.submit(lambda: shelf.obtain(question.model)), question, "loading")
        question.seconds["load"] = time.perf_counter() - begun
        yield Progress("loading", 1.0)
    return shelf.loaded(question.model)


def _read(question: Question, read: Callable[[], SeenPlace]) -> Stage[SeenPlace]:
    question.check()
    yield Progress("reading", 0.0)
    seen = read()
    yield Progress("reading", 1.0)
    return seen


def _encode(question: Question, shelf: ModelShelf, model: Model, seen: SeenPlace) -> Stage[None]:
    question.check()
    yield Progress("encoding", 0.0)
    if seen.encoded is None or seen.model() is not model:

        def encode() -> float:
            begun = time.perf_counter()
            seen.encode(model)  # an earlier question in the queue may have done it
            return time.perf_counter() - begun

        question.seconds["encode"] = yield from _wait(shelf.submit(encode), question, "encoding")
    yield Progress("encoding", 1.0)


def _answer(question: Question, shelf: ModelShelf, model: Model, seen: SeenPlace) -> Stage[tuple[str, int]]:
    """Pass on what the model says while it goes on; the polygons are made on this thread meanwhile."""
    question.check()
    yield Progress("answering", 0.0)
    happenings: queue.SimpleQueue[_Happening] = queue.SimpleQueue()
    abandoned = threading.Event()

    def speak() -> None:
        begun = time.perf_counter()
        try:
            for happening in model.answer(
                seen.encoded,
                question.asked,
                history=question.history,
                stopped=lambda: abandoned.is_set() or question.stopped(),
            ):
                happenings.put(happening)
                question.check()
        except BaseException as error:  # told to the thread that waits
            happenings.put(_End(time.perf_counter() - begun, error))
        else:
            happenings.put(_End(time.perf_counter() - begun))

    spoken = shelf.submit(speak)
    try:
        return (yield from _pass_on(question, happenings, model, seen.view))
    finally:
        abandoned.set()
        spoken.cancel()


def _find_near(question: Question, shelf: ModelShelf, model: Model, seen: SeenPlace) -> Stage[None]:
    """Find what the polygons must be near to, in a question of its own."""
    wanted = f"Segment {question.selection.near}."

    def find() -> list[Mask]:
        happenings = model.answer(seen.encoded, wanted, stopped=question.stopped)
        return [happening for happening in happenings if isinstance(happening, Mask)]

    masks = yield from _wait(shelf.submit(find), question, "answering")
    name = model.card.name
    found = [segment_found(0, mask, seen.view, model=name, prompt=wanted) for mask in masks]
    question.near = [feature for segment in found for feature in segment.features]
    if not question.near:
        yield Note(f"Nothing is near: {question.selection.near} was not found in this extent.")


def _pass_on(
    question: Question, happenings: queue.SimpleQueue[_Happening], model: Model, view: View
) -> Stage[tuple[str, int]]:
    text = ""
    segments: list[SegmentFound] = []
    told: list[str] = []  # after the words, not in the middle of them
    while True:
        happening = yield from _next(happenings, question)
        question.check()
        if isinstance(happening, _End):
            if happening.error is not None:
                raise happening.error
            question.seconds["answer"] = happening.seconds
            break
        if isinstance(happening, TextPiece):
            text += happening.text
            question.answering = True
            yield Text(happening.text)
        elif isinstance(happening, Mask):
            question.answering = True
            segment, sentence = yield from _polygons(question, len(segments), happening, model, view)
            told += [sentence] if sentence else []
            segments.append(segment)
        elif isinstance(happening, Attention) and is_fused(view.scene.frames):
            yield AttentionShares(happening.optical, happening.sar)
    if question.selection.chooses and not segments:
        told.append(
            f'{model.card.name} was asked "{question.asked}" and marked nothing to choose from; ask it to '
            "segment what you mean."
        )
    told += one_date_notes(segments, [frame.reference for frame in view.scene.frames])
    yield from (Note(sentence) for sentence in told)
    yield Progress("answering", 1.0)
    return text, len(segments)


def _polygons(
    question: Question, index: int, mask: Mask, model: Model, view: View
) -> Stage[tuple[SegmentFound, str | None]]:
    """Tell a segment; returns it, and what is to be said of it once the words have ended."""
    yield Progress("polygons", 0.0)
    begun = time.perf_counter()
    segment = segment_found(index, mask, view, model=model.card.name, prompt=question.text)
    question.seconds["polygons"] += time.perf_counter() - begun
    question.check()
    segment, chosen = chosen_of(segment, question.selection, view.scene.grid, question.near)
    yield segment
    yield Progress("polygons", 1.0)
    return segment, chosen or (None if segment.features else nothing_marked(segment))


def nothing_marked(segment: SegmentFound) -> str:
    """The sentence that tells of an empty mask."""
    return f"Nothing was marked: {segment.phrase or 'what was asked for'} was not found in this extent."


def _wait(future: Future[Result], question: Question, stage: str) -> Stage[Result]:
    """Wait for a model call, telling every few seconds that it is still going on."""
    told = time.perf_counter()
    try:
        while not wait([future], timeout=POLL_SECONDS).done:
            question.check()
            if time.perf_counter() - told > HEARTBEAT_SECONDS:
                told = time.perf_counter()
                yield Progress(stage, 0.0)
        return future.result()
    finally:
        future.cancel()


def _next(happenings: queue.SimpleQueue[_Happening], question: Question) -> Stage[_Happening]:
    """Wait for the model's next event, telling every few seconds that it is still going on."""
    told = time.perf_counter()
    while True:
        try:
            return happenings.get(timeout=POLL_SECONDS)
        except queue.Empty:
            question.check()
        if time.perf_counter() - told > HEARTBEAT_SECONDS:
            told = time.perf_counter()
            yield Progress("answering", 0.0)
