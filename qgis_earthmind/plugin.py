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
from .dock.options_page import OptionsPages
from .dock.panel import EarthMindDock
from .i18n import tr
from .processing.provider import EarthMindProvider

_SEEN, _OPEN, _AREA = "earthmind/panel_seen", "earthmind/panel_open", "earthmind/panel_area"
_LEFT = "left"
_SHORTCUT = "Ctrl+Alt+E"


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
        self._options: Optional[OptionsPages] = None

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
        self._iface.rasterMenu().addAction(self._action)  # a menu of its own would outlive the plugin
        self._iface.registerMainWindowAction(self._action, _SHORTCUT)
        self._place_dock(self._dock)
        self._options = OptionsPages()
        self._options.signals.changed.connect(self._dock.take_options)
        self._iface.registerOptionsWidgetFactory(self._options)

    def unload(self) -> None:
        """Take everything away that `initGui` and `initProcessing` added, and end the backend."""
        if self._action is not None:
            self._iface.removeToolBarIcon(self._action)
            self._iface.rasterMenu().removeAction(self._action)
            self._iface.unregisterMainWindowAction(self._action)
            self._action = None
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        dock, self._dock = self._dock, None
        if dock is not None:
            self._keep_place(dock)
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
        settings = QgsSettings()
        left = settings.value(_AREA, "", type=str) == _LEFT
        area = Qt.DockWidgetArea.LeftDockWidgetArea if left else Qt.DockWidgetArea.RightDockWidgetArea
        self._iface.addDockWidget(area, dock)
        if settings.value(_SEEN, False, type=bool):
            dock.setVisible(False)
            if not self._iface.mainWindow().restoreDockWidget(dock):
                dock.setVisible(settings.value(_OPEN, False, type=bool))
        settings.setValue(_SEEN, True)

    def _keep_place(self, dock: EarthMindDock) -> None:
        """Remember where the panel is, for when the plugin is enabled again."""
        left = self._iface.mainWindow().dockWidgetArea(dock) == Qt.DockWidgetArea.LeftDockWidgetArea
        QgsSettings().setValue(_AREA, _LEFT if left else "")
        QgsSettings().setValue(_OPEN, dock.isVisible())
