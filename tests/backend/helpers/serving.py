"""A real server process with the small test model, and a client over real loopback HTTP."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HELPERS = Path(__file__).parent

SERVE = f"""
import sys
sys.path[:0] = [{str(HELPERS)!r}, {str(HELPERS.parents[1] / "helpers")!r}]
import windows_files
windows_files.take_part()
from doubles import ThresholdModel, shelf_of
from earthmind.inference.engine import Engine
from earthmind.server.process import serve
model = ThresholdModel()
exec(sys.argv[1])
parent = int(sys.argv[2]) if len(sys.argv) > 2 else None
serve(Engine(shelf_of(model)), exit_with_stdin=True, parent=parent)
"""


class Client:
    """Talks to a server process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.ready = json.loads(process.stdout.readline())
        self.port = int(self.ready["url"].rsplit(":", 1)[1])
        self.headers = {"Authorization": f"Bearer {self.ready['token']}"}

    def open(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None):
        """Send a request; the response is not read yet. Returns the connection and the response."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"Content-Type": "application/json", **(self.headers if headers is None else headers)}
        connection.request(method, path, data, sent)
        return connection, connection.getresponse()

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None):
        """Send a request and read it to its end. Returns status and parsed body."""
        connection, response = self.open(method, path, body, headers)
        data = response.read()
        connection.close()
        return response.status, json.loads(data) if data else None

    def ask(self, place, text: str, **more: Any) -> list[dict[str, Any]]:
        """Ask and read the whole stream."""
        connection, response = self.open("POST", "/ask", question(place, text, **more))
        assert response.status == 200, response.read()
        events = [json.loads(line) for line in response]
        connection.close()
        return events

    @contextmanager
    def speaking(self, place, text: str = "slow") -> Iterator[tuple[str, http.client.HTTPResponse]]:
        """Ask, and read up to the first word. Gives the run's identifier and the rest of the stream."""
        connection, response = self.open("POST", "/ask", question(place, text))
        run = json.loads(response.readline())["run"]
        while json.loads(response.readline())["event"] != "text":
            pass
        yield run, response
        response.close()
        connection.close()


def question(place, text: str, **more: Any) -> dict[str, Any]:
    """A question about both layers of a place, as the server takes it."""
    layers = {"optical": {"uri": str(place.optical)}, "sar": {"uri": str(place.sar)}}
    return {"text": text, "place": layers, **more}


def start_server(change: str = "", parent: int | None = None) -> Client:
    """Start a server process.

    It ends when its standard input is closed, or with ``parent``; ``change`` alters its ``model``.
    """
    command = [sys.executable, "-c", SERVE, change, *([] if parent is None else [str(parent)])]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return Client(process)


def end_server(client: Client) -> None:
    """Close the server's standard input and wait for its end."""
    client.process.stdin.close()
    try:
        client.process.wait(10)
    finally:
        client.process.kill()
        client.process.stdout.close()
