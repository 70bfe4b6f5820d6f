"""A small HTTP server that says exactly what a test tells it to, byte by byte."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from qgis_earthmind.connection.messages import Endpoint

TOKEN = "a-token"


class ContractServer(ThreadingHTTPServer):
    """Answers ``POST /scenes`` with a scene and ``.../ask`` with the pieces of bytes it was given."""

    daemon_threads = True

    def __init__(self, pieces: list[bytes], pause: float = 0.0) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pieces, self.pause = pieces, pause
        self.refusal: tuple[int, bytes] | None = None
        self.requests: list[tuple[str, str, Any]] = []

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint("127.0.0.1", self.server_address[1], TOKEN)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: ContractServer

    def _handle(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        self.server.requests.append((self.command, self.path, body))
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._send(401, b'{"error":{"code":"token","message":"The token is missing."}}')
        elif self.server.refusal is not None:
            self._send(*self.server.refusal)
        elif self.command == "DELETE":
            self.send_response(204)
            self.end_headers()
        elif self.path.endswith("/ask"):
            self._stream()
        else:
            self._send(200, b'{"id":"s1","grid":{"crs":"EPSG:32630"},"notes":[]}')

    do_GET = do_POST = do_DELETE = _handle

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            for piece in self.server.pieces:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                self.wfile.flush()
                time.sleep(self.server.pause)
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def serving(
    *events: dict[str, Any] | bytes, cut: Callable[[bytes], list[bytes]] | None = None, pause: float = 0.0
) -> Iterator[ContractServer]:
    """A server whose stream is these events (or raw bytes), cut into pieces by ``cut``."""
    lines = [item if isinstance(item, bytes) else line(item) for item in events]
    server = ContractServer(cut(b"".join(lines)) if cut else lines, pause)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def line(event: dict[str, Any]) -> bytes:
    """An event as a line, characters beyond ASCII as UTF-8."""
    return json.dumps(event, ensure_ascii=False).encode("utf-8") + b"\n"
