"""EarthMind's page in QGIS's own options: what is remembered between sessions."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from .. import paths, settings
from ..i18n import tr
from .elsewhere_box import ElsewhereBox
from .options import EMBEDDED


class OptionsPage(QgsOptionsPageWidget):
    """The model that answers, and a backend that was set up by hand or runs on another computer."""

    def __init__(self, changed: OptionsSignals, parent: Optional[QWidget] = None) -> None:
        """Show what is remembered.

        Args:
            changed: Told when something else is remembered.
            parent: The dialog.
        """
        super().__init__(parent)
        self._changed = changed
        self.setObjectName("EarthMindOptions")
        self.model = QLineEdit(settings.model(), self)
        self.model.setObjectName("optionsModel")
        self.model.setPlaceholderText(EMBEDDED)
        self.model.setToolTip(tr("Name or folder of the model that answers; empty: the backend chooses"))
        self.python = QgsFileWidget(self)
        self.python.setObjectName("optionsPython")
        self.python.setFilePath(settings.backend_python())
        self.python.setDialogTitle(tr("Python of a backend that was set up elsewhere"))
        self.python.setToolTip(
            tr("Python of an environment in which the backend is installed; empty for the plugin's own")
        )
        self.elsewhere = ElsewhereBox(changed, self)
        about = QLabel(
            tr("What else the backend needs is set up in the panel: {button}.").format(button=tr("Backend")),
            self,
        )
        about.setWordWrap(True)
        layout = QFormLayout(self)
        layout.addRow(tr("Model"), self.model)
        layout.addRow(tr("Python of the backend"), self.python)
        layout.addRow(about)
        layout.addRow(self.elsewhere)

    def apply(self) -> None:
        """Remember what is shown; called by QGIS where the dialog is accepted."""
        self.elsewhere.apply()
        model, python = self.model.text().strip(), self.python.filePath().strip()
        if (model, python) == (settings.model(), settings.backend_python()):
            return
        other = python != settings.backend_python()
        settings.set_model(model)
        settings.set_backend_python(python)
        self._changed.changed.emit(other)


class OptionsSignals(QObject):
    """Tells what the page changed.

    Signals:
        changed: something else is remembered; whether it is another backend
    """

    changed = pyqtSignal(bool)


class OptionsPages(QgsOptionsWidgetFactory):
    """Makes the page each time that the dialog is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(tr("EarthMind"))
        self.setIcon(QIcon(paths.icon("earthmind")))
        self.signals = OptionsSignals()

    def createWidget(self, parent: Optional[QWidget] = None) -> QgsOptionsPageWidget:
        """The page."""
        return OptionsPage(self.signals, parent)
