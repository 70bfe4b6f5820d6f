"""Command-line options of tiled runs, and the commands around them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from earthmind.inference.windows.windowed_plan import TiledOptions

WINDOW = typer.Option("--window", metavar="PIXELS", help="Side of a window. Default: what suits the model.")
OVERLAP = typer.Option("--overlap", metavar="PIXELS", help="Shared by neighbours. Default: window / 16.")
MIN_AREA = typer.Option("--min-area", metavar="M2", help="Drop smaller polygons. Default: below 4 pixels.")
SIMPLIFY = typer.Option("--simplify", metavar="PIXELS", help="Drop corners; shared borders stay shared.")
SMOOTH = typer.Option("--smooth", metavar="TIMES", help="Cut corners so many times (1 to 5).")
SQUARE = typer.Option("--square", help="Right-angled outlines, for buildings.")
OUT_CRS = typer.Option("--out-crs", metavar="CRS", help="CRS of the file. Default: that of the grid.")
MASK = typer.Option("--mask", metavar="FILE", help="The mask as a cloud-optimised GeoTIFF.")
PROBABILITY = typer.Option("--probability", metavar="FILE", help="The probability as a GeoTIFF.")
SAR_WEIGHT = typer.Option("--sar-weight", metavar="FILE", help="Where the SAR was trusted, as a GeoTIFF.")
WORK = typer.Option("--work", metavar="FOLDER", help="Finished windows. Default: beside the output.")

CORRECT_SHIFT = typer.Option("--correct-shift", help="Move the SAR layer onto the optical one.")


def coregister(
    optical: Annotated[str, typer.Option("--optical", metavar="FILE", help="Optical raster.")],
    sar: Annotated[str, typer.Option("--sar", metavar="FILE", help="SAR raster.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Check whether a SAR raster lies on an optical one, and how far off it is.

    The shift is where the SAR raster lies, seen from the optical one: columns to the right and rows below.
    """
    from earthmind.imagery import describe_raster
    from earthmind.imagery.coregistration.check import check_coregistration

    found = check_coregistration(
        describe_raster(optical, sensor="optical"), describe_raster(sar, sensor="sar")
    )
    across, down = found.metres
    result = {
        "overlap": round(found.overlap, 4),
        "known": found.shift.known,
        "shift_pixels": [round(found.shift.across, 2), round(found.shift.down, 2)],
        "shift_m": [round(across, 2), round(down, 2)],
        "confidence": round(found.shift.confidence, 3),
        "windows": found.shift.windows,
        "message": found.sentence,
    }
    if not found.shift.known:
        result |= {"shift_pixels": None, "shift_m": None}
    typer.echo(json.dumps(result) if as_json else found.sentence)


def batch(
    scenes: Annotated[
        Path, typer.Argument(help="CSV: optical, sar, out, and optionally prompt; a line for each scene.")
    ],
    prompt: Annotated[str | None, typer.Option("--prompt", help="For lines without a prompt.")] = None,
    model: Annotated[str, typer.Option("--model", help="Name of a model or its folder.")] = "nano",
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes of this machine.")] = 1,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="URL", help="Dask cluster, such as tcp://host:8786.")
    ] = None,
    window: Annotated[int | None, WINDOW] = None,
    overlap: Annotated[int | None, OVERLAP] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each scene.")] = False,
) -> None:
    """Mark what a prompt names in many scenes, or one huge one, with several processes.

    Windows are the tasks. A scene that fails is told and the others go on; run the same command again to
    redo what failed. Exit code 0 only if every scene succeeded.
    """
    from earthmind.inference.batch import Places, read_scenes, run_scenes

    lines = read_scenes(scenes, prompt)
    places = Places(model, device, workers, scheduler)
    failures = 0
    for result in run_scenes(lines, places, (window, overlap)):
        failures += result["error"] is not None
        if as_json:
            typer.echo(json.dumps(result))
        elif result["error"] is not None:
            typer.echo(f"Error: {result['out']}: {result['error']}", err=True)
        else:
            typer.echo(f"{result['out']}: {result['features']} polygons, {result['area_m2'] / 1e4:.1f} ha")
    if failures:
        raise typer.Exit(1)


def tiled_options(
    out: Path,
    window: tuple[int | None, int | None],
    minimum_area_m2: float | None,
    shape: tuple[float, int, bool],
    out_crs: str | None,
    rasters: tuple[Path | None, Path | None, Path | None],
    work: Path | None,
    correct_shift: bool,
) -> TiledOptions:
    """Gather the options of a tiled run.

    Args:
        out: File for the polygons.
        window: Side and overlap.
        minimum_area_m2: Smallest polygon.
        shape: Simplify, smooth, square.
        out_crs: CRS of the file.
        rasters: Files for mask, probability and SAR weight.
        work: Folder for finished windows.
        correct_shift: Whether the SAR layer is moved onto the optical one.
    """
    from earthmind.inference.windows.windowed_plan import TiledOptions
    from earthmind.vector.polygons.shaping import Shaping

    return TiledOptions(
        window=window[0],
        overlap=window[1],
        minimum_area_m2=minimum_area_m2,
        shaping=Shaping(*shape),
        out=out,
        output_crs=out_crs,
        mask=rasters[0],
        probability=rasters[1],
        sar_weight=rasters[2],
        work=work,
        correct_shift=correct_shift,
    )
