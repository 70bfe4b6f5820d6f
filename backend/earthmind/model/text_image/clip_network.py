"""The network of an encoder, with the weights of its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor
from transformers import CLIPConfig, CLIPModel

from earthmind.errors import ModelError
from earthmind.model.loading.folder import listed, unreadable
from earthmind.model.text_image.clip_sizes import ClipSizes
from earthmind.model.text_image.open_clip_keys import renamed
from earthmind.sentences import Sentence

_COUNTED = ("embeddings.position_ids",)
"""Buffers of older checkpoints, which count upwards and hold nothing learned."""


def load_clip(weights: list[Path], sizes: ClipSizes, device: str) -> CLIPModel:
    """The network on a device, in float32.

    Raises:
        ModelError: The weights cannot be read, or do not fit the configuration.
    """
    config = CLIPConfig(**sizes.clip)
    config._attn_implementation = "sdpa"
    with torch.device("meta"):
        expected = {name: tensor.shape for name, tensor in CLIPModel(config).state_dict().items()}
    given = dict(_tensors(weights, sizes))
    given = {name: tensor for name, tensor in given.items() if not name.endswith(_COUNTED)}
    misshapen = [name for name in expected.keys() & given.keys() if expected[name] != given[name].shape]
    problems = {
        "lacks": sorted(expected.keys() - given.keys()),
        "unknown": sorted(given.keys() - expected.keys()),
        "misshapen": sorted(misshapen),
    }
    for problem, names in problems.items():
        if names:
            raise ModelError(
                Sentence(
                    "The weights in {path} do not fit their configuration: {problem} {names}.",
                    path=weights[0].parent,
                    problem=problem,
                    names=listed(names),
                ),
                code="weights",
            )
    network = CLIPModel(config)
    network.load_state_dict(given)
    module: torch.nn.Module = network
    module.train(mode=False).to(torch.device(device))
    return network


def _tensors(weights: list[Path], sizes: ClipSizes) -> Iterator[tuple[str, Tensor]]:
    for path in weights:
        try:
            with safe_open(path, "pt") as file:
                for key in file.keys():  # noqa: SIM118  (no dictionary)
                    tensor = file.get_tensor(key)
                    tensor = tensor.float() if tensor.is_floating_point() else tensor
                    yield from renamed(key, tensor) if sizes.is_open_clip else ((key, tensor),)
        except SafetensorError as error:
            raise unreadable(path) from error
