"""``earthmind:spectralviews``: indices and colour triplets of an optical raster."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QLocale

from ..connection.looks import ViewsRequest
from ..connection.messages import Answer
from ..i18n import tr
from .base import ANSWER, OPTICAL, OUTPUT, EarthMindAlgorithm
from .head import LOOK, Head
from .report import bullets, page, table, write_text
from .statement_parameters import is_given

VIEWS, LOAD, REPORT = "VIEWS", "LOAD", "REPORT"


class SpectralViewsAlgorithm(EarthMindAlgorithm):
    """Writes views of an optical raster that show more than its colours do."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "spectralviews",
            tr("Spectral views"),
            tr("Writes indices such as NDVI, and bands as colours, of an optical raster."),
            tr(
                "Makes rasters of the bands of an optical raster, on its own pixels, window by window.<p>"
                "<b>Indices</b>, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters "
                "1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - "
                "second) / (first + second): near infrared and red, green and near infrared, green and "
                "short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near "
                "infrared.<p>"
                "<b>Pictures</b>: three bands as red, green and blue in 8 bits, stretched once for the whole "
                "of it, 0 where there is nothing.<p>"
                "Where none is chosen, all are made that the raster has the bands for. Which band is which "
                "is recognised, or stated among the advanced parameters; bands that are missing are named "
                "in the log. <b>ANSWER</b> and the report say what each view shows."
            ),
            tags=tr("NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(rasters=(OPTICAL,), needed=(OPTICAL,), model=False, shift=False)
        names = _titles()
        self.addParameter(
            QgsProcessingParameterEnum(
                VIEWS,
                tr("Views (all that are possible)"),
                list(names.values()),
                allowMultiple=True,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(LOAD, tr("Open the views in the project"), defaultValue=False)
        )
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Folder")))
        self.add_file(REPORT, tr("Report"), "html")
        for name, title in names.items():
            self.addOutput(QgsProcessingOutputRasterLayer(name.upper(), title))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the views written into the folder."""
        folder = Path(self.parameterAsString(parameters, OUTPUT, context))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = tr("{path} cannot be written; choose another output file.")
            raise QgsProcessingException(sentence.format(path=folder)) from error
        names = list(_titles())
        numbers = self.parameterAsEnums(parameters, VIEWS, context) if is_given(parameters, VIEWS) else []
        chosen = tuple(names[number] for number in numbers)
        answer = self.look(feedback, ViewsRequest(self._request.place, str(folder), chosen))
        made = answer.report.values["views"]
        results: dict[str, Any] = {OUTPUT: str(folder), ANSWER: answer.text}
        results.update({view["name"].upper(): view["path"] for view in made})
        if self.parameterAsBoolean(parameters, LOAD, context) and context.project() is not None:
            for view in made:
                details = QgsProcessingContext.LayerDetails(view["title"], context.project(), view["name"])
                context.addLayerToLoadOnCompletion(view["path"], details)
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            results[REPORT] = write_text(Path(path), _page(answer), feedback)
        return results


def _titles() -> dict[str, str]:
    """The views by the names that the backend has for them, as people read them."""
    return {
        "ndvi": tr("NDVI: vegetation"),
        "ndwi": tr("NDWI: water"),
        "mndwi": tr("MNDWI: water, not towns"),
        "nbr": tr("NBR: burnt ground"),
        "ndbi": tr("NDBI: built-up and bare ground"),
        "truecolour": tr("True colour"),
        "infrared": tr("Colour infrared"),
        "shortwave": tr("Short-wave infrared"),
        "agriculture": tr("Agriculture"),
        "flood": tr("Land and water"),
    }


def _page(answer: Answer) -> str:
    """The views with what they show, as HTML."""
    rows = [
        [
            view["title"],
            ", ".join(view["bands"]),
            view["sentence"],
            "" if view["middle"] is None else QLocale().toString(view["middle"], "f", 2),
            view["source"] or "",
        ]
        for view in answer.report.values["views"]
    ]
    headings = [tr("View"), tr("Bands"), tr("What it shows"), tr("Median"), tr("Source")]
    return page(tr("Spectral views"), table(headings, rows), bullets(answer.notes))
