"""Where the backend lives, which of its folders is in use, and what may be removed.

``HOME/backends/VERSION-LOCK[-N]`` holds one complete backend with its own Python. It is built in place and
counts only once ``HOME/current.json`` names it: an update touches no file that another QGIS has open.
``HOME/running/PID`` names the folder that a process runs from.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from .lives import alive

_RETRY_SECONDS = 5.0


def home(
    variables: Mapping[str, str] = os.environ, system: str = sys.platform, user: Optional[Path] = None
) -> Path:
    r"""The folder of all that is set up: of this user on this computer, not roaming, not in the plugin.

    Windows: ``%LOCALAPPDATA%\earthmind``; macOS: ``~/Library/Application Support/earthmind``; elsewhere
    ``$XDG_DATA_HOME/earthmind``, which in a Flatpak is inside its ``~/.var/app``.
    """
    user = user or Path.home()
    if system == "win32":
        local = variables.get("LOCALAPPDATA")
        return (Path(local) if local else user / "AppData" / "Local") / "earthmind"
    if system == "darwin":
        return user / "Library" / "Application Support" / "earthmind"
    data = variables.get("XDG_DATA_HOME", "")
    return (Path(data) if Path(data).is_absolute() else user / ".local" / "share") / "earthmind"


_ADDED = {"torch": "torch", "gpu": "onnxruntime_gpu"}  # extra -> package that tells that it is there
_PACKAGES = (  # below a Python: of Windows, of others, and as Debian builds it
    "Lib/site-packages",
    "lib/python3*/site-packages",
    "local/lib/python3*/dist-packages",
)


@dataclass(frozen=True)
class Installation:
    """A complete backend.

    Attributes:
        folder: Its folder.
        version: Of the plugin that made it.
        lock: `Pins.lock_id` of what it was made from.
        extra: ``light``, ``gpu`` or ``torch``.
        interpreter: Its Python, below the folder.
        base: Path of the system's Python that it stands on; empty where it has its own.
        base_version: Minor version of that Python, such as ``3.11``.
    """

    folder: Path
    version: str
    lock: str
    extra: str
    interpreter: str
    base: str = ""
    base_version: str = ""

    @property
    def python(self) -> Path:
        """The interpreter."""
        return self.folder / self.interpreter

    @property
    def held_extra(self) -> str:
        """What it has by now, also what its user has added to it: ``torch``, ``gpu``, or else `extra`."""
        around = (self.python.parent, self.python.parent.parent)
        for extra, package in _ADDED.items():
            for pattern in _PACKAGES:
                if any(any(root.glob(f"{pattern}/{package}-*.dist-info")) for root in around):
                    return extra
        return self.extra

    @property
    def intact(self) -> bool:
        """Whether the interpreter is there, and the system's Python that it stands on is still the same."""
        if not self.python.is_file():
            return False  # also a link to a Python that is gone
        if not self.base:
            return True
        base = Path(self.base)
        named = re.search(r"python(\d+\.\d+)", base.resolve().name)
        if named is not None:
            return base.is_file() and named[1] == self.base_version
        libraries = {path.name.lower() for path in base.parent.glob("python3*.dll")}  # Windows: python312.dll
        own = f"python{self.base_version.replace('.', '')}.dll"
        return base.is_file() and (not libraries - {"python3.dll"} or own in libraries)


class Places:
    """The folders of one home."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.backends = root / "backends"
        self.work = root / "work"
        self.cache = root / "cache"
        self.running = root / "running"
        self.tools = root / "tools"
        self.log = root / "set-up.log"
        self._pointer = root / "current.json"

    def uv(self, version: str, platform: str) -> Path:
        """Where the program uv is kept."""
        return self.tools / f"uv-{version}-{platform}" / ("uv.exe" if os.name == "nt" else "uv")

    def current(self) -> Optional[Installation]:
        """What the pointer names, intact or not; None where nothing was ever completed."""
        try:
            said = json.loads(self._pointer.read_text(encoding="utf-8"))
            folder, interpreter = str(said["folder"]), str(said["interpreter"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        if Path(folder).name != folder or folder in ("", ".", "..") or ".." in Path(interpreter).parts:
            return None
        texts = {
            name: str(said.get(name, "")) for name in ("version", "lock", "extra", "base", "base_version")
        }
        return Installation(self.backends / folder, interpreter=interpreter, **texts)

    def point_to(self, installation: Installation) -> None:
        """Let an installation count from now on."""
        said = {**asdict(installation), "folder": installation.folder.name}
        beside = self._pointer.with_suffix(".part")
        beside.write_text(json.dumps(said, indent=1), encoding="utf-8")
        patiently(lambda: beside.replace(self._pointer))

    def free_folder(self, name: str) -> Path:
        """A folder in `backends` that is not there yet, called by this name or numbered."""
        number, folder = 1, self.backends / name
        while folder.exists():
            number += 1
            folder = self.backends / f"{name}-{number}"
        return folder

    def mark_running(self, pid: int, folder: Path) -> None:
        """Note that a process runs from a folder; a mark that cannot be written is no reason to stop."""
        try:
            self.running.mkdir(parents=True, exist_ok=True)
            (self.running / str(pid)).write_text(folder.name, encoding="utf-8")
        except OSError:
            pass

    def in_use(self) -> set[str]:
        """Names of the folders that living processes run from; marks of the dead are removed."""
        names = set()
        for mark in self.running.iterdir() if self.running.is_dir() else ():
            if not mark.name.isdigit() or not alive(int(mark.name)):
                forget(mark)
                continue
            with suppress(OSError):  # another window has just removed it
                names.add(mark.read_text(encoding="utf-8"))
        return names

    def tidy(self) -> None:
        """Remove the folders that neither count nor run, and what a broken set-up left.

        To be called while no set-up is under way. What somebody has open stays for the next time.
        """
        shutil.rmtree(self.cache, ignore_errors=True)
        current = self.current()
        kept = self.in_use() | ({current.folder.name} if current else set())
        for folder in self.backends.iterdir() if self.backends.is_dir() else ():
            if folder.name not in kept:
                remove_folder(folder)

    def remove_everything(self) -> None:
        """Remove all that was set up, or nothing of a backend that is in use: it still works then.

        Raises:
            OSError: A process runs from it, or something is open or must not be removed.
        """
        if self.in_use():
            raise OSError(f"{self.backends} is in use")
        remove_folder(self.backends, patient=True)
        if self.backends.exists():
            raise OSError(f"{self.backends} cannot be removed")
        self._pointer.unlink(missing_ok=True)
        for folder in (self.cache, self.running, self.tools, self.work):
            remove_folder(folder)
        forget(self.log)
        if self.tools.exists():
            raise OSError(f"{self.tools} cannot be removed")


def remove_folder(folder: Path, *, patient: bool = False) -> None:
    """Remove a folder as a whole, or leave it as a whole where somebody has a file in it open (Windows).

    Args:
        folder: It need not be there.
        patient: Whether to wait some seconds for whoever has such a file open.
    """
    if not folder.exists():
        return
    doomed = folder.with_name(f"{folder.name}.removed")
    try:
        patiently(lambda: folder.rename(doomed), _RETRY_SECONDS if patient else 0.0)
    except OSError:
        return
    shutil.rmtree(doomed, ignore_errors=True)


def forget(path: Path) -> None:
    """Remove a file, or leave it where somebody holds it: it counts for nothing."""
    with suppress(OSError):
        path.unlink()


def patiently(act: Callable[[], Any], seconds: float = _RETRY_SECONDS) -> None:
    """Do something to a file that a virus scanner may hold for a moment, trying for some seconds.

    Args:
        act: Does it.
        seconds: How long it is tried.

    Raises:
        OSError: It was still held.
    """
    deadline = time.monotonic() + seconds
    while True:
        try:
            act()
            return
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
