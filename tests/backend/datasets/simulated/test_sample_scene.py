"""The sample scene as files: what the demo and a newcomer's first question rely on."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
import rasterio

from earthmind.datasets.simulated.reflectance import BANDS
from earthmind.datasets.simulated.sample_scene import (
    DEFAULT_RECIPE,
    TRUTH_NODATA,
    read_recipe,
    simulate,
    write_sample_scene,
)
from earthmind.datasets.simulated.simulator import LandCover
from earthmind.errors import InputError


@pytest.fixture
def small_recipe(tmp_path):
    recipe = {**json.loads(DEFAULT_RECIPE.read_text()), "size": [64, 80]}
    path = tmp_path / "recipe.json"
    path.write_text(json.dumps(recipe))
    return path


def test_files_are_georeferenced_named_by_band_and_aligned(small_recipe, tmp_path):
    files = write_sample_scene(small_recipe, tmp_path / "a folder")
    with (
        rasterio.open(files.optical) as s2,
        rasterio.open(files.sar) as s1,
        rasterio.open(files.water) as water,
    ):
        assert s2.descriptions == BANDS and s2.dtypes[0] == "uint16" and s2.nodata == 0
        assert s1.descriptions == ("VV", "VH") and s1.dtypes[0] == "float32"
        assert water.nodata == TRUTH_NODATA and set(np.unique(water.read(1))) <= {0, 1, TRUTH_NODATA}
        assert s1.transform == s2.transform == water.transform
        assert s2.crs.to_epsg() == 32630 and s2.res == (10, 10) and s2.shape == (64, 80)
        assert s2.tags()["TIFFTAG_DATETIME"].startswith("2023:09:16")
        assert s2.read().min() >= 1


def test_only_the_three_files_are_left(small_recipe, tmp_path):
    folder = tmp_path / "out"
    write_sample_scene(small_recipe, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["S1.tif", "S2.tif", "water.tif"]


def test_files_hold_what_the_simulator_measured(small_recipe, tmp_path):
    files = write_sample_scene(small_recipe, tmp_path / "out")
    scene = simulate(read_recipe(small_recipe))
    with rasterio.open(files.optical) as s2, rasterio.open(files.sar) as s1:
        np.testing.assert_allclose(s2.read() / 10_000, scene.optical, atol=6e-5)
        np.testing.assert_array_equal(s1.read(), scene.sar_db)


def test_the_projects_own_recipe_has_every_cover_cloud_and_shadow():
    scene = simulate(read_recipe(DEFAULT_RECIPE))
    present = set(np.unique(scene.classes))
    assert present == set(LandCover)
    assert 0.05 < scene.cloud.mean() < 0.25 and scene.shadow.mean() > 0.02
    assert 0.1 < scene.flood.mean() < 0.35


def test_command_writes_the_scene_and_says_where(small_recipe, tmp_path):
    command = [sys.executable, "-m", "earthmind.datasets.simulated.sample_scene", str(tmp_path / "out")]
    done = subprocess.run(
        [*command, "--recipe", str(small_recipe)], capture_output=True, text=True, check=True
    )
    assert [line.rsplit("/")[-1] for line in done.stdout.split()] == ["S2.tif", "S1.tif", "water.tif"]
    bad = subprocess.run([*command, "--recipe", str(tmp_path / "none.json")], capture_output=True, text=True)
    assert bad.returncode == 1 and bad.stderr.startswith("Error: The recipe") and bad.stderr.count("\n") == 1


def test_a_recipe_with_a_missing_key_is_refused(small_recipe):
    content = json.loads(small_recipe.read_text())
    del content["seed"]
    small_recipe.write_text(json.dumps(content))
    with pytest.raises(InputError, match="exactly these keys"):
        read_recipe(small_recipe)
