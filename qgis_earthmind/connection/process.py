"""The backend's process: started when it is needed, watched, ended with QGIS."""

from __future__ import annotations

import os
import re
import time
from collections import deque
from enum import Enum
from typing import Optional

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QProcess, Qt, QThread, pyqtSignal

from .. import paths, settings
from ..errors import BackendLost, PluginError
from ..i18n import tr
from .allowed_variables import clean_environment
from .chosen_python import problem_of_python
from .elsewhere.login import chosen
from .environment import (
    PYTHON_OPTIONS,
    Condition,
    backend_python,
    chosen_python,
    condition,
    installed,
    places,
)
from .messages import Endpoint
from .process_failures import broken, cannot_run, no_backend, no_folder, parse_ready_line
from .stop_signal import StopSignal
from .windows_job import Job, job_of

_START_SECONDS = 120.0
_KEPT_LINES = 60
_LONGEST_LINE = 2000
_SERVE = ("-m", "earthmind", "serve", "--port", "0", "--exit-with-stdin", "--parent-pid")
_LOG_TAG = "EarthMind"
_MISSING_PART = re.compile(
    r"ModuleNotFoundError|ImportError|No module named|DLL load failed|init_fs_encoding"
)
_ON_WINDOWS = os.name == "nt"


class State(Enum):
    """Where the backend's process is in its life."""

    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    LOST = "lost"


class BackendProcess(QObject):
    """Owns the one backend process of this QGIS.

    Lives in the main thread. `require` may be called from any thread, so that the panel's tasks
    and the Processing algorithms share the process.
    """

    changed = pyqtSignal()
    _start_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._process: Optional[QProcess] = None
        self._job: Optional[Job] = None
        self._state = State.OFF
        self._endpoint: Optional[Endpoint] = None
        self._error: Optional[PluginError] = None
        self._stderr: deque[str] = deque(maxlen=_KEPT_LINES)
        self._stdout = b""
        self._start_wanted.connect(self.start, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        """The process's state."""
        return self._state

    @property
    def endpoint(self) -> Optional[Endpoint]:
        """Where the backend listens while it is ready, else None."""
        return self._endpoint

    @property
    def error(self) -> Optional[PluginError]:
        """Why the backend is lost, with its last lines, else None."""
        return self._error

    @property
    def last_lines(self) -> str:
        """What the backend last wrote to its standard error."""
        return "\n".join(self._stderr)

    def missing(self) -> Optional[PluginError]:
        """Why no process can be started, told from what is on the disk; None where one can, or need not."""
        if settings.remote_address():
            return None
        python = backend_python()
        if python is None:
            return broken() if condition() is Condition.BROKEN else no_backend()
        problem = problem_of_python(python, windows=_ON_WINDOWS)
        return BackendLost(problem) if problem else None

    def start(self) -> None:
        """Start the process where none runs; returns at once. Main thread only."""
        if self._state in (State.STARTING, State.READY):
            return
        if settings.remote_address():
            self._use_elsewhere()
            return
        python, missing = backend_python(), self.missing()
        if python is None or missing is not None:
            self._become(State.LOST, error=missing or no_backend())
            return
        try:
            folder = paths.working_folder()
        except OSError as error:
            self._become(State.LOST, error=no_folder(error))
            return
        self._stderr.clear()
        self._stdout = b""
        process = QProcess(self)
        process.setProcessEnvironment(clean_environment())
        process.setWorkingDirectory(str(folder))
        process.readyReadStandardOutput.connect(self._read_stdout)
        process.readyReadStandardError.connect(self._read_stderr)
        process.started.connect(self._tie)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._finished)
        self._process = process
        self._become(State.STARTING)
        process.start(python, [*PYTHON_OPTIONS, *_SERVE, str(os.getpid())])

    def require(self, stop: StopSignal) -> Endpoint:
        """The running backend, started first where it is not; blocks the calling thread.

        Called in the main thread (``qgis_process``, a script), it drives the process itself;
        in a worker, it asks the main thread to start it and waits.

        Raises:
            BackendMissing: The backend is not set up.
            BackendLost: It did not start.
            Cancelled: `stop` was used while waiting.
        """
        if self._endpoint is not None:
            return self._endpoint
        in_own_thread = QThread.currentThread() == self.thread()
        self._error = None
        if in_own_thread:
            self.start()
        else:
            self._start_wanted.emit()
        deadline = time.monotonic() + _START_SECONDS
        while self._endpoint is None:
            stop.check()
            if self._error is not None:
                raise self._error
            if time.monotonic() > deadline:
                sentence = tr("The backend did not get ready within {seconds} seconds; restart it.")
                raise BackendLost(sentence.format(seconds=round(_START_SECONDS)), self.last_lines)
            if in_own_thread and self._process is not None:
                self._process.waitForReadyRead(100)
            else:
                time.sleep(0.02)
        return self._endpoint

    def stop(self) -> None:
        """End the process: politely by closing its input, then for certain. At most a second."""
        process, self._process = self._process, None
        self._become(State.OFF)
        if process is None:
            return
        for signal in (
            process.started,
            process.readyReadStandardOutput,
            process.readyReadStandardError,
            process.errorOccurred,
            process.finished,
        ):
            signal.disconnect()
        if process.state() != QProcess.ProcessState.NotRunning:
            process.closeWriteChannel()
            if not process.waitForFinished(300):
                process.kill()
                process.waitForFinished(700)
        process.deleteLater()
        self._untie()

    def restart(self) -> None:
        """End the process where it still runs, and start it again."""
        self.stop()
        self.start()

    def process_id(self) -> int:
        """The process's identifier, 0 where none runs."""
        return int(self._process.processId()) if self._process is not None else 0

    def _use_elsewhere(self) -> None:
        """Nothing is to be started: the backend runs on another computer, or behind a tunnel."""
        try:
            self._become(State.READY, endpoint=chosen())
        except PluginError as error:
            self._become(State.LOST, error=error)

    def _become(
        self, state: State, *, endpoint: Optional[Endpoint] = None, error: Optional[PluginError] = None
    ) -> None:
        self._state, self._endpoint, self._error = state, endpoint, error
        self.changed.emit()

    def _tie(self) -> None:
        self._untie()
        self._job = job_of(self.process_id())
        own = installed()
        if own is not None and not chosen_python():
            places().mark_running(self.process_id(), own.folder)

    def _untie(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.close()

    def _read_stdout(self) -> None:
        if self._process is None:
            return
        self._stdout += bytes(self._process.readAllStandardOutput())
        while self._state is State.STARTING and b"\n" in self._stdout:
            line, self._stdout = self._stdout.split(b"\n", 1)
            endpoint = parse_ready_line(line)
            if endpoint is not None:
                self._become(State.READY, endpoint=endpoint)
        if self._state is State.READY or len(self._stdout) > _LONGEST_LINE:
            self._stdout = b""  # nothing that is waited for

    def _read_stderr(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError()).decode("utf-8", "replace")
            self._stderr.extend(line[:_LONGEST_LINE] for line in text.splitlines() if line.strip())

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            program, details = self._process.program(), self._process.errorString()
            self._let_go(cannot_run(program, details))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_stderr()
        started = self._state is State.READY
        if not started and not chosen_python() and _MISSING_PART.search(self.last_lines):
            self._let_go(broken(self.last_lines))
            return
        sentence = (
            tr("The backend stopped by itself ({reason}); restart it to go on.")
            if started
            else tr("The backend could not start ({reason}); the details hold its last lines.")
        )
        crashed = status == QProcess.ExitStatus.CrashExit
        reason = tr("it was killed or crashed") if crashed else tr("exit code {code}").format(code=code)
        self._let_go(BackendLost(sentence.format(reason=reason), self.last_lines))

    def _let_go(self, error: PluginError) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._untie()
        QgsMessageLog.logMessage(f"{error.message}\n{error.details}", _LOG_TAG, Qgis.MessageLevel.Warning)
        self._become(State.LOST, error=error)
