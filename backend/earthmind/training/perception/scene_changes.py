"""What a training picture may look like: cut, scaled, turned, with bands and sensors lost or destroyed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from earthmind.band_codes import (
    BANDS,
    CODES,
    OPTICAL_BANDS,
    decibels_of,
    optical_codes,
    reflectance_of,
    sar_codes,
)
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS
from earthmind.training.augmentation import smooth_noise
from earthmind.training.perception.scenes import OPTICAL, SAR, SLICES, UNKNOWN, LabelledScene

COLOURS = ("blue", "green", "red")
CLASSIC = ("swir1", "nir", "green")
DESTROYED = 0.12
DAMAGES = ("noise", "one value", "black", "shifted", "elsewhere", "clouds")
_CLOUD, _SHADOW, _SNOW = (SEEN_CONCEPTS.index(name) for name in ("clouds", "cloud shadow", "snow and ice"))
_FLOOD, _PERMANENT, _WATER = (
    SEEN_CONCEPTS.index(name) for name in ("flooded area", "permanent water", "water")
)
_SAR_BLIND = [_CLOUD, _SHADOW]

Draw = np.random.Generator


def augment(scene: LabelledScene, side: int, draw: Draw, other: LabelledScene | None = None) -> LabelledScene:
    """One training picture of ``side`` pixels; ``other`` is a place to take wrong pictures from."""
    scene = _dates_and_sensors(_turn(cut(scene, side, draw), draw), draw)
    scene = _still(scene, draw)
    scene = _paint_sky(scene, draw)
    destroyed = scene.has(0, OPTICAL) and scene.has(0, SAR) and draw.random() < DESTROYED
    scene = _levels(scene, draw)
    if destroyed:
        scene = _destroy(scene, None if other is None else cut(other, side, draw), draw)
    return _bands(scene, draw)


def cut(scene: LabelledScene, side: int, draw: Draw | None) -> LabelledScene:
    """Cut out a part and scale it to ``side``; the middle at its own scale without a ``draw``."""
    height, width = scene.shape
    reach = side
    if draw is not None:
        reach = int(side * np.exp(draw.uniform(np.log(0.6), np.log(1.5))))
    reach = max(48, min(reach, height, width))
    if draw is None:
        top, left = (height - reach) // 2, (width - reach) // 2
    else:
        top, left = int(draw.integers(height - reach + 1)), int(draw.integers(width - reach + 1))
    window = (..., slice(top, top + reach), slice(left, left + reach))
    codes, labels = scene.codes[window], scene.labels[window]
    if reach != side:
        codes, labels = _scaled(codes, side), _nearest(labels, side)
    return replace(scene, codes=np.ascontiguousarray(codes), labels=np.ascontiguousarray(labels))


def _scaled(codes: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    flat = torch.from_numpy(np.ascontiguousarray(codes.reshape(-1, *codes.shape[-2:]))).float()[None]
    there = (flat > 0).float()
    both = F.interpolate(torch.cat([flat, there], 1), (side, side), mode="bilinear", align_corners=False,
                         antialias=side < codes.shape[-1])  # fmt: skip
    values, weight = both.chunk(2, 1)
    scaled = (values / weight.clamp(min=1e-3)).round().clamp(1, CODES) * (weight > 0.5)
    return np.asarray(scaled[0].numpy().astype(np.uint8).reshape(*codes.shape[:-2], side, side))


def _nearest(labels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    rows = np.minimum(((np.arange(side) + 0.5) * labels.shape[-2] / side).astype(int), labels.shape[-2] - 1)
    columns = np.minimum(
        ((np.arange(side) + 0.5) * labels.shape[-1] / side).astype(int), labels.shape[-1] - 1
    )
    return np.asarray(labels[:, rows[:, None], columns[None]])


def _turn(scene: LabelledScene, draw: Draw) -> LabelledScene:
    turns, mirrored = int(draw.integers(4)), bool(draw.integers(2))

    def turn(array: NDArray[np.uint8]) -> NDArray[np.uint8]:
        array = np.rot90(array, turns, (-2, -1))
        return np.ascontiguousarray(array[..., ::-1] if mirrored else array)

    return replace(scene, codes=turn(scene.codes), labels=turn(scene.labels))


def keep(scene: LabelledScene, kept: NDArray[np.bool_]) -> LabelledScene:
    """Only some pictures, bool (date, sensor); what cannot be known without the others becomes unknown."""
    codes, labels = scene.codes.copy(), scene.labels.copy()
    for date in range(2):
        for sensor in range(2):
            if not kept[date, sensor]:
                codes[date, SLICES[sensor]] = 0
    if not codes[0, SLICES[OPTICAL]].any():
        labels[_SAR_BLIND] = UNKNOWN
    if not codes[1].any():
        labels[_PERMANENT] = UNKNOWN
    return replace(scene, codes=codes, labels=labels)


def _dates_and_sensors(scene: LabelledScene, draw: Draw) -> LabelledScene:
    kept = np.ones((2, 2), bool)
    if scene.codes[1].any() and draw.random() < 0.4:
        kept[1] = False
    if scene.has(0, OPTICAL) and scene.has(0, SAR):
        way = draw.random()
        if way < 0.24:
            kept[0, SAR] = False
            kept[1, SAR] &= draw.random() < 0.3
        elif way < 0.58:
            kept[0, OPTICAL] = False
            kept[1, OPTICAL] &= draw.random() < 0.3
        elif way < 0.66:
            kept[1, int(draw.integers(2))] = False
    return keep(scene, kept)


def _still(scene: LabelledScene, draw: Draw) -> LabelledScene:
    """Now and then the same place a second time, where nothing is flooded and all water is permanent."""
    if scene.codes[1].any() or draw.random() > 0.15 or (scene.labels[_FLOOD] == 1).any():
        return scene
    codes, labels = scene.codes.copy(), scene.labels.copy()
    codes[1] = codes[0]
    measured = scene.measured.copy()
    measured[1] = measured[0]
    labels[_PERMANENT] = labels[_WATER]
    labels[_FLOOD] = np.where(labels[_WATER] == UNKNOWN, UNKNOWN, 0)
    if scene.has(0, SAR):
        there = codes[1, 6:] > 0
        noisy = decibels_of(codes[1, 6:]) + draw.normal(0, 1.2, codes[1, 6:].shape).astype(np.float32)
        codes[1, 6:] = sar_codes(noisy, there)
    return LabelledScene(codes, measured, labels)


def _paint_sky(scene: LabelledScene, draw: Draw) -> LabelledScene:
    """Clouds and their shadow over the latest optical picture."""
    if not scene.has(0, OPTICAL) or draw.random() > 0.22:
        return scene
    side = scene.shape[0]
    field = 0.65 * smooth_noise(side, 4, draw) + 0.35 * smooth_noise(side, 16, draw)
    opacity = np.clip((field - np.quantile(field, draw.uniform(0.4, 0.97))) * draw.uniform(6, 20), 0, 1)
    shift = draw.integers(-side // 5, side // 5 + 1, 2)
    shade = np.roll(opacity, tuple(shift), (0, 1)) * draw.uniform(0.35, 0.65)
    codes, labels = scene.codes.copy(), scene.labels.copy()
    there = codes[0, :6] > 0
    ground = reflectance_of(codes[0, :6])
    skylight = np.array([0.35, 0.28, 0.22, 0.16, 0.08, 0.06], np.float32)[:, None, None]
    ground = ground * (1 - shade * (1 - skylight))
    cloud = np.array([0.6, 0.59, 0.6, 0.63, 0.42, 0.32], np.float32)[:, None, None] * draw.uniform(0.6, 1.3)
    codes[0, :6] = optical_codes((ground * (1 - opacity) + cloud * opacity).astype(np.float32), there)
    labels[_CLOUD][opacity > 0.6] = 1
    labels[_CLOUD][(opacity > 0.15) & (opacity <= 0.6)] = UNKNOWN
    dark = (shade > 0.3) & (opacity < 0.15)
    label = labels[_SHADOW]
    label[dark] = 1
    label[(shade > 0.08) & ~dark & (opacity < 0.6)] = UNKNOWN
    label[opacity > 0.6] = 0
    labels[_SNOW][opacity > 0.15] = np.where(opacity[opacity > 0.15] > 0.6, 0, UNKNOWN)
    if not (scene.labels[_SHADOW] != UNKNOWN).any():
        label[~dark] = np.where(label[~dark] == 1, 1, UNKNOWN)
    return replace(scene, codes=codes, labels=labels)


def _levels(scene: LabelledScene, draw: Draw) -> LabelledScene:
    """Gain, haze, calibration, speckle, a small shift between the sensors; some pictures without a unit."""
    codes, measured = scene.codes.copy(), scene.measured.copy()
    shared = draw.normal(1, 0.06, (len(OPTICAL_BANDS), 1, 1)).astype(np.float32)
    roll = tuple(draw.integers(-2, 3, 2)) if draw.random() < 0.3 else (0, 0)
    stretched = bool(measured[0, SAR]) and draw.random() < 0.15
    for date in range(2):
        if scene.has(date, OPTICAL):
            part = codes[date, :6]
            there = part > 0
            haze = max(0.0, draw.normal(0.0, 0.02)) * np.array([1.6, 1.2, 1.0, 0.7, 0.4, 0.3])[:, None, None]
            ground = reflectance_of(part) * shared * draw.normal(1, 0.06) + haze
            ground = ground + draw.normal(0, draw.uniform(0, 0.004), ground.shape)
            codes[date, :6] = optical_codes(ground.astype(np.float32), there)
        if scene.has(date, SAR):
            part = codes[date, 6:]
            there = part > 0
            level = decibels_of(part)
            if not measured[date, SAR] or stretched:
                level = _stretched(level, there, draw, already=not measured[date, SAR])
                measured[date, SAR] = False
            else:
                level = np.float32(draw.normal(0, 0.8)) + level + _noise(draw, 0.4, (2, 1, 1))
            if draw.random() < 0.35:
                level = level + _noise(draw, draw.uniform(0.3, 1.6), level.shape)
            codes[date, 6:] = np.roll(sar_codes(level, there), roll, (-2, -1))
    return replace(scene, codes=codes, measured=measured)


def _noise(draw: Draw, deviation: float, shape: tuple[int, ...]) -> NDArray[np.float32]:
    return draw.normal(0, deviation, shape).astype(np.float32)


def _stretched(
    level: NDArray[np.float32], there: NDArray[np.bool_], draw: Draw, *, already: bool
) -> NDArray[np.float32]:
    """Backscatter as a viewer would stretch it, on the range that such numbers are taken for."""
    low, high = -25.0, 0.0
    if not already:
        for band in range(2):
            if there[band].any():
                dark, bright = np.percentile(
                    level[band][there[band]], [draw.uniform(0, 2), draw.uniform(98, 100)]
                )
                level[band] = low + (level[band] - dark) / max(bright - dark, 3.0) * (high - low)
    shown = np.clip((level - low) / (high - low), 0, 1) ** np.exp(draw.normal(0, 0.15))
    shown = (shown - 0.55) * draw.uniform(0.7, 1.35) + 0.55 + draw.normal(0, 0.07)
    return np.asarray(low + np.clip(shown, 0, 1) * (high - low), np.float32)


def _destroy(scene: LabelledScene, other: LabelledScene | None, draw: Draw) -> LabelledScene:
    """One of the two sensors shows nothing of use at its latest date, or another place."""
    sensor = int(draw.integers(2))
    codes, labels = scene.codes.copy(), scene.labels.copy()
    part = codes[0, SLICES[sensor]]
    used = part.any((1, 2))
    damage = str(draw.choice(DAMAGES))
    if damage == "noise":
        part[used] = draw.integers(1, CODES + 1, (int(used.sum()), *part.shape[1:]))
    elif damage == "one value":
        part[used] = draw.integers(1, CODES + 1, (int(used.sum()), 1, 1))
    elif damage == "black":
        part[used] = 1
    elif damage == "shifted":
        part[:] = np.roll(part, tuple(draw.choice([-1, 1], 2) * draw.integers(15, 60, 2)), (-2, -1))
    elif damage == "elsewhere":
        wrong = None if other is None else other.codes[0, SLICES[sensor]]
        if wrong is None or not np.asarray(wrong.any((1, 2)))[used].all():
            wrong = np.rot90(part, 2, (-2, -1)).copy()
        part[used] = wrong[used]
    elif sensor == OPTICAL:
        level = draw.uniform(0.45, 0.9) + 0.08 * smooth_noise(part.shape[-1], 6, draw)
        part[used] = optical_codes(np.broadcast_to(level, part.shape).astype(np.float32))[used]
    else:
        part[used] = draw.integers(1, CODES + 1, (int(used.sum()), *part.shape[1:]))
    if sensor == OPTICAL:
        labels[_SAR_BLIND] = UNKNOWN
    return replace(scene, codes=codes, labels=labels)


def _bands(scene: LabelledScene, draw: Draw) -> LabelledScene:
    """Fewer bands, as files of the field have them."""
    codes, measured = scene.codes.copy(), scene.measured.copy()
    has = [role for index, role in enumerate(OPTICAL_BANDS) if codes[:, index].any()]
    way = draw.random()
    kept = set(has)
    if len(has) > 3:
        if way < 0.18:
            kept = set(CLASSIC)
        elif way < 0.36:
            kept = set(COLOURS)
        elif way < 0.45:
            kept = {*COLOURS, "nir"}
        elif way < 0.60:
            kept = {role for role in has if draw.random() < 0.65}
    elif way < 0.12:
        kept = {role for role in has if draw.random() < 0.7}
    if len(kept & set(has)) >= min(2, len(has)):
        for role in set(has) - kept:
            codes[:, BANDS.index(role)] = 0
        if kept & set(has) == set(COLOURS) and draw.random() < 0.6:
            codes[:, :3], measured[:, OPTICAL] = _viewed(codes[:, :3], draw), False
        elif draw.random() < 0.07:
            codes[:, :6], measured[:, OPTICAL] = _numbers(codes[:, :6], draw), False
    if codes[:, 7].any() and codes[:, 6].any():
        way = draw.random()
        if way < 0.12:
            codes[:, 7] = 0
        elif way < 0.16:
            codes[:, 6] = 0
    return replace(scene, codes=codes, measured=measured)


def _viewed(codes: NDArray[np.uint8], draw: Draw) -> NDArray[np.uint8]:
    """Blue, green and red as a viewer shows them; full brightness is taken for a reflectance of 0.3."""
    there = codes > 0
    bright = reflectance_of(codes) / 0.3
    seen = np.clip(bright * np.exp(draw.normal(0, 0.3)) + max(0.0, draw.normal(0.05, 0.08)), 0, 1)
    return optical_codes((0.3 * seen ** draw.uniform(0.7, 1.3)).astype(np.float32), there)


def _numbers(codes: NDArray[np.uint8], draw: Draw) -> NDArray[np.uint8]:
    """All bands as numbers without a unit, each with its own gain and offset, as old sensors deliver them."""
    there = codes > 0
    ground = reflectance_of(codes) * np.exp(draw.normal(0, 0.25, (codes.shape[1], 1, 1)))
    offset = np.sort(draw.uniform(0, 0.2, codes.shape[1]))[::-1, None, None]  # haze, most of it in blue
    bright = float(np.percentile(ground[there], 99)) if there.any() else 1.0
    shown = np.clip(ground / max(bright, 0.05) * draw.uniform(0.35, 1.1) + offset, 0, 1)
    return optical_codes((0.3 * shown).astype(np.float32), there)
