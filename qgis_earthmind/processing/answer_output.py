"""The polygons of an answer as an output of an algorithm, and the answer as a page."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QLocale

from ..connection.messages import Answer
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest, Options
from ..i18n import tr
from ..layers.attributes import fields, with_fields
from ..layers.colours import colour, segment_colour
from ..layers.polygons_of import PolygonsOf
from ..layers.presentation import apply_style
from ..layers.reference import crs_of
from ..layers.tables import geopackage
from ..wording import area_text, plain_answer, share_texts
from .asking import asking, speaking_processing
from .feature_output import CannotWrite, FeatureAlgorithm, kept_text
from .report import bullets, page, paragraph, table
from .shown_outputs import name_of, present

_WHOLE = "=area(everything)"


class AnswerAlgorithm(FeatureAlgorithm):
    """An algorithm that gives the polygons of an answer."""

    def write_polygons(
        self,
        answer: Answer,
        polygons: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        measures: tuple[str, ...] = (),
    ) -> str:
        """Copy the answer's polygons into the output; returns the output.

        Args:
            answer: What was found.
            polygons: GeoPackage that the backend wrote; kept where the output cannot be written.
            parameters: Of the run.
            context: Of the run.
            feedback: Of the run.
            measures: Further fields, numbers that the backend has written.

        Raises:
            QgsProcessingException: With the one sentence that says what is wrong, and where they are kept.
        """
        layout, multipolygon = fields(measures), QgsWkbTypes.Type.MultiPolygon
        try:
            with speaking_processing(), ExitStack() as opened:
                crs = self._crs(answer, parameters, context)
                tables = [opened.enter_context(closing(PolygonsOf(each))) for each in answer.tables]
                copied = (with_fields(feature, layout) for each in tables for feature in each.features())
                destination = self.write(copied, layout, multipolygon, crs, parameters, context, feedback)
        except CannotWrite as error:
            raise QgsProcessingException(_kept(polygons, str(error))) from error
        if not any(segment.count for segment in answer.segments):
            feedback.pushWarning(tr("Nothing was found to segment; the output has no polygons."))
        fill = colour_of(answer)

        def style(layer: QgsVectorLayer) -> None:
            apply_style(layer, fill)

        present(destination, context, layer_name(answer, self._request.text), style)
        return destination

    def _crs(
        self, answer: Answer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        """CRS of the polygons; that of the raster which they would follow where there is none."""
        if answer.segments:
            return crs_of(answer.segments[0].crs)
        return self.leading_raster(parameters, context).crs()


def colour_of(answer: Answer) -> str:
    """The colour of what was marked first, as in the panel."""
    marked = next((segment for segment in answer.segments if segment.count), None)
    return segment_colour(marked) if marked is not None else colour(0)


def layer_name(answer: Answer, question: str) -> str:
    """What the layer of an answer is called: what was marked, else what was asked."""
    return name_of((segment.phrase for segment in answer.segments if segment.count), question)


def whole_m2(
    backend: BackendProcess, request: AskRequest, answer: Answer, feedback: QgsProcessingFeedback
) -> Optional[float]:
    """Area of all that a question was asked about; None where the model does not measure."""
    if answer.plan is None:
        return None
    with asking(backend, feedback) as ask:
        return ask(replace(request, text=_WHOLE, options=Options())).value


def answer_page(title: str, answer: Answer, whole_m2: Optional[float]) -> str:
    """An answer as a page of HTML: the words, a table of what was found, the sensors, what to know.

    Args:
        title: Of the page.
        answer: What was found.
        whole_m2: Area of all that was looked at; None where it is not known.
    """
    headings = [tr("Land cover"), tr("Size"), tr("Share"), tr("Parts"), tr("Confidence")]
    rows = [
        [
            segment.phrase,
            area_text(segment.area_m2),
            _percent(segment.area_m2 / whole_m2) if whole_m2 else "",
            str(segment.count),
            _percent(segment.score),
        ]
        for segment in answer.segments
    ]
    shares = ", ".join(share_texts(answer.counted)) if answer.counted is not None else ""
    return page(
        title,
        paragraph(plain_answer(answer)),
        table(headings, rows),
        paragraph(tr("How much each sensor counted: {shares}").format(shares=shares) if shares else ""),
        bullets(answer.notes),
        paragraph(tr("Model: {model}").format(model=answer.model)),
    )


def _percent(share: float) -> str:
    return f"{QLocale().toString(100 * share, 'f', 1)} %"


def _kept(polygons: Path, problem: str) -> str:
    """Keep polygons that were found but not written, and say where they are."""
    if not polygons.exists():
        return problem
    kept = shutil.move(str(polygons), str(geopackage(None)))
    return kept_text(problem, Path(kept))
