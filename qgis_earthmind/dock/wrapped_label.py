"""A label of several lines that is never cut."""

from __future__ import annotations

from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel


class WrappedLabel(QLabel):
    """A label as high as its text needs at its width, also where room is short."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height."""
        super().resizeEvent(event)
        self._fit()

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # what a label is at least counts in what it says it needs
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
