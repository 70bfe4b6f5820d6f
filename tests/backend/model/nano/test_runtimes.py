"""ONNX Runtime gives what PyTorch gives, on the committed model and on one with other sizes."""

import dataclasses
import json
import shutil

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidArgument, RuntimeException
from pictures import picture
from safetensors.torch import load_file, save_file

from earthmind.datasets.samples import simulated_sample
from earthmind.errors import ModelError
from earthmind.inference.models.devices import is_out_of_memory
from earthmind.model.library.catalogue import EMBEDDED, load_model
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano.resizing import resize
from earthmind.model.protocol import Attention, Mask, Picture, TextPiece
from earthmind.training.augmentation import in_colour

NANO = EMBEDDED / "nano"
LOGIT_TOLERANCE = 2e-3  # mask logits are within about -20 .. 20
WEIGHT_TOLERANCE = 1e-4


@pytest.fixture(scope="module")
def runtimes(exported):
    return tuple(load_model(str(exported), options=ModelOptions(runtime=each)) for each in ("torch", "onnx"))


@pytest.fixture(scope="module")
def scene():
    """Pictures of a simulated place by sensor and moment, 224 pixels a side at least."""
    sample = simulated_sample(3)
    return {
        (sensor, -moment): Picture(sensor, sample.pictures[moment, i], sample.valid[moment, i], -moment)
        for moment in (0, 1)
        for i, sensor in enumerate(("optical", "sar"))
    }


def cut(given, height, width):
    return Picture(given.sensor, given.pixels[:, :height, :width], given.valid[:height, :width], given.moment)


@pytest.mark.parametrize(
    "seen",
    [
        [("optical", 0), ("sar", 0)],
        [("optical", 0)],
        [("sar", 0)],
        [("optical", 0), ("sar", 0), ("optical", -1), ("sar", -1)],
        [("sar", 0), ("optical", -1)],
    ],
    ids=["fused", "optical", "sar", "two dates", "optical before, sar after"],
)
@pytest.mark.parametrize("shape", [(192, 208), (97, 61)], ids=str)
@pytest.mark.parametrize("question", ["Segment the water.", "How much of the area is flooded?"])
def test_both_runtimes_give_the_same_tokens_masks_and_weights(runtimes, scene, seen, shape, question):
    pictures = [cut(scene[key], *shape) for key in seen]
    by_torch, by_onnx = (list(model.answer(model.encode(pictures), question)) for model in runtimes)
    same(by_torch, by_onnx)


def test_both_runtimes_see_red_green_and_blue_alike_and_otherwise_than_other_bands(runtimes):
    sample = in_colour(simulated_sample(3))
    optical = Picture("optical", sample.pictures[0, 0], sample.valid[0, 0], colour=True)
    by_torch, by_onnx = (
        list(model.answer(model.encode([optical]), "Segment the water.")) for model in runtimes
    )
    same(by_torch, by_onnx)
    taken_for_others = dataclasses.replace(optical, colour=False)
    other = list(runtimes[1].answer(runtimes[1].encode([taken_for_others]), "Segment the water."))
    masks = [[event.logits for event in events if isinstance(event, Mask)] for events in (by_onnx, other)]
    assert len(masks[0]) != len(masks[1]) or not np.allclose(masks[0], masks[1], atol=0.5)


def same(expected, found):
    assert [type(event) for event in found] == [type(event) for event in expected]
    for left, right in zip(expected, found, strict=True):
        if isinstance(left, TextPiece):
            assert left == right
        if isinstance(left, Mask):
            assert left.phrase == right.phrase
            assert right.logits.dtype == np.float32
            np.testing.assert_allclose(right.logits, left.logits, atol=LOGIT_TOLERANCE)
        if isinstance(left, Attention):
            np.testing.assert_allclose(right.sar_weight, left.sar_weight, atol=WEIGHT_TOLERANCE)
            assert right.sar == pytest.approx(left.sar, abs=WEIGHT_TOLERANCE)


def test_the_next_words_logits_are_the_same_at_every_step(runtimes, scene):
    by_torch, by_onnx = runtimes
    pictures = [scene["optical", 0], scene["sar", 0]]
    encoded = by_torch.encode(pictures), by_onnx.encode(pictures)
    text = "segment the water"
    left, right = (
        list(model.spoken(seen, text, model.visual_tokens(seen, text)[0]))[:12]
        for model, seen in zip(runtimes, encoded, strict=True)
    )
    assert [token for token, _ in left] == [token for token, _ in right]
    for (_, expected), (_, found) in zip(left, right, strict=True):
        head = by_torch.runtime.network.language_model.lm_head
        logits = [head(torch.from_numpy(state.copy())).detach() for state in (expected, found)]
        torch.testing.assert_close(logits[1], logits[0], atol=1e-3, rtol=1e-4)


def copy_without_checksum(folder):
    for path in NANO.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    card = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps(card | {"sha256": ""}))


def test_graphs_follow_weights_that_are_trained_on(tmp_path, scene, exported):
    folder = tmp_path / "a model"
    shutil.copytree(exported, folder)
    weights = load_file(folder / "model.safetensors")
    torch.manual_seed(0)
    moved = {k: (v.float() + 0.01 * torch.randn(v.shape)).half() for k, v in weights.items()}
    save_file(moved, folder / "model.safetensors", metadata={"format": "pt"})
    models = [load_model(str(folder), options=ModelOptions(runtime=runtime)) for runtime in ("torch", "onnx")]
    pictures = [cut(scene["optical", 0], 64, 64), cut(scene["sar", 0], 64, 64)]
    same(*(list(model.answer(model.encode(pictures), "segment the water")) for model in models))


def test_graphs_that_do_not_fit_the_weights_are_refused_and_pytorch_takes_over(tmp_path):
    copy_without_checksum(tmp_path)
    weights = load_file(tmp_path / "model.safetensors")
    save_file({k: v.float() for k, v in weights.items()}, tmp_path / "model.safetensors")
    with pytest.raises(ModelError, match="earthmind export"):
        load_model(str(tmp_path), options=ModelOptions(runtime="onnx"))
    assert type(load_model(str(tmp_path)).runtime).__name__ == "TorchRuntime"


def test_graphs_of_other_weights_of_what_is_seen_are_refused_and_pytorch_takes_over(tmp_path):
    copy_without_checksum(tmp_path)
    path = tmp_path / "perception.safetensors"
    weights = load_file(path)
    weights["to_cells.bias"] = weights["to_cells.bias"] + 1
    save_file(weights, path, metadata={"format": "pt"})
    with pytest.raises(ModelError, match="exported from other weights"):
        load_model(str(tmp_path), options=ModelOptions(runtime="onnx"))
    assert type(load_model(str(tmp_path)).runtime).__name__ == "TorchRuntime"


def test_an_installation_without_the_weights_of_what_is_seen_draws_by_the_graphs_on_pytorch_too(
    tmp_path, scene
):
    copy_without_checksum(tmp_path)
    (tmp_path / "perception.safetensors").unlink()
    by_torch, by_onnx = (
        load_model(str(tmp_path), options=ModelOptions(runtime=each)) for each in ("torch", "onnx")
    )
    pictures = [cut(scene["optical", 0], 96, 96)]
    found, expected = (m.masks(m.encode(pictures), ["water"])[0].logits for m in (by_torch, by_onnx))
    assert type(by_torch.runtime).__name__ == "TorchRuntime" and np.array_equal(found, expected)


def test_masks_in_integers_are_nearly_those_in_float(runtimes, scene):
    pictures = [cut(scene["optical", 0], 192, 208), cut(scene["sar", 0], 192, 208)]
    ours, plain = load_model("nano", options=ModelOptions(runtime="onnx")), runtimes[0]
    concepts = ["water", "vegetation", "forest", "clouds"]
    found, expected = (model.masks(model.encode(pictures), concepts) for model in (ours, plain))
    for one, other in zip(found, expected, strict=True):
        assert ((one.logits > 0) == (other.logits > 0)).mean() > 0.985, one.phrase


def test_the_runtime_can_be_chosen(monkeypatch):
    assert type(load_model("nano").runtime).__name__ == "OnnxRuntime"
    monkeypatch.setenv("EARTHMIND_RUNTIME", "torch")
    assert type(load_model("nano").runtime).__name__ == "TorchRuntime"
    monkeypatch.setenv("EARTHMIND_RUNTIME", "tensorflow")
    with pytest.raises(ModelError, match="no runtime"):
        load_model("nano")


def test_damaged_weights_are_told_in_one_sentence(tmp_path):
    for path in NANO.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: 1 << 20])
    with pytest.raises(ModelError, match="damaged"):
        load_model(str(tmp_path), options=ModelOptions(runtime="onnx"))


@pytest.mark.parametrize(
    ("message", "kind", "code"),
    [
        (
            "Non-zero status code: BFCArena Failed to allocate memory for requested buffer of size 9",
            RuntimeException,
            "memory",
        ),
        ("std::bad_alloc", Fail, "memory"),
        ("Non-zero status code returned while running Conv node.", RuntimeException, "graphs"),
        ("Invalid Feed Input Name", InvalidArgument, "graphs"),
    ],
)
def test_too_little_memory_is_told_as_such_and_nothing_else_is(scene, message, kind, code):
    model = load_model("nano", options=ModelOptions(runtime="onnx"))

    class Full:
        def run(self, *_):
            raise kind(message)

    model.runtime.graphs._sessions["join"] = Full()
    with pytest.raises(ModelError) as raised:
        model.encode([scene["optical", 0]])
    assert is_out_of_memory(raised.value) == (code == "memory") and raised.value.code == code


def test_a_stopped_answer_ends_within_one_token(runtimes):
    asked = []
    model = runtimes[1]
    events = model.answer(
        model.encode([picture("optical")]),
        "describe the scene",
        stopped=lambda: asked.append(1) or len(asked) > 2,
    )
    assert len(list(events)) <= 3


@pytest.mark.parametrize("shape", [(50, 70), (64, 64), (200, 33), (300, 700)], ids=str)
def test_pictures_are_resized_as_pytorch_does(shape):
    pictures = np.random.default_rng(0).standard_normal((2, 3, *shape), dtype=np.float32)
    expected = F.interpolate(
        torch.from_numpy(pictures), (64, 64), mode="bilinear", align_corners=False, antialias=True
    )
    np.testing.assert_allclose(resize(pictures, 64), expected.numpy(), atol=1e-5)


@pytest.mark.parametrize("without", [None, "optical", "sar"])
def test_both_runtimes_draw_concepts_alike_also_without_a_sensor(runtimes, scene, without):
    pictures = [cut(scene["optical", 0], 160, 130), cut(scene["sar", 0], 160, 130)]
    concepts = ["water", "vegetation", "clouds"]
    by_torch, by_onnx = (model.masks(model.encode(pictures), concepts, without=without) for model in runtimes)
    same(by_torch, by_onnx)
    assert [mask.phrase for mask in by_onnx] == concepts
