"""Totals of what was found within the polygons of another layer."""

from __future__ import annotations

import pytest
from answers import BOTTOM, LEFT, SIDE
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtWidgets import QMenu

UTM = QgsCoordinateReferenceSystem("EPSG:32630")
GEOGRAPHIC = QgsCoordinateReferenceSystem("EPSG:4326")


def parcels(*columns: tuple[float, float], crs: QgsCoordinateReferenceSystem = GEOGRAPHIC) -> QgsVectorLayer:
    """Upright parcels from one column of squares to another, as high as the squares and half more."""
    layer = QgsVectorLayer(f"Polygon?crs={crs.authid()}", "Parcels", "memory")
    layer.dataProvider().addAttributes([QgsField("name", QVariant.String)])
    layer.updateFields()
    layer.setDisplayExpression('"name"')
    way = QgsCoordinateTransform(UTM, crs, QgsProject.instance())
    for number, (first, last) in enumerate(columns):
        box = QgsRectangle(LEFT + first * SIDE, BOTTOM, LEFT + last * SIDE, BOTTOM + 1.5 * SIDE)
        feature = QgsFeature(layer.fields())
        shape = QgsGeometry.fromRect(box).densifyByCount(20)
        shape.transform(way)
        feature.setGeometry(shape)
        feature.setAttributes([f"parcel {number}"])
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def listed(scripted):
    scripted.ask("Segment the water.")  # two squares, at 0 to 1 and 2 to 3
    scripted.qtbot.waitUntil(lambda: scripted.resultsTable.list.rowCount() > 0)
    return scripted


def choose(panel, name: str) -> None:
    menu = panel.dock.findChild(QMenu, "zoneMenu")
    menu.aboutToShow.emit()
    (action,) = (action for action in menu.actions() if action.text() == name)
    action.trigger()
    panel.qtbot.waitUntil(lambda: panel.zoneButton.isEnabled())


def rows() -> list[tuple]:
    (table,) = QgsProject.instance().mapLayersByName("Totals by Parcels")
    return [tuple(feature.attributes()) for feature in table.getFeatures()]


def test_what_lies_in_each_zone_is_counted_and_measured(listed):
    parcels((0.5, 2.5), (2.5, 4), (10, 12))
    choose(listed, "Parcels")
    first, second = rows()  # nothing lies in the third
    assert first[:3] == ("parcel 0", "water", 2) and second[:3] == ("parcel 1", "water", 1)
    assert first[3] == pytest.approx(SIDE * SIDE, rel=0.003)
    assert first[4] == pytest.approx(100 / 3, rel=0.003)
    assert second[3] == pytest.approx(SIDE * SIDE / 2, rel=0.003)


def test_of_a_selection_only_the_selected_zones_count(listed):
    layer = parcels((0.5, 2.5), (2.5, 4))
    layer.selectByIds([2])
    choose(listed, "Parcels")
    assert [row[0] for row in rows()] == ["parcel 1"]


def test_what_the_filter_hides_is_not_counted(listed, message_bar):
    parcels((0, 4))
    listed.minimumConfidence.setValue(100)
    choose(listed, "Parcels")
    assert message_bar.currentItem().text() == 'Nothing of what is shown lies within "Parcels".'
    assert not QgsProject.instance().mapLayersByName("Totals by Parcels")


def test_the_results_themselves_are_not_offered(listed):
    menu = listed.dock.findChild(QMenu, "zoneMenu")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["The project has no other polygon layer"]


@pytest.mark.posix_only  # elsewhere nobody can move or remove a file that QGIS has shown a moment ago
def test_a_file_that_is_gone_is_one_sentence(listed, message_bar):
    from pathlib import Path

    parcels((0, 4))
    Path(listed.answer.tables[0].path).unlink()
    choose(listed, "Parcels")
    assert "cannot be opened" in message_bar.currentItem().text()
