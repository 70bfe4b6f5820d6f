"""In QGIS: the set-up of the backend begins, and QGIS quits in the middle of it."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox


def drive(job):
    panel = Panel()
    step = panel.child("setupStep")
    panel.press("setupButton")
    wait_until(lambda: "packages" in step.text(), 120, "the packages are fetched")
    quit_all_the_same()
    return {"step": step.text()}


def quit_all_the_same():
    """QGIS asks whether to cancel what is active, and stays: say yes, and quit once more."""
    timer = QTimer(iface.mainWindow())

    def answer():
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                box.button(QMessageBox.StandardButton.Yes).click()
                QTimer.singleShot(1500, iface.actionExit().trigger)

    timer.timeout.connect(answer)
    timer.start(200)


in_qgis.run(drive)
