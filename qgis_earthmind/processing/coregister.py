"""``earthmind:coregister``: whether two sensors' rasters lie on each other, and a copy of one that does."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ..connection.looks import CoregisterRequest
from ..i18n import tr
from .base import ANSWER, OPTICAL, OUTPUT, SAR
from .head import LOOK, Head
from .raster_output import RasterAlgorithm

MOVE, KNOWN, EAST, NORTH, CONFIDENCE, REMAINING = (
    "MOVE",
    "KNOWN",
    "DX_M",
    "DY_M",
    "CONFIDENCE",
    "REMAINING_M",
)
_LAYERS = ("sar", "optical")


class CoregisterAlgorithm(RasterAlgorithm):
    """Measures the shift between an optical and a SAR raster, and corrects it in a copy."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "coregister",
            tr("Check and correct a shift"),
            tr("Measures how far a SAR raster lies off an optical one, and writes a corrected copy."),
            tr(
                "Compares the edges that both rasters show, and tells how far the SAR raster lies off the "
                "optical one: <b>DX_M</b> metres east and <b>DY_M</b> metres north of it, and with which "
                "<b>CONFIDENCE</b> (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 "
                "none is told, and <b>KNOWN</b> is false.<p>"
                "<b>Corrected copy</b>, where wanted: the same pixels, all bands, in another place. Only the "
                "position in the file is changed, so nothing is resampled, and your own file is never "
                "touched. <b>REMAINING_M</b> is the shift that is measured after that. A raster that is "
                "placed by ground control points is copied as it was geocoded; the log says so. Where the "
                "shift cannot be told, no copy is written."
            ),
            tags=tr("coregistration,shift,offset,alignment,registration"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        both = (OPTICAL, SAR)
        self.add_inputs(rasters=both, needed=both, model=False, shift=False)
        titles = [tr("SAR raster"), tr("Optical raster")]
        self.addParameter(
            QgsProcessingParameterEnum(
                MOVE, tr("Raster that is moved onto the other"), titles, defaultValue=0
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                OUTPUT, tr("Corrected copy"), optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputBoolean(KNOWN, tr("Whether the shift can be told")))
        for name, title in (
            (EAST, tr("Shift to the east (m)")),
            (NORTH, tr("Shift to the north (m)")),
            (CONFIDENCE, tr("Confidence")),
            (REMAINING, tr("Shift that remains (m)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the shift measured, and the copy written where it is wanted."""
        target = self.raster_target(parameters, context)
        move = _LAYERS[self.parameterAsEnum(parameters, MOVE, context)]
        request = CoregisterRequest(self._request.place, None if target is None else str(target), move)
        answer = self.look(feedback, request)
        found = answer.report.values
        if target is not None and found["out"] is None:
            raise QgsProcessingException(answer.text)
        results = {ANSWER: answer.text, KNOWN: found["known"], CONFIDENCE: found["confidence"]}
        for name, value in ((EAST, "dx_m"), (NORTH, "dy_m"), (REMAINING, "remaining_m"), (OUTPUT, "out")):
            if found[value] is not None:
                results[name] = found[value]
        return results
