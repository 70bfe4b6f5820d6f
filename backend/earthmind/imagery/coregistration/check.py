"""Whether an optical and a SAR layer lie on each other, and the correction where they do not."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from pyproj import Transformer
from rasterio.windows import Window

from earthmind.imagery.coregistration.shift import UNKNOWN, Shift, measure_shift
from earthmind.imagery.grid import Grid
from earthmind.imagery.layers.bands import CO_POLARISED
from earthmind.imagery.reading.analysis_grid import analysis_grid, layer_grid
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.reading.sources import open_raster
from earthmind.imagery.reference import RasterReference, Sensor
from earthmind.imagery.rendering.frames import Scene
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.sentences import Sentence

TOLERATED_PIXELS = 2.0
"""Up to this shift nothing is said: models bear it, and the measurement is no finer."""
_COARSE_SIDE = 1024
_FINE_SIDE = 768
_MOST_READ_WHOLE = 2048 * 2048  # pixels of a layer without overviews; of larger ones the middle is read
_BRIGHTNESS = ("red", "green", "blue", "pan", "nir", "swir1")
_BANDS_AT_ONCE = 3


@dataclass(frozen=True)
class Coregistration:
    """How two layers lie on each other.

    Attributes:
        overlap: Share of the optical layer's ground that the SAR layer covers, 0 to 1.
        shift: Where the SAR layer lies, seen from the optical one, in pixels of ``grid``.
        grid: The pixels that the shift is told in.
    """

    overlap: float
    shift: Shift
    grid: Grid

    @property
    def metres(self) -> tuple[float, float]:
        """The shift on the ground: across and down, in metres."""
        across, down = self.grid.resolution_m
        return self.shift.across * across, self.shift.down * down

    @property
    def sentence(self) -> Sentence:
        """What to tell the analyst."""
        if not self.shift.known:
            return Sentence("Whether the two layers lie on each other cannot be told from their edges.")
        pixels = math.hypot(self.shift.across, self.shift.down)
        if pixels <= TOLERATED_PIXELS:
            return Sentence(
                "The two layers lie on each other within {pixels:.1f} pixels.", pixels=max(1.0, pixels)
            )
        return Sentence(
            "The SAR layer lies {metres:.0f} m ({pixels:.1f} pixels) {direction} of the optical layer "
            "(confidence {confidence:.0%}), which harms what is found in both: correct the shift or one of "
            "the layers.",
            metres=math.hypot(*self.metres),
            pixels=pixels,
            direction=_towards(self.shift),
            confidence=self.shift.confidence,
        )


def check_coregistration(
    optical: RasterReference, sar: RasterReference, *, grid: Grid | None = None
) -> Coregistration:
    """Measure how far the SAR layer lies off the optical one.

    Args:
        optical: The optical layer.
        sar: The SAR layer.
        grid: Where to look; by default all that they share, in the optical layer's pixels.

    Raises:
        InputError: The layers do not overlap or cannot be read.
    """
    grid = grid or analysis_grid([optical, sar])
    if grid.width * grid.height > _MOST_READ_WHOLE and not (_has_overviews(optical) and _has_overviews(sar)):
        return Coregistration(
            _overlap(optical, grid), _shift_on(optical, sar, grid.crop(middle_of(grid))), grid
        )
    coarse_grid = grid.coarsened(_COARSE_SIDE)
    factor = grid.width / coarse_grid.width
    looked_at = [coarse_grid, grid.crop(middle_of(grid))] if factor > 1 else [coarse_grid]
    with ThreadPoolExecutor(len(looked_at)) as pool:  # reading and filters let go of the interpreter
        coarse, *finer = pool.map(lambda each: _shift_on(optical, sar, each), looked_at)
    shift = replace(coarse, across=coarse.across * factor, down=coarse.down * factor)
    for fine in finer:
        shift = fine if fine.confidence >= coarse.confidence else shift
    return Coregistration(_overlap(optical, grid), shift, grid)


def corrected(sar: RasterReference, found: Coregistration) -> RasterReference:
    """Return the SAR layer with its place corrected, where the shift is known; the file is left as it is."""
    if not found.shift.known:
        return sar
    grid, own = found.grid, layer_grid(sar)
    column, row = grid.width / 2, grid.height / 2
    here = grid.transform @ (column, row)
    there = grid.transform @ (column + found.shift.across, row + found.shift.down)
    to_own = Transformer.from_crs(grid.crs.to_wkt(), own.crs.to_wkt(), always_xy=True)
    (x0, x1), (y0, y1) = to_own.transform([here[0], there[0]], [here[1], there[1]])
    return replace(sar, shift=(sar.shift[0] - (x1 - x0), sar.shift[1] - (y1 - y0)))


def shift_in_scene(scene: Scene) -> Coregistration | None:
    """Measure the shift between the pictures of a scene; None where it has one sensor only."""
    by_sensor = {frame.sensor: frame for frame in reversed(scene.frames)}
    if len(by_sensor) < len(Sensor):
        return None
    optical, sar = by_sensor[Sensor.OPTICAL], by_sensor[Sensor.SAR]
    bright = shown_channels(optical).mean(axis=0, dtype=np.float32)
    echo = shown_channels(sar)[0].astype(np.float32)
    return Coregistration(1.0, measure_shift(bright, echo, optical.valid & sar.valid), scene.grid)


def _shift_on(optical: RasterReference, sar: RasterReference, grid: Grid) -> Shift:
    bands = [optical.bands[role] for role in _BRIGHTNESS if role in optical.bands][:_BANDS_AT_ONCE]
    role = next((role for role in CO_POLARISED if role in sar.bands), next(iter(sar.bands)))
    bright, seen = read_values(optical, grid, bands or [next(iter(optical.bands.values()))])
    echo, heard = read_values(sar, grid, [sar.bands[role]])
    valid = seen & heard
    if not valid.any():
        return UNKNOWN
    loud = 10 * np.log10(np.maximum(np.nan_to_num(echo[0], nan=1e-6), 1e-6))
    return measure_shift(np.nan_to_num(bright.mean(axis=0)), loud.astype(np.float32), valid)


def _has_overviews(reference: RasterReference) -> bool:
    with open_raster(reference.uri, reference.name) as dataset:
        return bool(dataset.overviews(next(iter(reference.bands.values()))))


def middle_of(grid: Grid) -> Window:
    """The window of at most ``_FINE_SIDE`` pixels a side in the middle of a grid."""
    width, height = min(grid.width, _FINE_SIDE), min(grid.height, _FINE_SIDE)
    return Window((grid.width - width) // 2, (grid.height - height) // 2, width, height)


def _overlap(optical: RasterReference, grid: Grid) -> float:
    own = layer_grid(optical)
    left, bottom, right, top = own.bounds
    shared_left, shared_bottom, shared_right, shared_top = grid.bounds
    shared = (shared_right - shared_left) * (shared_top - shared_bottom)
    return float(min(1.0, shared / ((right - left) * (top - bottom))))


_CLOCKWISE = (
    Sentence("east"),
    Sentence("south-east"),
    Sentence("south"),
    Sentence("south-west"),
    Sentence("west"),
    Sentence("north-west"),
    Sentence("north"),
    Sentence("north-east"),
)


def _towards(shift: Shift) -> Sentence:
    angle = math.degrees(math.atan2(shift.down, shift.across)) % 360
    return _CLOCKWISE[round(angle / 45) % 8]
