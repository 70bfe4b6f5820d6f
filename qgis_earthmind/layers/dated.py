"""Layers of features that show the ground from one day to another, for the temporal controller."""

from __future__ import annotations

from qgis.core import Qgis, QgsVectorLayer

FROM, UNTIL = "date", "until"


def follow_time(layer: QgsVectorLayer) -> None:
    """Show each feature from the day of its field ``date`` up to, and without, that of ``until``."""
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    temporal.setStartField(FROM)
    temporal.setEndField(UNTIL)
    temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    temporal.setIsActive(True)
