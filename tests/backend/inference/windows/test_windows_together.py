"""Tiled runs with a released model: windows answered together give what they give one by one."""

import numpy as np
import pytest
import torch
from checkpoints import write_tiny_checkpoint
from doubles import shelf_of
from says_seg import SaysSeg

from earthmind.errors import Cancelled
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.place.look import choose_look
from earthmind.inference.place.open_places import recognise, see
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.finding import find_in_windows
from earthmind.inference.windows.found_windows import FoundWindows
from earthmind.model.earthmind.answering import Settings
from earthmind.model.library.catalogue import load_model
from earthmind.model.protocol import BatchModel

PROMPT = "Segment the water."


class OneByOne:
    """The same model without its batches."""

    def __init__(self, model):
        self.card, self.encode, self.answer = model.card, model.encode, model.answer


@pytest.fixture
def model(tmp_path):
    model = load_model(str(write_tiny_checkpoint(tmp_path / "checkpoint")))
    model.settings = Settings(sampling=SaysSeg(model), longest_answer=3)
    return model


@pytest.fixture
def kept(monkeypatch):
    """What is saved of every window."""
    saved = {}
    save = FoundWindows.save

    def keep(store, number, found):
        saved[number] = found
        save(store, number, found)

    monkeypatch.setattr(FoundWindows, "save", keep)
    return saved


def run(model, place, kept):
    kept.clear()
    shelf = shelf_of(model)
    request = PlaceRequest(optical=LayerRequest(str(place.optical)), sar=LayerRequest(str(place.sar)))
    events = list(Engine(shelf).ask(request, PROMPT, Options(window=32)))
    assert isinstance(events[-1], happenings.Done), events[-1]
    return dict(kept)


def counted(model):
    sizes = []
    encode = model.encode_together
    model.encode_together = lambda scenes: sizes.append(len(scenes)) or encode(scenes)
    return sizes


def test_windows_of_a_tiled_run_are_answered_together_as_one_by_one(model, place, kept):
    assert isinstance(model, BatchModel) and not isinstance(OneByOne(model), BatchModel)
    alone = run(OneByOne(model), place, kept)
    sizes = counted(model)
    together = run(model, place, kept)
    assert max(sizes) > 1 and together.keys() == alone.keys()
    for number, found in alone.items():
        other = together[number]
        assert found.text == other.text and found.logits.keys() == other.logits.keys() == {"the water"}
        np.testing.assert_allclose(
            np.float32(found.logits["the water"]), np.float32(other.logits["the water"]), atol=2e-2
        )
        np.testing.assert_array_equal(found.valid, other.valid)
        if found.attention:
            assert found.attention.sar == pytest.approx(other.attention.sar, abs=1e-4)


def test_a_batch_that_is_too_large_is_halved(model, place, kept):
    alone = run(OneByOne(model), place, kept)
    encode = model.encode_together

    def crowded(scenes):
        if len(scenes) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return encode(scenes)

    model.encode_together = crowded
    assert run(model, place, kept).keys() == alone.keys()


def test_windows_without_a_pixel_are_empty_and_a_stop_is_heard(model, place):
    request = PlaceRequest(optical=LayerRequest(str(place.optical)))
    seen = see(choose_look(request, recognise(request), model.card))
    grid = seen.look.grid
    windows = [(seen.frames, grid), ((), grid), (seen.frames, grid)]
    first, empty, last = find_in_windows(model, windows, PROMPT)
    assert not empty.valid.any() and not empty.logits and first.logits.keys() == last.logits.keys()
    with pytest.raises(Cancelled):
        find_in_windows(model, windows, PROMPT, stopped=lambda: True)
