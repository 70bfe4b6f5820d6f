"""Pictures are sent in 8 bits and normalised where they lie; both sensors' masks come from one batch."""

import numpy as np
import pytest
import torch
from checkpoints import tiny_network, tiny_values
from pictures import picture

from earthmind.model.earthmind import encoded_scene
from earthmind.model.earthmind.config import IMAGENET_MEAN, IMAGENET_STD, ReleasedConfig
from earthmind.model.earthmind.encoded_scene import encode_scenes, prepare_masks, project_tiles
from earthmind.model.earthmind.pictures import cut_tiles, normalise, sent
from earthmind.model.network.sam2 import Sam2Features

SHAPE = (50, 90)


def test_what_is_sent_are_eight_bits_and_normalised_they_are_what_the_host_makes_in_double():
    tiles = cut_tiles(picture("optical", SHAPE).pixels, ReleasedConfig.from_json(tiny_values()).tiling)
    assert tiles.cut.dtype is torch.uint8 and sent(tiles.cut, torch.device("cpu")).dtype is torch.uint8
    mean, std = (np.array(values).reshape(3, 1, 1) for values in (IMAGENET_MEAN, IMAGENET_STD))
    host = (tiles.cut.numpy() / 255.0 - mean) / std
    np.testing.assert_allclose(normalise(tiles.cut).numpy(), host, atol=1e-6)
    assert torch.equal(tiles.pixels, normalise(tiles.cut))


@torch.inference_mode()
def test_tokens_do_not_depend_on_how_many_tiles_are_seen_at_once():
    network = tiny_network(tiny_values())
    cut = [cut_tiles(picture("optical", SHAPE, seed).pixels, network.config.tiling) for seed in range(2)]
    for ours, tiles in zip(project_tiles(network, cut, 2), cut, strict=True):
        torch.testing.assert_close(ours, network.project(tiles.pixels), atol=1e-5, rtol=1e-5)


class OnGpu:
    """A network that says that it is on a GPU, and computes on the CPU."""

    def __init__(self, network):
        self._network = network
        self.grounding_encoder = network.grounding_encoder
        self.dtype, self.device = network.dtype, torch.device("cuda")


@pytest.mark.parametrize(("on_gpu", "calls"), [(True, [4]), (False, [1] * 4)])
@torch.inference_mode()
def test_features_of_both_sensors_and_all_places_are_one_batch_on_a_gpu(monkeypatch, on_gpu, calls):
    network = tiny_network(tiny_values())
    pairs = [[picture("optical", SHAPE, 2 * n), picture("sar", SHAPE, 2 * n + 1)] for n in range(2)]
    scenes, alone = encode_scenes(network, pairs), encode_scenes(network, pairs)
    for scene in alone:
        for sensor in ("sar", "optical"):
            prepare_masks(network, [scene], sensor)
    seen = []
    network.grounding_encoder.register_forward_pre_hook(lambda _, args: seen.append(len(args[0])))
    monkeypatch.setattr(encoded_scene, "sent", lambda pixels, device: pixels)
    prepare_masks(OnGpu(network) if on_gpu else network, scenes, "sar", "optical")
    assert seen == calls
    prepare_masks(network, scenes, "sar", "optical")
    assert seen == calls  # nothing is computed twice
    for ours, theirs in zip(scenes, alone, strict=True):
        for sensor in ("sar", "optical"):
            for name in ("coarse", "middle", "fine"):
                mine, other = (getattr(scene.features[sensor], name) for scene in (ours, theirs))
                torch.testing.assert_close(mine, other, atol=1e-5, rtol=1e-4)


@torch.inference_mode()
def test_masks_of_two_pictures_decoded_together_are_those_decoded_alone():
    network = tiny_network(tiny_values())
    (scene,) = encode_scenes(network, [[picture("optical", SHAPE), picture("sar", SHAPE, 1)]])
    prepare_masks(network, [scene], "sar", "optical")
    parts = [scene.features[sensor] for sensor in ("sar", "optical")]
    prompt = torch.randn(1, 1, network.config.grounding.prompt)
    together = network.mask_decoder(Sam2Features.join(parts), prompt.expand(2, 1, -1))
    for drawn, part in zip(together, parts, strict=True):
        torch.testing.assert_close(drawn[None], network.mask_decoder(part, prompt), atol=1e-4, rtol=1e-4)
