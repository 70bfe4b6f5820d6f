"""Reading: exact copies where pixels coincide, honest masks, one stretch everywhere."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rasters import (
    COLOUR_RENDERING,
    FLOOD_RENDERING,
    UTM,
    described,
    real_raster,
    reprojected,
    write,
)

from earthmind.errors import Cancelled, InputError
from earthmind.imagery import Grid, Sensor, Unit, analysis_grid, describe_raster, read_scene
from earthmind.imagery.reading import layer_values as reading_module
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.rendering.window_reader import open_windows

NOISE = np.random.default_rng(3)
ALL = ("B3", "B8", "B11")


def full_grid(uri: str) -> Grid:
    with rasterio.open(uri) as dataset:
        return Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)


def shift_between(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    """Return the shift (rows, columns) of the best correlation, to a fraction of a pixel by a parabola."""
    size = first.shape
    spectrum = np.fft.fft2(first - first.mean()) * np.conj(np.fft.fft2(second - second.mean()))
    surface = np.fft.ifft2(spectrum).real
    peak = np.unravel_index(surface.argmax(), size)
    shifts = []
    for axis in (0, 1):
        before, after = list(peak), list(peak)
        before[axis], after[axis] = (peak[axis] - 1) % size[axis], (peak[axis] + 1) % size[axis]
        low, top, high = surface[tuple(before)], surface[peak], surface[tuple(after)]
        whole = peak[axis] if peak[axis] <= size[axis] / 2 else peak[axis] - size[axis]
        shifts.append(float(whole + 0.5 * (low - high) / (low - 2 * top + high)))
    return shifts[0], shifts[1]


def test_optical_pixels_that_coincide_with_the_grid_are_copied_exactly():
    reference = describe_raster(real_raster("spain_flood/S2.tif"))
    grid = full_grid(reference.uri).crop(rasterio.windows.Window(17, 33, 200, 100))
    values, valid = read_values(reference, grid, [12, 8, 3])
    with rasterio.open(reference.uri) as dataset:
        stored = dataset.read([12, 8, 3])[:, 33:133, 17:217]
    assert valid.all()
    assert np.array_equal(np.rint(values * 10_000).astype(np.int16), stored)


def test_display_pixels_reach_the_model_as_they_are():
    references = [describe_raster(real_raster(f"california/{name}.tif")) for name in ("S2_rgb", "S1_vh")]
    scene = read_scene(references, analysis_grid(references), COLOUR_RENDERING)
    with rasterio.open(references[0].uri) as optical, rasterio.open(references[1].uri) as sar:
        assert np.array_equal(scene.frames[0].pixels, optical.read([1, 2, 3]))
        assert np.array_equal(scene.frames[1].pixels[1], sar.read(1))
    assert not scene.frames[1].pixels[[0, 2]].any(), "missing polarisations are 0"
    assert [frame.sensor for frame in scene.frames] == [Sensor.OPTICAL, Sensor.SAR]


def test_reflectance_and_decibel_are_stretched_by_the_fixed_ranges():
    references = [describe_raster(real_raster(f"spain_flood/{name}.tif")) for name in ("S2", "S1")]
    optical, sar = read_scene(references, analysis_grid(references), FLOOD_RENDERING).frames
    with rasterio.open(references[0].uri) as dataset:
        swir = dataset.read(12) / 10_000
    with rasterio.open(references[1].uri) as dataset:
        vh = dataset.read(2).astype(np.float64)
    assert np.abs(optical.pixels[0] - np.clip(swir / 0.5 * 255, 0, 255)).max() <= 0.51
    assert np.abs(sar.pixels[1] - np.clip((vh + 32) / 27 * 255, 0, 255)).max() <= 0.51
    assert not sar.pixels[2].any()


def test_a_part_of_the_extent_has_the_same_pixels_as_the_whole():
    reference = describe_raster(real_raster("spain_flood/S1.tif"))
    whole_grid = analysis_grid([reference])
    window = rasterio.windows.Window(100, 200, 64, 80)
    whole = read_scene([reference], whole_grid, FLOOD_RENDERING).frames[0].pixels
    part = read_scene([reference], whole_grid.crop(window), FLOOD_RENDERING).frames[0].pixels
    assert np.array_equal(part, whole[:, 200:280, 100:164])


@pytest.mark.parametrize("crs", ["EPSG:32630", "EPSG:3857", "EPSG:3035"])
@pytest.mark.parametrize("moved", ["S1", "S2"])
def test_a_layer_in_another_crs_lines_up_within_a_pixel(tmp_path, crs, moved):
    originals = {name: real_raster(f"spain_flood/{name}.tif") for name in ("S1", "S2")}
    fill = float("nan") if moved == "S1" else 0.0
    copies = {**originals, moved: reprojected(originals[moved], tmp_path / f"{moved}.tif", crs, fill)}
    references = [describe_raster(copies["S2"]), describe_raster(copies["S1"])]
    grid = full_grid(originals["S2"])
    channel = 0
    position = 1 if moved == "S1" else 0
    straight = read_scene([describe_raster(originals[moved])], grid, FLOOD_RENDERING).frames[0]
    frame = read_scene(references, grid, FLOOD_RENDERING).frames[position]
    inner = np.s_[20:-20, 20:-20]
    assert frame.valid[inner].all()
    rows, columns = shift_between(
        frame.pixels[channel][inner].astype(float), straight.pixels[channel][inner].astype(float)
    )
    assert abs(rows) < 0.5 and abs(columns) < 0.5
    agreement = np.corrcoef(frame.pixels[channel][inner].ravel(), straight.pixels[channel][inner].ravel())
    assert agreement[0, 1] > 0.8


def test_a_mark_in_another_crs_stays_in_its_place_within_a_pixel(tmp_path):
    field = np.full((1, 80, 80), 2000, np.uint16)
    field[0, 30:50, 20:60] = 9000
    original = write(tmp_path / "nir.tif", field, descriptions=("B8",))
    moved = reprojected(original, tmp_path / "moved.tif", "EPSG:4326", 0)
    grid = full_grid(original)
    values, valid = read_values(describe_raster(moved), grid, [1])
    bright = valid & (np.nan_to_num(values[0]) > 0.55)
    rows, columns = np.nonzero(bright)
    assert abs(rows.min() - 30) <= 1 and abs(rows.max() - 49) <= 1
    assert abs(columns.min() - 20) <= 1 and abs(columns.max() - 59) <= 1


def test_the_real_nodata_third_of_rotterdam_is_invalid_and_never_a_value():
    references = [describe_raster(real_raster(f"rotterdam/{name}.tif")) for name in ("RGB", "SAR_quadpol")]
    grid = analysis_grid(references)
    sar = read_scene(references, grid, COLOUR_RENDERING).frames[1]
    with rasterio.open(references[1].uri) as dataset:
        missing = np.isnan(dataset.read(4))
    assert 0.3 < missing.mean() < 0.5
    assert abs((~sar.valid).mean() - missing.mean()) < 0.01
    assert not sar.pixels[:, ~sar.valid].any()


@pytest.mark.parametrize("fill", [-9999.0, float("nan")])
@pytest.mark.parametrize("pixel", [7.0, 10.0, 33.0])
def test_nodata_never_bleeds_into_valid_pixels(tmp_path, fill, pixel):
    power = np.full((1, 90, 90), 0.1, np.float32)
    power[0, 20:40, 30:70] = fill
    uri = write(tmp_path / "vv.tif", power, nodata=-9999.0)
    reference = described(uri, sensor="sar", unit="power")
    side = int(880 / pixel)
    grid = Grid(CRS.from_string(UTM), from_origin(500_003.0, 4_199_998.0, pixel, pixel), side, side)
    values, valid = read_values(reference, grid, [1])
    assert np.allclose(values[0][valid], 0.1, rtol=1e-5)
    assert np.isnan(values[0][~valid]).all()
    assert valid.mean() == pytest.approx(1 - 20 * 40 / 8100, abs=0.05)


def test_nodata_and_nan_in_the_same_file_are_both_invalid(tmp_path):
    data = NOISE.uniform(0.01, 0.2, (2, 20, 20)).astype(np.float32)
    data[0, 0, 0], data[1, 5, 5], data[0, 9, 9] = -9999, np.nan, 0
    uri = write(tmp_path / "a.tif", data, nodata=-9999.0, descriptions=("VV", "VH"))
    _, valid = read_values(describe_raster(uri), full_grid(uri), [1, 2])
    expected = np.ones((20, 20), bool)
    expected[0, 0] = expected[5, 5] = expected[9, 9] = False
    assert np.array_equal(valid, expected)


def test_one_band_that_is_0_is_dark_water_or_colour_and_all_bands_are_nodata(tmp_path):
    picture = np.full((3, 8, 8), 90, np.uint8)
    picture[0, 2, 2] = 0
    picture[:, 4, 4] = 0
    uri = write(tmp_path / "rgb.tif", picture, nodata=0, photometric="RGB")
    _, valid = read_values(describe_raster(uri), full_grid(uri), [1, 2, 3])
    assert valid[2, 2] and not valid[4, 4]
    reflectance = picture.astype(np.uint16) * 30
    uri = write(tmp_path / "dn.tif", reflectance, nodata=0, descriptions=("B4", "B3", "B2"))
    _, valid = read_values(describe_raster(uri), full_grid(uri), [1, 2, 3])
    assert valid[2, 2] and not valid[4, 4]
    uri = write(tmp_path / "marked.tif", np.where(reflectance == 0, 65535, reflectance), nodata=65535,
                descriptions=("B4", "B3", "B2"))  # fmt: skip
    _, valid = read_values(describe_raster(uri), full_grid(uri), [1, 2, 3])
    assert not valid[2, 2] and not valid[4, 4]


def test_an_alpha_band_masks_pixels(tmp_path):
    picture = np.full((4, 8, 8), 200, np.uint8)
    picture[0], picture[3, :, :3] = 150, 0
    uri = write(tmp_path / "rgba.tif", picture, photometric="RGB", alpha="YES")
    _, valid = read_values(describe_raster(uri), full_grid(uri), [1, 2, 3])
    assert not valid[:, :3].any() and valid[:, 3:].all()


def test_backscatter_is_averaged_as_power_not_as_decibel(tmp_path):
    checker = np.where(np.indices((40, 40)).sum(axis=0) % 2 == 0, 0.0, -20.0)[None].astype(np.float32)
    uri = write(tmp_path / "vv.tif", checker, nodata=-99.0)
    reference = described(uri, sensor="sar", unit="db")
    grid = full_grid(uri).coarsened(10)
    values, _ = read_values(reference, grid, [1])
    mean_power = 10 * np.log10((1 + 0.01) / 2)
    assert np.median(10 * np.log10(values)) == pytest.approx(mean_power, abs=0.3)


@pytest.mark.parametrize("unit", ["db", "power", "amplitude"])
def test_equal_backscatter_gives_equal_pixels_in_any_unit(tmp_path, unit):
    power = NOISE.gamma(4.4, 0.05 / 4.4, (1, 30, 30))
    stored = {"db": 10 * np.log10(power), "power": power, "amplitude": np.sqrt(power)}
    frames = {}
    for name in ("power", unit):
        uri = write(tmp_path / f"{name}.tif", stored[name].astype(np.float32), descriptions=("VV",))
        reference = described(uri, unit=name)
        assert reference.unit is Unit(name)
        frames[name] = read_scene([reference], full_grid(uri), FLOOD_RENDERING).frames[0]
    difference = frames[unit].pixels.astype(int) - frames["power"].pixels
    assert np.abs(difference).max() <= 1


def test_strips_join_without_a_seam(tmp_path, monkeypatch):
    original = real_raster("spain_flood/S1.tif")
    reference = describe_raster(reprojected(original, tmp_path / "S1.tif", UTM))
    grid = full_grid(original)
    whole, whole_valid = read_values(reference, grid, [1, 2])
    monkeypatch.setattr(reading_module, "_MOST_SOURCE_PIXELS", 40_000)  # ten strips instead of one
    strips, strips_valid = read_values(reference, grid, [1, 2])
    assert (whole_valid != strips_valid).mean() < 1e-4
    both = whole_valid & strips_valid
    level = 10 * np.log10(whole[:, both] / strips[:, both])
    assert np.abs(level).max() < 0.01


def refusal(references, grid, rendering=FLOOD_RENDERING) -> InputError:
    with pytest.raises(InputError) as caught:
        read_scene(references, grid, rendering)
    assert "\n" not in caught.value.message
    return caught.value


def test_missing_bands_are_named_with_the_layer():
    reference = describe_raster(real_raster("california/S2_rgb.tif"))
    error = refusal([reference], analysis_grid([reference]))
    assert error.code == "bands"
    assert '"S2_rgb"' in error.message and "lacks swir1, nir" in error.message


def test_a_layer_without_the_wanted_bands_is_shown_in_colour_where_the_model_takes_it(tmp_path):
    takes_colours = dataclasses.replace(FLOOD_RENDERING, colour_range=(0.0, 0.3))
    stored = np.stack([np.full((16, 16), value) for value in (600, 960, 1800, 3000)]).astype(np.uint16)
    path = write(tmp_path / "S2.tif", stored, descriptions=("B2", "B3", "B4", "B8"))
    (frame,) = read_scene([describe_raster(path)], full_grid(path), takes_colours).frames
    assert frame.colour and np.array_equal(frame.pixels[:, 0, 0], [153, 82, 51])  # 255 at 0.3
    ready = describe_raster(real_raster("california/S2_rgb.tif"))
    with open_windows([ready], analysis_grid([ready]), takes_colours) as reader:
        (window,) = reader.read(rasterio.windows.Window(8, 16, 64, 32))
    with rasterio.open(ready.uri) as dataset:
        assert window.colour
        assert np.array_equal(window.pixels, dataset.read([1, 2, 3])[:, 16:48, 8:72])
    full = describe_raster(real_raster("spain_flood/S2.tif"))
    (frame,) = read_scene([full], full_grid(full.uri), takes_colours).frames
    assert not frame.colour


def test_sar_without_any_wanted_polarisation_is_refused_and_hh_stands_in_for_vv(tmp_path):
    data = NOISE.normal(-12, 2, (1, 16, 16)).astype(np.float32)
    hh = describe_raster(write(tmp_path / "a.tif", data, descriptions=("HH",)))
    scene = read_scene([hh], full_grid(hh.uri), FLOOD_RENDERING)
    assert scene.frames[0].pixels[0].any() and not scene.frames[0].pixels[1].any()
    assert any("HH stands in for VV" in note for note in scene.notes)
    only_vv = FLOOD_RENDERING.__class__(("swir1", "nir", "green"), (0, 1), ("vv",), {"vv": (-25, 0)})
    vh = describe_raster(write(tmp_path / "b.tif", data, descriptions=("VH",)))
    error = refusal([vh], full_grid(vh.uri), only_vv)
    assert error.code == "bands" and "VV" in error.message and "VH" in error.message


def test_an_extent_of_nothing_but_nodata_is_refused():
    reference = describe_raster(real_raster("rotterdam/SAR_quadpol.tif"))
    top = analysis_grid([reference]).crop(rasterio.windows.Window(0, 0, 200, 20))
    error = refusal([reference], top, COLOUR_RENDERING)
    assert error.code == "no_data" and '"SAR_quadpol"' in error.message


def test_layers_whose_valid_pixels_never_meet_are_refused(tmp_path):
    scene = np.full((3, 20, 20), 1500, np.uint16)
    scene[:, :, :10] = 0
    radar = np.full((2, 20, 20), -12, np.float32)
    radar[:, :, 10:] = np.nan
    optical = describe_raster(write(tmp_path / "S2.tif", scene, nodata=0, descriptions=ALL))
    sar = describe_raster(write(tmp_path / "S1.tif", radar, descriptions=("VV", "VH")))
    error = refusal([optical, sar], full_grid(optical.uri))
    assert error.code == "no_overlap" and '"S2"' in error.message and '"S1"' in error.message


def test_a_file_cut_off_after_it_was_described_is_found_on_reading(tmp_path):
    data = NOISE.normal(-12, 2, (2, 300, 300)).astype(np.float32)
    uri = write(tmp_path / "S1.tif", data, descriptions=("VV", "VH"), compress="deflate")
    reference = describe_raster(uri)
    grid = full_grid(uri)
    path = Path(uri)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    error = refusal([reference], grid)
    assert error.code == "unreadable" and "cut off" in error.message


def test_reading_ends_when_the_user_stops():
    reference = describe_raster(real_raster("spain_flood/S2.tif"))
    with pytest.raises(Cancelled):
        read_scene([reference], analysis_grid([reference]), FLOOD_RENDERING, stopped=lambda: True)


def test_a_rotated_raster_is_read_in_its_place(tmp_path):
    data = np.full((1, 60, 60), 2000, np.uint16)
    data[0, :30] = 8000
    turned = Affine.translation(500_000, 4_200_000) @ Affine.rotation(30) @ Affine.scale(10, -10)
    uri = write(tmp_path / "nir.tif", data, transform=turned, descriptions=("B8",))
    reference = describe_raster(uri)
    grid = analysis_grid([reference])
    values, valid = read_values(reference, grid, [1])
    for column, row, expected in ((30, 10, 0.8), (30, 50, 0.2)):
        x, y = turned @ (column, row)
        grid_column, grid_row = ~grid.transform @ (x, y)
        assert valid[int(grid_row), int(grid_column)]
        assert values[0, int(grid_row), int(grid_column)] == pytest.approx(expected, abs=1e-3)
    assert valid.mean() == pytest.approx(3600 / (grid.width * grid.height), abs=0.03)
