"""What the save button asks for: QGIS's own dialog, or a task that adds polygons to a layer."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...errors import Cancelled, PluginError
from ...i18n import tr
from ...layers.appending import AppendTask
from ..notices import show_done, show_error
from .save_button import SaveButton


class Saving(QObject):
    """Saves one thing at a time, and tells in the message bar how it ended."""

    def __init__(self, iface: QgisInterface, button: SaveButton) -> None:
        """Follow the button, which is its owner."""
        super().__init__(button)
        self._iface, self._button = iface, button
        self._task: Optional[AppendTask] = None
        button.save_wanted.connect(self.save_as)
        button.append_wanted.connect(self.append_to)

    def save_as(self, layer: QgsVectorLayer) -> None:
        """Open QGIS's dialog that saves a layer; it writes in the background."""
        if self._iface.setActiveLayer(layer) is not False:
            self._iface.actionLayerSaveAs().trigger()

    def append_to(self, target: QgsVectorLayer) -> None:
        """Add what is shown of the results to a layer."""
        results = self._button.results()
        if self._task is not None or not results:
            return
        try:
            self._task = AppendTask(results, target)
        except PluginError as error:
            show_error(self._iface.messageBar(), error)
            return
        self._task.ended.connect(self._end)
        self._button.setEnabled(False)
        QgsApplication.taskManager().addTask(self._task)

    def forget(self) -> None:
        """Stop; nothing is told any more."""
        task, self._task = self._task, None
        if task is not None:
            task.ended.disconnect(self._end)
            task.cancel()

    def _end(self, count: int, error: Optional[PluginError]) -> None:
        name, self._task = self._task.target_name, None
        self._button.setEnabled(True)
        if error is None:
            said = tr('Polygons added to "{layer}": {count}.').format(layer=name, count=count)
            show_done(self._iface.messageBar(), said)
        elif not isinstance(error, Cancelled):
            show_error(self._iface.messageBar(), error)
