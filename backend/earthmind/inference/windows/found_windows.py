"""What was found in the windows of a run, kept on disk so that a run can go on where it stopped."""

from __future__ import annotations

import io
import json
import math
import os
import re
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import OutputError
from earthmind.inference.windows.own_folder import FolderInUse, OwnFolder, open_own_folder
from earthmind.model.protocol import Attention
from earthmind.sentences import Sentence

MANIFEST = "run.json"
KEPT_DAYS = 14
"""Windows of runs that were not taken up again are removed after so long."""
MOST_PHRASES = 64
_OWN_NAME = re.compile(r"\d{6}\.npz|run\.json|lock|.*\.part|run\.json\.[0-9a-f]{8}")
_MOST_ABOUT = 1 << 20
_MANIFEST_BYTES = 4096
_LOGITS_KEPT_AS = np.float16
_NOT_FINITE_KEPT_AS = -16.0
_DAMAGED = (
    OSError, ValueError, KeyError, TypeError, EOFError, MemoryError, RecursionError, NotImplementedError,
    RuntimeError, OverflowError, struct.error, zlib.error, zipfile.BadZipFile,
)  # fmt: skip


@dataclass(frozen=True)
class WindowFound:
    """What a model found in one window.

    Attributes:
        text: Its answer.
        logits: float16 of shape (H, W) by phrase.
        valid: bool, shape (H, W): where any layer has a value.
        attention: Shares and where the SAR was trusted; None where one sensor was used.
    """

    text: str
    logits: dict[str, NDArray[np.float16]]
    valid: NDArray[np.bool_]
    attention: Attention | None = None


class FoundWindows:
    """A folder with one file for each finished window.

    Files are written beside, brought to the disk and renamed, so a file that is there is whole. It is
    believed only if everything in it is as this run would have written it; else its window counts as
    unfinished. The windows of another run (other files, model, prompt or windows) are removed first.
    """

    def __init__(self, folder: Path, fingerprint: str, shapes: Sequence[tuple[int, int]]) -> None:
        """Open a folder for a run, or one beside it where an equal run works in it.

        Args:
            folder: Made where it does not exist, for this user only.
            fingerprint: Says what the run depends on; equal ones give equal windows.
            shapes: Rows and columns of each window, by its number.

        Raises:
            OutputError: The folder cannot be written, is not this user's own, or holds something else.
        """
        self.fingerprint = fingerprint
        self._shapes = shapes
        self.folder = folder
        try:
            self._files = open_own_folder(folder)
            self.folder = self._files.path
            self._adopt()
        except OSError as error:
            raise self._failure() from error

    def finished(self, count: int) -> set[int]:
        """Return the numbers below ``count`` of the windows that are finished; damaged ones are removed."""
        names = set(self._files.names())
        there = {number for number in range(count) if _name(number) in names}
        damaged = {number for number in there if self._valid(number) is None}
        for number in damaged:
            self._files.unlink(_name(number))
        return there - damaged

    def save(self, number: int, found: WindowFound) -> None:
        """Keep what was found in a window.

        Raises:
            OutputError: It cannot be written.
        """
        about = {"run": self.fingerprint, "number": number}
        try:
            self._files.write(_name(number), lambda file: _write(file, found, about))
        except OSError as error:
            raise self._failure() from error

    def load(self, number: int) -> WindowFound:
        """Return what was found in a finished window.

        Raises:
            OutputError: The file was damaged or removed since ``finished`` looked at it.
        """
        found = self._valid(number)
        if found is None:
            self._files.unlink(_name(number))
            raise OutputError(
                Sentence(
                    "A finished window in {folder} was damaged or removed; run the same command again: it is "
                    "redone.",
                    folder=self.folder,
                )
            )
        return found

    def phrases(self, count: int) -> list[str]:
        """Return the phrases found, in the order of the windows."""
        return list(dict.fromkeys(phrase for number in range(count) for phrase in self.load(number).logits))

    def remove(self) -> None:
        """Delete the windows, and the folder if nothing else is in it."""
        self._files.remove(_is_own_name)

    def close(self) -> None:
        """Let another run have the folder; the windows stay."""
        self._files.close()

    def _valid(self, number: int) -> WindowFound | None:
        rows, columns = self._shapes[number]
        try:
            content = self._files.read(_name(number), _most_bytes(rows, columns))
            return _read(content, (rows, columns), {"run": self.fingerprint, "number": number})
        except _DAMAGED:
            return None

    def _adopt(self) -> None:
        names = self._files.names()
        if MANIFEST not in names and not all(map(_is_own_name, names)):
            self._files.remove(lambda name: False)
            raise OutputError(
                Sentence(
                    "The folder {folder} holds other files; choose another working folder.",
                    folder=self.folder,
                )
            )
        same = self._known_fingerprint() == self.fingerprint
        for name in filter(_is_own_name, names):
            if name.endswith(".part") or (not same and name.endswith(".npz")):
                self._files.unlink(name)
        manifest = json.dumps({"fingerprint": self.fingerprint}).encode()
        self._files.write(MANIFEST, lambda file: file.write(manifest))

    def _known_fingerprint(self) -> str | None:
        try:
            return str(json.loads(self._files.read(MANIFEST, _MANIFEST_BYTES))["fingerprint"])
        except _DAMAGED:
            return None

    def _failure(self) -> OutputError:
        return OutputError(
            Sentence(
                "Finished windows cannot be kept in {folder}. Check that the disk is not full and the "
                "folder is writable, then run the same command again: it goes on where it stopped.",
                folder=self.folder,
            )
        )


def remove_forgotten(folder: Path, days: float = KEPT_DAYS) -> None:
    """Remove the windows of runs that were not taken up again.

    Args:
        folder: Holds one folder for each run.
        days: Since a run last wrote.
    """
    oldest = time.time() - days * 86_400
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError, OutputError, FolderInUse):
            if path.lstat().st_mtime < oldest and (path / MANIFEST).is_file():
                OwnFolder(path).remove(_is_own_name)


def _name(number: int) -> str:
    return f"{number:06d}.npz"


def _is_own_name(name: str) -> bool:
    return _OWN_NAME.fullmatch(name) is not None


def _most_bytes(rows: int, columns: int) -> int:
    return (MOST_PHRASES * 2 + 5) * rows * columns + _MOST_ABOUT


def cache_folder() -> Path:
    """The user's own folder for what can be made again."""
    return Path(cache_base(sys.platform, os.environ, Path.home())) / "earthmind"


def cache_base(platform: str, variables: Mapping[str, str], home: PurePath) -> PurePath:
    """Return where a system keeps what can be made again; a variable that names no full path is passed over.

    Args:
        platform: As ``sys.platform`` has it.
        variables: Of the environment.
        home: The user's folder.
    """
    if platform == "darwin":
        return home / "Library" / "Caches"
    on_windows = platform == "win32"
    usual = home / "AppData" / "Local" if on_windows else home / ".cache"
    chosen = variables.get("LOCALAPPDATA" if on_windows else "XDG_CACHE_HOME")
    return type(home)(chosen) if chosen and type(home)(chosen).is_absolute() else usual


def _write(file: IO[bytes], found: WindowFound, about: dict[str, Any]) -> None:
    phrases = list(found.logits)
    height, width = found.valid.shape
    logits = np.zeros((len(phrases), height, width), dtype=_LOGITS_KEPT_AS)
    for index, phrase in enumerate(phrases):
        logits[index] = found.logits[phrase]
    logits[~np.isfinite(logits)] = _NOT_FINITE_KEPT_AS
    arrays: dict[str, NDArray[Any]] = {"logits": logits, "valid": np.packbits(found.valid)}
    shares = None
    if found.attention is not None:
        shares = [float(found.attention.optical), float(found.attention.sar)]
        arrays["sar_weight"] = found.attention.sar_weight.astype(np.float32)
    about = {**about, "text": found.text, "phrases": phrases, "attention": shares}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("about.json", json.dumps(about))
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w") as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)


def _read(content: bytes, shape: tuple[int, int], about: dict[str, Any]) -> WindowFound:
    """What a file of a window says; its parts carry checksums of their own (CRC-32 of ZIP).

    Raises:
        Exception: One of ``_DAMAGED``, where anything is not as ``_write`` writes it.
    """
    rows, columns = shape
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        said = json.loads(_member(archive, "about.json", _MOST_ABOUT))
        _require({**said, **about} == said)
        text, phrases, shares = said["text"], said["phrases"], said["attention"]
        _require(
            isinstance(text, str) and isinstance(phrases, list) and all(isinstance(p, str) for p in phrases)
        )
        _require(len(set(phrases)) == len(phrases) <= MOST_PHRASES)
        logits = _array(archive, "logits", np.float16, (len(phrases), rows, columns))
        bits = _array(archive, "valid", np.uint8, (-(-rows * columns // 8),))
        valid = np.unpackbits(bits, count=rows * columns).reshape(shape).astype(np.bool_)
        attention = None if shares is None else _attention(archive, shares, shape)
    return WindowFound(text, dict(zip(phrases, logits)), valid, attention)


def _attention(archive: zipfile.ZipFile, shares: Any, shape: tuple[int, int]) -> Attention:
    optical, sar = (float(share) for share in shares)
    _require(all(math.isfinite(share) and 0 <= share <= 1 for share in (optical, sar)))
    weight = _array(archive, "sar_weight", np.float32, None, most=4 * shape[0] * shape[1])
    _require(weight.ndim == 2 and weight.size > 0)
    return Attention(optical, sar, weight)


def _array(
    archive: zipfile.ZipFile, name: str, kind: Any, shape: tuple[int, ...] | None, most: int | None = None
) -> NDArray[Any]:
    if shape is not None:
        most = math.prod(shape) * np.dtype(kind).itemsize
    content = _member(archive, f"{name}.npy", (most or 0) + _HEADER_BYTES)
    array: NDArray[Any] = np.lib.format.read_array(io.BytesIO(content), allow_pickle=False)
    _require(array.dtype == kind and shape in (None, array.shape) and bool(np.isfinite(array).all()))
    return array


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    _require(archive.getinfo(name).file_size <= most)
    with archive.open(name) as member:
        content = member.read(most + 1)
    _require(len(content) <= most)
    return content


def _require(right: bool) -> None:
    if not right:
        raise ValueError("not what a window is written as")


_HEADER_BYTES = 4096  # of an array in NumPy's format
