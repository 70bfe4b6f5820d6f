"""Every fusion mode beside a plain numpy float64 transcription of its equations."""

import numpy as np
import pytest
import torch

from earthmind.errors import ModelError
from earthmind.model.network.core import EarthMind
from earthmind.model.network.fusion import (
    MODES,
    GatedFusion,
    HierarchicalCrossModalAttention,
    MutualFusion,
    make_fusion,
)
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig

TILES, TOKENS, WIDTH, WORDS = 3, 6, 8, 5
BOTH = torch.ones(TILES, 2, dtype=torch.bool)


def softmax(x, axis):
    e = np.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def unit(x):
    return x / np.linalg.norm(x, axis=-1, keepdims=True)


@pytest.fixture
def tokens():
    rng = np.random.default_rng(5)
    return rng.normal(size=(TILES, TOKENS, WIDTH)), rng.normal(size=(TILES, TOKENS, WIDTH))


@pytest.fixture
def words():
    return np.random.default_rng(6).normal(size=(WORDS, WIDTH))


def run(fusion, tokens, words):
    text = torch.tensor(words).expand(TILES, -1, -1)
    fused = fusion.double()(*(torch.tensor(part) for part in tokens), BOTH, text)
    return fused.tokens.detach().numpy(), fused.weights.detach().numpy()


def test_gated_is_its_equations(tokens, words):
    qualities, relevances = [], []
    for part in map(unit, tokens):
        p = softmax(part @ part.transpose(0, 2, 1) / 0.1, -1)
        entropy = -(p * np.log(p + 1e-10)).sum(-1)
        qualities.append(1 - (entropy - entropy.min()) / (entropy.max() - entropy.min() + 1e-6))
        relevances.append((part @ unit(words).T).max(-1) / 0.2)
    weights = 0.7 * softmax(np.stack(relevances, -1), -1) + 0.3 * softmax(np.stack(qualities, -1), -1)

    fused, measured = run(GatedFusion(), tokens, words)
    np.testing.assert_allclose(measured, weights, atol=2e-6)
    np.testing.assert_allclose(fused, weights[..., :1] * tokens[0] + weights[..., 1:] * tokens[1], atol=1e-5)


@pytest.mark.parametrize("as_printed", [False, True])
def test_hca_is_its_equations_in_both_readings(tokens, words, as_printed):
    fusion = HierarchicalCrossModalAttention(TOKENS, as_printed=as_printed)
    with torch.no_grad():
        fusion.mix.fill_(-0.3)
    scale, mix = WIDTH**-0.5, 1 / (1 + np.exp(0.3))
    optical, sar = tokens
    alpha = np.stack(
        [
            softmax(sar @ optical.transpose(0, 2, 1) * scale, -1).mean(1),
            softmax(optical @ sar.transpose(0, 2, 1) * scale, -1).mean(1),
        ],
        -1,
    )
    if as_printed:
        beta = np.stack([softmax(part @ words.T * scale, -1).mean(-1) for part in tokens], -1)
        np.testing.assert_allclose(beta, 1 / WORDS)
    else:
        beta = np.stack([softmax(words @ part.transpose(0, 2, 1) * scale, -1).mean(1) for part in tokens], -1)
    weights = softmax(TOKENS * (mix * alpha + (1 - mix) * beta), -1)

    fused, measured = run(fusion, tokens, words)
    np.testing.assert_allclose(measured, weights, atol=1e-6)
    np.testing.assert_allclose(fused, weights[..., :1] * optical + weights[..., 1:] * sar, atol=1e-5)


def test_the_question_counts_in_the_informative_reading_only(tokens, words):
    other = np.random.default_rng(9).normal(size=(WORDS, WIDTH))
    for as_printed, same in ((False, False), (True, True)):
        fusion = HierarchicalCrossModalAttention(TOKENS, as_printed=as_printed)
        assert np.allclose(run(fusion, tokens, words)[1], run(fusion, tokens, other)[1], atol=1e-7) is same


def test_mutual_is_its_equations(tokens, words):
    fusion = MutualFusion(WIDTH)
    query = fusion.query.detach().numpy().astype(float)
    optical, sar = tokens
    gate_o = 1 / (1 + np.exp(-sum((q * sar * optical).sum(-1) for q in query)))[..., None]
    gate_s = 1 / (1 + np.exp(-sum((q * optical * sar).sum(-1) for q in query)))[..., None]
    fused, _ = run(fusion, tokens, words)
    np.testing.assert_allclose(fused, np.concatenate([gate_s * sar, gate_o * optical], 1), atol=1e-5)


def test_concat_keeps_both_and_mean_averages(tokens, words):
    optical, sar = tokens
    np.testing.assert_array_equal(
        run(make_fusion("concat", TOKENS, WIDTH), tokens, words)[0], np.concatenate([sar, optical], 1)
    )
    np.testing.assert_allclose(
        run(make_fusion("mean", TOKENS, WIDTH), tokens, words)[0], (optical + sar) / 2, rtol=1e-6
    )


@pytest.mark.parametrize("mode", MODES)
def test_weights_of_every_mode_add_up_and_a_lone_sensor_has_all(mode, tokens, words):
    fusion = make_fusion(mode, TOKENS, WIDTH)
    text = torch.tensor(words).float().expand(TILES, -1, -1)
    optical, sar = (torch.tensor(part).float() for part in tokens)
    torch.testing.assert_close(fusion(optical, sar, BOTH, text).weights.sum(-1), torch.ones(TILES, TOKENS))
    only_sar = torch.tensor([[False, True]]).expand(TILES, -1)
    alone = fusion(optical, sar, only_sar, text)
    torch.testing.assert_close(alone.weights[..., 1], torch.ones(TILES, TOKENS))
    torch.testing.assert_close(alone.tokens, sar)


@pytest.mark.parametrize("mode", MODES)
def test_a_place_without_a_sensor_in_a_batch_spoils_no_gradient(mode, tokens):
    fusion = make_fusion(mode, TOKENS, WIDTH, batched=True)
    present = torch.tensor([[True, True], [True, False], [False, False]])
    sensors = [torch.tensor(part).float().requires_grad_() for part in tokens]
    fused = fusion(*(part * present[:, n, None, None] for n, part in enumerate(sensors)), present)
    fused.tokens[:2].square().sum().backward()
    assert all(torch.isfinite(part.grad).all() for part in sensors)


def test_an_unknown_mode_is_told_with_those_there_are():
    with pytest.raises(ModelError, match="gated"):
        make_fusion("magic", TOKENS, WIDTH)


@pytest.mark.parametrize("mode", MODES)
def test_in_a_batch_of_several_places_each_is_fused_as_if_it_were_alone(mode):
    torch.manual_seed(5)
    fusion = make_fusion(mode, 9, 16, batched=True)
    optical, sar, text = torch.randn(3, 9, 16), torch.randn(3, 9, 16), torch.randn(3, 4, 16)
    present = torch.tensor([[True, True], [True, False], [False, True]])
    optical, sar = (t * present[:, i, None, None] for i, t in enumerate((optical, sar)))
    together = fusion(optical, sar, present, text)
    for place in range(3):
        own = slice(place, place + 1)
        alone = fusion(optical[own], sar[own], present[own], text[own])
        assert torch.allclose(alone.tokens, together.tokens[own], atol=1e-6)
        assert torch.allclose(alone.weights, together.weights[own], atol=1e-6)


@pytest.mark.parametrize("mode", MODES)
def test_the_embedded_model_fuses_as_its_config_says_and_reserves_as_many_tokens(mode):
    config = EarthMindConfig(
        VisionConfig(image_size=64, hidden=32, layers=1, heads=2, mlp=32),
        LanguageConfig(hidden=48, layers=1, heads=2, key_value_heads=1, mlp=64),
        GroundingConfig(channels=(8, 16, 16, 16), pixel_channels=8, prompt=32, decoder_layers=1),
        fusion=mode,
    )
    assert EarthMindConfig.from_json(config.to_json()) == config
    network = EarthMind(config)
    present = torch.tensor([[True, True], [False, True]])
    fused = network.fuse(torch.randn(2, 2, config.vision.tokens, 48), present)
    assert fused.tokens.shape[1] == config.visual_tokens


def test_a_config_from_before_there_was_a_choice_means_hca():
    values = EarthMindConfig().to_json()
    del values["fusion"]
    assert EarthMindConfig.from_json(values).fusion == "hca"
