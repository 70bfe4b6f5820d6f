"""Indices and triplets: the published formulas, pixel by pixel, in bounded memory."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import rasterio
from rasters import TEN_METRES, described, write
from real_files import real_raster

from earthmind.errors import Cancelled, InputError
from earthmind.imagery.spectral_indices import VIEWS, Index, normalised_difference, shown_in_bytes
from earthmind.imagery.spectral_views import SeenView, chosen_views, picture_note, views_grid, write_view

ROLES = {"blue": "B2", "green": "B3", "red": "B4", "nir": "B8", "swir1": "B11", "swir2": "B12"}
PUBLISHED = {
    "ndvi": ("nir", "red"),
    "ndwi": ("green", "nir"),
    "mndwi": ("green", "swir1"),
    "nbr": ("nir", "swir2"),
    "ndbi": ("swir1", "nir"),
}


def view(layer, name, path, **more) -> SeenView:
    *fractions, seen = write_view(layer, views_grid(layer, None), name, path, **more)
    assert fractions == sorted(fractions) and fractions[-1] == 1
    return seen


@pytest.fixture
def layer(tmp_path):
    values = np.random.default_rng(3).integers(100, 6000, (6, 40, 60)).astype(np.uint16)
    values[:, :5] = 0
    path = write(tmp_path / "S2.tif", values, nodata=0, descriptions=tuple(ROLES.values()))
    return described(path, unit="reflectance", scale=1e-4)


@pytest.mark.parametrize("name, roles", PUBLISHED.items())
def test_an_index_is_its_published_formula(layer, tmp_path, name, roles):
    seen = view(layer, name, tmp_path / "view.tif")
    with rasterio.open(layer.uri) as source:
        first, second = (source.read(list(ROLES).index(role) + 1).astype(float) for role in roles)
    with rasterio.open(seen.path) as made:
        assert made.transform == TEN_METRES and np.isnan(made.nodata) and made.dtypes == ("float32",)
        values = made.read(1)
        assert made.tags()["SOURCE"] == VIEWS[name].source and roles[0] in made.tags()["FORMULA"]
    assert np.isnan(values[:5]).all()
    there = slice(5, None)
    wanted = ((first - second)[there]) / ((first + second)[there])
    assert np.abs(values[there] - wanted).max() < 1e-5
    assert seen.low <= seen.middle <= seen.high


def test_a_triplet_is_eight_bits_with_0_for_nothing_alone(layer, tmp_path):
    seen = view(layer, "infrared", tmp_path / "view.tif")
    with rasterio.open(seen.path) as made:
        pixels = made.read()
        assert made.dtypes == ("uint8",) * 3 and made.nodata == 0
        assert made.descriptions == ("nir", "red", "green")
    assert (pixels[:, :5] == 0).all() and pixels[:, 5:].min() == 1 and pixels.max() == 255


def test_reflectance_below_0_counts_as_0_and_nothing_over_nothing_is_no_value():
    first, second = np.array([-0.1, 0.2, 0.0, np.nan], "f4"), np.array([0.3, -0.1, -0.1, 0.1], "f4")
    found = normalised_difference(first, second)
    assert found[:2].tolist() == [-1, 1] and np.isnan(found[2:]).all()


def test_a_band_without_a_value_leaves_the_whole_pixel_empty():
    values = np.array([[[0.1, np.nan]], [[0.2, 0.3]], [[0.4, 0.1]]], "f4")
    assert shown_in_bytes(values, [(0, 0.5)] * 3)[:, 0, 1].tolist() == [0, 0, 0]


def test_bands_that_are_missing_are_named_and_narrow_infrared_stands_in(tmp_path):
    values = np.ones((2, 8, 8), np.uint16)
    layer = described(write(tmp_path / "S2.tif", values, descriptions=("B4", "B8A")))
    there, told = chosen_views((), layer)
    assert there == ["ndvi"] and any(line.startswith("NDBI cannot be made") for line in told)
    with pytest.raises(InputError, match="lacks the bands green, swir1"):
        chosen_views(["mndwi"], layer)
    with pytest.raises(InputError, match="There is no view evi"):
        chosen_views(["evi"], layer)


def test_values_of_a_picture_are_told():
    assert "no reflectance" in picture_note(described(real_raster("prairie/NAIP_2012.tif")))


def test_a_view_that_is_stopped_leaves_nothing(layer, tmp_path):
    with pytest.raises(Cancelled):
        view(layer, "ndvi", tmp_path / "view.tif", stopped=lambda: True)
    assert [path.name for path in tmp_path.iterdir()] == ["S2.tif"]


def test_every_view_says_what_it_shows_and_every_index_where_it_was_published():
    assert all(each.sentence.endswith(".") and each.title for each in VIEWS.values())
    assert all(each.source for each in VIEWS.values() if isinstance(each, Index))


LARGE = """
import resource, sys
from pathlib import Path
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery import Sensor, describe_raster
from earthmind.imagery.spectral_views import views_grid, write_view
layer = describe_raster(LayerRequest(sys.argv[1], unit="reflectance", scale=1e-4), Sensor.OPTICAL)
begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
*steps, seen = write_view(layer, views_grid(layer, None), "ndvi", Path(sys.argv[2]))
print(len(steps), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun) // 1024)
"""


def test_a_large_layer_is_read_strip_by_strip(tmp_path):
    """9,000 x 9,000 pixels: whole they would be 620 MB of float32, index included."""
    path, side = tmp_path / "S2.tif", 9000
    profile = {"driver": "GTiff", "count": 2, "width": side, "height": side, "dtype": "uint16"}
    profile |= {"crs": "EPSG:32630", "tiled": True, "compress": "deflate", "zlevel": 1}
    with rasterio.open(path, "w", **profile, transform=TEN_METRES) as made:
        made.descriptions = ("B4", "B8")
        row = np.full((2, 500, side), 1000, np.uint16)
        for first in range(0, side, 500):
            row[1] = 1000 + first
            made.write(row, window=rasterio.windows.Window(0, first, side, 500))
    command = [sys.executable, "-c", LARGE, str(path), str(tmp_path / "ndvi.tif")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    strips, grown = map(int, done.stdout.split())
    assert strips > 5 and grown < 450
    with rasterio.open(tmp_path / "ndvi.tif") as made:
        last = made.read(1, window=rasterio.windows.Window(0, side - 1, 1, 1))[0, 0]
    assert last == pytest.approx(8500 / 10500, abs=1e-6)
