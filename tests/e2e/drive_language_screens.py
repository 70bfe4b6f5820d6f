"""In QGIS in another language, or on a finer screen: an answer, the backend's part of the panel, the help."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, iface, wait_until
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget


def texts(widgets):
    """All that widgets say, their tips too; not what Qt itself says at the button that closes a dock."""
    said = set()
    for widget in widgets:
        if widget.objectName().startswith("qt_"):
            continue
        for name in ("text", "title", "placeholderText", "toolTip", "windowTitle", "accessibleName"):
            read = getattr(widget, name, None)
            said.add(read() if callable(read) else "")
    return said


def drive(job):
    folder, name = Path(job["folder"]) / "screens", job["name"]
    in_qgis.fill_screen(1366, 768)
    panel = Panel()
    from qgis_earthmind.dock.help.tutorial import questions  # in the language of the running plugin

    optical = in_qgis.load_raster(job["optical"], "S2")
    sar = in_qgis.load_raster(job["sar"], "S1")
    QTest.qWait(500)
    panel.set_layers(optical, sar)
    panel.ask(questions()["ask"], seconds=300)
    panel.ask(questions()["segment"], seconds=300)
    wait_until(panel.child("resultsGroup").isVisible, 60, "the results are listed")
    panel.child("resultsGroup").setCollapsed(False)
    in_qgis.screenshot(folder / f"{name}.png")
    panel.child("resultsGroup").setCollapsed(True)
    panel.child("optionsGroup").setCollapsed(False)
    panel.press("backendButton")
    QTest.qWait(300)
    in_qgis.screenshot(folder / f"{name}, backend and options.png")
    panel.child("helpButton").click()
    QTest.qWait(300)
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "earthmindHelp")
    window.grab().save(str(folder / f"{name}, help.png"))
    said = texts([*panel.dock.findChildren(QWidget), *window.findChildren(QWidget)])
    return {
        "english": sorted(said & set(job["english"])),
        "answers": [turn.answer.text for turn in panel.child("conversationView").turns],
        "notes": list(panel.last_turn.answer.notes),
        "wide": iface.mainWindow().grab().width(),
    }


in_qgis.run(drive)
