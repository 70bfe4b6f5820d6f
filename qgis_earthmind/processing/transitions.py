"""What became of what: polygons with the land cover before and after, and the matrix of their areas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsFeature, QgsFields

from ..connection.messages import Written
from ..layers.attributes import field
from ..layers.polygons_of import PolygonsOf
from ..wording import area_text
from .report import table

_TEXTS = ("from_class", "to_class")


def transition_fields() -> QgsFields:
    """The land cover before and after, confidence and area."""
    made = QgsFields()
    for name in (*_TEXTS, "confidence", "area_m2"):
        made.append(field(name, "QString" if name in _TEXTS else "Double"))
    return made


def transitions(file: Optional[str]) -> Iterator[QgsFeature]:
    """The polygons that the backend has written; none where nothing changed.

    Raises:
        OutputError: What the backend wrote cannot be read.
    """
    if file is None:
        return
    layout = transition_fields()
    with closing(PolygonsOf(Written("polygons", file, Path(file).stem))) as polygons:
        for part in polygons.features():
            made = QgsFeature(layout)
            geometry = part.geometry()
            geometry.convertToMultiType()
            made.setGeometry(geometry)
            made.setAttributes([part[name] for name in ("from_class", "to_class", "score", "area_m2")])
            yield made


def matrix_table(matrix: Sequence[Mapping[str, Any]]) -> str:
    """What was there before in rows, what is there now in columns, as a table of HTML."""
    areas = {(each["from"], each["to"]): each["area_m2"] for each in matrix}
    before, after = (list(dict.fromkeys(pair[side] for pair in areas)) for side in (0, 1))
    rows = [
        [old, *(area_text(areas[old, new]) if (old, new) in areas else "" for new in after)] for old in before
    ]
    return table(["", *after], rows)
