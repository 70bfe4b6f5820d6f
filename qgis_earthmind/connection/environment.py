"""Which Python runs the backend, how it is called, and how it reaches the network."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QProcessEnvironment
from qgis.PyQt.QtNetwork import QNetworkProxy

from .. import paths, settings
from .allowed_variables import clean_environment

PYTHON_VARIABLE = "EARTHMIND_BACKEND_PYTHON"
OLDEST_PYTHON = (3, 10)

# Isolated: no PYTHON* variable, no package of the user's, and no module from the working folder is used.
PYTHON_OPTIONS = ("-I", "-X", "utf8", "-u")


@dataclass(frozen=True)
class Installation:
    """A backend set up by this plugin: its folder and the version of the plugin that made it."""

    folder: Path
    version: str

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return python_of(self.folder)


def python_of(folder: Path) -> Path:
    """The interpreter inside a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def marker_of(folder: Path) -> Path:
    """The file that is written last, when an environment is complete."""
    return folder / "earthmind-complete.json"


def installed(home: Optional[Path] = None) -> Optional[Installation]:
    """The complete backend in the user's QGIS data, or None; half-made environments do not count."""
    folder = (home or paths.backend_home()) / "venv"
    try:
        marker = json.loads(marker_of(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Installation(folder, str(marker.get("version", ""))) if python_of(folder).exists() else None


def backend_python() -> Optional[str]:
    """The Python to run the backend with, or None where it has to be set up first.

    In this order: the environment variable, the setting, the plugin's own installation.
    """
    chosen = os.environ.get(PYTHON_VARIABLE) or settings.backend_python()
    if chosen:
        return chosen
    own = installed()
    return str(own.python) if own else None


def is_outdated() -> bool:
    """Whether the backend in use is the plugin's own, made by another version of the plugin."""
    if os.environ.get(PYTHON_VARIABLE) or settings.backend_python():
        return False
    own = installed()
    return own is not None and own.version != paths.version()


def download_environment() -> QProcessEnvironment:
    """`clean_environment` plus the proxy that QGIS is set to, where the system names none."""
    environment = clean_environment()
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if proxy.type() != QNetworkProxy.ProxyType.HttpProxy or not proxy.hostName():
        return environment
    login = f"{proxy.user()}:{proxy.password()}@" if proxy.user() else ""
    for name in ("HTTP_PROXY", "HTTPS_PROXY"):
        if not environment.contains(name):
            environment.insert(name, f"http://{login}{proxy.hostName()}:{proxy.port()}")
    return environment


def candidate_pythons() -> list[str]:
    """Interpreters that may be new enough to run the backend, best guess first, without duplicates."""
    names = ["python3.12", "python3.11", "python3.13", "python3.10", "python3", "python", "py"]
    found = [shutil.which(name) for name in names]
    prefix = Path(sys.base_exec_prefix)
    folders = [prefix, prefix / "bin", *map(Path, ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"))]
    executables = ["python3", "python.exe", "python3.exe"]
    found += [str(folder / name) for folder in folders for name in executables if (folder / name).is_file()]
    return list(dict.fromkeys(path for path in found if path and Path(path).is_absolute()))
