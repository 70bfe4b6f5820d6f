"""``earthmind:asktiles``: the same question for every tile of a grid."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsRectangle,
    QgsWkbTypes,
)

from ..connection.requests import Options
from ..errors import LayerError, PluginError
from ..i18n import tr
from ..layers.attributes import field
from ..layers.reference import crs_of
from .asking import speaking_processing
from .base import OUTPUT, RASTERS
from .feature_output import FeatureAlgorithm
from .head import Head
from .many_areas import answer_fields, answer_values, ask_each, present_values, problem_count, rectangle_area
from .over_features import PROBLEMS
from .tiles import Tiling, tiling

TILE_SIZE = "TILE_SIZE"
_MOST_TILES = 100_000


class AskTilesAlgorithm(FeatureAlgorithm):
    """Answers the same question about every tile of a grid over the area."""

    TEXT = "QUESTION"
    _tiling: Optional[Tiling] = None
    _crs: Optional[QgsCoordinateReferenceSystem] = None

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "asktiles",
            tr("Ask about each tile"),
            tr("Answers a question about every tile of a grid, for a map of shares, areas or counts."),
            tr(
                "Lays a grid of square tiles over the area, asks the same question about each, such as "
                "<i>How much of the area is under water?</i>, and writes the tiles with the answers: "
                "styled by <i>value</i> they are a choropleth map.<p><b>Side of a tile</b> is in metres; "
                "tiles begin in the upper left corner of the area, and those at the right and lower edge "
                "are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where "
                "there is one).<p><b>Fields</b>: <i>tile</i>, <i>row</i> and <i>column</i> from 1; "
                "<i>answer</i>, the sentence; <i>value</i> and <i>unit</i> where the question asks for one "
                "number (m2 for areas, % for shares, count for how many); <i>confidence</i> of what was "
                "marked, 0 to 1; <i>problem</i>, why there is no answer. A text that begins with = is a "
                "plan, such as <i>=share(water)</i>.<p>Each tile is looked at by itself, so a count has "
                "what lies on an edge in both tiles."
            ),
            tags=tr("question,grid,choropleth,tiles,statistics"),
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("Question"), "How much of the area is under water?")
        number = QgsProcessingParameterNumber.Type.Double
        side = QgsProcessingParameterNumber(TILE_SIZE, tr("Side of a tile (m)"), number, 1000.0)
        side.setMinimum(1.0)
        self.addParameter(side)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Tiles with answers"), polygon))
        self.addOutput(QgsProcessingOutputNumber(PROBLEMS, tr("Tiles without an answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """The sensors' shares are no field of the output, so they are not measured."""
        return Options(shares=False)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse an area that the rasters do not show, and too many tiles."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        try:
            count = self._tiled(parameters, context).count
        except PluginError as error:
            return False, error.message
        if count > _MOST_TILES:
            sentence = tr("These are {count} tiles, more than {most}; choose larger ones or a smaller area.")
            return False, sentence.format(count=count, most=_MOST_TILES)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also lay the tiles while layers may be touched."""
        with speaking_processing():
            self._tiling = self._tiled(parameters, context)
        self._crs = self.leading_raster(parameters, context).crs()
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask about each tile, then write all of them."""
        tiles = list(self._tiling.tiles())
        areas = [rectangle_area(tile.rectangle, self._crs) for tile in tiles]
        outcomes = ask_each(self._backend, self._request, areas, feedback)
        own = QgsFields()
        for name in ("tile", "row", "column"):
            own.append(field(name, "LongLong"))
        layout = QgsProcessingUtils.combineFields(own, answer_fields())
        answered = []
        for number, (tile, outcome) in enumerate(zip(tiles, outcomes), start=1):
            made = QgsFeature(layout)
            made.setGeometry(QgsGeometry.fromRect(tile.rectangle))
            made.setAttributes([number, tile.row, tile.column, *answer_values(outcome)])
            answered.append(made)
        kind = QgsWkbTypes.Type.Polygon
        destination = self.write_or_keep(
            lambda: answered, layout, kind, self._crs, parameters, context, feedback
        )
        present_values(destination, context, outcomes, self._request.text)
        return {OUTPUT: destination, PROBLEMS: problem_count(outcomes)}

    def _tiled(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Tiling:
        """The tiles over what all rasters share of the area.

        Raises:
            LayerError: They share nothing of it.
        """
        crs = self.leading_raster(parameters, context).crs()
        extent = self._shared(parameters, context, crs)
        if extent.isEmpty():
            raise LayerError(tr("The rasters share no part of the area; choose another one."))
        metres = self.parameterAsDouble(parameters, TILE_SIZE, context)
        return tiling(extent, metres, crs, context.transformContext())

    def _shared(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> QgsRectangle:
        """What all rasters and the area share, in a CRS."""
        given = [self._raster(parameters, name, context) for name in RASTERS]
        parts = [(layer.extent(), layer.crs()) for layer in given if layer is not None]
        if (chosen := self._extent(parameters, context)) is not None:
            parts.append((QgsRectangle(*chosen.bounds), crs_of(chosen.crs)))
        try:
            moved = [
                QgsCoordinateTransform(own, crs, context.transformContext()).transformBoundingBox(rectangle)
                for rectangle, own in parts
            ]
        except QgsCsException as error:
            sentence = tr("The area cannot be brought into the coordinate reference system of the rasters.")
            raise LayerError(sentence, str(error)) from error
        shared = moved[0]
        for rectangle in moved[1:]:
            shared = shared.intersect(rectangle)
        return shared
