"""Classes of land cover: their colours, and the layers that show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeature,
    QgsFields,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..layers.attributes import field
from ..layers.presentation import colour

if TYPE_CHECKING:
    from .class_raster import ClassRaster

_COLOURS = {
    "water": "#2c7fb8",
    "flooded area": "#7fcdee",
    "permanent water": "#0b4f8a",
    "vegetation": "#9bd770",
    "forest": "#1b7837",
    "grass": "#c8e6a0",
    "shrub": "#a6a14e",
    "wetland": "#5aae91",
    "crops": "#f0c94d",
    "built-up area": "#d7301f",
    "bare land": "#c2a383",
    "clouds": "#e6e6e6",
    "cloud shadow": "#555555",
    "ships": "#7a0177",
}


_WIDER = {
    "vegetation": ("forest", "grass", "shrub", "wetland", "crops"),
    "water": ("flooded area", "permanent water"),
}
"""What is also something else that has a name."""


@dataclass(frozen=True)
class Class:
    """A class of land cover: its name, and its colour such as ``#56b4e9``."""

    name: str
    colour: str


def wider_classes(classes: Sequence[Class]) -> dict[int, list[int]]:
    """Positions of classes that take in others, each with the positions of those."""
    names = [each.name for each in classes]
    within = {
        names.index(general): [names.index(name) for name in special if name in names]
        for general, special in _WIDER.items()
        if general in names
    }
    return {general: special for general, special in within.items() if special}


def classes_of(names: Sequence[str]) -> list[Class]:
    """Classes of these names with the colours that maps give them."""
    return [Class(name, _COLOURS.get(name, colour(number))) for number, name in enumerate(names)]


def polygon_fields() -> QgsFields:
    """Class, its name, and the area of the polygon."""
    made = QgsFields()
    for name, kind in (("class", "LongLong"), ("name", "QString"), ("area_m2", "Double")):
        made.append(field(name, kind))
    return made


@dataclass(frozen=True)
class ClassPolygons:
    """The parts of a raster of classes as features; each call begins with the first."""

    raster: ClassRaster
    folder: Path
    measure: QgsDistanceArea
    kind = QgsWkbTypes.Type.Polygon

    def __call__(self) -> Iterator[QgsFeature]:
        """One part after the other."""
        layout = polygon_fields()
        for number, geometry in self.raster.polygons(self.folder):
            made = QgsFeature(layout)
            made.setGeometry(geometry)
            name = self.raster.classes[number - 1].name
            made.setAttributes([number, name, self.measure.measureArea(geometry)])
            yield made


def class_polygons(
    raster: ClassRaster, folder: Path, context: QgsProcessingContext
) -> tuple[QgsCoordinateReferenceSystem, ClassPolygons]:
    """The parts of a raster as polygons, and their CRS."""
    crs = raster.crs()
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context.transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    return crs, ClassPolygons(raster, folder, measure)


class ClassStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded raster of classes their names and colours."""

    def __init__(self, classes: Sequence[Class]) -> None:
        super().__init__()
        self._classes = classes

    def postProcessLayer(
        self, layer: QgsRasterLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        shown = [
            QgsPalettedRasterRenderer.Class(number, QColor(each.colour), each.name)
            for number, each in enumerate(self._classes, start=1)
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, shown))
        layer.triggerRepaint()
