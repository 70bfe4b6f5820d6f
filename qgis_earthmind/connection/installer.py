"""Sets up the backend's own Python environment, step by step, without blocking QGIS.

Nothing runs before `BackendInstaller.start`, and nothing is downloaded but by pip in its last long
step. The environment counts only once its marker file is written; whatever fails or is cancelled
before that is removed again, and an older, working environment is put back.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QProcess, pyqtSignal

from .. import paths
from ..errors import SetupError
from ..i18n import tr
from .environment import (
    OLDEST_PYTHON,
    PYTHON_OPTIONS,
    candidate_pythons,
    download_environment,
    marker_of,
    python_of,
)

_PROBE = (
    "import sys, ensurepip, venv; "
    f"sys.exit(0 if sys.version_info >= {OLDEST_PYTHON} and sys.maxsize > 2**32 else 3)"
)
_PREPARE = """
import pathlib, shutil, sys
home, source = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
home.mkdir(parents=True, exist_ok=True)
venv, old, work = home / "venv", home / "venv.old", home / "source"
shutil.rmtree(work, ignore_errors=True)
if venv.exists() and (venv / sys.argv[3]).exists():
    shutil.rmtree(old, ignore_errors=True)
    venv.rename(old)
shutil.rmtree(venv, ignore_errors=True)
skip = shutil.ignore_patterns(".venv*", "build", "*.egg-info", "__pycache__", ".*_cache", "benchmarks")
shutil.copytree(source, work, ignore=skip)
"""
_SLIM = """
import pathlib, shutil, subprocess, sys, sysconfig
uninstall = [sys.executable, "-I", "-m", "pip", "uninstall", "--yes", "--quiet"]
subprocess.run([*uninstall, "setuptools"], check=True)
packages = pathlib.Path(sysconfig.get_path("platlib"))
tested = ("numpy", "scipy", "shapely", "pyogrio")
not_needed = [folder for name in tested for folder in sorted((packages / name).rglob("tests"))]
not_needed += [packages / "onnxruntime" / name for name in ("transformers", "quantization", "tools")]
for folder in not_needed:
    shutil.rmtree(folder, ignore_errors=True)
for folder in sorted(packages.rglob("__pycache__")):
    shutil.rmtree(folder, ignore_errors=True)
"""
_FINISH = """
import pathlib, shutil, sys
home = pathlib.Path(sys.argv[1])
marker = home / "venv" / sys.argv[2]
beside = marker.with_suffix(".part")
beside.write_text(sys.argv[3], encoding="utf-8")
beside.replace(marker)
shutil.rmtree(home / "source", ignore_errors=True)
shutil.rmtree(home / "venv.old", ignore_errors=True)
"""
_UNDO = """
import pathlib, shutil, sys
home = pathlib.Path(sys.argv[1])
venv, old = home / "venv", home / "venv.old"
shutil.rmtree(home / "source", ignore_errors=True)
if old.exists() or not (venv / sys.argv[2]).exists():
    shutil.rmtree(venv, ignore_errors=True)
if old.exists():
    old.rename(venv)
"""
# Modules are compiled when they are first used: most of what is installed never is.
_PIP_OPTIONS = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--no-compile")
_KEPT_LINES = 400


@dataclass(frozen=True)
class Step:
    """One program of the set-up, and what to tell the user while it runs."""

    label: str
    program: str
    arguments: tuple[str, ...]


class BackendInstaller(QObject):
    """Runs the set-up's steps one after another as child processes.

    Signals:
        stepped: (label, step number from 1, number of steps)
        logged: one line of a step's output
        finished: a `SetupError`, or None when the backend is ready to be started
    """

    stepped = pyqtSignal(str, int, int)
    logged = pyqtSignal(str)
    finished = pyqtSignal(object)

    def __init__(
        self, parent: Optional[QObject] = None, *, home: Optional[Path] = None, source: Optional[Path] = None
    ) -> None:
        super().__init__(parent)
        self._home = home or paths.backend_home()
        self._source = source or paths.backend_source()
        self._folder = Path()
        self._candidates: list[str] = []
        self._steps: list[Step] = []
        self._position = 0
        self._process: Optional[QProcess] = None
        self._log: deque[str] = deque(maxlen=_KEPT_LINES)
        self._failure: Optional[SetupError] = None

    @property
    def running(self) -> bool:
        """Whether a step, or the clean-up after one, is running."""
        return self._process is not None

    @property
    def log(self) -> str:
        """The last lines that the steps wrote."""
        return "\n".join(self._log)

    def start(self) -> None:
        """Begin; the rest happens in the event loop. Does nothing while running."""
        if self.running:
            return
        self._log.clear()
        self._failure = None
        if not (self._source / "pyproject.toml").is_file():
            sentence = tr("The plugin's folder {folder} does not hold the backend; install the plugin again.")
            self.finished.emit(SetupError(sentence.format(folder=self._source)))
            return
        try:
            self._folder = paths.working_folder()
        except OSError as error:
            sentence = tr("The folder {folder} cannot be written; give yourself the right to, and try again.")
            self.finished.emit(SetupError(sentence.format(folder=paths.backend_home().parent), str(error)))
            return
        self._candidates = candidate_pythons()
        self._probe_next()

    def cancel(self) -> None:
        """Stop the step that runs and remove what was made so far."""
        if self.running and self._failure is None:
            self._failure = SetupError(tr("The set-up was cancelled; nothing was kept."), code="stopped")
            if self._process is not None:
                self._process.kill()

    def abandon(self) -> None:
        """End at once, for the unloading plugin; without its marker, the environment does not count."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.kill()
            process.waitForFinished(700)
            process.deleteLater()

    def _probe_next(self) -> None:
        """Find an interpreter that is new enough and can make environments."""
        if not self._candidates:
            oldest = ".".join(map(str, OLDEST_PYTHON))
            sentence = tr(
                "No Python {version} or newer with the modules venv and ensurepip was found; "
                "install one (on Debian and Ubuntu: the package python3-venv) and try again."
            )
            self._end(SetupError(sentence.format(version=oldest), self.log))
            return
        python = self._candidates[0]
        self.stepped.emit(tr("Looking for a suitable Python"), 0, 6)
        self._run(Step("", python, (*PYTHON_OPTIONS, "-c", _PROBE)), self._probed)

    def _probed(self, succeeded: bool) -> None:
        python = self._candidates.pop(0)
        if self._failure is not None:
            self._end(self._failure)
        elif not succeeded:
            self._probe_next()
        else:
            self._note(python)
            self._steps = self._plan(python)
            self._position = 0
            self._next_step()

    def _plan(self, python: str) -> list[Step]:
        venv = self._home / "venv"
        inner = str(python_of(venv))
        marker = marker_of(venv).name
        record = json.dumps({"version": paths.version(), "python": python})
        pip = (*PYTHON_OPTIONS, "-m", "pip", "install", *_PIP_OPTIONS)
        return [
            Step(
                tr("Preparing"),
                python,
                (*PYTHON_OPTIONS, "-c", _PREPARE, str(self._home), str(self._source), marker),
            ),
            Step(tr("Making the Python environment"), python, (*PYTHON_OPTIONS, "-m", "venv", str(venv))),
            Step(tr("Downloading and installing packages"), inner, (*pip, str(self._home / "source"))),
            Step(tr("Removing what is not needed"), inner, (*PYTHON_OPTIONS, "-c", _SLIM)),
            Step(tr("Trying the backend"), inner, (*PYTHON_OPTIONS, "-m", "earthmind", "--help")),
            Step(tr("Finishing"), python, (*PYTHON_OPTIONS, "-c", _FINISH, str(self._home), marker, record)),
        ]

    def _next_step(self) -> None:
        if self._position == len(self._steps):
            self._end(None)
            return
        step = self._steps[self._position]
        self._position += 1
        self._note(f"== {step.label}")
        self.stepped.emit(step.label, self._position, len(self._steps))
        self._run(step, self._stepped)

    def _stepped(self, succeeded: bool) -> None:
        if self._failure is None and succeeded:
            self._next_step()
            return
        if self._failure is None:
            sentence = tr('Setting up the backend failed at "{step}"; the details hold the log.')
            self._failure = SetupError(sentence.format(step=self._steps[self._position - 1].label), self.log)
        self._undo()

    def _undo(self) -> None:
        python = self._steps[0].program
        arguments = (*PYTHON_OPTIONS, "-c", _UNDO, str(self._home), marker_of(self._home / "venv").name)
        self.stepped.emit(tr("Removing what was made so far"), 0, 0)
        self._run(Step("", python, arguments), lambda _succeeded: self._end(self._failure))

    def _end(self, error: Optional[SetupError]) -> None:
        self._process = None
        self.finished.emit(error)

    def _run(self, step: Step, then: Callable[[bool], None]) -> None:
        """Start a step; `then(succeeded)` is called in the event loop when it has ended."""
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setProcessEnvironment(download_environment())
        process.setWorkingDirectory(str(self._folder))

        def end(succeeded: bool) -> None:
            self._read(process)
            process.deleteLater()
            then(succeeded)

        process.readyReadStandardOutput.connect(lambda: self._read(process))
        process.finished.connect(
            lambda code, status: end(code == 0 and status == QProcess.ExitStatus.NormalExit)
        )
        process.errorOccurred.connect(
            lambda error: end(False) if error == QProcess.ProcessError.FailedToStart else None
        )
        self._process = process
        process.start(step.program, list(step.arguments))

    def _read(self, process: QProcess) -> None:
        for line in bytes(process.readAllStandardOutput()).decode("utf-8", "replace").splitlines():
            if line.strip():
                self._note(line)

    def _note(self, line: str) -> None:
        self._log.append(line)
        self.logged.emit(line)
