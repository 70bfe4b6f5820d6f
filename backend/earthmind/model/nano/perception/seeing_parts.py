"""The perception as its graphs compute it: equal to the network, arranged for 8-bit integers. Needs PyTorch.

Norms are part of the convolutions before them. Stems take planes of cells (``planes.py``). The weights of two
sensors are a sigmoid of one difference instead of a softmax of two values, and the attention that a place
receives is a product of matrices instead of a sum over masked rows.
"""

from __future__ import annotations

import copy
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.model.nano.perception.torch_eyes import WEIGHT_POOL
from earthmind.model.network.grounding import GlobalContext
from earthmind.model.network.perception import (
    Block,
    CrossModalWeights,
    Gate,
    Perception,
    Pyramid,
    Stem,
    UpStep,
)

_LEAST = 1e-4  # of a sensor's weight, as in ``Gate``
_SURE = 40.0  # a difference of logits that leaves nothing of one sensor
_HIDDEN = -60.0
"""Added to the scores of places that are not there; what is left of them is still no denormal number, which
processors multiply a hundred times slower."""


def folded(network: Perception) -> Perception:
    """The same network in evaluation, its norms made part of the convolutions before them."""
    network = copy.deepcopy(network).eval()
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, Block):
                _fold(module.body, 0)
                _fold(module.body, 3)
            elif isinstance(module, UpStep):
                _fold(module.merge, 0)
            elif isinstance(module, Stem):
                _fold_stem(module)
    return network


def _fold(sequence: nn.Sequential, index: int) -> None:
    convolution: Any = sequence[index]
    norm: Any = sequence[index + 1]
    sequence[index] = nn.utils.fusion.fuse_conv_bn_eval(convolution, norm)
    sequence[index + 1] = nn.Identity()


def _fold_stem(stem: Stem) -> None:
    norm: Any = stem.norm
    scale = norm.weight / (norm.running_var + norm.eps).sqrt()
    stem.wide.weight.mul_(scale[:, None, None, None])
    stem.narrow.weight.mul_(scale[:, None, None, None])
    stem.narrow.bias = nn.Parameter(norm.bias - norm.running_mean * scale)
    stem.norm = nn.Identity()  # type: ignore[assignment]


class CellStem(nn.Module):
    """A stem over planes of cells: (B, 4 wide, h, w) and (B, 4 narrow, h, w) -> (B, out, h, w)."""

    def __init__(self, stem: Stem) -> None:
        super().__init__()
        over_pixels = stem.wide.weight.detach()
        out, channels = over_pixels.shape[:2]
        cells = over_pixels.reshape(out, channels, 3, 2, 3, 2).permute(0, 1, 3, 5, 2, 4)
        self.wide = nn.Conv2d(4 * channels, out, 3, padding=1, bias=False)
        self.wide.weight = nn.Parameter(cells.reshape(out, 4 * channels, 3, 3).contiguous())
        narrow: Any = stem.narrow
        self.narrow = nn.Conv2d(4 * narrow.in_channels, out, 1)
        self.narrow.weight = nn.Parameter(narrow.weight.detach().reshape(out, -1, 1, 1).contiguous())
        self.narrow.bias = narrow.bias

    def forward(self, wide: Tensor, narrow: Tensor) -> Tensor:
        """See ``Stem``."""
        return F.silu(self.wide(wide) + self.narrow(narrow))


class CellPyramid(nn.Module):
    """``Pyramid`` over planes of cells."""

    def __init__(self, pyramid: Pyramid) -> None:
        super().__init__()
        self.stem = CellStem(pyramid.stem)
        self.stages, self.down = pyramid.stages, pyramid.down

    def forward(self, wide: Tensor, narrow: Tensor) -> list[Tensor]:
        """From fine to coarse."""
        features = self.stem(wide, narrow)
        levels = []
        for index, stage in enumerate(self.stages):
            if index:
                features = self.down[index - 1](features)
            features = stage(features)
            levels.append(features)
        return levels


class SarWeight(nn.Module):
    """``CrossModalWeights``, of which only the SAR's is needed: (B, C, h, w) twice -> (B, 1, h, w)."""

    def __init__(self, weights: CrossModalWeights) -> None:
        super().__init__()
        self.weights = weights

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor) -> Tensor:
        """As ``CrossModalWeights``; ``seen`` is 0 or 1."""
        x_o = self.weights.optical(optical).flatten(2).transpose(1, 2)
        x_s = self.weights.sar(sar).flatten(2)
        there = seen.flatten(2)
        cross = x_o @ x_s * x_o.shape[-1] ** -0.5
        to_sar = _received(cross, there[:, :1], there[:, 1:])
        to_optical = _received(cross.transpose(1, 2), there[:, 1:], there[:, :1])
        return torch.sigmoid(
            _decided(self.weights.temperature * (to_sar - to_optical).reshape(sar[:, :1].shape), seen)
        )


def _received(cross: Tensor, payers: Tensor, places: Tensor) -> Tensor:
    """Attention that each place receives, 1 on average, (B, 1, N); 1 where the other sensor saw nothing."""
    paid = (cross + (1 - places) * _HIDDEN).softmax(-1)
    number = payers.sum(-1, keepdim=True)
    received = (payers / number.clamp(min=1)) @ paid * places.sum(-1, keepdim=True)
    return torch.where(number > 0, received, torch.ones_like(received))


def _decided(difference: Tensor, seen: Tensor) -> Tensor:
    """A difference of logits (B, 1, h, w) where both sensors saw something, else what leaves only one."""
    optical, sar = seen[:, :1], seen[:, 1:]
    return difference * optical * sar + (sar - optical) * _SURE


def _bias(convolution: nn.Conv2d) -> Tensor:
    if convolution.bias is None:
        raise ValueError("the convolution has no bias")
    return convolution.bias


class DifferenceGate(nn.Module):
    """``Gate`` with the SAR's weight alone: a sigmoid of the difference of both logits."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        channels = gate.optical.in_channels
        self.scale = gate.coarse_scale
        weight, bias = gate.quality.weight.detach(), _bias(gate.quality).detach()
        difference = weight[1:] - weight[:1]
        self.of_optical = nn.Conv2d(channels, 1, 1)
        self.of_optical.weight = nn.Parameter(difference[:, :channels].contiguous())
        self.of_optical.bias = nn.Parameter(bias[1:] - bias[:1])
        self.of_sar = nn.Conv2d(channels, 1, 1, bias=False)
        self.of_sar.weight = nn.Parameter(difference[:, channels:].contiguous())
        self.both = nn.Conv2d(2 * channels, channels, 1)
        self.both.weight = nn.Parameter(torch.cat([gate.optical.weight, gate.sar.weight], 1).detach())
        self.both.bias = nn.Parameter((_bias(gate.optical) + _bias(gate.sar)).detach())

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor, guide: Tensor) -> tuple[Tensor, Tensor]:
        """Fused features (B, C, h, w) and the SAR's weight (B, 1, h, w); ``guide`` is its coarse weight."""
        guided = guide.clamp(min=_LEAST).log() - (1 - guide).clamp(min=_LEAST).log()
        difference = self.of_optical(optical) + self.of_sar(sar) + self.scale * guided
        weight = torch.sigmoid(_decided(difference, seen))
        weighted = torch.cat([optical * ((1 - weight) * 2), sar * (weight * 2)], 1)
        return self.both(weighted), weight


class PlainGate(nn.Module):
    """A fusion that is there to compare with, as the others are called."""

    def __init__(self, fusion: nn.Module) -> None:
        super().__init__()
        self.fusion = fusion

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor, guide: Tensor) -> tuple[Tensor, Tensor]:
        """As ``DifferenceGate``."""
        fused, weights = self.fusion(optical, sar, seen, torch.cat([1 - guide, guide], 1))
        return fused, weights[:, 1:]


class Context(nn.Module):
    """``GlobalContext``, whose softmax leaves no denormal numbers."""

    def __init__(self, context: GlobalContext) -> None:
        super().__init__()
        self.norm, attention = context.norm, context.attention
        self.heads = attention.num_heads
        weight, bias = attention.in_proj_weight, attention.in_proj_bias
        self.into = nn.Linear(weight.shape[1], weight.shape[0])
        self.into.weight, self.into.bias = nn.Parameter(weight.detach()), nn.Parameter(bias.detach())
        self.out = attention.out_proj

    def forward(self, features: Tensor) -> Tensor:
        """(B, C, h, w) -> (B, C, h, w)."""
        batch, channels, height, width = features.shape
        places = self.into(self.norm(features.flatten(2).transpose(1, 2)))
        queries, keys, values = (
            part.reshape(batch, height * width, self.heads, -1).transpose(1, 2)
            for part in places.split(channels, -1)
        )
        scores = queries @ keys.transpose(2, 3) * (channels // self.heads) ** -0.5
        scores = torch.maximum(scores, scores.amax(-1, keepdim=True) + _HIDDEN)
        mixed = (scores.softmax(-1) @ values).transpose(1, 2).flatten(2)
        added: Tensor = features + self.out(mixed).transpose(1, 2).reshape(features.shape)
        return added


class Seeing(nn.Module):
    """Planes of both sensors and what they saw to features of each, joined ones, and the SAR's weight."""

    def __init__(self, network: Perception) -> None:
        super().__init__()
        network = folded(network)
        self.optical, self.sar = CellPyramid(network.optical), CellPyramid(network.sar)
        self.sar_weight = None if network.weights is None else SarWeight(network.weights)
        self.gates = nn.ModuleList(
            [DifferenceGate(gate) if isinstance(gate, Gate) else PlainGate(gate) for gate in network.gates]
        )
        self.context, self.up = Context(network.context), network.up

    def forward(
        self, seen: Tensor, optical_wide: Tensor, optical_narrow: Tensor, sar_wide: Tensor, sar_narrow: Tensor
    ) -> tuple[Tensor, ...]:
        """Levels of the optical pyramid, of the SAR's, coarse and fine features, and the SAR's weight."""
        left, right = self.optical(optical_wide, optical_narrow), self.sar(sar_wide, sar_narrow)
        by_level = [seen]
        for _ in left[1:]:
            by_level.append(F.max_pool2d(by_level[-1], 2))
        coarse_weight = torch.full_like(by_level[-1][:, 1:], 0.5)
        if self.sar_weight is not None:
            coarse_weight = self.sar_weight(left[-1], right[-1], by_level[-1])
        fused, weights = [], []
        for level, gate in enumerate(self.gates):
            scale = 2.0 ** (len(left) - 1 - level)
            guide = coarse_weight
            if scale > 1:
                guide = F.interpolate(coarse_weight, scale_factor=scale, mode="bilinear", align_corners=False)
            features, weight = gate(left[level], right[level], by_level[level], guide)
            fused.append(features)
            weights.append(weight)
        features = coarse = self.context(fused[-1])
        for step, skip in zip(self.up, fused[-2::-1], strict=True):
            features = step(features, skip)
        return *left, *right, coarse, features, F.avg_pool2d(weights[0], WEIGHT_POOL)


class Marking(nn.Module):
    """Coarse and fine features, and indexes of concepts (K,) -> logits (1, K, H, W).

    The embedding of cells is a convolution and a mask one filter over it, so both become one convolution with
    as many channels as concepts are asked for. It is done as a product of matrices for each of its nine
    places, which are added up where they meet.
    """

    def __init__(self, network: Perception) -> None:
        super().__init__()
        self.decoder = network.decoder
        cells: Any = network.to_cells
        pixels = network.config.pixel_channels
        self.weight = nn.Parameter(
            cells.weight.detach().reshape(pixels, 4, -1, 9).permute(0, 3, 1, 2).contiguous()
        )
        self.bias = nn.Parameter(cells.bias.detach().reshape(pixels, 4).contiguous())

    def forward(self, coarse: Tensor, fine: Tensor, which: Tensor) -> Tensor:
        """See ``ConceptDecoder`` and ``Perception.to_cells``."""
        filters = self.decoder.filters_of(coarse, which)[0]
        count, (height, width) = filters.shape[0], fine.shape[-2:]
        over_pixels = filters[:, :-1]
        weight = (over_pixels @ self.weight.flatten(1)).reshape(count, 9, 4, -1).permute(1, 0, 2, 3)
        bias = over_pixels @ self.bias + filters[:, -1:]
        parts = weight.reshape(9 * 4 * count, -1) @ fine[0].flatten(1)
        padded = F.pad(parts.reshape(9, 4 * count, height, width), (1, 1, 1, 1))
        response = bias.reshape(4 * count, 1, 1)
        for row in range(3):
            for column in range(3):
                response = response + padded[3 * row + column, :, row : row + height, column : column + width]
        return F.pixel_shuffle(response[None], 2)
