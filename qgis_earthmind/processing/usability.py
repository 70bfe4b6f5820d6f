"""``earthmind:usability``: what of each raster can be used."""

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

from ..connection.looks import UsabilityRequest
from ..connection.messages import Answer
from ..i18n import tr
from .base import ANSWER, OPTICAL, OUTPUT, SAR
from .head import LOOK, Head
from .raster_output import RasterAlgorithm
from .report import bullets, page, paragraph, table, write_json, write_text

RASTER, JSON, AGREEMENT = "USABLE", "JSON", "AGREEMENT"


class UsabilityAlgorithm(RasterAlgorithm):
    """Examines an optical raster, a SAR raster, or both."""

    RASTERS_OUT = (RASTER,)

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "usability",
            tr("What can be used of rasters"),
            tr("Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters."),
            tr(
                "Examines an optical raster, a SAR raster, or both of the same place. Shares are of the "
                "pixels of the area, 0 to 1.<p>"
                "<b>OPTICAL_USABLE</b> and <b>SAR_USABLE</b>: pixels that have a value, are not saturated, "
                "and show neither clouds nor cloud shadow, as far as the model knows these. "
                "<b>OPTICAL_NODATA</b>, <b>OPTICAL_SATURATED</b>, <b>CLOUDS</b>, <b>CLOUD_SHADOW</b> and so "
                "on are what is missing from that; a number that is not there could not be told, and the "
                "log says why. <b>SAR_LOOKS</b> is the equivalent number of looks: the more, the less "
                "speckle; 4 to 5 is usual for Sentinel-1.<p>"
                "<b>AGREEMENT</b>: how much the two sensors' pictures have in common; from 1 on it is not "
                "by chance. Clouds lower it.<p>"
                "<b>Usable pixels</b>, where wanted: a band for each raster, 1 where a pixel can be used, 0 "
                "where not, and no data where the raster has none."
            ),
            tags=tr("quality,clouds,cloud shadow,no data,speckle,saturation,report"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(rasters=(OPTICAL, SAR), shift=False)
        self.add_file(OUTPUT, tr("Report"), "html", by_default=True)
        self.add_file(JSON, tr("Report as JSON"), "json")
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                RASTER, tr("Usable pixels"), optional=True, createByDefault=False
            )
        )
        for raster in (tr("Optical raster"), tr("SAR raster")):
            sensor = "SAR" if raster == tr("SAR raster") else "OPTICAL"
            for name, title in _shares().items():
                self.addOutput(QgsProcessingOutputNumber(f"{sensor}_{name.upper()}", f"{raster}: {title}"))
        self.addOutput(QgsProcessingOutputNumber("CLOUDS", tr("Share of clouds")))
        self.addOutput(QgsProcessingOutputNumber("CLOUD_SHADOW", tr("Share of cloud shadow")))
        self.addOutput(QgsProcessingOutputNumber("SAR_LOOKS", tr("Equivalent number of looks")))
        self.addOutput(QgsProcessingOutputNumber(AGREEMENT, tr("Agreement of the sensors")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the rasters examined, and write what is wanted of it."""
        target = self.raster_target(parameters, context)
        out = None if target is None else str(target)
        answer = self.look(feedback, UsabilityRequest(self._request.place, out, self._request.model))
        found = answer.report.values
        results = {ANSWER: answer.text, **_numbers(found)}
        if found["out"] is not None:
            results[RASTER] = found["out"]
        if path := self.parameterAsFileOutput(parameters, OUTPUT, context):
            results[OUTPUT] = write_text(Path(path), _page(answer), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {**found, "text": answer.text, "notes": list(answer.notes)}
            results[JSON] = write_json(Path(path), values, feedback)
        return results


def _shares() -> dict[str, str]:
    """Shares that are told of every raster, as people read them."""
    return {"usable": tr("usable"), "nodata": tr("no data"), "saturated": tr("saturated")}


def _numbers(found: dict[str, Any]) -> dict[str, float]:
    """Outputs that are numbers, without those that could not be told."""
    numbers = {AGREEMENT: found["agreement"]}
    for layer in found["layers"]:
        sensor = layer["sensor"].upper()
        numbers.update({f"{sensor}_{name.upper()}": layer[name] for name in _shares()})
        if sensor == "SAR":
            numbers["SAR_LOOKS"] = layer["looks"]
        else:
            numbers.update({"CLOUDS": layer["clouds"], "CLOUD_SHADOW": layer["shadow"]})
    return {name: value for name, value in numbers.items() if value is not None}


def _page(answer: Answer) -> str:
    """The report as HTML."""
    found = answer.report.values
    shares = [*_shares().items(), ("clouds", tr("clouds")), ("shadow", tr("cloud shadow"))]
    headings = [tr("Raster"), *(title for _, title in shares), tr("Equivalent number of looks")]
    rows = [
        [
            layer["name"],
            *(_percent(layer[name]) for name, _ in shares),
            "" if layer["looks"] is None else QLocale().toString(layer["looks"], "f", 1),
        ]
        for layer in found["layers"]
    ]
    return page(
        tr("What can be used of rasters"),
        table(headings, rows),
        paragraph(found["fit"]),
        bullets(answer.notes),
        paragraph(tr("Model: {model}").format(model=answer.model)),
    )


def _percent(share: Optional[float]) -> str:
    return "" if share is None else f"{QLocale().toString(100 * share, 'f', 1)} %"
