"""Layers of an earlier date: chosen by the user alone, part of what is asked about."""

from __future__ import annotations

import pytest
from panels import polygons
from places import LAKE_AREA_M2
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QWidget

PICKERS = ["opticalLayer", "sarLayer", "opticalBeforeLayer", "sarBeforeLayer"]


@pytest.fixture
def dry(place, dry_place) -> dict[str, QgsRasterLayer]:
    """The layers of the earlier date by their pickers, in the project and not chosen."""
    optical = QgsRasterLayer(str(dry_place.optical), "S2 earlier")
    sar = QgsRasterLayer(str(dry_place.sar), "S1 earlier")
    QgsProject.instance().addMapLayers([optical, sar])
    return {"opticalBeforeLayer": optical, "sarBeforeLayer": sar}


def test_an_earlier_date_is_never_chosen_in_advance(scripted, dry):
    for name in dry:
        assert getattr(scripted, name).currentLayer() is None
    scripted.ask("Segment the water.")
    (asked,) = scripted.server.asked()
    assert asked["place"]["optical_before"] is None and asked["place"]["sar_before"] is None
    assert asked["place"]["optical"]["name"] == "S2"


def test_an_earlier_date_is_among_the_options_and_says_what_it_is_for(loaded):
    for name in ("opticalBeforeLayer", "sarBeforeLayer"):
        assert not getattr(loaded, name).isVisible()
        loaded.optionsGroup.setCollapsed(False)
        assert getattr(loaded, name).isVisible()
        assert "flooded area from permanent water" in getattr(loaded, name).toolTip()
        loaded.optionsGroup.setCollapsed(True)


def test_the_title_of_the_collapsed_options_counts_what_was_chosen(loaded, dry):
    box = loaded.optionsGroup
    assert (box.title(), box.toolTip()) == ("Options", "")
    loaded.opticalBeforeLayer.setLayer(dry["opticalBeforeLayer"])
    loaded.correctShift.setChecked(True)
    assert box.title() == "Options (2 set)"
    assert box.toolTip().splitlines() == [dry["opticalBeforeLayer"].name(), "Correct the shift"]
    loaded.opticalBeforeLayer.setLayer(None)
    assert (box.title(), box.toolTip()) == ("Options", "")  # other layers: no shift is corrected any more


@pytest.mark.parametrize("name", ["opticalBeforeLayer", "sarBeforeLayer"])
def test_a_chosen_earlier_date_reaches_the_backend(loaded, dry, name):
    getattr(loaded, name).setLayer(dry[name])
    loaded.ask("Segment the water.")
    assert loaded.turn.problem == ""
    area = sum(feature.geometry().area() for feature in polygons()[0].getFeatures())
    assert area == pytest.approx(LAKE_AREA_M2 / 2, rel=0.01)  # what all layers share


def test_another_earlier_date_begins_anew(scripted, dry):
    scripted.ask("Segment the water.")
    scripted.correctShift.setChecked(True)
    scripted.opticalBeforeLayer.setLayer(dry["opticalBeforeLayer"])
    assert not scripted.correctShift.isChecked()
    scripted.ask("Segment the water.")
    scripted.opticalBeforeLayer.setLayer(None)
    scripted.ask("Segment the water.")
    assert [asked["history"] for asked in scripted.server.asked()] == [[], [], []]
    assert scripted.server.asked()[1]["place"]["optical_before"]["name"] == "S2 earlier"


@pytest.mark.parametrize(
    "one, other",
    [
        ("opticalLayer", "opticalBeforeLayer"),
        ("sarLayer", "sarBeforeLayer"),
        ("opticalLayer", "sarBeforeLayer"),
        ("opticalBeforeLayer", "sarBeforeLayer"),
    ],
)
def test_a_layer_that_is_chosen_twice_is_named(loaded, dry, one, other):
    loaded.type("Segment the water.")
    for name in (one, other):
        getattr(loaded, name).setLayer(dry["opticalBeforeLayer"])
    assert not loaded.askButton.isEnabled()
    assert loaded.hintLabel.text() == (
        '"S2 earlier" is chosen twice; choose different layers, or leave one empty.'
    )
    getattr(loaded, other).setLayer(None)
    assert loaded.askButton.isEnabled() and loaded.hintLabel.text() == ""


def test_an_earlier_date_alone_is_not_enough(loaded, dry):
    loaded.type("Segment the water.")
    loaded.opticalBeforeLayer.setLayer(dry["opticalBeforeLayer"])
    loaded.opticalLayer.setLayer(None)
    assert loaded.askButton.isEnabled()
    loaded.sarLayer.setLayer(None)
    assert not loaded.askButton.isEnabled()
    assert "Choose an optical or a SAR layer" in loaded.hintLabel.text()


def test_what_was_corrected_in_qgis_holds_for_the_earlier_date_too(scripted, dry):
    layer = dry["opticalBeforeLayer"]
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25830"))
    scripted.opticalBeforeLayer.setLayer(layer)
    scripted.ask("Segment the water.")
    asked = scripted.server.asked()[0]["place"]["optical_before"]
    assert (asked["name"], asked["crs"]) == ("S2 earlier", "EPSG:25830")


def test_an_earlier_layer_that_cannot_be_used_is_named(loaded, tmp_path):
    layer = QgsRasterLayer(str(tmp_path / "gone.tif"), "Gone")
    QgsProject.instance().addMapLayer(layer)
    loaded.sarBeforeLayer.setLayer(layer)
    loaded.ask("Segment the water.")
    assert '"Gone" cannot be read' in loaded.turn.problem


@pytest.mark.parametrize("name", PICKERS)
def test_a_layer_that_leaves_the_project_leaves_its_picker_empty(loaded, dry, place, name):
    layer = QgsRasterLayer(str(place.optical), "Z, the last of the list")
    QgsProject.instance().addMapLayer(layer)
    getattr(loaded, name).setLayer(layer)
    others = {other: getattr(loaded, other).currentLayer() for other in PICKERS if other != name}
    QgsProject.instance().removeMapLayer(layer.id())
    assert getattr(loaded, name).currentLayer() is None
    assert {other: getattr(loaded, other).currentLayer() for other in others} == others


def test_nothing_of_the_options_is_cut_off_at_320_pixels(loaded, dry):
    loaded.optionsGroup.setCollapsed(False)
    for name, layer in dry.items():
        getattr(loaded, name).setLayer(layer)
    loaded.resize(320, 700)
    box = loaded.optionsGroup
    for widget in box.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is box:
            assert box.rect().contains(widget.geometry()), widget.objectName()
