"""The filter above the list: from which confidence and which area polygons are shown."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from ...i18n import tr
from .rows import Limits
from .save_button import SaveButton
from .zone_button import ZoneButton

_MOST_M2 = 1e12
_WIDEST_FIELD = 140


class FilterRow(QWidget):
    """A slider for the confidence, a field for the area, how many are shown, and a button that resets.

    Signals:
        changed: other polygons are to be shown
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.score = QSlider(Qt.Orientation.Horizontal, self)
        self.score.setObjectName("minimumConfidence")
        self.score.setRange(0, 100)
        self.score.setPageStep(10)
        self.score.setAccessibleName(tr("Minimum confidence in percent"))
        self.score.setToolTip(tr("Show only polygons of at least this confidence, here and in the map"))
        self.score_text = QLabel("", self)
        self.score_text.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self.score_text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.area = QDoubleSpinBox(self)
        self.area.setObjectName("minimumArea")
        self.area.setRange(0, _MOST_M2)
        self.area.setDecimals(0)
        self.area.setSuffix(" m²")
        self.area.setGroupSeparatorShown(True)
        self.area.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.area.setMaximumWidth(_WIDEST_FIELD)
        self.area.setAccessibleName(tr("Minimum area in square metres"))
        self.area.setToolTip(tr("Show only polygons of at least this area, here and in the map"))
        self.count = QLabel("", self)
        self.count.setObjectName("resultsCount")
        self.count.setWordWrap(True)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.zones = ZoneButton(self)
        self.save = SaveButton(self)
        self.all = QToolButton(self)
        self.all.setObjectName("resetFilterButton")
        self.all.setText(tr("Reset"))
        self.all.setAutoRaise(True)
        self.all.setToolTip(tr("Show all polygons again"))
        self.all.setAccessibleName(tr("Show all polygons again"))
        self._arrange()
        self.score.valueChanged.connect(self._tell_score)
        self.score.valueChanged.connect(self.changed)
        self.area.valueChanged.connect(self.changed)
        self.all.clicked.connect(self.reset)
        self._tell_score(0)

    def limits(self) -> Limits:
        """What is to be shown."""
        return Limits(self.score.value() / 100, self.area.value())

    def reset(self) -> None:
        """Show all."""
        self.score.setValue(0)
        self.area.setValue(0)

    def offer(self, largest_m2: float) -> None:
        """Let the field go up to the largest polygon."""
        self.area.setMaximum(max(float(int(largest_m2)), 1.0))

    def tell(self, text: str, *, can_reset: bool, known: bool = False) -> None:
        """Say how many are shown; with a line of its own unless it is known from the title."""
        self.count.setText(text)
        self.count.setVisible(not known)
        self.all.setEnabled(can_reset)

    def _tell_score(self, percent: int) -> None:
        self.score_text.setText(f"{percent} %")

    def _arrange(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addRow(tr("Confidence from"), _beside(self.score, self.score_text))
        layout.addRow(tr("Area from"), self.area)
        layout.addRow(self.count)
        buttons = QHBoxLayout()
        for button in (self.save, self.zones, self.all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addRow(buttons)


def _beside(first: QWidget, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return row
