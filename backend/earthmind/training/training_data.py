"""What the embedded model is trained on, and what it is validated on."""

from __future__ import annotations

from dataclasses import dataclass

from earthmind.datasets.samples import (
    Sample,
    is_held_out,
    landcover_sample,
    ombria_samples,
    simulated_sample,
)
from earthmind.training.options import TrainingOptions


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
