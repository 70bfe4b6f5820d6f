"""``earthmind:describe``: a report of what there is to see."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ..connection.messages import Answer
from ..i18n import language, tr
from ..wording import plain_answer
from .answer_output import answer_page, whole_m2
from .ask import answer_json
from .base import ANSWER, OUTPUT, EarthMindAlgorithm
from .head import Head
from .report import write_json, write_text

JSON = "JSON"
_QUESTIONS = {
    "de": "Beschreibe das Gebiet.",
    "fr": "Décris la zone.",
    "es": "Describe la zona.",
    "it": "Descrivi l'area.",
    "pt": "Descreva a cena.",
    "zh": "描述这个区域。",
}
"""As the backend understands it; in other languages it is asked in English."""


class DescribeAlgorithm(EarthMindAlgorithm):
    """Describes an optical raster, a SAR raster, or both of the same place."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "describe",
            tr("Describe an area"),
            tr("Writes a report of what optical and SAR rasters show."),
            tr(
                "Describes what an optical raster, a SAR raster, or both of the same place show, in the "
                "language of QGIS where the model speaks it.<p><b>Report</b> is a page with the "
                "description, a table of what was found with its area, share and number of parts, the "
                "sensors' shares, and what to know of it. <b>JSON</b> has the same for programs, and "
                "<b>ANSWER</b> is the description alone.<p>Land covers may overlap: flooded area is water "
                "too, and forest is vegetation. A large area is looked at as one picture."
            ),
            tags=tr("description,report,land cover,summary,html"),
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs()
        self.add_file(OUTPUT, tr("Report"), "html", by_default=True)
        self.add_file(JSON, tr("Report as JSON"), "json")
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def text(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The question, in the language of QGIS."""
        return _QUESTIONS.get(language(), "Describe the scene.")

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, and write what is wanted of it."""
        answer = self.ask(feedback)
        whole = whole_m2(self._backend, self._request, answer, feedback)
        results: dict[str, Any] = {ANSWER: plain_answer(answer)}
        if path := self.parameterAsFileOutput(parameters, OUTPUT, context):
            results[OUTPUT] = write_text(Path(path), self._page(answer, whole), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {**answer_json(answer), "text": plain_answer(answer), "extent_m2": whole}
            results[JSON] = write_json(Path(path), values, feedback)
        return results

    def _page(self, answer: Answer, whole: Optional[float]) -> str:
        place = self._request.place
        layers = (place.optical, place.sar, place.optical_before, place.sar_before)
        names = ", ".join(layer.name for layer in layers if layer is not None)
        return answer_page(tr("What {layers} show").format(layers=names), answer, whole)
