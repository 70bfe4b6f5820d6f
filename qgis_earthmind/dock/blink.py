"""A button that shows the other sensor in the map for as long as it is held down."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QFocusEvent, QHideEvent
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ..i18n import tr
from .form import LayerForm


class BlinkButton(QToolButton):
    """Pressed by mouse or space bar; nothing of the project is changed, only what the canvas draws."""

    def __init__(self, canvas: QgsMapCanvas, form: LayerForm, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("blinkButton")
        self.setIcon(QgsApplication.getThemeIcon("/mActionShowAllLayers.svg"))
        self.setAutoRaise(True)
        self.setAccessibleName(tr("Compare the sensors"))
        self._canvas, self._form = canvas, form
        self._before: Optional[list[QgsMapLayer]] = None
        self.pressed.connect(self._show_other)
        self.released.connect(self._show_again)
        form.changed.connect(self._reconsider)
        self._reconsider()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the map as it is."""
        self._show_again()
        super().hideEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the map as it is: the release goes elsewhere."""
        self._show_again()
        super().focusOutEvent(event)

    def _reconsider(self) -> None:
        both = len(self._form.rasters()) == 2
        self.setEnabled(both)
        tip = tr(
            "Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical"
        )
        self.setToolTip(tip if both else tr("Choose an optical and a SAR layer to compare them"))

    def _show_other(self) -> None:
        rasters = self._form.rasters()
        if len(rasters) != 2 or self._before is not None:
            return
        self._before = self._canvas.layers()
        self._canvas.setLayers(other_on_top(self._before, *rasters))

    def _show_again(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            there = QgsProject.instance().mapLayers().values()
            self._canvas.setLayers([layer for layer in before if layer in there])


def other_on_top(shown: list[QgsMapLayer], optical: QgsMapLayer, sar: QgsMapLayer) -> list[QgsMapLayer]:
    """What to draw, the uppermost first, so that of the two the one is seen that was not."""
    places = [shown.index(layer) if layer in shown else len(shown) for layer in (optical, sar)]
    above, below = (optical, sar) if places[0] < places[1] else (sar, optical)
    rest = [layer for layer in shown if layer not in (optical, sar)]
    place = min(min(places), len(rest))
    return [*rest[:place], below, *([above] if above in shown else []), *rest[place:]]
