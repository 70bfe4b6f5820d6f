"""``earthmind landcover``, ``change`` and ``refine``: maps of land covers, and of what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import Json
from earthmind.cli.place_options import PlaceOptions
from earthmind.cli.terminal import typed

if TYPE_CHECKING:
    from earthmind.inference.looks.known_map import MapRequest

Covers = Annotated[
    str,
    typer.Option(
        "--what",
        help="Land covers, such as water,forest. Default: all that say something of the ground.",
    ),
]
Classes = Annotated[
    str,
    typer.Option(
        "--classes",
        metavar="VALUE=NAME,...",
        help="What the map's values stand for, such as 10=forest,80=water. Default: its tags CLASS_1, ...",
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
    old_map: Annotated[
        Path | None,
        typer.Option("--map", metavar="FILE", help="A raster of classes, instead of an earlier date."),
    ] = None,
    classes: Classes = "",
    became: Annotated[
        Path | None,
        typer.Option(
            "--became", metavar="FILE", help="What became of what, as polygons; as areas, it is printed."
        ),
    ] = None,
    matrix: Annotated[bool, typer.Option("--matrix", help="Tell the areas of what became of what.")] = False,
    as_json: Json = False,
) -> None:
    """Tell what was gained, lost and stayed of land covers between two dates, or since a map was made.

    Example: earthmind change --optical now.tif --optical-before then.tif --what water --out change.gpkg
    """
    from earthmind.inference.looks.date_changes import ChangeRequest

    if classes and old_map is None:
        raise typer.BadParameter("--classes needs --map FILE.", param_hint="--classes")
    known = None if old_map is None else _map(old_map, classes)
    request = ChangeRequest(place.request(), _names(what), out, map=known, matrix=matrix, became=became)
    found = print_look(choice, request, as_json=as_json)
    for each in (found["matrix"] or ()) if not as_json else ():
        typer.echo(f"{each['from']} -> {each['to']}: {each['area_m2'] / 1e4:,.2f} ha")


@takes_groups
def refine(
    old_map: Annotated[Path, typer.Option("--map", metavar="FILE", help="The old map, a raster of classes.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The corrected map as a GeoTIFF.")],
    place: PlaceOptions,
    choice: ModelChoice,
    classes: Classes = "",
    sureness: Annotated[
        float,
        typer.Option(
            "--sureness", min=0.5, max=1.0, help="Probability from which a class that contradicts wins."
        ),
    ] = 0.8,
    polygons: Annotated[
        Path | None,
        typer.Option("--polygons", metavar="FILE", help="What changed: .gpkg, .geojson, .fgb or .parquet."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Correct an old map of classes where new images contradict it and the model is sure.

    The corrected map has the pixels and values of the old one. Ground whose class the model cannot look for
    stays as it is.

    Example: earthmind refine --map old.tif --classes 10=forest,80=water --optical S2.tif --out new.tif
    """
    from earthmind.inference.looks.map_refinement import RefineRequest

    request = RefineRequest(place.request(), _map(old_map, classes), out, sureness, polygons)
    found = print_look(choice, request, as_json=as_json)
    for each in found["classes"] if not as_json else ():
        before, after = each["before_m2"] / 1e4, each["after_m2"] / 1e4
        typer.echo(f"{each['value']} {each['label']}: {before:,.2f} ha -> {after:,.2f} ha")


def _map(path: Path, text: str) -> MapRequest:
    """A map and what its values stand for.

    Raises:
        typer.BadParameter: The classes are not like 10=forest,80=water.
    """
    from earthmind.inference.looks.class_labels import MapClass
    from earthmind.inference.looks.known_map import MapRequest

    classes = []
    for part in filter(None, map(str.strip, typed(text).split(","))):
        value, equals, label = part.partition("=")
        if not equals or not label.strip() or not value.strip().isdecimal():
            raise typer.BadParameter(f'"{part}" is not like 10=forest.', param_hint="--classes")
        classes.append(MapClass(int(value), label.strip()))
    return MapRequest(path, tuple(classes))


def _names(what: str) -> tuple[str, ...]:
    """The names in a list; none for all."""
    text = typed(what).strip()
    return () if text.lower() == "all" else tuple(text.split(","))
