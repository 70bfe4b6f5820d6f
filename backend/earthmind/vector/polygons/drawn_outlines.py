"""What is drawn of a thing that was marked: its shape, or a box around it."""

from __future__ import annotations

from enum import Enum

from earthmind.vector.features import Feature
from earthmind.vector.polygons.ground_boxes import BoxMaker, upright


class Outline(str, Enum):
    """What is drawn for each thing."""

    ORIENTED = "oriented"
    UPRIGHT = "upright"
    SHAPE = "shape"


def boxed(feature: Feature, made: BoxMaker, outline: Outline) -> Feature:
    """A thing with its outline, and what its smallest rectangle on the ground measures.

    Args:
        feature: As it was marked; its area stays that of what was marked.
        made: Puts boxes around polygons of the same CRS.
        outline: What is drawn.

    Returns:
        The feature with ``length_m``, ``width_m`` and ``orientation`` (degrees clockwise from north, 0 to
        below 180).
    """
    box = made.around(feature.geometry)
    drawn = {
        Outline.ORIENTED: box.corners,
        Outline.UPRIGHT: upright(feature.geometry),
        Outline.SHAPE: feature.geometry,
    }[outline]
    measures = {
        "length_m": round(box.length_m, 2),
        "width_m": round(box.width_m, 2),
        "orientation": round(box.orientation, 2) % 180,
    }
    return Feature(drawn, {**feature.attributes, **measures})
