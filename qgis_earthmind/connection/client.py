"""Blocking HTTP to the backend, on the loopback interface or elsewhere, for worker threads only.

Connections are made directly (no proxy is ever asked), and each can be broken off from another
thread through a `StopSignal`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from typing import Any, BinaryIO, Optional
from urllib.parse import quote

from .. import settings
from ..errors import BackendError, BackendLost, Cancelled, OutputError, PluginError
from ..i18n import language, tr
from .connecting import connection_to
from .elsewhere.sending import body_with_files, with_files
from .event_stream import decoded, lines_of, read_events
from .failures import cause_of, lost, refusal
from .looks import Look
from .messages import Done, Endpoint, Event, Failed, Started, Stopped, misunderstood
from .models import Models, parse_models
from .recognition import Recognised, parse_recognised
from .requests import AskRequest, LayerRequest
from .stop_signal import StopSignal

_CONNECT_SECONDS = 5.0
_CANCEL_SECONDS = 2.0
SILENT_SECONDS = 30.0  # a stage that takes long repeats its progress every 5 s
_READING_SECONDS = 120.0  # a layer's pixels may be on a slow drive
_LONGEST_SENTENCE = 1000
_SHOWN = 500  # bytes of what was not understood
_PIECE = 256 * 1024
_LONGEST_REPLY = 32 * 2**20


class Client:
    """Requests to one running backend. Holds no connection between calls."""

    def __init__(self, endpoint: Endpoint, stop: Optional[StopSignal] = None) -> None:
        self._endpoint = endpoint
        self._stop = stop or StopSignal()

    def health(self) -> dict[str, Any]:
        """State, version and model of the backend."""
        return self._json("GET", "/health")

    def models(self) -> Models:
        """The models that can be asked for."""
        models = parse_models(self._json("GET", "/models"), self.health())
        settings.set_models_there([card.name for card in models.cards if card.fetched])
        return models

    def window_count(self, request: AskRequest) -> int:
        """In how many windows the backend would look at a place; 0 as one picture. No pixel is read."""
        plan = self._json("POST", "/plan", self._with_files(request.to_json()))
        try:
            return int(plan["windows"])
        except (ArithmeticError, KeyError, TypeError, ValueError) as error:
            raise misunderstood(plan) from error

    def recognised(self, layer: LayerRequest, sensor: Optional[str] = None) -> Recognised:
        """What the backend takes a layer for, and what the model would see of it.

        Args:
            layer: The layer, with what the user stated about it.
            sensor: ``optical`` or ``sar`` where it is to be one of them.
        """
        body = self._with_files({"layer": asdict(layer), "sensor": sensor})
        return parse_recognised(self._json("POST", "/layers", body, _READING_SECONDS))

    def ask(self, request: AskRequest) -> Iterator[Event]:
        """Ask, and yield the events of the answer until it is done.

        The last event is always `Done`; every other end is an exception. When the caller stops or
        drops the iterator, the run is cancelled at the backend.

        Raises:
            BackendError: The backend says why it cannot answer.
            BackendLost: The stream ended before the answer did.
            Cancelled: The user stopped.
        """
        return self._events("/ask", request.to_json())

    def look(self, request: Look) -> Iterator[Event]:
        """Have a look taken at layers, and yield its events as `ask` does.

        Raises:
            BackendError: The backend says why it cannot be done.
            BackendLost: The stream ended before the look did.
            Cancelled: The user stopped.
        """
        return self._events(request.ROUTE, request.to_json())

    def fetch_model(self, name: str, mirror: str = "") -> Iterator[Event]:
        """Fetch a model whose licence the user has accepted, and yield its progress as `ask` does.

        Args:
            name: Its name.
            mirror: Folder that holds its files; empty for where they are published.

        Raises:
            BackendError: The backend says why it cannot be fetched.
            BackendLost: The stream ended before the model was there.
            Cancelled: The user stopped; nothing of the model is left.
        """
        return self._events("/models", {"name": name, "accept_licence": True, "mirror": mirror or None})

    def remove_model(self, name: str) -> None:
        """Remove a model that was fetched."""
        self._json("DELETE", f"/models/{quote(name, safe='')}")

    @property
    def whereto(self) -> tuple[str, int, str]:
        """What tells one backend from another."""
        return self._endpoint.host, self._endpoint.port, self._endpoint.prefix

    def files(self) -> dict[str, Any]:
        """The files that a backend elsewhere holds, and how large one may be."""
        return self._json("GET", "/files")

    def upload(self, path: Path, name: str) -> Iterator[Any]:
        """Send a file to a backend elsewhere; yields how much of it is there, 0 to 1, its identifier at last.

        Raises:
            BackendError: It is not taken.
            BackendLost: The connection broke.
            Cancelled: The user stopped.
        """
        size = path.stat().st_size
        with self._connected(_READING_SECONDS) as connection, path.open("rb") as source:
            connection.putrequest("POST", f"{self._endpoint.prefix}/uploads/{quote(name, safe='')}")
            for header, value in {**self._headers(), "Content-Length": str(size)}.items():
                connection.putheader(header, value)
            connection.endheaders()
            done = 0
            with suppress(ConnectionError):  # it may say why before all is sent
                while piece := source.read(_PIECE):
                    self._stop.check()
                    connection.send(piece)
                    done += len(piece)
                    yield done / size
            said = decoded(_whole(self._answered(connection)))
        yield str(said["file"]) if isinstance(said, dict) and "file" in said else ""

    def reserve(self, name: str) -> str:
        """A place in a backend elsewhere for a file that a run is to write; its identifier."""
        return str(self._json("POST", f"/outputs/{quote(name, safe='')}").get("file", ""))

    def download(self, identifier: str, path: Path) -> None:
        """Fetch a file from a backend elsewhere.

        Raises:
            OSError: It cannot be made here.
            OutputError: It cannot be written to its end.
        """
        with path.open("wb") as target, self._exchange("GET", f"/files/{identifier}") as response:
            while piece := response.read(_PIECE):
                self._stop.check()
                _write(target, piece, path)

    def remove_file(self, identifier: str) -> None:
        """Have a backend elsewhere remove a file."""
        with Client(self._endpoint)._exchange("DELETE", f"/files/{identifier}", timeout=_CANCEL_SECONDS):
            return

    def _with_files(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        return body_with_files(self, body) if self._endpoint.address else body

    def _events(self, path: str, body: Mapping[str, Any]) -> Iterator[Event]:
        if self._endpoint.address:
            return with_files(self, body, lambda sent: self._streamed(path, sent))
        return self._streamed(path, body)

    def _streamed(self, path: str, body: Mapping[str, Any]) -> Iterator[Event]:
        run, ended = "", False
        try:
            with self._exchange("POST", path, body) as response:
                for event in read_events(lines_of(response)):
                    if isinstance(event, Started):
                        run = event.run
                    ended = isinstance(event, (Done, Failed, Stopped))
                    yield _unless_ended_badly(event)
                    if ended:
                        return
                raise lost()
        except BackendLost:
            self._stop.check()  # a broken-off stream is what stopping looks like
            raise
        finally:
            if run and not ended:
                self._cancel(run)

    def _json(
        self,
        method: str,
        path: str,
        body: Optional[Mapping[str, Any]] = None,
        timeout: Optional[float] = None,
    ) -> dict[str, Any]:
        with self._exchange(method, path, body, timeout) as response:
            said = decoded(_whole(response) or b"{}")
        if not isinstance(said, dict):
            raise misunderstood(said)
        return said

    def _cancel(self, run: str) -> None:
        """End a run, best effort and within `_CANCEL_SECONDS`: the backend may be gone."""
        aside = Client(self._endpoint)
        try:
            with aside._exchange("DELETE", f"/runs/{run}", timeout=_CANCEL_SECONDS):
                return
        except PluginError:
            return

    @contextmanager
    def _exchange(
        self,
        method: str,
        path: str,
        body: Optional[Mapping[str, Any]] = None,
        timeout: Optional[float] = None,
    ) -> Iterator[HTTPResponse]:
        """One request and its open response; errors of any kind become this plugin's own."""
        with self._connected(timeout or SILENT_SECONDS) as connection:
            connection.request(method, self._endpoint.prefix + path, _encode(body), self._headers())
            yield self._answered(connection)

    @contextmanager
    def _connected(self, patience: float) -> Iterator[HTTPConnection]:
        """A connection that `stop` breaks off; errors of any kind become this plugin's own."""
        self._stop.check()
        waited, stands = _CONNECT_SECONDS, False
        connection: Optional[HTTPConnection] = None
        try:
            connection = connection_to(self._endpoint, waited)
            connection.connect()
            waited, stands = patience, True
            connection.sock.settimeout(patience)
            with self._stop.breaking(connection.sock):
                yield connection
        except (OSError, HTTPException, ValueError) as error:
            self._stop.check()
            raise cause_of(error, self._endpoint, waited, connected=stands) from error
        finally:
            if connection is not None:
                connection.close()

    def _answered(self, connection: HTTPConnection) -> HTTPResponse:
        response = connection.getresponse()
        if response.status >= 400:
            raise refusal(response.status, _whole(response), self._endpoint)
        return response

    def _headers(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self._endpoint.token}",
            "Content-Type": "application/json",
            "Accept": "application/x-ndjson, application/json",
            "Accept-Language": language(),
        }


def _unless_ended_badly(event: Event) -> Event:
    if isinstance(event, Failed):
        raise BackendError(event.message[:_LONGEST_SENTENCE], code=event.code)
    if isinstance(event, Stopped):
        raise Cancelled
    return event


def _write(target: BinaryIO, piece: bytes, path: Path) -> None:
    try:
        target.write(piece)
    except OSError as error:  # not one of the connection
        sentence = tr("{path} cannot be written; choose another output file.")
        raise OutputError(sentence.format(path=path), str(error)) from error


def _encode(body: Optional[Mapping[str, Any]]) -> Optional[bytes]:
    return None if body is None else json.dumps(body).encode("utf-8")


def _whole(response: HTTPResponse) -> bytes:
    """The whole body of a response, which is not to be endless."""
    body = response.read(_LONGEST_REPLY + 1)
    if len(body) > _LONGEST_REPLY:
        raise misunderstood(body[:_SHOWN])
    return body
