"""The course of one set-up: the step that it is at, the programs that it runs, and what they write."""

from __future__ import annotations

import zipfile
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Callable, Optional

from ...errors import SetupError
from ..client import StopSignal
from . import children
from .causes import failure
from .choices import without_password
from .places import Places
from .sources import Listener

_STEPS = 6
_KEPT_LINES = 600
_CAUSE_LINES = 40


class Course:
    """Goes from step to step, runs programs, and keeps the log.

    Args:
        places: Where the backend goes; programs run in its working folder.
        stop: Ends it.
        listener: Is told how it goes.
    """

    def __init__(self, places: Places, stop: StopSignal, listener: Listener) -> None:
        self._places, self._listener = places, listener
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._label = ""
        self.stop = stop
        self.variables: dict[str, str] = {}  # of the programs

    @property
    def log(self) -> str:
        """The last lines that were written, without passwords."""
        return "\n".join(self._lines)

    def keep_log(self) -> None:
        """Write it to the disk, where that is possible."""
        with suppress(OSError):
            self._places.log.write_text(self.log, encoding="utf-8")

    def begin(self, label: str, number: int) -> None:
        """Go on to a step; number from 1.

        Raises:
            Cancelled: `stop` was used.
        """
        self.stop.check()
        self._label = label
        self.note(f"== {label}")
        self._listener.step(label, number, _STEPS)

    def progress(self, share: float, seconds_left: Optional[float]) -> None:
        """Tell how far the step is, from 0 to 1."""
        self._listener.progress(share, seconds_left)

    def note(self, line: str) -> None:
        """Put a line into the log."""
        line = without_password(line)
        self._lines.append(line)
        self._listener.line(line)

    def run(
        self, arguments: Sequence[str], tell: Callable[[str], None], idle: Optional[Callable[[], None]] = None
    ) -> int:
        """Run a program to its end, as `children.run` does.

        Raises:
            Cancelled: `stop` was used.
            OSError: It cannot be started.
        """
        return children.run(arguments, self.variables, self._places.work, self.stop, tell, idle=idle)

    def must(
        self, arguments: Sequence[str], *, where: str = "", idle: Optional[Callable[[], None]] = None
    ) -> None:
        """Run a program that has to succeed.

        Args:
            arguments: The program and what it is given.
            where: The address that it asks, or the path of an offline bundle.
            idle: Called several times a second while it runs.

        Raises:
            SetupError: It failed; its last lines say why.
            Cancelled: `stop` was used.
            OSError: It cannot be started.
        """
        said: deque[str] = deque(maxlen=_CAUSE_LINES)

        def hear(line: str) -> None:
            said.append(line)
            self.note(line)

        if self.run(arguments, hear, idle) != 0:
            raise self.failed("\n".join(said), where=where)

    def failed(self, said: str, *, where: str = "") -> SetupError:
        """The error of the present step, its cause told from what a program wrote."""
        text = without_password(said)
        return failure(self._label, text, details=self.log, where=where, folder=str(self._places.root))

    def failed_with(self, error: OSError) -> SetupError:
        """The error of the present step, its cause told from what the system said."""
        text = f"{type(error).__name__}: {error}"
        self.note(text)
        return self.failed("invalid zip" if isinstance(error, zipfile.BadZipFile) else text)
