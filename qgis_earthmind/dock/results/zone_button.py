"""The button that offers the project's polygon layers to count results in."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...i18n import tr


class ZoneButton(QToolButton):
    """Its menu lists the layers when it is opened.

    Signals:
        chosen: the layer

    Attributes:
        left_out: Ids of layers that are not offered, such as the results themselves.
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("zoneButton")
        self.setText(tr("By area"))
        self.setToolTip(tr("Totals within each polygon of a layer, such as parcels or districts, as a table"))
        self.setAccessibleName(tr("Totals by the polygons of a layer"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.left_out: Collection[str] = ()
        menu = QMenu(self)
        menu.setObjectName("zoneMenu")
        menu.aboutToShow.connect(self._refill)
        self.setMenu(menu)

    def _refill(self) -> None:
        menu = self.menu()
        menu.clear()
        for layer in sorted(QgsProject.instance().mapLayers().values(), key=lambda one: one.name().lower()):
            if self._offers(layer):
                self._list(layer)
        if not menu.actions():
            menu.addAction(tr("The project has no other polygon layer")).setEnabled(False)

    def _offers(self, layer: object) -> bool:
        polygons = QgsWkbTypes.GeometryType.PolygonGeometry
        return (
            isinstance(layer, QgsVectorLayer)
            and layer.isValid()
            and layer.geometryType() == polygons
            and layer.crs().isValid()
            and layer.id() not in self.left_out
        )

    def _list(self, layer: QgsVectorLayer) -> None:
        action = self.menu().addAction(layer.name().replace("&", "&&"))
        action.triggered.connect(lambda: self.chosen.emit(layer))
