"""Finished windows -> polygons and rasters of the whole extent, strip by strip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import Grid
from earthmind.imagery.writing import RasterSink
from earthmind.inference.events import Attention, Note, Written
from earthmind.inference.plan.execution import Leaf, Rows
from earthmind.inference.question.polygons import attributes
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.windows.found_windows import FoundWindows, WindowFound
from earthmind.inference.windows.job import WindowJob
from earthmind.inference.windows.tiling import BlendedStrip, Piece, blended
from earthmind.replacing import written_instead
from earthmind.vector import Feature, PolygonStream
from earthmind.vector.features_on_disk import FeaturesOnDisk

RasterKind = Literal["mask", "probability", "sar_weight"]
NOT_SAID = np.float32(-4.0)
"""Logit in a window whose answer does not name a phrase that other windows name."""


@dataclass(frozen=True)
class RegionRasters:
    """Rasters that take regions row by row; none is there where none is wanted.

    Attributes:
        sinks: The rasters.
        bands: How many regions each of them takes; of several the others take the first.
    """

    sinks: Sequence[RasterSink]
    bands: Sequence[int]

    def __bool__(self) -> bool:
        return bool(self.sinks)

    def add(self, logits: NDArray[np.float32], valid: NDArray[np.bool_], band: int = 1) -> None:
        """Take the next rows of a region, the first being 1."""
        for sink, bands in zip(self.sinks, self.bands):
            if band <= bands:
                sink.add(logits, valid, band)

    def commit(self) -> list[Path]:
        """Bring the rasters into place, since they are whole; tells where they lie."""
        return [sink.commit() for sink in self.sinks]


@dataclass(frozen=True)
class Merge:
    """The merging of one run.

    Attributes:
        run: The question.
        job: Its windows.
        store: What was found in them, in all of them.
        written: Mask and probability, where they are wanted and written.
    """

    run: Run
    job: WindowJob
    store: FoundWindows
    written: list[Path] = field(default_factory=list)

    def phrases(self) -> list[str]:
        """The phrases found in any window."""
        return self.store.phrases(self.job.count)

    def features(
        self, phrase: str, index: int, of: int, *, rasters: bool
    ) -> Steps[tuple[Sequence[Feature], int]]:
        """Draw one phrase, telling how far it is.

        Args:
            phrase: One of ``phrases``.
            index: Its number.
            of: How many phrases there are.
            rasters: Whether the mask and probability rasters are of this phrase.

        Returns:
            The features, the largest first, kept on disk beside the finished windows; and how many others
            were smaller than asked for.

        Raises:
            Cancelled: When the run was cancelled.
            OutputError: A raster cannot be written, or a finished window is gone.
        """
        look = self.job.look
        stream = PolygonStream(
            look.grid,
            look.grid.width,
            minimum_area_m2=self.run.options.minimum_area_m2,
            attributes=attributes(self.run, look, phrase),
        )
        found = FeaturesOnDisk(self.store.folder.parent)
        with ExitStack() as stack:
            sinks = [stack.enter_context(sink) for sink in (self._sinks() if rasters else [])]
            rows = 0
            for strip in self._strips(lambda window: _logits(window, phrase)):
                found.extend(stream.add(strip.logits, strip.valid))
                for sink in sinks:
                    sink.add(strip.logits, strip.valid)
                rows += len(strip.logits)
                yield self.run.tell("polygons", (index + rows / look.grid.height) / of)
            for sink in sinks:
                self.written.append(sink.commit())
        found.extend(stream.finish())
        return found.largest_first(), stream.left_out

    def rows(self, leaves: Sequence[Leaf]) -> Iterator[Rows]:
        """The place from the top to the bottom, with the logits of some masks."""

        def logits_of(leaf: Leaf) -> Callable[[WindowFound], NDArray[np.float32]]:
            return lambda window: _logits(window, leaf.key)

        def nothing(window: WindowFound) -> NDArray[np.float32]:
            return np.zeros(window.valid.shape, np.float32)

        values = [logits_of(leaf) for leaf in leaves] or [nothing]
        first = 0
        for strips in zip(*(self._strips(value) for value in values)):
            logits = {leaf: strip.logits for leaf, strip in zip(leaves, strips)}
            yield Rows(first, logits, strips[0].valid)
            first += len(strips[0].valid)

    @contextmanager
    def region_rasters(self, names: Sequence[str]) -> Iterator[RegionRasters]:
        """The mask of the first of some regions and the probability of each, where they are wanted."""
        with ExitStack() as stack:
            sinks = [stack.enter_context(sink) for sink in self._sinks(names)]
            kinds = (self.run.options.mask, 1), (self.run.options.probability, len(names))
            yield RegionRasters(sinks, [bands for path, bands in kinds if path is not None])

    def attention(self) -> Attention | None:
        """Mean shares of the sensors, weighted by valid pixels; None where one sensor was used."""
        shares, weights = [], []
        for number in range(self.job.count):
            found = self.store.load(number)
            if found.attention is not None:
                shares.append((found.attention.optical, found.attention.sar))
                weights.append(float(found.valid.sum()))
        if not shares:
            return None
        optical, sar = np.average(shares, axis=0, weights=weights)
        return Attention(float(optical), float(sar))

    def rasters(self) -> list[Written | Note]:
        """Write where the SAR was trusted, 0 to 1; tells this and the rasters that ``features`` wrote.

        Raises:
            OutputError: It cannot be written.
        """
        options = self.run.options
        kinds: tuple[RasterKind, RasterKind] = ("mask", "probability")
        wanted = [(kind, path) for kind, path in zip(kinds, (options.mask, options.probability)) if path]
        told = [event for (kind, path), own in zip(wanted, self.written) for event in _told(kind, path, own)]
        if options.sar_weight is not None:
            own = self._write_sar_weight(RasterSink(options.sar_weight, *self._pixels(), probability=True))
            told += _told("sar_weight", options.sar_weight, own)
        return told

    def _write_sar_weight(self, raster: RasterSink) -> Path:
        with raster as sink:
            for strip in self._strips(_sar_weight):
                share = np.clip(strip.logits, 1e-6, 1 - 1e-6)
                sink.add(np.log(share / (1 - share)), strip.valid & (strip.logits >= 0))
            return sink.commit()

    def _strips(self, value: Callable[[WindowFound], NDArray[np.float32] | None]) -> Iterator[BlendedStrip]:
        def piece(number: int) -> Piece | None:
            self.run.check()
            found = self.store.load(number)
            values = value(found) if found.valid.any() else None
            return None if values is None else (values, found.valid)

        return blended(self.job.tiling, piece)

    def _sinks(self, names: Sequence[str] = ("",)) -> Sequence[RasterSink]:
        wanted = ((self.run.options.mask, False), (self.run.options.probability, True))
        return [
            RasterSink(path, *self._pixels(), probability=kind, bands=names if kind else names[:1])
            for path, kind in wanted
            if path is not None
        ]

    def _pixels(self) -> tuple[Grid, tuple[int, int]]:
        return self.job.look.grid, self.job.look.grid.shape


def _told(kind: RasterKind, wanted: Path, own: Path) -> list[Written | Note]:
    """That a raster was written, and where, if not under the name that was wanted."""
    moved = [] if own == wanted else [Note(written_instead(wanted, own))]
    return [*moved, Written(kind, str(own))]


def _logits(found: WindowFound, phrase: str) -> NDArray[np.float32]:
    if phrase in found.logits:
        return found.logits[phrase].astype(np.float32)
    return np.full(found.valid.shape, NOT_SAID, dtype=np.float32)


def _sar_weight(found: WindowFound) -> NDArray[np.float32] | None:
    """Where the SAR was trusted, enlarged to the window's pixels by nearest neighbour."""
    if found.attention is None:
        return None
    coarse = found.attention.sar_weight
    rows, columns = (
        np.arange(size) * coarse.shape[axis] // size for axis, size in enumerate(found.valid.shape)
    )
    enlarged: NDArray[np.float32] = coarse[np.ix_(rows, columns)].astype(np.float32)
    return enlarged
