"""Questions of one run of the toolbox: one backend, one signal to stop, Processing's own errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ..connection.asking import Tell, ask
from ..connection.client import StopSignal
from ..connection.messages import Answer
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..errors import Cancelled, PluginError

Ask = Callable[[AskRequest, Tell], Answer]
"""Asks one thing, telling every event as it arrives."""


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
            yield lambda request, tell: ask(endpoint, request, stop, tell)
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
