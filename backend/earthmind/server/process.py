"""The server's process: one port on 127.0.0.1, one ready line, an end that is never missed."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import secrets
import socket
import sys
import threading
from typing import TextIO

import uvicorn

from earthmind import __version__
from earthmind.errors import EarthMindError
from earthmind.inference.engine import Engine
from earthmind.sentences import Sentence
from earthmind.server.app import create_app
from earthmind.server.connections import ImpatientProtocol
from earthmind.server.held_files import HeldFiles
from earthmind.server.last_resort import end_with_parent
from earthmind.server.parent import parent_of, watch
from earthmind.server.streams import Runs

_GRACE_SECONDS = 2
PARENT_GRACE_SECONDS = 1.0
"""For a polite end after the parent has died, which nobody sees any more."""


class _Server(uvicorn.Server):
    """Says when it listens, and cancels what is under way when it ends."""

    def __init__(
        self, config: uvicorn.Config, ready_line: str, runs: Runs, held: HeldFiles, out: TextIO
    ) -> None:
        super().__init__(config)
        self._held = held
        self._ready_line = ready_line
        self._runs = runs
        self._out = out

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._out.write(self._ready_line + "\n")
            self._out.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._runs.cancel_all()
        await super().shutdown(sockets)
        self._held.close()  # here, since a signal that ended the server ends the process next


def serve(engine: Engine, *, port: int = 0, exit_with_stdin: bool = False, parent: int | None = None) -> None:
    """Serve until told to end; does not return where all went well, the process ends with 0.

    When the server listens, one line of JSON goes to standard output: ``url, token, pid, version``.
    The default model is loaded in the background.

    Args:
        engine: Answers the questions.
        port: Port on 127.0.0.1; 0 for a free one.
        exit_with_stdin: End when standard input is closed, that is, with the process that started this one.
        parent: Number of a process to end with, whatever is being done then.

    Raises:
        EarthMindError: If the port cannot be used.
    """
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    token, runs, held = secrets.token_urlsafe(32), Runs(), HeldFiles()
    listener = _listen(port)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    ready = json.dumps({"url": url, "token": token, "pid": os.getpid(), "version": __version__})
    config = uvicorn.Config(
        create_app(engine, runs, token, held),
        access_log=False,
        http=ImpatientProtocol,
        lifespan="off",
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    out, sys.stdout = sys.stdout, sys.stderr  # nothing but the ready line goes to standard output
    server = _Server(config, ready, runs, held, out)
    if exit_with_stdin or parent is not None:
        end_with_parent(parent)
    if parent is not None:
        watch(parent_of(parent), lambda: _end(server, PARENT_GRACE_SECONDS))
    if exit_with_stdin:
        threading.Thread(target=_end_with_stdin, args=(server,), name="earthmind-stdin", daemon=True).start()
    engine.shelf.start_loading(engine.shelf.default)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listener])
    sys.stderr.flush()
    os._exit(0)  # a model call that cannot be interrupted must not keep the process alive


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except (OSError, OverflowError) as error:
        listener.close()
        message = Sentence(
            "Port {port} on 127.0.0.1 cannot be used ({reason}); choose another, or 0 for a free one.",
            port=port,
            reason=str(error),
        )
        raise EarthMindError(message, code="port") from error
    return listener


def _end_with_stdin(server: uvicorn.Server) -> None:
    """Wait for the end of standard input, then end the process, politely first."""
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    _end(server, _GRACE_SECONDS + 2)


def _end(server: uvicorn.Server, seconds: float) -> None:
    """End the process politely, and after so many seconds for certain."""
    server.should_exit = True
    timer = threading.Timer(seconds, os._exit, args=(0,))
    timer.daemon = True
    timer.start()
