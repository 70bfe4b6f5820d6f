"""What ``earthmind doctor`` says of a backend, in a worker thread."""

from __future__ import annotations

import os
from pathlib import Path

from ...i18n import tr
from ..allowed_variables import clean_variables
from ..client import StopSignal
from . import children
from .choices import without_password
from .pythons import OPTIONS
from .sources import Listener


def examine(program: str, folder: Path, stop: StopSignal, listener: Listener) -> str:
    """Have a backend use every library once and give one small answer.

    Args:
        program: Its Python; empty where there is none.
        folder: Where it is run.
        stop: Ends it.
        listener: Is told its lines.

    Returns:
        What it said, or why it cannot be run.

    Raises:
        Cancelled: `stop` was used.
    """
    if not program:
        return tr("The backend is not set up.")
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(without_password(line))
        listener.line(said[-1])

    command = [program, *OPTIONS, "-m", "earthmind", "doctor"]
    try:
        code = children.run(command, clean_variables(dict(os.environ)), folder, stop, hear)
    except OSError as error:
        return tr("{program} cannot be run: {error}").format(program=program, error=error)
    return "\n".join([*said, f"exit code {code}"] if code else said)
