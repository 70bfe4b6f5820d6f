"""Bodies of requests: JSON that everything behind can take."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, NoReturn

from fastapi import HTTPException, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from earthmind.server.held_files import UnknownFile

DEEPEST = 32


class UnreadableBody(HTTPException):
    """The body of a request cannot be used, told in one sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(422, sentence)


class NotHeld(HTTPException):
    """The body names a file that is not there."""

    def __init__(self, error: UnknownFile) -> None:
        super().__init__(404, error.message)
        self.error = error


class PlainJsonRoute(APIRoute):
    """A route whose body is plain JSON: numbers are finite, text is Unicode without NUL, nothing is deep."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler, with bodies read by ``read_plain_json``."""
        handle = super().get_route_handler()

        async def plain(request: Request) -> Response:
            return await handle(_PlainJsonRequest(request.scope, request.receive))

        return plain


class _PlainJsonRequest(Request):
    async def json(self) -> Any:
        """The body, with the paths of the files that it names as held; see ``read_plain_json``."""
        body = read_plain_json(await self.body())
        try:
            return self.app.state.held.resolved(body)
        except UnknownFile as error:
            raise NotHeld(error) from error


def read_plain_json(body: bytes) -> Any:
    """Read JSON that holds no NaN, infinity, lone surrogate, NUL or deep nesting.

    Raises:
        json.JSONDecodeError: It is no JSON.
        UnreadableBody: It is JSON that cannot be used.
    """
    try:
        value = json.loads(body, parse_constant=_no_number)
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        raise UnreadableBody(_TOO_DEEP) from error
    except ValueError as error:  # no UTF-8, or a number of thousands of digits
        raise UnreadableBody("The body is no JSON in UTF-8 with numbers of usual length.") from error
    for leaf in _leaves(value, 0):
        _require_plain(leaf)
    return value


_TOO_DEEP = f"The body is nested deeper than {DEEPEST} levels."


def _no_number(constant: str) -> NoReturn:
    raise UnreadableBody(f"The body holds {constant}, which is no number of JSON.")


def _leaves(value: Any, depth: int) -> Iterator[Any]:
    if depth > DEEPEST:
        raise UnreadableBody(_TOO_DEEP)
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _leaves(each, depth + 1)
    else:
        yield value


def _require_plain(leaf: Any) -> None:
    if isinstance(leaf, float) and not math.isfinite(leaf):
        raise UnreadableBody("The body holds a number that is too large.")
    if not isinstance(leaf, str):
        return
    if "\0" in leaf:
        raise UnreadableBody("The body holds a text with a NUL character.")
    try:
        leaf.encode()
    except UnicodeEncodeError as error:
        raise UnreadableBody("The body holds a text with half a character (a lone surrogate).") from error
