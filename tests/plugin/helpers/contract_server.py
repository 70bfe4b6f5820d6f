"""A small HTTP server that says exactly what a test tells it to, byte by byte, and keeps what it is asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from qgis_earthmind.connection.messages import Endpoint

TOKEN = "a-token"
STARTED = {"event": "started", "run": "r1"}
DONE = {"event": "done", "text": "Sure.", "model": "nano", "segments": 0, "seconds": {"total": 2.0}}

Events = list["dict[str, Any] | bytes"]


class ContractServer(ThreadingHTTPServer):
    """Answers ``POST /ask`` with the events that ``answer`` makes of the request's body.

    Attributes:
        answer: From a body to events, or raw bytes in their place.
        cut: Cuts the stream into the pieces that are sent.
        held: While clear, a stream does not end after its last event, and a plan is not told.
        windows: What ``POST /plan`` says of a request's body.
        recognised: What ``POST /layers`` says of a request's body.
        refusal: Status and body that every request is answered with.
        said: What is said at a path, in the place of what is said otherwise.
        requests: Method, path and body of every request so far.
    """

    daemon_threads = True

    def __init__(self, answer: Callable[[dict[str, Any]], Events]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.cut: Callable[[bytes], list[bytes]] = lambda data: [data]
        self.held = threading.Event()
        self.held.set()
        self.windows: Callable[[dict[str, Any]], Any] = lambda body: 0
        self.recognised: Callable[[dict[str, Any]], Any] = lambda body: {"name": body["layer"]["name"]}
        self.refusal: tuple[int, bytes] | None = None
        self.said: dict[str, Any] = {}
        self.requests: list[tuple[str, str, Any]] = []
        self.languages: list[str | None] = []

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint("127.0.0.1", self.server_address[1], TOKEN)

    def asked(self, path: str = "/ask") -> list[dict[str, Any]]:
        """The bodies of the requests to a path."""
        return [body for _, requested, body in self.requests if requested == path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: ContractServer

    def _handle(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        self.server.requests.append((self.command, self.path, body))
        self.server.languages.append(self.headers.get("Accept-Language"))
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._send(401, b'{"error":{"code":"token","message":"The token is missing."}}')
        elif self.server.refusal is not None:
            self._send(*self.server.refusal)
        elif self.command == "DELETE":
            self.send_response(204)
            self.end_headers()
        elif self.path == "/ask":
            self._stream(self.server.answer(body))
        elif self.path in self.server.said:
            self._send(200, json.dumps(self.server.said[self.path]).encode())
        elif self.path in _SAID:
            self._send(200, json.dumps(_SAID[self.path](self.server, body)).encode())
        else:
            self._send(404, b'{"error":{"code":"not_found","message":"Not found."}}')

    do_GET = do_POST = do_DELETE = _handle

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, events: Events) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            for piece in self.server.cut(b"".join(map(line, events))):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                self.wfile.flush()
            self.server.held.wait(60)
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        return


def _plan(server: ContractServer, body: dict[str, Any]) -> dict[str, Any]:
    server.held.wait(60)
    return {"windows": server.windows(body), "marks": True}


_SAID = {
    "/health": lambda *_: {"model": "nano"},
    "/models": lambda *_: {"models": [{"name": "nano", "title": "Nano", "knows": ["water"]}]},
    "/plan": _plan,
    "/layers": lambda server, body: server.recognised(body),
}


@contextmanager
def serving(
    *events: dict[str, Any] | bytes, answer: Callable[[dict[str, Any]], Events] | None = None
) -> Iterator[ContractServer]:
    """A server whose stream is always these events, or what ``answer`` makes of a request."""
    server = ContractServer(answer or (lambda body: list(events)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        server.held.set()
        server.shutdown()
        server.server_close()


def line(event: dict[str, Any] | bytes) -> bytes:
    """An event as a line, characters beyond ASCII as UTF-8; raw bytes as they are."""
    return (
        event if isinstance(event, bytes) else json.dumps(event, ensure_ascii=False).encode("utf-8") + b"\n"
    )
