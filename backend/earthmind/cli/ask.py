"""``earthmind ask``."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Add, AttentionMap, Beside, Json, Remove, Thoughts
from earthmind.cli.place_options import PlaceOptions
from earthmind.cli.terminal import typed


@takes_groups
def ask(
    question: Annotated[str, typer.Option("--question", help="The question.")],
    place: PlaceOptions,
    choice: ModelChoice,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="AREA",
            help="Area that is asked about (EarthMind-4B: spoken of as region1, region2 ...): X0,Y0,X1,Y1 or"
            " a polygon as WKT, in --extent-crs. May be repeated.",
        ),
    ] = None,
    add: Add = None,
    remove: Remove = None,
    beside: Beside = None,
    attention_map: AttentionMap = None,
    thoughts: Thoughts = False,
    as_json: Json = False,
) -> None:
    """Ask a question about a place; the answer is text.

    With rasters of an earlier date the model can tell what has changed, such as flooded area from
    permanent water.

    Example: earthmind ask --optical S2.tif --sar S1.tif --question "Is there flooding?"
    """
    from earthmind.cli.printing import in_language_of, print_answer
    from earthmind.inference.requests import Options

    regions = tuple(place.region(area) for area in region or ())
    options = Options(
        regions=regions,
        beside=beside,
        corrections=place.corrections(add, remove),
        attention_map=attention_map,
    )
    asked = typed(question)
    window = in_language_of(asked)
    events = choice.engine().ask(place.request(), asked, options, language=window)
    answer = print_answer(events, as_json=as_json, thoughts=thoughts)
    if as_json:
        typer.echo(json.dumps(answer.to_json()))
