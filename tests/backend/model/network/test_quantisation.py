import pytest
import torch
from checkpoints import write_tiny_checkpoint
from torch import nn

from earthmind.errors import ModelError
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.network.quantisation import QuantisedLinear


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
