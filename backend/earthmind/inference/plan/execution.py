"""Regions found on a place: logits of concepts combined pixel by pixel, traced, and parts chosen.

Everything that is told of a region is measured on the polygons that are traced here. A place is given row by
row, so one picture and windows of any number are the same to this module.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.windows import Window
from scipy.ndimage import distance_transform_edt

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.inference.plan.choosing import chosen_parts, within_of
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Concept,
    Drawn,
    Everything,
    InSide,
    Near,
    Not,
    Or,
    Parts,
    Region,
)
from earthmind.inference.plan.sides_of_grid import side_mask
from earthmind.vector import Feature, PolygonStream
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.polygons.drawing import largest_first

INSIDE = np.float32(20.0)
"""Logit of a pixel that is inside for sure; minus this outside."""
Floats = NDArray[np.float32]
_MOST_MEASURED = 2**21
"""Pixels of a grid on which distances are measured from pixel to pixel, and not around polygons."""
_EVEN = 0.005


@dataclass(frozen=True)
class Leaf:
    """A mask that a model is asked for.

    Attributes:
        concept: One that it knows.
        earlier: Whether it is of the earlier date.
        without: The sensor that is withheld; empty for none.
    """

    concept: str
    earlier: bool = False
    without: str = ""

    @property
    def key(self) -> str:
        """Its name where masks are kept: ``water``, ``water@earlier``, ``water-sar``."""
        return f"{self.concept}{'@earlier' if self.earlier else ''}{f'-{self.without}' * bool(self.without)}"


@dataclass(frozen=True)
class Rows:
    """Some rows of a grid, from the top.

    Attributes:
        first: Number of the first.
        logits: float32, shape (rows, W), by leaf.
        valid: bool, shape (rows, W): where any layer of the latest date has a value.
    """

    first: int
    logits: Mapping[Leaf, Floats]
    valid: NDArray[np.bool_]

    @property
    def numbers(self) -> range:
        """The numbers of the rows."""
        return range(self.first, self.first + len(self.valid))


GiveRows = Callable[[Sequence[Leaf]], Iterator[Rows]]
"""Gives a place from the top to the bottom, with the logits of some leaves."""
Raster = Callable[[Floats, NDArray[np.bool_]], None]
"""Takes the logits and the valid pixels of the next rows."""


@dataclass(frozen=True)
class Traced:
    """The polygons of a region, the largest first or as they were chosen.

    Attributes:
        features: In the CRS of the grid.
        left_out: How many others were smaller than asked for.
    """

    features: Sequence[Feature]
    left_out: int = 0


@dataclass
class Execution:
    """Finds regions on one place, each once.

    Attributes:
        grid: The place.
        rows: Gives it.
        drawn: bool (H, W), the region that was drawn; None where there is none.
        drawn_as: Says which that is.
        corrected_as: Says what was done to the masks that ``rows`` gives; None for nothing.
        minimum_area_m2: Smaller polygons are left out; None for those of fewer than 4 pixels.
        on_disk: Makes where polygons are kept; a list in memory by default.
        without: The sensor that is withheld; empty for none.
        found: What was found so far; may be kept for the next question on the same place.
    """

    grid: Grid
    rows: GiveRows
    drawn: NDArray[np.bool_] | None = None
    drawn_as: Any = None
    corrected_as: Any = None
    minimum_area_m2: float | None = None
    on_disk: Callable[[], FeaturesOnDisk] | None = None
    without: str = ""
    found: dict[Any, Traced] = field(default_factory=dict)
    _shapes: dict[Region, _Shapes | _Pixels] = field(default_factory=dict)

    def has(self, region: Region) -> bool:
        """Whether a region was traced."""
        return self._key(region) in self.found

    def features(self, region: Region) -> Sequence[Feature]:
        """The polygons of a region that was traced."""
        return self.found[self._key(region)].features

    def traced(self, region: Region) -> Traced:
        """A region that was traced."""
        return self.found[self._key(region)]

    def trace(
        self, region: Region, raster: Raster | None = None
    ) -> Generator[float, None, Sequence[Feature]]:
        """Find a region, yielding how far it is, 0 to 1.

        Args:
            region: What to find.
            raster: Also takes its logits row by row.
        """
        if isinstance(region, AtDate) and not isinstance(region.of, Concept):
            inner = dated(region, earlier=False)
            features = yield from self.trace(inner, raster)
            self.found[self._key(region)] = self.traced(inner)
            return features
        if isinstance(region, Parts):
            if raster is not None:
                yield from self._draw(region, raster)
            if self._key(region) not in self.found:
                yield from self._trace_parts(region)
        elif self._key(region) not in self.found or raster is not None:
            yield from self._draw(region, raster)
        return self.features(region)

    def _key(self, region: Region) -> tuple[Any, ...]:
        return region, self.without, self.minimum_area_m2, self.drawn_as, self.corrected_as

    def _trace_parts(self, region: Parts) -> Generator[float, None, None]:
        features = yield from self.trace(region.of)
        near: Sequence[Feature] = ()
        if region.near is not None:
            near = yield from self.trace(region.near)
        to: Sequence[Feature] = ()
        if region.to is not None:
            to = yield from self.trace(region.to)
        left_out = self.traced(region.of).left_out
        chosen = chosen_parts(features, region, self.grid, near, to)
        self.found[self._key(region)] = Traced(chosen, left_out)

    def _draw(self, region: Region, raster: Raster | None) -> Generator[float, None, None]:
        yield from self._prepare(region)
        stream = PolygonStream(
            self.grid, self.grid.width, minimum_area_m2=self.minimum_area_m2, attributes={}
        )
        kept: FeaturesOnDisk | MutableSequence[Feature] = self.on_disk() if self.on_disk else []
        for rows in self.rows(leaves_of(region, self.without)):
            logits = self._logits(region, rows)
            if raster is not None:
                raster(logits, rows.valid)
            kept.extend(stream.add(logits, rows.valid))
            yield (rows.first + len(rows.valid)) / self.grid.height
        kept.extend(stream.finish())
        if not isinstance(region, Parts):
            sorted_features = (
                kept.largest_first() if isinstance(kept, FeaturesOnDisk) else largest_first(list(kept))
            )
            self.found[self._key(region)] = Traced(sorted_features, stream.left_out)

    def _prepare(self, region: Region) -> Generator[float, None, None]:
        """Trace what stands in a region as polygons, and hold it as shapes."""
        match region:
            case And(parts) | Or(parts):
                for part in parts:
                    yield from self._prepare(part)
            case Not(part):
                yield from self._prepare(part)
            case AtDate(of, _) if not isinstance(of, Concept):
                yield from self._prepare(dated(of, earlier=_is_earlier(region)))
            case Near(of, metres) if region not in self._shapes:
                near = yield from self.trace(of)
                self._shapes[region] = self._near(near, metres)
            case Parts() if region not in self._shapes:
                yield from self._prepare(region.of)
                if self._key(region) not in self.found:
                    yield from self._trace_parts(region)
                self._shapes[region] = _Shapes([feature.geometry for feature in self.features(region)])

    def _near(self, near: Sequence[Feature], metres: float) -> _Shapes | _Pixels:
        """What is near polygons: by distances between pixels where these are much the same all over."""
        if self.grid.width * self.grid.height > _MOST_MEASURED or not _is_even(self.grid):
            return _Shapes(within_of(near, metres, crs_text(self.grid.crs)))
        inside = _Shapes([feature.geometry for feature in near]).mask(self.grid, range(self.grid.height))
        if not inside.any():
            return _Pixels(inside)
        across, down = self.grid.resolution_m
        away = distance_transform_edt(~inside, sampling=(down, across)) - (across + down) / 4
        return _Pixels(np.asarray(away <= max(metres, 0.0)) | inside)

    def _logits(self, region: Region, rows: Rows) -> Floats:
        match region:
            case Concept(name):
                return rows.logits[Leaf(name, False, self.without)]
            case AtDate(Concept(name), moment):
                return rows.logits[Leaf(name, moment == "earlier", self.without)]
            case AtDate(of, _):
                return self._logits(dated(of, earlier=_is_earlier(region)), rows)
            case Everything():
                return np.full(rows.valid.shape, INSIDE, np.float32)
            case Drawn():
                if self.drawn is None:
                    return np.full(rows.valid.shape, -INSIDE, np.float32)
                return _certain(self.drawn[rows.first : rows.first + len(rows.valid)])
            case InSide(side):
                return _certain(side_mask(side, self.grid, rows.numbers))
            case And(parts):
                return np.asarray(np.minimum.reduce([self._logits(part, rows) for part in parts]))
            case Or(parts):
                return np.asarray(np.maximum.reduce([self._logits(part, rows) for part in parts]))
            case Not(part):
                return -self._logits(part, rows)
            case Near():
                return _certain(self._shapes[region].mask(self.grid, rows.numbers))
            case Parts():
                inside = _certain(self._shapes[region].mask(self.grid, rows.numbers))
                return np.minimum(self._logits(region.of, rows), inside)
        raise TypeError(f"{region!r} is no region")


@dataclass(frozen=True)
class _Pixels:
    """A mask of a whole grid, given row by row."""

    inside: NDArray[np.bool_]

    def mask(self, grid: Grid, rows: range) -> NDArray[np.bool_]:
        """Some of its rows."""
        return self.inside[rows.start : rows.stop]


@dataclass
class _Shapes:
    """Shapes of a region in the CRS of a grid, drawn row by row."""

    shapes: Sequence[shapely.Geometry]

    def __post_init__(self) -> None:
        self._tree = shapely.STRtree(list(self.shapes))

    def mask(self, grid: Grid, rows: range) -> NDArray[np.bool_]:
        """Where the middles of pixels are inside, bool (rows, W)."""
        transform = grid.transform @ Affine.translation(0, rows.start)
        corners = [transform @ c for c in ((0, 0), (grid.width, 0), (0, len(rows)), (grid.width, len(rows)))]
        box = shapely.MultiPoint(corners).envelope
        here = [self.shapes[number] for number in sorted(self._tree.query(box).tolist())]
        if not here:
            return np.zeros((len(rows), grid.width), np.bool_)
        return np.asarray(rasterize(here, (len(rows), grid.width), transform=transform) == 1)


def _is_even(grid: Grid) -> bool:
    """Whether a pixel has much the same size on the ground at the top and the bottom of a grid."""
    edge = Window(0, 0, grid.width, 1), Window(0, grid.height - 1, grid.width, 1)
    (first, _), (last, _) = (grid.crop(window).resolution_m for window in edge)
    return abs(first - last) <= _EVEN * max(first, last)


def leaves_of(region: Region, without: str = "", *, earlier: bool = False) -> tuple[Leaf, ...]:
    """The masks that the pixels of a region are made of; those of parts that are chosen included."""
    match region:
        case Concept(name):
            return (Leaf(name, earlier, without),)
        case And(parts) | Or(parts):
            found = [leaf for part in parts for leaf in leaves_of(part, without, earlier=earlier)]
        case Not(part):
            found = [*leaves_of(part, without, earlier=earlier)]
        case AtDate(of, _):
            found = [*leaves_of(of, without, earlier=_is_earlier(region))]
        case Near(of, _):
            found = [*leaves_of(of, without, earlier=earlier)]
        case Parts():
            found = [*leaves_of(region.of, without, earlier=earlier)]
            for other in (region.near, region.to):
                found += () if other is None else leaves_of(other, without, earlier=earlier)
        case _:
            found = []
    return tuple(dict.fromkeys(found))


def dated(region: Region, *, earlier: bool) -> Region:
    """A region with the date at each of its concepts, where they do not have their own."""
    match region:
        case Concept():
            return AtDate(region, "earlier") if earlier else region
        case And(parts):
            return And(tuple(dated(part, earlier=earlier) for part in parts))
        case Or(parts):
            return Or(tuple(dated(part, earlier=earlier) for part in parts))
        case Not(part):
            return Not(dated(part, earlier=earlier))
        case Near(of, metres):
            return Near(dated(of, earlier=earlier), metres)
        case AtDate(of, _):
            return dated(of, earlier=_is_earlier(region))
        case Parts():
            near = None if region.near is None else dated(region.near, earlier=earlier)
            to = None if region.to is None else dated(region.to, earlier=earlier)
            return replace(region, of=dated(region.of, earlier=earlier), near=near, to=to)
    return region


def _is_earlier(region: AtDate) -> bool:
    return region.moment == "earlier"


def _certain(inside: NDArray[np.bool_]) -> Floats:
    return np.where(inside, INSIDE, -INSIDE)
