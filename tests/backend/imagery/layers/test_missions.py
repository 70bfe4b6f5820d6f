"""Whose product a raster is, and which band is which, told from names, numbers, wavelengths and values."""

from __future__ import annotations

import datetime
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import pytest
import rasterio
from rasterio.shutil import copy as copy_raster
from rasters import described, write
from real_files import SCENES, at_hand

from earthmind.errors import InputError
from earthmind.imagery import Unit, analysis_grid, describe_raster
from earthmind.imagery.layers.missions import MISSIONS, mission_in
from earthmind.imagery.layers.numbering import numbering_of
from earthmind.imagery.layers.product import roles_of_files
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.reference import Sensor

SIX = ("blue", "green", "red", "nir", "swir1", "swir2")
OLI = ("coastal", *SIX)
NOISE = np.random.default_rng(3)
KELVIN = np.full((1, 40, 40), 291.5, np.float32)


def reflectance(count: int, side: int = 40) -> np.ndarray:
    """Dark water on one side, bright ground on the other."""
    ramp = np.linspace(0.004, 0.4, side * side).reshape(side, side)
    return np.stack([ramp + NOISE.uniform(0, 0.01, ramp.shape) for _ in range(count)]).astype(np.float32)


def numbers(count: int, scale: float = 1e-4, offset: float = 0.0, dtype: str = "uint16") -> np.ndarray:
    return np.rint((reflectance(count) - offset) / scale).astype(dtype)


def nbart(*infrared: str) -> list[str]:
    """Names as Digital Earth Australia has them."""
    return [f"nbart_{role}" for role in ("blue", "green", "red", *infrared)]


def in_order(roles: tuple[str, ...]) -> dict[str, int]:
    return {role: band for band, role in enumerate(roles, 1)}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("LC08_L2SP_199033_20191002_20200825_02_T1_SR_B5", "landsat-oli-l2"),
        ("LE07_L2SP_199033_20051002_20200825_02_T1", "landsat-tm-l2"),
        ("LC09_L1TP_199033_20221002_20221002_02_T1", "landsat-oli-l1"),
        ("LT05_L1TP_199033_20051002_20200825_01_T1", "landsat-tm-l1"),
        ("LC08_L1TP_199033_20191002_20191018_01_T1_sr_band5", "landsat-oli-espa"),
        ("LC81990332019275LGN00", "landsat-oli-l1"),
        ("LC08_TOA", "landsat-oli"),
        ("l8_B5", "landsat-oli"),
        ("HLS.L30.T30SXH.2019275T105029.v2.0", "hls-l30"),
        ("HLS.S30.T30SXH.2019275T105029.v2.0", "hls-s30"),
        ("S2A_MSIL2A_20170613T101031_N0205_R022", "sentinel-2"),
        ("T30SXH_20191002T105029_B03_10m", "sentinel-2"),
        ("20191002_105029_1032_3B_AnalyticMS_SR", "planetscope"),
        ("20221002_105029_90_1032_3B_AnalyticMS_SR_8b", "planetscope-8"),
        ("WV02_20191002_M2AS", "worldview"),
        ("m_3812220_ne_10_060_20200525", "naip"),
        ("ENMAP01-____L2A-DT0000001234", "enmap"),
        ("PRS_L2D_STD_20200725083506", "prisma"),
        ("ga_s2bm_nbart_3-2-1_30SXH", "dea-s2"),
        ("flood_2019", None),
        ("tiles_l8x", None),
    ],
)
def test_file_names_tell_the_mission_and_its_level(name, key):
    row = mission_in(name, Sensor.OPTICAL)
    assert (row.key if row else None) == key


def test_every_row_of_the_table_has_a_short_name_of_its_own_and_roles_that_are_words():
    assert len({row.key for row in MISSIONS}) == len(MISSIONS)
    assert all(role.isidentifier() for row in MISSIONS for role in row.roles.values())
    assert all(len(order) == count for row in MISSIONS for count, order in row.orders.items())


@pytest.mark.parametrize(
    ("found", "key", "certain"),
    [
        ("2 3 4 8A 11 12", "sentinel-2", True),
        ("3 8 11", "sentinel-2", True),
        ("2 3 4 8", "sentinel-2", True),
        ("2 3 4", "sentinel-2", True),
        ("1 2 3 4 5 6 7 8 9 10 11", "landsat-oli", True),
        ("2 3 4 5 6 7", "landsat-oli", False),
        ("3 5 6", "landsat-oli", False),
        ("1 2 3 4 5 7", "landsat-tm", True),
        ("1 2 3 4", "planetscope", False),
        ("1 2 3 4 5 6 7 8", None, None),
        ("1 2 3 4 5", None, None),
        ("1 2 3", None, None),
    ],
)
def test_the_set_of_band_numbers_tells_the_mission_or_that_it_cannot_be_told(found, key, certain):
    told = numbering_of(found.split())
    assert (told and told.mission.key, told and told.certain) == (key, certain)


@pytest.mark.parametrize(
    ("name", "bands", "roles"),
    [
        ("export", [f"SR_B{n}" for n in range(1, 8)], in_order(OLI)),
        ("export", ["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7", "ST_B6"], in_order(SIX)),
        ("export", ["SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7", "ST_B10"], in_order(SIX)),
        ("export", [f"sr_band{n}" for n in range(2, 8)], in_order(SIX)),
        ("export", ["B1", "B2", "B3", "B4", "B5", "B7"], in_order(SIX)),
        ("LC08_TOA", ["B2", "B3", "B4", "B5", "B6", "B7"], in_order(SIX)),
        ("HLS.L30.T30SXH.2019275T105029.v2.0", [f"B0{n}" for n in range(2, 8)], in_order(SIX)),
        ("export", ["Blue", "Green", "Red", "NIR1", "SWIR1", "SWIR2"], in_order(SIX)),
        ("export", ["blue", "green", "red", "nir_1", "swir_1", "swir_2"], in_order(SIX)),
        ("export", nbart("nir_1", "swir_2", "swir_3"), in_order(SIX)),
        ("export", nbart("nir", "swir_1", "swir_2"), in_order(SIX)),
        (
            "export",
            ["Band 2 - Blue", "Band 3 - Green", "Band 4 - Red", "Band 5 - NIR", "Band 6 - SWIR 1"],
            in_order(SIX[:5]),
        ),
        (
            "export",
            ["coastal_blue", "blue", "green_i", "green", "yellow", "red", "rededge", "nir"],
            in_order(("coastal", "blue", "green1", "green", "yellow", "red", "rededge1", "nir")),
        ),
        (
            "export",
            ["Coastal", "Blue", "Green", "Yellow", "Red", "Red Edge", "NIR1", "NIR2"],
            in_order(("coastal", "blue", "green", "yellow", "red", "rededge1", "nir", "nir2")),
        ),
        ("WV03_20200101", [f"B{n}" for n in range(1, 9)], in_order(
            ("coastal", "blue", "green", "yellow", "red", "rededge1", "nir", "nir2"))),
        ("export", ["482.0 nm", "561.4 nm", "654.6 nm", "0.835 um", "1608.9 nm"], in_order(SIX[:5])),
        ("export", ["482.0", "561.4", "654.6", "835.1", "1608.9"], in_order(SIX[:5])),
    ],
)  # fmt: skip
def test_bands_of_any_mission_have_their_roles(tmp_path, name, bands, roles):
    uri = write(tmp_path / f"{name}.tif", numbers(len(bands), dtype="int16"), descriptions=tuple(bands))
    assert dict(describe_raster(uri, "optical").bands) == roles


@pytest.mark.parametrize(
    ("name", "roles"),
    [
        ("LC08_L2SP_199033_20191002_20200825_02_T1_SR", SIX),
        ("20191002_105029_1032_3B_AnalyticMS_SR", ("blue", "green", "red", "nir")),
        (
            "20221002_105029_1032_3B_AnalyticMS_SR_8b",
            ("coastal", "blue", "green1", "green", "yellow", "red", "rededge1", "nir"),
        ),
    ],
)
def test_bands_without_names_come_in_the_order_of_their_mission_and_this_is_said(tmp_path, name, roles):
    reference = describe_raster(write(tmp_path / f"{name}.tif", numbers(len(roles))), "optical")
    assert dict(reference.bands) == in_order(roles)
    assert any(f"band order of {reference.mission}" in note for note in reference.notes)


def test_thermal_bands_in_kelvins_tell_landsat_8_from_5(tmp_path):
    names = tuple(f"B{n}" for n in range(1, 8))
    tm = np.concatenate([reflectance(5), KELVIN, reflectance(1)])
    old = describe_raster(write(tmp_path / "a.tif", tm, descriptions=names), "optical")
    new = describe_raster(write(tmp_path / "b.tif", reflectance(7), descriptions=names), "optical")
    assert (old.bands["nir"], old.bands["swir2"], old.mission) == (4, 7, "Landsat 4/5/7")
    assert (new.bands["nir"], new.bands["swir1"], new.mission) == (5, 6, "Landsat 8/9")
    assert any("B5 as nir" in note and "Landsat 8/9" in note for note in new.notes)
    assert not any("numbers are taken" in note for note in old.notes)


def test_a_landsat_8_export_of_all_bands_is_not_read_in_sentinel_2_numbering(tmp_path):
    stack = np.concatenate([reflectance(9), KELVIN, KELVIN])
    uri = write(tmp_path / "export.tif", stack, descriptions=tuple(f"B{n}" for n in range(1, 12)))
    reference = describe_raster(uri, "optical")
    assert {role: reference.bands[role] for role in SIX} == {r: n for n, r in enumerate(SIX, 2)}
    assert not {10, 11} & set(reference.bands.values())
    assert reference.unit is Unit.REFLECTANCE and reference.scale == 1.0


def test_bare_numbers_that_several_missions_have_are_asked_for_with_the_way_to_say_them(tmp_path):
    uri = write(tmp_path / "field.tif", numbers(8), descriptions=tuple(f"B{n}" for n in range(1, 9)))
    with pytest.raises(InputError) as caught:
        describe_raster(uri, "optical")
    assert caught.value.code == "bands"
    assert '"field"' in caught.value.message and "--optical-bands nir=4,swir1=5" in caught.value.message
    assert dict(described(uri, "optical", bands={"nir": 8}).bands) == {"nir": 8}


@pytest.mark.parametrize(
    ("name", "count", "scale", "offset"),
    [
        ("LC08_L2SP_199033_20191002_20200825_02_T1_SR", 6, 2.75e-5, -0.2),
        ("LC08_L1TP_199033_20191002_20200825_02_T1", 6, 2e-5, -0.1),
        ("HLS.L30.T30SXH.2019275T105029.v2.0", 6, 1e-4, 0.0),
        ("LC08_L1TP_199033_20191002_20191018_01_T1_sr", 6, 1e-4, 0.0),
    ],
)
def test_numbers_have_the_scale_of_their_mission(tmp_path, name, count, scale, offset):
    data = numbers(count, scale, offset)
    reference = describe_raster(write(tmp_path / f"{name}.tif", data), "optical")
    assert (reference.scale, reference.offset) == (scale, offset)
    assert any(reference.mission in note for note in reference.notes)


@pytest.mark.parametrize(("scale", "offset", "level"), [(2.75e-5, -0.2, "Level 2"), (2e-5, -0.1, "Level 1")])
def test_landsat_numbers_without_a_name_are_told_by_where_the_dark_ones_begin(tmp_path, scale, offset, level):
    uri = write(tmp_path / "field.tif", numbers(6, scale, offset), descriptions=SIX)
    reference = describe_raster(uri, "optical")
    assert (reference.scale, reference.offset) == (scale, offset)
    assert any(level in note for note in reference.notes)


def test_the_fill_of_a_mission_is_nodata(tmp_path):
    data = numbers(6, 2.75e-5, -0.2)
    data[:, :5] = 0
    uri = write(tmp_path / "LC08_L2SP_199033_20191002_20200825_02_T1.tif", data)
    assert describe_raster(uri, "optical").nodata == 0


def test_old_eight_bit_landsat_without_coefficients_is_a_picture_and_says_so(tmp_path):
    data = (reflectance(6) * 500).astype(np.uint8)
    names = ("B1", "B2", "B3", "B4", "B5", "B7")
    uri = write(tmp_path / "LT05_L1TP_199033_20051002_20200825_01_T1.tif", data, descriptions=names)
    reference = describe_raster(uri, "optical")
    assert (reference.unit, dict(reference.bands)) == (Unit.DISPLAY, in_order(SIX))
    assert any("without coefficients" in note for note in reference.notes)


def test_coefficients_of_the_metadata_beside_a_landsat_file_are_used(tmp_path):
    lines = [f"REFLECTANCE_MULT_BAND_{n} = 2.5E-05" for n in range(1, 10)]
    lines += [f"REFLECTANCE_ADD_BAND_{n} = -0.12" for n in range(1, 10)] + ["SUN_ELEVATION = 30.0"]
    (tmp_path / "LC08_L1TP_1_MTL.txt").write_text("\n".join(lines))
    uri = write(tmp_path / "LC08_L1TP_1_B5.tif", numbers(1, 2e-5, -0.1))
    reference = describe_raster(uri, "optical")
    assert dict(reference.bands) == {"nir": 1}
    assert (reference.scale, reference.offset) == pytest.approx((5e-5, -0.24))
    assert any("MTL" in note for note in reference.notes)


def test_old_landsat_with_metadata_beside_it_is_reflectance_band_by_band(tmp_path):
    wanted, stem = reflectance(6), "LT05_L1TP_199033_20051002_20200825_02_T1"
    factors = {number: 0.0018 + 0.0001 * number for number in (1, 2, 3, 4, 5, 7)}
    for shown, (number, factor) in zip(wanted, factors.items()):
        write(tmp_path / f"{stem}_B{number}.TIF", np.rint((shown + 0.005) / factor).astype(np.uint8)[None])
    lines = [f"REFLECTANCE_MULT_BAND_{n} = {factor}" for n, factor in factors.items()]
    lines += [f"REFLECTANCE_ADD_BAND_{n} = -0.005" for n in factors] + ["SUN_ELEVATION = 90"]
    (tmp_path / f"{stem}_MTL.txt").write_text("\n".join(lines))
    reference = describe_raster(str(tmp_path), "optical")
    assert (dict(reference.bands), reference.unit) == (in_order(SIX), Unit.REFLECTANCE)
    values, _ = read_values(reference, analysis_grid([reference]), range(1, 7))
    np.testing.assert_allclose(values, wanted, atol=0.0014)


def test_a_real_landsat_folder_has_landsats_numbering_and_coefficients():
    folder = at_hand(SCENES.parent, "files/landsat8_l1/l8_B5.tif") / "files" / "landsat8_l1"
    reference = describe_raster(str(folder), "optical")
    assert set(reference.bands) == {"blue", "green", "red", "nir", "swir1"}
    assert reference.mission == "Landsat 8/9"
    assert (reference.scale, reference.offset) == pytest.approx((2.2114e-5, -0.11057), rel=1e-3)


def test_files_of_a_folder_are_numbered_by_the_set_of_their_names():
    stems = [f"LC08_L2SP_199033_20191002_20200825_02_T1_SR_B{n}" for n in range(2, 8)]
    assert roles_of_files([*stems, "LC08_L2SP_199033_20191002_20200825_02_T1_QA_PIXEL"]) == [*SIX, None]
    assert roles_of_files(["scene_red", "scene_nir", "scene_green"]) == ["red", "nir", "green"]
    assert roles_of_files(["B03", "B08", "B11"]) == ["green", "nir", "swir1"]
    assert roles_of_files(["B3", "B5", "B6"]) == ["green", "nir", "swir1"]


def test_a_folder_whose_numbers_several_missions_have_says_how_they_are_taken(tmp_path):
    for number in range(2, 8):
        write(tmp_path / f"B{number}.tif", numbers(1))
    reference = describe_raster(str(tmp_path), "optical")
    assert dict(reference.bands) == in_order(SIX)
    assert any("B5 as nir" in note and "Landsat 8/9" in note for note in reference.notes)


def test_a_folder_tells_a_mission_where_numbers_leave_a_doubt_and_only_there(tmp_path):
    folder = tmp_path / "Sentinel-2"
    folder.mkdir()
    doubtful, certain = (("B2", "B3", "B4", "B5", "B6", "B7"), ("B1", "B2", "B3", "B4", "B5", "B7"))
    first = describe_raster(write(folder / "a.tif", numbers(6), descriptions=doubtful), "optical")
    second = describe_raster(write(folder / "b.tif", numbers(6), descriptions=certain), "optical")
    assert first.bands["rededge1"] == 4
    assert any("are taken as those of Sentinel-2" in note for note in first.notes)
    assert dict(second.bands) == in_order(SIX)


def test_the_day_of_a_virtual_raster_is_that_of_its_files(tmp_path):
    files = [write(tmp_path / f"T30SXH_20230102T105029_B{n}_10m.tif", numbers(1)) for n in ("03", "08")]
    reference = describe_raster(virtual(tmp_path / "stack.vrt", files), "optical")
    assert reference.date == datetime.date(2023, 1, 2)


def test_bands_of_several_types_in_one_virtual_raster_are_read(tmp_path):
    files = [write(tmp_path / "B03.tif", numbers(1)), write(tmp_path / "B08.tif", reflectance(1))]
    uri = virtual(tmp_path / "mixed.vrt", files)
    text = Path(uri).read_text(encoding="utf-8")
    Path(uri).write_text(text.replace('"UInt16" band="2"', '"Float32" band="2"'), encoding="utf-8")
    assert dict(describe_raster(uri, "optical").bands) == {"green": 1, "nir": 2}


@pytest.mark.parametrize(
    ("stems", "roles"),
    [
        (["T30SXH_20191002T105029_B03_10m", "T30SXH_20191002T105029_B08_10m"], {"green": 1, "nir": 2}),
        (["LC08_L2SP_1_SR_B5", "LC08_L2SP_1_SR_B6"], {"nir": 1, "swir1": 2}),
        (["place_red", "place_nir"], {"red": 1, "nir": 2}),
    ],
)
def test_bands_of_a_virtual_raster_are_named_by_its_source_files(tmp_path, stems, roles):
    files = [write(tmp_path / f"{stem}.tif", numbers(1)) for stem in stems]
    assert dict(describe_raster(virtual(tmp_path / "stack.vrt", files), "optical").bands) == roles


def virtual(path: Path, files: list[str]) -> str:
    """Write what QGIS's "Build virtual raster" writes: one band for each file, without names."""
    with rasterio.open(files[0]) as first:
        geo = ", ".join(repr(number) for number in first.transform.to_gdal())
        crs, width, height = escape(first.crs.to_wkt()), first.width, first.height
    bands = "".join(
        f'<VRTRasterBand dataType="UInt16" band="{n}"><SimpleSource><SourceFilename relativeToVRT="1">'
        f"{Path(file).name}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
        for n, file in enumerate(files, 1)
    )
    path.write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}"><SRS>{crs}</SRS>'
        f"<GeoTransform>{geo}</GeoTransform>{bands}</VRTDataset>",
        encoding="utf-8",
    )
    return str(path)


def test_a_virtual_raster_of_one_file_keeps_the_names_of_its_bands(tmp_path):
    source = write(tmp_path / "s2.tif", numbers(3), descriptions=("B3", "B8", "B11"))
    path = tmp_path / "s2.vrt"
    copy_raster(source, path, driver="VRT")
    path.write_text(
        "".join(line for line in path.read_text().splitlines(True) if "<Description>" not in line)
    )
    assert dict(describe_raster(str(path), "optical").bands) == {"green": 1, "nir": 2, "swir1": 3}


def test_among_many_bands_the_nearest_to_a_roles_centre_counts(tmp_path):
    wavelengths = np.arange(420.0, 2450.0, 12.0)
    uri = write(tmp_path / "enmap.tif", np.full((len(wavelengths), 4, 4), 900, np.int16))
    with rasterio.open(uri, "r+") as dataset:
        for band, length in enumerate(wavelengths, 1):
            dataset.update_tags(band, wavelength=f"{length / 1000:.4f}", wavelength_units="Micrometers")
    bands = describe_raster(uri, "optical").bands
    for role, centre in (("green", 560), ("red", 660), ("nir", 835), ("swir1", 1610), ("swir2", 2200)):
        assert abs(wavelengths[bands[role] - 1] - centre) <= 6


def test_real_landsat_5_and_7_files_are_read_in_their_own_numbering():
    files = ("amazon/lsat.tif", "change/taizhou/2000TM")
    folder = at_hand(SCENES.parent, *files)
    amazon, taizhou = (describe_raster(str(folder / file), "optical") for file in files)
    assert (amazon.bands["nir"], amazon.bands["swir1"], amazon.bands["swir2"]) == (4, 5, 7)
    assert dict(taizhou.bands) == in_order(SIX)
