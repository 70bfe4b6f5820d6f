"""The models that come with the plugin, run by the designer's runner over a STAC API and a real backend."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QDate
from stac_server import stac_server
from valley import Feedback, box, layer_of, run_helper

from qgis_earthmind import paths
from qgis_earthmind.processing import ready_model

AREA = "500000,501200,4198800,4200000 [EPSG:32630]"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory, valley) -> Path:
    """The valley before and after its lake has grown, as images of a STAC API."""
    folder = tmp_path_factory.mktemp("catalogue")
    run_helper(f"valley-catalogue {folder} in {valley}")
    return folder


@pytest.fixture
def model(concepts, catalogue):
    with stac_server(catalogue) as served:

        def run(name, feedback=None, **parameters):
            given = {"ENDPOINT": served.url, "EXTENT": AREA, "CLOUDS": 20, **parameters}
            return processing.run(f"earthmind:{name}", given, feedback=feedback or Feedback())

        yield run


def flood(tmp_path, **parameters):
    units = layer_of(box((0, 60), (0, 120)), box((60, 120), (0, 120)))
    days = {"BEFORE_BEGIN": QDate(2023, 1, 1), "BEFORE_END": QDate(2023, 1, 31)}
    days |= {"AFTER_BEGIN": QDate(2023, 2, 1), "AFTER_END": QDate(2023, 2, 28)}
    return {
        **days,
        "UNITS": units,
        "UNIT_FIELD": "parcel",
        "WHAT": "water",
        "TITLE": "The lake",
        "report:report": str(tmp_path / "r.html"),
        "report:statistics": "memory:",
        "change:changes": "memory:",
        **parameters,
    }


def test_a_flood_is_fetched_compared_added_up_and_reported(model, tmp_path):
    feedback = Feedback()
    result = model("floodreport", feedback, **flood(tmp_path))
    areas = Counter()
    for each in result["change:changes"].getFeatures():
        areas[each["change"]] += each.geometry().area()
    assert areas == {"gained": 50_000, "stayed": 40_000}
    rows = {each["name"]: each["gained_m2"] for each in result["report:statistics"].getFeatures()}
    assert rows == pytest.approx({"p1": 40_000, "p2": 10_000}, rel=0.002)
    page = Path(result["report:report"]).read_text(encoding="utf-8")
    assert (
        "<h1>The lake</h1>" in page and "data:image/png" in page and "<svg" in page and "<td>p2</td>" in page
    )


def test_water_is_told_for_each_date_of_a_year(model, tmp_path):
    chosen = {"table": "memory:", "polygons": "memory:", "report": str(tmp_path / "r.html")}
    result = model(
        "waterthroughtheyear",
        BEGIN=QDate(2023, 1, 1),
        END=QDate(2023, 12, 31),
        DATES=12,
        QUESTION="Segment the water.",
        **{f"series:{name}": value for name, value in chosen.items()},
    )
    rows = {
        each["date"].toString("yyyy-MM-dd"): (each["value"], bool(each["sar"]))
        for each in result["series:table"].getFeatures()
    }
    assert list(rows) == ["2023-01-10", "2023-02-10"] and all(sar for _, sar in rows.values())
    assert rows["2023-02-10"][0] == pytest.approx(90_000, rel=0.01)
    days = {each["date"] for each in result["series:polygons"].getFeatures()}
    assert days == {QDate(2023, 1, 10), QDate(2023, 2, 10)}
    assert "<circle" in Path(result["series:report"]).read_text(encoding="utf-8")


def test_a_model_ends_with_the_sentence_of_the_step_that_fails(model, tmp_path):
    days, feedback = {"BEFORE_BEGIN": QDate(2021, 1, 1), "BEFORE_END": QDate(2021, 2, 1)}, Feedback()
    with pytest.raises(QgsProcessingException, match="before"):
        model("floodreport", feedback, **flood(tmp_path, **days))
    assert "has no optical image" in feedback.textLog()
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize("name", ["floodreport", "waterthroughtheyear"])
def test_a_model_is_in_the_toolbox_and_opens_in_the_designer(concepts, name):
    found = QgsApplication.processingRegistry().algorithmById(f"earthmind:{name}")
    assert found.groupId() == "ready" and found.displayName() != name and not found.icon().isNull()
    assert any(each.isDestination() for each in found.parameterDefinitions())
    english = {definition.description() for definition in found.parameterDefinitions()}
    assert english <= set(ready_model._texts()), "a text of the model that is not translated"
    opened = QgsProcessingModelAlgorithm()
    assert opened.fromFile(str(paths.models() / f"{name}.model3"))
    assert set(opened.childAlgorithms()) == set(found.childAlgorithms())
    for child in opened.childAlgorithms():
        assert opened.validateChildAlgorithm(child) == (True, []), child


def test_what_a_model_asks_for_is_told_in_the_users_language(concepts, monkeypatch):
    monkeypatch.setattr(ready_model, "_texts", lambda: {"Title": "Titel", "Report": "Bericht"})
    found = QgsApplication.processingRegistry().createAlgorithmById("earthmind:floodreport")
    titles = {definition.name(): definition.description() for definition in found.parameterDefinitions()}
    assert titles["TITLE"] == "Titel" and titles["report:report"] == "Bericht"


@pytest.mark.parametrize("name", ["floodreport", "waterthroughtheyear"])
def test_a_model_says_that_the_backend_is_not_set_up(concepts, no_backend, name):
    possible, sentence = (
        QgsApplication.processingRegistry().createAlgorithmById(f"earthmind:{name}").canExecute()
    )
    assert not possible and "Set up the backend" in sentence
