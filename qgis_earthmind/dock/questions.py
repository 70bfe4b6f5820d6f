"""The course of a question in the panel: asked, shown as it is answered, put into the map, asked again."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ..connection.failures import HANGS
from ..connection.messages import Answer, Done, Event, Progress, Shares
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest, Correction, Options
from ..errors import BackendLost, Cancelled, PluginError
from ..i18n import tr
from ..layers.presentation import add_answer
from .content import PanelContent
from .kept_conversation import KeptConversation, layers_by_segment
from .pointing.pointer import Pointer
from .progress import stage_text
from .readiness import Readiness
from .refining import Refinement
from .task import AskTask
from .turns import Turn, now


class Questions(QObject):
    """Asks one question at a time; everything slow happens in an `AskTask`.

    Signals:
        changed: something that the next question depends on
        failed: the `PluginError` that says what went wrong
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self,
        content: PanelContent,
        backend: BackendProcess,
        kept: KeptConversation,
        ready: Readiness,
        pointer: Pointer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._content, self._backend, self._kept = content, backend, kept
        self._ready, self._pointer = ready, pointer
        self._task: Optional[AskTask] = None
        self._turn = -1
        self._refinement = Refinement()
        self._before: Optional[Turn] = None  # the turn that is being corrected, as it was

    @property
    def running(self) -> bool:
        """Whether a question is being answered."""
        return self._task is not None

    @property
    def under_way(self) -> int:
        """Number of the turn that is being answered; -1 for none."""
        return self._turn if self.running else -1

    def ask(self) -> None:
        """Ask what stands in the prompt line; does nothing where it cannot be asked."""
        if self.running or self._ready.problem():
            return
        content, self._ready.hangs = self._content, False
        text = content.prompt.text().strip()
        content.prompt.remember(text)
        try:
            request = self.request(text)
            task = AskTask(request, content.form.output_path(), self._backend, content.form.served)
        except PluginError as error:
            self._turn = content.conversation.add(Turn(text, asked=now()))
            self._fail(error)
            return
        turn = Turn(text, status=self._waiting_for(), asked=now(), place=request.place)
        self._turn = content.conversation.add(turn)
        content.prompt.clear()
        content.prompt.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin(task)

    def correct(self, click: Correction) -> None:
        """Ask the last question again with a click more; its answer is replaced."""
        self._refine(lambda: self._refinement.with_click(click))

    def take_click_back(self, turn: int) -> None:
        """Ask the question of a turn again without its last click."""
        self._refine(lambda: self._refinement.without_last(turn))

    def stop(self) -> None:
        """Stop the answer that is under way."""
        if self._task is not None:
            self._content.conversation.update_turn(self._turn, status=tr("Stopping…"))
            self._content.stop.setEnabled(False)
            self._task.cancel()

    def abandon(self) -> None:
        """Stop the answer that is under way, and want nothing of it any more."""
        task, self._task, self._turn, self._before = self._task, None, -1, None
        if task is not None:
            task.happened.disconnect(self._show_event)
            task.ended.disconnect(self._end)
            task.cancel()

    def forget_last(self) -> None:
        """There is no answer to be corrected any more."""
        self._refinement.forget()

    def request(self, text: str) -> AskRequest:
        """What is asked; the earlier turns come along while place and model stay the same.

        Raises:
            LayerError: A chosen layer cannot be used.
        """
        options, last = self._content.options, self._kept.answered
        place = replace(self._content.form.place_request(), correct_shift=options.shift.isChecked())
        model = options.chosen_model
        goes_on = last is not None and (last.place, last.model) == (place, model)
        how = Options(detail=options.chosen_detail, tables="by_phrase", regions=self._pointer.regions())
        return AskRequest(text, place, model, last.history if goes_on else (), how)

    def would_ask(self) -> Optional[AskRequest]:
        """What pressing the button would ask now; None where nothing can be asked."""
        if self.running or self._ready.problem():
            return None
        try:
            request = self.request(self._content.prompt.text().strip())
        except PluginError:
            return None  # told when it is asked
        served = self._content.form.served
        return request if all(map(served.is_drawn, served.of_place(request.place))) else None

    def _begin(self, task: AskTask) -> None:
        self._task = task
        task.happened.connect(self._show_event)
        task.ended.connect(self._end)
        self._content.progress.begin()
        self._content.attention.show_shares(None)
        self.changed.emit()
        QgsApplication.taskManager().addTask(task)

    def _waiting_for(self) -> str:
        return tr("Asking…") if self._backend.endpoint is not None else tr("Starting the backend…")

    def _show_event(self, event: Event, answer: Answer) -> None:
        if self.sender() is not None and self.sender() is not self._task:
            return  # a late word of a question that is over
        self._content.conversation.update_turn(self._turn, answer=answer)
        if isinstance(event, Progress):
            self._content.conversation.update_turn(self._turn, status=stage_text(event))
            self._content.progress.advance(event)
            self._content.hint.setText(self._content.progress.format())
        elif isinstance(event, (Shares, Done)):
            self._content.attention.show_shares(answer.counted)

    def _end(self, answer: Optional[Answer], error: Optional[PluginError]) -> None:
        task, self._task = self._task, None
        before, self._before = self._before, None
        if error is not None and before is not None:
            self._content.conversation.update_turn(self._turn, answer=before.answer)
        if error is not None:
            self._fail(error)
        else:
            self._succeed(task.request, answer, before)
        if error is None and task.unwritten is not None:
            self.failed.emit(task.unwritten)
        self._kept.touch()
        self.changed.emit()

    def _succeed(self, request: AskRequest, answer: Answer, before: Optional[Turn]) -> None:
        clicks = len(request.options.corrections)
        self._content.conversation.update_turn(
            self._turn, answer=answer, status="", clicks=clicks, request=request, rasters=(), making=""
        )
        self._refinement.answered(self._turn, request, bool(answer.segments))
        self._kept.answered = replace(request, history=(*request.history, (request.text, answer.text)))
        try:
            layers = add_answer(QgsProject.instance(), request.text, answer, request.place)
        except PluginError as error:
            self._fail(error)
            return
        self._content.conversation.update_turn(self._turn, layers=layers_by_segment(answer, layers))
        self._content.results.show_answer(answer, layers)
        self._kept.replace_others(self._turn, layers, again=before is not None)

    def _fail(self, error: PluginError) -> None:
        """One sentence in the conversation and, unless the user stopped, in the message bar."""
        conversation, prompt = self._content.conversation, self._content.prompt
        if isinstance(error, Cancelled):
            conversation.update_turn(self._turn, status=tr("Stopped."))
            return
        if isinstance(error, BackendLost) and self._backend.error is not None:
            error = self._backend.error  # the process knows better than the broken connection why
        self._ready.hangs = error.code == HANGS
        conversation.update_turn(self._turn, status="", error=error)
        if not prompt.text() and not conversation.turns[self._turn].clicks:
            prompt.setText(conversation.turns[self._turn].question)
        self.failed.emit(error)

    def _refine(self, changed: Callable[[], AskRequest]) -> None:
        """Ask the last question again with its clicks changed; its answer is replaced."""
        if self.running:
            return
        content = self._content
        try:
            request = changed()
            task = AskTask(request, content.form.output_path(), self._backend, content.form.served)
        except PluginError as error:
            self.failed.emit(error)
            return
        self._turn = self._refinement.turn
        self._before = content.conversation.turns[self._turn]
        content.conversation.update_turn(self._turn, status=self._waiting_for(), error=None)
        self._begin(task)
