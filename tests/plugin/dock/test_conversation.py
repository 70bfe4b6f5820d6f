"""What the backend is asked, question after question."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import answer, segment, stream, written_answer
from contract_server import DONE, STARTED
from panels import groups, polygons
from qgis.core import QgsProcessingUtils, QgsProject
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtTest import QTest

FAILED = {"event": "error", "code": "model", "message": "The model has no weights."}


def questions(panel) -> list[list[str]]:
    """The questions of the history that came along with each question."""
    return [[question for question, _ in asked["history"]] for asked in panel.server.asked()]


def test_one_request_asks_and_nothing_is_asked_around_it(scripted):
    scripted.ask("Segment the water.")
    scripted.qtbot.waitUntil(lambda: scripted.modelCombo.currentText() == "nano (default)")
    scripted.ask("And now?")
    paths = [path for _, path, _ in scripted.server.requests if path != "/plan"]
    assert sorted(paths[:-1]) == ["/ask", "/health", "/models"] and paths[-1] == "/ask"


def test_tables_by_phrase_are_wanted_in_a_file_of_qgis_own(scripted):
    scripted.ask("Segment the water.")
    options = scripted.server.asked()[0]["options"]
    assert options["tables"] == "by_phrase" and options["detail"] == "automatic" and not options["polygons"]
    assert options["out"].startswith(QgsProcessingUtils.tempFolder())
    (layer,) = polygons()
    assert layer.source().startswith(options["out"]) and layer.isTemporary()


def test_a_folder_for_the_output_is_made_before_asking(scripted, tmp_path):
    scripted.outputFile.setFilePath(str(tmp_path / "new folder" / "my answers"))
    scripted.ask("Segment the water.")
    assert scripted.server.asked()[0]["options"]["out"] == str(tmp_path / "new folder" / "my answers.gpkg")
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["my answers.gpkg"]


def test_the_conversation_goes_on_while_layers_and_model_stay(scripted):
    scripted.ask("Segment the water.")
    scripted.ask("And the unicorn?")
    scripted.detailCombo.setCurrentIndex(1)
    scripted.ask("And now?")
    assert questions(scripted) == [
        [],
        ["Segment the water."],
        ["Segment the water.", "And the unicorn?"],
    ]
    assert scripted.server.asked()[1]["history"][0][1] == "Here: [SEG]."


def test_other_layers_or_another_shift_begin_anew(scripted):
    scripted.ask("Segment the water.")
    scripted.correctShift.setChecked(True)
    scripted.ask("With the shift corrected.")
    scripted.sarLayer.setLayer(None)
    scripted.ask("Without SAR.")
    scripted.ask("And now?")
    assert questions(scripted) == [[], [], [], ["Without SAR."]]


def test_another_model_begins_anew(scripted):
    scripted.ask("Segment the water.")
    scripted.modelCombo.addItem("mine", "mine")
    scripted.modelCombo.setCurrentIndex(scripted.modelCombo.findData("mine"))
    scripted.ask("Segment the water.")
    assert questions(scripted) == [[], []] and scripted.server.asked()[1]["model"] == "mine"


@pytest.mark.parametrize("end", [FAILED, {"event": "stopped"}])
def test_a_question_that_failed_is_not_remembered(scripted, end):
    scripted.ask("Segment the water.")
    answered, scripted.server.answer = scripted.server.answer, lambda body: [STARTED, end]
    scripted.ask("Fail, please.")
    scripted.server.answer = answered
    scripted.ask("And now?")
    assert questions(scripted)[2] == ["Segment the water."]


def test_a_new_conversation_forgets_the_old_one(scripted):
    scripted.ask("Segment the water.")
    QTest.mouseClick(scripted.clearButton, Qt.MouseButton.LeftButton)
    assert scripted.conversationView.turns == () and len(polygons()) == 1
    scripted.ask("And now?")
    assert questions(scripted) == [[], []]


def test_a_phrase_whose_layer_is_gone_is_zoomed_to_all_the_same(scripted, qgis_iface):
    scripted.ask("Segment the water.")
    (layer,) = polygons()
    shown, canvas = layer.extent(), qgis_iface.mapCanvas()
    canvas.setDestinationCrs(layer.crs())
    QgsProject.instance().removeMapLayer(layer.id())
    scripted.conversationView.anchorClicked.emit(QUrl("segment:0/0"))
    assert canvas.extent().contains(shown) and canvas.extent().width() < 5 * shown.width()


@pytest.mark.parametrize("count, flashed", [(20, 20), (700, 300)])
def test_of_many_polygons_some_are_flashed(scripted, qgis_iface, monkeypatch, count, flashed):
    seen, canvas = [], qgis_iface.mapCanvas()
    monkeypatch.setattr(canvas, "flashGeometries", lambda *shown: seen.append(shown))
    many = segment(count=count)
    scripted.server.answer = lambda body: stream(written_answer(Path(body["options"]["out"]), many))
    scripted.ask("Segment the water.")
    scripted.conversationView.anchorClicked.emit(QUrl("segment:0/0"))
    ((geometries, crs),) = seen
    assert len(geometries) == flashed and crs.authid() == "EPSG:32630"


def test_polygons_that_no_map_can_show_are_one_sentence(scripted, message_bar):
    scripted.server.answer = lambda body: stream(answer(segment(crs="no such CRS")))
    scripted.ask("Segment the water.")
    scripted.conversationView.anchorClicked.emit(QUrl("segment:0/0"))
    assert "coordinate reference system" in message_bar.currentItem().text() and groups() == []


def test_the_answer_grows_as_it_comes(scripted):
    scripted.server.answer = lambda body: [STARTED, {"event": "text", "text": "One word"}, *scripted.rest]
    scripted.rest = [{"event": "note", "message": "A note."}]
    scripted.server.held.clear()
    scripted.begin("Describe this image.")
    scripted.qtbot.waitUntil(lambda: "A note." in scripted.text)
    assert "One word" in scripted.text and scripted.dock.running
    QTest.mouseClick(scripted.stopButton, Qt.MouseButton.LeftButton)
    scripted.wait_for_answer()
    assert "One word" in scripted.text and "Stopped." in scripted.text
    assert ("DELETE", "/runs/r1", None) in scripted.server.requests


def test_seconds_of_the_answer_are_told(scripted):
    scripted.server.answer = lambda body: [STARTED, DONE]
    scripted.ask("Describe this image.")
    assert "nano, 2.0 s" in scripted.text


def test_an_earlier_question_is_taken_up_to_be_changed(scripted):
    scripted.ask("Segment the water.")
    scripted.conversationView.anchorClicked.emit(QUrl("edit:0"))
    assert scripted.promptEdit.text() == "Segment the water."
    assert len(scripted.server.asked()) == 1  # nothing is asked before Enter


def test_a_question_that_failed_is_asked_again_with_a_click(scripted):
    answered, scripted.server.answer = scripted.server.answer, lambda body: [STARTED, FAILED]
    scripted.ask("Segment the water.")
    assert "Ask again" in scripted.text
    scripted.server.answer = answered
    scripted.conversationView.anchorClicked.emit(QUrl("again:0"))
    scripted.qtbot.waitUntil(lambda: len(scripted.server.asked()) == 2 and not scripted.dock.running)
    assert [turn.question for turn in scripted.conversationView.turns] == ["Segment the water."] * 2
    assert scripted.turn.problem == ""


def test_what_was_understood_is_taken_up_as_a_plan(scripted):
    plan = {
        "event": "plan",
        "text": "area(water; unit=ha)",
        "line": "Understood: area of water",
        "intent": {},
    }
    scripted.server.answer = lambda body: [STARTED, plan, *stream(answer(segment()))[1:]]
    scripted.ask("How large is the water?")
    scripted.conversationView.anchorClicked.emit(QUrl("plan:0"))
    assert scripted.promptEdit.text() == "= area(water; unit=ha)"
