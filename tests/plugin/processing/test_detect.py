"""Things with boxes, counts and measures, over the real backend with a model that knows concepts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsVectorLayer
from valley import Feedback

LAKE, POND = (400.0, 200.0), (100.0, 100.0)  # metres, length and width


@pytest.fixture
def detect(concepts, valley):
    def run(feedback=None, **parameters):
        given = {"OPTICAL": str(valley / "S2.tif"), "CONCEPTS": "water", "OUTPUT": "memory:"}
        return processing.run("earthmind:detect", {**given, **parameters}, feedback=feedback or Feedback())

    return run


def things(layer) -> list[dict]:
    found = [
        {**dict(zip(f.fields().names(), f.attributes())), "shape": f.geometry()} for f in layer.getFeatures()
    ]
    return sorted(found, key=lambda thing: -thing["area_m2"])


def test_each_thing_has_a_box_with_its_measures_on_the_ground(detect):
    feedback = Feedback()
    result = detect(feedback)
    lake, pond = things(result["OUTPUT"])
    assert [name for name in lake if name != "shape"] == [
        "concept", "confidence", "area_m2", "length_m", "width_m", "orientation",
    ]  # fmt: skip
    assert (lake["length_m"], lake["width_m"]) == pytest.approx(LAKE, rel=0.002)
    assert (pond["length_m"], pond["width_m"]) == pytest.approx(POND, rel=0.002)
    assert abs(lake["orientation"] - 90) < 2 and lake["concept"] == "water" and lake["confidence"] > 0.9
    assert lake["shape"].area() == pytest.approx(80_000, rel=1e-3)
    assert result["COUNT"] == 2 and result["AREA_M2"] == pytest.approx(90_000, rel=0.002)
    assert result["ANSWER"] == "Found: water 2." in feedback.told
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_the_count_and_area_are_those_that_asking_gives(detect, valley, tmp_path):
    asked = {"OPTICAL": str(valley / "S2.tif"), "OUTPUT": str(tmp_path / "answer.json")}
    told = {}
    for plan in ("count", "area"):
        processing.run("earthmind:ask", {**asked, "QUESTION": f"={plan}(water)"})
        told[plan] = json.loads((tmp_path / "answer.json").read_text(encoding="utf-8"))["value"]
    result = detect()
    assert result["COUNT"] == told["count"] and result["AREA_M2"] == pytest.approx(told["area"], rel=1e-9)


def test_shapes_may_be_drawn_and_small_things_left_out(detect):
    result = detect(OUTLINE=2, MIN_AREA_M2=50_000, CONCEPTS="water, built-up area")
    (lake,) = things(result["OUTPUT"])
    assert lake["shape"].area() == 80_000 and result["COUNT"] == 1
    assert not things(detect(MIN_CONFIDENCE=0.99)["OUTPUT"])


def test_all_is_what_the_card_names_and_the_json_counts_each(detect, tmp_path):
    result = detect(CONCEPTS="all", JSON=str(tmp_path / "counts.json"), OUTPUT=str(tmp_path / "b.gpkg"))
    told = json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    counts = {each["concept"]: each["count"] for each in told["concepts"]}
    assert counts["water"] == 2 and counts["built-up area"] == 2 and counts["clouds"] == 0
    layer = QgsVectorLayer(str(tmp_path / "b.gpkg"))
    assert layer.featureCount() == result["COUNT"] == sum(counts.values())
    assert layer.crs().authid() == "EPSG:32630"


def test_what_a_sensor_does_not_show_is_told_and_not_counted_as_nothing(detect, valley):
    feedback = Feedback()
    result = detect(feedback, OPTICAL=None, SAR=str(valley / "S1.tif"), CONCEPTS="water, clouds")
    assert result["COUNT"] == 1
    assert "Not looked for: clouds, which takes an optical layer." in feedback.told
    with pytest.raises(QgsProcessingException, match="clouds, which takes an optical layer"):
        detect(OPTICAL=None, SAR=str(valley / "S1.tif"), CONCEPTS="clouds")


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"CONCEPTS": "unicorn"}, "concepts does not know unicorn; it knows water"),
        ({"OPTICAL": None}, "Give an optical raster"),
        ({"CONCEPTS": " "}, "The text is empty|CONCEPTS"),
    ],
)
def test_what_cannot_be_looked_for_is_one_sentence_and_no_file(detect, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        detect(OUTPUT=str(tmp_path / "boxes.gpkg"), **parameters)
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_nothing_behind(detect, tmp_path):
    class Cancelled(Feedback):
        """Is cancelled as soon as something goes on."""

        def setProgress(self, progress: float) -> None:
            super().setProgress(progress)
            self.cancel()

    before = set(Path(QgsProcessingUtils.tempFolder()).iterdir())
    with pytest.raises(QgsProcessingException, match="Stopped"):
        detect(Cancelled(), OUTPUT=str(tmp_path / "boxes.gpkg"))
    assert list(tmp_path.iterdir()) == [] and set(Path(QgsProcessingUtils.tempFolder()).iterdir()) == before
