"""What training and fine-tuning let one choose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TrainingOptions:
    """How to train.

    Attributes:
        out: Folder for checkpoints, logs and, at the end, the finished model.
        ombria: Root of OMBRIA; its ``train`` split is used, every tenth tile for validation.
        landcover: Folder of land cover patches, or None; every eighth place is used for validation.
        simulated: Number of simulated scenes.
        steps: Number of batches.
        batch: Samples in a batch.
        side: Side of a training picture in pixels, a multiple of 16.
        exchanges: Questions about each sample in a batch.
        rate: Highest learning rate.
        average: Decay of the running mean of the weights that is kept as the result.
        seed: Seed of everything drawn.
        start: Where to carry weights over from, see ``earlier_weights.carry_over``; None to begin untrained.
        quiz: Questions that each validation asks, at most.
    """

    out: Path
    ombria: Path | None
    landcover: Path | None
    simulated: int = 400
    steps: int = 4000
    batch: int = 8
    side: int = 192
    exchanges: int = 4
    rate: float = 1e-3
    average: float = 0.998
    seed: int = 0
    start: Path | None = None
    quiz: int = 150


@dataclass(frozen=True)
class FinetuningOptions:
    """How to fine-tune (the paper's values).

    Attributes:
        rank: Rank of the corrections.
        alpha: Their scale, over the rank.
        rate: Highest learning rate.
        warmup: Share of the steps in which it rises.
        mask_weight: Weight of the masks' cross-entropy.
        dice_weight: Weight of the masks' Dice loss.
    """

    rank: int = 128
    alpha: float = 256
    rate: float = 4e-5
    warmup: float = 0.05
    mask_weight: float = 2.0
    dice_weight: float = 0.5
