"""A folder that belongs to this user and to one run at a time; nothing in it is reached through a link."""

from __future__ import annotations

import ctypes
import os
import secrets
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from earthmind.errors import OutputError
from earthmind.replacing import FileInUse, remove, remove_folder, replace
from earthmind.sentences import Sentence

LOCK = "lock"
MOST_TOGETHER = 16
_PRIVATE = 0o700
_HIDDEN, _NO_ATTRIBUTES = 0x2, 0xFFFF_FFFF  # of Windows
_PATIENCE_SECONDS = 1.0
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_HAS_FOLDER_HANDLES = os.open in os.supports_dir_fd
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


class FolderInUse(OutputError):
    """Another run works in the folder."""


class OwnFolder:
    """An open folder, held by a lock until it is closed or the process ends.

    Where the system has it (not on Windows), files are reached through a handle of the folder, so that
    whoever moves or replaces the folder meanwhile leads nothing astray.
    """

    def __init__(self, path: Path) -> None:
        """Open a folder, made for this user only where it does not exist.

        Args:
            path: The folder; its last part may not be a link.

        Raises:
            OutputError: It is a link, of another owner, or others may write in it.
            FolderInUse: Another run works in it.
            OSError: It cannot be made or opened.
        """
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            path.mkdir(mode=_PRIVATE)
            if path.name.startswith("."):
                hide(path)
        _require_own(path)
        self._handle = os.open(path, os.O_RDONLY | _NO_LINKS) if _HAS_FOLDER_HANDLES else None
        self._lock = -1
        try:
            self._lock = self._locked()
        except BaseException:
            self.close()
            raise

    def names(self) -> list[str]:
        """Names of what lies in it."""
        return os.listdir(self.path if self._handle is None else self._handle)  # noqa: PTH208  (by its handle)

    def read(self, name: str, most: int) -> bytes:
        """The content of a file.

        Raises:
            OSError: It is not there.
            ValueError: It is a link or no regular file of this user, or larger than ``most`` bytes.
        """
        number = self._open(name, os.O_RDONLY | _NO_LINKS | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(number, "rb") as file:
            state = os.fstat(number)
            if not stat.S_ISREG(state.st_mode) or not _is_own(state) or state.st_size > most:
                raise ValueError(f"{name} is no file of this run")
            return file.read(most)

    def write(self, name: str, write: Callable[[IO[bytes]], Any]) -> None:
        """Write a file beside its place, wait until the disk has it, and rename it.

        Raises:
            OSError: The disk is full or the folder is gone.
        """
        beside = f"{name}.{secrets.token_hex(4)}.part"
        try:
            number = self._open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS)
            with os.fdopen(number, "wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            replace(self._place(beside), self._place(name), **self._both())
        finally:
            self.unlink(beside)

    def unlink(self, name: str) -> None:
        """Remove a file, or a link and not what it points to, where it is there."""
        with suppress(OSError, FileInUse):
            remove(self._place(name), patience=_PATIENCE_SECONDS, **self._at())

    def remove(self, is_own: Callable[[str], bool]) -> None:
        """Remove the files whose names are the run's own, and the folder if nothing else is in it."""
        with suppress(OSError):
            for name in self.names():
                if name != LOCK and is_own(name):
                    self.unlink(name)
        if self._handle is None:
            self._let_go()  # Windows removes no file that is open, also where the next run opened it since
        self.unlink(LOCK)
        self.close()
        with suppress(OSError, FileInUse):
            remove_folder(self.path)

    def close(self) -> None:
        """Let another run have it."""
        self._let_go()
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)

    def _let_go(self) -> None:
        lock, self._lock = self._lock, -1
        if lock >= 0:
            with suppress(OSError):
                os.close(lock)

    def __del__(self) -> None:
        """Let another run have it, where it was not closed."""
        if hasattr(self, "_handle"):
            self.close()

    def _locked(self) -> int:
        while True:
            number = self._open(LOCK, os.O_RDWR | os.O_CREAT | _NO_LINKS)
            try:
                _lock(number)
            except OSError as error:
                os.close(number)
                raise FolderInUse(
                    Sentence("Another run works in {path}; wait for its end.", path=self.path)
                ) from error
            if self._is_still(LOCK, number):
                return number
            os.close(number)  # the run before removed it between opening and locking

    def _is_still(self, name: str, number: int) -> bool:
        try:
            found = os.stat(self._place(name), follow_symlinks=False, **self._at())  # noqa: PTH116
            own = os.fstat(number)
        except FileNotFoundError:
            if not self.path.is_dir():
                raise FolderInUse(
                    Sentence("{path} was removed meanwhile; try again.", path=self.path)
                ) from None
            return False
        return (found.st_dev, found.st_ino) == (own.st_dev, own.st_ino)

    def _open(self, name: str, flags: int) -> int:
        return os.open(self._place(name), flags | _BINARY, 0o600, **self._at())

    def _place(self, name: str) -> str:
        return name if self._handle is not None else str(self.path / name)

    def _at(self) -> dict[str, Any]:
        return {} if self._handle is None else {"dir_fd": self._handle}

    def _both(self) -> dict[str, Any]:
        return {} if self._handle is None else {"src_dir_fd": self._handle, "dst_dir_fd": self._handle}


def beside(path: Path, what: str) -> Path:
    """Return a folder beside one that the user may have named, out of sight: ``.work-2`` for ``work``."""
    return path.with_name(f".{path.name.lstrip('.')}-{what}")


def hide(path: Path, kernel: Any = None) -> None:
    """Have Windows not show a folder, as other systems do with a dot before its name.

    Args:
        path: The folder.
        kernel: The library ``kernel32``; by default that of this system, where it is Windows.
    """
    if kernel is None and sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
    if kernel is None:
        return
    kernel.GetFileAttributesW.restype = ctypes.c_uint32
    attributes = kernel.GetFileAttributesW(ctypes.c_wchar_p(str(path)))
    if attributes != _NO_ATTRIBUTES:
        kernel.SetFileAttributesW(ctypes.c_wchar_p(str(path)), ctypes.c_uint32(attributes | _HIDDEN))


def open_own_folder(path: Path) -> OwnFolder:
    """Open a folder, or one beside it where another run works in it.

    Raises:
        OutputError: See ``OwnFolder``; or too many runs work beside each other.
        OSError: It cannot be made or opened.
    """
    for number in range(1, MOST_TOGETHER + 1):
        with suppress(FolderInUse):
            return OwnFolder(path if number == 1 else beside(path, str(number)))
    raise OutputError(
        Sentence(
            "{count} runs work in {path} and beside it; wait for one to end.",
            count=MOST_TOGETHER,
            path=path,
        )
    )


def _require_own(path: Path) -> None:
    state = path.lstat()
    if not stat.S_ISDIR(state.st_mode):
        raise OutputError(
            Sentence("{path} is a link or a file, not a folder; choose another working folder.", path=path)
        )
    if not _is_own(state):
        raise OutputError(
            Sentence("The folder {path} belongs to another user; choose another working folder.", path=path)
        )
    if os.name == "posix" and state.st_mode & _WRITABLE_BY_OTHERS:
        raise OutputError(
            Sentence(
                "Other users may write in the folder {path}; take that from them (chmod go-w), or choose "
                "another working folder.",
                path=path,
            )
        )


def _is_own(state: os.stat_result) -> bool:
    return os.name != "posix" or state.st_uid == os.geteuid()


def _lock(number: int) -> None:
    """Lock an open file for this process without waiting.

    Raises:
        OSError: Another has it.
    """
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
