"""The set-up, step after step, in a worker thread.

Nothing of it counts before the last step, which points to what was built; whatever fails or is cancelled
before that is removed, and an older backend goes on as it was.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Optional

from ...errors import SetupError
from ...i18n import tr
from ..allowed_variables import clean_variables
from ..client import StopSignal
from .bundle import opened_bundle
from .choices import Choices
from .claim import claimed
from .course import Course
from .disk_space import needed_bytes, require_space
from .own_python import PythonMaker
from .packages import Packages
from .pins import PUBLISHED
from .places import Installation, Places, remove_folder
from .sources import Listener, Sources
from .trial import tried


class SetUp:
    """One run of the set-up.

    Args:
        places: Where it goes.
        sources: What it comes from.
        choices: What the user chose.
        stop: Ends it.
        listener: Is told how it goes.
    """

    def __init__(
        self, places: Places, sources: Sources, choices: Choices, stop: StopSignal, listener: Listener
    ) -> None:
        self._places, self._sources, self._choices = places, sources, choices
        self._course = Course(places, stop, listener)

    def run(self) -> dict[str, Any]:
        """Set the backend up.

        Returns:
            What ``earthmind doctor --json`` found in it.

        Raises:
            SetupError: It did not work; nothing was kept, and what worked before still does.
            Cancelled: `stop` was used; the same holds.
        """
        try:
            self._choices.check()
            if self._sources.wheel is None or not self._sources.pins.lock(self._choices.extra).is_file():
                sentence = tr("The plugin's folder {folder} is not complete; install the plugin again.")
                raise SetupError(sentence.format(folder=self._sources.pins.folder.parent))
            with claimed(self._places.root):
                self._prepare()
                with opened_bundle(
                    self._choices, self._sources, self._places.work, self._course.stop
                ) as bundle:
                    return self._build(bundle)
        except OSError as error:
            raise self._course.failed_with(error) from error
        finally:
            self._course.keep_log()

    def _prepare(self) -> None:
        self._course.begin(tr("Preparing"), 1)
        self._places.tidy()
        for folder in (self._places.work, self._places.backends):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
        sources = self._sources
        require_space(self._places.root, needed_bytes(sources.pins, self._choices.extra, sources.platform))
        own = {"UV_HTTP_RETRIES": str(sources.retries)}
        self._course.variables = {**clean_variables(sources.variables), **self._proxies(), **own}

    def _proxies(self) -> dict[str, str]:
        """The way to the network, where the environment does not say it."""
        if self._choices.bundle:
            return {}
        known = {name.upper() for name in self._sources.variables}
        if known & {"HTTPS_PROXY", "ALL_PROXY"}:
            return {}
        return self._sources.proxies([self._choices.packages_from, self._choices.python_mirror or PUBLISHED])

    def _build(self, bundle: Optional[Path]) -> dict[str, Any]:
        extra, places = self._choices.extra, self._places
        lock = self._sources.pins.lock_id(extra)
        folder = places.free_folder(f"{self._sources.version}-{lock}")
        about = (self._sources, self._choices, bundle, places, self._course)
        packages, maker = Packages(*about), PythonMaker(*about)
        try:
            folder.mkdir()
            made = maker.make(Installation(folder, self._sources.version, lock, extra, ""))
            packages.install(made)
            findings = tried(made, packages, self._course)
            self._course.stop.check()
            places.point_to(made)
        except SetupError as error:
            remove_folder(folder)
            if error.code == "missing" and maker.refused is not None and self._choices.index:
                raise maker.refused from error  # pip calls missing what the index refused
            raise
        except BaseException:
            remove_folder(folder)
            raise
        finally:
            shutil.rmtree(places.cache, ignore_errors=True)
        places.tidy()
        remove_folder(places.tools)  # 40 MB that only the next update needs; after a failure they stay
        return findings
