"""A combo box of the project's rasters, with the button that tells what its layer is taken for."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ..i18n import tr
from ..layers.statement import FIELDS, stated_text


class LayerPicker(QgsMapLayerComboBox):
    """Picks a raster layer, or none.

    Attributes:
        sensor: What the layer is to be, ``optical`` or ``sar``.
        bands: The button; its text has an asterisk where something is stated about the layer.
        row: The widget with picker and button, to be put into a layout.
    """

    def __init__(self, name: str, sensor: str, tip: str, parent: QWidget) -> None:
        """Make a picker and its button.

        Args:
            name: Object name, such as ``opticalLayer``; the button's is ``opticalBandsButton`` then.
            sensor: ``optical`` or ``sar``.
            tip: What the layer is for.
            parent: The widget that the row is in.
        """
        self.row = QWidget(parent)
        super().__init__(self.row)
        self.sensor = sensor
        self.setObjectName(name)
        self.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.setAllowEmptyLayer(True)
        self.setLayer(None)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bands = QToolButton(self.row)
        self.bands.setObjectName(name.replace("Layer", "BandsButton"))
        self._arrange()
        self.layerChanged.connect(self.tell_stated)
        self.tell_stated()

    def tell_stated(self) -> None:
        """Show on the button whether something is stated about the layer."""
        layer = self.currentLayer()
        stated = [field for field in FIELDS if layer is not None and stated_text(layer, field)]
        self.bands.setEnabled(layer is not None)
        self.bands.setText(f"{tr('Bands')} *" if stated else tr("Bands"))
        self.bands.setToolTip(
            tr("What this layer is taken for: its bands and unit; state them where they are wrong")
        )

    def _arrange(self) -> None:
        layout = QHBoxLayout(self.row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self, 1)
        layout.addWidget(self.bands)
