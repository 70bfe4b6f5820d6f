"""The panel: ties pickers, prompt, conversation, backend and map together."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..connection.client import Client
from ..connection.messages import Endpoint, Segment
from ..connection.process import BackendProcess, State
from ..errors import PluginError
from ..i18n import tr
from .asking_again import AskingAgain
from .bands_popover import BandsPopover
from .content import PanelContent
from .export import ConversationExport
from .help.opening import Help
from .highlight import Highlight
from .kept_conversation import KeptConversation
from .models.dialog import ModelsDialog
from .notices import show_details, show_error, show_saved
from .pointing.pointer import Pointer
from .questions import Questions
from .readiness import Readiness
from .results.edits import ResultEdits
from .results.rasters import AnswerRasters
from .results.saving import Saving
from .scrolled import Scrolled
from .task import Inquiry
from .turns import Turn, plain
from .windows_hint import WindowsHint
from .zoom import select_all_of, zoom_to_segment


class EarthMindDock(QgsDockWidget):
    """The window into EarthMind. Asks one question at a time; everything slow happens in an `AskTask`."""

    def __init__(self, iface: QgisInterface, backend: BackendProcess) -> None:
        super().__init__(tr("EarthMind"), iface.mainWindow())
        self.setObjectName("EarthMindDock")
        self.setWindowIcon(QIcon(paths.icon("earthmind")))
        self._iface = iface
        self._backend = backend
        self._models = Inquiry(tr("EarthMind: models"), self)
        self._models_of: Optional[Endpoint] = None
        self._models_window: Optional[ModelsDialog] = None
        self._content = PanelContent(iface.mapCanvas(), self)
        self.setWidget(Scrolled(self._content))
        self._kept = KeptConversation(self._content.conversation, lambda: self._questions.under_way, self)
        self._export = ConversationExport(iface.mapCanvas(), self._kept.layer_of, self)
        self._bands = BandsPopover(backend, self)
        content = self._content
        self._help = Help(iface.mapCanvas(), content.form.choose, self._show_in_bar, self)
        self._pointer = Pointer(iface, content.point, content.region, content.form, self)
        self._ready = Readiness(content, backend, self._pointer)
        self._questions = Questions(content, backend, self._kept, self._ready, self._pointer, self)
        self._windows = WindowsHint(backend, self._questions.would_ask, self)
        self._rasters = AnswerRasters(content.conversation, backend, content.form.served, self)
        self._again = AskingAgain(content, self.ask, lambda: self.running)
        self._pointer.pointed.connect(self._again.what_is_there)
        self._saving = Saving(iface, content.results.filter.save)
        self._edits = ResultEdits(iface, content.edits)
        self._highlight = Highlight(iface.mapCanvas(), self._kept.layer_of, self)
        self._connect()
        self._look_for_backend()
        self._kept.read()

    @property
    def running(self) -> bool:
        """Whether a question is being answered."""
        return self._questions.running

    def ask(self) -> None:
        """Ask what stands in the prompt line; does nothing where it cannot be asked."""
        self._questions.ask()

    def stop(self) -> None:
        """Stop the answer that is under way."""
        self._questions.stop()

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
            self._questions.forget_last()
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
        self._questions.abandon()
        self._models.forget()
        self._windows.forget()
        self._bands.forget()
        self._pointer.forget()
        self._help.forget()
        self._content.blink.end()
        self._saving.forget()
        self._edits.forget()
        self._highlight.forget()
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
        self._pointer.corrected.connect(self._questions.correct)
        self._pointer.edited.connect(self._edits.change)
        self._edits.failed.connect(self._show_in_bar)
        self._questions.changed.connect(self._reconsider)
        self._questions.failed.connect(self._show_in_bar)
        self._pointer.refused.connect(self._show_in_bar)
        content.setup.ready.connect(self._backend_is_set_up)
        content.setup.failed.connect(self._show_in_bar)
        content.setup.models_wanted.connect(self._open_models)
        content.setup.removing.connect(self._backend.stop)
        content.setup.removed.connect(self._look_for_backend)
        content.backend.toggled.connect(self._refresh)
        content.conversation.segment_clicked.connect(self._zoom)
        content.conversation.segment_hovered.connect(self._highlight.show)
        content.results.failed.connect(self._show_in_bar)
        content.conversation.details_wanted.connect(self._show_details)
        content.conversation.restart_wanted.connect(self._backend.restart)
        content.conversation.pin_wanted.connect(self._kept.pin)
        content.conversation.unclick_wanted.connect(self._questions.take_click_back)
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
        self._questions.abandon()
        self._questions.forget_last()
        turns = self._content.conversation.turns
        for turn in turns:
            self._content.prompt.remember(turn.question)
        self._content.attention.show_shares(turns[-1].answer.counted if turns else None)
        self._reconsider()

    # Elsewhere in QGIS

    def _zoom(self, turn: Turn, segment: Segment) -> None:
        try:
            layer = self._kept.layer_of(turn, segment)
            zoom_to_segment(self._iface.mapCanvas(), segment, layer)
            select_all_of(layer)
        except PluginError as error:
            self._show_in_bar(error)

    def _show_in_bar(self, error: PluginError) -> None:
        show_error(self._iface.messageBar(), error, self)

    def _show_details(self, turn: int) -> None:
        error = self._content.conversation.turns[turn].error
        if error is not None:
            show_details(error, self)
