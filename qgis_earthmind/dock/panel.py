"""The panel: ties pickers, prompt, conversation, backend and map together."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths, settings
from ..connection.asking import percent
from ..connection.environment import backend_python, is_outdated
from ..connection.messages import AskRequest, Done, Event, Note, Progress, SceneRequest, Segment, Shares, Text
from ..connection.process import BackendProcess, State
from ..errors import BackendLost, BackendMissing, PluginError, Stopped
from ..i18n import language, tr
from ..layers.presentation import add_answer
from .conversation import ConversationView
from .form import LayerForm
from .html import Turn, total_seconds
from .notices import show_details, show_error
from .setup import SetupPanel
from .task import AskTask, Job, OpenScene, Outcome
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
        self._turn = -1
        self._asked: Optional[AskRequest] = None
        self._opened: Optional[OpenScene] = None
        self._opened_for: Optional[SceneRequest] = None
        self._history: list[tuple[str, str]] = []
        self._errors: dict[int, PluginError] = {}
        self._available = self._outdated = False
        self._build()
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
        text = self._prompt.text().strip()
        try:
            job = self._job(text)
        except PluginError as error:
            self._turn = self._conversation.add(Turn(text))
            self._fail(error)
            return
        self._asked = job.request
        self._turn = self._conversation.add(Turn(text, status=self._waiting_for()))
        self._task = AskTask(job, self._backend)
        self._task.happened.connect(self._show_event)
        self._task.ended.connect(self._end)
        self._prompt.clear()
        self._bar.setRange(0, 0)
        self._refresh()
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Stop the answer that is under way."""
        if self._task is not None:
            self._conversation.update_turn(self._turn, status=tr("Stopping…"))
            self._stop.setEnabled(False)
            self._task.cancel()

    def clear(self) -> None:
        """Begin a new conversation."""
        if not self.running:
            self._conversation.clear_turns()
            self._history.clear()
            self._errors.clear()

    def shut_down(self) -> None:
        """Stop what runs and let go of everything that outlives the panel."""
        task, self._task = self._task, None
        if task is not None:
            task.happened.disconnect(self._show_event)
            task.ended.disconnect(self._end)
            task.cancel()
        self._setup.abandon()
        self._form.detach()
        self._backend.changed.disconnect(self._look_for_backend)
        QgsProject.instance().cleared.disconnect(self.stop)

    # Building

    def _build(self) -> None:
        self._setup = SetupPanel(self)
        self._form = LayerForm(self._iface.mapCanvas(), self)
        self._conversation = ConversationView(self)
        self._conversation.setObjectName("conversationView")
        self._conversation.setMinimumHeight(80)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(8)
        self._prompt = QLineEdit(self)
        self._prompt.setObjectName("promptEdit")
        self._prompt.setPlaceholderText(tr("Ask, or say what to segment"))
        self._prompt.setClearButtonEnabled(True)
        self._ask = QPushButton(tr("Ask"), self)
        self._ask.setObjectName("askButton")
        self._stop = QPushButton(tr("Stop"), self)
        self._stop.setObjectName("stopButton")
        self._hint = QLabel("", self)
        self._hint.setObjectName("hintLabel")
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._restart = QPushButton(tr("Restart"), self)
        self._restart.setObjectName("restartButton")
        self._restart.setToolTip(tr("Start the backend again"))
        self._clear = _tool_button(
            self, "clearButton", "/mActionDeleteSelected.svg", tr("Begin a new conversation")
        )
        self._help = _tool_button(self, "helpButton", "/mActionHelpContents.svg", tr("Help"))
        self._arrange()

    def _arrange(self) -> None:
        prompt_row = QHBoxLayout()
        prompt_row.setSpacing(4)
        prompt_row.addWidget(self._prompt, 1)
        prompt_row.addWidget(self._ask)
        prompt_row.addWidget(self._stop)
        hint_row = QHBoxLayout()
        hint_row.setSpacing(4)
        hint_row.addWidget(self._hint, 1)
        for widget in (self._restart, self._clear, self._help):
            hint_row.addWidget(widget)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self._setup)
        layout.addWidget(self._form)
        layout.addWidget(self._conversation, 1)
        layout.addWidget(self._bar)
        layout.addLayout(prompt_row)
        layout.addLayout(hint_row)
        self.setWidget(content)

    def _connect(self) -> None:
        self._prompt.returnPressed.connect(self.ask)
        self._prompt.textChanged.connect(self._refresh)
        self._prompt.textEdited.connect(self._warm_up)
        self._ask.clicked.connect(self.ask)
        self._stop.clicked.connect(self.stop)
        self._restart.clicked.connect(self._backend.restart)
        self._clear.clicked.connect(self.clear)
        self._help.clicked.connect(_open_help)
        self._form.changed.connect(self._refresh)
        self._setup.ready.connect(self._backend_is_set_up)
        self._setup.failed.connect(self._show_in_bar)
        self._conversation.segment_clicked.connect(self._zoom)
        self._conversation.details_wanted.connect(self._show_details)
        self._conversation.restart_wanted.connect(self._backend.restart)
        self._conversation.example_chosen.connect(self._take_example)
        self._backend.changed.connect(self._look_for_backend)
        QgsProject.instance().cleared.connect(self.stop)

    # What can be done now

    def _problem(self) -> str:
        """Why nothing can be asked now, in one sentence; empty where something can."""
        if not self._available:
            return tr("Set up the backend first.")
        return self._form.problem() or ("" if self._prompt.text().strip() else tr("Type what to find out."))

    def _look_for_backend(self) -> None:
        self._available, self._outdated = backend_python() is not None, is_outdated()
        self._refresh()

    def _refresh(self) -> None:
        problem = self._problem()
        lost = self._backend.state is State.LOST and not isinstance(self._backend.error, BackendMissing)
        self._setup.setVisible(not self._available or self._outdated or self._setup.installer.running)
        self._ask.setEnabled(not self.running and not problem)
        self._ask.setToolTip(problem or tr("Ask (Enter)"))
        self._ask.setVisible(not self.running)
        self._stop.setVisible(self.running)
        self._stop.setEnabled(self.running)
        self._bar.setVisible(self.running)
        self._restart.setVisible(lost)
        self._clear.setEnabled(not self.running)
        if self.running:
            self._hint.setText("")
        elif lost and self._backend.error is not None:
            self._hint.setText(tr("The backend is not running."))
        else:
            self._hint.setText(problem)

    def _warm_up(self) -> None:
        """Start the backend while the user still types."""
        if self._backend.state is State.OFF and self._available and not self._form.problem():
            self._backend.start()

    def _backend_is_set_up(self) -> None:
        self._look_for_backend()
        self._backend.restart()

    def _take_example(self, text: str) -> None:
        self._prompt.setText(text)
        self._prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    # One question

    def _job(self, text: str) -> Job:
        """The task's orders; the scene and the earlier turns come along while the layers stay the same."""
        scene = self._form.scene_request()
        same = scene == self._opened_for
        history = tuple(self._history) if same else ()
        request = AskRequest(scene, text, settings.model() or None, history)
        return Job(
            request,
            self._form.output_path(),
            reuse=self._opened if same else None,
            discard=None if same else self._opened,
        )

    def _waiting_for(self) -> str:
        return tr("Asking…") if self._backend.endpoint is not None else tr("Starting the backend…")

    def _show_event(self, event: Event) -> None:
        if self.sender() is not None and self.sender() is not self._task:
            return  # a late word of a question that is over
        turn = self._conversation.turns[self._turn]
        if isinstance(event, Text):
            self._conversation.update_turn(self._turn, text=turn.text + event.text)
        elif isinstance(event, Segment):
            self._conversation.update_turn(self._turn, segments=(*turn.segments, event))
        elif isinstance(event, Shares):
            self._conversation.update_turn(self._turn, shares=event)
        elif isinstance(event, Note):
            self._conversation.update_turn(self._turn, notes=(*turn.notes, event.message))
        elif isinstance(event, Progress):
            self._show_progress(event)
        elif isinstance(event, Done):
            self._conversation.update_turn(self._turn, text=event.text)

    def _show_progress(self, event: Progress) -> None:
        if event.stage == "loading":
            self._bar.setRange(0, 0)
        else:
            reached = max(self._bar.value(), 0) if self._bar.maximum() else 0
            self._bar.setRange(0, 100)
            self._bar.setValue(max(reached, percent(event)))
        self._conversation.update_turn(self._turn, status=_stage_text(event.stage))

    def _end(self, outcome: Outcome) -> None:
        self._task = None
        if outcome.error is not None:
            self._fail(outcome.error)
        elif outcome.answer is not None:
            self._succeed(outcome)
        self._refresh()

    def _succeed(self, outcome: Outcome) -> None:
        answer, asked = outcome.answer, self._asked
        self._conversation.update_turn(
            self._turn,
            text=answer.text,
            segments=answer.segments,
            shares=answer.shares,
            notes=answer.notes,
            model=answer.model,
            seconds=total_seconds(answer.seconds),
            status="",
        )
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
        self._errors[self._turn] = error
        self._conversation.update_turn(
            self._turn,
            status=tr("Stopped.") if stopped else "",
            error="" if stopped else error.message,
            has_details=bool(error.details),
            can_restart=isinstance(error, BackendLost),
        )
        if stopped:
            return
        if not self._prompt.text():
            self._prompt.setText(self._conversation.turns[self._turn].question)
        self._show_in_bar(error)

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


def _stage_text(stage: str) -> str:
    return {
        "loading": tr("Loading the model…"),
        "reading": tr("Reading the rasters…"),
        "encoding": tr("Looking…"),
        "answering": tr("Answering…"),
        "polygons": tr("Drawing the polygons…"),
    }.get(stage, stage)


def _tool_button(parent: QWidget, name: str, icon: str, tip: str) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    return button


def _open_help() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.help_page(language()))))
