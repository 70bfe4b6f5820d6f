"""What is chosen of polygons: the largest, the northernmost, larger than, near another, in the north.

``phrases`` finds it in a prompt; here it is applied to the polygons of a whole extent and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import numbers_of, some_of

_SUPERLATIVES = {
    "area": "largest",
    "-area": "smallest",
    "perimeter": "longest",
    "-perimeter": "shortest",
    "north": "northernmost",
    "-north": "southernmost",
    "east": "easternmost",
    "-east": "westernmost",
}
_ORDINALS = {1: "second", 2: "third", 3: "fourth", 4: "fifth"}


@dataclass(frozen=True)
class Selection:
    """What is chosen of the polygons of a phrase: first by size, place and nearness, then by order.

    Attributes:
        smallest_m2: Least area in square metres.
        largest_m2: Greatest area.
        near: What they must lie near to, such as ``the river``.
        near_m: How near, in metres.
        part: Half or quarter of the extent that their middles must lie in: ``north``, ``-north``, ``east``,
            ``-east``.
        order: ``area``, ``perimeter``, ``north`` or ``east``, ``-`` before it for the least.
        count: How many of that order; None for all.
        skip: How many of that order come before, 1 for "the second largest".
    """

    smallest_m2: float = 0.0
    largest_m2: float = float("inf")
    near: str | None = None
    near_m: float = 0.0
    part: tuple[str, ...] = ()
    order: str | None = None
    count: int | None = None
    skip: int = 0

    @property
    def chooses(self) -> bool:
        """Whether anything is chosen."""
        return self != Selection()

    def wanted(self, count: int = 2) -> str:
        """What is chosen, in words that follow "those": ``larger than 2 ha and within 9 m of the river``."""
        middle = "their middle" if count > 1 else "its middle"
        parts = [f"larger than {_area(self.smallest_m2)}"] if self.smallest_m2 else []
        parts += [f"smaller than {_area(self.largest_m2)}"] if np.isfinite(self.largest_m2) else []
        parts += [f"within {self.near_m:g} m of {self.near}"] if self.near else []
        parts += [f"with {middle} in the {_part_name(self.part)} of the extent"] if self.part else []
        return " and ".join(parts)

    @property
    def superlative(self) -> str:
        """The order in words, ``3 northernmost``; empty where nothing is ordered."""
        if self.order is None:
            return ""
        number = f"{self.count} " if (self.count or 1) > 1 else ""
        rank = f"{_ORDINALS.get(self.skip, f'{self.skip + 1}th')} " if self.skip else ""
        return f"{number}{rank}{_SUPERLATIVES[self.order]}"


@dataclass(frozen=True)
class Choice:
    """What was chosen.

    Attributes:
        features: The polygons, in the order of the selection.
        sentence: What was chosen of how many, for the analyst.
    """

    features: Sequence[Feature]
    sentence: str


def choose(
    features: Sequence[Feature], selection: Selection, grid: Grid, near: Sequence[Feature] = ()
) -> Choice:
    """Choose of the polygons of a whole extent.

    Args:
        features: Polygons in the CRS of the grid, at least one.
        selection: What to choose.
        grid: The whole extent.
        near: The polygons of ``selection.near``.
    """
    crs = crs_text(grid.crs)
    areas = numbers_of(features, "area_m2")
    fits = np.flatnonzero((areas >= selection.smallest_m2) & (areas <= selection.largest_m2))
    fitting = some_of(features, fits.tolist())
    if selection.near is not None:
        fitting = near_ones(fitting, near, selection.near_m, crs)
    for side in selection.part:
        fitting = _in_half(fitting, side, grid, crs)
    chosen = _ordered(fitting, selection, crs)
    return Choice(chosen, _sentence(selection, len(features), len(fitting), len(chosen)))


def _sentence(selection: Selection, found: int, fitting: int, chosen: int) -> str:
    polygons = f"{found} polygons" if found > 1 else "the only polygon"
    if not fitting:
        none = f"None of {polygons} is" if found > 1 else "The only polygon is not"
        return f"{none} {selection.wanted(1)}, so nothing was marked."
    if selection.order is None:
        those = "those" if chosen > 1 else "the one"
        some = polygons if found == 1 else f"{chosen} of {polygons}"
        return f"Chosen: {some}, {those} {selection.wanted(chosen)}."
    if selection.wanted():
        fit = f"{fitting} polygons" if fitting > 1 else "only polygon"
        polygons = f"the {fit} {selection.wanted(fitting)} ({found} in all)"
    if not chosen:
        return f"There is no {selection.superlative} of {polygons}, so nothing was marked."
    if fitting == 1:
        return f"Chosen: {polygons}, as the {selection.superlative}."
    if chosen < (selection.count or 0):
        every = polygons if selection.wanted() else f"all {polygons}"
        return f"Chosen: {every}; the {selection.superlative} were asked for."
    return f"Chosen: the {selection.superlative} of {polygons}."


def _ordered(features: Sequence[Feature], selection: Selection, crs: str) -> Sequence[Feature]:
    if selection.order is None:
        return features
    least = selection.order.startswith("-")
    kind = selection.order.lstrip("-")
    fields = {"area": "area_m2", "perimeter": "perimeter_m"}
    values = numbers_of(features, fields[kind]) if kind in fields else values_of(features, kind, crs)
    ordered = sorted(range(len(features)), key=lambda i: values[i] if least else -values[i])
    end = None if selection.count is None else selection.skip + selection.count
    return some_of(features, ordered[selection.skip : end])


def _in_half(features: Sequence[Feature], side: str, grid: Grid, crs: str) -> Sequence[Feature]:
    """Return the features whose middle lies north (south, east, west) of the middle of the extent."""
    left, bottom, right, top = grid.bounds
    middle = Feature(shapely.box(left, bottom, right, top), {})
    values = values_of(chain([middle], features), side.lstrip("-"), crs)
    sign = -1 if side.startswith("-") else 1
    return some_of(features, np.flatnonzero(sign * (values[1:] - values[0]) >= 0).tolist())


def _part_name(part: tuple[str, ...]) -> str:
    words = {"north": "northern", "-north": "southern", "east": "eastern", "-east": "western"}
    if len(part) == 1:
        return f"{words[part[0]]} half"
    return f"{words[part[0]].removesuffix('ern')}-{words[part[1]]} quarter"


def _area(square_metres: float) -> str:
    if square_metres >= 1e6:
        return f"{square_metres / 1e6:g} km2"
    return f"{square_metres / 1e4:g} ha" if square_metres >= 1e3 else f"{square_metres:g} m2"


def near_ones(
    features: Sequence[Feature], others: Sequence[Feature], metres: float, crs: str
) -> Sequence[Feature]:
    """Return the features within a distance of any other, measured in a map that is true to length there."""
    if not others or not features:
        return []
    local = local_map([*features, *others], crs)
    mine = moved([feature.geometry for feature in features], local)
    tree = shapely.STRtree(moved([feature.geometry for feature in others], local))
    found = set(tree.query(mine, predicate="dwithin", distance=metres)[0].tolist())
    return some_of(features, sorted(found))


def values_of(features: Iterable[Feature], kind: str, crs: str) -> NDArray[np.float64]:
    """Latitude (``north``), or degrees east of the first one plus 180 (``east``), of the middles."""
    centres = [(c.x, c.y) for c in (feature.geometry.centroid for feature in features)]
    if not centres:
        return np.zeros(0)
    way = to_lonlat(crs)
    lon, lat = way.transform([x for x, _ in centres], [y for _, y in centres])
    if kind == "north":
        return np.asarray(lat)
    from_first = np.asarray(lon) - lon[0]
    return np.asarray((from_first + 540) % 360)  # also across 180 degrees


def local_map(features: Sequence[Feature], crs: str) -> Transformer:
    """Return the way to an azimuthal equidistant map around the features, in metres."""
    box = shapely.box(*shapely.total_bounds([feature.geometry for feature in features]))
    lon, lat = to_lonlat(crs).transform(box.centroid.x, box.centroid.y)
    ellipsoid = CRS.from_user_input(crs).get_geod() or Geod(ellps="WGS84")
    local = CRS.from_proj4(f"+proj=aeqd +lat_0={lat} +lon_0={lon} +a={ellipsoid.a} +b={ellipsoid.b}")
    return Transformer.from_crs(crs, local, always_xy=True)


def to_lonlat(crs: str) -> Transformer:
    """Return the way to longitude and latitude on the planet that a CRS is of."""
    own = CRS.from_user_input(crs)
    return Transformer.from_crs(own, own.geodetic_crs or CRS.from_epsg(4326), always_xy=True)


def moved(polygons: Sequence[shapely.Geometry], way: Transformer) -> NDArray[np.object_]:
    """Return polygons in the CRS that a way leads to."""

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(way.transform(points[:, 0], points[:, 1]))

    there: NDArray[np.object_] = shapely.transform(np.array(polygons, dtype=object), move)
    return there
