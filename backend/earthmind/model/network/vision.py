"""Visual encoder (InternViT family), pixel shuffle and projector: picture -> visual tokens."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers.activations import ACT2FN

from earthmind.model.network.sizes import VisionConfig


def _norm(config: VisionConfig) -> nn.Module:
    kinds = {"layer_norm": nn.LayerNorm, "rms_norm": nn.RMSNorm}
    norm: nn.Module = kinds[config.norm](config.hidden, eps=config.norm_eps)
    return norm


class Attention(nn.Module):
    """Multi-head self-attention with one joint projection to queries, keys and values."""

    def __init__(self, config: VisionConfig) -> None:
        super().__init__()
        hidden = config.hidden
        self.heads = config.heads
        self.qkv = nn.Linear(hidden, 3 * hidden, bias=config.qkv_bias)
        self.proj = nn.Linear(hidden, hidden)
        if config.qk_normalization:
            self.q_norm: nn.Module = nn.RMSNorm(hidden, eps=config.norm_eps)
            self.k_norm: nn.Module = nn.RMSNorm(hidden, eps=config.norm_eps)
        else:
            self.q_norm = self.k_norm = nn.Identity()

    def forward(self, tokens: Tensor) -> Tensor:
        """(B, N, D) -> (B, N, D)."""
        queries, keys, values = self.qkv(tokens).chunk(3, -1)
        mixed = F.scaled_dot_product_attention(
            self._heads(self.q_norm(queries)), self._heads(self.k_norm(keys)), self._heads(values)
        )
        out: Tensor = self.proj(mixed.transpose(1, 2).flatten(2))
        return out

    def _heads(self, tokens: Tensor) -> Tensor:
        """(B, N, D) -> (B, heads, N, D / heads)."""
        return tokens.reshape(*tokens.shape[:2], self.heads, -1).transpose(1, 2)


class Layer(nn.Module):
    """Pre-norm transformer layer with learned scales on both branches (``ls1``, ``ls2``)."""

    def __init__(self, config: VisionConfig) -> None:
        super().__init__()
        self.norm1 = _norm(config)
        self.attn = Attention(config)
        self.ls1 = nn.Parameter(torch.full((config.hidden,), 0.5))
        self.norm2 = _norm(config)
        self.mlp = nn.Sequential(
            nn.Linear(config.hidden, config.mlp),
            ACT2FN[config.activation],
            nn.Linear(config.mlp, config.hidden),
        )
        self.ls2 = nn.Parameter(torch.full((config.hidden,), 0.5))

    def forward(self, tokens: Tensor) -> Tensor:
        """(B, N, D) -> (B, N, D)."""
        tokens = tokens + self.attn(self.norm1(tokens)) * self.ls1
        out: Tensor = tokens + self.mlp(self.norm2(tokens)) * self.ls2
        return out


def pixel_shuffle(tokens: Tensor, factor: float, order: str = "v2") -> Tensor:
    """Trade token-grid size for channels (pixel shuffle of InternVL).

    Args:
        tokens: (B, h, w, C), a token grid.
        factor: Factor on each axis, below 1; ``h * factor`` and ``w * factor`` are whole.
        order: ``v2``, or ``v1`` for InternVL's first version, which leaves rows and columns exchanged.

    Returns:
        (B, h * factor, w * factor, C / factor**2).
    """
    batch, height, width, channels = tokens.shape
    tokens = tokens.reshape(batch, height, int(width * factor), int(channels / factor)).permute(0, 2, 1, 3)
    tokens = tokens.reshape(
        batch, int(width * factor), int(height * factor), int(channels / (factor * factor))
    )
    return tokens if order == "v1" else tokens.permute(0, 2, 1, 3)


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
            pictures: (B, 3, side, side), normalised; ``side`` is ``image_size`` or another multiple of
                the patch size, for which the position embedding is interpolated.

        Returns:
            (B, N, hidden / downsample**2), the class token dropped.
        """
        patches = self.patch_embedding(pictures)
        side = patches.shape[-1]
        patches = patches.flatten(2).transpose(1, 2)
        tokens = torch.cat([self.class_embedding.expand(len(patches), -1, -1).to(patches.dtype), patches], 1)
        tokens = tokens + self._positions(side).to(tokens.dtype)
        for layer in self.layers[: len(self.layers) + 1 + self.config.select_layer]:
            tokens = layer(tokens)
        grid = tokens[:, 1:].reshape(len(tokens), side, side, -1)
        return pixel_shuffle(grid, self.config.downsample, self.config.shuffle).flatten(1, 2)

    def _positions(self, side: int) -> Tensor:
        """Position embedding (1, 1 + side * side, hidden)."""
        own = self.config.image_size // self.config.patch_size
        if side == own:
            return self.position_embedding
        grid = self.position_embedding[:, 1:].float().reshape(1, own, own, -1).permute(0, 3, 1, 2)
        grid = F.interpolate(grid, (side, side), mode="bicubic", align_corners=False)
        rest = grid.flatten(2).transpose(1, 2).to(self.position_embedding.dtype)
        return torch.cat([self.position_embedding[:, :1], rest], 1)


def projector(vision: VisionConfig, language_hidden: int) -> nn.Sequential:
    """From shuffled visual tokens to the width of the language model."""
    width = int(vision.hidden / vision.downsample**2)
    return nn.Sequential(
        nn.LayerNorm(width),
        nn.Linear(width, language_hidden),
        nn.GELU(),
        nn.Linear(language_hidden, language_hidden),
    )
