"""One question about many areas, such as every parcel of a layer: asked one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.asking import percent
from ..connection.messages import Answer, Event, Note, Progress
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest, Extent, Region
from ..errors import BackendError
from ..i18n import tr
from ..layers.attributes import field
from ..layers.colours import colour, segment_colour
from ..layers.reference import crs_text
from ..layers.vector_styles import style_by_value
from ..wording import plain_answer
from .asking import Ask, asking
from .shown_outputs import name_of, present

_OF_ONE_AREA = frozenset(
    [
        *("bad_extent", "bad_resolution", "extent_outside", "implausible", "internal", "memory", "no_data"),
        *("no_overlap", "region", "too_large", "window", "413"),
    ]
)
"""Codes of the backend's errors that say something of one area: others can still be asked about."""
_MOST_TOLD = 10


@dataclass(frozen=True)
class Area:
    """An area that is asked about.

    Attributes:
        extent: What is looked at; None where it cannot be.
        region: The part of it that the question is about; None for all of it.
        problem: Why nothing can be asked about it.
    """

    extent: Optional[Extent]
    region: Optional[Region] = None
    problem: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of one area: an answer, or the sentence that says why there is none."""

    answer: Optional[Answer] = None
    problem: str = ""


def rectangle_area(rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Area:
    """A rectangle, all of which is asked about."""
    bounds = (rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum())
    return Area(Extent(bounds, crs_text(crs)))


def polygon_area(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Area:
    """A polygon: its bounding box is looked at, and what lies within it is asked about."""
    polygon = plain_polygon(geometry)
    if polygon is None:
        return Area(None, problem=tr("The feature has no area."))
    return replace(rectangle_area(polygon.boundingBox(), crs), region=Region(polygon.asWkt(), crs_text(crs)))


def plain_polygon(geometry: QgsGeometry) -> Optional[QgsGeometry]:
    """A geometry as a valid (multi)polygon of straight lines in two dimensions; None without area."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    plain = QgsGeometry(geometry.constGet().segmentize())
    plain.get().dropZValue()
    plain.get().dropMValue()
    if not plain.isGeosValid():
        plain = plain.makeValid()
        plain.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return plain if plain.area() > 0 else None


def ask_each(
    backend: BackendProcess,
    request: AskRequest,
    areas: Sequence[Area],
    feedback: QgsProcessingFeedback,
    outs: Sequence[Path] = (),
) -> list[Outcome]:
    """Ask the same about each area; one that cannot be looked at does not keep the others from it.

    Args:
        backend: Is started where needed, once.
        request: The question; its place gets the extents, its options the regions.
        areas: In the order in which they are asked about.
        feedback: Is told of progress by areas, and of each note once.
        outs: For each area a GeoPackage that the backend writes the polygons to; empty for none.

    Raises:
        QgsProcessingException: It was cancelled, or nothing can be asked at all.
    """
    outcomes = []
    with asking(backend, feedback) as ask:
        told: set[str] = set()
        for number, area in enumerate(areas):
            feedback.setProgress(100 * number / len(areas))

            def tell(event: Event, _: Answer, number: int = number) -> None:
                if isinstance(event, Progress):
                    done = 100 * (number + percent(event) / 100) / len(areas)
                    feedback.setProgress(max(feedback.progress(), done))
                elif isinstance(event, Note) and event.message not in told:
                    told.add(event.message)
                    feedback.pushInfo(event.message)

            about = _about(request, area)
            outcomes.append(_outcome(ask, about.writing_to(outs[number]) if outs else about, area, tell))
    feedback.setProgress(100)
    _tell_problems(outcomes, feedback)
    return outcomes


def answer_fields() -> QgsFields:
    """The fields that `answer_values` fills."""
    made = QgsFields()
    for name in ("answer", "value", "unit", "confidence", "problem"):
        made.append(field(name, "Double" if name in ("value", "confidence") else "QString"))
    return made


def answer_values(outcome: Outcome) -> list[Any]:
    """Answer, number, its unit, confidence and problem; None for what there is not."""
    answer = outcome.answer
    if answer is None:
        return [None, None, None, None, outcome.problem]
    return [plain_answer(answer), answer.value, answer.unit, answer.confidence, None]


def present_values(
    destination: str, context: QgsProcessingContext, outcomes: Sequence[Outcome], question: str
) -> None:
    """Show an output by its field ``value`` where QGIS loads it: a choropleth, named after the question."""
    segments = [segment for each in outcomes if each.answer for segment in each.answer.segments]
    shade = segment_colour(segments[0]) if segments else colour(0)

    def style(layer: QgsVectorLayer) -> None:
        style_by_value(layer, "value", shade)

    present(destination, context, name_of((), question.lstrip("=")), style)


def problem_count(outcomes: Sequence[Outcome]) -> int:
    """How many areas have no answer."""
    return sum(outcome.answer is None for outcome in outcomes)


def _about(request: AskRequest, area: Area) -> AskRequest:
    regions = (area.region,) if area.region is not None else ()
    return replace(
        request,
        place=replace(request.place, extent=area.extent),
        options=replace(request.options, regions=regions),
    )


def _outcome(ask: Ask, request: AskRequest, area: Area, tell: Any) -> Outcome:
    if area.extent is None:
        return Outcome(problem=area.problem)
    try:
        return Outcome(ask(request, tell))
    except BackendError as error:
        if error.code not in _OF_ONE_AREA:
            raise
        outside = error.code == "region"
        return Outcome(problem=tr("The rasters do not show this area.") if outside else error.message)


def _tell_problems(outcomes: Sequence[Outcome], feedback: QgsProcessingFeedback) -> None:
    problems = [(number, each.problem) for number, each in enumerate(outcomes, start=1) if not each.answer]
    for number, problem in problems[:_MOST_TOLD]:
        feedback.pushWarning(tr("Area {number}: {problem}").format(number=number, problem=problem))
    if problems:
        sentence = tr("{count} of {all} areas have no answer.")
        feedback.pushWarning(sentence.format(count=len(problems), all=len(outcomes)))
