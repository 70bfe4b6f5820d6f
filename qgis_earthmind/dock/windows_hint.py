"""In how many windows the backend would look, told while the user still types."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..i18n import tr
from .task import Inquiry

_REST_MILLISECONDS = 600


class WindowsHint(QObject):
    """Asks a running backend for its plan once nothing has changed for a moment; starts none.

    Signals:
        changed: `text` is another one
    """

    changed = pyqtSignal()

    def __init__(
        self, backend: BackendProcess, request: Callable[[], Optional[AskRequest]], parent: QObject
    ) -> None:
        """Make a hint.

        Args:
            backend: The process to ask.
            request: What would be asked now; None where nothing can be.
            parent: Owner.
        """
        super().__init__(parent)
        self.text = ""
        self._backend = backend
        self._request = request
        self._inquiry = Inquiry(tr("EarthMind: plan"), self)
        self._inquiry.answered.connect(self._tell)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)

    def reconsider(self) -> None:
        """Something changed: what was told is out of date."""
        self.forget()
        self._rest.start()

    def forget(self) -> None:
        """Say nothing, and ask nothing any more."""
        self._rest.stop()
        self._inquiry.forget()
        self._say("")

    def _ask(self) -> None:
        endpoint, request = self._backend.endpoint, self._request()
        if endpoint is None or endpoint.address:  # elsewhere the layers would have to be sent first
            return
        if request is not None:
            self._inquiry.ask(endpoint, lambda client: client.window_count(request))

    def _tell(self, count: int) -> None:
        self._say(tr("Full resolution: about {count} windows.").format(count=count) if count > 1 else "")

    def _say(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.changed.emit()
