"""``earthmind eval``."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.benchmarks import Sensors, add_benchmarks

eval_app = typer.Typer(help="Score a model on published benchmarks.", no_args_is_help=True)


add_benchmarks(eval_app)


@eval_app.callback()
def _group() -> None:
    """Score a model on published benchmarks."""


@eval_app.command()
def ombria(
    root: Annotated[Path, typer.Option(help="Folder that holds OmbriaS1, OmbriaS2 and 2021.")],
    split: Annotated[str, typer.Option(help="train, test, or the name of an event folder under 2021.")],
    sensors: Annotated[Sensors, typer.Option(help="What the model is shown.")] = Sensors.FUSED,
    missing: Annotated[
        list[str] | None,
        typer.Option(
            help="A frame that is absent: sar-after, optical-after, sar, optical, or random:P (each frame of "
            "a tile with probability P, never all of the latest date). May be repeated."
        ),
    ] = None,
    noise: Annotated[
        float, typer.Option(help="Standard deviation of SAR speckle and optical noise, such as 0.2.")
    ] = 0.0,
    model: Annotated[str, typer.Option(help="Name of a model, or its folder.")] = "nano",
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Flood mapping on OMBRIA: both dates, scores over all pixels of the split."""
    from earthmind.datasets.ombria import read_ombria
    from earthmind.evaluation.failures import sensor_failure
    from earthmind.evaluation.flood import score_flood
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.library.catalogue import load_model

    failure = sensor_failure(missing or [], noise)
    tiles = read_ombria(root, split)
    scores = score_flood(load_model(model, resolve_device(device)), tiles, sensors.value, failure)
    if as_json:
        typer.echo(json.dumps(dataclasses.asdict(scores)))
        return
    typer.echo(f"{scores.n} tiles of {split}, {sensors.value}")
    for name, value in dataclasses.asdict(scores).items():
        if name != "n":
            typer.echo(f"{name:26} {value:.4f}")
