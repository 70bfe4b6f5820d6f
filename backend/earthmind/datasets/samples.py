"""Training samples of all sources in one form: pictures of two sensors and two dates, and what is where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.ombria import SENSORS, OmbriaTile, read_ombria
from earthmind.datasets.simulated.simulator import LandCover, simulate_scene
from earthmind.model.protocol import Picture

UNKNOWN = 255
OPTICAL, SAR = 0, 1
SAR_RANGE_DB = {"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)}
SIMULATED_BANDS = {"swir1": 11, "nir": 7, "green": 2}  # position in the 13 bands of Sentinel-2
SIMULATED_COLOURS = {"red": 3, "green": 2, "blue": 1}
COLOUR_REFLECTANCE = 0.3
"""Reflectance that is 255 in a picture of red, green and blue; about that of Sentinel-2's own."""
LANDCOVER_CLASSES = {
    "water": (80,),
    "vegetation": (10, 20, 30, 40, 95),
    "forest": (10, 95),
    "built-up area": (50,),
    "bare land": (60,),
}  # ESA WorldCover codes


@dataclass(frozen=True)
class Sample:
    """One training picture with its labels.

    Attributes:
        pictures: uint8 (2, 2, 3, H, W) = (latest or earlier, optical or SAR, channel, row, column).
        valid: bool (2, 2, H, W).
        present: bool (2, 2).
        labels: uint8 (concepts, H, W): 1 there, 0 not there, 255 unknown; in the order of ``CONCEPTS``.
        colours: uint8 (2, 3, H, W), the optical pictures in red, green and blue, where they are known.
        colour: Whether the optical ones of ``pictures`` show red, green and blue.
    """

    pictures: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    present: NDArray[np.bool_]
    labels: NDArray[np.uint8]
    colours: NDArray[np.uint8] | None = None
    colour: bool = False


def sample_pictures(sample: Sample) -> list[Picture]:
    """The pictures of a sample as a model takes them."""
    return [
        Picture(sensor, sample.pictures[date, place], sample.valid[date, place], -date)
        for date in range(2)
        for place, sensor in enumerate(SENSORS)
        if sample.present[date, place]
    ]


def ombria_sample(tile: OmbriaTile) -> Sample:
    """Labels from the flood outline and, for the other concepts, from the optical pictures.

    Permanent water is MNDWI = (green - swir1) / (green + swir1) > 0.1 in the picture from before, where no
    cloud lies over it; cloud is a green reflectance above 0.35 and, for sure not, below 0.22.
    The outline is drawn coarsely. For water of any kind, what the latest clear picture shows against it is
    left unknown: dry land inside it (MNDWI < -0.35), and what may be water outside it (MNDWI > 0).
    """
    pictures = tile.pictures
    valid = np.asarray(pictures.any(2))
    swir, _, green = pictures[1, 0].astype(np.float32)
    clouded = green > 0.3 * 255
    index = (green - swir) / np.maximum(green + swir, 1)
    permanent = np.where((index > 0.1) & ~clouded, 1, 0).astype(np.uint8)
    permanent[clouded | ~valid[1, 0] | ((index > -0.05) & (index <= 0.1))] = UNKNOWN
    flood = tile.flood.astype(np.uint8)
    water = np.where(flood == 1, 1, permanent).astype(np.uint8)
    water[_doubtful(pictures[0, 0], water)] = UNKNOWN
    only_permanent = np.where(flood == 1, 0, permanent).astype(np.uint8)
    green_now = pictures[0, 0, 2].astype(np.float32) / 255
    clouds = np.where(green_now > 0.35, 1, np.where(green_now < 0.22, 0, UNKNOWN)).astype(np.uint8)
    vegetation = _vegetation(pictures[0, 0], unclear=clouds != 0, water=water == 1)
    labels = _labels(
        water.shape,
        {
            "water": water,
            "flooded area": flood,
            "permanent water": only_permanent,
            "vegetation": vegetation,
            "clouds": clouds,
        },
    )
    return Sample(pictures, valid, np.ones((2, 2), bool), labels)


def _doubtful(optical: NDArray[np.uint8], water: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where the latest picture (3, H, W) of swir1, nir and green is clear and contradicts the water label."""
    swir, _, green = optical.astype(np.float32)
    clear = (green > 0.02 * 255) & (green < 0.18 * 255)
    index = (green - swir) / np.maximum(green + swir, 1)
    return np.asarray(clear & np.where(water == 1, index < -0.35, index > 0))


def _vegetation(
    optical: NDArray[np.uint8], *, unclear: NDArray[np.bool_], water: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """Label of vegetation from one optical picture (3, H, W) of swir1, nir and green."""
    _, nir, green = optical.astype(np.float32)
    index = (nir - green) / np.maximum(nir + green, 1)
    label = np.where(index > 0.45, 1, np.where(index < 0.2, 0, UNKNOWN)).astype(np.uint8)
    label[unclear] = UNKNOWN
    label[water] = 0
    return label


def simulated_sample(seed: int, size: int = 224) -> Sample:
    """A simulated scene, rendered as the real ones are; half of them flooded."""
    draw = np.random.default_rng(seed)
    flood = bool(draw.random() < 0.55)
    scene = simulate_scene(
        seed,
        (size, size),
        resolution_m=float(draw.choice([10.0, 10.0, 20.0])),
        flood=flood,
        cloud_share=float(draw.choice([0.0, 0.0, 0.1, 0.3, 0.6])),
        before=True,
        cloud_share_before=float(draw.choice([0.0, 0.0, 0.0, 0.2])),
    )
    if scene.optical_before is None or scene.sar_before_db is None:
        raise ValueError("the simulator was asked for the scene before the flood and left it out")
    dates = ((scene.optical, scene.sar_db), (scene.optical_before, scene.sar_before_db))
    pictures = np.stack([np.stack([_optical(optical), _sar(sar)]) for optical, sar in dates])
    cover = scene.classes
    vegetation = np.isin(cover, [LandCover.GRASS, LandCover.FOREST, LandCover.CROP]).astype(np.uint8)
    vegetation[cover == LandCover.CROP] = UNKNOWN  # crops may be bare just now
    bare = (cover == LandCover.BARE_SOIL).astype(np.uint8)
    bare[cover == LandCover.CROP] = UNKNOWN
    permanent = scene.classes_before == LandCover.PERMANENT_WATER
    water = (scene.water | permanent).astype(np.uint8)
    water[scene.flooded_vegetation] = UNKNOWN
    labels = _labels(
        cover.shape,
        {
            "water": water,
            "flooded area": (scene.flood & ~permanent).astype(np.uint8),
            "permanent water": permanent.astype(np.uint8),
            "vegetation": vegetation,
            "forest": ((cover == LandCover.FOREST) | scene.flooded_vegetation).astype(np.uint8),
            "built-up area": (cover == LandCover.TOWN).astype(np.uint8),
            "clouds": scene.cloud.astype(np.uint8),
            "bare land": bare,
        },
    )
    valid = np.ones((2, 2, *cover.shape), bool)
    colours = np.stack([_colours(optical) for optical in (scene.optical, scene.optical_before)])
    return Sample(pictures, valid, np.ones((2, 2), bool), labels, colours)


def landcover_sample(path: Path) -> Sample:
    """An optical patch with ESA WorldCover labels; 8-bit values are reflectance 0 to 0.6.

    Blue, which the patches lack, is estimated as 0.41 green + 0.31 red - 0.01: the least squares of three
    BigEarthNet patches (Sentinel-2 L2A), which leave 0.006 of reflectance unexplained.
    """
    with rasterio.open(path) as dataset:
        green, red, nir, swir, cover, water = dataset.read()
    pictures = np.zeros((2, 2, 3, *green.shape), np.uint8)
    pictures[0, 0] = np.clip(np.stack([swir, nir, green]).astype(np.float32) * 0.6, 0, 255).astype(np.uint8)
    present = np.zeros((2, 2), bool)
    present[0, 0] = True
    labels = {name: np.isin(cover, codes).astype(np.uint8) for name, codes in LANDCOVER_CLASSES.items()}
    labels["water"] = (labels["water"].astype(bool) | (water > 0)).astype(np.uint8)
    for name in labels:
        labels[name][cover == 0] = UNKNOWN
    labels["clouds"] = np.zeros_like(cover)  # the patches are from cloud-free composites
    valid = np.zeros((2, 2, *green.shape), bool)
    valid[0, 0] = pictures[0, 0].any(0)
    colours = np.zeros((2, 3, *green.shape), np.uint8)
    colours[0] = _estimated_colours(*(band.astype(np.float32) / 255 * 0.6 for band in (red, green)))
    return Sample(pictures, valid, present, _labels(green.shape, labels), colours)


def is_held_out(path: Path) -> bool:
    """Whether a land cover patch ``NNN_pPPP.tif`` is kept for validation: every eighth place is."""
    return int(path.stem.split("_p")[1]) % 8 == 7


def ombria_samples(root: Path, split: str) -> list[Sample]:
    """All tiles of a split."""
    return [ombria_sample(tile) for tile in read_ombria(root, split)]


def _labels(shape: tuple[int, ...], known: dict[str, NDArray[np.uint8]]) -> NDArray[np.uint8]:
    labels = np.full((len(CONCEPTS), *shape), UNKNOWN, np.uint8)
    for name, label in known.items():
        labels[CONCEPTS.index(name)] = label
    return labels


def _optical(reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
    bands = reflectance[list(SIMULATED_BANDS.values())]
    return np.clip(np.round(bands * 255), 1, 255).astype(np.uint8)


def _colours(reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
    bands = reflectance[list(SIMULATED_COLOURS.values())]
    return np.clip(np.round(bands / COLOUR_REFLECTANCE * 255), 1, 255).astype(np.uint8)


def _estimated_colours(red: NDArray[np.float32], green: NDArray[np.float32]) -> NDArray[np.uint8]:
    seen = (red > 0) | (green > 0)
    bands = np.stack([red, green, 0.41 * green + 0.31 * red - 0.01])
    return (np.clip(np.round(bands / COLOUR_REFLECTANCE * 255), 1, 255) * seen).astype(np.uint8)


def _sar(backscatter_db: NDArray[np.float32]) -> NDArray[np.uint8]:
    pixels = np.zeros((3, *backscatter_db.shape[1:]), np.uint8)
    for channel, (low, high) in enumerate(SAR_RANGE_DB.values()):
        scaled = (backscatter_db[channel] - low) / (high - low) * 255
        pixels[channel] = np.clip(np.round(scaled), 1, 255).astype(np.uint8)
    return pixels
