"""In QGIS: a layer of unknown bands is refused; the advice is followed in *Bands*, and then it works."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Panel, wait_until
from qgis.PyQt.QtTest import QTest


def drive(job):
    in_qgis.fill_screen(1600, 1000)
    layer = in_qgis.load_raster(job["optical"], "field")
    QTest.qWait(500)
    panel = Panel()
    panel.set_layers(layer, None)
    panel.ask("Segment the water.", seconds=300)
    state = {"refused": panel.last_turn.problem}

    panel.press("opticalBandsButton")
    wait_until(panel.child("bandsProblem").isVisible, 60, "the popover says why the layer is not known")
    state["why"] = panel.child("bandsProblem").text()
    panel.child("bandsPopover").grab().save(str(Path(job["folder"]) / "not recognised.png"))
    edit = panel.child("bandsEdit")
    edit.setFocus()
    QTest.keyClicks(edit, job["bands"])
    edit.editingFinished.emit()
    wait_until(panel.child("bandsThumbnail").isVisible, 60, "the popover shows what the model will see")
    state["unit"] = panel.child("unitCombo").itemText(0)
    state["notes"] = panel.child("bandsNotes").text()
    panel.child("bandsPopover").grab().save(str(Path(job["folder"]) / "stated.png"))
    panel.press("bandsClose")

    panel.ask("Segment the water.", seconds=300)
    turn = panel.last_turn
    state["problem"], state["answer"] = turn.problem, turn.answer.text
    state["dialogs"] = in_qgis.open_dialogs()
    in_qgis.screenshot(Path(job["folder"]) / "answered.png")
    return state


in_qgis.run(drive)
