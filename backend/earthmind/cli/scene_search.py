"""``earthmind scenes``, ``index`` and ``search``: pictures compared with words."""

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

Index = Annotated[Path, typer.Option("--index", metavar="FOLDER", help="Folder of the index.")]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Tiles: .gpkg, .geojson, .fgb or .parquet."),
]
OutCrs = Annotated[str | None, typer.Option("--out-crs", metavar="CRS", help="CRS of the file.")]
Overlap = Annotated[int, typer.Option("--overlap", min=0, help="Pixels that neighbouring tiles share.")]


@takes_groups
def scenes(
    classes: Annotated[str, typer.Option("--classes", help="Your own, in English: port,forest,farmland.")],
    place: PlaceOptions,
    choice: ModelChoice,
    tile: Annotated[
        int | None,
        typer.Option("--tile", help="Side of a tile in pixels. Default: the whole place as one."),
    ] = None,
    overlap: Overlap = 0,
    template: Annotated[
        list[str] | None,
        typer.Option("--template", help='What a class stands in: "a photo of {}." More than once for more.'),
    ] = None,
    out: Out = None,
    out_crs: OutCrs = None,
    as_json: Json = False,
) -> None:
    """Name the scene of a place, or of each of its tiles, of a list of classes.

    Takes a text-image encoder (--model), which was not taught these classes.

    Example: earthmind scenes --optical S2.tif --model clip --classes "port,forest,farmland" --tile 128
    """
    from earthmind.inference.looks.scene_classes import ScenesRequest
    from earthmind.inference.scenes.scene_encoder import TEMPLATES

    templates = tuple(template) if template else TEMPLATES
    names = tuple(typed(classes).split(","))
    request = ScenesRequest(place.request(), names, tile, overlap, templates, out, out_crs)
    found = print_look(choice, request, as_json=as_json)
    for each in found["classes"] if not as_json and tile is None else ():
        typer.echo(f"{each['name']}: {each['mean_probability']:.3f}")


@takes_groups
def index(
    folder: Annotated[Path, typer.Option("--index", metavar="FOLDER", help="Folder; made or added to.")],
    place: PlaceOptions,
    choice: ModelChoice,
    tile: Annotated[int, typer.Option("--tile", help="Side of a tile in pixels.")] = 224,
    overlap: Overlap = 0,
    as_json: Json = False,
) -> None:
    """Put the tiles of an optical raster into an index; run it again to go on, or for the next raster.

    Example: earthmind index --optical S2.tif --model clip --index tiles
    """
    from earthmind.inference.looks.tile_indexing import IndexRequest

    model = _own(choice)
    print_look(choice, IndexRequest(place.request(), folder, tile, overlap, model), as_json=as_json)


@takes_groups
def search(
    folder: Index,
    place: PlaceOptions,
    choice: ModelChoice,
    text: Annotated[str | None, typer.Option("--text", help="What the tiles are to show.")] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many tiles are wanted.")] = 20,
    least: Annotated[float, typer.Option("--least", help="Least likeness, -1 to 1.")] = -1.0,
    template: Annotated[str, typer.Option("--template", help="What the text stands in, at {}.")] = "{}",
    out: Out = None,
    out_crs: OutCrs = None,
    as_json: Json = False,
) -> None:
    """Find the tiles of an index that are most alike a text, or an example: the rasters and extent given.

    Example: earthmind search --index tiles --text "a harbour with ships" --out found.gpkg
    """
    from earthmind.inference.looks.tile_search import SearchRequest

    asked = place.request()
    example = asked if asked.layers else None
    words = None if text is None else typed(text)
    request = SearchRequest(folder, words, example, most, least, template, out, out_crs, _own(choice))
    found = print_look(choice, request, as_json=as_json)
    for each in found["tiles"] if not as_json else ():
        where = ", ".join(f"{value:.6g}" for value in each["bounds"])
        typer.echo(f"{each['rank']}. {each['score']:.3f} {each['layer']} ({where}, {each['crs']})")


def _own(choice: ModelChoice) -> str | None:
    """The model that was chosen; None where none was, so that it is the one of the index."""
    return None if choice.model == ModelChoice().model else choice.model
