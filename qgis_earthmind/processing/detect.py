"""``earthmind:detect``: things one by one, each with a box, its length, width and direction."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..connection.looks import DetectRequest
from ..connection.messages import Answer
from ..i18n import tr
from ..layers.attributes import field
from ..layers.colours import colours_of
from ..layers.polygons_of import PolygonsOf
from ..layers.reference import crs_of
from ..layers.vector_styles import style_by_category
from .asking import asking
from .base import ANSWER, OUTPUT
from .concepts import chosen, known
from .feature_output import FeatureAlgorithm
from .head import MAP, Head
from .report import write_json
from .shown_outputs import name_of, present
from .statement_parameters import is_given

JSON, OUTLINE, CONFIDENCE, SMALLEST, COUNT, AREA = (
    "JSON",
    "OUTLINE",
    "MIN_CONFIDENCE",
    "MIN_AREA_M2",
    "COUNT",
    "AREA_M2",
)
OUTLINES = ("oriented", "upright", "shape")
_FIELDS = {
    "concept": "phrase",
    "confidence": "score",
    "area_m2": "area_m2",
    "length_m": "length_m",
    "width_m": "width_m",
    "orientation": "orientation",
}
"""Fields of the output, with those that the backend writes."""


class DetectAlgorithm(FeatureAlgorithm):
    """Counts and measures separate things that a model knows."""

    TEXT = "CONCEPTS"

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "detect",
            tr("Detect and count"),
            tr("Puts a box around each separate thing, and counts and measures them."),
            tr(
                "Looks for things that the model knows by their English names, such as <i>water</i> or "
                "<i>clouds, built-up area</i>, or <i>all</i> of them, and gives each separate one a box.<p>"
                "<b>Boxes</b>: the smallest turned rectangle on the ground, an upright box of the map, or "
                "the shape itself. Fields: <i>concept</i>, <i>confidence</i> (0 to 1), <i>area_m2</i> of "
                "what was marked, <i>length_m</i> and <i>width_m</i> of the turned rectangle in true metres, "
                "and <i>orientation</i>, the direction of its longer side in degrees clockwise from north, "
                "0 to below 180.<p>"
                "<b>COUNT</b> and <b>AREA_M2</b> are those of all that was found; <b>JSON</b> has them for "
                "each name. Things that touch are one: what is counted are connected parts. Things of a few "
                "pixels have a length and width that are good to a pixel."
            ),
            tags=tr("detection,object,box,count,ships,buildings,orientation"),
            group=MAP,
            icon="detect",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("What to look for, by English names, or all"), "water")
        self.addParameter(
            QgsProcessingParameterEnum(OUTLINE, tr("What is drawn"), outline_names(), defaultValue=0)
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                CONFIDENCE, tr("Least confidence"), number, 0.0, minValue=0.0, maxValue=1.0
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(SMALLEST, tr("Least area (m²)"), number, optional=True, minValue=0.0)
        )
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Boxes"), polygon))
        self.add_file(JSON, tr("Counts as JSON"), "json")
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Number of things")))
        self.addOutput(QgsProcessingOutputNumber(AREA, tr("Area (m²)")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the boxes made, then copy them into the output."""
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        try:
            answer = self.look(feedback, self._wanted(folder, parameters, context, feedback))
            crs = crs_of(answer.report.values["crs"])
            kind = QgsWkbTypes.Type.MultiPolygon
            destination = self.write_or_keep(
                lambda: _boxes(answer), _layout(), kind, crs, parameters, context, feedback
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        counted = answer.report.values["concepts"]
        names = [each["concept"] for each in counted]
        colours = colours_of(names)
        present(
            destination,
            context,
            name_of((each["concept"] for each in counted if each["count"]), ", ".join(names)),
            lambda layer: style_by_category(layer, "concept", colours),
        )
        results: dict[str, Any] = {OUTPUT: destination, ANSWER: answer.text}
        results[COUNT] = sum(each["count"] for each in counted)
        results[AREA] = sum(each["area_m2"] for each in counted)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {"concepts": counted, "count": results[COUNT], "notes": list(answer.notes)}
            results[JSON] = write_json(Path(path), values, feedback)
        return results

    def _wanted(
        self,
        folder: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> DetectRequest:
        """What the backend is asked for; the names are those of the model's card."""
        request = self._request
        with asking(self._backend, feedback) as ask:
            names = known(ask.models(), request.model, chosen(request.text))
        least = self.parameterAsDouble(parameters, SMALLEST, context)
        return DetectRequest(
            request.place,
            tuple(names),
            out=str(folder / "boxes.gpkg"),
            outline=OUTLINES[self.parameterAsEnum(parameters, OUTLINE, context)],
            minimum_confidence=self.parameterAsDouble(parameters, CONFIDENCE, context),
            minimum_area_m2=least if is_given(parameters, SMALLEST) else None,
            model=request.model,
        )


def outline_names() -> list[str]:
    """What is drawn of each thing, in the order of ``OUTLINES``."""
    return [tr("Turned boxes"), tr("Upright boxes"), tr("Shapes")]


def _layout() -> QgsFields:
    made = QgsFields()
    for name in _FIELDS:
        made.append(field(name, "QString" if name == "concept" else "Double"))
    return made


def _boxes(answer: Answer) -> Iterator[QgsFeature]:
    """The boxes that the backend has written, with the fields of the output."""
    layout = _layout()
    for table in answer.tables:
        with closing(PolygonsOf(table)) as polygons:
            for box in polygons.features():
                made = QgsFeature(layout)
                geometry = box.geometry()
                geometry.convertToMultiType()
                made.setGeometry(geometry)
                made.setAttributes([box[written] for written in _FIELDS.values()])
                yield made
