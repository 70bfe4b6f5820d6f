"""From mask logits to polygons: one for each connected part, measured on the ellipsoid."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from shapely import Polygon

from earthmind.vector.features import FIELDS, Feature
from earthmind.vector.polygons.measures import PixelGrid, Surveyor
from earthmind.vector.polygons.parts import Parts, PartStream

SMALLEST_PART = 4
"""Parts of fewer pixels are dropped by default: speckle, not objects."""


def polygonise(
    logits: NDArray[np.float32],
    grid: PixelGrid,
    *,
    valid: NDArray[np.bool_] | None = None,
    minimum_area_m2: float | None = None,
    attributes: Mapping[str, str],
) -> list[Feature]:
    """Draw a polygon around each connected part of a mask, along the pixel edges, holes kept.

    Parts are connected by pixel sides; pixels that touch at a corner only belong to different parts.

    Args:
        logits: float32, shape (H, W); above 0 is inside, NaN is outside.
        grid: Where the pixels lie.
        valid: bool, shape (H, W); pixels that are False are outside.
        minimum_area_m2: Parts with a smaller ellipsoidal area are dropped; by default those of fewer than
            4 pixels.
        attributes: ``phrase, model, optical, sar, prompt`` and optionally ``created`` (by default now,
            ISO 8601 in UTC); what is missing is empty.

    Returns:
        Features in the grid's CRS, the largest first. ``score`` is the mean of sigmoid(logit) inside,
        ``area_m2`` the ellipsoidal area less holes, ``perimeter_m`` the length of all edges, holes included.
    """
    stream = PolygonStream(grid, logits.shape[1], minimum_area_m2=minimum_area_m2, attributes=attributes)
    return largest_first([*stream.add(logits, valid), *stream.finish()])


class PolygonStream:
    """``polygonise`` for a mask that arrives strip by strip, from top to bottom.

    Parts that cross strips are joined exactly: the features are those of the mask as one piece, whatever the
    height of the strips. Kept are one row and the corners of unfinished parts.

    Attributes:
        left_out: How many parts were smaller than the area that was asked for.
    """

    def __init__(
        self,
        grid: PixelGrid,
        width: int,
        *,
        minimum_area_m2: float | None = None,
        attributes: Mapping[str, str],
    ) -> None:
        """Begin a mask; the arguments are those of ``polygonise``, ``width`` its columns."""
        self._transform = grid.transform
        self._surveyor = Surveyor(grid)
        self._minimum_area_m2 = minimum_area_m2
        self._common = {"created": _now(), **attributes}
        self.left_out = 0
        self._parts = PartStream(width, smallest=SMALLEST_PART if minimum_area_m2 is None else 1)

    def add(self, logits: NDArray[np.float32], valid: NDArray[np.bool_] | None = None) -> list[Feature]:
        """Take the next rows, shape (rows, W); returns features that are known to be complete."""
        inside = logits > 0
        if valid is not None:
            inside &= valid
        return self._features(self._parts.add(inside, logits))

    def finish(self) -> list[Feature]:
        """Return the features that are left, once the mask has ended."""
        return self._features(self._parts.finish())

    def _features(self, parts: Parts) -> list[Feature]:
        if not len(parts):
            return []
        ground = placed(parts.polygons, self._transform)
        measures = self._surveyor.measure(list(ground))
        features = [
            Feature(polygon, _attributes(self._common, score, area, perimeter))
            for polygon, score, (area, perimeter) in zip(ground, parts.scores, measures)
            if self._minimum_area_m2 is None or area >= self._minimum_area_m2
        ]
        self.left_out += len(parts) - len(features)
        return features


def measured_feature(
    polygon: Polygon, attributes: Mapping[str, str], score: float, area: float, perimeter: float
) -> Feature:
    """A polygon with the attributes that every polygon has; see ``polygonise``."""
    return Feature(polygon, _attributes({"created": _now(), **attributes}, score, area, perimeter))


def largest_first(features: list[Feature]) -> list[Feature]:
    """Return features by falling area, equal ones from the upper left."""
    return sorted(features, key=lambda feature: (-float(feature.attributes["area_m2"]), _corner(feature)))


def placed(polygons: NDArray[np.object_], transform: Affine) -> NDArray[np.object_]:
    """Return polygons in pixel coordinates as ones in CRS coordinates, exteriors counter-clockwise."""

    def to_ground(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
        columns, rows = pixels[:, 0], pixels[:, 1]
        x = transform.a * columns + transform.b * rows + transform.c
        y = transform.d * columns + transform.e * rows + transform.f
        return np.column_stack([x, y])

    ground: NDArray[np.object_] = shapely.orient_polygons(shapely.transform(polygons, to_ground))
    return ground


def _corner(feature: Feature) -> tuple[float, float]:
    left, _, _, top = feature.geometry.bounds
    return -top, left


def _attributes(
    common: Mapping[str, str], score: float, area: float, perimeter: float
) -> dict[str, str | float]:
    measured = {"score": float(score), "area_m2": area, "perimeter_m": perimeter}
    named: dict[str, str | float] = {field: measured.get(field, common.get(field, "")) for field in FIELDS}
    extra = {field: value for field, value in common.items() if field not in named}
    return {**named, **extra}


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
