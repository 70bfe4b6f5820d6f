"""In QGIS without a backend: the first start, setting up, and a set-up that fails."""

import json
import os
import sys
import urllib.request
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, wait_until
from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest


def drive(job):
    folder = Path(job["folder"]) / "screens"
    QgsSettings().setValue("earthmind/setup/index", f"{job['server']}/simple")
    in_qgis.fill_screen(1366, 768)
    panel, pulse = Panel(), in_qgis.Pulse()
    in_qgis.screenshot(folder / "01 first start.png")
    state = {"offer": panel.child("setupButton").text(), "hint": panel.child("hintLabel").text()}
    panel.press("setupButton")
    wait_until(lambda: "installer" in panel.child("setupStep").text(), 60, "the set-up is under way")
    QTest.qWait(500)
    in_qgis.screenshot(folder / "02 setting up.png")
    pulse.milliseconds()
    urllib.request.urlopen(f"{job['server']}/refuse", timeout=20).close()
    wait_until(lambda: not panel.child("setupPanel").busy, 120, "the set-up fails")
    state["still_ms"] = pulse.milliseconds()
    in_qgis.screenshot(folder / "03 failed set-up.png")
    return {**state, "why": panel.child("setupStep").text(), "dialogs": in_qgis.open_dialogs()}


in_qgis.run(drive)
