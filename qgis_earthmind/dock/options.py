"""How is asked: an earlier date, the detail of large areas, the model, the correction of a shift."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSizePolicy, QWidget

from .. import settings
from ..connection.models import ModelCard, Models
from ..connection.requests import Detail
from ..i18n import tr
from .layer_picker import LayerPicker

EMBEDDED = "nano"


class OptionsBox(QgsCollapsibleGroupBox):
    """What most questions need no change of; collapsed until it is opened.

    Its title says how many options are not as they were at first, so that none is forgotten while collapsed.
    """

    changed = pyqtSignal()

    def __init__(
        self, parent: Optional[QWidget] = None, earlier: Sequence[tuple[str, LayerPicker]] = ()
    ) -> None:
        """Make the box.

        Args:
            parent: The widget that it is in.
            earlier: Labels and pickers of the layers of an earlier date, shown above its own widgets.
        """
        super().__init__(tr("Options"), parent)
        self.setObjectName("optionsGroup")
        self._models: Optional[Models] = None
        self._earlier = [picker for _, picker in earlier]
        self.detail = _combo("detailCombo", _detail_tip(), self)
        for label, detail in _details():
            self.detail.addItem(label, detail)
        self.model = _combo("modelCombo", tr("The model that answers"), self)
        self._show_saved_model()
        self.shift = QCheckBox(tr("Correct the shift"), self)
        self.shift.setObjectName("correctShift")
        self.shift.setToolTip(
            tr("Move the SAR image onto the optical one where their shift can be told; no file is changed")
        )
        self._arrange(earlier)
        self.setCollapsed(True)
        self.detail.currentIndexChanged.connect(self.changed)
        self.model.currentIndexChanged.connect(self.changed)
        self.model.activated.connect(self._keep_model)
        self.shift.toggled.connect(self.changed)
        self.changed.connect(self._tell_chosen)
        for picker in self._earlier:
            picker.layerChanged.connect(self._tell_chosen)
        self._tell_chosen()

    @property
    def chosen_detail(self) -> Detail:
        """What is wanted of large areas."""
        return self.detail.currentData()

    @property
    def chosen_model(self) -> Optional[str]:
        """Name of the model to ask; None for the one that the backend answers with anyway."""
        name = self.model.currentData()
        default = self._models.default if self._models is not None else EMBEDDED
        return None if name == default else name

    def show_models(self, models: Models) -> None:
        """Offer these models; those that are not on this computer are grey and say how to fetch them."""
        self._models = models
        blocked = self.model.blockSignals(True)
        self.model.clear()
        for card in models.cards:
            self._add(card, models.default)
        chosen = self._usable(settings.model() or models.default, models)
        self.model.setCurrentIndex(max(0, self.model.findData(chosen)))
        self.model.blockSignals(blocked)
        self.changed.emit()

    def _usable(self, wanted: str, models: Models) -> str:
        """The wanted model, added by its path where it is a folder; the default one where it is not there."""
        card = models.card(wanted)
        if card is None and ("/" in wanted or "\\" in wanted):
            self.model.addItem(wanted, wanted)
            return wanted
        return wanted if card is not None and card.fetched else models.default

    def _add(self, card: ModelCard, default: str) -> None:
        label = tr("{model} (default)").format(model=card.name) if card.name == default else card.name
        self.model.addItem(label, card.name)
        row = self.model.count() - 1
        self.model.setItemData(row, _model_tip(card), Qt.ItemDataRole.ToolTipRole)
        self.model.model().item(row).setEnabled(card.fetched)

    def _show_saved_model(self) -> None:
        name = settings.model() or EMBEDDED
        self.model.addItem(name, name)

    def _keep_model(self) -> None:
        settings.set_model(self.chosen_model or "")

    def _tell_chosen(self) -> None:
        """Count in the title what was chosen, and name it in the tooltip."""
        chosen = [picker.currentLayer().name() for picker in self._earlier if picker.currentLayer()]
        if self.chosen_detail is not Detail.AUTOMATIC:
            chosen.append(self.detail.currentText())
        if self.chosen_model is not None:
            chosen.append(self.model.currentText())
        if self.shift.isChecked():
            chosen.append(self.shift.text())
        self.setTitle(tr("Options ({count} set)").format(count=len(chosen)) if chosen else tr("Options"))
        self.setToolTip("\n".join(chosen))

    def _arrange(self, rows: Sequence[tuple[str, LayerPicker]]) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, picker in rows:
            layout.addRow(label, picker.row)
        layout.addRow(tr("Detail"), self.detail)
        layout.addRow(tr("Model"), self.model)
        layout.addRow("", self.shift)


def _combo(name: str, tip: str, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setToolTip(tip)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def _details() -> tuple[tuple[str, Detail], ...]:
    return (
        (tr("Automatic"), Detail.AUTOMATIC),
        (tr("Overview"), Detail.OVERVIEW),
        (tr("Full resolution (in windows)"), Detail.FULL),
    )


def _detail_tip() -> str:
    return tr(
        "How to look at an area that is larger than one picture of the model. Overview: as one coarser "
        "picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for "
        "what is to be segmented, overview for questions."
    )


def _model_tip(card: ModelCard) -> str:
    if not card.fetched:
        return tr("{title} is not on this computer. Fetch it with: {command}").format(
            title=card.title, command=f"earthmind models pull {card.name} --accept-licence"
        )
    knows = ", ".join(card.knows)
    return tr("{title}. It knows: {knows}.").format(title=card.title, knows=knows) if knows else card.title
