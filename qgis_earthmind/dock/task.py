"""One question as a background task: everything that waits happens here, off the main thread."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..connection.asking import ask
from ..connection.client import Client, StopSignal
from ..connection.messages import Answer, Endpoint, Event, Scene
from ..connection.models import Models
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..errors import PluginError, Stopped
from ..i18n import tr
from ..layers.writing import WrittenLayer, temporary_file, write_answer

# QGIS before 3.26 cannot hide a task; there it is listed for the moment it takes.
_HIDDEN = getattr(QgsTask.Flag, "Hidden", QgsTask.Flag.CanCancel)


@dataclass(frozen=True)
class OpenScene:
    """A scene and the backend that has it open."""

    endpoint: Endpoint
    scene: Scene


@dataclass(frozen=True)
class Job:
    """All that a task needs to know, made by the panel.

    Attributes:
        request: Layers, area, question, earlier turns.
        output: GeoPackage for the polygons; None for a temporary one.
        reuse: The same layers' scene from an earlier question.
        discard: A scene that is not needed any more.
    """

    request: AskRequest
    output: Optional[Path] = None
    reuse: Optional[OpenScene] = None
    discard: Optional[OpenScene] = None


@dataclass(frozen=True)
class Outcome:
    """How a task ended: an answer with its tables and its scene, or an error."""

    answer: Optional[Answer] = None
    written: tuple[WrittenLayer, ...] = ()
    opened: Optional[OpenScene] = None
    error: Optional[PluginError] = None


class AskTask(QgsTask):
    """Starts the backend where needed, asks, and writes the polygons.

    Signals:
        happened: an event of the answer, delivered in the main thread
        ended: the `Outcome`, emitted once, in the main thread
    """

    happened = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, job: Job, backend: BackendProcess) -> None:
        super().__init__(
            tr("EarthMind: {question}").format(question=job.request.text), QgsTask.Flag.CanCancel
        )
        self._job = job
        self._backend = backend
        self._stop = StopSignal()
        self._outcome = Outcome(error=Stopped())

    def run(self) -> bool:
        """Do the work; called by QGIS in a worker thread."""
        try:
            self._outcome = self._answer()
        except PluginError as error:
            self._outcome = Outcome(error=error)
        except Exception as error:
            sentence = tr("The question failed unexpectedly ({error}); the details help to report it.")
            self._outcome = Outcome(
                error=PluginError(sentence.format(error=error), traceback.format_exc(), code="unexpected")
            )
        return self._outcome.error is None

    def cancel(self) -> None:
        """Stop; a worker that waits for the backend wakes up at once."""
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand the outcome over; called by QGIS in the main thread."""
        self.ended.emit(self._outcome)

    def _answer(self) -> Outcome:
        job = self._job
        endpoint = self._backend.require(self._stop)
        if job.discard is not None and job.discard.endpoint == endpoint:
            Client(endpoint, self._stop).close_scene(job.discard.scene)
        scene = job.reuse.scene if job.reuse is not None and job.reuse.endpoint == endpoint else None
        answer = ask(endpoint, job.request, self._stop, self._tell, scene)
        written = write_answer(job.output or temporary_file(), answer)
        opened = OpenScene(endpoint, answer.scene) if answer.scene is not None else job.reuse
        return Outcome(answer, written, opened)

    def _tell(self, event: Event) -> None:
        self._stop.check()
        self.happened.emit(event)


class ModelsTask(QgsTask):
    """Asks the backend for its models.

    Signals:
        ended: the `Models`, or None where it did not tell them; emitted once, in the main thread
    """

    ended = pyqtSignal(object)

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__(tr("EarthMind: models"), QgsTask.Flag.CanCancel | _HIDDEN)
        self._endpoint = endpoint
        self._stop = StopSignal()
        self._models: Optional[Models] = None

    def run(self) -> bool:
        """Ask; called by QGIS in a worker thread. Who asks a question is told what is wrong there."""
        try:
            self._models = Client(self._endpoint, self._stop).models()
        except PluginError as error:
            QgsMessageLog.logMessage(error.message, "EarthMind", Qgis.MessageLevel.Info)
        return self._models is not None

    def cancel(self) -> None:
        """Stop waiting."""
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand the models over; called by QGIS in the main thread."""
        self.ended.emit(self._models)
