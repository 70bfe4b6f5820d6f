"""What the embedded model is trained on, and what it is validated on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from earthmind.datasets.samples import (
    Sample,
    is_held_out,
    landcover_sample,
    ombria_samples,
    simulated_sample,
)


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
        start: Where to carry weights over from, see ``start.carry_over``; None to begin untrained.
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
class TrainingData:
    """Samples by source, with how often each source is drawn, and the validation samples."""

    sources: tuple[tuple[list[Sample], float], ...]
    validation: list[Sample]


def load_data(options: TrainingOptions) -> TrainingData:
    """Read and simulate all samples; validation tiles are never trained on."""
    sources: list[tuple[list[Sample], float]] = []
    validation: list[Sample] = []
    if options.ombria is not None:
        tiles = ombria_samples(options.ombria, "train")
        validation = tiles[9::10]
        sources.append(([t for i, t in enumerate(tiles) if i % 10 != 9], 0.6))
    if options.simulated:
        made = [simulated_sample(options.seed * 100_000 + i) for i in range(options.simulated)]
        validation = validation + [simulated_sample(90_000_000 + i) for i in range(16)]
        sources.append((made, 0.25))
    if options.landcover is not None:
        patches = sorted(options.landcover.glob("*.tif"))
        validation = validation + [landcover_sample(p) for p in patches if is_held_out(p)]
        sources.append(([landcover_sample(p) for p in patches if not is_held_out(p)], 0.15))
    return TrainingData(tuple(sources), validation)
