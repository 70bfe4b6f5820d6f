"""Files that a client on another computer sends and fetches: a private folder, removed at the end.

A client names one in any text of a body as ``held:ID``; the door puts the file's path in its place.
"""

from __future__ import annotations

import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.errors import EarthMindError
from earthmind.file_names import name_fault
from earthmind.replacing import remove_tree
from earthmind.sentences import Sentence
from earthmind.server.gate import MOST_FILE_BYTES

MOST_BYTES = MOST_FILE_BYTES
"""Of one file."""
MOST_HELD_BYTES = 8 * 2**30
"""Of all files together."""
MOST_FILES = 256
_SPARE_BYTES = 2**30  # that stay free on the disk
_ID = re.compile(r"[0-9a-f]{32}")
_PREFIX = "held:"
_NAMED = re.compile(r"held:([0-9a-f]{32})")
_LONGEST_NAME = 120
_PLAIN_NAME = re.compile(r"\w[\w .()+,=@~-]*")
_SUFFIXES = frozenset(
    (
        *(".tif", ".tiff", ".img", ".jp2", ".png", ".jpg", ".jpeg", ".nc", ".h5", ".hdf", ".grd", ".asc"),
        *(".gpkg", ".geojson", ".json", ".fgb", ".parquet", ".svg", ".html"),
    )
)


class UnknownFile(EarthMindError):
    """A file is named that is not held, such as one of an earlier start."""

    def __init__(self, file: str) -> None:
        super().__init__(
            Sentence('The backend holds no file "{file}"; send it again.', file=file), code="unknown_file"
        )


@dataclass(frozen=True)
class HeldFile:
    """A file, or the place of one that a run is to write.

    Attributes:
        id: 32 hexadecimal digits that nobody can guess.
        name: As the client calls it; it ends as files of its kind do.
        path: Where it lies.
    """

    id: str
    name: str
    path: Path

    @property
    def size(self) -> int:
        """Bytes; 0 where it is not written yet."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


class HeldFiles:
    """The files of one start of the server, each in a folder of its own that only this user can enter."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._files: dict[str, HeldFile] = {}
        self._coming: dict[str, int] = {}

    def reserve(self, name: str, size: int = 0) -> HeldFile:
        """A place for a file of this name.

        Args:
            name: Without folders.
            size: How many bytes are to come.

        Raises:
            EarthMindError: The name is none of a raster or of polygons, or there is no room.
        """
        _check_name(name)
        if size > MOST_BYTES:
            raise EarthMindError(_too_large(name, size), code="too_large")
        with self._lock:
            folder = self._home()
            held = sum(file.size for file in self._files.values()) + sum(self._coming.values())
            if held + size > MOST_HELD_BYTES or len(self._files) >= MOST_FILES:
                raise EarthMindError(_full(), code="no_room")
            if shutil.disk_usage(folder).free < size + _SPARE_BYTES:
                raise EarthMindError(_full(), code="no_room")
            file_id = secrets.token_hex(16)
            path = folder / file_id / name
            path.parent.mkdir(mode=0o700)
            file = self._files[file_id] = HeldFile(file_id, name, path)
            self._coming[file_id] = size
            return file

    async def receive(self, file: HeldFile, size: int, pieces: AsyncIterator[bytes]) -> None:
        """Write what comes into a file's place; nothing is left of one that does not come whole.

        Raises:
            EarthMindError: It has not as many bytes as was said.
        """
        taken = 0
        try:
            with file.path.open("wb") as out:
                async for piece in pieces:
                    taken += len(piece)
                    if taken > size:
                        break
                    out.write(piece)
            if taken != size:
                raise EarthMindError(
                    Sentence(
                        'Of "{name}" {taken} bytes came, not {size}; send it again.',
                        name=file.name,
                        taken=taken,
                        size=size,
                    ),
                    code="cut_off",
                )
        except BaseException:
            self.drop(file.id)
            raise
        finally:
            self._coming.pop(file.id, None)

    def find(self, file_id: str) -> HeldFile:
        """A file by its identifier.

        Raises:
            UnknownFile: There is none.
        """
        file = self._files.get(file_id) if _ID.fullmatch(file_id) else None
        if file is None:
            raise UnknownFile(file_id)
        return file

    def files(self) -> list[HeldFile]:
        """All files that came whole, and those that were written."""
        return [file for file in tuple(self._files.values()) if file.size and not self._coming.get(file.id)]

    def drop(self, file_id: str) -> None:
        """Remove a file.

        Raises:
            UnknownFile: There is none.
        """
        file = self.find(file_id)
        with self._lock:
            self._files.pop(file_id, None)
            self._coming.pop(file_id, None)
        remove_tree(file.path.parent)

    def resolved(self, value: Any) -> Any:
        """A body with the paths of files in the place of ``held:ID``.

        Raises:
            UnknownFile: One is named that is not there.
        """
        if isinstance(value, dict):
            return {name: self.resolved(part) for name, part in value.items()}
        if isinstance(value, list):
            return [self.resolved(part) for part in value]
        named = _NAMED.fullmatch(value) if isinstance(value, str) and value.startswith(_PREFIX) else None
        return value if named is None else str(self.find(named.group(1)).path)

    def close(self) -> None:
        """Remove all files."""
        with self._lock:
            folder, self._folder = self._folder, None
            self._files.clear()
        if folder is not None:
            with suppress(OSError, EarthMindError):
                remove_tree(folder)

    def _home(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="earthmind-held-"))  # only this user can enter it
        return self._folder


def _check_name(name: str) -> None:
    plain = len(name) <= _LONGEST_NAME and _PLAIN_NAME.fullmatch(name) and ".." not in name
    if plain and Path(name).suffix.lower() in _SUFFIXES and name_fault(Path(name), windows=True) is None:
        return
    raise EarthMindError(
        Sentence(
            'The backend takes no file named "{name}"; send rasters and polygons in one file each, such as '
            "a GeoTIFF, under a plain name.",
            name=name[:_LONGEST_NAME],
        ),
        code="file_name",
    )


def _too_large(name: str, size: int) -> str:
    return Sentence(
        '"{name}" has {size} MB, more than the {most} MB that can be sent to a backend elsewhere; cut out '
        "the part that is asked about.",
        name=name,
        size=round(size / 1e6),
        most=round(MOST_BYTES / 1e6),
    )


def _full() -> str:
    return Sentence("The backend has no room for another file; remove some that it holds, or restart it.")
