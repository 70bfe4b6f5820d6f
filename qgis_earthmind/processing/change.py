"""``earthmind:change``: what was gained, lost and stayed between two dates."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..connection.looks import ChangeRequest, MapRequest
from ..connection.messages import Answer
from ..errors import PluginError
from ..i18n import tr
from ..layers.attributes import field, fields, with_fields
from ..layers.colours import OF_CHANGES, colours_of
from ..layers.polygons_of import PolygonsOf
from ..layers.reference import crs_of
from ..layers.vector_styles import style_by_category
from ..wording import area_text
from .asking import asking
from .base import OPTICAL_BEFORE, OUTPUT, SAR_BEFORE
from .class_map import MAP, ClassMapAlgorithm
from .concepts import chosen, known
from .feature_output import FeatureAlgorithm
from .head import MAP as MAKE_A_MAP
from .head import Head
from .report import bullets, page, paragraph, table, write_json, write_text
from .shown_outputs import name_of, present
from .statement_parameters import is_given
from .transitions import matrix_table, transition_fields, transitions

BECAME, REPORT, JSON = "BECAME", "REPORT", "JSON"


@dataclass(frozen=True)
class Changed:
    """What became of a concept.

    Attributes:
        concept: Its name.
        areas_m2: Areas ``before`` and ``after``, and of what was ``gained``, ``lost`` and ``stayed``.
    """

    concept: str
    areas_m2: dict[str, float]


class ChangeAlgorithm(FeatureAlgorithm, ClassMapAlgorithm):
    """Compares what a model knows at two dates."""

    TEXT = "CONCEPT"
    MORE_FEATURES = (BECAME,)
    _map: Optional[MapRequest] = None

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "change",
            tr("Change between two dates"),
            tr("Turns what was gained, lost and stayed between two dates into polygons with areas."),
            tr(
                "Compares one or several land covers, such as <i>water</i> or <i>water, forest</i>, or "
                "<i>all</i> that the model knows, at two dates. At least one raster of the earlier date is "
                "needed; only ground that all rasters share is compared, best with the same sensors at "
                "both dates. Instead of the earlier date it takes a <b>map</b>: a raster of classes, whose "
                "legend says what they are; then it compares on the pixels of the map.<p><b>Output</b>: "
                "polygons with the field <i>change</i>: <i>gained</i> (there now and not before), "
                "<i>lost</i> (there before and not now) or <i>stayed</i> (at both dates), and "
                "<i>concept</i>, confidence, area and perimeter.<p><b>BEFORE_M2</b> and the other numbers "
                "are square metres of one land cover; of several they are in <b>JSON</b>, and in the log. "
                "Separate parts of a few pixels are left out, so the area after is not always exactly what "
                "stayed and what was gained.<p>Clouds, ships, floods and permanent water are not part of "
                "<i>all</i>, and can be named."
            )
            + tr(
                "<p><b>What became of what</b>, where wanted, are polygons with the land cover before and "
                "after (<i>from_class</i>, <i>to_class</i>), each pixel with its most probable one; then "
                "<b>Report</b> and <b>JSON</b> have the matrix of it, too."
            ),
            tags=tr("change,gain,loss,before,after,multitemporal,polygon"),
            group=MAKE_A_MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        label = tr("What to compare: land covers by their English names, or all")
        self.add_inputs(label, "water", change=True)
        self.add_map(tr("Map instead of an earlier date: a raster of classes"), needed=False)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Gained, lost and stayed"), polygon))
        wish = {"optional": True, "createByDefault": False}
        title = tr("What became of what")
        self.addParameter(QgsProcessingParameterFeatureSink(BECAME, title, polygon, None, **wish))
        self.add_file(REPORT, tr("Areas as a report"), "html")
        self.add_file(JSON, tr("Areas as JSON"), "json")
        for name, title in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(f"{name.upper()}_M2", title))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse a single date, and a map that cannot be read."""
        accepted, message = super().checkParameterValues(parameters, context)
        if accepted and not any(is_given(parameters, name) for name in (OPTICAL_BEFORE, SAR_BEFORE, MAP)):
            return False, tr(
                "There is only one date: give an optical or a SAR raster of an earlier date too, or a map."
            )
        try:
            self.map_request(parameters, context)
        except PluginError as error:
            return False, error.message
        return accepted, message

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also take the map, while layers may be touched."""
        self._map = self.map_request(parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask about each concept, then write all that was found."""
        folder = tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder())
        try:
            matrix = any(is_given(parameters, name) for name in (BECAME, REPORT))
            answer, changes = self._compared(Path(folder) / "changes.gpkg", matrix, feedback)
            for each in changes:
                feedback.pushInfo(_line(each))
            crs = crs_of(answer.report.values["crs"])
            kind = QgsWkbTypes.Type.MultiPolygon
            destination = self.write_or_keep(
                lambda: _polygons(answer), _layout(), kind, crs, parameters, context, feedback
            )
            results: dict[str, Any] = {OUTPUT: destination}
            if is_given(parameters, BECAME):
                arguments = (crs, parameters, context, feedback, BECAME)
                results[BECAME] = self.write_or_keep(
                    lambda: transitions(answer.report.values["became"]), transition_fields(), kind, *arguments
                )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        title = tr("Change: {concepts}").format(concepts=name_of((each.concept for each in changes), ""))
        present(destination, context, title, lambda layer: style_by_category(layer, "change", OF_CHANGES))
        matrix = answer.report.values["matrix"]
        if BECAME in results:
            colours = colours_of(each["to"] for each in matrix)
            title = tr("What became of what")
            present(
                results[BECAME], context, title, lambda layer: style_by_category(layer, "to_class", colours)
            )
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            results[REPORT] = write_text(Path(path), _page(self.displayName(), answer, changes), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            told = [{"concept": each.concept, "areas_m2": each.areas_m2} for each in changes]
            results[JSON] = write_json(Path(path), {"changes": told, "matrix": matrix}, feedback)
        if len(changes) == 1:
            results.update({f"{name.upper()}_M2": area for name, area in changes[0].areas_m2.items()})
        return results

    def _compared(
        self, out: Path, matrix: bool, feedback: QgsProcessingFeedback
    ) -> tuple[Answer, list[Changed]]:
        """Have the dates compared; returns the answer with the polygons, and what became of each concept."""
        request = self._request
        with asking(self._backend, feedback) as ask:
            names = known(ask.models(), request.model, chosen(request.text), change=True)
        if self._map is not None and not chosen(request.text):
            names = []  # all that both the map and the model know
        became = str(out.with_name("became.gpkg")) if matrix else None
        wanted = ChangeRequest(
            request.place, tuple(names), str(out), request.model, self._map, matrix, became
        )
        answer = self.look(feedback, wanted, aloud=False)
        found = answer.report.values["changes"]
        return answer, [
            Changed(each["concept"], {name: float(area) for name, area in each["areas_m2"].items()})
            for each in found
        ]


def _layout() -> QgsFields:
    own = QgsFields()
    own.append(field("change", "QString"))
    own.append(field("concept", "QString"))
    return QgsProcessingUtils.combineFields(own, fields())


def _polygons(answer: Answer) -> Iterator[QgsFeature]:
    """All polygons with what they are of and what became of it."""
    layout = _layout()
    for written in answer.tables:
        with closing(PolygonsOf(written)) as polygons:
            for polygon in polygons.features():
                found = with_fields(polygon, fields())
                made = QgsFeature(layout)
                made.setGeometry(found.geometry())
                made.setAttributes([polygon["change"], polygon["concept"], *found.attributes()])
                yield made


def _page(title: str, answer: Answer, changes: list[Changed]) -> str:
    """What was gained, lost and stayed, and what became of what, as HTML."""
    numbers = _numbers()
    headings = [tr("Land cover"), *(text.removesuffix(" (m²)") for text in numbers.values())]
    rows = [[each.concept, *(area_text(each.areas_m2[name]) for name in numbers)] for each in changes]
    return page(
        title,
        table(headings, rows),
        paragraph(tr("What was there before (rows), and what is there now (columns):")),
        matrix_table(answer.report.values["matrix"]),
        bullets(answer.notes),
        paragraph(tr("Model: {model}").format(model=answer.model)),
    )


def _numbers() -> dict[str, str]:
    return {
        "before": tr("Area before (m²)"),
        "after": tr("Area after (m²)"),
        "gained": tr("Gained (m²)"),
        "lost": tr("Lost (m²)"),
        "stayed": tr("Stayed (m²)"),
    }


def _line(changed: Changed) -> str:
    sentence = tr("{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.")
    areas = {name: area_text(area) for name, area in changed.areas_m2.items()}
    return sentence.format(concept=changed.concept, **areas)
