"""Raster results of an answer, one click away: the same question asked again, for the raster alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.messages import Answer, Event, Note, Written
from ...connection.process import BackendProcess
from ...errors import Cancelled, OutputError, PluginError
from ...i18n import tr
from ...layers.answer_groups import add_to_group_of
from ...layers.answer_rasters import open_raster, raster_file, written_as
from ...layers.colours import colour, segment_colour
from ...layers.service_raster import ServedRasters
from ..conversation import ConversationView
from ..task import AskTask
from ..turns import Turn


class AnswerRasters(QObject):
    """Has one raster made at a time, and puts it beside the layers of its answer.

    Signals:
        failed: the `PluginError` that says why there is none
    """

    failed = pyqtSignal(object)

    def __init__(
        self, view: ConversationView, backend: BackendProcess, served: ServedRasters, parent: QObject
    ) -> None:
        """Follow the links of the conversation.

        Args:
            view: Shows the turns.
            backend: The process that answers.
            served: Layers of services, drawn into files.
            parent: Owner.
        """
        super().__init__(parent)
        self._view, self._backend, self._served = view, backend, served
        self._task: Optional[AskTask] = None
        self._kind = ""
        self._turn: Optional[Turn] = None  # as it was when it was asked for
        self._written: Optional[str] = None
        self._said = ""  # why there is none
        view.raster_wanted.connect(self.make)
        view.raster_unwanted.connect(self.stop)

    def make(self, number: int, kind: str) -> None:
        """Have a raster made for a turn; does nothing while one is made."""
        turn = self._view.turns[number]
        if self._task is not None or turn.request is None:
            return
        wanted = {written_as(kind): str(raster_file()), "shares": False}
        request = replace(turn.request, options=replace(turn.request.options, **wanted))
        try:
            self._task = AskTask(request, None, self._backend, self._served)
        except PluginError as error:
            self.failed.emit(error)
            return
        self._kind, self._turn, self._written, self._said = kind, turn, None, ""
        self._task.happened.connect(self._hear)
        self._task.ended.connect(self._end)
        self._show(kind)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self, *_turn: object) -> None:
        """Stop making the raster; nothing of it stays."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Stop, and want nothing of it any more."""
        task, self._task = self._task, None
        if task is not None:
            task.happened.disconnect(self._hear)
            task.ended.disconnect(self._end)
            task.cancel()

    def _hear(self, event: Event, answer: Answer) -> None:
        if isinstance(event, Written) and event.kind == written_as(self._kind):
            self._written = event.path
        elif isinstance(event, Note):
            self._said = event.message

    def _end(self, answer: Optional[Answer], error: Optional[PluginError]) -> None:
        self._task = None
        self._show("")
        if error is None:
            error = self._add()
        if error is not None and not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _add(self) -> Optional[PluginError]:
        """Put the raster beside the answer's layers; gives why it cannot be."""
        if self._written is None:
            sentence = tr("The backend made no raster of this answer. {reason}")
            return OutputError(sentence.format(reason=self._said).strip())
        number = self._number()
        if number is None:
            return None  # the answer was cleared meanwhile
        turn = self._view.turns[number]
        marked = next((segment for segment in turn.answer.segments if segment.count), None)
        phrase = marked.phrase if marked is not None else turn.question
        fill = segment_colour(marked) if marked is not None else colour(0)
        try:
            layer = open_raster(self._written, self._kind, phrase, fill)
        except OutputError as why:
            return why
        ids = [layer_id for _, layer_id in turn.layers]
        add_to_group_of(QgsProject.instance(), ids, turn.question, layer)
        self._view.update_turn(number, rasters=(*turn.rasters, layer.id()))
        return None

    def _number(self) -> Optional[int]:
        """Where the turn is by now; None where it is not there, or was corrected."""
        asked = self._turn.request if self._turn is not None else None
        turns = enumerate(self._view.turns)
        return next((number for number, turn in turns if turn.request is asked), None)

    def _show(self, making: str) -> None:
        number = self._number()
        if number is not None:
            self._view.update_turn(number, making=making)
