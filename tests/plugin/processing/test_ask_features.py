"""A question about each feature of a layer, over the real backend with a model that knows concepts."""

from __future__ import annotations

import pytest
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from valley import LEFT, PIXEL, TOP, Feedback, box, layer_of

WITH_LAKE, FOREST, DRY = box((0, 40), (0, 60)), box((60, 110), (10, 50)), box((40, 58), (0, 60))
ELSEWHERE = box((500, 520), (500, 520))
BOW_TIE = (
    f"POLYGON(({LEFT} {TOP},{LEFT + 400} {TOP - 400},{LEFT + 400} {TOP},{LEFT} {TOP - 400},{LEFT} {TOP}))"
)
TRIANGLE = (
    f"POLYGON(({LEFT + 100} {TOP - 100},{LEFT + 500} {TOP - 100},{LEFT + 100} {TOP - 300},"
    f"{LEFT + 100} {TOP - 100}))"
)


@pytest.fixture
def ask(concepts, valley):
    def run(layer, question="=share(water)", feedback=None, **parameters):
        given = {"INPUT": layer, "OPTICAL": str(valley / "S2.tif"), "QUESTION": question, "OUTPUT": "memory:"}
        return processing.run(
            "earthmind:askfeatures", {**given, **parameters}, feedback=feedback or Feedback()
        )

    return run


def rows_of(result) -> list[dict]:
    return [
        dict(zip(feature.fields().names(), feature.attributes()))
        for feature in result["OUTPUT"].getFeatures()
    ]


@pytest.mark.parametrize(
    "question, value, unit",
    [("=share(water)", 100 * 800 / 2400, "%"), ("=area(water)", 80_000, "m2"), ("=count(water)", 1, "count")],
)
def test_each_feature_gets_its_answer_and_number(ask, question, value, unit):
    feedback = Feedback()
    result = ask(layer_of(WITH_LAKE, FOREST), question, feedback)
    lake, forest = rows_of(result)
    assert lake["parcel"] == "p1" and lake["value"] == pytest.approx(value, rel=0.002)
    assert lake["unit"] == forest["unit"] == unit and forest["value"] == 0
    assert "water" in lake["answer"].lower() and "no water" in forest["answer"].lower()
    assert lake["confidence"] == pytest.approx(0.95, abs=0.01) and not forest["confidence"]
    assert not lake["problem"] and result["PROBLEMS"] == 0
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_only_what_lies_within_a_feature_counts_and_not_all_of_its_bounding_box(ask):
    (row,) = rows_of(ask(layer_of(TRIANGLE), "=area(not(water))"))
    assert row["value"] == 0
    (row,) = rows_of(ask(layer_of(TRIANGLE), "=area(water)"))
    assert row["value"] == pytest.approx(400 * 200 / 2, rel=0.1)  # pixels that it touches belong to it


@pytest.mark.parametrize("question", ["=share(water)", "How much water is there?", "Where is the forest?"])
def test_the_answer_is_that_of_the_engine_for_the_same_question_and_area(ask, asked_directly, question):
    (row,) = rows_of(ask(layer_of(WITH_LAKE), question))
    bounds = (LEFT, TOP - 40 * PIXEL, LEFT + 60 * PIXEL, TOP)
    direct = asked_directly(question, bounds, WITH_LAKE)
    assert row["value"] == direct["value"] if direct["value"] is not None else not row["value"]
    assert row["unit"] == direct["unit"] or not row["unit"]
    for piece in direct["text"].split("[SEG]"):
        assert " ".join(piece.split()).rpartition(" water")[0] in row["answer"]


def test_a_feature_that_cannot_be_asked_about_says_why_and_the_others_go_on(ask):
    feedback = Feedback()
    result = ask(layer_of(ELSEWHERE, "", BOW_TIE, WITH_LAKE), feedback=feedback)
    outside, empty, crossed, lake = rows_of(result)
    assert outside["problem"] and not outside["answer"] and not outside["value"]
    assert empty["problem"] == "The feature has no area."
    assert crossed["value"] > 0 and not crossed["problem"]
    assert lake["value"] == pytest.approx(100 / 3, rel=0.002)
    assert result["PROBLEMS"] == 2 and "2 of 4 areas have no answer." in feedback.told


def test_a_layer_in_another_crs_is_asked_about_where_it_lies(ask):
    utm, degrees = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:32630", "EPSG:4326"))
    geometry = QgsGeometry.fromWkt(WITH_LAKE)
    geometry.transform(QgsCoordinateTransform(utm, degrees, QgsProject.instance()))
    result = ask(layer_of(geometry.asWkt(17), crs="EPSG:4326"), "=area(water)")
    (row,) = rows_of(result)
    assert row["value"] == pytest.approx(80_000, rel=0.002) and result["OUTPUT"].crs() == degrees


def without_crs(layer):
    layer.setCrs(QgsCoordinateReferenceSystem())
    return layer


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"QUESTION": " "}, "The text is empty"),
        ({"OPTICAL": None}, "Give an optical raster"),
        ({"QUESTION": "=area(unicorn)"}, "unicorn"),
        ({"MODEL": "no such model"}, "no such model"),
        ({"INPUT": lambda: without_crs(layer_of(WITH_LAKE))}, "parcels.*coordinate reference system"),
        ({"INPUT": lambda: layer_of()}, "parcels.*no features"),
        ({"INPUT": lambda: "/nowhere/parcels.gpkg"}, "/nowhere/parcels.gpkg"),
    ],
)
def test_what_cannot_be_asked_at_all_is_one_sentence_and_no_file(ask, tmp_path, parameters, sentence):
    out = tmp_path / "out.gpkg"
    given = {name: value() if callable(value) else value for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=sentence):
        ask(**{"layer": layer_of(WITH_LAKE), "OUTPUT": str(out), **given})
    assert not out.exists()


def test_the_layer_itself_is_never_replaced(ask, tmp_path):
    path = tmp_path / "parcels.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer_of(WITH_LAKE), str(path), QgsProject.instance().transformContext(), options
    )
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="would replace the layer"):
        ask(str(path), OUTPUT=str(path))
    assert path.read_bytes() == before


def test_cancelling_between_features_stops_and_leaves_no_file(ask, tmp_path):
    class Cancelled(Feedback):
        """Is cancelled once the first feature is done."""

        def setProgress(self, progress: float) -> None:
            super().setProgress(progress)
            if progress >= 50:
                self.cancel()

    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Stopped"):
        ask(layer_of(WITH_LAKE, FOREST), feedback=Cancelled(), OUTPUT=str(out))
    assert not out.exists()


def test_answers_that_cannot_be_written_are_kept_and_it_is_said_where(ask, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="until QGIS ends") as caught:
        ask(layer_of(WITH_LAKE), OUTPUT=str(tmp_path / "file" / "out.gpkg"))
    kept = str(caught.value).partition(" are in ")[2].partition(" until")[0]
    assert next(QgsVectorLayer(kept, "kept", "ogr").getFeatures())["value"] == pytest.approx(
        100 / 3, rel=0.002
    )
