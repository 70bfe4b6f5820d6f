"""What can be done in the panel now, and why not: what is enabled, and the line below the prompt."""

from __future__ import annotations

from .. import settings
from ..connection.environment import Condition, backend_python, condition
from ..connection.process import BackendProcess, State
from ..errors import BackendMissing
from ..i18n import tr
from .content import PanelContent
from .pointing.pointer import Pointer


class Readiness:
    """Knows the backend's condition and what is chosen.

    Attributes:
        available: Whether there is a backend to be started.
        hangs: Whether it was asked and said nothing.
    """

    def __init__(self, content: PanelContent, backend: BackendProcess, pointer: Pointer) -> None:
        self._content, self._backend, self._pointer = content, backend, pointer
        self._condition = Condition.MISSING
        self.available = self.hangs = False

    def look(self) -> None:
        """Find out again what the backend's condition is: what the files say, or what became clear."""
        error = self._backend.error
        broken = error is not None and error.code == "backend_broken"
        self.available = bool(settings.remote_address()) or backend_python() is not None
        self._condition = Condition.BROKEN if broken else condition()
        self._content.setup.show_condition(self._condition)
        self.hangs = False  # another process, or another state of it

    def problem(self) -> str:
        """Why nothing can be asked now, in one sentence; empty where something can."""
        if not self.available:
            broken = self._condition is Condition.BROKEN
            return tr("Repair the backend first.") if broken else tr("Set up the backend first.")
        typed = self._content.prompt.text().strip()
        problem = self._content.form.problem() or self._pointer.problem()
        return problem or ("" if typed else tr("Type what to find out."))

    def show(self, running: bool, about: str, *, saving: bool) -> None:
        """Enable what can be used, and say why the rest cannot.

        Args:
            running: Whether a question is being answered.
            about: What is to be said where nothing else is.
            saving: Whether the conversation is being saved.
        """
        content, problem = self._content, self.problem()
        lost = self._backend.state is State.LOST and not isinstance(self._backend.error, BackendMissing)
        content.setup.setVisible(
            self._condition is not Condition.READY or content.setup.busy or content.backend.isChecked()
        )
        content.ask.setEnabled(not running and not problem)
        content.ask.setToolTip(problem or tr("Ask (Enter)"))
        # One goes before the other comes: both beside each other would widen the panel, and move the map.
        for button in (content.ask, content.stop) if running else (content.stop, content.ask):
            button.setVisible((button is content.stop) == running)
        content.stop.setEnabled(running)
        content.progress.setVisible(running)
        content.restart.setVisible(lost or self.hangs)
        said_something = bool(content.conversation.turns)
        content.clear.setEnabled(said_something and not running)
        content.copy.setEnabled(said_something)
        content.save.setEnabled(said_something and not saving)
        hint = content.progress.format() if running else self._trouble(lost) or problem or about
        content.hint.setText(hint)

    def _trouble(self, lost: bool) -> str:
        if lost and self._backend.error is not None:
            return tr("The backend is not running.")
        return tr("The backend does not answer.") if self.hangs else ""
