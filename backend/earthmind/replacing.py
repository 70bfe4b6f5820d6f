"""Files put in the place of others, moved and removed, also where another program has one open for a moment.

On Windows nobody can replace or remove a file that a program has open, and virus scanners and indexing
services open every new file for a moment. All of EarthMind replaces and removes files through this module.
"""

from __future__ import annotations

import itertools
import os
import shutil
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from earthmind.errors import OutputError
from earthmind.file_names import shown
from earthmind.sentences import Sentence

PATIENCE_SECONDS = 4.0
"""How long a file that another program has open is waited for."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.25
_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION, _MAPPED = 5, 32, 33, 1224
_OTHERS = frozenset({_SHARING_VIOLATION, _LOCK_VIOLATION, _MAPPED})


class FileInUse(OutputError):
    """Another program has a file open, so that it cannot be replaced or removed."""

    code = "in_use"


def replace(beside: str | Path, target: str | Path, *, patience: float | None = None, **folders: Any) -> None:
    """Give a finished file the name of another one, which is replaced; waits while a program has one open.

    Args:
        beside: The finished file.
        target: Its name from now on.
        patience: Seconds to wait, by default ``PATIENCE_SECONDS``.
        folders: ``src_dir_fd`` and ``dst_dir_fd`` of ``os.replace``.

    Raises:
        FileInUse: A program has one of them open and does not close it.
        OSError: It cannot be done for another reason.
    """
    _patiently(lambda: os.replace(beside, target, **folders), Path(target), patience)  # noqa: PTH105


def move_folder(beside: Path, target: Path) -> None:
    """Give a finished folder its name, which nothing has yet; waits while a program has a file in it open.

    Raises:
        FileInUse: A program has a file in it open and does not close it.
        OSError: It cannot be done for another reason, such as that there is something.
    """
    _patiently(lambda: beside.rename(target), target, None)


def remove(path: str | Path, *, patience: float | None = None, **folder: Any) -> None:
    """Remove a file, or a link and not what it points to, where it is there.

    Args:
        path: The file.
        patience: Seconds to wait while a program has it open, by default ``PATIENCE_SECONDS``.
        folder: ``dir_fd`` of ``os.unlink``.

    Raises:
        FileInUse: A program has it open and does not close it.
        OSError: It cannot be done for another reason.
    """
    with suppress(FileNotFoundError):
        _patiently(lambda: os.unlink(path, **folder), Path(path), patience)


def remove_folder(path: Path) -> None:
    """Remove an empty folder.

    Raises:
        FileInUse: A program works in it.
        OSError: It is not empty, or cannot be removed.
    """
    _patiently(path.rmdir, path, None)


def remove_tree(path: Path) -> None:
    """Remove a folder with all that is in it, where it is there.

    Raises:
        FileInUse: A program has a file in it open and does not close it.
        OSError: It cannot be done for another reason.
    """
    with suppress(FileNotFoundError):
        _patiently(lambda: shutil.rmtree(path), path, None)


def in_use(path: Path) -> bool:
    """Return whether a program has a file open so that it cannot be replaced; always False but on Windows.

    Windows lets a file be renamed, here to the name that it has, under the same condition as replaced.
    """
    try:
        os.rename(path, path)  # noqa: PTH104
    except OSError as error:
        return is_sharing_violation(error)
    return False


def free_beside(path: Path) -> Path:
    """Return a name in the same folder that nothing has, such as ``water_2.gpkg``."""
    names = (path.with_name(f"{path.stem}_{number}{path.suffix}") for number in itertools.count(2))
    return next(name for name in names if not os.path.lexists(name))


def free_instead(path: Path) -> Path:
    """Return the path, or a free name beside it where a program has it open."""
    return free_beside(path) if in_use(path) else path


def written_instead(path: Path, free: Path) -> str:
    """What to tell where a result is written under another name than the wanted one."""
    return Sentence(
        "{path} is open in another program, such as QGIS, and cannot be replaced while it is. What was found "
        "is written to {free} instead.",
        path=shown(path),
        free=shown(free),
    )


def is_sharing_violation(error: OSError) -> bool:
    """Return whether Windows refused because another program has the file open.

    It says "access denied" where a file is mapped into memory, about to be removed, or in a folder that is in
    use; but also where it is write-protected, and then waiting does not help.
    """
    number = getattr(error, "winerror", None)
    if number == _ACCESS_DENIED:
        return not any(_is_write_protected(name) for name in (error.filename, error.filename2))
    return number in _OTHERS


def _is_write_protected(name: Any) -> bool:
    try:
        return name is not None and not os.stat(name).st_mode & stat.S_IWRITE  # noqa: PTH116
    except OSError:
        return False


def _patiently(act: Callable[[], Any], path: Path, patience: float | None) -> None:
    end = time.monotonic() + (PATIENCE_SECONDS if patience is None else patience)
    pause = _FIRST_PAUSE
    while True:
        try:
            act()
            return
        except OSError as error:
            if not is_sharing_violation(error):
                raise
            if time.monotonic() + pause > end:
                raise _held(path) from error
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def _held(path: Path) -> FileInUse:
    return FileInUse(
        Sentence(
            "{path} cannot be replaced or removed because another program has it open, such as QGIS, Excel "
            "or a virus scanner. Close it there and try again, or choose another name.",
            path=shown(path),
        )
    )
