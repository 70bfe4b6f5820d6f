"""Mask branch of SAM2: a picture -> features, once; embeddings of ``[SEG]`` -> masks.

Its two halves have the same form as those of ``grounding.py``: a grounding encoder that makes features,
and a mask decoder that takes features and prompts (B, K, width) and gives logits (B, K, H, W).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers.models.sam2.configuration_sam2 import (
    Sam2HieraDetConfig,
    Sam2MaskDecoderConfig,
    Sam2VisionConfig,
)
from transformers.models.sam2.modeling_sam2 import Sam2MaskDecoder as CandidateDecoder
from transformers.models.sam2.modeling_sam2 import Sam2VisionModel

from earthmind.errors import ModelError

STAGES = 4


@dataclass(frozen=True)
class Sam2Config:
    """Mask branch of SAM2: a Hiera trunk, its neck, and SAM2's mask decoder.

    Attributes:
        embed: Width of the trunk's first stage; doubled from stage to stage.
        heads: Attention heads of the first stage; doubled from stage to stage.
        stages: Transformer blocks in each of the four stages.
        global_blocks: Blocks that look at the whole picture, counted over all stages from 0.
        background: Side of the coarse position embedding, rows and columns.
        windows: Side of the attention windows of each stage, in tokens.
        image_size: Side of the square picture that it takes, in pixels.
        prompt: Width of the embedding that ``[SEG]`` becomes, and of all of the decoder.
        mean: Channel mean of the pictures on 0..1.
        std: Channel standard deviation of the pictures on 0..1.
    """

    embed: int = 144
    heads: int = 2
    stages: tuple[int, ...] = (2, 6, 36, 4)
    global_blocks: tuple[int, ...] = (23, 33, 43)
    background: tuple[int, int] = (7, 7)
    windows: tuple[int, ...] = (8, 4, 16, 8)
    image_size: int = 1024
    prompt: int = 256
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)

    @classmethod
    def from_trunk(cls, trunk: dict[str, Any]) -> Sam2Config:
        """Read the trunk's sizes as SAM2 names them; what is not named is that of hiera-large.

        Raises:
            ModelError: A size has an unusable value.
        """
        names = {
            "embed_dim": "embed",
            "num_heads": "heads",
            "stages": "stages",
            "global_att_blocks": "global_blocks",
            "window_pos_embed_bkg_spatial_size": "background",
            "window_spec": "windows",
        }
        known: dict[str, Any] = {
            names[k]: tuple(v) if isinstance(v, list) else v for k, v in trunk.items() if k in names
        }
        config = cls(**known)
        if len(config.stages) != STAGES or len(config.windows) != STAGES:
            raise ModelError(
                "The trunk of the mask branch (sam2_trunk in config.json) must have four stages; "
                f"it has stages {config.stages} and windows {config.windows}.",
                code="config",
            )
        return config


_SCALES = ("coarse", "middle", "fine")


@dataclass(frozen=True)
class Sam2Candidates:
    """Three masks for every prompt, and what the decoder thinks of them.

    Attributes:
        masks: (B, K, 3, S / 4, S / 4), logits.
        scores: (B, K, 3), predicted IoU.
        object_scores: (B, K), above 0 where there is something; a mask is not emptied for it.
    """

    masks: Tensor
    scores: Tensor
    object_scores: Tensor


@dataclass(frozen=True)
class Sam2Features:
    """What every mask of one picture shares.

    Attributes:
        coarse: (B, C, S / 16, S / 16).
        middle: (B, C / 4, S / 8, S / 8).
        fine: (B, C / 8, S / 4, S / 4).
    """

    coarse: Tensor
    middle: Tensor
    fine: Tensor

    def select(self, index: int) -> Sam2Features:
        """Those of one picture of the batch, as a batch of one."""
        part = slice(index, index + 1)
        return Sam2Features(self.coarse[part], self.middle[part], self.fine[part])

    @classmethod
    def join(cls, parts: Sequence[Sam2Features]) -> Sam2Features:
        """Those of several pictures as one batch."""
        return cls(*(torch.cat([getattr(part, name) for part in parts]) for name in _SCALES))


def _trunk(config: Sam2Config) -> Sam2HieraDetConfig:
    return Sam2HieraDetConfig(
        hidden_size=config.embed,
        num_attention_heads=config.heads,
        image_size=[config.image_size] * 2,
        window_positional_embedding_background_size=list(config.background),
        blocks_per_stage=list(config.stages),
        embed_dim_per_stage=[config.embed << stage for stage in range(STAGES)],
        num_attention_heads_per_stage=[config.heads << stage for stage in range(STAGES)],
        window_size_per_stage=list(config.windows),
        global_attention_blocks=list(config.global_blocks),
    )


class Sam2GroundingEncoder(nn.Module):
    """Hiera trunk and neck; the features of stride 16 are those of a still picture (no memory)."""

    def __init__(self, config: Sam2Config) -> None:
        super().__init__()
        self.config = config
        width, sides = config.prompt, [config.image_size // stride for stride in (4, 8, 16)]
        self.vision = Sam2VisionModel(
            Sam2VisionConfig(
                backbone_config=_trunk(config),
                backbone_channel_list=[config.embed << stage for stage in reversed(range(STAGES))],
                backbone_feature_sizes=[[side, side] for side in sides],
                fpn_hidden_size=width,
            )
        )
        self.to_fine = nn.Conv2d(width, width // 8, 1)
        self.to_middle = nn.Conv2d(width, width // 4, 1)
        self.no_memory = nn.Parameter(torch.zeros(1, 1, width))

    def normalise(self, pixels: Tensor) -> Tensor:
        """8-bit pixels (..., 3, S, S) to network input, float32.

        Mean and standard deviation are rounded to bfloat16, as the released code does.
        """
        mean, std = (
            torch.tensor(values, dtype=torch.bfloat16, device=pixels.device).float().reshape(3, 1, 1)
            for values in (self.config.mean, self.config.std)
        )
        return (pixels.float() / 255 - mean) / std

    def forward(self, pictures: Tensor) -> Sam2Features:
        """Normalised pictures (B, 3, S, S) to features."""
        fine, middle, coarse = self.vision(pictures).fpn_hidden_states
        no_memory = self.no_memory.reshape(1, -1, 1, 1)
        return Sam2Features(coarse + no_memory, self.to_middle(middle), self.to_fine(fine))


class Sam2MaskDecoder(nn.Module):
    """SAM2's mask decoder, prompted by the embeddings of ``[SEG]`` and nothing else.

    Each prompt is one sparse token beside the two that stand for "no point"; of the three candidate
    masks the one with the highest predicted IoU is taken, also where the decoder judges the object absent.
    """

    def __init__(self, config: Sam2Config) -> None:
        super().__init__()
        self.size = config.image_size
        width = config.prompt
        decoder = Sam2MaskDecoderConfig(hidden_size=width, iou_head_hidden_dim=width)
        decoder._attn_implementation = "sdpa"
        self.candidates = CandidateDecoder(decoder)
        del self.candidates.conv_s0, self.candidates.conv_s1  # the grounding encoder applies them, once
        self.frequencies = nn.Parameter(torch.randn(2, width // 2), requires_grad=False)
        self.no_point = nn.Parameter(torch.zeros(1, width))
        self.no_mask = nn.Parameter(torch.zeros(1, width))

    def forward(self, features: Sam2Features, prompts: Tensor) -> Tensor:
        """Decode masks.

        Args:
            features: Features of B pictures.
            prompts: (B, K, width), K ``[SEG]`` embeddings per picture.

        Returns:
            Logits (B, K, S, S), S the side of the encoder's input; above 0 means inside.
        """
        found = self.candidates_of(features, prompts)
        masks = found.masks
        best = found.scores.argmax(-1)[..., None, None, None].expand(-1, -1, 1, *masks.shape[-2:])
        chosen = masks.gather(2, best)[:, :, 0].float()
        return F.interpolate(chosen, (self.size, self.size), mode="bilinear", align_corners=False)

    def candidates_of(self, features: Sam2Features, prompts: Tensor) -> Sam2Candidates:
        """The candidates of which ``forward`` takes the best; see there."""
        batch, count, width = prompts.shape
        points = self.no_point.expand(batch, count, 2, width)
        masks, scores, _, objects = self.candidates(
            image_embeddings=features.coarse,
            image_positional_embeddings=self._places(features.coarse),
            sparse_prompt_embeddings=torch.cat([points, prompts[:, :, None].to(points.dtype)], 2),
            dense_prompt_embeddings=self.no_mask.reshape(1, -1, 1, 1),
            multimask_output=True,
            high_resolution_features=[features.fine, features.middle],
        )
        return Sam2Candidates(masks, scores, objects.reshape(batch, count))

    def _places(self, coarse: Tensor) -> Tensor:
        """Random Fourier features of the centres of the coarse cells, (B, width, h, w)."""
        batch, _, height, width = coarse.shape
        rows, columns = (
            (torch.arange(side, device=coarse.device, dtype=torch.float32) + 0.5) / side
            for side in (height, width)
        )
        centres = torch.stack(torch.meshgrid(columns, rows, indexing="xy"), -1)
        angles = 2 * math.pi * ((2 * centres - 1) @ self.frequencies.float())
        places = torch.cat([angles.sin(), angles.cos()], -1).permute(2, 0, 1)
        return places.to(coarse.dtype).expand(batch, -1, -1, -1)
