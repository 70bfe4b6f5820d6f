"""Pointing at a part of the map: tools on the canvas, the line in the panel, what is sent."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from panels import opened
from places import LEFT, TOP
from qgis.core import (
    QgsApplication,
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu, QWidget
from real_files import SCENES, at_hand

from qgis_earthmind.dock.pointing.marked import Kind, Marked, polygonal
from qgis_earthmind.dock.pointing.tools import MarkTool
from qgis_earthmind.errors import LayerError

ROOT = Path(__file__).parents[3]
BACKEND_PYTHON = ROOT / "backend" / ".venv" / "bin" / "python"
WEIGHTS = ROOT / "backend" / "earthmind" / "model" / "nano" / "weights" / "nano"
SPAIN = SCENES / "spain_flood"
UTM = QgsCoordinateReferenceSystem("EPSG:32630")
GEOGRAPHIC = QgsCoordinateReferenceSystem("EPSG:4326")
SIDE = 96 * 20.0  # of the small place
BUTTON = Qt.MouseButton.LeftButton


class Map:
    """The canvas, shown so that one screen pixel is five metres, its upper left corner that of the place."""

    def __init__(self, canvas: QgsMapCanvas, qtbot) -> None:
        self.canvas, self.qtbot = canvas, qtbot
        canvas.resize(400, 400)
        canvas.show()
        qtbot.waitUntil(lambda: canvas.mapSettings().outputSize() == canvas.viewport().size())
        self.look(UTM, QgsRectangle(LEFT, TOP - 2000, LEFT + 2000, TOP))

    def look(self, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> None:
        QgsProject.instance().setCrs(crs)
        self.canvas.setDestinationCrs(crs)
        self.canvas.setExtent(extent)

    def at(self, x: float, y: float) -> QPoint:
        point = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return QPoint(round(point.x()), round(point.y()))

    def click(self, x: float, y: float, button=BUTTON) -> None:
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self.at(x, y))

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        viewport, none = self.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, BUTTON, none, self.at(*start))
        QTest.mouseMove(viewport, self.at(*end))
        QTest.mouseRelease(viewport, BUTTON, none, self.at(*end))

    def draw(self, way: list[tuple[float, float]]) -> None:
        viewport, none = self.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, BUTTON, none, self.at(*way[0]))
        for place in way[1:]:
            at = QPointF(self.at(*place))
            moved = QMouseEvent(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, BUTTON, none)
            QApplication.sendEvent(viewport, moved)
        QTest.mouseRelease(viewport, BUTTON, none, self.at(*way[-1]))

    def bands(self) -> list[QgsRubberBand]:
        return [item for item in self.canvas.scene().items() if isinstance(item, QgsRubberBand)]


@pytest.fixture
def mapped(qgis_iface, qtbot, monkeypatch):
    """A canvas of its own: that of pytest-qgis is in a window that is never shown."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    return Map(canvas, qtbot)


def choose(panel, kind: Kind) -> None:
    """As the menu does."""
    panel.dock.findChild(QAction, f"point_{kind.value}").trigger()


def sent(panel) -> list[dict]:
    return panel.server.asked()[-1]["options"]["regions"]


def geometry_of(region: dict) -> QgsGeometry:
    return QgsGeometry.fromWkt(region["wkt"])


def line(panel) -> str:
    return panel.regionLabel.text().replace("\xa0", " ") if panel.regionLine.isVisible() else ""


def test_a_click_asks_what_is_there_about_five_ground_pixels(mapped, scripted):
    former = mapped.canvas.mapTool()
    QTest.mouseClick(scripted.pointButton, BUTTON)
    assert isinstance(mapped.canvas.mapTool(), MarkTool) and scripted.pointButton.isChecked()
    assert line(scripted) == "Click at a place in the map; Esc cancels."
    mapped.click(LEFT + 500, TOP - 500)
    assert mapped.canvas.mapTool() is former and not scripted.pointButton.isChecked()
    scripted.wait_for_answer()
    assert scripted.turn.question == "What is this?" and scripted.promptEdit.text() == ""
    (region,) = sent(scripted)
    assert region["crs"] == "EPSG:32630"
    box = geometry_of(region).boundingBox()
    assert (box.width(), box.height()) == pytest.approx((100, 100))  # five pixels of 20 m
    assert (box.center().x(), box.center().y()) == pytest.approx((LEFT + 500, TOP - 500), abs=6)
    assert line(scripted) == "Asked about: place clicked at, 1.00 ha" and len(mapped.bands()) == 1


def test_a_click_on_a_small_scale_takes_at_least_three_pixels_of_the_screen(mapped, scripted):
    mapped.look(UTM, QgsRectangle(LEFT - 40_000, TOP - 40_000, LEFT + 40_000, TOP + 40_000))
    QTest.mouseClick(scripted.pointButton, BUTTON)
    mapped.click(LEFT + 500, TOP - 500)
    scripted.wait_for_answer()
    box = geometry_of(sent(scripted)[0]).boundingBox()
    assert box.width() == pytest.approx(3 * mapped.canvas.mapUnitsPerPixel(), rel=0.01)


def test_what_was_typed_is_kept_and_not_asked_by_a_click(mapped, scripted):
    scripted.type("How much water is here?")
    QTest.mouseClick(scripted.pointButton, BUTTON)
    mapped.click(LEFT + 500, TOP - 500)
    assert not scripted.dock.running and scripted.promptEdit.text() == "How much water is here?"
    QTest.mouseClick(scripted.askButton, BUTTON)
    scripted.wait_for_answer()
    assert len(sent(scripted)) == 1


def test_a_rectangle_is_dragged_in_the_crs_of_the_map_and_stays_for_further_questions(mapped, scripted):
    to_map = QgsCoordinateTransform(UTM, GEOGRAPHIC, QgsProject.instance())
    mapped.look(GEOGRAPHIC, to_map.transformBoundingBox(QgsRectangle(LEFT, TOP - 2000, LEFT + 2000, TOP)))
    corner, other = (to_map.transform(LEFT + at, TOP - at) for at in (400, 800))
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((corner.x(), corner.y()), (other.x(), other.y()))
    assert not scripted.dock.running and scripted.conversationView.turns == ()
    assert line(scripted).startswith("Asked about: drawn rectangle, 1")
    for question in ("Segment the water.", "And the forest?"):
        scripted.ask(question)
        (region,) = sent(scripted)
        assert region["crs"] == "EPSG:4326"
        shape = geometry_of(region)
        shape.transform(QgsCoordinateTransform(GEOGRAPHIC, UTM, QgsProject.instance()))
        assert shape.area() == pytest.approx(400 * 400, rel=0.15)
    assert scripted.server.asked()[-1]["history"][0][0] == "Segment the water."


def test_a_rectangle_can_be_made_by_two_clicks(mapped, scripted):
    choose(scripted, Kind.RECTANGLE)
    mapped.click(LEFT + 400, TOP - 400)
    mapped.click(LEFT + 800, TOP - 800)
    assert line(scripted).startswith("Asked about: drawn rectangle, 15.")


@pytest.mark.parametrize("end", ["right click", "Enter", "double click"])
def test_a_polygon_is_clicked_and_ended(mapped, scripted, end):
    former = mapped.canvas.mapTool()
    choose(scripted, Kind.POLYGON)
    corners = [(400, 400), (800, 400), (900, 900), (800, 800)]
    for x, y in corners:
        mapped.click(LEFT + x, TOP - y)
    QTest.keyClick(mapped.canvas, Qt.Key.Key_Backspace)
    centre = mapped.canvas.center()
    if end == "right click":
        mapped.click(LEFT + 900, TOP - 900, Qt.MouseButton.RightButton)
    elif end == "Enter":
        QTest.keyClick(mapped.canvas, Qt.Key.Key_Return)
    else:
        viewport, none = mapped.canvas.viewport(), Qt.KeyboardModifier.NoModifier
        where = mapped.at(LEFT + 900, TOP - 900)
        mapped.click(LEFT + 900, TOP - 900)
        QTest.mouseDClick(viewport, BUTTON, none, where)
        QTest.mouseRelease(viewport, BUTTON, none, where)
    assert mapped.canvas.mapTool() is former and mapped.canvas.center() == centre
    scripted.ask("Segment the water.")
    triangle = QgsGeometry.fromPolygonXY([[QgsPointXY(LEFT + x, TOP - y) for x, y in corners[:3]]])
    shape = geometry_of(sent(scripted)[0])
    assert shape.intersection(triangle).area() == pytest.approx(triangle.area(), rel=0.05)


def test_a_lasso_is_drawn_with_the_button_held_down(mapped, scripted):
    former = mapped.canvas.mapTool()
    choose(scripted, Kind.LASSO)
    mapped.click(LEFT + 500, TOP - 500)  # no way was drawn
    assert scripted.pointButton.isChecked()
    turns = [step * math.tau / 40 for step in range(40)]
    mapped.draw([(LEFT + 500 + 300 * math.cos(turn), TOP - 500 + 300 * math.sin(turn)) for turn in turns])
    assert mapped.canvas.mapTool() is former
    assert line(scripted).startswith("Asked about: area within the lasso, ")
    scripted.ask("Segment the water.")
    circle = QgsGeometry.fromPointXY(QgsPointXY(LEFT + 500, TOP - 500)).buffer(300, 40)
    shape = geometry_of(sent(scripted)[0])
    assert shape.intersection(circle).area() == pytest.approx(circle.area(), rel=0.1)


@pytest.mark.parametrize("whose", ["the project's", "the user's"])
def test_bookmarks_are_asked_about_in_their_own_crs(mapped, scripted, whose):
    own = QgsProject.instance().bookmarkManager()
    manager = own if whose == "the project's" else QgsApplication.bookmarkManager()
    to_geographic = QgsCoordinateTransform(UTM, GEOGRAPHIC, QgsProject.instance())
    box = to_geographic.transformBoundingBox(QgsRectangle(LEFT + 200, TOP - 600, LEFT + 600, TOP - 200))
    bookmark = QgsBookmark()
    bookmark.setName("Dam & lake")
    bookmark.setExtent(QgsReferencedRectangle(box, GEOGRAPHIC))
    identifier, _ = manager.addBookmark(bookmark)
    menu = scripted.dock.findChild(QMenu, "point_bookmarks")
    menu.aboutToShow.emit()
    (action,) = (action for action in menu.actions() if action.text() == "Dam && lake")
    action.trigger()
    manager.removeBookmark(identifier)
    assert line(scripted).startswith('Asked about: bookmark "Dam & lake", 1')
    scripted.ask("Segment the water.")
    (region,) = sent(scripted)
    assert region["crs"] == "EPSG:4326"
    assert geometry_of(region).boundingBox().center().x() == pytest.approx(box.center().x(), abs=1e-6)


def test_without_bookmarks_the_menu_says_so(mapped, scripted):
    menu = scripted.dock.findChild(QMenu, "point_bookmarks")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.text()] == ["There are no bookmarks yet"]


def test_escape_cancels_and_what_was_marked_before_stays(mapped, scripted):
    former = mapped.canvas.mapTool()
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    before = line(scripted)
    choose(scripted, Kind.POLYGON)
    mapped.click(LEFT + 400, TOP - 400)
    mapped.click(LEFT + 800, TOP - 400)
    assert len(mapped.bands()) == 2
    QTest.keyClick(mapped.canvas, Qt.Key.Key_Escape)
    assert mapped.canvas.mapTool() is former and len(mapped.bands()) == 1
    assert line(scripted) == before and not scripted.pointButton.isChecked()


def test_keys_of_the_drawing_set_off_no_shortcut(mapped, scripted):
    def is_kept(key: Qt.Key) -> bool:
        """Whether the canvas wants a key itself, although it is that of a shortcut."""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(mapped.canvas, event)
        return event.isAccepted()

    assert not is_kept(Qt.Key.Key_Backspace)
    choose(scripted, Kind.POLYGON)
    assert is_kept(Qt.Key.Key_Backspace) and is_kept(Qt.Key.Key_Escape) and not is_kept(Qt.Key.Key_F5)
    for x, y in ((400, 400), (800, 400), (900, 900)):
        mapped.click(LEFT + x, TOP - y)
    QTest.keyClick(mapped.canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(mapped.canvas, Qt.Key.Key_Return)
    assert scripted.pointButton.isChecked()  # two corners are no polygon
    QTest.keyClick(mapped.canvas, Qt.Key.Key_Escape)
    assert not is_kept(Qt.Key.Key_Backspace)


def test_another_tool_or_the_button_ends_the_drawing(mapped, scripted):
    QTest.mouseClick(scripted.pointButton, BUTTON)
    other = QgsMapToolPan(mapped.canvas)
    mapped.canvas.setMapTool(other)
    assert not scripted.pointButton.isChecked() and line(scripted) == "" and mapped.bands() == []
    QTest.mouseClick(scripted.pointButton, BUTTON)
    QTest.mouseClick(scripted.pointButton, BUTTON)
    assert mapped.canvas.mapTool() is other and line(scripted) == ""
    QTest.mouseClick(scripted.pointButton, BUTTON)
    QTest.mouseClick(scripted.removeRegionButton, BUTTON)
    assert mapped.canvas.mapTool() is other and line(scripted) == ""
    mapped.canvas.unsetMapTool(other)


def test_a_removed_region_is_no_longer_asked_about(mapped, scripted):
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    QTest.mouseClick(scripted.removeRegionButton, BUTTON)
    assert line(scripted) == "" and mapped.bands() == []
    scripted.ask("Segment the water.")
    assert sent(scripted) == []


def test_a_region_outside_is_one_sentence_and_is_not_asked_about(mapped, scripted):
    mapped.look(UTM, QgsRectangle(LEFT, TOP - 8000, LEFT + 8000, TOP))
    QTest.mouseClick(scripted.pointButton, BUTTON)
    mapped.click(LEFT + 6000, TOP - 6000)
    assert not scripted.dock.running and not scripted.askButton.isEnabled()
    assert scripted.hintLabel.text().startswith("What is marked (place clicked at) lies outside the area")
    QTest.mouseClick(scripted.removeRegionButton, BUTTON)
    assert scripted.askButton.isEnabled() and scripted.hintLabel.text() == ""


def test_a_region_must_lie_in_the_chosen_area_and_one_that_reaches_out_of_it_says_so(mapped, scripted):
    scripted.extentWidget.setOutputCrs(UTM)
    scripted.extentWidget.setOutputExtentFromUser(QgsRectangle(LEFT, TOP - 600, LEFT + 600, TOP), UTM)
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    scripted.type("Where is water?")
    assert "only what lies within the area counts" in line(scripted) and scripted.askButton.isEnabled()
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 1000, TOP - 1000), (LEFT + 1400, TOP - 1400))
    assert "lies outside" in scripted.hintLabel.text() and not scripted.askButton.isEnabled()


def test_selected_features_are_asked_about_in_the_crs_of_their_layer(
    mapped, scripted, qgis_iface, monkeypatch, message_bar
):
    layer = QgsVectorLayer("MultiPolygonZ?crs=EPSG:4326", "parcels", "memory")
    to_layer = QgsCoordinateTransform(UTM, GEOGRAPHIC, QgsProject.instance())
    features = []
    for x in (300, 600, 1200):
        shape = QgsGeometry.fromRect(QgsRectangle(LEFT + x, TOP - 700, LEFT + x + 200, TOP - 500))
        shape.transform(to_layer)
        feature = QgsFeature()
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    monkeypatch.setattr(qgis_iface, "activeLayer", lambda: layer)
    choose(scripted, Kind.SELECTION)
    assert message_bar.currentItem().text().startswith("Select features of a polygon layer first")
    layer.selectByIds([1, 2])
    choose(scripted, Kind.SELECTION)
    assert line(scripted) == "Asked about: selected features, 8.01 ha"
    scripted.ask("Segment the water.")
    (region,) = sent(scripted)
    shape = geometry_of(region)
    assert region["crs"] == "EPSG:4326" and shape.isMultipart()
    shape.transform(QgsCoordinateTransform(GEOGRAPHIC, UTM, QgsProject.instance()))
    assert shape.area() == pytest.approx(80_000, rel=0.01)


def test_the_band_follows_the_crs_of_the_map(mapped, scripted):
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    mapped.look(GEOGRAPHIC, QgsRectangle(-4, 37, -2, 39))
    (band,) = mapped.bands()
    assert band.asGeometry().boundingBox().width() < 1


def test_closing_the_project_takes_region_and_drawing_away(mapped, scripted):
    former = mapped.canvas.mapTool()
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    choose(scripted, Kind.PLACE)
    QgsProject.instance().clear()
    assert mapped.bands() == [] and line(scripted) == "" and mapped.canvas.mapTool() is former


def test_shutting_down_takes_region_and_drawing_away(mapped, scripted_backend, qtbot, qgis_iface):
    backend, _ = scripted_backend
    receivers = mapped.canvas.receivers(mapped.canvas.destinationCrsChanged)
    former = mapped.canvas.mapTool()
    with opened(qtbot, qgis_iface, backend) as panel:
        choose(panel, Kind.RECTANGLE)
        mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
        choose(panel, Kind.PLACE)
    assert mapped.bands() == [] and mapped.canvas.mapTool() is former
    assert mapped.canvas.receivers(mapped.canvas.destinationCrsChanged) == receivers


def test_without_a_crs_of_the_map_nothing_can_be_marked(mapped, scripted, message_bar):
    mapped.canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    QTest.mouseClick(scripted.pointButton, BUTTON)
    assert "no coordinate reference system" in message_bar.currentItem().text()
    assert not scripted.pointButton.isChecked()


def test_what_has_crossing_edges_or_no_area_becomes_polygons_or_nothing():
    bow = QgsGeometry.fromWkt("Polygon ((0 0, 2 2, 2 0, 0 2, 0 0))")
    assert polygonal(bow).isGeosValid() and polygonal(bow).area() == pytest.approx(2)
    curve = QgsGeometry.fromWkt("CurvePolygonZ (CircularStringZ (0 0 5, 1 1 5, 2 0 5, 1 -1 5, 0 0 5))")
    assert polygonal(curve).asWkt(0).startswith("Polygon (") and polygonal(curve).area() > 3
    assert polygonal(QgsGeometry.fromWkt("LineString (0 0, 1 1)")).isEmpty()
    assert polygonal(QgsGeometry()).isEmpty()


def test_a_region_with_too_many_corners_says_so():
    turns = [step * math.tau / 40_000 for step in range(40_000)]
    ring = [QgsPointXY(LEFT + 900 * math.cos(turn), TOP + 900 * math.sin(turn)) for turn in turns]
    with pytest.raises(LayerError, match="too many corners"):
        Marked(Kind.SELECTION, QgsGeometry.fromPolygonXY([ring]), UTM).region()


def test_the_button_is_reached_by_keys_and_named(mapped, scripted):
    assert scripted.pointButton.accessibleName() and scripted.pointButton.toolTip()
    assert scripted.pointButton.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(scripted.pointButton, Qt.Key.Key_Space)
    assert scripted.pointButton.isChecked() and scripted.removeRegionButton.accessibleName()
    QTest.keyClick(scripted.pointButton, Qt.Key.Key_Escape)
    assert not scripted.pointButton.isChecked() and line(scripted) == ""


def test_the_area_can_be_drawn_in_the_map(scripted):
    names = [action.text() for action in scripted.extentWidget.findChildren(QAction)]
    assert any("Canvas" in name for name in names), names


@pytest.mark.skipif(not (WEIGHTS / "model.safetensors").exists(), reason="needs the weights of nano")
def test_the_embedded_model_says_what_a_real_place_is(mapped, panel, monkeypatch):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(BACKEND_PYTHON))
    at_hand(SPAIN, "S1.tif", "S2.tif")
    QgsProject.instance().addMapLayers([QgsRasterLayer(str(SPAIN / f"{n}.tif"), n) for n in ("S1", "S2")])
    panel.backend.changed.emit()
    mapped.look(GEOGRAPHIC, QgsRectangle(-0.7819, 38.0828, -0.7359, 38.1288))
    QTest.mouseClick(panel.pointButton, BUTTON)
    mapped.click(-0.7597, 38.1003)
    panel.wait_for_answer(240_000)
    assert panel.turn.problem == "" and panel.turn.question == "What is this?"
    assert panel.answer.text.startswith("The drawn area covers") and "water" in panel.answer.text
    region = panel.dock._pointer.marked
    assert sum(segment.area_m2 for segment in panel.answer.segments) < 3 * region.area_m2()


def test_nothing_is_cut_off_at_320_pixels_with_a_region(mapped, scripted):
    choose(scripted, Kind.RECTANGLE)
    mapped.drag((LEFT + 400, TOP - 400), (LEFT + 800, TOP - 800))
    scripted.resize(320, 700)
    area = scripted.dock.widget()
    content = area.widget()
    assert content.width() <= area.viewport().width()
    for widget in content.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is content:
            assert content.rect().contains(widget.geometry()), widget.objectName()
