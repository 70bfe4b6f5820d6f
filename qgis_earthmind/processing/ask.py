"""``earthmind:ask``: from a question to a written answer."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
)

from ..connection.messages import Answer
from ..connection.requests import Options
from ..i18n import tr
from ..wording import plain_answer
from .answer_output import AnswerAlgorithm, answer_page, whole_m2
from .base import ANSWER, OUTPUT
from .head import Head
from .report import write_json, write_text
from .statement_parameters import is_given

POLYGONS, REPORT = "POLYGONS", "REPORT"


class AskAlgorithm(AnswerAlgorithm):
    """Answers a question about an optical raster, a SAR raster, or both."""

    TEXT = "QUESTION"
    FEATURES = POLYGONS

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "ask",
            tr("Ask a question"),
            tr("Answers a question about optical and SAR rasters in words."),
            tr(
                "Answers a question such as <i>How much of the area is under water?</i> about an optical "
                "raster, a SAR raster, or both of the same place.<p><b>ANSWER</b> is what the model said. "
                "<b>Output</b>, where a file is given, is JSON: answer, phrases with their areas, the "
                "sensors' shares, model and seconds.<p>Runs on this computer, in the backend of the "
                "EarthMind panel."
            )
            + tr(
                "<p><b>Polygons</b>, where wanted, are what the answer speaks of; <b>Report</b> is the "
                "answer as a page."
            ),
            tags=tr("question,answer,describe"),
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("Question"), "How much of the area is under water?")
        self.add_file(OUTPUT, tr("Answer as JSON"), "json")
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(QgsProcessingParameterFeatureSink(POLYGONS, tr("Polygons"), polygon, None, **wish))
        self.add_file(REPORT, tr("Report"), "html")
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Where polygons are wanted, something is to be marked; else as the backend sees fit."""
        return Options(polygons=is_given(parameters, POLYGONS))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, and write what is wanted of the answer."""
        answer, results = self._asked(parameters, context, feedback)
        results[ANSWER] = plain_answer(answer)
        if path := self.parameterAsFileOutput(parameters, OUTPUT, context):
            results[OUTPUT] = write_json(Path(path), answer_json(answer), feedback)
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            whole = whole_m2(self._backend, self._request, answer, feedback)
            text = answer_page(self._request.text, answer, whole)
            results[REPORT] = write_text(Path(path), text, feedback)
        return results

    def _asked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[Answer, dict[str, Any]]:
        """The answer, and its polygons where they are wanted."""
        if not is_given(parameters, POLYGONS):
            return self.ask(feedback), {}
        folder = tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder())
        try:
            polygons = Path(folder) / "polygons.gpkg"
            answer = self.ask(feedback, polygons)
            return answer, {POLYGONS: self.write_polygons(answer, polygons, parameters, context, feedback)}
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def answer_json(answer: Answer) -> dict[str, Any]:
    """An answer as plain values, in the shape that the backend's command line prints."""
    attention, shares = answer.attention, answer.shares
    return {
        "text": answer.text,
        "thoughts": answer.thoughts or None,
        "segments": [
            {
                "phrase": segment.phrase,
                "score": segment.score,
                "area_m2": segment.area_m2,
                "features": segment.count,
            }
            for segment in answer.segments
        ],
        "shares": asdict(shares) if shares is not None else None,
        "attention": asdict(attention) if attention is not None else None,
        "value": answer.value,
        "unit": answer.unit,
        "notes": list(answer.notes),
        "model": answer.model,
        "plan": {"text": answer.plan.text, "understood": answer.plan.line} if answer.plan else None,
        "seconds": dict(answer.seconds),
    }
