"""Layers of several files, wavelengths, STAC, control points, palettes; and places in any CRS."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from pyproj import Transformer
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.windows import Window
from rasters import COLOUR_RENDERING, FLOOD_RENDERING, UTM, described, real_raster, write

from earthmind.errors import InputError
from earthmind.imagery import Sensor, Unit, analysis_grid, describe_raster, read_scene
from earthmind.imagery.layers.bands import role_of_wavelength
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.rendering.window_reader import open_windows

NOISE = np.random.default_rng(1)


def numbers(side: int) -> np.ndarray:
    return NOISE.integers(300, 3500, (1, side, side)).astype(np.uint16)


def test_a_real_bigearthnet_folder_is_both_layers_by_their_slots():
    folder = str(
        Path(
            real_raster(
                "bigearthnet/S2A_MSIL2A_20170613T101031_87_48/S2A_MSIL2A_20170613T101031_87_48_B02.tif"
            )
        ).parent
    )
    optical, sar = describe_raster(folder, sensor="optical"), describe_raster(folder, sensor="sar")
    assert {"blue", "nir", "swir1", "swir2"} <= set(optical.bands) and set(sar.bands) == {"vv", "vh"}
    assert optical.date == datetime.date(2017, 6, 13) and sar.unit is Unit.DB
    grid = analysis_grid([optical, sar])
    assert grid.shape == (120, 120) and grid.resolution == (10, 10)
    scene = read_scene([optical, sar], grid, FLOOD_RENDERING)
    assert all(frame.valid.mean() > 0.9 for frame in scene.frames)
    with rasterio.open(next(Path(folder).glob("*_B11.tif"))) as dataset:
        stored = dataset.read(1).astype(float) * 1e-4
    swir, _ = read_values(optical, grid, [optical.bands["swir1"]])
    blocks = swir[0].reshape(60, 2, 60, 2).mean(axis=(1, 3))
    assert np.abs(blocks - stored)[2:-2, 2:-2].mean() < 0.15 * stored.std()
    assert np.corrcoef(blocks.ravel(), stored.ravel())[0, 1] > 0.97


def test_a_safe_folder_gives_each_band_once_at_its_finest(tmp_path):
    image = (
        tmp_path
        / "S2A_MSIL2A_20200101T105441_N0213_R051_T31TCJ_20200101T120000.SAFE"
        / "GRANULE"
        / "IMG_DATA"
    )
    for resolution, bands in ((10, ("B02", "B08")), (20, ("B02", "B8A", "B11"))):
        folder = image / f"R{resolution}m"
        folder.mkdir(parents=True)
        place = Affine(resolution, 0, 500_000, 0, -resolution, 4_200_000)
        for band in bands:
            name = f"T31TCJ_20200101T105441_{band}_{resolution}m.tif"
            write(folder / name, numbers(640 // resolution), transform=place)
    reference = describe_raster(str(image.parents[1]), sensor="optical")
    assert set(reference.bands) == {"blue", "nir", "narrow_nir", "swir1"}
    assert reference.date == datetime.date(2020, 1, 1)
    assert analysis_grid([reference]).shape == (64, 64)


def test_files_may_be_listed_and_must_fit_together(tmp_path):
    red = write(tmp_path / "x_B04.tif", numbers(32))
    nir = write(tmp_path / "x_B08.tif", numbers(32))
    assert set(describe_raster(f"{red}|{nir}", sensor="optical").bands) == {"red", "nir"}
    other = write(tmp_path / "x_B11.tif", numbers(32), crs="EPSG:32631")
    with pytest.raises(InputError, match=r"x_B11\.tif is in another"):
        describe_raster(f"{red}|{other}", sensor="optical")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no raster whose file name"):
        describe_raster(str(tmp_path / "empty"), sensor="optical")


def test_a_stac_item_tells_bands_scale_and_date(tmp_path):
    write(tmp_path / "one.tif", numbers(32))
    write(tmp_path / "two.tif", numbers(32))
    raster = [{"scale": 0.0001, "offset": -0.1}]
    item = {
        "stac_version": "1.0.0",
        "id": "item",
        "properties": {"datetime": "2021-07-14T10:00:00Z"},
        "assets": {
            "a": {"href": "one.tif", "eo:bands": [{"common_name": "nir08"}], "raster:bands": raster},
            "b": {"href": "two.tif", "eo:bands": [{"center_wavelength": 1.61}], "raster:bands": raster},
            "visual": {
                "href": "none.tif",
                "eo:bands": [{"common_name": c} for c in ("red", "green", "blue")],
            },
        },
    }
    (tmp_path / "item.json").write_text(json.dumps(item))
    reference = describe_raster(str(tmp_path / "item.json"), sensor="optical")
    assert {"narrow_nir", "swir1"} <= set(reference.bands)
    assert (reference.scale, reference.offset) == pytest.approx((1e-4, -0.1))
    assert reference.date == datetime.date(2021, 7, 14)


@pytest.mark.parametrize(
    ("wavelength", "role"), [(0.665, "red"), (842, "nir"), (865, "narrow_nir"), (1.61, "swir1"), (620, None)]
)
def test_wavelengths_give_roles(wavelength, role):
    assert role_of_wavelength(wavelength) == role


def test_bands_without_names_are_told_by_their_wavelengths(tmp_path):
    uri = write(tmp_path / "drone.tif", np.concatenate([numbers(32) for _ in range(3)]))
    with rasterio.open(uri, "r+") as dataset:
        for band, wavelength in enumerate(("840", "668 nm", "0.56"), start=1):
            dataset.update_tags(band, wavelength=wavelength)
    assert dict(describe_raster(uri, sensor="optical").bands) == {"nir": 1, "red": 2, "green": 3}


def test_a_palette_is_refused_with_the_reason(tmp_path):
    uri = write(tmp_path / "landcover.tif", np.ones((1, 32, 32), np.uint8))
    with rasterio.open(uri, "r+") as dataset:
        dataset.write_colormap(1, {1: (0, 0, 255, 255)})
    with pytest.raises(InputError, match="palette") as caught:
        describe_raster(uri, sensor="optical")
    assert caught.value.code == "palette"


def blob(grid_transform: Affine, crs: str, lonlat: tuple[float, float], side: int = 200) -> np.ndarray:
    """A round bright spot, 12 pixels wide, with its centre at a place on the ground."""
    x, y = Transformer.from_crs(4326, crs, always_xy=True).transform(*lonlat)
    column, row = ~grid_transform @ (x, y)
    rows, columns = np.mgrid[:side, :side] + 0.5
    distance = np.hypot(columns - column, rows - row)
    return (0.05 + 0.5 * np.exp(-((distance / 6) ** 2))).astype(np.float32)[None]


def grid_around(crs: str, lonlat: tuple[float, float], pixel: float, turn: float = 0.0) -> Affine:
    x, y = Transformer.from_crs(4326, crs, always_xy=True).transform(*lonlat)
    return (
        Affine.translation(x, y)
        @ Affine.rotation(turn)
        @ Affine.scale(pixel, -pixel)
        @ Affine.translation(-100.3, -99.6)
    )


MID, POLAR, DATE_LINE = (-3.0, 40.0), (20.0, 80.0), (179.999, -17.0)
PAIRS = [
    (MID, ("EPSG:32630", 10, 0), ("EPSG:3857", 13, 0)),
    (MID, ("EPSG:32630", 10, 0), ("EPSG:4326", 1e-4, 0)),
    (MID, ("EPSG:32630", 10, 0), ("EPSG:3035", 10, 0)),
    (MID, ("EPSG:32630", 10, 0), ("EPSG:32630", 10, 30)),
    (MID, ("EPSG:4326", 1e-4, 0), ("EPSG:3035", 10, 0)),
    (MID, ("EPSG:3857", 13, 0), ("EPSG:4326", 1e-4, 0)),
    (MID, ("EPSG:3035", 10, 20), ("EPSG:3857", 13, 0)),
    (POLAR, ("EPSG:3413", 10, 0), ("EPSG:32633", 10, 0)),
    (POLAR, ("EPSG:3413", 10, 0), ("EPSG:4326", 3e-4, 0)),
    (DATE_LINE, ("EPSG:32701", 10, 0), ("EPSG:32760", 10, 0)),
    (DATE_LINE, ("EPSG:3832", 10, 0), ("EPSG:32701", 10, 0)),
    (DATE_LINE, ("EPSG:32701", 10, 0), ("EPSG:4326", 1e-4, 0)),
    (DATE_LINE, ("EPSG:4326", 1e-4, 0), ("EPSG:32701", 10, 0)),
]


@pytest.mark.parametrize(("place", "first", "second"), PAIRS)
def test_a_control_point_lands_within_half_a_pixel_in_every_pair_of_crs(tmp_path, place, first, second):
    references = []
    for sensor, (crs, pixel, turn) in ((Sensor.OPTICAL, first), (Sensor.SAR, second)):
        transform = grid_around(crs, place, pixel, turn)
        uri = write(
            tmp_path / f"{sensor.value}.tif", blob(transform, crs, place), transform=transform, crs=crs
        )
        band, unit = ({"red": 1}, "reflectance") if sensor is Sensor.OPTICAL else ({"vv": 1}, "power")
        references.append(described(uri, sensor=sensor, bands=band, unit=unit))
    grid = analysis_grid(references)
    x, y = Transformer.from_crs(4326, grid.crs.to_wkt(), always_xy=True).transform(*place)
    expected = ~grid.transform @ (x, y)
    for reference in references:
        values, _ = read_values(reference, grid, [1])
        weights = np.maximum(np.nan_to_num(values[0]) - 0.1, 0)
        rows, columns = np.mgrid[: grid.height, : grid.width] + 0.5
        found = (weights * columns).sum() / weights.sum(), (weights * rows).sum() / weights.sum()
        assert np.hypot(found[0] - expected[0], found[1] - expected[1]) < 0.5


def test_sar_with_control_points_only_is_warped_by_them(tmp_path):
    """A slanted picture: its control points say that it is turned by 10 degrees."""
    place = grid_around(UTM, MID, 10, 10)
    data = blob(place, UTM, MID)
    uri = write(tmp_path / "grd_vv.tif", data, crs=None, transform=None)
    to_lonlat = Transformer.from_crs(UTM, 4326, always_xy=True)
    points = []
    for row in range(0, 201, 50):
        for column in range(0, 201, 50):
            lon, lat = to_lonlat.transform(*(place @ (column, row)))
            points.append(GroundControlPoint(row, column, lon, lat))
    with rasterio.open(uri, "r+") as dataset:
        dataset.gcps = (points, CRS.from_epsg(4326))
    reference = described(uri, sensor="sar", unit="power")
    grid = analysis_grid([reference])
    values, valid = read_values(reference, grid, [1])
    assert 0.4 < valid.mean() < 0.95
    row, column = np.unravel_index(np.argmax(np.nan_to_num(values[0])), grid.shape)
    x, y = grid.transform @ (column + 0.5, row + 0.5)
    assert np.hypot((x - MID[0]) * np.cos(np.radians(40)), y - MID[1]) * 111_000 < 12


@pytest.mark.parametrize("crs", ["EPSG:32630", "EPSG:3857", "EPSG:4326"])
def test_windows_are_rendered_as_the_whole_is(tmp_path, crs):
    rng = np.random.default_rng(0)
    field = np.kron(rng.integers(400, 3000, (3, 20, 20)), np.ones((1, 10, 10))).astype(np.uint16)
    pixel = 1e-4 if crs == "EPSG:4326" else 12
    place = grid_around(crs, MID, pixel)
    lead = grid_around("EPSG:32630", MID, 10)
    optical = describe_raster(
        write(tmp_path / "S2.tif", field, descriptions=("B4", "B3", "B2"), transform=lead)
    )
    echo = rng.normal(-12, 2, (2, 200, 200)).astype(np.float32)
    sar = describe_raster(
        write(tmp_path / "S1.tif", echo, descriptions=("VV", "VH"), transform=place, crs=crs)
    )
    grid = analysis_grid([optical, sar])
    whole = read_scene([optical, sar], grid, COLOUR_RENDERING)
    with open_windows([optical, sar], grid, COLOUR_RENDERING) as reader:
        for window in (Window(0, 0, 60, 50), Window(31, 47, 64, 64), Window(grid.width - 40, 20, 40, 90)):
            for frame, of_whole in zip(reader.read(window), whole.frames):
                part = of_whole.pixels[(slice(None), *window.toslices())].astype(int)
                assert np.abs(frame.pixels.astype(int) - part).max() <= 2
                assert (frame.valid != of_whole.valid[window.toslices()]).mean() < 0.01
