"""The stretch of a whole extent, for models that expect pictures as a viewer would show them.

It is measured once, on a coarse reading of the extent (from overviews where there are any), and holds in
every window: equal values give equal pixels anywhere, and the stretch that is told gives the same pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.imagery.rendering.frames import Rendering
from earthmind.imagery.rendering.scene import channel_bands
from earthmind.sentences import Listed, Sentence

PERCENTILES = (2.0, 98.0)
_COARSE_SIDE = 512
_NARROWEST = {Sensor.OPTICAL: 1e-3, Sensor.SAR: 0.5}


def measured_stretch(references: Sequence[RasterReference], grid: Grid, rendering: Rendering) -> Rendering:
    """Return a rendering whose ranges are the 2nd to 98th percentile of the extent.

    The optical channels share one range, which keeps colours; each SAR band has its own. Layers that are
    ready 8-bit are shown as they are. Where there are two dates, the first layer of a sensor decides.

    Args:
        references: The layers, those of the latest date first.
        grid: The analysis grid of the whole extent.
        rendering: The channels, and the ranges where a layer has no valid pixel.

    Raises:
        InputError: As ``read_values`` and ``channel_bands`` do.
    """
    coarse = grid.coarsened(_COARSE_SIDE)
    for reference in reversed(references):
        if reference.unit is not Unit.DISPLAY:
            rendering = _measured(reference, coarse, rendering)
    return rendering


def stretch_sentence(rendering: Rendering, sensors: Sequence[Sensor]) -> Sentence:
    """Tell a stretch so that a run can be repeated with it."""
    parts = []
    if Sensor.OPTICAL in sensors:
        low, high = rendering.optical_range
        parts.append(Sentence("reflectance {low:.4g} to {high:.4g}", low=low, high=high))
    if Sensor.SAR in sensors:
        ranges = rendering.sar_range_db.items()
        parts += [
            Sentence("{band} {low:.2f} to {high:.2f} dB", band=role.upper(), low=low, high=high)
            for role, (low, high) in ranges
        ]
    return Sentence("Stretch of the whole extent: {ranges}.", ranges=Listed(parts))


def _measured(reference: RasterReference, grid: Grid, rendering: Rendering) -> Rendering:
    channels = channel_bands(reference, rendering)
    bands = [band for band in channels if band is not None]
    values, valid = read_values(reference, grid, bands)
    if not valid.any():
        return rendering
    if reference.sensor is Sensor.OPTICAL:
        return replace(rendering, optical_range=_range(values[:, valid], Sensor.OPTICAL))
    roles = [role for role, band in zip(rendering.sar_bands, channels) if band is not None]
    ranges = {role: _range(10 * np.log10(band[valid]), Sensor.SAR) for role, band in zip(roles, values)}
    return replace(rendering, sar_range_db={**rendering.sar_range_db, **ranges})


def _range(values: NDArray[np.float32], sensor: Sensor) -> tuple[float, float]:
    low, high = (float(value) for value in np.percentile(values, PERCENTILES))
    return low, max(high, low + _NARROWEST[sensor])
