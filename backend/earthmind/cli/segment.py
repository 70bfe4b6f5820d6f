"""``earthmind segment``."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Add, AttentionMap, Json, Remove, Thoughts
from earthmind.cli.place_options import PlaceOptions
from earthmind.cli.polygon_options import PolygonOptions
from earthmind.cli.terminal import typed


@takes_groups
def segment(
    prompt: Annotated[str, typer.Option("--prompt", help='What to mark, such as "Segment the water."')],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="Polygons: .gpkg, .geojson, .fgb or .parquet.")
    ],
    place: PlaceOptions,
    choice: ModelChoice,
    polygons: PolygonOptions,
    add: Add = None,
    remove: Remove = None,
    attention_map: AttentionMap = None,
    thoughts: Thoughts = False,
    as_json: Json = False,
) -> None:
    """Mark what a prompt names, as polygons in a file.

    An existing file is replaced once the answer is complete; of a GeoPackage only the layer that is named
    after the file, its other layers stay. Where nothing is found the answer says so and no file is written.

    An extent that is larger than one picture of the model is looked at in overlapping windows, and the
    polygons continue across them; a run that was interrupted goes on where it stopped when the same command
    is given again. --window, --overlap, --mask, --probability, --sar-weight, --sensor-weight and --work take
    windows always.

    Example: earthmind segment --optical S2.tif --sar S1.tif --prompt "Segment the water." --out water.gpkg
    """
    from earthmind.cli.printing import in_language_of, print_answer, print_written

    asked = typed(prompt)
    window = in_language_of(asked)
    corrections = place.corrections(add, remove)
    options = replace(polygons.options(out), corrections=corrections, attention_map=attention_map)
    events = choice.engine().ask(place.request(), asked, options, language=window)
    answer = print_answer(events, as_json=as_json, thoughts=thoughts)
    written = answer.polygons_file
    if as_json:
        typer.echo(json.dumps({**answer.to_json(marks=True), "out": written}))
    else:
        print_written(written)
