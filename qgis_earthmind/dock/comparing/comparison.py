"""Swiping and blinking: begun and ended, the mouse that drags the line, the timer that changes sides."""

from __future__ import annotations

from enum import Enum
from typing import Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer

from ...layers.guess import OPTICAL, SAR
from .overlay import SensorOverlay
from .pictures import SensorPictures

_GRAB_PIXELS = 8


class Mode(Enum):
    """How the sensors are compared."""

    SWIPE = "swipe"
    BLINK = "blink"


class Comparison(QObject):
    """Two layers compared in the map, from when it is made until it is ended.

    The line can be dragged whatever tool the map has; anywhere else the mouse is the tool's.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        layers: tuple[QgsRasterLayer, QgsRasterLayer],
        mode: Mode,
        interval: int,
        parent: QObject,
    ) -> None:
        """Begin.

        Args:
            canvas: The map.
            layers: The optical and the SAR layer.
            mode: How they are compared.
            interval: Milliseconds after which the other one is shown, for blinking.
            parent: Owner.
        """
        super().__init__(parent)
        self.layers, self.mode = layers, mode
        self._canvas = canvas
        self._dragged = self._near = False
        self._overlay: Optional[SensorOverlay] = SensorOverlay(canvas)
        self._pictures = SensorPictures(canvas, *layers, self)
        self._pictures.changed.connect(self._show)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._change_sides)
        if mode is Mode.BLINK:
            self._overlay.draggable, self._overlay.divider = False, 1.0
            self._timer.start(interval)
        else:
            canvas.viewport().installEventFilter(self)
        self._show()

    @property
    def divider(self) -> float:
        """Where the sensors meet, 0 (all SAR) to 1 (all optical) of the map's width."""
        return self._overlay.divider if self._overlay is not None else 0.0

    def move_to(self, share: float) -> None:
        """Put the line somewhere, 0 to 1 of the map's width."""
        if self._overlay is not None:
            self._overlay.divider = min(max(share, 0.0), 1.0)
            self._overlay.update()

    def set_interval(self, interval: int) -> None:
        """Blink at another pace, in milliseconds."""
        self._timer.setInterval(interval)

    def end(self) -> None:
        """Show the map as it is; nothing of the comparison is left."""
        overlay, self._overlay = self._overlay, None
        if overlay is None:
            return
        self._timer.stop()
        self._canvas.viewport().removeEventFilter(self)
        self._show_near(False)
        self._pictures.forget()
        overlay.remove()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse where it is on the line."""
        if event.type() == QEvent.Type.MouseMove:
            return self._hover_or_drag(event.pos().x(), bool(event.buttons()))
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            left = event.button() == Qt.MouseButton.LeftButton
            self._dragged = left and self._is_near(event.pos().x())
            return self._dragged
        if event.type() == QEvent.Type.MouseButtonRelease and self._dragged:
            self._dragged = False
            return True
        return False

    def _hover_or_drag(self, x: int, pressed: bool) -> bool:
        if self._dragged:
            self.move_to(x / max(self._canvas.viewport().width(), 1))
            return True
        self._show_near(not pressed and self._is_near(x))
        return False

    def _is_near(self, x: int) -> bool:
        return self._overlay is not None and abs(x - self._overlay.line_x()) <= _GRAB_PIXELS

    def _show_near(self, near: bool) -> None:
        """The cursor says where the line can be taken."""
        if near and not self._near:
            self._canvas.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        elif self._near and not near:
            self._canvas.viewport().unsetCursor()  # that of the map's tool again
        self._near = near

    def _change_sides(self) -> None:
        self.move_to(1.0 - self.divider)

    def _show(self) -> None:
        if self._overlay is not None:
            self._overlay.optical = self._pictures.picture(OPTICAL)
            self._overlay.sar = self._pictures.picture(SAR)
            self._overlay.update()
