"""The button that compares the sensors in the map: held down, by a line that is dragged, or blinking."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from ... import settings
from ...i18n import tr
from ..form import LayerForm
from .comparison import Comparison, Mode

_INTERVALS = (500, 1000, 2000)  # never more than three flashes a second: WCAG 2.3.1
_STEP, _LARGE_STEP = 0.02, 0.1


class CompareButton(QToolButton):
    """Pressed by mouse or space bar; nothing of the project is changed, only what the canvas draws.

    Its menu has what goes on by itself, until the button is pressed again.
    """

    def __init__(self, canvas: QgsMapCanvas, form: LayerForm, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("blinkButton")
        self.setIcon(QgsApplication.getThemeIcon("/mActionShowAllLayers.svg"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setAccessibleName(tr("Compare the sensors"))
        self._canvas, self._form = canvas, form
        self._before: Optional[list[QgsMapLayer]] = None
        self._comparison: Optional[Comparison] = None
        menu = QMenu(self)
        self._modes = {mode: self._action(menu, f"compare_{mode.value}", text) for mode, text in _modes()}
        for mode, action in self._modes.items():
            action.triggered.connect(lambda on, wanted=mode: self._begin(wanted) if on else self.end())
        paces = menu.addMenu(tr("Pace of blinking"))
        self._paces = {pace: self._action(paces, f"compare_{pace}", _seconds(pace)) for pace in _INTERVALS}
        for pace, action in self._paces.items():
            action.triggered.connect(lambda _=False, wanted=pace: self._set_pace(wanted))
        self.setMenu(menu)
        self.pressed.connect(self._show_other)
        self.released.connect(self._show_again)
        self.clicked.connect(self.end)
        form.changed.connect(self._reconsider)
        self._show_pace()
        self._reconsider()

    @property
    def comparison(self) -> Optional[Comparison]:
        """What goes on by itself; None for nothing."""
        return self._comparison

    def end(self, *_checked: bool) -> None:
        """Show the map as it is."""
        comparison, self._comparison = self._comparison, None
        if comparison is not None:
            comparison.end()
            self._tell_mode()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the map as it is."""
        self._show_again()
        self.end()
        super().hideEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the map as it is: the release goes elsewhere."""
        self._show_again()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow opens the menu, Esc ends, the arrows to the sides move the line."""
        key, comparison = event.key(), self._comparison
        if key == Qt.Key.Key_Down:
            self.showMenu()
        elif comparison is not None and key == Qt.Key.Key_Escape:
            self.end()
        elif comparison is not None and comparison.mode is Mode.SWIPE and key in _MOVES:
            large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = _MOVES[key] * (_LARGE_STEP if large else _STEP)
            comparison.move_to(comparison.divider + step)
        else:
            super().keyPressEvent(event)

    def _begin(self, mode: Mode) -> None:
        rasters = self._form.rasters()
        self.end()
        if len(rasters) == 2:
            interval = settings.blink_interval(_INTERVALS)
            self._comparison = Comparison(self._canvas, (rasters[0], rasters[1]), mode, interval, self)
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # for the arrows
        self._tell_mode()

    def _set_pace(self, interval: int) -> None:
        settings.set_blink_interval(interval)
        self._show_pace()
        if self._comparison is not None:
            self._comparison.set_interval(interval)

    def _show_pace(self) -> None:
        chosen = settings.blink_interval(_INTERVALS)
        for pace, action in self._paces.items():
            action.setChecked(pace == chosen)

    def _tell_mode(self) -> None:
        mode = self._comparison.mode if self._comparison is not None else None
        for each, action in self._modes.items():
            action.setChecked(each is mode)
        self.setCheckable(mode is not None)
        self.setChecked(mode is not None)
        self.setToolTip(self._tip())
        self.setWhatsThis(self._tip())

    def _tip(self) -> str:
        if self._comparison is None:
            both = len(self._form.rasters()) == 2
            return _how() if both else tr("Choose an optical and a SAR layer to compare them")
        if self._comparison.mode is Mode.SWIPE:
            return tr("Drag the line in the map, or move it with the arrow keys; press to end the comparison")
        return tr("The map changes between the sensors; press to end the comparison")

    def _reconsider(self) -> None:
        rasters = self._form.rasters()
        self.setEnabled(len(rasters) == 2)
        running = self._comparison
        if running is not None and tuple(rasters) != running.layers:
            self._begin(running.mode)  # of the layers that are chosen now, where there are two
        self._tell_mode()

    def _show_other(self) -> None:
        rasters = self._form.rasters()
        if len(rasters) != 2 or self._before is not None or self._comparison is not None:
            return
        self._before = self._canvas.layers()
        self._canvas.setLayers(other_on_top(self._before, *rasters))

    def _show_again(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            there = QgsProject.instance().mapLayers().values()
            self._canvas.setLayers([layer for layer in before if layer in there])

    def _action(self, menu: QMenu, name: str, text: str) -> QAction:
        action = QAction(text, menu)
        action.setObjectName(name)
        action.setCheckable(True)
        menu.addAction(action)
        return action


_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def other_on_top(shown: list[QgsMapLayer], optical: QgsMapLayer, sar: QgsMapLayer) -> list[QgsMapLayer]:
    """What to draw, the uppermost first, so that of the two the one is seen that was not."""
    places = [shown.index(layer) if layer in shown else len(shown) for layer in (optical, sar)]
    above, below = (optical, sar) if places[0] < places[1] else (sar, optical)
    rest = [layer for layer in shown if layer not in (optical, sar)]
    place = min(min(places), len(rest))
    return [*rest[:place], below, *([above] if above in shown else []), *rest[place:]]


def _how() -> str:
    return tr(
        "Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; "
        "the menu has a line to drag between them, and blinking (down arrow)"
    )


def _modes() -> tuple[tuple[Mode, str], ...]:
    return (
        (Mode.SWIPE, tr("Swipe between optical and SAR")),
        (Mode.BLINK, tr("Blink between optical and SAR")),
    )


def _seconds(interval: int) -> str:
    return tr("{seconds} s").format(seconds=QLocale().toString(interval / 1000, "g", 2))
