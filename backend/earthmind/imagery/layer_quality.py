"""How good a layer's pixels are, told from them alone: gaps, saturation, speckle.

The layer is read on its own pixels, since resampling would smooth the speckle away.

Saturated is a pixel that holds the largest value of a band, where that value is the top of its type, or where
the values were cut off: more than ``_CUT_OFF`` of the pixels share it, ``_TIMES`` as many as the second
largest, which is no more than ``_GAP`` of the range below.

The equivalent number of looks is mean^2 / variance of the intensity over ground of one kind (Oliver and
Quegan 2004, Understanding Synthetic Aperture Radar Images, section 4.3). Where that is need not be known: of
small windows all over the layer the most frequent estimate is taken, as Anfinsen, Doulgeris and Eltoft (2009,
IEEE TGRS 47(11)) do, since texture and edges make estimates smaller, each in another way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from earthmind.errors import Cancelled
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.layer_values import Values, open_layer, to_physical
from earthmind.imagery.reference import RasterReference, Sensor

_CUT_OFF, _TIMES, _GAP = 1e-3, 10, 0.01
_SIDE = 9  # pixels of a window in which looks are estimated
_BINS = np.geomspace(0.3, 300, 151)
_FEWEST_WINDOWS = 100
_SMOOTH = 2.0  # bins


@dataclass(frozen=True)
class Quality:
    """What a layer's pixels are worth.

    Attributes:
        pixels: Number of pixels of the extent.
        valid: Share of them with a value in every band that is read, 0 to 1.
        saturated: Share of those with a value that are saturated in a band.
        tops: By role the value, in the unit in which the layer is read, from which on a pixel is saturated.
        looks: Equivalent number of looks of a SAR layer; None of an optical one, and where it cannot be told.
    """

    pixels: int
    valid: float
    saturated: float
    tops: dict[str, float]
    looks: float | None


@dataclass
class _Top:
    """The two largest values of a band so far, with how many pixels hold them, and the smallest."""

    counts: dict[float, int] = field(default_factory=dict)
    smallest: float = float("inf")

    def take(self, values: NDArray[np.float32]) -> None:
        """Look at more pixels."""
        if values.size:
            self.smallest = min(self.smallest, float(values.min()))
        for _ in range(2):
            if not values.size:
                break
            largest = values.max()
            at_top = int(np.count_nonzero(values == largest))
            self.counts[float(largest)] = self.counts.get(float(largest), 0) + at_top
            values = values[values < largest]
        for value in sorted(self.counts)[:-2]:
            del self.counts[value]

    def saturated_from(self, seen: int, top_of_type: float | None) -> float | None:
        """The value that saturated pixels hold; None where none are."""
        if not self.counts:
            return None
        *second, largest = sorted(self.counts)
        count = self.counts[largest]
        if largest == top_of_type:
            return largest
        near = bool(second) and largest - second[0] <= _GAP * (largest - self.smallest)
        cut_off = near and count > _CUT_OFF * seen and count > _TIMES * self.counts[second[0]]
        return largest if cut_off else None


def quality_of(
    layer: RasterReference, grid: Grid, *, stopped: Callable[[], bool] = lambda: False
) -> Iterator[float | Quality]:
    """Measure a layer by strips of rows; yields how far it is, 0 to 1, and at last what was found.

    Args:
        layer: The layer.
        grid: Part of its own pixels.
        stopped: Asked between strips.

    Raises:
        InputError: The layer cannot be read.
        Cancelled: When ``stopped`` says so.
    """
    roles = list(layer.bands)
    bands = [layer.bands[role] for role in roles]
    tops = [_Top() for _ in roles]
    estimates = np.zeros(len(_BINS) - 1)
    seen = 0
    with open_layer(layer, grid, bands) as opened:
        limit = _top_of_type(opened.dtype, layer)
        strips = opened.strips()
        for part in (0, 1):  # what is saturated is known once all was read
            saturated = 0
            limits = [top.saturated_from(seen, limit) for top in tops]
            if part and not any(value is not None for value in limits):
                break
            for number, window in enumerate(strips):
                if stopped():
                    raise Cancelled
                values, valid = opened.read(window) or (None, None)
                if values is None or valid is None:
                    continue
                if part:
                    saturated += int(np.count_nonzero(beyond(values, limits) & valid))
                else:
                    seen += int(np.count_nonzero(valid))
                    for top, band in zip(tops, values):
                        top.take(band[valid])
                    if layer.sensor is Sensor.SAR:
                        estimates += np.histogram(_estimates(values[0]), _BINS)[0]
                yield (part + (number + 1) / len(strips)) / 2
    pixels = grid.width * grid.height
    found = {role: value for role, value in zip(roles, limits) if value is not None}
    yield Quality(pixels, seen / pixels, saturated / max(seen, 1), found, most_frequent(estimates))


def beyond(values: Values, limits: list[float | None]) -> NDArray[np.bool_]:
    """Where any band, (bands, H, W), reaches the value from which it is saturated."""
    reached = [band >= np.float32(limit) for band, limit in zip(values, limits) if limit is not None]
    return np.logical_or.reduce(reached) if reached else np.zeros(values.shape[1:], np.bool_)


def most_frequent(estimates: NDArray[np.float64]) -> float | None:
    """The most frequent number of looks of a histogram of estimates; None where there are too few."""
    if estimates.sum() < _FEWEST_WINDOWS:
        return None
    smooth = ndimage.gaussian_filter1d(estimates, _SMOOTH, mode="constant")
    best = int(np.argmax(smooth))
    return float(np.sqrt(_BINS[best] * _BINS[best + 1]))


def _estimates(power: NDArray[np.float32]) -> NDArray[np.float64]:
    """Number of looks in each whole window of a strip of linear power (H, W), NaN where invalid."""
    rows, columns = (side // _SIDE for side in power.shape)
    cut = power[: rows * _SIDE, : columns * _SIDE].astype(np.float64)
    windows = cut.reshape(rows, _SIDE, columns, _SIDE).swapaxes(1, 2).reshape(-1, _SIDE * _SIDE)
    windows = windows[np.isfinite(windows).all(axis=1)]
    variance = windows.var(axis=1, ddof=1)
    varied = variance > 0
    looks: NDArray[np.float64] = windows[varied].mean(axis=1) ** 2 / variance[varied]
    return looks


def _top_of_type(dtype: str, layer: RasterReference) -> float | None:
    """The largest value that the stored type can hold, in the unit in which the layer is read."""
    kind = np.dtype(dtype)
    if kind.kind not in "iu" or layer.by_band:
        return None
    largest = np.array([[[np.iinfo(kind).max]]], kind)
    return float(to_physical(largest, layer, [next(iter(layer.bands.values()))])[0, 0, 0])
