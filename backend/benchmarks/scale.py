"""Speed and memory of the imagery and vector path at growing size, side by side with GDAL and a dissolve.

    python backend/benchmarks/scale.py [--megapixels 1 4 16 64 256 400] [--folder F] [--json]

The script makes a synthetic pair on disk once (tiled, compressed GeoTIFFs; Sentinel-2 like bands as uint16
and VV, VH in dB as float32), then measures each size in a process of its own: reading and rendering window by
window, polygons of a mask, and both together with overlapping windows read ahead, as a tiled run does.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import numpy as np
import rasterio
import shapely
from rasterio.crs import CRS
from rasterio.transform import Affine, from_origin
from rasterio.windows import Window
from scipy import ndimage

from earthmind.imagery import Frame, Grid, Rendering, describe_raster
from earthmind.imagery.rendering.window_reader import open_windows
from earthmind.inference.windows.tiling import Tiling, blended
from earthmind.vector import PolygonStream, write_features
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.polygons.drawing import placed
from earthmind.vector.polygons.parts import PartStream

SIDE = 20_000
PATTERN = 2_048
STRIP = 1_024
RENDERING = Rendering(
    ("swir1", "nir", "green"), (0.0, 1.0), ("vv", "vh"), {"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)}
)
GRID = Grid(CRS.from_epsg(32630), from_origin(500_000, 4_300_000, 10, 10), SIDE, SIDE)
ABOUT = {"phrase": "water", "model": "threshold", "optical": "S2", "sar": "S1", "prompt": "benchmark"}


def main() -> None:
    """Make the pair, measure every size, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--megapixels", type=float, nargs="+", default=[1, 4, 16, 64, 256, 400])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "earthmind-scale")
    parser.add_argument("--only", choices=sorted(MEASURES), nargs="+", default=list(MEASURES))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", choices=sorted(MEASURES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measured = MEASURES[options.measure](options.folder, side_of(options.megapixels[0]))
        print(json.dumps({**measured, "peak_mb": peak_mb()}))
        return
    side = side_of(max(options.megapixels))
    make_pair(options.folder, side)
    results = [row for size in options.megapixels for row in rows_of(options.folder, size, options.only)]
    print(json.dumps(results) if options.json else table(results))


def peak_mb() -> int:
    """Largest resident memory of this process so far, in MB (not that of the process it was forked from)."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return round(int(line.split()[1]) / 1024)
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def side_of(megapixels: float) -> int:
    """Side of a square of so many megapixels, at most the pair's."""
    return min(SIDE, round(math.sqrt(megapixels) * 1000))


def rows_of(folder: Path, megapixels: float, names: list[str]) -> Iterator[dict[str, object]]:
    """Run every measure of one size, each in its own process."""
    for name in names:
        if name in ("gdal_polygonize", "dissolve") and (megapixels > 64 or not usable(name)):
            continue
        command = [sys.executable, __file__, "--measure", name, "--folder", str(folder)]
        ran = subprocess.run(
            [*command, "--megapixels", str(megapixels)],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        if ran.returncode:
            sys.exit(f"{name} at {megapixels} megapixels failed:\n{ran.stderr}")
        yield {"measure": name, "megapixels": megapixels, **json.loads(ran.stdout)}


def usable(name: str) -> bool:
    """Whether what a comparison needs is installed."""
    return name != "gdal_polygonize" or shutil.which("gdal_polygonize.py") is not None


def make_pair(folder: Path, side: int) -> None:
    """Write the pair, and the SAR once more on a grid of its own, unless it is there already."""
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / f"pair-{side}.done"
    if mark.exists():
        return
    for other in folder.glob("pair-*.done"):
        other.unlink()  # the files of another size are replaced
    optical, sar = pattern()
    bands = {"S2": (optical, ("B11", "B8", "B3")), "S1": (sar, ("VV", "VH"))}
    for name, (data, names) in bands.items():
        write(folder / f"{name}.tif", data, names, GRID.crs, GRID.transform, side)
    turned = from_origin(499_997, 4_300_004, 11, 11)
    write(folder / "S1_warped.tif", sar, ("VV", "VH"), GRID.crs, turned, side)
    with (
        rasterio.open(folder / "S2.tif") as dataset,
        rasterio.open(
            folder / "mask.tif",
            "w",
            driver="GTiff",
            width=side,
            height=side,
            count=1,
            dtype="uint8",
            crs=GRID.crs,
            transform=GRID.transform,
            tiled=True,
            compress="deflate",
            nodata=0,
        ) as mask,
    ):
        for row in range(0, side, STRIP):
            window = Window(0, row, side, min(STRIP, side - row))
            mask.write((dataset.read(1, window=window) < 1500).astype("uint8"), 1, window=window)
    mark.touch()


def pattern() -> tuple[np.ndarray, np.ndarray]:
    """A landscape with lakes and rivers of many sizes, repeated over the pair without an edge."""
    rng = np.random.default_rng(0)
    noise = rng.standard_normal((PATTERN, PATTERN)).astype(np.float32)
    rough = sum(ndimage.gaussian_filter(noise, width, mode="wrap") * width for width in (4.0, 12.0, 40.0))
    level = np.clip((rough - np.percentile(rough, 20)) * 3500 + 1500, 200, 6000)
    optical = np.stack([level, level * 1.1, level * 0.4 + 300]).astype(np.uint16) // 8 * 8
    echo = np.stack([level / 400 - 20, level / 400 - 27]) + rng.normal(0, 1, (2, PATTERN, PATTERN))
    return optical, np.round(echo.astype(np.float32) * 4) / 4


def write(
    path: Path, data: np.ndarray, names: tuple[str, ...], crs: CRS, transform: Affine, side: int
) -> None:
    """Write a raster of ``side`` by ``side`` pixels that repeats ``data``."""
    profile = {
        "driver": "GTiff",
        "width": side,
        "height": side,
        "count": len(data),
        "dtype": data.dtype,
        "crs": crs,
        "transform": transform,
        "tiled": True,
        "blockxsize": 512,
        "blockysize": 512,
        "compress": "zstd",
        "zstd_level": 1,
        "bigtiff": "yes",
        "interleave": "band",
        "num_threads": 2,
    }
    with rasterio.open(path, "w", **profile) as target:
        for row in range(0, side, PATTERN):
            for column in range(0, side, PATTERN):
                height, width = min(PATTERN, side - row), min(PATTERN, side - column)
                target.write(data[:, :height, :width], window=Window(column, row, width, height))
        for index, name in enumerate(names, start=1):
            target.set_band_description(index, name)


def measure_read(folder: Path, side: int, sar: str = "S1") -> dict[str, object]:
    """Read and render both layers window by window, two threads with a reader each."""
    windows = Tiling(side, side, STRIP, 0).windows()
    begun = time.perf_counter()
    count = sum(1 for _ in frames_of(folder, sar, side, windows))
    assert count == len(windows)
    return rate(side, begun)


def measure_read_warped(folder: Path, side: int) -> dict[str, object]:
    """Read and render where the SAR layer has pixels of its own."""
    return measure_read(folder, side, "S1_warped")


def measure_polygonise(folder: Path, side: int) -> dict[str, object]:
    """Draw the mask strip by strip: parts, holes, polygons on the ground, no attributes."""
    begun = time.perf_counter()
    polygons = sum(len(shapely.to_wkb(part)) for part in drawn(folder, side))
    return {**rate(side, begun), "polygons": polygons}


def drawn(folder: Path, side: int) -> Iterator[np.ndarray]:
    """The polygons of the mask, as they are finished."""
    stream = PartStream(side)
    with rasterio.open(folder / "mask.tif") as dataset:
        for row in range(0, side, STRIP):
            window = Window(0, row, side, min(STRIP, side - row))
            yield placed(stream.add(dataset.read(1, window=window) == 1).polygons, GRID.transform)
    yield placed(stream.finish().polygons, GRID.transform)


def measure_polygonise_file(folder: Path, side: int) -> dict[str, object]:
    """The whole vector side: mask from disk, polygons measured on the ellipsoid and scored, GeoPackage."""
    begun = time.perf_counter()
    stream = PolygonStream(GRID, side, minimum_area_m2=0, attributes=ABOUT)
    features = FeaturesOnDisk(folder)
    with rasterio.open(folder / "mask.tif") as dataset:
        for row in range(0, side, STRIP):
            window = Window(0, row, side, min(STRIP, side - row))
            strip = dataset.read(1, window=window)
            features.extend(stream.add(np.where(strip == 1, np.float32(2), np.float32(-2))))
    features.extend(stream.finish())
    write_features(folder / "ours.gpkg", features.largest_first(), GRID.crs)
    return {**rate(side, begun), "polygons": len(features)}


def measure_gdal_polygonize(folder: Path, side: int) -> dict[str, object]:
    """``gdal_polygonize.py`` of the same mask to a GeoPackage, 4-connected, in a process of its own."""
    cut = folder / "cut.tif"
    with rasterio.open(folder / "mask.tif") as dataset:
        profile = {**dataset.profile, "width": side, "height": side}
        data = dataset.read(1, window=Window(0, 0, side, side))
    with rasterio.open(cut, "w", **profile) as target:
        target.write(data, 1)
    (folder / "gdal.gpkg").unlink(missing_ok=True)
    begun = time.perf_counter()
    command = ["gdal_polygonize.py", "-q", "-f", "GPKG", str(cut), str(folder / "gdal.gpkg")]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "GDAL", "PROJ"))}
    subprocess.run(command, check=True, env=environment, capture_output=True, stdin=subprocess.DEVNULL)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {**rate(side, begun), "child_peak_mb": round(peak)}


def measure_dissolve(folder: Path, side: int) -> dict[str, object]:
    """Polygons of each strip by GDAL, then the union of all, which a dissolve in GeoPandas calls too."""
    from rasterio.features import shapes
    from shapely.geometry import shape

    begun = time.perf_counter()
    pieces = []
    with rasterio.open(folder / "mask.tif") as dataset:
        for row in range(0, side, STRIP):
            strip = dataset.read(1, window=Window(0, row, side, min(STRIP, side - row)))
            found = shapes(strip, mask=strip == 1, connectivity=4, transform=Affine.translation(0, row))
            pieces += [shape(geometry) for geometry, _ in found]
    parts = shapely.get_parts(shapely.union_all(pieces))
    return {**rate(side, begun), "polygons": len(parts)}


def measure_whole(folder: Path, side: int, sar: str = "S1") -> dict[str, object]:
    """Windows read ahead and rendered, logits blended, polygons measured, scored and written; no model."""
    begun = time.perf_counter()
    tiling = Tiling(side, side, STRIP, STRIP // 8)
    ready = frames_of(folder, sar, side, tiling.windows())

    def piece(number: int) -> tuple[np.ndarray, np.ndarray]:
        frames = next(ready)
        optical = frames[0]
        logits = np.float32(38.25) - optical.pixels[0]
        return logits * np.float32(0.2), optical.valid & frames[1].valid

    stream = PolygonStream(GRID, side, attributes=ABOUT)
    features = FeaturesOnDisk(folder)
    for strip in blended(tiling, piece):
        features.extend(stream.add(strip.logits, strip.valid))
    features.extend(stream.finish())
    write_features(folder / "ours.gpkg", features.largest_first(), GRID.crs)
    return {**rate(side, begun), "polygons": len(features)}


def measure_whole_warped(folder: Path, side: int) -> dict[str, object]:
    """The same where the SAR layer has pixels of its own."""
    return measure_whole(folder, side, "S1_warped")


def frames_of(folder: Path, sar: str, side: int, windows: list[Window]) -> Iterator[tuple[Frame, ...]]:
    """Frames of the windows in order, read ahead by two threads, each with its own files."""
    references = [
        describe_raster(str(folder / "S2.tif"), sensor="optical"),
        describe_raster(str(folder / f"{sar}.tif"), sensor="sar"),
    ]
    grid = GRID.crop(Window(0, 0, side, side))
    queues: list[Queue[object]] = [Queue(2), Queue(2)]

    def read(turn: int) -> None:
        try:
            with open_windows(references, grid, RENDERING) as reader:
                for window in windows[turn::2]:
                    queues[turn].put(reader.read(window))
        except BaseException as error:
            queues[turn].put(error)

    for turn in range(2):
        threading.Thread(target=read, args=(turn,), daemon=True).start()
    for number in range(len(windows)):
        frames = queues[number % 2].get()
        if isinstance(frames, BaseException):
            raise frames
        yield frames


def rate(side: int, begun: float) -> dict[str, object]:
    """Seconds and megapixels a second since ``begun``."""
    seconds = time.perf_counter() - begun
    return {"seconds": round(seconds, 2), "mp_per_s": round(side * side / 1e6 / seconds, 1)}


def table(results: list[dict[str, object]]) -> str:
    """The results as a Markdown table."""
    columns = ("measure", "megapixels", "seconds", "mp_per_s", "peak_mb", "polygons")
    lines = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines += [f"| {' | '.join(str(row.get(column, '')) for column in columns)} |" for row in results]
    return "\n".join(lines)


MEASURES = {
    "read": measure_read,
    "read_warped": measure_read_warped,
    "polygonise": measure_polygonise,
    "polygonise_file": measure_polygonise_file,
    "gdal_polygonize": measure_gdal_polygonize,
    "dissolve": measure_dissolve,
    "whole": measure_whole,
    "whole_warped": measure_whole_warped,
}

if __name__ == "__main__":
    main()
