"""The released EarthMind: the core with a fusion mode and SAM2's mask branch."""

from __future__ import annotations

import torch
from torch import nn

from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.network.attention import WATCHED
from earthmind.model.network.core import Core
from earthmind.model.network.fusion import ConcatFusion, MutualFusion, make_fusion
from earthmind.model.network.sam2 import Sam2GroundingEncoder, Sam2MaskDecoder


class ReleasedEarthMind(Core):
    """Visual encoder, projector, fusion, language model, mask head, SAM2's encoder and mask decoder."""

    def __init__(self, config: ReleasedConfig, fusion_mode: str) -> None:
        """Make an untrained network; ``fusion_mode`` is a name from ``fusion.MODES``."""
        super().__init__(config.vision, config.language, nn.Identity(), config.grounding.prompt)
        self.config = config
        self.told = ""  # what its user should know of how it was loaded, in one sentence
        self.language_model.set_attn_implementation(WATCHED)
        self.use_fusion(fusion_mode)
        self.grounding_encoder = Sam2GroundingEncoder(config.grounding)
        self.mask_decoder = Sam2MaskDecoder(config.grounding)

    def use_fusion(self, mode: str) -> None:
        """Take a fusion mode, untrained where it has parameters.

        Raises:
            ModelError: There is no such mode.
        """
        self.fusion_mode = mode
        self.fusion = make_fusion(mode, self.config.tokens_per_side**2, self.config.language.hidden)

    @property
    def keeps_both(self) -> bool:
        """Whether fusion keeps the tokens of both sensors instead of mixing them."""
        return isinstance(self.fusion, (ConcatFusion, MutualFusion))

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.mask_decoder.no_point.device

    @property
    def dtype(self) -> torch.dtype:
        """Type of the activations."""
        return self.mask_decoder.no_point.dtype
