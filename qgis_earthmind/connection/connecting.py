"""A connection to a backend: plain to this computer, encrypted to any other, never through a proxy."""

from __future__ import annotations

import ssl
from http.client import HTTPConnection, HTTPSConnection

from .messages import Endpoint


def connection_to(endpoint: Endpoint, timeout: float) -> HTTPConnection:
    """A connection that is not open yet.

    Raises:
        OSError: The certificates that are trusted cannot be read.
    """
    if not endpoint.https:
        return HTTPConnection(endpoint.host, endpoint.port, timeout=timeout)
    trusted = ssl.create_default_context()  # host name and certificate are checked, TLS 1.2 or newer
    trusted.minimum_version = ssl.TLSVersion.TLSv1_2
    if endpoint.authorities:
        trusted.load_verify_locations(cadata=endpoint.authorities)
    return HTTPSConnection(endpoint.host, endpoint.port, timeout=timeout, context=trusted)
