"""What the set-up fetches, each with its checksum: the files in the folder ``provisioning``."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional
from urllib.parse import unquote, urlsplit

EXTRAS = ("light", "gpu", "torch")
PUBLISHED = "https://github.com/astral-sh/python-build-standalone/releases/download"


@dataclass(frozen=True)
class PinnedFile:
    """One file to fetch.

    Attributes:
        name: Its file name.
        url: Where it is published.
        sha256: Of its bytes, hexadecimal.
        size: In bytes; 0 where it is not known.
    """

    name: str
    url: str
    sha256: str
    size: int = 0


@dataclass(frozen=True)
class PinnedPython:
    """A standalone CPython.

    Attributes:
        request: As uv names it: ``cpython-3.12.15-linux-x86_64-gnu``.
        file: Its archive.
        entry: The entry of uv's list of downloads, and its key there.
    """

    request: str
    file: PinnedFile
    key: str
    entry: dict[str, Any]


@dataclass(frozen=True)
class Pins:
    """The folder ``provisioning`` of the plugin."""

    folder: Path

    @property
    def complete(self) -> bool:
        """Whether the files are there at all."""
        return all((self.folder / name).is_file() for name in ("uv.json", "python.json", "light.txt"))

    def uv_version(self) -> str:
        """Version of uv."""
        return str(self._read("uv.json")["version"])

    def uv(self, platform: str) -> Optional[PinnedFile]:
        """The wheel of uv for a platform of `hardware.platform_key`."""
        wheel = self._read("uv.json")["wheels"].get(platform)
        if wheel is None:
            return None
        return PinnedFile(wheel["file"], wheel["url"], _hexadecimal(wheel["digest"]), int(wheel["size"]))

    def python(self, platform: str) -> Optional[PinnedPython]:
        """The standalone CPython for a platform."""
        system, _, machine = platform.partition("-")
        for key, entry in self._read("python.json").items():
            if entry["os"].replace("darwin", "macos") == system and entry["arch"]["family"] == machine:
                version = ".".join(str(entry[part]) for part in ("major", "minor", "patch"))
                name = unquote(urlsplit(entry["url"]).path.rsplit("/", 1)[-1])
                request = f"cpython-{version}-{system}-{machine}-{entry['libc']}"
                digest = _hexadecimal(entry["digest"])
                listed = {name: value for name, value in entry.items() if name != "digest"}
                file = PinnedFile(name, entry["url"], digest)
                return PinnedPython(request, file, key, {**listed, "sha256": digest})
        return None

    def lock(self, extra: str) -> Path:
        """The lock of an extra: requirements with hashes for all platforms."""
        return self.folder / f"{extra}.txt"

    def runtime(self) -> Path:
        """The lock of Microsoft's Visual C++ runtime."""
        return self.folder / "msvc.txt"

    def lock_id(self, extra: str) -> str:
        """Eight digits that change with the lock, the Python and uv."""
        digest = hashlib.sha256(extra.encode())
        for path in (self.lock(extra), self.folder / "python.json", self.folder / "extras.json"):
            digest.update(path.read_bytes() if path.is_file() else b"")
        return digest.hexdigest()[:8]

    def offers(self, extra: str, platform: str) -> bool:
        """Whether an extra can be installed on a platform."""
        if not self.lock(extra).is_file():
            return False
        if extra == "light" or not (self.folder / "sizes.json").is_file():
            return extra == "light"
        return platform in self._read("sizes.json").get(extra, {})

    def torch_requirement(self, extra: str) -> Optional[str]:
        """What is installed for the local hardware after the lock, such as ``torch==2.13.0``."""
        if not (self.folder / "extras.json").is_file():
            return None
        found = self._read("extras.json").get(extra, {}).get("torch_backend")
        return str(found) if found else None

    def installed_bytes(self, extra: str, platform: str) -> int:
        """Bytes on disk of an extra, without the Python; where it is not known, a cautious guess."""
        return self._size(extra, platform, "installed_bytes") or 900_000_000

    def download_bytes(self, extra: str, platform: str) -> int:
        """Bytes to fetch for an extra, without the Python; 0 where it is not known."""
        return self._size(extra, platform, "download_bytes")

    def _size(self, extra: str, platform: str, what: str) -> int:
        if not (self.folder / "sizes.json").is_file():
            return 0
        return int(self._read("sizes.json").get(extra, {}).get(platform, {}).get(what) or 0)

    def _read(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text(encoding="utf-8"))


def _hexadecimal(digest: str) -> str:
    """The digits of ``sha256:DIGITS``, as checksums are written here: bare digits look like secrets."""
    return digest.split(":", 1)[1]
