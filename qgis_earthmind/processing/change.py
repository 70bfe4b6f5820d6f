"""``earthmind:change``: what was gained, lost and stayed between two dates."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..connection.messages import Answer, Event, Note
from ..connection.requests import Options
from ..i18n import tr
from ..layers.attributes import field, fields, with_fields
from ..layers.polygons_of import PolygonsOf
from ..layers.reference import crs_of
from ..wording import area_text, plain_answer
from .asking import Ask, asking
from .base import OPTICAL_BEFORE, OUTPUT, SAR_BEFORE
from .concepts import chosen, concept_text, known
from .feature_output import FeatureAlgorithm
from .head import MAP, Head
from .report import write_json
from .statement_parameters import is_given

JSON = "JSON"
_CHANGES = {
    "gained": "and(at(later, {0}), not(at(earlier, {0})))",
    "lost": "and(at(earlier, {0}), not(at(later, {0})))",
    "stayed": "and(at(earlier, {0}), at(later, {0}))",
}
_DATES = {"before": "at(earlier, {0})", "after": "{0}"}


@dataclass(frozen=True)
class Changed:
    """What became of a concept.

    Attributes:
        concept: Its name.
        areas_m2: Areas ``before`` and ``after``, and of what was ``gained``, ``lost`` and ``stayed``.
        answers: To what was marked, by what became of it.
    """

    concept: str
    areas_m2: dict[str, float]
    answers: dict[str, Answer]


class ChangeAlgorithm(FeatureAlgorithm):
    """Compares what a model knows at two dates."""

    TEXT = "CONCEPT"

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
                "both dates.<p><b>Output</b>: polygons with the field <i>change</i>: <i>gained</i> (there "
                "now and not before), <i>lost</i> (there before and not now) or <i>stayed</i> (at both "
                "dates), and <i>concept</i>, confidence, area and perimeter.<p><b>BEFORE_M2</b> and the "
                "other numbers are square metres of one land cover; of several they are in <b>JSON</b>, "
                "and in the log. Separate parts of a few pixels are left out, so the area after is not "
                "always exactly what stayed and what was gained.<p>Clouds, ships, floods and permanent "
                "water are not part of <i>all</i>, and can be named."
            ),
            tags=tr("change,gain,loss,before,after,multitemporal,polygon"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        label = tr("What to compare: land covers by their English names, or all")
        self.add_inputs(label, "water", change=True)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Gained, lost and stayed"), polygon))
        self.add_file(JSON, tr("Areas as JSON"), "json")
        for name, title in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(f"{name.upper()}_M2", title))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Areas are looked at as closely as polygons, so that the numbers fit them."""
        return Options(polygons=True, shares=False)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse a single date."""
        accepted, message = super().checkParameterValues(parameters, context)
        if accepted and not is_given(parameters, OPTICAL_BEFORE) and not is_given(parameters, SAR_BEFORE):
            return False, tr(
                "There is only one date: give an optical or a SAR raster of an earlier date too."
            )
        return accepted, message

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask about each concept, then write all that was found."""
        folder = tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder())
        try:
            changes = self._changes(Path(folder), feedback)
            crs = _crs(changes) or self.leading_raster(parameters, context).crs()
            kind = QgsWkbTypes.Type.MultiPolygon
            destination = self.write_or_keep(
                lambda: _polygons(changes), _layout(), kind, crs, parameters, context, feedback
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        results: dict[str, Any] = {OUTPUT: destination}
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = [{"concept": each.concept, "areas_m2": each.areas_m2} for each in changes]
            results[JSON] = write_json(Path(path), values, feedback)
        if len(changes) == 1:
            results.update({f"{name.upper()}_M2": area for name, area in changes[0].areas_m2.items()})
        return results

    def _changes(self, folder: Path, feedback: QgsProcessingFeedback) -> list[Changed]:
        with asking(self._backend, feedback) as ask:
            request = self._request
            names = known(ask.models(), request.model, chosen(request.text), change=True)
            notes: set[str] = set()
            changes, unseen = [], []
            for number, name in enumerate(names):
                asked = _Asked(ask, number, len(names), feedback, notes)
                try:
                    changes.append(self._changed(name, asked, folder / str(number)))
                    feedback.pushInfo(_line(changes[-1]))
                except _NotSeen as error:
                    unseen.append(str(error))
                    feedback.pushWarning(f"{name}: {error}")
        if not changes:
            raise QgsProcessingException(unseen[0])
        return changes

    def _changed(self, name: str, asked: _Asked, folder: Path) -> Changed:
        concept, areas, answers = concept_text(name), {}, {}
        folder.mkdir()
        for moment, plan in _DATES.items():
            request = replace(self._request, text=f"=area({plan.format(concept)})")
            answer = asked(request)
            if answer.value is None:
                raise _NotSeen(plain_answer(answer))
            areas[moment] = answer.value
        for change, plan in _CHANGES.items():
            request = replace(self._request, text=f"=mask({plan.format(concept)})")
            answers[change] = asked(request.writing_to(folder / f"{change}.gpkg"))
            areas[change] = sum((segment.area_m2 for segment in answers[change].segments), 0.0)
        return Changed(name, areas, answers)


class _NotSeen(Exception):
    """The rasters cannot show a concept; the text is the backend's sentence."""


class _Asked:
    """Asks about one of several concepts, telling how far that is, and each note once."""

    def __init__(
        self, ask: Ask, number: int, of: int, feedback: QgsProcessingFeedback, notes: set[str]
    ) -> None:
        self._ask, self._feedback, self._notes = ask, feedback, notes
        steps = len(_DATES) + len(_CHANGES)
        self._done, self._step = 100 * number / of, 100 / of / steps

    def __call__(self, request: Any) -> Answer:
        answer = self._ask(request, self._tell)
        self._done += self._step
        self._feedback.setProgress(self._done)
        return answer

    def _tell(self, event: Event, _: Answer) -> None:
        if isinstance(event, Note) and event.message not in self._notes:
            self._notes.add(event.message)
            self._feedback.pushInfo(event.message)


def _layout() -> QgsFields:
    own = QgsFields()
    own.append(field("change", "QString"))
    own.append(field("concept", "QString"))
    return QgsProcessingUtils.combineFields(own, fields())


def _polygons(changes: Sequence[Changed]) -> Iterator[QgsFeature]:
    """All polygons with what they are of and what became of it."""
    layout = _layout()
    for each in changes:
        for change, answer in each.answers.items():
            for table in answer.tables:
                with closing(PolygonsOf(table)) as polygons:
                    for polygon in polygons.features():
                        found = with_fields(polygon, fields())
                        made = QgsFeature(layout)
                        made.setGeometry(found.geometry())
                        made.setAttributes([change, each.concept, *found.attributes()])
                        yield made


def _crs(changes: Sequence[Changed]) -> Optional[QgsCoordinateReferenceSystem]:
    """CRS of the polygons; None where there are none."""
    answers = [answer for each in changes for answer in each.answers.values()]
    segments = [segment for answer in answers for segment in answer.segments]
    return crs_of(segments[0].crs) if segments else None


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
