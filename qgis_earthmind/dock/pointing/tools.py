"""The map tools that a region is marked with. Each hands over one shape, or is given up by Esc."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from .marked import Kind

_OUTLINE = QColor("#d55e00")
_FILL = QColor(213, 94, 0, 50)
_CLICK_PIXELS = 4  # a mouse that moved less has not dragged
_FINISHING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKING_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_KEYS = (Qt.Key.Key_Escape, *_FINISHING, *_TAKING_BACK)


def rubber_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """An empty band in the colours of what is asked about."""
    band = QgsRubberBand(canvas)
    band.setStrokeColor(_OUTLINE)
    band.setFillColor(_FILL)
    band.setWidth(2)
    return band


def remove_band(band: QgsRubberBand) -> None:
    """Take a band off its canvas."""
    scene = band.scene()
    if scene is not None:
        scene.removeItem(band)


class MarkTool(QgsMapTool):
    """What all of them have in common.

    Signals:
        marked: the shape in coordinates of the map; for a place the point that was clicked at
        given_up: Esc was pressed
    """

    marked = pyqtSignal(QgsGeometry)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._canvas = canvas
        self._band: Optional[QgsRubberBand] = rubber_band(canvas)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the tool from shortcuts: Backspace would delete the features that are selected."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _KEYS:
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        else:
            event.ignore()

    def release(self) -> None:
        """Take what is half drawn off the map; the tool is not used again."""
        self._canvas.removeEventFilter(self)
        if self._band is not None:
            remove_band(self._band)
            self._band = None

    def _show(self, geometry: QgsGeometry) -> None:
        if self._band is not None and geometry.isEmpty():
            self._band.reset()
        elif self._band is not None:
            self._band.setToGeometry(geometry)


class PlaceTool(MarkTool):
    """A click."""

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Hand over where it was."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.marked.emit(QgsGeometry.fromPointXY(event.mapPoint()))


class AddTool(PlaceTool):
    """A click on what is missing."""


class RemoveTool(PlaceTool):
    """A click on what is wrong."""


class RectangleTool(MarkTool):
    """Two corners, by dragging or by two clicks; upright on the screen, also where the map is rotated."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corner: Optional[QPoint] = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin at the first corner."""
        if event.button() == Qt.MouseButton.LeftButton and self._corner is None:
            self._corner = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the rectangle so far."""
        if self._corner is not None:
            self._show(self._between(self._corner, event.pos()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End at the second corner."""
        if event.button() != Qt.MouseButton.LeftButton or self._corner is None:
            return
        way = event.pos() - self._corner
        if min(abs(way.x()), abs(way.y())) < _CLICK_PIXELS:
            return
        corner, self._corner = self._corner, None
        self.marked.emit(self._between(corner, event.pos()))

    def _between(self, one: QPoint, other: QPoint) -> QgsGeometry:
        corners = (one, QPoint(other.x(), one.y()), other, QPoint(one.x(), other.y()))
        return QgsGeometry.fromPolygonXY([[self.toMapCoordinates(corner) for corner in corners]])


class CornersTool(MarkTool):
    """Clicks; a right click, a double click or Enter ends it, Backspace takes the last corner back."""

    least = 2  # corners of a shape

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: list[QgsPointXY] = []
        self._ends = False  # with the release after a double click, which no other tool is to see

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or end."""
        if self._ends or event.button() == Qt.MouseButton.RightButton:
            self._ends = False
            self._finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.mapPoint())
            self._show_with()

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """End with the corner that the first click of the two has made."""
        self._ends = event.button() == Qt.MouseButton.LeftButton

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the shape as it would be with a corner here."""
        self._show_with(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End, or take a corner back."""
        if event.key() in _FINISHING:
            event.accept()
            self._finish()
        elif event.key() in _TAKING_BACK and self._corners:
            event.accept()
            self._corners.pop()
            self._show_with()
        else:
            super().keyPressEvent(event)

    def _shape(self, corners: list[QgsPointXY]) -> QgsGeometry:
        return QgsGeometry.fromPolylineXY(corners)

    def _finish(self) -> None:
        if len(self._corners) >= self.least:
            corners, self._corners = self._corners, []
            self.marked.emit(self._shape(corners))
            self._show_with()

    def _show_with(self, *more: QgsPointXY) -> None:
        corners = [*self._corners, *more] if self._corners else []
        enough = len(corners) >= self.least
        self._show(self._shape(corners) if enough else QgsGeometry.fromPolylineXY(corners))


class PolygonTool(CornersTool):
    """An area."""

    least = 3

    def _shape(self, corners: list[QgsPointXY]) -> QgsGeometry:
        return QgsGeometry.fromPolygonXY([corners])


class SplitTool(CornersTool):
    """A line along which polygons are cut."""


class MergeTool(CornersTool):
    """A line whose polygons become one."""


class LassoTool(MarkTool):
    """A line drawn around an area with the button held down; its ends are joined."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._way: list[QPoint] = []

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._way = [event.pos()]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Go on where the mouse has gone far enough."""
        if self._way and (event.pos() - self._way[-1]).manhattanLength() >= _CLICK_PIXELS:
            self._way.append(event.pos())
            points = self._points()
            enough = len(points) > 2
            self._show(QgsGeometry.fromPolygonXY([points]) if enough else QgsGeometry.fromPolylineXY(points))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End, unless the mouse has hardly moved."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        points, self._way = self._points(), []
        if len(points) > 2:
            self.marked.emit(QgsGeometry.fromPolygonXY([points]))

    def _points(self) -> list[QgsPointXY]:
        return [self.toMapCoordinates(point) for point in self._way]


TOOLS: dict[Kind, type[MarkTool]] = {
    Kind.PLACE: PlaceTool,
    Kind.RECTANGLE: RectangleTool,
    Kind.POLYGON: PolygonTool,
    Kind.LASSO: LassoTool,
    Kind.ADD: AddTool,
    Kind.REMOVE: RemoveTool,
    Kind.SPLIT: SplitTool,
    Kind.MERGE: MergeTool,
}
