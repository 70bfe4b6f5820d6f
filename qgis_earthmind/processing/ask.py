"""``earthmind:ask``: from a question to a written answer."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ..connection.messages import Answer
from ..i18n import tr
from ..wording import plain_answer
from .base import ANSWER, OUTPUT, EarthMindAlgorithm
from .head import Head
from .report import write_json


class AskAlgorithm(EarthMindAlgorithm):
    """Answers a question about an optical raster, a SAR raster, or both."""

    TEXT = "QUESTION"

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
            ),
            tags=tr("question,answer,describe"),
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("Question"), "How much of the area is under water?")
        self.add_file(OUTPUT, tr("Answer as JSON"), "json")
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, and write the JSON where a file is wanted."""
        answer = self.ask(feedback)
        results = {ANSWER: plain_answer(answer)}
        path = self.parameterAsFileOutput(parameters, OUTPUT, context)
        if path:
            results[OUTPUT] = write_json(Path(path), answer_json(answer), feedback)
        return results


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
