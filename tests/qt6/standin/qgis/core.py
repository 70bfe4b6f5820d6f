"""What the plugin's widgets need of ``qgis.core``; everything else is made on demand."""

from __future__ import annotations

import tempfile
import threading
from enum import Flag
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QApplication

from .on_demand import Thing, class_named

NULL = None


def __getattr__(name: str) -> type[Thing]:
    if not name.startswith("Q"):
        raise AttributeError(name)
    globals()[name] = class_named(name)
    return globals()[name]


class Qgis(Thing):
    @staticmethod
    def versionInt() -> int:
        return 40200


class QgsProcessingModelAlgorithm(Thing):
    def parameterDefinitions(self) -> list[Thing]:
        return []


class QgsSettings:
    kept: dict[str, Any] = {}

    def value(self, key: str, default: Any = None, type: Any = None) -> Any:
        found = self.kept.get(key, default)
        return type(found) if type is not None else found

    def setValue(self, key: str, value: Any) -> None:
        self.kept[key] = value


class QgsMapLayer(QObject):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._kept: dict[str, str] = {}

    def id(self) -> str:
        return f"id of {self.objectName()}"

    def name(self) -> str:
        return self.objectName()

    def customProperty(self, key: str) -> Any:
        return self._kept.get(key)

    def setCustomProperty(self, key: str, value: str) -> None:
        self._kept[key] = value

    def removeCustomProperty(self, key: str) -> None:
        self._kept.pop(key, None)


class QgsRasterLayer(QgsMapLayer):
    def isValid(self) -> bool:
        return True

    def providerType(self) -> str:
        return "gdal"

    def source(self) -> str:
        return f"/data/{self.objectName()}.tif"

    def bandCount(self) -> int:
        return 4

    def bandName(self, index: int) -> str:
        return f"Band {index}"

    def crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem()

    def dataProvider(self) -> Any:
        provider = Thing()
        provider.crs = self.crs
        provider.userNoDataValues = lambda _band: []
        return provider


class QgsCoordinateReferenceSystem:
    def isValid(self) -> bool:
        return False


class QgsProject(QObject):
    layersWillBeRemoved = pyqtSignal(["QStringList"], [list])
    layersAdded = pyqtSignal(list)
    crsChanged = pyqtSignal()
    cleared = pyqtSignal()
    readProject = pyqtSignal(object)
    writeProject = pyqtSignal(object)
    _one: QgsProject | None = None

    @classmethod
    def instance(cls) -> QgsProject:
        if cls._one is None:
            cls._one = cls()
        return cls._one

    def __init__(self) -> None:
        super().__init__()
        self.layers: dict[str, QgsMapLayer] = {}
        self._entries: dict[tuple[str, str], str] = {}

    def add(self, layer: QgsMapLayer) -> None:
        self.layers[layer.id()] = layer
        self.layersAdded.emit([layer])

    def mapLayers(self) -> dict[str, QgsMapLayer]:
        return dict(self.layers)

    def mapLayer(self, identifier: str) -> QgsMapLayer | None:
        return self.layers.get(identifier)

    def crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem()

    def absolutePath(self) -> str:
        return ""

    def title(self) -> str:
        return ""

    def baseName(self) -> str:
        return ""

    def readPath(self, path: str) -> str:
        return path

    def writePath(self, path: str) -> str:
        return path

    def readEntry(self, scope: str, key: str, default: str) -> tuple[str, bool]:
        found = self._entries.get((scope, key))
        return (default, False) if found is None else (found, True)

    def writeEntry(self, scope: str, key: str, text: str) -> None:
        self._entries[(scope, key)] = text

    def removeEntry(self, scope: str, key: str) -> None:
        self._entries.pop((scope, key), None)

    def setDirty(self, dirty: bool) -> None:
        pass


class QgsTask(QObject):
    class Flag(Flag):
        CanCancel = 2
        Hidden = 8

    _ran = pyqtSignal(bool)

    def __init__(self, description: str, flags: Flag) -> None:
        super().__init__()
        if not isinstance(flags, QgsTask.Flag):
            raise TypeError(flags)
        self._ran.connect(self.finished)

    def begin(self) -> None:
        threading.Thread(target=lambda: self._ran.emit(self.run()), daemon=True).start()

    def cancel(self) -> None:
        pass


class _Tasks:
    """Runs each task in a thread, as QGIS does."""

    def __init__(self) -> None:
        self.kept: list[QgsTask] = []

    def addTask(self, task: QgsTask) -> None:
        self.kept.append(task)
        task.begin()


class QgsApplication(Thing):
    _tasks = _Tasks()

    @staticmethod
    def instance() -> QApplication:
        return QApplication.instance()

    @staticmethod
    def taskManager() -> _Tasks:
        return QgsApplication._tasks

    @staticmethod
    def clipboard() -> Any:
        return QApplication.clipboard()

    @staticmethod
    def getThemeIcon(name: str) -> QIcon:
        return QIcon()

    @staticmethod
    def qgisSettingsDirPath() -> str:
        return str(tempfile.gettempdir())


class QgsDataSourceUri(Thing):
    @staticmethod
    def removePassword(source: str) -> str:
        return source


class QgsProcessingUtils(Thing):
    @staticmethod
    def tempFolder() -> str:
        return tempfile.gettempdir()


class QgsVectorFileWriter(Thing):
    @staticmethod
    def supportedFormatExtensions() -> list[str]:
        return ["gpkg", "shp"]
