"""The phrases of an answer and their polygons in the map."""

from __future__ import annotations

import pytest
from panels import polygons
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QUrl


@pytest.fixture
def canvas(qtbot, qgis_iface, monkeypatch):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    return canvas


@pytest.fixture
def answered(canvas, scripted):
    scripted.ask("Segment the water.")
    canvas.setDestinationCrs(polygons()[0].crs())
    return scripted


def drawn(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.size()]


def hover(panel, link: str) -> None:
    panel.conversationView.highlighted.emit(QUrl(link))


def test_the_phrase_under_the_mouse_is_drawn_in_the_map(canvas, answered):
    (layer,) = polygons()
    hover(answered, "segment:0/0")
    (band,) = drawn(canvas)
    assert band.asGeometry().area() == pytest.approx(sum(f.geometry().area() for f in layer.getFeatures()))
    hover(answered, "")
    assert drawn(canvas) == []


@pytest.mark.parametrize("how", ["leaves", "another link", "forgotten"])
def test_nothing_stays_drawn(canvas, answered, how):
    hover(answered, "segment:0/0")
    if how == "leaves":
        answered.conversationView.leaveEvent(QEvent(QEvent.Type.Leave))
    elif how == "another link":
        hover(answered, "pin:0")
    else:
        answered.dock._highlight.forget()
    assert drawn(canvas) == []


def test_a_click_selects_its_polygons_and_no_others(canvas, answered):
    answered.conversationView.anchorClicked.emit(QUrl("pin:0"))
    answered.ask("Segment the water again.")
    new, old = polygons()
    old.selectAll()
    answered.conversationView.anchorClicked.emit(QUrl("segment:1/0"))
    assert new.selectedFeatureCount() == new.featureCount() and old.selectedFeatureCount() == 0


def test_a_phrase_whose_layer_is_gone_draws_nothing(canvas, answered):
    QgsProject.instance().removeMapLayer(polygons()[0].id())
    hover(answered, "segment:0/0")
    assert drawn(canvas) == []
