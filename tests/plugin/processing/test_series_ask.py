"""The same question about many dates in the toolbox, over the real backend."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from valley import Feedback

DAYS = ("2023-01-10", "2023-02-10", "2023-04-10")


@pytest.fixture
def folder(valley, tmp_path) -> Path:
    """Rasters of three days and one of the radar, as fetching writes them."""
    made = tmp_path / "images"
    made.mkdir()
    for day, name in zip(DAYS, ("before", "S2", "before")):
        shutil.copy(valley / f"{name}.tif", made / f"S2_{day}T105031.tif")
    shutil.copy(valley / "S1.tif", made / "S1_2023-02-11T061011.tif")
    return made


@pytest.fixture
def series(concepts, folder):
    def run(feedback=None, context=None, **parameters):
        given = {"FOLDER": str(folder), "QUESTION": "=area(water)", "TABLE": "memory:"}
        given = {**given, **parameters}
        return processing.run("earthmind:seriesask", given, feedback=feedback or Feedback(), context=context)

    return run


def test_a_folder_of_images_becomes_a_table_a_chart_and_a_page(series, tmp_path):
    feedback = Feedback()
    files = {
        "REPORT": str(tmp_path / "r.html"),
        "CHART": str(tmp_path / "c.svg"),
        "JSON": str(tmp_path / "r.json"),
    }
    result = series(feedback, **files)
    rows = [
        (each["date"].toString("yyyy-MM-dd"), each["value"], each["unit"], bool(each["sar"]))
        for each in result["TABLE"].getFeatures()
    ]
    assert [row[0] for row in rows] == list(DAYS) and [row[3] for row in rows] == [False, True, False]
    assert [row[1] for row in rows] == pytest.approx([40_000, 90_000, 40_000], rel=0.003)
    told = json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    assert [each["value"] for each in told] == [row[1] for row in rows] and result["PROBLEMS"] == 0
    page, chart = (Path(result[name]).read_text(encoding="utf-8") for name in ("REPORT", "CHART"))
    assert chart.count("<circle") == 3 and chart in page and "<td" in page
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == pytest.approx(100)


def test_chosen_layers_give_the_same_and_polygons_have_dates(series, folder):
    optical = [str(path) for path in sorted(folder.glob("S2*"))]
    result = series(FOLDER=None, OPTICAL=optical, QUESTION="Segment the water.", POLYGONS="memory:")
    areas = Counter()
    for each in result["POLYGONS"].getFeatures():
        areas[each["date"].toString("yyyy-MM-dd"), each["until"].toString("yyyy-MM-dd")] += (
            each.geometry().area()
        )
    assert areas == {
        ("2023-01-10", "2023-02-10"): 40_000,
        ("2023-02-10", "2023-04-10"): 90_000,
        ("2023-04-10", "2023-04-11"): 40_000,
    }
    assert [each["value"] for each in result["TABLE"].getFeatures()] == pytest.approx(
        [4e4, 9e4, 4e4], rel=0.003
    )


def test_loaded_polygons_follow_the_temporal_controller(series, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    wanted = QgsProcessingContext.LayerDetails("water", QgsProject.instance(), "POLYGONS")
    out = str(tmp_path / "water.gpkg")
    context.addLayerToLoadOnCompletion(out, wanted)
    result = series(context=context, QUESTION="Segment the water.", POLYGONS=out)
    layer = QgsVectorLayer(result["POLYGONS"], "water")
    details = context.layerToLoadOnCompletionDetails(result["POLYGONS"])
    details.postProcessor().postProcessLayer(layer, context, Feedback())
    temporal = layer.temporalProperties()
    assert temporal.isActive() and (temporal.startField(), temporal.endField()) == ("date", "until")
    assert temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    about = QgsVectorLayerTemporalContext()
    about.setLayer(layer)
    noon = QDateTime(QDate(2023, 2, 20), QTime(12, 0))
    shown = QgsFeatureRequest().setFilterExpression(
        temporal.createFilterString(about, QgsDateTimeRange(noon, noon))
    )
    assert {each["date"] for each in layer.getFeatures(shown)} == {QDate(2023, 2, 10)}


def test_a_date_that_cannot_be_read_is_told_and_the_others_go_on(series, folder):
    cut = folder / "S2_2023-02-10T105031.tif"
    cut.write_bytes(cut.read_bytes()[:60_000])
    feedback = Feedback()
    result = series(feedback)
    problems = [each["problem"] for each in result["TABLE"].getFeatures()]
    assert result["PROBLEMS"] == 1 and "S2_2023-02-10" in problems[1] and not problems[0]
    assert any(line.startswith("2023-02-10: ") for line in feedback.told)


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"FOLDER": None}, "There are no rasters"),
        ({"QUESTION": " "}, "The text is empty|QUESTION"),
        ({"QUESTION": "=area(unicorn)"}, "unicorn"),
        ({"MODEL": "no such model"}, "no such model"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(series, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        series(**parameters)
