"""What lies over the map while the sensors are compared: a picture at either side of a line."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ...i18n import tr

_ABOVE_MAP = -5  # the map itself is at -10, marks and rubber bands are at 0 and above
_MARGIN = 6
_PAPER, _INK = QColor(255, 255, 255, 215), QColor("#202020")
_KNOB = 9


class SensorOverlay(QgsMapCanvasItem):
    """Optical on the left, SAR on the right; what has no picture is as the map shows it.

    Attributes:
        optical: The map with the optical layer on top.
        sar: The map with the SAR layer on top.
        divider: Where the two meet, 0 (all SAR) to 1 (all optical) of the width.
        draggable: Whether a line is drawn there.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.optical: Optional[QImage] = None
        self.sar: Optional[QImage] = None
        self.divider = 0.5
        self.draggable = True
        self.setZValue(_ABOVE_MAP)

    def remove(self) -> None:
        """Take it off the map."""
        scene = self.scene()
        if scene is not None:
            scene.removeItem(self)

    def line_x(self) -> float:
        """Where the line is, in pixels of the map from the left."""
        return self.divider * self._canvas.viewport().width()

    def boundingRect(self) -> QRectF:
        """All of the map, however it is panned or zoomed."""
        size = self._canvas.viewport().size()
        return QRectF(0, 0, size.width(), size.height())

    def updatePosition(self) -> None:
        """Stay in the corner of the canvas; called by QGIS when the map moves."""
        self.setPos(QPointF(0, 0))
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_more: Any) -> None:
        """Draw both sides, the line, and which is which."""
        whole, x = self.boundingRect(), self.line_x()
        for image, left, right in ((self.optical, 0.0, x), (self.sar, x, whole.width())):
            if image is not None and right > left:
                part = QRectF(left, 0, right - left, whole.height())
                scale = image.width() / max(whole.width(), 1.0)
                painter.drawImage(part, image, QRectF(left * scale, 0, part.width() * scale, image.height()))
        if self.draggable:
            self._draw_line(painter, x, whole.height())
        if x > 0:
            self._draw_name(painter, tr("Optical"), x - _MARGIN if self.draggable else None)
        if x < whole.width():
            self._draw_name(painter, tr("SAR"), x + _MARGIN if self.draggable else None, after=True)

    def _draw_line(self, painter: QPainter, x: float, height: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, colour in ((4, _INK), (2, _PAPER)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setPen(QPen(_INK, 1))
        painter.setBrush(_PAPER)
        painter.drawEllipse(QPointF(x, height / 2), _KNOB, _KNOB)
        painter.drawText(
            QRectF(x - _KNOB, height / 2 - _KNOB, 2 * _KNOB, 2 * _KNOB), Qt.AlignmentFlag.AlignCenter, "↔"
        )

    def _draw_name(self, painter: QPainter, name: str, at: Optional[float], *, after: bool = False) -> None:
        """A name beside the line, or in the corner where there is none."""
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(name) + 2 * _MARGIN, metrics.height() + _MARGIN
        left = _MARGIN if at is None else at if after else at - width
        box = QRectF(left, _MARGIN, width, height)
        painter.setPen(QPen(_INK, 1))
        painter.setBrush(_PAPER)
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
