"""How long an answer takes is told before the model is loaded, by every door, from rates that are kept."""

import json
import os
from dataclasses import replace

import pytest
from checkpoints import write_tiny_checkpoint

from earthmind.inference import forecasting
from earthmind.inference.engine import Engine
from earthmind.inference.events import Note, Progress
from earthmind.inference.forecasting import Forecast, forecast, forecast_of, kept_rates
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.loading.effort import Effort, Rates
from earthmind.server.messages import course_message

SLOW = Rates(1e7, 1e6)


@pytest.fixture
def request_(place):
    return PlaceRequest(LayerRequest(str(place.optical)), LayerRequest(str(place.sar)))


@pytest.fixture
def engine(tmp_path):
    return Engine(open_shelf("cpu", str(write_tiny_checkpoint(tmp_path / "model"))))


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(forecasting, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def slow(monkeypatch):
    monkeypatch.setattr(forecasting, "SLOWEST", SLOW)
    monkeypatch.setattr(forecasting, "measured_rates", lambda device, numbers: SLOW)


def test_time_and_memory_are_told_before_anything_is_loaded(engine, request_, slow):
    told = []
    for event in engine.ask(request_, "Is there water?"):
        told.append(event)
        if isinstance(event, Progress):
            break
    notes = [event.message for event in told if isinstance(event, Note)]
    assert len(notes) == 1 and "takes about" in notes[0] and "1 GiB of memory" in notes[0]
    assert told[-1].stage == "loading" and not engine.shelf.is_loaded(engine.shelf.default)


def test_what_is_fast_on_any_computer_is_neither_tried_nor_told(engine, request_, monkeypatch):
    monkeypatch.setattr(forecasting, "measured_rates", lambda *_: pytest.fail("tried"))
    course = engine.course(request_, "Is there water?")
    assert engine.forecast(course) is None
    assert Engine(open_shelf("cpu")).forecast(course, model="nano") is None


def test_windows_take_longer_than_one_picture(engine, request_, tmp_path, slow):
    options = Options(polygons=True, window=32, out=tmp_path / "a.gpkg")
    one = engine.course(request_, "Segment the water.")
    many = engine.course(request_, "Segment the water.", options, in_windows=True)
    assert many.job.count > 1
    takes = [
        forecast(engine.shelf, engine.shelf.default, course, lambda *_: Rates(1e3, 1e3))
        for course in (one, many)
    ]
    assert takes[1].least > takes[0].least
    told = course_message(many, takes[1])
    assert told.forecast.seconds[0] < told.forecast.seconds[1] and told.forecast.device == "cpu"
    assert course_message(many).forecast is None


def test_rates_are_measured_once_and_kept_unless_the_device_is_busy(cache, monkeypatch):
    measured = []

    def measure(device, numbers):
        measured.append(numbers)
        return Rates(2e9, 3e9)

    monkeypatch.setattr(forecasting, "measured_rates", measure)
    for _ in range(2):
        kept_rates("cpu", "float32", keep=False)
    assert [kept_rates("cpu", "float32") for _ in range(3)] == [Rates(2e9, 3e9)] * 3
    assert kept_rates("cpu", "bfloat16") == Rates(2e9, 3e9)
    assert measured == ["float32"] * 3 + ["bfloat16"]
    (file,) = cache.iterdir()
    spoiled = {key: {"operations": 0, "bytes": "x"} for key in json.loads(file.read_text())}
    for damage in ("no json", "[1]", json.dumps(spoiled)):
        file.write_text(damage)
        assert kept_rates("cpu", "float32") == Rates(2e9, 3e9)
    if os.name == "posix":
        monkeypatch.setattr(forecasting, "cache_folder", lambda: file)  # a folder that cannot be made
        assert kept_rates("cpu", "float32") == Rates(2e9, 3e9)


def test_the_range_goes_from_a_short_answer_at_best_to_a_long_one():
    effort = Effort(operations=1e12, word_bytes=1e9, batches=2, memory=5 * 2**30, numbers="bfloat16")
    found = forecast_of(effort, Rates(1e11, 1e10), "cpu")
    assert found.least == pytest.approx(10 + 2 * forecasting.FEWEST_WORDS * 0.1)
    assert found.most == pytest.approx(forecasting.SLOWER * (10 + 2 * forecasting.MOST_WORDS * 0.1))
    for seconds, words in ((20, "20 s"), (600, "10 min"), (3 * 3600, "3 h")):
        assert f"to {words} for" in replace(found, most=seconds).sentence("EarthMind 4B")
    assert (
        Forecast(1, 2, 5 * 2**30, "cpu")
        .sentence("A")
        .startswith("A on the device cpu takes about 1 s to 2 s")
    )
