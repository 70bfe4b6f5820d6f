"""How much each sensor counted in a run over windows: measured where most was marked, or everywhere."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import Sensor, is_fused, latest
from earthmind.imagery.writing import RasterSink
from earthmind.inference.events import Note, Written
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.question.sensor_shares import (
    Overlaps,
    Ways,
    drawn_ways,
    measurable,
    overlaps,
    sar_decisive,
    shares_without,
)
from earthmind.inference.windows.finding import Frames, read_windows
from earthmind.inference.windows.found_windows import FoundWindows
from earthmind.inference.windows.job import WindowJob
from earthmind.inference.windows.tiling import Piece, blended
from earthmind.model.protocol import Model, SideBySideModel
from earthmind.replacing import written_instead
from earthmind.sentences import Sentence

MOST_WINDOWS = 4
"""Windows that shares are measured in where no raster is wanted: each takes as long as three others."""


def tell_shares_in_windows(
    run: Run, job: WindowJob, store: FoundWindows, phrases: Sequence[str]
) -> Steps[None]:
    """Measure the shares of the sensors, tell them, and write the raster of them where it is wanted.

    Without the raster only the few windows are measured in which most was marked. It is done in this
    process, also where windows are run elsewhere.

    Args:
        run: The question.
        job: Its windows.
        store: What was found in them, in all of them.
        phrases: What was marked.

    Raises:
        OutputError: The raster cannot be written.
    """
    raster = run.options.sensor_weight
    if run.options.shares and phrases and job.look.withheld:
        yield shares_without(job.look.withheld)
    if not job.look.is_fused or not (run.options.shares or raster):
        return
    model = yield from run.load()
    concepts = measurable(model, phrases)
    if not concepts:
        if raster is not None:
            yield Note(
                Sentence(
                    "Nothing was marked that {model} can tell the sensors' weight for.",
                    model=job.look.card.name,
                )
            )
        return
    begun = time.perf_counter()
    measuring = Measuring(run, job, model, concepts)
    numbers = range(job.count) if raster else most_marked(store, job.count)
    try:
        if raster is None:
            yield from measuring.each(numbers)
        else:
            yield from measuring.written(raster)
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        yield Note(Sentence("There was too little memory to measure how much each sensor counted."))
        return
    run.seconds["shares"] = time.perf_counter() - begun
    if measuring.windows and run.options.shares:
        all_of_it = measuring.windows == job.count
        yield measuring.found.shares(None if all_of_it else measuring.windows)


def most_marked(store: FoundWindows, count: int) -> list[int]:
    """Numbers of the few windows in which most pixels were marked, in their order."""
    marked = []
    for number in range(count):
        found = store.load(number)
        pixels = sum(int(np.count_nonzero((logits > 0) & found.valid)) for logits in found.logits.values())
        marked.append((pixels, -number))
    return sorted(-number for pixels, number in sorted(marked, reverse=True)[:MOST_WINDOWS] if pixels)


@dataclass
class Measuring:
    """Masks of windows with both sensors and with each alone.

    Attributes:
        run: The question.
        job: Its windows.
        model: A ``ConceptModel``.
        concepts: What was marked.
        found: How the masks overlap so far.
        windows: In how many windows both sensors were seen so far.
    """

    run: Run
    job: WindowJob
    model: Model
    concepts: Sequence[str]
    found: Overlaps = field(default_factory=Overlaps)
    windows: int = 0

    def each(self, numbers: Sequence[int]) -> Steps[None]:
        """Measure windows."""
        windows = (frames for _, frames in read_windows(self.job, numbers))
        done, together = 0, self.model.side_by_side if isinstance(self.model, SideBySideModel) else 1
        while batch := list(islice(windows, together)):
            yield self.run.tell("answering", done / len(numbers))
            yield from self.run.call(lambda batch=batch: self._measure_each(batch))  # type: ignore[misc]
            done += len(batch)

    def written(self, path: Any) -> Steps[None]:
        """Measure all windows, and write where the SAR was decisive."""
        grid, tiling = self.job.look.grid, self.job.tiling
        frames = read_windows(self.job, range(self.job.count))
        with RasterSink(path, grid, grid.shape, probability=True) as sink:
            rows = 0
            for strip in blended(tiling, lambda number: self._piece(frames)):
                share = np.clip(strip.logits, 1e-6, 1 - 1e-6)
                sink.add(np.log(share / (1 - share)), strip.valid)
                rows += len(strip.logits)
                yield self.run.tell("answering", rows / grid.height)
            own = sink.commit()
        if own != path:
            yield Note(written_instead(path, own))
        yield Written("sensor_weight", str(own))

    def _piece(self, windows: Iterator[tuple[int, Frames]]) -> Piece | None:
        self.run.check()
        _, frames = next(windows)
        if not latest(frames):
            return None
        ways = self.run.shelf.submit(lambda: self._measure_each([frames])).result()[0]
        optical, sar = (_valid(frames, sensor) for sensor in (Sensor.OPTICAL, Sensor.SAR))
        return sar_decisive(ways, optical, sar), optical | sar

    def _measure_each(self, windows: Sequence[Frames]) -> list[Ways]:
        """Measure windows, at the same time where there are several."""
        with ThreadPoolExecutor(len(windows), "earthmind-shares") as threads:
            beside = len(windows) > 1
            measured = list(threads.map(lambda frames: self._ways(frames, beside=beside), windows))
        for frames, ways in zip(windows, measured, strict=True):
            if ways.both:
                valid = _valid(frames, Sensor.OPTICAL) | _valid(frames, Sensor.SAR)
                self.found, self.windows = self.found + overlaps(ways, valid), self.windows + 1
        return measured

    def _ways(self, frames: Frames, *, beside: bool) -> Ways:
        """The masks of one window; none where only one sensor sees it."""
        if not is_fused(frames):
            return Ways((), (), ())
        model: Any = self.model
        encoded = (model.encode_beside if beside else model.encode)(pictures_of(frames))
        return drawn_ways(model, encoded, self.concepts, self.run.stopped)


def _valid(frames: Frames, sensor: Sensor) -> NDArray[np.bool_]:
    """Where a sensor has a value at the latest date; nowhere where it is not there."""
    seen = [frame.valid for frame in latest(frames) if frame.sensor is sensor]
    return seen[0] if seen else np.zeros(frames[0].valid.shape, bool)
