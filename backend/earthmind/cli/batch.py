"""``earthmind batch``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.options import Device, ModelName, PlanFile, WindowOverlap, WindowSide
from earthmind.cli.terminal import language, say, typed
from earthmind.sentences import words_in


def batch(
    scenes: Annotated[
        Path, typer.Argument(help="CSV: optical, sar, out, and optionally prompt; a line for each scene.")
    ],
    prompt: Annotated[str | None, typer.Option("--prompt", help="For lines without a prompt.")] = None,
    model: ModelName = "nano",
    device: Device = "auto",
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes of this machine.")] = 1,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="URL", help="Dask cluster, such as tcp://host:8786.")
    ] = None,
    window: WindowSide = None,
    overlap: WindowOverlap = None,
    plan: PlanFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each scene.")] = False,
) -> None:
    """Mark what a prompt names in many scenes, or one huge one, with several processes.

    The list may have commas, semicolons or tabs, as spreadsheets write them; relative paths are seen from
    its folder. Windows are the tasks. A scene that fails is told and the others go on; run the same command
    again to redo what failed. Exit code 0 only if every scene succeeded.
    """
    from earthmind.inference.batch import run_scenes
    from earthmind.inference.plan.plan_files import read_plan
    from earthmind.inference.requests import Options
    from earthmind.inference.scene_list import read_scenes
    from earthmind.inference.windows.processes import run_windows_by

    intent, text = (None, None) if plan is None else read_plan(plan)
    prompt = prompt or text
    given = read_scenes(scenes, prompt and typed(prompt))
    for note in given.notes:
        say("Note: {note}", note=note, err=True)
    engine = ModelChoice(model, device).engine()
    windows = run_windows_by(model, device, workers=workers, scheduler=scheduler)
    failures = 0
    options = Options(window=window, overlap=overlap)
    for result in run_scenes(engine, given.scenes, options, windows, intent):
        failures += result["error"] is not None
        if as_json:
            told = result["error"] and words_in(language(), result["error"])
            typer.echo(json.dumps({**result, "error": told}))
        elif result["error"] is not None:
            say("Error: {path}: {message}", path=result["out"], message=result["error"], err=True)
        else:
            say(
                "{path}: {count} polygons, {size:.1f} ha",
                path=result["out"],
                count=result["features"],
                size=result["area_m2"] / 1e4,
            )
    if failures:
        raise typer.Exit(1)
