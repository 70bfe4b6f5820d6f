"""A classifier taught in Processing with shapes of a layer, over the real backend and the embedded model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)
from real_files import real_raster
from valley import BACKEND_PYTHON, Feedback

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.provider import EarthMindProvider


@pytest.fixture(scope="module")
def process(qgis_app):
    backend = BackendProcess()
    yield backend
    backend.stop()


@pytest.fixture
def run(process, registered, monkeypatch):
    """Runs the algorithm over the backend as it is, with the embedded model."""
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(BACKEND_PYTHON))

    def run(algorithm="trainclassifier", feedback=None, **parameters):
        return processing.run(f"earthmind:{algorithm}", parameters, feedback=feedback or Feedback())

    with registered(EarthMindProvider(process)):
        yield run


@pytest.fixture
def spain() -> dict[str, str]:
    """A real pair: a flood in Spain."""
    return {"OPTICAL": real_raster("spain_flood/S2.tif"), "SAR": real_raster("spain_flood/S1.tif")}


def labels(optical: str, each: int = 12) -> QgsVectorLayer:
    """Small squares of a known water map: water and land."""
    from osgeo import gdal

    truth = gdal.Open(str(Path(optical).with_name("water.tif")))
    left, across, _, top, _, down = truth.GetGeoTransform()
    values = truth.ReadAsArray()
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=kind:string", "samples", "memory")
    features = []
    for name, wanted in (("wet", 1), ("dry", 0)):
        found = 0
        for row in range(6, values.shape[0] - 6, 31):
            for column in range(6, values.shape[1] - 6, 29):
                block = values[row - 3 : row + 3, column - 3 : column + 3]
                if found == each or (block != wanted).any():
                    continue
                found += 1
                feature = QgsFeature(layer.fields())
                west, north = left + (column - 3) * across, top + (row - 3) * down
                box = QgsRectangle(west, north + 6 * down, west + 6 * across, north)
                feature.setGeometry(QgsGeometry.fromRect(box))
                feature["kind"] = name
                features.append(feature)
        assert found == each, (name, found)
    layer.dataProvider().addFeatures(features)
    return layer


def test_real_water_is_taught_and_the_folder_is_a_model(run, spain, tmp_path):
    feedback = Feedback()
    wanted = {"OUTPUT": str(tmp_path / "wet"), "REPORT": str(tmp_path / "report.html")}
    result = run(feedback=feedback, LABELS=labels(spain["OPTICAL"]), FIELD="kind", **spain, **wanted)
    assert result["ACCURACY"] > 0.8
    assert Path(result["OUTPUT"]) == tmp_path / "wet"
    card = json.loads((tmp_path / "wet" / "card.json").read_text(encoding="utf-8"))
    assert card["concepts"] == ["dry", "wet"]
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "wet" in page and "F1" in page
    assert any("12 polygons or points" in told for told in feedback.told)
    assert_map_of_wet_ground(run, spain, result["OUTPUT"], tmp_path / "map.tif")


def assert_map_of_wet_ground(run, spain, classifier, out):
    from osgeo import gdal

    drawn = run("applyclassifier", CLASSIFIER=classifier, OUTPUT=str(out), **spain)
    made, truth = gdal.Open(drawn["OUTPUT"]), gdal.Open(str(Path(spain["OPTICAL"]).with_name("water.tif")))
    assert made.GetGeoTransform() == pytest.approx(truth.GetGeoTransform(), rel=1e-12)
    assert made.GetMetadataItem("CLASS_2") == "wet"
    wet, known = made.ReadAsArray() == 2, truth.ReadAsArray()
    right = (wet & (known == 1)).sum() / ((wet & (known >= 0)) | (known == 1)).sum()
    assert right > 0.6  # by 24 squares of 6 x 6 pixels; the embedded model itself has 0.70


def test_a_folder_that_is_there_gets_a_new_one_in_it(run, spain, tmp_path):
    result = run(LABELS=labels(spain["OPTICAL"]), FIELD="kind", OUTPUT=str(tmp_path), **spain)
    assert Path(result["OUTPUT"]) == tmp_path / "classifier1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["classifier1"]


def test_too_few_shapes_are_refused_and_nothing_is_left_behind(run, spain, tmp_path):
    few = QgsVectorLayer("Point?crs=EPSG:4326&field=kind:string", "few", "memory")
    feature = QgsFeature(few.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(0, 0)))
    feature["kind"] = "wet"
    few.dataProvider().addFeatures([feature])
    with pytest.raises(QgsProcessingException, match="has no classifier"):
        run("applyclassifier", CLASSIFIER=str(tmp_path), OUTPUT=str(tmp_path / "map.tif"), **spain)
    with pytest.raises(QgsProcessingException, match="one class only"):
        run(LABELS=few, FIELD="kind", OUTPUT=str(tmp_path / "wet"), **spain)
    assert not list(tmp_path.iterdir())
