"""The plugin's life: what it adds to QGIS, and how all of it goes away again."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import i18n, paths
from .connection.process import BackendProcess
from .dock.panel import EarthMindDock
from .i18n import tr
from .processing.provider import EarthMindProvider

_SEEN = "earthmind/panel_seen"


class EarthMindPlugin:
    """Owns the translator, the backend's process, the Processing provider, the action and the panel."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        """Keep the interface, which is None in ``qgis_process``; nothing is added yet."""
        self._iface = iface
        self._translator: Optional[QTranslator] = i18n.install()
        self._backend: Optional[BackendProcess] = None
        self._provider: Optional[EarthMindProvider] = None
        self._action: Optional[QAction] = None
        self._dock: Optional[EarthMindDock] = None

    @property
    def backend(self) -> BackendProcess:
        """The backend's process, which the panel and the algorithms share; made when it is first wanted."""
        if self._backend is None:
            self._backend = BackendProcess()
            QgsApplication.instance().aboutToQuit.connect(self._backend.stop)
        return self._backend

    def initProcessing(self) -> None:
        """Register the algorithms; all that ``qgis_process`` calls."""
        self._provider = EarthMindProvider(self.backend)
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add algorithms, action and panel to QGIS."""
        self.initProcessing()
        self._dock = EarthMindDock(self._iface, self.backend)
        self._action = self._dock.toggleViewAction()
        self._action.setObjectName("earthmindAction")
        self._action.setIcon(QIcon(paths.icon("earthmind")))
        self._action.setText(tr("EarthMind"))
        self._action.setToolTip(tr("Show or hide the EarthMind panel"))
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToRasterMenu(tr("EarthMind"), self._action)
        self._place_dock(self._dock)

    def unload(self) -> None:
        """Take everything away that `initGui` and `initProcessing` added, and end the backend."""
        if self._action is not None:
            self._iface.removeToolBarIcon(self._action)
            self._iface.removePluginRasterMenu(tr("EarthMind"), self._action)
            self._action = None
        dock, self._dock = self._dock, None
        if dock is not None:
            dock.shut_down()
            self._iface.removeDockWidget(dock)
            dock.deleteLater()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._backend is not None:
            QgsApplication.instance().aboutToQuit.disconnect(self._backend.stop)
            self._backend.stop()
            self._backend.deleteLater()
            self._backend = None
        if dock is not None:
            dock.remove_files()  # which the backend had open
        i18n.remove(self._translator)
        self._translator = None

    def _place_dock(self, dock: EarthMindDock) -> None:
        """Dock it where the user last had it; the first time on the right, open, so that it is found."""
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        settings = QgsSettings()
        if settings.value(_SEEN, False, type=bool):
            dock.setVisible(False)
            self._iface.mainWindow().restoreDockWidget(dock)
        settings.setValue(_SEEN, True)
