"""Who may pass: the right Host, no Origin, the right token, a body of sensible size in sensible time."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from typing import Any

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from earthmind.sentences import Speech, words_in
from earthmind.sentences.languages import preferred

MAX_BODY_BYTES = 1_000_000
BODY_SECONDS = 20.0
UPLOADS = "/uploads/"
MOST_FILE_BYTES = 2 * 2**30
LONGEST_SENTENCE = 800
_HOSTS = ("127.0.0.1", "localhost")


class Gate:
    """ASGI middleware before every route, the OpenAPI document and unknown paths included.

    The Host check keeps web pages out that reach this port by a name they rebind (DNS rebinding); a browser's
    pages, also those without a site (``null``), send an Origin, programs do not; the token keeps out every
    other program and page.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        """Make a gate.

        Args:
            app: What lies behind it.
            token: What clients must send as ``Authorization: Bearer TOKEN``.
        """
        self._app = app
        self._expected = f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or answer it with an error."""
        if scope["type"] != "http":
            return
        sends = scope["method"] == "POST" and scope["path"].startswith(UPLOADS)
        most = MOST_FILE_BYTES if sends else MAX_BODY_BYTES
        refusal = self._refusal(Headers(scope=scope), most)
        if refusal is not None:
            await refusal(scope, receive, send)
        else:
            await self._app(scope, _patient(receive) if sends else _limited(receive), send)

    def _refusal(self, headers: Headers, most: int) -> JSONResponse | None:
        host = headers.get("host", "").rsplit(":", 1)[0].lower()
        if host not in _HOSTS:
            return error_response(403, "host", "Requests must be addressed to 127.0.0.1 or localhost.")
        if "origin" in headers:
            return error_response(403, "origin", "Requests of web pages are not answered (header Origin).")
        given = headers.get("authorization", "").encode("utf-8", "replace")
        if not secrets.compare_digest(given, self._expected):
            return error_response(
                401, "token", "The token is missing or wrong; send the header Authorization: Bearer TOKEN."
            )
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > most:
            return error_response(413, "too_large", _TOO_LARGE if most == MAX_BODY_BYTES else _LARGE_FILE)
        return None


_LARGE_FILE = f"The file is larger than {MOST_FILE_BYTES} bytes; send the part that is asked about."
_TOO_LARGE = f"The request's body is larger than {MAX_BODY_BYTES} bytes; send a shorter text or history."


def language_of(headers: Headers) -> Speech:
    """The language that a client asks to be told everything in (``Accept-Language``); English by default."""
    return preferred(headers.get("accept-language")) or "en"


def error_response(
    status: int, code: str, message: str, *, values: Mapping[str, Any] | None = None, language: Speech = "en"
) -> JSONResponse:
    """An error in the one shape of this server.

    Args:
        status: Of HTTP.
        code: Stable identifier, the same in every language.
        message: One sentence.
        values: What it names.
        language: What it is told in.
    """
    message = words_in(language, message)
    if len(message) > LONGEST_SENTENCE:
        message = f"{message[:LONGEST_SENTENCE]} ... (shortened)."
    sendable = " ".join(message.encode("utf-8", "replace").decode().split())
    error = {"code": code, "message": sendable, "values": dict(values or {})}
    return JSONResponse({"error": error}, status_code=status)


def _limited(receive: Receive) -> Receive:
    """Count a body that comes in chunks without a stated length, and wait for its end only so long."""
    taken, complete = 0, False
    end = asyncio.get_running_loop().time() + BODY_SECONDS

    async def limited() -> Message:
        nonlocal taken, complete
        if complete:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), end - asyncio.get_running_loop().time())
        except asyncio.TimeoutError as error:
            raise HTTPException(408, _TOO_SLOW) from error
        taken += len(message.get("body", b""))
        if taken > MAX_BODY_BYTES:
            raise HTTPException(413, _TOO_LARGE)
        complete = not message.get("more_body", False)
        return message

    return limited


def _patient(receive: Receive) -> Receive:
    """Wait only so long for each piece of a file, however long all of it takes."""

    async def patient() -> Message:
        try:
            return await asyncio.wait_for(receive(), BODY_SECONDS)
        except asyncio.TimeoutError as error:
            raise HTTPException(408, _TOO_SLOW) from error

    return patient


_TOO_SLOW = f"The request's body did not arrive within {BODY_SECONDS:g} seconds; send it again."
