"""The list itself: a model over rows, totals on top, and a view that copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ...i18n import tr
from .rows import Limits, Row, Total, tab_separated, texts, totals

PHRASE, AREA, SCORE = range(3)
_MEASURED_ROWS = 50  # for the width of a column
_KEYS = {
    PHRASE: lambda row: row.phrase.lower(),
    AREA: lambda row: row.area_m2,
    SCORE: lambda row: -1.0 if row.score is None else row.score,
}
Shown = Union[Row, Total]


class ResultsModel(QAbstractTableModel):
    """What is shown of the rows, a total for each phrase above them wherever the rows are sorted to."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._limits = Limits()
        self._order = (AREA, Qt.SortOrder.DescendingOrder)
        self._totals: list[Total] = []
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row], limits: Limits) -> None:
        """Show those of some rows that are within limits."""
        self.beginResetModel()
        self._all, self._limits = tuple(rows), limits
        self._rows = [row for row in rows if limits.show(row)]
        self._totals = totals(self._rows)
        self._sort()
        self.endResetModel()

    @property
    def rows(self) -> list[Row]:
        """The polygons that are shown, in their order."""
        return self._rows

    def at(self, row: int) -> Shown:
        """What a row of the list tells of."""
        above = len(self._totals)
        return self._totals[row] if row < above else self._rows[row - above]

    def rowCount(self, parent: Optional[QModelIndex] = None) -> int:
        """Totals and polygons."""
        return 0 if parent is not None and parent.isValid() else len(self._totals) + len(self._rows)

    def columnCount(self, parent: Optional[QModelIndex] = None) -> int:
        """Phrase, area, confidence."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment and font of a cell."""
        if not index.isValid():
            return None
        shown, column = self.at(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return texts(shown)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column != PHRASE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and isinstance(shown, Total):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Phrase"), tr("Size"), tr("Confidence"))[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort polygons and totals, each among themselves."""
        if column in _KEYS:
            self.layoutAboutToBeChanged.emit()
            self._order = (column, order)
            self._sort()
            self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._order
        falls = order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=_KEYS[column], reverse=falls)
        self._totals.sort(key=_KEYS[column], reverse=falls)


# Rows that are always to be seen, the header included.
_ROWS = 3


class ResultsTable(QTableView):
    """Shows the list; a click or Enter chooses a row, Ctrl+C copies what is selected.

    Signals:
        chosen: the `Row` or `Total`
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsTable")
        self.setAccessibleName(tr("Polygons of the last answer"))
        self.setToolTip(tr("A click shows the polygon in the map; Ctrl+C copies the selected rows"))
        self.list = ResultsModel(self)
        self.setModel(self.list)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        row = self.fontMetrics().height() + 6
        self.setMinimumHeight(_ROWS * row)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(PHRASE, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(AREA, Qt.SortOrder.DescendingOrder)
        self.clicked.connect(lambda index: self.chosen.emit(self.list.at(index.row())))

    def sizeHint(self) -> QSize:
        """A few rows: what room there is else is the conversation's."""
        return QSize(super().sizeHint().width(), (_ROWS + 1) * self.verticalHeader().defaultSectionSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, and choose by Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.list.at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows, or all where none is, on the clipboard."""
        selected = sorted(index.row() for index in self.selectionModel().selectedRows())
        wanted = selected or range(self.list.rowCount())
        QgsApplication.clipboard().setText(tab_separated(self.list.at(row) for row in wanted))
