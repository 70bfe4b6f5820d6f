import pytest
import torch
from checkpoints import write_tiny_checkpoint
from torch import nn

from earthmind.errors import ModelError
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.network import int4_kernels, quantisation
from earthmind.model.network.int4_kernels import BLOCK, has_int4_kernel
from earthmind.model.network.quantisation import FEW, QuantisedLinear, has_int8_kernel


@pytest.mark.parametrize(("bits", "share"), [(8, 0.01), (4, 0.1)])
def test_each_weight_is_off_by_at_most_half_a_step(bits, share):
    torch.manual_seed(0)
    linear = nn.Linear(128, 20)
    held = QuantisedLinear(linear, bits)
    steps = held.scale.expand(20, -1, 128 // held.scale.shape[1]).reshape(20, 128)
    assert ((held.weight - linear.weight).abs() <= steps / 2 + 1e-7).all()
    inputs = torch.randn(5, 128)
    error = (held(inputs) - linear(inputs)).abs().max()
    assert error < share * linear(inputs).abs().max() * 2
    assert held.whole.numel() * held.whole.element_size() == 128 * 20 * bits // 8


def test_a_checkpoint_in_eight_bits_speaks_nearly_as_in_full(tmp_path):
    folder = write_tiny_checkpoint(tmp_path)
    ids = torch.arange(30)[None]
    with torch.inference_mode():
        full = load_checkpoint(ModelFolder(folder)).language_model(ids).logits
        held = load_checkpoint(ModelFolder(folder), bits=8).language_model(ids).logits
    assert 0 < (held - full).abs().max() < 0.05 * full.abs().max()
    with pytest.raises(ModelError, match="not in 3"):
        load_checkpoint(ModelFolder(folder), bits=3)


@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float32, 1e-5), (torch.bfloat16, 2e-2)])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize("bits", [8, 4])
def test_few_rows_are_multiplied_by_whole_numbers_with_the_result_of_floating_point(
    monkeypatch, dtype, tolerance, bias, more, bits
):
    torch.manual_seed(0)
    held = QuantisedLinear(nn.Linear(128, 64, bias=bias).to(dtype), bits)
    held.lay_out()
    rows = (FEW[dtype.itemsize] + more, 1)
    inputs = torch.randn(*rows, 128).to(dtype)
    assert has_int8_kernel(inputs.device, dtype) and has_int4_kernel(inputs.device, dtype)
    read, whole = [], QuantisedLinear.weight.fget
    monkeypatch.setattr(QuantisedLinear, "weight", property(lambda layer: read.append(1) or whole(layer)))
    ours = held(inputs)
    assert bool(read) == bool(more)
    for name in ("has_int8_kernel", "has_int4_kernel"):
        monkeypatch.setattr(quantisation, name, lambda device, dtype: False)
    theirs = held(inputs)
    assert ours.shape == theirs.shape == (*rows, 64) and ours.dtype is dtype
    torch.testing.assert_close(ours, theirs, atol=tolerance, rtol=tolerance)


def test_a_device_without_the_kernel_and_one_that_computes_wrongly_are_known(monkeypatch):
    device = torch.device("cpu")
    assert not has_int8_kernel.__wrapped__(device, torch.float64)
    monkeypatch.setattr(
        torch.ops.aten, "_weight_int8pack_mm", lambda inputs, whole, scale: inputs @ whole.to(inputs.dtype).T
    )
    assert not has_int8_kernel.__wrapped__(device, torch.float32)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
def test_laid_out_for_a_kernel_four_bits_are_the_same_weights_in_as_little_memory(dtype):
    held = QuantisedLinear(nn.Linear(192, 2 * BLOCK).to(dtype), 4)
    weight, taken = held.weight, held.whole.nbytes
    held.lay_out()
    assert held.is_laid_out and held.whole.nbytes == taken
    assert torch.equal(held.weight, weight)
    held.lay_out()
    assert torch.equal(held.weight, weight)
    assert torch.equal(held.float().weight.to(dtype), weight)


@pytest.mark.parametrize(("columns", "rows"), [(96, BLOCK), (128, BLOCK + 4)])
def test_sizes_that_no_kernel_takes_stay_as_they_are(columns, rows):
    held = QuantisedLinear(nn.Linear(columns, rows), 4)
    plain = held(torch.ones(1, columns))
    held.lay_out()
    assert not held.is_laid_out and torch.equal(held(torch.ones(1, columns)), plain)


def test_a_layout_that_cannot_be_undone_is_not_used(monkeypatch):
    device, laid_out = torch.device("cpu"), int4_kernels.lay_out
    monkeypatch.setattr(int4_kernels, "lay_out", lambda whole: laid_out(whole) & 0x7F)
    assert not has_int4_kernel.__wrapped__(device, torch.bfloat16)
    monkeypatch.undo()
    assert has_int4_kernel.__wrapped__(device, torch.bfloat16)
    monkeypatch.setattr(int4_kernels, "multiply", lambda inputs, *_: inputs[:, :1].expand(-1, 2 * BLOCK))
    assert not has_int4_kernel.__wrapped__(device, torch.bfloat16)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
def test_a_checkpoint_in_four_bits_says_the_same_with_kernels_and_without(tmp_path, dtype, monkeypatch):
    sizes = {"hidden_size": 128, "intermediate_size": 192, "num_attention_heads": 2}
    folder = ModelFolder(write_tiny_checkpoint(tmp_path, llm_config=sizes))
    ids, said = torch.arange(12)[:, None], {}
    for kernels in (True, False):
        monkeypatch.setattr(quantisation, "has_int4_kernel", lambda device, dtype, has=kernels: has)
        language = load_checkpoint(folder, dtype=dtype, bits=4).language_model
        layers = [layer for layer in language.modules() if isinstance(layer, QuantisedLinear)]
        assert {layer.is_laid_out for layer in layers} == {kernels} and layers
        with torch.inference_mode():
            said[kernels] = torch.cat([language(each[None]).logits for each in ids])
    tolerance = 1e-5 if dtype is torch.float32 else 3e-2
    torch.testing.assert_close(said[True], said[False], atol=tolerance, rtol=tolerance)
