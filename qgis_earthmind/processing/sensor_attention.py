"""``earthmind:sensorattention``: what each sensor counted for in an answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QLocale

from ..connection.looks import SensorsRequest
from ..connection.messages import Answer
from ..i18n import tr
from ..layers.answer_rasters import SENSOR_WEIGHT, style_raster, title_of
from ..layers.colours import colour
from ..wording import area_text
from .base import ANSWER, OPTICAL, OUTPUT, RASTERS, SAR
from .head import LOOK, Head
from .raster_output import RasterAlgorithm
from .report import bullets, page, paragraph, table, write_json, write_text
from .shown_outputs import name_of, present

RASTER, JSON = "SENSOR_WEIGHT", "JSON"


class SensorAttentionAlgorithm(RasterAlgorithm):
    """Asks with both sensors, and with each alone."""

    TEXT = "QUESTION"
    RASTERS_OUT = (RASTER,)

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "sensorattention",
            tr("What each sensor counted for"),
            tr("Measures the share of each sensor in an answer, and asks each sensor alone."),
            tr(
                "Asks a question about an optical and a SAR raster of the same place, then about each of "
                "them alone, and measures how much each counted.<p><b>OPTICAL_SHARE</b> and "
                "<b>SAR_SHARE</b> (0 to 1, together 1): the sensor without which more of what is marked "
                "would change has the larger one. Where either alone would say the same, both are near a "
                "half. A share says that a sensor decided, and not that it was right.<p><b>AGREEMENT</b>: "
                "what both sensors alone would mark, of what either would (0 to 1). <b>OPTICAL_ANSWER</b> "
                "and <b>SAR_ANSWER</b> are what each says by itself about the same ground, the SAR raster "
                "on its own pixels.<p><b>Sensor weight</b>, where wanted: a raster of where the SAR "
                "decided, 0 (optical) to 1 (SAR), 0.5 where neither did."
            ),
            tags=tr("sensor,attention,fusion,share,weight,explain"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        question = "How much of the area is under water?"
        self.add_inputs(tr("Question"), question, rasters=RASTERS, needed=(OPTICAL, SAR))
        self.add_file(OUTPUT, tr("Report"), "html", by_default=True)
        self.add_file(JSON, tr("Report as JSON"), "json")
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                RASTER, tr("Sensor weight"), optional=True, createByDefault=False
            )
        )
        for name, title in (
            ("OPTICAL_SHARE", tr("Share of the optical raster")),
            ("SAR_SHARE", tr("Share of the SAR raster")),
            ("AGREEMENT", tr("Agreement of the sensors")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        for name, title in (
            (ANSWER, tr("Answer")),
            ("OPTICAL_ANSWER", tr("Answer of the optical raster alone")),
            ("SAR_ANSWER", tr("Answer of the SAR raster alone")),
        ):
            self.addOutput(QgsProcessingOutputString(name, title))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask three times, and write what is wanted of it."""
        target = self.raster_target(parameters, context)
        asked, weight = self._request, None if target is None else str(target)
        answer = self.look(feedback, SensorsRequest(asked.place, asked.text, weight, asked.model))
        found = answer.report.values
        answers = found["answers"]
        results: dict[str, Any] = {
            ANSWER: answers["both"]["text"],
            "OPTICAL_ANSWER": answers["optical"]["text"],
            "SAR_ANSWER": answers["sar"]["text"],
        }
        if found["shares"] is not None:
            results.update({f"{name.upper()}_SHARE": found["shares"][name] for name in ("optical", "sar")})
        if found["agreement"] is not None:
            results["AGREEMENT"] = found["agreement"]
        if found["sensor_weight"] is not None:
            results[RASTER] = found["sensor_weight"]
            title = title_of(SENSOR_WEIGHT)
            present(
                results[RASTER],
                context,
                f"{title}: {name_of((), asked.text)}",
                lambda layer: style_raster(layer, SENSOR_WEIGHT, "", colour(0)),
            )
        if path := self.parameterAsFileOutput(parameters, OUTPUT, context):
            results[OUTPUT] = write_text(Path(path), _page(asked.text, answer), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {"question": asked.text, **found, "text": answer.text, "notes": list(answer.notes)}
            results[JSON] = write_json(Path(path), values, feedback)
        return results


def _page(question: str, answer: Answer) -> str:
    """The report as HTML."""
    found = answer.report.values
    names = {"both": tr("Both"), "optical": tr("Optical alone"), "sar": tr("SAR alone")}
    shares = found["shares"] or {}
    rows = [
        [
            title,
            found["answers"][name]["text"],
            _area(found["answers"][name]["area_m2"]),
            _percent(shares.get(name)),
        ]
        for name, title in names.items()
    ]
    return page(
        question,
        table([tr("Sensor"), tr("Answer"), tr("Size"), tr("Share")], rows),
        paragraph(answer.text),
        bullets(answer.notes),
        paragraph(tr("Model: {model}").format(model=answer.model)),
    )


def _area(square_metres: Optional[float]) -> str:
    return "" if square_metres is None else area_text(square_metres)


def _percent(share: Optional[float]) -> str:
    return "" if share is None else f"{QLocale().toString(100 * share, 'f', 0)} %"
