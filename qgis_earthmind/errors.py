"""Failures that end as one sentence in the message bar, with details behind a button."""

from __future__ import annotations

from .i18n import tr


class PluginError(Exception):
    """An expected failure, told in one clear sentence.

    Attributes:
        message: The sentence that is shown.
        details: What helps to find the cause: a log, a traceback; may be empty.
        code: The backend's stable identifier of the failure, or this class's own.
    """

    code = "error"

    def __init__(self, message: str, details: str = "", *, code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details
        if code:
            self.code = code


class LayerError(PluginError):
    """A layer cannot be handed to the backend."""

    code = "layer"


class BackendError(PluginError):
    """The backend answered that it cannot do what was asked."""

    code = "backend"


class BackendMissing(PluginError):
    """The backend is not set up on this computer."""

    code = "backend_missing"


class BackendLost(PluginError):
    """The backend did not start, or went away while it was needed."""

    code = "backend_lost"


class OutputError(PluginError):
    """An answer's polygons cannot be written or shown."""

    code = "output"


class SetupError(PluginError):
    """The backend's environment cannot be made."""

    code = "setup"


class Cancelled(PluginError):
    """The user stopped the run."""

    code = "stopped"

    def __init__(self, message: str = "") -> None:
        super().__init__(message or tr("Stopped."))
