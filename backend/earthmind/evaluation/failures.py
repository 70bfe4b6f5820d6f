"""What happens to sensors in the field: a frame that never came, a frame full of noise."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.model.protocol import Picture

Frame = tuple[str, int]  # sensor, moment: 0 is the latest date, -1 the one before
NAMED: dict[str, tuple[Frame, ...]] = {
    "optical": (("optical", 0), ("optical", -1)),
    "sar": (("sar", 0), ("sar", -1)),
    "optical-after": (("optical", 0),),
    "sar-after": (("sar", 0),),
    "optical-before": (("optical", -1),),
    "sar-before": (("sar", -1),),
}
RANDOM = "random:"
SEED = 20220


@dataclass(frozen=True)
class SensorFailure:
    """Which frames are absent and how noisy the others are.

    Attributes:
        missing: Frames that no tile has.
        random: Probability with which any other frame of a tile is absent; the latest date keeps one.
        noise: Standard deviation of the noise: of unit-mean speckle that multiplies SAR pixels, and of
            Gaussian noise that is added to optical ones, as a share of the full 8-bit range; 0 for none.
    """

    missing: frozenset[Frame] = frozenset()
    random: float = 0.0
    noise: float = 0.0


def sensor_failure(words: Iterable[str], noise: float = 0.0) -> SensorFailure:
    """A failure by its names on the command line.

    Args:
        words: ``sar-after``, ``optical-after``, ``sar``, ``optical``, ``sar-before``, ``optical-before`` or
            ``random:P`` with P from 0 to 1.
        noise: See ``SensorFailure``.

    Raises:
        InputError: A name is unknown, P or the noise is no such number, or the latest date is gone.
    """
    missing: set[Frame] = set()
    probability = 0.0
    for word in words:
        if word in NAMED:
            missing.update(NAMED[word])
        elif word.startswith(RANDOM):
            probability = _share(word)
        else:
            raise InputError(
                f'"{word}" is no frame that can be missing; use one of: {", ".join(NAMED)}, random:P.',
                code="missing",
            )
    if not 0 <= noise < np.inf:
        raise InputError(f"The noise is {noise:g}; give 0 or a positive number such as 0.2.", code="noise")
    if {("optical", 0), ("sar", 0)} <= missing:
        raise InputError(
            "Both sensors of the latest date are missing, so nothing can be asked; leave one.", code="missing"
        )
    return SensorFailure(frozenset(missing), probability, noise)


def with_failure(pictures: Sequence[Picture], failure: SensorFailure, tile: int = 0) -> list[Picture]:
    """The pictures that are left, with their noise; the same ones for the same tile every time.

    Args:
        pictures: All pictures of a tile.
        failure: What happens to them.
        tile: Number of the tile, the seed of what is drawn.
    """
    draw = np.random.default_rng((SEED, tile))
    left = [p for p in pictures if (p.sensor, p.moment) not in failure.missing]
    lost = draw.random(len(left)) < failure.random
    latest = [i for i, picture in enumerate(left) if picture.moment == 0]
    if latest and lost[latest].all():
        lost[latest[int(draw.integers(len(latest)))]] = False
    return [_noisy(p, failure.noise, draw) for p, gone in zip(left, lost, strict=True) if not gone]


def speckle(pixels: NDArray[np.float32], sigma: float, draw: np.random.Generator) -> NDArray[np.float32]:
    """Multiply by gamma noise of mean 1 and standard deviation ``sigma``: speckle of 1/sigma^2 looks.

    Source: the usual model of multi-look intensity (Lee and Pottier, Polarimetric Radar Imaging, 2009,
    chapter 4); 8-bit pixels stand in for the intensity.
    """
    looks = 1 / sigma**2
    return np.asarray(pixels * draw.gamma(looks, 1 / looks, pixels.shape), np.float32)


def _noisy(picture: Picture, sigma: float, draw: np.random.Generator) -> Picture:
    if not sigma:
        return picture
    pixels = picture.pixels.astype(np.float32)
    if picture.sensor == "sar":
        changed = speckle(pixels, sigma, draw)
    else:
        changed = pixels + draw.normal(0, 255 * sigma, pixels.shape).astype(np.float32)
    filled = np.asarray(picture.pixels.any((1, 2)))  # an empty channel stays empty
    used = picture.valid & filled[:, None, None]
    noisy = np.where(used, np.clip(np.round(changed), 1, 255), 0).astype(np.uint8)
    return dataclasses.replace(picture, pixels=noisy)


def _share(word: str) -> float:
    try:
        share = float(word.removeprefix(RANDOM))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise InputError(f'"{word}" needs a probability from 0 to 1, such as random:0.3.', code="missing")
    return share
