"""From mask logits to polygons: one for each connected part, measured on the ellipsoid."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer
from rasterio.features import rasterize, shapes
from shapely import Polygon
from shapely.geometry import shape
from shapely.geometry.polygon import orient

from earthmind.errors import OutputError
from earthmind.vector.features import FIELDS, Feature

SMALLEST_PART = 4
"""Parts of fewer pixels are dropped by default: speckle, not objects."""

_LONGEST_EDGE = 10.0


class HasWkt(Protocol):
    """A coordinate reference system that can write itself as WKT, of rasterio or of pyproj."""

    def to_wkt(self) -> str:
        """Return the WKT."""


class PixelGrid(Protocol):
    """Pixels on the ground, such as ``imagery.Grid``."""

    @property
    def crs(self) -> HasWkt:
        """Coordinate reference system."""

    @property
    def transform(self) -> Affine:
        """From pixel (column, row; upper left corner) to CRS coordinates."""


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
    inside = logits > 0
    if valid is not None:
        inside &= valid
    parts = _pixel_polygons(inside)
    if minimum_area_m2 is None:
        parts = [part for part in parts if part.area >= SMALLEST_PART]
    if not parts:
        return []
    scores = _mean_scores(parts, logits)
    ground = [_placed(part, grid.transform) for part in parts]
    measures = _measures(ground, grid)
    common = {**attributes}
    common.setdefault("created", _now())
    features = [
        Feature(polygon, _attributes(common, score, area, perimeter))
        for polygon, score, (area, perimeter) in zip(ground, scores, measures)
        if minimum_area_m2 is None or area >= minimum_area_m2
    ]
    return sorted(features, key=lambda feature: -float(feature.attributes["area_m2"]))


def _pixel_polygons(inside: NDArray[np.bool_]) -> list[Polygon]:
    """Return the connected parts as valid polygons in pixel coordinates, whose area is the pixel count."""
    found = shapes(inside.astype(np.uint8), mask=inside, connectivity=4, transform=Affine.identity())
    polygons = [shape(geometry) for geometry, _ in found]
    repaired = [polygon if polygon.is_valid else shapely.make_valid(polygon) for polygon in polygons]
    return [part for polygon in repaired for part in shapely.get_parts(polygon) if isinstance(part, Polygon)]


def _mean_scores(parts: Sequence[Polygon], logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the mean of sigmoid(logit) over the pixels of each part."""
    labels = rasterize(
        ((part, number) for number, part in enumerate(parts, start=1)),
        out_shape=logits.shape,
        fill=0,
        dtype="int32",
    )
    covered = labels > 0
    probability = 1 / (1 + np.exp(-logits[covered].astype(np.float64)))
    numbers = labels[covered]
    totals = np.bincount(numbers, weights=probability, minlength=len(parts) + 1)
    counts = np.bincount(numbers, minlength=len(parts) + 1)
    means: NDArray[np.float64] = totals[1:] / counts[1:]
    return means


def _placed(part: Polygon, transform: Affine) -> Polygon:
    """Return a polygon in pixel coordinates as one in CRS coordinates, exterior counter-clockwise."""

    def to_ground(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
        columns, rows = pixels[:, 0], pixels[:, 1]
        x = transform.a * columns + transform.b * rows + transform.c
        y = transform.d * columns + transform.e * rows + transform.f
        return np.column_stack([x, y])

    return orient(shapely.transform(part, to_ground))


def _measures(polygons: Sequence[Polygon], grid: PixelGrid) -> list[tuple[float, float]]:
    """Return ellipsoidal area (m2) and perimeter (m) of polygons in the grid's CRS.

    Edges are cut into pieces of at most 10 pixels first, since a straight line of the map is no geodesic.
    """
    crs = CRS.from_wkt(grid.crs.to_wkt())
    geographic, geod = crs.geodetic_crs, crs.get_geod()
    if geographic is None or geod is None:
        raise OutputError(
            "The coordinate reference system of the layers has no ellipsoid, so areas cannot be measured. "
            "Reproject the layers first."
        )
    to_lonlat = Transformer.from_crs(crs, geographic, always_xy=True)
    pixel = abs(grid.transform.determinant) ** 0.5

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(to_lonlat.transform(points[:, 0], points[:, 1]))

    dense = shapely.segmentize(list(polygons), _LONGEST_EDGE * pixel)
    return [_measure(polygon, geod) for polygon in shapely.transform(dense, move)]


def _measure(polygon: Polygon, geod: Geod) -> tuple[float, float]:
    area, _ = geod.geometry_area_perimeter(polygon)
    rings = [polygon.exterior, *polygon.interiors]
    return abs(float(area)), float(sum(geod.geometry_length(ring) for ring in rings))


def _attributes(
    common: Mapping[str, str], score: float, area: float, perimeter: float
) -> dict[str, str | float]:
    measured = {"score": float(score), "area_m2": area, "perimeter_m": perimeter}
    named: dict[str, str | float] = {field: measured.get(field, common.get(field, "")) for field in FIELDS}
    extra = {field: value for field, value in common.items() if field not in named}
    return {**named, **extra}


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
