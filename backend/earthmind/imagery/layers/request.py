"""A raster layer as it was given."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from earthmind.described import CLOSED, described
from earthmind.imagery.reading.file_addresses import plain_path

SEPARATOR = "|"
"""Between the paths of a layer that is given as several files."""


@dataclass(frozen=True)
class LayerRequest:
    """A raster layer as the user gave it; what is None is recognised from the file.

    Addresses ``file:`` become the paths that they stand for.
    """

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

    def __post_init__(self) -> None:
        parts = [part.strip() for part in self.uri.split(SEPARATOR)]
        if any(part.lower().startswith("file:") for part in parts):
            object.__setattr__(self, "uri", SEPARATOR.join(map(plain_path, parts)))
