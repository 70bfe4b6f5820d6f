"""float16 where a GPU has no bfloat16, and float32 where the numbers do not fit: tested on the CPU."""

from dataclasses import replace

import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_checkpoint, write_tiny_tokenizer
from doubles import CARD as MODEL
from doubles import entry_of
from gpus import CARD
from pictures import picture
from safetensors.torch import load_file, save_file

from earthmind.inference.models.shelf import ModelShelf
from earthmind.model.earthmind import checkpoint, precision
from earthmind.model.earthmind.answering import ReleasedModel, Settings
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.precision import IN_FLOAT32, gpu_has_bfloat16, overflows, weight_type
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.model.earthmind.released_kind import EARTHMIND_4B
from earthmind.model.library.catalogue import Catalogue
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.nvidia import NvidiaDriver
from earthmind.model.protocol import Attention, TextPiece

T4 = replace(CARD, name="Tesla T4", capability=(7, 5))
LARGE = 300.0  # the product of two layers' numbers is beyond 65504


@pytest.fixture
def cards(monkeypatch):
    def put(*gpus):
        monkeypatch.setattr(precision, "nvidia_driver", lambda: NvidiaDriver(gpus, (12, 8)))

    return put


def test_bfloat16_is_taken_where_the_gpu_computes_in_it_and_float16_elsewhere(cards, monkeypatch):
    cards(CARD, T4)
    kept = torch.bfloat16
    assert weight_type("cuda:0", kept) is torch.bfloat16
    assert weight_type("cuda:1", kept) is torch.float16
    assert weight_type("cuda", kept) is torch.bfloat16
    cards()  # a GPU of another maker
    assert gpu_has_bfloat16("cuda:0")
    for system, expected in ((True, torch.bfloat16), (False, torch.float16)):
        monkeypatch.setattr(torch.backends.mps, "is_macos_or_newer", lambda *version, new=system: new)
        assert weight_type("mps", kept) is expected


@pytest.mark.parametrize(
    ("kept", "processor", "expected"),
    [
        (torch.bfloat16, True, torch.bfloat16),
        (torch.bfloat16, False, torch.float32),
        (torch.float32, True, torch.float32),
        (torch.float16, True, torch.float32),
    ],
)
def test_on_the_cpu_weights_stay_in_bfloat16_where_the_processor_computes_in_it(
    tmp_path, monkeypatch, kept, processor, expected
):
    features = {"avx512_bf16": processor, "amx_bf16": False}
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: features)
    folder = write_tiny_checkpoint(tmp_path)
    tensors = {name: tensor.to(kept) for name, tensor in load_file(folder / "model.safetensors").items()}
    save_file(tensors, folder / "model.safetensors")
    assert load_checkpoint(ModelFolder(folder)).dtype is expected


def large_numbers(network):
    """Weights that are finite in float16, and whose activations are not."""
    with torch.no_grad():
        mlp = network.language_model.model.layers[0].mlp
        for layer in (mlp.gate_proj, mlp.up_proj, mlp.down_proj):
            layer.weight.mul_(LARGE)
    return network


def test_overflow_is_found_by_reading_a_picture_and_words():
    network = tiny_network(tiny_values())
    assert not overflows(network.half())
    assert overflows(large_numbers(tiny_network(tiny_values())).half())
    assert not overflows(large_numbers(tiny_network(tiny_values())))  # fits into float32


def test_a_checkpoint_that_overflows_in_float16_is_loaded_in_float32_and_tells_so(tmp_path, monkeypatch):
    folder = write_tiny_checkpoint(tmp_path)
    monkeypatch.setattr(checkpoint, "weight_type", lambda device, kept: torch.float16)
    fits = load_checkpoint(ModelFolder(folder))
    assert (fits.dtype, fits.told) == (torch.float16, "")
    tensors = load_file(folder / "model.safetensors")
    for name in tensors:
        if "layers.0.mlp" in name and "language" in name:
            tensors[name] = tensors[name] * LARGE
    save_file(tensors, folder / "model.safetensors")
    network = load_checkpoint(ModelFolder(folder))
    assert (network.dtype, network.told) == (torch.float32, IN_FLOAT32)
    kept = network.language_model.model.layers[0].mlp.up_proj.weight
    assert torch.equal(kept, tensors["language_model.model.layers.0.mlp.up_proj.weight"])


@pytest.fixture
def model(tmp_path):
    write_tiny_tokenizer(tmp_path)

    def make(network):
        return ReleasedModel(EARTHMIND_4B, network, ReleasedTokenizer(tmp_path), Settings(longest_answer=4))

    return make


def scene():
    return [picture("optical", (50, 90)), picture("sar", (50, 90), seed=1)]


def words(happenings):
    return "".join(event.text for event in happenings if isinstance(event, TextPiece))


@pytest.mark.parametrize("together", [False, True])
def test_an_answer_that_overflows_is_given_in_float32_as_if_it_had_been_from_the_start(model, together):
    half = model(large_numbers(tiny_network(tiny_values())).half())
    full = model(large_numbers(tiny_network(tiny_values())).half().float())

    def answers(asked):
        encoded = asked.encode(scene())
        if together:
            return asked.answer_together([encoded], "What is it?")[0]
        return list(asked.answer(encoded, "What is it?"))

    ours, theirs = answers(half), answers(full)
    assert words(ours) == words(theirs) and words(ours)
    assert ours[-1].sar == pytest.approx(theirs[-1].sar) and isinstance(ours[-1], Attention)
    assert half.told == IN_FLOAT32 and not full.told


def test_places_that_were_encoded_in_float16_are_encoded_again_in_float32(model):
    asked = model(large_numbers(tiny_network(tiny_values())).half())
    first, second = asked.encode(scene()), asked.encode(scene())
    list(asked.answer(first, "What is it?"))
    assert words(asked.answer(second, "What is it?")) == words(asked.answer(first, "What is it?"))
    assert second.latest["optical"].tokens.dtype is torch.float32


def test_the_shelf_tells_what_a_model_tells(model):
    asked = model(large_numbers(tiny_network(tiny_values())).half())
    shelf = ModelShelf(Catalogue((entry_of(MODEL, lambda device: asked),)), "cpu", MODEL.name)
    shelf.obtain(MODEL.name)
    assert shelf.notice(MODEL.name) is None
    list(asked.answer(asked.encode(scene()), "What is it?"))
    assert shelf.notice(MODEL.name) == IN_FLOAT32
