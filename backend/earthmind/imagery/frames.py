"""What the model is shown: 8-bit pictures on one grid."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.grid import Grid
from earthmind.imagery.reference import RasterReference, Sensor


@dataclass(frozen=True)
class Rendering:
    """How physical values become the three 8-bit channels that a model expects.

    Attributes:
        optical_bands: Roles of the three optical channels, such as ``("swir1", "nir", "green")``.
        optical_range: Reflectance that becomes 0 and 255.
        sar_bands: Roles of the SAR channels, at most three; missing ones stay 0.
        sar_range_db: Backscatter in dB that becomes 0 and 255, by role.
    """

    optical_bands: tuple[str, str, str]
    optical_range: tuple[float, float]
    sar_bands: tuple[str, ...]
    sar_range_db: dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Frame:
    """One sensor at one date, rendered.

    Attributes:
        sensor: Optical or SAR.
        date: Day of acquisition, where known.
        pixels: uint8, shape (3, H, W); 0 where invalid.
        valid: bool, shape (H, W); False on nodata, NaN and outside the layer.
        reference: The layer it was read from.
    """

    sensor: Sensor
    date: datetime.date | None
    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    reference: RasterReference


@dataclass(frozen=True)
class Scene:
    """One place as one or more frames on one grid (1 to 5)."""

    grid: Grid
    frames: tuple[Frame, ...]
    notes: tuple[str, ...] = ()
