"""Layers in formats other than a plain GeoTIFF, and layers whose CRS the user gives."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.shutil import copy as copy_raster
from rasters import TEN_METRES, UTM, described, write

from earthmind.errors import InputError
from earthmind.imagery import Grid, analysis_grid, describe_raster
from earthmind.imagery.reading.layer_values import read_values

NOISE = np.random.default_rng(3)
NAMES = ("B3", "B8", "B11")


def numbers(count: int = 3, side: int = 64) -> np.ndarray:
    return NOISE.integers(300, 3500, (count, side, side)).astype(np.uint16)


def converted(data: np.ndarray, path: Path, driver: str, **options: object) -> Path:
    """Write bands in a format that GDAL can only copy to, or write directly."""
    profile = {"count": len(data), "height": data.shape[1], "width": data.shape[2], "dtype": data.dtype}
    with rasterio.open(path, "w", driver=driver, crs=UTM, transform=TEN_METRES, **profile, **options) as file:
        file.write(data)
    return path


def values_of(uri: str, **options: object) -> tuple[np.ndarray, np.ndarray]:
    reference = described(uri, **options)
    return read_values(reference, analysis_grid([reference]), sorted(reference.bands.values()))


@pytest.mark.parametrize(
    ("driver", "suffix", "options"),
    [
        ("JP2OpenJPEG", ".jp2", {"QUALITY": "100", "REVERSIBLE": "YES"}),
        ("COG", ".tif", {}),
        ("ENVI", ".img", {}),
        ("HFA", ".img", {}),
        ("PNG", ".png", {"WORLDFILE": "YES"}),
        ("GPKG", ".gpkg", {"TILE_FORMAT": "TIFF"}),
    ],
)
def test_every_lossless_format_gives_the_pixels_of_a_geotiff(tmp_path, driver, suffix, options):
    data = numbers()
    if driver == "GPKG":
        data = data[:1].astype(np.uint16)
    expected, _ = values_of(write(tmp_path / "plain.tif", data), sensor="optical", bands=bands_of(data))
    path = converted(data, tmp_path / f"layer{suffix}", driver, **options)
    found, valid = values_of(str(path), sensor="optical", bands=bands_of(data))
    assert valid.all()
    np.testing.assert_array_equal(found, expected)


def bands_of(data: np.ndarray) -> dict[str, int]:
    return dict(zip(("green", "nir", "swir1"), range(1, len(data) + 1)))


def test_a_jp2_is_read_coarser_from_its_own_resolutions(tmp_path):
    smooth = np.broadcast_to(np.linspace(1000, 3000, 512), (1, 512, 512)).astype(np.uint16)
    path = converted(smooth, tmp_path / "T30_B08_10m.jp2", "JP2OpenJPEG", QUALITY="100", REVERSIBLE="YES")
    reference = describe_raster(str(path), sensor="optical")
    assert dict(reference.bands) == {"nir": 1}
    values, valid = read_values(reference, analysis_grid([reference], resolution=80), [1])
    assert values.shape[-2:] == (64, 64) and valid.all()
    np.testing.assert_allclose(values[0, 32], np.linspace(0.1, 0.3, 64), atol=0.003)


def test_a_netcdf_variable_is_a_layer_and_a_container_asks_which(tmp_path):
    data = NOISE.normal(-12, 2, (2, 32, 32)).astype(np.float32)
    path = tmp_path / "scene.nc"
    copy_raster(write(tmp_path / "scene.tif", data), path, driver="netCDF")
    found, valid = values_of(f"NETCDF:{path}:Band1", sensor="sar", bands={"vv": 1})
    assert valid.all()
    np.testing.assert_allclose(10 * np.log10(found[0]), data[0], rtol=1e-4)
    with pytest.raises(InputError, match=r"holds 2 rasters; choose one of them: (?i:netcdf)") as caught:
        describe_raster(str(path), sensor="sar")
    assert caught.value.code == "not_a_raster"


def test_a_raster_in_a_zip_is_read_and_a_bare_zip_tells_how_to_name_it(tmp_path):
    data = numbers()
    plain = write(tmp_path / "S2.tif", data, descriptions=NAMES)
    archive = tmp_path / "download 1.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("readme.txt", "about")
        file.write(plain, "inner/S2.tif")
    inside = f"/vsizip/{archive}/inner/S2.tif"
    expected, _ = values_of(plain)
    found, _ = values_of(inside)
    np.testing.assert_array_equal(found, expected)
    with pytest.raises(InputError) as caught:
        describe_raster(str(archive), sensor="optical")
    assert caught.value.code == "not_a_raster" and inside in caught.value.message
    with pytest.raises(InputError):
        describe_raster(f"/vsizip/{archive}/inner/other.tif", sensor="optical")


def test_a_raster_on_a_web_server_is_read_and_one_that_is_not_there_is_told(tmp_path):
    plain = write(tmp_path / "S2.tif", numbers(), descriptions=NAMES)
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            port = re.search(r"port (\d+)", server.stdout.readline())[1]
            folder = f"/vsicurl/http://127.0.0.1:{port}"
            np.testing.assert_array_equal(values_of(f"{folder}/S2.tif")[0], values_of(plain)[0])
        finally:
            server.kill()
    with pytest.raises(InputError, match="cannot be fetched") as caught:
        describe_raster(f"{folder}/other.tif", sensor="optical")
    assert caught.value.code == "missing"


def test_a_mask_band_an_alpha_band_and_nodata_say_the_same(tmp_path):
    data = numbers()
    hidden = np.zeros((64, 64), bool)
    hidden[10:30, 5:50] = True
    masked = write(tmp_path / "mask.tif", data, descriptions=NAMES)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(masked, "r+") as file:
        file.write_mask(~hidden)
    beside = write(tmp_path / "beside.tif", data, descriptions=NAMES)
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(beside, "r+") as file:
        file.write_mask(~hidden)
    alpha = np.concatenate([data, np.where(hidden, 0, 65535).astype(np.uint16)[None]])
    with_alpha = write(tmp_path / "alpha.tif", alpha, descriptions=(*NAMES, ""), alpha="yes")
    with rasterio.open(with_alpha, "r+") as file:
        file.colorinterp = [*file.colorinterp[:3], rasterio.enums.ColorInterp.alpha]
    fill = write(tmp_path / "fill.tif", np.where(hidden, 0, data).astype(np.uint16), nodata=0)
    for uri in (masked, beside, with_alpha):
        _, valid = values_of(uri, sensor="optical")
        np.testing.assert_array_equal(valid, ~hidden)
    np.testing.assert_array_equal(values_of(fill, sensor="optical", bands=bands_of(data))[1], ~hidden)


@pytest.mark.parametrize("driver", ["GTiff", "PNG"])
def test_a_palette_is_refused_in_any_format(tmp_path, driver):
    classes = write(tmp_path / "classes.tif", np.ones((1, 32, 32), np.uint8))
    with rasterio.open(classes, "r+") as file:
        file.write_colormap(1, {1: (0, 0, 255, 255)})
    path = tmp_path / f"copy.{driver}"
    copy_raster(classes, path, driver=driver)
    with pytest.raises(InputError, match="palette"):
        describe_raster(str(path), sensor="optical")


def test_a_layer_without_crs_takes_the_given_one(tmp_path):
    data = numbers()
    bare = write(tmp_path / "bare.tif", data, crs=None, descriptions=NAMES)
    reference = described(bare, crs="EPSG:32630")
    assert analysis_grid([reference]).crs == CRS.from_epsg(32630)
    assert not any("was given" in note for note in reference.notes)
    wkt = CRS.from_epsg(32631).to_wkt()
    assert analysis_grid([described(bare, crs=wkt)]).crs == CRS.from_epsg(32631)
    plain = write(tmp_path / "plain.tif", data, descriptions=NAMES)
    np.testing.assert_array_equal(values_of(bare, crs="EPSG:32630")[0], values_of(plain)[0])


def test_a_given_crs_that_differs_from_the_files_wins_and_is_said(tmp_path):
    uri = write(tmp_path / "S2.tif", numbers(), descriptions=NAMES)
    same, other = (described(uri, crs=f"EPSG:{code}") for code in (32630, 32629))
    assert not any("was given" in note for note in same.notes)
    assert (
        'S2: its place is taken in "WGS 84 / UTM zone 29N", as was given, though the file says '
        '"WGS 84 / UTM zone 30N".'
    ) in other.notes
    own, moved = analysis_grid([same]), analysis_grid([other])
    assert moved == Grid(CRS.from_epsg(32629), own.transform, own.width, own.height)
    with pytest.raises(InputError) as caught:
        described(uri, crs="EPSG:999999")
    assert caught.value.code == "no_crs" and "EPSG:999999" in caught.value.message


def test_control_points_keep_their_own_crs(tmp_path):
    points = [
        GroundControlPoint(row, column, x=500_000 + 10 * column, y=4_200_000 - 10 * row)
        for row in (0, 32, 64)
        for column in (0, 32, 64)
    ]
    power = NOISE.gamma(4, 0.02, (1, 64, 64)).astype(np.float32)
    uri = write(tmp_path / "vv.tif", power, crs=None, transform=None)
    with rasterio.open(uri, "r+") as file:
        file.gcps = (points, CRS.from_string(UTM))
    assert analysis_grid([described(uri, sensor="sar", crs="EPSG:4326")]).crs == CRS.from_string(UTM)


@pytest.mark.parametrize(
    ("wkt", "kind"),
    [
        ('LOCAL_CS["site",UNIT["metre",1]]', "Engineering CRS"),
        (
            'ENGCRS["site",EDATUM["pole 4"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
            'LENGTHUNIT["metre",1]]',
            "CRS",
        ),
        (CRS.from_epsg(4978).to_wkt(), "Geocentric CRS"),
    ],
)
def test_a_local_crs_is_refused_in_a_sentence_whose_advice_works(tmp_path, wkt, kind):
    uri = write(tmp_path / "S2.tif", numbers(), descriptions=NAMES, crs=wkt)
    with pytest.raises(
        InputError, match=f'layer "S2" is in ".*" [(].*{kind}[)], from which .* Assign the coordinate'
    ) as caught:
        describe_raster(uri, sensor="optical")
    assert caught.value.code == "no_crs"
    assert analysis_grid([described(uri, crs=UTM)]).crs == CRS.from_string(UTM)
    with rasterio.open(uri, "r+") as file:
        file.crs = UTM
    assert analysis_grid([described(uri)]).crs == CRS.from_string(UTM)
