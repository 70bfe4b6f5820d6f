"""What was understood of a question, answered on a place as one picture."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import is_fused
from earthmind.inference import events
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.place.look import Look
from earthmind.inference.place.open_places import OpenPlaces, SeenPlace
from earthmind.inference.plan.execution import Execution, GiveRows, Leaf, Rows
from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.understood import leaves_of_intent, needs_the_place
from earthmind.inference.plan.wording.telling import tell
from earthmind.inference.question.clicks import corrected_rows
from earthmind.inference.question.measured_answer import (
    Measured,
    concepts_marked,
    drawn_on,
    pass_on,
    tell_measured,
    understood,
    what_is_seen,
)
from earthmind.inference.question.polygons import Found, conclude, done
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.question.sensor_shares import tell_shares
from earthmind.inference.question.whole_picture import read_place
from earthmind.model.protocol import ConceptModel, Model

Floats = NDArray[np.float32]


def answer_measured(run: Run, intent: Intent, look: Look, places: OpenPlaces) -> Iterator[events.Event]:
    """Answer on a place as one picture, ending with ``Done``.

    Args:
        run: The question.
        intent: What it means.
        look: How the model looks at the place, at full resolution.
        places: Where the place is kept between questions.

    Raises:
        Cancelled: If the run was cancelled.
        EarthMindError: If the model or the layers cannot be used.
    """
    yield understood(intent)
    found = Found("", [], [])
    if not needs_the_place(intent, what_is_seen(run.options, look)):
        told = tell(intent, what_is_seen(run.options, look), Measured({}, run.options.shaping))
        yield from pass_on(run, look, told, found)
        yield from conclude(run, look, found)
        yield done(run, look, found)
        return
    model = yield from run.load()
    seen = places.seen(look) or (yield from read_place(run, look, places))
    yield from run.tell_place(seen.look)
    try:
        yield from _found(run, intent, model, seen, found)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        model = yield from run.make_way(error)
        yield from _found(run, intent, model, seen, found)
    yield from conclude(run, seen.look, found)
    yield from tell_shares(run, model, seen, concepts_marked(found))
    yield done(run, seen.look, found)


def _found(run: Run, intent: Intent, model: Model, seen: SeenPlace, found: Found) -> Steps[None]:
    there = what_is_seen(run.options, seen.look)
    leaves = leaves_of_intent(intent, there)
    yield run.tell("encoding", 0.0)
    if not seen.is_encoded_by(model):
        begun = time.perf_counter()
        yield from run.call(lambda: seen.encode(model))  # an earlier question in the queue may have done it
        run.seconds["encode"] = time.perf_counter() - begun
    yield run.tell("encoding", 1.0)
    yield run.tell("answering", 0.0)
    begun = time.perf_counter()
    masks = {}
    for number, leaf in enumerate(leaves, start=1):
        masks[leaf] = yield from run.call(lambda leaf=leaf: mask_of(model, seen.encoded, leaf))  # type: ignore[misc]
        yield run.tell("answering", number / len(leaves))
    run.seconds["answer"] = time.perf_counter() - begun
    if not leaves:
        yield run.tell("answering", 1.0)
    begun = time.perf_counter()
    yield run.tell("polygons", 0.0)

    def as_seen(wanted: Sequence[Leaf]) -> Iterator[Rows]:
        yield Rows(0, {leaf: masks[leaf] for leaf in wanted}, seen.valid)

    grid = seen.look.grid
    rows = yield from corrected_rows(run, grid, as_seen, leaves, seen.found, found)
    measured = _measured(run, seen, rows)
    told = yield from tell_measured(run, intent, there, measured)
    yield run.tell("polygons", 1.0)
    run.seconds["polygons"] = time.perf_counter() - begun
    run.answering = True
    yield from pass_on(run, seen.look, told, found)
    if leaves and found.segments and is_fused(seen.frames) and isinstance(model, ConceptModel):
        concept = leaves[0].concept
        shares = yield from run.call(lambda: model.attention(seen.encoded, concept))
        if shares is not None:
            yield events.Attention(shares.optical, shares.sar)


def _measured(run: Run, seen: SeenPlace, rows: GiveRows) -> Measured:
    drawn: dict[str, Any] = drawn_on(run, seen.look.grid)
    executions = {
        without: Execution(
            seen.look.grid,
            rows,
            minimum_area_m2=run.options.minimum_area_m2,
            without=without,
            found=seen.found,
            **drawn,
        )
        for without in ("", "optical", "sar")
    }
    return Measured(executions, run.options.shaping)


def mask_of(model: Any, encoded: Any, leaf: Leaf) -> Floats:
    """The logits of a leaf, (H, W).

    Raises:
        ValueError: No picture is left to look at.
    """
    (mask,) = model.masks(encoded, [leaf.concept], without=leaf.without or None, earlier=leaf.earlier)
    logits: Floats = mask.logits
    return logits
