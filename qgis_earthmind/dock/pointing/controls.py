"""The button that begins to mark a region, and the line that says which one is asked about."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ...i18n import tr
from .bookmarks import BookmarkMenu
from .marked import CORRECTING, EDITING, Kind

_ICONS = {
    Kind.PLACE: "/mActionCapturePoint.svg",
    Kind.RECTANGLE: "/mActionRectangleExtent.svg",
    Kind.POLYGON: "/mActionCapturePolygon.svg",
    Kind.LASSO: "/mActionSelectFreehand.svg",
    Kind.SELECTION: "/mActionSelectRectangle.svg",
    Kind.ADD: "/symbologyAdd.svg",
    Kind.REMOVE: "/symbologyRemove.svg",
    Kind.SPLIT: "/mActionSplitFeatures.svg",
    Kind.MERGE: "/mActionMergeFeatures.svg",
    Kind.MERGE_SELECTED: "/mActionMergeFeatureAttributes.svg",
}


class PointButton(QToolButton):
    """Begins what was chosen last; its menu has the other ways. Down while something is being marked.

    Signals:
        wanted: the `Kind` of region that is to be marked
        chosen: a region that needs no marking, as `Marked`
        given_up: the button was pressed again, or Esc
    """

    wanted = pyqtSignal(object)
    chosen = pyqtSignal(object)
    given_up = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("pointButton")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setAccessibleName(tr("Point at what is asked about"))
        menu = QMenu(self)
        for kind, label in _labels():
            if kind in (CORRECTING[0], EDITING[0]):
                menu.addSeparator()
            action = QAction(QgsApplication.getThemeIcon(_ICONS[kind]), label, menu)
            menu.addAction(action)
            action.setObjectName(f"point_{kind.value}")
            action.triggered.connect(lambda _=False, wanted=kind: self._choose(wanted))
        bookmarks = BookmarkMenu(menu)
        bookmarks.chosen.connect(self.chosen)
        menu.addMenu(bookmarks)
        self.setMenu(menu)
        self._last = Kind.PLACE
        self._tell_last()
        self.clicked.connect(self._toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow opens the menu; Esc gives up."""
        if event.key() == Qt.Key.Key_Down:
            self.showMenu()
        elif event.key() == Qt.Key.Key_Escape and self.isChecked():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self, begins: bool) -> None:
        if begins:
            self.wanted.emit(self._last)
        else:
            self.given_up.emit()

    def _choose(self, kind: Kind) -> None:
        self._last = kind
        self._tell_last()
        self.wanted.emit(kind)

    def _tell_last(self) -> None:
        self.setIcon(QgsApplication.getThemeIcon(_ICONS[self._last]))
        tip = tr("{what}: the next question is about that alone (down arrow: other ways)")
        if self._last in CORRECTING:
            tip = tr("{what}: a click in the map corrects the last answer (down arrow: other ways)")
        if self._last in EDITING:
            tip = tr("{what}: the polygons of an answer change (down arrow: other ways)")
        self.setToolTip(tip.format(what=dict(_labels())[self._last]))


class RegionLine(QWidget):
    """One line, with a button that takes away what it tells.

    Signals:
        removed: the button was pressed
    """

    removed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("regionLine")
        self.label = QLabel("", self)
        self.label.setObjectName("regionLabel")
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QToolButton(self)
        self.button.setObjectName("removeRegionButton")
        self.button.setAutoRaise(True)
        self.button.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        self.tell("")

    def tell(self, text: str, button: str = "", tip: str = "") -> None:
        """Show a text and what its button does; nothing where the text is empty."""
        self.label.setText(text)
        self.button.setText(button)
        self.button.setToolTip(tip)
        self.button.setAccessibleName(tip)
        self.setVisible(bool(text))


def how_to(kind: Kind) -> str:
    """How a region is marked in the map, in one sentence."""
    return {
        Kind.PLACE: tr("Click at a place in the map; Esc cancels."),
        Kind.RECTANGLE: tr("Drag a rectangle in the map; Esc cancels."),
        Kind.POLYGON: tr("Click the corners in the map, a right click ends; Esc cancels."),
        Kind.LASSO: tr("Draw around an area with the mouse button held down; Esc cancels."),
        Kind.ADD: tr("Click at what is missing in the last answer; Esc ends."),
        Kind.REMOVE: tr("Click at what is wrong in the last answer; Esc ends."),
        Kind.SPLIT: tr("Draw a line across what is to be split, a right click ends it; Esc ends."),
        Kind.MERGE: tr("Draw a line over all that is to be one polygon, a right click ends it; Esc ends."),
    }.get(kind, "")


def _labels() -> tuple[tuple[Kind, str], ...]:
    return (
        (Kind.PLACE, tr("Point at a place")),
        (Kind.RECTANGLE, tr("Draw a rectangle")),
        (Kind.POLYGON, tr("Draw a polygon")),
        (Kind.LASSO, tr("Draw a lasso")),
        (Kind.SELECTION, tr("Selected features")),
        (Kind.ADD, tr("Add what is missing")),
        (Kind.REMOVE, tr("Remove what is wrong")),
        (Kind.SPLIT, tr("Split polygons by a line")),
        (Kind.MERGE, tr("Merge polygons along a line")),
        (Kind.MERGE_SELECTED, tr("Merge selected polygons")),
    )
