"""In QGIS: the states of the panel on a small screen, a picture of each."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu


def click(point):
    """Click at a place of the map."""
    canvas = iface.mapCanvas()
    there = canvas.getCoordinateTransform().transform(point)
    at = QPoint(round(there.x()), round(there.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def zones(raster):
    """Two halves of a raster as a polygon layer."""
    layer = QgsVectorLayer(f"Polygon?crs={raster.crs().authid()}&field=name:string", "Districts", "memory")
    box = raster.extent()
    middle = box.center().x()
    for name, left, right in (("west", box.xMinimum(), middle), ("east", middle, box.xMaximum())):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, box.yMinimum(), right, box.yMaximum())))
        feature.setAttributes([name])
        layer.dataProvider().addFeatures([feature])
    return layer


def save_dialog(panel):
    """Open QGIS's dialog through the save button and close it; its title."""
    titles = []

    def look():
        dialog = QApplication.activeModalWidget()
        titles.append(dialog.windowTitle())
        dialog.reject()

    menu = panel.dock.findChild(QMenu, "saveResultsMenu")
    menu.aboutToShow.emit()
    QTimer.singleShot(1500, look)
    next(action for action in menu.actions() if action.menu() is None).trigger()
    return titles


def drive(job):
    folder, state = Path(job["folder"]) / "screens", {}

    def picture(name):
        in_qgis.screenshot(folder / f"{name}.png")

    in_qgis.fill_screen(1366, 768)
    panel, project = Panel(), QgsProject.instance()
    picture("1 empty")
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    QTest.qWait(500)
    panel.set_layers(optical, sar)
    panel.type("Segment the water.")
    panel.press("askButton")
    wait_until(lambda: panel.busy, 20, "the question is asked")
    picture("2 asking")
    wait_until(lambda: not panel.busy, 300, "the answer ends")
    picture("3 answered")
    first = panel.last_turn.answer.segments[0]
    state["before"] = [first.count, first.area_m2]
    panel.dock.findChild(QAction, "point_remove").trigger()
    state["told"] = panel.child("regionLabel").text()
    layer = project.mapLayer(panel.last_turn.layers[0][1])
    largest = max(layer.getFeatures(), key=lambda feature: feature.geometry().area())
    click(largest.geometry().pointOnSurface().asPoint())
    wait_until(lambda: panel.busy or panel.last_turn.clicks, 20, "the click is taken")
    wait_until(lambda: not panel.busy, 300, "the corrected answer comes")
    last = panel.last_turn
    state["after"] = [last.answer.segments[0].count, last.answer.segments[0].area_m2]
    state["clicks"], state["notes"] = last.clicks, list(last.answer.notes)
    picture("4 corrected by a click")
    panel.child("conversationView").anchorClicked.emit(QUrl("unclick:0"))
    wait_until(lambda: not panel.busy and not panel.last_turn.clicks, 300, "the click is taken back")
    state["undone"] = panel.last_turn.answer.segments[0].area_m2
    panel.dock.findChild(QAction, "point_remove")
    project.addMapLayer(zones(optical))
    wait_until(panel.child("resultsGroup").isVisible, 60, "the results are listed again")
    panel.child("resultsGroup").setCollapsed(False)
    menu = panel.dock.findChild(QMenu, "zoneMenu")
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Districts").trigger()
    wait_until(lambda: project.mapLayersByName("Totals by Districts"), 60, "the totals come")
    (totals,) = project.mapLayersByName("Totals by Districts")
    state["totals"] = sum(feature["area_m2"] for feature in totals.getFeatures())
    picture("5 totals by area")
    QTest.mousePress(panel.child("blinkButton"), Qt.MouseButton.LeftButton)
    picture("6 the other sensor")
    QTest.mouseRelease(panel.child("blinkButton"), Qt.MouseButton.LeftButton)
    panel.child("conversationView").anchorClicked.emit(QUrl("raster:0/sensor_weight"))
    wait_until(lambda: panel.last_turn.rasters, 300, "the raster comes")
    weight = project.mapLayer(panel.last_turn.rasters[0])
    node = project.layerTreeRoot().findLayer(weight.id())
    state["raster"] = [node.parent().name(), node.parent().parent().name(), weight.width(), optical.width()]
    QTest.qWait(1500)
    picture("7 as a raster")
    state["save"] = save_dialog(panel)
    state["bar"], state["dialogs"] = in_qgis.message_bar(), in_qgis.open_dialogs()
    return state


in_qgis.run(drive)
