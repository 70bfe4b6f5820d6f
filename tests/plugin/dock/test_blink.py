"""The button that shows the other sensor while it is held down."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot, qgis_iface, monkeypatch):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    return canvas


def layers(panel):
    return panel.opticalLayer.currentLayer(), panel.sarLayer.currentLayer()


@pytest.mark.parametrize("how", ["mouse", "space bar"])
def test_the_lower_one_is_seen_while_the_button_is_down(canvas, scripted, how):
    optical, sar = layers(scripted)
    for shown in ([optical, sar], [sar, optical]):
        canvas.setLayers(shown)
        if how == "mouse":
            QTest.mousePress(scripted.blinkButton, BUTTON)
        else:
            QTest.keyPress(scripted.blinkButton, Qt.Key.Key_Space)
        assert canvas.layers() == shown[::-1]
        if how == "mouse":
            QTest.mouseRelease(scripted.blinkButton, BUTTON)
        else:
            QTest.keyRelease(scripted.blinkButton, Qt.Key.Key_Space)
        assert canvas.layers() == shown


def test_one_that_is_not_shown_is_seen_too(canvas, scripted):
    optical, sar = layers(scripted)
    canvas.setLayers([optical])
    QTest.mousePress(scripted.blinkButton, BUTTON)
    assert canvas.layers()[0] == sar
    QTest.mouseRelease(scripted.blinkButton, BUTTON)
    assert canvas.layers() == [optical]


def test_a_layer_that_was_removed_meanwhile_does_not_come_back(canvas, scripted):
    optical, sar = layers(scripted)
    canvas.setLayers([optical, sar])
    QTest.mousePress(scripted.blinkButton, BUTTON)
    QgsProject.instance().removeMapLayer(sar.id())
    scripted.blinkButton.hide()
    assert canvas.layers() == [optical]


def test_it_takes_two_layers(canvas, scripted):
    scripted.sarLayer.setLayer(None)
    assert not scripted.blinkButton.isEnabled()
    assert scripted.blinkButton.toolTip() == "Choose an optical and a SAR layer to compare them"
