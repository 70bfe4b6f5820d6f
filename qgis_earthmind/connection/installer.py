"""Sets the backend up in a background task, and tells the main thread how it goes."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import paths
from ..errors import Cancelled, PluginError, SetupError
from ..i18n import tr
from .client import StopSignal
from .environment import places
from .setup.choices import Choices
from .setup.chosen import look_at
from .setup.claim import claimed
from .setup.diagnosis import examine
from .setup.hardware import platform_key
from .setup.network import proxy_variables
from .setup.pins import Pins
from .setup.pythons import candidates
from .setup.sources import Listener, Sources
from .setup.work import SetUp

_END_SECONDS = 0.9


class BackendInstaller(QObject):
    """Sets the backend up, removes it, or looks at one that the user chose; one of these at a time.

    Tidying is quiet: nothing is told of it, and what is wanted meanwhile begins when it has ended.

    Signals:
        stepped: (label, step number from 1, number of steps)
        progressed: (share of the step from 0 to 1, seconds left or None)
        logged: one line of a step's output
        finished: a `SetupError` or None, and what was found: ``doctor``'s findings of a set-up, or its text
    """

    stepped = pyqtSignal(str, int, int)
    progressed = pyqtSignal(float, object)
    logged = pyqtSignal(str)
    finished = pyqtSignal(object, object)

    def __init__(self, parent: Optional[QObject] = None, *, sources: Optional[Sources] = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._task: Optional[_Work] = None
        self._tidying = False
        self._next: Optional[_Work] = None

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def start(self, choices: Choices) -> None:
        """Set the backend up. Does nothing while something is under way."""
        sources = self._sources or default_sources()
        self._begin(
            tr("EarthMind: setting the backend up"),
            lambda stop, listener: SetUp(places(), sources, choices, stop, listener).run(),
        )

    def remove(self) -> None:
        """Remove all that was set up. The backend must not run."""
        self._begin(tr("EarthMind: removing the backend"), lambda stop, listener: _remove())

    def tidy(self) -> None:
        """Remove older backends that nothing runs from any more; nothing while something is under way."""
        if self._task is None and places().backends.is_dir():
            self._tidying = True
            self._run(_Work(tr("EarthMind: removing an older backend"), lambda stop, listener: _tidy()))

    def look_at(self, program: str) -> None:
        """Look whether a Python that the user chose has a backend that works."""
        self._begin(
            tr("EarthMind: trying a backend"),
            lambda stop, listener: look_at(program, paths.working_folder(), stop, listener),
        )

    def diagnose(self, program: str) -> None:
        """Have the backend of a Python say what it finds; `finished` hands over the text."""
        self._begin(
            tr("EarthMind: diagnosis"),
            lambda stop, listener: examine(program, paths.working_folder(), stop, listener),
        )

    def cancel(self) -> None:
        """Stop; what was made so far is removed, and `finished` is emitted then."""
        if self._next is not None:
            self._next = None
            self.finished.emit(_cancelled(), None)
        elif self._task is not None and not self._tidying:
            self._task.cancel()

    def abandon(self) -> None:
        """Stop and want to hear nothing more, for the unloading plugin; waits a moment for the end."""
        task, self._task, self._next, self._tidying = self._task, None, None, False
        if task is not None:
            task.ended.disconnect(self._end)
            task.cancel()
            task.wait(_END_SECONDS)

    def _begin(self, title: str, work: Callable[[StopSignal, Listener], Any]) -> None:
        if self._task is None:
            self._run(_Work(title, work))
        elif self._tidying and self._next is None:
            self._next = _Work(title, work)

    def _run(self, task: _Work) -> None:
        self._task = task
        task.stepped.connect(self.stepped)
        task.progressed.connect(self.progressed)
        task.logged.connect(self.logged)
        task.ended.connect(self._end)
        QgsApplication.taskManager().addTask(task)

    def _end(self, result: Any, error: Optional[PluginError]) -> None:
        self._task = None  # QGIS deletes it now
        if not self._tidying:
            self.finished.emit(error, result)
            return
        self._tidying, following, self._next = False, self._next, None
        if following is not None:
            self._run(following)


class _Work(QgsTask):
    stepped = pyqtSignal(str, int, int)
    progressed = pyqtSignal(float, object)
    logged = pyqtSignal(str)
    ended = pyqtSignal(object, object)

    def __init__(self, title: str, work: Callable[[StopSignal, Listener], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._stop = StopSignal()
        self._done = threading.Event()
        self._result: Any = None
        self._error: Optional[PluginError] = _cancelled()

    def run(self) -> bool:
        """Do the work; called by QGIS in a worker thread."""
        try:
            self._result, self._error = self._work(self._stop, _Told(self)), None
        except Cancelled:
            self._error = _cancelled()
        except PluginError as error:
            self._error = error
        except Exception as error:
            sentence = tr("The set-up failed unexpectedly ({error}); the details help to report it.")
            self._error = SetupError(sentence.format(error=error), traceback.format_exc(), code="unexpected")
        finally:
            self._done.set()
        return self._error is None

    def cancel(self) -> None:
        """Stop; a program that runs is ended at once."""
        self._stop.stop()
        super().cancel()

    def wait(self, seconds: float) -> None:
        """Wait for a running task's end; `QgsTask.waitForFinished` also waits for one that never began."""
        if self.status() == QgsTask.TaskStatus.Running:
            self._done.wait(seconds)

    def finished(self, result: bool) -> None:
        """Hand over how it ended; called by QGIS in the main thread."""
        self.ended.emit(self._result, self._error)


class _Told(Listener):
    """Hands what a worker tells to the main thread."""

    def __init__(self, task: _Work) -> None:
        self._task = task

    def step(self, label: str, number: int, count: int) -> None:
        self._task.stepped.emit(label, number, count)

    def progress(self, share: float, seconds_left: Optional[float]) -> None:
        self._task.progressed.emit(share, seconds_left)

    def line(self, text: str) -> None:
        self._task.logged.emit(text)


def default_sources() -> Sources:
    """What the plugin's own set-up works with. Main thread only."""
    return Sources(
        pins=Pins(paths.provisioning()),
        wheel=paths.backend_wheel(),
        version=paths.version(),
        platform=platform_key(),
        pythons=candidates(qgis=_folders_of_qgis()),
        proxies=proxy_variables,
        variables=dict(os.environ),
    )


def _folders_of_qgis() -> Sequence[Path]:
    return [Path(QgsApplication.prefixPath()).resolve(), Path(sys.base_prefix).resolve()]


def _remove() -> None:
    here = places()
    try:
        with claimed(here.root):
            here.remove_everything()
    except OSError as error:
        sentence = tr(
            "Not everything in {folder} could be removed: another QGIS window uses it. Close it and try "
            "again."
        )
        raise SetupError(sentence.format(folder=here.root), str(error), code="held") from error


def _tidy() -> None:
    here = places()
    with claimed(here.root):
        here.tidy()


def _cancelled() -> SetupError:
    return SetupError(tr("The set-up was cancelled; nothing was kept."), code="stopped")
