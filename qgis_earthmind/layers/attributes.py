"""What every polygon tells: attributes as the backend writes them, and what people call them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..i18n import tr

_FIRST_WITH_QMETATYPE = 33800  # QGIS 3.38
_NUMBERS = frozenset({"score", "area_m2", "perimeter_m"})
BOX_MEASURES = ("length_m", "width_m", "orientation")  # of the smallest rectangle on the ground


def labels() -> dict[str, str]:
    """The attributes' names, each with the one that people read."""
    return {
        "phrase": tr("Phrase"),
        "score": tr("Confidence"),
        "area_m2": tr("Area (m²)"),
        "perimeter_m": tr("Perimeter (m)"),
        "model": tr("Model"),
        "optical": tr("Optical layer"),
        "sar": tr("SAR layer"),
        "prompt": tr("Prompt"),
        "created": tr("Created"),
        "plan": tr("Understood as"),
    }


def fields(measures: Sequence[str] = ()) -> QgsFields:
    """The attributes as fields of a layer; further ones are numbers."""
    made = QgsFields()
    for name in labels():
        made.append(field(name, "Double" if name in _NUMBERS else "QString"))
    for name in measures:
        made.append(field(name, "Double"))
    return made


def field(name: str, kind: str) -> QgsField:
    """A field of a kind of ``QMetaType.Type``: ``QString``, ``Double``, ``LongLong`` or ``QDate``."""
    if Qgis.versionInt() >= _FIRST_WITH_QMETATYPE:
        kinds = {
            "QString": QMetaType.Type.QString,
            "LongLong": QMetaType.Type.LongLong,
            "QDate": QMetaType.Type.QDate,
        }
        return QgsField(name, kinds.get(kind, QMetaType.Type.Double))
    older = {"QString": QVariant.String, "LongLong": QVariant.LongLong, "QDate": QVariant.Date}
    return QgsField(name, older.get(kind, QVariant.Double))


def with_fields(feature: QgsFeature, layout: QgsFields) -> QgsFeature:
    """A feature with these fields alone, its polygon as a multipolygon of one part."""
    geometry = feature.geometry()
    geometry.convertToMultiType()
    made = QgsFeature(layout)
    made.setGeometry(geometry)
    for name in layout.names():
        if feature.fieldNameIndex(name) >= 0:  # models that understand by themselves have no plan
            made.setAttribute(name, feature.attribute(name))
    return made
