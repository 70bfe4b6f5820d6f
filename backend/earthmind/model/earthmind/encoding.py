"""Pictures and a question to the sequence of embeddings that the language model reads."""

from __future__ import annotations

import torch
from torch import Tensor

from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.network.fusion import Fused


def fuse_pictures(network: ReleasedEarthMind, optical: Tensor, sar: Tensor, question: Tensor) -> Fused:
    """Fuse the visual tokens of an optical and a SAR picture, tile by tile.

    Where the pictures have different numbers of tiles, modes that keep both sensors take each picture
    as a whole, and the others average the optical tiles to one.

    Args:
        network: Its fusion mode is used.
        optical: (T, N, D).
        sar: (T', N, D).
        question: (L, D), embeddings of the question's tokens.

    Returns:
        Tokens (B, M, D), in the order in which they are read when flattened, and their weights.
    """
    if len(optical) != len(sar):
        if network.keeps_both:
            optical, sar = optical.flatten(0, 1)[None], sar.flatten(0, 1)[None]
        else:
            optical = optical.mean(0, keepdim=True).expand(len(sar), -1, -1)
    present = torch.ones(len(sar), 2, dtype=torch.bool, device=sar.device)
    fused: Fused = network.fusion(optical, sar, present, question.expand(len(sar), -1, -1))
    return fused


def prompt_embeddings(network: ReleasedEarthMind, ids: Tensor, context: int, visual: Tensor) -> Tensor:
    """Embeddings of a prompt, visual tokens in their places.

    Args:
        network: Its language model's embedding is used.
        ids: (L,).
        context: Id of the token that stands for a visual token.
        visual: (K, D), as many as there are such tokens.
    """
    embeddings = network.embed(ids).clone()
    embeddings[ids == context] = visual.to(embeddings.dtype)
    return embeddings


def after_pictures(ids: Tensor, image_end: int) -> Tensor:
    """The ids after the last end of a picture: the question, with what the chat template adds."""
    ends = (ids == image_end).nonzero()
    return ids[int(ends[-1]) + 1 :] if len(ends) else ids
