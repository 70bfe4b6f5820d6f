"""Room on the disk: how much a set-up needs, and whether there is that much."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Optional

from ...errors import SetupError
from ...i18n import tr
from .pins import Pins

_PYTHON_BYTES = 110_000_000
_UV_BYTES = 60_000_000
_SPARE_BYTES = 100_000_000


def needed_bytes(pins: Pins, extra: str, platform: Optional[str]) -> int:
    """Bytes that must be free first: the packages once, as they are linked from the cache, and some more."""
    return pins.installed_bytes(extra, platform or "") + _PYTHON_BYTES + _UV_BYTES + _SPARE_BYTES


def require_space(folder: Path, needed: int) -> None:
    """Refuse to begin where the disk has too little room.

    Raises:
        SetupError: Tells what is needed, where, and what is free.
        OSError: The folder is not there.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        sentence = tr(
            "The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first."
        )
        values = {"needed": _gigabytes(needed), "free": _gigabytes(free), "folder": folder}
        raise SetupError(sentence.format(**values), code="disk_full")


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f}"
