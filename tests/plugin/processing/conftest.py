"""A backend whose model knows concepts, and the scene that it knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from valley import run_helper

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.provider import EarthMindProvider


@pytest.fixture(scope="session")
def valley(tmp_path_factory, concept_program) -> Path:
    """A folder with S2.tif, S1.tif and before.tif of 120 x 120 pixels of 10 m, a lake in the north-west."""
    folder = tmp_path_factory.mktemp("a valley") / "Täl"
    folder.mkdir()
    run_helper(f"valley {folder}")
    return folder


@pytest.fixture(scope="session")
def concept_process(qgis_app):
    backend = BackendProcess()
    yield backend
    backend.stop()


@pytest.fixture
def concepts(concept_process, concept_program, registered, monkeypatch):
    """The provider is registered meanwhile, over a backend whose model knows concepts."""
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(concept_program))
    with registered(EarthMindProvider(concept_process)):
        yield concept_process


@pytest.fixture
def asked_directly(valley):
    """What the engine says about a part of the valley, without plugin and HTTP."""

    def ask(text: str, bounds: tuple[float, ...], *regions: str) -> dict[str, Any]:
        request = {"text": text, "bounds": bounds, "regions": regions, "crs": "EPSG:32630"}
        return json.loads(run_helper("ask " + json.dumps({**request, "optical": str(valley / "S2.tif")})))

    return ask
