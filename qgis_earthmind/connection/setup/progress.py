"""How far a long step is, told from the bytes on the disk, and how much time is left."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Optional

_FIRST_SECONDS = 3.0  # before that, the rate says nothing


class Growth:
    """Watches folders grow towards an expected size.

    Args:
        folders: What grows.
        expected: Bytes they will hold in all.
    """

    def __init__(self, folders: Iterable[Path], expected: int) -> None:
        self._folders = list(folders)
        self._expected = max(expected, 1)
        self._begun = time.monotonic()
        self._first = size_of(self._folders)

    def look(self) -> tuple[float, Optional[float]]:
        """The share that is done, from 0 to 0.99, and the seconds left, None while nobody can tell."""
        seconds = time.monotonic() - self._begun
        grown = size_of(self._folders) - self._first
        done = min(max(grown / self._expected, 0.0), 0.99)
        if seconds < _FIRST_SECONDS or done < 0.02:
            return done, None
        return done, seconds * (1 - done) / done


def size_of(folders: Iterable[Path]) -> int:
    """Bytes of the files in folders, each file once however many names it has."""
    seen: set[tuple[int, int]] = set()
    total, waiting = 0, [str(folder) for folder in folders]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file(follow_symlinks=False):
                        state = entry.stat(follow_symlinks=False)
                        if state.st_ino and (state.st_dev, state.st_ino) in seen:
                            continue
                        seen.add((state.st_dev, state.st_ino))
                        total += state.st_size
        except OSError:
            continue  # it went while we looked
    return total
