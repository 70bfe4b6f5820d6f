"""Visual encoder (InternViT family), pixel shuffle and projector: picture -> visual tokens."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.model.config import VisionConfig


class Attention(nn.Module):
    """Multi-head self-attention with one joint projection to queries, keys and values."""

    def __init__(self, hidden: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.proj = nn.Linear(hidden, hidden)

    def forward(self, tokens: Tensor) -> Tensor:
        """(B, N, D) -> (B, N, D)."""
        batch, count, hidden = tokens.shape
        queries, keys, values = (
            self.qkv(tokens).reshape(batch, count, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        )
        mixed = F.scaled_dot_product_attention(queries, keys, values)
        out: Tensor = self.proj(mixed.transpose(1, 2).reshape(batch, count, hidden))
        return out


class Layer(nn.Module):
    """Pre-norm transformer layer with learned scales on both branches (``ls1``, ``ls2``)."""

    def __init__(self, config: VisionConfig) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(config.hidden, eps=1e-6)
        self.attn = Attention(config.hidden, config.heads)
        self.ls1 = nn.Parameter(torch.full((config.hidden,), 0.5))
        self.norm2 = nn.LayerNorm(config.hidden, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(config.hidden, config.mlp), nn.GELU(), nn.Linear(config.mlp, config.hidden)
        )
        self.ls2 = nn.Parameter(torch.full((config.hidden,), 0.5))

    def forward(self, tokens: Tensor) -> Tensor:
        """(B, N, D) -> (B, N, D)."""
        tokens = tokens + self.attn(self.norm1(tokens)) * self.ls1
        out: Tensor = tokens + self.mlp(self.norm2(tokens)) * self.ls2
        return out


def pixel_shuffle(tokens: Tensor, factor: float) -> Tensor:
    """Trade token-grid size for channels ("pixel shuffle v2" of InternVL).

    Args:
        tokens: (B, h, w, C), a token grid.
        factor: Factor on each axis, below 1; ``h * factor`` and ``w * factor`` are whole.

    Returns:
        (B, h * factor, w * factor, C / factor**2).
    """
    batch, height, width, channels = tokens.shape
    tokens = tokens.reshape(batch, height, int(width * factor), int(channels / factor)).permute(0, 2, 1, 3)
    tokens = tokens.reshape(
        batch, int(width * factor), int(height * factor), int(channels / (factor * factor))
    )
    return tokens.permute(0, 2, 1, 3)


class VisualEncoder(nn.Module):
    """Patches, a class token, position embedding, transformer layers, pixel shuffle."""

    def __init__(self, config: VisionConfig) -> None:
        super().__init__()
        self.config = config
        side = config.image_size // config.patch_size
        self.patch_embedding = nn.Conv2d(3, config.hidden, config.patch_size, config.patch_size)
        self.class_embedding = nn.Parameter(torch.randn(1, 1, config.hidden) * 0.02)
        self.position_embedding = nn.Parameter(torch.randn(1, side * side + 1, config.hidden) * 0.02)
        self.layers = nn.ModuleList([Layer(config) for _ in range(config.layers)])

    def forward(self, pictures: Tensor) -> Tensor:
        """Encode normalised pictures.

        Args:
            pictures: (B, 3, image_size, image_size), normalised.

        Returns:
            (B, N, hidden / downsample**2), the class token dropped.
        """
        patches = self.patch_embedding(pictures).flatten(2).transpose(1, 2)
        tokens = torch.cat([self.class_embedding.expand(len(patches), -1, -1).to(patches.dtype), patches], 1)
        tokens = tokens + self.position_embedding.to(tokens.dtype)
        for layer in self.layers:
            tokens = layer(tokens)
        side = self.config.image_size // self.config.patch_size
        grid = tokens[:, 1:].reshape(len(tokens), side, side, -1)
        return pixel_shuffle(grid, self.config.downsample).flatten(1, 2)


def projector(vision: VisionConfig, language_hidden: int) -> nn.Sequential:
    """From shuffled visual tokens to the width of the language model."""
    width = int(vision.hidden / vision.downsample**2)
    return nn.Sequential(
        nn.LayerNorm(width),
        nn.Linear(width, language_hidden),
        nn.GELU(),
        nn.Linear(language_hidden, language_hidden),
    )
