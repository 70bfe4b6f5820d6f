"""A pytest plugin (``-p windows_files``): files behave as they do on Windows, as far as Linux can imitate it.

While it is on, nobody can replace, rename or remove a file that anybody has open, this process or another
one that was started since, by a descriptor or as a memory map; nor a folder with such a file in it, or in
which a process works. Renaming does not overwrite, a temporary file has a name, and folders have no handles.
What was refused to the code of this project is an offence: it is listed at the end with its place, and fails
the test in which it happened, also where the code swallowed the error. Exempt are calls of
``earthmind/replacing.py``, which asks whether a file is in use and waits for it, and tests with the marker
``held_open``, which are about just that. Tests with the marker ``posix_only`` are skipped.

Processes started by the tests take part where they call `take_part`.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VARIABLE = "EARTHMIND_WINDOWS_FILES"
"""Names the file to which processes that take part report their offences."""
SHARING_VIOLATION, ACCESS_DENIED, ALREADY_EXISTS = 32, 5, 183
ROOT = Path(__file__).resolve().parents[2]
_OURS = tuple(str(ROOT / part) for part in ("backend/earthmind", "qgis_earthmind", "build/qgis_earthmind"))
_WAITS = ("replacing.py", "output_in_use.py")
_REAL = {name: getattr(os, name) for name in ("replace", "rename", "unlink", "remove", "rmdir")}


@dataclass(frozen=True)
class Offence:
    """A file that our code wanted to touch while it was open."""

    call: str
    place: str
    path: str
    holder: str

    def __str__(self) -> str:
        return f"{self.call} at {self.place}: {self.path} is held by {self.holder}"


OFFENCES: list[Offence] = []


class Holders:
    """Who has files open, from /proc. Processes that were there before hold no files of the tests."""

    def __init__(self) -> None:
        self._before = set(self._numbers()) - {os.getpid()}

    def of(self, path: str) -> str:
        """The process that holds a file, or something in a folder, and how; empty where nobody does."""
        inside = f"{path}/" if os.path.isdir(path) else None
        for number in self._numbers():
            if number not in self._before:
                how = _held(number, path, inside)
                if how:
                    return f"process {number} ({how})"
        return ""

    @staticmethod
    def _numbers() -> Iterator[int]:
        return (int(name) for name in os.listdir("/proc") if name.isdigit())


def _held(process: int, path: str, inside: str | None) -> str:
    """How a process holds a path: an open file, a memory map, or its working folder."""

    def meant(target: str) -> bool:
        return target == path if inside is None else target.startswith(inside)

    folder = f"/proc/{process}"
    try:
        for number in os.listdir(f"{folder}/fd"):
            try:
                target = os.readlink(f"{folder}/fd/{number}")
            except OSError:
                continue
            if meant(target) and not os.path.isdir(target):
                return f"open {target}"
        if inside is not None and f"{os.readlink(f'{folder}/cwd')}/".startswith(inside):
            return "working folder"
        with open(f"{folder}/maps", "rb") as file:
            maps = file.read()
    except OSError:
        return ""
    wanted = os.fsencode(inside or path)
    if wanted in maps:
        for line in maps.splitlines():
            parts = line.split(None, 5)
            if len(parts) == 6 and meant(os.fsdecode(parts[5])):
                return f"mapped {os.fsdecode(parts[5])}"
    return ""


class WindowsFiles:
    """The imitation: replaces functions of ``os`` and ``tempfile`` until it is switched off."""

    def __init__(self) -> None:
        self._holders = Holders()
        self._temporary = tempfile.TemporaryFile

    def switch_on(self) -> None:
        """Make files behave as on Windows in this process."""
        os.replace, os.rename = self._replace, self._rename
        os.unlink = os.remove = self._unlink
        os.rmdir = self._rmdir
        # Without handles of folders; modules look that up when they are imported.
        os.supports_dir_fd = os.supports_dir_fd - {os.open, os.stat, *_REAL.values()}
        shutil._use_fd_functions = False
        tempfile.TemporaryFile = tempfile.NamedTemporaryFile

    def switch_off(self) -> None:
        """Give back what Linux has."""
        for name, function in _REAL.items():
            setattr(os, name, function)
        tempfile.TemporaryFile = self._temporary

    def _replace(self, source: Any, target: Any, **where: Any) -> None:
        origin, goal = _named(source, where.get("src_dir_fd")), _named(target, where.get("dst_dir_fd"))
        self._refuse("replace", origin)
        self._refuse("replace", goal)
        if os.path.isdir(goal):
            raise _denied(ACCESS_DENIED, goal)
        _REAL["replace"](source, target, **where)

    def _rename(self, source: Any, target: Any, **where: Any) -> None:
        origin, goal = _named(source, where.get("src_dir_fd")), _named(target, where.get("dst_dir_fd"))
        self._refuse("rename", origin)
        if os.path.lexists(goal) and not os.path.samefile(origin, goal):
            self._report("rename", goal, "its own name: it is there already")
            raise _refused(FileExistsError, errno.EEXIST, ALREADY_EXISTS, goal)
        _REAL["rename"](source, target, **where)

    def _unlink(self, path: Any, **where: Any) -> None:
        self._refuse("unlink", _named(path, where.get("dir_fd")))
        _REAL["unlink"](path, **where)

    def _rmdir(self, path: Any, **where: Any) -> None:
        self._refuse("rmdir", _named(path, where.get("dir_fd")))
        _REAL["rmdir"](path, **where)

    def _refuse(self, call: str, path: str) -> None:
        if os.path.islink(path) or not os.path.exists(path):
            return
        holder = self._holders.of(path)
        if holder:
            self._report(call, path, holder)
            raise _denied(ACCESS_DENIED if os.path.isdir(path) else SHARING_VIOLATION, path)

    def _report(self, call: str, path: str, holder: str) -> None:
        ours = [frame for frame in traceback.extract_stack() if frame.filename.startswith(_OURS)]
        if not ours or any(frame.filename.endswith(_WAITS) for frame in ours):
            return
        place = f"{Path(ours[-1].filename).relative_to(ROOT)}:{ours[-1].lineno}"
        offence = Offence(call, place, path, holder)
        OFFENCES.append(offence)
        report = os.environ.get(VARIABLE)
        if report and _takes_part:
            with open(report, "a", encoding="utf-8") as file:
                file.write(f"{offence}\n")


def _named(path: Any, folder: int | None) -> str:
    """A path as the links in /proc tell it: the folder real, the name as it is."""
    text = os.fsdecode(path)
    start = os.getcwd() if folder is None else os.readlink(f"/proc/self/fd/{folder}")
    parent, name = os.path.split(os.path.join(start, text).rstrip("/"))
    return os.path.join(os.path.realpath(parent), name)


def _denied(number: int, path: str) -> OSError:
    return _refused(PermissionError, errno.EACCES, number, path)


def _refused(kind: type[OSError], code: int, number: int, path: str) -> OSError:
    error = kind(code, f"[WinError {number}] the file is used by another process, or is there", path)
    error.winerror = number
    return error


_takes_part = False


def take_part() -> None:
    """Let this process behave as on Windows where the tests that started it do."""
    global _takes_part
    if os.environ.get(VARIABLE) and not _takes_part:
        _takes_part = True
        WindowsFiles().switch_on()


# As a plugin of pytest

_windows: WindowsFiles | None = None


def pytest_configure(config: Any) -> None:
    global _windows
    if not sys.platform.startswith("linux"):
        return
    number, report = tempfile.mkstemp(prefix="windows-files-")
    os.close(number)
    os.environ[VARIABLE] = report
    _windows = WindowsFiles()
    _windows.switch_on()


def pytest_unconfigure(config: Any) -> None:
    if _windows is not None:
        _windows.switch_off()
        os.unlink(os.environ.pop(VARIABLE))


def pytest_collection_modifyitems(config: Any, items: list[Any]) -> None:
    import pytest

    for item in items:
        if item.get_closest_marker("posix_only"):
            item.add_marker(pytest.mark.skip(reason="what only POSIX has"))


def pytest_runtest_setup(item: Any) -> None:
    item.stash_offences = len(OFFENCES)


def pytest_runtest_teardown(item: Any) -> None:
    import pytest

    found = OFFENCES[getattr(item, "stash_offences", len(OFFENCES)) :]
    if found and not item.get_closest_marker("held_open") and not item.config.getoption("offences_allowed"):
        pytest.fail("\n".join(["Windows would have refused:", *map(str, found)]), pytrace=False)


def pytest_addoption(parser: Any) -> None:
    parser.addoption(
        "--offences-allowed", action="store_true", help="list offences, and fail no test for them"
    )


def pytest_terminal_summary(terminalreporter: Any) -> None:
    elsewhere = Path(os.environ[VARIABLE]).read_text(encoding="utf-8").splitlines() if _windows else []
    places = Counter((offence.call, offence.place) for offence in OFFENCES)
    terminalreporter.section(f"files as on Windows: {len(OFFENCES) + len(elsewhere)} offences")
    for (call, place), count in places.most_common():
        example = next(o for o in OFFENCES if (o.call, o.place) == (call, place))
        terminalreporter.write_line(f"{count} x {example}")
    for line in elsewhere:
        terminalreporter.write_line(f"in another process: {line}")
