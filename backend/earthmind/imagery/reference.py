"""What is known of a raster before a pixel of it is read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Sensor(str, Enum):
    """The two kinds of sensor that EarthMind fuses."""

    OPTICAL = "optical"
    SAR = "sar"


class Unit(str, Enum):
    """What a pixel value means.

    ``REFLECTANCE`` is ``value * scale + offset`` in 0..1; ``DISPLAY`` is ready 8-bit;
    ``DB``, ``POWER`` and ``AMPLITUDE`` are backscatter in decibel, linear power and its root.
    """

    REFLECTANCE = "reflectance"
    DISPLAY = "display"
    DB = "db"
    POWER = "power"
    AMPLITUDE = "amplitude"


@dataclass(frozen=True)
class RasterReference:
    """A raster layer: where it is and what its bands mean.

    Attributes:
        uri: Path or GDAL URI.
        name: What the user calls the layer; used in every message.
        sensor: Optical or SAR.
        bands: 1-based band index by role (``blue green red nir swir1 swir2 ...``, ``vv vh hh hv``).
        unit: Meaning of the pixel values.
        scale: Factor from the stored value to the unit.
        offset: Added after the factor.
        nodata: Stored value that means "nothing here"; NaN always does.
        date: Day of acquisition, where known.
        notes: What was guessed rather than read, one sentence each.
        crs: Coordinate reference system that the user gave (``EPSG:n`` or WKT), which wins over the file's.
        shift: Correction of the layer's place, across and up, in units of its CRS; applied by the grid.
        by_band: Factor and offset by band index in place of these, where bands have their own.
        mission: What the product is called, such as ``Landsat 8/9``; None where it is not known.
        mask: 1-based band that is 0 where there is nothing, where a band without a tag is such a mask.
        limits: Lowest and highest stored value that can be a measurement, where some lie beyond.
        moment: 0 for the latest or only date of its sensor's layers, -1 for the one before.
    """

    uri: str
    name: str
    sensor: Sensor
    bands: Mapping[str, int]
    unit: Unit
    scale: float = 1.0
    offset: float = 0.0
    nodata: float | None = None
    date: datetime.date | None = None
    notes: tuple[str, ...] = field(default=())
    shift: tuple[float, float] = (0.0, 0.0)
    crs: str | None = None
    moment: int = 0
    by_band: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    mission: str | None = None
    mask: int | None = None
    limits: tuple[float, float] | None = None
