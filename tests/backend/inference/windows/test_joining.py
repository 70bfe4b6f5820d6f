"""Windows of several runs joined to one batch give each run what it finds alone."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from checkpoints import write_tiny_checkpoint
from doubles import CARD, entry_of, shelf_of
from says_seg import SaysSeg

from earthmind.errors import Cancelled
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.models import shelf as shelves
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.windows import joining
from earthmind.inference.windows.joining import JoinedWindows
from earthmind.model.earthmind.answering import Settings
from earthmind.model.library.catalogue import Catalogue, load_model

PROMPT = "Segment the water."


@pytest.fixture
def model(tmp_path):
    model = load_model(str(write_tiny_checkpoint(tmp_path / "checkpoint")))
    model.settings = Settings(sampling=SaysSeg(model), longest_answer=3)
    return model


class Held:
    """A shelf whose device works on something until it is let go."""

    def __init__(self):
        self.shelf = shelf_of(type("Any", (), {"card": CARD})())
        self.free = threading.Event()
        self.shelf.submit(lambda: self.free.wait(30))
        self.joined = JoinedWindows(self.shelf)
        self.batches = []

    def find(self, windows, stopped):
        self.batches.append(list(windows))
        if stopped():
            raise Cancelled
        if "broken" in windows:
            raise ValueError("this one is broken")
        return [f"found in {window}" for window in windows]

    def ask(self, *windows, key="water", most=16, stopped=lambda: False):
        return self.joined.find(key, windows, most, self.find, stopped)


def test_what_waits_while_the_device_works_is_one_batch_and_each_gets_its_own():
    held = Held()
    first, second = held.ask("a", "b"), held.ask("c")
    other = held.ask("d", key="forest")
    held.free.set()
    assert first.result(10) == ["found in a", "found in b"] and second.result(10) == ["found in c"]
    assert other.result(10) == ["found in d"]
    assert held.batches == [["a", "b", "c"], ["d"]]


def test_a_batch_has_no_more_windows_than_the_memory_takes():
    held = Held()
    asked = [held.ask(f"{n}a", f"{n}b", most=4) for n in range(3)]
    held.free.set()
    assert [len(each.result(10)) for each in asked] == [2, 2, 2]
    assert [len(batch) for batch in held.batches] == [4, 2]


def test_an_error_of_one_does_not_reach_the_others():
    held = Held()
    good, bad = held.ask("a"), held.ask("broken")
    held.free.set()
    assert good.result(10) == ["found in a"]
    with pytest.raises(ValueError, match="broken"):
        bad.result(10)


def test_a_run_that_was_cancelled_is_left_out_or_cancelled_alone():
    held = Held()
    gone, stopped, going = held.ask("a"), held.ask("b", stopped=lambda: True), held.ask("c")
    assert gone.cancel()
    held.free.set()
    assert going.result(10) == ["found in c"]
    assert "a" not in {window for batch in held.batches for window in batch}
    assert stopped.done()
    alone = held.ask("d", stopped=lambda: True)
    with pytest.raises(Cancelled):
        alone.result(10)


def test_a_batch_waits_a_moment_for_another_run_that_is_going_and_only_then():
    held = Held()
    held.free.set()
    held.joined.begin("water")
    waits = []
    sleep, joining.time.sleep = joining.time.sleep, waits.append
    try:
        held.ask("a").result(10)
        assert not waits
        held.joined.begin("water")
        held.ask("b").result(10)
        assert waits == [joining.PATIENCE_SECONDS]
        held.joined.end("water")
        held.ask("c").result(10)
        assert len(waits) == 1
    finally:
        joining.time.sleep = sleep


def run(engine, place, prompt=PROMPT):
    request = PlaceRequest(optical=LayerRequest(str(place.optical)), sar=LayerRequest(str(place.sar)))
    events = list(engine.ask(request, prompt, Options(window=32)))
    assert isinstance(events[-1], happenings.Done), events[-1]
    found = [event for event in events if isinstance(event, happenings.Segment)]
    return sorted(f.geometry.normalize().wkb_hex for each in found for f in each.features)


def test_runs_at_the_same_time_share_batches_and_find_what_they_find_alone(
    model, place, monkeypatch, tmp_path
):
    sizes, encode = [], model.encode_together

    def counted(scenes):
        sizes.append(len(scenes))
        time.sleep(0.05)  # meanwhile the others come
        return encode(scenes)

    monkeypatch.setattr(model, "encode_together", counted)
    alone = run(Engine(shelf_of(model)), place)
    largest_alone, shelf = max(sizes), shelf_of(model)
    sizes.clear()
    works = iter(range(9))
    monkeypatch.setattr(
        "earthmind.inference.windows.windowed._work_folder", lambda run, job: tmp_path / f"{next(works)}"
    )
    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(lambda _: run(Engine(shelf), place), range(3)))
    assert found == [alone] * 3
    assert max(sizes) > largest_alone or largest_alone == 16
    assert np.max(sizes) <= 16


def test_two_runs_in_one_batch_with_too_little_memory_go_on_on_the_cpu(model, place, monkeypatch, tmp_path):
    monkeypatch.setattr(shelves, "resolve_device", lambda asked, runtimes: "cuda")
    alone = run(Engine(shelf_of(model)), place)

    class Full:
        """The same model on a GPU without memory."""

        card, at_once, answer, answer_together = model.card, model.at_once, model.answer, None

        def encode(self, pictures):
            time.sleep(0.05)
            raise torch.OutOfMemoryError("CUDA out of memory.")

        encode_together = encode

    loads = []

    def load(device):
        loads.append(device)
        return model if device == "cpu" else Full()

    shelf = ModelShelf(Catalogue((entry_of(model.card, load),)), "auto", model.card.name)
    works = iter(range(9))
    monkeypatch.setattr(
        "earthmind.inference.windows.windowed._work_folder", lambda run, job: tmp_path / f"{next(works)}"
    )
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(lambda _: run(Engine(shelf), place), range(2)))
    assert found == [alone] * 2 and loads == ["cuda", "cpu"]
