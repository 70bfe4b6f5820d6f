"""``earthmind doctor``: whether EarthMind can run on this machine, finding by finding."""

from __future__ import annotations

import importlib
import json
import platform
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from earthmind import __version__
from earthmind.cli.options import Json
from earthmind.model.loading.runtimes import torch_installed

_LIBRARIES = (
    "onnxruntime",
    "tokenizers",
    "rasterio",
    "pyogrio",
    "shapely",
    "pyproj",
    "numpy",
    "fastapi",
    "uvicorn",
)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: What was looked at.
        ok: Whether EarthMind can work with it.
        message: What was found, and what to do where it is not ok.
    """

    subject: str
    ok: bool
    message: str


def doctor(as_json: Json = False) -> None:
    """Check that EarthMind can run here; exit code 0 only if everything is fine."""
    findings = examine()
    fine = all(finding.ok for finding in findings)
    if as_json:
        typer.echo(json.dumps({"ok": fine, "findings": [asdict(finding) for finding in findings]}))
    else:
        for finding in findings:
            typer.echo(f"{'ok ' if finding.ok else 'BAD'}  {finding.subject}: {finding.message}")
    if not fine:
        raise typer.Exit(1)


def examine() -> list[Finding]:
    """Look at everything that EarthMind needs here."""
    findings = [
        Finding("earthmind", True, __version__),
        Finding("python", True, f"{platform.python_version()} ({sys.executable})"),
    ]
    findings += [_library(name) for name in _LIBRARIES]
    findings.append(_pytorch())
    findings.append(_look("coordinate systems", _coordinate_systems))
    findings.append(_look("device", _device))
    findings += _models()
    findings.append(_look("temporary files", _temporary_files))
    findings.append(_look("loopback port", _loopback_port))
    return findings


def _look(subject: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(subject, True, look())
    except Exception as error:
        return Finding(subject, False, " ".join(str(error).split()) or type(error).__name__)


def _library(name: str) -> Finding:
    try:
        found = version(name)
        importlib.import_module(name)
    except PackageNotFoundError:
        return Finding(name, False, "is not installed; install the backend again.")
    except Exception as error:
        reason = " ".join(str(error).split())
        return Finding(name, False, f"cannot be imported ({reason}); install the backend again.")
    return Finding(name, True, found)


def _pytorch() -> Finding:
    """PyTorch may be missing: only the released models need it."""
    if not torch_installed():
        return Finding(
            "torch", True, "is not installed; EarthMind-4B needs it (pip install 'earthmind[torch]')"
        )
    return _library("torch")


def _coordinate_systems() -> str:
    from pyproj import Transformer
    from rasterio.crs import CRS

    easting, _ = Transformer.from_crs("EPSG:4326", "EPSG:32630", always_xy=True).transform(-3.0, 40.0)
    if abs(easting - 500_000) > 1 or CRS.from_epsg(32630).to_epsg() != 32630:
        raise RuntimeError("PROJ gives wrong coordinates; another PROJ_DATA or PROJ_LIB may be set.")
    return "PROJ works"


def _device() -> str:
    from earthmind.inference.models.devices import resolve_device, why_no_gpu

    return " ".join([resolve_device("auto"), why_no_gpu()])


def _models() -> Iterator[Finding]:
    from earthmind.inference.models.shelf import open_shelf

    shelf = open_shelf()
    try:
        cards = shelf.cards()
    except Exception as error:
        yield Finding("models", False, " ".join(str(error).split()))
        return
    if not cards:
        yield Finding("models", False, "there is none; install the backend again.")
    for card in cards:
        yield _look(f"model {card.name}", partial(_loads, card.name))


def _loads(name: str) -> str:
    from earthmind.inference.models.shelf import open_shelf

    shelf = open_shelf()
    model = shelf.submit(lambda: shelf.obtain(name)).result()
    return f"{model.card.title}: weights are here and load"


def _temporary_files() -> str:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "probe").write_bytes(b"probe")
        return f"can be written in {Path(folder).parent}"


def _loopback_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            return "can be opened on 127.0.0.1"
