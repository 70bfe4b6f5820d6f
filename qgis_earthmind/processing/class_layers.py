"""Classes of land cover: their colours, and the layers that show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

from ..connection.messages import Written
from ..layers.attributes import field
from ..layers.polygons_of import PolygonsOf


@dataclass(frozen=True)
class Class:
    """A class of land cover: its name, and its colour such as ``#56b4e9``."""

    name: str
    colour: str


def polygon_fields() -> QgsFields:
    """Class, its name, and the confidence and area of the polygon."""
    made = QgsFields()
    kinds = {"class": "LongLong", "name": "QString", "confidence": "Double", "area_m2": "Double"}
    for name, kind in kinds.items():
        made.append(field(name, kind))
    return made


def class_polygons(parts: Written) -> Iterator[QgsFeature]:
    """The parts that the backend has written, with the fields of `polygon_fields`."""
    layout = polygon_fields()
    with closing(PolygonsOf(parts)) as polygons:
        for part in polygons.features():
            made = QgsFeature(layout)
            geometry = part.geometry()
            geometry.convertToMultiType()
            made.setGeometry(geometry)
            made.setAttributes([int(part["class"]), part["name"], part["score"], part["area_m2"]])
            yield made


def style_classes(layer: QgsRasterLayer, classes: Sequence[Class]) -> None:
    """Give a raster of classes their names and colours. Main thread only."""
    shown = [
        QgsPalettedRasterRenderer.Class(number, QColor(each.colour), each.name)
        for number, each in enumerate(classes, start=1)
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, shown))
    layer.triggerRepaint()
