"""The ellipsoid under a coordinate reference system, on which lengths and areas are measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pyproj import CRS, Geod

from earthmind.errors import OutputError
from earthmind.sentences import Sentence


class HasWkt(Protocol):
    """A coordinate reference system that can write itself as WKT, of rasterio or of pyproj."""

    def to_wkt(self) -> str:
        """Return the WKT."""


@dataclass(frozen=True)
class Ellipsoid:
    """Where lengths and areas are measured.

    Attributes:
        crs: The coordinate reference system.
        geographic: Its longitudes and latitudes.
        geod: Its ellipsoid.
    """

    crs: CRS
    geographic: CRS
    geod: Geod


def ellipsoid_of(crs: HasWkt) -> Ellipsoid:
    """The ellipsoid of a coordinate reference system.

    Raises:
        OutputError: It has none.
    """
    known = CRS.from_wkt(crs.to_wkt())
    geographic, geod = known.geodetic_crs, known.get_geod()
    if geographic is None or geod is None:
        raise OutputError(
            Sentence(
                "The coordinate reference system of the layers has no ellipsoid, so areas cannot be "
                "measured. Reproject the layers first."
            )
        )
    return Ellipsoid(known, geographic, geod)
