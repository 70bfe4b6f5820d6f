"""What the model is shown: pictures on one grid, of 8 bits or of reflectance."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.grid import Grid
from earthmind.imagery.layers.bands import COLOUR_ROLES
from earthmind.imagery.reference import RasterReference, Sensor, Unit

PICTURE_CHANNELS = 3
Pixels = Union[NDArray[np.uint8], NDArray[np.float32]]


@dataclass(frozen=True)
class Rendering:
    """How physical values become the 8-bit channels that a model expects.

    Attributes:
        optical_bands: Roles of the optical channels, such as ``("swir1", "nir", "green")``.
        optical_range: Reflectance that becomes 0 and 255.
        sar_bands: Roles of the SAR channels; missing ones stay 0.
        sar_range_db: Backscatter in dB that becomes 0 and 255, by role.
        colour_range: The same as ``optical_range`` for layers that lack the optical bands and are shown in
            red, green and blue; None where they are refused.
        coded: Whether the channels are codes of single bands (``earthmind.band_codes``), as many as there are
            roles; missing ones stay 0, and the ranges do not apply. Otherwise there are three channels.
        reflectance: Whether the optical channels are reflectance itself, float32, one for each role.
    """

    optical_bands: tuple[str, ...]
    optical_range: tuple[float, float]
    sar_bands: tuple[str, ...]
    sar_range_db: dict[str, tuple[float, float]]
    colour_range: tuple[float, float] | None = None
    coded: bool = False
    reflectance: bool = False

    def roles(self, sensor: Sensor) -> tuple[str, ...]:
        """Roles of the channels of a sensor."""
        return self.optical_bands if sensor is Sensor.OPTICAL else self.sar_bands

    def channels(self, sensor: Sensor) -> int:
        """Number of channels of a sensor's pictures."""
        return len(self.roles(sensor)) if self.coded or self.reflectance else PICTURE_CHANNELS

    @property
    def dtype(self) -> np.dtype[Any]:
        """Type of the numbers of pictures."""
        return np.dtype(np.float32 if self.reflectance else np.uint8)

    def optical_range_of(self, reference: RasterReference) -> tuple[float, float]:
        """Reflectance that becomes 0 and 255 for one optical layer."""
        return self.colour_range if self.colour_range and self.in_colour(reference) else self.optical_range

    def in_colour(self, reference: RasterReference) -> bool:
        """Whether an optical layer is shown in red, green and blue because it lacks the optical bands."""
        has = set(reference.bands)
        if reference.sensor is Sensor.OPTICAL and self.coded:
            return has & set(self.optical_bands) == set(COLOUR_ROLES)
        if reference.sensor is not Sensor.OPTICAL or self.colour_range is None:
            return False
        return not has.issuperset(self.optical_bands) and has.issuperset(COLOUR_ROLES)


@dataclass(frozen=True)
class Frame:
    """The channels of one sensor at one date, rendered.

    Attributes:
        sensor: Optical or SAR.
        date: Day of acquisition, where known.
        pixels: uint8, shape (channels, H, W), three channels unless they are coded; 0 where invalid. Or
            float32, reflectance of each role, which means nothing where invalid.
        valid: bool, shape (H, W); False on nodata, NaN and outside the layer.
        reference: The layer it was read from.
        part: 0 for the channels that a model always sees, 1 and up for further bands of the same layer.
        colour: Whether it shows red, green and blue in place of the optical bands.
        roles: Roles of the channels where they are codes or reflectance of single bands; empty for a picture.
    """

    sensor: Sensor
    date: datetime.date | None
    pixels: Pixels
    valid: NDArray[np.bool_]
    reference: RasterReference
    part: int = 0
    colour: bool = False
    roles: tuple[str, ...] = ()

    @property
    def measured(self) -> bool:
        """Whether the values are reflectance or backscatter, not numbers of a picture as it is shown."""
        return self.reference.unit is not Unit.DISPLAY


@dataclass(frozen=True)
class Scene:
    """One place as one or more frames on one grid (1 to 5)."""

    grid: Grid
    frames: tuple[Frame, ...]
    notes: tuple[str, ...] = ()


def latest(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames of the latest date, which masks and fusion weights are about; may be none."""
    return tuple(frame for frame in frames if frame.reference.moment == 0)


def is_fused(frames: Sequence[Frame]) -> bool:
    """Whether both sensors show the latest date."""
    return len({frame.sensor for frame in latest(frames)}) == len(Sensor)
