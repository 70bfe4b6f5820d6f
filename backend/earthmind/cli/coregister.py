"""``earthmind coregister``."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from earthmind.cli.options import Json
from earthmind.cli.terminal import language
from earthmind.sentences import words_in


def coregister(
    optical: Annotated[str, typer.Option("--optical", metavar="FILE", help="Optical raster.")],
    sar: Annotated[str, typer.Option("--sar", metavar="FILE", help="SAR raster.")],
    as_json: Json = False,
) -> None:
    """Check whether a SAR raster lies on an optical one, and how far off it is.

    The shift is where the SAR raster lies, seen from the optical one: columns to the right and rows below.
    """
    from earthmind.imagery import describe_raster
    from earthmind.imagery.coregistration.check import check_coregistration

    found = check_coregistration(describe_raster(optical, "optical"), describe_raster(sar, "sar"))
    across, down = found.metres
    result = {
        "overlap": round(found.overlap, 4),
        "known": found.shift.known,
        "shift_pixels": [round(found.shift.across, 2), round(found.shift.down, 2)],
        "shift_m": [round(across, 2), round(down, 2)],
        "confidence": round(found.shift.confidence, 3),
        "windows": found.shift.windows,
        "message": words_in(language(), found.sentence),
    }
    if not found.shift.known:
        result |= {"shift_pixels": None, "shift_m": None}
    typer.echo(json.dumps(result) if as_json else result["message"])
