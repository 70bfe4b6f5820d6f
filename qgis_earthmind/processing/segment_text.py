"""``earthmind:segmenttext``: from a sentence to polygons."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.messages import Answer
from ..connection.requests import Detail, Options
from ..errors import Cancelled
from ..i18n import tr
from ..layers.attributes import fields, with_fields
from ..layers.output_in_use import free_beside, in_use, is_shown, written_instead
from ..layers.polygons_of import PolygonsOf
from ..layers.presentation import apply_style
from ..layers.reference import crs_of
from ..layers.tables import geopackage
from ..wording import plain_answer
from .base import ANSWER, OUTPUT, EarthMindAlgorithm, speaking_processing

DETAIL = "DETAIL"
_DETAILS = (Detail.AUTOMATIC, Detail.OVERVIEW, Detail.FULL)


class SegmentTextAlgorithm(EarthMindAlgorithm):
    """Segments what a sentence names in an optical raster, a SAR raster, or both."""

    ICON = "segment"
    _instead: Optional[Path] = None  # the output, where the chosen one cannot be replaced
    _styler: Optional[_Styler] = None  # QGIS does not keep it alive

    def name(self) -> str:
        """Identifier within the provider."""
        return "segmenttext"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Segment by text")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("segment,prompt,water,polygon").split(",") + super().tags()

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

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also notice an output that cannot be replaced, before all is computed for it."""
        path = _output_file(parameters, context)
        if path is not None and (in_use(path) or is_shown(context.project(), path)):
            self._instead = free_beside(path)
            feedback.pushWarning(written_instead(path, self._instead))
        return super().prepareAlgorithm(parameters, context, feedback)

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
            except _CannotWrite as error:
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
            parameters = _with_output(parameters, self._instead)
            sink, destination, problem = self._sink(parameters, context, layout, multipolygon, crs)
            path = _output_file(parameters, context)
            if sink is None and path is not None and in_use(path):  # opened elsewhere since the run began
                parameters = _with_output(parameters, free_beside(path))
                sink, destination, problem = self._sink(parameters, context, layout, multipolygon, crs)
                feedback.pushWarning(written_instead(path, Path(destination)))
            if sink is not None:
                problem = self._fill(sink, tables, layout, parameters, feedback)
            del sink  # an error keeps what its frame holds, and QGIS crashes on sinks that outlive it
        if problem is not None:
            raise problem
        return destination

    def _sink(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layout: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> tuple[Optional[QgsFeatureSink], str, Optional[Exception]]:
        """Where the features go and what it is called, or what went wrong."""
        try:
            sink, destination = self.parameterAsSink(parameters, OUTPUT, context, layout, kind, crs)
        except QgsProcessingException as error:
            return None, "", _CannotWrite(str(error))
        problem = _CannotWrite(self.invalidSinkError(parameters, OUTPUT)) if sink is None else None
        return sink, destination, problem

    def _fill(
        self,
        sink: QgsFeatureSink,
        tables: Sequence[PolygonsOf],
        layout: QgsFields,
        parameters: dict[str, Any],
        feedback: QgsProcessingFeedback,
    ) -> Optional[Exception]:
        """Copy all features into a sink; returns what went wrong, None where nothing did."""
        for table in tables:
            for feature in table.features():
                if feedback.isCanceled():
                    return QgsProcessingException(Cancelled().message)
                if not sink.addFeature(with_fields(feature, layout), QgsFeatureSink.Flag.FastInsert):
                    return _CannotWrite(self.writeFeatureError(sink, parameters, OUTPUT))
        return None

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


class _CannotWrite(Exception):
    """The algorithm's output cannot be made or written."""


def _output_file(parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[Path]:
    """The file that the output would replace; None where it replaces none."""
    chosen = parameters.get(OUTPUT)
    if isinstance(chosen, QgsProcessingOutputLayerDefinition):
        chosen, _ = chosen.sink.valueAsString(context.expressionContext(), "")
    path = Path(str(chosen or ""))
    return path if path.suffix and path.is_file() else None


def _with_output(parameters: dict[str, Any], path: Optional[Path]) -> dict[str, Any]:
    """The parameters with another file as the output; as they are where there is none."""
    if path is None:
        return parameters
    chosen = parameters.get(OUTPUT)
    if not isinstance(chosen, QgsProcessingOutputLayerDefinition):
        return {**parameters, OUTPUT: str(path)}
    elsewhere = QgsProcessingOutputLayerDefinition(chosen)
    elsewhere.sink = QgsProperty.fromValue(str(path))
    return {**parameters, OUTPUT: elsewhere}


def _kept(polygons: Path, problem: str) -> str:
    """Keep polygons that were found but not written, and say where they are."""
    if not polygons.exists():
        return problem
    kept = shutil.move(str(polygons), str(geopackage(None)))
    sentence = tr("{problem} The polygons are in {path} until QGIS ends; copy them from there.")
    return sentence.format(problem=problem, path=kept)


def _detail_names() -> list[str]:
    return [tr("Automatic"), tr("Overview"), tr("Full resolution")]


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives the loaded output the look of the panel's layers."""

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        apply_style(layer, 0)
