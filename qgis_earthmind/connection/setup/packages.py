"""Packages for the backend's Python: those of the lock with their checksums, and the backend itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from ...i18n import tr
from .choices import Choices
from .course import Course
from .places import Installation, Places
from .progress import Growth
from .pythons import OPTIONS
from .slimming import slim
from .sources import Sources
from .uv_program import kept_uv

_CHECKED = ("--require-hashes", "--only-binary", ":all:", "-r")
_PIP = ("-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off")


class Packages:
    """Has uv, or where it cannot be had pip, install into the backend's Python.

    Args:
        sources: The locks, and the backend as a wheel.
        choices: Where packages come from.
        bundle: Folder of an offline bundle that they come from instead.
        places: Where programs and their files are.
        course: Runs them.
    """

    def __init__(
        self, sources: Sources, choices: Choices, bundle: Optional[Path], places: Places, course: Course
    ) -> None:
        self._sources, self._choices, self._bundle = sources, choices, bundle
        self._places, self._course = places, course

    def install(self, made: Installation) -> None:
        """Install all that the extra holds, and remove what is never used.

        Raises:
            SetupError: A package cannot be had or is not what was pinned.
            Cancelled: The course was stopped.
        """
        self._course.begin(tr("Fetching and installing packages"), 4)
        pins, extra = self._sources.pins, self._choices.extra
        growth = Growth(
            [made.folder, self._places.cache], pins.installed_bytes(extra, self._sources.platform or "")
        )
        self._add(made, [*_CHECKED, str(pins.lock(extra))], growth)
        torch = pins.torch_requirement(extra)
        if torch is not None:
            by_hardware = kept_uv(self._sources, self._places, self._course) is not None
            own = ["--torch-backend", "auto"] if by_hardware else []
            self._add(made, ["--only-binary", ":all:", *own, torch], growth)
        self._add(made, ["--no-deps", "--no-index", str(self._sources.wheel)], None)
        self._course.begin(tr("Removing what is not needed"), 5)
        around = made.python.parent
        slim(around.parent if around.name in ("bin", "Scripts") else around)

    def add_runtime(self, made: Installation) -> bool:
        """Install Microsoft's Visual C++ runtime; False where the plugin does not have its lock.

        Raises:
            SetupError: It cannot be had or is not what was pinned.
            Cancelled: The course was stopped.
        """
        lock = self._sources.pins.runtime()
        if not lock.is_file():
            return False
        self._course.note("== Visual C++")
        self._add(made, [*_CHECKED, str(lock)], None)
        return True

    def _add(self, made: Installation, wanted: Sequence[str], growth: Optional[Growth]) -> None:
        def look() -> None:
            if growth is not None:
                self._course.progress(*growth.look())

        index = [] if "--no-index" in wanted else self._index_options()
        where = self._choices.bundle or self._choices.packages_from
        uv = kept_uv(self._sources, self._places, self._course)
        if uv is not None:
            # The private Python says that only uv should change it: this is uv, in a folder of our own.
            own = [] if made.base else ["--break-system-packages"]
            own += ["--python", str(made.python)]
            uv.run(["pip", "install", *own, *index, *wanted], where=where, idle=look)
            return
        command = [str(made.python), *OPTIONS, *_PIP, "--no-compile", *index, *wanted]
        self._course.must(command, where=where, idle=look)

    def _index_options(self) -> list[str]:
        """Where packages are looked for."""
        if self._bundle is not None:
            return ["--no-index", "--find-links", self._bundle.as_uri()]  # as a path, it may hold no comma
        return ["--index-url", self._choices.index] if self._choices.index else []
