"""The part of the panel that sets the backend up, updates, repairs, replaces and removes it."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..connection.environment import Condition, backend_python, chosen_python, extra_to_set_up
from ..connection.installer import BackendInstaller
from ..errors import PluginError
from ..i18n import tr
from .diagnosis import DiagnosisDialog, page
from .network_dialog import NetworkDialog
from .setup_texts import button_text, explanation, extras, found_text, time_left
from .wrapped_label import WrappedLabel

_MOST_LOG_LINES = 2000


class SetupPanel(QFrame):
    """Says what the backend needs and does it when a button is pressed; shows how it goes; can be cancelled.

    Signals:
        ready: a backend can be started now, or another one than before
        removing: the backend's process must end, because its files are going to be removed
        removed: there is no backend any more
        failed: the `PluginError` of something that did not work
        models_wanted: the window of the models is to be opened
    """

    ready = pyqtSignal()
    removing = pyqtSignal()
    removed = pyqtSignal()
    failed = pyqtSignal(object)
    models_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("setupPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.installer = BackendInstaller(self)
        self.last_lines: Callable[[], str] = str  # of the backend, for a diagnosis
        self._doing = ""
        self._chosen = ""
        self._condition = Condition.MISSING
        self._step_label = ""
        self._text = _label(self, "setupText")
        self._step = _label(self, "setupStep")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("setupProgress")
        self._bar.setTextVisible(False)
        self._log = QPlainTextEdit(self)
        self._log.setObjectName("setupLog")
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(_MOST_LOG_LINES)
        self._log.setMaximumHeight(140)
        self._extra = QComboBox(self)
        self._extra.setObjectName("setupExtra")
        self._extra.setToolTip(tr("What is installed besides the embedded model"))
        # Its texts are long: the panel is not to become as wide as they are.
        self._extra.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._extra.setMinimumContentsLength(10)
        self._start = _button(self, "setupButton", "")
        self._network = _button(self, "setupNetworkButton", tr("Network…"))
        self._network.setToolTip(tr("Package index, mirror, offline bundle, certificates and proxy"))
        self._choose = _button(self, "chooseBackendButton", tr("Use another…"))
        self._choose.setToolTip(tr("Use a Python environment in which the backend is installed already"))
        self._own = _button(self, "ownBackendButton", tr("Use the plugin's own again"))
        self._remove = _button(self, "removeBackendButton", tr("Remove…"))
        self._remove.setToolTip(
            tr("Remove the backend and all that was downloaded for it from this computer")
        )
        self._show_log = _button(self, "setupLogButton", tr("Log"))
        self._show_log.setCheckable(True)
        self._diagnose = _button(self, "diagnosisButton", tr("Diagnosis…"))
        self._diagnose.setToolTip(tr("Test the backend, and show a page for a bug report"))
        self._models = _button(self, "modelsButton", tr("Models…"))
        self._models.setToolTip(tr("See which models there are; fetch and remove them"))
        self._cancel = _button(self, "cancelSetupButton", tr("Cancel"))
        self._arrange()
        self._connect()
        self.show_condition(Condition.MISSING)
        self._refresh()

    @property
    def busy(self) -> bool:
        """Whether something is under way that the user started."""
        return bool(self._doing)

    def abandon(self) -> None:
        """End what is under way, for the unloading plugin."""
        self.installer.abandon()

    def show_condition(self, condition: Condition) -> None:
        """Offer what fits the state that the backend is in."""
        self._condition = condition
        self._text.setText(explanation(condition))
        self._start.setText(button_text(condition))
        self._fill_extras()
        self._refresh()

    def tidy(self) -> None:
        """Remove older backends in the background, where there are any."""
        self.installer.tidy()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        for widget in (self._text, self._extra, self._step, self._bar, self._log):
            layout.addWidget(widget)
        for row in (
            (self._start, self._cancel),
            (self._network, self._choose, self._own, self._remove),
            (self._models, self._diagnose, self._show_log),
        ):
            buttons = QHBoxLayout()
            for widget in row:
                buttons.addWidget(widget)
            layout.addLayout(buttons)

    def _connect(self) -> None:
        self._start.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.installer.cancel)
        self._network.clicked.connect(self._set_network)
        self._choose.clicked.connect(self._choose_environment)
        self._own.clicked.connect(self._use_own)
        self._remove.clicked.connect(self._ask_to_remove)
        self._diagnose.clicked.connect(self._begin_diagnosis)
        self._models.clicked.connect(self.models_wanted)
        self._show_log.toggled.connect(self._log.setVisible)
        self.installer.stepped.connect(self._show_step)
        self.installer.progressed.connect(self._show_progress)
        self.installer.logged.connect(self._log.appendPlainText)
        self.installer.finished.connect(self._end)

    def _fill_extras(self) -> None:
        self._extra.clear()
        for name, text in extras():
            self._extra.addItem(text, name)
        self._extra.setCurrentIndex(max(0, self._extra.findData(extra_to_set_up())))

    def _begin(self) -> None:
        choices = settings.setup_choices()
        choices = type(choices)(**{**choices.__dict__, "extra": self._extra.currentData() or "light"})
        settings.set_setup_choices(choices)
        self._log.clear()
        self._work("setup")
        self.installer.start(choices)

    def _work(self, doing: str) -> None:
        self._doing = doing
        self._step.setText("")
        self._step.setStyleSheet("")
        self._bar.setRange(0, 0)
        self._refresh()

    def _end(self, error: Optional[PluginError], result: Any) -> None:
        doing, self._doing = self._doing, ""
        self._step.setText(error.message if error is not None else "")
        self._step.setStyleSheet("" if error is None else f"color: {_error_colour(self.palette())}")
        self._refresh()
        if error is None:
            self._succeed(doing, result)
        elif error.code != "stopped":
            self.failed.emit(error)

    def _succeed(self, doing: str, result: Any) -> None:
        if doing == "remove":
            self.removed.emit()
            return
        if doing == "diagnosis":
            self._show_diagnosis(str(result))
            return
        if doing == "choose":
            settings.set_backend_python(self._chosen)
        else:
            settings.set_backend_python("")
            self._step.setText(found_text(result))
        self.ready.emit()

    def _show_step(self, label: str, number: int, count: int) -> None:
        self._step_label = tr("{step} ({number} of {count})").format(step=label, number=number, count=count)
        self._step.setText(self._step_label)
        self._bar.setRange(0, 0)  # until it is known how far it is: a bar that moves, not one that lies

    def _show_progress(self, share: float, seconds: Optional[float]) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * min(share, 1.0)))
        left = "" if seconds is None else time_left(seconds)
        self._step.setText(f"{self._step_label} {left}".strip())

    def _refresh(self) -> None:
        running = self.busy
        for widget in (self._bar, self._cancel):
            widget.setVisible(running)
        self._step.setVisible(running or bool(self._step.text()))
        self._show_log.setVisible(running or bool(self._log.toPlainText()))
        self._log.setVisible(self._show_log.isChecked() and not self._show_log.isHidden())
        elsewhere = bool(settings.remote_address())
        self._text.setVisible(not running)
        for widget in (self._start, self._network, self._choose, self._diagnose):
            widget.setVisible(not running and not elsewhere)
        self._extra.setVisible(not running and not elsewhere and self._extra.count() > 1)
        self._own.setVisible(not running and bool(settings.backend_python()))
        there = self._condition is not Condition.MISSING and not chosen_python()
        there = there and not elsewhere
        self._remove.setVisible(not running and there)
        self._models.setVisible(not running and (there or elsewhere or bool(chosen_python())))

    def _set_network(self) -> None:
        dialog = NetworkDialog(settings.setup_choices(), self)
        dialog.accepted.connect(lambda: settings.set_setup_choices(dialog.choices()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _choose_environment(self) -> None:
        title = tr("Python of an environment with the EarthMind backend")
        path, _ = QFileDialog.getOpenFileName(self, title)
        if path:
            self.choose(path)

    def choose(self, program: str) -> None:
        """Use another backend, once it has been tried."""
        self._chosen = program
        self._work("choose")
        self._step.setText(tr("Trying the backend in {program}").format(program=program))
        self.installer.look_at(program)

    def _begin_diagnosis(self) -> None:
        self._log.clear()
        self._work("diagnosis")
        self._step.setText(tr("Testing the backend"))
        self.installer.diagnose(backend_python() or "")

    def _show_diagnosis(self, findings: str) -> None:
        dialog = DiagnosisDialog(page(findings, self.last_lines()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _use_own(self) -> None:
        settings.set_backend_python("")
        self.ready.emit()

    def _ask_to_remove(self) -> None:
        question = tr("Remove the backend and all that was downloaded for it? Your data and results stay.")
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(self, tr("EarthMind"), question, buttons.Yes | buttons.No, buttons.No)
        if answer == buttons.Yes:
            self.remove()

    def remove(self) -> None:
        """Remove the backend from this computer."""
        self.removing.emit()
        self._work("remove")
        self._step.setText(tr("Removing the backend"))
        self.installer.remove()


def _label(parent: QWidget, name: str) -> QLabel:
    label = WrappedLabel("", parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _error_colour(palette: QPalette) -> str:
    """Red that is read on the panel's own colour, light or dark."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return "#ff8a80" if dark else "#b3261e"


def _button(parent: QWidget, name: str, text: str) -> QPushButton:
    button = QPushButton(text, parent)
    button.setObjectName(name)
    return button
