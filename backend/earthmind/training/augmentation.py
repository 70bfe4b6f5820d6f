"""What may happen to a picture in the field: other places and scales, other levels, speckle, cloud, loss."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.samples import OPTICAL, SAR, UNKNOWN, Sample

# Which of (latest optical, latest SAR, earlier optical, earlier SAR) are kept, and how often.
DROPOUTS: tuple[tuple[tuple[int, int, int, int], float], ...] = (
    ((1, 1, 1, 1), 0.33),
    ((0, 1, 1, 1), 0.12),  # only the latest optical missing
    ((1, 0, 1, 1), 0.13),  # only the latest SAR missing
    ((1, 0, 1, 0), 0.09),  # SAR missing at both dates
    ((0, 1, 0, 1), 0.11),  # optical missing at both dates
    ((1, 1, 0, 0), 0.09),  # one date only
    ((1, 0, 0, 0), 0.05),
    ((0, 1, 0, 0), 0.05),
    ((0, 1, 1, 0), 0.02),
    ((1, 0, 0, 1), 0.01),
)
IN_COLOUR = 0.3
"""Share of the pictures that show red, green and blue, where these are known."""


def augment(sample: Sample, side: int, draw: np.random.Generator) -> Sample:
    """A random view of a sample, ``side`` x ``side`` pixels."""
    if draw.random() < IN_COLOUR:
        sample = in_colour(sample)
    sample = _keep(sample, _draw_kept(draw))
    return _seen(_crop(sample, side, draw, reach=side), draw)


def mosaic(samples: Sequence[Sample], side: int, draw: np.random.Generator) -> Sample:
    """Four places beside each other at half the scale: finer structures, and labels that are finer too.

    Args:
        samples: Four samples of one source.
        side: Of the result, in pixels; even.
        draw: Source of randomness.
    """
    kept = _draw_kept(draw)
    if draw.random() < IN_COLOUR:
        samples = [in_colour(sample) for sample in samples]
    parts = [_crop(_keep(sample, kept), side // 2, draw, reach=side) for sample in samples]

    def joined(field: str) -> NDArray[Any]:
        upper_left, upper_right, lower_left, lower_right = (getattr(part, field) for part in parts)
        rows = [(upper_left, upper_right), (lower_left, lower_right)]
        return np.concatenate([np.concatenate(row, axis=-1) for row in rows], axis=-2)

    present = np.logical_or.reduce([part.present for part in parts])
    together = Sample(joined("pictures"), joined("valid"), present, joined("labels"), colour=parts[0].colour)
    return _seen(together, draw)


def _seen(sample: Sample, draw: np.random.Generator) -> Sample:
    return _levels(_paint_cloud(_flip(sample, draw), draw), draw)


def centre(sample: Sample, side: int) -> Sample:
    """The middle of a sample, for validation."""
    height, width = sample.labels.shape[-2:]
    top, left = max(0, (height - side) // 2), max(0, (width - side) // 2)
    return _cut(sample, top, left, min(side, height), min(side, width), side)


def in_colour(sample: Sample) -> Sample:
    """The sample with its optical pictures in red, green and blue, where these are known."""
    if sample.colours is None:
        return sample
    pictures = sample.pictures.copy()
    pictures[:, OPTICAL] = sample.colours
    return dataclasses.replace(sample, pictures=pictures, colours=None, colour=True)


def _draw_kept(draw: np.random.Generator) -> NDArray[np.bool_]:
    patterns, weights = zip(*DROPOUTS, strict=True)
    return np.array(patterns[draw.choice(len(patterns), p=np.array(weights))], bool).reshape(2, 2)


def _keep(sample: Sample, kept: NDArray[np.bool_]) -> Sample:
    present = sample.present & kept
    if not present[0].any():
        return sample
    return without(sample, ~present)


def without(sample: Sample, absent: NDArray[np.bool_]) -> Sample:
    """Take pictures away.

    Args:
        sample: The sample.
        absent: bool (2, 2), (moment, sensor), True for what is taken away.
    """
    present = sample.present & ~absent
    pictures = sample.pictures * present[:, :, None, None, None]
    labels = sample.labels
    if not present[0, OPTICAL]:
        labels = labels.copy()
        labels[CONCEPTS.index("clouds")] = UNKNOWN
    if not present[1].any():
        labels = labels.copy()
        labels[CONCEPTS.index("permanent water")] = UNKNOWN
    return dataclasses.replace(
        sample,
        pictures=pictures,
        valid=sample.valid & present[:, :, None, None],
        present=present,
        labels=labels,
    )


def _crop(sample: Sample, side: int, draw: np.random.Generator, *, reach: int) -> Sample:
    """Cut out about ``reach`` pixels and scale them to ``side``."""
    height, width = sample.labels.shape[-2:]
    extent = int(np.clip(reach * draw.uniform(0.7, 1.35), 64, min(height, width)))
    top, left = draw.integers(0, height - extent + 1), draw.integers(0, width - extent + 1)
    return _cut(sample, int(top), int(left), extent, extent, side)


def _cut(sample: Sample, top: int, left: int, height: int, width: int, side: int) -> Sample:
    window = (..., slice(top, top + height), slice(left, left + width))
    return dataclasses.replace(
        sample,
        pictures=_resize(sample.pictures[window], side, Image.Resampling.BILINEAR),
        valid=_resize(sample.valid[window].astype(np.uint8), side, Image.Resampling.NEAREST).astype(bool),
        labels=_resize(sample.labels[window], side, Image.Resampling.NEAREST),
        colours=None,
    )


def _resize(planes: NDArray[np.uint8], side: int, how: Image.Resampling) -> NDArray[np.uint8]:
    if planes.shape[-2:] == (side, side):
        return np.ascontiguousarray(planes)
    flat = planes.reshape(-1, *planes.shape[-2:])
    resized = [
        np.asarray(Image.fromarray(np.ascontiguousarray(plane)).resize((side, side), how)) if plane.any()
        else np.zeros((side, side), np.uint8)
        for plane in flat
    ]  # fmt: skip
    return np.stack(resized).reshape(*planes.shape[:-2], side, side)


def _flip(sample: Sample, draw: np.random.Generator) -> Sample:
    turns, mirrored = int(draw.integers(4)), bool(draw.integers(2))

    def turn(array: NDArray) -> NDArray:  # type: ignore[type-arg]
        array = np.rot90(array, turns, (-2, -1))
        return np.ascontiguousarray(array[..., ::-1] if mirrored else array)

    return dataclasses.replace(
        sample, pictures=turn(sample.pictures), valid=turn(sample.valid), labels=turn(sample.labels)
    )


def smooth_noise(side: int, cells: int, draw: np.random.Generator) -> NDArray[np.float32]:
    """Smooth random field on 0..1, float32 (side, side), with features of about ``side / cells`` pixels."""
    coarse = Image.fromarray(draw.random((cells, cells)).astype(np.float32))
    field = np.asarray(coarse.resize((side, side), Image.Resampling.BICUBIC))
    return np.asarray((field - field.min()) / max(float(np.ptp(field)), 1e-6), np.float32)


def _paint_cloud(sample: Sample, draw: np.random.Generator) -> Sample:
    if not sample.present[0, OPTICAL] or draw.random() > 0.25:
        return sample
    side = sample.labels.shape[-1]
    field = 0.65 * smooth_noise(side, 4, draw) + 0.35 * smooth_noise(side, 16, draw)
    opacity = np.clip((field - np.quantile(field, draw.uniform(0.4, 0.95))) * draw.uniform(6, 20), 0, 1)
    cloud = [1.5, 1.5, 1.5] if sample.colour else [0.30, 0.48, 0.46]
    colour = np.array(cloud)[:, None, None] * 255 * draw.uniform(0.85, 1.25)
    pictures, labels = sample.pictures.copy(), sample.labels.copy()
    optical = pictures[0, OPTICAL].astype(np.float32)
    pictures[0, OPTICAL] = (
        np.clip(optical * (1 - opacity) + colour * opacity, 1, 255) * sample.valid[0, OPTICAL]
    )
    index = CONCEPTS.index("clouds")
    labels[index][opacity > 0.7] = 1
    labels[index][(opacity > 0.2) & (opacity <= 0.7)] = UNKNOWN
    return dataclasses.replace(sample, pictures=pictures, labels=labels)


def _levels(sample: Sample, draw: np.random.Generator) -> Sample:
    """Random gain and offset per picture (OMBRIA has no absolute SAR levels), speckle, a small shift."""
    pictures = sample.pictures.astype(np.float32)
    shared_gain = draw.normal(1, 0.08, (3, 1, 1))
    viewed = _viewer(draw)
    for moment in range(2):
        if sample.present[moment, OPTICAL] and sample.colour:
            pictures[moment, OPTICAL] = viewed(pictures[moment, OPTICAL] * shared_gain)
        elif sample.present[moment, OPTICAL]:
            haze = max(0.0, draw.normal(0, 4)) if draw.random() < 0.3 else 0.0
            pictures[moment, OPTICAL] = pictures[moment, OPTICAL] * shared_gain * draw.normal(1, 0.05) + haze
        if sample.present[moment, SAR]:
            pictures[moment, SAR] = _sar_levels(pictures[moment, SAR], draw)
    pixels = np.clip(np.round(pictures), 0, 255).astype(np.uint8) * sample.valid[:, :, None]
    return dataclasses.replace(sample, pictures=pixels)


def _viewer(draw: np.random.Generator) -> Callable[[NDArray[np.float32]], NDArray[np.float32]]:
    """A stretch that pictures of red, green and blue may have been given: brightness, haze, gamma."""
    gain, haze, gamma = np.exp(draw.normal(0, 0.3)), max(0.0, draw.normal(15, 20)), draw.uniform(0.7, 1.3)

    def view(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        bright = np.clip(pixels * gain + haze, 0, 255) / 255
        return np.asarray(255 * bright**gamma, np.float32)

    return view


def _sar_levels(pixels: NDArray[np.float32], draw: np.random.Generator) -> NDArray[np.float32]:
    used = np.asarray(pixels.any((1, 2)))
    centre_level = 140.0
    curved = 255 * (pixels / 255) ** np.exp(draw.normal(0, 0.15))
    changed = (curved - centre_level) * draw.uniform(0.7, 1.35) + centre_level + draw.normal(0, 18)
    if draw.random() < 0.4:
        changed = changed + draw.normal(0, draw.uniform(4, 16), changed.shape)
    if draw.random() < 0.3:
        changed = np.roll(changed, tuple(draw.integers(-2, 3, 2)), (-2, -1))
    if used[1] and draw.random() < 0.35:
        used = used & np.array([True, False, True])
    return np.asarray(changed * used[:, None, None], np.float32)
