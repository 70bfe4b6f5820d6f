"""Rasters, extents and regions that no map has: told in one sentence, before PROJ or GDAL follow them."""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading

import numpy as np
import pytest
import rasterio
from affine import Affine
from doubles import CARD, ThresholdModel, shelf_of
from places import S2_BANDS, optical_pixels, write_raster
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS

from earthmind.errors import InputError
from earthmind.imagery.reading.sampling import sample_pixels
from earthmind.imagery.reading.sources import open_raster
from earthmind.inference.engine import Engine
from earthmind.inference.requests import Extent, LayerRequest, PlaceRequest

UTM = CRS.from_epsg(32630)
MERCATOR = CRS.from_epsg(3857)


def refusal(place, extent=None, **more) -> InputError:
    with pytest.raises(InputError) as caught:
        Engine(shelf_of(ThresholdModel(CARD))).see(
            PlaceRequest(LayerRequest(str(place)), extent=extent, **more)
        )
    assert caught.value.message.endswith(".") and "\n" not in caught.value.message
    return caught.value


def raster(path, transform, crs=UTM):
    with rasterio.open(write_raster(path, optical_pixels(), S2_BANDS, nodata=0), "r+") as dataset:
        dataset.crs, dataset.transform = crs, transform
    return path


@pytest.mark.fault("an extent of 1e300", "refused by its value; nothing is transformed")
@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32630"])
@pytest.mark.parametrize("value", [1e16, 1e300])
def test_an_extent_that_lies_on_no_map_is_refused(place, crs, value):
    error = refusal(place.optical, Extent((-value, -value, value, value), crs))
    assert error.code == "bad_extent" and f"{-value:g}" in error.message


@pytest.mark.fault(
    "a geotransform of 1e300, of 0 or that cannot be inverted", "refused, naming the layer and the value"
)
@pytest.mark.parametrize(
    "transform",
    [
        Affine(10, 0, 1e300, 0, -10, 4e6),
        Affine(1e300, 0, 5e5, 0, -10, 4e6),
        Affine(10, 0, 5e5, 0, -1e-300, 4e6),
        Affine(10, 10, 5e5, 10, 10, 4e6),
        Affine(10, 0, 5e5, 0, -10, float("inf")),
        Affine(float("nan"), 0, 5e5, 0, -10, 4e6),
    ],
)
def test_a_geotransform_that_no_map_has_is_refused(tmp_path, transform):
    error = refusal(raster(tmp_path / "far.tif", transform, MERCATOR), Extent((0, 0, 1, 1), "EPSG:4326"))
    assert error.code == "implausible" and '"far"' in error.message


@pytest.mark.fault("ground control points at 1e300", "refused, naming the layer and the value")
def test_ground_control_points_on_no_map_are_refused(tmp_path):
    points = [GroundControlPoint(r, c, 1e300 * (c + 1), r, 0) for r in (0, 40) for c in (0, 40)]
    path = write_raster(tmp_path / "points.tif", optical_pixels(), S2_BANDS)
    with rasterio.open(path, "r+") as dataset:
        dataset.gcps = (points, MERCATOR)
    assert "ground control points" in refusal(path).message


@pytest.mark.fault(
    "a CRS with an ellipsoid of 1e-300 m, or another number out of this world",
    "refused by its name and value",
)
@pytest.mark.parametrize(
    "crs",
    [
        "+proj=merc +a=1e-300 +b=1e-300 +units=m",
        "+proj=merc +lon_0=1e300 +datum=WGS84",
        "+proj=tmerc +k=1e-300 +datum=WGS84",
        "+proj=merc +datum=WGS84 +to_meter=1e300",
    ],
)
def test_a_crs_out_of_this_world_is_refused_for_layer_and_extent(place, crs):
    assert refusal(place.optical, Extent((0, 0, 100, 100), crs)).code == "bad_extent"
    with pytest.raises(InputError):
        Engine(shelf_of(ThresholdModel(CARD))).see(PlaceRequest(LayerRequest(str(place.optical), crs=crs)))


@pytest.mark.fault("a resolution of 5e-324 m or 1e300 m", "refused by its value")
@pytest.mark.parametrize("metres", [5e-324, 1e300, float("inf"), float("nan")])
def test_a_resolution_that_no_picture_has_is_refused(place, metres):
    assert refusal(place.optical, resolution=metres).code == "bad_resolution"


@pytest.mark.fault("a file of 2,000 bands", "refused with the number of bands")
def test_a_file_of_far_too_many_bands_is_refused(tmp_path):
    source = write_raster(tmp_path / "one.tif", np.ones((1, 4, 4), np.uint8), ["a"])
    sources = f"<SimpleSource><SourceFilename>{source}</SourceFilename></SimpleSource>"
    band = f'<VRTRasterBand dataType="Byte" band="%d">{sources}</VRTRasterBand>'
    vrt = tmp_path / "many.vrt"
    bands = "".join(band % number for number in range(1, 2001))
    transform = "<SRS>EPSG:32630</SRS><GeoTransform>5e5,10,0,4e6,0,-10</GeoTransform>"
    vrt.write_text(f'<VRTDataset rasterXSize="4" rasterYSize="4">{transform}{bands}</VRTDataset>')
    assert "2000 bands" in refusal(vrt).message


@pytest.mark.fault("a header that asks for blocks of 1.7 GB", "refused with the size; no memory is taken")
def test_one_block_of_a_whole_huge_raster_is_refused(tmp_path):
    path = tmp_path / "bomb.tif"
    profile = {
        "driver": "GTiff",
        "width": 260_000,
        "height": 260_000,
        "count": 1,
        "dtype": "uint8",
        "crs": UTM,
    }
    with rasterio.open(
        path,
        "w",
        **profile,
        transform=Affine(10, 0, 5e5, 0, -10, 4e6),
        tiled=True,
        blockxsize=40960,
        blockysize=40960,
        sparse_ok=True,
        BIGTIFF="YES",
    ):
        pass
    assert "blocks of 40960 x 40960" in refusal(path).message


class Counting(http.server.BaseHTTPRequestHandler):
    asked: list[str] = []

    def do_GET(self):
        self.asked.append(self.path)
        self.send_response(404)
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def web():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def vrt_over(path, source: str) -> str:
    path.write_text(
        '<VRTDataset rasterXSize="40" rasterYSize="40"><SRS>EPSG:32630</SRS>'
        "<GeoTransform>5e5,10,0,4.2e6,0,-10</GeoTransform>"
        f'<VRTRasterBand dataType="UInt16" band="1">{source}</VRTRasterBand></VRTDataset>'
    )
    return str(path)


def texts(web: str) -> dict[str, str]:
    simple = "<SimpleSource><SourceFilename>%s</SourceFilename><SourceBand>1</SourceBand></SimpleSource>"
    return {
        "curl.vrt": simple % f"/vsicurl/{web}/a.tif",
        "streaming.vrt": simple % f"/vsicurl_streaming/{web}/a.tif",
        "zip.vrt": simple % f"/vsizip//vsicurl/{web}/a.zip/a.tif",
        "http.vrt": simple % f"{web}/a.tif",
        "wms.vrt": simple % f"WMS:{web}/?SERVICE=WMS&amp;LAYERS=a",
        "wmts.vrt": simple % f"WMTS:{web}/?layer=a",
    }


@pytest.mark.fault(
    "a VRT, WMS, WMTS or WCS file that names an address", "the address is not asked; one sentence"
)
def test_a_file_does_not_reach_the_network(tmp_path, web):
    Counting.asked.clear()
    paths = [vrt_over(tmp_path / name, source) for name, source in texts(web).items()]
    for kind, text in {
        "wms.xml": f'<GDAL_WMS><Service name="TMS"><ServerUrl>{web}/${{z}}</ServerUrl></Service></GDAL_WMS>',
        "wcs.xml": f"<WCS_GDAL><ServiceURL>{web}/?</ServiceURL><CoverageName>a</CoverageName></WCS_GDAL>",
        "wmts.xml": f"<GDAL_WMTS><GetCapabilitiesUrl>{web}/c.xml</GetCapabilitiesUrl></GDAL_WMTS>",
    }.items():
        (tmp_path / kind).write_text(text)
        paths.append(str(tmp_path / kind))
    for path in paths:
        refusal(path)
    assert Counting.asked == []


@pytest.mark.fault("a VRT over an address", "the sentence names the address and says to choose it itself")
def test_the_sentence_names_the_address_of_a_virtual_raster(tmp_path, web):
    source = f"<SimpleSource><SourceFilename>/vsicurl/{web}/b.tif</SourceFilename></SimpleSource>"
    path = vrt_over(tmp_path / "over.vrt", source)
    with pytest.raises(InputError) as caught, open_raster(path, "over") as dataset:
        dataset.read(1)
    assert f"/vsicurl/{web}/b.tif, and a file does not reach the network" in caught.value.message


@pytest.mark.fault("an address that the user typed", "is asked")
@pytest.mark.parametrize("form", ["/vsicurl/{}/b.tif", "{}/c.tif", "/vsizip//vsicurl/{}/d.zip/d.tif"])
def test_the_address_that_the_user_typed_is_asked(web, form):
    Counting.asked.clear()
    refusal(form.format(web))
    assert Counting.asked


@pytest.mark.fault("Python in a VRT, and an environment that allows it", "does not run")
def test_python_in_a_vrt_never_runs_whatever_the_environment_says(tmp_path):
    mark, vrt = tmp_path / "ran", tmp_path / "code.vrt"
    source = write_raster(tmp_path / "one.tif", np.ones((1, 40, 40), np.uint16), ["a"])
    vrt.write_text(
        '<VRTDataset rasterXSize="40" rasterYSize="40"><SRS>EPSG:32630</SRS>'
        "<GeoTransform>5e5,10,0,4.2e6,0,-10</GeoTransform>"
        '<VRTRasterBand dataType="UInt16" band="1" subClass="VRTDerivedRasterBand">'
        "<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage>"
        f"<PixelFunctionCode><![CDATA[open({str(mark)!r}, 'w')\ndef f(*a, **k): pass]]></PixelFunctionCode>"
        f"<SimpleSource><SourceFilename>{source}</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    code = (
        "import sys; from earthmind.imagery.reading.sources import open_raster\n"
        "with open_raster(sys.argv[1], 'x') as d: d.read()"
    )
    environment = {**os.environ, "GDAL_VRT_ENABLE_PYTHON": "YES"}
    ran = subprocess.run(
        [sys.executable, "-c", code, str(vrt)], env=environment, capture_output=True, text=True
    )
    assert ran.returncode != 0 and "InputError" in ran.stderr and not mark.exists()


@pytest.mark.fault("a VRT that shows another file's bytes as raw pixels", "refused")
def test_a_raw_band_over_a_file_elsewhere_is_refused(tmp_path):
    secret = tmp_path / "secret"
    secret.write_bytes(b"s" * 10_000)
    folder = tmp_path / "sent"
    folder.mkdir()
    layout = "<ImageOffset>0</ImageOffset><PixelOffset>2</PixelOffset><LineOffset>80</LineOffset>"
    source = f'<SourceFilename relativetoVRT="0">{secret}</SourceFilename>{layout}'
    path = vrt_over(folder / "raw.vrt", source)
    text = (folder / "raw.vrt").read_text().replace('band="1"', 'band="1" subClass="VRTRawRasterBand"')
    (folder / "raw.vrt").write_text(text)
    nested = vrt_over(
        folder / "nested.vrt",
        "<SimpleSource><SourceFilename relativeToVRT='1'>raw.vrt</SourceFilename></SimpleSource>",
    )
    for each in (path, nested):
        with pytest.raises(InputError), open_raster(each, "raw") as dataset:
            dataset.read()


@pytest.mark.fault("a pipe in the place of a raster", "refused at once, not waited for")
@pytest.mark.usefixtures("posix")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.tif")
    assert refusal(tmp_path / "pipe.tif").code == "not_a_raster"


@pytest.mark.fault("a file of 160 bands", "is sampled within 256 MB")
def test_a_sample_of_many_bands_is_bounded(tmp_path):
    path = write_raster(
        tmp_path / "many.tif", np.ones((500, 600, 600), np.uint8), [f"b{n}" for n in range(500)]
    )
    with open_raster(str(path), "many") as dataset:
        sample = sample_pixels(dataset, range(1, 161)).values
    assert sample.nbytes <= 2**28 and sample.shape[0] == 160 and sample.shape[1] > 10_000


@pytest.mark.fault(
    "thousands of pixels with a CRS in degrees, and no geotransform", "pixels are not taken for degrees"
)
def test_pixels_without_a_geotransform_are_not_taken_for_degrees(tmp_path):
    profile = {
        "driver": "GTiff",
        "width": 2000,
        "height": 40,
        "count": 1,
        "dtype": "uint8",
        "crs": "EPSG:4326",
    }
    with rasterio.open(tmp_path / "grd.tif", "w", **profile):
        pass
    with open_raster(str(tmp_path / "grd.tif"), "grd") as dataset:
        assert dataset.count == 1


@pytest.mark.fault(
    "a local (engineering) CRS of a layer or an extent", "refused by its name; a given one is taken"
)
def test_a_local_crs_is_refused_and_one_that_is_given_is_taken(place, tmp_path):
    local = CRS.from_wkt('LOCAL_CS["site",UNIT["metre",1]]')
    path = raster(tmp_path / "local.tif", Affine(10, 0, 500_000, 0, -10, 4_200_000), local)
    refused = refusal(path)
    assert '"site"' in refused.message
    assert refused.code == "no_crs"
    assert refusal(place.optical, Extent((0, 0, 9, 9), local.to_wkt())).code == "bad_extent"
    Engine(shelf_of(ThresholdModel(CARD))).see(PlaceRequest(LayerRequest(str(path), crs="EPSG:32630")))
