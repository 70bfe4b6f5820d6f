"""``earthmind fetch``: Sentinel images of a place from a STAC API."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.options import Json
from earthmind.cli.place_options import bounds_of
from earthmind.cli.terminal import say


def fetch(
    endpoint: Annotated[
        str, typer.Option("--endpoint", metavar="URL", help="STAC API that is asked; none is by itself.")
    ],
    extent: Annotated[str, typer.Option("--extent", metavar="X0,Y0,X1,Y1", help="left,bottom,right,top.")],
    begin: Annotated[str, typer.Option("--from", metavar="DAY", help="First day, such as 2023-05-01.")],
    end: Annotated[str, typer.Option("--to", metavar="DAY", help="Last day.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder for the rasters.")],
    extent_crs: Annotated[
        str, typer.Option("--extent-crs", metavar="CRS", help="CRS of the extent.")
    ] = "EPSG:4326",
    sensors: Annotated[str, typer.Option("--sensors", help="both, optical or sar.")] = "both",
    dates: Annotated[int, typer.Option("--dates", min=1, max=100, help="How many dates at most.")] = 1,
    clouds: Annotated[
        float, typer.Option("--clouds", min=0, max=100, help="Percent of the place that clouds may hide.")
    ] = 20.0,
    sar_days: Annotated[
        int,
        typer.Option("--sar-days", min=0, max=60, help="Days within which the nearest radar pass is taken."),
    ] = 6,
    resolution: Annotated[
        float, typer.Option("--resolution", min=1, max=1000, metavar="METRES", help="Ground pixel.")
    ] = 10.0,
    optical_collection: Annotated[
        str, typer.Option("--optical-collection", help="Collection with Sentinel-2 L2A.")
    ] = "sentinel-2-l2a",
    sar_collection: Annotated[
        str, typer.Option("--sar-collection", help="Collection with Sentinel-1 RTC.")
    ] = "sentinel-1-rtc",
    sign: Annotated[
        str | None,
        typer.Option(
            "--sign",
            metavar="SERVICE",
            help="planetary-computer, or the address of a service with {collection} or {href} in it.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Fetch Sentinel-2 and Sentinel-1 images of a place, clear over that place, and the nearest radar pass.

    Only what lies in the extent is read, onto one grid of UTM. Endpoints are, for example,
    https://planetarycomputer.microsoft.com/api/stac/v1 (with --sign planetary-computer) or, for Sentinel-2
    alone, https://earth-search.aws.element84.com/v1.

    Example: earthmind fetch --endpoint https://planetarycomputer.microsoft.com/api/stac/v1
    --sign planetary-computer --extent=-0.79,38.08,-0.73,38.13 --from 2019-09-01 --to 2019-09-30 --out flood
    """
    from earthmind.inference.fetching.fetch import FetchRequest, Sensors
    from earthmind.inference.requests import Extent

    if sensors not in [each.value for each in Sensors]:
        raise typer.BadParameter(f'"{sensors}" is none of both, optical, sar.', param_hint="--sensors")
    bounds = bounds_of(extent, extent_crs, "--extent") or (0.0, 0.0, 0.0, 0.0)
    out.mkdir(parents=True, exist_ok=True)
    request = FetchRequest(
        endpoint,
        Extent(bounds, extent_crs),
        _day(begin, "--from"),
        _day(end, "--to"),
        out,
        Sensors(sensors),
        dates,
        clouds / 100,
        sar_days,
        resolution,
        optical_collection,
        sar_collection,
        sign,
    )
    found = print_look(ModelChoice(), request, as_json=as_json)
    for scene in found["scenes"] if not as_json else ():
        say("Written: {path}", path=scene["path"])


def _day(text: str, option: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is not a day like 2023-05-01.', param_hint=option) from None
