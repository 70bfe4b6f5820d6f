"""What waits for the backend as background tasks, off the main thread."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..connection.asking import ask
from ..connection.client import Client, StopSignal
from ..connection.messages import Answer, Endpoint, Event, Note
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest
from ..errors import Cancelled, LayerError, OutputError, PluginError
from ..i18n import tr
from ..layers.service_raster import Drawing, ServedRasters
from ..layers.tables import geopackage

# QGIS before 3.26 cannot hide a task; there it is listed for the moment it takes.
HIDDEN = getattr(QgsTask.Flag, "Hidden", QgsTask.Flag.CanCancel)


class AskTask(QgsTask):
    """Starts the backend where needed, and asks.

    Signals:
        happened: an event, and the `Answer` so far; delivered in the main thread
        ended: the complete `Answer` or None, the `PluginError` or None; emitted once, in the main thread
    """

    happened = pyqtSignal(object, object)
    ended = pyqtSignal(object, object)

    def __init__(
        self,
        request: AskRequest,
        output: Optional[Path],
        backend: BackendProcess,
        served: Optional[ServedRasters] = None,
    ) -> None:
        """Prepare to ask.

        Args:
            request: What is asked.
            output: GeoPackage for the polygons; None for a temporary one.
            backend: The process that answers.
            served: Layers of services, which are drawn into files first where the request has some.

        Raises:
            LayerError: A layer that is to be drawn is not there any more.
        """
        super().__init__(tr("EarthMind: {question}").format(question=request.text), QgsTask.Flag.CanCancel)
        self.request = request
        self._output = output
        self._backend = backend
        self._stop = StopSignal()
        self.unwritten: Optional[OutputError] = None  # why the polygons are not where they were wanted
        self._answer: Optional[Answer] = None
        self._error: Optional[PluginError] = Cancelled()
        self._served = served or ServedRasters()
        self._drawings = self._served.of_place(request.place)
        self._undrawn = [drawing for drawing in self._drawings if not self._served.is_drawn(drawing)]
        self._drawing: list[QgsTask] = []
        for drawing in self._undrawn:  # where one fails, QGIS does not run this task
            needed = QgsTask.SubTaskDependency.ParentDependsOnSubTask
            self._drawing.append(self._served.task(drawing))
            self.addSubTask(self._drawing[-1], [], needed)

    def run(self) -> bool:
        """Do the work; called by QGIS in a worker thread."""
        try:
            self._answer, self._error = self._asked(), None
        except PluginError as error:
            self._error = error
        except Exception as error:
            self._error = _unexpected(error)
        return self._error is None

    def cancel(self) -> None:
        """Stop; a worker that waits wakes up at once. QGIS calls it also where a layer cannot be drawn."""
        ended = (task for task in self._drawing if task.status() == QgsTask.TaskStatus.Terminated)
        if any(not task.isCanceled() for task in ended):
            names = ", ".join(drawing.name for drawing in self._undrawn)
            sentence = tr('"{layer}" cannot be drawn into a temporary file; check its service and the disk.')
            self._error = LayerError(sentence.format(layer=names))
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand over how it ended; called by QGIS in the main thread."""
        for drawing in self._undrawn:
            self._served.discard(drawing)
        self.ended.emit(self._answer, self._error)

    def _asked(self) -> Answer:
        """The answer, its polygons where they were wanted or, where nothing can be written there, elsewhere.

        The backend keeps what it found, so that it need not look a second time.
        """
        while self._undrawn:
            self._served.keep(self._undrawn.pop())
        notes = [note for drawing in self._drawings for note in self._noted(drawing)]
        endpoint = self._backend.require(self._stop)
        return self._asked_at(endpoint).with_notes(notes)

    def _noted(self, drawing: Drawing) -> list[str]:
        """What is to be known of a drawing, whose file is not used again where it is of no use."""
        try:
            return drawing.notes()
        except LayerError:
            self._served.discard(drawing)
            raise

    def _asked_at(self, endpoint: Endpoint) -> Answer:
        try:
            return self._asked_for(endpoint, self._output)
        except PluginError as error:
            if self._output is None or error.code != OutputError.code:
                raise
            self.unwritten = OutputError(_kept_elsewhere(error), error.details)
        return self._asked_for(endpoint, None).after(Note(self.unwritten.message))

    def _asked_for(self, endpoint: Endpoint, output: Optional[Path]) -> Answer:
        return ask(endpoint, self.request.writing_to(geopackage(output)), self._stop, self._tell)

    def _tell(self, event: Event, answer: Answer) -> None:
        self._stop.check()
        self.happened.emit(event, answer)


def _unexpected(error: Exception) -> PluginError:
    sentence = tr("The question failed unexpectedly ({error}); the details help to report it.")
    return PluginError(sentence.format(error=error), traceback.format_exc(), code="unexpected")


def _kept_elsewhere(error: PluginError) -> str:
    sentence = tr("{problem} The polygons are in a temporary layer instead; save it to keep them.")
    return sentence.format(problem=error.message)


class Inquiry(QObject):
    """Asks the backend something small in the background; only the latest question is answered.

    Signals:
        answered: what the backend said
        failed: the `PluginError` where it said nothing
    """

    answered = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._title = title
        self._task: Optional[_InquiryTask] = None

    def ask(self, endpoint: Endpoint, question: Callable[[Client], Any]) -> None:
        """Ask, and forget what was asked before."""
        self._begin(lambda stop: endpoint, question)

    def ask_process(self, backend: BackendProcess, question: Callable[[Client], Any]) -> None:
        """The same, with the backend started first where it does not run."""
        self._begin(backend.require, question)

    def _begin(self, find: Callable[[StopSignal], Endpoint], question: Callable[[Client], Any]) -> None:
        self.forget()
        self._task = _InquiryTask(self._title, find, question)
        self._task.ended.connect(self._end)
        QgsApplication.taskManager().addTask(self._task)

    def forget(self) -> None:
        """Want no answer any more."""
        task, self._task = self._task, None
        if task is not None:
            task.ended.disconnect(self._end)
            task.cancel()

    def _end(self, said: Any, error: Optional[PluginError]) -> None:
        self._task = None  # QGIS deletes it now
        if error is None:
            self.answered.emit(said)
        else:
            self.failed.emit(error)


class _InquiryTask(QgsTask):
    ended = pyqtSignal(object, object)

    def __init__(
        self, title: str, find: Callable[[StopSignal], Endpoint], question: Callable[[Client], Any]
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel | HIDDEN)
        self._stop = StopSignal()
        self._find = find
        self._question = question
        self._said: Any = None
        self._error: Optional[PluginError] = Cancelled()

    def run(self) -> bool:
        """Ask; called by QGIS in a worker thread. Who asks a question is told what is wrong there."""
        try:
            client = Client(self._find(self._stop), self._stop)
            self._said, self._error = self._question(client), None
        except PluginError as error:
            QgsMessageLog.logMessage(error.message, "EarthMind", Qgis.MessageLevel.Info)
            self._error = error
        except Exception as error:
            self._error = _unexpected(error)
        return self._error is None

    def cancel(self) -> None:
        """Stop waiting."""
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand over what was said; called by QGIS in the main thread."""
        self.ended.emit(self._said, self._error)
