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
    facts = {
        "earthmind": paths.version(),
        "qgis": Qgis.QGIS_VERSION,
        "qt": QT_VERSION_STR,
        "python": platform.python_version(),
        "system": platform.platform(),
        "machine": platform.machine(),
        "locale": QLocale().name(),
        "backend": condition().value,
        "program": backend_python() or "-",
        "set-up": "-" if own is None else "/".join((own.folder.name, own.extra)),
    }
    parts = ["\n".join(map(": ".join, facts.items())), findings.strip(), last_lines.strip()]
    return "\n\n".join(part for part in parts if part)
