"""Finished windows -> polygons and rasters of the whole extent, strip by strip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import Cancelled, OutputError
from earthmind.imagery import Sensor
from earthmind.imagery.rendering.stretch import stretch_sentence
from earthmind.imagery.writing import RasterSink
from earthmind.inference.events import AttentionShares
from earthmind.inference.windows.found_windows import Found, TileStore
from earthmind.inference.windows.tiling import BlendedStrip, Piece, blended
from earthmind.inference.windows.windowed_plan import TiledOptions, TiledPlan
from earthmind.vector import Feature, PolygonStream
from earthmind.vector.features_on_disk import KeptFeatures
from earthmind.vector.polygons.shaping import shaped

NOT_SAID = np.float32(-4.0)
"""Logit in a window whose answer does not name a phrase that other windows name."""


@dataclass(frozen=True)
class Merge:
    """The merging of one run.

    Attributes:
        plan: The run.
        store: Its finished windows, all of them.
        options: What to make.
        asked: What the analyst typed.
        stopped: Whether the run was cancelled.
    """

    plan: TiledPlan
    store: TileStore
    options: TiledOptions
    asked: str
    stopped: Callable[[], bool]

    def phrases(self) -> list[str]:
        """The phrases found in any window."""
        return self.store.phrases(len(self.plan.tiling.windows()))

    def features(self, phrase: str, *, rasters: bool) -> Iterator[float | Sequence[Feature]]:
        """Draw one phrase: yields how far it is, and last the features, shaped, the largest first.

        Features are kept on disk, beside the finished windows, except where they are shaped: borders that are
        shared need all of them at once.

        Args:
            phrase: One of ``phrases``.
            rasters: Whether the mask and probability rasters are of this phrase.

        Raises:
            Cancelled: When the run was cancelled.
            OutputError: A raster cannot be written, or a finished window is gone.
        """
        plan = self.plan
        stream = PolygonStream(
            plan.grid,
            plan.grid.width,
            minimum_area_m2=self.options.minimum_area_m2,
            attributes=self._attributes(phrase),
        )
        found = KeptFeatures(self.store.folder.parent)
        with ExitStack() as stack:
            sinks = [stack.enter_context(sink) for sink in (self._sinks() if rasters else [])]
            done = 0
            for strip in self._strips(lambda window: _logits(window, phrase)):
                found.extend(stream.add(strip.logits, strip.valid))
                for sink in sinks:
                    sink.add(strip.logits, strip.valid)
                done += len(strip.logits)
                yield done / plan.grid.height
            for sink in sinks:
                sink.commit()
        found.extend(stream.finish())
        ordered: Sequence[Feature] = found.largest_first()
        if self.options.shaping.changes:
            ordered = shaped(ordered, plan.grid, self.options.shaping)
        yield ordered

    def attention(self) -> AttentionShares | None:
        """Mean shares of the sensors, weighted by valid pixels; None where one sensor was used."""
        shares, weights = [], []
        for number in range(len(self.plan.tiling.windows())):
            found = self.store.load(number)
            if found.attention is not None:
                shares.append((found.attention.optical, found.attention.sar))
                weights.append(float(found.valid.sum()))
        if not shares:
            return None
        optical, sar = np.average(shares, axis=0, weights=weights)
        return AttentionShares(float(optical), float(sar))

    def write_sar_weight(self, path: Path) -> None:
        """Write where the SAR was trusted, 0 to 1, as a raster.

        Raises:
            OutputError: It cannot be written.
        """
        grid = self.plan.grid
        with RasterSink(path, grid, grid.shape, probability=True) as sink:
            for strip in self._strips(_sar_weight):
                with np.errstate(divide="ignore"):
                    share = np.clip(strip.logits, 1e-6, 1 - 1e-6)
                    sink.add(np.log(share / (1 - share)), strip.valid & (strip.logits >= 0))
            sink.commit()

    def _strips(self, value: Callable[[Found], NDArray[np.float32] | None]) -> Iterator[BlendedStrip]:
        def piece(number: int) -> Piece | None:
            if self.stopped():
                raise Cancelled
            found = self.store.load(number)
            values = value(found) if found.valid.any() else None
            return None if values is None else (values, found.valid)

        return blended(self.plan.tiling, piece)

    def _sinks(self) -> Sequence[RasterSink]:
        grid = self.plan.grid
        wanted = ((self.options.mask, False), (self.options.probability, True))
        return [RasterSink(p, grid, grid.shape, probability=kind) for p, kind in wanted if p is not None]

    def _attributes(self, phrase: str) -> dict[str, str]:
        latest = (reference for reference in self.plan.references if reference.moment == 0)
        names = {reference.sensor: reference.name for reference in latest}
        return {
            "phrase": phrase,
            "model": self.plan.card.name,
            "optical": names.get(Sensor.OPTICAL, ""),
            "sar": names.get(Sensor.SAR, ""),
            "prompt": self.asked,
            **self._stretch(),
        }

    def _stretch(self) -> dict[str, str]:
        """The stretch as an attribute, where it was measured, so that a run can be repeated with it."""
        if self.plan.card.stretch != "percentile":
            return {}
        sensors = [reference.sensor for reference in self.plan.references]
        return {"stretch": stretch_sentence(self.plan.rendering, sensors)}


def check_raster_path(path: Path | None) -> None:
    """Refuse a raster result that could not be written, before the model is started.

    Raises:
        OutputError: The suffix is not .tif or the folder does not exist.
    """
    if path is None:
        return
    if path.suffix.lower() not in (".tif", ".tiff"):
        raise OutputError(f'The raster "{path}" must end in .tif.')
    if not path.parent.is_dir():
        raise OutputError(f'The folder "{path.parent}" of the raster does not exist; create it first.')


def _logits(found: Found, phrase: str) -> NDArray[np.float32]:
    if phrase in found.logits:
        return found.logits[phrase].astype(np.float32)
    return np.full(found.valid.shape, NOT_SAID, dtype=np.float32)


def _sar_weight(found: Found) -> NDArray[np.float32] | None:
    """Where the SAR was trusted, enlarged to the window's pixels by nearest neighbour."""
    if found.attention is None:
        return None
    coarse = found.attention.sar_weight
    rows, columns = (
        np.arange(size) * coarse.shape[axis] // size for axis, size in enumerate(found.valid.shape)
    )
    enlarged: NDArray[np.float32] = coarse[np.ix_(rows, columns)].astype(np.float32)
    return enlarged
