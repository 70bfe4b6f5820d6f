"""One sentence in QGIS's message bar; the details of an error behind a button."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ..errors import PluginError
from ..i18n import tr

_SECONDS = 12


def show_error(bar: QgsMessageBar, error: PluginError, parent: Optional[QWidget] = None) -> None:
    """Show the sentence for a while; a button opens the details where there are any."""
    QgsMessageLog.logMessage(
        f"{error.message}\n{error.details}".strip(), "EarthMind", Qgis.MessageLevel.Warning
    )
    item = bar.createMessage("EarthMind", error.message)
    if error.details:
        button = QPushButton(tr("Details"), item)
        button.clicked.connect(lambda: show_details(error, parent))
        item.layout().addWidget(button)
    bar.pushWidget(item, Qgis.MessageLevel.Warning, _SECONDS)


def show_saved(bar: QgsMessageBar, path: Path) -> None:
    """Say that the conversation was saved, with a link to the file."""
    address = bytes(QUrl.fromLocalFile(str(path)).toEncoded()).decode()
    link = f'<a href="{escape(address)}">{escape(str(path))}</a>'
    text = tr("The conversation was saved as {path}.").format(path=link)
    bar.pushWidget(bar.createMessage("EarthMind", text), Qgis.MessageLevel.Success, _SECONDS)


def show_done(bar: QgsMessageBar, sentence: str) -> None:
    """Say that something is done."""
    bar.pushWidget(bar.createMessage("EarthMind", sentence), Qgis.MessageLevel.Success, _SECONDS)


def show_details(error: PluginError, parent: Optional[QWidget] = None) -> QDialog:
    """A window with the error's sentence and details, to read and to copy; does not block."""
    dialog = QDialog(parent)
    dialog.setObjectName("EarthMindDetails")
    dialog.setWindowTitle(tr("EarthMind: details"))
    dialog.resize(640, 360)
    text = QPlainTextEdit(f"{error.message}\n\n{error.details}", dialog)
    text.setReadOnly(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=dialog)
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
