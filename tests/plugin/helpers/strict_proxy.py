"""A proxy that lets nobody through without a name and a password, on the loopback interface."""

from __future__ import annotations

import base64
import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@contextmanager
def strict_proxy(user: str, password: str, upstream: str) -> Iterator[tuple[int, list[str]]]:
    """While inside, plain http requests with the right login go to `upstream`, whatever host they name.

    Yields:
        The port, and the addresses that were let through.
    """
    passed: list[str] = []
    wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    target = urlsplit(upstream)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.headers.get("Proxy-Authorization") != wanted:
                self._answer(407, b"who are you?", [("Proxy-Authenticate", 'Basic realm="the company"')])
                return
            passed.append(self.path)
            connection = http.client.HTTPConnection(target.hostname or "", target.port)
            connection.request(self.command, urlsplit(self.path).path)
            reply = connection.getresponse()
            self._answer(reply.status, reply.read(), [("Content-Type", reply.getheader("Content-Type", ""))])
            connection.close()

        do_HEAD = do_GET

        def do_CONNECT(self) -> None:
            self._answer(407, b"who are you?", [("Proxy-Authenticate", 'Basic realm="the company"')])

        def _answer(self, status: int, content: bytes, headers: list[tuple[str, str]]) -> None:
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield server.server_address[1], passed
    finally:
        server.shutdown()
        server.server_close()
