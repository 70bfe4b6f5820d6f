"""In QGIS: every step of the tutorial, as it is written, with what came of it and a picture."""

import json
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsPointXY, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDialog, QDockWidget, QFrame, QLabel, QLineEdit, QMenu, QTextBrowser

SIZE = (1366, 768)


class Tutorial:
    """The steps, by the names that the page gives them; each returns what is to be seen then."""

    def __init__(self, job):
        self.folder = Path(job["folder"])
        self.project = QgsProject.instance()
        self.panel = Panel()
        self.typed = {}

    def load(self):
        self.panel.child("helpButton").click()
        window = wait_until(
            lambda: iface.mainWindow().findChild(QDialog, "earthmindHelp"), 10, "the help opens"
        )
        from qgis_earthmind.dock.help.tutorial import questions, tutorial  # in the running plugin's language

        self.typed = questions()
        self.names = [part.name for part in tutorial().parts]
        view = window.findChild(QTextBrowser, "helpView")
        window.grab().save(str(self.folder / "help.png"))
        view.anchorClicked.emit(QUrl("sample:"))
        wait_until(lambda: self.panel.child("sarLayer").currentLayer() is not None, 60, "the scene is loaded")
        window.close()
        return {
            "layers": sorted(layer.name() for layer in self.project.mapLayers().values()),
            "chosen": [self._chosen("opticalLayer"), self._chosen("sarLayer")],
        }

    def layers(self):
        self.panel.press("opticalBandsButton")
        popover = wait_until(
            lambda: iface.mainWindow().findChild(QFrame, "bandsPopover"), 20, "the bands are shown"
        )
        wait_until(lambda: "Sentinel" in _texts(popover), 60, "the layer is recognised")
        said = _texts(popover)
        self.popover = popover.grab()
        QTest.keyClick(popover, Qt.Key.Key_Escape)
        return {"said": said}

    def ask(self):
        return self._asked("ask")

    def card(self):
        self.panel.child("conversationView").anchorClicked.emit(QUrl("segment:0/0"))
        QTest.qWait(300)
        answer = self.panel.last_turn.answer
        return {
            "understood": self.panel.conversation,
            "shares": [answer.shares.optical, answer.shares.sar],
            "bar": self.panel.child("attentionBar").isVisible(),
        }

    def follow(self):
        return self._asked("follow")

    def segment(self):
        told = self._asked("segment")
        layer = self._layer()
        view = self.panel.child("conversationView")
        view.anchorClicked.emit(QUrl(f"segment:{len(view.turns) - 1}/0"))
        QTest.qWait(1500)  # until what was shown does not flash any more
        root = self.project.layerTreeRoot().findGroup("EarthMind")
        inside = iface.mapCanvas().extent().intersects(layer.extent())
        return {**told, "polygons": layer.featureCount(), "group": root is not None, "zoomed": inside}

    def region(self):
        extent = self.panel.child("opticalLayer").currentLayer().extent()
        self._choose("point_rectangle")
        corners = [QgsPointXY(extent.center()), QgsPointXY(extent.xMaximum() - 200, extent.yMinimum() + 200)]
        canvas, (first, second) = iface.mapCanvas().viewport(), map(self._pixel, corners)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
        QTest.mouseMove(canvas, second)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, second)
        told = self._asked("ask")
        told["about"] = self.panel.child("regionLabel").text()
        self.picture("region")
        self.panel.press("removeRegionButton")
        return told

    def refine(self):
        self._asked("segment")
        layer = self._layer()
        before = self.panel.last_turn.answer.segments[0]
        self._choose("point_remove")
        lakes = sorted(layer.getFeatures(), key=lambda feature: feature.geometry().area())
        lake = next(feature for feature in lakes if feature.geometry().area() > 20_000)
        self._click(lake.geometry().pointOnSurface().asPoint())
        wait_until(lambda: self.panel.busy or self.panel.last_turn.clicks, 20, "the click is taken")
        wait_until(lambda: not self.panel.busy, 120, "the corrected answer comes")
        after = self.panel.last_turn.answer.segments[0]
        view = self.panel.child("conversationView")
        self.picture("refine")
        view.anchorClicked.emit(QUrl(f"unclick:{len(view.turns) - 1}"))
        wait_until(lambda: not self.panel.busy and not self.panel.last_turn.clicks, 120, "it is undone")
        QTest.keyClick(iface.mapCanvas().viewport(), Qt.Key.Key_Escape)
        undone = self.panel.last_turn.answer.segments[0]
        return {"counts": [before.count, after.count, undone.count]}

    def table(self):
        box = self.panel.child("resultsGroup")
        wait_until(lambda: box.isVisible() and "(" in box.title(), 60, "the results are listed")
        box.setCollapsed(False)
        QTest.qWait(200)
        shown = box.title()
        self.panel.child("minimumArea").setValue(20_000)
        wait_until(lambda: box.title() != shown, 20, "small polygons are hidden")
        hidden = box.title()
        layer = self._layer()
        filtered = layer.featureCount()
        self.panel.press("resetFilterButton")
        wait_until(lambda: box.title() == shown, 20, "all are shown again")
        return {"titles": [shown, hidden], "filtered": filtered, "all": layer.featureCount()}

    def zones(self):
        menu = self.panel.dock.findChild(QMenu, "zoneMenu")
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == "Districts").trigger()
        name = "Totals by Districts"
        wait_until(lambda: self.project.mapLayersByName(name), 60, "the totals come")
        (totals,) = self.project.mapLayersByName(name)
        rows = {feature[0]: feature["area_m2"] for feature in totals.getFeatures()}
        return {"zones": sorted(rows), "sum": sum(rows.values())}

    def dates(self):
        self.panel.child("resultsGroup").setCollapsed(True)
        self.panel.child("optionsGroup").setCollapsed(False)
        named = {layer.name(): layer for layer in self.project.mapLayers().values()}
        self.panel.child("opticalBeforeLayer").setLayer(named["S2 before the flood"])
        self.panel.child("sarBeforeLayer").setLayer(named["S1 before the flood"])
        told = self._asked("dates")
        self.panel.child("optionsGroup").setCollapsed(True)
        return told

    def keep(self):
        layer, view = self._layer(), self.panel.child("conversationView")
        kept, page, project = (self.folder / name for name in ("flood.gpkg", "talk.html", "project.qgz"))
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(kept), self.project.transformContext(), options)
        saved = QgsVectorLayer(str(kept), "kept", "ogr").featureCount()
        self.panel.dock._export.save(view.turns, page)
        wait_until(page.exists, 120, "the page is written")
        view.anchorClicked.emit(QUrl(f"pin:{len(view.turns) - 1}"))
        turns, polygons, written = len(view.turns), layer.featureCount(), self.project.write(str(project))
        self.project.clear()
        wait_until(lambda: not view.turns, 20, "the project is closed")
        read = self.project.read(str(project))
        wait_until(lambda: view.turns, 20, "the conversation is there again")
        pictures = page.read_text(encoding="utf-8").count("<img")
        told = {"written": written, "read": read, "turns": [turns, len(view.turns)]}
        told["polygons"] = [polygons, self._layer().featureCount()]
        told["pinned"] = view.turns[-1].pinned
        return {**told, "pictures": pictures, "saved": saved}

    def picture(self, name):
        in_qgis.screenshot(self.folder / "tutorial" / f"{name}.png")

    def _asked(self, step):
        seconds = self.panel.ask(self.typed[step], seconds=300)
        turn = self.panel.last_turn
        areas = [segment.area_m2 for segment in turn.answer.segments]
        return {"text": turn.answer.text, "problem": turn.problem, "areas": areas, "seconds": seconds}

    def _chosen(self, name):
        return self.panel.child(name).currentLayer().name()

    def _layer(self):
        return self.project.mapLayer(self.panel.last_turn.layers[-1][1])

    def _choose(self, name):
        self.panel.dock.findChild(QAction, name).trigger()

    def _pixel(self, point):
        at = iface.mapCanvas().getCoordinateTransform().transform(point)
        return QPoint(round(at.x()), round(at.y()))

    def _click(self, point):
        canvas = iface.mapCanvas().viewport()
        at = self._pixel(point)
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def _texts(widget):
    said = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*said, *(line.placeholderText() for line in widget.findChildren(QLineEdit))])


def drive(job):
    in_qgis.fill_screen(*SIZE)
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "EarthMindDock"):
            dock.close()
    tutorial = Tutorial(job)
    state = {"steps": {"load": tutorial.load()}}
    state["names"] = tutorial.names
    in_qgis.fill_screen(*SIZE)
    tutorial.picture("load")
    for name in tutorial.names[1:]:
        try:
            state["steps"][name] = getattr(tutorial, name)()
        except (Exception, in_qgis.Failed):
            state["steps"][name] = {"failed": traceback.format_exc()}
            tutorial.picture(f"{name} failed")
        if name not in ("region", "refine", "keep"):
            tutorial.picture(name)
    state["bar"], state["dialogs"] = in_qgis.message_bar(), in_qgis.open_dialogs()
    return state


in_qgis.run(drive)
