"""In QGIS: ask, save the project, begin another one, open the first again, go on, save the conversation."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    QTest.qWait(500)
    panel, project = Panel(), QgsProject.instance()
    panel.set_layers(optical, sar)
    panel.child("outputFile").setFilePath(job["answer"])
    panel.ask("Segment the water.", seconds=300)
    view = panel.child("conversationView")
    view.anchorClicked.emit(QUrl("pin:0"))
    state = {"dirty": project.isDirty(), "said": panel.conversation}
    project.setFileName(job["project"])
    iface.actionSaveProject().trigger()
    state["dirty_when_saved"] = project.isDirty()
    iface.newProject()
    state["said_in_new_project"] = panel.conversation
    iface.addProject(job["project"])
    QTest.qWait(500)
    state["said_again"], state["dirty_when_opened"] = panel.conversation, project.isDirty()
    before = iface.mapCanvas().extent().toString()
    iface.mapCanvas().zoomByFactor(3)
    view.anchorClicked.emit(QUrl("segment:0/0"))
    wait_until(lambda: iface.mapCanvas().extent().toString() != before, 5, "the map zooms to the polygon")
    panel.ask("How large is it?", seconds=300)
    state["went_on"] = panel.last_turn.answer.text
    in_qgis.screenshot(Path(job["folder"]) / "restored.png")
    panel.press("saveButton")
    dialog = panel.dock.findChild(QFileDialog, "saveConversationDialog")
    dialog.selectFile(job["page"])
    dialog.accept()
    wait_until(lambda: panel.child("saveButton").isEnabled(), 60, "the conversation is saved")
    state["told"] = in_qgis.message_bar()
    state["dialogs"] = in_qgis.open_dialogs()
    return state


in_qgis.run(drive)
