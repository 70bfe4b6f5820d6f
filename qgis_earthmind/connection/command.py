"""A command of the backend in a process of its own, for what takes hours and no server."""

from __future__ import annotations

import os
import signal
from collections import deque
from typing import Callable

from qgis.PyQt.QtCore import QProcess

from .. import paths
from ..errors import BackendLost, BackendMissing, Cancelled
from ..i18n import tr
from .allowed_variables import clean_environment
from .environment import PYTHON_OPTIONS, backend_python

_LOOK_MS = 200
_PATIENCE_MS = 15_000  # to put away what was begun
_KEPT_LINES = 40
_ERROR = "Error: "


def run_command(arguments: list[str], hear: Callable[[str], None], stopped: Callable[[], bool]) -> None:
    """Run ``python -m earthmind`` to its end. Blocks the calling thread.

    Args:
        arguments: Of the command.
        hear: Called with each line that it prints.
        stopped: Asked again and again; the command is then interrupted, as by Ctrl+C.

    Raises:
        BackendMissing: The backend is not set up.
        BackendLost: It failed; the message is its own sentence, the details are its last lines.
        Cancelled: It was stopped.
    """
    python = backend_python()
    if python is None:
        sentence = tr('The backend is not set up yet; press "Set up the backend" in the EarthMind panel.')
        raise BackendMissing(sentence, code="backend_missing")
    process, errors = QProcess(), deque[str](maxlen=_KEPT_LINES)
    process.setProcessEnvironment(clean_environment())
    process.setWorkingDirectory(str(paths.working_folder()))
    process.start(python, [*PYTHON_OPTIONS, "-m", "earthmind", *arguments])
    process.closeWriteChannel()
    while process.state() != QProcess.ProcessState.NotRunning:
        process.waitForReadyRead(_LOOK_MS)
        _read(process, hear, errors)
        if stopped():
            _interrupt(process)
            raise Cancelled()
    process.waitForFinished(_LOOK_MS)
    _read(process, hear, errors)
    if process.exitStatus() != QProcess.ExitStatus.NormalExit or process.exitCode() != 0:
        said = next((line[len(_ERROR) :] for line in reversed(errors) if line.startswith(_ERROR)), "")
        raise BackendLost(
            said or tr("The backend could not do it; the details hold its last lines."), "\n".join(errors)
        )


def _read(process: QProcess, hear: Callable[[str], None], errors: deque[str]) -> None:
    """Tell the lines that are complete."""
    process.setReadChannel(QProcess.ProcessChannel.StandardOutput)
    while process.canReadLine() or (
        process.state() == QProcess.ProcessState.NotRunning and process.bytesAvailable()
    ):
        hear(bytes(process.readLine()).decode("utf-8", "replace").rstrip())
    text = bytes(process.readAllStandardError()).decode("utf-8", "replace")
    errors.extend(line for line in text.splitlines() if line.strip())


def _interrupt(process: QProcess) -> None:
    """Let it put away what it has begun, then end it for certain."""
    if os.name != "nt":
        os.kill(process.processId(), signal.SIGINT)
        process.waitForFinished(_PATIENCE_MS)
    if process.state() != QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(_PATIENCE_MS)
