"""The panel in a frame that scrolls where a screen is too low for all that is open."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

_LOWEST = 240  # pixels


class Scrolled(QScrollArea):
    """Scrolls up and down only: it is never narrower than what is in it.

    Without it QGIS's window grows beyond a small screen as soon as the panel needs more.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy(0))  # none: it is no stop of the Tab key
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the content needs."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """What the content would like."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs, with room for the bar; as low as may be."""
        needed = self.widget().minimumSizeHint()
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() > 0 else 0
        return QSize(needed.width() + beside, min(needed.height(), _LOWEST))
