"""The speed benchmark: what it counts, when it ends, and that its stages compute what they stand for."""

import sys
from pathlib import Path

import pytest
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parents[3] / "backend" / "benchmarks"))

import model_speed
import roofline
import speed_stages
from roofline import Peaks, counted_flops, peaks_of

from earthmind.model.network.quantisation import quantise

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def stages():
    with torch.inference_mode():
        network = model_speed.random_network("tiny", CPU, torch.float32)
        return speed_stages.Stages(network, CPU, torch.float32)


def test_products_of_matrices_are_counted_and_the_slower_of_two_limits_is_the_floor():
    left, right = torch.randn(8, 32), torch.randn(32, 16)
    assert counted_flops(lambda: left @ right) == 2 * 8 * 32 * 16
    peaks = Peaks(1e12, 1e9, "here")
    assert peaks.seconds(2e12, 1e9) == 2 and peaks.seconds(1e12, 3e9) == 3


@pytest.mark.parametrize(
    ("name", "source"),
    [("NVIDIA H100 80GB HBM3", "H100"), ("NVIDIA H100 PCIe", "H100 PCIe"), ("Tesla T4", "T4")],
)
def test_a_known_card_has_the_peaks_of_its_data_sheet(monkeypatch, name, source):
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: name)
    peaks = peaks_of(torch.device("cuda"), torch.bfloat16)
    teraflops, terabytes = roofline.DATA_SHEETS[source]
    assert (peaks.flops, peaks.bytes) == (teraflops * 1e12, terabytes * 1e12)
    assert peaks.source == f"data sheet of {source}"


def test_weights_in_eight_bits_count_as_what_is_held():
    layers = nn.Sequential(nn.Linear(64, 32, bias=False))
    assert speed_stages.bytes_of(layers) == 64 * 32 * 4
    quantise(layers, 8)
    assert speed_stages.bytes_of(layers) == 64 * 32 + 32 * 4


@torch.inference_mode()
def test_a_question_and_its_plain_mode_draw_the_same_mask(stages):
    ours = stages.ask()
    with stages.eagerly():
        plain = stages.ask_plain()
    torch.testing.assert_close(ours, plain, atol=1e-3, rtol=1e-3)


@pytest.mark.parametrize("batch", [1, 2])
@torch.inference_mode()
def test_decoding_can_be_measured_again_and_again_from_the_same_place(stages, batch):
    call, read = stages.decoding(batch), []

    def note(module, args, given):
        read.append((given["position_embeddings"][0].shape[1], given["cache"].get_seq_length()))

    hook = stages.language.model.layers[0].self_attn.register_forward_pre_hook(note, with_kwargs=True)
    call()
    first = list(read)
    call()
    hook.remove()
    assert read == first * 2 and len(first) == speed_stages.ANSWER_TOKENS
    assert {tokens for tokens, _ in read} == {1}


def test_what_would_begin_after_the_time_is_left_out():
    clock = model_speed.Clock(CPU, 1, minutes=-1)
    with pytest.raises(TimeoutError):
        clock.seconds(lambda: None)


def test_a_line_has_its_share_and_its_ratio():
    figure = model_speed.Figure("decode", 0.004, 0.002, 0.02)
    assert figure.cells() == ["decode", "4.00 ms", "50 %", "20.00 ms", "5.0"]
    assert model_speed.Figure("load", 3.0).cells() == ["load", "3.00 s", "", "", ""]
