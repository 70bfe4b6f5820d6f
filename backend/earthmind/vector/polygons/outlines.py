"""Polygons of outlines that are known by their corners, such as boxes, measured as those of masks are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from shapely import Polygon

from earthmind.vector.features import Feature
from earthmind.vector.polygons.drawing import largest_first, measured_feature, placed
from earthmind.vector.polygons.measures import PixelGrid, Surveyor

Corner = tuple[float, float]


def outlined(
    outlines: Sequence[Sequence[Corner]],
    grid: PixelGrid,
    *,
    score: float,
    minimum_area_m2: float | None = None,
    attributes: Mapping[str, str],
) -> tuple[list[Feature], int]:
    """Polygons of outlines in pixels of a grid (column, row; upper left corner), the largest first.

    An outline that crosses itself becomes its hull; one without an area is left out.

    Args:
        outlines: Corners of each, at least three.
        grid: Where the pixels lie.
        score: What stands as the score of each.
        minimum_area_m2: Smaller ones are dropped; None for none.
        attributes: As ``polygonise`` takes them.

    Returns:
        Features in the grid's CRS, and how many were smaller than asked for.
    """
    drawn = [Polygon(outline) for outline in outlines]
    whole = [each if each.is_valid else shapely.convex_hull(each) for each in drawn]
    solid = [each for each in whole if isinstance(each, Polygon) and each.area > 0]
    if not solid:
        return [], 0
    ground = list(placed(np.array(solid, dtype=object), grid.transform))
    measures = Surveyor(grid).measure(ground)
    kept = [
        measured_feature(polygon, attributes, score, area, perimeter)
        for polygon, (area, perimeter) in zip(ground, measures, strict=True)
        if minimum_area_m2 is None or area >= minimum_area_m2
    ]
    return largest_first(kept), len(solid) - len(kept)
