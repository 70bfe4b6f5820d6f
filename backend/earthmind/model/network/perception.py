"""What the embedded model sees: any bands of two sensors and two dates to the masks of its concepts.

A pyramid for each sensor, weights of the sensors from hierarchical cross-modal attention (HCA), one decoder,
and a filter for each concept. Norms are of batches: in use they are part of the convolutions, and what is
drawn of a place does not change with what else is in the window, but by the attention at the coarsest level.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.band_codes import (
    CODES,
    HIGHEST_DB,
    LOWEST_DB,
    OPTICAL_BANDS,
    SAR_BANDS,
)
from earthmind.model.network.grounding import GlobalContext
from earthmind.model.network.sizes import PerceptionConfig

MOMENTS = 2
STRIDE = 16
MODES = ("hca", "gated", "mean", "concat")
_OPTICAL, _SAR = len(OPTICAL_BANDS), len(SAR_BANDS)
_WIDE = [OPTICAL_BANDS.index(role) for role in ("swir1", "nir", "green")]
_NARROW = [OPTICAL_BANDS.index(role) for role in ("blue", "red", "swir2")]
_USUAL_DB = ((-11.0, -18.0), (4.0, 4.5))
"""Mean and deviation of VV and of VH."""
_FAR = -1e30  # a logit that leaves nothing in a softmax


@dataclass(frozen=True)
class PerceptionFeatures:
    """What the masks of one scene share.

    Attributes:
        coarse: (B, C, H / 16, W / 16).
        cells: (B, 4 P, H / 2, W / 2), embeddings of the four pixels of each cell.
        sar_weight: (B, 1, h, w), share of the SAR at the finest level.
    """

    coarse: Tensor
    cells: Tensor
    sar_weight: Tensor


def levels(codes: Tensor) -> tuple[Tensor, Tensor]:
    """Codes (..., H, W) to values on 0..1, 0 where there is none, and where there is one (as 0 and 1)."""
    there = (codes > 0).to(torch.float32)
    return (codes.to(torch.float32) - 1) * (1 / (CODES - 1)) * there, there


class CellConv(nn.Module):
    """A 3x3 convolution over cells of 2 x 2 pixels, done as a 6x6 convolution of stride 2 over the pixels."""

    def __init__(self, channels: int, out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out, channels, 6, 6))
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, out, H / 2, W / 2)."""
        return F.conv2d(pixels, self.weight, stride=2, padding=2)


class Stem(nn.Module):
    """Pixels to features at stride 2: some channels with what surrounds them, the others cell by cell."""

    def __init__(self, wide: int, narrow: int, out: int) -> None:
        super().__init__()
        self.wide = CellConv(wide, out)
        self.narrow = nn.Conv2d(narrow, out, 2, stride=2, bias=False)
        self.norm = nn.BatchNorm2d(out)

    def forward(self, wide: Tensor, narrow: Tensor) -> Tensor:
        """(B, wide, H, W) and (B, narrow, H, W) -> (B, out, H / 2, W / 2)."""
        return F.silu(self.norm(self.wide(wide) + self.narrow(narrow)))


class Block(nn.Module):
    """Two 3x3 convolutions with a short cut."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.SiLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, features: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, C, H, W)."""
        return F.silu(features + self.body(features))


class Pyramid(nn.Module):
    """Features of one sensor at strides 2, 4, 8 and 16, of both dates together."""

    def __init__(self, wide: int, narrow: int, channels: tuple[int, ...]) -> None:
        super().__init__()
        self.stem = Stem(wide, narrow, channels[0])
        self.stages = nn.ModuleList([Block(c) for c in channels])
        self.down = nn.ModuleList(
            [nn.Conv2d(a, b, 2, stride=2) for a, b in zip(channels[:-1], channels[1:], strict=True)]
        )

    def forward(self, wide: Tensor, narrow: Tensor) -> list[Tensor]:
        """From fine to coarse."""
        features = self.stem(wide, narrow)
        pyramid = []
        for index, stage in enumerate(self.stages):
            if index:
                features = self.down[index - 1](features)
            features = stage(features)
            pyramid.append(features)
        return pyramid


class CrossModalWeights(nn.Module):
    """Weights of the two sensors at each place by the attention that each pays to the other.

    With x the projected features of the places of a sensor (EarthMind, arXiv 2506.01667v2, section on
    hierarchical cross-modal attention), N the number of places that the other sensor saw::

        A_o2s = softmax(x_o x_s^T / sqrt D)       alpha_s[i] = N mean_j A_o2s[j, i]
        [w_o, w_s] = softmax(t [alpha_o, alpha_s])

    The factor N, which the paper leaves to a learned temperature, makes t independent of the picture's size.
    """

    def __init__(self, channels: int, keys: int) -> None:
        super().__init__()
        self.optical = nn.Conv2d(channels, keys, 1)
        self.sar = nn.Conv2d(channels, keys, 1)
        self.temperature = nn.Parameter(torch.tensor(0.5))

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor) -> Tensor:
        """(B, C, h, w) twice and what was seen (B, 2, h, w) -> (B, 2, h, w)."""
        height, width = optical.shape[-2:]
        x_o = self.optical(optical).flatten(2).transpose(1, 2).float()
        x_s = self.sar(sar).flatten(2).transpose(1, 2).float()
        unseen = seen.flatten(2) <= 0
        cross = x_o @ x_s.transpose(1, 2) * x_o.shape[-1] ** -0.5
        to_sar = _received(cross, unseen[:, 0], unseen[:, 1])
        to_optical = _received(cross.transpose(1, 2), unseen[:, 1], unseen[:, 0])
        logits = self.temperature * torch.stack([to_optical, to_sar], 1)
        return logits.masked_fill(unseen, _FAR).softmax(1).reshape(-1, 2, height, width)


def _received(cross: Tensor, from_unseen: Tensor, to_unseen: Tensor) -> Tensor:
    """Attention that each place receives, 1 on average, (B, N); 1 where the other sensor saw nothing."""
    paid = cross.masked_fill(to_unseen[:, None], _FAR).softmax(-1) * (~from_unseen[..., None])
    payers = (~from_unseen).sum(1, keepdim=True)
    places = (~to_unseen).sum(1, keepdim=True)
    received = paid.sum(1) / payers.clamp(min=1) * places
    return torch.where(payers > 0, received, torch.ones_like(received))


class Gate(nn.Module):
    """The sensors' weights at work on one level: ``softmax(conv([f_o, f_s]) + s log w)``."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.quality = nn.Conv2d(2 * channels, 2, 1)
        self.coarse_scale = nn.Parameter(torch.tensor(0.5))
        self.optical = nn.Conv2d(channels, channels, 1)
        self.sar = nn.Conv2d(channels, channels, 1)

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor, coarse: Tensor) -> tuple[Tensor, Tensor]:
        """Fused features (B, C, h, w) and weights (B, 2, h, w), 0 for a sensor that saw nothing there."""
        logits = self.quality(torch.cat([optical, sar], 1)).float()
        logits = logits + self.coarse_scale * coarse.clamp(min=1e-4).log()
        logits = logits.masked_fill(seen <= 0, _FAR)
        weights = logits.softmax(1).to(optical.dtype)
        fused = self.optical(optical * weights[:, :1] * 2) + self.sar(sar * weights[:, 1:] * 2)
        return fused, weights


class PlainFusion(nn.Module):
    """Fusions to compare with: the mean of what was seen, or a convolution over both."""

    def __init__(self, channels: int, mode: str) -> None:
        super().__init__()
        self.both = nn.Conv2d(2 * channels, channels, 1) if mode == "concat" else None
        self.optical = nn.Conv2d(channels, channels, 1)
        self.sar = nn.Conv2d(channels, channels, 1)

    def forward(self, optical: Tensor, sar: Tensor, seen: Tensor, coarse: Tensor) -> tuple[Tensor, Tensor]:
        """As ``Gate``."""
        there = (seen > 0).to(optical.dtype)
        weights = there / there.sum(1, keepdim=True).clamp(min=1)
        if self.both is not None:
            return self.both(torch.cat([optical * there[:, :1], sar * there[:, 1:]], 1)), weights
        fused = self.optical(optical * weights[:, :1] * 2) + self.sar(sar * weights[:, 1:] * 2)
        return fused, weights


class UpStep(nn.Module):
    """From one level of the pyramid to the next finer one."""

    def __init__(self, coarse: int, fine: int) -> None:
        super().__init__()
        self.lift = nn.Conv2d(coarse, fine, 1)
        self.merge = nn.Sequential(
            nn.Conv2d(2 * fine, fine, 3, padding=1, bias=False), nn.BatchNorm2d(fine), nn.SiLU()
        )
        self.refine = Block(fine)

    def forward(self, features: Tensor, skip: Tensor) -> Tensor:
        """(B, coarse, h, w) and (B, fine, 2h, 2w) -> (B, fine, 2h, 2w)."""
        lifted = F.interpolate(self.lift(features), scale_factor=2.0, mode="bilinear", align_corners=False)
        out: Tensor = self.refine(self.merge(torch.cat([lifted, skip], 1)))
        return out


class ConceptDecoder(nn.Module):
    """From the embedding of each concept to its mask.

    The embedding looks at the coarsest features (cross-attention), becomes a filter over the pixel embedding
    together with one that the concept always has, and the mask is the filter's response at every pixel.
    """

    def __init__(self, config: PerceptionConfig) -> None:
        super().__init__()
        width = config.channels[-1]
        self.prompts = nn.Parameter(torch.randn(len(config.concepts), config.prompt) * 0.3)
        self.own = nn.Parameter(torch.zeros(len(config.concepts), config.pixel_channels + 1))
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

    def forward(self, coarse: Tensor, cells: Tensor, which: Tensor) -> Tensor:
        """Logits (B, K, H, W) of the concepts whose indexes are given, (K,)."""
        filters = self.filters_of(coarse, which)
        batch, _, height, width = cells.shape
        response = filters[..., :-1] @ cells.reshape(batch, filters.shape[-1] - 1, -1) + filters[..., -1:]
        return F.pixel_shuffle(response.reshape(batch, -1, height, width), 2)

    def filters_of(self, coarse: Tensor, which: Tensor) -> Tensor:
        """Filters over the pixel embedding, and what is added to their response, (B, K, P + 1)."""
        places = coarse.flatten(2).transpose(1, 2)
        queries = self.enter(self.prompts[which])[None].expand(coarse.shape[0], -1, -1)
        for attention, norm in zip(self.attentions, self.norms, strict=True):
            queries = queries + attention(norm(queries), places, places, need_weights=False)[0]
        filters: Tensor = self.filters(queries) + self.own[which]
        return filters


class Perception(nn.Module):
    """Codes of two dates and eight bands to features, and features to masks of concepts."""

    def __init__(self, config: PerceptionConfig) -> None:
        super().__init__()
        self.config = config
        channels = config.channels
        narrow = len(_NARROW) + 2 * _OPTICAL + 1
        self.optical = Pyramid(MOMENTS * (len(_WIDE) + 1), MOMENTS * narrow, channels)
        self.sar = Pyramid(MOMENTS * (_SAR + 1), MOMENTS * (_SAR + 2), channels)
        self.weights = CrossModalWeights(channels[-1], config.keys) if config.gates == "hca" else None
        gated = config.gates in ("hca", "gated")
        self.gates = nn.ModuleList([Gate(c) if gated else PlainFusion(c, config.gates) for c in channels])
        self.context = GlobalContext(channels[-1])
        self.up = nn.ModuleList(
            [UpStep(coarse, fine) for coarse, fine in zip(channels[:0:-1], channels[-2::-1], strict=True)]
        )
        self.to_cells = nn.Conv2d(channels[0], 4 * config.pixel_channels, 3, padding=1)
        self.decoder = ConceptDecoder(config)

    def features(self, codes: Tensor, measured: Tensor) -> PerceptionFeatures:
        """Compute what all masks share; H and W must be multiples of 16.

        Args:
            codes: uint8 (B, 2, 8, H, W), the latest date first, bands as in ``band_codes``; 0 for no value.
            measured: float (B, 2, 2) = (scene, date, sensor), 1 where values are reflectance or backscatter
                in dB, 0 where they are numbers of a picture as it is shown.
        """
        optical, sar = codes[:, :, :_OPTICAL], codes[:, :, _OPTICAL:]
        seen = torch.stack([(part > 0).flatten(1, 2).amax(1) for part in (optical, sar)], 1).float()
        left = self._pyramid(self.optical, optical_channels(optical, measured[:, :, 0]), seen[:, 0])
        right = self._pyramid(self.sar, sar_channels(sar, measured[:, :, 1]), seen[:, 1])
        return self._decoded(left, right, seen)

    def _pyramid(self, pyramid: nn.Module, stacks: tuple[Tensor, Tensor], seen: Tensor) -> list[Tensor]:
        """Features of the scenes that this sensor saw, and zeros for the others, also in use.

        The statistics of a batch are of what was seen alone.
        """
        there = seen.flatten(1).any(1)
        if bool(there.all()):
            return list(pyramid(*stacks))
        if not bool(there.any()):
            sides = [(stacks[0].shape[-2] >> k, stacks[0].shape[-1] >> k) for k in range(1, 5)]
            return [
                stacks[0].new_zeros(len(seen), c, *side)
                for c, side in zip(self.config.channels, sides, strict=True)
            ]
        whole = []
        for part in pyramid(*(stack[there] for stack in stacks)):
            full = part.new_zeros(len(seen), *part.shape[1:])
            full[there] = part
            whole.append(full)
        return whole

    def _decoded(self, left: list[Tensor], right: list[Tensor], seen: Tensor) -> PerceptionFeatures:
        by_level = [seen]
        for _ in left:
            by_level.append(F.max_pool2d(by_level[-1], 2))
        coarse_weights = torch.full_like(by_level[-1], 0.5)
        if self.weights is not None:
            coarse_weights = self.weights(left[-1], right[-1], by_level[-1])
        fused, weights = [], []
        for level, (gate, one, other) in enumerate(zip(self.gates, left, right, strict=True)):
            scale = 2.0 ** (len(left) - 1 - level)
            guide = coarse_weights
            if scale > 1:
                guide = F.interpolate(
                    coarse_weights, scale_factor=scale, mode="bilinear", align_corners=False
                )
            features, weight = gate(one, other, by_level[level + 1], guide)
            fused.append(features)
            weights.append(weight)
        features = coarse = self.context(fused[-1])
        for step, skip in zip(self.up, fused[-2::-1], strict=True):
            features = step(features, skip)
        return PerceptionFeatures(coarse, self.to_cells(features), weights[0][:, 1:])

    def forward(self, codes: Tensor, measured: Tensor, which: Tensor) -> Tensor:
        """Logits (B, K, H, W) of concepts."""
        features = self.features(codes, measured)
        logits: Tensor = self.decoder(features.coarse, features.cells, which)
        return logits


def optical_channels(codes: Tensor, measured: Tensor) -> tuple[Tensor, Tensor]:
    """Codes (B, 2, 6, H, W) to what the stem takes: reflectance, its root, and which bands there are."""
    root, there = levels(codes)
    reflectance = (root.square() - 0.35) / 0.25 * there
    valid = there.amax(2, keepdim=True)
    flag = valid * measured[:, :, None, None, None]
    wide = torch.cat([reflectance[:, :, _WIDE], valid], 2)
    narrow = torch.cat([reflectance[:, :, _NARROW], (root - 0.4) / 0.25 * there, there, flag], 2)
    return wide.flatten(1, 2), narrow.flatten(1, 2)


def _typical(decibels: Tensor, there: Tensor) -> Tensor:
    """Each band of a picture (B, 2, 2, H, W) with the mean and deviation that land usually has.

    Numbers without a unit were stretched for the eye, each picture by its own values.
    """
    count = there.sum((-2, -1), keepdim=True).clamp(min=1)
    mean = (decibels * there).sum((-2, -1), keepdim=True) / count
    variance = ((decibels - mean).square() * there).sum((-2, -1), keepdim=True) / count
    usual = decibels.new_tensor(_USUAL_DB)[:, :, None, None]
    return usual[0] + (decibels - mean) / variance.sqrt().clamp(min=1) * usual[1]


def sar_channels(codes: Tensor, measured: Tensor) -> tuple[Tensor, Tensor]:
    """Codes (B, 2, 2, H, W) to what the stem takes: VV and VH, their difference, and which there are."""
    level, there = levels(codes)
    decibels = level * (HIGHEST_DB - LOWEST_DB) + LOWEST_DB
    decibels = torch.where(measured[:, :, None, None, None] > 0, decibels, _typical(decibels, there))
    vv, vh = (decibels[:, :, 0] + 25) / 25, (decibels[:, :, 1] + 32) / 27
    both = torch.stack([vv, vh], 2)
    valid = there.amax(2, keepdim=True)
    ratio = (decibels[:, :, :1] - decibels[:, :, 1:] - 8) / 4 * there.amin(2, keepdim=True)
    flag = valid * measured[:, :, None, None, None]
    wide = torch.cat([(both - 0.35) / 0.25 * there, valid], 2)
    return wide.flatten(1, 2), torch.cat([ratio, there, flag], 2).flatten(1, 2)
