"""A raster layer as it was given."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from earthmind.described import CLOSED, described


@dataclass(frozen=True)
class LayerRequest:
    """A raster layer as the user gave it; what is None is recognised from the file."""

    __pydantic_config__ = CLOSED

    uri: str = described("Path or GDAL URI.", min_length=1)
    name: str | None = described("What the user calls the layer; by default the file's name.", None)
    bands: Mapping[str, int] | None = described("1-based band index by role, such as nir or vv.", None)
    unit: str | None = described("reflectance, display, db, power or amplitude.", None)
    scale: float | None = described("Factor from the stored value to the unit.", None)
    offset: float | None = described("Added after the factor.", None)
    nodata: float | None = described('Stored value that means "nothing here".', None)
    date: datetime.date | None = described("Day of acquisition.", None)
    crs: str | None = described(
        "EPSG:n or WKT, where the file has none or a wrong one; wins over the file's.", None
    )
