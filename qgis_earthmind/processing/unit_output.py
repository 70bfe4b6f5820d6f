"""Units such as municipalities with what lies in them: read from a layer, as features, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsProcessingFeatureSource

from ..i18n import tr
from ..layers.attributes import field
from ..wording import area_text
from .report import table
from .unit_statistics import Unit, categories_of


def units_of(source: QgsProcessingFeatureSource, name: str) -> list[Unit]:
    """The units of a layer, by the value of a field or by their number where none is named."""
    found = []
    for number, feature in enumerate(source.getFeatures(), start=1):
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        valid = geometry if geometry.isGeosValid() else geometry.makeValid()
        found.append(Unit(str(feature[name]) if name else str(number), valid))
    return found


def unit_features(units: Sequence[Unit]) -> tuple[QgsFields, list[QgsFeature]]:
    """The units as features: name, size, and a field for each category in square metres."""
    categories, layout = categories_of(units), QgsFields()
    layout.append(field("name", "QString"))
    layout.append(field("unit_m2", "Double"))
    for each in categories:
        layout.append(field(f"{each}_m2" if each else "area_m2", "Double"))
    rows = []
    for unit in units:
        row = QgsFeature(layout)
        geometry = QgsGeometry(unit.geometry) if unit.geometry is not None else QgsGeometry()
        if not geometry.isNull():
            geometry.convertToMultiType()
        row.setGeometry(geometry)
        row.setAttributes([unit.name, unit.area_m2, *(unit.areas_m2.get(c, 0.0) for c in categories)])
        rows.append(row)
    return layout, rows


def unit_table(units: Sequence[Unit]) -> str:
    """The units in rows and the categories in columns, as a table of HTML."""
    categories = categories_of(units)
    rows = [
        [
            unit.name,
            *(area_text(unit.areas_m2.get(name, 0.0)) for name in categories),
            area_text(sum(unit.areas_m2.values())),
        ]
        for unit in units
    ]
    return table([tr("Unit"), *(name or tr("Area") for name in categories), tr("Total")], rows)
