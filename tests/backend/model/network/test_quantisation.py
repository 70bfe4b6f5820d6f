import pytest
import torch
from checkpoints import write_tiny_checkpoint
from torch import nn

from earthmind.errors import ModelError
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.network import quantisation
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
@pytest.mark.parametrize("rows", [(1, 1), (3, 1), (FEW + 1, 1)])
def test_eight_bits_are_multiplied_as_they_are_with_the_result_of_floating_point(
    monkeypatch, dtype, tolerance, bias, rows
):
    torch.manual_seed(0)
    held = QuantisedLinear(nn.Linear(128, 64, bias=bias).to(dtype), 8)
    inputs = torch.randn(*rows, 128).to(dtype)
    assert has_int8_kernel(inputs.device, dtype)
    read, whole = [], QuantisedLinear.weight.fget
    monkeypatch.setattr(QuantisedLinear, "weight", property(lambda layer: read.append(1) or whole(layer)))
    ours = held(inputs)
    assert bool(read) == (rows[0] > FEW)
    monkeypatch.setattr(quantisation, "has_int8_kernel", lambda device, dtype: False)
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
