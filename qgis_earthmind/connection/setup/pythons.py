"""Pythons that are on the computer already: the last resort where no private one can be had."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

_OF_THE_SYSTEM = (Path("/"), Path("/usr"), Path("/usr/local"))
OLDEST = (3, 10)
NEWEST = (3, 14)
# Isolated: no PYTHON* variable, no package of the user's, and no module from the working folder is used.
OPTIONS = ("-I", "-X", "utf8", "-u")

# What an environment needs. A Python without SSL or SQLite, as some builds are, fails late and obscurely.
PROBE = """
import json, sys
import ssl, sqlite3, venv, zlib, ctypes, lzma
try:
    import ensurepip
except ImportError:
    ensurepip = None
print(json.dumps({
    "program": getattr(sys, "_base_executable", None) or sys.executable,
    "version": list(sys.version_info[:3]),
    "bits": 64 if sys.maxsize > 2**32 else 32,
    "pip": ensurepip is not None,
    "implementation": sys.implementation.name,
    "free_threaded": not getattr(sys, "_is_gil_enabled", lambda: True)(),
}))
"""


@dataclass(frozen=True)
class SystemPython:
    """A Python that passed the probe.

    Attributes:
        program: Its path.
        version: Such as ``3.11``.
        has_pip: Whether it can put pip into an environment.
    """

    program: str
    version: str
    has_pip: bool


def understood(said: str) -> Optional[SystemPython]:
    """What a Python answered to `PROBE`; None where the backend cannot run on it."""
    try:
        found = json.loads(said.strip().splitlines()[-1])
        version = tuple(int(part) for part in found["version"])
        program, suitable = str(found["program"]), found["bits"] == 64 and not found["free_threaded"]
    except (ValueError, KeyError, IndexError, TypeError):
        return None
    if not suitable or found["implementation"] != "cpython" or not OLDEST <= version[:2] <= NEWEST:
        return None
    return SystemPython(program, f"{version[0]}.{version[1]}", bool(found["pip"]))


def candidates(
    search: Optional[str] = None,
    system: str = sys.platform,
    qgis: Iterable[Path] = (),
    folders: Iterable[str] = (),
) -> list[str]:
    """Programs that may be a suitable Python, best guess first, without duplicates.

    Left out are QGIS's own, which an update of QGIS replaces (a distribution's is not its own); on Windows
    the Store's, which write into folders that other programs cannot see, and their empty stand-ins; on macOS
    the system's, which is 3.9 or opens a window that offers to install it.

    Args:
        search: A ``PATH``; QGIS's own by default.
        system: As ``sys.platform`` says.
        qgis: Folders that QGIS itself is installed in.
        folders: Where to look besides.
    """
    names = [f"python3.{minor}" for minor in (12, 11, 13, 10, 14)] + ["python3", "python", "py"]
    places = list(
        folders or (() if system == "win32" else ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"))
    )
    path = os.pathsep.join(
        filter(None, [search if search is not None else os.environ.get("PATH", ""), *places])
    )
    found = [shutil.which(name, path=path) for name in names]
    mine = list(qgis)
    return list(
        dict.fromkeys(
            program
            for program in found
            if program and Path(program).is_absolute() and _is_acceptable(program, system, mine)
        )
    )


def _is_acceptable(program: str, system: str, qgis: list[Path]) -> bool:
    if system == "win32" and "windowsapps" in program.lower().replace("\\", "/").split("/"):
        return False
    if system == "darwin" and program.startswith("/usr/bin/"):
        return False
    if program.lower().endswith((".bat", ".cmd")):
        return False
    if system not in ("win32", "darwin"):
        qgis = [folder for folder in qgis if folder not in _OF_THE_SYSTEM]  # it lives as long as the system
    real = Path(program).resolve()
    return not any(folder in real.parents for folder in qgis)
