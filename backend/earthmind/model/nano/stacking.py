"""Pictures of one scene as one array of all moments and sensors; needs no PyTorch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.model.protocol import Picture

SENSORS = ("optical", "sar")
MOMENTS = 2
STRIDE = 16


@dataclass(frozen=True)
class Stack:
    """The pictures of one scene, padded with invalid pixels below and to the right.

    Attributes:
        pixels: uint8, shape (moment, sensor, 3, H, W), the latest moment first; H and W are multiples of 16.
        valid: bool, shape (moment, sensor, H, W).
        present: bool, shape (moment, sensor), whether there is a picture at all.
        colour: bool, shape (moment, sensor), whether it shows red, green and blue.
        shape: Height and width of the pictures before padding.
    """

    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    present: NDArray[np.bool_]
    colour: NDArray[np.bool_]
    shape: tuple[int, int]

    @property
    def valid_now(self) -> NDArray[np.bool_]:
        """Where any picture of the latest date has a pixel, of the shape before padding."""
        height, width = self.shape
        return np.asarray(self.valid[0, :, :height, :width].any(0))

    def seen_as(self, *, without: str | None = None, earlier: bool = False) -> Stack:
        """The same scene without a sensor, or with the earlier date alone in the place of the latest.

        Raises:
            ValueError: No picture is left.
        """
        pixels, valid = self.pixels.copy(), self.valid.copy()
        present, colour = self.present.copy(), self.colour.copy()
        arrays: tuple[NDArray[Any], ...] = (pixels, valid, present, colour)
        for array in arrays:
            _see_as(array, without, earlier)
        if not present[0].any():
            raise ValueError("no picture of this scene is left")
        return Stack(pixels, valid, present, colour, self.shape)


def tokens_seen_as(
    tokens: NDArray[np.float32], *, without: str | None = None, earlier: bool = False
) -> NDArray[np.float32]:
    """Visual tokens (1, moment, sensor, N, D) of what ``Stack.seen_as`` gives: each picture has its own."""
    seen = tokens.copy()
    _see_as(seen[0], without, earlier)
    return seen


def _see_as(array: NDArray[Any], without: str | None, earlier: bool) -> None:
    """Clear what is not to be seen, in an array (moment, sensor, ...)."""
    if earlier:
        array[0], array[1] = array[1], 0
    if without is not None:
        array[:, SENSORS.index(without)] = 0


def stack_pictures(pictures: Sequence[Picture]) -> Stack:
    """Put pictures in their places; those of moments that are not used are left out.

    Args:
        pictures: One or both sensors, at the latest date (moment 0) and possibly one before (-1).

    Raises:
        ValueError: No picture, pictures of different shapes, or none of the latest date.
    """
    height, width = require_one_scene(pictures)
    padded = (-(-height // STRIDE) * STRIDE, -(-width // STRIDE) * STRIDE)
    pixels = np.zeros((MOMENTS, len(SENSORS), 3, *padded), np.uint8)
    valid = np.zeros((MOMENTS, len(SENSORS), *padded), bool)
    present = np.zeros((MOMENTS, len(SENSORS)), bool)
    colour = np.zeros_like(present)
    for picture in pictures:
        if -picture.moment >= MOMENTS or picture.part:
            continue  # the card says what is used
        place = (-picture.moment, SENSORS.index(picture.sensor))
        pixels[place][:, :height, :width] = picture.pixels
        valid[place][:height, :width] = picture.valid
        present[place] = True
        colour[place] = picture.colour
    return Stack(pixels, valid, present, colour, (height, width))


def require_one_scene(pictures: Sequence[Picture]) -> tuple[int, int]:
    """Height and width of the pictures of one scene.

    Raises:
        ValueError: No picture, pictures of different shapes, or none of the latest date.
    """
    if not any(picture.moment == 0 for picture in pictures):
        raise ValueError("encode needs at least one picture of moment 0")
    height, width = pictures[0].valid.shape
    if any(picture.valid.shape != (height, width) for picture in pictures):
        raise ValueError("the pictures of a scene share one height and width")
    return height, width
