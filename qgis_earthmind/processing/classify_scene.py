"""``earthmind:classifyscene``: the scene of a raster or of its tiles, of a list of classes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..connection.looks import ScenesRequest
from ..i18n import tr
from ..layers.colours import colours_of
from ..layers.reference import crs_of
from ..layers.vector_styles import style_by_category
from .base import ANSWER, OPTICAL, OUTPUT
from .feature_output import FeatureAlgorithm
from .found_tiles import tile_features, tile_fields
from .head import ASK, Head
from .report import write_json
from .shown_outputs import present
from .statement_parameters import is_given

TILE, OVERLAP, CLASS, PROBABILITY, JSON = "TILE", "OVERLAP", "CLASS", "PROBABILITY", "JSON"
_FIELDS = {
    "class": "phrase",
    "probability": "score",
    "likeness": "likeness",
    "second": "second",
    "second_probability": "second_score",
}
"""Fields of the output, with those that the backend writes."""


class ClassifySceneAlgorithm(FeatureAlgorithm):
    """Tells a class and its probability for a place or for each of its tiles."""

    TEXT = "CLASSES"

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "classifyscene",
            tr("Name the scene"),
            tr("Tells which of your own classes a raster, or each tile of it, shows most likely."),
            tr(
                "Compares an optical raster in natural colours with the names of classes, in English and "
                "with commas between, such as <i>port, forest, farmland</i>. Nothing is taught: the model "
                "has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced "
                "parameters.<p>"
                "<b>Side of a tile</b>: in pixels of the raster; leave it empty for the whole area as one "
                "scene. The output has a square for each tile, with <i>class</i>, <i>probability</i> (among "
                "the given classes, 0 to 1), <i>likeness</i> (cosine) and the second class. One of the "
                "classes is always named, also where none fits: give one for everything else."
            ),
            tags=tr("classification,scene,zero-shot,CLIP,tiles"),
            group=ASK,
            icon="ask",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        label = tr("Classes, in English, with commas between")
        self.add_inputs(label, "port, forest, farmland", rasters=(OPTICAL,), needed=(OPTICAL,), shift=False)
        whole = QgsProcessingParameterNumber.Type.Integer
        title = tr("Side of a tile in pixels (the whole area)")
        self.addParameter(QgsProcessingParameterNumber(TILE, title, whole, optional=True, minValue=16))
        title = tr("Pixels that neighbouring tiles share")
        self.add_advanced(QgsProcessingParameterNumber(OVERLAP, title, whole, 0, minValue=0))
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Scenes"), polygon))
        self.add_file(JSON, tr("Scenes as JSON"), "json")
        self.addOutput(QgsProcessingOutputString(CLASS, tr("Class of most tiles")))
        self.addOutput(QgsProcessingOutputNumber(PROBABILITY, tr("Mean probability of it")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the scenes named, then copy them into the output."""
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        request = self._request
        tile = self.parameterAsInt(parameters, TILE, context) if is_given(parameters, TILE) else None
        try:
            wanted = ScenesRequest(
                request.place,
                tuple(name.strip() for name in request.text.split(",") if name.strip()),
                tile,
                self.parameterAsInt(parameters, OVERLAP, context),
                str(folder / "scenes.gpkg"),
                request.model,
            )
            answer = self.look(feedback, wanted)
            found = answer.report.values
            destination = self.write_or_keep(
                lambda: tile_features(answer, _FIELDS),
                tile_fields(_FIELDS),
                QgsWkbTypes.Type.MultiPolygon,
                crs_of(found["crs"]),
                parameters,
                context,
                feedback,
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        classes = colours_of(each["name"] for each in found["classes"])
        present(destination, context, tr("Scenes"), lambda layer: style_by_category(layer, "class", classes))
        first = max(found["classes"], key=lambda each: (each["tiles"], each["mean_probability"]))
        results: dict[str, Any] = {OUTPUT: destination, ANSWER: answer.text, CLASS: first["name"]}
        results[PROBABILITY] = first["mean_probability"]
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {**found, "text": answer.text, "notes": list(answer.notes)}
            results[JSON] = write_json(Path(path), values, feedback)
        return results
