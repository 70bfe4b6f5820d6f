"""A small flood scene, and a real QGIS window to ask about it in. Pictures and logs go to build/e2e."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from earthmind.datasets.simulated.sample_scene import DEFAULT_RECIPE, SampleFiles, write_sample_scene

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests" / "helpers")]

from qgis_window import WindowRun, run_in_window  # noqa: E402

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
