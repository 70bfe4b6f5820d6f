"""Reader of OMBRIA: co-registered Sentinel-1/2 tiles before and after a flood.

Layout and meaning of the pixels: OmbriaNet, 10.1109/JSTARS.2022.3155559. Optical tiles are the false
colour B11, B8, B3 as reflectance times 255; SAR tiles are VV, stretched per tile; masks are 0 and 255.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.picture_files import read_pixels
from earthmind.errors import InputError

MOMENTS = ("AFTER", "BEFORE")
SENSORS = ("optical", "sar")
SUFFIXES = (".png", ".webp")


@dataclass(frozen=True)
class OmbriaTile:
    """One place before and after a flood.

    Attributes:
        name: Number of the tile, as in its file names.
        pictures: uint8 (2, 2, 3, H, W) = (moment: after, before; sensor: optical, SAR; channel, row, column);
            the SAR has VV in its first channel and zeros in the others.
        flood: bool (H, W).
    """

    name: str
    pictures: NDArray[np.uint8]
    flood: NDArray[np.bool_]


def read_ombria(root: Path, split: str) -> Iterator[OmbriaTile]:
    """Read the tiles of a split in the order of their numbers.

    Args:
        root: Folder that holds ``OmbriaS1``, ``OmbriaS2`` and ``2021``.
        split: ``train``, ``test``, or the name of a folder under ``2021``.

    Raises:
        InputError: The split is not there, or a tile misses one of its files.
    """
    folders = _folders(root, split)
    files = {key: _by_number(folder) for key, folder in folders.items()}
    masks = _masks(root, split)
    for number in sorted(masks, key=int):
        flood = read_pixels(masks[number])[0] > 127
        pictures = np.zeros((2, 2, 3, *flood.shape), np.uint8)
        for (moment, sensor), by_number in files.items():
            if number not in by_number:
                raise InputError(
                    f"OMBRIA tile {number} of {split} has no {sensor} picture for {moment.lower()}."
                )
            channels = 1 if sensor == "sar" else 3
            pixels = read_pixels(by_number[number])[:channels]
            pictures[MOMENTS.index(moment), SENSORS.index(sensor), :channels] = pixels
        yield OmbriaTile(number, pictures, flood)


def _folders(root: Path, split: str) -> dict[tuple[str, str], Path]:
    event = root / "2021" / split
    if event.is_dir():
        base = {"optical": event / "Sentinel2", "sar": event / "Sentinel1"}
    else:
        base = {"optical": root / "OmbriaS2" / split, "sar": root / "OmbriaS1" / split}
    folders = {(moment, sensor): base[sensor] / moment for moment in MOMENTS for sensor in SENSORS}
    for folder in folders.values():
        if not folder.is_dir():
            raise InputError(
                f"OMBRIA split {split!r} was not found: there is no folder {folder}. "
                "Give --root the folder that holds OmbriaS1, OmbriaS2 and 2021."
            )
    return folders


def _masks(root: Path, split: str) -> dict[str, Path]:
    """The flood masks, from whichever sensor's folder has them."""
    event = root / "2021" / split
    for base in (
        event / "Sentinel1",
        event / "Sentinel2",
        root / "OmbriaS1" / split,
        root / "OmbriaS2" / split,
    ):
        if (base / "MASK").is_dir():
            return _by_number(base / "MASK")
    raise InputError(f"OMBRIA split {split!r} under {root} has no MASK folder for either sensor.")


def _by_number(folder: Path) -> dict[str, Path]:
    found = {}
    for path in folder.iterdir():
        match = re.search(r"(\d+)$", path.stem)
        if match and path.suffix.lower() in SUFFIXES:
            found[match.group(1)] = path
    return found
