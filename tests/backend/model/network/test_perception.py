"""The mask branch of any bands: what is absent counts nothing, and its graphs compute the same."""

import dataclasses
from types import SimpleNamespace

import numpy as np
import onnxruntime
import pytest
import torch

from earthmind.band_codes import BANDS
from earthmind.errors import ModelError
from earthmind.model.nano.graphs.layout import SEEING
from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.perception.onnx_eyes import OnnxEyes
from earthmind.model.nano.perception.seeing_graphs import export_perception
from earthmind.model.nano.perception.seeing_parts import folded
from earthmind.model.network.perception import MODES, Perception
from earthmind.model.network.sizes import PerceptionConfig, require_sizes

TINY = PerceptionConfig(("water", "ships"), (16, 16, 16, 16), 8, 16, 1, 8)
WHICH = torch.arange(2)


def network(**changes):
    torch.manual_seed(3)
    made = Perception(dataclasses.replace(TINY, **changes)).eval()
    with torch.no_grad():
        for module in made.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.running_mean.normal_(0, 0.3)
                module.running_var.uniform_(0.5, 2)
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_(0, 0.3)
        made.decoder.own.normal_(0, 0.3)
    return made


def codes(height=32, width=48, absent=()):
    draw = np.random.default_rng(5)
    made = draw.integers(1, 256, (1, 2, len(BANDS), height, width)).astype(np.uint8)
    for band in absent:
        made[:, :, band] = 0
    return torch.from_numpy(made)


MEASURED = torch.ones(1, 2, 2)
OPTICAL, SAR = range(6), range(6, 8)


@pytest.mark.parametrize("gates", MODES)
def test_masks_have_the_size_of_the_picture_and_a_lone_sensor_has_all_the_weight(gates):
    made = network(gates=gates)
    assert made(codes(), MEASURED, WHICH).shape == (1, 2, 32, 48)
    for absent, weight in ((OPTICAL, 1.0), (SAR, 0.0)):
        seen = made.features(codes(absent=absent), MEASURED)
        assert torch.allclose(seen.sar_weight, torch.full_like(seen.sar_weight, weight))
        assert torch.isfinite(seen.cells).all()


@pytest.mark.parametrize("gates", MODES)
def test_what_the_network_says_of_an_absent_sensor_does_not_depend_on_its_own_branch(gates):
    made = network(gates=gates)
    before = made(codes(absent=OPTICAL), MEASURED, WHICH)
    with torch.no_grad():
        for parameter in made.optical.parameters():
            parameter.add_(0.1)
    assert torch.allclose(made(codes(absent=OPTICAL), MEASURED, WHICH), before, atol=1e-5)


def test_a_batch_with_absent_sensors_is_learned_from_without_their_statistics():
    made = network()
    both = torch.cat([codes(), codes(absent=OPTICAL)])
    made.train()
    made.features(both, MEASURED.expand(2, 2, 2))
    seen = made.optical.stem.norm.running_mean.clone()
    again = network().train()
    again.features(codes(), MEASURED)
    assert torch.allclose(seen, again.optical.stem.norm.running_mean, atol=1e-6)


def test_a_concept_is_drawn_the_same_alone_and_with_others():
    made = network()
    every = made(codes(), MEASURED, WHICH)
    assert torch.allclose(made(codes(), MEASURED, WHICH[1:]), every[:, 1:], atol=1e-5)


def test_bands_that_are_not_there_are_no_black_ones():
    made = network()
    black = codes()
    black[:, :, 3] = 1
    assert not torch.allclose(made(black, MEASURED, WHICH), made(codes(absent=(3,)), MEASURED, WHICH))


def test_folding_norms_changes_nothing():
    made = network()
    assert torch.allclose(folded(made)(codes(), MEASURED, WHICH), made(codes(), MEASURED, WHICH), atol=1e-4)


def eyes(folder, made):
    """The graphs of a folder, without the model that they are part of."""
    sessions = {name: onnxruntime.InferenceSession(str(folder / f"{name}.onnx")) for name in SEEING}
    graphs = SimpleNamespace(
        device="cpu",
        inputs=lambda name: [(each.name, each.type, each.shape) for each in sessions[name].get_inputs()],
        outputs=lambda name: [(each.name, each.type, each.shape) for each in sessions[name].get_outputs()],
        run=lambda name, one_core=False, stay=0, **inputs: sessions[name].run(None, inputs),
    )
    return OnnxEyes(graphs, made.config.concepts, {})


def scene(picture):
    return CodedScene(picture[0].numpy(), MEASURED[0].numpy(), tuple(picture.shape[-2:]))


def graphs_of(made, folder, pictures=()):
    export_perception(made, folder, "layout", "sum", pictures)
    return made, eyes(folder, made)


@pytest.fixture(scope="module")
def floats(tmp_path_factory):
    """A network and its graphs."""
    return graphs_of(network(), tmp_path_factory.mktemp("floats"))


@pytest.fixture(scope="module")
def integers(tmp_path_factory):
    """The same with graphs in integers."""
    pictures = [(codes()[0].numpy(), MEASURED[0].numpy())] * 2
    return graphs_of(network(), tmp_path_factory.mktemp("integers"), pictures)


def test_graphs_give_what_the_network_gives_at_any_size_and_of_whatever_sensors(floats):
    made, onnx = floats
    with_holes = codes(64, 64)
    with_holes[:, :, :6, :20] = 0
    with_holes[:, :, 6:, :, 40:] = 0
    for picture in (codes(), codes(64, 32), codes(absent=SAR), codes(absent=OPTICAL), with_holes):
        seen = onnx.see(scene(picture))
        logits = onnx.mark(seen, [0, 1])
        assert np.abs(logits - made(picture, MEASURED, WHICH)[0].detach().numpy()).max() < 1e-3
        assert seen.sar_weight.shape == (picture.shape[-2] // 16, picture.shape[-1] // 16)


@pytest.mark.parametrize("gates", ["mean", "concat", "gated"])
def test_other_fusions_have_graphs_too(tmp_path, gates):
    made, onnx = graphs_of(network(gates=gates), tmp_path)
    logits = onnx.mark(onnx.see(scene(codes())), [0, 1])
    assert np.abs(logits - made(codes(), MEASURED, WHICH)[0].detach().numpy()).max() < 1e-3


@pytest.mark.parametrize("kind", ["floats", "integers"])
def test_a_scene_without_a_sensor_is_joined_again_of_what_is_known(kind, request):
    _, onnx = request.getfixturevalue(kind)
    whole, without = scene(codes()), scene(codes()).seen_as(without="sar")
    known = onnx.see(whole)
    again = onnx.mark(onnx.see(without, known=known), [0])
    assert np.array_equal(again, onnx.mark(onnx.see(without), [0]))
    assert not np.array_equal(again, onnx.mark(known, [0]))


def test_integers_give_nearly_the_same(integers):
    made, onnx = integers
    assert {kind for name in SEEING[:2] for _, kind, _ in onnx._graphs.inputs(name)} == {"tensor(uint8)"}
    logits = onnx.mark(onnx.see(scene(codes())), [0, 1])
    expected = made(codes(), MEASURED, WHICH)[0].detach().numpy()
    assert np.corrcoef(logits.ravel(), expected.ravel())[0, 1] > 0.98
    assert not np.array_equal(logits, expected)


@pytest.mark.parametrize(
    "wrong", [{"gates": "magic"}, {"keys": 10**6}, {"concepts": ()}, {"channels": (8, 8)}]
)
def test_sizes_that_no_model_has_are_refused(wrong):
    with pytest.raises(ModelError):
        require_sizes(dataclasses.replace(TINY, **wrong))
