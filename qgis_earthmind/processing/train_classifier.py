"""``earthmind:trainclassifier``: a classifier of the analyst's own classes, taught with a few shapes."""

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
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QLocale

from .. import settings
from ..connection.looks import TeachRequest
from ..connection.messages import Answer
from ..i18n import tr
from .base import ANSWER, OUTPUT, EarthMindAlgorithm
from .feature_sources import problem_of_source
from .head import MAP, Head
from .labels import CLASS, new_folder, write_labels
from .report import bullets, page, paragraph, table, write_text

LABELS, FIELD, REPORT, ACCURACY = "LABELS", "FIELD", "REPORT", "ACCURACY"


class TrainClassifierAlgorithm(EarthMindAlgorithm):
    """Teaches classes with polygons or points that were drawn on the rasters."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "trainclassifier",
            tr("Teach a classifier"),
            tr("Teaches your own classes with a few polygons or points, and tests them on others."),
            tr(
                "Learns classes of your own from polygons or points that you drew on the rasters, with the "
                "class in a field. At least five of each class are needed, in different places: twenty are "
                "better. It learns from the bands of each pixel and from what the embedded model computes of "
                "its surroundings.<p>"
                "<b>Accuracy</b> is measured on polygons and points that it was not taught with: a fifth of "
                "them is left out, five times, and what lies in one polygon stays together. The "
                "<b>report</b> says how good each class is (F1, 0 to 1), and what is taken for what.<p>"
                "<b>Classifier</b> is a new folder. <i>Apply a classifier</i> makes a map with it, on these "
                "or on other rasters that have the same bands; it can also be the <i>Model</i> of the other "
                "algorithms. It gives every pixel one of its classes, so teach all that there is."
            ),
            tags=tr("classification,training,supervised,machine learning,samples"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(area=False, model=False)
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint]
        self.addParameter(
            QgsProcessingParameterFeatureSource(LABELS, tr("Polygons or points with a class"), kinds)
        )
        self.addParameter(
            QgsProcessingParameterField(FIELD, tr("Field with the class"), parentLayerParameterName=LABELS)
        )
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Classifier")))
        self.add_file(REPORT, tr("Report"), "html", by_default=True)
        self.addOutput(QgsProcessingOutputNumber(ACCURACY, tr("Accuracy on what was left out")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse labels without a CRS."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        if problem := problem_of_source(self, parameters, LABELS, context):
            return False, problem
        return True, ""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have it taught, and write the report where it is wanted."""
        source = self.parameterAsSource(parameters, LABELS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, LABELS))
        out = new_folder(self.parameterAsString(parameters, OUTPUT, context), "classifier")
        folder = Path(tempfile.mkdtemp(prefix="earthmind-"))
        try:
            labels = folder / "labels.gpkg"
            write_labels(
                source, self.parameterAsString(parameters, FIELD, context), labels, context, feedback
            )
            request = TeachRequest(self._request.place, str(labels), CLASS, str(out))
            answer = self.look(feedback, request)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        found = answer.report.values
        for each in found["classes"]:
            told = tr("{name}: {shapes} polygons or points, F1 {f1}")
            feedback.pushInfo(told.format(name=each["name"], shapes=each["shapes"], f1=_number(each["f1"])))
        settings.add_classifier(found["out"])
        results = {OUTPUT: found["out"], ACCURACY: found["accuracy"], ANSWER: answer.text}
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            results[REPORT] = write_text(Path(path), _page(answer), feedback)
        return results


def _page(answer: Answer) -> str:
    found = answer.report.values
    names = [each["name"] for each in found["classes"]]
    rows = [
        [each["name"], str(each["shapes"]), str(each["pixels"]), _number(each["f1"])]
        for each in found["classes"]
    ]
    taken = [[name, *map(_number, row)] for name, row in zip(names, found["confusion"])]
    return page(
        tr("Teach a classifier"),
        paragraph(answer.text),
        table([tr("Class"), tr("Polygons or points"), tr("Pixels"), "F1"], rows),
        paragraph(tr("What was there (rows), and what it was taken for (columns):")),
        table(["", *names], taken),
        paragraph(tr("Bands: {bands}").format(bands=", ".join(found["bands"]))),
        bullets(answer.notes),
    )


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 2)
