"""How much each sensor counted, as a bar: measured where the backend could, else as the fusion says."""

from __future__ import annotations

from typing import Optional, Union

from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..connection.messages import Attention, Shares
from ..i18n import tr
from ..wording import OPTICAL_COLOUR, SAR_COLOUR, share_texts

_HEIGHT = 10


class AttentionBar(QWidget):
    """The latest answer's shares: SAR from the left, optical from the right, each with its number.

    Hidden where an answer used one sensor only.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("attentionBar")
        self._sar = QLabel("", self)
        self._sar.setObjectName("attentionSar")
        self._optical = QLabel("", self)
        self._optical.setObjectName("attentionOptical")
        self._strip = _Strip(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._sar)
        layout.addWidget(self._strip, 1)
        layout.addWidget(self._optical)
        self.show_shares(None)

    def show_shares(self, shares: Optional[Union[Shares, Attention]]) -> None:
        """Show these shares; None hides the bar."""
        self.setVisible(shares is not None)
        if shares is None:
            return
        sar, optical = share_texts(shares)
        self._sar.setText(sar)
        self._optical.setText(optical)
        self._strip.show_share(shares.sar)
        self.setAccessibleName(tr("Shares of the sensors: {sar}, {optical}").format(sar=sar, optical=optical))
        explanation = _measured(shares) if isinstance(shares, Shares) else _weights()
        self.setAccessibleDescription(explanation)
        self.setToolTip(explanation)


class _Strip(QWidget):
    """Two colours beside each other, rounded at the ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("attentionStrip")
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_share(self, share: float) -> None:
        """How far the left colour reaches, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """Height of a line of small print."""
        return QSize(60, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(OPTICAL_COLOUR))
        whole.setWidth(whole.width() * self._share)
        painter.fillRect(whole, QColor(SAR_COLOUR))
        painter.end()


def _measured(shares: Shares) -> str:
    meaning = tr(
        "Measured: how much of what is marked changes when a sensor is left out. A large share means that "
        "the sensor decided, not that it was right."
    )
    if shares.agree:
        return f"{meaning} {tr('Here either sensor alone would mark nearly the same.')}"
    alone = tr("Each alone, the two would agree on {percent} % of what they mark.")
    return f"{meaning} {alone.format(percent=round(100 * shares.agreement))}"


def _weights() -> str:
    return tr(
        "The weights that the model's own fusion gave to the sensors. They were not measured, and say little "
        "about which sensor decided."
    )
