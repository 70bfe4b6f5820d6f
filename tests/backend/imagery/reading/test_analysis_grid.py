"""The analysis grid: the optical layer's own pixels over the ground that all layers share."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin
from rasterio.warp import transform_bounds
from rasters import TEN_METRES, UTM, reprojected, write
from real_files import real_raster

from earthmind.errors import InputError
from earthmind.imagery import RasterReference, analysis_grid, describe_raster

NOISE = np.random.default_rng(2)
SAR_NAMES = ("VV", "VH")
OPTICAL_NAMES = ("B3", "B8", "B11")


def optical(path, transform=TEN_METRES, side=60, crs=UTM) -> RasterReference:
    data = NOISE.integers(300, 3500, (3, side, side)).astype(np.uint16)
    uri = write(path, data, transform=transform, crs=crs, descriptions=OPTICAL_NAMES)
    return describe_raster(uri, sensor="optical")


def sar(path, transform=TEN_METRES, side=60, crs=UTM) -> RasterReference:
    data = NOISE.normal(-12, 2, (2, side, side)).astype(np.float32)
    uri = write(path, data, transform=transform, crs=crs, descriptions=SAR_NAMES)
    return describe_raster(uri, sensor="sar")


def refusal(references, **options) -> InputError:
    with pytest.raises(InputError) as caught:
        analysis_grid(references, **options)
    assert "\n" not in caught.value.message
    return caught.value


def test_the_grid_is_the_optical_layer_where_both_cover_the_same_ground():
    references = [describe_raster(real_raster(f"spain_flood/{name}.tif")) for name in ("S1", "S2")]
    grid = analysis_grid(references)
    with rasterio.open(references[1].uri) as dataset:
        assert (grid.crs, grid.transform, grid.shape) == (dataset.crs, dataset.transform, dataset.shape)
    assert grid.crs.to_epsg() == 4326


def test_partial_overlap_is_cut_along_the_optical_pixels(tmp_path):
    scene = optical(tmp_path / "S2.tif")
    radar = sar(tmp_path / "S1.tif", from_origin(500_203.0, 4_199_797.0, 20, 20), 100)
    grid = analysis_grid([radar, scene])
    with rasterio.open(scene.uri) as dataset:
        shift = ~dataset.transform @ grid.transform
    assert (shift.c, shift.f) == (20, 20)
    assert grid.shape == (40, 40)


def test_an_extent_in_another_crs_is_grown_to_whole_optical_pixels(tmp_path):
    scene = optical(tmp_path / "S2.tif")
    wanted = 500_103.0, 4_199_707.0, 500_258.0, 4_199_888.0
    degrees = transform_bounds(UTM, "EPSG:4326", *wanted)
    grid = analysis_grid([scene], extent=(degrees, "EPSG:4326"))
    left, bottom, right, top = grid.bounds
    assert left <= wanted[0] and bottom <= wanted[1] and right >= wanted[2] and top >= wanted[3]
    assert left > wanted[0] - 20 and right < wanted[2] + 20
    assert (left - 500_000) % 10 == 0 and (4_200_000 - top) % 10 == 0


def test_without_an_optical_layer_the_sar_layer_gives_the_grid(tmp_path):
    radar = sar(tmp_path / "S1.tif", from_origin(500_000, 4_200_000, 20, 20))
    assert analysis_grid([radar]).resolution == (20, 20)


def test_a_wanted_resolution_replaces_the_pixels_over_the_same_ground(tmp_path):
    grid = analysis_grid([optical(tmp_path / "S2.tif")], resolution=30)
    assert grid.resolution == (30, 30)
    assert grid.shape == (20, 20)


def test_a_wanted_resolution_on_a_geographic_grid_is_met_on_the_ground():
    scene = describe_raster(real_raster("spain_flood/S2.tif"))
    grid = analysis_grid([scene], resolution=20)
    assert grid.crs.to_epsg() == 4326
    assert grid.resolution_m == pytest.approx((20, 20), rel=1e-3)


def test_a_long_grid_is_coarsened_over_the_same_ground(tmp_path):
    scene = optical(tmp_path / "S2.tif")
    fine, coarse = analysis_grid([scene]), analysis_grid([scene], max_side=32)
    assert max(coarse.shape) == 32
    assert coarse.bounds == pytest.approx(fine.bounds)


def test_a_raster_stored_bottom_up_gives_a_north_up_grid(tmp_path):
    scene = optical(tmp_path / "S2.tif", rasterio.Affine(10, 0, 500_000, 0, 10, 4_199_400))
    grid = analysis_grid([scene])
    assert grid.is_north_up
    assert grid.bounds == (500_000, 4_199_400, 500_600, 4_200_000)


def test_layers_that_do_not_overlap_are_named(tmp_path):
    far = from_origin(600_000, 4_200_000, 10, 10)
    error = refusal([optical(tmp_path / "S2.tif"), sar(tmp_path / "S1.tif", far)])
    assert error.code == "no_overlap"
    assert '"S2"' in error.message and '"S1"' in error.message


def test_real_layers_of_different_places_do_not_overlap():
    scene = describe_raster(real_raster("spain_flood/S2.tif"))
    radar = describe_raster(real_raster("france_cloudy/S1.tif"))
    assert refusal([scene, radar]).code == "no_overlap"


def test_layers_in_different_crs_that_share_ground_overlap(tmp_path):
    scene = describe_raster(real_raster("spain_flood/S2.tif"))
    moved = reprojected(real_raster("spain_flood/S1.tif"), tmp_path / "S1.tif", UTM)
    grid = analysis_grid([scene, describe_raster(moved)])
    assert grid.shape == (512, 512)


@pytest.mark.parametrize(
    ("extent", "code"),
    [
        (((0.0, 0.0, 1.0, 1.0), "EPSG:4326"), "extent_outside"),
        (((600_000.0, 4_100_000.0, 600_100.0, 4_100_100.0), UTM), "extent_outside"),
        (((500_100.0, 4_199_900.0, 500_100.0, 4_199_950.0), UTM), "bad_extent"),
        (((500_200.0, 4_199_900.0, 500_100.0, 4_199_950.0), UTM), "bad_extent"),
        (((float("nan"), 0.0, 1.0, 1.0), UTM), "bad_extent"),
        (((0.0, 0.0, 1.0, 1.0), "EPSG:nothing"), "bad_extent"),
    ],
)
def test_an_extent_that_cannot_be_used_is_refused(tmp_path, extent, code):
    assert refusal([optical(tmp_path / "S2.tif")], extent=extent).code == code


@pytest.mark.parametrize("resolution", [0.0, -10.0, float("nan"), 0.001])
def test_a_resolution_that_cannot_be_used_is_refused(tmp_path, resolution):
    assert refusal([optical(tmp_path / "S2.tif")], resolution=resolution).code == "bad_resolution"


def test_no_layer_at_all_is_refused():
    assert "Choose" in refusal([]).message


def test_a_layer_without_crs_is_refused(tmp_path):
    scene = optical(tmp_path / "S2.tif")
    bare = write(tmp_path / "bare.tif", np.zeros((1, 4, 4), np.float32), crs=None)
    lost = RasterReference(bare, "bare", scene.sensor, {"vv": 1}, scene.unit)
    assert refusal([scene, lost]).code == "no_crs"
