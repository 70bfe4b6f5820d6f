"""Events as they come over HTTP: a line of JSON each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPResponse
from typing import Any

from ..errors import BackendLost
from .failures import lost
from .messages import Event, misunderstood, parse_event

_LONGEST_LINE = 4 * 2**20
_SHOWN = 500  # bytes of what was not understood


def lines_of(response: HTTPResponse) -> Iterator[bytes]:
    """The lines of a response as they come.

    Raises:
        BackendLost: With code ``protocol`` where a line has no end.
    """
    while True:
        line = response.readline(_LONGEST_LINE + 1)
        if not line:
            return
        if len(line) > _LONGEST_LINE:
            raise misunderstood(line[:_SHOWN])
        yield line


def read_events(lines: Iterator[bytes]) -> Iterator[Event]:
    """Events from the lines of an NDJSON stream, however the network cut them.

    Raises:
        BackendLost: A line is cut off in the middle, or (code ``protocol``) not what the contract says.
    """
    for line in lines:
        if not line.strip():
            continue
        try:
            event = parse_event(decoded(line))
        except BackendLost as error:
            raise error if line.endswith(b"\n") else lost(repr(line[-_SHOWN:])) from error
        if event is not None:
            yield event


def decoded(text: bytes) -> Any:
    """What a piece of JSON says."""
    try:
        return json.loads(text)
    except (RecursionError, ValueError) as error:
        raise misunderstood(text[:_SHOWN]) from error
