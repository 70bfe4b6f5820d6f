"""Questions of one run of the toolbox: one backend, one signal to stop, Processing's own errors."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..connection.asking import Tell, ask, look
from ..connection.client import Client, StopSignal
from ..connection.looks import Look
from ..connection.messages import Answer, Endpoint, Event
from ..connection.models import Models
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..errors import Cancelled, PluginError

_LOOK_SECONDS = 0.1


class Ask:
    """Asks a running backend, which what stops the run also stops."""

    def __init__(self, endpoint: Endpoint, stop: StopSignal, feedback: QgsProcessingFeedback) -> None:
        self._endpoint = endpoint
        self._stop = stop
        self._feedback = feedback

    def __call__(self, request: AskRequest, tell: Tell = lambda *_: None) -> Answer:
        """Ask one thing, telling every event as it arrives."""
        return ask(self._endpoint, request, self._stop, self._heeding(tell))

    def look(self, request: Look, tell: Tell = lambda *_: None) -> Answer:
        """Have a look taken at layers, telling every event as it arrives."""
        return look(self._endpoint, request, self._stop, self._heeding(tell))

    def models(self) -> Models:
        """The models that can be asked."""
        return Client(self._endpoint, self._stop).models()

    def _heeding(self, tell: Tell) -> Tell:
        """Tell events, and go on only where the run was not cancelled at one."""

        def told(event: Event, answer: Answer) -> None:
            tell(event, answer)
            if self._feedback.isCanceled():
                self._stop.stop()
            self._stop.check()

        return told


@contextmanager
def asking(backend: BackendProcess, feedback: QgsProcessingFeedback) -> Iterator[Ask]:
    """While inside, the backend runs and can be asked; what is under way stops when the run is cancelled.

    Raises:
        QgsProcessingException: With the one sentence that says what is wrong.
    """
    stop = StopSignal()
    with _stopping(stop, feedback), speaking_processing():
        endpoint = backend.require(stop)
        yield Ask(endpoint, stop, feedback)


@contextmanager
def _stopping(stop: StopSignal, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """While inside, a cancelled run stops what waits for the backend.

    No function of Python is connected to the feedback: PyQt's table of those may be in use in another thread,
    and QGIS crashed now and then.
    """
    ended = threading.Event()

    def watch() -> None:
        while not feedback.isCanceled():
            if ended.wait(_LOOK_SECONDS):
                return
        stop.stop()

    if feedback.isCanceled():
        stop.stop()
    watching = threading.Thread(target=watch, name="earthmind-cancel", daemon=True)
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()


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
