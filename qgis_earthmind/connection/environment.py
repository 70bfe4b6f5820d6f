"""Which Python runs the backend, and what state it is in."""

from __future__ import annotations

import os
from enum import Enum
from typing import Optional

from .. import paths, settings
from .setup.pins import Pins
from .setup.places import Installation, Places, home
from .setup.pythons import OPTIONS

PYTHON_VARIABLE = "EARTHMIND_BACKEND_PYTHON"
PYTHON_OPTIONS = OPTIONS


class Condition(Enum):
    """What the backend on this computer needs before it can be used."""

    MISSING = "missing"
    BROKEN = "broken"  # set up once, but its Python, or the one that it stands on, is gone or another
    OUTDATED = "outdated"
    READY = "ready"


def places() -> Places:
    """The folders of this user's backends."""
    return Places(home())


def installed() -> Optional[Installation]:
    """The plugin's own backend, which may need a repair; None where there is none."""
    return places().current()


def extra_to_set_up() -> str:
    """What an update is to have: what is there, also where its user added it, else what was chosen last."""
    own, chosen = installed(), settings.setup_choices().extra
    if own is None:
        return chosen
    held = own.held_extra
    return held if held != "light" else chosen


def chosen_python() -> str:
    """The Python that the user chose: by the environment variable, else by the setting; may be empty."""
    return os.environ.get(PYTHON_VARIABLE) or settings.backend_python()


def backend_python() -> Optional[str]:
    """The Python to run the backend with, or None where it has to be set up or repaired first."""
    chosen = chosen_python()
    if chosen:
        return chosen
    own = installed()
    return str(own.python) if own is not None and own.intact else None


def condition() -> Condition:
    """What state the backend is in. A Python that the user chose, or one elsewhere, is taken as it is."""
    if settings.remote_address() or chosen_python():
        return Condition.READY
    own = installed()
    if own is None:
        return Condition.MISSING
    if not own.intact:
        return Condition.BROKEN
    pins = Pins(paths.provisioning())
    current = own.version == paths.version() and (not pins.complete or own.lock == pins.lock_id(own.extra))
    return Condition.READY if current else Condition.OUTDATED
