"""The regions that were found on a place, and what is measured on their polygons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.grid import Grid, crs_text
from earthmind.inference.plan.choosing import nearest_m
from earthmind.inference.plan.expression import Everything, Region
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import numbers_of


class Find(Protocol):
    """Where regions were found."""

    def features(self, region: Region, without: str = "") -> Sequence[Feature]:
        """The polygons of a region, without a sensor or with all."""

    def left_out(self, region: Region) -> int:
        """How many parts of it were smaller than asked for."""


@dataclass(frozen=True)
class FoundRegions:
    """Measures of regions: what an answer says and the number that comes with it are both taken from here.

    Attributes:
        find: Gives the polygons of a region.
        grid: The place.
    """

    find: Find
    grid: Grid

    def features(self, region: Region, without: str = "") -> Sequence[Feature]:
        """The polygons of a region, without a sensor or with all."""
        return self.find.features(region, without)

    def count(self, region: Region) -> int:
        """How many parts a region has."""
        return len(self.features(region))

    def square_metres(self, region: Region, without: str = "") -> float:
        """Its area on the ellipsoid."""
        return float(self.areas_m2(region, without).sum())

    def whole_m2(self) -> float:
        """The area of the whole extent."""
        return self.square_metres(Everything())

    def areas_m2(self, region: Region, without: str = "") -> NDArray[np.float64]:
        """The area of each part on the ellipsoid."""
        return numbers_of(self.features(region, without), "area_m2")

    def share(self, region: Region, of: Region | None = None) -> float:
        """The area of a region by that of another or of the whole extent, 0 where that is empty."""
        base = self.square_metres(Everything() if of is None else of)
        return self.square_metres(region) / base if base else 0.0

    def distance_m(self, one: Region, other: Region) -> float:
        """The least distance between two regions in metres, 0 where they touch or overlap."""
        return nearest_m(self.features(one), self.features(other), crs_text(self.grid.crs))
