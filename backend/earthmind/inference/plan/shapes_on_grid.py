"""Places around the polygons of a region, drawn on a grid row by row: near it, beside it, between two."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.windows import Window
from scipy.ndimage import distance_transform_edt

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.bearings import beside, between
from earthmind.inference.plan.choosing import within_of
from earthmind.inference.plan.expression import Bearing
from earthmind.vector import Feature

_MOST_MEASURED = 2**21
"""Pixels of a grid on which distances and directions are measured from pixel to pixel."""
_EVEN = 0.005


@dataclass(frozen=True)
class Pixels:
    """A mask of a whole grid, of its pixels or of larger ones, given row by row."""

    inside: NDArray[np.bool_]

    def mask(self, grid: Grid, rows: range) -> NDArray[np.bool_]:
        """Some rows of a grid over the same ground, bool (rows, W)."""
        if self.inside.shape == grid.shape:
            return self.inside[rows.start : rows.stop]
        down, across = self.inside.shape
        row_numbers = np.arange(rows.start, rows.stop) * down // grid.height
        return self.inside[np.ix_(row_numbers, np.arange(grid.width) * across // grid.width)]


@dataclass
class Shapes:
    """Shapes of a region in the CRS of a grid, drawn row by row."""

    shapes: Sequence[shapely.Geometry]

    def __post_init__(self) -> None:
        self._tree = shapely.STRtree(list(self.shapes))

    def mask(self, grid: Grid, rows: range, *, touched: bool = False) -> NDArray[np.bool_]:
        """Where the middles of pixels are inside, bool (rows, W); or any part of them, where ``touched``."""
        transform = grid.transform @ Affine.translation(0, rows.start)
        corners = [transform @ c for c in ((0, 0), (grid.width, 0), (0, len(rows)), (grid.width, len(rows)))]
        box = shapely.MultiPoint(corners).envelope
        here = [self.shapes[number] for number in sorted(self._tree.query(box).tolist())]
        if not here:
            return np.zeros((len(rows), grid.width), np.bool_)
        return np.asarray(
            rasterize(here, (len(rows), grid.width), transform=transform, all_touched=touched) == 1
        )


def near_on_grid(near: Sequence[Feature], metres: float, grid: Grid) -> Shapes | Pixels:
    """What is near polygons: by distances between pixels where these are much the same all over.

    Args:
        near: The polygons, in the CRS of the grid.
        metres: How near, from their edges.
        grid: To draw it on.
    """
    if grid.width * grid.height > _MOST_MEASURED or not _is_even(grid):
        return Shapes(within_of(near, metres, crs_text(grid.crs)))
    inside = Shapes([feature.geometry for feature in near]).mask(grid, range(grid.height))
    if not inside.any():
        return Pixels(inside)
    across, down = grid.resolution_m
    away = distance_transform_edt(~inside, sampling=(down, across)) - (across + down) / 4
    return Pixels(np.asarray(away <= max(metres, 0.0)) | inside)


def beside_on_grid(of: Sequence[Feature], bearing: Bearing, grid: Grid) -> Pixels:
    """What lies on one side of polygons; on a large grid to the pixel of a coarser one.

    Args:
        of: The polygons, in the CRS of the grid.
        bearing: On which side of them.
        grid: To draw it on.
    """
    coarse = _measurable(grid)
    return Pixels(beside(_drawn(of, coarse, grid), bearing, coarse))


def between_on_grid(one: Sequence[Feature], other: Sequence[Feature], grid: Grid) -> Pixels:
    """What lies between two sets of polygons; on a large grid to the pixel of a coarser one."""
    coarse = _measurable(grid)
    return Pixels(between(_drawn(one, coarse, grid), _drawn(other, coarse, grid), coarse))


def _measurable(grid: Grid) -> Grid:
    longer, shorter = max(grid.width, grid.height), min(grid.width, grid.height)
    return grid.coarsened(math.isqrt(max(_MOST_MEASURED * longer // shorter, 1)))


def _drawn(features: Sequence[Feature], coarse: Grid, grid: Grid) -> NDArray[np.bool_]:
    """Polygons on a grid that may be coarser: then no thin one is lost."""
    shapes = Shapes([feature.geometry for feature in features])
    return shapes.mask(coarse, range(coarse.height), touched=coarse != grid)


def _is_even(grid: Grid) -> bool:
    """Whether a pixel has much the same size on the ground at the top and the bottom of a grid."""
    edge = Window(0, 0, grid.width, 1), Window(0, grid.height - 1, grid.width, 1)
    (first, _), (last, _) = (grid.crop(window).resolution_m for window in edge)
    return abs(first - last) <= _EVEN * max(first, last)
