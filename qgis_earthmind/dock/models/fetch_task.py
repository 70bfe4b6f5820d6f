"""Fetching a model as a background task that can be cancelled."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...connection.client import Client, StopSignal
from ...connection.messages import Progress
from ...connection.process import BackendProcess
from ...errors import Cancelled, PluginError
from ...i18n import tr


class FetchTask(QgsTask):
    """Starts the backend where needed, and has it fetch a model whose licence was accepted.

    Signals:
        reached: which share of the model is here, 0 to 1; delivered in the main thread
        ended: the `PluginError`, or None where the model is here; once, in the main thread
    """

    reached = pyqtSignal(float)
    ended = pyqtSignal(object)

    def __init__(self, backend: BackendProcess, name: str, title: str, mirror: str = "") -> None:
        super().__init__(tr("EarthMind: fetching {model}").format(model=title), QgsTask.Flag.CanCancel)
        self._backend, self._name, self._mirror = backend, name, mirror
        self._stop = StopSignal()
        self._error: Optional[PluginError] = Cancelled()

    def run(self) -> bool:
        """Fetch; called by QGIS in a worker thread."""
        try:
            client = Client(self._backend.require(self._stop), self._stop)
            for event in client.fetch_model(self._name, self._mirror):
                if isinstance(event, Progress):
                    self.reached.emit(event.fraction)
                    self.setProgress(100 * event.fraction)
            self._error = None
        except PluginError as error:
            self._error = error
        return self._error is None

    def cancel(self) -> None:
        """Stop; the backend removes what it had fetched."""
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand over how it ended; called by QGIS in the main thread."""
        self.ended.emit(self._error)
