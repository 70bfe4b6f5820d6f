"""The last answer corrected by clicks in the map."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from panels import groups, polygons
from places import LEFT, TOP
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

UTM = QgsCoordinateReferenceSystem("EPSG:32630")


@pytest.fixture
def canvas(qtbot, qgis_iface, monkeypatch):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.mapSettings().outputSize() == canvas.viewport().size())
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(QgsRectangle(LEFT, TOP - 2000, LEFT + 2000, TOP))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    return canvas


def click(canvas: QgsMapCanvas, x: float, y: float) -> None:
    there = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    at = QPoint(round(there.x()), round(there.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def choose(panel, what: str) -> None:
    panel.dock.findChild(QAction, f"point_{what}").trigger()


def clicks(panel) -> list[str]:
    return [one["kind"] for one in panel.server.asked()[-1]["options"].get("corrections", [])]


def test_a_click_asks_the_same_again_with_the_click(canvas, scripted):
    scripted.ask("Segment the water.")
    choose(scripted, "remove")
    assert scripted.regionLabel.text() == "Click at what is wrong in the last answer; Esc ends."
    click(canvas, LEFT + 500, TOP - 500)
    scripted.wait_for_answer()
    first, second = scripted.server.asked()
    (sent,) = second["options"].pop("corrections")
    assert (sent["kind"], sent["crs"]) == ("remove", "EPSG:32630")
    assert (sent["x"], sent["y"]) == pytest.approx((LEFT + 500, TOP - 500), abs=6)
    for asked in (first, second):
        asked["options"].pop("out")
    assert first == second


def test_the_answer_is_replaced_with_its_layers_and_clicking_goes_on(canvas, scripted):
    scripted.ask("Segment the water.")
    before = [layer.id() for layer in polygons()]
    choose(scripted, "add")
    for count in (1, 2):
        click(canvas, LEFT + 500, TOP - 500)
        scripted.wait_for_answer()
        assert len(scripted.conversationView.turns) == 1 and scripted.turn.clicks == count
    assert clicks(scripted) == ["add", "add"] and scripted.pointButton.isChecked()
    assert len(groups()) == 1 and len(polygons()) == 1 and polygons()[0].id() not in before
    assert "Corrected by clicks: 2." in scripted.text


def test_the_last_click_is_taken_back(canvas, scripted):
    scripted.ask("Segment the water.")
    choose(scripted, "add")
    click(canvas, LEFT + 500, TOP - 500)
    scripted.wait_for_answer()
    scripted.conversationView.anchorClicked.emit(QUrl("unclick:0"))
    scripted.wait_for_answer()
    assert clicks(scripted) == [] and scripted.turn.clicks == 0
    assert "Corrected" not in scripted.text


def test_a_layer_that_is_being_edited_is_not_taken_away(canvas, scripted):
    scripted.ask("Segment the water.")
    (layer,) = polygons()
    layer.startEditing()
    choose(scripted, "add")
    click(canvas, LEFT + 500, TOP - 500)
    scripted.wait_for_answer()
    assert layer in polygons() and len(polygons()) == 2
    layer.rollBack()


def test_what_fails_leaves_the_answer_as_it_was(canvas, scripted):
    scripted.ask("Segment the water.")
    before, layers = scripted.answer, polygons()
    scripted.server.answer = lambda _: [
        {"event": "started", "run": "r1"},
        {
            "event": "error",
            "code": "click",
            "message": "Click 1 (1, 2) lies outside the extent; click within.",
        },
    ]
    choose(scripted, "add")
    click(canvas, LEFT + 1900, TOP - 1900)
    scripted.wait_for_answer()
    assert scripted.answer == before and polygons() == layers and scripted.turn.clicks == 0
    assert "lies outside the extent" in scripted.turn.problem


def test_without_an_answer_there_is_nothing_to_correct(canvas, scripted, message_bar):
    choose(scripted, "add")
    click(canvas, LEFT + 500, TOP - 500)
    assert message_bar.currentItem().text().startswith("Ask for something to be marked first")
    assert not scripted.dock.running


def test_a_follow_up_goes_on_from_the_corrected_answer(canvas, scripted):
    scripted.ask("Segment the water.")
    choose(scripted, "add")
    click(canvas, LEFT + 500, TOP - 500)
    scripted.wait_for_answer()
    scripted.ask("How large is it?")
    assert len(scripted.server.asked()[-1]["history"]) == 1 and clicks(scripted) == []


def test_the_real_backend_removes_the_part_and_brings_it_back(
    canvas, concept_program, panel, monkeypatch, tmp_path
):
    valley = tmp_path / "valley"
    valley.mkdir()
    monkeypatch.setenv("CONCEPT_BACKEND", f"valley {valley}")
    subprocess.run([str(concept_program)], check=True)
    monkeypatch.delenv("CONCEPT_BACKEND")
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(concept_program))
    panel.backend.changed.emit()
    raster = QgsRasterLayer(str(Path(valley) / "S2.tif"), "S2")
    QgsProject.instance().addMapLayer(raster)
    panel.opticalLayer.setLayer(raster)
    panel.ask("Segment the water.")
    assert panel.answer.segments[0].count == 2
    canvas.setDestinationCrs(raster.crs())
    canvas.setExtent(raster.extent())
    choose(panel, "remove")
    corner, pixel = raster.extent(), raster.rasterUnitsPerPixelX()
    click(canvas, corner.xMinimum() + 95 * pixel, corner.yMaximum() - 95 * pixel)
    panel.wait_for_answer()
    assert panel.turn.problem == "" and panel.answer.segments[0].count == 1
    assert any(note.startswith("Removed at ") for note in panel.answer.notes)
    panel.conversationView.anchorClicked.emit(QUrl("unclick:0"))
    panel.wait_for_answer()
    assert panel.answer.segments[0].count == 2
