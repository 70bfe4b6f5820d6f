"""Addresses of files and paths of Windows: drives, servers, percent signs, and long paths."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from earthmind.imagery.layers.recognition import describe_raster
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.reading.file_addresses import openable, plain_path
from earthmind.imagery.reading.layer_files import local_path


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///C:/My%20data/S2%231.tif", "C:/My data/S2#1.tif"),
        ("file://localhost/C:/x.tif", "C:/x.tif"),
        ("file:C:/x.tif", "C:/x.tif"),
        ("file:/C:/x.tif", "C:/x.tif"),
        ("file://C:/x.tif", "C:/x.tif"),
        ("file:///C|/x.tif", "C:/x.tif"),
        ("file:///Z:/fl%C3%BCsse/x.tif", "Z:/flüsse/x.tif"),
        ("file:////server/share/x.tif", "//server/share/x.tif"),
        ("file://server/share/100%25.tif", "//server/share/100%.tif"),
        ("FILE://server/share/x.tif", "//server/share/x.tif"),
        (r"\\server\share\x.tif", r"\\server\share\x.tif"),
        (r"Z:\x%20y.tif", r"Z:\x%20y.tif"),
        ("NETCDF:C:/x.nc:b", "NETCDF:C:/x.nc:b"),
    ],
)
def test_addresses_become_the_paths_of_windows_that_they_stand_for(uri, path):
    assert plain_path(uri, windows=True) == path


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///tmp/My%20data/x.tif", "/tmp/My data/x.tif"),
        ("file:/tmp/x.tif", "/tmp/x.tif"),
        ("file:///C:/x.tif", "/C:/x.tif"),
        ("file:////server/share/x.tif", "//server/share/x.tif"),
        ("/tmp/x%20y.tif", "/tmp/x%20y.tif"),
    ],
)
def test_addresses_become_the_paths_of_posix_that_they_stand_for(uri, path):
    assert plain_path(uri, windows=False) == path


LONG = "\\".join(["folder"] * 40)


@pytest.mark.parametrize(
    ("path", "opened"),
    [
        (r"C:\x.tif", r"C:\x.tif"),
        (r"\\server\share\x.tif", r"\\server\share\x.tif"),
        (f"C:\\{LONG}\\x.tif", f"\\\\?\\C:\\{LONG}\\x.tif"),
        (f"C:/{LONG}/./y/../x.tif".replace("\\", "/"), f"\\\\?\\C:\\{LONG}\\x.tif"),
        (f"\\\\server\\share\\{LONG}\\x.tif", f"\\\\?\\UNC\\server\\share\\{LONG}\\x.tif"),
        (f"//server/share/{LONG}/x.tif".replace("\\", "/"), f"\\\\?\\UNC\\server\\share\\{LONG}\\x.tif"),
        (f"\\\\?\\C:\\{LONG}\\x.tif", f"\\\\?\\C:\\{LONG}\\x.tif"),
    ],
)
def test_a_long_path_is_opened_in_the_form_that_windows_takes(path, opened):
    assert openable(path, windows=True) == opened
    assert openable(path, windows=False) == path


@pytest.mark.parametrize(
    "uri", [r"\\server\share\x.tif", "//server/share/x.tif", r"Z:\x.tif", r"\\?\C:\x.tif"]
)
def test_servers_and_drives_are_local_files_and_no_addresses_of_gdal(uri):
    assert local_path(uri) == Path(uri)


def test_a_layer_given_as_an_address_is_the_file_itself(tmp_path, place):
    copy = shutil.copy(place.optical, tmp_path / "S2 100% ä.tif")
    request = LayerRequest(Path(copy).as_uri())
    assert request.uri == str(copy)
    assert describe_raster(request).uri == str(copy)
    two = LayerRequest(f"{Path(copy).as_uri()} | {tmp_path / 'b.tif'}")
    assert two.uri == f"{copy}|{tmp_path / 'b.tif'}"


def test_a_layer_over_http_is_made_of_its_address_too():
    from pydantic import TypeAdapter

    request = TypeAdapter(LayerRequest).validate_python({"uri": "file:///tmp/a%20b.tif"})
    assert request.uri == "/tmp/a b.tif"
