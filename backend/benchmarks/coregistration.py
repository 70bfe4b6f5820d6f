"""Shifts put into real optical and SAR pairs: how often they are told, and how often they are right.

    python backend/benchmarks/coregistration.py DATA [--shifts 3]

DATA holds ``ombria/`` and ``scenes/``. A pair's own offset is measured first; shifts of up to 12 pixels
across and down are put in on top. Right is what is off by one pixel at most.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image

from earthmind.imagery.coregistration.shift import Shift, measure_shift

SCENES = {
    "california": ("S2_rgb.tif", "S1_vh.tif"),
    "texas": ("S2_rgb.tif", "S1_vh.tif"),
    "spain_flood": ("S2.tif", "S1.tif"),
    "france_cloudy": ("S2_cloudy.tif", "S1.tif"),
    "rotterdam": ("RGB.tif", "SAR_quadpol.tif"),
}
EDGE = 13
SIDE = 384
Pair = tuple[str, np.ndarray, np.ndarray]


def main() -> None:
    """Measure all pairs and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--shifts", type=int, default=3)
    options = parser.parse_args()
    rng = np.random.default_rng(0)
    told: dict[str, list[int]] = {}
    for kind, optical, echo in [*scenes(options.data), *tiles(options.data)]:
        own = measured(optical, echo, (0, 0))
        for put_in in rng.integers(-12, 13, (options.shifts, 2)).tolist():
            counts = told.setdefault(kind, [0, 0, 0])
            counts[0] += 1
            found = measured(optical, echo, put_in)
            if own.known and found.known:
                off = (found.across - own.across - put_in[0], found.down - own.down - put_in[1])
                counts[1] += 1
                counts[2] += np.hypot(*off) <= 1
    for kind, (tried, known, right) in told.items():
        print(f"{kind}: {tried} shifts, told {known}, right {right} ({right / max(known, 1):.0%})")


def scenes(data: Path) -> Iterator[Pair]:
    """The middle of the scenes."""
    for name, files in SCENES.items():
        pictures = []
        for file in files:
            with rasterio.open(data / "scenes" / name / file) as dataset:
                pictures.append(dataset.read().astype(np.float32)[:3].mean(axis=0))
        rows, columns = (min(sizes) for sizes in zip(*(picture.shape for picture in pictures)))
        top, left = max(0, (rows - SIDE) // 2), max(0, (columns - SIDE) // 2)
        optical, echo = (picture[top : top + SIDE, left : left + SIDE] for picture in pictures)
        yield "scenes", optical, echo


def tiles(data: Path) -> Iterator[Pair]:
    """Every fourth test tile of OMBRIA, before the flood."""
    root = data / "ombria"
    for sar in sorted((root / "OmbriaS1" / "test" / "BEFORE").glob("*"))[::4]:
        name = sar.name.replace("S1_", "S2_").replace(".png", ".webp")
        optical = root / "OmbriaS2" / "test" / "BEFORE" / name
        bright = np.asarray(Image.open(optical), np.float32).mean(axis=2)
        yield "ombria tiles", bright, np.asarray(Image.open(sar).convert("L"), np.float32)


def measured(optical: np.ndarray, echo: np.ndarray, put_in: tuple[int, int]) -> Shift:
    """Move the SAR picture, cut both to what is known, measure."""
    moved = np.roll(echo, (put_in[1], put_in[0]), (0, 1))[EDGE:-EDGE, EDGE:-EDGE]
    valid = np.isfinite(moved)
    return measure_shift(optical[EDGE:-EDGE, EDGE:-EDGE], np.where(valid, moved, 0), valid)


if __name__ == "__main__":
    main()
