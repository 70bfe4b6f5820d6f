"""Polygons of an answer split and merged in the map, from the panel."""

from __future__ import annotations

import pytest
from answers import BOTTOM, LEFT
from panels import polygons
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

LEFT_BUTTON, RIGHT_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def canvas(qtbot, qgis_iface, monkeypatch):
    """A map of the two squares of the answer, in the place of QGIS's own."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.show()
    qtbot.waitUntil(lambda: canvas.mapSettings().outputSize() == canvas.viewport().size())
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32630"))
    canvas.setExtent(QgsRectangle(LEFT - 50, BOTTOM - 150, LEFT + 350, BOTTOM + 250))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    return canvas


@pytest.fixture
def answered(canvas, scripted):
    """A panel whose answer marked two squares of 100 m, 100 m apart; with its `canvas`."""
    scripted.ask("Segment the water.")
    scripted.qtbot.waitUntil(lambda: scripted.resultsTable.list.rowCount() == 3)
    scripted.canvas = canvas
    return scripted


def draw(panel, what: str, *points: tuple[float, float]) -> None:
    """Choose a tool and draw a line, in metres from the corner of the first square."""
    panel.dock.findChild(QAction, f"point_{what}").trigger()
    for x, y in points:
        click(panel, x, y, LEFT_BUTTON)
    click(panel, *points[-1], RIGHT_BUTTON)


def click(panel, x: float, y: float, button) -> None:
    there = panel.canvas.getCoordinateTransform().transform(QgsPointXY(LEFT + x, BOTTOM + y))
    at = QPoint(round(there.x()), round(there.y()))
    QTest.mouseClick(panel.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, at)


def press(panel, name: str) -> None:
    QTest.mouseClick(getattr(panel, name), LEFT_BUTTON)


def areas() -> list[int]:
    (layer,) = polygons()
    return sorted(round(feature["area_m2"], -3) for feature in layer.getFeatures())


def test_a_line_splits_and_the_list_has_the_parts_once_they_are_saved(answered):
    draw(answered, "split", (-20, 30), (120, 30))
    assert areas() == [3000, 7000, 10000]
    assert (answered.editsLabel.text(), answered.editsLabel.toolTip()) == ("Unsaved changes: 1", "water")
    press(answered, "saveEditsButton")
    answered.qtbot.waitUntil(lambda: answered.resultsTable.list.rowCount() == 4)
    assert answered.editsLine.isHidden() and areas() == [3000, 7000, 10000]
    (layer,) = polygons()
    assert not layer.isEditable() and layer.metadata().history()[-1].startswith("Edited by hand: 20")
    assert answered.pointButton.isChecked()  # and goes on


def test_lines_merge_and_each_is_undone_by_itself(answered):
    draw(answered, "split", (50, -20), (50, 120))
    draw(answered, "merge", (20, 20), (220, 80))
    assert areas() == [20000]
    assert answered.editsLabel.text() == "Unsaved changes: 2"
    press(answered, "undoEditButton")
    assert areas() == [5000, 5000, 10000]
    press(answered, "undoEditButton")
    assert areas() == [10000, 10000] and not answered.undoEditButton.isEnabled()
    press(answered, "discardEditsButton")
    assert answered.editsLine.isHidden() and not polygons()[0].isEditable()


def test_what_is_selected_is_merged(answered):
    (layer,) = polygons()
    layer.selectAll()
    answered.dock.findChild(QAction, "point_merge_selected").trigger()
    assert areas() == [20000] and not answered.pointButton.isChecked()
    press(answered, "saveEditsButton")
    answered.qtbot.waitUntil(lambda: answered.resultsTable.list.rowCount() == 2)
    assert areas() == [20000]  # of two parts in the file as well


@pytest.mark.parametrize(
    ("what", "points", "told"),
    [
        ("split", [(-20, 30), (50, 30)], 'The line cuts no polygon of "water"'),
        ("split", [(-20, 150), (120, 150)], "The line touches no polygon of an answer"),
        ("merge", [(-20, 30), (120, 30)], 'Fewer than two polygons of "water"'),
    ],
)
def test_a_line_that_does_nothing_is_told_and_nothing_is_edited(answered, message_bar, what, points, told):
    draw(answered, what, *points)
    assert message_bar.currentItem().text().startswith(told)
    assert not polygons()[0].isEditable() and answered.editsLine.isHidden()


def test_without_an_answer_nothing_is_changed(scripted, message_bar):
    scripted.dock.findChild(QAction, "point_merge_selected").trigger()
    assert message_bar.currentItem().text().startswith("No polygons of an answer are shown in the map")


def test_a_layer_that_is_removed_while_it_is_changed_is_let_go(answered):
    draw(answered, "split", (-20, 30), (120, 30))
    QgsProject.instance().removeMapLayer(polygons()[0].id())
    assert answered.editsLine.isHidden()
