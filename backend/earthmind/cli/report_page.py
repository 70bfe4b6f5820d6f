"""``earthmind report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Json
from earthmind.cli.place_options import PlaceOptions
from earthmind.cli.terminal import typed


@takes_groups
def report(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The page: .html.")],
    place: PlaceOptions,
    choice: ModelChoice,
    question: Annotated[
        list[str] | None, typer.Option("--question", help="Is answered on the page too; may be given again.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write a page about a place: what there is to see, a table, answers, and a picture of the map.

    Example: earthmind report --optical S2.tif --sar S1.tif --question "Is there flooding?" --out place.html
    """
    from earthmind.inference.looks.place_report import ReportRequest

    request = ReportRequest(place.request(), out, tuple(map(typed, question or ())))
    print_look(choice, request, as_json=as_json)
