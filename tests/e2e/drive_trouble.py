"""In QGIS: swapped layers, Stop, a backend killed in the middle of an answer, and how things go on."""

import json
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest


def layer_names():
    return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())


def swapped(panel, optical, sar, job):
    """Layers in the wrong slots: one sentence, nothing added."""
    panel.set_layers(sar, optical)
    panel.ask("Segment the water.", seconds=300)
    in_qgis.screenshot(Path(job["folder"]) / "swapped.png")
    return {"problem": panel.last_turn.problem, "layers": layer_names(), "bar": in_qgis.message_bar()}


def stopped(panel):
    """Stop while the backend stands still in the middle of an answer (held by a signal)."""
    pid = in_qgis.backend().process_id()
    os.kill(pid, signal.SIGSTOP)
    try:
        panel.type("Segment the water.")
        panel.press("askButton")
        QTest.qWait(400)
        started = time.monotonic()
        panel.press("stopButton")
        wait_until(lambda: not panel.dock.running, 60, "Stop ends the answer")
        seconds = time.monotonic() - started
    finally:
        os.kill(pid, signal.SIGCONT)
    QTest.qWait(200)
    turn = panel.last_turn
    return {"seconds": seconds, "status": turn.status, "problem": turn.problem, "layers": layer_names()}


def killed(panel, job):
    """The backend dies in the middle of an answer."""
    pid = in_qgis.backend().process_id()
    os.kill(pid, signal.SIGSTOP)
    panel.type("Segment the water.")
    panel.press("askButton")
    QTest.qWait(400)
    busy = panel.busy
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not panel.busy, 60, "the panel notices that the backend is gone")
    wait_until(panel.child("restartButton").isVisible, 60, "the panel offers to restart the backend")
    turn = panel.last_turn
    in_qgis.screenshot(Path(job["folder"]) / "killed.png")
    iface.mapCanvas().zoomByFactor(0.5)  # QGIS goes on
    return {
        "busy_before": busy,
        "problem": turn.problem,
        "can_restart": "Restart the backend" in panel.conversation,
        "layers": layer_names(),
    }


def restarted(panel, job):
    """Restart, and ask again."""
    panel.press("restartButton")
    wait_until(lambda: in_qgis.backend().endpoint is not None, 150, "the backend is ready again")
    panel.ask("Segment the water.", seconds=300)
    in_qgis.screenshot(Path(job["folder"]) / "restarted.png")
    return {
        "problem": panel.last_turn.problem,
        "answer": panel.last_turn.answer.text,
        "layers": layer_names(),
    }


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    panel = Panel()
    state = {"swapped": swapped(panel, optical, sar, job)}
    panel.set_layers(optical, sar)
    panel.child("outputFile").setFilePath(job["answer"])
    state["stopped"] = stopped(panel)
    state["killed"] = killed(panel, job)
    state["files_after_kill"] = sorted(path.name for path in Path(job["answer"]).parent.iterdir())
    state["restarted"] = restarted(panel, job)
    state["dialogs"] = in_qgis.open_dialogs()
    return state


in_qgis.run(drive)
