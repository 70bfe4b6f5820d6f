"""The panel: ties pickers, prompt, conversation, backend and map together."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon

from .. import paths
from ..connection.detail import wants_windows, window_count
from ..connection.environment import backend_python, is_outdated
from ..connection.messages import Endpoint, Event, Progress, Segment, Shares
from ..connection.models import Models
from ..connection.process import BackendProcess, State
from ..connection.requests import AskRequest, SceneRequest
from ..errors import BackendLost, BackendMissing, PluginError, Stopped
from ..i18n import language, tr
from ..layers.presentation import add_answer
from .content import PanelContent
from .notices import show_details, show_error
from .task import AskTask, Job, ModelsTask, OpenScene, Outcome
from .turns import Turn, after, answered, plain
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
        self._models_task: Optional[ModelsTask] = None
        self._models_of: Optional[Endpoint] = None
        self._turn = -1
        self._asked: Optional[AskRequest] = None
        self._opened: Optional[OpenScene] = None
        self._opened_for: Optional[SceneRequest] = None
        self._history: list[tuple[str, str]] = []
        self._errors: dict[int, PluginError] = {}
        self._available = self._outdated = False
        self._content = PanelContent(iface.mapCanvas(), self)
        self.setWidget(self._content)
        self._connect()
        self._look_for_backend()

    @property
    def running(self) -> bool:
        """Whether a question is being answered."""
        return self._task is not None

    def ask(self) -> None:
        """Ask what stands in the prompt line; does nothing where it cannot be asked."""
        if self.running or self._problem():
            return
        content = self._content
        text = content.prompt.text().strip()
        content.prompt.remember(text)
        try:
            job = self._job(text)
        except PluginError as error:
            self._turn = content.conversation.add(Turn(text))
            self._fail(error)
            return
        self._asked = job.request
        self._turn = content.conversation.add(Turn(text, status=self._waiting_for()))
        self._task = AskTask(job, self._backend)
        self._task.happened.connect(self._show_event)
        self._task.ended.connect(self._end)
        content.prompt.clear()
        content.prompt.setFocus(Qt.FocusReason.OtherFocusReason)
        content.progress.begin()
        content.attention.show_shares(None)
        self._refresh()
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Stop the answer that is under way."""
        if self._task is not None:
            self._content.conversation.update_turn(self._turn, status=tr("Stopping…"))
            self._content.stop.setEnabled(False)
            self._task.cancel()

    def clear(self) -> None:
        """Begin a new conversation."""
        if not self.running:
            self._content.conversation.clear_turns()
            self._content.attention.show_shares(None)
            self._history.clear()
            self._errors.clear()
            self._refresh()

    def copy(self) -> None:
        """Put the conversation on the clipboard as plain text."""
        QgsApplication.clipboard().setText(plain(self._content.conversation.turns))

    def shut_down(self) -> None:
        """Stop what runs and let go of everything that outlives the panel."""
        task, self._task = self._task, None
        if task is not None:
            task.happened.disconnect(self._show_event)
            task.ended.disconnect(self._end)
            task.cancel()
        self._forget_models_task()
        self._content.setup.abandon()
        self._content.form.detach()
        self._backend.changed.disconnect(self._look_for_backend)
        QgsProject.instance().cleared.disconnect(self.stop)

    def _connect(self) -> None:
        content = self._content
        content.prompt.returnPressed.connect(self.ask)
        content.prompt.textChanged.connect(self._refresh)
        content.prompt.textEdited.connect(self._warm_up)
        content.ask.clicked.connect(self.ask)
        content.stop.clicked.connect(self.stop)
        content.restart.clicked.connect(self._backend.restart)
        content.copy.clicked.connect(self.copy)
        content.clear.clicked.connect(self.clear)
        content.help.clicked.connect(_open_help)
        content.form.changed.connect(self._refresh)
        content.form.layers_changed.connect(lambda: content.options.shift.setChecked(False))
        content.options.changed.connect(self._refresh)
        content.setup.ready.connect(self._backend_is_set_up)
        content.setup.failed.connect(self._show_in_bar)
        content.conversation.segment_clicked.connect(self._zoom)
        content.conversation.details_wanted.connect(self._show_details)
        content.conversation.correction_wanted.connect(self._correct_and_ask)
        content.conversation.restart_wanted.connect(self._backend.restart)
        content.conversation.example_chosen.connect(self._take_example)
        self._backend.changed.connect(self._look_for_backend)
        QgsProject.instance().cleared.connect(self.stop)

    # What can be done now

    def _problem(self) -> str:
        """Why nothing can be asked now, in one sentence; empty where something can."""
        if not self._available:
            return tr("Set up the backend first.")
        typed = self._content.prompt.text().strip()
        return self._content.form.problem() or ("" if typed else tr("Type what to find out."))

    def _look_for_backend(self) -> None:
        self._available, self._outdated = backend_python() is not None, is_outdated()
        endpoint = self._backend.endpoint
        if endpoint is not None and endpoint != self._models_of:
            self._models_of = endpoint
            self._forget_models_task()
            self._models_task = ModelsTask(endpoint)
            self._models_task.ended.connect(self._take_models)
            QgsApplication.taskManager().addTask(self._models_task)
        self._refresh()

    def _forget_models_task(self) -> None:
        task, self._models_task = self._models_task, None
        if task is not None:
            task.ended.disconnect(self._take_models)
            task.cancel()

    def _take_models(self, models: Optional[Models]) -> None:
        self._models_task = None  # QGIS deletes it now
        if models is not None:
            self._content.options.show_models(models)

    def _refresh(self) -> None:
        content, problem = self._content, self._problem()
        lost = self._backend.state is State.LOST and not isinstance(self._backend.error, BackendMissing)
        content.setup.setVisible(not self._available or self._outdated or content.setup.installer.running)
        content.ask.setEnabled(not self.running and not problem)
        content.ask.setToolTip(problem or tr("Ask (Enter)"))
        content.ask.setVisible(not self.running)
        content.stop.setVisible(self.running)
        content.stop.setEnabled(self.running)
        content.progress.setVisible(self.running)
        content.restart.setVisible(lost)
        said_something = bool(content.conversation.turns)
        content.clear.setEnabled(said_something and not self.running)
        content.copy.setEnabled(said_something)
        if self.running:
            content.hint.setText("")
        elif lost and self._backend.error is not None:
            content.hint.setText(tr("The backend is not running."))
        else:
            content.hint.setText(problem or self._windows_hint())

    def _windows_hint(self) -> str:
        """What to expect where the area will be looked at in windows; empty elsewhere."""
        options, text = self._content.options, self._content.prompt.text()
        if options.card is None or not wants_windows(options.chosen_detail, text):
            return ""
        size = self._content.form.ground_size()
        card = options.card
        count = window_count(size.at(card.finest_m), card.max_side, card.window) if size else 1
        return tr("Full resolution: about {count} windows.").format(count=count) if count > 1 else ""

    def _warm_up(self) -> None:
        """Start the backend while the user still types."""
        if self._backend.state is State.OFF and self._available and not self._content.form.problem():
            self._backend.start()

    def _backend_is_set_up(self) -> None:
        self._look_for_backend()
        self._backend.restart()

    def _take_example(self, text: str) -> None:
        self._content.prompt.setText(text)
        self._content.prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    # One question

    def _job(self, text: str) -> Job:
        """The task's orders; the scene and the earlier turns come along while the layers stay the same."""
        form, options = self._content.form, self._content.options
        scene = replace(
            form.scene_request(), correct_shift=options.shift.isChecked(), model=options.chosen_model
        )
        same = scene == self._opened_for
        history = tuple(self._history) if same else ()
        request = AskRequest(scene, text, history, options.chosen_detail, form.ground_size())
        return Job(
            request,
            form.output_path(),
            reuse=self._opened if same else None,
            discard=None if same else self._opened,
        )

    def _waiting_for(self) -> str:
        return tr("Asking…") if self._backend.endpoint is not None else tr("Starting the backend…")

    def _show_event(self, event: Event) -> None:
        if self.sender() is not None and self.sender() is not self._task:
            return  # a late word of a question that is over
        self._content.conversation.change_turn(self._turn, lambda turn: after(turn, event))
        if isinstance(event, Progress):
            self._content.progress.advance(event)
            self._content.hint.setText(self._content.progress.format())
        elif isinstance(event, Shares):
            self._content.attention.show_shares(event)

    def _end(self, outcome: Outcome) -> None:
        self._task = None
        if outcome.error is not None:
            self._fail(outcome.error)
        elif outcome.answer is not None:
            self._succeed(outcome)
        self._refresh()

    def _succeed(self, outcome: Outcome) -> None:
        answer, asked = outcome.answer, self._asked
        self._content.conversation.change_turn(self._turn, lambda turn: answered(turn, answer))
        self._content.attention.show_shares(answer.shares)
        if asked.scene != self._opened_for:
            self._history.clear()
        self._opened, self._opened_for = outcome.opened, asked.scene
        self._history.append((asked.text, answer.text))
        try:
            add_answer(QgsProject.instance(), asked.text, outcome.written)
        except PluginError as error:
            self._fail(error)

    def _fail(self, error: PluginError) -> None:
        """One sentence in the conversation and, unless the user stopped, in the message bar."""
        if isinstance(error, BackendLost) and self._backend.error is not None:
            error = self._backend.error  # the process knows better than the broken connection why
        stopped = isinstance(error, Stopped)
        conversation, prompt = self._content.conversation, self._content.prompt
        self._errors[self._turn] = error
        conversation.update_turn(
            self._turn,
            status=tr("Stopped.") if stopped else "",
            error="" if stopped else error.message,
            has_details=bool(error.details),
            can_restart=isinstance(error, BackendLost),
        )
        if stopped:
            return
        if not prompt.text():
            prompt.setText(conversation.turns[self._turn].question)
        self._show_in_bar(error)

    def _correct_and_ask(self, turn: int) -> None:
        """Ask a question again with the SAR layer moved onto the optical one."""
        turns = self._content.conversation.turns
        if turn < len(turns) and not self.running:
            self._content.options.shift.setChecked(True)
            self._content.prompt.setText(turns[turn].question)
            self.ask()

    # Elsewhere in QGIS

    def _zoom(self, segment: Segment) -> None:
        try:
            zoom_to_segment(self._iface.mapCanvas(), segment)
        except PluginError as error:
            self._show_in_bar(error)

    def _show_in_bar(self, error: PluginError) -> None:
        show_error(self._iface.messageBar(), error, self)

    def _show_details(self, turn: int) -> None:
        if turn in self._errors:
            show_details(self._errors[turn], self)


def _open_help() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.help_page(language()))))
