"""Blocking HTTP to the backend on the loopback interface, for worker threads only.

Connections are made directly (no proxy is ever asked), and each can be broken off from another
thread through a `StopSignal`.
"""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from typing import Any, Optional
from urllib.parse import quote

from .. import settings
from ..errors import BackendError, BackendLost, Cancelled, PluginError
from ..i18n import language, tr
from .looks import Look
from .messages import Done, Endpoint, Event, Failed, Started, Stopped, misunderstood, parse_event
from .models import Models, parse_models
from .recognition import Recognised, parse_recognised
from .requests import AskRequest, LayerRequest

_CONNECT_SECONDS = 5.0
_CANCEL_SECONDS = 2.0
SILENT_SECONDS = 30.0  # a stage that takes long repeats its progress every 5 s
_LONGEST_LINE = 4 * 2**20
_READING_SECONDS = 120.0  # a layer's pixels may be on a slow drive
_LONGEST_SENTENCE = 1000
_SHOWN = 500  # bytes of what was not understood
_LONGEST_REPLY = 32 * 2**20


HANGS = "hangs"  # code of the error for a backend that is there and says nothing


class StopSignal:
    """Asks a worker to stop, from any thread, without waiting for it.

    A worker blocked on the backend wakes up at once, because its socket is shut down.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopped = False
        self._socket: Optional[socket.socket] = None

    def stop(self) -> None:
        """Stop now; safe to call twice."""
        with self._lock:
            self._stopped = True
            if self._socket is not None:
                _shut_down(self._socket)

    @property
    def stopped(self) -> bool:
        """Whether `stop` was called."""
        return self._stopped

    def check(self) -> None:
        """Raise `Cancelled` where `stop` was called."""
        if self._stopped:
            raise Cancelled

    @contextmanager
    def breaking(self, connection: socket.socket) -> Iterator[None]:
        """While inside, `stop` shuts this socket down."""
        with self._lock:
            if self._stopped:
                raise Cancelled
            self._socket = connection
        try:
            yield
        finally:
            with self._lock:
                self._socket = None


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
        plan = self._json("POST", "/plan", request.to_json())
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
        body = {"layer": asdict(layer), "sensor": sensor}
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

    def _events(self, path: str, body: Mapping[str, Any]) -> Iterator[Event]:
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
                raise _lost()
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
            said = _decoded(_whole(response) or b"{}")
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
        self._stop.check()
        patience = _CONNECT_SECONDS
        connection = HTTPConnection(self._endpoint.host, self._endpoint.port, timeout=patience)
        try:
            connection.connect()
            patience = timeout or SILENT_SECONDS
            connection.sock.settimeout(patience)
            with self._stop.breaking(connection.sock):
                connection.request(method, path, _encode(body), self._headers())
                response = connection.getresponse()
                if response.status >= 400:
                    raise _refusal(response)
                yield response
        except (OSError, HTTPException, ValueError) as error:
            self._stop.check()
            raise _cause(error, patience) from error
        finally:
            connection.close()

    def _headers(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self._endpoint.token}",
            "Content-Type": "application/json",
            "Accept": "application/x-ndjson, application/json",
            "Accept-Language": language(),
        }


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
            event = parse_event(_decoded(line))
        except BackendLost as error:
            raise error if line.endswith(b"\n") else _lost(repr(line[-_SHOWN:])) from error
        if event is not None:
            yield event


def _unless_ended_badly(event: Event) -> Event:
    if isinstance(event, Failed):
        raise BackendError(event.message[:_LONGEST_SENTENCE], code=event.code)
    if isinstance(event, Stopped):
        raise Cancelled
    return event


def _encode(body: Optional[Mapping[str, Any]]) -> Optional[bytes]:
    return None if body is None else json.dumps(body).encode("utf-8")


def _whole(response: HTTPResponse) -> bytes:
    """The whole body of a response, which is not to be endless."""
    body = response.read(_LONGEST_REPLY + 1)
    if len(body) > _LONGEST_REPLY:
        raise misunderstood(body[:_SHOWN])
    return body


def _decoded(text: bytes) -> Any:
    """What a piece of JSON says."""
    try:
        return json.loads(text)
    except (RecursionError, ValueError) as error:
        raise misunderstood(text[:_SHOWN]) from error


def _refusal(response: HTTPResponse) -> BackendError:
    """The backend's own sentence from an error response, or one with the status."""
    raw = _whole(response)
    try:
        error = _decoded(raw)["error"]
        return BackendError(str(error["message"])[:_LONGEST_SENTENCE], code=str(error["code"]))
    except (BackendLost, KeyError, TypeError):
        sentence = tr("The backend answered with the HTTP status {status}; the details hold its reply.")
        details = raw[: 4 * _SHOWN].decode("utf-8", "replace")
        return BackendError(sentence.format(status=response.status), details, code=str(response.status))


def _cause(error: Exception, waited: float) -> BackendLost:
    """What a failed connection says of the backend: it hangs, does not keep to HTTP, or is gone."""
    if isinstance(error, socket.timeout):
        sentence = tr(
            "The backend has said nothing for {seconds} seconds and hangs; restart it and ask again."
        )
        return BackendLost(sentence.format(seconds=round(waited)), code=HANGS)
    gone = isinstance(error, (OSError, IncompleteRead))
    return _lost(repr(error)) if gone else misunderstood(error)


def _lost(details: str = "") -> BackendLost:
    return BackendLost(
        tr("The backend stopped before the answer was complete; restart it and ask again."), details
    )


def _shut_down(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # already closed: there is nothing left to wake up
