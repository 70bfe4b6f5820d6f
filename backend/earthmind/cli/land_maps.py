"""``earthmind landcover`` and ``earthmind change``: maps of land covers, and of what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.options import Json, ModelChoice, PlaceOptions, takes_groups
from earthmind.cli.terminal import typed

Covers = Annotated[
    str,
    typer.Option(
        "--what",
        help="Land covers, such as water,forest. Default: all that say something of the ground.",
    ),
]


@takes_groups
def landcover(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The map as a GeoTIFF.")],
    place: PlaceOptions,
    choice: ModelChoice,
    what: Covers = "all",
    polygons: Annotated[
        Path | None,
        typer.Option(
            "--polygons", metavar="FILE", help="The connected parts: .gpkg, .geojson, .fgb or .parquet."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Draw one raster of what covers the land: the most probable of several land covers, pixel by pixel.

    Where none is probable enough it is 0; the names of the others are in the tags CLASS_1 and so on.

    Example: earthmind landcover --optical S2.tif --sar S1.tif --out land.tif
    """
    from earthmind.inference.looks.land_covers import LandCoverRequest

    request = LandCoverRequest(place.request(), out, _names(what), polygons)
    print_look(choice, request, as_json=as_json)


@takes_groups
def change(
    place: PlaceOptions,
    choice: ModelChoice,
    what: Covers = "all",
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Polygons: .gpkg, .geojson, .fgb or .parquet."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Tell what was gained, lost and stayed of land covers between two dates.

    Example: earthmind change --optical now.tif --optical-before then.tif --what water --out change.gpkg
    """
    from earthmind.inference.looks.date_changes import ChangeRequest

    print_look(choice, ChangeRequest(place.request(), _names(what), out), as_json=as_json)


def _names(what: str) -> tuple[str, ...]:
    """The names in a list; none for all."""
    text = typed(what).strip()
    return () if text.lower() == "all" else tuple(text.split(","))
