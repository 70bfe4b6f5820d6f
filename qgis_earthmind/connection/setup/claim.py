"""One set-up at a time, also with two windows of QGIS: a file with the number of the process that does it.

The number alone would not do: after a crash, another program may have it. So the file is also touched every
few seconds, and one that nobody touches belongs to nobody.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Optional

from ...errors import SetupError
from ...i18n import tr
from .lives import alive, numbers_tell
from .places import forget

_TOUCH_SECONDS = 5.0
_FORGOTTEN_SECONDS = 90.0  # without a touch; a computer that slept goes on at once


@contextmanager
def claimed(root: Path) -> Iterator[None]:
    """While inside, this process is the one that sets up below `root`.

    Raises:
        SetupError: Another living process is doing that.
        OSError: The folder cannot be written.
    """
    root.mkdir(parents=True, exist_ok=True)
    path = root / "set-up.lock"
    mine = json.dumps({"pid": os.getpid()})
    while not _created(path, mine):
        if _counts(path):
            raise SetupError(_busy(_owner(path)), code="busy")
        path.unlink(missing_ok=True)  # of a QGIS that crashed
    ended = threading.Event()
    touching = threading.Thread(target=_touch, args=(path, ended), daemon=True)
    touching.start()
    try:
        yield
    finally:
        ended.set()
        touching.join()
        forget(path)


def _created(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def _touch(path: Path, ended: threading.Event) -> None:
    while not ended.wait(_TOUCH_SECONDS):
        now = time.time()  # of this computer, as `_counts` reads it, also where the file is on another
        with suppress(OSError):
            os.utime(path, (now, now))


def _counts(path: Path) -> bool:
    """Whether a claim is somebody's."""
    try:
        silent = time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return False
    owner = _owner(path) if numbers_tell() else None  # None also while somebody is writing it
    return silent < _FORGOTTEN_SECONDS and (owner is None or alive(owner))


def _owner(path: Path) -> Optional[int]:
    try:
        return int(json.loads(path.read_text(encoding="utf-8"))["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _busy(owner: Optional[int]) -> str:
    if owner == os.getpid():
        return tr("The backend is being set up already; wait for it to end.")
    sentence = tr(
        "Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again."
    )
    return sentence.format(pid=owner or "?")
