"""The conversation as a web page: one file with everything in it, and nothing of it is code."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from answers import segment, stream, written_answer
from panels import polygons
from places import LEFT, TOP
from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from qgis_earthmind.dock import export
from qgis_earthmind.layers.colours import COLOURS

EVIL = '<script>alert("x")</script>'


class Page(HTMLParser):
    """Elements with their attributes, and the text between them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words += data

    def pictures(self) -> list[QImage]:
        sources = [attributes["src"] for tag, attributes in self.elements if tag == "img"]
        assert all(source.startswith("data:image/png;base64,") for source in sources)
        return [QImage.fromData(base64.b64decode(source.partition(",")[2])) for source in sources]


@pytest.fixture
def shown(scripted, qgis_iface):
    """A panel over a map that shows its two rasters, and one answer."""
    canvas, (first, *others) = qgis_iface.mapCanvas(), QgsProject.instance().mapLayers().values()
    canvas.setDestinationCrs(first.crs())
    canvas.setLayers([first, *others])
    canvas.setExtent(QgsRectangle(LEFT, TOP - 500, LEFT + 500, TOP))
    scripted.server.answer = lambda body: stream(written_answer(Path(body["options"]["out"]), segment()))
    scripted.ask("Segment the water.")
    yield scripted
    canvas.setLayers([])


def save(panel, path: Path) -> Page:
    """Press the button, choose the file, wait."""
    QTest.mouseClick(panel.saveButton, Qt.MouseButton.LeftButton)
    dialog = panel.dock.findChild(QFileDialog, "saveConversationDialog")
    assert dialog.isVisible() and not dialog.isModal()
    dialog.selectFile(str(path))
    dialog.accept()
    panel.qtbot.waitUntil(panel.saveButton.isEnabled, timeout=30_000)
    return Page(path) if path.exists() else None


def test_everything_of_a_conversation_is_in_one_file(shown, tmp_path, message_bar, place):
    shown.conversationView.update_turn(0, answer=replace(shown.answer, notes=("The SAR layer is old.",)))
    page = save(shown, tmp_path / "Fluß 1.html")
    words = page.words.replace("\xa0", " ")
    for said in (
        "Segment the water.",
        "Here: water, 2.00 ha",
        "The SAR layer is old.",
        "SAR 62 %, optical 38 %",
        "nano, 1.5 s",
        "Asked on",
        "Saved on",
        "Polygons of water",
        polygons()[0].source(),
        str(place.optical),
        str(place.sar),
    ):
        assert said in words, said
    (picture,) = page.pictures()
    assert picture.width() == 1000 and 400 <= picture.height() <= 1000
    assert "Fluß 1.html" in message_bar.currentItem().text()
    assert [item.name for item in tmp_path.iterdir() if item.suffix == ".part"] == []


def test_the_picture_shows_the_polygons_of_its_own_answer_alone(shown, tmp_path, qgis_iface):
    def other(body):
        return stream(written_answer(Path(body["options"]["out"]), segment(1, "road", 3)))

    shown.server.answer = other
    shown.ask("And the road?")
    canvas = qgis_iface.mapCanvas()
    canvas.setLayers([*polygons(), *canvas.layers()])
    first, second = save(shown, tmp_path / "a.html").pictures()
    assert [outlined(first, 0), outlined(first, 1)] == [True, False]
    assert [outlined(second, 0), outlined(second, 1)] == [False, True]


def outlined(picture: QImage, number: int) -> bool:
    """Whether the outline of the n-th segment is on the line through the middle of the polygons."""
    outline = QColor(COLOURS[number]).darker(130).name()
    row = [picture.pixelColor(column, picture.height() // 2).name() for column in range(picture.width())]
    return outline in row


def test_nothing_that_was_written_by_others_is_markup(shown, tmp_path):
    polygons()[0].setName(EVIL)
    evil = replace(
        shown.answer,
        text=f"{EVIL} [SEG]",
        segments=(replace(shown.answer.segments[0], phrase=EVIL),),
        notes=(EVIL,),
        model=EVIL,
    )
    place = replace(shown.turn.place, optical=replace(shown.turn.place.optical, name=EVIL, uri=EVIL))
    QgsProject.instance().setTitle(EVIL)
    shown.conversationView.update_turn(0, question=EVIL, answer=evil, place=place)
    page = save(shown, tmp_path / "a.html")
    assert not {"script", "a", "iframe", "link"} & {tag for tag, _ in page.elements}
    assert page.words.count(EVIL) == 9
    policy = next(a["content"] for tag, a in page.elements if "http-equiv" in a)
    assert "default-src 'none'" in policy
    assert re.findall(r"\son\w+=", (tmp_path / "a.html").read_text(encoding="utf-8")) == []


def test_passwords_in_sources_are_left_out(shown, tmp_path):
    source = "/vsicurl/https://me:secret@example.org/S2.tif"
    place = replace(shown.turn.place, optical=replace(shown.turn.place.optical, uri=source))
    shown.conversationView.update_turn(0, place=place)
    page = save(shown, tmp_path / "a.html")
    assert "secret" not in page.words and "/vsicurl/https://example.org/S2.tif" in page.words


def test_a_turn_without_polygons_in_the_project_has_no_picture(shown, tmp_path):
    QgsProject.instance().removeMapLayer(polygons()[0].id())
    page = save(shown, tmp_path / "a.html")
    assert page.pictures() == [] and "water, 2.00 ha" in page.words.replace("\xa0", " ")


def test_a_folder_that_cannot_be_written_to_is_one_sentence(shown, tmp_path, message_bar):
    page = save(shown, tmp_path / "gone.html" / "a.html")  # the dialog does not let it through
    assert page is None
    shown.dock._export.save(shown.conversationView.turns, tmp_path / "gone" / "a.html")
    shown.qtbot.waitUntil(shown.saveButton.isEnabled, timeout=30_000)
    told = message_bar.currentItem().text()
    assert "cannot be saved as" in told and str(tmp_path / "gone" / "a.html") in told
    assert list(tmp_path.glob("**/*.part")) == []


def test_what_was_there_stays_where_the_new_page_cannot_be_written(shown, tmp_path, monkeypatch):
    def full(beside, path):
        raise OSError("No space left on device")

    monkeypatch.setattr(export, "put_in_place", full)
    (tmp_path / "a.html").write_text("before")
    shown.dock._export.save(shown.conversationView.turns, tmp_path / "a.html")
    shown.qtbot.waitUntil(shown.saveButton.isEnabled, timeout=30_000)
    assert [(item.name, item.read_text()) for item in tmp_path.glob("*.html")] == [("a.html", "before")]
    assert list(tmp_path.glob("*.part")) == []


def test_a_layer_that_takes_too_long_holds_nothing_up(shown, tmp_path, monkeypatch):
    monkeypatch.setattr("qgis_earthmind.dock.map_picture._PATIENCE_MILLISECONDS", 50)
    monkeypatch.setattr(QgsMapRendererParallelJob, "start", lambda job: None)
    monkeypatch.setattr(QgsMapRendererParallelJob, "cancelWithoutBlocking", lambda job: job.finished.emit())
    page = save(shown, tmp_path / "a.html")
    assert "Segment the water." in page.words


def test_the_window_that_asks_for_the_file_can_be_closed_and_opened_again(shown, tmp_path):
    for _ in range(2):
        QTest.mouseClick(shown.saveButton, Qt.MouseButton.LeftButton)
        dialog = shown.dock.findChild(QFileDialog, "saveConversationDialog")
        assert "html" in dialog.nameFilters()[0]
        dialog.reject()
    shown.qtbot.waitUntil(lambda: shown.dock.findChild(QFileDialog, "saveConversationDialog") is None)
    assert save(shown, tmp_path / "a.html").pictures()


def test_shutting_down_in_the_middle_leaves_nothing_behind(shown, tmp_path):
    shown.dock._export.save(shown.conversationView.turns, tmp_path / "a.html")
    shown.dock._export.forget()
    shown.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    shown.qtbot.wait(200)
    assert list(tmp_path.glob("*.html")) == [] and not shown.dock._export.busy


def test_an_empty_conversation_cannot_be_saved(scripted):
    assert not scripted.saveButton.isEnabled()
