"""``earthmind train``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer


def train(
    out: Annotated[Path, typer.Option(help="Folder for checkpoints, the log and the finished model.")],
    ombria: Annotated[Path | None, typer.Option(help="Root of OMBRIA.")] = None,
    landcover: Annotated[Path | None, typer.Option(help="Folder of land cover patches.")] = None,
    simulated: Annotated[int, typer.Option(min=0, help="Number of simulated scenes.")] = 400,
    steps: Annotated[int, typer.Option(min=1, help="Number of batches in all.")] = 4000,
    batch: Annotated[int, typer.Option(min=1, help="Samples in a batch.")] = 8,
    start: Annotated[
        Path | None, typer.Option(help="Model folder or training folder to carry weights over from.")
    ] = None,
    rate: Annotated[float, typer.Option(help="Highest learning rate.")] = 1e-3,
    exchanges: Annotated[int, typer.Option(min=1, help="Questions about each sample of a batch.")] = 4,
    seed: Annotated[int, typer.Option(help="Of everything that is drawn.")] = 0,
    quiz: Annotated[int, typer.Option(min=0, help="Questions that each validation asks, at most.")] = 150,
    minutes: Annotated[
        float | None, typer.Option(help="Stop after this time; the same command goes on later.")
    ] = None,
) -> None:
    """Train the embedded model; run the same command again to go on where it stopped."""
    from earthmind.errors import InputError
    from earthmind.model.loading.runtimes import require_torch

    require_torch("Training")
    from earthmind.training.loop import Trainer, TrainingOptions, load_data

    if ombria is None and landcover is None and not simulated:
        raise InputError("There is nothing to train on; give --ombria, --landcover or --simulated.")
    options = TrainingOptions(
        out, ombria, landcover, simulated, steps, batch,
        exchanges=exchanges, rate=rate, seed=seed, start=start, quiz=quiz,
    )  # fmt: skip
    trainer = Trainer(options)
    until = time.time() + 60 * minutes if minutes else float("inf")
    trainer.run(load_data(options), until=until)
    trainer.export(out / "last")
    typer.echo(
        f"Step {trainer.step} of {steps}; validation score {trainer.best:.3f}; model in {out / 'best'}."
    )
