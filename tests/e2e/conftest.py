"""A small flood scene and a real one, to be asked about in a real QGIS window and by qgis_process.

Pictures and logs go to build/e2e.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from pyproj import Geod

from earthmind.datasets.simulated.sample_scene import DEFAULT_RECIPE, SampleFiles, write_sample_scene

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / folder) for folder in ("tools", "tests/helpers", "tests/backend/helpers")]

from qgis_window import WindowRun, run_in_window  # noqa: E402
from real_files import SCENES, at_hand  # noqa: E402
from toolbox import Toolbox, one_backend  # noqa: E402

OUT = ROOT / "build" / "e2e"


@pytest.fixture(scope="session")
def scene() -> SampleFiles:
    """A small scene, in a folder with a space and an accent in its name."""
    return _write_scene(OUT / "sample scené", 192, 192)


@pytest.fixture(scope="session")
def long_scene() -> SampleFiles:
    """A narrow scene that is longer than one picture of the embedded model."""
    return _write_scene(OUT / "long scene", 1100, 192)


def _write_scene(folder: Path, width: int, height: int) -> SampleFiles:
    folder.mkdir(parents=True, exist_ok=True)
    recipe = {**json.loads(DEFAULT_RECIPE.read_text(encoding="utf-8")), "size": [width, height], "seed": 3}
    path = folder / "recipe.json"
    path.write_text(json.dumps(recipe), encoding="utf-8")
    return write_sample_scene(path, folder)


@pytest.fixture
def in_window(request):
    """Run one of the drive_*.py scripts in a fresh QGIS; returns what it reports."""
    folder = OUT / request.node.name
    shutil.rmtree(folder, ignore_errors=True)

    def run(script: str, job: dict, **options) -> dict:
        told = {**job, "folder": str(folder)}
        return run_in_window(WindowRun(Path(__file__).with_name(script), told, folder, **options))

    run.folder = folder
    return run


@dataclass(frozen=True)
class Flood:
    """A real flood.

    Attributes:
        optical: Sentinel-2.
        sar: Sentinel-1.
    """

    optical: Path
    sar: Path

    @property
    def given(self) -> list[str]:
        """Both as parameters of an algorithm."""
        return [f"OPTICAL={self.optical}", f"SAR={self.sar}"]


@pytest.fixture(scope="session")
def spain() -> Flood:
    """A real flood in Spain."""
    folder = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif")
    return Flood(folder / "S2.tif", folder / "S1.tif")


@pytest.fixture(scope="session")
def water() -> np.ndarray:
    """Where there is water in it, (rows, columns), as people have drawn it."""
    with rasterio.open(at_hand(SCENES / "spain_flood", "water.tif") / "water.tif") as truth:
        return truth.read(1) == 1


@pytest.fixture(scope="session")
def pixel_m2(spain) -> float:
    """Square metres of its pixels, in degrees, on the ellipsoid."""
    with rasterio.open(spain.optical) as source:
        ring = shapely.box(*source.bounds)
        return Geod(ellps="WGS84").geometry_area_perimeter(ring)[0] / (source.width * source.height)


@pytest.fixture(scope="session")
def toolbox(tmp_path_factory) -> Toolbox:
    """``qgis_process``, whose runs share a backend: the model is loaded once."""
    with one_backend(tmp_path_factory.mktemp("one backend")) as backend:
        yield Toolbox(tmp_path_factory.mktemp("toolbox"), backend)


@pytest.fixture(scope="session")
def encoder(tmp_path_factory) -> Path:
    """A small text-image encoder of random weights."""
    from clip_folders import write_open_clip

    folder = tmp_path_factory.mktemp("encoder")
    write_open_clip(folder)
    return folder
