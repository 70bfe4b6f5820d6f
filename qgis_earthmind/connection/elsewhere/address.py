"""The address of a backend elsewhere: https anywhere, or http to this computer, as an SSH tunnel gives it."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from ...errors import PluginError
from ...i18n import tr
from ..messages import Endpoint

_PORTS = {"https": 443, "http": 80}


class AddressError(PluginError):
    """An address or a token cannot be used."""

    code = "address"


def endpoint_at(address: str, token: str, authorities: str = "") -> Endpoint:
    """Where to ask the backend at an address.

    Args:
        address: ``https://gpu.example.org/earthmind`` or, through a tunnel, ``http://127.0.0.1:8765``.
        token: What that backend printed when it was started.
        authorities: Certificates that are trusted besides those of the system, as PEM.

    Raises:
        AddressError: It cannot be meant, or would send token and images in the clear.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise AddressError(_no_address(address), str(error)) from error
    host = parts.hostname or ""
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in _PORTS or not host or not plain or any(letter.isspace() for letter in parts.path):
        raise AddressError(_no_address(address))
    if parts.scheme == "http" and not is_this_computer(host):
        sentence = tr(
            '"{address}" is not encrypted, and others could read token and images; use https, or an SSH '
            "tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765."
        )
        raise AddressError(sentence.format(address=address.strip(), host=host))
    token = token.strip()
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise AddressError(tr("The token is the word behind “token” that the backend printed; copy it."))
    return Endpoint(
        host,
        port or _PORTS[parts.scheme],
        token,
        https=parts.scheme == "https",
        prefix=parts.path.rstrip("/"),
        authorities=authorities,
        address=address.strip(),
    )


def is_this_computer(host: str) -> bool:
    """Whether a host name means the loopback interface, whatever a name server says."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _no_address(address: str) -> str:
    sentence = tr(
        '"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or '
        "http://127.0.0.1:8765, without name, password and question mark."
    )
    return sentence.format(address=address.strip())
