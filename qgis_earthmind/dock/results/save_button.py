"""The button that saves the last answer's layers: as a new file, or added to a layer that there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...i18n import tr
from ...layers.appending import takes_polygons


class SaveButton(QToolButton):
    """Its menu lists what can be done when it is opened.

    Signals:
        save_wanted: the layer that QGIS is to save
        append_wanted: the layer that all results are to be added to

    Attributes:
        results: Tells the layers of the answer that are still there.
    """

    save_wanted = pyqtSignal(object)
    append_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("saveResultsButton")
        self.setText(tr("Save"))
        self.setToolTip(tr("Save the polygons as a file, or add them to a layer"))
        self.setAccessibleName(tr("Save the polygons"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.results: Callable[[], Sequence[QgsVectorLayer]] = tuple
        menu = QMenu(self)
        menu.setObjectName("saveResultsMenu")
        menu.aboutToShow.connect(self._refill)
        self.setMenu(menu)

    def _refill(self) -> None:
        menu, results = self.menu(), self.results()
        menu.clear()
        for layer in results:
            self._list(
                menu, tr('Save "{layer}" as…').format(layer=layer.name()), layer, self.save_wanted.emit
            )
        own = {layer.id() for layer in results}
        others = (layer for layer in QgsProject.instance().mapLayers().values() if layer.id() not in own)
        targets = sorted(filter(takes_polygons, others), key=lambda layer: layer.name().lower())
        below = menu.addMenu(tr("Add to"))
        below.setObjectName("appendMenu")
        for layer in targets:
            self._list(below, layer.name(), layer, self.append_wanted.emit)
        if not targets:
            below.addAction(tr("The project has no other polygon layer that can be written")).setEnabled(
                False
            )

    def _list(
        self, menu: QMenu, text: str, layer: QgsVectorLayer, chosen: Callable[[QgsVectorLayer], None]
    ) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: chosen(layer))
