"""``earthmind run``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Json
from earthmind.cli.place_options import PlaceOptions


@takes_groups
def run(
    plan: Annotated[
        Path,
        typer.Argument(help="A saved plan: what 'earthmind ask --json' printed, or its one-line form."),
    ],
    place: PlaceOptions,
    choice: ModelChoice,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Polygons: .gpkg, .geojson, .fgb or .parquet."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Do again, on another place or date, what was understood of a question.

    The one-line form of a plan can be written by hand: area(and(forest, flooded area); unit=ha)

    Example: earthmind ask --optical S2.tif --question "How large is the largest lake?" --json > plan.json,
    and then earthmind run plan.json --optical other.tif
    """
    from earthmind.cli.printing import in_language_of, print_answer, print_written
    from earthmind.inference.plan.plan_files import read_plan
    from earthmind.inference.requests import Options

    intent, text = read_plan(plan)
    options = Options(out=out, polygons=out is not None)
    in_language_of(text, intent)
    events = choice.engine().ask(place.request(), text, options, intent=intent)
    answer = print_answer(events, as_json=as_json)
    written = any(file.kind == "polygons" for file in answer.written)
    if as_json:
        typer.echo(json.dumps({**answer.to_json(), "out": str(out) if written else None}))
    elif out is not None:
        print_written(str(out) if written else None)
