"""``earthmind:askfeatures``: a question for each feature of a polygon layer."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
)

from ..connection.requests import Options
from ..i18n import tr
from .base import OUTPUT
from .head import Head
from .many_areas import answer_fields, answer_values, ask_each, polygon_area, present_values, problem_count
from .over_features import PROBLEMS, OverFeaturesAlgorithm


class AskFeaturesAlgorithm(OverFeaturesAlgorithm):
    """Answers the same question about each feature of a polygon layer."""

    TEXT = "QUESTION"

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "askfeatures",
            tr("Ask about each feature"),
            tr("Answers a question about each polygon of a layer, such as every parcel."),
            tr(
                "Asks the same question about every polygon of a layer, such as <i>How much of it is under "
                "water?</i>, and writes the polygons with the answers. For each one its bounding box is "
                "looked at, and what is asked is measured within the polygon.<p><b>Fields</b>, beside "
                "those of the layer: <i>answer</i>, the sentence; <i>value</i> and <i>unit</i> where the "
                "question asks for one number (m2 for areas, % for shares, count for how many); "
                "<i>confidence</i> of what was marked, 0 to 1; <i>problem</i>, why there is no answer, "
                "such as a polygon that the rasters do not show. A polygon without an answer does not stop "
                "the others.<p>A text that begins with = is a plan: <i>=share(water)</i>, <i>=area(flooded "
                "area)</i>, <i>=count(built-up area)</i>.<p><b>PROBLEMS</b> is the number of polygons "
                "without an answer. The model is loaded once."
            ),
            tags=tr("question,parcels,fields,polygons,zonal,statistics"),
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_features()
        self.add_inputs(tr("Question"), "How much of the area is under water?", area=False)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Features with answers"), polygon))
        self.addOutput(QgsProcessingOutputNumber(PROBLEMS, tr("Features without an answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """The sensors' shares are no field of the output, so they are not measured."""
        return Options(shares=False)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask about each feature, then write all of them."""
        source, features = self.source(parameters, context)
        crs = source.sourceCrs()
        areas = [polygon_area(feature.geometry(), crs) for feature in features]
        outcomes = ask_each(self._backend, self._request, areas, feedback)
        layout = QgsProcessingUtils.combineFields(source.fields(), answer_fields())
        answered = []
        for feature, outcome in zip(features, outcomes):
            made = QgsFeature(layout)
            made.setGeometry(feature.geometry())
            made.setAttributes(feature.attributes() + answer_values(outcome))
            answered.append(made)
        destination = self.write_or_keep(
            lambda: answered, layout, source.wkbType(), crs, parameters, context, feedback
        )
        present_values(destination, context, outcomes, self._request.text)
        return {OUTPUT: destination, PROBLEMS: problem_count(outcomes)}
