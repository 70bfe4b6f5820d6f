"""The parts of EarthMind that become graphs, each with example inputs; needs PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from transformers import DynamicCache

from earthmind.model.nano.graphs.layout import COLOURS
from earthmind.model.nano.stacking import STRIDE
from earthmind.model.network.core import EarthMind, SceneTensors
from earthmind.model.network.grounding import GroundingFeatures
from earthmind.model.network.language import read_on
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig

_STRIDES = 6  # example height in strides of 16


@dataclass(frozen=True)
class Part:
    """One graph to be.

    Attributes:
        name: Name of the graph's file.
        module: What it computes.
        inputs: Example inputs by name, in order.
        free: Axes of any length, by input.
        outputs: Names of the outputs.
    """

    name: str
    module: nn.Module
    inputs: dict[str, Tensor]
    free: dict[str, tuple[int, ...]]
    outputs: tuple[str, ...]


class Traced(nn.Module):
    """One call of a network as a module of its own."""

    def __init__(self, network: EarthMind) -> None:
        super().__init__()
        self.network = network


class Project(Traced):
    """Normalised pictures (P, 3, side, side) -> visual tokens (P, N, D)."""

    def forward(self, pictures: Tensor) -> Tensor:
        """See ``Core.project``."""
        return self.network.project(pictures)


class Colours(Traced):
    """Normalised pictures in red, green and blue (1, 3, H, W) -> pictures as the other graphs take them."""

    def forward(self, pictures: Tensor) -> Tensor:
        """See ``ColourForm``."""
        if self.network.colours is None:
            raise ValueError("this model takes no pictures in red, green and blue")
        channels: Tensor = self.network.colours(pictures)
        return channels


class Embed(Traced):
    """Token ids (1, T) -> embeddings (1, T, D)."""

    def forward(self, ids: Tensor) -> Tensor:
        """See ``Core.embed``."""
        return self.network.embed(ids)


class Fuse(Traced):
    """Tokens of both sensors at one moment (1, 2, N, D), which are present (1, 2), question (1, T, D).

    Gives fused tokens (1, N, D) and the sensors' weights (1, N, 2).
    """

    def forward(self, tokens: Tensor, present: Tensor, question: Tensor) -> tuple[Tensor, Tensor]:
        """See ``EarthMind.fuse``."""
        fused = self.network.fuse(tokens, present, question)
        return fused.tokens, fused.weights


class Ground(Traced):
    """Pictures, validity, presence and visual tokens of one scene -> features shared by all its masks."""

    def forward(
        self, pictures: Tensor, valid: Tensor, present: Tensor, tokens: Tensor
    ) -> tuple[Tensor, Tensor]:
        """See ``EarthMind.grounding_features``."""
        features = self.network.grounding_features(SceneTensors(pictures, valid, present), tokens)
        return features.coarse, features.cells


class Speak(Traced):
    """Embeddings of the next tokens and the cache of the earlier ones -> what comes next, and the cache.

    The cache is two tensors (layers, 1, key-value heads, tokens, d). Logits (1, vocabulary) and hidden
    state (1, D) are those of the last token.
    """

    def forward(
        self, embeddings: Tensor, keys: Tensor, values: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """One pass, from the beginning (empty cache) or onwards."""
        language: Any = self.network.language_model
        cache = DynamicCache()
        for layer in range(keys.shape[0]):
            cache.update(keys[layer], values[layer], layer)
        before, count = keys.shape[3], embeddings.shape[1]
        positions = before + torch.arange(count)
        later = torch.arange(before + count)[None, :] > positions[:, None]
        mask = torch.zeros(later.shape).masked_fill(later, torch.finfo(torch.float32).min)[None, None]
        hidden = read_on(language, embeddings, cache, mask, positions[None])[:, -1]
        layers: list[Any] = cache.layers
        return (
            language.lm_head(hidden),
            hidden,
            torch.stack([layer.keys for layer in layers]),
            torch.stack([layer.values for layer in layers]),
        )


class Draw(Traced):
    """Shared features and the hidden states at ``[SEG]`` (1, K, D) -> mask logits (1, K, H, W)."""

    def forward(self, coarse: Tensor, cells: Tensor, hidden: Tensor) -> Tensor:
        """See ``Core.mask_prompts`` and ``MaskDecoder``."""
        features = GroundingFeatures(coarse, cells, cells[:, :1])
        logits: Tensor = self.network.mask_decoder(features, self.network.mask_prompts(hidden))
        return logits


def parts_of(network: EarthMind) -> list[Part]:
    """All parts of one network."""
    parts = [*_picture_parts(network), *_language_parts(network)]
    if network.config.grounding is not None:
        parts += _mask_parts(network, network.config.grounding)
    return [*parts, _colour_part(network)] if network.config.colours else parts


def _picture_parts(network: EarthMind) -> list[Part]:
    config = network.config
    side, sensors = config.vision.image_size, _tokens(config, 1)[0]
    question = torch.randn(1, 3, config.language.hidden)
    return [
        Part(
            "project",
            Project(network),
            {"pictures": torch.randn(3, 3, side, side)},
            {"pictures": (0,)},
            ("tokens",),
        ),
        Part(
            "fuse",
            Fuse(network),
            {"tokens": sensors, "present": torch.ones(1, 2, dtype=torch.bool), "question": question},
            {"question": (1,)},
            ("fused", "weights"),
        ),
    ]


def _colour_part(network: EarthMind) -> Part:
    pictures = torch.randn(1, 3, STRIDE * _STRIDES, STRIDE * (_STRIDES + 1))
    return Part(COLOURS, Colours(network), {"pictures": pictures}, {"pictures": (2, 3)}, ("channels",))


def _language_parts(network: EarthMind) -> list[Part]:
    language = network.config.language
    heads, width = language.key_value_heads, language.hidden // language.heads
    cache = torch.randn(language.layers, 1, heads, 5, width)
    return [
        Part(
            "embed",
            Embed(network),
            {"ids": torch.zeros(1, 3, dtype=torch.long)},
            {"ids": (1,)},
            ("embeddings",),
        ),
        Part(
            "speak",
            Speak(network),
            {"embeddings": torch.randn(1, 3, language.hidden), "keys": cache, "values": cache.clone()},
            {"embeddings": (1,), "keys": (3,), "values": (3,)},
            ("logits", "hidden", "all_keys", "all_values"),
        ),
    ]


def _mask_parts(network: EarthMind, channels: GroundingConfig) -> list[Part]:
    config = network.config
    high, wide = _STRIDES, _STRIDES + 1
    shape = (STRIDE * high, STRIDE * wide)
    return [
        Part(
            "ground",
            Ground(network),
            {
                "pictures": torch.randn(1, 2, 2, 3, *shape),
                "valid": torch.ones(1, 2, 2, *shape),
                "present": torch.ones(1, 2, 2, dtype=torch.bool),
                "tokens": _tokens(config, 2),
            },
            {"pictures": (4, 5), "valid": (3, 4)},
            ("coarse", "cells"),
        ),
        Part(
            "draw",
            Draw(network),
            {
                "coarse": torch.randn(1, channels.channels[-1], high, wide),
                "cells": torch.randn(1, 4 * channels.pixel_channels, shape[0] // 2, shape[1] // 2),
                "hidden": torch.randn(1, 3, config.language.hidden),
            },
            {"coarse": (2, 3), "cells": (2, 3), "hidden": (1,)},
            ("logits",),
        ),
    ]


def _tokens(config: EarthMindConfig, moments: int) -> Tensor:
    """Example tokens: (1, moments, 2, N, D)."""
    return torch.randn(1, moments, 2, config.vision.tokens, config.language.hidden)
