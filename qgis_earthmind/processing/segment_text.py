"""``earthmind:segmenttext``: from a sentence to polygons."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.detail import Detail
from ..connection.messages import Answer
from ..i18n import tr
from ..layers.presentation import apply_style
from ..layers.writing import crs_of, fields, to_qgis
from ..wording import plain_answer
from .base import ANSWER, OUTPUT, EarthMindAlgorithm, speaking_processing

DETAIL = "DETAIL"
_DETAILS = (Detail.AUTOMATIC, Detail.OVERVIEW, Detail.FULL)


class SegmentTextAlgorithm(EarthMindAlgorithm):
    """Segments what a sentence names in an optical raster, a SAR raster, or both."""

    TEXT = "PROMPT"
    ICON = "segment"
    _styler: Optional[_Styler] = None  # QGIS does not keep it alive

    def name(self) -> str:
        """Identifier within the provider."""
        return "segmenttext"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Segment by text")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Ask a map")

    def groupId(self) -> str:
        """Identifier of the group."""
        return "ask"

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("segment,text,prompt,sar,optical,flood,water,polygon,deep learning,sentinel").split(",")

    def shortDescription(self) -> str:
        """One line."""
        return tr("Turns what a sentence names into polygons, from optical and SAR rasters.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Segments what the prompt names, such as <i>Segment the flooded area.</i>, in an optical raster, "
            "a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).<p>"
            "<b>Output</b>: one polygon per connected part, in the CRS of the analysis grid (the optical "
            "raster's, where there is one), with phrase, confidence, area and perimeter. "
            "<b>ANSWER</b> is what the model said.<p>"
            "<b>Detail</b>: an area larger than one picture of the model is looked at in windows at full "
            "resolution, unless you choose the overview, which is quicker and misses small things.<p>"
            "Runs on this computer, in the backend of the EarthMind panel."
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_scene_parameters()
        prompt = QgsProcessingParameterString(
            self.TEXT, tr("What to segment"), defaultValue="Segment the flooded area."
        )
        self.addParameter(prompt)
        self.add_common_parameters()
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

    def detail(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Detail:
        """What was chosen; every prompt is an instruction here, so automatic means full resolution."""
        chosen = _DETAILS[self.parameterAsEnum(parameters, DETAIL, context)]
        return Detail.FULL if chosen is Detail.AUTOMATIC else chosen

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, then write the polygons; nothing is written where the question fails."""
        answer = self.run_question(feedback)
        if answer.feature_count == 0:
            feedback.pushWarning(tr("Nothing was found to segment; the output has no polygons."))
        destination = self._write(answer, parameters, context)
        self._style(destination, context)
        return {OUTPUT: destination, ANSWER: plain_answer(answer)}

    def _write(self, answer: Answer, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        layout = fields()
        with speaking_processing():
            crs = crs_of(answer.crs) if answer.crs else self.lead_crs(parameters, context)
        sink, destination = self.parameterAsSink(
            parameters, OUTPUT, context, layout, QgsWkbTypes.Type.MultiPolygon, crs
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for segment in answer.segments:
            for feature in segment.features:
                if not sink.addFeature(to_qgis(feature, layout), QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        return destination

    def _style(self, destination: str, context: QgsProcessingContext) -> None:
        if context.willLoadLayerOnCompletion(destination):
            type(self)._styler = _Styler()
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(type(self)._styler)


def _detail_names() -> list[str]:
    return [tr("Automatic"), tr("Overview"), tr("Full resolution")]


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives the loaded output the look of the panel's layers."""

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        apply_style(layer, 0)
