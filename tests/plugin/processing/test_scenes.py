"""Scenes named and tiles searched in Processing, over the real backend with an encoder of colours."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsProcessingException
from valley import BACKEND_PYTHON, Feedback

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.provider import EarthMindProvider

HELPER = Path(__file__).parents[1] / "helpers" / "encoder_backend.py"
LEFT, TOP, SIDE = 500_000, 4_500_000, 32


@pytest.fixture(scope="module")
def process(qgis_app):
    backend = BackendProcess()
    yield backend
    backend.stop()


@pytest.fixture
def colours(tmp_path) -> str:
    """Squares of 320 m: red, red, green above blue, green and one without values."""
    path = tmp_path / "colours.tif"
    environment = {**os.environ, "ENCODER_BACKEND": str(path)}
    subprocess.run([str(BACKEND_PYTHON), "-I", str(HELPER)], env=environment, check=True)
    return str(path)


@pytest.fixture
def run(process, registered, monkeypatch, tmp_path):
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\nexec "{BACKEND_PYTHON}" -I "{HELPER}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(program))

    def run(algorithm, feedback=None, **parameters):
        return processing.run(f"earthmind:{algorithm}", parameters, feedback=feedback or Feedback())

    with registered(EarthMindProvider(process)):
        yield run


def rows(layer) -> list[dict]:
    return [
        {**dict(zip(f.fields().names(), f.attributes())), "box": f.geometry().boundingBox()}
        for f in layer.getFeatures()
    ]


def test_each_tile_has_its_class_where_it_is(run, colours, tmp_path):
    found = run(
        "classifyscene",
        OPTICAL=colours,
        CLASSES="red roofs, green fields, blue water",
        TILE=SIDE,
        OUTPUT="memory:",
        JSON=str(tmp_path / "scenes.json"),
    )
    tiles = rows(found["OUTPUT"])
    assert sorted(tile["class"].split()[0] for tile in tiles) == ["blue", "green", "green", "red", "red"]
    blue = next(tile for tile in tiles if tile["class"] == "blue water")
    assert (blue["box"].xMinimum(), blue["box"].yMaximum()) == (LEFT, TOP - 10 * SIDE)
    assert blue["probability"] > 0.99 and found["OUTPUT"].crs().authid() == "EPSG:32630"
    assert found["CLASS"] in ("red roofs", "green fields") and "Of 5 tiles" in found["ANSWER"]
    told = json.loads((tmp_path / "scenes.json").read_text(encoding="utf-8"))
    assert sum(each["tiles"] for each in told["classes"]) == 5


def test_the_whole_is_one_scene_where_no_tile_is_given(run, colours):
    found = run("classifyscene", OPTICAL=colours, CLASSES="red, blue", OUTPUT="memory:")
    (whole,) = rows(found["OUTPUT"])
    assert whole["class"] == found["CLASS"] == "red" and whole["box"].width() == 30 * SIDE


def test_an_index_is_searched_by_text_and_by_example(run, colours, tmp_path):
    index = str(tmp_path / "index")
    made = run("indextiles", OPTICAL=colours, INDEX=index, TILE=SIDE)
    assert (made["TILES"], made["INDEX"]) == (5, index)
    found = run("search", INDEX=index, TEXT="a blue lake", MOST=2, OUTPUT="memory:")
    first, second = sorted(rows(found["OUTPUT"]), key=lambda tile: tile["rank"])
    assert found["COUNT"] == 2 and found["BEST"] == first["likeness"] > 0.99 > second["likeness"]
    assert (first["box"].xMinimum(), first["box"].yMaximum()) == (LEFT, TOP - 10 * SIDE)
    assert first["layer"] == "colours"
    green = f"{LEFT + 20 * SIDE},{LEFT + 30 * SIDE},{TOP - 10 * SIDE},{TOP} [EPSG:32630]"
    like = run("search", INDEX=index, OPTICAL=colours, EXTENT=green, LEAST=0.9, OUTPUT="memory:")
    assert like["COUNT"] == 2
    none = run("search", INDEX=index, TEXT="red green blue", LEAST=0.9, OUTPUT="memory:")
    assert none["COUNT"] == 0 and none["OUTPUT"].featureCount() == 0


def test_what_cannot_be_searched_says_why(run, colours, tmp_path):
    with pytest.raises(QgsProcessingException, match="one of the two"):
        run("search", INDEX=str(tmp_path), OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="one of the two"):
        run("search", INDEX=str(tmp_path), TEXT="a", OPTICAL=colours, OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="holds no index"):
        run("search", INDEX=str(tmp_path), TEXT="a", OUTPUT="memory:")
    with pytest.raises(QgsProcessingException, match="from 2 to"):
        run("classifyscene", OPTICAL=colours, CLASSES="red", OUTPUT="memory:")
