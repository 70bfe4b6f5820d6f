"""The network of Dynamic World in PyTorch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from earthmind.model.dynamic_world.published_weights import (
    CONVOLUTIONS,
    FIRST,
    JOINED,
    LAST,
    NARROW,
    THIN,
    WIDE,
    Convolution,
    folded,
)

Floats = NDArray[np.float32]
COARSER = 2
"""The middle of the network works on pixels so many times as large."""
_SHORTEST = 1e-12
"""Least squared length that a vector is divided by, as in ``tf.math.l2_normalize``."""


class LandCoverNetwork(nn.Module):
    """Nine normalised bands to logits of nine land covers.

    A convolution at full size; at half the size three residual blocks, the third of them over the
    second and a thin branch beside it; at full size again each pixel's vector at unit length, and a last
    convolution. All but the last are followed by batch normalisation, which is folded into them, and Mish.
    """

    def __init__(self, variables: Mapping[int, Floats]) -> None:
        """Take the published variables, by their number."""
        super().__init__()
        self.layers = nn.ModuleDict({_key(each): _module(each) for each in CONVOLUTIONS})
        for each, kernel, bias in folded(variables):
            values = {"weight": torch.from_numpy(kernel), "bias": torch.from_numpy(bias)}
            self.layers[_key(each)].load_state_dict(values)

    def forward(self, bands: Tensor) -> Tensor:
        """Logits (N, 9, H, W) of normalised bands (N, 9, H, W)."""
        height, width = bands.shape[-2:]
        fine = self._convolved(bands, FIRST)
        size = (max(1, height // COARSER), max(1, width // COARSER))
        coarse = F.interpolate(fine, size, mode="bilinear", align_corners=False, antialias=True)
        wide = self._residual(self._residual(coarse, NARROW), WIDE)
        thin = self._convolved(self._convolved(coarse, THIN[0]), THIN[1])
        joined = self._residual(torch.cat([wide, thin], 1), JOINED)
        full = F.interpolate(joined, (height, width), mode="bilinear", align_corners=False)
        length = full.square().sum(1, keepdim=True).clamp_min(_SHORTEST).sqrt()
        logits: Tensor = self.layers[_key(LAST)](full / length)
        return logits

    def _convolved(self, features: Tensor, convolution: Convolution) -> Tensor:
        return F.mish(self.layers[_key(convolution)](features))

    def _residual(self, features: Tensor, block: Sequence[Convolution]) -> Tensor:
        beside = self._convolved(features, block[-1])
        for convolution in block[:-1]:
            features = self._convolved(features, convolution)
        return features + beside


def _key(convolution: Convolution) -> str:
    return convolution.name.replace(".", "_")


def _module(convolution: Convolution) -> nn.Conv2d:
    height, _, into, _ = convolution.shape
    groups = into if convolution.depthwise else 1
    return nn.Conv2d(into, convolution.width, height, padding=height // 2, groups=groups)
