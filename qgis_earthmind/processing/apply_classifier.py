"""``earthmind:applyclassifier``: a map of the classes that a classifier was taught."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from ..connection.looks import LandCoverRequest
from ..i18n import tr
from .head import MAP, Head
from .land_cover import LandCoverAlgorithm

CLASSIFIER = "CLASSIFIER"


class ApplyClassifierAlgorithm(LandCoverAlgorithm):
    """Draws the most probable class of a taught classifier, pixel by pixel."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "applyclassifier",
            tr("Apply a classifier"),
            tr("Draws a raster of the classes that a classifier was taught, with areas."),
            tr(
                "Gives each pixel the most probable class of a classifier that <i>Teach a classifier</i> "
                "made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands "
                "that it was taught with; a message names those that are missing. The outputs are those of "
                "<i>Land cover map</i>."
            ),
            tags=tr("classification,prediction,supervised,raster,map"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add_inputs(model=False)
        self.addParameter(QgsProcessingParameterFile(CLASSIFIER, tr("Classifier (its folder)"), folder))
        self.add_outputs(tr("Classes"), tr("Classes as polygons"))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse a folder without a classifier."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        folder = Path(self.parameterAsFile(parameters, CLASSIFIER, context))
        if not (folder / "card.json").is_file():
            sentence = tr("{path} has no classifier; choose a folder that Teach a classifier wrote.")
            return False, sentence.format(path=folder)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also take the classifier for the model."""
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        self._request = replace(self._request, model=self.parameterAsFile(parameters, CLASSIFIER, context))
        return prepared

    def _drawn(self, out: Path, polygons: Optional[Path], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        request = self._request
        parts = None if polygons is None else str(polygons)
        wanted = LandCoverRequest(request.place, str(out), (), parts, request.model)
        return self.look(feedback, wanted, aloud=False).report.values
