"""Images of one flight over a place, how much of it they cover, and which flights are taken."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import shapely

from earthmind.inference.fetching.stac_search import LonLat, StacItem

_NEARLY_ALL = 0.98
_GAP = datetime.timedelta(minutes=15)


@dataclass(frozen=True)
class Pass:
    """Images that were taken one after the other on one flight.

    Attributes:
        items: The images, those of the latest processing first.
        covers: Share of the place that they cover, 0 to 1.
    """

    items: tuple[StacItem, ...]
    covers: float

    @property
    def moment(self) -> datetime.datetime:
        """When the first of them was taken."""
        return min(item.moment for item in self.items)

    @property
    def day(self) -> datetime.date:
        """The day of that."""
        return self.moment.date()

    @property
    def cloud_cover(self) -> float:
        """Share of clouds that the catalogue says of whole images, the mean of them; 1 where it says none."""
        told = [_share(item.properties.get("eo:cloud_cover")) for item in self.items]
        return sum(told) / len(told)


def passes_of(items: Iterable[StacItem], bounds: LonLat) -> list[Pass]:
    """Images by flight, the earliest first."""
    flights: dict[tuple[str, object], list[list[StacItem]]] = defaultdict(list)
    for item in sorted(items, key=lambda each: each.moment):
        told = item.properties
        key = (str(told.get("platform", "")), told.get("sat:relative_orbit"))
        runs = flights[key]
        if not runs or item.moment - runs[-1][-1].moment > _GAP:
            runs.append([])
        runs[-1].append(item)
    place = shapely.box(*bounds)
    found = [_pass(run, place) for runs in flights.values() for run in runs]
    return sorted((each for each in found if each.covers > 0), key=lambda each: each.moment)


def nearest_pass(passes: Sequence[Pass], moment: datetime.datetime) -> Pass | None:
    """The flight nearest in time of those that cover the place best; None for none."""
    if not passes:
        return None
    most = max(each.covers for each in passes)
    full = [each for each in passes if each.covers >= _NEARLY_ALL * most]
    return min(full, key=lambda each: abs(each.moment - moment))


def promising(passes: Sequence[Pass]) -> list[Pass]:
    """Flights that cover the place as well as any, the least clouded by the catalogue first."""
    if not passes:
        return []
    most = max(each.covers for each in passes)
    full = [each for each in passes if each.covers >= _NEARLY_ALL * most]
    return sorted(full, key=lambda each: (each.cloud_cover, each.moment))


def _pass(run: Sequence[StacItem], place: shapely.Geometry) -> Pass:
    ground = shapely.union_all([item.footprint for item in run])
    newest = sorted(
        run, key=lambda item: str(item.properties.get("s2:processing_baseline", "")), reverse=True
    )
    covers = shapely.intersection(ground, place).area / place.area
    return Pass(tuple(newest), min(float(covers), 1.0))


def _share(percent: object) -> float:
    try:
        return min(max(float(str(percent)) / 100, 0.0), 1.0)
    except ValueError:
        return 1.0
