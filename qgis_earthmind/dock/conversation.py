"""The conversation view: turns in, rich text out, links back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from .html import Palette, anchor_of, conversation, examples
from .turns import Turn

_REDRAW_MILLISECONDS = 60
_ABOVE = 8  # pixels of a question's frame above its words


class ConversationView(QTextBrowser):
    """Shows questions and answers as they grow; redraws at most every few hundredths of a second.

    Signals:
        segment_clicked: the `Turn`, and that `Segment` of it whose chip was clicked
        segment_hovered: the same for the one that the mouse is over, or None and None
        details_wanted: number of the turn
        plan_chosen: the plan of a turn, in one line, to be changed
        correction_wanted: number of the turn to be asked again with the layers' shift corrected
        again_wanted: number of the turn to be asked again
        unclick_wanted: number of the turn whose last correcting click is to be taken back
        raster_wanted: number of the turn, and the kind of raster that is to be made of its answer
        raster_unwanted: number of the turn whose raster is not to be made after all
        swap_wanted: number of the turn to be asked again with the layers exchanged
        restart_wanted: the user asks for the backend to be restarted
        example_chosen: text of an example question, or of an earlier one to be changed
        pin_wanted: number of the turn to be pinned, or not any more
        undo_wanted: the user wants back what was cleared
        sample_wanted: the sample scene is to be loaded
        help_wanted: name of the help's page to be shown
    """

    segment_clicked = pyqtSignal(object, object)
    segment_hovered = pyqtSignal(object, object)
    details_wanted = pyqtSignal(int)
    plan_chosen = pyqtSignal(str)
    correction_wanted = pyqtSignal(int)
    again_wanted = pyqtSignal(int)
    unclick_wanted = pyqtSignal(int)
    raster_wanted = pyqtSignal(int, str)
    raster_unwanted = pyqtSignal(int)
    swap_wanted = pyqtSignal(int)
    restart_wanted = pyqtSignal()
    example_chosen = pyqtSignal(str)
    pin_wanted = pyqtSignal(int)
    undo_wanted = pyqtSignal()
    sample_wanted = pyqtSignal()
    help_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._turns: list[Turn] = []
        self._cleared: Optional[tuple[Turn, ...]] = None  # all turns there were, until the next question
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MILLISECONDS)
        self._redraw.timeout.connect(self.redraw)
        self._under_way = False  # in what was drawn last
        self._answer_at = -1  # where the view was put at the beginning of an answer
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        self.redraw()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The conversation so far."""
        return tuple(self._turns)

    @property
    def cleared(self) -> bool:
        """Whether clearing can be undone."""
        return self._cleared is not None

    def add(self, turn: Turn) -> int:
        """Begin a turn; returns its number."""
        self._cleared = None
        self._turns.append(turn)
        self.redraw()
        self._to_end()
        return len(self._turns) - 1

    def update_turn(self, number: int, **changes: Any) -> None:
        """Replace fields of a turn; drawn a moment later."""
        if 0 <= number < len(self._turns):
            self._turns[number] = replace(self._turns[number], **changes)
            if not self._redraw.isActive():
                self._redraw.start()

    def clear_turns(self) -> None:
        """Begin anew; pinned turns stay."""
        self._cleared = self._all_turns()
        self._turns = [turn for turn in self._turns if turn.pinned]
        self.redraw()

    def restore_cleared(self) -> None:
        """Undo `clear_turns`, until the next question."""
        self.show_turns(self._all_turns())

    def show_turns(self, turns: Iterable[Turn]) -> None:
        """Show another conversation."""
        self._turns, self._cleared = list(turns), None
        self.redraw()
        self._to_end()

    def redraw(self) -> None:
        """Draw now; stays at the end where the user was there, else where the user reads.

        An answer that is complete and higher than the view is shown from its question on.
        """
        self._redraw.stop()
        bar = self.verticalScrollBar()
        position, at_end = bar.value(), bar.value() >= bar.maximum() - 4
        before, self._under_way = self._under_way, bool(self._turns and self._turns[-1].status)
        self.setHtml(conversation(self._turns, colours_of(self.palette()), cleared=self.cleared))
        if at_end and before and not self._under_way:
            self._to_answer()
        elif at_end:
            self._to_end()
        else:
            bar.setValue(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in view what the user is at: the end, or the beginning of the last answer."""
        bar = self.verticalScrollBar()
        at_answer, at_end = bar.value() == self._answer_at, bar.value() >= bar.maximum() - 4
        super().resizeEvent(event)
        if at_answer:
            self._to_answer()
        elif at_end:
            self._to_end()

    def changeEvent(self, event: QEvent) -> None:
        """Redraw in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_redraw"):
            self._redraw.start()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is over no phrase any more."""
        super().leaveEvent(event)
        self.segment_hovered.emit(None, None)

    def _hover(self, url: QUrl) -> None:
        kind, _, rest = url.toString().partition(":")
        first, _, second = rest.partition("/")
        turn = self._turns[int(first)] if kind == "segment" else None
        self.segment_hovered.emit(turn, turn and turn.answer.segment(int(second)))

    def _all_turns(self) -> tuple[Turn, ...]:
        """Those that are shown, at the places that they had among those that were cleared."""
        stayed = iter(self._turns)
        if self._cleared is None:
            return self.turns
        return tuple(next(stayed) if turn.pinned else turn for turn in self._cleared)

    def _to_answer(self) -> None:
        """The last question at the top, or all of its answer where that is lower than the view."""
        bar = self.verticalScrollBar()
        self.scrollToAnchor(anchor_of(len(self._turns) - 1))
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() - _ABOVE)
        self._answer_at = bar.value()

    def _to_end(self) -> None:
        self._answer_at = -1
        if not self._turns:
            self.verticalScrollBar().setValue(0)  # what is said where nothing was asked is read from the top
            return
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _follow(self, url: QUrl) -> None:
        kind, _, rest = url.toString().partition(":")
        first, _, second = rest.partition("/")
        of_turn = {
            "details": self.details_wanted,
            "again": self.again_wanted,
            "correct": self.correction_wanted,
            "pin": self.pin_wanted,
            "unclick": self.unclick_wanted,
            "unraster": self.raster_unwanted,
            "swap": self.swap_wanted,
        }
        if kind in of_turn:
            of_turn[kind].emit(int(rest))
        elif kind == "segment":
            turn = self._turns[int(first)]
            self.segment_clicked.emit(turn, turn.answer.segment(int(second)))
        elif kind == "raster":
            self.raster_wanted.emit(int(first), second)
        elif kind == "thoughts":
            self.update_turn(int(rest), unfolded=not self._turns[int(rest)].unfolded)
        elif kind == "undo":
            self.undo_wanted.emit()
        elif kind == "restart":
            self.restart_wanted.emit()
        elif kind == "sample":
            self.sample_wanted.emit()
        elif kind == "help":
            self.help_wanted.emit(rest)
        else:
            self._bring_back(kind, int(rest))

    def _bring_back(self, kind: str, number: int) -> None:
        """Put a question, its plan or an example into the prompt line."""
        if kind == "edit":
            self.example_chosen.emit(self._turns[number].question)
        elif kind == "example":
            self.example_chosen.emit(examples()[number])
        elif kind == "plan":
            plan = self._turns[number].answer.plan
            if plan is not None:
                self.plan_chosen.emit(plan.text)


def colours_of(palette: QPalette) -> Palette:
    """The colours of the conversation within a widget's own, readable on any theme."""
    base = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    dark = base.lightness() < 128
    return Palette(
        text=text.name(),
        faint=_mixed(text, base, 0.15 if dark else 0.4).name(),  # text of dark themes is dim already
        question=_mixed(base, palette.color(QPalette.ColorRole.Highlight), 0.18).name(),
        error="#ff8a80" if dark else "#b3261e",
    )


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    """The first colour with a share of the second."""
    pairs = zip(first.getRgbF()[:3], second.getRgbF()[:3])
    return QColor.fromRgbF(*(one * (1 - share) + two * share for one, two in pairs))
