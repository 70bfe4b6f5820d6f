"""What a door asks of the engine."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LayerRequest:
    """A raster layer as the user gave it; what is None is recognised from the file.

    Attributes:
        uri: Path or GDAL URI.
        name: What the user calls the layer.
        bands: 1-based band index by role.
        unit: ``reflectance``, ``display``, ``db``, ``power`` or ``amplitude``.
        scale: Factor from the stored value to the unit.
        offset: Added after the factor.
        nodata: Stored value that means "nothing here".
        date: Day of acquisition.
        crs: Coordinate reference system, ``EPSG:n`` or WKT, where the file has none or a wrong one.
    """

    uri: str
    name: str | None = None
    bands: Mapping[str, int] | None = None
    unit: str | None = None
    scale: float | None = None
    offset: float | None = None
    nodata: float | None = None
    date: datetime.date | None = None
    crs: str | None = None


@dataclass(frozen=True)
class Extent:
    """A rectangle on the ground.

    Attributes:
        bounds: Left, bottom, right, top in units of the CRS.
        crs: ``EPSG:n`` or WKT.
    """

    bounds: tuple[float, float, float, float]
    crs: str


@dataclass(frozen=True)
class SceneRequest:
    """One place: an optical layer, a SAR layer, or both, and what it looked like before.

    Attributes:
        optical: The optical layer.
        sar: The SAR layer.
        optical_before: An optical layer of an earlier date.
        sar_before: A SAR layer of an earlier date.
        extent: Part of the layers to look at; None for all that they share.
        resolution: Ground pixel of the analysis grid in metres; None for the layers' own.
        correct_shift: Whether a shift between the sensors that can be told is corrected, by the grid.
        multispectral: Whether a model that can look at further bands of the optical layer is shown them,
            three at a time.
    """

    optical: LayerRequest | None = None
    sar: LayerRequest | None = None
    optical_before: LayerRequest | None = None
    sar_before: LayerRequest | None = None
    extent: Extent | None = None
    resolution: float | None = None
    correct_shift: bool = False
    multispectral: bool = False
