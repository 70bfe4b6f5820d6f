"""What the panel consists of, and how it is laid out; what it does is in `panel`."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..i18n import tr
from .attention import AttentionBar
from .comparing.button import CompareButton
from .conversation import ConversationView
from .form import LayerForm
from .options import OptionsBox
from .pointing.controls import PointButton, RegionLine
from .progress import AnswerProgress
from .prompt import PromptLine
from .results.box import ResultsBox
from .results.edits import EditsLine
from .setup import SetupPanel

# Lines of the conversation that are always to be seen, also on a small screen with the results open.
_LINES = 6


class PanelContent(QWidget):
    """The widgets of the panel, each with a stable object name."""

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setup = SetupPanel(self)
        self.form = LayerForm(canvas, self)
        self.options = OptionsBox(self, self.form.earlier_rows())
        self.conversation = ConversationView(self)
        self.conversation.setObjectName("conversationView")
        self.conversation.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.results = ResultsBox(canvas, self)
        self.attention = AttentionBar(self)
        self.progress = AnswerProgress(self)
        self.region = RegionLine(self)
        self.edits = EditsLine(self)
        self.point = PointButton(self)
        self.prompt = PromptLine(self)
        self.ask = _button(self, "askButton", tr("Ask"))
        self.stop = _button(self, "stopButton", tr("Stop"))
        self.hint = QLabel("", self)
        self.hint.setObjectName("hintLabel")
        self.hint.setWordWrap(True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.restart = _button(self, "restartButton", tr("Restart"))
        self.restart.setToolTip(tr("Start the backend again"))
        self.blink = CompareButton(canvas, self.form, self)
        self.copy = _tool_button(self, "copyButton", "/mActionEditCopy.svg", tr("Copy the conversation"))
        self.save = _tool_button(self, "saveButton", "/mActionFileSave.svg", tr("Save the conversation"))
        self.clear = _tool_button(
            self, "clearButton", "/mActionDeleteSelected.svg", tr("Begin a new conversation")
        )
        self.backend = _tool_button(self, "backendButton", "/mActionOptions.svg", tr("Backend"))
        self.backend.setCheckable(True)
        self.help = _tool_button(self, "helpButton", "/mActionHelpContents.svg", tr("Help"))
        self._arrange()
        for widget in self.findChildren(QWidget):
            if widget.toolTip() and not widget.whatsThis():
                widget.setWhatsThis(widget.toolTip())

    def heightForWidth(self, width: int) -> int:
        """The least height: the frame around the panel scrolls below it, and gives what there is above it."""
        return self.layout().minimumHeightForWidth(width)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.setup)
        layout.addWidget(self.form)
        layout.addWidget(self.options)
        layout.addWidget(self.conversation, 2)
        layout.addWidget(self.results, 1)
        layout.addWidget(self.attention)
        layout.addWidget(self.progress)
        layout.addWidget(self.region)
        layout.addWidget(self.edits)
        layout.addLayout(_row(self.prompt, self.point, self.ask, self.stop))
        tools = (self.blink, self.copy, self.save, self.clear, self.backend, self.help)
        layout.addLayout(_row(self.hint, self.restart, *tools))


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """Widgets beside each other, the first one taking what room there is."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(first, 1)
    for widget in others:
        row.addWidget(widget)
    return row


def _button(parent: QWidget, name: str, text: str) -> QPushButton:
    button = QPushButton(text, parent)
    button.setObjectName(name)
    return button


def _tool_button(parent: QWidget, name: str, icon: str, tip: str) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
