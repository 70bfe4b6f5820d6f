"""What EarthMind needs of the machine around it."""

from __future__ import annotations

import platform
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from earthmind import __version__
from earthmind.diagnosis.findings import Finding, look


def surroundings() -> Iterator[Finding]:
    """What is found of Python, the temporary folder and the loopback interface."""
    yield Finding("earthmind", True, __version__)
    yield Finding("python", True, f"{platform.python_version()} ({sys.executable})")
    yield look("temporary files", _temporary_files)
    yield look("loopback port", _loopback_port)


def _temporary_files() -> str:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "probe").write_bytes(b"probe")
        return f"can be written in {Path(folder).parent}"


def _loopback_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            return "can be opened on 127.0.0.1"
