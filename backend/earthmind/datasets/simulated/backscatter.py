"""What Sentinel-1 would measure of a landscape: backscatter in dB with speckle.

Levels are typical C-band values at about 38 degrees of incidence after Ulaby and Dobson, *Handbook of Radar
Scattering Statistics for Terrain* (1989), and published Sentinel-1 flood studies: smooth water is specular
and dark, wind roughens it (VV most), trunks and walls at the water's edge give double bounce (VV most).
"""

from __future__ import annotations

import numpy as np

from earthmind.datasets.simulated.landscape import LandCover, Landscape
from earthmind.datasets.simulated.patterns import Float, fractal_surface, soften

POLARISATIONS = ("VV", "VH")
GRD_LOOKS = 4.4  # equivalent number of looks of Sentinel-1 IW GRD, high resolution (product specification)
NOISE_FLOOR_DB = -30.0  # typical noise-equivalent sigma0 of Sentinel-1 IW

_TYPICAL_DB = {  # (VV, VH)
    LandCover.PERMANENT_WATER: (-20.0, -27.5),
    LandCover.FLOOD: (-18.5, -26.5),
    LandCover.CROP: (-10.5, -17.0),
    LandCover.BARE_SOIL: (-12.0, -20.5),
    LandCover.GRASS: (-12.5, -19.5),
    LandCover.FOREST: (-8.5, -14.0),
    LandCover.TOWN: (-4.5, -12.5),
    LandCover.ROAD: (-15.0, -23.0),
}
_FLOODED_VEGETATION_DB = (-5.5, -13.5)


def observe_sar(
    rng: np.random.Generator,
    landscape: Landscape,
    *,
    flooded: bool,
    wind: float = 0.0,
    looks: float = GRD_LOOKS,
) -> Float:
    """Backscatter coefficient sigma0 in dB, VV and VH.

    1. Mean level per cover, varied from field to field and by moisture, wind and range.
    2. Bright points of double bounce in towns.
    3. Speckle: gamma with mean 1 and shape ``looks``, independent per pixel and polarisation.

    Args:
        rng: Source of randomness.
        landscape: The ground.
        flooded: Whether the flood stands, or the ground is dry.
        wind: 0 (smooth water) to 1 (water about 7 dB brighter in VV).
        looks: Equivalent number of looks; ``numpy.inf`` for no speckle.

    Returns:
        float32, shape (2, H, W), in the order of ``POLARISATIONS``.
    """
    power = np.power(10, mean_backscatter(rng, landscape, flooded=flooded, wind=wind) / 10).astype(np.float32)
    power = soften(power) + np.float32(10 ** (NOISE_FLOOR_DB / 10))
    return to_db(add_speckle(rng, power, looks))


def mean_backscatter(
    rng: np.random.Generator, landscape: Landscape, *, flooded: bool, wind: float = 0.0
) -> Float:
    """Backscatter before speckle, in dB, float32, shape (2, H, W)."""
    cover = landscape.cover if flooded else landscape.dry
    table = np.array([_TYPICAL_DB[kind] for kind in LandCover], np.float32)
    level: Float = table[cover].transpose(2, 0, 1).copy()
    if flooded:
        level[:, landscape.flooded_vegetation] = np.array(_FLOODED_VEGETATION_DB, np.float32)[:, None]
    level += _land_variation(rng, landscape, flooded=flooded)
    level += _wind(rng, landscape, flooded=flooded, strength=wind)
    _brighten_walls(rng, level, cover)
    columns = np.linspace(0.6, -0.6, cover.shape[1], dtype=np.float32)
    level += columns if rng.random() < 0.5 else -columns
    level += np.float32(rng.normal(0, 0.5))  # calibration
    return level


def add_speckle(rng: np.random.Generator, power: Float, looks: float) -> Float:
    """Multiply linear power by gamma noise of mean 1 and variance ``1 / looks`` (Goodman's model).

    Args:
        rng: Source of randomness.
        power: Linear power, any shape.
        looks: Equivalent number of looks, above 0; ``numpy.inf`` for no speckle.
    """
    if np.isinf(looks):
        return power
    speckle = rng.standard_gamma(looks, power.shape, dtype=np.float32) / np.float32(looks)
    speckled: Float = power * np.maximum(speckle, np.float32(1e-6))
    return speckled


def to_db(power: Float) -> Float:
    """Linear power (above 0) in decibel."""
    return (10 * np.log10(power)).astype(np.float32)


def _open_water(landscape: Landscape, *, flooded: bool) -> Float:
    flood = landscape.flood & ~landscape.flooded_vegetation if flooded else False
    water: Float = ((landscape.dry == LandCover.PERMANENT_WATER) | flood).astype(np.float32)
    return water


def _land_variation(rng: np.random.Generator, landscape: Landscape, *, flooded: bool) -> Float:
    """Roughness, crop and moisture of dry land, in dB, shape (2, H, W); almost nothing on water."""
    shape = landscape.dry.shape
    fields = int(landscape.field.max()) + 1
    per_field = rng.normal(0, 1.6, (2, fields)).astype(np.float32)[:, landscape.field]
    wet = (landscape.moisture - np.float32(0.5)) * np.float32(3.5 if flooded else 2.0)
    bare = 1 - landscape.vigour
    texture = np.float32(0.7) * fractal_surface(rng, shape, exponent=1.5)
    land = per_field + wet * bare + texture
    varied: Float = land * (1 - np.float32(0.8) * _open_water(landscape, flooded=flooded))
    return varied


def _wind(rng: np.random.Generator, landscape: Landscape, *, flooded: bool, strength: float) -> Float:
    """Rise of open water with wind, in dB, shape (2, H, W): gusty, sheltered where flood water is shallow."""
    water = _open_water(landscape, flooded=flooded)
    gusts = np.clip(1 + 0.35 * fractal_surface(rng, landscape.dry.shape, exponent=2.6), 0, 2)
    shelter = np.where(landscape.flood, np.clip(landscape.depth / 0.8, 0.3, 1), 1)
    rise = (np.float32(strength) * gusts * shelter).astype(np.float32) * water
    return np.stack([7 * rise, 2.5 * rise]).astype(np.float32)


def _brighten_walls(rng: np.random.Generator, level: Float, cover: np.ndarray) -> None:
    """Walls that face the radar: one building pixel in six, up to 12 dB in VV and 7 dB in VH, in place."""
    town = cover == LandCover.TOWN
    count = int(town.sum())
    facing = rng.random(count, dtype=np.float32) < 1 / 6
    gain = rng.uniform(4, 12, count).astype(np.float32) * facing
    level[0, town] += gain
    level[1, town] += gain * np.float32(0.6)
