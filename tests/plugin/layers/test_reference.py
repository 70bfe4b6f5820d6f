"""A layer becomes something GDAL alone can open, or one sentence says why not."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from places import write_raster
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange, QgsVectorLayer

from qgis_earthmind.errors import LayerError, OutputError
from qgis_earthmind.layers import reference
from qgis_earthmind.layers.reference import crs_of, crs_text, gdal_uri, layer_request


def test_a_file_is_its_absolute_path_and_the_users_name(place):
    layer = QgsRasterLayer(str(place.optical), "Before the flood")
    request = layer_request(layer)
    assert (request.uri, request.name, request.nodata) == (str(place.optical), "Before the flood", None)


@pytest.mark.parametrize(
    "source, uri",
    [
        ("/data/a b.tif|option:NUM_THREADS=2", "/data/a b.tif"),
        ("/vsizip//data/a.zip/b.tif", "/vsizip//data/a.zip/b.tif"),
        ("/vsicurl/https://example.org/a.tif", "/vsicurl/https://example.org/a.tif"),
        ('NETCDF:"/data/a.nc":band', 'NETCDF:"/data/a.nc":band'),
        ("/data/a.gpkg|layername:dem", "GPKG:/data/a.gpkg:dem"),
        ("C:/data/a.tif", str(Path("C:/data/a.tif").absolute())),
        ("a.tif", str(Path("a.tif").absolute())),
        ("file:///data/my%20rasters/fl%C3%BCsse.tif", "/data/my rasters/flüsse.tif"),
        ("file:////server/share/a.tif|option:X=1", "//server/share/a.tif"),
        ("file://server/share/a%231.tif", "//server/share/a#1.tif"),
    ],
)
def test_sources_lose_what_only_qgis_understands(source, uri):
    assert gdal_uri(source) == uri


class OnWindows(PureWindowsPath):
    """A path as Windows has it; what is absolute stays as it is, also a mapped drive."""

    def absolute(self):
        return self


@pytest.mark.parametrize(
    "source, uri",
    [
        (r"\\server\share\S2.tif", r"\\server\share\S2.tif"),
        ("//server/share/S2.tif|option:X=1", r"\\server\share\S2.tif"),
        ("Z:/rasters/S2.tif", r"Z:\rasters\S2.tif"),
        (r"C:\a\dem.gpkg|layername=dem", r"GPKG:C:\a\dem.gpkg:dem"),
    ],
)
def test_servers_and_mapped_drives_of_windows_stay_what_they_are(source, uri, monkeypatch):
    monkeypatch.setattr(reference, "Path", OnWindows)
    assert gdal_uri(source) == uri


def test_nodata_declared_in_qgis_goes_along(place):
    layer = QgsRasterLayer(str(place.optical), "S2")
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 0)])
    assert layer_request(layer).nodata == 0


def test_a_vector_layer_is_refused_by_name():
    with pytest.raises(LayerError, match='"Fields" is not a raster'):
        layer_request(QgsVectorLayer("Polygon?crs=EPSG:4326", "Fields", "memory"))


def test_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(LayerError, match='"Gone" cannot be read'):
        layer_request(QgsRasterLayer(str(tmp_path / "gone.tif"), "Gone"))


def test_a_truncated_file_is_refused_by_name(tmp_path, place):
    path = tmp_path / "cut.tif"
    path.write_bytes(place.optical.read_bytes()[:60])
    with pytest.raises(LayerError, match='"Cut" cannot be read'):
        layer_request(QgsRasterLayer(str(path), "Cut"))


def test_a_service_is_refused_with_what_to_do(place, monkeypatch):
    layer = QgsRasterLayer(str(place.optical), "Basemap")
    monkeypatch.setattr(layer, "providerType", lambda: "wms")
    with pytest.raises(LayerError, match=r'"Basemap" comes from a service .*GeoTIFF'):
        layer_request(layer)


@pytest.fixture
def without_crs(tmp_path):
    pixels = np.zeros((2, 8, 8), np.float32)
    return QgsRasterLayer(str(write_raster(tmp_path / "S1.tif", pixels, ("VV", "VH"), epsg=None)), "S1")


def test_a_crs_set_in_qgis_goes_along_where_the_file_has_none(without_crs, place):
    without_crs.setCrs(QgsCoordinateReferenceSystem("EPSG:32630"))
    assert layer_request(without_crs).crs == "EPSG:32630"
    own = QgsCoordinateReferenceSystem()
    own.createFromProj("+proj=laea +lat_0=50 +lon_0=11 +ellps=GRS80 +units=m")
    without_crs.setCrs(own)
    assert layer_request(without_crs).crs.startswith("PROJ")
    without_crs.setCrs(QgsCoordinateReferenceSystem())
    assert layer_request(without_crs).crs is None
    assert layer_request(QgsRasterLayer(str(place.optical), "S2")).crs is None


def test_a_crs_corrected_in_qgis_goes_along(place):
    layer = QgsRasterLayer(str(place.optical), "S2")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    assert layer_request(layer).crs == "EPSG:32631"


def test_a_crs_survives_the_way_to_the_backend_and_back():
    for known in ("EPSG:32630", crs_of("EPSG:32630").toWkt()):
        assert crs_text(crs_of(known)) == "EPSG:32630"
    with pytest.raises(OutputError, match="coordinate reference system"):
        crs_of("no such CRS")
