"""Polygons within each feature of a layer, over the real backend with a model that knows concepts."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from valley import LEFT, TOP, Feedback, box, layer_of

from qgis_earthmind.processing import feature_output

WITH_LAKE, FOREST, ELSEWHERE = box((0, 40), (0, 60)), box((60, 110), (10, 50)), box((500, 520), (500, 520))
TRIANGLE = (
    f"POLYGON(({LEFT + 100} {TOP - 100},{LEFT + 500} {TOP - 100},{LEFT + 100} {TOP - 300},"
    f"{LEFT + 100} {TOP - 100}))"
)


@pytest.fixture
def segment(concepts, valley):
    def run(layer, prompt="Segment the water.", feedback=None, **parameters):
        given = {"INPUT": layer, "OPTICAL": str(valley / "S2.tif"), "PROMPT": prompt, "OUTPUT": "memory:"}
        return processing.run(
            "earthmind:segmentfeatures", {**given, **parameters}, feedback=feedback or Feedback()
        )

    return run


def test_what_is_found_is_cut_to_each_feature_and_names_it(segment):
    layer = layer_of(FOREST, WITH_LAKE, TRIANGLE)
    feedback = Feedback()
    result = segment(layer, feedback=feedback)
    lake, part = result["OUTPUT"].getFeatures()
    ids = {feature["parcel"]: feature.id() for feature in layer.getFeatures()}
    assert (lake["feature_id"], lake["parcel"]) == (ids["p2"], "p2")
    assert (part["feature_id"], part["parcel"]) == (ids["p3"], "p3")
    assert lake.geometry().area() == pytest.approx(80_000, rel=0.002)
    assert part.geometry().area() == pytest.approx(40_000, rel=1e-6)  # to its outline, not to pixels
    assert part["area_m2"] == pytest.approx(40_000, rel=0.002) and part["perimeter_m"] > 1000
    assert "water" in lake["phrase"] and lake["score"] == pytest.approx(0.95, abs=0.01)
    assert result["OUTPUT"].wkbType() == QgsWkbTypes.Type.MultiPolygon and result["PROBLEMS"] == 0
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def points_of(*places):
    layer = QgsVectorLayer("Point?crs=EPSG:32630&field=gauge:string", "gauges", "memory")
    features = []
    for number, (row, column) in enumerate(places, start=1):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("gauge", f"g{number}")
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(LEFT + 10 * column, TOP - 10 * row)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_the_lake_at_a_gauge_is_taken_whole(segment):
    gauges, feedback = points_of((20, 15), (70, 100), (95, 95)), Feedback()
    result = segment(gauges, feedback=feedback, AROUND=500)
    found = {each["gauge"]: each for each in result["OUTPUT"].getFeatures()}
    assert set(found) == {"g1", "g3"} and result["PROBLEMS"] == 0  # at the second there is forest
    assert found["g1"].geometry().area() == pytest.approx(80_000) and found["g1"]["feature_id"] == 1
    assert found["g3"].geometry().area() == pytest.approx(10_000)
    assert any("no inside" in told for told in feedback.told)


def test_a_parcel_may_ask_for_all_of_what_reaches_into_it(segment):
    half = layer_of(box((0, 40), (0, 30)))
    assert sum(each["area_m2"] for each in segment(half)["OUTPUT"].getFeatures()) < 45_000
    (lake,) = segment(half, WHERE=1)["OUTPUT"].getFeatures()
    assert lake.geometry().area() == pytest.approx(80_000) and lake["parcel"] == "p1"


def test_a_feature_of_a_geopackage_may_have_several_polygons_in_one(segment, tmp_path):
    path, out = tmp_path / "parcels.gpkg", tmp_path / "out.gpkg"
    saved = {"INPUT": layer_of(box((0, 120), (0, 120))), "OUTPUT": str(path)}
    processing.run("native:savefeatures", saved)
    found = list(QgsVectorLayer(segment(str(path), OUTPUT=str(out))["OUTPUT"], "out", "ogr").getFeatures())
    assert [feature["feature_id"] for feature in found] == [1, 1]  # the lake and the pond
    assert [feature["parcel"] for feature in found] == ["p1", "p1"]


def test_where_nothing_is_found_the_output_is_empty_and_in_the_crs_of_the_raster(segment):
    result = segment(layer_of(FOREST, ELSEWHERE))
    assert result["OUTPUT"].featureCount() == 0 and result["PROBLEMS"] == 1
    assert result["OUTPUT"].crs().authid() == "EPSG:32630"


def test_nothing_is_left_in_the_temporary_folder_and_what_cannot_be_written_is_kept(segment, tmp_path):
    folder = Path(QgsProcessingUtils.tempFolder())
    before = set(folder.iterdir())
    segment(layer_of(WITH_LAKE))
    assert set(folder.iterdir()) == before
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="until QGIS ends"):
        segment(layer_of(WITH_LAKE), OUTPUT=str(tmp_path / "file" / "out.gpkg"))
    (kept,) = set(folder.iterdir()) - before
    assert QgsVectorLayer(str(kept), "kept", "ogr").featureCount() == 1


def test_an_output_that_could_not_be_finished_is_removed(segment, tmp_path, monkeypatch):
    feedback, begun = Feedback(), feature_output.FeatureAlgorithm._fill
    monkeypatch.setattr(
        feature_output.FeatureAlgorithm, "_fill", lambda *given: (feedback.cancel(), begun(*given))[1]
    )
    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Stopped"):
        segment(layer_of(WITH_LAKE), feedback=feedback, OUTPUT=str(out))
    assert not out.exists()
