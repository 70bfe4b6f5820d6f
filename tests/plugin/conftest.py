"""QGIS without a display, the plugin as it is assembled, a real backend with a small model, small rasters."""

from __future__ import annotations

import json
import os
import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any import of qgis
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="earthmind tests ")  # not the user's own backend
os.environ["GDAL_PAM_ENABLED"] = "NO"  # QGIS writes statistics beside rasters; the shared data stays as it is

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ASSEMBLED = ROOT / "build"
sys.path[:0] = [str(HERE / "helpers"), str(HERE.parent / "helpers")]
sys.path.insert(0, str(ASSEMBLED if (ASSEMBLED / "qgis_earthmind" / "metadata.txt").exists() else ROOT))

import pytest  # noqa: E402
from answers import answer, segment, stream, written_answer  # noqa: E402
from contract_server import serving  # noqa: E402
from places import LARGE_LAKE, LARGE_SIDE, Place, write_dry_place, write_place  # noqa: E402
from qgis.core import QgsApplication, QgsProject, QgsSettings  # noqa: E402
from qgis.gui import QgsMessageBar  # noqa: E402
from qgis.PyQt.QtCore import QLocale  # noqa: E402

from qgis_earthmind.connection.process import BackendProcess  # noqa: E402

BACKEND_PYTHON = ROOT / "backend" / ".venv" / "bin" / "python"


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A lake in an optical and a SAR raster, in a folder whose name has a space and an umlaut."""
    return write_place(tmp_path_factory.mktemp("a place") / "Fluß ä")


@pytest.fixture(scope="session")
def large_place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A place that is larger than one picture of the test model."""
    return write_place(tmp_path_factory.mktemp("a large place"), LARGE_SIDE, LARGE_LAKE)


@pytest.fixture(scope="session")
def dry_place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The same place at an earlier date, of which only the eastern half is known."""
    return write_dry_place(tmp_path_factory.mktemp("a dry place"))


@pytest.fixture(scope="session")
def threshold_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that runs the real backend, with the test model that marks what is dark."""
    return backend_program(tmp_path_factory.mktemp("the backend"), "threshold_backend.py")


@pytest.fixture(scope="session")
def ndwi_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that runs the real backend with one more model in its catalogue."""
    return backend_program(tmp_path_factory.mktemp("another backend"), "ndwi_backend.py")


@pytest.fixture(scope="session")
def concept_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that runs the real backend, with the test model that knows concepts."""
    return backend_program(tmp_path_factory.mktemp("the concept backend"), "concept_backend.py")


@pytest.fixture(scope="session")
def catalogue_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that runs the real backend with the models that it is shipped with."""
    return backend_program(tmp_path_factory.mktemp("the shipped backend"), "catalogue_backend.py")


@pytest.fixture(scope="session")
def backend_python() -> Path:
    """The Python of the backend's environment."""
    if not BACKEND_PYTHON.exists():
        pytest.skip("needs backend/.venv (make backend)")
    return BACKEND_PYTHON


def backend_program(folder: Path, script: str) -> Path:
    """A program that runs a script of the helpers with the backend's Python."""
    if not BACKEND_PYTHON.exists():
        pytest.skip("needs backend/.venv (make backend)")
    program = folder / "python"
    program.write_text(
        f'#!/bin/sh\nexec "{BACKEND_PYTHON}" -I "{HERE / "helpers" / script}"\n', encoding="utf-8"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


@pytest.fixture
def pretend_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Let the plugin start a shell script in the backend's place."""

    def pretend(script: str) -> None:
        program = tmp_path / "python"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(program))

    return pretend


def _water(body: dict[str, Any]) -> list[dict[str, Any]]:
    """The events of an answer that found water, its polygons in the file that is asked for."""
    out = body["options"]["out"]
    return stream(written_answer(Path(out), segment()) if out else answer(segment()))


@pytest.fixture
def scripted_backend(qgis_app, pretend_python):
    """A backend process, and the server in this process that answers in its place."""
    with serving(answer=_water) as server:
        here = server.endpoint
        ready = json.dumps(
            {"url": f"http://{here.host}:{here.port}", "token": here.token, "pid": os.getpid()}
        )
        pretend_python(f"echo '{ready}'; exec cat >/dev/null")
        backend = BackendProcess()
        yield backend, server
        backend.stop()


@pytest.fixture
def threshold_backend(threshold_program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the plugin start that program as its backend."""
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(threshold_program))
    return threshold_program


@pytest.fixture(scope="session")
def shared_backend(qgis_app):
    """One backend process for all tests that only need one to be there; it may be killed and restarted."""
    backend = BackendProcess()
    yield backend
    backend.stop()


@pytest.fixture
def registered(qgis_processing):
    """While inside, a provider's algorithms are in the registry."""

    @contextmanager
    def register(provider):
        QgsApplication.processingRegistry().addProvider(provider)
        yield
        QgsApplication.processingRegistry().removeProvider(provider)

    return register


@pytest.fixture
def no_backend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer on which the backend is not set up."""
    monkeypatch.delenv("EARTHMIND_BACKEND_PYTHON", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "no backend"))


@pytest.fixture
def message_bar(qgis_iface, monkeypatch: pytest.MonkeyPatch):
    """A real message bar in the place of pytest-qgis's recording one."""
    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    return bar


@pytest.fixture(autouse=True)
def clean_project():
    """Every test begins and ends with an empty project, English texts and nothing remembered."""
    for remembered in ("QgsCollapsibleGroupBox", "earthmind"):
        QgsSettings().remove(remembered)
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", "en_US")
    QLocale.setDefault(QLocale("en_US"))
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()
