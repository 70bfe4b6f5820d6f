"""What a layer is taken for, with a picture of what the model will see, and fields to put it right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QEvent, QLocale, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..connection.process import BackendProcess
from ..connection.recognition import Recognised
from ..connection.requests import UNITS
from ..errors import PluginError
from ..i18n import tr
from ..layers.reference import layer_request
from ..layers.service_raster import is_served
from ..layers.statement import FIELDS, bands_text, keep, stated_text
from .conversation import colours_of
from .layer_picker import LayerPicker
from .task import Inquiry

_WIDTH = 300
_PICTURE = (_WIDTH - 20, 120)
_REST_MILLISECONDS = 250


class BandsPopover(QFrame):
    """Opens below the button of a picker, and closes when something else is clicked.

    An empty field is left to the backend, whose own value stands there in grey. What is typed is kept with
    the layer and goes with every question about it.

    Signals:
        changed: something else is stated about the layer
    """

    changed = pyqtSignal()

    def __init__(self, backend: BackendProcess, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("bandsPopover")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFixedWidth(_WIDTH)
        self._backend = backend
        self._layer_id = self._sensor = ""
        self._button: QWidget = parent
        self._inquiry = Inquiry(tr("EarthMind: bands"), self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._title = _label(self, "bandsTitle")
        self._picture = _label(self, "bandsThumbnail")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._facts = _label(self, "bandsFacts")
        self._problem = _label(self, "bandsProblem")
        self._notes = _label(self, "bandsNotes")
        self._colour()
        self._edits = {field: _edit(self, f"{field}Edit") for field in FIELDS if field != "unit"}
        self._unit = _unit_combo(self)
        self._reset = QPushButton(tr("As recognised"), self)
        self._reset.setObjectName("bandsReset")
        self._reset.setToolTip(tr("Forget what was stated about this layer"))
        self._close = QPushButton(tr("Close"), self)
        self._close.setObjectName("bandsClose")
        self._arrange()
        self._connect()

    def open_for(self, picker: LayerPicker) -> None:
        """Show what the layer of a picker is taken for; the backend is asked in the background."""
        layer = picker.currentLayer()
        if layer is None:
            return
        self._layer_id, self._sensor = layer.id(), picker.sensor
        self._title.setText(layer.name())
        self._show_stated(layer)
        self._show(Recognised(layer.name()))  # nothing of the layer before
        self._ask()
        self._button = picker.bands
        self._fit()
        self.show()
        self._edits["bands"].setFocus(Qt.FocusReason.PopupFocusReason)

    def forget(self) -> None:
        """Close, and want no answer any more."""
        self._rest.stop()
        self._inquiry.forget()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_notes"):
            self._colour()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed last."""
        self._keep_all()
        super().hideEvent(event)

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        self._title.setStyleSheet("font-weight: bold")
        self._notes.setStyleSheet(f"color: {colours.faint}")
        self._problem.setStyleSheet(f"color: {colours.error}")

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        for widget in (self._title, self._picture, self._facts, self._notes, self._problem):
            layout.addWidget(widget)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        for field, label in _labels().items():
            form.addRow(label, self._unit if field == "unit" else self._edits[field])
        layout.addLayout(form)
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        for edit in self._edits.values():
            edit.editingFinished.connect(self._keep_all)
        self._unit.activated.connect(self._keep_all)
        self._reset.clicked.connect(self._forget_stated)
        self._close.clicked.connect(self.hide)
        self._rest.timeout.connect(self._ask)
        self._inquiry.answered.connect(self._show)
        self._inquiry.failed.connect(self._show_error)

    def _layer(self) -> Optional[QgsMapLayer]:
        return QgsProject.instance().mapLayer(self._layer_id)

    # What is stated

    def _show_stated(self, layer: QgsMapLayer) -> None:
        for field, edit in self._edits.items():
            edit.setText(stated_text(layer, field))
            edit.setCursorPosition(0)
        self._unit.setCurrentIndex(max(0, self._unit.findData(stated_text(layer, "unit"))))
        self._reset.setEnabled(any(stated_text(layer, field) for field in FIELDS))

    def _keep_all(self) -> None:
        """Keep with the layer what the fields say, and ask again where that is something else."""
        layer = self._layer()
        if layer is None:
            return
        texts = {field: edit.text() for field, edit in self._edits.items()}
        try:
            kept = [keep(layer, field, text) for field, text in texts.items()]
            kept.append(keep(layer, "unit", self._unit.currentData() or ""))
        except PluginError as error:
            self._show_error(error)
            return
        if any(kept):
            self._stated_anew(layer)

    def _forget_stated(self) -> None:
        layer = self._layer()
        forgotten = [keep(layer, field, "") for field in FIELDS] if layer is not None else []
        if any(forgotten):
            self._show_stated(layer)
            self._stated_anew(layer)

    def _stated_anew(self, layer: QgsMapLayer) -> None:
        self._reset.setEnabled(any(stated_text(layer, field) for field in FIELDS))
        QgsProject.instance().setDirty(True)
        self._rest.start()
        self.changed.emit()

    # What is recognised

    def _ask(self) -> None:
        layer, sensor = self._layer(), self._sensor
        if layer is None:
            return
        if is_served(layer):
            self._say(tr("It comes from a service, and is drawn in its colours when something is asked."))
            return
        try:
            request = layer_request(layer)
        except PluginError as error:
            self._show_error(error)
            return
        self._say(tr("Looking at the layer…"))
        self._inquiry.ask_process(self._backend, lambda client: client.recognised(request, sensor))

    def _show(self, found: Recognised) -> None:
        self._say(", ".join(_facts(found)) or tr("Not recognised"), found.notes)
        hints = {"bands": bands_text(found.bands) if found.bands else ""}
        hints.update({field: _number_text(getattr(found, field)) for field in ("scale", "offset", "nodata")})
        for field, edit in self._edits.items():
            edit.setPlaceholderText(hints[field])
            edit.setToolTip(hints[field])
        recognised = "" if self._unit.currentData() else units().get(found.unit or "", "")
        again = tr("{unit} (as recognised)").format(unit=recognised) if recognised else tr("As recognised")
        self._unit.setItemText(0, again)
        self._show_picture(found.thumbnail)
        self._fit()

    def _show_picture(self, png: Optional[bytes]) -> None:
        picture = QPixmap()
        if png is not None and picture.loadFromData(png, "PNG"):
            keep_shape, smooth = (
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setPixmap(picture.scaled(*_PICTURE, keep_shape, smooth))
        else:
            self._picture.clear()
        self._picture.setVisible(not picture.isNull())

    def _show_error(self, error: PluginError) -> None:
        self._say(problem=error.message)
        self._fit()

    def _say(self, facts: str = "", notes: Sequence[str] = (), problem: str = "") -> None:
        texts = {self._facts: facts, self._notes: "\n".join(notes), self._problem: problem}
        for label, text in texts.items():
            label.setText(text)
            label.setVisible(bool(text))

    def _fit(self) -> None:
        """As high as its content, below the button, its right edge at the button's, within the screen."""
        self.layout().activate()
        self.resize(_WIDTH, self.layout().totalHeightForWidth(_WIDTH))
        button = self._button
        corner = button.mapToGlobal(QPoint(button.width() - _WIDTH, button.height() + 2))
        screen = button.screen().availableGeometry()
        left = min(corner.x(), screen.right() - _WIDTH)
        top = min(corner.y(), screen.bottom() - self.height())
        self.move(max(left, screen.left()), max(top, screen.top()))


def units() -> dict[str, str]:
    """What people call the units, by the backend's names."""
    names = tr("Reflectance"), tr("Display colours"), tr("Decibels (dB)"), tr("Power"), tr("Amplitude")
    return dict(zip(UNITS, names))


def _labels() -> dict[str, str]:
    return {
        "bands": tr("Bands"),
        "unit": tr("Unit"),
        "scale": tr("Scale"),
        "offset": tr("Offset"),
        "nodata": tr("No data"),
    }


def _facts(found: Recognised) -> list[str]:
    """What a layer was recognised as: mission, sensor and date, as far as they are known."""
    sensor = {"optical": tr("optical"), "sar": tr("SAR")}.get(found.sensor or "", "")
    return [text for text in (found.mission, sensor, found.date) if text]


def _number_text(value: Optional[float]) -> str:
    return "" if value is None else QLocale.c().toString(float(value), "g", 8)


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel("", parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _edit(parent: QWidget, name: str) -> QLineEdit:
    edit = QLineEdit(parent)
    edit.setObjectName(name)
    return edit


def _unit_combo(parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName("unitCombo")
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.addItem("", "")
    for unit, name in units().items():
        combo.addItem(name, unit)
    return combo
