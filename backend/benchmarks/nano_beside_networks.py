"""Nano's tiled speed beside two plain networks on ONNX Runtime, in the same run on the same tiles.

The networks are that of Dynamic World (float32, as published; its graph is an argument) and a U-Net with
random weights. All see the windows that nano cuts the scene into, as many at a time as there are cores, each
on one thread. The scene is the sample scene side by side; megapixels are those of its ground, so what windows
share counts once. Processor time, of all cores, says more than seconds where others use the computer too.

python backend/benchmarks/nano_beside_networks.py dynamic_world_forward.onnx [--repeats 3] [--tiles 4]
"""

from __future__ import annotations

import argparse
import tempfile
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from nano_runtime import SIDE, drain, medians, repeat_scene, timed, write_scene
from numpy.typing import NDArray
from torch import Tensor, nn

from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.inference.windows.finding import read_windows
from earthmind.model.loading.onnx_sessions import physical_cores

ASKED = {
    "what the eyes draw alone": "Segment the built-up area.",
    "what both branches draw": "Segment the water.",
}
CHANNELS = (16, 32, 64, 128, 256)
BANDS, CLASSES = 8, 9
STRIDE = 32
WINDOW = 512
"""Side of the windows that are compared, in pixels: larger ones take gigabytes in plain networks."""
Tile = NDArray[np.float32]
"""A window with all bands, float32 (8, H, W), its sides multiples of ``STRIDE``."""


class UNet(nn.Module):
    """Two 3x3 convolutions with norms a level, 16 to 256 channels, halved by pooling: 1.9 million weights."""

    def __init__(self) -> None:
        super().__init__()
        pairs = zip((BANDS, *CHANNELS[:-1]), CHANNELS, strict=True)
        self.down = nn.ModuleList([two_convolutions(a, b) for a, b in pairs])
        steps = list(zip(CHANNELS[:0:-1], CHANNELS[-2::-1], strict=True))
        self.lift = nn.ModuleList([nn.ConvTranspose2d(a, b, 2, 2) for a, b in steps])
        self.up = nn.ModuleList([two_convolutions(2 * b, b) for _, b in steps])
        self.head = nn.Conv2d(CHANNELS[0], CLASSES, 1)

    def forward(self, bands: Tensor) -> Tensor:
        """(B, 8, H, W) -> logits (B, 9, H, W)."""
        levels = []
        for number, level in enumerate(self.down):
            bands = level(nn.functional.max_pool2d(bands, 2) if number else bands)
            levels.append(bands)
        features = levels.pop()
        for lift, merge in zip(self.lift, self.up, strict=True):
            features = merge(torch.cat([lift(features), levels.pop()], 1))
        logits: Tensor = self.head(features)
        return logits


def two_convolutions(channels: int, out: int) -> nn.Sequential:
    """Each with a norm, which is part of it in use, and a ReLU."""
    layers: list[nn.Module] = []
    for given in (channels, out):
        layers += [nn.Conv2d(given, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU()]
    return nn.Sequential(*layers)


def main() -> None:
    """Measure all in turns and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("dynamic_world", type=Path, help="Its graph: (1, H, W, 9) to (1, H, W, 9).")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--tiles", type=int, default=4, help="The scene is so many sample scenes a side.")
    parser.add_argument("--windows", type=int, default=4, help="The networks see so many of the windows.")
    options = parser.parse_args()
    engine = Engine(open_shelf("cpu", "nano"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        scene = repeat_scene(write_scene(folder / "small"), folder / "large", options.tiles)
        drain(engine.ask(scene, "Is there flooding?"))
        ground = (SIDE * options.tiles) ** 2 / 1e6
        windows = engine_job(engine, scene).count
        ways = in_runs(engine, scene, folder) | in_windows(engine, scene, options, folder)
        measured: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for _ in range(options.repeats):
            for way, call in ways.items():
                measured[way].append(timed(call))
    share = min(1.0, options.windows / windows)
    show(measured, ground, {way: 1.0 if way.startswith("run") else share for way in ways})


def in_runs(engine: Engine, scene: PlaceRequest, folder: Path) -> dict[str, Callable[[], None]]:
    """Whole runs of nano: reading, checking, drawing, tracing and writing, without the sensors' shares."""
    number = count()

    def run(prompt: str) -> None:
        drain(engine.ask(scene, prompt, Options(out=folder / f"{next(number)}.gpkg", shares=False)))

    return {f"run, {what}": lambda prompt=prompt: run(prompt) for what, prompt in ASKED.items()}  # type: ignore[misc]


def in_windows(
    engine: Engine, scene: PlaceRequest, options: Any, folder: Path
) -> dict[str, Callable[[], None]]:
    """What the models alone take of some windows that are read already."""
    job = engine_job(engine, scene).measured()
    frames = [each for _, each in read_windows(job, range(min(options.windows, job.count)))]
    model: Any = engine.shelf.loaded("nano")

    def masks(concept: str) -> None:
        together(lambda each: model.masks(model.encode_beside(pictures_of(each)), [concept]), frames)

    tiles = [tile_of(each) for each in frames]
    world = session(options.dynamic_world)
    name = world.get_inputs()[0].name
    nine = [np.ascontiguousarray(tile[np.arange(9) % BANDS].transpose(1, 2, 0))[None] for tile in tiles]
    plain = session(exported_unet(folder / "unet.onnx"))
    return {
        "windows, what the eyes draw alone": lambda: masks("built-up area"),
        "windows, what both branches draw": lambda: masks("water"),
        "windows, Dynamic World": lambda: together(lambda each: world.run(None, {name: each}), nine),
        "windows, U-Net": lambda: together(lambda each: plain.run(None, {"bands": each[None]}), tiles),
    }


def engine_job(engine: Engine, scene: PlaceRequest) -> Any:
    """The windows that nano cuts a scene into."""
    return engine.course(scene, ASKED["what the eyes draw alone"], Options(window=WINDOW)).job


def tile_of(frames: Sequence[Any]) -> Tile:
    """All bands of a window, cut to multiples of ``STRIDE``."""
    bands = np.concatenate([frame.pixels for frame in frames]).astype(np.float32)[:BANDS] / 255
    height, width = (side // STRIDE * STRIDE for side in bands.shape[1:])
    return np.ascontiguousarray(bands[:, :height, :width])


def together(call: Callable[[Any], object], windows: Sequence[Any]) -> None:
    """Call with every window, as many at a time as there are cores."""
    with ThreadPoolExecutor(physical_cores()) as threads:
        list(threads.map(call, windows))


def session(path: Path) -> Any:
    """A graph on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def exported_unet(path: Path) -> Path:
    """The U-Net as a graph."""
    free = torch.export.Dim.DYNAMIC
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            UNet().eval(),
            (torch.randn(1, BANDS, 4 * STRIDE, 6 * STRIDE),),
            path,
            dynamo=True,
            input_names=["bands"],
            dynamic_shapes=({2: free, 3: free},),
            verbose=False,
        )
    return path


def show(measured: dict[str, list[tuple[float, float]]], ground: float, shares: dict[str, float]) -> None:
    """Print megapixels a second by the clock and by processor time, and what nano's eyes are times each."""
    cores = physical_cores()
    rates = {
        way: tuple(ground * shares[way] * n / t for n, t in zip((1, cores), medians(times), strict=True))
        for way, times in measured.items()
    }
    print(f"{ground:.1f} megapixels, {cores} cores; medians, in megapixels a second")
    print(f"{'':42}{'seconds':>9}{'processor':>11}{'times as fast as it':>24}")
    eyes = rates["windows, what the eyes draw alone"]
    for way, (clock, processor) in rates.items():
        ratios = f"{eyes[0] / clock:12.1f}{eyes[1] / processor:12.1f}" if way.startswith("windows") else ""
        print(f"{way:42}{clock:9.3f}{processor:11.3f}{ratios:>24}")


if __name__ == "__main__":
    main()
