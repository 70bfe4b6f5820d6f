"""The polygons of the phrase that the mouse is over, drawn in the map for as long as it is."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject

from ..connection.messages import Segment
from .pointing.tools import remove_band, rubber_band
from .turns import Turn

_MOST = 300  # polygons: more are a carpet, and would take long to draw


class Highlight(QObject):
    """At most one phrase at a time; nothing of a layer is changed."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        layer_of: Callable[[Turn, Segment], Optional[QgsVectorLayer]],
        parent: QObject,
    ) -> None:
        """Keep what is needed.

        Args:
            canvas: The map.
            layer_of: Tells the layer with a segment's polygons; None where there is none.
            parent: Owner.
        """
        super().__init__(parent)
        self._canvas, self._layer_of = canvas, layer_of
        self._band: Optional[QgsRubberBand] = None

    def show(self, turn: Optional[Turn], segment: Optional[Segment]) -> None:
        """Draw the polygons of a segment, or none where there is no segment."""
        self.forget()
        layer = self._layer_of(turn, segment) if turn is not None and segment is not None else None
        if layer is None:
            return
        some = QgsFeatureRequest().setLimit(_MOST).setNoAttributes()
        shapes = [feature.geometry() for feature in layer.getFeatures(some)]
        if shapes:
            self._band = rubber_band(self._canvas)
            self._band.setToGeometry(QgsGeometry.collectGeometry(shapes), layer.crs())

    def forget(self) -> None:
        """Draw nothing."""
        band, self._band = self._band, None
        if band is not None:
            remove_band(band)
