"""What can be used, shifts, the sensors' shares and spectral views, over the real backend."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsApplication, QgsProcessingException
from real_files import real_raster
from valley import LEFT, TOP, Feedback

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.coregister import CoregisterAlgorithm


@pytest.fixture
def run(concepts):
    def run(algorithm, feedback=None, **parameters):
        return processing.run(f"earthmind:{algorithm}", parameters, feedback=feedback or Feedback())

    return run


@pytest.fixture
def spain() -> dict[str, str]:
    """A real pair: a flood in Spain."""
    return {"OPTICAL": real_raster("spain_flood/S2.tif"), "SAR": real_raster("spain_flood/S1.tif")}


def text_of(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def test_usability_tells_what_is_missing_and_where(run, valley, tmp_path):
    gaps = gdal.GetDriverByName("GTiff").CreateCopy(
        str(tmp_path / "S2.tif"), gdal.Open(str(valley / "S2.tif"))
    )
    values = gaps.ReadAsArray()
    values[:, :12] = 0
    gaps.WriteArray(values)
    gaps = None
    wanted = {
        "OUTPUT": str(tmp_path / "r.html"),
        "JSON": str(tmp_path / "r.json"),
        "USABLE": str(tmp_path / "u.tif"),
    }
    feedback = Feedback()
    result = run(
        "usability", feedback, OPTICAL=str(tmp_path / "S2.tif"), SAR=str(valley / "S1.tif"), **wanted
    )
    assert (result["OPTICAL_NODATA"], result["OPTICAL_USABLE"]) == pytest.approx((0.1, 0.9))
    assert result["SAR_USABLE"] == 1 and result["CLOUDS"] == 0 and "CLOUD_SHADOW" not in result
    assert any("does not know cloud shadow" in told for told in feedback.told)
    usable = gdal.Open(result["USABLE"])
    assert usable.GetGeoTransform() == (LEFT, 10, 0, TOP, 0, -10) and usable.RasterCount == 2
    optical, sar = usable.ReadAsArray()
    assert (optical[:12] == 255).all() and (optical[12:] == 1).all() and (sar == 1).all()
    assert "10.0 %" in text_of(result["OUTPUT"])
    assert [layer["sensor"] for layer in json.loads(text_of(result["JSON"]))["layers"]] == ["optical", "sar"]
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_a_shift_of_real_rasters_is_corrected_in_a_copy_without_resampling(run, spain, tmp_path):
    source = gdal.Open(spain["SAR"])
    wrong = gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / "S1.tif"), source)
    place = list(source.GetGeoTransform())
    place[0] += 6 * place[1]
    place[3] += 4 * place[5]
    wrong.SetGeoTransform(place)
    wrong = None
    before = (tmp_path / "S1.tif").read_bytes()
    result = run(
        "coregister", OPTICAL=spain["OPTICAL"], SAR=str(tmp_path / "S1.tif"), OUTPUT=str(tmp_path / "c.tif")
    )
    assert result["KNOWN"] and result["CONFIDENCE"] > 0.8
    assert result["DX_M"] > 25 and result["DY_M"] < -25  # the shift put in: 42 m east, 39 m south
    assert result["REMAINING_M"] < 10 and "none of them resampled" in result["ANSWER"]
    copy = gdal.Open(result["OUTPUT"])
    assert (copy.ReadAsArray() == source.ReadAsArray()).all()
    moved = (np.array(copy.GetGeoTransform()) - place) / [1, 1, 1, 1, 1, 1]
    assert moved[0] / place[1] == pytest.approx(-6, abs=1) and moved[3] / place[5] == pytest.approx(-4, abs=1)
    assert (tmp_path / "S1.tif").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["S1.tif", "c.tif"]


def test_the_users_own_file_is_never_the_copy(run, spain, tmp_path):
    own = tmp_path / "S1.tif"
    own.write_bytes(Path(spain["SAR"]).read_bytes())
    before = own.read_bytes()
    with pytest.raises(QgsProcessingException, match='would replace the layer "S1"'):
        run("coregister", OPTICAL=spain["OPTICAL"], SAR=str(own), OUTPUT=str(own))
    assert own.read_bytes() == before


def test_a_shift_that_cannot_be_told_is_none_and_gives_no_copy(run, valley, tmp_path):
    flat = str(tmp_path / "flat.tif")
    made = gdal.GetDriverByName("GTiff").CreateCopy(flat, gdal.Open(str(valley / "S1.tif")))
    made.WriteArray(np.full((2, 120, 120), -9, np.float32))
    made = None
    given = {"OPTICAL": str(valley / "S2.tif"), "SAR": flat, "SAR_BANDS": "vv=1,vh=2", "SAR_UNIT": "db"}
    result = run("coregister", **given)
    assert not result["KNOWN"] and "DX_M" not in result and "cannot be told" in result["ANSWER"]
    with pytest.raises(QgsProcessingException, match="No copy was written"):
        run("coregister", OUTPUT=str(tmp_path / "c.tif"), **given)
    assert [path.name for path in tmp_path.iterdir()] == ["flat.tif"]


def test_each_sensor_says_its_own_and_the_shares_are_measured(run, valley, tmp_path):
    given = {"OPTICAL": str(valley / "S2.tif"), "SAR": str(valley / "S1.tif"), "QUESTION": "=area(water)"}
    wanted = {
        "SENSOR_WEIGHT": str(tmp_path / "w.tif"),
        "JSON": str(tmp_path / "a.json"),
        "OUTPUT": str(tmp_path / "a.html"),
    }
    result = run("sensorattention", **given, **wanted)
    answers = json.loads(text_of(result["JSON"]))["answers"]
    assert answers["optical"]["value"] == pytest.approx(90_000, rel=0.002)
    assert answers["sar"]["value"] == pytest.approx(80_000, rel=0.002)
    assert result["AGREEMENT"] == pytest.approx(8 / 9) and result["OPTICAL_SHARE"] + result["SAR_SHARE"] == 1
    assert result["OPTICAL_SHARE"] > 0.8  # what the double marks is the optical layer's
    weight = gdal.Open(result["SENSOR_WEIGHT"])
    assert weight.GetGeoTransform() == (LEFT, 10, 0, TOP, 0, -10)
    assert np.nanmin(weight.ReadAsArray()) >= 0 and np.nanmax(weight.ReadAsArray()) <= 1
    assert result["OPTICAL_ANSWER"] in text_of(result["OUTPUT"])


def test_views_of_a_real_raster_have_its_place_and_the_values_of_their_formulas(run, spain, tmp_path):
    result = run(
        "spectralviews",
        OPTICAL=spain["OPTICAL"],
        OUTPUT=str(tmp_path / "views"),
        REPORT=str(tmp_path / "r.html"),
    )
    source = gdal.Open(spain["OPTICAL"])
    bands = {source.GetRasterBand(n).GetDescription(): n for n in range(1, source.RasterCount + 1)}
    named = {name.split(",")[0]: number for name, number in bands.items()}
    nir, red = (source.GetRasterBand(named[name]).ReadAsArray().astype(float) for name in ("B8", "B4"))
    ndvi = gdal.Open(result["NDVI"])
    assert ndvi.GetGeoTransform() == source.GetGeoTransform() and np.isnan(
        ndvi.GetRasterBand(1).GetNoDataValue()
    )
    assert np.nanmax(np.abs(ndvi.ReadAsArray() - (nir - red) / (nir + red))) < 1e-5
    picture = gdal.Open(result["INFRARED"])
    assert picture.RasterCount == 3 and picture.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert picture.ReadAsArray().min() >= 1 and picture.GetMetadataItem("SHOWS")
    assert "Vegetation is red" in result["ANSWER"] and "McFeeters" in text_of(result["REPORT"])
    assert len(list((tmp_path / "views").iterdir())) == 10


def test_bands_that_are_missing_are_named(run, tmp_path):
    given = {"OPTICAL": real_raster("prairie/NAIP_2012.tif"), "OUTPUT": str(tmp_path / "views")}
    feedback = Feedback()
    result = run("spectralviews", feedback, **given)
    assert {"NDVI", "NDWI", "TRUECOLOUR", "INFRARED"} <= set(result) and "NDBI" not in result
    assert any(told.startswith("NDBI cannot be made") and "swir1" in told for told in feedback.told)
    with pytest.raises(QgsProcessingException, match="lacks the bands swir1"):
        run("spectralviews", VIEWS=[4], **given)


@pytest.mark.parametrize(
    "algorithm, parameters, sentence",
    [
        ("coregister", {"OPTICAL": "S2.tif"}, "SAR"),
        ("sensorattention", {"SAR": "S1.tif", "QUESTION": "Is there water?"}, "OPTICAL"),
        ("usability", {}, "Give an optical raster"),
        ("spectralviews", {"OUTPUT": "views"}, "OPTICAL"),
    ],
)
def test_what_is_missing_is_said_before_anything_runs(run, valley, tmp_path, algorithm, parameters, sentence):
    given = {
        name: str((valley if value.endswith(".tif") else tmp_path) / value) if name != "QUESTION" else value
        for name, value in parameters.items()
    }
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, **given)
    assert list(tmp_path.iterdir()) == []


def test_cancelling_a_view_leaves_no_raster(run, spain, tmp_path):
    class Cancelled(Feedback):
        """Is cancelled as soon as something goes on."""

        def setProgress(self, progress: float) -> None:
            super().setProgress(progress)
            self.cancel()

    with pytest.raises(QgsProcessingException, match="Stopped"):
        run("spectralviews", Cancelled(), OPTICAL=spain["OPTICAL"], OUTPUT=str(tmp_path / "views"))
    end = time.monotonic() + 20  # the backend is on a thread of its own
    while any(path.name.startswith(".") for path in (tmp_path / "views").iterdir()):
        assert time.monotonic() < end, "a raster that was begun is left"
        time.sleep(0.05)


def test_without_a_backend_an_algorithm_says_what_to_do(no_backend, qgis_app):
    possible, sentence = CoregisterAlgorithm(BackendProcess()).canExecute()
    assert not possible and "Set up the backend" in sentence


def test_with_a_backend_it_can_run(concepts):
    for algorithm in QgsApplication.processingRegistry().providerById("earthmind").algorithms():
        assert algorithm.canExecute()[0] is True
