"""The save button of the results: QGIS's own dialog, or polygons added to a layer."""

from __future__ import annotations

import pytest
from panels import polygons
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction, QMenu


@pytest.fixture
def answered(scripted, qtbot):
    scripted.ask("Segment the water.")
    qtbot.waitUntil(scripted.resultsGroup.isVisible)
    return scripted


def entries(panel) -> dict[str, QAction]:
    """The entries of the menu, those of its submenu after an arrow."""
    menu = panel.saveResultsButton.menu()
    menu.aboutToShow.emit()
    below = menu.findChildren(QMenu)[-1]
    found = {action.text(): action for action in menu.actions() if action.menu() is None}
    return {**found, **{f"> {action.text()}": action for action in below.actions()}}


def test_each_layer_is_saved_by_qgis_itself(answered, qgis_iface, monkeypatch):
    asked, action = [], QAction("Save As…")
    monkeypatch.setattr(qgis_iface, "setActiveLayer", asked.append, raising=False)
    monkeypatch.setattr(qgis_iface, "actionLayerSaveAs", lambda: action, raising=False)
    action.triggered.connect(lambda: asked.append("dialog"))
    entries(answered)['Save "water" as…'].trigger()
    assert asked == [polygons()[0], "dialog"]


def test_what_is_shown_is_added_to_a_layer_and_told(answered, qtbot, message_bar):
    mine = QgsVectorLayer("MultiPolygon?crs=EPSG:3857&field=phrase:string(20)", "A & B", "memory")
    QgsProject.instance().addMapLayer(mine)
    count = polygons()[0].featureCount()
    entries(answered)["> A && B"].trigger()
    assert not answered.saveResultsButton.isEnabled()
    qtbot.waitUntil(answered.saveResultsButton.isEnabled)
    assert mine.featureCount() == count > 0
    assert message_bar.currentItem().text() == f'Polygons added to "A & B": {count}.'


def test_a_layer_that_is_edited_is_told(answered, message_bar):
    mine = QgsVectorLayer("MultiPolygon?crs=EPSG:3857", "mine", "memory")
    QgsProject.instance().addMapLayer(mine)
    mine.startEditing()
    entries(answered)["> mine"].trigger()
    assert '"mine" is being edited' in message_bar.currentItem().text()
    assert answered.saveResultsButton.isEnabled()
    mine.rollBack()


def test_without_another_layer_the_menu_says_so(answered):
    (said,) = [action for text, action in entries(answered).items() if text.startswith("> ")]
    assert "no other polygon layer" in said.text() and not said.isEnabled()
