"""Regions found on a place: logits of concepts combined pixel by pixel, traced, and parts chosen.

Everything that is told of a region is measured on the polygons that are traced here. A place is given row by
row, so one picture and windows of any number are the same to this module.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import Grid
from earthmind.inference.plan.choosing import chosen_parts
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beside,
    Between,
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
from earthmind.inference.plan.region_tree import made_of, parts_of
from earthmind.inference.plan.shapes_on_grid import (
    Pixels,
    Shapes,
    beside_on_grid,
    between_on_grid,
    near_on_grid,
)
from earthmind.inference.plan.sides_of_grid import side_mask
from earthmind.vector import Feature, PolygonStream
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.polygons.drawing import largest_first

INSIDE = np.float32(20.0)
"""Logit of a pixel that is inside for sure; minus this outside."""
Floats = NDArray[np.float32]


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
    _shapes: dict[Region, Shapes | Pixels] = field(default_factory=dict)

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
            case Beside(of, side) if region not in self._shapes:
                yield from self._prepare(of)
                self._shapes[region] = beside_on_grid((yield from self.trace(of)), side, self.grid)
            case Between(one, other) if region not in self._shapes:
                yield from self._prepare(one)
                yield from self._prepare(other)
                ones, others = (yield from self.trace(one)), (yield from self.trace(other))
                self._shapes[region] = between_on_grid(ones, others, self.grid)
            case Near(of, metres) if region not in self._shapes:
                near = yield from self.trace(of)
                self._shapes[region] = near_on_grid(near, metres, self.grid)
            case Parts() if region not in self._shapes:
                yield from self._prepare(region.of)
                if self._key(region) not in self.found:
                    yield from self._trace_parts(region)
                self._shapes[region] = Shapes([feature.geometry for feature in self.features(region)])

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
            case Beside() | Between():
                there = _certain(self._shapes[region].mask(self.grid, rows.numbers))
                itself = [-self._logits(part, rows) for part in parts_of(region)]
                return np.minimum(there, np.minimum.reduce([np.sign(each) * INSIDE for each in itself]))
            case Near():
                return _certain(self._shapes[region].mask(self.grid, rows.numbers))
            case Parts():
                inside = _certain(self._shapes[region].mask(self.grid, rows.numbers))
                return np.minimum(self._logits(region.of, rows), inside)
        raise TypeError(f"{region!r} is no region")


def leaves_of(region: Region, without: str = "", *, earlier: bool = False) -> tuple[Leaf, ...]:
    """The masks that the pixels of a region are made of; those of parts that are chosen included."""
    match region:
        case Concept(name):
            return (Leaf(name, earlier, without),)
        case AtDate():
            earlier = _is_earlier(region)
    found = (leaf for part in parts_of(region) for leaf in leaves_of(part, without, earlier=earlier))
    return tuple(dict.fromkeys(found))


def dated(region: Region, *, earlier: bool) -> Region:
    """A region with the date at each of its concepts, where they do not have their own."""
    match region:
        case Concept():
            return AtDate(region, "earlier") if earlier else region
        case AtDate(of, _):
            return dated(of, earlier=_is_earlier(region))
    return made_of(region, lambda part: dated(part, earlier=earlier))


def _is_earlier(region: AtDate) -> bool:
    return region.moment == "earlier"


def _certain(inside: NDArray[np.bool_]) -> Floats:
    return np.where(inside, INSIDE, -INSIDE)
