"""What a layer is taken for, and what the user states about it, from the button to the question."""

from __future__ import annotations

import base64

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

RECOGNISED = {
    "name": "S2",
    "mission": "Sentinel-2 L2A",
    "sensor": "optical",
    "bands": {"green": 2, "nir": 4},
    "unit": "reflectance",
    "scale": 0.0001,
    "offset": -0.1,
    "nodata": 0.0,
    "date": "2024-06-01",
    "notes": ["The bands are told by their names."],
    "thumbnail": None,
}


def png(width: int = 300, height: int = 200) -> str:
    """A picture in base64."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2f6e4e"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(data)).decode()


@pytest.fixture
def told(scripted):
    """A panel whose backend recognises every layer as Sentinel-2."""
    scripted.server.recognised = lambda body: {**RECOGNISED, "thumbnail": png()}
    scripted.resize(320, 700)
    return scripted


def press(panel, button: str = "opticalBandsButton") -> None:
    """Open the popover and wait for what the backend says."""
    asked = len(panel.server.asked("/layers"))
    QTest.mouseClick(getattr(panel, button), Qt.MouseButton.LeftButton)
    wait_for_reply(panel, asked)


def wait_for_reply(panel, asked: int) -> None:
    panel.qtbot.waitUntil(lambda: len(panel.server.asked("/layers")) > asked, timeout=10_000)
    panel.qtbot.waitUntil(lambda: "Looking" not in panel.bandsFacts.text(), timeout=10_000)


def kept_with(layer) -> list[str]:
    return [key for key in layer.customPropertyKeys() if key.startswith("earthmind/")]


def type_in(panel, name: str, text: str) -> None:
    """Type into a field of the popover and press Enter."""
    edit = getattr(panel, name)
    edit.clear()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_the_popover_tells_what_the_layer_is_taken_for_and_shows_it(told):
    press(told)
    assert told.bandsPopover.isVisible() and not told.bandsPopover.isModal()
    assert "Sentinel-2 L2A, optical, 2024-06-01" in told.bandsFacts.text()
    assert "told by their names" in told.bandsNotes.text()
    assert told.bandsEdit.text() == "" and told.bandsEdit.placeholderText() == "green=2, nir=4"
    assert told.scaleEdit.placeholderText() == "0.0001" and told.offsetEdit.placeholderText() == "-0.1"
    assert told.nodataEdit.placeholderText() == "0"
    assert told.unitCombo.currentText() == "Reflectance (as recognised)"
    assert 0 < told.bandsThumbnail.pixmap().height() <= 120
    (asked,) = told.server.asked("/layers")
    assert asked["sensor"] == "optical" and asked["layer"]["name"] == "S2" and asked["layer"]["bands"] is None


def test_what_is_stated_is_asked_again_marked_and_goes_with_every_question(told):
    press(told)
    type_in(told, "bandsEdit", "nir=4, swir1=5")
    type_in(told, "scaleEdit", "0,0001")
    type_in(told, "nodataEdit", "-9999")
    told.unitCombo.setCurrentIndex(told.unitCombo.findData("reflectance"))
    told.unitCombo.activated.emit(told.unitCombo.currentIndex())
    wait_for_reply(told, 1)
    stated = {"bands": {"nir": 4, "swir1": 5}, "unit": "reflectance", "scale": 0.0001, "nodata": -9999.0}
    last = told.server.asked("/layers")[-1]["layer"]
    assert {name: last[name] for name in stated} == stated and last["offset"] is None
    assert told.unitCombo.itemText(0) == "As recognised"
    assert told.opticalBandsButton.text() == "Bands *" and told.sarBandsButton.text() == "Bands"
    told.bandsPopover.hide()
    told.ask("Segment the water.")
    place = told.server.asked()[0]["place"]
    assert {name: place["optical"][name] for name in stated} == stated and place["sar"]["bands"] is None


def test_a_saved_project_remembers_what_was_stated(told, tmp_path):
    press(told, "sarBandsButton")
    type_in(told, "bandsEdit", "vv=2 vh=1")
    assert QgsProject.instance().isDirty()
    told.bandsPopover.hide()
    path = str(tmp_path / "project.qgz")
    assert QgsProject.instance().write(path)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)
    assert told.sarBandsButton.text() == "Bands *"
    press(told, "sarBandsButton")
    assert told.bandsEdit.text() == "vv=2 vh=1"
    assert told.server.asked("/layers")[-1]["layer"]["bands"] == {"vv": 2, "vh": 1}


def test_all_that_was_stated_can_be_forgotten(told):
    press(told)
    assert not told.bandsReset.isEnabled()
    type_in(told, "offsetEdit", "-0.1")
    QTest.mouseClick(told.bandsReset, Qt.MouseButton.LeftButton)
    assert told.offsetEdit.text() == "" and told.opticalBandsButton.text() == "Bands"
    assert kept_with(told.opticalLayer.currentLayer()) == []


@pytest.mark.parametrize(
    "field, text",
    [("bandsEdit", "nir"), ("bandsEdit", "nir=0"), ("bandsEdit", "nir=1, nir=2"), ("scaleEdit", "a lot")],
)
def test_what_cannot_be_meant_is_told_and_not_kept(told, field, text):
    press(told)
    type_in(told, field, text)
    assert told.bandsProblem.isVisible() and "write it as in" in told.bandsProblem.text()
    assert kept_with(told.opticalLayer.currentLayer()) == []


def test_a_refusal_of_the_backend_stands_in_the_popover(told):
    told.server.refusal = (422, b'{"error":{"code":"bands","message":"Say which band is nir."}}')
    press(told)
    told.qtbot.waitUntil(lambda: told.bandsProblem.isVisible(), timeout=10_000)
    assert told.bandsProblem.text() == "Say which band is nir."
    told.server.refusal = None
    type_in(told, "bandsEdit", "nir=4")
    wait_for_reply(told, 1)
    assert not told.bandsProblem.isVisible() and "Sentinel-2" in told.bandsFacts.text()


@pytest.mark.parametrize(
    "wrong", [{"bands": ["nir"]}, {"thumbnail": "no base64!"}, {"notes": "a"}, {"scale": "x"}]
)
def test_a_reply_that_is_not_understood_is_one_sentence(told, wrong):
    told.server.recognised = lambda body: {**RECOGNISED, **wrong}
    press(told)
    told.qtbot.waitUntil(lambda: told.bandsProblem.isVisible(), timeout=10_000)
    assert "does not understand" in told.bandsProblem.text()


@pytest.mark.parametrize("picture", [None, "AAAA"])
def test_without_a_picture_there_is_no_gap(told, picture):
    told.server.recognised = lambda body: {**RECOGNISED, "thumbnail": picture}
    press(told)
    assert not told.bandsThumbnail.isVisible()


def test_a_layer_that_leaves_the_project_meanwhile_is_no_trouble(told):
    press(told)
    QgsProject.instance().removeMapLayer(told.opticalLayer.currentLayer().id())
    type_in(told, "bandsEdit", "nir=4")
    told.bandsPopover.hide()
    assert not told.opticalBandsButton.isEnabled()


def test_a_layer_of_an_earlier_date_has_its_own_button(told, place):
    earlier = QgsRasterLayer(str(place.optical), "S2 earlier")
    QgsProject.instance().addMapLayer(earlier)
    told.optionsGroup.setCollapsed(False)
    assert not told.opticalBeforeBandsButton.isEnabled()
    told.opticalBeforeLayer.setLayer(earlier)
    told.qtbot.waitUntil(lambda: told.opticalBeforeBandsButton.height() > 10)  # laid out
    press(told, "opticalBeforeBandsButton")
    assert told.server.asked("/layers")[-1]["layer"]["name"] == "S2 earlier"


def test_nothing_is_cut_off_at_320_pixels(told):
    press(told)
    popover = told.bandsPopover
    assert popover.width() <= 320
    for widget in popover.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is popover:
            assert popover.rect().contains(widget.geometry()), widget.objectName()
            assert widget.height() >= widget.minimumSizeHint().height(), widget.objectName()
