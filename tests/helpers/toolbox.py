"""Algorithms by ``qgis_process``, over one backend for all of them or each over its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from qgis_window import BACKEND_PYTHON, make_profile


def program() -> str:
    """The program itself where there is one: Debian 12 puts a wrapper before it that finds no libraries."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert found, "qgis_process is not installed; run: make apt"
    return found


@contextmanager
def one_backend(folder: Path) -> Iterator[Path]:
    """A program to be taken for the backend's Python: it names a backend that runs meanwhile."""
    command = [str(BACKEND_PYTHON), "-I", "-X", "utf8", "-m", "earthmind"]
    serve = [*command, "serve", "--port", "0", "--exit-with-stdin"]
    with subprocess.Popen(serve, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        named = folder / "python"
        ready = process.stdout.readline().strip()
        named.write_text(f"#!/bin/sh\necho '{ready}'\nexec cat >/dev/null\n", encoding="utf-8")
        named.chmod(named.stat().st_mode | stat.S_IXUSR)
        try:
            yield named
        finally:
            process.stdin.close()
            process.wait(20)


class Toolbox:
    """``qgis_process`` in a fresh profile."""

    def __init__(self, folder: Path, backend: Path = BACKEND_PYTHON) -> None:
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(make_profile(folder / "profile")),
            "EARTHMIND_BACKEND_PYTHON": str(backend),
        }

    def start(self, *arguments: str) -> subprocess.CompletedProcess:
        """Call the program."""
        return subprocess.run(
            [program(), *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    def run(self, algorithm: str, *arguments: str, **parameters: object) -> dict[str, Any]:
        """The results of an algorithm that has to succeed; parameters as ``NAME=value`` or by name."""
        given = [*arguments, *(f"{name}={value}" for name, value in parameters.items())]
        done = self.start("--json", "run", f"earthmind:{algorithm}", "--", *given)
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(re.search(r"^\{.*", done.stdout, re.DOTALL | re.MULTILINE)[0])["results"]


class Table:
    """A layer of polygons, opened again with GDAL.

    Attributes:
        crs: ``EPSG:n``.
        shapes: The polygons.
        columns: Values by field.
    """

    def __init__(self, path: object) -> None:
        meta, _, shapes, columns = pyogrio.raw.read(str(path).partition("|")[0])
        self.crs, self.shapes = meta["crs"], shapely.from_wkb(shapes)
        self.columns = dict(zip(meta["fields"], columns))

    def __getitem__(self, field: str) -> np.ndarray:
        return self.columns[field]

    def __len__(self) -> int:
        return len(self.shapes)


def place_of(path: object) -> tuple:
    """CRS and bounds of a raster."""
    with rasterio.open(path) as raster:
        return raster.crs, raster.bounds


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    """Intersection over union of two masks."""
    return float((one & other).sum() / (one | other).sum())
