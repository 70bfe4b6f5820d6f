"""The colours of what is marked: fixed for what models know by name, else one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.PyQt.QtGui import QColor

from ..connection.messages import Segment

# Clear of each other on imagery and for most colour-blind eyes; after Okabe and Ito.
COLOURS = ("#56b4e9", "#e69f00", "#cc79a7", "#f0e442", "#009e73", "#d55e00", "#0072b2")
_OF_CONCEPTS = {
    "water": "#2c7fb8",
    "flooded area": "#7fcdee",
    "permanent water": "#0b4f8a",
    "vegetation": "#9bd770",
    "forest": "#1b7837",
    "grass": "#c8e6a0",
    "shrub": "#a6a14e",
    "wetland": "#5aae91",
    "crops": "#f0c94d",
    "built-up area": "#d7301f",
    "bare land": "#c2a383",
    "clouds": "#e6e6e6",
    "cloud shadow": "#555555",
    "ships": "#7a0177",
}
OF_CHANGES = {"gained": "#0072b2", "lost": "#d55e00", "stayed": "#bdbdbd"}  # in the order of legends
_DARK, _BRIGHT = "#101010", "#ffffff"


def colour(index: int) -> str:
    """The colour of the n-th of some things that have none of their own."""
    return COLOURS[index % len(COLOURS)]


def concept_colour(name: Optional[str]) -> Optional[str]:
    """The colour that a concept has on every map; None where it has none."""
    return _OF_CONCEPTS.get(name or "")


def segment_colour(segment: Segment) -> str:
    """The colour of a segment, on the map and in the conversation."""
    return concept_colour(segment.concept) or colour(segment.index)


def colours_of(names: Iterable[str]) -> dict[str, str]:
    """A colour for each of some things, each once: its own, or the next of those that are nobody's."""
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(name, concept_colour(name) or colour(len(known)))
    return known


def text_colour(fill: str) -> str:
    """What can be read on a colour."""
    return _DARK if QColor(fill).lightnessF() > 0.4 else _BRIGHT
