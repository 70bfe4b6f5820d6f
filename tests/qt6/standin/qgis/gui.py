"""The widgets of ``qgis.gui`` that the plugin shows, each as the plainest widget that has their methods."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QWidget,
)

from .core import QgsCoordinateReferenceSystem
from .on_demand import Thing, class_named


def __getattr__(name: str) -> type[Thing]:
    if not name.startswith("Q"):
        raise AttributeError(name)
    globals()[name] = class_named(name)
    return globals()[name]


class QgsDockWidget(QDockWidget):
    pass


class QgsCollapsibleGroupBox(QGroupBox):
    collapsedStateChanged = pyqtSignal(bool)

    def setCollapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self.collapsedStateChanged.emit(collapsed)


class QgsMapLayerComboBox(QComboBox):
    layerChanged = pyqtSignal(object)

    def setFilters(self, filters: Any) -> None:
        pass

    def setAllowEmptyLayer(self, allowed: bool) -> None:
        pass

    def setLayer(self, layer: Any) -> None:
        self._layer = layer
        self.layerChanged.emit(layer)

    def currentLayer(self) -> Any:
        return getattr(self, "_layer", None)


class QgsExtentWidget(QWidget):
    class WidgetStyle(Enum):
        CondensedStyle = 0
        ExpandedStyle = 1

    extentChanged = pyqtSignal(object)

    def __init__(self, parent: QWidget, style: WidgetStyle) -> None:
        super().__init__(parent)
        QLineEdit("Common area", self)

    def setNullValueAllowed(self, allowed: bool, text: str) -> None:
        pass

    def setMapCanvas(self, canvas: Any) -> None:
        pass

    def setOutputCrs(self, crs: QgsCoordinateReferenceSystem) -> None:
        pass

    def clear(self) -> None:
        pass

    def isValid(self) -> bool:
        return False


class QgsFileWidget(QWidget):
    class StorageMode(Enum):
        GetFile = 0
        SaveFile = 3

    fileChanged = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)

    def setStorageMode(self, mode: StorageMode) -> None:
        pass

    def setFilePath(self, path: str) -> None:
        self._line.setText(path)

    def setConfirmOverwrite(self, asked: bool) -> None:
        pass

    def setFilter(self, text: str) -> None:
        pass

    def setDialogTitle(self, text: str) -> None:
        pass

    def lineEdit(self) -> QLineEdit:
        return self._line

    def filePath(self) -> str:
        return self._line.text()


class QgsMessageBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def createMessage(self, title: str, text: str) -> QWidget:
        item = QWidget(self)
        QHBoxLayout(item)
        self.messages.append(text)
        return item

    def pushWidget(self, item: QWidget, level: Any, duration: int) -> None:
        pass


class QgisInterface:
    def __init__(self) -> None:
        self._window, self._bar = QMainWindow(), QgsMessageBar()

    def mainWindow(self) -> QMainWindow:
        return self._window

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def mapCanvas(self) -> Any:
        return Thing()

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self._window.removeDockWidget(dock)

    def addToolBarIcon(self, action: QAction) -> None:
        self._window.addAction(action)

    def removeToolBarIcon(self, action: QAction) -> None:
        self._window.removeAction(action)

    def registerMainWindowAction(self, action: QAction, shortcut: str) -> bool:
        action.setShortcut(shortcut)
        return True

    def unregisterMainWindowAction(self, action: QAction) -> bool:
        return True

    def registerOptionsWidgetFactory(self, factory: object) -> None:
        self._pages = [factory]

    def unregisterOptionsWidgetFactory(self, factory: object) -> None:
        self._pages.remove(factory)

    def rasterMenu(self) -> QMenu:
        menu = self._window.findChild(QMenu, "rasterMenu")
        if menu is None:
            menu = self._window.menuBar().addMenu("Raster")
            menu.setObjectName("rasterMenu")
        return menu
