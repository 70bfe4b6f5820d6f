"""Where the set-up fetches from, for companies: an index, a mirror, an offline bundle."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..connection.setup.choices import PYPI, Choices
from ..connection.setup.pins import PUBLISHED
from ..errors import PluginError
from ..i18n import tr


class NetworkDialog(QDialog):
    """Edits the addresses of `Choices`; what cannot be used is told before the dialog closes."""

    def __init__(self, choices: Choices, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkDialog")
        self.setWindowTitle(tr("EarthMind: network"))
        self._choices = choices
        self._index = _edit(self, "indexEdit", choices.index, PYPI)
        self._mirror = _edit(self, "mirrorEdit", choices.python_mirror, PUBLISHED)
        self._bundle = QgsFileWidget(self)
        self._bundle.setObjectName("bundleFile")
        self._bundle.setFilter(tr("Offline bundles (*.zip);;All files (*)"))
        self._bundle.setFilePath(choices.bundle)
        self._folder = QPushButton(tr("Folder…"), self)
        self._folder.setObjectName("bundleFolderButton")
        self._folder.clicked.connect(self._choose_folder)
        self._problem = QLabel("", self)
        self._problem.setObjectName("networkProblem")
        self._problem.setWordWrap(True)
        self._problem.setVisible(False)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._arrange()

    def choices(self) -> Choices:
        """What stands in the dialog."""
        return replace(
            self._choices,
            index=self._index.text().strip(),
            python_mirror=self._mirror.text().strip(),
            bundle=self._bundle.filePath().strip(),
        )

    def accept(self) -> None:
        """Close, where everything can be used."""
        try:
            self.choices().check()
        except PluginError as error:
            self._problem.setText(error.message)
            self._problem.setVisible(True)
            return
        super().accept()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder that earthmind offline-bundle made"))
        if folder:
            self._bundle.setFilePath(folder)

    def _arrange(self) -> None:
        note = QLabel(
            tr(
                "Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings > Options "
                "> Network), the certificates are the system's. Everything that is fetched is checked "
                "against the checksums in the plugin, wherever it comes from."
            ),
            self,
        )
        note.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("Package index"), self._index)
        form.addRow(tr("Mirror of Python"), self._mirror)
        bundle = QHBoxLayout()
        bundle.addWidget(self._bundle, 1)
        bundle.addWidget(self._folder)
        form.addRow(tr("Offline bundle"), bundle)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(form)
        layout.addWidget(self._problem)
        layout.addWidget(self._buttons)
        self.resize(520, self.sizeHint().height())


def _edit(parent: QWidget, name: str, text: str, usual: str) -> QLineEdit:
    edit = QLineEdit(text, parent)
    edit.setObjectName(name)
    edit.setPlaceholderText(usual)
    return edit
