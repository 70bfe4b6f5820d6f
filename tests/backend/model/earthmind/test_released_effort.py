"""What a question takes, worked out from sizes, is what the network really does."""

import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_checkpoint
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from earthmind.model.earthmind.released_effort import marking, reading, released_effort, seeing
from earthmind.model.loading.effort import Rates, Work
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.network.language import new_cache, read_on

WORDS = 300
WORK = Work(pictures=2, sensors=2, blocks=1, width=112, height=112)


def counted(call):
    counter = FlopCounterMode(display=False)
    with torch.inference_mode(), sdpa_kernel(SDPBackend.MATH), counter:  # others are not counted
        call()
    return counter.get_total_flops()


def test_operations_are_those_of_the_network():
    network = tiny_network(tiny_values())
    config, side = network.config, network.config.grounding.image_size
    tile, tokens = torch.zeros(1, 3, 56, 56), torch.zeros(1, WORDS, config.language.hidden)
    language = network.language_model
    assert counted(lambda: network.vision_model(tile)) == pytest.approx(seeing(config), rel=0.25)
    really = counted(lambda: read_on(language, tokens, new_cache(language)))
    assert really == pytest.approx(reading(config, WORDS), rel=0.25)
    trunk = network.grounding_encoder.vision.backbone
    really = counted(lambda: trunk(torch.zeros(1, 3, side, side)))
    assert really == pytest.approx(marking(config.grounding), rel=0.4)


def test_more_tiles_windows_and_bits_take_more(tmp_path):
    folder = ModelFolder(write_tiny_checkpoint(tmp_path, fusion="concat"))

    def effort(bits=None, **changes):
        work = Work(**{**vars(WORK), **changes})
        return released_effort(folder, "cpu", ModelOptions(bits=bits), work)

    usual = effort()
    assert usual.numbers == "float32" and usual.batches == 1
    assert effort(width=56, height=56).operations < usual.operations
    assert effort(windows=17).operations == 17 * usual.operations and effort(windows=17).batches == 2
    assert effort(bits=4).word_bytes < usual.word_bytes and effort(bits=4).memory < usual.memory
    rates = Rates(1e9, 1e9)
    assert usual.seconds(rates, 20) > usual.seconds(rates, 10) > usual.operations / 1e9
