"""In QGIS: ask for the water, look at what the project got, follow the phrase's link, ask a question."""

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


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    QTest.qWait(500)  # QGIS takes the first layer's CRS and extent a moment later
    panel = Panel()
    suggested = [panel.child(name).currentLayer() for name in ("opticalLayer", "sarLayer")]
    ask_before_typing = panel.child("askButton").isEnabled()
    panel.set_layers(optical, sar)
    panel.child("outputFile").setFilePath(job["answer"])
    project = QgsProject.instance()
    crs_before, extent_before = project.crs().authid(), iface.mapCanvas().extent().toString()
    panel.ask("Segment the water.", seconds=300)
    turn, answer = panel.last_turn, panel.last_turn.answer
    group = project.layerTreeRoot().children()[0].children()[0]
    state = {
        "suggested": [layer.name() if layer else None for layer in suggested],
        "ask_before_typing": ask_before_typing,
        "answer": answer.text,
        "problem": turn.problem,
        "attention": None if answer.attention is None else [answer.attention.optical, answer.attention.sar],
        "stages": dict(answer.seconds),
        "group": group.name(),
        "group_layers": [node.layer().source() for node in group.findLayers()],
        "crs_kept": project.crs().authid() == crs_before,
        "view_kept": iface.mapCanvas().extent().toString() == extent_before,
        "conversation": panel.conversation,
    }
    in_qgis.screenshot(Path(job["folder"]) / "answer.png")
    view = panel.child("conversationView")
    view.anchorClicked.emit(QUrl("segment:0/0"))
    wait_until(
        lambda: iface.mapCanvas().extent().toString() != extent_before, 5, "the map zooms to the polygon"
    )
    panel.ask("Is there flooding?", seconds=300)
    state["second_answer"], state["second_problem"] = panel.last_turn.answer.text, panel.last_turn.problem
    state["dialogs"], state["messages"] = in_qgis.open_dialogs(), in_qgis.message_bar()
    state["backend_pid"] = in_qgis.backend().process_id()
    in_qgis.screenshot(Path(job["folder"]) / "zoomed.png")
    return state


in_qgis.run(drive)
