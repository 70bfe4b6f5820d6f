"""``earthmind eval DATASET`` for every dataset of ``readers``, ``facts`` and ``judge-prompts``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from earthmind.errors import InputError
from earthmind.evaluation.readers import DATASETS


class Sensors(str, Enum):
    """What the model is shown."""

    FUSED = "fused"
    OPTICAL = "optical"
    SAR = "sar"


def add_benchmarks(app: typer.Typer) -> None:
    """Add one command for each benchmark, and what belongs to them."""
    for name, dataset in DATASETS.items():
        about = f"Score a model on {dataset.title}: {dataset.asks}. --split: {dataset.splits}."
        app.command(name, help=about)(_command(name))
    app.command("facts")(facts)
    app.command("judge-prompts")(judge_prompts)


def _command(name: str) -> Callable[..., None]:
    def command(
        root: Annotated[Path, typer.Option(help="Folder of the benchmark, laid out as published.")],
        split: Annotated[str, typer.Option(help="Which part of it; see above.")],
        sensors: Annotated[Sensors, typer.Option(help="What the model is shown.")] = Sensors.FUSED,
        model: Annotated[str, typer.Option(help="Name of a model, or its folder.")] = "nano",
        device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
        limit: Annotated[int | None, typer.Option(min=1, help="Ask so many questions at most.")] = None,
        answers: Annotated[
            Path | None, typer.Option(help="Write every answer here, one JSON object a line.")
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    ) -> None:
        from earthmind.evaluation.judge import answer_record, write_lines
        from earthmind.evaluation.runner import BenchmarkRequest, chosen_sensors, run_benchmark
        from earthmind.inference.models.devices import resolve_device
        from earthmind.model.library.catalogue import load_model

        if not root.is_dir():
            raise InputError(f"There is no folder {root}; give --root the folder of the benchmark.")
        chosen_sensors(DATASETS[name], sensors.value)  # before a model is loaded
        records: list[dict[str, Any]] = []
        report = run_benchmark(
            load_model(model, resolve_device(device)),
            BenchmarkRequest(name, root, split, sensors.value, limit),
            lambda answer: records.append(answer_record(answer)),
        )
        if answers is not None:
            write_lines(answers, records)
        if as_json:
            typer.echo(json.dumps(dataclasses.asdict(report)))
            return
        typer.echo(f"{report.n} questions of {name} {split}, {' and '.join(report.sensors)}, {report.model}")
        _print_scores(report.scores)
        for note in report.notes:
            typer.echo(note)

    return command


def facts(
    scenes: Annotated[int, typer.Option(min=1, help="Number of simulated scenes.")] = 20,
    model: Annotated[str, typer.Option(help="Name of a model, or its folder.")] = "nano",
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Check what a model says about simulated scenes against what is exactly known: presence, shares."""
    from earthmind.evaluation.facts import score_facts
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.library.catalogue import load_model

    scores = score_facts(load_model(model, resolve_device(device)), scenes)
    if as_json:
        typer.echo(json.dumps(scores))
    else:
        _print_scores(scores)


def judge_prompts(
    answers: Annotated[Path, typer.Argument(help="Answers, as written by eval DATASET --answers.")],
    out: Annotated[Path, typer.Option(help="Prompts, one JSON object (id, task, prompt) a line.")],
) -> None:
    """Write the prompts for a language model that grades open answers from 0 to 5; nothing is sent."""
    from earthmind.evaluation.judge import judge_prompts as prompts_for
    from earthmind.evaluation.judge import write_lines

    prompts: list[dict[str, Any]] = [*prompts_for(answers)]
    write_lines(out, prompts)
    typer.echo(f"{len(prompts)} prompts: {out}")


def _print_scores(scores: dict[str, float]) -> None:
    for name, value in scores.items():
        typer.echo(
            f"{name:36} {value:.4f}" if value != int(value) or value <= 1 else f"{name:36} {value:.0f}"
        )
