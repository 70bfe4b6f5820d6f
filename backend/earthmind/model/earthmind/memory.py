"""How much memory a released model needs, worked out from its sizes before it is loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

import torch

from earthmind.errors import ModelError
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.main_memory import available_memory
from earthmind.sentences import Sentence

Memory = Callable[[str], int]
"""Bytes that are free on a PyTorch device."""

BATCH = 16  # most tiles, and most windows, that are computed together
ANSWER = 1024  # tokens of question and answer that there must be room for
CPU_BUDGET = 2 * 2**30  # bytes that a batch of windows may take in main memory
COPIES = 4  # of a layer's activations that exist at one time: in, out, and what is in between
COPIES_READ = 2  # of keys and values: those that grow, and those of fixed length (decoding.py)
SENSORS = 2  # pictures that the mask branch looks at together
FLOAT = 4  # bytes


@dataclass(frozen=True)
class MemoryNeed:
    """Bytes that a released model needs on its device.

    Attributes:
        weights: Of the network.
        activations: Of the part that needs most while it works.
        cache: Keys and values of a long conversation about two pictures of the most tiles.
    """

    weights: int
    activations: int
    cache: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.activations + self.cache


def free_gpu_memory(device: str) -> int:
    """Bytes that a GPU has free, with what PyTorch holds there without using it.

    Of a GPU of Apple it is what the system recommends to use at most, less what this process uses.
    """
    if torch.device(device).type == "mps":
        return int(torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory())
    held = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    return int(torch.cuda.mem_get_info(device)[0] + held)


def free_memory(device: str) -> int:
    """Bytes that a device has free; without limit for a CPU whose system does not tell."""
    if torch.device(device).type in ("cuda", "mps"):
        return free_gpu_memory(device)
    available = available_memory()
    return sys.maxsize if available is None else available


def memory_need(network: ReleasedEarthMind, dtype: torch.dtype, bits: int | None = None) -> MemoryNeed:
    """What a network needs; it may be on the meta device.

    Args:
        network: The network.
        dtype: Type of weights and activations.
        bits: Bits per weight of the language model's layers; None for those of ``dtype``.
    """
    weights = float(sum(parameter.numel() for parameter in network.parameters()) * dtype.itemsize)
    if bits:
        layers = sum(parameter.numel() for parameter in network.language_model.model.layers.parameters())
        weights -= layers * (dtype.itemsize - bits / 8)
    config = network.config
    tokens = _longest_prompt(config) + ANSWER
    return MemoryNeed(int(weights), _activations(config, tokens, dtype), _cache(config, tokens, dtype))


def require_memory(
    network: ReleasedEarthMind,
    device: str,
    dtype: torch.dtype,
    bits: int | None = None,
    free: Memory = free_memory,
) -> None:
    """Refuse to load onto a device that has too little free memory.

    Raises:
        ModelError: With how much is needed and free, code ``memory``.
    """
    needed, there = memory_need(network, dtype, bits).total, free(device)
    if there < needed and torch.device(device).type == "cpu":
        raise ModelError(
            Sentence(
                "The model needs about {needed:.1f} GiB of memory and {free:.1f} GiB are free on this "
                "computer; close other programs, or choose a smaller model such as nano.",
                needed=needed / 2**30,
                free=there / 2**30,
            ),
            code="memory",
        )
    if there < needed:
        raise ModelError(
            Sentence(
                "The model needs about {needed:.1f} GiB of GPU memory and {free:.1f} GiB are free on "
                "{device}; close other programs that use it, or choose the device auto or cpu.",
                needed=needed / 2**30,
                free=there / 2**30,
                device=device,
            ),
            code="memory",
        )


def windows_at_once(
    network: ReleasedEarthMind, tiles: int, sensors: int, free: Memory = free_gpu_memory
) -> int:
    """How many windows of one shape can be answered together, from 1 to ``BATCH``.

    Half of what is free is planned with: sizes of activations are estimates.

    Args:
        network: The network, on its device.
        tiles: Tiles of all pictures of a window.
        sensors: Pictures of a window that the mask branch looks at.
        free: Free memory of a GPU.
    """
    config, dtype = network.config, network.dtype
    tokens = tiles * config.tokens_per_side**2 + ANSWER
    each = _cache(config, tokens, dtype) + _reading(config, tokens, dtype)
    each += sensors * _grounding(config, dtype)
    on_gpu = network.device.type in ("cuda", "mps")
    budget = free(str(network.device)) // 2 if on_gpu else CPU_BUDGET
    return int(max(1, min(BATCH, budget // each)))


def _longest_prompt(config: ReleasedConfig) -> int:
    tiles = config.tiling.most + (config.tiling.thumbnail and config.tiling.most > 1)
    return min(2 * tiles * config.tokens_per_side**2, config.language.context)


def _cache(config: ReleasedConfig, tokens: int, dtype: torch.dtype) -> int:
    language = config.language
    width = language.hidden // language.heads * language.key_value_heads
    return COPIES_READ * 2 * language.layers * width * tokens * dtype.itemsize


def _activations(config: ReleasedConfig, tokens: int, dtype: torch.dtype) -> int:
    vision = config.vision
    patches = (vision.image_size // vision.patch_size) ** 2 + 1
    seeing = BATCH * patches * (vision.mlp + COPIES * vision.hidden) * dtype.itemsize
    return max(seeing, _reading(config, tokens, dtype), SENSORS * _grounding(config, dtype))


def _reading(config: ReleasedConfig, tokens: int, dtype: torch.dtype) -> int:
    return tokens * (3 * config.language.mlp + COPIES * config.language.hidden) * dtype.itemsize


def _grounding(config: ReleasedConfig, dtype: torch.dtype) -> int:
    """Of one picture: the widest layer of the trunk, and the logits of all candidates."""
    grounding = config.grounding
    first_stage = (grounding.image_size // 4) ** 2 * grounding.embed * 2 * COPIES * dtype.itemsize
    return first_stage + COPIES * grounding.image_size**2 * FLOAT
