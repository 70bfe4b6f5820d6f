"""In QGIS: the set-up of the backend begins, and QGIS quits in the middle of it."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, wait_until


def drive(job):
    panel = Panel()
    step = panel.child("setupStep")
    panel.press("setupButton")
    wait_until(lambda: "packages" in step.text(), 120, "the packages are fetched")
    return {"step": step.text()}


in_qgis.run(drive)
