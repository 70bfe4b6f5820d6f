"""Questions of one run of the toolbox: one backend, one signal to stop, Processing's own errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ..connection.asking import Tell, ask, look
from ..connection.client import Client, StopSignal
from ..connection.looks import Look
from ..connection.messages import Answer, Endpoint
from ..connection.models import Models
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..errors import Cancelled, PluginError


class Ask:
    """Asks a running backend, which what stops the run also stops."""

    def __init__(self, endpoint: Endpoint, stop: StopSignal) -> None:
        self._endpoint = endpoint
        self._stop = stop

    def __call__(self, request: AskRequest, tell: Tell = lambda *_: None) -> Answer:
        """Ask one thing, telling every event as it arrives."""
        return ask(self._endpoint, request, self._stop, tell)

    def look(self, request: Look, tell: Tell = lambda *_: None) -> Answer:
        """Have a look taken at layers, telling every event as it arrives."""
        return look(self._endpoint, request, self._stop, tell)

    def models(self) -> Models:
        """The models that can be asked."""
        return Client(self._endpoint, self._stop).models()


@contextmanager
def asking(backend: BackendProcess, feedback: QgsProcessingFeedback) -> Iterator[Ask]:
    """While inside, the backend runs and can be asked; what is under way stops when the run is cancelled.

    Raises:
        QgsProcessingException: With the one sentence that says what is wrong.
    """
    stop = StopSignal()
    feedback.canceled.connect(stop.stop, Qt.ConnectionType.DirectConnection)
    try:
        if feedback.isCanceled():
            stop.stop()
        with speaking_processing():
            endpoint = backend.require(stop)
            yield Ask(endpoint, stop)
    finally:
        feedback.canceled.disconnect(stop.stop)


@contextmanager
def speaking_processing() -> Iterator[None]:
    """Turn this plugin's errors into Processing's, the sentence unchanged."""
    try:
        yield
    except Cancelled as error:
        raise QgsProcessingException(error.message) from error
    except PluginError as error:
        sentence = f"{error.message}\n{error.details}" if error.details else error.message
        raise QgsProcessingException(sentence) from error
