"""The files that are pinned by their checksum: uv, and the standalone CPython."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from earthmind.provisioning.platforms import Platform
from earthmind.provisioning.problems import BundleError

PROVISIONING = Path(__file__).parent
PUBLISHED = "https://github.com/astral-sh/python-build-standalone/releases/download"


@dataclass(frozen=True)
class WantedFile:
    """One file of a bundle.

    Attributes:
        name: Its file name.
        url: Where it lies.
        hashes: SHA-256 that it may have, hexadecimal.
        size: In bytes; 0 where it is not known.
    """

    name: str
    url: str
    hashes: frozenset[str]
    size: int = 0


@dataclass(frozen=True)
class WantedPython:
    """A standalone CPython.

    Attributes:
        version: Such as ``3.12.15``.
        file: Its archive, under its published name.
    """

    version: str
    file: WantedFile


def wanted_uv(folder: Path, platform: Platform) -> WantedFile:
    """The wheel of uv.

    Raises:
        BundleError: None is pinned for the platform.
    """
    wheel = _read(folder, "uv.json").get("wheels", {}).get(platform.name)
    if wheel is None:
        raise BundleError(f"No uv is pinned for {platform.name}.", code="platform")
    return WantedFile(wheel["file"], wheel["url"], _digest(wheel), int(wheel["size"]))


def wanted_python(folder: Path, platform: Platform, mirror: str | None = None) -> WantedPython:
    """The standalone CPython.

    Args:
        folder: Holds the pins.
        platform: Where it is to run.
        mirror: Address in the place of the published one's beginning.

    Raises:
        BundleError: None is pinned for the platform.
    """
    for entry in _read(folder, "python.json").values():
        if entry["os"] == platform.system and entry["arch"]["family"] == platform.machine:
            url = str(entry["url"])
            name = unquote(urlsplit(url).path.rpartition("/")[2])
            if mirror:
                url = url.replace(PUBLISHED, mirror.rstrip("/"), 1)
            version = ".".join(str(entry[part]) for part in ("major", "minor", "patch"))
            return WantedPython(version, WantedFile(name, url, _digest(entry)))
    raise BundleError(f"No standalone Python is pinned for {platform.name}.", code="platform")


def chosen_by_hardware(folder: Path, extra: str) -> str | None:
    """What a set-up installs after the lock as the hardware there asks for, such as ``torch==2.13.0``."""
    if not (folder / "extras.json").is_file():
        return None
    found = _read(folder, "extras.json").get(extra, {}).get("torch_backend")
    return str(found) if found else None


def _digest(pin: Any) -> frozenset[str]:
    """The one SHA-256 of a pin, which says ``sha256:`` and the digits."""
    return frozenset({str(pin["digest"]).removeprefix("sha256:")})


def _read(folder: Path, name: str) -> Any:
    try:
        return json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BundleError(f"The file {folder / name} cannot be read; install EarthMind again.") from error
