"""The networks that see, on PyTorch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from earthmind.model.nano.calibration import Calibrations
from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.perception.networks import SeenFeatures
from earthmind.model.network.perception import Perception, PerceptionFeatures

Floats = NDArray[np.float32]
WEIGHT_POOL = 8
"""Pixels at stride 2 that one value of the SAR's weight stands for, each way."""


class TorchEyes:
    """A network on a device; satisfies ``networks.Eyes``."""

    def __init__(
        self,
        network: Perception,
        concepts: tuple[str, ...],
        calibrations: Calibrations,
        device: str = "cpu",
    ) -> None:
        """Put a network on a device."""
        self.concepts = concepts
        self.calibrations = calibrations
        self.network = network.to(device).eval()
        self.device = device

    @torch.inference_mode()
    def see(
        self, scene: CodedScene, *, beside: bool = False, known: SeenFeatures | None = None
    ) -> SeenFeatures:
        """Features of a scene, always from the beginning."""
        codes, measured = (
            torch.from_numpy(array[None]).to(self.device) for array in (scene.codes, scene.measured)
        )
        features = self.network.features(codes, measured)
        weight = F.avg_pool2d(features.sar_weight.float(), WEIGHT_POOL)
        return SeenFeatures(features, weight[0, 0].cpu().numpy(), {})

    @property
    def side_by_side(self) -> int:
        """PyTorch shares one scene among all cores."""
        return 1

    @torch.inference_mode()
    def mark(self, features: SeenFeatures, which: Sequence[int], *, beside: bool = False) -> Floats:
        """Logits of concepts."""
        seen: PerceptionFeatures = features.features
        logits = self.network.decoder(seen.coarse, seen.cells, torch.tensor(list(which), device=self.device))
        array: Floats = logits[0].float().cpu().numpy()
        return array
