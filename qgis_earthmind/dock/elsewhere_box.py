"""Where a backend on another computer is connected to: address, token, and what it said."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from .. import settings
from ..connection.elsewhere import login
from ..connection.elsewhere.address import endpoint_at
from ..connection.elsewhere.probe import Found, probe
from ..connection.messages import Endpoint
from ..errors import PluginError
from ..i18n import tr
from .task import Inquiry


class ElsewhereBox(QGroupBox):
    """Keeps nothing that has not answered: *Connect* asks first, in the background.

    Signals:
        changed: another backend is used from now on
    """

    changed = pyqtSignal()

    def __init__(self, told: QObject, parent: Optional[QWidget] = None) -> None:
        """Show what is kept.

        Args:
            told: Its signal ``changed`` is emitted where another backend is used.
            parent: The page.
        """
        super().__init__(tr("Backend on another computer"), parent)
        self.setObjectName("elsewhereGroup")
        self.changed.connect(lambda: told.changed.emit(True))
        self.address = self._line("elsewhereAddress", tr("Address of the backend"))
        self.address.setText(settings.remote_address())
        self.address.setPlaceholderText("https://gpu.example.org:8765")
        self.token = self._line("elsewhereToken", tr("Token that the backend printed when it was started"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        if settings.remote_address():
            self.token.setPlaceholderText(tr("kept in QGIS's store of passwords"))
        self.connecting = QPushButton(tr("Connect"), self)
        self.connecting.setObjectName("elsewhereConnect")
        self.connecting.setAutoDefault(False)
        self.leave = QPushButton(tr("Use the one of this computer"), self)
        self.leave.setObjectName("elsewhereLeave")
        self.leave.setAutoDefault(False)
        self.said = QLabel("", self)
        self.said.setObjectName("elsewhereSaid")
        self.said.setWordWrap(True)
        self._asked: Optional[Endpoint] = None
        self._inquiry = Inquiry(tr("EarthMind: connecting"), self)
        self._inquiry.answered.connect(self._take)
        self._inquiry.failed.connect(self._refuse)
        self.connecting.clicked.connect(self.connect_to)
        self.leave.clicked.connect(self.go_back)
        self._arrange()
        self._refresh()

    def connect_to(self) -> None:
        """Ask what is at the address; where it can be used, it is from now on."""
        try:
            self._asked = endpoint_at(self.address.text(), self._token(), login.trusted_authorities())
        except PluginError as error:
            self._refuse(error)
            return
        self.said.setText(tr("Asking {address}…").format(address=self._asked.address))
        self.connecting.setEnabled(False)
        self._inquiry.ask(self._asked, probe)

    def go_back(self) -> None:
        """Use the backend of this computer again; the token is removed."""
        self._inquiry.forget()
        login.forget()
        self.address.clear()
        self.token.clear()
        self.said.setText(tr("The backend of this computer is used."))
        self._refresh()
        self.changed.emit()

    def apply(self) -> None:
        """The page was accepted: an address that was emptied is not used any more."""
        if settings.remote_address() and not self.address.text().strip():
            self.go_back()

    def _token(self) -> str:
        """What was typed, or what is kept for the address."""
        typed = self.token.text().strip()
        kept = settings.remote_address()
        if typed or not kept or kept != self.address.text().strip():
            return typed
        endpoint = login.chosen()
        return endpoint.token if endpoint is not None else ""

    def _take(self, found: Found) -> None:
        asked, self._asked = self._asked, None
        self._refresh()
        if asked is None:
            return
        try:
            login.keep(asked)
        except PluginError as error:
            self._refuse(error)
            return
        self.token.clear()
        self.token.setPlaceholderText(tr("kept in QGIS's store of passwords"))
        self.said.setText(found.text())
        self._refresh()
        self.changed.emit()

    def _refuse(self, error: PluginError) -> None:
        self._asked = None
        self.said.setText(error.message)
        self.said.setToolTip(error.details)
        self._refresh()

    def _refresh(self) -> None:
        self.connecting.setEnabled(self._asked is None)
        self.leave.setEnabled(bool(settings.remote_address()))

    def _line(self, name: str, tip: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setToolTip(tip)
        line.setAccessibleName(tip)
        return line

    def _arrange(self) -> None:
        how = tr(
            'Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that '
            "computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then "
            "http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only "
            "its user can enter, and removed when it ends."
        )
        about = QLabel(how, self)
        about.setWordWrap(True)
        layout = QFormLayout(self)
        layout.addRow(about)
        layout.addRow(tr("Address"), self.address)
        layout.addRow(tr("Token"), self.token)
        buttons = QHBoxLayout()
        buttons.addWidget(self.connecting)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout.addRow(buttons)
        layout.addRow(self.said)
