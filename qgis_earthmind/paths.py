"""Where the plugin's own files are, and where it keeps things that outlive an upgrade."""

from __future__ import annotations

import configparser
from pathlib import Path

from qgis.core import QgsApplication

PLUGIN_DIR = Path(__file__).resolve().parent


def _beside_or_inside(name: str) -> Path:
    """A folder of the assembled plugin, or of the repository that the package is linked from."""
    inside = PLUGIN_DIR / name
    return inside if inside.exists() else PLUGIN_DIR.parent / name


def icon(name: str) -> str:
    """Path of an SVG icon in resources."""
    return str(_beside_or_inside("resources") / "icons" / f"{name}.svg")


def style(name: str) -> str:
    """Path of a ``.qml`` layer style in resources."""
    return str(_beside_or_inside("resources") / "styles" / f"{name}.qml")


def help_page(language: str) -> Path:
    """Path of the help page in a language, else in English."""
    folder = _beside_or_inside("resources") / "help"
    page = folder / f"{language}.html"
    return page if page.exists() else folder / "en.html"


def translations() -> Path:
    """Folder of the compiled translations."""
    return _beside_or_inside("i18n")


def backend_source() -> Path:
    """The backend's source that comes with the plugin: the folder with its ``pyproject.toml``."""
    return _beside_or_inside("backend")


def backend_home() -> Path:
    """Folder of the installed backend: in the user's QGIS data, so that a plugin upgrade keeps it."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "earthmind" / "backend"


def working_folder() -> Path:
    """The folder that the backend's processes run in, made where it is missing: nobody else can write there.

    Raises:
        OSError: It cannot be made, or belongs to somebody else.
    """
    folder = backend_home().with_name("work")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)  # one that was there already
    return folder


def version() -> str:
    """The plugin's version as its metadata says."""
    for folder in (PLUGIN_DIR, PLUGIN_DIR.parent):
        metadata = configparser.ConfigParser(interpolation=None)
        if metadata.read(folder / "metadata.txt", encoding="utf-8"):
            return metadata.get("general", "version", fallback="")
    return ""
