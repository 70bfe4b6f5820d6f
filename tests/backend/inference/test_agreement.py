"""Two models asked the same: on how much of what both see they agree."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from land_cover_weights import write_random_weights

from earthmind.errors import InputError
from earthmind.inference.agreement import compare_probabilities
from earthmind.inference.engine import Engine
from earthmind.inference.events import Done, Failed, Note, Segment, Stopped, Written
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.dynamic_world_kind import CARD
from earthmind.model.dynamic_world.dynamic_world_model import DynamicWorldModel
from earthmind.model.dynamic_world.land_cover_runtimes import OnnxLandCovers
from earthmind.model.earthmind.released_kind import EARTHMIND_4B
from earthmind.model.library.catalogue import Catalogue, ModelEntry
from earthmind.model.loading.kind import ModelKind

from dataclasses import replace  # isort: skip


def write(path, bands, values, origin=(500_000, 4_500_000), size=10.0, dtype="float32"):
    values = np.asarray(values, dtype)
    transform = rasterio.transform.from_origin(*origin, size, size)
    with rasterio.open(
        path, "w", driver="GTiff", count=len(bands), height=values.shape[1], width=values.shape[2],
        dtype=dtype, crs="EPSG:32630", transform=transform,
    ) as made:  # fmt: skip
        made.write(values)
        for number, name in enumerate(bands, start=1):
            made.set_band_description(number, name)
    return path


def test_what_both_know_is_compared_where_both_see_something(tmp_path):
    one = np.zeros((3, 4, 6), np.float32)
    one[0, :, :3], one[1, :2], one[2] = 0.9, 0.8, 1
    one[:, 0, 0] = np.nan
    other = np.zeros((2, 4, 6), np.float32)
    other[1, :, :2], other[0, :2] = 0.7, 0.6
    other[:, 3, 5] = np.nan
    a = write(tmp_path / "a.tif", ("water", "crops", "ships"), one)
    b = write(tmp_path / "b.tif", ("crops", "water"), other)
    found = compare_probabilities(a, b)
    assert list(found.names) == ["water", "crops"]
    assert found.seen == 4 * 6 - 2
    assert found.alike == found.seen - 4  # one column of water
    assert (found.both["water"], found.either["water"]) == (7, 11)
    assert (found.both["crops"], found.either["crops"]) == (11, 11)


def test_another_grid_is_brought_onto_that_of_the_first(tmp_path):
    rng = np.random.default_rng(0)
    fine = rng.random((1, 40, 40)).astype(np.float32)
    a = write(tmp_path / "a.tif", ("water",), fine)
    b = write(tmp_path / "b.tif", ("water",), fine[:, 10:, 5:], origin=(500_050, 4_499_900))
    found = compare_probabilities(a, b)
    assert found.seen == found.alike == 30 * 35


@pytest.fixture
def engine(tmp_path):
    def entry(name, seed):
        folder, card = write_random_weights(tmp_path / name, seed), replace(CARD, name=name)
        kind = ModelKind(lambda _: card, lambda *_: DynamicWorldModel(card, OnnxLandCovers(folder, "cpu")))
        return ModelEntry(name, kind)

    by_words = ModelEntry("words", ModelKind(lambda _: replace(EARTHMIND_4B, name="words"), lambda *_: None))
    entries = (entry("one", 1), entry("other", 4), by_words)
    return Engine(ModelShelf(Catalogue(entries), "cpu", "one"))


@pytest.fixture
def place(tmp_path):
    values = np.random.default_rng(3).uniform(300, 5000, (9, 60, 70)).astype(np.uint16)
    path = write(tmp_path / "s2.tif", BANDS, values, dtype="uint16")
    return PlaceRequest(optical=LayerRequest(str(path), unit="reflectance", scale=1e-4))


def test_the_note_stands_before_the_end_and_the_answer_is_that_of_the_first(engine, place, tmp_path):
    ask = "Segment the built-up area."
    out = tmp_path / "p.tif"
    alone = list(engine.ask(place, ask, Options(probability=out)))
    events = list(engine.ask(place, ask, Options(beside="other")))
    assert isinstance(events[-1], Done) and events[-1].model == "one"
    note = events[-2]
    assert isinstance(note, Note)
    assert note.message.startswith("one and other agree on ") and "built-up area " in note.message
    areas = [[e.area_m2 for e in run if isinstance(e, Segment)] for run in (alone, events)]
    assert areas[0] == areas[1]
    assert not [event for event in events if isinstance(event, Written)]
    list(engine.ask(place, ask, Options(probability=tmp_path / "q.tif"), model="other"))
    found = compare_probabilities(out, tmp_path / "q.tif")
    assert f"{found.alike / found.seen:.0%}".replace("%", " %") in note.message


def test_the_question_s_language_is_kept_and_a_wanted_probability_written(engine, place, tmp_path):
    options = Options(beside="other", probability=tmp_path / "p.tif")
    events = list(engine.ask(place, "Was gibt es hier?", options))
    (note,) = [e for e in events if isinstance(e, Note) and "stimmen auf" in e.message]
    assert "bebaute Fläche" in note.message
    assert (tmp_path / "p.tif").is_file()
    assert [event.kind for event in events if isinstance(event, Written)] == ["probability"]


def test_a_question_about_nothing_is_answered_without_a_comparison(engine, place):
    events = list(engine.ask(place, "Who lives here?", Options(beside="other")))
    assert isinstance(events[-1], Done)
    assert not [e for e in events if isinstance(e, Note) and "agree" in e.message]


def test_models_that_cannot_be_compared_are_refused(engine, place):
    for other, said in (("one", "with itself"), ("words", "cannot be compared")):
        with pytest.raises(InputError, match=said):
            engine.ask(place, "Segment the water.", Options(beside=other))


def test_a_stop_ends_both(engine, place):
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 12

    events = list(engine.ask(place, "Segment the water.", Options(beside="other"), stopped=stopped))
    assert isinstance(events[-1], Stopped)
    assert not [event for event in events if isinstance(event, (Done, Failed))]
