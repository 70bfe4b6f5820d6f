"""A question answered on a place as one picture: read, encode, answer while the model speaks."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Union

from earthmind.imagery import is_fused
from earthmind.inference import events
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.place.look import Look
from earthmind.inference.place.open_places import OpenPlaces, SeenPlace
from earthmind.inference.place.regions import region_masks
from earthmind.inference.question.attention_maps import looked_inside, tell_attention_map
from earthmind.inference.question.boxes_in_words import Boxes, BoxReader
from earthmind.inference.question.polygons import Found, attributes, conclude, done, segment_of
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.question.sensor_shares import tell_shares
from earthmind.model.protocol import (
    SEG_TOKEN,
    Attention,
    Mask,
    Model,
    ModelEvent,
    Remark,
    TextPiece,
    Thought,
)
from earthmind.sentences import Sentence
from earthmind.vector import Feature, PolygonStream
from earthmind.vector.polygons.drawing import largest_first
from earthmind.vector.polygons.outlines import outlined


@dataclass(frozen=True)
class _End:
    """The model has finished, or failed with ``error``."""

    seconds: float
    error: BaseException | None = None


_SAID_SCORE = 1.0
_BOXES_ARE_WORDS = Sentence(
    "Boxes were read from the words of the answer, so they are as good as these; their score says nothing."
)
_Happening = Union[ModelEvent, _End]


def answer_whole(run: Run, look: Look, places: OpenPlaces) -> Iterator[events.Event]:
    """Answer a question on a place as one picture, ending with ``Done``.

    Args:
        run: The question.
        look: How the model looks at the place, at full resolution.
        places: Where the place is kept between questions.

    Raises:
        Cancelled: If the run was cancelled.
        EarthMindError: If the model or the layers cannot be used.
    """
    model = yield from run.load()
    seen = places.seen(look) or (yield from read_place(run, look, places))
    yield from run.tell_place(seen.look)
    try:
        found = yield from _look_and_answer(run, model, seen)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        model = yield from run.make_way(error)
        found = yield from _look_and_answer(run, model, seen)
    yield from conclude(run, seen.look, found)
    yield from tell_attention_map(run, seen.look, found)
    yield from tell_shares(run, model, seen, [segment.phrase for segment in found.segments])
    yield done(run, seen.look, found)


def read_place(run: Run, look: Look, places: OpenPlaces) -> Steps[SeenPlace]:
    """Read a place as one picture, telling it."""
    begun = time.perf_counter()
    yield run.tell("reading", 0.0)
    seen = places.see(look, run.stopped)
    run.seconds["read"] = time.perf_counter() - begun
    yield run.tell("reading", 1.0)
    return seen


def _look_and_answer(run: Run, model: Model, seen: SeenPlace) -> Steps[Found]:
    yield run.tell("encoding", 0.0)
    if not seen.is_encoded_by(model):
        begun = time.perf_counter()
        yield from run.call(lambda: seen.encode(model))  # an earlier question in the queue may have done it
        run.seconds["encode"] = time.perf_counter() - begun
    yield run.tell("encoding", 1.0)
    if run.plan.selection.near is not None:
        yield from _find_near(run, model, seen)
    return (yield from _answer(run, model, seen))


def _find_near(run: Run, model: Model, seen: SeenPlace) -> Steps[None]:
    """Find what the polygons must be near to, in a question of its own."""

    def find() -> list[Mask]:
        spoken = model.answer(seen.encoded, run.plan.asked_near, stopped=run.stopped)
        return [happening for happening in spoken if isinstance(happening, Mask)]

    masks = yield from run.call(find)
    run.near = [feature for mask in masks for feature in _drawn(run, mask, seen)[0]]
    yield from run.tell_near()


def _answer(run: Run, model: Model, seen: SeenPlace) -> Steps[Found]:
    """Pass on what the model says while it goes on; the polygons are made on this thread meanwhile."""
    yield run.tell("answering", 0.0)
    happenings: queue.SimpleQueue[_Happening] = queue.SimpleQueue()
    regions = region_masks(run.options.regions, seen.look.grid)
    about: dict[str, Any] = {"regions": regions} if regions else {}
    abandoned = threading.Event()

    def speak() -> None:
        begun = time.perf_counter()
        try:
            for happening in model.answer(
                seen.encoded,
                run.plan.asked,
                history=run.history,
                stopped=lambda: abandoned.is_set() or run.stopped(),
                **about,
            ):
                happenings.put(happening)
                run.check()
        except BaseException as error:  # told to the thread that waits
            happenings.put(_End(time.perf_counter() - begun, error))
        else:
            happenings.put(_End(time.perf_counter() - begun))

    spoken = run.shelf.submit(speak)
    try:
        return (yield from _pass_on(run, happenings, seen))
    finally:
        abandoned.set()
        spoken.cancel()


def _pass_on(run: Run, happenings: queue.SimpleQueue[_Happening], seen: SeenPlace) -> Steps[Found]:
    found, boxes = Found("", [], []), BoxReader()
    while True:
        happening = yield from run.next_of(happenings)
        run.check()
        if not isinstance(happening, TextPiece):
            yield from _said(run, boxes.finish(), seen, found)
        if isinstance(happening, _End):
            if happening.error is not None:
                raise happening.error
            run.seconds["answer"] = happening.seconds
            yield run.tell("answering", 1.0)
            return found
        run.answering = True
        if isinstance(happening, TextPiece):
            yield from _said(run, boxes.add(happening.text), seen, found)
        elif isinstance(happening, Thought):
            found.thoughts += happening.text
            yield events.Thought(happening.text)
        elif isinstance(happening, Remark):
            yield events.Note(happening.sentence)
        elif isinstance(happening, Mask):
            yield from _segment(run, happening, seen, found)
        elif isinstance(happening, Attention) and is_fused(seen.frames):
            yield events.Attention(happening.optical, happening.sar, happening.sar_by_layer)


def _said(run: Run, said: Iterable[str | Boxes], seen: SeenPlace, found: Found) -> Steps[None]:
    """Pass on words; boxes in them become a marker and its polygons."""
    for piece in said:
        words = piece if isinstance(piece, str) else SEG_TOKEN
        found.text += words
        yield events.Text(words)
        if isinstance(piece, Boxes):
            yield from _boxed(run, piece, seen, found)


def _boxed(run: Run, said: Boxes, seen: SeenPlace, found: Found) -> Steps[None]:
    """Tell the polygons of boxes that were said in words."""
    grid, before = seen.look.grid, [segment.phrase for segment in found.segments]
    phrase = said.phrase or (before[-1] if before else run.plan.asked.strip(" .?!"))
    features, left_out = outlined(
        [box.pixels(grid.width, grid.height) for box in said.boxes],
        grid,
        score=_SAID_SCORE,
        minimum_area_m2=run.options.minimum_area_m2,
        attributes=attributes(run, seen.look, phrase),
    )
    segment, told = segment_of(run, seen.look, len(found.segments), phrase, features, left_out)
    found.segments.append(segment)
    found.told += [*told, _BOXES_ARE_WORDS] if _BOXES_ARE_WORDS not in found.told else told
    yield segment


def _segment(run: Run, mask: Mask, seen: SeenPlace, found: Found) -> Steps[None]:
    """Tell a segment as soon as its mask is there; what is to be said of it waits for the last word."""
    yield run.tell("polygons", 0.0)
    begun = time.perf_counter()
    features, left_out = _drawn(run, mask, seen)
    segment, told = segment_of(run, seen.look, len(found.segments), mask.phrase, features, left_out)
    run.seconds["polygons"] += time.perf_counter() - begun
    if mask.looked is not None:
        segment = replace(segment, looked_inside=looked_inside(mask.looked, mask.logits > 0))
        found.looked.append((mask.phrase, mask.looked))
    found.segments.append(segment)
    found.told += told
    yield segment
    yield run.tell("polygons", 1.0)


def _drawn(run: Run, mask: Mask, seen: SeenPlace) -> tuple[list[Feature], int]:
    """Polygons of a mask where any layer of the latest date has a value, and how many were too small."""
    stream = PolygonStream(
        seen.look.grid,
        seen.look.grid.width,
        minimum_area_m2=run.options.minimum_area_m2,
        attributes=attributes(run, seen.look, mask.phrase),
    )
    features = [*stream.add(mask.logits, seen.valid), *stream.finish()]
    return largest_first(features), stream.left_out
