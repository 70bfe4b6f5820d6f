"""How far an answer is."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QProgressBar, QWidget

from ..connection.asking import percent
from ..connection.messages import Progress
from ..i18n import tr

_THIN = 8


class AnswerProgress(QProgressBar):
    """A thin bar that never goes back.

    In a run in windows its text is "5 of 12 windows". The text is not drawn on the bar, where dark themes
    make it unreadable; the panel shows it below.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressBar")
        self.setAccessibleName(tr("Progress of the answer"))
        self.setTextVisible(False)
        self.setMaximumHeight(_THIN)
        self.begin()

    def begin(self) -> None:
        """A question was asked; how long it takes is not known yet."""
        self.setRange(0, 0)
        self.setFormat("")

    def advance(self, event: Progress) -> None:
        """Show how far the answer is."""
        if event.stage == "loading":
            self.setRange(0, 0)
            return
        reached = max(self.value(), 0) if self.maximum() else 0
        self.setRange(0, 100)
        self.setValue(max(reached, percent(event)))
        if event.windows:
            done = event.windows_done or 0
            self.setFormat(tr("{done} of {count} windows").format(done=done, count=event.windows))


def stage_text(event: Progress) -> str:
    """What is going on, for the conversation."""
    if event.windows:
        return tr("Looking at full resolution…")
    return {
        "sending": tr("Sending the layers…"),
        "loading": tr("Loading the model…"),
        "reading": tr("Reading the rasters…"),
        "encoding": tr("Looking…"),
        "answering": tr("Answering…"),
        "polygons": tr("Drawing the polygons…"),
    }.get(event.stage, event.stage)
