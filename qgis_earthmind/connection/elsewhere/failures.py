"""What went wrong on the way to a backend elsewhere, in one sentence that names its address."""

from __future__ import annotations

import socket
import ssl
from http.client import IncompleteRead

from ...errors import BackendLost
from ...i18n import tr
from ..messages import Endpoint

UNREACHABLE = "unreachable"


def cause_elsewhere(error: Exception, endpoint: Endpoint, waited: float, *, connected: bool) -> BackendLost:
    """The failure of a request.

    Args:
        error: What the connection raised.
        endpoint: Where it went.
        waited: Seconds without a word, where it was that.
        connected: Whether the connection stood already.
    """
    told = {
        "address": endpoint.address,
        "host": endpoint.host,
        "seconds": round(waited),
        "reason": _short(error),
    }
    return BackendLost(_sentence(error, connected).format(**told), repr(error), code=UNREACHABLE)


def refused_token(endpoint: Endpoint) -> str:
    """The backend is there and does not take the token."""
    sentence = tr(
        "The backend at {address} refuses the token; copy the one that it printed when it was last started."
    )
    return sentence.format(address=endpoint.address)


def not_a_backend(endpoint: Endpoint) -> str:
    """Something else answers there."""
    sentence = tr("What answers at {address} is no EarthMind backend; check host, port and path.")
    return sentence.format(address=endpoint.address)


def _sentence(error: Exception, connected: bool) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return tr(
            "The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its "
            "authority in Settings > Options > Authentication."
        )
    if isinstance(error, ssl.SSLError):
        return tr("{address} does not speak https as it should ({reason}); check host and port.")
    if isinstance(error, socket.timeout):
        return tr(
            "The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and "
            "whether it runs there."
        )
    if connected and isinstance(error, (OSError, IncompleteRead)):
        return tr("The connection to {address} broke ({reason}); check network and tunnel, and ask again.")
    if isinstance(error, OSError):
        return tr(
            "{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend "
            "runs there."
        )
    return tr("What answers at {address} is no EarthMind backend; check host, port and path.")


def _short(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(reason).split())[:200]
