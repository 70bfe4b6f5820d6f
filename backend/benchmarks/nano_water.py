"""Water of one labelled scene: nano by sensors and input form, beside references that know no model.

The references are the best threshold of MNDWI = (green - swir1) / (green + swir1), chosen on the truth, and a
small network of all bands that is trained on one half of the scene and tested on the other: about what the
labels allow. IoU of the foreground over the labelled pixels.

    python backend/benchmarks/nano_water.py ../shared/data/scenes/spain_flood

The folder holds, on one grid, S2.tif (13 bands, reflectance x 10000), S1.tif (VV, VH in dB) and water.tif
(1, 0, -1 unknown).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from rasterio.features import rasterize

from earthmind.inference.engine import Engine
from earthmind.inference.events import Segment
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, PlaceRequest

Floats = NDArray[np.float32]
PROMPT = "Segment the water."
COLOURS = {"red": 4, "green": 3, "blue": 2}
GREEN, SWIR1 = 2, 11
STEPS = 150


def main() -> None:
    """Print a line for each way of seeing the scene."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, help="Folder of the scene.")
    folder = parser.parse_args().folder
    with rasterio.open(folder / "water.tif") as dataset:
        truth, transform = dataset.read(1), dataset.transform
    optical, sar = (LayerRequest(str(folder / name)) for name in ("S2.tif", "S1.tif"))
    colours = LayerRequest(str(folder / "S2.tif"), bands=COLOURS)
    ways = {
        "both sensors": PlaceRequest(optical, sar),
        "optical": PlaceRequest(optical),
        "SAR": PlaceRequest(sar=sar),
        "red, green and blue with SAR": PlaceRequest(colours, sar),
        "red, green and blue": PlaceRequest(colours),
    }
    engine = Engine(open_shelf("cpu", "nano"))
    for name, request in ways.items():
        print(f"{name:36} {iou(marked(engine, request, transform, truth.shape), truth):.3f}")
    bands, backscatter = read(folder / "S2.tif") / 10_000, read(folder / "S1.tif")
    index = (bands[GREEN] - bands[SWIR1]) / np.maximum(bands[GREEN] + bands[SWIR1], 1e-3)
    print(f"{'MNDWI, best threshold':36} {best_threshold(index, truth):.3f}")
    features = np.concatenate([bands, backscatter / 10, index[None]])
    print(f"{'all bands, trained on the other half':36} {iou(by_halves(features, truth) > 0, truth):.3f}")


def read(path: Path) -> Floats:
    """All bands, float32 (bands, H, W)."""
    with rasterio.open(path) as dataset:
        return np.asarray(dataset.read(), np.float32)


def marked(
    engine: Engine, request: PlaceRequest, transform: Any, shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """What nano marks, bool (H, W)."""
    events = list(engine.ask(request, PROMPT))
    shapes = [
        (feature.geometry, 1) for event in events if isinstance(event, Segment) for feature in event.features
    ]
    return (
        np.asarray(rasterize(shapes, shape, transform=transform), bool) if shapes else np.zeros(shape, bool)
    )


def iou(inside: NDArray[np.bool_], truth: NDArray[np.int16]) -> float:
    """IoU of the foreground over the labelled pixels."""
    known = truth >= 0
    union = int(((inside | (truth == 1)) & known).sum())
    return int((inside & (truth == 1)).sum()) / max(union, 1)


def best_threshold(index: Floats, truth: NDArray[np.int16]) -> float:
    """IoU of the threshold that suits the truth best."""
    candidates = np.quantile(index, np.linspace(0.5, 0.999, 80))
    return max(iou(index > threshold, truth) for threshold in candidates)


def by_halves(features: Floats, truth: NDArray[np.int16]) -> Floats:
    """Logits (H, W) of a network over (C, H, W), each half predicted by what was learned on the other."""
    torch.manual_seed(0)
    layers = torch.from_numpy(features)
    layers = (layers - layers.mean((1, 2), keepdim=True)) / layers.std((1, 2), keepdim=True)
    seen = torch.cat([layers, *(F.avg_pool2d(layers[None], k, 1, k // 2)[0] for k in (3, 7))])
    target = torch.from_numpy(truth.astype(np.float32))
    middle, logits = seen.shape[2] // 2, torch.zeros(target.shape)
    halves = (slice(0, middle), slice(middle, None))
    for train, test in (halves, halves[::-1]):
        net = torch.nn.Sequential(torch.nn.Linear(len(seen), 32), torch.nn.GELU(), torch.nn.Linear(32, 1))
        optimiser = torch.optim.Adam(net.parameters(), 1e-2)
        known = target[:, train] >= 0
        inputs, wanted = seen[:, :, train][:, known].T, target[:, train][known]
        for _ in range(STEPS):
            loss = F.binary_cross_entropy_with_logits(net(inputs)[:, 0], wanted)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
        with torch.no_grad():
            logits[:, test] = net(seen[:, :, test].flatten(1).T)[:, 0].reshape(logits[:, test].shape)
    return np.asarray(logits.numpy(), np.float32)


if __name__ == "__main__":
    main()
