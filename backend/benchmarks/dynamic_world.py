r"""Dynamic World beside nano in one run: speed, and what both see of places that neither was trained on.

    earthmind models pull dynamic-world --accept-licence
    python backend/benchmarks/dynamic_world.py ../shared/data

Labels are by hand, but for the published network's own classes, which only show that this is the same one.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from earthmind.band_codes import OPTICAL_BANDS, optical_codes
from earthmind.datasets.confusion import intersection_over_union
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.dynamic_world_model import COVERS
from earthmind.model.library.catalogue import load_model
from earthmind.model.protocol import Picture
from earthmind.training.perception.scene_sources import SENTINEL_13

Floats = NDArray[np.float32]
Lines = Iterator[str]
CLASSES = [name for name, members in COVERS.items() if len(members) == 1]
SLOVENIA = {"crops": 1, "forest": 2, "grass": 3, "shrub": 4, "built-up area": 8}
CLEAR_DATES = (2, 3, 4)
"""Of five; the published masks of clouds cover the others."""


def main() -> None:
    """Print a line for each thing measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="Folder of the data sets.")
    parser.add_argument("--repeats", type=int, default=3)
    chosen = parser.parse_args()
    models = {name: load_model(name) for name in ("nano", "dynamic-world", "dynamic-world-clear")}
    for part in (speed, flood, same_network, land_use, cloudy):
        for line in part(models, chosen.data, chosen.repeats):
            print(line, flush=True)


def speed(models: Mapping[str, Any], data: Path, repeats: int) -> Lines:
    """One scene of 512 x 512 pixels: what it takes until five masks are there."""
    scene = _reflectance(data / "scenes" / "spain_flood" / "S2.tif")
    concepts = ("water", "forest", "crops", "built-up area", "bare land")
    taken: dict[str, list[float]] = {name: [] for name in ("nano", "dynamic-world")}
    for _ in range(repeats + 1):
        for name, seconds in taken.items():
            begun = time.perf_counter()
            model = models[name]
            model.masks(model.encode([_picture(scene, name)]), concepts)
            seconds.append(time.perf_counter() - begun)
    nano, covers = (median(seconds[1:]) for seconds in taken.values())
    ratio = f"Dynamic World {covers:.2f} s, ratio {covers / nano:.2f}"
    yield f"512 x 512 to five masks: nano {nano:.2f} s, {ratio}"


def flood(models: Mapping[str, Any], data: Path, repeats: int) -> Lines:
    """The flood of Spain, hand-labelled water, optical alone."""
    folder = data / "scenes" / "spain_flood"
    scene = _reflectance(folder / "S2.tif")
    with rasterio.open(folder / "water.tif") as source:
        water = source.read(1)
    for name in ("nano", "dynamic-world"):
        found = _masks(models[name], name, scene, ["water"])["water"]
        iou = intersection_over_union(found & (water >= 0), (water == 1) & (water >= 0))
        yield f"Spain, water (hand labels), {name}: IoU {iou:.3f}"


def same_network(models: Mapping[str, Any], data: Path, repeats: int) -> Lines:
    """Pixels of the same class as in maps that the published network made."""
    for path in sorted((data / "pairs").glob("*_dw_pseudo.tif")):
        stem = path.name.removesuffix("_dw_pseudo.tif")
        with rasterio.open(path) as source:
            classes = source.read(1)
        scene = _reflectance(path.with_name(f"{stem}_S2_clear.tif"))
        found = _masks(models["dynamic-world"], "dynamic-world", scene, CLASSES)
        drawn = np.stack([found[name] for name in CLASSES]).argmax(0)
        numbers = np.array([COVERS[name][0] for name in CLASSES])[drawn]
        yield f"Pairs {stem}: of the published network's class {(numbers == classes).mean():.4f}"


def land_use(models: Mapping[str, Any], data: Path, repeats: int) -> Lines:
    """Land use of one place in Slovenia, by the mean of the logits of its clear dates."""
    with np.load(data / "slovenia" / "slovenia_patch.npz", allow_pickle=False) as file:
        scenes, use = file["reference_scenes"].astype(np.float32) / 10_000, file["lulc"]
    known = np.isin(use, tuple(SLOVENIA.values()))
    for name in ("nano", "dynamic-world"):
        total = {concept: np.zeros(use.shape, np.float32) for concept in SLOVENIA}
        offered = [concept for concept in SLOVENIA if concept in models[name].concepts]
        for date in CLEAR_DATES:
            scene = scenes[date].transpose(2, 0, 1)
            for concept, logits in _logits(models[name], name, scene, offered).items():
                total[concept] += logits / len(CLEAR_DATES)
        told = [
            f"{concept} {intersection_over_union((total[concept] > 0) & known, (use == code) & known):.3f}"
            for concept, code in SLOVENIA.items()
            if concept in offered
        ]
        yield f"Slovenia (land use by hand), {name}: IoU {', '.join(told)}"


def cloudy(models: Mapping[str, Any], data: Path, repeats: int) -> Lines:
    """A place on a clear and on a cloudy day: what is told under the clouds, and what nano leaves of it."""
    stem = "ROIs1970_fall_139_p839_S2"
    clear, clouded = (_reflectance(data / "pairs" / f"{stem}_{kind}.tif") for kind in ("clear", "cloudy"))
    truth = _masks(models["dynamic-world"], "dynamic-world", clear, CLASSES)
    every = _masks(models["dynamic-world"], "dynamic-world", clouded, CLASSES)
    left = _masks(models["dynamic-world-clear"], "dynamic-world-clear", clouded, CLASSES)
    told = np.logical_or.reduce(list(left.values()))
    same = np.logical_or.reduce([truth[name] & every[name] for name in CLASSES])
    yield (
        f"Canal in China on a cloudy day: {same.mean():.3f} of the pixels are told as on the clear one; nano "
        f"leaves {told.mean():.3f} of them, of which {same[told].mean():.3f} are"
    )


def _reflectance(path: Path) -> Floats:
    with rasterio.open(path) as source:
        return source.read().astype(np.float32) / 10_000


def _picture(scene: Floats, model: str) -> Picture:
    """A scene of the 13 bands of Sentinel-2 as a model takes it."""
    roles = OPTICAL_BANDS if model == "nano" else BANDS
    order = {**SENTINEL_13, "rededge1": 4, "rededge2": 5, "rededge3": 6}
    bands = np.stack([scene[order[role]] for role in roles])
    pixels = optical_codes(bands) if model == "nano" else bands
    return Picture("optical", pixels, np.ones(bands.shape[1:], bool), roles=roles)


def _logits(model: Any, name: str, scene: Floats, concepts: Sequence[str]) -> dict[str, Floats]:
    masks = model.masks(model.encode([_picture(scene, name)]), concepts)
    return {mask.phrase: mask.logits for mask in masks}


def _masks(model: Any, name: str, scene: Floats, concepts: Sequence[str]) -> dict[str, NDArray[np.bool_]]:
    return {phrase: logits > 0 for phrase, logits in _logits(model, name, scene, concepts).items()}


if __name__ == "__main__":
    main()
