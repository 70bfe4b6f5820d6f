"""A tiled run: a prompt answered over an extent of any size, window by window."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from earthmind.errors import Cancelled
from earthmind.imagery import Grid
from earthmind.inference.events import Done, Event, Note, Progress, SegmentFound, Text
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.look import shift_event
from earthmind.inference.plan.selection import Selection
from earthmind.inference.question.segments import chosen_of, one_date_notes, summed_up
from earthmind.inference.windows.finding import Frames, find_in_windows, read_ahead, windows_at_once
from earthmind.inference.windows.found_windows import Found, TileStore
from earthmind.inference.windows.merging import Merge, check_raster_path
from earthmind.inference.windows.windowed_plan import TiledOptions, TiledPlan
from earthmind.model.protocol import SEG_TOKEN
from earthmind.vector import Feature, write_features
from earthmind.vector.files.write import check_target, known_crs

Result = TypeVar("Result")
Located = tuple[Frames, Grid]
RunWindows = Callable[[TiledPlan, TileStore, list[int]], Iterator[int]]
"""Finds and keeps windows by their numbers, yielding each number when it is finished."""

_POLL_SECONDS = 0.05


@dataclass
class TiledRun:
    """One tiled run on its way.

    Attributes:
        plan: What it does.
        options: How, and what it gives.
        asked: What the analyst typed.
        stopped: Whether it was cancelled.
        selection: What is chosen of the merged polygons.
        near: Polygons that ``selection`` wants them to be near to.
        found_out: Sentences that came up on the way and are still to be told.
        seconds: Time spent per stage so far.
    """

    plan: TiledPlan
    options: TiledOptions
    asked: str
    stopped: Callable[[], bool]
    selection: Selection = field(default_factory=Selection)
    near: Sequence[Feature] = ()
    found_out: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(
        default_factory=lambda: dict.fromkeys(("load", "read", "encode", "answer", "polygons"), 0.0)
    )


def check_outputs(options: TiledOptions) -> None:
    """Refuse outputs that could not be written, before anything is read.

    Raises:
        OutputError: A suffix, a folder or the CRS is wrong.
    """
    if options.output_crs is not None:
        known_crs(options.output_crs)
    if options.out is not None:
        check_target(options.out)
    for path in (options.mask, options.probability, options.sar_weight):
        check_raster_path(path)


def run_tiled(run: TiledRun, run_windows: RunWindows) -> Iterator[Event]:
    """Answer over the whole extent, ending with ``Done``.

    Finished windows are kept until the results are written, so that an equal run after a crash, a
    cancellation or a full disk goes on where this one stopped.

    Args:
        run: What to do.
        run_windows: Where windows are run: ``on_shelf`` here, or processes elsewhere.

    Raises:
        Cancelled: If the run was cancelled.
        EarthMindError: If something cannot be read, run or written.
    """
    begun = time.perf_counter()
    yield from (Note(note) for note in run.plan.notes)
    if run.plan.shift is not None:
        yield shift_event(run.plan.shift)
    if run.selection.near is not None:
        yield from _find_near(run, run_windows)
    store = TileStore(_work_folder(run), run.plan.fingerprint)
    yield from _find(run, store, run_windows)
    merge = Merge(run.plan, store, run.options, run.asked, run.stopped)
    text, segments = yield from _merged(run, merge)
    store.remove()
    run.seconds["total"] = time.perf_counter() - begun
    seconds = {stage: round(value, 3) for stage, value in run.seconds.items()}
    yield Done(text, run.plan.card.name, segments, seconds)


def on_shelf(
    shelf: ModelShelf, name: str, stopped: Callable[[], bool], tell: Callable[[str], None] = lambda note: None
) -> RunWindows:
    """Run windows with a model of this process, reading ahead while it works.

    Windows are answered together where the model offers that, as many as its memory takes. Where a GPU
    has too little for a single one, the model goes to the CPU if the device was left to EarthMind.

    Args:
        shelf: The models.
        name: Name or folder of the model.
        stopped: Whether the run was cancelled.
        tell: Takes sentences that the analyst should know.
    """

    def run_windows(plan: TiledPlan, store: TileStore, numbers: list[int]) -> Iterator[int]:
        _waited(shelf.submit(lambda: shelf.obtain(name)), stopped)
        if (notice := shelf.notice(name)) is not None:
            tell(notice)
        places = plan.tiling.windows()
        saving: list[tuple[int, Future[None]]] = []  # of the batch before, while the model looks at the next
        with read_ahead(plan, numbers) as ready, ThreadPoolExecutor(1, "earthmind-save") as saver:
            located = ((number, (frames, plan.grid.crop(places[number]))) for number, frames in ready)
            for batch in _batches(located, lambda window: windows_at_once(shelf.loaded(name), *window)):
                found = find([*batch.values()], plan.prompt)
                yield from _saved(saving)
                saving = [
                    (number, saver.submit(store.save, number, each))
                    for number, each in zip(batch, found, strict=True)
                ]
            yield from _saved(saving)

    def find(windows: list[Located], prompt: str) -> list[Found]:
        def ask() -> list[Found]:
            return find_in_windows(shelf.loaded(name), windows, prompt, stopped)

        try:
            return _waited(shelf.submit(ask), stopped)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            _waited(shelf.submit(partial(shelf.make_way, name, error)), stopped)
            tell(shelf.notice(name) or "")
            return _waited(shelf.submit(ask), stopped)

    return run_windows


def _saved(saving: list[tuple[int, Future[None]]]) -> Iterator[int]:
    for number, future in saving:
        future.result()
        yield number


def _batches(
    windows: Iterator[tuple[int, Located]], most: Callable[[Located], int]
) -> Iterator[dict[int, Located]]:
    """Group windows by number, as many as ``most`` says of the first of each group."""
    for number, window in windows:
        rest = islice(windows, most(window) - 1)
        yield {number: window, **dict(rest)}


def _find_near(run: TiledRun, run_windows: RunWindows) -> Iterator[Event]:
    """Find what the polygons must be near to, in a run of its own."""
    plan = replace(run.plan, prompt=f"Segment {run.selection.near}.", notes=())
    work = _work_folder(run)
    options = TiledOptions(work=work.with_name(f"{work.name}-near"))
    other = TiledRun(plan, options, plan.prompt, run.stopped)
    store = TileStore(_work_folder(other), plan.fingerprint)
    yield from _find(other, store, run_windows)
    merge = Merge(plan, store, options, plan.prompt, run.stopped)
    steps = [step for phrase in merge.phrases() for step in merge.features(phrase, rasters=False)]
    run.near = [feature for step in steps if not isinstance(step, float) for feature in step]
    store.remove()


def _find(run: TiledRun, store: TileStore, run_windows: RunWindows) -> Iterator[Event]:
    begun = time.perf_counter()
    count = len(run.plan.tiling.windows())
    done = store.finished(count)
    if done:
        yield Note(f"{len(done)} of {count} windows were finished by an earlier run and are kept.")
    yield Progress("answering", len(done) / count, len(done), count)
    missing = [number for number in range(count) if number not in done]
    if missing:
        for number in run_windows(run.plan, store, missing):
            done.add(number)
            while run.found_out:
                yield Note(run.found_out.pop(0))
            yield Progress("answering", len(done) / count, len(done), count)
            if run.stopped():
                raise Cancelled
    run.seconds["answer"] = time.perf_counter() - begun


def _merged(run: TiledRun, merge: Merge) -> Generator[Event, None, tuple[str, int]]:
    """Draw, write and tell what was found; returns the text and the number of segments."""
    begun = time.perf_counter()
    phrases = merge.phrases()
    found: list[tuple[SegmentFound, str | None]] = []
    for index, phrase in enumerate(phrases):
        for step in merge.features(phrase, rasters=index == 0):
            if not isinstance(step, float):
                segment = summed_up(index, phrase, step, run.plan.grid)
                found.append(chosen_of(segment, run.selection, run.plan.grid, run.near))
            else:
                yield Progress("polygons", (index + step) / len(phrases))
    _write(run, merge, [segment for segment, _ in found])
    run.seconds["polygons"] = time.perf_counter() - begun
    text = yield from _told(merge, found)
    notes = one_date_notes([segment for segment, _ in found], run.plan.references)
    yield from (Note(note) for note in notes)
    return text, len(found)


def _write(run: TiledRun, merge: Merge, segments: list[SegmentFound]) -> None:
    found = [segment.features for segment in segments if segment.features]
    if run.options.out is not None and found:
        features = found[0] if len(found) == 1 else list(chain(*found))
        write_features(run.options.out, features, segments[0].crs, output_crs=run.options.output_crs)
    if run.options.sar_weight is not None:
        merge.write_sar_weight(run.options.sar_weight)


def _told(merge: Merge, found: list[tuple[SegmentFound, str | None]]) -> Generator[Event, None, str]:
    if not found:
        text = merge.store.load(0).text or "Nothing was marked."
        yield Text(text)
    else:
        text = f"Marked: {', '.join(f'{segment.phrase} {SEG_TOKEN}' for segment, _ in found)}."
        yield Text(text)
    for segment, chosen in found:
        yield segment
        if chosen is not None:
            yield Note(chosen)
        elif not segment.features:
            yield Note(f"Nothing was marked: {segment.phrase} was not found in this extent.")
    shares = merge.attention()
    if shares is not None:
        yield shares
    return text


def _waited(future: Future[Result], stopped: Callable[[], bool]) -> Result:
    try:
        while not wait([future], timeout=_POLL_SECONDS).done:
            if stopped():
                raise Cancelled
        return future.result()
    finally:
        future.cancel()


def _work_folder(run: TiledRun) -> Path:
    if run.options.work is not None:
        return run.options.work
    if run.options.out is not None:
        return run.options.out.with_name(f".{run.options.out.name}.windows")
    owner = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return Path(tempfile.gettempdir()) / f"earthmind-{owner}" / run.plan.fingerprint[:16]
