"""In which type of numbers a released model computes on a device, and whether its numbers fit into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
from torch import Tensor

from earthmind.model.earthmind.encoded_scene import EncodedScene, encode_again
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.nvidia import nvidia_driver
from earthmind.model.network.language import new_cache, read_on
from earthmind.sentences import Sentence

BFLOAT16_CAPABILITY = (8, 0)
"""Least compute capability of an NVIDIA GPU that computes in bfloat16, from the table of throughputs in
https://docs.nvidia.com/cuda/cuda-c-programming-guide (arithmetic instructions)."""
_MACOS_WITH_BFLOAT16 = (14, 0)
_WORDS = 192  # tokens of the vocabulary that the check for overflow reads
_LAST = 64  # of these, tokens whose logits are looked at
Result = TypeVar("Result")

IN_FLOAT32 = Sentence(
    "The numbers of this model are too large for float16, and this GPU has no bfloat16; so it computes in "
    "float32, which takes twice the memory and is slower."
)


def weight_type(device: str, kept: torch.dtype) -> torch.dtype:
    """The type of weights and activations that suits a device.

    Args:
        device: A PyTorch device.
        kept: Type of the weights in their file.

    Returns:
        bfloat16 where the device computes in it, on the CPU only for weights that are kept so; else float16
        on a GPU, and float32 on the CPU.
    """
    if torch.device(device).type == "cpu":
        stays = kept is torch.bfloat16 and processor_has_bfloat16()
        return torch.bfloat16 if stays else torch.float32
    return torch.bfloat16 if gpu_has_bfloat16(device) else torch.float16


def processor_has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 numbers by instructions made for that."""
    known = torch.cpu.get_capabilities()
    return bool(known.get("avx512_bf16") or known.get("amx_bf16") or known.get("bf16"))


def gpu_has_bfloat16(device: str) -> bool:
    """Whether a GPU computes in bfloat16; those of other makers than NVIDIA and Apple are taken to."""
    where = torch.device(device)
    if where.type == "mps":
        return torch.backends.mps.is_macos_or_newer(*_MACOS_WITH_BFLOAT16)
    gpus, number = nvidia_driver().gpus, where.index or 0
    return number >= len(gpus) or gpus[number].capability >= BFLOAT16_CAPABILITY


def overflowed(values: Tensor) -> bool:
    """Whether numbers in float16 are not finite; no other type is looked at, nor is the device waited for."""
    return values.dtype is torch.float16 and not bool(values.isfinite().all())


@torch.inference_mode()
def overflows(network: ReleasedEarthMind) -> bool:
    """Whether a network in float16 computes something that is not finite.

    It reads a picture of noise and tokens from all of its vocabulary. Numbers of single channels become
    large from the first token on, whatever is read, so this finds models that do not fit.
    """
    if network.dtype is not torch.float16:
        return False
    language, side = network.language_model, network.config.tiling.side
    noise = torch.randn(1, 3, side, side, generator=torch.Generator().manual_seed(0))
    visual = network.project(noise.to(network.device, network.dtype))[0]
    words = torch.linspace(0, language.config.vocab_size - 1, _WORDS, device=network.device).long()
    read = network.embed(words)
    states = read_on(language, torch.cat([read[:1], visual, read[1:]])[None], new_cache(language))
    return overflowed(states) or overflowed(language.lm_head(states[:, -_LAST:]))


def require_finite(states: Tensor) -> None:
    """Refuse states of a prompt that are not finite in float16.

    Raises:
        OverflowError: They are not.
    """
    if overflowed(states):
        raise OverflowError("the numbers of the language model are too large for float16")


def without_overflow(
    network: ReleasedEarthMind, scenes: Sequence[EncodedScene], read: Callable[[], Result]
) -> Result:
    """What reading about some places gives; where it overflows, the network computes in float32 from now on.

    Args:
        network: The network; `IN_FLOAT32` becomes what it tells.
        scenes: The places; those that were encoded in another type of numbers are encoded again.
        read: Reads about them, and raises OverflowError as `require_finite` does.
    """
    _encode_as(network, scenes)
    try:
        return read()
    except OverflowError:
        network.float()
        network.told = IN_FLOAT32
    _encode_as(network, scenes)
    return read()


def _encode_as(network: ReleasedEarthMind, scenes: Sequence[EncodedScene]) -> None:
    for scene in scenes:
        if next(iter(scene.latest.values())).tokens.dtype is not network.dtype:
            encode_again(network, scene)
