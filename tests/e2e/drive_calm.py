"""In QGIS: how long the main thread is kept from working, and what loading the plugin costs and leaves."""

import gc
import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
import qgis.utils
from in_qgis import Panel, iface, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

NAME = "qgis_earthmind"
WARM_UPS, RELOADS = 3, 20
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def settle():
    """Let everything be deleted that is to be."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(150)
    gc.collect()


def counted():
    """Objects of the main window, windows, and bytes in memory."""
    settle()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    objects = len(iface.mainWindow().findChildren(QObject))
    return {"objects": objects, "windows": len(QApplication.topLevelWidgets()), "bytes": pages * PAGE_BYTES}


def reload():
    """Unload the plugin and load it as QGIS does; returns the milliseconds of the loading."""
    qgis.utils.unloadPlugin(NAME)
    settle()
    started = time.perf_counter()
    qgis.utils.loadPlugin(NAME)
    qgis.utils.startPlugin(NAME)
    return 1000 * (time.perf_counter() - started)


def reloads():
    """Reload many times; what each took, and what there was before and after."""
    for _ in range(WARM_UPS):
        reload()
    before = counted()
    took = sorted(reload() for _ in range(RELOADS))
    return {"load_ms": [took[0], took[len(took) // 2], took[-1]], "before": before, "after": counted()}


def loading(path, pulse):
    """Add a large raster to the project, as a click in the browser does; the longest gap."""
    pulse.milliseconds()
    layer = in_qgis.load_raster(path, "large")
    QTest.qWait(500)
    iface.mapCanvas().waitWhileRendering()
    gap = pulse.milliseconds()
    pixels = layer.width() * layer.height()
    QgsProject.instance().removeMapLayer(layer.id())
    QTest.qWait(200)
    return gap, pixels


def many(job, pulse):
    """Ask for what has thousands of parts; the longest gap, from the question to the filtered list."""
    panel = Panel()
    optical = in_qgis.load_raster(job["ponds"], "S2")
    sar = in_qgis.load_raster(job["ponds_sar"], "S1")
    QTest.qWait(500)
    panel.set_layers(optical, sar)
    pulse.milliseconds()
    panel.ask("Segment the water.", seconds=500)
    box = panel.child("resultsGroup")
    wait_until(lambda: "(" in box.title(), 60, "the results are listed")
    asked = pulse.milliseconds()
    box.setCollapsed(False)
    panel.child("minimumConfidence").setValue(80)
    wait_until(lambda: " of " in box.title(), 60, "they are filtered")
    QTest.qWait(300)
    polygons = sum(segment.count for segment in panel.last_turn.answer.segments)
    return {"polygons": polygons, "asked_ms": asked, "filtered_ms": pulse.milliseconds()}


def drive(job):
    in_qgis.fill_screen(1366, 768)
    pulse = in_qgis.Pulse()
    state = {"reloads": reloads()}
    in_qgis.fill_screen(1366, 768)
    with_plugin, pixels = loading(job["large"], pulse)
    again, _ = loading(job["large"], pulse)
    state["many"] = many(job, pulse)
    qgis.utils.unloadPlugin(NAME)
    settle()
    without, _ = loading(job["large"], pulse)
    return {**state, "pixels": pixels, "loading_ms": [with_plugin, again], "without_ms": without}


in_qgis.run(drive)
