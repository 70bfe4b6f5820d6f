"""``earthmind train-masks``."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated

import typer


def train_masks(
    data: Annotated[Path, typer.Option(help="Folder with the data sets, see training/perception/data.py.")],
    teacher: Annotated[Path, typer.Option(help="ONNX graph of the land-cover network that labels pictures.")],
    base: Annotated[Path, typer.Option(help="Model folder whose language, and first weights, are taken.")],
    out: Annotated[Path, typer.Option(help="Folder for checkpoints, the log and the finished model.")],
    steps: Annotated[int, typer.Option(min=1, help="Number of batches in all.")] = 5500,
    batch: Annotated[int, typer.Option(min=1, help="Pictures in a batch.")] = 8,
    side: Annotated[int, typer.Option(min=64, help="Side of a picture in pixels, a multiple of 16.")] = 160,
    rate: Annotated[float, typer.Option(help="Highest learning rate.")] = 7e-4,
    simulated: Annotated[int, typer.Option(min=1, help="Number of simulated scenes.")] = 260,
    seed: Annotated[int, typer.Option(help="Of everything that is drawn.")] = 0,
    gates: Annotated[str, typer.Option(help="How sensors are fused: hca, gated, mean or concat.")] = "hca",
    untrained: Annotated[bool, typer.Option("--untrained", help="Begin without the base's weights.")] = False,
    minutes: Annotated[
        float | None, typer.Option(help="Stop after this time; the same command goes on later.")
    ] = None,
) -> None:
    """Train what the embedded model sees; run the same command again to go on where it stopped."""
    from earthmind.errors import InputError
    from earthmind.model.loading.runtimes import require_torch

    require_torch("Training")
    import torch

    from earthmind.model.loading.folder import ModelFolder
    from earthmind.model.nano.known_concepts import SEEN_CONCEPTS
    from earthmind.model.nano.perception.loading import PERCEPTION_WEIGHTS, load_perception
    from earthmind.model.network.perception import MODES, Perception
    from earthmind.model.network.sizes import PerceptionConfig
    from earthmind.training.perception.data import load_perception_data
    from earthmind.training.perception.finishing import finish, fit_calibrations
    from earthmind.training.perception.mask_trainer import PerceptionTrainer

    if side % 16:
        raise InputError(f"--side is a multiple of 16, not {side}.")
    if gates not in MODES:
        raise InputError(f'There is no fusion "{gates}"; use one of: {", ".join(MODES)}.')
    torch.manual_seed(seed)
    folder, config = ModelFolder(base), PerceptionConfig(concepts=SEEN_CONCEPTS, gates=gates)
    begun = not untrained and (base / PERCEPTION_WEIGHTS).is_file()
    network = load_perception(folder, config) if begun else Perception(config)
    made = load_perception_data(data, teacher, simulated=simulated)
    trainer = PerceptionTrainer(network, out, steps=steps, batch=batch, side=side, rate=rate, seed=seed)
    trainer.run(made.training, until=time.time() + 60 * minutes if minutes else float("inf"))
    card = json.loads((base / "card.json").read_text(encoding="utf-8"))
    calibrations = fit_calibrations(trainer.average, made.validation)
    finish(
        trainer.average, folder, out / "model", training=made.training, calibrations=calibrations, card=card
    )
    typer.echo(f"Step {trainer.step} of {steps}; model in {out / 'model'}.")
