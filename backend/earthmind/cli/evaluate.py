"""``earthmind eval``: each of ``DATASETS``, ``retrieval``, ``report``, ``ombria``, ``facts`` and others."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from earthmind.errors import InputError
from earthmind.evaluation.readers import DATASETS

if TYPE_CHECKING:
    from earthmind.evaluation.runner import BenchmarkReport, BenchmarkRequest
    from earthmind.model.protocol import Model

eval_app = typer.Typer(help="Score a model on published benchmarks.", no_args_is_help=True)

SENSORS = typer.Option(help="What the model is shown.")
MODEL = typer.Option(help="Name of a model, or its folder.")
DEVICE = typer.Option(help="auto, cpu, cuda, cuda:N or mps.")
PROTOCOL = typer.Option(
    help="Run it again and again with a sensor missing (emm), partly missing (rmm) or noisy (nm)."
)
JSON = typer.Option("--json", help="Print the scores as JSON.")


class Sensors(str, Enum):
    """What the model is shown."""

    FUSED = "fused"
    OPTICAL = "optical"
    SAR = "sar"


class Protocol(str, Enum):
    """What happens to the sensors."""

    EMM = "emm"
    RMM = "rmm"
    NM = "nm"


def _command(name: str) -> Callable[..., None]:
    def command(
        root: Annotated[Path, typer.Option(help="Folder of the benchmark, laid out as published.")],
        split: Annotated[str, typer.Option(help="Which part of it; see above.")],
        sensors: Annotated[Sensors, SENSORS] = Sensors.FUSED,
        model: Annotated[str, MODEL] = "nano",
        device: Annotated[str, DEVICE] = "auto",
        limit: Annotated[int | None, typer.Option(min=1, help="Ask so many questions at most.")] = None,
        answers: Annotated[
            Path | None, typer.Option(help="Write every answer here, one JSON object a line.")
        ] = None,
        protocol: Annotated[Protocol | None, PROTOCOL] = None,
        as_json: Annotated[bool, JSON] = False,
    ) -> None:
        from earthmind.evaluation.judge import answer_record, write_lines
        from earthmind.evaluation.runner import BenchmarkRequest, chosen_sensors, run_benchmark

        _check_root(root)
        chosen_sensors(DATASETS[name], sensors.value)  # before a model is loaded
        request = BenchmarkRequest(name, root, split, sensors.value, limit)
        if protocol is not None:
            if answers is not None:
                raise InputError(
                    "--answers are those of one run, and --protocol makes several; leave one out."
                )
            _run_protocol(_model(model, device), request, protocol.value, as_json=as_json)
            return
        records: list[dict[str, Any]] = []
        report = run_benchmark(
            _model(model, device),
            request,
            lambda answer: records.append(answer_record(answer)),
        )
        if answers is not None:
            write_lines(answers, records)
        _tell_report(report, as_json=as_json)

    return command


for _name, _dataset in DATASETS.items():
    _about = f"Score a model on {_dataset.title}: {_dataset.asks}. --split: {_dataset.splits}."
    eval_app.command(_name, help=_about)(_command(_name))


@eval_app.command()
def retrieval(
    dataset: Annotated[str, typer.Argument(help="A data set with captions, such as rsicd or rsteller.")],
    root: Annotated[Path, typer.Option(help="Its folder, laid out as published.")],
    split: Annotated[str, typer.Option(help="Which part of it; see eval DATASET --help.")],
    sensors: Annotated[Sensors, SENSORS] = Sensors.FUSED,
    model: Annotated[str, typer.Option(help="A text-image encoder: its name, or its folder.")] = "skyclip",
    device: Annotated[str, DEVICE] = "auto",
    limit: Annotated[int | None, typer.Option(min=1, help="Take so many pictures at most.")] = None,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Score a text-image encoder on finding pictures by their captions, and captions by their pictures."""
    from earthmind.evaluation.retrieval import one_sensor, run_retrieval
    from earthmind.evaluation.runner import BenchmarkRequest
    from earthmind.inference.scenes.scene_encoder import as_encoder

    if dataset not in DATASETS:
        raise InputError(f"There is no data set {dataset}; use one of: {', '.join(DATASETS)}.")
    one_sensor(DATASETS[dataset], sensors.value)  # before a model is loaded
    _check_root(root)
    encoder = as_encoder(_model(model, device), model)
    report = run_retrieval(encoder, BenchmarkRequest(dataset, root, split, sensors.value, limit))
    _tell_report(report, as_json=as_json)


@eval_app.command()
def report(
    file: Annotated[list[Path], typer.Argument(help="What runs of eval printed with --json, a file each.")],
    out: Annotated[
        Path | None, typer.Option(help="Write the table here: .csv, .html or .txt; without it, it is shown.")
    ] = None,
    by_task: Annotated[
        bool, typer.Option("--by-task", help="Scores of each task, such as each land cover, too.")
    ] = False,
) -> None:
    """Put the scores of several runs into one table, a line each."""
    from earthmind.evaluation import result_table as tables

    table = tables.result_table(
        (each for path in file for each in tables.read_results(path)), by_task=by_task
    )
    if out is None:
        typer.echo(tables.as_text(table), nl=False)
        return
    typer.echo(f"{len(table.rows)} lines: {tables.write_table(table, out)}")


@eval_app.command()
def ombria(
    root: Annotated[Path, typer.Option(help="Folder that holds OmbriaS1, OmbriaS2 and 2021.")],
    split: Annotated[str, typer.Option(help="train, test, or the name of an event folder under 2021.")],
    sensors: Annotated[Sensors, SENSORS] = Sensors.FUSED,
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
    model: Annotated[str, MODEL] = "nano",
    device: Annotated[str, DEVICE] = "auto",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Flood mapping on OMBRIA: both dates, scores over all pixels of the split."""
    from earthmind.datasets.ombria import read_ombria
    from earthmind.evaluation.failures import sensor_failure
    from earthmind.evaluation.flood import score_flood

    failure = sensor_failure(missing or [], noise)
    tiles = read_ombria(root, split)
    scores = score_flood(_model(model, device), tiles, sensors.value, failure)
    _tell(dataclasses.asdict(scores), as_json=as_json)


@eval_app.command()
def facts(
    scenes: Annotated[int, typer.Option(min=1, help="Number of simulated scenes.")] = 20,
    model: Annotated[str, MODEL] = "nano",
    device: Annotated[str, DEVICE] = "auto",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Check what a model says about simulated scenes against what is exactly known: presence, shares."""
    from earthmind.evaluation.facts import score_facts

    _tell(score_facts(_model(model, device), scenes), as_json=as_json)


@eval_app.command()
def judge_prompts(
    answers: Annotated[Path, typer.Argument(help="Answers, as written by eval DATASET --answers.")],
    out: Annotated[Path, typer.Option(help="Prompts, one JSON object (id, task, prompt) a line.")],
) -> None:
    """Write the prompts for a language model that grades open answers from 0 to 5; nothing is sent."""
    from earthmind.evaluation import judge

    prompts = judge.judge_prompts(answers)
    judge.write_lines(out, prompts)
    typer.echo(f"{len(prompts)} prompts: {out}")


@eval_app.command()
def questions(
    file: Annotated[
        list[Path],
        typer.Argument(help="Files of questions and their plans, one a language: en.tsv, de.tsv ..."),
    ],
    verbose: Annotated[bool, typer.Option("--verbose", help="List what was not read as planned.")] = False,
    held: Annotated[
        bool, typer.Option("--held", help="With --verbose: list the questions that are held back, too.")
    ] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Score how questions are read, against the plan of each; every third question is held back."""
    from earthmind.evaluation import question_plans

    results = {path.stem: question_plans.read_all(question_plans.read_file(path)) for path in file}
    told = question_plans.report(results)
    if as_json:
        typer.echo(json.dumps(told))
        return
    for name, row in told.items():
        typer.echo(f"{name:6} " + "  ".join(f"{key} {value:.4g}" for key, value in row.items()))
    if verbose:
        for result in (each for found in results.values() for each in found):
            if not result.exact and (held or not result.question.held):
                typer.echo(question_plans.told(result))


def _run_protocol(model: Model, request: BenchmarkRequest, protocol: str, *, as_json: bool) -> None:
    from earthmind.evaluation.result_table import as_text, result_table
    from earthmind.evaluation.sensor_protocols import run_protocol

    reports = run_protocol(model, request, protocol, lambda name: typer.echo(f"{name} ...", err=True))
    if as_json:
        typer.echo(json.dumps([dataclasses.asdict(report) for report in reports]))
        return
    typer.echo(as_text(result_table(reports)), nl=False)


def _check_root(root: Path) -> None:
    if not root.is_dir():
        raise InputError(f"There is no folder {root}; give --root the folder of the benchmark.")


def _tell_report(report: BenchmarkReport, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(dataclasses.asdict(report)))
        return
    shown = " and ".join(report.sensors)
    typer.echo(f"{report.n} questions of {report.dataset} {report.split}, {shown}, {report.model}")
    _tell(report.scores)
    for note in report.notes:
        typer.echo(note)


def _model(name: str, device: str) -> Model:
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.library.catalogue import find_model, load_model

    return load_model(name, resolve_device(device, find_model(name).runtimes()))


def _tell(scores: Mapping[str, float], *, as_json: bool = False) -> None:
    if as_json:
        typer.echo(json.dumps(scores))
        return
    for name, value in scores.items():
        whole = value == int(value) and value > 1
        typer.echo(f"{name:36} {value:.{0 if whole else 4}f}")
