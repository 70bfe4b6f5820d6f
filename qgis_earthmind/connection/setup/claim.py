"""One set-up at a time, also with two windows of QGIS: a file with the number of the process that does it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from ...errors import SetupError
from ...i18n import tr
from .lives import alive
from .places import forget


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
        owner = _owner(path)
        if owner is not None and alive(owner):
            raise SetupError(_busy(owner), code="busy")
        path.unlink(missing_ok=True)  # of a QGIS that crashed
    try:
        yield
    finally:
        forget(path)


def _created(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def _owner(path: Path) -> Optional[int]:
    try:
        return int(json.loads(path.read_text(encoding="utf-8"))["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _busy(owner: int) -> str:
    if owner == os.getpid():
        return tr("The backend is being set up already; wait for it to end.")
    sentence = tr(
        "Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again."
    )
    return sentence.format(pid=owner)
