"""A real server process with the small test model, and a client over real loopback HTTP."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HELPERS = Path(__file__).parent

SERVE = f"""
import sys
sys.path.insert(0, {str(HELPERS)!r})
from doubles import ThresholdModel, shelf_of
from earthmind.inference.engine import Engine
from earthmind.server.process import serve
model = ThresholdModel()
exec(sys.argv[1])
serve(Engine(shelf_of(model)), exit_with_stdin=True)
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

    def scene(self, place) -> dict[str, Any]:
        """Open a place with both layers."""
        status, body = self.call(
            "POST", "/scenes", {"optical": {"uri": str(place.optical)}, "sar": {"uri": str(place.sar)}}
        )
        assert status == 200, body
        return body

    def ask(self, scene_id: str, text: str, **more: Any) -> list[dict[str, Any]]:
        """Ask and read the whole stream."""
        connection, response = self.open("POST", f"/scenes/{scene_id}/ask", {"text": text, **more})
        assert response.status == 200, response.read()
        events = [json.loads(line) for line in response]
        connection.close()
        return events


def start_server(change: str = "") -> Client:
    """Start a server process that ends when its standard input is closed; ``change`` alters its ``model``."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, change], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    return Client(process)


def end_server(client: Client) -> None:
    """Close the server's standard input and wait for its end."""
    client.process.stdin.close()
    try:
        client.process.wait(10)
    finally:
        client.process.kill()
        client.process.stdout.close()
