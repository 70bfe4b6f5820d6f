"""Scenes, index and search on the command line, with an encoder of colours and a CLIP of random weights."""

from __future__ import annotations

import json

import pyogrio
import pytest
from clip_folders import write_open_clip
from commands import refused
from scene_encoder_double import SIDE, ColourEncoder, shelf_of, write_colours

from earthmind.inference.models import shelf as shelves

OWN_SHELF = shelves.open_shelf


@pytest.fixture
def colours(tmp_path):
    return write_colours(tmp_path / "colours.tif", ["rrg", "bg."])


@pytest.fixture
def encoder(monkeypatch):
    monkeypatch.setattr(shelves, "open_shelf", lambda *_: shelf_of(ColourEncoder()))


def test_scenes_are_named_and_written(run, encoder, colours, tmp_path):
    out = tmp_path / "scenes.gpkg"
    classes = "red roofs, green fields, blue water"
    result = run("scenes", "--optical", colours, "--classes", classes, "--tile", SIDE, "--out", out)
    assert result.out.startswith("Of 5 tiles: ") and f"Written: {out}" in result.out
    assert pyogrio.read_info(out)["features"] == 5
    whole = run("scenes", "--optical", colours, "--classes", "red,blue", "--template", "a photo of {}")
    assert whole.out.splitlines()[0].startswith("red (") and whole.out.count("\n") == 3
    assert "has no single" in refused(
        run("scenes", "--optical", colours, "--classes", "red,blue", "--template", "a photo")
    )


def test_an_index_is_made_and_searched(run, encoder, colours, tmp_path):
    made = run("index", "--optical", colours, "--index", tmp_path / "index", "--tile", SIDE)
    assert made.out.strip() == "5 tiles of colours are in the index, which holds 5 of 1 layers."
    found = run("search", "--index", tmp_path / "index", "--text", "blue", "--most", 1)
    assert found.out.splitlines()[1].startswith("1. 0.99") and "EPSG:32630" in found.out
    told = json.loads(run("search", "--index", tmp_path / "index", "--optical", colours, "--json").out)
    assert len(told["tiles"]) == 5 and told["searched"] == 5
    assert "Give a text or an example" in refused(run("search", "--index", tmp_path / "index"))


def test_a_folder_with_a_clip_is_a_model_and_another_one_is_refused(run, colours, tmp_path, monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.setattr(shelves, "open_shelf", OWN_SHELF)
    monkeypatch.chdir(tmp_path)
    write_open_clip(tmp_path / "clip")
    write_open_clip(tmp_path / "other", seed=3)
    index = tmp_path / "index"
    made = run("index", "--optical", colours, "--index", index, "--tile", SIDE, "--model", "clip")
    assert made.code == 0, made.err
    monkeypatch.chdir(tmp_path.parent)  # the index knows where its model is
    told = json.loads(run("search", "--index", index, "--text", "water in a field", "--json").out)
    assert len(told["tiles"]) == 5 and -1 <= told["tiles"][0]["score"] <= 1
    other = run("search", "--index", index, "--text", "water", "--model", tmp_path / "other")
    assert "was made by" in refused(other)
    assert "cannot compare pictures with words" in refused(
        run("scenes", "--optical", colours, "--classes", "port,field", "--model", "nano")
    )
