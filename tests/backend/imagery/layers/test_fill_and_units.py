"""Fill that nobody declared, and what values mean, on rasters as they come; real values stay values."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasters import described, write
from real_files import SCENES, at_hand, real_raster

from earthmind.imagery import Unit, analysis_grid, describe_raster
from earthmind.imagery.reading.layer_values import read_values

NOISE = np.random.default_rng(5)
LOWEST = float(np.finfo(np.float32).min)
OPTICAL = ("B3", "B8", "B11")
SAR = ("VV", "VH")
ROWS = 6


def reflectance(count: int = 3, side: int = 48) -> np.ndarray:
    """Dark water on one side, bright ground on the other."""
    ramp = np.linspace(0.004, 0.4, side * side).reshape(side, side)
    return np.stack([ramp + NOISE.uniform(0, 0.01, ramp.shape) for _ in range(count)])


def power(side: int = 48) -> np.ndarray:
    return np.stack([NOISE.gamma(4.4, level / 4.4, (side, side)) for level in (0.08, 0.02)])


def decibel() -> np.ndarray:
    return (10 * np.log10(power())).astype(np.float32)


def valid_of(reference) -> np.ndarray:
    _, valid = read_values(reference, analysis_grid([reference]), list(reference.bands.values()))
    return valid


def expect_only_the_rows_empty(reference) -> None:
    valid = valid_of(reference)
    assert not valid[:ROWS].any()
    assert valid[ROWS:].all()


@pytest.mark.parametrize("fill", [-10000, -9999, -32768, -999])
def test_undeclared_fill_of_whole_numbers_is_nodata_and_said(tmp_path, fill):
    data = np.rint(reflectance() * 1e4).astype(np.int16)
    data[:, :ROWS] = fill
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    assert (reference.nodata, reference.scale) == (fill, 1e-4)
    assert any(f"{fill} is taken as nodata" in note for note in reference.notes)
    expect_only_the_rows_empty(reference)


def test_an_undeclared_border_of_65535_is_nodata(tmp_path):
    data = np.rint(reflectance() * 1e4).astype(np.uint16)
    data[:, :ROWS] = 65535
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    assert reference.nodata == 65535
    expect_only_the_rows_empty(reference)


@pytest.mark.parametrize("fill", [LOWEST, -9999.0, -99.0, -1.0, 1e20])
def test_undeclared_fill_of_reflectance_is_nodata(tmp_path, fill):
    data = reflectance().astype(np.float32)
    data[:, :ROWS] = fill
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    assert (reference.unit, reference.scale) == (Unit.REFLECTANCE, 1.0)
    expect_only_the_rows_empty(reference)


@pytest.mark.parametrize("fill", [-100.0, -99.0, -9999.0, LOWEST])
def test_undeclared_fill_of_backscatter_is_nodata_and_the_unit_stays_decibel(tmp_path, fill):
    data = decibel()
    data[:, :ROWS] = fill
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=SAR), "sar")
    assert (reference.unit, reference.scale, reference.nodata) == (Unit.DB, 1.0, fill)
    expect_only_the_rows_empty(reference)


def test_impossible_backscatter_within_a_scene_is_nodata_and_said(tmp_path):
    data = decibel()
    data[:, 20:24, 20:24] = -100
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=SAR), "sar")
    assert (reference.unit, reference.scale) == (Unit.DB, 1.0)
    assert any("below -80" in note for note in reference.notes)
    valid = valid_of(reference)
    assert not valid[20:24, 20:24].any()
    assert valid.sum() == valid.size - 16


def test_zeros_are_fill_of_decibel_but_bright_targets_cut_off_at_0_are_none(tmp_path):
    bordered, cut = decibel(), decibel()
    bordered[:, :ROWS] = 0
    cut[:, 10:30, 10:30] = np.minimum(NOISE.normal(0, 3, (2, 20, 20)), 0)
    found = describe_raster(write(tmp_path / "a.tif", bordered, descriptions=SAR), "sar")
    assert found.nodata == 0
    expect_only_the_rows_empty(found)
    bright = describe_raster(write(tmp_path / "b.tif", cut, descriptions=SAR), "sar")
    assert bright.nodata is None
    assert valid_of(bright).all()


def test_zeros_in_all_bands_are_the_edge_of_a_scene_but_not_in_one_band(tmp_path):
    data = np.rint(reflectance() * 1e4).astype(np.uint16)
    data[:, :ROWS] = 0
    data[2, 30:34, 30:34] = 0
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    expect_only_the_rows_empty(reference)


def picture() -> np.ndarray:
    return (reflectance() / 0.41 * 255).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize(("full", "name"), [(255, ""), (1, ""), (255, "opacity"), (255, "Band 4")])
def test_an_untagged_opacity_band_is_a_mask_and_no_near_infrared(tmp_path, full, name):
    shown, opacity = picture(), np.full((1, 48, 48), full, np.uint8)
    shown[:, :ROWS], opacity[:, :ROWS] = 255, 0
    data = np.concatenate([shown, opacity])
    names = ("", "", "", name)
    uri = write(tmp_path / "ortho.tif", data, photometric="MINISBLACK", descriptions=names)
    reference = describe_raster(uri, "optical")
    assert dict(reference.bands) == {"red": 1, "green": 2, "blue": 3}
    assert any("band 4" in note and "mask" in note for note in reference.notes)
    expect_only_the_rows_empty(reference)


@pytest.mark.parametrize("fill", [0, 255])
def test_a_black_or_white_collar_of_a_picture_is_nodata(tmp_path, fill):
    data = picture().clip(12, 240)
    data[:, :ROWS] = fill
    expect_only_the_rows_empty(describe_raster(write(tmp_path / "ortho.tif", data), "optical"))


def test_clipped_dark_water_and_white_cloud_at_the_edge_of_a_picture_stay(tmp_path):
    data = (reflectance() / 0.41 * 300 - 22).clip(0, 255).astype(np.uint8)
    reference = describe_raster(write(tmp_path / "ortho.tif", data), "optical")
    assert (data == 0).all(axis=0)[0].any() and (data == 255).all(axis=0)[-1].any()
    assert (reference.nodata, reference.limits, reference.mask) == (None, None, None)


@pytest.mark.parametrize(
    ("path", "sensor"),
    [
        ("scenes/spain_flood/S2.tif", "optical"),
        ("scenes/spain_flood/S1.tif", "sar"),
        ("scenes/prairie/NAIP_2020.tif", "optical"),
    ],
)
def test_real_values_are_never_taken_for_fill(path, sensor):
    reference = describe_raster(str(at_hand(SCENES.parent, path) / path), sensor)
    assert (reference.limits, reference.mask) == (None, None)
    assert not any("is taken as nodata" in note for note in reference.notes)


@pytest.mark.parametrize(
    "pattern", ["worldwide/*_S2L2A.tif", "worldwide/*_S1RTC_dBx100.tif", "pairs/*_S2_*.tif"]
)
def test_no_real_scene_of_a_folder_has_fill_found_in_it(pattern):
    for path in sorted(at_hand(SCENES.parent, pattern).glob(pattern)):
        reference = describe_raster(str(path), "sar" if "S1RTC" in path.name else "optical")
        assert (reference.limits, reference.mask) == (None, None), path.name
        assert not any("is taken as nodata" in note for note in reference.notes), path.name


@pytest.mark.parametrize("names", [OPTICAL, ("red", "green", "blue")])
def test_percent_is_reflectance_whatever_the_bands(tmp_path, names):
    data = (reflectance() * 100).astype(np.float32)
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=names), "optical")
    assert (reference.unit, reference.scale) == (Unit.REFLECTANCE, 0.01)
    assert any("percent" in note for note in reference.notes)


def test_fractions_of_an_eight_bit_picture_are_no_percent(tmp_path):
    data = (reflectance() / 0.41 * 254).astype(np.float32)
    reference = describe_raster(
        write(tmp_path / "a.tif", data, descriptions=("red", "green", "blue")), "optical"
    )
    assert reference.unit is Unit.DISPLAY


def test_a_picture_stretched_over_16_bits_is_shown_as_it_is(tmp_path):
    data = (reflectance() / 0.41 * 65535).astype(np.uint16)
    reference = describe_raster(write(tmp_path / "a.tif", data), "optical")
    assert (reference.unit, reference.scale) == (Unit.DISPLAY, pytest.approx(255 / 65535))
    values, _ = read_values(reference, analysis_grid([reference]), [1])
    np.testing.assert_allclose(values[0], data[0] * (255 / 65535), rtol=1e-5)


@pytest.mark.parametrize("tags", [{}, {"DATETIME": "2023:01:02 10:00:00"}])
def test_the_offset_of_1000_is_seen_without_the_products_name(tmp_path, tags):
    data = np.rint(reflectance() * 1e4 + 1000).astype(np.uint16)
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL, tags=tags), "optical")
    assert (reference.scale, reference.offset) == (1e-4, -0.1)
    assert any("no value is below 1000" in note for note in reference.notes)


def test_numbers_without_the_offset_keep_none_whatever_the_date(tmp_path):
    data = np.rint(reflectance() * 1e4).astype(np.uint16)
    tags = {"DATETIME": "2023:01:02 10:00:00"}
    assert (
        describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL, tags=tags), "optical").offset
        == 0
    )


def test_a_bright_scene_without_the_offset_says_that_it_may_be_in_the_numbers(tmp_path):
    data = np.rint(reflectance() * 1e4 + 1800).astype(np.uint16)
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    assert reference.offset == 0
    assert any("offset of 1000 may be in them" in note for note in reference.notes)


@pytest.mark.parametrize(
    ("patch", "offset"),
    [
        ("282D_485L_3_3_S2L1C", -0.1),
        ("433D_629L_3_1_S2L1C", -0.1),
        ("433D_629L_3_1_S2L2A", -0.1),  # its SWIR is that of the L1C patch, whose cirrus band begins at 1011
        ("609U_541L_3_0_S2L1C", -0.1),
        ("282D_485L_3_3_S2L2A", 0.0),
        ("609U_541L_3_0_S2L2A", 0.0),
        ("637U_59R_1_3_S2L1C", 0.0),
        ("637U_59R_1_3_S2L2A", 0.0),
    ],
)
def test_real_patches_with_and_without_the_offset_are_told_apart(patch, offset):
    path = at_hand(SCENES.parent, f"worldwide/{patch}.tif") / "worldwide" / f"{patch}.tif"
    assert describe_raster(str(path), "optical").offset == offset


def test_noise_subtracted_power_is_power_and_its_negative_values_are_dark_and_not_empty(tmp_path):
    data = (power() - 0.012).astype(np.float32)
    assert 0.2 < (data[1] < 0).mean() < 0.5
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=SAR), "sar")
    assert (reference.unit, reference.scale) == (Unit.POWER, 1.0)
    assert valid_of(reference).all()


@pytest.mark.parametrize("factor", [1, 10, 100])
def test_only_whole_numbers_are_a_multiple_of_decibel(tmp_path, factor):
    data = decibel() * factor
    whole = described(write(tmp_path / "a.tif", data.round().astype(np.int16), descriptions=SAR), "sar")
    assert (whole.unit, whole.scale) == (Unit.DB, pytest.approx(1 / factor))


def test_very_dark_decibel_in_fractions_is_not_scaled(tmp_path):
    data = (decibel() - 45).astype(np.float32)
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=SAR), "sar")
    assert (reference.unit, reference.scale) == (Unit.DB, 1.0)


def test_a_scale_that_makes_values_impossible_is_doubted_and_the_values_stay(tmp_path):
    data = np.rint(reflectance() * 1e5 + 1).astype(np.uint16)
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=OPTICAL), "optical")
    assert any("its unit or scale may be another" in note for note in reference.notes)
    assert valid_of(reference).all()


def test_the_real_decibel_with_an_untagged_99_is_read_as_decibel():
    name = "files/sar/S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif"
    reference = describe_raster(str(at_hand(SCENES.parent, name) / name), "sar")
    assert (reference.unit, reference.scale, reference.nodata) == (Unit.DB, 1.0, -99)


def test_the_real_flood_scene_in_other_units_is_the_same_reflectance(tmp_path):
    with rasterio.open(real_raster("spain_flood/S2.tif")) as dataset:
        bands = dataset.read([3, 8, 12])
    stored = {
        "plain": bands.astype(np.uint16),
        "percent": (bands / 100).astype(np.float32),
        "landsat": np.rint((bands / 1e4 + 0.2) / 2.75e-5).astype(np.uint16),
        "offset": (bands + 1000).astype(np.uint16),
    }
    for name, data in stored.items():
        uri = write(tmp_path / f"{name}.tif", data, descriptions=("green", "nir", "swir1"))
        reference = describe_raster(uri, "optical")
        values, valid = read_values(reference, analysis_grid([reference]), [1, 2, 3])
        np.testing.assert_allclose(values[:, valid], (bands / 1e4)[:, valid], atol=3e-5, err_msg=name)


def test_a_border_of_zeros_around_real_decibel_is_nodata(tmp_path):
    with rasterio.open(real_raster("spain_flood/S1.tif")) as dataset:
        data = dataset.read()
    data[:, :40] = 0
    assert describe_raster(write(tmp_path / "a.tif", data, descriptions=SAR), "sar").nodata == 0
