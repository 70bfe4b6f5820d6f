"""What a layer of an answer tells of itself: map tips, and metadata of where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Optional

from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsVectorLayer

from .. import paths
from ..connection.messages import Answer
from ..connection.requests import PlaceRequest
from ..i18n import tr
from ..wording import plain_answer, share_texts, shift_text, understood_text

_AREA = (
    'CASE WHEN "area_m2" >= 1e6 THEN format_number("area_m2" / 1e6, 2) || \' km²\' '
    'WHEN "area_m2" >= 1e4 THEN format_number("area_m2" / 1e4, 2) || \' ha\' '
    "ELSE format_number(\"area_m2\", 0) || ' m²' END"
)


def map_tip() -> str:
    """HTML with expressions: phrase, area in a unit that suits its size, confidence in whole percent."""
    score = "round(100 * \"score\") || ' %'"
    confidence = tr("Confidence")
    return f"<b>[% \"phrase\" %]</b><br>[% {_AREA} %]<br>{confidence}: [% coalesce({score}, '?') %]"


def metadata_of(
    layer: QgsVectorLayer, question: str, answer: Answer, place: Optional[PlaceRequest] = None
) -> QgsLayerMetadata:
    """Title, question and answer, notes, sources, and what made it.

    Args:
        layer: The layer, for its title, CRS and extent.
        question: As it was typed.
        answer: The whole answer.
        place: What was asked about.
    """
    about = QgsLayerMetadata()
    about.setTitle(layer.name())
    about.setType("dataset")
    about.setCrs(layer.crs())
    told = [f"> {question}", understood_text(answer), plain_answer(answer), *answer.notes]
    if answer.counted is not None:
        told.append(", ".join(share_texts(answer.counted)))
    if answer.shift is not None:
        told.append(shift_text(answer.shift))
    about.setAbstract("\n".join(line for line in told if line))
    about.setHistory([*_sources(place), *_made_by(answer)])
    about.setKeywords({"EarthMind": list(dict.fromkeys(segment.phrase for segment in answer.segments))})
    return about


def note_edit(layer: QgsMapLayer) -> None:
    """Say in a layer's metadata that its polygons are not as the answer had them, and since when."""
    about = layer.metadata()
    said = tr("Edited by hand: {date}").format(date=date.today().isoformat())
    if said not in about.history():
        about.addHistoryItem(said)
        layer.setMetadata(about)


def _sources(place: Optional[PlaceRequest]) -> list[str]:
    if place is None:
        return []
    named = (
        (tr("Optical layer"), place.optical),
        (tr("SAR layer"), place.sar),
        (tr("Optical before"), place.optical_before),
        (tr("SAR before"), place.sar_before),
    )
    return [f"{role}: {layer.name} ({layer.uri})" for role, layer in named if layer is not None]


def _made_by(answer: Answer) -> list[str]:
    made = [f"EarthMind {paths.version()}"]
    if answer.model:
        made.append(f"{tr('Model')}: {answer.model}")
    if answer.plan is not None:
        made.append(f"{tr('Understood as')}: {answer.plan.text}")
    return made
