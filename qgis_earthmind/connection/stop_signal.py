"""Asking a worker to stop that waits for the backend, or for a program."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Optional

from ..errors import Cancelled


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


def _shut_down(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # already closed: there is nothing left to wake up
