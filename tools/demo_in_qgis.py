"""The demo's part inside QGIS: load, ask, wait, take the picture."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
from in_qgis import Failed, Panel, iface
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget


def show_optical(layer: QgsRasterLayer) -> None:
    """Show shortwave infrared, near infrared and green where the bands say so, else leave QGIS's choice."""
    bands = [
        in_qgis.band_named(layer, *names) for names in (("B11", "SWIR1"), ("B8", "NIR"), ("B3", "GREEN"))
    ]
    in_qgis.show_in_colour(layer, bands)


def show_sar(layer: QgsRasterLayer) -> None:
    """Show VV, VH, VV where both are there."""
    vv, vh = in_qgis.band_named(layer, "VV"), in_qgis.band_named(layer, "VH")
    in_qgis.show_in_colour(layer, [vv, vh, vv])


def make_room() -> None:
    """Only the layers' panel and ours: the rest of the window is map."""
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "EarthMindDock"):
            dock.close()


def second_map(sar: QgsRasterLayer, polygons: list[Any]) -> None:
    """A second map view left of the first: the SAR layer with the polygons, on the same extent."""
    canvas = iface.createNewMapCanvas("SAR")
    window, main = iface.mainWindow(), iface.mapCanvas()
    view = next(dock for dock in window.findChildren(QDockWidget) if dock.isAncestorOf(canvas))
    view.setFloating(False)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, view)
    layers_panel = window.findChild(QDockWidget, "Layers")
    window.splitDockWidget(layers_panel, view, Qt.Orientation.Horizontal)
    window.resizeDocks([layers_panel, view], [220, 520], Qt.Orientation.Horizontal)
    canvas.setDestinationCrs(main.mapSettings().destinationCrs())
    canvas.setTheme("")
    canvas.setLayers([*polygons, sar])
    QTest.qWait(300)
    canvas.setExtent(sar_extent(sar, canvas))


def sar_extent(sar: QgsRasterLayer, canvas: Any) -> Any:
    """The SAR layer's extent in the canvas's CRS, with a margin."""
    extent = canvas.mapSettings().layerExtentToOutputExtent(sar, sar.extent())
    extent.scale(1.05)
    return extent


def drive(job: dict[str, Any]) -> dict[str, Any]:
    """Do the demo; returns what the panel showed."""
    in_qgis.fill_screen(*job["screen"])
    sar = in_qgis.load_raster(job["sar"], Path(job["sar"]).stem) if job["sar"] else None
    optical = in_qgis.load_raster(job["optical"], Path(job["optical"]).stem) if job["optical"] else None
    if sar is not None:
        show_sar(sar)
    if optical is not None:
        show_optical(optical)
    panel = Panel()
    make_room()
    in_qgis.fill_screen(*job["screen"])
    panel.set_layers(optical, sar)
    panel.child("outputFile").setFilePath(job["answer"])
    total = panel.ask(job["prompt"], seconds=job["seconds"])
    turn, answer = panel.last_turn, panel.last_turn.answer
    if turn.problem:
        raise Failed(turn.problem)
    polygons = [layer for layer in QgsProject.instance().mapLayers().values() if layer not in (optical, sar)]
    if optical is not None and sar is not None:
        second_map(sar, polygons)
    iface.mapCanvas().zoomToFullExtent()
    panel.child("promptEdit").setFocus()
    QTest.qWait(500)
    in_qgis.screenshot(Path(job["picture"]))
    return {
        "answer": answer.text,
        "model": answer.model,
        "seconds": {**answer.seconds, "from_click_to_polygons": total},
        "attention": None if answer.attention is None else vars(answer.attention),
        "notes": list(answer.notes),
        "qgis": Qgis.QGIS_VERSION,
    }


in_qgis.run(drive)
