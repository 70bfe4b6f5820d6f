"""Loading and unloading: what is added to QGIS is there, and all of it goes away again."""

from __future__ import annotations

import os

import pytest
from panels import Panel
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from qgis_earthmind import classFactory
from qgis_earthmind.connection.client import StopSignal


@pytest.fixture
def plugin(qgis_iface, qgis_processing):
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()


def deliver_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_it_adds_a_panel_an_action_and_a_provider(plugin, qgis_iface):
    dock = qgis_iface.mainWindow().findChild(QDockWidget, "EarthMindDock")
    action = qgis_iface.mainWindow().findChild(QAction, "earthmindAction")
    assert dock is not None and not action.icon().isNull()
    action.trigger()
    shown = dock.isVisibleTo(qgis_iface.mainWindow())
    action.trigger()
    assert dock.isVisibleTo(qgis_iface.mainWindow()) is not shown
    registry = QgsApplication.processingRegistry()
    assert registry.providerById("earthmind") is not None
    assert {a.id() for a in registry.providerById("earthmind").algorithms()} == {
        "earthmind:segmenttext",
        "earthmind:ask",
        "earthmind:askfeatures",
        "earthmind:segmentfeatures",
        "earthmind:asktiles",
        "earthmind:seriesask",
        "earthmind:describe",
        "earthmind:change",
        "earthmind:finetune",
        "earthmind:trainingchips",
        "earthmind:landcover",
        "earthmind:refineraster",
        "earthmind:trainclassifier",
        "earthmind:applyclassifier",
        "earthmind:detect",
        "earthmind:usability",
        "earthmind:coregister",
        "earthmind:sensorattention",
        "earthmind:spectralviews",
        "earthmind:fetchsentinel",
        "earthmind:areareport",
        "earthmind:floodreport",
        "earthmind:waterthroughtheyear",
        "earthmind:classifyscene",
        "earthmind:indextiles",
        "earthmind:search",
    }


def test_unloading_leaves_nothing_behind(qgis_iface, qgis_processing, threshold_backend, place, qtbot):
    project = QgsProject.instance()
    signals = (
        project.layersAdded,
        project.crsChanged,
        project.cleared,
        project.readProject,
        project.writeProject,
    )
    before = [project.receivers(signal) for signal in signals]
    quitting = QCoreApplication.instance().receivers(QCoreApplication.instance().aboutToQuit)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    pid = plugin.backend.require(StopSignal()).pid
    plugin.unload()
    deliver_deletions()
    assert qgis_iface.mainWindow().findChild(QDockWidget, "EarthMindDock") is None
    assert qgis_iface.mainWindow().findChild(QAction, "earthmindAction") is None
    assert QgsApplication.processingRegistry().providerById("earthmind") is None
    assert [project.receivers(signal) for signal in signals] == before
    assert QCoreApplication.instance().receivers(QCoreApplication.instance().aboutToQuit) == quitting
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_unloading_in_mid_answer_stops_it(qgis_iface, qgis_processing, threshold_backend, place, qtbot):
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    place.layers(QgsProject.instance())
    dock = qgis_iface.mainWindow().findChild(QDockWidget, "EarthMindDock")
    panel = Panel(dock, plugin.backend, qtbot)
    panel.promptEdit.setText("slow water")
    dock.ask()
    qtbot.waitUntil(lambda: "word" in panel.answer.text, timeout=30_000)
    plugin.unload()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=30_000)
    assert QgsProject.instance().layerTreeRoot().findGroups() == []


def test_it_can_be_loaded_again(qgis_iface, qgis_processing):
    for _ in range(3):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        assert QgsApplication.processingRegistry().providerById("earthmind") is not None
        plugin.unload()
        deliver_deletions()


def test_processing_alone_needs_no_window(qgis_processing):
    plugin = classFactory(None)
    plugin.initProcessing()
    try:
        assert QgsApplication.processingRegistry().algorithmById("earthmind:ask") is not None
    finally:
        plugin.unload()
