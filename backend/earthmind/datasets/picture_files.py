"""Pictures and masks of 8 bits, as other programs write them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earthmind.errors import InputError
from earthmind.model.protocol import Picture


def read_pixels(path: Path) -> NDArray[np.uint8]:
    """A picture as uint8 (3, H, W); grey ones fill all three channels, an alpha channel is left out.

    Raises:
        InputError: It is not there, cannot be read, or has not 8 bits a channel.
    """
    return _pixels(path, str(path))


def _pixels(source: Path | io.BytesIO, name: str) -> NDArray[np.uint8]:
    try:
        with Image.open(source) as image:
            if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr"):
                raise InputError(
                    f"{name} is a picture of mode {image.mode}; 8 bits a channel are needed.", code="damaged"
                )
            return np.ascontiguousarray(np.asarray(image.convert("RGB")).transpose(2, 0, 1))
    except OSError as error:
        wrong = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read as a picture"
        raise InputError(f"{name} {wrong}; fetch it again.", code="damaged") from error


def read_mask(path: Path) -> NDArray[np.bool_]:
    """A mask picture as bool (H, W): True where it is not 0."""
    return np.asarray(read_pixels(path).any(0))


def picture(sensor: str, path: Path) -> Picture:
    """A ready 8-bit picture of one sensor, optical ones in red, green and blue; all pixels count as seen."""
    return _shown(sensor, read_pixels(path))


def picture_of_bytes(sensor: str, content: bytes, name: str) -> Picture:
    """The same of a picture that lies in another file.

    Args:
        sensor: ``optical`` or ``sar``.
        content: The encoded picture.
        name: What it is called in messages.

    Raises:
        InputError: It cannot be read, or has not 8 bits a channel.
    """
    return _shown(sensor, _pixels(io.BytesIO(content), name))


def _shown(sensor: str, pixels: NDArray[np.uint8]) -> Picture:
    return Picture(sensor, pixels, np.ones(pixels.shape[1:], bool), colour=sensor == "optical")


def same_size(pictures: Iterable[Picture], identifier: str) -> tuple[Picture, ...]:
    """The pictures of one place.

    Raises:
        InputError: They have different sizes.
    """
    found = tuple(pictures)
    sizes = {p.valid.shape for p in found}
    if len(sizes) > 1:
        raise InputError(
            f"The pictures of {identifier} have different sizes: "
            f"{' and '.join(f'{w} x {h}' for h, w in sorted(sizes))}; fetch them again.",
            code="size",
        )
    return found
