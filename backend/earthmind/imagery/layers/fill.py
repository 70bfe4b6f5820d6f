"""Fill that nobody declared: stored values that mean "nothing here", told by their shape or by physics."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery.reference import Sensor, Unit

Samples = NDArray[np.float64]

ABSURD = 1e6
"""No reflectance, backscatter or digital number is as large."""
POSSIBLE = {
    Unit.REFLECTANCE: (-0.25, 3.0),
    Unit.DB: (-80.0, 60.0),
    Unit.POWER: (-10.0, 1e5),
    Unit.AMPLITUDE: (-10.0, 1e3),
}
"""What values of a unit can be; beyond it they are fill or a fault of processing."""
_CUSTOMARY = (
    -9999.0,
    -10000.0,
    -32768.0,
    -32767.0,
    -99999.0,
    -999.0,
    float(np.finfo(np.float32).min),
    9999.0,
)
_MOST_ALIKE = 0.02
_NEAR = 0.02
_FAR = 0.5
_FEWEST_SHARE = 1e-3
_FEWEST_DISTINCT = 12
_NEAR_ZERO_DB = 2.0
_MOST_NEAR_ZERO = 0.2
_COLLAR_SHARE = 0.01
_EDGE_SHARE = 0.02
_MASK_ENDS = {"uint8": 255.0, "uint16": 65535.0}
_MOST_IMPOSSIBLE = 0.95


def mask_band(samples: Samples, dtype: str) -> int | None:
    """Return the 1-based last band where it is a mask: 0 and one highest value only, others not so.

    Args:
        samples: Stored values, (bands, N), NaN where masked.
        dtype: Stored type.
    """
    if dtype not in _MASK_ENDS or len(samples) not in (2, 4, 5):
        return None
    values = [set(np.unique(band[np.isfinite(band)])) for band in samples]
    ends = [end for end in (1.0, 255.0, 65535.0) if end in values[-1] and values[-1] <= {0.0, end}]
    if not ends or any(other <= {0.0, ends[0]} for other in values[:-1]):
        return None
    return len(samples)


def shape_fill(samples: Samples, on_edge: NDArray[np.bool_], dtype: str, sensor: Sensor) -> float | None:
    """Return one exact value that lies in all bands at the same pixels as fill does, or None.

    Rules, the first that holds counts:

    1. A customary value such as -9999 or -32768 (float or signed) as the lowest or highest of the sample.
    2. In float SAR, 0: backscatter is never exactly 0 by chance; in dB only at an edge, if none come near it.
    3. The lowest or highest value, alike in all bands, touching an edge of the raster, far from the rest.
    4. In optical pictures, an end of the type (0 or 255, 65535) that fills a part of the edge, with hardly
       a value near it: clouds and dark water fade into their surroundings, a collar does not.

    Args:
        samples: Stored values, (bands, N), NaN where masked.
        on_edge: Which pixels lie on an edge of the raster, (N,).
        dtype: Stored type.
        sensor: Kind of the layer.
    """
    known = samples[:, np.isfinite(samples).all(axis=0)]
    edge = on_edge[np.isfinite(samples).all(axis=0)]
    if known.size == 0:
        return None
    floating = dtype.startswith("float")
    ends = (float(known.min()), float(known.max()))
    for end in ends:
        if end in _CUSTOMARY and (floating or end < 0):
            return end
    if sensor is Sensor.SAR and floating and _zero_is_fill(known, edge):
        return 0.0
    return next((end for end in ends if _is_fill(known, edge, end, dtype, sensor)), None)


def _zero_is_fill(known: Samples, edge: NDArray[np.bool_]) -> bool:
    """Whether 0 of a float SAR layer is fill; in dB it is at an edge, where hardly a value comes near it.

    Bright targets may be cut off at 0 dB: then many lie just below.
    """
    here = (known == 0).all(axis=0)
    if np.median(known) >= 0:
        return bool((known == 0).sum() >= max(1.0, _FEWEST_SHARE * known.size))
    near = (np.abs(known[:, ~here]) < _NEAR_ZERO_DB).all(axis=0).sum()
    return bool(here.mean() >= _FEWEST_SHARE and (here & edge).any() and near < _MOST_NEAR_ZERO * here.sum())


def _is_fill(known: Samples, edge: NDArray[np.bool_], value: float, dtype: str, sensor: Sensor) -> bool:
    here = (known == value).all(axis=0)
    share, rest = here.mean(), known[:, ~here]
    if share < _FEWEST_SHARE or not (here & edge).any() or rest.size == 0:
        return False
    low, high = np.percentile(rest, (1, 99))
    if np.unique(rest[:, :: max(1, rest.shape[1] // 4096)]).size < _FEWEST_DISTINCT:
        return False
    reach = max(float(high - low), 1e-6)
    nearest = np.abs(rest - value).min()
    if dtype not in _MASK_ENDS and abs(value) >= 1 and nearest > _FAR * reach:
        return True
    at_end = value == _MASK_ENDS.get(dtype) or (dtype == "uint8" and value == 0)
    if sensor is not Sensor.OPTICAL or not at_end:
        return False
    near = (np.abs(rest - value) < _NEAR * reach + 2).all(axis=0).sum()
    collar = share > _COLLAR_SHARE and (here & edge).sum() > _EDGE_SHARE * edge.sum()
    return bool(collar and near < _MOST_ALIKE * here.sum())


def possible_stored(unit: Unit, scale: float, offset: float) -> tuple[float, float] | None:
    """Return the lowest and highest stored value that can be of a unit; None where any can."""
    limits = POSSIBLE.get(unit)
    if limits is None or scale <= 0:
        return None
    low, high = ((limit - offset) / scale for limit in limits)
    return low, high


def impossible_share(values: Samples, limits: tuple[float, float]) -> float:
    """Return the share of values beyond the limits; 0 where it is so large that the unit must be wrong."""
    if values.size == 0:
        return 0.0
    share = float(np.mean((values < limits[0]) | (values > limits[1])))
    return share if share <= _MOST_IMPOSSIBLE else 0.0


def sensible(values: Samples) -> Samples:
    """Return the values that can be a measurement at all."""
    return values[np.abs(values) < ABSURD]
