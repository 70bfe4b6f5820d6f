"""The part of the panel that sets the backend up, shown while there is none."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths, settings
from ..connection.environment import backend_python
from ..connection.installer import BackendInstaller
from ..errors import PluginError
from ..i18n import tr

_MOST_LOG_LINES = 2000


class SetupPanel(QFrame):
    """Explains what setting up does, does it when the button is pressed, shows the log, can be cancelled.

    Signals:
        ready: a backend can be started now
        failed: the `PluginError` of a set-up that did not work
    """

    ready = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("setupPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.installer = BackendInstaller(self)
        self._text = QLabel(_explanation(), self)
        self._text.setWordWrap(True)
        self._step = QLabel("", self)
        self._step.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("setupProgress")
        self._bar.setTextVisible(False)
        self._log = QPlainTextEdit(self)
        self._log.setObjectName("setupLog")
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(_MOST_LOG_LINES)
        self._log.setMaximumHeight(140)
        self._start = QPushButton(tr("Set up the backend"), self)
        self._start.setObjectName("setupButton")
        self._choose = QPushButton(tr("Use another…"), self)
        self._choose.setObjectName("chooseBackendButton")
        self._choose.setToolTip(tr("Use a Python environment in which the backend is installed already"))
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setObjectName("cancelSetupButton")
        self._arrange()
        self._connect()
        self._show_running(False)

    def abandon(self) -> None:
        """End a set-up under way, for the unloading plugin."""
        self.installer.abandon()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._start, 1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        for widget in (self._text, self._step, self._bar, self._log):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._start.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.installer.cancel)
        self._choose.clicked.connect(self._choose_environment)
        self.installer.stepped.connect(self._show_step)
        self.installer.logged.connect(self._log.appendPlainText)
        self.installer.finished.connect(self._end)

    def _begin(self) -> None:
        self._log.clear()
        self._show_running(True)
        self.installer.start()

    def _end(self, error: Optional[PluginError]) -> None:
        self._show_running(False)
        if error is None:
            settings.set_backend_python("")
            self.ready.emit()
            return
        self._step.setText(error.message)
        self._step.setVisible(True)
        if error.code != "stopped":
            self.failed.emit(error)

    def _show_step(self, label: str, number: int, count: int) -> None:
        self._step.setText(
            tr("{step} ({number} of {count})").format(step=label, number=number, count=count)
            if number
            else label
        )
        self._bar.setRange(0, 0)  # pip does not say how far it is: a bar that moves, not one that lies

    def _show_running(self, running: bool) -> None:
        for widget in (self._step, self._bar, self._log, self._cancel):
            widget.setVisible(running)
        for widget in (self._text, self._start, self._choose):
            widget.setVisible(not running)

    def _choose_environment(self) -> None:
        title = tr("Python of an environment with the EarthMind backend")
        path, _ = QFileDialog.getOpenFileName(self, title)
        if path:
            settings.set_backend_python(path)
            if backend_python():
                self.ready.emit()


def _explanation() -> str:
    return tr(
        "EarthMind needs its backend, which runs on this computer. Setting it up makes a Python environment "
        "in {folder} and downloads packages: about 0.2 GB (0.6 GB on disk), one or two minutes. That runs "
        "the embedded model; EarthMind-4B also needs PyTorch, see the help. Nothing is downloaded before you "
        "press the button."
    ).format(folder=paths.backend_home())
