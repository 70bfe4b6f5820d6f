"""In QGIS: the backend set up from the panel, a question asked, everything removed again."""

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, wait_until
from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QMessageBox

SET_UP_SECONDS = 400


def set_up(panel, folder):
    """Press the button and wait for the backend; tell the steps, the seconds, the longest stand-still."""
    steps, pulse = [], in_qgis.Pulse()
    step = panel.child("setupStep")
    started = time.monotonic()
    panel.press("setupButton")
    pictured = False

    def ready():
        nonlocal pictured
        text = step.text()
        if text and (not steps or steps[-1] != text):
            steps.append(text)
        if not pictured and "left" in text:
            in_qgis.screenshot(folder / "under way.png")
            pictured = True
        return not panel.child("setupPanel").busy

    wait_until(ready, SET_UP_SECONDS, "the set-up ends")
    seconds = time.monotonic() - started
    still = pulse.milliseconds() / 1000
    return {"steps": steps, "seconds": seconds, "still": still, "last": step.text()}


def tree(folder):
    """Bytes that a folder takes on the disk, and the longest path in it below the folder of packages."""
    inside = [path for path in folder.rglob("*") if not path.is_symlink()]
    blocks = {path.stat().st_ino: path.stat().st_blocks for path in inside}
    below = (str(path).partition("-packages/")[2] for path in inside)
    return {"bytes": 512 * sum(blocks.values()), "longest": max(below, key=len)}


def removed(panel, folder):
    """Open the backend's part of the panel, look at its windows, remove the backend."""
    panel.press("backendButton")
    QTest.qWait(200)
    in_qgis.screenshot(folder / "backend.png")
    panel.press("setupNetworkButton")
    dialog = wait_until(lambda: panel.dock.findChild(QDialog, "networkDialog"), 10, "the dialog opens")
    QTest.qWait(200)
    dialog.grab().save(str(folder / "network.png"))
    dialog.reject()
    QMessageBox.question = lambda *_: QMessageBox.StandardButton.Yes
    panel.press("removeBackendButton")
    wait_until(lambda: not panel.child("setupPanel").busy, 60, "the backend is removed")
    in_qgis.screenshot(folder / "removed.png")
    return panel.child("setupButton").text()


def drive(job):
    folder = Path(job["folder"])
    in_qgis.fill_screen(1600, 1000)
    for name, value in job["settings"].items():
        QgsSettings().setValue(f"earthmind/setup/{name}", value)
    panel = Panel()
    panel.dock.setMinimumWidth(420)
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    in_qgis.screenshot(folder / "before.png")
    state = {"offer": panel.child("setupButton").text(), "set_up": set_up(panel, folder)}
    in_qgis.screenshot(folder / "after.png")
    if panel.child("setupPanel").isVisible():
        panel.press("setupLogButton")
        in_qgis.screenshot(folder / "not set up.png")
        return {**state, "log": panel.child("setupLog").toPlainText(), "messages": in_qgis.message_bar()}
    panel.set_layers(optical, sar)
    panel.ask("Segment the water.", seconds=200)
    turn = panel.last_turn
    in_qgis.screenshot(folder / "answer.png")
    state["answer"] = {"problem": turn.problem, "text": turn.answer.text if turn.answer else ""}
    state["python"] = in_qgis.backend()._process.program()
    state["tree"] = tree(Path(state["python"]).parents[2])
    return {**state, "removed": removed(panel, folder), "messages": in_qgis.message_bar()}


in_qgis.run(drive)
