"""The panel as an analyst uses it, over the real backend process with a small model."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest
from panels import ANSWER_MS, groups, polygons
from places import LAKE_AREA_M2, LEFT, TOP
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsExtentWidget, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from real_files import SCENES, at_hand

from qgis_earthmind.connection import client
from qgis_earthmind.connection.process import State

ROOT = Path(__file__).parents[3]
BACKEND_PYTHON = ROOT / "backend" / ".venv" / "bin" / "python"
WEIGHTS = ROOT / "backend" / "earthmind" / "model" / "nano" / "weights" / "nano"
SPAIN = SCENES / "spain_flood"


@pytest.mark.parametrize(
    "name, kind",
    [
        ("opticalLayer", QgsMapLayerComboBox),
        ("sarLayer", QgsMapLayerComboBox),
        ("opticalBeforeLayer", QgsMapLayerComboBox),
        ("sarBeforeLayer", QgsMapLayerComboBox),
        ("extentWidget", QgsExtentWidget),
        ("promptEdit", QLineEdit),
        ("askButton", QPushButton),
        ("stopButton", QPushButton),
        ("conversationView", QTextBrowser),
        ("progressBar", QProgressBar),
        ("outputFile", QgsFileWidget),
    ],
)
def test_widgets_carry_the_names_that_scripts_use(panel, name, kind):
    assert panel.dock.objectName() == "EarthMindDock"
    assert panel.dock.findChild(kind, name) is not None


def test_layers_are_chosen_in_advance_and_a_choice_is_kept(loaded, place):
    assert loaded.opticalLayer.currentLayer().name() == "S2"
    assert loaded.sarLayer.currentLayer().name() == "S1"
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(place.optical), "S2 later"))
    assert loaded.opticalLayer.currentLayer().name() == "S2"


def test_asking_waits_for_a_layer_and_a_text_and_says_so(threshold_backend, panel, place):
    hint = panel.dock.findChild(QLabel, "hintLabel")
    panel.type("Where is water?")
    assert not panel.askButton.isEnabled() and "Choose an optical or a SAR layer" in hint.text()
    place.layers(QgsProject.instance())
    assert panel.askButton.isEnabled() and hint.text() == ""
    panel.type("   ")
    assert not panel.askButton.isEnabled() and "Type" in hint.text()
    panel.opticalLayer.setLayer(panel.sarLayer.currentLayer())
    panel.type("Where is water?")
    assert not panel.askButton.isEnabled() and '"S1" is chosen twice' in panel.askButton.toolTip()
    QTest.keyClick(panel.promptEdit, Qt.Key.Key_Return)
    assert panel.conversationView.turns == ()


def test_the_main_job(loaded):
    loaded.ask("Segment the water.")
    assert "Segment the water." in loaded.text and "SAR 75 %" in loaded.text
    assert loaded.answer.text == "Sure. It is [SEG]." and loaded.answer.model == "double"
    assert groups() == ["Segment the water."]
    (layer,) = polygons()
    assert layer.name() == "water" and layer.crs().authid() == "EPSG:32630" and layer.isTemporary()
    (feature,) = layer.getFeatures()
    assert feature.geometry().area() == pytest.approx(LAKE_AREA_M2, rel=0.01)
    centre = feature.geometry().centroid().asPoint()
    assert (centre.x(), centre.y()) == pytest.approx((LEFT + 24 * 20, TOP - 24 * 20), abs=20)
    assert (feature["optical"], feature["sar"], feature["prompt"]) == ("S2", "S1", "Segment the water.")
    assert loaded.promptEdit.text() == "" and not loaded.progressBar.isVisible()


@pytest.mark.parametrize("alone", ["opticalLayer", "sarLayer"])
def test_one_sensor_is_enough(loaded, alone):
    other = {"opticalLayer": loaded.sarLayer, "sarLayer": loaded.opticalLayer}[alone]
    other.setLayer(None)
    loaded.ask("Segment the water.")
    assert loaded.turn.problem == ""
    assert len(polygons()) == 1


def test_clicking_a_phrase_zooms_to_its_polygons(loaded, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    loaded.ask("Segment the water.")
    canvas.setExtent(QgsRectangle(0, 0, 1, 1))
    loaded.conversationView.anchorClicked.emit(QUrl("segment:0/0"))
    (layer,) = polygons()
    shown = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    assert canvas.extent().contains(shown)
    assert canvas.extent().width() < 5 * shown.width()


def test_the_chosen_geopackage_is_used_and_extended(loaded, tmp_path):
    loaded.outputFile.setFilePath(str(tmp_path / "my answers"))
    loaded.ask("Segment the water.")
    loaded.ask("Again: segment the water.")
    assert sorted(path.name for path in tmp_path.glob("*.gpkg")) == ["my answers.gpkg"]
    assert [layer.source().partition("layername=")[2] for layer in polygons()] == ["water_2"]


def test_the_extent_limits_the_answer(loaded):
    crs = QgsCoordinateReferenceSystem("EPSG:32630")
    loaded.extentWidget.setOutputCrs(crs)
    loaded.extentWidget.setOutputExtentFromUser(QgsRectangle(LEFT, TOP - 24 * 20, LEFT + 24 * 20, TOP), crs)
    loaded.ask("Segment the water.")
    (feature,) = polygons()[0].getFeatures()
    assert feature.geometry().area() == pytest.approx(LAKE_AREA_M2 / 4, rel=0.15)


def test_a_new_project_crs_alone_chooses_no_extent(loaded):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    loaded.ask("Segment the water.")
    assert loaded.turn.problem == ""


def test_an_extent_outside_is_one_sentence_in_bar_and_conversation(loaded, message_bar):
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    loaded.extentWidget.setOutputCrs(crs)
    loaded.extentWidget.setOutputExtentFromUser(QgsRectangle(100, 10, 101, 11), crs)
    loaded.ask("Segment the water.")
    assert loaded.turn.problem and loaded.turn.problem in loaded.text
    assert message_bar.currentItem().text() == loaded.turn.problem
    assert groups() == [] and loaded.promptEdit.text() == "Segment the water."


def test_swapped_layers_are_said_and_nothing_is_added(loaded):
    optical, sar = loaded.opticalLayer.currentLayer(), loaded.sarLayer.currentLayer()
    loaded.opticalLayer.setLayer(sar)
    loaded.sarLayer.setLayer(optical)
    loaded.ask("Segment the water.")
    assert "S1" in loaded.turn.problem and groups() == []


def test_nothing_found_is_said_and_makes_no_layer(loaded):
    loaded.ask("Find the unicorn.")
    assert "There is no unicorn here." in loaded.text
    loaded.ask("A mirage please.")
    assert "nothing found" in loaded.text
    assert groups() == []


def test_a_layer_that_cannot_be_used_is_named(loaded, tmp_path, message_bar):
    layer = QgsRasterLayer(str(tmp_path / "gone.tif"), "Gone")
    QgsProject.instance().addMapLayer(layer)
    loaded.opticalLayer.setLayer(layer)
    loaded.ask("Segment the water.")
    assert '"Gone" cannot be read' in loaded.turn.problem
    assert '"Gone" cannot be read' in message_bar.currentItem().text()


def test_stop_ends_a_sentence_in_its_middle(loaded, message_bar):
    loaded.begin("slow water")
    assert not loaded.askButton.isVisible() and loaded.stopButton.isEnabled()
    begin = time.monotonic()
    QTest.mouseClick(loaded.stopButton, Qt.MouseButton.LeftButton)
    loaded.wait_for_answer()
    assert time.monotonic() - begin < 20  # the whole answer takes a minute
    assert "Stopped." in loaded.text and groups() == [] and message_bar.currentItem() is None
    loaded.ask("Segment the water.")
    assert groups() == ["Segment the water."]


def test_a_new_project_stops_the_answer_and_adds_nothing_to_it(loaded):
    loaded.begin("slow water")
    QgsProject.instance().clear()
    loaded.wait_for_answer()
    assert QgsProject.instance().mapLayers() == {}


def test_a_backend_killed_in_mid_answer_is_told_and_restarted(loaded, message_bar):
    loaded.begin("slow water")
    os.kill(loaded.backend.process_id(), signal.SIGKILL)
    loaded.wait_for_answer()
    # Whether the broken connection or the ended process is noticed first is up to the system.
    assert "The backend stopped" in loaded.text and "Restart the backend" in loaded.text
    assert "The backend stopped" in message_bar.currentItem().text()
    loaded.qtbot.waitUntil(loaded.restartButton.isVisible, timeout=30_000)
    assert groups() == []
    QTest.mouseClick(loaded.restartButton, Qt.MouseButton.LeftButton)
    loaded.qtbot.waitUntil(lambda: loaded.backend.state is State.READY, timeout=ANSWER_MS)
    assert not loaded.restartButton.isVisible()
    loaded.ask("Segment the water.")
    assert groups() == ["Segment the water."]


def test_a_backend_that_hangs_is_told_and_restarted(loaded, message_bar, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(client, "SILENT_SECONDS", 3.0)
        loaded.begin("slow water")
        os.kill(loaded.backend.process_id(), signal.SIGSTOP)
        loaded.wait_for_answer()
    assert "hangs; restart it" in loaded.text and "Restart the backend" in loaded.text
    assert "hangs; restart it" in message_bar.currentItem().text()
    assert loaded.restartButton.isVisible() and "does not answer" in loaded.hintLabel.text()
    QTest.mouseClick(loaded.restartButton, Qt.MouseButton.LeftButton)
    loaded.qtbot.waitUntil(lambda: loaded.backend.state is State.READY, timeout=ANSWER_MS)
    assert not loaded.restartButton.isVisible()
    loaded.ask("Segment the water.")
    assert loaded.turn.problem == ""
    assert groups() == ["Segment the water."]


def test_details_open_in_a_window_that_blocks_nothing(panel, place, pretend_python):
    pretend_python("echo 'line of the log' >&2; exit 1")
    place.layers(QgsProject.instance())
    panel.backend.changed.emit()
    panel.ask("Segment the water.")
    assert "could not start" in panel.turn.problem
    panel.conversationView.anchorClicked.emit(QUrl("details:0"))
    dialog = panel.dock.findChild(QDialog, "EarthMindDetails")
    assert dialog.isVisible() and not dialog.isModal()
    assert "line of the log" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.close()


def test_without_a_backend_the_set_up_is_offered_and_nothing_runs(no_backend, panel, place):
    place.layers(QgsProject.instance())
    panel.type("Segment the water.")
    assert panel.setupPanel.isVisible() and panel.setupButton.isEnabled()
    assert any(
        "Nothing is downloaded before" in label.text() for label in panel.setupPanel.findChildren(QLabel)
    )
    assert not panel.askButton.isEnabled() and panel.backend.process_id() == 0


def test_with_a_backend_the_set_up_is_out_of_the_way(loaded):
    assert not loaded.setupPanel.isVisible()


def test_typing_starts_the_backend_ahead(threshold_backend, panel, place):
    place.layers(QgsProject.instance())
    assert panel.backend.state is State.OFF
    panel.type("Se")
    assert panel.backend.state is not State.OFF


def test_nothing_is_cut_off_at_320_pixels(loaded):
    loaded.ask("Segment the water.")
    loaded.resize(320, 600)
    area = loaded.dock.widget()
    content = area.widget()
    assert content.width() <= area.viewport().width()
    for widget in content.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is content:
            assert content.rect().contains(widget.geometry()), widget.objectName()
    assert loaded.conversationView.horizontalScrollBar().maximum() == 0


def test_the_map_does_not_move_when_an_answer_comes(loaded):
    """It would, if the panel needed more width for a moment: both buttons, or the whole list of results."""
    content, together, widths = loaded.dock.widget().widget(), [], []

    class Watch(QObject):
        def eventFilter(self, widget, event):
            if event.type() == QEvent.Type.Show:
                together.append(loaded.askButton.isVisible() and loaded.stopButton.isVisible())
                widths.append(content.layout().minimumSize().width())
            return False

    watch = Watch()
    watched = (loaded.askButton, loaded.stopButton, loaded.resultsGroup)
    for widget in watched:
        widget.installEventFilter(watch)
    wide = content.layout().minimumSize().width()
    loaded.ask("Segment the water.")
    loaded.qtbot.waitUntil(loaded.resultsGroup.isVisible, timeout=ANSWER_MS)
    assert together == [False] * len(watched) and max(widths) == wide
    loaded.resultsGroup.setCollapsed(False)
    assert all(part.isVisible() for part in (loaded.resultsGroup.filter, loaded.resultsGroup.table))


def test_an_example_is_taken_into_the_prompt(panel):
    panel.conversationView.anchorClicked.emit(QUrl("example:0"))
    assert panel.promptEdit.text() == "Segment the flooded area."


@pytest.mark.skipif(not (WEIGHTS / "model.safetensors").exists(), reason="needs the weights of nano")
def test_the_embedded_model_marks_a_real_flood(panel, monkeypatch):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(BACKEND_PYTHON))
    at_hand(SPAIN, "S1.tif", "S2.tif")
    QgsProject.instance().addMapLayers([QgsRasterLayer(str(SPAIN / f"{n}.tif"), n) for n in ("S1", "S2")])
    panel.backend.changed.emit()
    panel.ask("Segment the water.", timeout=240_000)
    assert panel.turn.problem == "" and panel.answer.model == "nano"
    (layer,) = polygons()
    optical = panel.opticalLayer.currentLayer()
    assert layer.crs() == optical.crs()
    assert optical.extent().buffered(1e-6).contains(layer.extent())
    assert 1e6 < sum(feature["area_m2"] for feature in layer.getFeatures()) < 10e6


def test_layers_that_are_in_each_others_place_are_swapped_with_a_click(loaded):
    optical, sar = loaded.opticalLayer.currentLayer(), loaded.sarLayer.currentLayer()
    loaded.opticalLayer.setLayer(None)
    loaded.sarLayer.setLayer(optical)
    loaded.opticalLayer.setLayer(sar)
    loaded.ask("Segment the water.")
    assert loaded.turn.error is not None and loaded.turn.error.code == "swapped"
    loaded.conversationView.anchorClicked.emit(QUrl("swap:0"))
    loaded.wait_for_answer()
    assert (loaded.opticalLayer.currentLayer(), loaded.sarLayer.currentLayer()) == (optical, sar)
    assert loaded.turn.problem == "" and loaded.answer.segments
