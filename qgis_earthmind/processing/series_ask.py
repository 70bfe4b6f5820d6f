"""``earthmind:seriesask``: the same question about many dates."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.looks import SeriesRequest
from ..connection.messages import Answer
from ..connection.requests import LayerRequest
from ..errors import PluginError
from ..i18n import tr
from ..layers.attributes import field, fields, with_fields
from ..layers.colours import colour
from ..layers.dated import FROM, UNTIL, follow_time
from ..layers.polygons_of import PolygonsOf
from ..layers.presentation import apply_style
from ..layers.reference import crs_of, layer_request
from .asking import speaking_processing
from .base import ANSWER, CORRECT_SHIFT, EXTENT, OPTICAL, SAR
from .feature_output import FeatureAlgorithm
from .head import ASK, Head
from .model_choice import MODEL, model_parameter
from .report import write_json, write_text
from .series_report import day_of, series_page
from .shown_outputs import name_of, present

QUESTION, FOLDER, PAIR_DAYS, POLYGONS, TABLE = "QUESTION", "FOLDER", "PAIR_DAYS", "POLYGONS", "TABLE"
REPORT, CHART, JSON, PROBLEMS = "REPORT", "CHART", "JSON", "PROBLEMS"


class SeriesAskAlgorithm(FeatureAlgorithm):
    """Asks the same of each date, and puts the answers side by side."""

    TEXT = QUESTION
    FEATURES = POLYGONS
    _series: Optional[SeriesRequest] = None

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "seriesask",
            tr("Ask about many dates"),
            tr("Asks the same about rasters of many dates: a table, a chart, and polygons with dates."),
            tr(
                "Asks one question, such as <i>How much water is there?</i>, of each date. The rasters are "
                "chosen, or taken from a <b>folder</b> as <i>Fetch Sentinel images</i> writes it, with S2 "
                "or S1 at the beginning of their names. The date of a raster is in its file or in its name. "
                "Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR "
                "rasters are looked at alone.<p><b>Table</b>: a row for each date with the number, its unit "
                "and the answer. <b>Report</b>: a page with the chart and the table; <b>Chart</b> is the "
                "chart alone, as SVG. <b>Polygons</b>, where wanted, have the fields <i>date</i> and <i>"
                "until</i> and follow the temporal controller.<p>A date that cannot be looked at is told, "
                "and the others go on; <b>PROBLEMS</b> is the number of such dates."
            ),
            tags=tr("time series,temporal,animation,chart,dates"),
            group=ASK,
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        raster = QgsProcessing.SourceType.TypeRaster
        for name, title in ((OPTICAL, tr("Optical rasters")), (SAR, tr("SAR rasters"))):
            self.addParameter(QgsProcessingParameterMultipleLayers(name, title, raster, optional=True))
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(
            QgsProcessingParameterFile(
                FOLDER, tr("Folder of rasters, instead of these"), folder, optional=True
            )
        )
        question = QgsProcessingParameterString(QUESTION, tr("Question"), "How much water is there?")
        self.addParameter(question)
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, tr("Area (all that the rasters share)"), optional=True)
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        label = tr("Days within which a SAR raster is looked at too")
        self.add_advanced(QgsProcessingParameterNumber(PAIR_DAYS, label, kind, 6, False, 0, 366))
        self.add_advanced(model_parameter())
        shift = tr("Move the SAR raster onto the optical one")
        self.add_advanced(QgsProcessingParameterBoolean(CORRECT_SHIFT, shift, defaultValue=False))
        vector, polygon = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(TABLE, tr("Table"), vector))
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(QgsProcessingParameterFeatureSink(POLYGONS, tr("Polygons"), polygon, None, **wish))
        self.add_file(REPORT, tr("Report"), "html", by_default=True)
        self.add_file(CHART, tr("Chart"), "svg")
        self.add_file(JSON, tr("Answers as JSON"), "json")
        self.addOutput(QgsProcessingOutputNumber(PROBLEMS, tr("Dates without an answer")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot be asked before anything runs, with the sentence that says why."""
        accepted, message = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if not accepted:
            return accepted, message
        if not self.text(parameters, context):
            return False, tr("The text is empty; type a question or what to segment.")
        try:
            optical, sar = self._layers(parameters, context)
            self._extent(parameters, context)
        except PluginError as error:
            return False, error.message
        if not optical and not sar:
            return False, tr(
                "There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif."
            )
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Turn layers into file references while layers may be touched."""
        with speaking_processing():
            optical, sar = self._layers(parameters, context)
            extent = self._extent(parameters, context)
        self._series = SeriesRequest(
            self.text(parameters, context),
            optical,
            sar,
            extent,
            self.parameterAsInt(parameters, PAIR_DAYS, context),
            self.parameterAsBoolean(parameters, CORRECT_SHIFT, context),
            model=self.parameterAsString(parameters, MODEL, context).strip() or None,
        )
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have all dates asked about, then write what is wanted."""
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        out = str(folder / "polygons.gpkg") if parameters.get(POLYGONS) else None
        chart = folder / "chart.svg"
        try:
            answer = self.look(feedback, replace(self._series, out=out, chart=str(chart)))
            drawn = chart.read_text(encoding="utf-8")
            results = self._polygons(answer, parameters, context, feedback) if out else {}
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        found = answer.report.values["dates"]
        for each in found:
            feedback.pushInfo(f"{each['date']}: {each['problem'] or each['text']}")
        results[TABLE] = self._table(found, parameters, context)
        results[PROBLEMS] = sum(each["problem"] is not None for each in found)
        results[ANSWER] = answer.text
        if path := self.parameterAsFileOutput(parameters, CHART, context):
            results[CHART] = write_text(Path(path), drawn, feedback)
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            results[REPORT] = write_text(Path(path), series_page(self._series.text, answer, drawn), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            results[JSON] = write_json(Path(path), found, feedback)
        return results

    def _layers(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[tuple[LayerRequest, ...], tuple[LayerRequest, ...]]:
        """The optical and the SAR rasters, chosen ones before those of the folder.

        Raises:
            LayerError: One cannot be handed to the backend.
        """
        found = [
            [layer_request(layer) for layer in self.parameterAsLayerList(parameters, name, context) or ()]
            for name in (OPTICAL, SAR)
        ]
        folder = self.parameterAsString(parameters, FOLDER, context)
        files = sorted(Path(folder).glob("*.tif")) if folder else []
        for layers, beginning in zip(found, ("S2", "S1")):
            layers += [
                LayerRequest(str(path), path.stem)
                for path in files
                if path.name.upper().startswith(beginning)
            ]
        return tuple(found[0]), tuple(found[1])

    def _polygons(
        self,
        answer: Answer,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        crs, kind = crs_of(answer.report.values["crs"]), QgsWkbTypes.Type.MultiPolygon
        destination = self.write_or_keep(
            lambda: _dated(answer), _layout(), kind, crs, parameters, context, feedback
        )
        present(destination, context, name_of((), self._series.text.lstrip("=")), _style_dated)
        return {POLYGONS: destination}

    def _table(
        self, found: list[dict[str, Any]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str:
        """Write a row for each date.

        Raises:
            QgsProcessingException: The table cannot be written.
        """
        layout = QgsFields()
        for name, kind in (
            ("date", "QDate"),
            ("value", "Double"),
            ("unit", "QString"),
            ("answer", "QString"),
            ("problem", "QString"),
            ("optical", "QString"),
            ("sar", "QString"),
        ):
            layout.append(field(name, kind))
        none = QgsWkbTypes.Type.NoGeometry
        sink, destination = self.parameterAsSink(
            parameters, TABLE, context, layout, none, QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, TABLE))
        for each in found:
            row = QgsFeature(layout)
            others = (each[name] for name in ("value", "unit", "text", "problem", "optical", "sar"))
            row.setAttributes([day_of(each["date"]), *others])
            if not sink.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, TABLE))
        return destination


def _layout() -> QgsFields:
    own = QgsFields()
    own.append(field(FROM, "QDate"))
    own.append(field(UNTIL, "QDate"))
    return QgsProcessingUtils.combineFields(own, fields())


def _dated(answer: Answer) -> Iterator[QgsFeature]:
    """All polygons with the days between which they show the ground."""
    layout = _layout()
    for each in answer.tables:
        with closing(PolygonsOf(each)) as polygons:
            for polygon in polygons.features():
                found = with_fields(polygon, fields())
                made = QgsFeature(layout)
                made.setGeometry(found.geometry())
                made.setAttributes([day_of(polygon[FROM]), day_of(polygon[UNTIL]), *found.attributes()])
                yield made


def _style_dated(layer: QgsVectorLayer) -> None:
    """Give the loaded polygons the look of the panel's layers, and let them follow time."""
    apply_style(layer, colour(0))
    follow_time(layer)
