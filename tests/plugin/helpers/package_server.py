"""A package index, a mirror of Pythons and their faults, on the loopback interface, for real set-ups.

uv is the real program, put back into a wheel. The standalone Python is the system's own, packed as one. The
packages are small and made here.
"""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable

import uv as uv_package
from standalone_python import standalone_python

from qgis_earthmind.connection.setup.hardware import platform_key

DOCTOR = '{"ok": true, "findings": [{"subject": "model", "ok": true, "message": "fine"}], "device": "cpu"}'
MAIN = f"""
import sys, pathlib
import grain
print("the backend speaks") if sys.argv[1:] != ["doctor", "--json"] else print({DOCTOR!r})
"""
PAGE = b"<html><body><h1>Please log in to the guest network</h1></body></html>"


def wheel(
    name: str, version: str, files: dict[str, str | bytes], tag: str = "py3-none-any"
) -> tuple[str, bytes]:
    """A wheel's file name and bytes."""
    info, memory = f"{name}-{version}.dist-info", io.BytesIO()
    said = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path, content in {**files, **said}.items():
            archive.writestr(path, content)
        archive.writestr(
            f"{info}/RECORD", "".join(f"{path},,\n" for path in [*files, *said, f"{info}/RECORD"])
        )
    return f"{name}-{version}-{tag}.whl", memory.getvalue()


def backend_wheel(main: str = MAIN) -> tuple[str, bytes]:
    """A backend that answers ``doctor``."""
    files = {"earthmind/__init__.py": "__version__ = '0.1.0'\n", "earthmind/__main__.py": main}
    return wheel(
        "earthmind", "0.1.0", {**files, "earthmind/cli/__init__.py": "", "earthmind/cli/main.py": ""}
    )


def uv_wheel() -> tuple[str, bytes]:
    """uv's program in a wheel of its own layout."""
    program = Path(uv_package.find_uv_bin()).read_bytes()
    return wheel("uv", "0.13.9", {"uv-0.13.9.data/scripts/uv": program, "uv-0.13.9.data/scripts/uvx": "no"})


@dataclass
class PackageServer:
    """What is served, and how it fails.

    Attributes:
        url: Its address.
        files: Paths and their bytes.
        python: The standalone Python among them, as uv lists it.
        faults: Paths and what happens to a request for them: (handler, bytes) -> None.
        asked: The paths that were asked for.
    """

    python: dict[str, Any]
    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, Callable[[BaseHTTPRequestHandler, bytes], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def provisioning(self, folder: Path) -> Path:
        """Write the pins and locks for what is served into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        key = platform_key() or ""
        name = next(path for path in self.files if path.startswith("/packages/uv-"))
        pin = {"file": Path(name).name, "url": self.url + name, **_sizes(self.files[name])}
        lock = "".join(
            f"{Path(path).name.split('-')[0]}==1.0 --hash=sha256:{_sha(content)}\n"
            for path, content in self.files.items()
            if path.startswith("/packages/") and "/uv-" not in path
        )
        _json(folder / "uv.json", {"version": "0.13.9", "wheels": {key: pin}})
        listed = {name: {**entry, "url": f"{self.url}/python.tar.gz"} for name, entry in self.python.items()}
        _json(folder / "python.json", listed)
        sizes = {"installed_bytes": 1_000_000, "download_bytes": 500_000}
        _json(folder / "sizes.json", {"light": {key: sizes}})
        (folder / "light.txt").write_text(lock, encoding="utf-8")
        return folder

    def bundle(self, folder: Path) -> Path:
        """All that is served as an offline bundle."""
        folder.mkdir(parents=True)
        for path, content in self.files.items():
            if path.startswith("/packages/") or path == "/python.tar.gz":
                (folder / Path(path).name).write_bytes(content)
        return folder


def served_files() -> tuple[dict[str, bytes], dict[str, Any]]:
    """uv, a Python, and one package; and the Python as uv lists it."""
    name, content = uv_wheel()
    grain, grain_content = wheel(
        "grain", "1.0", {"grain/__init__.py": "kernel = 1\n", "grain/data.bin": b"x" * 900}
    )
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "python.tar.gz"
        python = standalone_python(archive)
        files = {f"/packages/{name}": content, f"/packages/{grain}": grain_content}
        return {**files, "/python.tar.gz": archive.read_bytes()}, python


@contextmanager
def serving_packages(files: dict[str, bytes], python: dict[str, Any]) -> Iterator[PackageServer]:
    """While inside, the files are served below ``/packages``, with an index below ``/simple``."""
    served = PackageServer(python, files=dict(files))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.split("?")[0].split("#")[0]
            served.asked.append(path)
            content = _index(served, path) if path.startswith("/simple/") else served.files.get(path)
            fault = next((fault for start, fault in served.faults.items() if path.startswith(start)), None)
            if fault is not None:
                fault(self, content or b"")
            elif content is None:
                send(self, 404, b"nothing here")
            else:
                kind = "text/html" if path.startswith("/simple/") else "application/octet-stream"
                send(self, 200, content, kind)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


def send(handler: BaseHTTPRequestHandler, status: int, content: bytes, kind: str = "text/plain") -> None:
    """Answer a request."""
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(content)))
    if status == 407:
        handler.send_header("Proxy-Authenticate", 'Basic realm="the proxy"')
    handler.end_headers()
    if handler.command == "GET":
        handler.wfile.write(content)


def _index(served: PackageServer, path: str) -> bytes | None:
    project = path.strip("/").split("/")[-1]
    links = [
        f'<a href="{name}#sha256={_sha(content)}">{Path(name).name}</a>'
        for name, content in served.files.items()
        if name.startswith(f"/packages/{project}-")
    ]
    return f"<!DOCTYPE html><html><body>{''.join(links)}</body></html>".encode() if links else None


def _sizes(content: bytes) -> dict[str, object]:
    return {"size": len(content), "digest": f"sha256:{_sha(content)}"}


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")
