"""Nano on ONNX Runtime beside the same model on PyTorch, in one run: questions and tiled segmentation.

python backend/benchmarks/nano_runtime.py [--repeats 3] [--tiles 2] [--device cpu]
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import rasterio
import torch

from earthmind.datasets.simulated.sample_scene import DEFAULT_RECIPE, write_sample_scene
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.loading.onnx_sessions import physical_cores
from earthmind.model.model_options import ModelOptions

PROMPT = "Segment the water."
SIDE = 512  # of the sample scene, in pixels
RUNTIMES = ("onnx", "torch")


def main() -> None:
    """Measure both runtimes in turns and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--tiles", type=int, default=2, help="The large scene is so many scenes a side.")
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    torch.set_num_threads(physical_cores())
    with tempfile.TemporaryDirectory() as folder:
        small = write_scene(Path(folder) / "small")
        large = repeat_scene(small, Path(folder) / "large", options.tiles)
        measured: dict[str, dict[str, list[tuple[float, float]]]] = {runtime: {} for runtime in RUNTIMES}
        for repeat in range(options.repeats):
            for runtime in RUNTIMES:
                seconds = measure(
                    runtime, options.device, small, large, Path(folder) / f"{repeat}-{runtime}.gpkg"
                )
                for stage, value in seconds.items():
                    measured[runtime].setdefault(stage, []).append(value)
    show(measured, (SIDE * options.tiles) ** 2 / 1e6)


def measure(
    runtime: str, device: str, small: PlaceRequest, large: PlaceRequest, out: Path
) -> dict[str, tuple[float, float]]:
    """Seconds of each stage, with a newly loaded model."""
    shelf = open_shelf(device, options=ModelOptions(runtime=runtime))
    seconds = {"load": timed(lambda: shelf.submit(lambda: shelf.obtain("nano")).result())}
    warm_up(Engine(shelf), small)
    engine = Engine(shelf)
    engine.see(small)
    seconds["ask, new scene, one mask"] = timed(lambda: drain(engine.ask(small, PROMPT)))
    seconds["ask again"] = timed(lambda: drain(engine.ask(small, PROMPT)))
    seconds["tiled"] = timed(lambda: drain(engine.ask(large, PROMPT, Options(out=out))))
    return seconds


def warm_up(engine: Engine, request: PlaceRequest) -> None:
    """Ask once in another scene, so that libraries have been loaded and memory was taken."""
    drain(engine.ask(request, "Is there flooding?"))


def show(measured: dict[str, dict[str, list[tuple[float, float]]]], megapixels: float) -> None:
    """Print medians, how many times as long PyTorch takes, and the processor time behind them."""
    print(f"{physical_cores()} cores, load {os.getloadavg()[0]:.1f} at the end; medians in seconds")
    print(f"{'':28}{'onnx':>9}{'torch':>9}{'ratio':>8}   processor time{'ratio':>9}")
    for stage in measured["onnx"]:
        (onnx, onnx_cpu), (torch_, torch_cpu) = (medians(measured[runtime][stage]) for runtime in RUNTIMES)
        line = f"{stage:28}{onnx:9.3f}{torch_:9.3f}{torch_ / onnx:8.1f}"
        print(f"{line}{onnx_cpu:9.3f}{torch_cpu:9.3f}{torch_cpu / onnx_cpu:8.1f}")
    for words, index in (("tiled, megapixels a second", 0), ("the same by processor time", 1)):
        cores = physical_cores() if index else 1
        rates = [megapixels * cores / medians(measured[runtime]["tiled"])[index] for runtime in RUNTIMES]
        print(f"{words:28}{rates[0]:9.2f}{rates[1]:9.2f}{rates[0] / rates[1]:8.1f}")


def medians(times: list[tuple[float, float]]) -> tuple[float, float]:
    """Median of the seconds, and of the processor's seconds."""
    return statistics.median(t[0] for t in times), statistics.median(t[1] for t in times)


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Seconds that a call takes, and seconds of all cores: those do not depend on what else is running."""
    started, used = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - started, time.process_time() - used


def drain(events: Iterator[object]) -> None:
    """Take a run to its end."""
    for _ in events:
        pass


def write_scene(folder: Path) -> PlaceRequest:
    """The sample scene."""
    write_sample_scene(DEFAULT_RECIPE, folder)
    return request_for(folder)


def repeat_scene(scene: PlaceRequest, folder: Path, times: int) -> PlaceRequest:
    """The rasters of a scene side by side, ``times`` times across and down."""
    folder.mkdir()
    for layer in (scene.optical, scene.sar):
        with rasterio.open(layer.uri) as source:
            data, profile = np.tile(source.read(), (1, times, times)), dict(source.profile)
            descriptions, tags = source.descriptions, source.tags()
        profile.update(height=data.shape[1], width=data.shape[2])
        with rasterio.open(folder / Path(layer.uri).name, "w", **profile) as target:
            target.write(data)
            target.descriptions = descriptions
            target.update_tags(**tags)
    return request_for(folder)


def request_for(folder: Path) -> PlaceRequest:
    """Both rasters of a folder, all of their extent."""
    return PlaceRequest(LayerRequest(str(folder / "S2.tif")), LayerRequest(str(folder / "S1.tif")))


if __name__ == "__main__":
    main()
