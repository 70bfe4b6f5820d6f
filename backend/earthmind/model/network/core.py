"""EarthMind: the parts put together. Pictures and token ids in; hidden states and mask logits out."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.model.network.colours import ColourForm
from earthmind.model.network.fusion import Fused, make_fusion
from earthmind.model.network.grounding import GroundingEncoder, GroundingFeatures, MaskDecoder
from earthmind.model.network.language import make_language_model
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig
from earthmind.model.network.vision import VisualEncoder, projector


@dataclass(frozen=True)
class SceneTensors:
    """One batch of scenes: two moments (the latest first) of two sensors (optical first).

    Attributes:
        pictures: (B, 2, 2, 3, H, W) = (scene, moment, sensor, channel, row, column), normalised, 0 where
            invalid or absent.
        valid: (B, 2, 2, H, W) of the same dtype, 1 where a pixel was seen.
        present: bool (B, 2, 2), whether there is a picture at all.
    """

    pictures: Tensor
    valid: Tensor
    present: Tensor


class Core(nn.Module):
    """What EarthMind is at every size: visual encoder, projector, fusion, language model, mask head."""

    def __init__(
        self, vision: VisionConfig, language: LanguageConfig, fusion: nn.Module, prompt: int
    ) -> None:
        """Make an untrained core; ``prompt`` is the width of the embedding that ``[SEG]`` becomes."""
        super().__init__()
        hidden = language.hidden
        self.vision_model = VisualEncoder(vision)
        self.mlp1 = projector(vision, hidden)
        self.fusion = fusion  # here, because a saved optimiser knows its parameters by their order
        self.language_model = make_language_model(language)
        self.text_hidden_fcs = nn.Sequential(nn.Linear(hidden, hidden), nn.ReLU(), nn.Linear(hidden, prompt))

    def project(self, pictures: Tensor) -> Tensor:
        """Normalised pictures (B, 3, side, side) to tokens of the language model's width, (B, N, D)."""
        tokens: Tensor = self.mlp1(self.vision_model(pictures))
        return tokens

    def embed(self, ids: Tensor) -> Tensor:
        """Token embeddings of the language model, (..., D)."""
        embeddings: Tensor = self.language_model.get_input_embeddings()(ids)
        return embeddings

    def mask_prompts(self, hidden: Tensor) -> Tensor:
        """Last hidden states at ``[SEG]`` (..., D) to prompts of the mask decoder (..., prompt)."""
        prompts: Tensor = self.text_hidden_fcs(hidden)
        return prompts


class EarthMind(Core):
    """The core with a fusion of two sensors (HCA by default) and, where it has one, a mask branch."""

    def __init__(self, config: EarthMindConfig) -> None:
        fusion = make_fusion(config.fusion, config.vision.tokens, config.language.hidden, batched=True)
        super().__init__(
            config.vision, config.language, fusion, (config.grounding or GroundingConfig()).prompt
        )
        self.config = config
        if config.grounding is not None:
            self.grounding_encoder = GroundingEncoder(config.grounding)
            self.mask_decoder = MaskDecoder(config.grounding)
        self.colours = ColourForm() if config.colours else None

    def normalise(self, pixels: Tensor, valid: Tensor, colour: Tensor | None = None) -> Tensor:
        """8-bit pixels to network input.

        Args:
            pixels: uint8 (..., 3, H, W).
            valid: bool (..., H, W).
            colour: bool (...), which pictures show red, green and blue; None for none. A model without a
                form for them takes them as they are.
        """
        shape = (3, 1, 1)
        mean = torch.tensor(self.config.vision.mean, device=pixels.device).reshape(shape)
        std = torch.tensor(self.config.vision.std, device=pixels.device).reshape(shape)
        normalised = (pixels.float() / 255 - mean) / std
        if self.colours is not None and colour is not None and bool(colour.any()):
            normalised[colour] = self.colours(normalised[colour]).to(normalised.dtype)
        return normalised * valid.unsqueeze(-3)

    def visual_tokens(self, scenes: SceneTensors) -> Tensor:
        """Projected tokens of every present picture; zeros for absent ones.

        Returns:
            (B, 2, 2, N, D).
        """
        side = self.config.vision.image_size
        present = scenes.present
        pictures = scenes.pictures[present]
        if pictures.shape[-2:] != (side, side):
            pictures = F.interpolate(
                pictures.float(), (side, side), mode="bilinear", align_corners=False, antialias=True
            )
        projected = self.project(pictures)
        tokens = projected.new_zeros(*present.shape, *projected.shape[1:])
        tokens[present] = projected
        return tokens

    def fuse(
        self,
        tokens: Tensor,
        present: Tensor,
        question: Tensor | None = None,
        question_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse the two sensors of one moment.

        Args:
            tokens: (B, 2, N, D), optical and SAR.
            present: bool (B, 2).
            question: (B, T, D) embeddings, or None for weights that do not depend on a question.
            question_mask: bool (B, T).
        """
        fused: Fused = self.fusion(tokens[:, 0], tokens[:, 1], present, question, question_mask)
        return fused

    def grounding_features(self, scenes: SceneTensors, tokens: Tensor) -> GroundingFeatures:
        """What all masks of the scenes share; H and W must be multiples of 16.

        Args:
            scenes: The pictures.
            tokens: Their visual tokens, from ``visual_tokens``.
        """
        stacks = torch.cat([scenes.pictures, scenes.valid.unsqueeze(3)], 3)  # B, moment, sensor, 4, H, W
        optical, sar = (stacks[:, :, sensor].flatten(1, 2) for sensor in (0, 1))
        weights = self.fuse(tokens[:, 0], scenes.present[:, 0]).weights
        side = self.config.vision.tokens_per_side
        grid = weights.transpose(1, 2).reshape(len(weights), 2, side, side)
        features: GroundingFeatures = self.grounding_encoder(optical, sar, grid)
        return features
