"""The Python that the backend gets: a standalone one of its own, or else an environment of the system's."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Optional

from ...errors import SetupError
from ...i18n import tr
from .causes import NETWORK
from .choices import Choices
from .course import Course
from .pins import PUBLISHED, PinnedPython
from .places import Installation, Places, forget
from .pythons import OPTIONS, PROBE, SystemPython, understood
from .sources import Sources
from .uv_program import Uv, nothing_published, uv_for


class PythonMaker:
    """Puts a Python into a new folder.

    Args:
        sources: What it is made from.
        choices: Where it comes from.
        bundle: Folder of an offline bundle that it comes from instead.
        places: Where programs and their files are.
        course: Runs them.
    """

    def __init__(
        self, sources: Sources, choices: Choices, bundle: Optional[Path], places: Places, course: Course
    ) -> None:
        self._sources, self._choices, self._bundle = sources, choices, bundle
        self._places, self._course = places, course
        self.refused: Optional[SetupError] = None  # why there is no private Python

    def make(self, wanted: Installation) -> Installation:
        """The private Python, or where it cannot be had over the network an environment of the system's.

        Args:
            wanted: What is being built; its folder is there and empty.

        Returns:
            The same with its interpreter.

        Raises:
            SetupError: Neither can be had; tells why not the private one.
            Cancelled: The course was stopped.
            OSError: It cannot be written.
        """
        reason, uv, platform = nothing_published(), None, self._sources.platform
        try:
            if platform is not None:
                uv = uv_for(platform, self._sources, self._choices, self._bundle, self._places, self._course)
                return self._private(uv, platform, wanted)
        except SetupError as error:
            if error.code not in NETWORK:
                raise
            reason = self.refused = error
            self._course.note(error.message)
        system = self._of_the_system()
        if system is None or (uv is None and not system.has_pip):
            raise reason
        return self._environment(uv, system, wanted)

    def _private(self, uv: Uv, platform: str, wanted: Installation) -> Installation:
        python = self._sources.pins.python(platform)
        if python is None:
            raise nothing_published()
        self._course.begin(tr("Fetching Python"), 3)
        listed, address = self._places.work / "python.json", self._address(python)
        listed.write_text(json.dumps({python.key: {**python.entry, "url": address}}), encoding="utf-8")
        arguments = ["python", "install", "--install-dir", str(wanted.folder), "--no-bin", "--no-registry"]
        arguments += ["--python-downloads-json-url", str(listed), python.request]
        try:
            uv.run(arguments, where=self._choices.bundle or address)
        finally:
            forget(listed)
        return replace(wanted, interpreter=_interpreter(wanted.folder))

    def _address(self, python: PinnedPython) -> str:
        if self._bundle is not None:
            return (self._bundle / python.file.name).as_uri()
        mirror = self._choices.python_mirror
        return python.file.url.replace(PUBLISHED, mirror.rstrip("/"), 1) if mirror else python.file.url

    def _of_the_system(self) -> Optional[SystemPython]:
        self._course.begin(tr("Looking for a suitable Python"), 3)
        for program in self._sources.pythons:
            said: list[str] = []
            try:
                code = self._course.run([program, *OPTIONS, "-c", PROBE], said.append)
            except OSError:
                continue
            found = understood("\n".join(said)) if code == 0 else None
            if found is not None:
                self._course.note(f"{found.program}: Python {found.version}")
                return found
        return None

    def _environment(self, uv: Optional[Uv], system: SystemPython, wanted: Installation) -> Installation:
        target = wanted.folder / "python"
        without = ["--without-pip"] if uv is not None else []
        self._course.must([system.program, *OPTIONS, "-m", "venv", *without, str(target)])
        inner = "python/Scripts/python.exe" if os.name == "nt" else "python/bin/python"
        return replace(wanted, interpreter=inner, base=system.program, base_version=system.version)


def _interpreter(folder: Path) -> str:
    """The Python that uv has put into a folder, below it."""
    for made in sorted(folder.glob("cpython-*")):
        if made.is_dir() and not made.is_symlink():
            for name in ("python.exe", "bin/python3"):
                if (made / name).is_file():
                    return f"{made.name}/{name}"
    raise SetupError(tr("The Python that was fetched cannot be used; the log says more."))
