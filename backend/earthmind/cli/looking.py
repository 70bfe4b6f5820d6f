"""``earthmind detect``, ``usability``, ``coregister``, ``sensors`` and ``views``: looks at layers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from earthmind.cli.look_printing import print_look
from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.option_groups import takes_groups
from earthmind.cli.options import AttentionMap, Json
from earthmind.cli.place_options import PlaceOptions
from earthmind.cli.polygon_options import outline_of
from earthmind.cli.terminal import typed

Weight = Annotated[
    Path | None,
    typer.Option(
        "--sensor-weight", metavar="FILE", help="Where the SAR decided, as a GeoTIFF: 0 (optical) to 1 (SAR)."
    ),
]


@takes_groups
def detect(
    what: Annotated[str, typer.Option("--what", help="What to look for, such as ships or water,crops.")],
    place: PlaceOptions,
    choice: ModelChoice,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Boxes: .gpkg, .geojson, .fgb or .parquet."),
    ] = None,
    outline: Annotated[
        str, typer.Option("--outline", help="oriented or upright boxes, or the shape itself.")
    ] = "oriented",
    min_confidence: Annotated[float, typer.Option("--min-confidence", help="0 to 1.")] = 0.0,
    min_area: Annotated[
        float | None, typer.Option("--min-area", metavar="M2", help="Drop what is smaller.")
    ] = None,
    out_crs: Annotated[
        str | None, typer.Option("--out-crs", metavar="CRS", help="CRS of the file. Default: the grid's.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Count things, with a box around each separate one.

    Each has its length and width in metres and the direction of its longer side in degrees from north, of the
    smallest rectangle on the ground, whatever is drawn.

    Example: earthmind detect --optical S2.tif --what water --out lakes.gpkg
    """
    from earthmind.inference.looks.detection import DetectRequest

    drawn = outline_of(outline)
    if not 0 <= min_confidence <= 1:
        raise typer.BadParameter("It lies between 0 and 1.", param_hint="--min-confidence")
    request = DetectRequest(
        place.request(),
        tuple(typed(what).split(",")),
        out,
        drawn,
        min_confidence,
        min_area,
        out_crs,
    )
    print_look(choice, request, as_json=as_json)


@takes_groups
def usability(
    place: PlaceOptions,
    choice: ModelChoice,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Usable pixels as a GeoTIFF, a band for each layer."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Tell what of each layer can be used: clouds, shadow, gaps, saturation, speckle, and the sensors' fit.

    Example: earthmind usability --optical S2.tif --sar S1.tif --out usable.tif
    """
    from earthmind.inference.looks.layer_usability import UsabilityRequest

    print_look(choice, UsabilityRequest(place.request(), out), as_json=as_json)


@takes_groups
def coregister(
    place: PlaceOptions,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Corrected copy of one of the layers, as a GeoTIFF."),
    ] = None,
    move: Annotated[
        str, typer.Option("--move", help="The layer that is copied and moved: sar or optical.")
    ] = "sar",
    as_json: Json = False,
) -> None:
    """Check whether a SAR raster lies on an optical one, and how far off it is.

    The shift is where the SAR raster lies, seen from the optical one: columns to the right and rows below,
    metres east and north. The copy has the same pixels, none of them resampled, in another place.

    Example: earthmind coregister --optical S2.tif --sar S1.tif --out S1_moved.tif
    """
    from earthmind.inference.looks.coregistering import CoregisterRequest

    if move not in ("sar", "optical"):
        raise typer.BadParameter(f'"{move}" is neither sar nor optical.', param_hint="--move")
    request = CoregisterRequest(place.request(), out, "sar" if move == "sar" else "optical")
    print_look(ModelChoice(), request, as_json=as_json)


@takes_groups
def sensors(
    question: Annotated[str, typer.Option("--question", help="What is asked of both, and of each alone.")],
    place: PlaceOptions,
    choice: ModelChoice,
    sensor_weight: Weight = None,
    attention_map: AttentionMap = None,
    as_json: Json = False,
) -> None:
    """Tell what each sensor counted for in an answer, and what each says alone.

    Example: earthmind sensors --optical S2.tif --sar S1.tif --question "How much water is there?"
    """
    from earthmind.cli.printing import in_language_of
    from earthmind.inference.looks.sensor_comparison import SensorsRequest

    asked = typed(question)
    in_language_of(asked)
    request = SensorsRequest(place.request(), asked, sensor_weight, attention_map=attention_map)
    found = print_look(choice, request, as_json=as_json)
    for name, answer in found["answers"].items() if not as_json else ():
        typer.echo(f"{name}: {answer['text']}")


@takes_groups
def views(
    folder: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder for the rasters.")],
    place: PlaceOptions,
    view: Annotated[
        str,
        typer.Option("--views", help="Such as ndvi,mndwi,infrared. Default: all that there are bands for."),
    ] = "",
    as_json: Json = False,
) -> None:
    """Write indices (NDVI, NDWI, MNDWI, NBR, NDBI) and colour triplets of an optical raster.

    Example: earthmind views --optical S2.tif --views ndvi,infrared --out views
    """
    from earthmind.inference.looks.view_making import ViewsRequest

    folder.mkdir(parents=True, exist_ok=True)
    names = tuple(name.strip().lower() for name in view.split(",") if name.strip())
    print_look(ModelChoice(), ViewsRequest(place.request(), folder, names), as_json=as_json)


@takes_groups
def teach(
    labels: Annotated[
        Path, typer.Option("--labels", metavar="FILE", help="Polygons or points, with a class each.")
    ],
    field: Annotated[str, typer.Option("--field", help="Field with the class.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="New folder for the classifier.")],
    place: PlaceOptions,
    layer: Annotated[
        str | None, typer.Option("--layer", help="Layer of the file. Default: the first.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Teach a classifier of your own classes with a few polygons or points, and test it on others.

    Its folder is then a model: "earthmind segment --model FOLDER" marks its classes.

    Example: earthmind teach --optical S2.tif --labels crops.gpkg --field crop --out crops
    """
    from earthmind.inference.teaching.teach import TeachRequest

    request = TeachRequest(place.request(), labels, field, out, layer)
    found = print_look(ModelChoice(), request, as_json=as_json)
    for each in found["classes"] if not as_json else ():
        typer.echo(f"{each['name']}: {each['shapes']} shapes, F1 {each['f1']:.2f}")


@takes_groups
def chips(
    labels: Annotated[Path, typer.Option("--labels", metavar="FILE", help="Polygons, with a class each.")],
    field: Annotated[str, typer.Option("--field", help="Field with the class.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="New folder for pictures and masks.")],
    place: PlaceOptions,
    layer: Annotated[
        str | None, typer.Option("--layer", help="Layer of the file. Default: the first.")
    ] = None,
    side: Annotated[int, typer.Option("--side", min=16, max=2048, help="Of a picture, in pixels.")] = 448,
    model: Annotated[
        str | None, typer.Option("--model", help="Model to be fine-tuned. Default: earthmind-4b.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write pictures, questions and masks of your own classes, to fine-tune a released model on.

    FOLDER/examples.jsonl is what "earthmind finetune --examples" takes. Ground of a picture without a polygon
    counts as something else.

    Example: earthmind chips --optical S2.tif --labels crops.gpkg --field crop --out pictures
    """
    from earthmind.inference.teaching.training_chips import ChipsRequest

    request = ChipsRequest(place.request(), labels, field, out, layer, side, model)
    print_look(ModelChoice(), request, as_json=as_json)
