"""A package index and a mirror of Pythons on the loopback interface, with pins and locks for what it has."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from earthmind.provisioning.pins import PUBLISHED

PYTHON = "cpython-3.12.15+20261021-{}-install_only_stripped.tar.gz"
TRIPLES = {
    "windows-x86_64": ("windows", "x86_64", "x86_64-pc-windows-msvc"),
    "macos-aarch64": ("darwin", "aarch64", "aarch64-apple-darwin"),
    "macos-x86_64": ("darwin", "x86_64", "x86_64-apple-darwin"),
    "linux-x86_64": ("linux", "x86_64", "x86_64-unknown-linux-gnu"),
    "linux-aarch64": ("linux", "aarch64", "aarch64-unknown-linux-gnu"),
}


def wheel(name: str, version: str, tag: str) -> tuple[str, bytes]:
    """A wheel's file name and bytes."""
    info, memory = f"{name}-{version}.dist-info", io.BytesIO()
    files = {
        f"{name}/__init__.py": f"tag = '{tag}'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: {tag}\n",
    }
    with zipfile.ZipFile(memory, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
        archive.writestr(f"{info}/RECORD", "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"]))
    return f"{name}-{version}-{tag}.whl", memory.getvalue()


def sha(content: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@dataclass
class WheelServer:
    """What is served, and how it fails.

    Attributes:
        files: File names of the packages and their bytes.
        pythons: Paths below the mirror and their bytes.
        speaks: ``json`` or ``html``.
        faults: What happens to a request whose path ends so.
        asked: The paths that were asked for, with the login that was given.
    """

    files: dict[str, bytes]
    pythons: dict[str, bytes] = field(default_factory=dict)
    url: str = ""
    speaks: str = "json"
    faults: dict[str, Callable[[BaseHTTPRequestHandler, bytes], None]] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    @property
    def index(self) -> str:
        return f"{self.url}/simple"

    @property
    def mirror(self) -> str:
        return f"{self.url}/pythons"

    def fetched(self) -> list[str]:
        """Names of the files that were asked for."""
        return [path.rpartition("/")[2] for path, _ in self.asked if not path.startswith("/simple/")]

    def provisioning(self, folder: Path, lock: str, runtime: str = "") -> Path:
        """Write pins and locks for what is served into a folder."""
        folder.mkdir()
        wheels, listed = {}, {}
        for platform, (system, machine, triple) in TRIPLES.items():
            name, content = wheel("uv", "0.13.9", f"py3-none-{platform.replace('-', '_')}")
            self.files[name] = content
            size = len(content)
            url = f"{self.url}/packages/{name}"
            wheels[platform] = {"file": name, "url": url, "size": size, "digest": f"sha256:{sha(content)}"}
            archive = PYTHON.format(triple)
            path = f"20261021/{archive.replace('+', '%2B')}"
            self.pythons[path] = f"the Python for {platform}".encode()
            version = {"major": 3, "minor": 12, "patch": 15}
            place = {"os": system, "arch": {"family": machine, "variant": None}, "libc": "none"}
            pin = {"url": f"{PUBLISHED}/{path}", "digest": f"sha256:{sha(self.pythons[path])}"}
            listed[f"cpython-3.12.15-{platform}"] = {**version, **place, **pin}
        (folder / "uv.json").write_text(json.dumps({"version": "0.13.9", "wheels": wheels}))
        (folder / "python.json").write_text(json.dumps(listed))
        (folder / "light.txt").write_text(lock)
        (folder / "msvc.txt").write_text(runtime)
        return folder


@contextmanager
def serving_wheels(files: dict[str, bytes]) -> Iterator[WheelServer]:
    """While inside, files are served below ``/packages``, an index of them below ``/simple``."""
    served = WheelServer(dict(files))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append((self.path, self.headers.get("Authorization")))
            kind, content = _answer(served, self.path)
            fault = next((fault for end, fault in served.faults.items() if self.path.endswith(end)), None)
            if fault is not None:
                fault(self, content or b"")
            elif content is None:
                send(self, 404, b"nothing here")
            else:
                send(self, 200, content, kind)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
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
    handler.end_headers()
    handler.wfile.write(content)


def _answer(served: WheelServer, path: str) -> tuple[str, bytes | None]:
    if path.startswith("/pythons/"):
        return "application/gzip", served.pythons.get(path.removeprefix("/pythons/"))
    if path.startswith("/packages/"):
        return "application/octet-stream", served.files.get(path.removeprefix("/packages/"))
    project = path.removeprefix("/simple/").strip("/")
    found = {n: c for n, c in served.files.items() if n.split("-")[0].replace("_", "-").lower() == project}
    if not found:
        return "text/plain", None
    if served.speaks == "json":
        listed = [
            {"filename": n, "url": f"/packages/{n}", "hashes": {"sha256": sha(c)}, "size": len(c)}
            for n, c in found.items()
        ]
        kind = "application/vnd.pypi.simple.v1+json"
        return kind, json.dumps({"name": project, "files": listed}).encode()
    links = [f'<a href="../../packages/{n}#sha256={sha(c)}">{n}</a>' for n, c in found.items()]
    return "text/html", f"<!DOCTYPE html><html><body>{''.join(links)}</body></html>".encode()
