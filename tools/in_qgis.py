"""Inside QGIS: find the widgets of the EarthMind panel by their object names and use them as people do."""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDockWidget,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from qgis.utils import iface as _iface
from qgis.utils import plugins

iface: QgisInterface = _iface

# QGIS keeps statistics of a raster in a file beside it; nothing is to be left in folders of data.
gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")

_ABOUT_ITS_FONT = "Open Sans font"
_tracebacks: list[str] = []


def _note_traceback(text: str, tag: str, _level: object) -> None:
    if tag == "Python error":
        _tracebacks.append(text)


QgsApplication.messageLog().messageReceived.connect(_note_traceback)


class Failed(Exception):
    """Something expected did not happen; the message is one sentence for the person who runs this."""


def run(drive: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Call ``drive(job)`` once the window is ready, save the state it returns, quit QGIS."""
    job = json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))

    def go() -> None:
        state: dict[str, Any] = {}
        try:
            state = drive(job)
        except Failed as problem:
            state = {"error": str(problem)}
        except Exception:
            state = {"error": traceback.format_exc()}
        if "error" in state:
            screenshot(Path(job["state"]).with_name("failed.png"))
        Path(job["state"]).write_text(json.dumps(state, indent=1), encoding="utf-8")
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(0, iface.actionExit().trigger)

    QTimer.singleShot(1500, go)


def wait_until(holds: Callable[[], Any], seconds: float, what: str) -> Any:
    """Let QGIS work until ``holds()`` is true and return its value; fails with ``what``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = holds()
        if value:
            return value
        QTest.qWait(50)
    raise Failed(f"Not within {seconds:.0f} s: {what}.")


def fill_screen(width: int, height: int) -> None:
    """Give the main window this size, at the upper left of the screen."""
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, width, height)
    QApplication.setActiveWindow(window)  # without a window manager nobody else gives it the focus
    QTest.qWait(200)


def screenshot(path: Path) -> None:
    """Save a picture of the main window once the maps are drawn."""
    for canvas in iface.mapCanvases():
        canvas.waitWhileRendering()
    QTest.qWait(400)
    path.parent.mkdir(parents=True, exist_ok=True)
    iface.mainWindow().grab().save(str(path))


def load_raster(path: str, name: str) -> QgsRasterLayer:
    """Add a raster to the project, or fail with one sentence."""
    layer = QgsRasterLayer(path, name)
    if not layer.isValid():
        raise Failed(f"QGIS cannot open {path} as a raster.")
    QgsProject.instance().addMapLayer(layer)
    return layer


def band_named(layer: QgsRasterLayer, *names: str) -> int | None:
    """Index of the first band whose name holds one of the names as a word."""
    for name in names:
        for index in range(1, layer.bandCount() + 1):
            words = layer.bandName(index).upper().replace(":", " ").replace("_", " ").split()
            if name in words:
                return index
    return None


def show_in_colour(layer: QgsRasterLayer, bands: list[int | None]) -> None:
    """Show three bands as red, green and blue, each stretched from 2 to 98 %."""
    if None in bands:
        return
    provider = layer.dataProvider()
    layer.setRenderer(QgsMultiBandColorRenderer(provider, *bands))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    layer.triggerRepaint()


class Pulse:
    """Notes how long the main thread was ever kept from working, by a timer that beats while it can."""

    _MILLISECONDS = 10

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._longest = 0.0
        self._timer = QTimer(iface.mainWindow())
        self._timer.timeout.connect(self._beat)
        self._timer.start(self._MILLISECONDS)

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest, self._last = max(self._longest, now - self._last), now

    def milliseconds(self) -> float:
        """The longest time between two beats since the last call, and begin anew."""
        self._beat()
        longest, self._longest = self._longest, 0.0
        return round(1000 * longest, 1)


class Panel:
    """The EarthMind panel."""

    def __init__(self) -> None:
        self.dock: QDockWidget = self._open()

    @staticmethod
    def _open() -> QDockWidget:
        """Open the panel by the plugin's own action, as a click on its button does."""
        if "qgis_earthmind" not in plugins:
            raise Failed("QGIS did not load the plugin; its log has the reason.")
        window = iface.mainWindow()
        action = wait_until(
            lambda: window.findChild(QAction, "earthmindAction"), 10, "the plugin adds its action"
        )
        if not action.isChecked():
            action.trigger()
        dock = window.findChild(QDockWidget, "EarthMindDock")
        wait_until(lambda: dock is not None and dock.isVisible(), 10, "the EarthMind panel opens")
        return dock

    def child(self, name: str, kind: type[QObject] = QWidget) -> Any:
        """A widget of the panel by its object name."""
        widget = self.dock.findChild(kind, name)
        if widget is None:
            raise Failed(f"The panel has no {kind.__name__} named {name}.")
        return widget

    def set_layers(self, optical: QgsRasterLayer | None, sar: QgsRasterLayer | None) -> None:
        """Pick the layers."""
        self.child("opticalLayer").setLayer(optical)
        self.child("sarLayer").setLayer(sar)

    def type(self, text: str) -> None:
        """Type into the prompt line, key by key."""
        prompt = self.child("promptEdit")
        prompt.setFocus()
        if isinstance(prompt, (QLineEdit, QTextEdit, QPlainTextEdit)):
            prompt.clear()
        QTest.keyClicks(prompt, text)

    def press(self, name: str) -> None:
        """Click a button; fails where it cannot be clicked."""
        button = self.child(name)
        if not button.isEnabled():
            raise Failed(f"The button {name} cannot be pressed now.")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def busy(self) -> bool:
        """Whether an answer is under way."""
        return bool(self.child("stopButton").isEnabled())

    @property
    def conversation(self) -> str:
        """What the conversation shows, as plain text."""
        return str(self.child("conversationView").toPlainText())

    @property
    def last_turn(self) -> Any:
        """The latest question with what has come back (``dock.turns.Turn``)."""
        return self.child("conversationView").turns[-1]

    def ask(self, text: str, *, seconds: float) -> float:
        """Type a question, press Ask, wait for the end of the answer; returns the seconds it took."""
        self.type(text)
        started = time.monotonic()
        self.press("askButton")
        wait_until(lambda: self.busy or text in self.conversation, 20, "the question is shown")
        wait_until(lambda: not self.busy, seconds, "the answer ends")
        QTest.qWait(300)
        return time.monotonic() - started


def backend() -> Any:
    """The plugin's backend process (``connection.process.BackendProcess``)."""
    return plugins["qgis_earthmind"].backend


def message_bar() -> list[str]:
    """The messages that QGIS's message bar shows, as plain text, and the tracebacks in QGIS's log.

    Left out is what newer QGIS says of its own font, which it fetches where the system has none.
    """
    bar = iface.messageBar()
    texts = [f"{item.title()} {item.text()}".strip() for item in bar.items()]
    return [text for text in texts if not text.startswith(_ABOUT_ITS_FONT)] + _tracebacks


def open_dialogs() -> list[str]:
    """Texts of message boxes that wait for a click: there should never be one."""
    boxes = iface.mainWindow().findChildren(QMessageBox)
    return [box.text() for box in boxes if box.isVisible()]
