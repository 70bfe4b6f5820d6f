"""A question answered over an extent of any size, window by window."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.inference.events import Event, Note, Text
from earthmind.inference.plan.execution import Execution
from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.text_form import region_text
from earthmind.inference.plan.understood import subjects_of_intent
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
from earthmind.inference.question.polygons import Found, conclude, done, segment_of
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.windows.finding import (
    Frames,
    read_ahead,
)
from earthmind.inference.windows.found_windows import (
    FoundWindows,
    cache_folder,
    remove_forgotten,
)
from earthmind.inference.windows.job import WindowJob
from earthmind.inference.windows.joining import at_once, found_in, joined_windows, joining_key
from earthmind.inference.windows.merging import Merge
from earthmind.inference.windows.own_folder import beside
from earthmind.inference.windows.sensor_windows import tell_shares_in_windows
from earthmind.model.protocol import SEG_TOKEN
from earthmind.sentences import Listed, Sentence
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import FeaturesOnDisk

Located = tuple[Frames, Grid]
RunWindows = Callable[[Run, WindowJob, FoundWindows, list[int]], Iterator["int | Event"]]
"""Finds and keeps windows by their numbers, yielding each number when it is finished, and events between."""


def answer_in_windows(run: Run, job: WindowJob, run_windows: RunWindows) -> Iterator[Event]:
    """Answer over the whole extent, ending with ``Done``.

    Finished windows are kept until the results are written, so that an equal run after a crash, a
    cancellation or a full disk goes on where this one stopped.

    Args:
        run: The question.
        job: The windows.
        run_windows: Where windows are run: ``in_this_process``, or processes elsewhere.

    Raises:
        Cancelled: If the run was cancelled.
        EarthMindError: If something cannot be read, run or written.
    """
    begun = time.perf_counter()
    if run.plan.intent is not None:
        yield understood(run.plan.intent)
    yield run.tell("reading", 0.0)
    job = job.measured()
    run.seconds["read"] = time.perf_counter() - begun
    yield from run.tell_place(job.look)
    if run.plan.selection.near is not None:
        yield from _find_near(run, job, run_windows)
    with closing(_store(run, job, _work_folder(run, job))) as store:
        yield from _find(run, job, store, run_windows)
        _require_unchanged(run, job, store)
        merge = Merge(run, job, store)
        intent = run.plan.intent
        found = yield from (_merged(run, merge) if intent is None else _measured(run, intent, merge))
        yield from conclude(run, job.look, found)
        marked = [segment.phrase for segment in found.segments] if intent is None else concepts_marked(found)
        yield from tell_shares_in_windows(run, job, store, marked)
        store.remove()
    yield done(run, job.look, found)


def in_this_process(
    run: Run, job: WindowJob, store: FoundWindows, numbers: Iterable[int]
) -> Iterator[int | Event]:
    """Run windows with a model of this process, reading ahead while it works; see ``RunWindows``.

    Windows are answered together where the model offers that, as many as its memory takes. Where a GPU
    has too little for a single one, the model goes to the CPU if the device was left to EarthMind.
    """
    yield from run.load()
    places = job.tiling.windows()
    saving: list[tuple[int, Future[None]]] = []  # of the batch before, while the model looks at the next
    joined, key = joined_windows(run.shelf), joining_key(run, job)
    with ExitStack() as stack:
        joined.begin(key)
        stack.callback(joined.end, key)
        ready = stack.enter_context(read_ahead(job, numbers))
        saver = stack.enter_context(ThreadPoolExecutor(1, "earthmind-save"))
        located = ((number, (frames, job.look.grid.crop(places[number]))) for number, frames in ready)
        for batch in _batches(located, lambda frames: at_once(run, job, frames)):
            found = yield from found_in(run, [*batch.values()], job)
            yield from _saved(saving)
            saving = [
                (number, saver.submit(store.save, number, each))
                for number, each in zip(batch, found, strict=True)
            ]
        yield from _saved(saving)


def _saved(saving: list[tuple[int, Future[None]]]) -> Iterator[int]:
    for number, future in saving:
        future.result()
        yield number


def _batches(
    windows: Iterator[tuple[int, Located]], most: Callable[[Frames], int]
) -> Iterator[dict[int, Located]]:
    """Group windows by number, as many as ``most`` says of the first of each group."""
    for number, window in windows:
        rest = islice(windows, most(window[0]) - 1)
        yield {number: window, **dict(rest)}


def _find_near(run: Run, job: WindowJob, run_windows: RunWindows) -> Steps[None]:
    """Find what the polygons must be near to, in windows of its own."""
    other = replace(job, prompt=run.plan.asked_near)
    work = _work_folder(run, job)
    near: list[Feature] = []
    with closing(_store(run, other, beside(work, "near"))) as store:
        yield from _find(run, other, store, run_windows)
        _require_unchanged(run, other, store)
        merge = Merge(run, other, store)
        for phrase in merge.phrases():
            near += (yield from merge.features(phrase, 0, 1, rasters=False))[0]
        run.near = near
        yield from run.tell_near()
        store.remove()


def _find(run: Run, job: WindowJob, store: FoundWindows, run_windows: RunWindows) -> Steps[None]:
    begun = time.perf_counter()
    kept = store.finished(job.count)
    if kept:
        yield Note(
            Sentence(
                "{kept} of {count} windows were finished by an earlier run and are kept.",
                kept=len(kept),
                count=job.count,
            )
        )
    yield run.tell("answering", len(kept) / job.count, len(kept), job.count)
    missing = [number for number in range(job.count) if number not in kept]
    for event in run_windows(run, job, store, missing) if missing else ():
        if isinstance(event, int):
            kept.add(event)
            yield run.tell("answering", len(kept) / job.count, len(kept), job.count)
        else:
            yield event
    run.seconds["answer"] += time.perf_counter() - begun


def _merged(run: Run, merge: Merge) -> Steps[Found]:
    """Draw and tell what was found; the polygons of a phrase stay on disk."""
    begun = time.perf_counter()
    phrases = merge.phrases()
    found = Found("", [], [])
    for index, phrase in enumerate(phrases):
        features, left_out = yield from merge.features(phrase, index, len(phrases), rasters=index == 0)
        segment, told = segment_of(run, merge.job.look, index, phrase, features, left_out)
        found.segments.append(segment)
        found.told += told
    rasters = merge.rasters()
    run.seconds["polygons"] = time.perf_counter() - begun
    found.text = f"Marked: {', '.join(f'{phrase} {SEG_TOKEN}' for phrase in phrases)}."
    if not phrases:
        found.text = merge.store.load(0).text or "Nothing was marked."
    yield Text(found.text)
    yield from found.segments
    if (shares := merge.attention()) is not None:
        yield shares
    yield from rasters
    return found


def _measured(run: Run, intent: Intent, merge: Merge) -> Steps[Found]:
    """Find regions on the masks of all windows, measure and tell them; polygons stay on disk."""
    begun = time.perf_counter()
    look = merge.job.look
    seen, found = what_is_seen(run.options, look), Found("", [], [])
    drawn: dict[str, Any] = drawn_on(run, look.grid)
    kept: dict[Any, Any] = {}
    leaves = merge.job.leaves or ()
    rows = yield from corrected_rows(run, look.grid, merge.rows, leaves, kept, found)
    executions = {
        without: Execution(
            look.grid,
            rows,
            minimum_area_m2=run.options.minimum_area_m2,
            on_disk=lambda: FeaturesOnDisk(merge.store.folder.parent),
            without=without,
            found=kept,
            **drawn,
        )
        for without in ("", "optical", "sar")
    }
    measured = Measured(executions, run.options.shaping)
    regions, _ = subjects_of_intent(intent, seen)
    with merge.region_rasters([region_text(region) for region in regions] or [""]) as rasters:
        bands = enumerate(regions, start=1) if rasters else ()
        wanted = {region: partial(rasters.add, band=band) for band, region in bands}
        told = yield from tell_measured(run, intent, seen, measured, wanted)
        if wanted:
            merge.written.extend(rasters.commit())
    run.seconds["polygons"] = time.perf_counter() - begun
    yield from pass_on(run, look, told, found)
    if (shares := merge.attention()) is not None:
        yield shares
    yield from merge.rasters()
    return found


def _work_folder(run: Run, job: WindowJob) -> Path:
    """Where finished windows are kept: the user's choice, or a folder of the user's cache for equal runs."""
    if run.options.work is not None:
        return run.options.work
    remove_forgotten(cache_folder() / "windows")
    return cache_folder() / "windows" / job.fingerprint[:32]


def _fingerprint(run: Run, job: WindowJob) -> str:
    """What the windows depend on: the job, and the weights of the model as they lie on the disk."""
    weights = run.shelf.weight_states(run.model)
    return hashlib.sha256(f"{job.fingerprint} {weights}".encode()).hexdigest()


def _store(run: Run, job: WindowJob, folder: Path) -> FoundWindows:
    shapes = [(int(window.height), int(window.width)) for window in job.tiling.windows()]
    return FoundWindows(folder, _fingerprint(run, job), shapes)


def _require_unchanged(run: Run, job: WindowJob, store: FoundWindows) -> None:
    """Refuse windows of files, or of a model, that changed while they were read.

    Raises:
        InputError: With code ``changed``.
    """
    if _fingerprint(run, job) == store.fingerprint:
        return
    store.remove()
    names = Listed((f'"{layer.name}"' for layer in job.look.layers), "or")
    raise InputError(
        Sentence(
            "A file of the layer {names} changed while it was looked at; run the same command again "
            "when it is complete.",
            names=names,
        ),
        code="changed",
    )
