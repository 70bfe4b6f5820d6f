"""``earthmind:segmenttext``: from a sentence to polygons."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..connection.messages import Answer
from ..connection.requests import Detail, Options
from ..i18n import tr
from ..layers.answer_rasters import KINDS, style_raster, title_of
from ..layers.attributes import BOX_MEASURES
from ..wording import plain_answer
from .answer_output import AnswerAlgorithm, colour_of, layer_name
from .base import ANSWER, OUTPUT
from .detect import OUTLINE, OUTLINES, outline_names
from .head import Head
from .raster_output import RasterAlgorithm, put_raster
from .shown_outputs import present

DETAIL = "DETAIL"
_DETAILS = (Detail.AUTOMATIC, Detail.OVERVIEW, Detail.FULL)
_SHAPE = OUTLINES.index("shape")


class SegmentTextAlgorithm(RasterAlgorithm, AnswerAlgorithm):
    """Segments what a sentence names in an optical raster, a SAR raster, or both."""

    RASTERS_OUT = tuple(kind.upper() for kind in KINDS)

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
            )
            + tr(
                "<p>Several things may be named, and a text that begins with = is a plan, such as "
                "<i>=mask(water, forest)</i>. <b>What is drawn</b>: the shapes, or a box around each, turned "
                "or upright, with length, width and direction; the area stays that of what was marked. "
                "<b>Mask</b>, <b>Probability</b> and <b>Where SAR was trusted</b>, where wanted, are "
                "GeoTIFFs on the analysis grid."
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
        drawn = QgsProcessingParameterEnum(OUTLINE, tr("What is drawn"), outline_names(), defaultValue=_SHAPE)
        self.add_advanced(drawn)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Polygons"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        for kind in KINDS:
            wish = {"optional": True, "createByDefault": False}
            self.addParameter(QgsProcessingParameterRasterDestination(kind.upper(), title_of(kind), **wish))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Polygons are wanted, whatever the words of the prompt."""
        return Options(
            polygons=True,
            detail=_DETAILS[self.parameterAsEnum(parameters, DETAIL, context)],
            outline=OUTLINES[self.parameterAsEnum(parameters, OUTLINE, context)],
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, then copy the polygons and rasters; nothing is written where the question fails."""
        targets = {kind: self.raster_target(parameters, context, kind.upper()) for kind in KINDS}
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        made = {kind: folder / f"{kind}.tif" for kind, target in targets.items() if target is not None}
        try:
            polygons, options = folder / "polygons.gpkg", self._request.options
            wanted = {kind: str(path) for kind, path in made.items()}
            self._request = replace(self._request, options=replace(options, **wanted))
            answer = self.ask(feedback, polygons)
            measures = () if options.outline == "shape" else BOX_MEASURES
            destination = self.write_polygons(answer, polygons, parameters, context, feedback, measures)
            results: dict[str, Any] = {OUTPUT: destination, ANSWER: plain_answer(answer)}
            for kind, path in made.items():
                if not path.is_file():
                    sentence = tr("{raster}: there is none of this answer.")
                    feedback.pushWarning(sentence.format(raster=title_of(kind)))
                    continue
                results[kind.upper()] = put_raster(path, targets[kind])
                _show(results[kind.upper()], kind, answer, self._request.text, context)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        feedback.setProgress(100)
        return results


def _show(raster: str, kind: str, answer: Answer, question: str, context: QgsProcessingContext) -> None:
    """Name and colour a raster as the panel does, where QGIS loads it."""
    phrase, fill = layer_name(answer, question), colour_of(answer)

    def style(layer: QgsRasterLayer) -> None:
        style_raster(layer, kind, phrase, fill)

    present(raster, context, f"{title_of(kind)}: {phrase}", style)


def _detail_names() -> list[str]:
    return [tr("Automatic"), tr("Overview"), tr("Full resolution")]
