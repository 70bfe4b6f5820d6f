"""Options that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Thoughts = Annotated[
    bool, typer.Option("--thoughts", help="Print what the model thought before it answered, where it tells.")
]
AttentionMap = Annotated[
    Path | None,
    typer.Option(
        "--attention-map",
        metavar="FILE",
        help="Where EarthMind-4B looked when it asked for each mask, as a GeoTIFF with a band for each.",
    ),
]
Device = Annotated[str, typer.Option("--device", help="auto, cpu, cuda, cuda:N or mps.")]
ModelName = Annotated[
    str, typer.Option("--model", help="Name of a model (see 'earthmind models list') or its folder.")
]
WindowSide = Annotated[
    int | None,
    typer.Option("--window", metavar="PIXELS", help="Side of a window. Default: what suits the model."),
]
WindowOverlap = Annotated[
    int | None,
    typer.Option("--overlap", metavar="PIXELS", help="Shared by neighbours. Default: window / 16."),
]
Beside = Annotated[
    str | None,
    typer.Option(
        "--beside", metavar="MODEL", help="Ask another model the same, and tell on how much both agree."
    ),
]

PlanFile = Annotated[
    Path | None,
    typer.Option("--plan", metavar="FILE", help="A saved plan that is run instead of what a prompt means."),
]
Add = Annotated[
    list[str] | None,
    typer.Option(
        "--add",
        metavar="X,Y",
        help="Click, in --extent-crs: connected ground that is at least as probable is marked too. May be "
        "repeated.",
    ),
]
Remove = Annotated[
    list[str] | None,
    typer.Option(
        "--remove",
        metavar="X,Y",
        help="Click, in --extent-crs: the part of the mask that it is in is not marked. May be repeated.",
    ),
]
