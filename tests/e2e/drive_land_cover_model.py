"""In QGIS: choose Dynamic World in the panel, ask about crops and land cover, draw a map of classes."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, wait_until
from qgis import processing
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    optical = in_qgis.load_raster(job["optical"], "S2")
    QTest.qWait(500)
    panel = Panel()
    panel.set_layers(optical, None)
    panel.ask("Segment the water.", seconds=300)  # starts the backend
    first = panel.last_turn.answer
    models = panel.child("modelCombo")
    wait_until(lambda: models.findData("dynamic-world") >= 0, 60, "the models are listed")
    models.setCurrentIndex(models.findData("dynamic-world"))
    state = {"nano": first.text, "asked": {}, "notes": {}}
    for number, question in enumerate(job["questions"]):
        panel.ask(question, seconds=300)
        turn = panel.last_turn
        state["asked"][question] = turn.answer.text if turn.answer else turn.problem
        in_qgis.screenshot(Path(job["folder"]) / f"question{number}.png")
    made = processing.run(
        "earthmind:landcover",
        {
            "OPTICAL": optical,
            "CONCEPTS": "all",
            "MODEL": "dynamic-world",
            "OUTPUT": job["map"],
        },
    )
    state["map"] = made["OUTPUT"]
    layer = in_qgis.load_raster(made["OUTPUT"], "land cover")
    state["classes"] = [entry.label for entry in layer.renderer().classes()] if layer.isValid() else []
    for group in QgsProject.instance().layerTreeRoot().findGroups():
        group.setItemVisibilityChecked(False)
    QTest.qWait(1500)
    in_qgis.screenshot(Path(job["folder"]) / "map.png")
    state["dialogs"] = in_qgis.open_dialogs()
    return state


in_qgis.run(drive)
