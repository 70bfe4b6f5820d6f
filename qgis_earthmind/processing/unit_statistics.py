"""Areas of polygons by category within units such as municipalities, on the ellipsoid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsSpatialIndex,
)


@dataclass
class Unit:
    """A unit, and what lies in it.

    Attributes:
        name: As people call it.
        geometry: Its ground; None for all ground.
        area_m2: Its size; 0 where it is all ground.
        areas_m2: Square metres by category.
    """

    name: str
    geometry: Optional[QgsGeometry] = None
    area_m2: float = 0.0
    areas_m2: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """A polygon of a category."""

    category: str
    geometry: QgsGeometry


def pieces_of(
    features: Iterable[QgsFeature], category: str, transform: QgsCoordinateTransform
) -> list[Piece]:
    """Polygons with the value of a field as their category, brought into another CRS.

    Args:
        features: The polygons.
        category: Name of the field; empty for one category without a name.
        transform: Into the CRS that is wanted.
    """
    found = []
    for feature in features:
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(transform)
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
        found.append(Piece(str(feature[category]) if category else "", geometry))
    return found


def fill_units(
    units: Sequence[Unit],
    pieces: Sequence[Piece],
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    tell: Callable[[float], None] = lambda _: None,
) -> None:
    """Add the areas of polygons to the units that they lie in; both in one CRS.

    Args:
        units: Are filled.
        pieces: The polygons.
        crs: The CRS of both.
        transforms: Of the project.
        tell: Called with how far it is, 0 to 1.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    index = QgsSpatialIndex()
    for number, piece in enumerate(pieces):
        row = QgsFeature(number)
        row.setGeometry(piece.geometry)
        index.addFeature(row)
    for number, unit in enumerate(units):
        tell(number / len(units))
        if unit.geometry is None:
            for piece in pieces:
                _add(unit, piece.category, measure.measureArea(piece.geometry))
            continue
        unit.area_m2 = measure.measureArea(unit.geometry)
        for found in index.intersects(unit.geometry.boundingBox()):
            piece = pieces[found]
            shared = piece.geometry.intersection(unit.geometry)
            if not shared.isEmpty():
                _add(unit, piece.category, measure.measureArea(shared))


def categories_of(units: Iterable[Unit]) -> list[str]:
    """All categories, the largest first."""
    totals: dict[str, float] = {}
    for unit in units:
        for category, area in unit.areas_m2.items():
            totals[category] = totals.get(category, 0.0) + area
    return sorted(totals, key=lambda category: -totals[category])


def _add(unit: Unit, category: str, area: float) -> None:
    unit.areas_m2[category] = unit.areas_m2.get(category, 0.0) + area
