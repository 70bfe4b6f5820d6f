"""``earthmind:fetchsentinel``: Sentinel images of a place from a STAC API."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..connection.looks import FetchRequest
from ..errors import PluginError
from ..i18n import tr
from .base import ANSWER, EXTENT, OPTICAL, OUTPUT, SAR, EarthMindAlgorithm
from .head import GET, Head
from .report import write_json

ENDPOINT, BEGIN, END, SENSORS, DATES, CLOUDS = "ENDPOINT", "BEGIN", "END", "SENSORS", "DATES", "CLOUDS"
SAR_DAYS, RESOLUTION, SIGN, LOAD, JSON = "SAR_DAYS", "RESOLUTION", "SIGN", "LOAD", "JSON"
OPTICAL_COLLECTION, SAR_COLLECTION, SCENES = "OPTICAL_COLLECTION", "SAR_COLLECTION", "SCENES"
_SENSORS = ("both", "optical", "sar")


class FetchSentinelAlgorithm(EarthMindAlgorithm):
    """Fetches what a STAC API has of a place, clear over that place."""

    _wanted: Optional[FetchRequest] = None

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "fetchsentinel",
            tr("Fetch Sentinel images"),
            tr("Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API."),
            tr(
                "Asks a STAC API that you name, and nobody else, for images of an area, chooses those that "
                "are clear over this area, and fetches of their files only what lies in it.<p><b>STAC API"
                "</b>: for example <i>https://planetarycomputer.microsoft.com/api/stac/v1</i> with <i>"
                "planetary-computer</i> as the <b>signing service</b>, or, for Sentinel-2 alone, <i>"
                "https://earth-search.aws.element84.com/v1</i>.<p><b>Clouds</b> and their shadow are counted "
                "over the area, not over the whole image. To each optical image comes the <b>nearest radar "
                "pass</b> that covers the area.<p><b>Output</b>: a folder with a GeoTIFF for each image, "
                "all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain "
                "corrected) in dB. <b>OPTICAL</b> and <b>SAR</b> are the first of each, for models."
            ),
            tags=tr("download,stac,satellite,radar,images,clouds"),
            group=GET,
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.addParameter(QgsProcessingParameterString(ENDPOINT, tr("STAC API (its address)")))
        self.addParameter(QgsProcessingParameterExtent(EXTENT, tr("Area")))
        day = QgsProcessingParameterDateTime.Type.Date
        self.addParameter(QgsProcessingParameterDateTime(BEGIN, tr("First day"), day))
        self.addParameter(QgsProcessingParameterDateTime(END, tr("Last day"), day))
        sensors = [tr("Sentinel-2 and Sentinel-1"), tr("Sentinel-2 alone"), tr("Sentinel-1 alone")]
        self.addParameter(QgsProcessingParameterEnum(SENSORS, tr("Images"), sensors, defaultValue=0))
        self._add_number(CLOUDS, tr("Clouds over the area at most (%)"), 20.0, 0, 100)
        self._add_number(DATES, tr("Dates at most"), 1, 1, 100)
        self.addParameter(
            QgsProcessingParameterBoolean(LOAD, tr("Open the images in the project"), defaultValue=True)
        )
        signing = tr("Signing service: planetary-computer, or an address with {collection} or {href}")
        self.add_advanced(QgsProcessingParameterString(SIGN, signing, optional=True))
        days = tr("Days within which the nearest radar pass is taken")
        self._add_number(SAR_DAYS, days, 6, 0, 60, advanced=True)
        self._add_number(RESOLUTION, tr("Pixel (m)"), 10.0, 1, 1000, advanced=True)
        for name, title, collection in (
            (OPTICAL_COLLECTION, tr("Collection with Sentinel-2 L2A"), "sentinel-2-l2a"),
            (SAR_COLLECTION, tr("Collection with Sentinel-1 RTC"), "sentinel-1-rtc"),
        ):
            self.add_advanced(QgsProcessingParameterString(name, title, defaultValue=collection))
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Folder")))
        self.add_file(JSON, tr("What was fetched as JSON"), "json")
        self.addOutput(QgsProcessingOutputRasterLayer(OPTICAL, tr("Optical raster")))
        self.addOutput(QgsProcessingOutputRasterLayer(SAR, tr("SAR raster")))
        self.addOutput(QgsProcessingOutputNumber(SCENES, tr("Number of images")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot be asked before anything runs, with the sentence that says why."""
        accepted, message = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if not accepted:
            return accepted, message
        if not self.parameterAsString(parameters, ENDPOINT, context).startswith(("http://", "https://")):
            return False, tr("The STAC API is no address of the web; give one that begins with https://.")
        begin, end = (self.parameterAsDateTime(parameters, name, context).date() for name in (BEGIN, END))
        if not begin.isValid() or not end.isValid():
            return False, tr("A day is missing; give the first and the last one, as in 2023-05-01.")
        if begin > end:
            return False, tr("The first day is after the last one.")
        try:
            missing = self._extent(parameters, context) is None
        except PluginError as error:
            return False, error.message
        return not missing, tr("The area is empty; draw or choose one.") if missing else ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take the area while the project may be asked for its CRS."""
        text = {
            name: self.parameterAsString(parameters, name, context).strip()
            for name in (ENDPOINT, SIGN, OPTICAL_COLLECTION, SAR_COLLECTION)
        }
        begin, end = (self.parameterAsDateTime(parameters, name, context).date() for name in (BEGIN, END))
        self._wanted = FetchRequest(
            text[ENDPOINT],
            self._extent(parameters, context),
            begin.toString("yyyy-MM-dd"),
            end.toString("yyyy-MM-dd"),
            self.parameterAsString(parameters, OUTPUT, context),
            _SENSORS[self.parameterAsEnum(parameters, SENSORS, context)],
            self.parameterAsInt(parameters, DATES, context),
            self.parameterAsDouble(parameters, CLOUDS, context) / 100,
            self.parameterAsInt(parameters, SAR_DAYS, context),
            self.parameterAsDouble(parameters, RESOLUTION, context),
            text[OPTICAL_COLLECTION],
            text[SAR_COLLECTION],
            text[SIGN] or None,
        )
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the images fetched into the folder."""
        folder = Path(self._wanted.folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = tr("{path} cannot be written; choose another output file.")
            raise QgsProcessingException(sentence.format(path=folder)) from error
        answer = self.look(feedback, self._wanted)
        scenes = answer.report.values["scenes"]
        results = {OUTPUT: str(folder), SCENES: len(scenes), ANSWER: answer.text}
        for scene in reversed(scenes):
            results[OPTICAL if scene["sensor"] == "optical" else SAR] = scene["path"]
        if self.parameterAsBoolean(parameters, LOAD, context) and context.project() is not None:
            for scene in scenes:
                details = QgsProcessingContext.LayerDetails(
                    Path(scene["path"]).stem, context.project(), scene["sensor"]
                )
                context.addLayerToLoadOnCompletion(scene["path"], details)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            results[JSON] = write_json(Path(path), scenes, feedback)
        return results

    def _add_number(
        self, name: str, title: str, value: float, low: float, high: float, *, advanced: bool = False
    ) -> None:
        """Declare a number; a whole one where its default is."""
        kinds = QgsProcessingParameterNumber.Type
        kind = kinds.Integer if isinstance(value, int) else kinds.Double
        parameter = QgsProcessingParameterNumber(name, title, kind, value, False, low, high)
        self.add_advanced(parameter) if advanced else self.addParameter(parameter)
