"""How far an answer is."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QProgressBar, QWidget

from ..connection.asking import percent
from ..connection.messages import Progress
from ..i18n import tr

_THIN = 8
_UNLIMITED = 16_777_215  # what Qt calls no maximum


class AnswerProgress(QProgressBar):
    """A thin bar for one picture; one with "5 of 12 windows" for a run in windows. Never goes back."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressBar")
        self.setAccessibleName(tr("Progress of the answer"))
        self.setStyleSheet("QProgressBar { color: palette(window-text) }")  # dark themes leave it black
        self.begin()

    def begin(self) -> None:
        """A question was asked; how long it takes is not known yet."""
        self.setRange(0, 0)
        self._show_text("")

    def advance(self, event: Progress) -> None:
        """Show how far the answer is."""
        if event.stage == "loading":
            self.setRange(0, 0)
            return
        reached = max(self.value(), 0) if self.maximum() else 0
        self.setRange(0, 100)
        self.setValue(max(reached, percent(event)))
        if event.windows:
            self._show_text(windows_text(event))

    def _show_text(self, text: str) -> None:
        self.setFormat(text)
        self.setTextVisible(bool(text))
        self.setMaximumHeight(_UNLIMITED if text else _THIN)


def windows_text(event: Progress) -> str:
    """How many windows are done."""
    return tr("{done} of {count} windows").format(done=event.windows_done, count=event.windows)


def stage_text(event: Progress) -> str:
    """What is going on, for the conversation."""
    if event.windows:
        return tr("Looking at full resolution…")
    return {
        "loading": tr("Loading the model…"),
        "reading": tr("Reading the rasters…"),
        "encoding": tr("Looking…"),
        "answering": tr("Answering…"),
        "polygons": tr("Drawing the polygons…"),
    }.get(event.stage, event.stage)
