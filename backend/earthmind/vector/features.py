"""A polygon with attributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapely import Polygon

NUMBER_FIELDS = ("score", "area_m2", "perimeter_m")
FIELDS = ("phrase", "score", "area_m2", "perimeter_m", "model", "optical", "sar", "prompt", "created")
"""Attributes of every polygon, in the order of the columns."""


@dataclass(frozen=True)
class Feature:
    """A polygon in the grid's CRS with its attributes.

    Attributes:
        geometry: Valid polygon, with holes.
        attributes: ``phrase, score, area_m2, perimeter_m, model, optical, sar, prompt, created``.
    """

    geometry: Polygon
    attributes: Mapping[str, str | float]
