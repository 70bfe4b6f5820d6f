"""Output files that a program has open, so that Windows lets nobody replace them."""

from __future__ import annotations

import itertools
import os
import time
from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsProviderRegistry

from ..i18n import tr

_PATIENCE_SECONDS = 2.0
_PAUSE_SECONDS = 0.1
_DENIED, _OPEN = 5, frozenset({32, 33, 1224})  # errors of Windows


def in_use(path: Path) -> bool:
    """Whether a program has the file open so that it cannot be replaced; always False but on Windows.

    Windows lets a file be renamed, here to the name that it has, under the same condition as replaced.
    """
    try:
        path.rename(path)
    except OSError as error:
        return _is_sharing_violation(error, path)
    return False


def is_shown(project: Optional[QgsProject], path: Path) -> bool:
    """Whether a layer of a project is read from the file; main thread only.

    On no system can QGIS write such a file anew and open it: it goes on with what it had opened.
    """
    layers = project.mapLayers().values() if project is not None else ()
    registry = QgsProviderRegistry.instance()
    for layer in layers:
        source = registry.decodeUri(layer.providerType(), layer.source()).get("path") or ""
        if source and Path(source).is_file() and Path(source).samefile(path):
            return True
    return False


def free_beside(path: Path) -> Path:
    """A name in the same folder that nothing has, such as ``water_2.gpkg``."""
    names = (path.with_name(f"{path.stem}_{number}{path.suffix}") for number in itertools.count(2))
    return next(name for name in names if not os.path.lexists(name))


def put_in_place(beside: Path, path: Path) -> Path:
    """Give a finished file its name, or a free one where a program has a file of that name open for long.

    Raises:
        OSError: It cannot be renamed for another reason.
    """
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            beside.replace(path)
            return path
        except OSError as error:
            if not _is_sharing_violation(error, path):
                raise
        if time.monotonic() > end:
            return beside.rename(free_beside(path))
        time.sleep(_PAUSE_SECONDS)


def written_instead(path: Path, free: Path) -> str:
    """What to tell where a result goes to another file than the chosen one."""
    sentence = tr("{path} is open in a program and cannot be replaced; the result is written to {free}.")
    return sentence.format(path=path, free=free)


def _is_sharing_violation(error: OSError, path: Path) -> bool:
    number = getattr(error, "winerror", None)
    return number in _OPEN or (number == _DENIED and os.access(path, os.W_OK))
