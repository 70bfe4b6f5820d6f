"""What the backend's process says when it is ready, and why there is none."""

from __future__ import annotations

import json
from typing import Optional
from urllib.parse import urlsplit

from ..errors import BackendLost, BackendMissing, PluginError
from ..i18n import tr
from .environment import chosen_python
from .messages import Endpoint
from .setup.places import home


def parse_ready_line(line: bytes) -> Optional[Endpoint]:
    """The endpoint from the backend's ready line; None for any other line."""
    try:
        data = json.loads(line)
        url = urlsplit(data["url"])
        if url.hostname not in ("127.0.0.1", "localhost") or url.port is None:
            return None
        token, pid, version = str(data["token"]), int(data.get("pid", 0)), str(data.get("version", ""))
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None
    return Endpoint(url.hostname, url.port, token, pid, version)


def no_backend() -> BackendMissing:
    """None is set up."""
    return BackendMissing(
        tr('The backend is not set up yet; press "Set up the backend" in the EarthMind panel.'),
        code="backend_missing",
    )


def no_folder(error: OSError) -> BackendLost:
    """The folder that it works in cannot be made."""
    sentence = tr("The backend's folder {folder} cannot be written; give yourself the right to, and restart.")
    return BackendLost(sentence.format(folder=home()), str(error))


def broken(details: str = "") -> BackendMissing:
    """Its Python does not work any more."""
    sentence = tr(
        'The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.'
    )
    return BackendMissing(sentence, details, code="backend_broken")


def cannot_run(program: str, details: str) -> PluginError:
    """The program cannot be started."""
    if not chosen_python():
        return broken(details)
    sentence = tr("The Python {program} that you chose for the backend cannot be run; choose another one.")
    return BackendLost(sentence.format(program=program), details)
