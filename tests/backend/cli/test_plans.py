"""Saved plans on the command line."""

from __future__ import annotations

import json

import pyogrio
import pytest
from concept_double import ConceptDouble, write_valley
from doubles import shelf_of

from earthmind.inference.models import shelf as shelves


@pytest.fixture
def valley(tmp_path, monkeypatch):
    monkeypatch.setattr(shelves, "open_shelf", lambda *_: shelf_of(ConceptDouble()))
    return write_valley(tmp_path)


def test_what_was_understood_is_saved_and_run_elsewhere(run, valley, tmp_path):
    asked = run(
        "ask",
        "--optical",
        valley.optical,
        "--question",
        "How large is the largest lake in hectares?",
        "--json",
    )
    assert asked.code == 0, asked.err
    plan = tmp_path / "plan.json"
    plan.write_text(asked.out, encoding="utf-8")
    out = tmp_path / "again.gpkg"
    again = run("run", plan, "--optical", valley.before, "--out", out)
    assert again.code == 0, again.err
    assert "The largest water body [1] covers 4 ha." in again.out and "Understood: " in again.err
    meta, _, _, values = pyogrio.raw.read(out)
    told = dict(zip(meta["fields"], (value[0] for value in values), strict=True))
    assert told["plan"] == "area(largest(water); unit=ha)" == json.loads(asked.out)["plan"]["text"]


@pytest.mark.parametrize("content", ["count(water", "{", '{"wanted": "nothing"}', "\x00", "{}"])
def test_what_is_no_plan_is_refused_in_one_sentence(run, valley, tmp_path, content):
    plan = tmp_path / "plan.txt"
    plan.write_text(content, encoding="utf-8")
    result = run("run", plan, "--optical", valley.optical)
    assert result.code == 1 and result.err.startswith("Error: ") and result.err.count("\n") == 1


def test_a_plan_is_written_by_hand_in_one_line(run, valley, tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text("count(water) in de\n", encoding="utf-8")
    result = run("run", plan, "--optical", valley.optical)
    assert "Es gibt 2 Wasserflächen [1], insgesamt 9,01 ha." in result.out, result.err


def test_a_batch_runs_a_plan(run, valley, tmp_path):
    plan, scenes = tmp_path / "plan.txt", tmp_path / "scenes.csv"
    plan.write_text("mask(largest(water))", encoding="utf-8")
    scenes.write_text(f"optical,out\n{valley.optical},{tmp_path / 'a.gpkg'}\n", encoding="utf-8")
    result = run("batch", scenes, "--plan", plan)
    assert result.code == 0 and "1 polygons, 8.0 ha" in result.out, result.err
