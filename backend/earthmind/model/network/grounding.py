"""Mask branch: pictures of all sensors and dates -> features, once; ``[SEG]`` embedding -> mask."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.model.network.sizes import GroundingConfig

CHANNELS_PER_MOMENT = 4  # three of the picture, one of validity


@dataclass(frozen=True)
class GroundingFeatures:
    """What every mask of one scene shares.

    Attributes:
        coarse: (B, C, H / 16, W / 16).
        cells: (B, 4 P, H / 2, W / 2), the embeddings of the four pixels of each cell of 2 x 2; they become
            pixels only in a mask, which has one channel instead of P.
        sar_weight: (B, 1, H / 2, W / 2), share of the SAR in the finest fused features.
    """

    coarse: Tensor
    cells: Tensor
    sar_weight: Tensor

    @property
    def pixels(self) -> Tensor:
        """The pixel embedding, (B, P, H, W)."""
        return F.pixel_shuffle(self.cells, 2)


def _norm(channels: int) -> nn.GroupNorm:
    return nn.GroupNorm(8, channels)


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions with a short cut."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            _norm(channels),
            nn.SiLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            _norm(channels),
        )

    def forward(self, features: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, C, H, W)."""
        out: Tensor = F.silu(features + self.body(features))
        return out


class UnshuffledConv(nn.Module):
    """A 3x3 convolution over cells of 2 x 2 pixels, whose pixels are channels.

    It is done as a 6x6 convolution of stride 2 over the pixels themselves, which moves no memory.
    """

    def __init__(self, channels: int, out: int) -> None:
        """Take 4 pixels of ``channels / 4`` channels each from every cell."""
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out, channels, 3, 3))
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))  # as nn.Conv2d does

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, C / 4, H, W) -> (B, out, H / 2, W / 2)."""
        out, channels = self.weight.shape[:2]
        cells = self.weight.reshape(out, channels // 4, 2, 2, 3, 3)
        over_pixels = cells.permute(0, 1, 4, 2, 5, 3).reshape(out, channels // 4, 6, 6)
        return F.conv2d(pixels, over_pixels, stride=2, padding=2)


class SensorPyramid(nn.Module):
    """Features of one sensor at strides 2, 4, 8 and 16, from its latest and its earlier date together."""

    def __init__(self, channels: tuple[int, ...]) -> None:
        super().__init__()
        stem_in = 2 * CHANNELS_PER_MOMENT * 4
        self.stem = nn.Sequential(
            UnshuffledConv(stem_in, channels[0]),
            _norm(channels[0]),
            nn.SiLU(),
        )
        self.stages = nn.ModuleList([ResidualBlock(c) for c in channels])
        self.down = nn.ModuleList(
            [nn.Conv2d(a, b, 2, stride=2) for a, b in zip(channels[:-1], channels[1:], strict=True)]
        )

    def forward(self, stack: Tensor) -> list[Tensor]:
        """(B, 8, H, W) -> features from fine to coarse."""
        features = self.stem(stack)
        pyramid = []
        for index, stage in enumerate(self.stages):
            if index:
                features = self.down[index - 1](features)
            features = stage(features)
            pyramid.append(features)
        return pyramid


class SensorGate(nn.Module):
    """Fusion weights at work on one level of the pyramid.

    The weights of a place are ``softmax(conv([f_o, f_s]) + s * log(w))``, with ``w`` the fusion weights of
    the visual tokens (HCA) brought to this level and ``s`` learned; a sensor that saw nothing there
    gets weight 0.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.quality = nn.Conv2d(2 * channels, 2, 1)
        self.token_scale = nn.Parameter(torch.tensor(0.5))
        self.optical = nn.Conv2d(channels, channels, 1)
        self.sar = nn.Conv2d(channels, channels, 1)

    def forward(
        self, optical: Tensor, sar: Tensor, seen: Tensor, token_weights: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Fuse one level.

        Args:
            optical: (B, C, h, w).
            sar: (B, C, h, w).
            seen: (B, 2, h, w), share of valid pixels of the optical and the SAR at any date.
            token_weights: (B, 2, h, w), fusion weights of the visual tokens.

        Returns:
            Fused features (B, C, h, w) and weights (B, 2, h, w).
        """
        logits = self.quality(torch.cat([optical, sar], 1)).float()
        logits = logits + self.token_scale * token_weights.clamp(min=1e-4).log()
        logits = logits.masked_fill(seen <= 0, -1e4)
        weights = logits.softmax(1).to(optical.dtype)
        fused = self.optical(optical * weights[:, :1] * 2) + self.sar(sar * weights[:, 1:] * 2)
        return fused, weights


class GlobalContext(nn.Module):
    """One self-attention layer over the coarsest features."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels)
        self.attention = nn.MultiheadAttention(channels, 4, batch_first=True)

    def forward(self, features: Tensor) -> Tensor:
        """(B, C, h, w) -> (B, C, h, w)."""
        tokens = self.norm(features.flatten(2).transpose(1, 2))
        mixed = self.attention(tokens, tokens, tokens, need_weights=False)[0]
        out: Tensor = features + mixed.transpose(1, 2).reshape(features.shape)
        return out


class UpStep(nn.Module):
    """From one level of the pyramid to the next finer one."""

    def __init__(self, coarse: int, fine: int) -> None:
        super().__init__()
        self.lift = nn.Conv2d(coarse, fine, 1)
        self.merge = nn.Sequential(
            nn.Conv2d(2 * fine, fine, 3, padding=1, bias=False), _norm(fine), nn.SiLU()
        )
        self.refine = ResidualBlock(fine)

    def forward(self, features: Tensor, skip: Tensor) -> Tensor:
        """(B, coarse, h, w) and (B, fine, 2h, 2w) -> (B, fine, 2h, 2w)."""
        lifted = F.interpolate(self.lift(features), skip.shape[-2:], mode="bilinear", align_corners=False)
        out: Tensor = self.refine(self.merge(torch.cat([lifted, skip], 1)))
        return out


class GroundingEncoder(nn.Module):
    """Both sensors, up to two dates each, to shared features: pyramid per sensor, gates, one decoder."""

    def __init__(self, config: GroundingConfig) -> None:
        super().__init__()
        channels = config.channels
        self.optical = SensorPyramid(channels)
        self.sar = SensorPyramid(channels)
        self.gates = nn.ModuleList([SensorGate(c) for c in channels])
        self.context = GlobalContext(channels[-1])
        self.up = nn.ModuleList(
            [UpStep(coarse, fine) for coarse, fine in zip(channels[:0:-1], channels[-2::-1], strict=True)]
        )
        self.to_cells = nn.Conv2d(channels[0], 4 * config.pixel_channels, 3, padding=1)

    def forward(self, optical: Tensor, sar: Tensor, token_weights: Tensor) -> GroundingFeatures:
        """Compute the shared features.

        Args:
            optical: (B, 8, H, W): latest picture (3, normalised) and its validity (1), then the earlier
                one and its validity; zeros where absent. H and W are multiples of 16.
            sar: (B, 8, H, W), the same for the SAR.
            token_weights: (B, 2, h, w), fusion weights of the visual tokens as a coarse grid.
        """
        seen = torch.stack(
            [stack[:, 3:8:4].amax(1) for stack in (optical, sar)],
            1,
        )
        levels = []
        gate_weights = []
        for gate, left, right in zip(self.gates, self.optical(optical), self.sar(sar), strict=True):
            size = left.shape[-2:]
            fused, weights = gate(
                left,
                right,
                F.adaptive_avg_pool2d(seen.float(), size),
                F.interpolate(token_weights.float(), size, mode="bilinear", align_corners=False),
            )
            gate_weights.append(weights)
            levels.append(fused)
        features = self.context(levels[-1])
        coarse = features
        for step, skip in zip(self.up, levels[-2::-1], strict=True):
            features = step(features, skip)
        return GroundingFeatures(coarse, self.to_cells(features), gate_weights[0][:, 1:])


class MaskDecoder(nn.Module):
    """From the embedding of each ``[SEG]`` to its mask.

    The prompt looks at the coarsest features (cross-attention), becomes a filter over the pixel
    embedding, and the mask is the filter's response at every pixel.
    """

    def __init__(self, config: GroundingConfig) -> None:
        super().__init__()
        width = config.channels[-1]
        self.enter = nn.Linear(config.prompt, width)
        self.attentions = nn.ModuleList(
            [nn.MultiheadAttention(width, 4, batch_first=True) for _ in range(config.decoder_layers)]
        )
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in range(config.decoder_layers)])
        self.filters = nn.Sequential(
            nn.LayerNorm(width),
            nn.Linear(width, width),
            nn.GELU(),
            nn.Linear(width, config.pixel_channels + 1),
        )

    def forward(self, features: GroundingFeatures, prompts: Tensor) -> Tensor:
        """Decode masks.

        Args:
            features: Shared features of B scenes.
            prompts: (B, K, prompt width), K ``[SEG]`` embeddings per scene.

        Returns:
            Logits (B, K, H, W); above 0 means inside.
        """
        places = features.coarse.flatten(2).transpose(1, 2)
        queries = self.enter(prompts)
        for attention, norm in zip(self.attentions, self.norms, strict=True):
            queries = queries + attention(norm(queries), places, places, need_weights=False)[0]
        filters = self.filters(queries)
        batch, _, height, width = features.cells.shape
        cells = features.cells.reshape(batch, filters.shape[-1] - 1, -1)
        response = filters[..., :-1] @ cells + filters[..., -1:]
        return F.pixel_shuffle(response.reshape(batch, -1, height, width), 2)
