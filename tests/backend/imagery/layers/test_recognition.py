"""Recognition: what a raster is, said with what was guessed."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasters import UTM, described, real_raster, write

from earthmind.errors import InputError
from earthmind.imagery import Sensor, Unit, describe_raster
from earthmind.imagery.layers.bands import L1C_ORDER, L2A_ORDER, role_of
from earthmind.vector import write_features

NOISE = np.random.default_rng(1)
CORNERS = ((0, 0), (0, 32), (32, 0))


def digital_numbers(count: int, side: int = 32) -> np.ndarray:
    return NOISE.integers(300, 3500, (count, side, side)).astype(np.uint16)


def decibel(count: int, side: int = 32) -> np.ndarray:
    levels = np.linspace(-10, -17, count)[:, None, None]
    return NOISE.normal(levels, 1.0, (count, side, side)).astype(np.float32)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("B8", "nir"),
        ("B08", "nir"),
        ("b8a", "narrow_nir"),
        ("B4, central wavelength 665 nm", "red"),
        ("S2A_MSIL2A_20170613T101031_87_48_B11", "swir1"),
        ("T31TCJ_20200101T105441_B02_10m", "blue"),
        ("SWIR 1", "swir1"),
        ("Red Edge 2", "rededge2"),
        ("Near-Infrared", "nir"),
        ("green", "green"),
        ("Sigma0_VV_db", "vv"),
        ("S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48_VH", "vh"),
        ("vv/vh ratio", None),
        ("SR_B5", None),
        ("Band 4", None),
        ("reduced", None),
    ],
)
def test_band_names_and_file_names_give_the_role(text, role):
    assert role_of(text) == role


def test_the_real_sentinel_pair_is_recognised_from_its_band_names():
    optical = describe_raster(real_raster("spain_flood/S2.tif"), sensor="optical")
    sar = describe_raster(real_raster("spain_flood/S1.tif"), sensor="sar")
    assert dict(optical.bands) == {role: index for index, role in enumerate(L1C_ORDER, 1)}
    assert (optical.unit, optical.scale, optical.offset, optical.nodata) == (Unit.REFLECTANCE, 1e-4, 0.0, 0.0)
    assert dict(sar.bands) == {"vv": 1, "vh": 2}
    assert (sar.unit, sar.nodata) == (Unit.DB, None)
    assert any("x 10000" in note for note in optical.notes)


def test_real_display_pictures_carry_the_date_of_their_own_sensor():
    optical = describe_raster(real_raster("california/S2_rgb.tif"))
    sar = describe_raster(real_raster("california/S1_vh.tif"))
    assert (optical.sensor, optical.unit, optical.date) == (
        Sensor.OPTICAL,
        Unit.DISPLAY,
        datetime.date(2020, 11, 4),
    )
    assert (sar.sensor, sar.unit, sar.date) == (Sensor.SAR, Unit.DISPLAY, datetime.date(2020, 11, 7))
    assert dict(optical.bands) == {"red": 1, "green": 2, "blue": 3}
    assert dict(sar.bands) == {"vh": 1}


def test_real_quad_polarised_sar_is_taken_in_its_usual_order_and_says_so():
    sar = describe_raster(real_raster("rotterdam/SAR_quadpol.tif"), sensor="sar")
    assert dict(sar.bands) == {"hh": 1, "hv": 2, "vh": 3, "vv": 4}
    assert sar.unit is Unit.DB
    assert any("HH, HV, VH, VV" in note for note in sar.notes)


def test_real_single_band_products_are_recognised_from_their_file_names():
    folder = "bigearthnet/S2A_MSIL2A_20170613T101031_87_48/"
    nir = describe_raster(real_raster(folder + "S2A_MSIL2A_20170613T101031_87_48_B08.tif"))
    vh = describe_raster(real_raster(folder + "S1A_IW_GRDH_1SDV_20170613T165043_33UUP_87_48_VH.tif"))
    assert (dict(nir.bands), nir.sensor, nir.date) == ({"nir": 1}, Sensor.OPTICAL, datetime.date(2017, 6, 13))
    assert (dict(vh.bands), vh.sensor, vh.unit) == ({"vh": 1}, Sensor.SAR, Unit.DB)


@pytest.mark.parametrize(("count", "order"), [(13, L1C_ORDER), (12, L2A_ORDER)])
def test_unnamed_bands_are_taken_in_sentinel_2_order_with_a_note(tmp_path, count, order):
    uri = write(tmp_path / "field.tif", digital_numbers(count))
    reference = describe_raster(uri, sensor="optical")
    assert dict(reference.bands) == {role: index for index, role in enumerate(order, 1)}
    assert any(note.startswith("field:") and "Sentinel-2" in note for note in reference.notes)


def test_unnamed_dual_sar_bands_are_told_apart_by_strength(tmp_path):
    weak_first = decibel(2)[::-1].copy()
    reference = describe_raster(write(tmp_path / "field.tif", weak_first), sensor="sar")
    assert dict(reference.bands) == {"vv": 2, "vh": 1}


def test_polarisations_in_a_file_name_give_the_band_order(tmp_path):
    reference = describe_raster(write(tmp_path / "scene_VH_VV.tif", decibel(2)))
    assert dict(reference.bands) == {"vh": 1, "vv": 2}


@pytest.mark.parametrize(
    ("power_to_stored", "unit", "scale"),
    [
        (lambda power: 10 * np.log10(power), Unit.DB, 1.0),
        (lambda power: power, Unit.POWER, 1.0),
        (np.sqrt, Unit.AMPLITUDE, 1.0),
    ],
)
def test_the_unit_of_backscatter_is_told_from_the_values(tmp_path, power_to_stored, unit, scale):
    power = NOISE.gamma(4.4, 0.1 / 4.4, (1, 64, 64))
    uri = write(tmp_path / "vv.tif", power_to_stored(power).astype(np.float32))
    reference = describe_raster(uri, sensor="sar")
    assert (reference.unit, reference.scale) == (unit, scale)
    assert reference.notes


def test_decibel_stored_as_whole_hundredths_gets_its_scale(tmp_path):
    uri = write(tmp_path / "vv.tif", (decibel(1) * 100).astype(np.int16))
    reference = describe_raster(uri)
    assert (reference.sensor, reference.unit, reference.scale) == (Sensor.SAR, Unit.DB, 0.01)


def test_uncalibrated_numbers_are_scaled_to_a_typical_median_and_this_is_said(tmp_path):
    numbers = NOISE.integers(50, 400, (1, 64, 64)).astype(np.uint16)
    reference = describe_raster(write(tmp_path / "vv.tif", numbers), sensor="sar")
    median = 20 * np.log10(np.median(numbers) * reference.scale)
    assert reference.unit is Unit.AMPLITUDE
    assert median == pytest.approx(-11.0, abs=0.1)
    assert any("uncalibrated" in note for note in reference.notes)


@pytest.mark.parametrize(
    ("data", "unit", "scale"),
    [
        (NOISE.uniform(0.01, 0.5, (3, 32, 32)).astype(np.float32), Unit.REFLECTANCE, 1.0),
        (digital_numbers(3), Unit.REFLECTANCE, 1e-4),
        (NOISE.integers(0, 256, (3, 32, 32)).astype(np.uint8), Unit.DISPLAY, 1.0),
        (NOISE.integers(0, 256, (3, 32, 32)).astype(np.uint16), Unit.DISPLAY, 1.0),
    ],
)
def test_the_unit_of_optical_values_is_told_from_the_values(tmp_path, data, unit, scale):
    names = ("swir1", "nir", "green")
    reference = describe_raster(write(tmp_path / "a.tif", data, descriptions=names), sensor="optical")
    assert (reference.unit, reference.scale) == (unit, scale)


def test_the_offset_since_baseline_0400_is_taken_from_the_product_name_if_the_values_bear_it_out(tmp_path):
    name = "S2B_MSIL2A_20230715T105629_N0509_R094_T30SXH_20230715T131502.tif"
    with_offset = describe_raster(write(tmp_path / name, digital_numbers(12) + np.uint16(1000)))
    harmonised = describe_raster(write(tmp_path / name.replace("S2B", "S2A"), digital_numbers(12)))
    assert with_offset.offset == -0.1
    assert harmonised.offset == 0.0
    assert with_offset.date == datetime.date(2023, 7, 15)


def test_a_declared_scale_wins_over_a_guess(tmp_path):
    uri = write(tmp_path / "a.tif", digital_numbers(13), scale=2e-4)
    reference = describe_raster(uri, sensor="optical")
    assert (reference.unit, reference.scale) == (Unit.REFLECTANCE, 2e-4)


def test_what_the_user_says_wins_over_what_is_recognised(tmp_path):
    uri = write(tmp_path / "a.tif", digital_numbers(4))
    reference = described(
        uri,
        name="my field",
        sensor="optical",
        bands={"nir": 1, "red": 2},
        unit="reflectance",
        scale=1e-3,
        offset=-0.2,
        nodata=7,
        date="2021-02-03",
    )
    assert dict(reference.bands) == {"nir": 1, "red": 2}
    assert (reference.name, reference.scale, reference.offset, reference.nodata) == (
        "my field",
        1e-3,
        -0.2,
        7.0,
    )
    assert reference.date == datetime.date(2021, 2, 3)
    assert reference.notes == ()


def test_undeclared_fill_values_are_found_and_said(tmp_path):
    data = decibel(1)
    data[:, :4] = -9999
    reference = describe_raster(write(tmp_path / "vv.tif", data))
    assert reference.nodata == -9999
    assert reference.unit is Unit.DB
    assert any("-9999" in note for note in reference.notes)


def test_an_alpha_band_is_not_taken_for_a_spectral_band(tmp_path):
    data = NOISE.integers(1, 256, (4, 32, 32)).astype(np.uint8)
    uri = write(tmp_path / "a.tif", data, photometric="RGB", alpha="YES")
    assert dict(describe_raster(uri).bands) == {"red": 1, "green": 2, "blue": 3}


def refusal(uri: str, **options: object) -> InputError:
    with pytest.raises(InputError) as caught:
        described(uri, **options)
    assert "\n" not in caught.value.message
    assert caught.value.message.count('"') >= 2, "the layer is named"
    return caught.value


@pytest.mark.parametrize(
    ("relative", "slot", "seen"),
    [
        ("spain_flood/S1.tif", "optical", "looks like SAR"),
        ("spain_flood/S2.tif", "sar", "looks like optical"),
        ("california/S1_vh.tif", "optical", "looks like SAR"),
        ("california/S2_rgb.tif", "sar", "looks like optical"),
        ("france_cloudy/S1.tif", "optical", "looks like SAR"),
        ("france_cloudy/S2_cloudy.tif", "sar", "looks like optical"),
        ("rotterdam/SAR_quadpol.tif", "optical", "looks like SAR"),
        ("rotterdam/RGB.tif", "sar", "looks like optical"),
    ],
)
def test_swapped_layers_are_recognised_and_said(relative, slot, seen):
    error = refusal(real_raster(relative), sensor=slot)
    assert error.code == "swapped"
    assert seen in error.message and "Swap" in error.message


def test_grey_three_band_sar_pictures_are_not_called_optical(tmp_path):
    band = NOISE.integers(0, 256, (1, 32, 32)).astype(np.uint8)
    uri = write(tmp_path / "scene.tif", np.repeat(band, 3, axis=0), photometric="RGB")
    assert dict(describe_raster(uri, sensor="sar").bands) == {"vv": 1}


def test_a_missing_file_is_named(tmp_path):
    error = refusal(str(tmp_path / "gone.tif"), sensor="sar")
    assert error.code == "missing" and "gone.tif" in error.message


def test_text_and_vector_files_are_not_rasters(tmp_path):
    text = tmp_path / "notes.tif"
    text.write_text("no raster at all")
    assert refusal(str(text)).code == "not_a_raster"
    geojson = tmp_path / "roads.geojson"
    geojson.write_text('{"type": "FeatureCollection", "features": []}')
    assert refusal(str(geojson)).code == "not_a_raster"


def test_a_geopackage_with_vector_data_is_not_a_raster(tmp_path):
    path = write_features(tmp_path / "polygons.gpkg", [], UTM)
    assert refusal(str(path)).code == "not_a_raster"


@pytest.mark.parametrize("kept", [0, 4, 60, 200])
def test_a_file_cut_off_in_its_header_is_unreadable(tmp_path, kept):
    uri = write(tmp_path / "cut.tif", decibel(2))
    path = tmp_path / "cut.tif"
    path.write_bytes(path.read_bytes()[:kept])
    assert refusal(uri, sensor="sar").code == "unreadable"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_real_file_whose_pixels_are_cut_off_is_unreadable(tmp_path, share):
    whole = Path(real_raster("spain_flood/S2.tif")).read_bytes()
    path = tmp_path / "S2.tif"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(str(path), sensor="optical").code == "unreadable"


def test_a_raster_without_crs_is_refused_with_what_to_do(tmp_path):
    error = refusal(write(tmp_path / "a.tif", decibel(2), crs=None), sensor="sar")
    assert error.code == "no_crs" and "Assign" in error.message


def test_a_raster_with_too_few_control_points_is_to_be_geocoded_first(tmp_path):
    corners = [GroundControlPoint(row, col, x=500_000 + col, y=4_200_000 - row) for row, col in CORNERS]
    uri = write(tmp_path / "grd.tif", decibel(2), crs=None, transform=None)
    with rasterio.open(uri, "r+") as dataset:
        dataset.gcps = (corners, CRS.from_string(UTM))
    error = refusal(uri, sensor="sar")
    assert error.code == "no_crs" and "Geocode" in error.message


def test_bands_that_cannot_be_told_are_asked_for(tmp_path):
    assert refusal(write(tmp_path / "a.tif", digital_numbers(7)), sensor="optical").code == "bands"
    error = refusal(write(tmp_path / "b.tif", digital_numbers(3)), sensor="optical", bands={"nir": 4})
    assert error.code == "bands" and "nir" in error.message


@pytest.mark.parametrize("options", [{"sensor": "lidar"}, {"unit": "db"}, {"date": "yesterday"}])
def test_given_values_without_meaning_are_named(tmp_path, options):
    uri = write(tmp_path / "a.tif", digital_numbers(13))
    assert next(iter(options.values())) in refusal(uri, **{"sensor": "optical", **options}).message
