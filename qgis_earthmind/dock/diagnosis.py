"""A page about this computer, QGIS and the backend, to be copied into a bug report."""

from __future__ import annotations

import platform
from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QT_VERSION_STR, QLocale
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..connection.environment import backend_python, condition, installed
from ..i18n import tr


class DiagnosisDialog(QDialog):
    """Shows the page; *Copy* puts it on the clipboard. Nothing is sent anywhere."""

    def __init__(self, text: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosisDialog")
        self.setWindowTitle(tr("EarthMind: diagnosis"))
        note = QLabel(
            tr(
                "For a bug report. Look it over before you copy it: paths may hold your name. Nothing is "
                "sent."
            ),
            self,
        )
        note.setWordWrap(True)
        self._text = QPlainTextEdit(text, self)
        self._text.setObjectName("diagnosisText")
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(tr("Diagnosis"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = QPushButton(tr("Copy"), self)
        copy.setObjectName("copyDiagnosisButton")
        copy.clicked.connect(self._copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (note, self._text, buttons):
            layout.addWidget(widget)
        self.resize(640, 420)

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(self._text.toPlainText())


def page(findings: str, last_lines: str) -> str:
    """The page: what runs here, what the backend found, and what it wrote last.

    Args:
        findings: Of ``earthmind doctor``.
        last_lines: What the backend wrote to its standard error.
    """
    own = installed()
    lines = [
        f"EarthMind {paths.version()}, QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, "
        f"Python {platform.python_version()}",
        f"{platform.platform()}, {platform.machine()}, locale {QLocale().name()}",
        f"backend: {condition().value}, {backend_python() or '-'}",
    ]
    if own is not None:
        lines.append(f"set up: {own.folder.name}, {own.extra}")
    lines += ["", "earthmind doctor:", findings.strip() or "-"]
    if last_lines.strip():
        lines += ["", "last lines of the backend:", last_lines.strip()]
    return "\n".join(lines)
