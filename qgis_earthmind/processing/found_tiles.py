"""Tiles that the backend wrote, as features of an algorithm's output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing

from qgis.core import QgsFeature, QgsFields

from ..connection.messages import Answer
from ..layers.attributes import field
from ..layers.polygons_of import PolygonsOf

_TEXTS = ("class", "second", "layer", "source", "date")


def tile_fields(names: Mapping[str, str]) -> QgsFields:
    """Fields of the output; ``names`` are theirs, with those that the backend writes."""
    made = QgsFields()
    for name in names:
        made.append(field(name, "QString" if name in _TEXTS else "Double"))
    return made


def tile_features(answer: Answer, names: Mapping[str, str]) -> Iterator[QgsFeature]:
    """The tiles that the backend has written, with the fields of the output."""
    layout = tile_fields(names)
    for table in answer.tables:
        with closing(PolygonsOf(table)) as polygons:
            for tile in polygons.features():
                made = QgsFeature(layout)
                geometry = tile.geometry()
                geometry.convertToMultiType()
                made.setGeometry(geometry)
                made.setAttributes([tile[written] for written in names.values()])
                yield made
