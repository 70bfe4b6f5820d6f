"""The help inside QGIS: its pages, its links, and the sample scene with one click."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from panels import opened
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QListWidget, QTextBrowser

from qgis_earthmind import i18n
from qgis_earthmind.connection.client import StopSignal
from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.dock.help import opening, sample
from qgis_earthmind.dock.help.text import page_html
from qgis_earthmind.dock.help.tutorial import questions, tutorial
from qgis_earthmind.dock.help.window import HelpWindow
from qgis_earthmind.errors import BackendMissing, Cancelled, SetupError


@pytest.fixture
def window(qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    return window


def view(window) -> QTextBrowser:
    return window.findChild(QTextBrowser, "helpView")


def test_every_page_is_shown_and_every_link_leads_somewhere(window):
    pages = window.findChild(QListWidget, "helpPages")
    names = [pages.item(row).data(0x0100) for row in range(pages.count())]
    assert names == ["tutorial", "radar", "shares", "trust", "trouble", "reference"]
    for row, name in enumerate(names):
        pages.setCurrentRow(row)
        assert len(view(window).toPlainText()) > 500
        for address in re.findall(r'href="([^"]+)"', view(window).toHtml()):
            assert address == "sample:" or address.removeprefix("page:") in names, (name, address)


def test_a_link_turns_to_its_page(window):
    view(window).anchorClicked.emit(QUrl("page:shares"))
    assert view(window).toPlainText().startswith("What the shares mean")
    window.show_page("no such page")
    assert view(window).toPlainText().startswith("Tutorial")


def test_buttons_are_called_as_they_are_in_the_window(qgis_app):
    translator = i18n.install("de")
    try:
        text = page_html(tutorial())
    finally:
        i18n.remove(translator)
    assert "<b>Kanäle</b>" in text and "<b>Nach Gebiet</b>" in text and "<b>Bands</b>" not in text


def test_no_placeholder_is_left_in_any_language(qgis_app):
    for code in ("en", "de", "es", "fr", "it", "pt", "zh"):
        translator = i18n.install(code)
        try:
            text, typed = page_html(tutorial()), [escape(question) for question in questions().values()]
        finally:
            i18n.remove(translator)
        assert "{" not in text and all(question in text for question in typed)


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(opening, "sample_folder", lambda: tmp_path / "sample scené")
    return tmp_path / "sample scené"


@pytest.fixture
def scene_backend(backend_python, monkeypatch):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(backend_python))


def test_one_click_loads_the_scene_and_chooses_its_layers(folder, scene_backend, qgis_iface, qtbot):
    with opened(qtbot, qgis_iface, BackendProcess()) as panel:
        panel.conversationView.anchorClicked.emit(QUrl("sample:"))
        qtbot.waitUntil(lambda: panel.sarLayer.currentLayer() is not None, timeout=60_000)
        assert panel.opticalLayer.currentLayer().name() == "S2"
        assert panel.sarLayer.currentLayer().name() == "S1"
        layers = QgsProject.instance().mapLayers()
        panel.conversationView.anchorClicked.emit(QUrl("sample:"))
        qtbot.waitUntil(lambda: panel.dock._help._task is None)
        assert set(QgsProject.instance().mapLayers()) == set(layers)  # not a second time
        assert panel.opticalBeforeLayer.currentLayer() is None  # nothing of an earlier date is chosen


def test_a_scene_that_is_there_is_not_made_again(folder, scene_backend):
    sample.make(folder, StopSignal())
    times = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    sample.make(folder, StopSignal())
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == times


def test_without_a_backend_it_is_one_sentence(folder, monkeypatch):
    monkeypatch.setattr(sample, "backend_python", lambda: None)
    with pytest.raises(BackendMissing):
        sample.make(folder, StopSignal())


def test_what_the_backend_says_is_in_the_details(folder, scene_backend, monkeypatch, tmp_path):
    monkeypatch.setattr(sample.paths, "sample_recipe", lambda: tmp_path / "none.json")
    with pytest.raises(SetupError) as failed:
        sample.make(folder, StopSignal())
    assert "none.json" in failed.value.details and failed.value.message.endswith("the details say why.")


def test_it_can_be_stopped(folder, scene_backend):
    stop = StopSignal()
    stop.stop()
    with pytest.raises(Cancelled):
        sample.make(folder, stop)
