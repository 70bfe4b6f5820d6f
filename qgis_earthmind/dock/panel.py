"""The panel: ties pickers, prompt, conversation, backend and map together."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..connection.client import HANGS, Client
from ..connection.messages import Answer, Done, Endpoint, Event, Progress, Segment, Shares
from ..connection.process import BackendProcess, State
from ..connection.requests import AskRequest, Options
from ..errors import BackendLost, Cancelled, PluginError
from ..i18n import tr
from ..layers.presentation import add_answer
from .asking_again import AskingAgain
from .bands_popover import BandsPopover
from .content import PanelContent
from .export import ConversationExport
from .help.opening import Help
from .kept_conversation import KeptConversation, layers_by_segment
from .models.dialog import ModelsDialog
from .notices import show_details, show_error, show_saved
from .pointing.pointer import Pointer
from .progress import stage_text
from .readiness import Readiness
from .refining import Refinement
from .results.rasters import AnswerRasters
from .results.saving import Saving
from .scrolled import Scrolled
from .task import AskTask, Inquiry
from .turns import Turn, now, plain
from .windows_hint import WindowsHint
from .zoom import zoom_to_segment


class EarthMindDock(QgsDockWidget):
    """The window into EarthMind. Asks one question at a time; everything slow happens in an `AskTask`."""

    def __init__(self, iface: QgisInterface, backend: BackendProcess) -> None:
        super().__init__(tr("EarthMind"), iface.mainWindow())
        self.setObjectName("EarthMindDock")
        self.setWindowIcon(QIcon(paths.icon("earthmind")))
        self._iface = iface
        self._backend = backend
        self._task: Optional[AskTask] = None
        self._models = Inquiry(tr("EarthMind: models"), self)
        self._models_of: Optional[Endpoint] = None
        self._models_window: Optional[ModelsDialog] = None
        self._windows = WindowsHint(backend, self._would_ask, self)
        self._turn = -1
        self._content = PanelContent(iface.mapCanvas(), self)
        self.setWidget(Scrolled(self._content))
        self._kept = KeptConversation(
            self._content.conversation, lambda: self._turn if self.running else -1, self
        )
        self._export = ConversationExport(iface.mapCanvas(), self._kept.layer_of, self)
        self._bands = BandsPopover(backend, self)
        content = self._content
        self._help = Help(iface.mapCanvas(), content.form.choose, self._show_in_bar, self)
        self._pointer = Pointer(iface, content.point, content.region, content.form, self)
        self._ready = Readiness(content, backend, self._pointer)
        self._rasters = AnswerRasters(content.conversation, backend, content.form.served, self)
        self._again = AskingAgain(content, self.ask, lambda: self.running)
        self._pointer.pointed.connect(self._again.what_is_there)
        self._refinement = Refinement()
        self._saving = Saving(iface, content.results.filter.save)
        self._before: Optional[Turn] = None  # the turn that is being corrected, as it was
        self._connect()
        self._look_for_backend()
        self._kept.read()

    @property
    def running(self) -> bool:
        """Whether a question is being answered."""
        return self._task is not None

    def ask(self) -> None:
        """Ask what stands in the prompt line; does nothing where it cannot be asked."""
        if self.running or self._ready.problem():
            return
        content, self._ready.hangs = self._content, False
        text = content.prompt.text().strip()
        content.prompt.remember(text)
        try:
            request = self._request(text)
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

    def _begin(self, task: AskTask) -> None:
        self._task = task
        task.happened.connect(self._show_event)
        task.ended.connect(self._end)
        self._content.progress.begin()
        self._content.attention.show_shares(None)
        self._refresh()
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Stop the answer that is under way."""
        if self._task is not None:
            self._content.conversation.update_turn(self._turn, status=tr("Stopping…"))
            self._content.stop.setEnabled(False)
            self._task.cancel()

    def take_options(self, other_backend: bool) -> None:
        """Something else is set in QGIS's options, perhaps another backend."""
        if other_backend:
            self._backend.stop()
        self._models_of = None
        self._look_for_backend()

    def clear(self) -> None:
        """Begin a new conversation."""
        if not self.running:
            self._kept.clear()
            self._refinement.forget()
            self._content.attention.show_shares(None)
            self._content.results.clear()
            self._refresh()

    def copy(self) -> None:
        """Put the conversation on the clipboard as plain text."""
        QgsApplication.clipboard().setText(plain(self._content.conversation.turns))

    def shut_down(self) -> None:
        """Stop what runs and let go of everything that outlives the panel."""
        self._kept.forget()
        self._export.forget()
        self._abandon()
        self._models.forget()
        self._windows.forget()
        self._bands.forget()
        self._pointer.forget()
        self._help.forget()
        self._saving.forget()
        self._close_models()
        self._rasters.forget()
        self._content.results.forget()
        self._content.setup.abandon()
        self._content.form.detach()
        self._backend.changed.disconnect(self._look_for_backend)

    def remove_files(self) -> None:
        """Remove what was drawn for the backend, once that has ended."""
        self._content.form.served.remove()

    def _open_models(self) -> None:
        """Open the window of the models; one at a time."""
        if self._models_window is None:
            self._models_window = ModelsDialog(self._backend, self)
            self._models_window.changed.connect(lambda: self.take_options(False))
            self._models_window.finished.connect(self._close_models)
        self._models_window.show()
        self._models_window.raise_()

    def _close_models(self, *_result: object) -> None:
        window, self._models_window = self._models_window, None
        if window is not None:
            window.forget()
            window.hide()
            window.deleteLater()

    def _abandon(self) -> None:
        """Stop the answer that is under way, and want nothing of it any more."""
        task, self._task, self._turn, self._before = self._task, None, -1, None
        if task is not None:
            task.happened.disconnect(self._show_event)
            task.ended.disconnect(self._end)
            task.cancel()

    def _connect(self) -> None:
        content = self._content
        content.prompt.returnPressed.connect(self.ask)
        content.prompt.textChanged.connect(self._reconsider)
        content.prompt.textEdited.connect(self._warm_up)
        content.ask.clicked.connect(self.ask)
        content.stop.clicked.connect(self.stop)
        content.restart.clicked.connect(self._backend.restart)
        content.copy.clicked.connect(self.copy)
        content.save.clicked.connect(lambda: self._export.choose(lambda: content.conversation.turns))
        self._export.changed.connect(self._refresh)
        self._export.failed.connect(self._show_in_bar)
        self._rasters.failed.connect(self._show_in_bar)
        self._export.saved.connect(lambda path: show_saved(self._iface.messageBar(), path))
        content.clear.clicked.connect(self.clear)
        content.help.clicked.connect(lambda: self._help.open())
        content.conversation.help_wanted.connect(self._help.open)
        content.conversation.sample_wanted.connect(self._help.load_sample)
        content.form.changed.connect(self._reconsider)
        content.form.layers_changed.connect(lambda: content.options.shift.setChecked(False))
        content.form.bands_wanted.connect(self._bands.open_for)
        self._bands.changed.connect(content.form.tell_stated)
        content.options.changed.connect(self._reconsider)
        content.setup.last_lines = lambda: self._backend.last_lines
        self._pointer.changed.connect(self._reconsider)
        refinement = self._refinement
        self._pointer.corrected.connect(lambda click: self._refine(lambda: refinement.with_click(click)))
        self._pointer.refused.connect(self._show_in_bar)
        content.setup.ready.connect(self._backend_is_set_up)
        content.setup.failed.connect(self._show_in_bar)
        content.setup.models_wanted.connect(self._open_models)
        content.setup.removing.connect(self._backend.stop)
        content.setup.removed.connect(self._look_for_backend)
        content.backend.toggled.connect(self._refresh)
        content.conversation.segment_clicked.connect(self._zoom)
        content.results.failed.connect(self._show_in_bar)
        content.conversation.details_wanted.connect(self._show_details)
        content.conversation.restart_wanted.connect(self._backend.restart)
        content.conversation.pin_wanted.connect(self._kept.pin)
        content.conversation.unclick_wanted.connect(
            lambda turn: self._refine(lambda: refinement.without_last(turn))
        )
        content.conversation.undo_wanted.connect(self._kept.undo)
        self._kept.replaced.connect(self._take_up)
        self._models.answered.connect(content.options.show_models)
        self._windows.changed.connect(self._refresh)
        self._backend.changed.connect(self._look_for_backend)

    # What can be done now

    def _look_for_backend(self) -> None:
        self._ready.look()
        endpoint = self._backend.endpoint
        if endpoint is not None and endpoint != self._models_of:
            self._models_of = endpoint
            self._models.ask(endpoint, Client.models)
        self._reconsider()

    def _reconsider(self) -> None:
        """Something changed that a question depends on."""
        self._windows.reconsider()
        self._refresh()

    def _refresh(self) -> None:
        self._ready.show(self.running, self._windows.text, saving=self._export.busy)

    def _warm_up(self) -> None:
        """Start the backend while the user still types."""
        if self._backend.state is State.OFF and self._ready.available and not self._content.form.problem():
            self._backend.start()

    def _backend_is_set_up(self) -> None:
        self._backend.restart()
        self._look_for_backend()
        self._content.setup.tidy()

    def _take_up(self) -> None:
        """Another conversation is shown: what was under way belongs to none."""
        self._abandon()
        self._refinement.forget()
        turns = self._content.conversation.turns
        for turn in turns:
            self._content.prompt.remember(turn.question)
        self._content.attention.show_shares(turns[-1].answer.counted if turns else None)
        self._reconsider()

    # One question

    def _request(self, text: str) -> AskRequest:
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

    def _would_ask(self) -> Optional[AskRequest]:
        """What pressing the button would ask now; None where nothing can be asked."""
        if self.running or self._ready.problem():
            return None
        try:
            request = self._request(self._content.prompt.text().strip())
        except PluginError:
            return None  # told when it is asked
        served = self._content.form.served
        return request if all(map(served.is_drawn, served.of_place(request.place))) else None

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
            self._show_in_bar(task.unwritten)
        self._kept.touch()
        self._reconsider()

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
        self._show_in_bar(error)

    def _refine(self, changed: Callable[[], AskRequest]) -> None:
        """Ask the last question again with its clicks changed; its answer is replaced."""
        if self.running:
            return
        content = self._content
        try:
            request = changed()
            task = AskTask(request, content.form.output_path(), self._backend, content.form.served)
        except PluginError as error:
            self._show_in_bar(error)
            return
        self._turn = self._refinement.turn
        self._before = content.conversation.turns[self._turn]
        content.conversation.update_turn(self._turn, status=self._waiting_for(), error=None)
        self._begin(task)

    # Elsewhere in QGIS

    def _zoom(self, turn: Turn, segment: Segment) -> None:
        try:
            zoom_to_segment(self._iface.mapCanvas(), segment, self._kept.layer_of(turn, segment))
        except PluginError as error:
            self._show_in_bar(error)

    def _show_in_bar(self, error: PluginError) -> None:
        show_error(self._iface.messageBar(), error, self)

    def _show_details(self, turn: int) -> None:
        error = self._content.conversation.turns[turn].error
        if error is not None:
            show_details(error, self)
