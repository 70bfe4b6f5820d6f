"""The sample scene as files: what the demo and a newcomer's first question rely on."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

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


def test_only_the_files_of_the_scene_are_left(small_recipe, tmp_path):
    folder = tmp_path / "out"
    write_sample_scene(small_recipe, folder)
    names = ["S1.tif", "S1_before.tif", "S2.tif", "S2_before.tif", "districts.geojson", "water.tif"]
    assert sorted(path.name for path in folder.iterdir()) == names


def test_the_earlier_date_shows_the_same_place_without_the_flood(small_recipe, tmp_path):
    files = write_sample_scene(small_recipe, tmp_path)
    scene = simulate(read_recipe(small_recipe))
    with rasterio.open(files.optical) as now, rasterio.open(files.optical_before) as then:
        assert then.transform == now.transform and then.crs == now.crs and then.descriptions == BANDS
        assert then.tags()["TIFFTAG_DATETIME"] < now.tags()["TIFFTAG_DATETIME"]
        near_infrared = then.read(8)[scene.flood] / 10_000
    assert np.median(near_infrared) > 0.15  # plants, not water
    with rasterio.open(files.sar_before) as radar:
        assert np.median(radar.read(1)[scene.flood]) > np.median(scene.sar_db[0][scene.flood]) + 3


def test_districts_cover_the_scene_once(small_recipe, tmp_path):
    files = write_sample_scene(small_recipe, tmp_path)
    meta, _, geometries, (names,) = pyogrio.raw.read(files.districts)
    assert meta["crs"] == "EPSG:32630" and list(names) == ["A", "B", "C", "D"]
    shapes = shapely.from_wkb(geometries)
    with rasterio.open(files.optical) as scene:
        whole = shapely.box(*scene.bounds)
    assert shapely.union_all(shapes).equals(whole)
    assert sum(shapely.area(shapes)) == pytest.approx(whole.area)


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
    written = {line.rsplit("/")[-1] for line in done.stdout.split()}
    assert written == {path.name for path in (tmp_path / "out").iterdir()} and "S2_before.tif" in written
    bad = subprocess.run([*command, "--recipe", str(tmp_path / "none.json")], capture_output=True, text=True)
    assert bad.returncode == 1 and bad.stderr.startswith("Error: The recipe") and bad.stderr.count("\n") == 1


def test_a_recipe_with_a_missing_key_is_refused(small_recipe):
    content = json.loads(small_recipe.read_text())
    del content["seed"]
    small_recipe.write_text(json.dumps(content))
    with pytest.raises(InputError, match="exactly these keys"):
        read_recipe(small_recipe)
