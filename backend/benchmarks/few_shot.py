"""How well a classifier does that is taught with 10, 50 or 200 points: land use of one place in Slovenia.

    python backend/benchmarks/few_shot.py ../shared/data

Points are drawn at random, the same number of each of forest, grassland, shrubland and artificial ground (1,
cultivated ground, is 11 pixels), and the classifier is tested on all other pixels of these classes: mean of
F1 over the classes, which chance has at about 0.25 or less. Beside it in the same run the same regression on
the bands of each pixel alone, without what nano computes of its surroundings. Mean of five draws.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_bounds

from earthmind.band_codes import BANDS
from earthmind.imagery import latest, read_scene
from earthmind.inference.place.look import choose_look, measured
from earthmind.inference.place.open_places import pictures_of, recognise
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.inference.teaching.ground_samples import GroundSamples
from earthmind.inference.teaching.held_out import taught_with
from earthmind.model.library.catalogue import load_model
from earthmind.model.taught.ground_features import ground_features
from earthmind.model.taught.taught_kind import base_card

CLASSES = {"forest": 2, "grassland": 3, "shrubland": 4, "artificial": 8}
POINTS = (10, 50, 200)
DRAWS = 5
ROLES = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
BOUNDS_UTM33 = (465_000.0, 5_080_000.0, 466_010.0, 5_081_000.0)
"""Where the pixels are put; the published ones are not georeferenced by pixel."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    features, use = features_of(parser.parse_args().data)
    numbers = np.full(use.shape, -1)
    for number, code in enumerate(CLASSES.values()):
        numbers[use == code] = number
    print(f"{'points':>8}  {'with nano':>9}  {'bands alone':>11}  {'ratio':>5}   F1 of {', '.join(CLASSES)}")
    for points in POINTS:
        both, alone = [], []
        for draw in range(DRAWS):
            taught = drawn(numbers, points, draw)
            both.append(scores(features, numbers, taught))
            alone.append(scores(features[-len(BANDS) :], numbers, taught))
        ours, bands = np.mean(both, 0), np.mean(alone, 0)
        by_class = ", ".join(f"{value:.2f}" for value in ours)
        ratio = ours.mean() / bands.mean()
        print(f"{points:8}  {ours.mean():9.3f}  {bands.mean():11.3f}  {ratio:5.2f}   {by_class}")


def features_of(data: Path) -> tuple[NDArray[np.float32], NDArray[np.int_]]:
    """Features (F, H, W) of the clearest date, and the land use (H, W)."""
    with np.load(data / "slovenia" / "slovenia_patch.npz", allow_pickle=False) as file:
        scenes, use = file["reference_scenes"], file["lulc"]
        scene = scenes[scenes[..., 1].mean((1, 2)).argmin()]  # clouds are blue too
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "S2_L1C.tif"
        write(path, scene)
        place = PlaceRequest(LayerRequest(str(path)))
        look = measured(choose_look(place, recognise(place), base_card()))
        frames = read_scene(look.layers, look.grid, look.rendering).frames
    model: Any = load_model("nano")
    return ground_features(model, model.encode(pictures_of(latest(frames)))), use


def write(path: Path, scene: NDArray[np.integer]) -> None:
    """Write 13 bands (H, W, 13) of reflectance x 10000 as a GeoTIFF with their names."""
    height, width, count = scene.shape
    with rasterio.open(
        path, "w", driver="GTiff", height=height, width=width, count=count, dtype="uint16", crs="EPSG:32633",
        transform=from_bounds(*BOUNDS_UTM33, width, height),
    ) as dataset:  # fmt: skip
        dataset.write(scene.transpose(2, 0, 1).astype(np.uint16))
        dataset.descriptions = ROLES


def drawn(numbers: NDArray[np.int_], points: int, seed: int) -> NDArray[np.intp]:
    """So many pixels, the same number of each class, as places in the flat picture."""
    random, flat = np.random.default_rng(seed), numbers.ravel()
    each = [points // len(CLASSES) + (number < points % len(CLASSES)) for number in range(len(CLASSES))]
    return np.concatenate(
        [
            random.choice(np.flatnonzero(flat == number), count, replace=False)
            for number, count in enumerate(each)
        ]
    )


def scores(features: NDArray[np.float32], numbers: NDArray[np.int_], taught: NDArray[np.intp]) -> list[float]:
    """F1 of each class on the pixels that were not taught."""
    flat, truth = features.reshape(len(features), -1), numbers.ravel()
    samples = GroundSamples(flat[:, taught].T, truth[taught], np.arange(len(taught)), ())
    regression = taught_with(samples)
    tested = truth >= 0
    tested[taught] = False
    told, right = regression.probabilities(flat[:, tested]).argmax(0), truth[tested]
    f1 = []
    for number in range(len(CLASSES)):
        hits = float(((told == number) & (right == number)).sum())
        f1.append(2 * hits / max(float((told == number).sum() + (right == number).sum()), 1.0))
    return f1


if __name__ == "__main__":
    main()
