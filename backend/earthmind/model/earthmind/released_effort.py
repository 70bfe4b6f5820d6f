"""What a question takes of a released model: operations, bytes and memory, from ``config.json`` alone."""

from __future__ import annotations

import torch

from earthmind.model.earthmind.checkpoint import kept_type
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.keys import released_fusion
from earthmind.model.earthmind.memory import BATCH, memory_need
from earthmind.model.earthmind.pictures import tile_count
from earthmind.model.earthmind.precision import weight_type
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.effort import Effort, Work
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.network.sam2 import Sam2Config

QUESTION = 64  # tokens of a question with what is written around it
_MLP = 4  # times as wide as a block of the mask branch is its feed-forward part
_PATCH = 4  # pixels of a side of its first tokens


def released_effort(folder: ModelFolder, device: str, options: ModelOptions, work: Work) -> Effort:
    """What a question takes; nothing of the weights is read but the type of their numbers.

    Raises:
        ModelError: The folder is no checkpoint.
    """
    config = ReleasedConfig.from_json(folder.config)
    with torch.device("meta"):
        network = ReleasedEarthMind(config, options.fusion or released_fusion(folder))
    dtype = weight_type(device, kept_type(folder.weight_files))
    tiles = work.pictures if work.blocks > 1 else work.pictures * tile_count(
        work.width, work.height, config.tiling
    )  # fmt: skip
    read = tiles if network.keeps_both else tiles // max(work.sensors, 1)
    tokens = read * config.tokens_per_side**2 + QUESTION
    each = tiles * seeing(config) + reading(config, tokens) + work.sensors * marking(config.grounding)
    layers = sum(parameter.numel() for parameter in network.language_model.model.layers.parameters())
    head = config.language.vocabulary * config.language.hidden * dtype.itemsize
    held = layers * (options.bits / 8 if options.bits else dtype.itemsize)
    return Effort(
        operations=work.windows * each,
        word_bytes=held + head,
        batches=-(-work.windows // BATCH),
        memory=memory_need(network, dtype, options.bits).total,
        numbers=str(dtype).removeprefix("torch."),
    )


def seeing(config: ReleasedConfig) -> float:
    """Operations of the visual encoder for one tile: products with weights, and attention."""
    vision = config.vision
    patches = (vision.image_size // vision.patch_size) ** 2 + 1
    weights = 4 * vision.hidden**2 + 2 * vision.hidden * vision.mlp
    cut = 2 * patches * 3 * vision.patch_size**2 * vision.hidden
    return cut + vision.layers * (2 * patches * weights + 4 * patches**2 * vision.hidden)


def reading(config: ReleasedConfig, tokens: int) -> float:
    """Operations of the language model for a prompt."""
    language = config.language
    pairs = language.hidden // language.heads * language.key_value_heads
    weights = 2 * language.hidden**2 + 2 * language.hidden * pairs + 3 * language.hidden * language.mlp
    return language.layers * (2 * tokens * weights + 4 * tokens**2 * language.hidden)


def marking(config: Sam2Config) -> float:
    """Operations of the trunk of the mask branch for one picture; each stage has half the side."""
    total, first = 0.0, 0
    for stage, blocks in enumerate(config.stages):
        tokens, width = (config.image_size // _PATCH >> stage) ** 2, config.embed << stage
        everywhere = sum(first <= block < first + blocks for block in config.global_blocks)
        seen = everywhere * tokens + (blocks - everywhere) * config.windows[stage] ** 2
        total += blocks * 2 * tokens * (4 + 2 * _MLP) * width**2 + 4 * tokens * seen * width
        first += blocks
    return total
