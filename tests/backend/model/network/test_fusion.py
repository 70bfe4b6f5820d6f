import numpy as np
import pytest
import torch

from earthmind.model.network.fusion import HierarchicalCrossModalAttention
from earthmind.model.network.vision import pixel_shuffle


def softmax(x, axis):
    e = np.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def test_hca_is_its_equations_in_float64():
    rng = np.random.default_rng(3)
    optical, sar, text = rng.normal(size=(6, 8)), rng.normal(size=(6, 8)), rng.normal(size=(4, 8))
    fusion = HierarchicalCrossModalAttention(tokens=6).double()
    with torch.no_grad():
        fusion.mix.fill_(0.4)
        fusion.log_temperature.fill_(1.7)

    scale = 8**-0.5
    alpha_sar = softmax(optical @ sar.T * scale, 1).mean(0)
    alpha_optical = softmax(sar @ optical.T * scale, 1).mean(0)
    beta_optical = softmax(text @ optical.T * scale, 1).mean(0)
    beta_sar = softmax(text @ sar.T * scale, 1).mean(0)
    mix = 1 / (1 + np.exp(-0.4))
    gamma = np.stack(
        [mix * alpha_optical + (1 - mix) * beta_optical, mix * alpha_sar + (1 - mix) * beta_sar], -1
    )
    weights = softmax(np.exp(1.7) * gamma, -1)
    fused = weights[:, :1] * optical + weights[:, 1:] * sar

    result = fusion(
        *(torch.tensor(x)[None] for x in (optical, sar)),
        torch.ones(1, 2, dtype=torch.bool),
        torch.tensor(text)[None],
    )
    np.testing.assert_allclose(result.weights[0].detach(), weights, atol=1e-6)
    np.testing.assert_allclose(result.tokens[0].detach(), fused, atol=1e-5)


def test_padding_of_the_question_does_not_change_the_weights():
    torch.manual_seed(0)
    optical, sar, text = torch.randn(1, 6, 8), torch.randn(1, 6, 8), torch.randn(1, 3, 8)
    fusion = HierarchicalCrossModalAttention(tokens=6)
    both = torch.ones(1, 2, dtype=torch.bool)
    padded = torch.cat([text, torch.randn(1, 5, 8)], 1)
    kept = torch.tensor([[True] * 3 + [False] * 5])
    assert torch.allclose(
        fusion(optical, sar, both, text).weights, fusion(optical, sar, both, padded, kept).weights, atol=1e-6
    )


@pytest.mark.parametrize("sensor", [0, 1])
def test_a_lone_sensor_has_all_the_weight_and_its_tokens_are_untouched(sensor):
    torch.manual_seed(0)
    tokens = torch.randn(2, 1, 6, 8)
    present = torch.zeros(1, 2, dtype=torch.bool)
    present[0, sensor] = True
    fused = HierarchicalCrossModalAttention(tokens=6)(tokens[0], tokens[1], present)
    assert torch.equal(fused.weights[0, :, sensor], torch.ones(6))
    assert torch.allclose(fused.tokens, tokens[sensor])


def test_pixel_shuffle_gathers_each_two_by_two_block_into_one_token():
    grid = torch.arange(16.0).reshape(1, 4, 4, 1)
    shuffled = pixel_shuffle(grid, 0.5)
    assert shuffled.shape == (1, 2, 2, 4)
    assert sorted(shuffled[0, 0, 1].tolist()) == [2.0, 3.0, 6.0, 7.0]
