"""Optical and SAR compared in the map: held down, by a line, blinking."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

from qgis_earthmind import settings
from qgis_earthmind.dock.comparing.overlay import SensorOverlay
from qgis_earthmind.dock.comparing.pictures import on_top, seen

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


@pytest.fixture
def mapped(canvas, scripted, qtbot):
    """A panel beside a map of its place that shows both layers, the SAR layer on top and all white."""
    optical, sar = layers(scripted)
    canvas.resize(300, 200)
    canvas.setCanvasColor(QColor("#ffffff"))
    canvas.show()
    canvas.setDestinationCrs(optical.crs())
    canvas.setLayers([sar, optical])
    canvas.setExtent(optical.extent())
    qtbot.waitUntil(lambda: canvas.mapSettings().outputSize() == canvas.viewport().size())
    return scripted


def choose(panel, name: str) -> None:
    panel.dock.findChild(QAction, f"compare_{name}").trigger()


def overlays(canvas) -> list[SensorOverlay]:
    return [item for item in canvas.scene().items() if isinstance(item, SensorOverlay)]


def mouse(canvas, kind, x: int, button=BUTTON) -> None:
    """A mouse event in the map; sent as it is, since what QTest sends depends on where the window is."""
    at = QPointF(x, 50)
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    changed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else BUTTON
    glob = QPointF(canvas.viewport().mapToGlobal(QPoint(x, 50)))
    event = QMouseEvent(kind, at, glob, changed, pressed, Qt.KeyboardModifier.NoModifier)
    QgsApplication.sendEvent(canvas.viewport(), event)


def test_swiping_draws_the_other_sensor_at_one_side_of_a_line(canvas, mapped, qtbot):
    optical, sar = layers(mapped)
    choose(mapped, "swipe")
    (overlay,) = overlays(canvas)
    qtbot.waitUntil(lambda: overlay.optical is not None)
    assert overlay.sar is None and canvas.layers() == [sar, optical]  # SAR is what the map shows
    assert overlay.optical.width() >= canvas.viewport().width()
    assert mapped.blinkButton.isChecked() and overlay.divider == 0.5


def test_the_line_is_dragged_and_elsewhere_the_mouse_is_the_tools(canvas, mapped):
    choose(mapped, "swipe")
    (overlay,) = overlays(canvas)
    width = canvas.viewport().width()
    mouse(canvas, QEvent.Type.MouseMove, width // 2, Qt.MouseButton.NoButton)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    mouse(canvas, QEvent.Type.MouseButtonPress, width // 2 + 3)
    mouse(canvas, QEvent.Type.MouseMove, width // 4)
    mouse(canvas, QEvent.Type.MouseButtonRelease, width // 4)
    assert overlay.divider == pytest.approx(0.25, abs=0.01)
    mouse(canvas, QEvent.Type.MouseButtonPress, width // 2)
    mouse(canvas, QEvent.Type.MouseMove, width // 2 + 30)
    mouse(canvas, QEvent.Type.MouseButtonRelease, width // 2 + 30)
    assert overlay.divider == pytest.approx(0.25, abs=0.01)


def test_the_line_moves_by_keys_and_stays_in_the_map(canvas, mapped):
    choose(mapped, "swipe")
    (overlay,) = overlays(canvas)
    QTest.keyClick(mapped.blinkButton, Qt.Key.Key_Right)
    assert overlay.divider == pytest.approx(0.52)
    for _ in range(8):
        QTest.keyClick(mapped.blinkButton, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert overlay.divider == 0.0
    QTest.keyClick(mapped.blinkButton, Qt.Key.Key_Escape)
    assert not overlays(canvas) and not mapped.blinkButton.isChecked()


def test_blinking_changes_sides_at_the_chosen_pace(canvas, mapped, qtbot):
    choose(mapped, "500")
    choose(mapped, "blink")
    (overlay,) = overlays(canvas)
    qtbot.waitUntil(lambda: overlay.divider == 0.0, timeout=3000)
    qtbot.waitUntil(lambda: overlay.divider == 1.0, timeout=3000)
    assert settings.blink_interval((500, 1000, 2000)) == 500
    QTest.mouseClick(mapped.blinkButton, BUTTON)
    assert not overlays(canvas) and mapped.blinkButton.comparison is None


@pytest.mark.parametrize("how", ["hidden", "no second layer", "removed from the project", "unloaded"])
def test_nothing_of_the_comparison_is_left(canvas, mapped, how):
    _, sar = layers(mapped)
    choose(mapped, "swipe")
    if how == "hidden":
        mapped.dock.hide()
    elif how == "no second layer":
        mapped.sarLayer.setLayer(None)
    elif how == "removed from the project":
        QgsProject.instance().removeMapLayer(sar.id())
    else:
        mapped.blinkButton.end()
    assert not overlays(canvas) and not mapped.blinkButton.isCheckable()


def test_another_view_is_drawn_anew(canvas, mapped, qtbot):
    choose(mapped, "swipe")
    (overlay,) = overlays(canvas)
    qtbot.waitUntil(lambda: overlay.optical is not None)
    before = overlay.optical
    canvas.zoomByFactor(0.5)
    assert overlay.optical is None  # nothing of the former place
    qtbot.waitUntil(lambda: overlay.optical is not None)
    assert overlay.optical != before


def test_of_the_two_the_wanted_one_takes_the_upper_place():
    assert on_top(["roads", "optical", "sar", "base"], "sar", "optical") == ["roads", "sar", "base"]
    assert on_top(["roads", "base"], "sar", "optical") == ["roads", "base", "sar"]
    assert seen(["optical", "sar"], "optical", "sar") and not seen(["optical", "sar"], "sar", "optical")
    assert seen(["sar"], "sar", "optical") and not seen([], "sar", "optical")
