"""The prompt line."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ..i18n import tr

_MOST_KEPT = 50


class PromptLine(QLineEdit):
    """Enter asks; the up and down arrows go through what was asked before, as in a terminal."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("promptEdit")
        self.setPlaceholderText(tr("Question or task"))
        self.setToolTip(tr("Enter asks; the up arrow brings back what you asked before"))
        self.setAccessibleName(tr("Question or instruction"))
        self.setClearButtonEnabled(True)
        self._asked: list[str] = []
        self._place = 0
        self._draft = ""

    def remember(self, text: str) -> None:
        """Keep what was asked."""
        if not self._asked or self._asked[-1] != text:
            self._asked.append(text)
            del self._asked[:-_MOST_KEPT]
        self._place = len(self._asked)
        self._draft = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows, and Enter with whatever key is held; leave the rest to the line."""
        if event.key() == Qt.Key.Key_Up:
            self._go(-1)
        elif event.key() == Qt.Key.Key_Down:
            self._go(1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        place = min(max(self._place + step, 0), len(self._asked))
        if place == self._place:
            return
        if self._place == len(self._asked):
            self._draft = self.text()
        self._place = place
        self.setText(self._asked[place] if place < len(self._asked) else self._draft)
