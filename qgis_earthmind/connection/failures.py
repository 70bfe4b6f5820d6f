"""What a failed request says of the backend."""

from __future__ import annotations

import json
import socket
from http.client import IncompleteRead

from ..errors import BackendError, BackendLost
from ..i18n import tr
from .elsewhere.failures import cause_elsewhere, not_a_backend, refused_token
from .messages import Endpoint, misunderstood

HANGS = "hangs"  # code of the error for a backend that is there and says nothing
_LONGEST_SENTENCE = 1000
_SHOWN = 2000  # bytes of a reply that was not understood
_PROXY = (502, 503, 504)


def refusal(status: int, raw: bytes, endpoint: Endpoint) -> BackendError:
    """The backend's own sentence from an error response, or one with the status."""
    try:
        error = json.loads(raw)["error"]
        message, code = str(error["message"])[:_LONGEST_SENTENCE], str(error["code"])
    except (RecursionError, ValueError, KeyError, TypeError):
        details = raw[:_SHOWN].decode("utf-8", "replace")
        return BackendError(_of_status(status, endpoint), details, code=str(status))
    if endpoint.address and code == "token":
        return BackendError(refused_token(endpoint), message, code=code)
    return BackendError(message, code=code)


def cause_of(error: Exception, endpoint: Endpoint, waited: float, *, connected: bool) -> BackendLost:
    """What a failed connection says of the backend: it hangs, does not keep to HTTP, or is gone.

    Args:
        error: What the connection raised.
        endpoint: Where it went.
        waited: Seconds without a word, where it was that.
        connected: Whether the connection stood already.
    """
    if endpoint.address:
        return cause_elsewhere(error, endpoint, waited, connected=connected)
    if isinstance(error, socket.timeout):
        sentence = tr(
            "The backend has said nothing for {seconds} seconds and hangs; restart it and ask again."
        )
        return BackendLost(sentence.format(seconds=round(waited)), code=HANGS)
    gone = isinstance(error, (OSError, IncompleteRead))
    return lost(repr(error)) if gone else misunderstood(error)


def lost(details: str = "") -> BackendLost:
    """The backend went away in the middle of an answer."""
    return BackendLost(
        tr("The backend stopped before the answer was complete; restart it and ask again."), details
    )


def _of_status(status: int, endpoint: Endpoint) -> str:
    if endpoint.address and status in _PROXY:
        sentence = tr("At {address} a proxy answers that finds no backend; check whether it runs there.")
        return sentence.format(address=endpoint.address)
    if endpoint.address:
        return not_a_backend(endpoint)
    sentence = tr("The backend answered with the HTTP status {status}; the details hold its reply.")
    return sentence.format(status=status)
