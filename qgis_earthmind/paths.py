"""Where the plugin's own files are, and the folder that the backend runs in."""

from __future__ import annotations

import configparser
from pathlib import Path
from typing import Optional

from .connection.setup.places import Places, home

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


def models() -> Path:
    """Folder of the models for the designer."""
    return _beside_or_inside("resources") / "models"


def help_page(language: str) -> Path:
    """Path of the help page in a language, else in English."""
    folder = _beside_or_inside("resources") / "help"
    page = folder / f"{language}.html"
    return page if page.exists() else folder / "en.html"


def help_picture(name: str) -> Optional[Path]:
    """Path of a picture of the help; None where there is none of this name."""
    picture = _beside_or_inside("resources") / "help" / "pictures" / f"{name}.png"
    return picture if name and picture.is_file() else None


def sample_recipe() -> Path:
    """Path of the recipe that the backend makes the sample scene from."""
    return _beside_or_inside("resources") / "sample_scene.json"


def translations() -> Path:
    """Folder of the compiled translations."""
    return _beside_or_inside("i18n")


def provisioning() -> Path:
    """Folder of the locks and pins that the backend is set up from."""
    inside = PLUGIN_DIR / "backend" / "provisioning"
    return inside if inside.exists() else PLUGIN_DIR.parent / "backend" / "earthmind" / "provisioning"


def backend_wheel() -> Optional[Path]:
    """The backend that comes with the plugin, as a wheel; None where the plugin was not assembled."""
    wheels = sorted((PLUGIN_DIR / "backend").glob("earthmind-*.whl"))
    return wheels[-1] if wheels else None


def working_folder() -> Path:
    """The folder that the backend's processes run in, made where it is missing: nobody else can write there.

    Raises:
        OSError: It cannot be made, or belongs to somebody else.
    """
    folder = Places(home()).work
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
