"""``earthmind:trainingchips``: pictures, questions and masks to fine-tune a released model on."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..connection.looks import ChipsRequest
from ..i18n import tr
from .base import ANSWER, OUTPUT, EarthMindAlgorithm
from .feature_sources import problem_of_source
from .head import MAP, Head
from .labels import CLASS, new_folder, write_labels

LABELS, FIELD, SIDE, EXAMPLES, COUNT = "LABELS", "FIELD", "SIDE", "EXAMPLES", "COUNT"


class TrainingChipsAlgorithm(EarthMindAlgorithm):
    """Cuts pictures with masks out of rasters and polygons of classes."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "trainingchips",
            tr("Export training pictures"),
            tr("Cuts pictures with masks and questions out of rasters and polygons of your classes."),
            tr(
                "Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes "
                "for each one the picture of each sensor and a mask of each class that lies in it, with the "
                "question <i>Segment the CLASS.</i> Squares without a polygon are left out; ground without a "
                "polygon in the others counts as something else, so draw all that there is of a "
                "class.<p><b>Examples</b> is the file that <i>Fine-tune a model</i> takes: a line of JSON "
                "for each question. Name classes as you will ask for them, in English."
            ),
            tags=tr("training,dataset,chips,samples,machine learning"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs()
        kind = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(LABELS, tr("Polygons with a class"), kind))
        self.addParameter(
            QgsProcessingParameterField(FIELD, tr("Field with the class"), parentLayerParameterName=LABELS)
        )
        whole = QgsProcessingParameterNumber.Type.Integer
        title = tr("Side of a picture in pixels")
        self.addParameter(QgsProcessingParameterNumber(SIDE, title, whole, 448, minValue=16, maxValue=2048))
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Training pictures")))
        self.addOutput(QgsProcessingOutputFile(EXAMPLES, tr("Examples")))
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Number of examples")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse polygons without a CRS."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        problem = problem_of_source(self, parameters, LABELS, context)
        return not problem, problem

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the pictures cut."""
        source = self.parameterAsSource(parameters, LABELS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, LABELS))
        out = new_folder(self.parameterAsString(parameters, OUTPUT, context), "pictures")
        folder = Path(tempfile.mkdtemp(prefix="earthmind-"))
        try:
            labels = folder / "labels.gpkg"
            write_labels(
                source, self.parameterAsString(parameters, FIELD, context), labels, context, feedback
            )
            side = self.parameterAsInt(parameters, SIDE, context)
            place, model = self._request.place, self._request.model
            request = ChipsRequest(place, str(labels), CLASS, str(out), side=side, model=model)
            answer = self.look(feedback, request)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        found = answer.report.values
        return {OUTPUT: found["out"], EXAMPLES: found["examples"], COUNT: found["count"], ANSWER: answer.text}
