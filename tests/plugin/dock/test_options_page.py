"""The page in QGIS's options: it shows and keeps what is remembered, and the panel follows."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QSlider

from qgis_earthmind import settings
from qgis_earthmind.dock.options_page import OptionsPages


@pytest.fixture
def page(qtbot, qgis_app):
    settings.set_model("dynamic-world")
    settings.set_backend_python("/opt/python")
    factory = OptionsPages()
    page = factory.createWidget()
    qtbot.addWidget(page)
    page.told = []
    factory.signals.changed.connect(page.told.append)
    yield page, factory


def test_it_shows_what_is_remembered_and_keeps_what_is_changed(page):
    page, factory = page
    assert factory.title() == "EarthMind" and not factory.icon().isNull()
    assert (page.model.text(), page.python.filePath()) == ("dynamic-world", "/opt/python")
    page.apply()
    assert page.told == []
    page.model.setText(" nano ")
    page.apply()
    assert settings.model() == "nano" and page.told == [False]
    page.python.setFilePath("")
    page.apply()
    assert settings.backend_python() == "" and page.told == [False, True]


def test_the_panel_looks_for_the_other_backend(panel, tmp_path, monkeypatch):
    monkeypatch.delenv("EARTHMIND_BACKEND_PYTHON", raising=False)
    program = tmp_path / "python"
    program.write_text("#!/bin/sh", encoding="utf-8")
    program.chmod(0o755)
    settings.set_backend_python(str(program))
    panel.dock.take_options(True)
    assert panel.dock._ready.available


def test_every_control_has_a_name_and_says_what_it_is(loaded):
    content, nameless = loaded.dock.widget(), []
    for kind in (QAbstractButton, QComboBox, QAbstractSpinBox, QSlider):
        for widget in content.findChildren(kind):
            name = widget.objectName()
            ours = name and not name.startswith("qt_") and name != "collapseButton"  # which QGIS makes
            if ours and widget.isVisibleTo(content):
                text = getattr(widget, "text", lambda: "")()
                nameless += [] if widget.accessibleName() or text or widget.toolTip() else [name]
    assert nameless == []
    assert loaded.opticalLayer.accessibleName() and loaded.blinkButton.whatsThis()
