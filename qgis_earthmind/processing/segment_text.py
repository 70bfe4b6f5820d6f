"""``earthmind:segmenttext``: from a sentence to polygons."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.messages import Answer
from ..connection.requests import Detail, Options
from ..i18n import tr
from ..layers.attributes import fields, with_fields
from ..layers.colours import colour
from ..layers.polygons_of import PolygonsOf
from ..layers.presentation import apply_style
from ..layers.reference import crs_of
from ..layers.tables import geopackage
from ..wording import plain_answer
from .asking import speaking_processing
from .base import ANSWER, OUTPUT
from .feature_output import CannotWrite, FeatureAlgorithm, kept_text
from .head import Head

DETAIL = "DETAIL"
_DETAILS = (Detail.AUTOMATIC, Detail.OVERVIEW, Detail.FULL)


class SegmentTextAlgorithm(FeatureAlgorithm):
    """Segments what a sentence names in an optical raster, a SAR raster, or both."""

    _styler: Optional[_Styler] = None  # QGIS does not keep it alive

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "segmenttext",
            tr("Segment by text"),
            tr("Turns what a sentence names into polygons, from optical and SAR rasters."),
            tr(
                "Segments what the prompt names, such as <i>Segment the flooded area.</i>, in an optical "
                "raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and "
                "extent).<p><b>Output</b>: one polygon per connected part, in the CRS of the analysis grid "
                "(the optical raster's, where there is one), with phrase, confidence, area and perimeter. "
                "<b>ANSWER</b> is what the model said.<p><b>Detail</b>: an area larger than one picture of "
                "the model is looked at in windows at full resolution, unless you choose the overview, "
                "which is quicker and misses small things.<p>Runs on this computer, in the backend of the "
                "EarthMind panel."
            ),
            tags=tr("segment,prompt,water,polygon"),
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("What to segment"), "Segment the flooded area.")
        detail = QgsProcessingParameterEnum(
            DETAIL, tr("Detail of large areas"), _detail_names(), defaultValue=0
        )
        self.add_advanced(detail)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Polygons"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Polygons are wanted, whatever the words of the prompt."""
        return Options(polygons=True, detail=_DETAILS[self.parameterAsEnum(parameters, DETAIL, context)])

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, then copy the polygons; nothing is written where the question fails."""
        folder = tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder())
        try:
            polygons = Path(folder) / "polygons.gpkg"
            answer = self.ask(feedback, polygons)
            try:
                destination = self._copy(answer, parameters, context, feedback)
            except CannotWrite as error:
                raise QgsProcessingException(_kept(polygons, str(error))) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if not any(segment.count for segment in answer.segments):
            feedback.pushWarning(tr("Nothing was found to segment; the output has no polygons."))
        self._style(destination, context)
        return {OUTPUT: destination, ANSWER: plain_answer(answer)}

    def _copy(
        self,
        answer: Answer,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        """Copy the answer's polygons into the algorithm's output, one by one; returns the output."""
        layout, multipolygon = fields(), QgsWkbTypes.Type.MultiPolygon
        with speaking_processing(), ExitStack() as opened:
            crs = self._crs(answer, parameters, context)
            tables = [opened.enter_context(closing(PolygonsOf(table))) for table in answer.tables]
            copied = (with_fields(feature, layout) for table in tables for feature in table.features())
            return self.write(copied, layout, multipolygon, crs, parameters, context, feedback)

    def _crs(
        self, answer: Answer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        """CRS of the polygons; that of the raster which they would follow where there is none."""
        if answer.segments:
            return crs_of(answer.segments[0].crs)
        return self.leading_raster(parameters, context).crs()

    def _style(self, destination: str, context: QgsProcessingContext) -> None:
        if context.willLoadLayerOnCompletion(destination):
            type(self)._styler = _Styler()
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(type(self)._styler)


def _kept(polygons: Path, problem: str) -> str:
    """Keep polygons that were found but not written, and say where they are."""
    if not polygons.exists():
        return problem
    kept = shutil.move(str(polygons), str(geopackage(None)))
    return kept_text(problem, Path(kept))


def _detail_names() -> list[str]:
    return [tr("Automatic"), tr("Overview"), tr("Full resolution")]


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives the loaded output the look of the panel's layers."""

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        apply_style(layer, colour(0))
