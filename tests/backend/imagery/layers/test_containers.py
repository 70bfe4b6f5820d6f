"""Products in archives, metadata files, headers and variables as layers; advice that works when followed."""

from __future__ import annotations

import re
import shutil
import tarfile
import warnings
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.env import GDALVersion
from rasterio.errors import NotGeoreferencedWarning
from rasterio.shutil import copy as copy_raster
from rasters import TEN_METRES, UTM, write
from scipy.io import netcdf_file

from earthmind.errors import InputError
from earthmind.imagery import analysis_grid, describe_raster
from earthmind.imagery.reading.layer_values import read_values

NOISE = np.random.default_rng(5)
PRODUCT = "S2A_MSIL2A_20200101T105441_N0213_R051_T31TCJ_20200101T120000.SAFE"
SENTINEL1 = "S1A_IW_GRDH_1SDV_20191002T060000_20191002T060025_029284_0353F1_8A4C.SAFE"


def numbers(count: int = 1, side: int = 64) -> np.ndarray:
    return NOISE.integers(300, 3500, (count, side, side)).astype(np.uint16)


@pytest.fixture
def product(tmp_path) -> Path:
    """A Sentinel-2 SAFE with bands of 10 and 20 m, and a mask that is named after a band."""
    folder = tmp_path / PRODUCT
    images, quality = folder / "GRANULE" / "L2A" / "IMG_DATA", folder / "GRANULE" / "L2A" / "QI_DATA"
    for metres, bands in ((10, ("B02", "B08")), (20, ("B02", "B11"))):
        inner = images / f"R{metres}m"
        inner.mkdir(parents=True)
        place = Affine(metres, 0, 500_000, 0, -metres, 4_200_000)
        for band in bands:
            write(inner / f"T31_{band}_{metres}m.tif", numbers(side=640 // metres), transform=place)
    quality.mkdir()
    write(quality / "MSK_DETFOO_B08.tif", np.ones((1, 64, 64), np.uint8))
    (folder / "MTD_MSIL2A.xml").write_text("<xml/>")
    (folder / "manifest.safe").write_text("<xml/>")
    return folder


def zipped(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.rglob("*")):
            file.write(path, path.relative_to(folder.parent))
    return archive


def values_of(uri: str, sensor: str = "optical") -> np.ndarray:
    reference = describe_raster(uri, sensor=sensor)
    return read_values(reference, analysis_grid([reference]), sorted(reference.bands.values()))[0]


def test_a_product_is_the_same_layer_from_folder_metadata_file_and_archive(product, tmp_path):
    archive = zipped(product, tmp_path / "down load.zip")
    expected = describe_raster(str(product), sensor="optical")
    assert set(expected.bands) == {"blue", "nir", "swir1"} and "QI_DATA" not in expected.uri
    for uri in (
        product / "MTD_MSIL2A.xml",
        product / "manifest.safe",
        archive,
        f"/vsizip/{archive}/{PRODUCT}",
        f"/vsizip/{archive}/{PRODUCT}/MTD_MSIL2A.xml",
    ):
        found = describe_raster(str(uri), sensor="optical")
        assert (found.bands, found.date, found.unit) == (expected.bands, expected.date, expected.unit)
        np.testing.assert_array_equal(values_of(str(uri)), values_of(str(product)))


def test_a_folder_with_one_product_in_it_is_that_product(product, tmp_path):
    outer = tmp_path / "download"
    outer.mkdir()
    shutil.move(product, outer)
    assert set(describe_raster(str(outer), sensor="optical").bands) == {"blue", "nir", "swir1"}


def test_an_archive_of_two_products_names_one_of_them(product, tmp_path):
    other = product.with_name(PRODUCT.replace("T31TCJ", "T31TDJ"))
    shutil.copytree(product, other)
    archive = tmp_path / "both.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted([*product.rglob("*"), *other.rglob("*")]):
            file.write(path, path.relative_to(tmp_path))
    with pytest.raises(InputError, match="holds 2 products; name one of them") as caught:
        describe_raster(str(archive), sensor="optical")
    named = re.search(r"(/vsizip/.*SAFE)\.", caught.value.message)[1]
    assert set(describe_raster(named, sensor="optical").bands) == {"blue", "nir", "swir1"}


def test_bands_loose_in_an_archive_are_one_layer(tmp_path):
    loose = tmp_path / "loose"
    loose.mkdir()
    for band in ("B03", "B08"):
        write(loose / f"T31_{band}.tif", numbers())
    with tarfile.open(tmp_path / "a.tar", "w") as tar:
        for file in sorted(loose.iterdir()):
            tar.add(file, file.name)
    for archive in (zipped(loose, tmp_path / "loose.zip"), tmp_path / "a.tar"):
        assert set(describe_raster(str(archive), sensor="optical").bands) == {"green", "nir"}
        np.testing.assert_array_equal(values_of(str(archive)), values_of(str(loose)))


def envi(path: Path, data: np.ndarray) -> Path:
    profile = {"count": len(data), "height": data.shape[1], "width": data.shape[2], "dtype": data.dtype}
    with rasterio.open(path, "w", driver="ENVI", crs=UTM, transform=TEN_METRES, **profile) as file:
        file.write(data)
        for band, name in zip(range(1, len(data) + 1), ("B3", "B8", "B11")):
            file.set_band_description(band, name)
    return path


@pytest.mark.parametrize("name", ["scene.img", "scene.dat", "scene", "my.scene"])
def test_an_envi_header_leads_to_its_data_file(tmp_path, name):
    data = numbers(3)
    path = envi(tmp_path / name, data)
    header = next(file for file in tmp_path.iterdir() if file.suffix == ".hdr")
    shouted = header.rename(header.with_suffix(".HDR"))
    np.testing.assert_array_equal(values_of(str(shouted)), values_of(str(path)))
    path.unlink()
    with pytest.raises(InputError, match="the file of its pixels is not beside it"):
        describe_raster(str(shouted), sensor="optical")


def test_a_beam_dimap_file_leads_to_the_bands_in_its_folder(tmp_path):
    dim, folder = tmp_path / "S1_Orb_TC.dim", tmp_path / "S1_Orb_TC.data"
    dim.write_text("<Dimap_Document/>")
    with pytest.raises(InputError, match=r"folder S1_Orb_TC\.data is not beside it") as caught:
        describe_raster(str(dim), sensor="sar")
    assert caught.value.code == "missing"
    folder.mkdir()
    (folder / "vector_data").mkdir()
    power = NOISE.gamma(4, 0.02, (1, 64, 64)).astype(np.float32)
    for polarisation in ("VH", "VV"):
        envi(folder / f"Sigma0_{polarisation}.img", power)
    reference = describe_raster(str(dim), sensor="sar")
    assert set(reference.bands) == {"vv", "vh"}
    np.testing.assert_allclose(read_values(reference, analysis_grid([reference]), [1])[0], power, rtol=1e-6)


def netcdf(path: Path, variables: dict[str, np.ndarray], scale: float | None = None) -> str:
    with netcdf_file(path, "w") as file:
        side = next(iter(variables.values())).shape[-1]
        for axis, start, step in (("lat", 40.0, -1e-4), ("lon", -3.0, 1e-4)):
            file.createDimension(axis, side)
            values = file.createVariable(axis, "d", (axis,))
            values[:] = start + step * (np.arange(side) + 0.5)
            values.units = "degrees_north" if axis == "lat" else "degrees_east"
            values.standard_name = "latitude" if axis == "lat" else "longitude"
        for name, data in variables.items():
            variable = file.createVariable(name, "f" if data.dtype == np.float32 else "h", ("lat", "lon"))
            variable[:] = data
            if scale is not None:
                variable.scale_factor = scale
    return str(path)


def test_variables_of_a_netcdf_are_bands_by_their_names(tmp_path):
    data = {name: numbers()[0].astype(np.int16) for name in ("B03", "B08", "B11", "quality")}
    uri = netcdf(tmp_path / "scene.nc", data, scale=1e-4)
    reference = describe_raster(uri, sensor="optical")
    assert set(reference.bands) == {"green", "nir", "swir1"}
    grid = analysis_grid([reference])
    assert grid.crs.is_geographic
    found = read_values(reference, grid, [reference.bands["nir"]])[0][0]
    np.testing.assert_allclose(found, data["B08"] * 1e-4, rtol=1e-5)


def test_the_slot_chooses_among_the_variables_of_a_netcdf(tmp_path):
    power = {name: NOISE.gamma(4, 0.02, (64, 64)).astype(np.float32) for name in ("VV", "VH", "B03", "B08")}
    uri = netcdf(tmp_path / "cube.nc", power)
    assert set(describe_raster(uri, sensor="sar").bands) == {"vv", "vh"}
    assert set(describe_raster(uri, sensor="optical").bands) == {"green", "nir"}
    only = netcdf(tmp_path / "one.nc", {"VV": power["VV"]})
    assert dict(describe_raster(only, sensor="sar").bands) == {"vv": 1}


def test_what_a_container_of_unknown_variables_advises_works(tmp_path):
    decibels = NOISE.normal(-12, 2, (2, 64, 64)).astype(np.float32)
    uri = netcdf(tmp_path / "scene.nc", {"first": decibels[0], "second": decibels[1]})
    with pytest.raises(InputError, match="choose one of them") as caught:
        describe_raster(uri, sensor="sar")
    named = re.search(r"choose one of them: (.*?),", caught.value.message)[1]
    assert set(describe_raster(named, sensor="sar").bands) == {"vv"}


def test_arrays_of_a_zarr_are_bands_by_their_names(tmp_path):
    with rasterio.Env() as env:
        if "Zarr" not in env.drivers() or not GDALVersion.runtime().at_least("3.8"):
            pytest.skip("this GDAL has no Zarr")
    path, options = tmp_path / "scene.zarr", {"APPEND_SUBDATASET": "NO"}
    expected = {}
    for band in ("B03", "B08"):
        expected[band] = numbers()
        plain = write(tmp_path / f"{band}.tif", expected[band])
        copy_raster(plain, path, driver="Zarr", ARRAY_NAME=band, **options)
        options = {"APPEND_SUBDATASET": "YES"}
    reference = describe_raster(str(path), sensor="optical")
    assert set(reference.bands) == {"green", "nir"}
    found = read_values(reference, analysis_grid([reference]), [reference.bands["nir"]])[0]
    np.testing.assert_allclose(found, expected["B08"] * 1e-4, rtol=1e-5)


def test_a_path_that_exists_as_it_is_written_is_one_file(tmp_path):
    odd = write(tmp_path / "a|b.tif", numbers(3), descriptions=("B3", "B8", "B11"))
    assert set(describe_raster(odd, sensor="optical").bands) == {"green", "nir", "swir1"}
    with pytest.raises(InputError, match=r"y_B08\.tif of the layer .* does not exist") as caught:
        describe_raster(f"{odd}|{tmp_path}/y_B08.tif|{odd}/x_B04.tif", sensor="optical")
    assert caught.value.code == "missing"


def test_a_name_that_no_disk_takes_is_a_missing_file(tmp_path):
    for name in ("x" * 300 + ".tif", "a\0b.tif"):
        with pytest.raises(InputError, match="does not exist") as caught:
            describe_raster(str(tmp_path / name), sensor="optical")
        assert caught.value.code == "missing"


def test_a_name_in_no_encoding_is_told_in_one_line(tmp_path):
    plain = Path(write(tmp_path / "S2.tif", numbers(3), descriptions=("B3", "B8", "B11")))
    odd = plain.rename(tmp_path / "S2\udcff.tif")
    with pytest.raises(
        InputError, match=r"has a name that is no text: .*S2\\udcff\.tif\. Rename it"
    ) as caught:
        describe_raster(str(odd), sensor="optical")
    assert caught.value.message.isprintable()
    assert len(describe_raster(str(odd.rename(plain)), sensor="optical").bands) == 3


@pytest.mark.parametrize("relative", [0, 1])
def test_a_source_of_a_virtual_raster_that_is_gone_is_named(tmp_path, relative):
    red, nir = (Path(write(tmp_path / f"x_{band} & co.tif", numbers())) for band in ("B04", "B08"))
    bands = "".join(
        f'<VRTRasterBand dataType="UInt16" band="{number}"><SimpleSource><SourceFilename '
        f'relativeToVRT="{relative}">{str(path.name if relative else path).replace("&", "&amp;")}'
        "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
        for number, path in enumerate((red, nir), start=1)
    )
    virtual = tmp_path / "S2.vrt"
    virtual.write_text(
        f'<VRTDataset rasterXSize="64" rasterYSize="64"><SRS>{UTM}</SRS><GeoTransform>'
        f"{', '.join(map(str, TEN_METRES.to_gdal()))}</GeoTransform>{bands}</VRTDataset>"
    )
    hidden = nir.rename(tmp_path / "hidden.tif")
    with pytest.raises(InputError, match=r"x_B08 & co\.tif\. Bring it back") as caught:
        describe_raster(str(virtual), sensor="optical")
    assert caught.value.code == "missing"
    hidden.rename(nir)
    assert describe_raster(str(virtual), sensor="optical").bands == {"red": 1, "nir": 2}


def bent(row: np.ndarray, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where a pixel lies on the ground: as a radar sees it, tilted and bent."""
    across, down = column / 400, row / 300
    longitude = 10 + 0.4 * across + 0.04 * down + 0.006 * across**2 + 0.0025 * np.sin(4 * across)
    return longitude, 45 + 0.06 * across - 0.2 * down + 0.005 * across * down + 0.0012 * np.cos(5 * across)


MARKS = [(60, 50), (150, 200), (270, 370), (30, 350), (200, 90)]


@pytest.fixture
def grd(tmp_path) -> Path:
    """A Sentinel-1 GRD SAFE: VV and VH with bright marks, placed by a bent grid of control points."""
    rows, columns = np.mgrid[:300, :400] + 0.5
    marks = sum(np.exp(-((rows - r) ** 2 + (columns - c) ** 2) / 8) for r, c in MARKS)
    folder = tmp_path / SENTINEL1 / "measurement"
    folder.mkdir(parents=True)
    for name, level in (("vv", 200), ("vh", 100)):
        data = (level + 10_000 * marks).astype(np.uint16)[None]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            uri = write(folder / f"s1a-iw-grd-{name}-20191002t060000.tiff", data, crs=None, transform=None)
            with rasterio.open(uri, "r+") as file:
                file.gcps = (control_points(), CRS.from_epsg(4326))
    (folder.parent / "manifest.safe").write_text("<xml/>")
    return folder.parent


def control_points() -> list[GroundControlPoint]:
    places = [(row, column) for row in np.linspace(0, 300, 10) for column in np.linspace(0, 400, 21)]
    return [GroundControlPoint(r, c, *(float(v) for v in bent(r, c)), z=0.0) for r, c in places]


def off_the_marks(uri: str, resolution: float | None = None) -> tuple[float, set[str]]:
    """How far the brightest places of a layer are from where the marks lie, in pixels; and its bands."""
    reference = describe_raster(uri, sensor="sar")
    grid = analysis_grid([reference], resolution=resolution)
    values = np.nan_to_num(read_values(reference, grid, [reference.bands["vv"]])[0][0])
    reach, far = (9, []) if resolution is None else (4, [])
    for row, column in MARKS:
        at, down = (int(v) for v in ~grid.transform @ bent(row, column))
        part = values[down - reach : down + reach + 1, at - reach : at + reach + 1]
        ys, xs = np.mgrid[down - reach : down + reach + 1, at - reach : at + reach + 1] + 0.5
        x, y = ~grid.transform @ bent(row, column)
        far.append(np.hypot((part * xs).sum() / part.sum() - x, (part * ys).sum() / part.sum() - y))
    return max(far), set(reference.bands)


def test_a_sentinel1_pair_lies_where_its_control_points_say(grd, tmp_path):
    vv, vh = sorted((grd / "measurement").iterdir(), reverse=True)
    both = {"vv", "vh"}
    for uri, bands in (
        (str(vv), {"vv"}),
        (str(grd), both),
        (str(grd / "manifest.safe"), both),
        (f"{vv}|{vh}", both),
        (str(zipped(grd, tmp_path / "s1.zip")), both),
    ):
        off, found = off_the_marks(uri)
        assert found == bands and off < 0.5


def test_a_whole_scene_is_read_coarser_in_its_place(grd):
    """Marks are 4 pixels wide, of 70 m; the raster is reduced before it is warped."""
    assert off_the_marks(str(grd), 450)[0] < 0.5


def test_a_measurement_without_control_points_takes_the_grid_of_its_annotation(grd):
    annotation = grd / "annotation"
    annotation.mkdir()
    points = "".join(
        f"<geolocationGridPoint><line>{p.row}</line><pixel>{p.col}</pixel><latitude>{p.y}</latitude>"
        f"<longitude>{p.x}</longitude><height>0.0e+00</height></geolocationGridPoint>"
        for p in control_points()
    )
    for file in list((grd / "measurement").iterdir()):
        (annotation / f"{file.stem}.xml").write_text(f"<product>{points}</product>")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(file) as dataset:
                data = dataset.read()
            write(file, data, crs=None, transform=None)
    vv = next((grd / "measurement").glob("*-vv-*"))
    assert off_the_marks(str(grd))[0] < 0.5 and off_the_marks(str(vv))[0] < 0.5


def test_files_of_another_size_with_control_points_do_not_make_a_pair(grd):
    vv, vh = sorted((grd / "measurement").iterdir(), reverse=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        write(vh, numbers(), crs=None, transform=None)
        with rasterio.open(vh, "r+") as file:
            file.gcps = (control_points(), CRS.from_epsg(4326))
    with pytest.raises(InputError, match="other ground control points"):
        describe_raster(f"{vv}|{vh}", sensor="sar")
