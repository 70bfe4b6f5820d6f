"""Scenes named and tiles searched, over the real engine with an encoder of colours."""

from __future__ import annotations

import json

import numpy as np
import pyogrio
import pytest
import shapely
from scene_encoder_double import SIDE, ColourEncoder, engine_of, write_colours

from earthmind.errors import EarthMindError, InputError
from earthmind.inference.answer import answer_of
from earthmind.inference.events import Stopped
from earthmind.inference.looks.kinds import look
from earthmind.inference.looks.scene_classes import ScenesRequest
from earthmind.inference.looks.tile_indexing import IndexRequest
from earthmind.inference.looks.tile_search import SearchRequest
from earthmind.inference.requests import Extent, LayerRequest, PlaceRequest
from earthmind.inference.scenes import tile_vectors
from earthmind.inference.scenes.tile_index import open_index

ROWS = ["rrg", "bg."]


@pytest.fixture
def encoder():
    return ColourEncoder()


@pytest.fixture
def place(tmp_path):
    return PlaceRequest(LayerRequest(str(write_colours(tmp_path / "colours.tif", ROWS))))


def taken(encoder, request):
    return answer_of(look(engine_of(encoder), request))


def read(path):
    meta, _, shapes, columns = pyogrio.raw.read(path)
    return meta["crs"], shapely.from_wkb(shapes), dict(zip(meta["fields"], columns))


def test_tiles_are_named_where_they_are(encoder, place, tmp_path):
    out = tmp_path / "scenes.gpkg"
    request = ScenesRequest(place, ("red roofs", "green fields", "blue water"), SIDE, out=out)
    answer = taken(encoder, request)
    values = answer.report.values
    counted = {each["name"]: each["tiles"] for each in values["classes"]}
    assert counted == {"red roofs": 2, "green fields": 2, "blue water": 1}
    assert values["left_out"] == 1 and "Of 5 tiles" in answer.text
    crs, shapes, told = read(out)
    assert crs == "EPSG:32630" and len(shapes) == 5
    blue = list(told["phrase"]).index("blue water")
    assert shapes[blue].bounds == (500_000, 4_500_000 - 20 * SIDE, 500_000 + 10 * SIDE, 4_500_000 - 10 * SIDE)
    assert told["score"][blue] > 0.99 and told["second_score"][blue] < 0.01


def test_a_whole_place_is_named_and_probabilities_are_the_softmax_of_likenesses(encoder, place):
    values = taken(encoder, ScenesRequest(place, ("red", "green", "blue"))).report.values
    mean = np.array([2.0, 2, 1]) * 254 + 1e-3
    assert values["class"] in ("red", "green") and values["whole"]
    vector, words = mean / np.linalg.norm(mean), encoder.text_vectors(["red", "green", "blue"])
    shares = np.exp(20 * words @ vector)
    found = [each["mean_probability"] for each in values["classes"]]
    assert found == pytest.approx(shares / shares.sum(), abs=0.06)


def test_what_is_searched_by_text_is_found_first_and_drawn(encoder, place, tmp_path):
    indexed = taken(encoder, IndexRequest(place, tmp_path / "index", SIDE)).report.values
    assert (indexed["tiles"], indexed["left_out"], indexed["all_tiles"]) == (5, 1, 5)
    out = tmp_path / "found.gpkg"
    answer = taken(encoder, SearchRequest(tmp_path / "index", "a blue lake", most=2, out=out))
    tiles = answer.report.values["tiles"]
    assert [tile["rank"] for tile in tiles] == [1, 2] and tiles[0]["score"] > 0.99 > tiles[1]["score"]
    assert tiles[0]["bounds"][0] == 500_000 and tiles[0]["layer"] == "colours"
    _, shapes, told = read(out)
    assert list(told["rank"]) == [1, 2] and shapes[0].bounds == tuple(tiles[0]["bounds"])


def test_an_example_finds_its_like_and_a_least_likeness_leaves_out(encoder, place, tmp_path):
    taken(encoder, IndexRequest(place, tmp_path / "index", SIDE))
    corner = (500_000 + 20 * SIDE, 4_500_000 - 10 * SIDE, 500_000 + 30 * SIDE, 4_500_000)
    example = PlaceRequest(place.optical, extent=Extent(corner, "EPSG:32630"))
    request = SearchRequest(tmp_path / "index", place=example, least=0.9)
    tiles = taken(encoder, request).report.values["tiles"]
    assert len(tiles) == 2 and tuple(tiles[0]["bounds"]) == corner
    request = SearchRequest(tmp_path / "index", "red green blue", least=0.9)
    assert "None of 5 tiles" in taken(encoder, request).text


def test_layers_of_several_coordinate_systems_are_found_together(encoder, place, tmp_path):
    other = PlaceRequest(LayerRequest(str(write_colours(tmp_path / "b.tif", ["bb"], epsg=32631))))
    taken(encoder, IndexRequest(place, tmp_path / "index", SIDE))
    values = taken(encoder, IndexRequest(other, tmp_path / "index", SIDE)).report.values
    assert (values["all_tiles"], values["layers"]) == (7, 2)
    out = tmp_path / "found.gpkg"
    tiles = taken(encoder, SearchRequest(tmp_path / "index", "blue", most=3, out=out)).report.values["tiles"]
    assert sorted(tile["layer"] for tile in tiles) == ["b", "b", "colours"]
    crs, shapes, told = read(out)
    west = {name: shape.bounds[0] for name, shape in zip(told["layer"], shapes)}
    assert crs == "EPSG:4326" and west["colours"] == pytest.approx(-3, abs=1e-6)
    assert west["b"] == pytest.approx(3, abs=0.01)


def test_an_index_that_was_stopped_goes_on_and_is_the_same(encoder, place, tmp_path, monkeypatch):
    monkeypatch.setattr(tile_vectors, "AT_ONCE", 2)
    whole, halved = tmp_path / "whole", tmp_path / "halved"
    taken(encoder, IndexRequest(place, whole, SIDE))
    before = encoder.seen
    stops = iter([False] + [True] * 99)
    request = IndexRequest(place, halved, SIDE)
    events = list(look(engine_of(encoder), request, stopped=lambda: encoder.seen > before and next(stops)))
    assert isinstance(events[-1], Stopped)
    with pytest.raises(InputError, match="holds no index"):
        open_index(halved)
    done = json.loads(next(halved.glob("pending-*.json")).read_text(encoding="utf-8"))["done"]
    assert 0 < done < 6
    seen = encoder.seen
    answer = taken(encoder, IndexRequest(place, halved, SIDE))
    assert any("Goes on after" in note for note in answer.notes) and encoder.seen - seen <= 5 - done + 1
    first, second = open_index(whole), open_index(halved)
    assert (first.features(first.layers[0]) == second.features(second.layers[0])).all()
    assert first.boxes(first.layers[0]) == second.boxes(second.layers[0])
    assert sorted(path.name.split("-")[0] for path in halved.iterdir()) == [
        "features",
        "index.json",
        "places",
    ]


def test_a_layer_is_indexed_once_and_again_where_its_file_changed(encoder, place, tmp_path):
    taken(encoder, IndexRequest(place, tmp_path / "index", SIDE))
    seen = encoder.seen
    answer = taken(encoder, IndexRequest(place, tmp_path / "index", SIDE))
    assert encoder.seen == seen and any("in the index already" in note for note in answer.notes)
    write_colours(tmp_path / "colours.tif", ["bbb", "bbb"])
    values = taken(encoder, IndexRequest(place, tmp_path / "index", SIDE)).report.values
    assert (values["layers"], values["all_tiles"]) == (1, 6)
    assert len(list((tmp_path / "index").glob("features-*"))) == 1


def test_an_index_of_another_encoder_and_a_damaged_one_are_refused(encoder, place, tmp_path):
    folder = tmp_path / "index"
    taken(encoder, IndexRequest(place, folder, SIDE))
    other = ColourEncoder("another")
    for request in (SearchRequest(folder, "blue"), IndexRequest(place, folder, SIDE)):
        with pytest.raises(EarthMindError, match="was made by") as caught:
            taken(other, request)
        assert caught.value.code == "index_model"
    features = next(folder.glob("features-*"))
    features.write_bytes(features.read_bytes()[:-4])
    with pytest.raises(EarthMindError, match="is damaged"):
        taken(encoder, SearchRequest(folder, "blue"))
    (folder / "index.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EarthMindError, match="is damaged"):
        taken(encoder, SearchRequest(folder, "blue"))


def test_bad_questions_say_what_is_wrong(encoder, place, tmp_path):
    cases = {
        "Give a text or an example": SearchRequest(tmp_path / "index"),
        "holds no index": SearchRequest(tmp_path / "index", "blue"),
        "Give from 2": ScenesRequest(place, ("red", " red ")),
        "has no single": ScenesRequest(place, ("red", "blue"), templates=("a photo",)),
        "are not possible": ScenesRequest(place, ("red", "blue"), 4),
    }
    for sentence, request in cases.items():
        with pytest.raises(EarthMindError, match=sentence):
            taken(encoder, request)


def test_what_is_stopped_says_so_and_writes_nothing(encoder, place, tmp_path):
    taken(encoder, IndexRequest(place, tmp_path / "index", SIDE))
    out = tmp_path / "out"
    out.mkdir()
    for request in (
        ScenesRequest(place, ("red", "blue"), SIDE, out=out / "a.gpkg"),
        IndexRequest(place, out / "b", SIDE),
        SearchRequest(tmp_path / "index", "blue", out=out / "c.gpkg"),
    ):
        events = list(look(engine_of(encoder), request, stopped=lambda: True))
        assert isinstance(events[-1], Stopped), events[-1]
    assert list(out.iterdir()) == []
