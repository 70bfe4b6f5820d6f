"""In QGIS: segment an area larger than one picture of the model, stop such a run, ask about a drawn part."""

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Failed, Panel, iface, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QToolButton


def segment_in_windows(panel):
    """Segment, collecting what the progress bar says; the panel's state at the end."""
    below, told = panel.child("hintLabel"), []
    panel.type("Segment the water.")
    hint = wait_until(below.text, 10, "the panel tells how many windows to expect")
    panel.press("askButton")

    def ended():
        if panel.busy and " of " in below.text() and below.text() not in told:
            told.append(below.text())
        return not panel.busy

    wait_until(ended, 240, "the run in windows ends")
    turn, answer = panel.last_turn, panel.last_turn.answer
    return {
        "hint": hint,
        "told": told,
        "answer": answer.text,
        "problem": turn.problem,
        "notes": list(answer.notes),
    }


def stop_in_windows(panel):
    """Begin a run in windows, stop it at the first window; how long that takes."""
    panel.type("Segment the vegetation.")
    panel.press("askButton")
    wait_until(lambda: " of 2 windows" in panel.child("hintLabel").text(), 120, "the run in windows begins")
    begin = time.monotonic()
    panel.press("stopButton")
    wait_until(lambda: "Stopped" in panel.last_turn.status, 10, "the run stops")
    return {"seconds": time.monotonic() - begin, "status": panel.last_turn.status}


def ask_about_a_drawn_part(panel):
    """Draw a rectangle in the middle of the map with the mouse and segment in it."""
    canvas = iface.mapCanvas()
    canvas.zoomToFullExtent()
    QTest.qWait(500)
    for button in panel.child("extentWidget").findChildren(QToolButton):
        if button.menu() is not None:
            button.menu().aboutToShow.emit()
    actions = panel.child("extentWidget").findChildren(QAction)
    draw = next((action for action in actions if "Draw" in action.text()), None)
    if draw is None:
        raise Failed("The area has no menu entry to draw it.")
    draw.trigger()
    centre, view = canvas.rect().center(), canvas.viewport()
    begin, end = centre - QPoint(60, 10), centre + QPoint(60, 10)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    for step in range(1, 11):
        QTest.mouseMove(view, begin + (end - begin) * step / 10)
        QTest.qWait(20)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    QTest.qWait(300)
    drawn = panel.child("extentWidget").outputExtent()
    panel.ask("Segment the water.", seconds=120)
    group = QgsProject.instance().layerTreeRoot().children()[0].children()[0]
    found = [node.layer().extent() for node in group.findLayers()]
    return {
        "problem": panel.last_turn.problem,
        "notes": list(panel.last_turn.answer.notes),
        "drawn_m": [drawn.width(), drawn.height()],
        "inside": all(drawn.buffered(10).contains(extent) for extent in found),
        "layers": len(found),
    }


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    QTest.qWait(500)
    panel = Panel()
    panel.set_layers(optical, sar)
    panel.child("outputFile").setFilePath(job["answer"])
    panel.ask("Is there flooding?", seconds=240)  # also starts the backend, which then tells its plans
    if panel.last_turn.problem:
        raise Failed(panel.last_turn.problem)
    state = {"question_notes": list(panel.last_turn.answer.notes)}
    state["windows"] = segment_in_windows(panel)
    in_qgis.screenshot(Path(job["folder"]) / "windows.png")
    panel.child("outputFile").setFilePath("")
    state["stopped"] = stop_in_windows(panel)
    state["drawn"] = ask_about_a_drawn_part(panel)
    in_qgis.screenshot(Path(job["folder"]) / "drawn.png")
    state["dialogs"], state["messages"] = in_qgis.open_dialogs(), in_qgis.message_bar()
    return state


in_qgis.run(drive)
