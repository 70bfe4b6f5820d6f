"""Clicks on the command line."""

from __future__ import annotations

import json

import pyogrio
import pytest
import rasterio
from concept_double import ConceptDouble, write_valley
from doubles import shelf_of

from earthmind.inference.models import shelf as shelves


@pytest.fixture
def valley(tmp_path, monkeypatch):
    monkeypatch.setattr(shelves, "open_shelf", lambda *_: shelf_of(ConceptDouble()))
    return write_valley(tmp_path)


def place(valley, row: int, column: int) -> str:
    with rasterio.open(valley.optical) as file:
        x, y = file.xy(row, column)
    return f"{x},{y}"


def crs(valley) -> str:
    with rasterio.open(valley.optical) as file:
        return file.crs.to_string()


def test_a_click_takes_a_part_away(run, valley, tmp_path):
    about = ("--optical", valley.optical, "--extent-crs", crs(valley), "--remove", place(valley, 95, 95))
    asked = run("ask", *about, "--question", "How many water bodies are there?", "--json")
    assert asked.code == 0, asked.err
    assert json.loads(asked.out)["value"] == 1
    marked = run("segment", *about, "--prompt", "Segment the water.", "--out", tmp_path / "water.gpkg")
    assert marked.code == 0 and "Removed at " in marked.err + marked.out
    assert pyogrio.read_info(tmp_path / "water.gpkg")["features"] == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--add", "5", "--extent-crs", "EPSG:4326"), "no place"),
        (("--add", "5,6"), "--extent-crs"),
        (("--add", "5,6", "--extent-crs", "EPSG:4326"), "lies outside the extent"),
    ],
)
def test_a_click_that_cannot_be_placed_is_one_sentence(run, valley, given, told):
    result = run("ask", "--optical", valley.optical, "--question", "Where is water?", *given)
    assert result.code != 0 and told in " ".join(result.err.replace("│", " ").split())
