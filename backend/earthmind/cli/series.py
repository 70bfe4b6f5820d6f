"""``earthmind series``: the same question about layers of many dates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Json
from earthmind.cli.place_options import bounds_of
from earthmind.cli.terminal import say, typed


@takes_groups
def series(
    question: Annotated[str, typer.Option("--question", help="What is asked of each date.")],
    choice: ModelChoice,
    optical: Annotated[
        list[str] | None, typer.Option("--optical", metavar="FILE", help="Optical raster. May be repeated.")
    ] = None,
    sar: Annotated[
        list[str] | None, typer.Option("--sar", metavar="FILE", help="SAR raster. May be repeated.")
    ] = None,
    extent: Annotated[
        str | None, typer.Option("--extent", metavar="X0,Y0,X1,Y1", help="left,bottom,right,top.")
    ] = None,
    extent_crs: Annotated[
        str | None, typer.Option("--extent-crs", metavar="CRS", help="CRS of the extent.")
    ] = None,
    pair_days: Annotated[
        int,
        typer.Option("--pair-days", min=0, max=366, help="Days within which a SAR raster is looked at too."),
    ] = 6,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Polygons with dates: .gpkg, .geojson, .fgb or .parquet."),
    ] = None,
    chart: Annotated[
        Path | None, typer.Option("--chart", metavar="FILE", help="Chart of the numbers: .svg or .html.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Ask the same of many dates: a table, a chart, and polygons that know their date.

    The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR
    raster; without optical ones the SAR rasters are looked at alone.

    Example: earthmind series --optical S2_2023-05-07.tif --optical S2_2023-06-11.tif
    --question "How much water is there?" --chart water.svg
    """
    from earthmind.cli.printing import in_language_of
    from earthmind.inference.looks.date_series import SeriesRequest
    from earthmind.inference.requests import Extent, LayerRequest

    asked = typed(question)
    in_language_of(asked)
    bounds = bounds_of(extent, extent_crs, "--extent")
    request = SeriesRequest(
        asked,
        tuple(LayerRequest(path) for path in optical or ()),
        tuple(LayerRequest(path) for path in sar or ()),
        Extent(bounds, extent_crs) if bounds and extent_crs else None,
        pair_days,
        out=out,
        chart=chart,
    )
    found = print_look(choice, request, as_json=as_json)
    if as_json:
        return
    for each in found["dates"]:
        typer.echo(f"{each['date']}: {each['problem'] or each['text']}")
    if found["chart"]:
        say("Written: {path}", path=found["chart"])
