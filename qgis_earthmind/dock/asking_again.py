"""Questions that come from a link or a click in place of typing."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import Qt

from ..i18n import tr
from .content import PanelContent


class AskingAgain:
    """Puts a question into the prompt line and, where nothing more is to be typed, asks it."""

    def __init__(self, content: PanelContent, ask: Callable[[], None], running: Callable[[], bool]) -> None:
        """Follow the links of the conversation.

        Args:
            content: The widgets.
            ask: Asks what stands in the prompt line.
            running: Whether a question is being answered.
        """
        self._content, self._ask, self._running = content, ask, running
        links = content.conversation
        links.again_wanted.connect(self.ask_again)
        links.correction_wanted.connect(self._correct_and_ask)
        links.swap_wanted.connect(self._swap_and_ask)
        links.example_chosen.connect(self._type)
        links.plan_chosen.connect(lambda plan: self._type(f"= {plan}"))

    def ask_again(self, turn: int) -> None:
        """Ask an earlier question once more, of the layers that are chosen now."""
        if not self._running():
            self._content.prompt.setText(self._content.conversation.turns[turn].question)
            self._ask()

    def what_is_there(self) -> None:
        """A place was clicked at: ask what it is, where nothing else was typed."""
        if not self._content.prompt.text().strip():
            self._content.prompt.setText(tr("What is this?"))
            self._ask()

    def _correct_and_ask(self, turn: int) -> None:
        """The same with the SAR layer moved onto the optical one."""
        if not self._running():
            self._content.options.shift.setChecked(True)
            self.ask_again(turn)

    def _swap_and_ask(self, turn: int) -> None:
        """The same with the optical and the SAR layer exchanged."""
        if not self._running():
            self._content.form.swap()
            self.ask_again(turn)

    def _type(self, text: str) -> None:
        self._content.prompt.setText(text)
        self._content.prompt.setFocus(Qt.FocusReason.OtherFocusReason)
