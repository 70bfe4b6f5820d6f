"""Whether a picture can be used beside the other sensor's, told from its pixels alone.

A picture that carries nothing, or shows other ground, makes an answer of both sensors worse than one of the
other sensor alone: models were not taught to distrust it. In turn:

1. One value: nearly all pixels are the same in every channel.
2. Noise: no likeness between pixels that lie ``_LAG`` apart, at a spread that no calm surface has.
3. A saturated SAR: much of it at the top of its range.
4. Another place: the edges of the two pictures (by cross-correlation over shifts), and their values (by
   mutual information against shifted copies), have no more in common than those of pictures of different
   places have; or the edges fit clearly, but tens of pixels away. Cloud and haze hide what they share, and
   calm water shows nothing that could fit, so where the optical picture is bright in all channels, or either
   picture has little structure, the first of these is not judged.

Which of two pictures is misplaced cannot be told from them. It is taken to be the SAR, whose place depends
on a terrain model and on the orbit, unless pictures of an earlier date say otherwise.

The limits were set on the 624 training tiles of OMBRIA: none is found at fault. Of pairs of two different
tiles about a half have so little in common.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from earthmind.imagery.coregistration.shift import LARGEST_SHIFT, edge_strength
from earthmind.imagery.reference import Sensor
from earthmind.imagery.rendering.frames import Frame, latest
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.sentences import Sentence

_FEWEST_PIXELS = 128 * 128
_SIDE = 320  # of the middle of a large picture, which is looked at
_ONE_VALUE = 0.995
_LAG, _UNLIKE, _NOISY = 4, 0.08, 25.0  # pixels, correlation, standard deviation of 8-bit values
_SATURATED, _SATURATED_SHARE = 230, 0.4
_REACH = 64  # pixels
_CLEAR_PEAK = 6.0  # standard deviations; true pairs of OMBRIA have 4.7 at most where nothing fits
_EDGES_IN_COMMON, _VALUES_IN_COMMON = 3.2, 3.0  # standard deviations; 95 % of false pairs stay below
_OTHER_PLACE = 0.6  # of these
_BRIGHT, _CLOUDY_SHARE = 60, 0.05
_NAMES = {Sensor.OPTICAL: Sentence("the optical layer"), Sensor.SAR: Sentence("the SAR layer")}
_BEGINS = {Sensor.OPTICAL: Sentence("The optical layer"), Sensor.SAR: Sentence("The SAR layer")}
_STRUCTURED, _ALIKE = 12.0, 0.3  # standard deviation of 8-bit values, correlation of pixels _LAG apart
_COARSE, _LEVELS, _COPIES = 4, 12, 7

Values = NDArray[np.float32]
Scalar = TypeVar("Scalar", bound=np.generic)


@dataclass(frozen=True)
class Unusable:
    """A picture that is better left out.

    Attributes:
        sensor: Whose it is, of the latest date.
        sentence: What to tell the analyst.
    """

    sensor: Sensor
    sentence: str


@dataclass(frozen=True)
class InCommon:
    """What two pictures share.

    Attributes:
        here: At their place: below 1 it may be chance, below ``_OTHER_PLACE`` it is nothing.
        elsewhere: How clearly the edges fit best at a far shift, in standard deviations; 0 where they do not.
        shift: That shift: columns to the right, rows below.
    """

    here: float
    elsewhere: float
    shift: tuple[int, int]

    @property
    def is_far(self) -> bool:
        """Whether the second picture lies tens of pixels off the first."""
        return self.elsewhere >= _CLEAR_PEAK

    @property
    def is_nothing(self) -> bool:
        """Whether they look like pictures of different places."""
        return self.here < _OTHER_PLACE


def unusable(frames: Sequence[Frame]) -> Unusable | None:
    """The picture of the latest date that is better left out of an answer of both sensors.

    Args:
        frames: Of one place on one grid.

    Returns:
        None where both can be used, where there is only one sensor, where neither can be used, or where too
        little is valid to tell.
    """
    now = {frame.sensor: frame for frame in reversed(latest(frames)) if frame.part == 0}
    if len(now) < len(Sensor):
        return None
    faults = {sensor: fault for sensor, frame in now.items() if (fault := _fault(frame))}
    if len(faults) == 1:
        ((sensor, fault),) = faults.items()
        return Unusable(sensor, fault)
    return None if faults else _misplaced(now, frames)


def in_common(first: Frame, second: Frame) -> InCommon | None:
    """What two pictures have in common; None where too little of both is valid."""
    pixels, others = _middle(shown_channels(first)), _middle(shown_channels(second))
    valid = _middle(first.valid & second.valid)
    if np.count_nonzero(valid) < _FEWEST_PIXELS:
        return None
    one, other = pixels.mean(0, dtype=np.float32), others[_strongest(others, valid)].astype(np.float32)
    zero, far, shift = _edges_in_common(one, other, valid)
    values = max(_values_in_common(channel, other, valid) for channel in _varied(pixels, valid))
    here = max(zero / _EDGES_IN_COMMON, values / _VALUES_IN_COMMON)
    return InCommon(here, 0.0 if far < 2 * zero else far, shift)


def _fault(frame: Frame) -> Sentence | None:
    """What is wrong with a picture by itself; None for nothing."""
    pixels, valid = _middle(shown_channels(frame)), _middle(frame.valid)
    seen = pixels[:, valid]
    if seen.shape[1] < _FEWEST_PIXELS:
        return None
    layer = _BEGINS[frame.sensor]
    if all(np.bincount(channel).max() >= _ONE_VALUE * len(channel) for channel in seen):
        return Sentence(
            "{layer} shows one value nearly everywhere, so it was left out of the answer.", layer=layer
        )
    varied = list(_varied(pixels, valid))
    if all(_likeness(channel, valid) < _UNLIKE and channel[valid].std() > _NOISY for channel in varied):
        return Sentence(
            "{layer} shows noise without any pattern, so it was left out of the answer.", layer=layer
        )
    saturated = float((seen[0] >= _SATURATED).mean())
    if frame.sensor is Sensor.SAR and saturated >= _SATURATED_SHARE:
        return Sentence(
            "{layer} is saturated in {share:.0%} of its pixels, so it was left out of the answer.",
            layer=layer,
            share=saturated,
        )
    return None


def _misplaced(now: dict[Sensor, Frame], frames: Sequence[Frame]) -> Unusable | None:
    optical, sar = now[Sensor.OPTICAL], now[Sensor.SAR]
    shared = in_common(optical, sar)
    if shared is None:
        return None
    if shared.is_far and math.hypot(*shared.shift) > LARGEST_SHIFT:
        wrong = _which_is_misplaced(optical, sar, frames)
        pixels = math.hypot(*shared.shift)
        return Unusable(
            wrong,
            Sentence(
                "The two layers lie about {pixels:.0f} pixels off each other; {layer} was left out of the "
                "answer: correct the place of one of them.",
                pixels=pixels,
                layer=_NAMES[wrong],
            ),
        )
    if shared.is_nothing and not _is_cloudy(optical) and all(map(_is_structured, (optical, sar))):
        wrong = _which_is_misplaced(optical, sar, frames)
        return Unusable(
            wrong,
            Sentence(
                "The two layers have nothing in common, as if they showed different places; {layer} was left "
                "out of the answer: check both.",
                layer=_NAMES[wrong],
            ),
        )
    return None


def _which_is_misplaced(optical: Frame, sar: Frame, frames: Sequence[Frame]) -> Sensor:
    """The SAR, unless pictures of an earlier date fit it and do not fit the optical one."""
    for before in (frame for frame in frames if frame.reference.moment < 0 and frame.part == 0):
        with_optical, with_sar = in_common(optical, before), in_common(before, sar)
        if with_optical and with_sar and with_sar.here > 1 and with_optical.here < 1:
            return Sensor.OPTICAL
    return Sensor.SAR


def _is_structured(frame: Frame) -> bool:
    """Whether a picture shows something that could fit or not fit another."""
    pixels, valid = _middle(shown_channels(frame)), _middle(frame.valid)
    return any(
        channel[valid].std() >= _STRUCTURED and _likeness(channel, valid) >= _ALIKE
        for channel in _varied(pixels, valid)
    )


def _is_cloudy(optical: Frame) -> bool:
    bright = shown_channels(optical).min(0)[optical.valid] >= _BRIGHT
    return bool(bright.mean() > _CLOUDY_SHARE)


def _likeness(channel: Values, valid: NDArray[np.bool_]) -> float:
    """Mean correlation of pixels with those ``_LAG`` below and to the right."""
    found = []
    for values, seen in ((channel, valid), (channel.T, valid.T)):
        both = seen[_LAG:] & seen[:-_LAG]
        if both.any():
            found.append(_correlation(values[_LAG:][both], values[:-_LAG][both]))
    return float(np.mean(found)) if found else 1.0


def _correlation(first: Values, second: Values) -> float:
    one, other = (part - part.mean(dtype=np.float64) for part in (first, second))
    size = math.sqrt(float((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / size if size else 1.0


def _edges_in_common(
    first: Values, second: Values, valid: NDArray[np.bool_]
) -> tuple[float, float, tuple[int, int]]:
    """How clearly edges fit in place and at best, in standard deviations, and the best shift."""
    one, other = edge_strength(first, valid), edge_strength(second, valid)
    shape = [fft.next_fast_len(size + _REACH, real=True) for size in one.shape]
    surface = fft.irfft2(np.conj(fft.rfft2(one, shape)) * fft.rfft2(other, shape), shape)
    near = np.roll(surface, (_REACH, _REACH), (0, 1))[: 2 * _REACH + 1, : 2 * _REACH + 1]
    middle, close = slice(_REACH - 3, _REACH + 4), slice(_REACH - 9, _REACH + 10)
    background = near.copy()
    background[close, close] = np.nan
    mean, spread = float(np.nanmean(background)), max(float(np.nanstd(background)), 1e-9)
    row, column = np.unravel_index(int(np.argmax(near)), near.shape)
    zero, best = float(near[middle, middle].max()), float(near[row, column])
    return (zero - mean) / spread, (best - mean) / spread, (int(column) - _REACH, int(row) - _REACH)


def _values_in_common(first: Values, second: Values, valid: NDArray[np.bool_]) -> float:
    """Mutual information in place, in standard deviations above that with copies shifted in a circle."""
    one, other, seen = (_coarse(part) for part in (first, second, valid.astype(np.float32)))
    levels, others = _levels(one), _levels(other)
    height, width = one.shape
    copies = [
        _mutual_information(levels, np.roll(others, (down, across), (0, 1)))
        for down in range(0, height, max(1, height // _COPIES))
        for across in range(0, width, max(1, width // _COPIES))
        if max(min(down, height - down), min(across, width - across)) >= height // 16
    ]
    spread = max(float(np.std(copies)), 1e-9)
    share = float((seen > 0).mean())
    return share * (_mutual_information(levels, others) - float(np.mean(copies))) / spread


def _coarse(values: Values) -> Values:
    return np.asarray(ndimage.gaussian_filter(values, _COARSE / 2)[::_COARSE, ::_COARSE], np.float32)


def _levels(values: Values) -> NDArray[np.int64]:
    """Values as levels that are equally frequent."""
    order = np.empty(values.size, np.int64)
    order[np.argsort(values, axis=None, kind="stable")] = np.arange(values.size)
    levels: NDArray[np.int64] = (order * _LEVELS // values.size).reshape(values.shape)
    return levels


def _mutual_information(first: NDArray[np.int64], second: NDArray[np.int64]) -> float:
    counts = np.bincount((first * _LEVELS + second).ravel(), minlength=_LEVELS**2).reshape(_LEVELS, _LEVELS)
    joint = counts / counts.sum()
    apart = joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True)
    there = joint > 0
    return float((joint[there] * np.log(joint[there] / apart[there])).sum())


def _varied(pixels: NDArray[np.uint8], valid: NDArray[np.bool_]) -> Iterable[Values]:
    """The channels in which something is shown; the first where there is none."""
    shown = [channel for channel in pixels if channel[valid].std() > 0.5]
    return (channel.astype(np.float32) for channel in (shown or pixels[:1]))


def _strongest(pixels: NDArray[np.uint8], valid: NDArray[np.bool_]) -> int:
    return int(np.argmax([channel[valid].std() for channel in pixels]))


def _middle(array: NDArray[Scalar]) -> NDArray[Scalar]:
    """The middle of a picture (..., H, W)."""
    height, width = array.shape[-2:]
    top, left = max(0, height - _SIDE) // 2, max(0, width - _SIDE) // 2
    return array[..., top : top + _SIDE, left : left + _SIDE]
