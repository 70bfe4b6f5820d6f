"""The panel's widgets on Qt 6: shown, clicked, drawn. QGIS is a stand-in, the backend a script."""

from __future__ import annotations

import base64
import json
import os
import stat
from dataclasses import replace

import pytest
from contract_server import STARTED, serving
from PyQt6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QColor, QImage, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit, QToolButton, QWidget
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface

from qgis_earthmind.connection.environment import Condition
from qgis_earthmind.connection.messages import Answer, Attention, Progress, Segment
from qgis_earthmind.connection.models import ModelCard, Models
from qgis_earthmind.connection.process import BackendProcess, State
from qgis_earthmind.connection.setup.pins import Pins
from qgis_earthmind.connection.setup.sources import Sources
from qgis_earthmind.dock.attention import AttentionBar
from qgis_earthmind.dock.conversation import ConversationView
from qgis_earthmind.dock.map_picture import data_url
from qgis_earthmind.dock.notices import show_details, show_error
from qgis_earthmind.dock.options import OptionsBox
from qgis_earthmind.dock.panel import EarthMindDock
from qgis_earthmind.dock.pointing.controls import PointButton, RegionLine
from qgis_earthmind.dock.pointing.marked import Kind
from qgis_earthmind.dock.progress import AnswerProgress, stage_text
from qgis_earthmind.dock.prompt import PromptLine
from qgis_earthmind.dock.results.controls import FilterRow
from qgis_earthmind.dock.results.rows import Limits, Row
from qgis_earthmind.dock.results.table import ResultsTable
from qgis_earthmind.dock.setup import SetupPanel
from qgis_earthmind.dock.turns import Turn, plain
from qgis_earthmind.errors import BackendLost, PluginError
from qgis_earthmind.layers.attributes import fields

LEFT = Qt.MouseButton.LeftButton
WATER = Segment(0, "water", 0.9, 2.5e6, "EPSG:32630", 2, (0.0, 0.0, 1.0, 1.0))
EVENTS = [
    STARTED,
    {"event": "progress", "stage": "reading", "fraction": 0.3},
    {"event": "progress", "stage": "encoding", "fraction": 0.5, "windows_done": 5, "windows": 12},
    {"event": "text", "text": "A lake"},
    {"event": "attention", "sar": 0.25, "optical": 0.75},
    {"event": "note", "message": "The layers are shifted."},
    {"event": "done", "text": "A lake.", "model": "nano", "segments": 0, "seconds": {"total": 1.5}},
]


def png() -> str:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#2f6e4e"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(buffer.data())).decode()


def shown(widget: QWidget) -> QWidget:
    """A widget that has been drawn."""
    widget.resize(360, 400)
    widget.show()
    assert not widget.grab().isNull()
    return widget


@pytest.fixture
def server():
    with serving(answer=lambda _body: EVENTS) as server:
        server.recognised = lambda body: {
            "name": body["layer"]["name"],
            "mission": "Sentinel-2 L2A",
            "bands": {"green": 2, "nir": 4},
            "unit": "reflectance",
            "scale": 0.0001,
            "notes": ["The bands are told by their names."],
            "thumbnail": png(),
        }
        yield server


@pytest.fixture
def backend(server, tmp_path, monkeypatch):
    """A backend process that says it listens where the test's server does."""
    here = server.endpoint
    ready = {"url": f"http://{here.host}:{here.port}", "token": here.token, "pid": os.getpid()}
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\necho '{json.dumps(ready)}'; exec cat >/dev/null\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(program))
    backend = BackendProcess()
    yield backend
    backend.stop()


@pytest.fixture
def dock(backend):
    interface = QgisInterface()
    dock = EarthMindDock(interface, backend)
    dock.setFloating(True)
    yield shown(dock)
    dock.shut_down()


def child(dock: QWidget, name: str) -> QWidget:
    found = dock.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_main_job_from_the_click_to_the_answer(dock, backend, server, wait_until):
    QgsProject.instance().add(QgsRasterLayer("S2"))
    QTest.keyClicks(child(dock, "promptEdit"), "Where is water?")
    wait_until(lambda: backend.state is State.READY)
    assert child(dock, "askButton").isEnabled(), child(dock, "hintLabel").text()
    QTest.mouseClick(child(dock, "askButton"), LEFT)
    assert dock.running
    wait_until(lambda: not dock.running)
    view = child(dock, "conversationView")
    view.redraw()
    assert "A lake." in view.toPlainText() and view.turns[-1].problem == ""
    assert child(dock, "attentionSar").text() == "SAR 25 %"
    assert server.asked()[-1]["place"]["optical"]["uri"] == "/data/S2.tif"
    QTest.mouseClick(child(dock, "copyButton"), LEFT)
    assert "A lake." in QApplication.clipboard().text()
    QTest.mouseClick(child(dock, "clearButton"), LEFT)
    assert view.turns == ()


def test_a_conversation_is_kept_cleared_brought_back_pinned_and_saved(
    dock, backend, server, wait_until, tmp_path
):
    project, view = QgsProject.instance(), child(dock, "conversationView")
    project.add(QgsRasterLayer("S2"))
    QTest.keyClicks(child(dock, "promptEdit"), "Where is water?")
    wait_until(lambda: backend.state is State.READY)
    QTest.mouseClick(child(dock, "askButton"), LEFT)
    wait_until(lambda: not dock.running)
    QTest.mouseClick(child(dock, "clearButton"), LEFT)
    view.anchorClicked.emit(QUrl("undo:"))
    view.anchorClicked.emit(QUrl("pin:0"))
    assert view.turns[0].pinned
    project.writeProject.emit(None)
    kept = view.turns
    project.cleared.emit()
    assert view.turns == ()
    project.readProject.emit(None)
    assert view.turns == tuple(replace(turn, request=None) for turn in kept)
    QTest.mouseClick(child(dock, "saveButton"), LEFT)
    dialog = dock.findChild(QFileDialog, "saveConversationDialog")
    assert dialog.isVisible() and not dialog.isModal()
    dialog.fileSelected.emit(str(tmp_path / "a.html"))
    dialog.reject()
    wait_until(child(dock, "saveButton").isEnabled)
    assert "Where is water?" in (tmp_path / "a.html").read_text(encoding="utf-8")
    project.removeEntry("earthmind", "/conversation")


def test_a_picture_becomes_an_address(app):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    assert data_url(image).startswith("data:image/png;base64,iVBOR")


def test_a_run_is_stopped(dock, backend, server, wait_until):
    server.held.clear()
    server.answer = lambda _body: EVENTS[:4]
    QgsProject.instance().add(QgsRasterLayer("S2"))
    QTest.keyClicks(child(dock, "promptEdit"), "Where is water?")
    QTest.keyClick(child(dock, "promptEdit"), Qt.Key.Key_Return)
    wait_until(lambda: "A lake" in child(dock, "conversationView").turns[-1].answer.text)
    QTest.mouseClick(child(dock, "stopButton"), LEFT)
    wait_until(lambda: not dock.running)
    assert child(dock, "conversationView").turns[-1].status == "Stopped."
    server.held.set()


def test_the_bands_popover_shows_and_keeps(dock, backend, server, wait_until):
    layer = QgsRasterLayer("S2")
    QgsProject.instance().add(layer)
    child(dock, "opticalLayer").setLayer(layer)
    QTest.mouseClick(dock.findChild(QToolButton, "opticalBandsButton"), LEFT)
    popover = child(dock, "bandsPopover")
    wait_until(lambda: "Sentinel-2" in child(popover, "bandsFacts").text())
    assert popover.isVisible() and not child(popover, "bandsThumbnail").pixmap().isNull()
    assert child(popover, "bandsEdit").placeholderText() == "green=2, nir=4"
    QTest.keyClicks(child(popover, "bandsEdit"), "nir=3")
    unit = child(popover, "unitCombo")
    unit.setCurrentIndex(2)
    unit.activated.emit(2)
    assert layer.customProperty("earthmind/bands") == "nir=3" and layer.customProperty("earthmind/unit")
    QTest.mouseClick(child(popover, "bandsReset"), LEFT)
    assert layer.customProperty("earthmind/bands") is None
    QApplication.sendEvent(popover, QEvent(QEvent.Type.PaletteChange))
    QTest.mouseClick(child(popover, "bandsClose"), LEFT)
    assert not popover.isVisible()


def test_a_layer_that_leaves_the_project_leaves_its_picker(dock):
    layer = QgsRasterLayer("S2")
    QgsProject.instance().add(layer)
    child(dock, "opticalLayer").setLayer(layer)
    QgsProject.instance().layersWillBeRemoved["QStringList"].emit([layer.id()])
    assert child(dock, "opticalLayer").currentLayer() is None


def test_options_tell_what_is_chosen(app):
    box = shown(OptionsBox())
    cards = (
        ModelCard("nano", "EarthMind nano", ("water",)),
        ModelCard("earthmind-4b", "EarthMind 4B", fetched=False),
    )
    box.show_models(Models(cards, "nano"))
    assert not box.model.model().item(1).isEnabled()
    assert "earthmind models pull" in box.model.itemData(1, Qt.ItemDataRole.ToolTipRole)
    box.detail.setCurrentIndex(2)
    QTest.mouseClick(box.shift, LEFT, pos=QPoint(8, box.shift.height() // 2))
    assert box.title() == "Options (2 set)"
    QApplication.sendEvent(
        box.detail,
        QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_links_of_the_conversation_are_followed(app):
    view = shown(ConversationView())
    clicked = []
    view.segment_clicked.connect(lambda answer, segment: clicked.append(segment.phrase))
    view.details_wanted.connect(clicked.append)
    view.correction_wanted.connect(clicked.append)
    view.example_chosen.connect(clicked.append)
    view.restart_wanted.connect(lambda: clicked.append("restart"))
    answer = Answer(
        "Here: water [SEG].", (WATER,), Attention(optical=0.75, sar=0.25), ("A note.",), model="nano"
    )
    number = view.add(Turn("Where is <water>?", answer))
    view.update_turn(number, error=BackendLost("It is gone.", "details"))
    view.redraw()
    for link in ("segment:0/0", "details:0", "correct:0", "restart:", "example:1"):
        view.anchorClicked.emit(QUrl(link))
    assert clicked == ["water", 0, 0, "restart", "How much of the area is under water?"]
    assert "Where is <water>?" in view.toPlainText() and "2.50 km²" in view.toPlainText().replace("\xa0", " ")
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert "water (2.50 km²)" in plain(view.turns)


def test_the_prompt_goes_through_what_was_asked(app):
    line = shown(PromptLine())
    asked = []
    line.returnPressed.connect(lambda: asked.append(line.text()))
    line.remember("one")
    line.remember("two")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(line, key)
    assert asked == ["one", "two"]


def test_progress_and_shares_are_drawn(app):
    bar, shares = shown(AnswerProgress()), AttentionBar()
    for stage in ("loading", "reading", "encoding", "answering", "polygons"):
        bar.advance(Progress(stage, 0.4))
        assert stage_text(Progress(stage, 0.4)) != stage
    bar.advance(Progress("encoding", 0.7, 5, 12))
    assert bar.format() == "5 of 12 windows" and isinstance(bar.value(), int)
    shares.show_shares(Attention(optical=0.375, sar=0.625))
    shown(shares)
    assert [label.text() for label in shares.findChildren(QLabel)] == ["SAR 62 %", "optical 38 %"]


def test_errors_have_their_details_behind_a_button(app):
    interface = QgisInterface()
    show_error(interface.messageBar(), PluginError("It did not work.", "a long log"))
    assert interface.messageBar().messages == ["It did not work."]
    dialog = show_details(PluginError("It did not work.", "a long log"))
    assert isinstance(dialog, QDialog) and "a long log" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.close()


def test_setting_up_that_cannot_work_is_told(app, wait_until, monkeypatch, tmp_path):
    nothing = Sources(Pins(tmp_path), None, "0.1.0", None, [], lambda _: {}, {})
    monkeypatch.setattr("qgis_earthmind.connection.installer.default_sources", lambda: nothing)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    panel = shown(SetupPanel())
    failures = []
    panel.failed.connect(failures.append)
    QTest.mouseClick(child(panel, "setupButton"), LEFT)
    wait_until(lambda: not panel.busy)
    assert "install the plugin again" in child(panel, "setupStep").text() and len(failures) == 1
    for condition in Condition:
        panel.show_condition(condition)
    QTest.mouseClick(child(panel, "setupNetworkButton"), LEFT)
    dialog = child(panel, "networkDialog")
    child(dialog, "indexEdit").setText("ftp://no")
    dialog.accept()
    assert "ftp://no" in child(dialog, "networkProblem").text()
    dialog.reject()
    panel.abandon()


def test_fields_of_a_layer_have_types_of_qt_6(app):
    assert fields() is not None


def test_the_backend_is_restarted_and_ended(backend, wait_until):
    backend.start()
    wait_until(lambda: backend.state is State.READY)
    first = backend.process_id()
    backend.restart()
    wait_until(lambda: backend.state is State.READY)
    assert backend.process_id() not in (0, first)
    backend.stop()
    assert backend.state is State.OFF and backend.process_id() == 0


def test_a_backend_that_dies_is_told_with_its_last_lines(app, tmp_path, monkeypatch, wait_until):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho 'no such module' >&2; exit 3\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(program))
    backend = BackendProcess()
    backend.start()
    wait_until(lambda: backend.state is State.LOST)
    assert "exit code 3" in backend.error.message and "no such module" in backend.error.details
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(tmp_path / "absent"))
    backend.start()
    wait_until(lambda: backend.state is State.LOST and "cannot be run" in backend.error.message)


def test_results_are_listed_sorted_and_copied(app):
    table = shown(ResultsTable())
    chosen = []
    table.chosen.connect(chosen.append)
    table.list.show([Row(0, 1, "water", 300.0, 0.9), Row(0, 2, "water", 2.5e6, None)], Limits())
    assert not table.grab().isNull() and table.list.rowCount() == 3
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines()[1].startswith("water\t300")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [row.fid for row in chosen] == [1]


def test_the_filter_says_what_it_lets_through_and_resets(app):
    row = shown(FilterRow())
    changes = []
    row.changed.connect(lambda: changes.append(row.limits()))
    row.score.setValue(60)
    row.area.setValue(500)
    assert changes == [Limits(0.6), Limits(0.6, 500.0)]
    row.tell("1 of 2 shown", can_reset=True)
    QTest.mouseClick(row.all, LEFT)
    assert row.limits() == Limits()


def test_the_point_button_begins_gives_up_and_has_a_menu(app):
    button, wanted, given_up = shown(PointButton()), [], []
    button.wanted.connect(wanted.append)
    button.given_up.connect(lambda: given_up.append(True))
    QTest.mouseClick(button, LEFT, pos=QPoint(5, button.height() // 2))
    QTest.keyClick(button, Qt.Key.Key_Escape)
    button.menu().actions()[1].trigger()
    assert wanted == [Kind.PLACE, Kind.RECTANGLE] and given_up == [True]
    line = RegionLine()
    line.tell("Asked about: drawn rectangle, 12 ha", "Remove", "Ask about the whole area again")
    assert not shown(line).grab().isNull() and line.button.accessibleName()
