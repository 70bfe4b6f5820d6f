"""The conversation as a thing that lasts: kept in the project, cleared, brought back, pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable, Optional

from qgis.core import Qgis, QgsMessageLog, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..connection.messages import Answer, Segment
from ..connection.requests import AskRequest
from ..i18n import tr
from ..layers.answer_groups import AnswerGroups
from ..layers.presentation import layer_of
from ..layers.reference import gdal_uri
from .conversation import ConversationView
from .saved_conversation import Newer, Saved, Unreadable, from_text, to_text
from .turns import Turn

SCOPE, KEY = "earthmind", "/conversation"


class KeptConversation(QObject):
    """What the view shows, and what the next question goes on from, in step with the project.

    Written into the project when that is saved, shown again when it is opened; a new project begins
    an empty one. What cannot be read stays in the project: a later version's for good, what is
    damaged until something is asked.

    Signals:
        replaced: another conversation is shown, or none: the project changed, or something was undone

    Attributes:
        answered: The latest question that was answered, its own answer in its history.
    """

    replaced = pyqtSignal()

    def __init__(self, view: ConversationView, running: Callable[[], int], parent: QObject) -> None:
        """Follow the project; nothing is shown before it is read.

        Args:
            view: Shows the turns.
            running: Tells the number of the turn that is being answered; -1 for none.
            parent: Owner.
        """
        super().__init__(parent)
        self.answered: Optional[AskRequest] = None
        self._answered_before: Optional[AskRequest] = None  # when it was cleared
        self._view = view
        self._running = running
        self._unread: Optional[Unreadable] = None  # why what the project has is not shown
        self._project = QgsProject.instance()
        self._groups = AnswerGroups(self._project, self)
        self._project.cleared.connect(self._begin_empty)
        self._project.readProject.connect(self.read)
        self._project.writeProject.connect(self._write)

    def forget(self) -> None:
        """Let go of the project, with what was said left in it for another panel."""
        if self._view.turns:
            self._write()
        self._groups.forget()
        self._project.cleared.disconnect(self._begin_empty)
        self._project.readProject.disconnect(self.read)
        self._project.writeProject.disconnect(self._write)

    def read(self, *_document: object) -> None:
        """Show what the project that is open has."""
        text, _ = self._project.readEntry(SCOPE, KEY, "")
        if not text:
            return
        try:
            saved = from_text(text, lambda source: gdal_uri(self._project.readPath(source)))
        except Unreadable as why:
            self._unread = why
            _log(_sentence(why), str(why))
            return
        self._show(replace(saved, turns=tuple(self._with_gone(turn) for turn in saved.turns)))

    def touch(self) -> None:
        """Something was said: the project has to be saved to keep it."""
        self._project.setDirty(True)

    def clear(self) -> None:
        """Begin a new conversation; pinned turns stay."""
        if not self._view.cleared:
            self._answered_before = self.answered
        self.answered = None
        self._view.clear_turns()
        self.touch()

    def undo(self) -> None:
        """Bring back what was cleared, where no question has come since."""
        if self._view.cleared:
            self._view.restore_cleared()
            self.answered = self._answered_before
            self.touch()
            self.replaced.emit()

    def pin(self, number: int) -> None:
        """Pin a turn, or undo that; layers of it that a later answer has replaced come back."""
        turn = self._view.turns[number]
        self._view.update_turn(number, pinned=not turn.pinned)
        if not turn.pinned:
            self._groups.put_back(turn.question, turn.layer_ids)
        self.touch()

    def replace_others(self, number: int, layers: Sequence[QgsVectorLayer], *, again: bool) -> None:
        """Let the layers of an answer take the place of all others that are not pinned.

        Args:
            number: The turn.
            layers: Its layers; where it marked nothing, the map stays as it is.
            again: Whether the turn was answered before: what it marked then goes in any case.
        """
        self._groups.claim(layers)
        if layers or again:
            turns = [turn for other, turn in enumerate(self._view.turns) if turn.pinned and other != number]
            pinned = {layer_id for turn in turns for layer_id in turn.layer_ids}
            self._groups.take_away(pinned | {layer.id() for layer in layers})

    def layer_of(self, turn: Turn, segment: Segment) -> Optional[QgsVectorLayer]:
        """The layer with a segment's polygons, replaced or not; None where it was removed or is broken."""
        known = turn.layer_id(segment)
        layer = self._project.mapLayer(known) or self._groups.taken(known)
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            return layer
        return layer_of(self._project, turn.answer, segment)

    def _begin_empty(self) -> None:
        self._show(Saved())

    def _show(self, saved: Saved) -> None:
        self.answered, self._answered_before, self._unread = saved.answered, None, None
        self._view.show_turns(saved.turns)
        self.replaced.emit()

    def _with_gone(self, turn: Turn) -> Turn:
        """A turn that knows which of its polygons are not there any more."""
        found = (segment for segment in turn.answer.segments if segment.count)
        return replace(turn, gone=tuple(item.index for item in found if self.layer_of(turn, item) is None))

    def _write(self, *_document: object) -> None:
        """Put what is shown into the project."""
        turns = tuple(
            replace(turn, status=tr("Stopped.")) if number == self._running() else turn
            for number, turn in enumerate(self._view.turns)
        )
        if self._unread is not None and (isinstance(self._unread, Newer) or not turns):
            return
        text = to_text(Saved(turns, self.answered), self._project.writePath) if turns else ""
        if text == self._project.readEntry(SCOPE, KEY, "")[0]:
            return
        if text:
            self._project.writeEntry(SCOPE, KEY, text)
        else:
            self._project.removeEntry(SCOPE, KEY)


def layers_by_segment(answer: Answer, layers: tuple[QgsVectorLayer, ...]) -> tuple[tuple[int, str], ...]:
    """Which layer holds the polygons of which segment, of the layers that were made of an answer's tables."""
    pairs = zip(answer.tables, layers)
    return tuple((table.segment, layer.id()) for table, layer in pairs if table.segment is not None)


def _sentence(why: Unreadable) -> str:
    if isinstance(why, Newer):
        return tr(
            "The conversation in this project was kept by a later version of EarthMind: it is not shown and "
            "stays as it is; what is asked now is not kept in the project."
        )
    return tr("The conversation in this project is damaged and not shown.")


def _log(sentence: str, details: str) -> None:
    QgsMessageLog.logMessage(f"{sentence}\n{details}", "EarthMind", Qgis.MessageLevel.Warning)
