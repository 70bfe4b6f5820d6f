"""The plugin's life and its algorithms on Qt 6."""

from __future__ import annotations

import pytest
from PyQt6.QtGui import QIcon
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QDockWidget
from qgis.gui import QgisInterface

from qgis_earthmind import classFactory
from qgis_earthmind.connection.allowed_variables import clean_environment
from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.provider import ALGORITHMS, EarthMindProvider


def test_the_plugin_is_loaded_shown_hidden_and_unloaded(app):
    interface = QgisInterface()
    window = interface.mainWindow()
    plugin = classFactory(interface)
    plugin.initGui()
    window.show()
    dock = window.findChild(QDockWidget, "EarthMindDock")
    assert dock.isVisible() and dock.toggleViewAction() in window.actions()
    dock.toggleViewAction().trigger()
    assert not dock.isVisible()
    plugin.unload()
    QTest.qWait(20)
    assert window.findChild(QDockWidget, "EarthMindDock") is None and window.actions() == []
    window.close()


def test_the_panel_stays_hidden_the_second_time(app):
    for _ in range(2):
        interface = QgisInterface()
        plugin = classFactory(interface)
        plugin.initGui()
        plugin.unload()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_algorithms_declare_their_parameters(app, algorithm):
    made = algorithm(BackendProcess()).createInstance()
    made.initAlgorithm()
    texts = (made.name(), made.displayName(), made.group(), made.groupId(), made.shortDescription())
    assert all(texts) and made.shortHelpString() and made.tags() and made.helpUrl().startswith("file:")
    assert isinstance(made.icon(), QIcon) and not made.icon().isNull()


def test_the_provider_has_its_icon(app):
    provider = EarthMindProvider(BackendProcess())
    provider.loadAlgorithms()
    assert not provider.icon().isNull() and not provider.icon().pixmap(16, 16).isNull()


def test_the_environment_of_a_download_is_clean(app, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    environment = clean_environment()
    assert environment.contains("PATH") and not environment.contains("PYTHONPATH")
