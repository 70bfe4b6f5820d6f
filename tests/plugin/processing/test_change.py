"""Change between two dates, over the real backend with a model that knows concepts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingUtils
from valley import Feedback

LAKE_BEFORE, LAKE_AFTER = 40_000, 90_000


@pytest.fixture
def change(concepts, valley, tmp_path):
    def run(feedback=None, **parameters):
        given = {
            "OPTICAL": str(valley / "S2.tif"),
            "OPTICAL_BEFORE": str(valley / "before.tif"),
            "CONCEPT": "water",
            "OUTPUT": "memory:",
        }
        return processing.run("earthmind:change", {**given, **parameters}, feedback=feedback or Feedback())

    return run


def areas_of(layer) -> Counter:
    areas = Counter()
    for polygon in layer.getFeatures():
        areas[polygon["concept"], polygon["change"]] += polygon.geometry().area()
    return areas


def test_polygons_say_what_was_gained_and_what_stayed_and_the_numbers_fit(change):
    feedback = Feedback()
    result = change(feedback)
    areas = areas_of(result["OUTPUT"])
    assert areas == {("water", "gained"): 50_000, ("water", "stayed"): 40_000}
    numbers = {name: result[f"{name}_M2"] for name in ("BEFORE", "AFTER", "GAINED", "LOST", "STAYED")}
    assert numbers == pytest.approx(
        {"BEFORE": LAKE_BEFORE, "AFTER": LAKE_AFTER, "GAINED": 50_000, "LOST": 0, "STAYED": 40_000},
        rel=0.002,
    )
    assert any(told.startswith("water: 4.00 ha before, 9.01 ha after") for told in feedback.told)
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == pytest.approx(100)


def test_what_became_of_what_is_drawn_and_told(change, tmp_path):
    result = change(BECAME="memory:", REPORT=str(tmp_path / "r.html"), JSON=str(tmp_path / "c.json"))
    parts = list(result["BECAME"].getFeatures())
    assert {(part["from_class"], part["to_class"]) for part in parts} == {("vegetation", "water")}
    assert sum(part.geometry().area() for part in parts) == 50_000 and result["GAINED_M2"] > 0
    matrix = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))["matrix"]
    areas = {(each["from"], each["to"]): each["area_m2"] for each in matrix}
    assert areas["water", "water"] == pytest.approx(40_000, rel=0.002)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<th>water</th>" in page and "<td>vegetation</td>" in page


def test_what_was_there_before_alone_is_lost(change, valley):
    swapped = {"OPTICAL": str(valley / "before.tif"), "OPTICAL_BEFORE": str(valley / "S2.tif")}
    areas = areas_of(change(**swapped)["OUTPUT"])
    assert areas == {("water", "lost"): 50_000, ("water", "stayed"): 40_000}


def test_all_is_what_the_model_knows_whose_change_says_something_of_the_ground(change, tmp_path):
    result = change(CONCEPT="all", JSON=str(tmp_path / "areas.json"))
    told = {
        each["concept"]: each["areas_m2"]
        for each in json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))["changes"]
    }
    assert {"water", "vegetation", "forest", "built-up area", "bare land"} <= set(told)
    assert not {"clouds", "flooded area", "permanent water"} & set(told)
    assert told["forest"]["before"] == told["forest"]["stayed"] == pytest.approx(200_000, rel=0.002)
    assert told["vegetation"]["lost"] == pytest.approx(50_000, rel=0.002) and "BEFORE_M2" not in result


def test_what_the_rasters_cannot_show_is_left_out_and_not_called_nothing(change, valley):
    radar = {"OPTICAL": None, "OPTICAL_BEFORE": None}
    radar |= {"SAR": str(valley / "S1.tif"), "SAR_BEFORE": str(valley / "S1.tif")}
    feedback = Feedback()
    result = change(feedback, CONCEPT="water, clouds", **radar)
    assert {concept for concept, _ in areas_of(result["OUTPUT"])} == {"water"}
    assert result["BEFORE_M2"] == pytest.approx(80_000, rel=0.002)
    assert any(told.startswith("clouds: ") and "optical" in told for told in feedback.told)
    with pytest.raises(QgsProcessingException, match="optical"):
        change(CONCEPT="clouds", **radar)


@pytest.mark.parametrize("moment, plan", [("AFTER", "=area(water)"), ("BEFORE", "=area(at(earlier, water))")])
def test_the_areas_are_those_that_asking_gives(change, valley, moment, plan, tmp_path):
    given = {"OPTICAL": str(valley / "S2.tif"), "OPTICAL_BEFORE": str(valley / "before.tif")}
    answer = {"QUESTION": plan, "OUTPUT": str(tmp_path / "answer.json")}
    told = json.loads(
        Path(processing.run("earthmind:ask", {**given, **answer})["OUTPUT"]).read_text(encoding="utf-8")
    )
    assert change()[f"{moment}_M2"] == told["value"]


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"OPTICAL_BEFORE": None}, "only one date"),
        ({"CONCEPT": "water, unicorn"}, "concepts does not know unicorn; it knows water"),
        ({"CONCEPT": ""}, "The text is empty|CONCEPT"),
        ({"MODEL": "no such model"}, "no such model"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence_and_no_file(change, tmp_path, parameters, sentence):
    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match=sentence):
        change(**{"OUTPUT": str(out), **parameters})
    assert not out.exists()


def test_the_earlier_date_is_no_advanced_choice_here_and_nothing_is_left_in_the_temporary_folder(change):
    found = QgsApplication.processingRegistry().algorithmById("earthmind:change")
    definition = found.parameterDefinition("OPTICAL_BEFORE")
    assert not definition.flags() & definition.Flag.FlagAdvanced
    folder = Path(QgsProcessingUtils.tempFolder())
    before = set(folder.iterdir())
    change()
    assert set(folder.iterdir()) == before
