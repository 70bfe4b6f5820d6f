"""What one graph gives to another stays where it is, and answers are the same; tried on the CPU."""

from contextlib import contextmanager

import numpy as np
import onnxruntime
import pytest

from earthmind.datasets.samples import simulated_sample
from earthmind.model.library.catalogue import EMBEDDED, load_model
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.protocol import Mask, Picture, TextPiece


@pytest.fixture(scope="module")
def model():
    return load_model(str(EMBEDDED / "nano"), options=ModelOptions(runtime="onnx"))


@pytest.fixture
def bound(monkeypatch):
    """Within it graphs keep what they give on the device, as on a GPU; notes what stayed."""
    stayed, run = [], Graphs.run

    def noting(graphs, name, **given):
        found = run(graphs, name, **given)
        stayed.extend((name, type(each)) for each in found[: given.get("stay", 0)])
        return found

    @contextmanager
    def keeping():
        with monkeypatch.context() as patch:
            patch.setattr(Graphs, "keeps", property(lambda graphs: True, lambda graphs, value: None), False)
            patch.setattr(Graphs, "run", noting)
            yield stayed

    return keeping


def pictures(*sensors):
    sample = simulated_sample(3)
    places = {"optical": 0, "sar": 1}
    return [
        Picture(sensor, sample.pictures[0, places[sensor]], sample.valid[0, places[sensor]], 0)
        for sensor in sensors
    ]


def answered(model, seen):
    found = list(model.answer(model.encode(pictures(*seen)), "Segment the water."))
    text = "".join(event.text for event in found if isinstance(event, TextPiece))
    return text, [event.logits for event in found if isinstance(event, Mask)]


@pytest.mark.parametrize("seen", [("optical", "sar"), ("optical",), ("sar",)], ids=str)
def test_an_answer_is_the_same_where_features_and_caches_stay_on_the_device(model, bound, seen):
    text, masks = answered(model, seen)
    with bound() as stayed:
        our_text, our_masks = answered(model, seen)
    assert our_text == text and len(our_masks) == len(masks) >= 1
    for ours, theirs in zip(our_masks, masks, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert stayed and {kind for _, kind in stayed} == {onnxruntime.OrtValue}
    assert "speak" in {name for name, _ in stayed}


def test_masks_of_concepts_are_the_same_where_features_stay_on_the_device(model, bound):
    def masks():
        encoded = model.encode(pictures("optical", "sar"))
        both = model.masks(encoded, ["water", "forest"])
        return [mask.logits for mask in (*both, *model.masks(encoded, ["water"], without="sar"))]

    expected = masks()
    with bound() as stayed:
        found = masks()
    for ours, theirs in zip(found, expected, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert {name for name, _ in stayed} >= {"see_optical", "see_sar", "join"}


def test_nothing_stays_anywhere_on_the_cpu(model):
    assert not model.runtime.graphs.keeps
