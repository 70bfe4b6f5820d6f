"""In QGIS: the states of the panel on a small screen, a picture of each."""

import json
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu


def pixel(point):
    """A place of the map in pixels of its canvas."""
    there = iface.mapCanvas().getCoordinateTransform().transform(point)
    return QPoint(round(there.x()), round(there.y()))


def click(point):
    """Click at a place of the map."""
    canvas = iface.mapCanvas().viewport()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel(point))


def drag(first, second):
    """Drag a rectangle in the map."""
    canvas, button = iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, pixel(first))
    QTest.mouseMove(canvas, pixel(second))
    QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, pixel(second))


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


class Screens:
    """The states one after the other; `told` gathers what the test looks at."""

    def __init__(self, job):
        self.job, self.folder, self.told = job, Path(job["folder"]) / "screens", {}
        self.project, self.pulse = QgsProject.instance(), in_qgis.Pulse()
        in_qgis.fill_screen(1366, 768)
        self.panel = Panel()
        self.view = self.panel.child("conversationView")

    def picture(self, name):
        in_qgis.screenshot(self.folder / f"{name}.png")

    def load(self):
        self.optical = in_qgis.load_raster(self.job["optical"], "S2")
        self.sar = in_qgis.load_raster(self.job["sar"], "S1")
        QTest.qWait(500)
        self.panel.set_layers(self.optical, self.sar)

    def press_ask(self, text):
        self.panel.type(text)
        self.panel.press("askButton")
        wait_until(lambda: self.panel.busy, 20, "the question is asked")

    def answered(self):
        wait_until(lambda: not self.panel.busy, 300, "the answer ends")
        QTest.qWait(100)

    def held(self, arrived, name):
        """A picture of the moment when something has arrived: the backend is held still meanwhile."""
        wait_until(arrived, 120, "the answer begins")
        pid = in_qgis.backend().process_id()
        os.kill(pid, signal.SIGSTOP)
        try:
            self.told["streamed"] = self.panel.busy
            self.picture(name)
        finally:
            os.kill(pid, signal.SIGCONT)

    def asking(self):
        self.picture("04 empty")
        self.load()
        self.press_ask("Is there flooding?")
        self.picture("05 asking")
        self.answered()
        self.pulse.milliseconds()
        self.press_ask("Segment the water.")
        self.answered()
        self.told["still_ms"] = self.pulse.milliseconds()
        self.picture("07 answered")

    def streaming(self):
        self.press_ask("Which is larger, the water or the forest?")
        self.held(lambda: self.panel.last_turn.answer.plan is not None, "06 streaming")
        self.answered()

    def region(self):
        box = self.optical.extent()
        self.panel.dock.findChild(QAction, "point_rectangle").trigger()
        drag(box.center(), QgsGeometry.fromRect(box.scaled(0.9)).asPolygon()[0][2])
        self.panel.ask("How large is the water?", seconds=120)
        self.told["region"] = self.panel.child("regionLabel").text()
        self.picture("08 region")
        self.panel.press("removeRegionButton")

    def refined(self):
        self.panel.ask("Segment the water.", seconds=120)
        first = self.panel.last_turn.answer.segments[0]
        self.told["before"] = [first.count, first.area_m2]
        self.panel.dock.findChild(QAction, "point_remove").trigger()
        self.told["told"] = self.panel.child("regionLabel").text()
        layer = self.project.mapLayer(self.panel.last_turn.layers[0][1])
        largest = max(layer.getFeatures(), key=lambda feature: feature.geometry().area())
        click(largest.geometry().pointOnSurface().asPoint())
        wait_until(lambda: self.panel.busy or self.panel.last_turn.clicks, 20, "the click is taken")
        self.answered()
        last = self.panel.last_turn
        self.told["after"] = [last.answer.segments[0].count, last.answer.segments[0].area_m2]
        self.told["clicks"], self.told["notes"] = last.clicks, list(last.answer.notes)
        self.picture("09 refined")
        self.view.anchorClicked.emit(QUrl(f"unclick:{len(self.view.turns) - 1}"))
        wait_until(lambda: not self.panel.busy and not self.panel.last_turn.clicks, 300, "it is taken back")
        self.told["undone"] = self.panel.last_turn.answer.segments[0].area_m2
        QTest.keyClick(iface.mapCanvas().viewport(), Qt.Key.Key_Escape)

    def table(self):
        panel = self.panel
        self.project.addMapLayer(zones(self.optical))
        wait_until(panel.child("resultsGroup").isVisible, 60, "the results are listed again")
        panel.child("resultsGroup").setCollapsed(False)
        menu = panel.dock.findChild(QMenu, "zoneMenu")
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == "Districts").trigger()
        wait_until(lambda: self.project.mapLayersByName("Totals by Districts"), 60, "the totals come")
        (totals,) = self.project.mapLayersByName("Totals by Districts")
        self.told["totals"] = sum(feature["area_m2"] for feature in totals.getFeatures())
        self.picture("10 table")

    def raster(self):
        panel, last = self.panel, len(self.view.turns) - 1
        panel.child("resultsGroup").setCollapsed(True)
        self.view.anchorClicked.emit(QUrl(f"raster:{last}/sensor_weight"))
        wait_until(lambda: panel.last_turn.rasters, 300, "the raster comes")
        weight = self.project.mapLayer(panel.last_turn.rasters[0])
        node = self.project.layerTreeRoot().findLayer(weight.id())
        groups = [node.parent().name(), node.parent().parent().name()]
        self.told["raster"] = [*groups, weight.width(), self.optical.width()]
        QTest.qWait(1500)
        self.picture("11 raster")
        self.told["save"] = save_dialog(panel)
        self.told["bar"], self.told["dialogs"] = in_qgis.message_bar(), in_qgis.open_dialogs()

    def error(self):
        self.panel.set_layers(self.sar, self.optical)
        self.panel.ask("Segment the water.", seconds=120)
        self.told["problem"] = self.panel.last_turn.problem
        self.picture("12 error")
        iface.messageBar().clearWidgets()
        self.panel.set_layers(self.optical, self.sar)

    def dark(self):
        QgsApplication.setUITheme("Night Mapping")
        self.panel.ask("Segment the water.", seconds=120)
        wait_until(self.panel.child("resultsGroup").isVisible, 60, "the results are listed")
        self.panel.child("resultsGroup").setCollapsed(False)
        self.picture("13 dark")
        self.panel.child("resultsGroup").setCollapsed(True)
        self.panel.child("helpButton").click()
        QTest.qWait(300)
        next(w for w in QApplication.topLevelWidgets() if w.objectName() == "earthmindHelp").grab().save(
            str(self.folder / "13 dark, help.png")
        )


def drive(job):
    screens = Screens(job)
    for name in ("asking", "streaming", "region", "refined", "table", "raster", "error", "dark"):
        getattr(screens, name)()
    return screens.told


in_qgis.run(drive)
