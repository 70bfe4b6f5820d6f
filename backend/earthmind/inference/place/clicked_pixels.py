"""Clicks on the ground as pixels of the grid."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.inference.requests import Correction
from earthmind.sentences import Sentence


def pixels_of(corrections: Sequence[Correction], grid: Grid) -> list[tuple[int, int]]:
    """The pixel (row, column) that each click is on.

    Raises:
        InputError: ``click`` where a CRS is not known, or a click lies outside the grid.
    """
    return [_pixel(number, correction, grid) for number, correction in enumerate(corrections, start=1)]


def told(correction: Correction) -> str:
    """Where a click is, as it was given."""
    return f"{correction.x:.10g}, {correction.y:.10g}"


def _pixel(number: int, correction: Correction, grid: Grid) -> tuple[int, int]:
    try:
        to_grid = Transformer.from_crs(correction.crs, CRS.from_wkt(grid.crs.to_wkt()), always_xy=True)
        x, y = to_grid.transform(correction.x, correction.y)
    except ProjError as error:
        raise InputError(
            Sentence(
                'Click {number} cannot be placed: give two numbers, and their CRS such as "EPSG:4326".',
                number=number,
            ),
            code="click",
        ) from error
    if math.isfinite(x) and math.isfinite(y):
        column, row = (math.floor(value) for value in ~grid.transform @ (x, y))
        if 0 <= row < grid.height and 0 <= column < grid.width:
            return row, column
    raise InputError(
        Sentence(
            "Click {number} ({place}) lies outside the extent; click within.",
            number=number,
            place=told(correction),
        ),
        code="click",
    )
