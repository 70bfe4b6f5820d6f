"""What Sentinel-2 would see of a landscape: reflectance in 13 bands, clouds and their shadow.

Reflectances are typical values after the spectral curves that the Sentinel-2 User Handbook (ESA, 2015)
and remote sensing textbooks (Jensen, *Remote Sensing of the Environment*; Lillesand, Kiefer and Chipman)
show for each cover; turbid water is brighter from green to near infrared, wet soil darker throughout.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.simulated.landscape import LandCover, Landscape
from earthmind.datasets.simulated.patterns import Float, coarsen, fractal_surface, highest_share, soften

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
BAND_RESOLUTION_M = (60, 10, 10, 10, 20, 20, 20, 10, 20, 60, 60, 20, 20)

#                   B1    B2    B3    B4    B5    B6    B7    B8    B8A   B9    B10   B11   B12
_CLEAR_WATER = (0.070, 0.062, 0.058, 0.038, 0.032, 0.022, 0.020, 0.018, 0.016, 0.012, 0.001, 0.009, 0.007)
_TURBID_WATER = (0.095, 0.105, 0.135, 0.145, 0.135, 0.085, 0.082, 0.075, 0.060, 0.040, 0.001, 0.022, 0.015)
_CROP = (0.035, 0.035, 0.070, 0.035, 0.100, 0.310, 0.400, 0.420, 0.440, 0.380, 0.001, 0.200, 0.100)
_GRASS = (0.045, 0.050, 0.085, 0.065, 0.125, 0.250, 0.300, 0.315, 0.330, 0.290, 0.001, 0.240, 0.140)
_FOREST = (0.028, 0.026, 0.045, 0.028, 0.065, 0.190, 0.240, 0.255, 0.265, 0.230, 0.001, 0.125, 0.058)
_DRY_SOIL = (0.090, 0.110, 0.145, 0.190, 0.215, 0.235, 0.255, 0.275, 0.290, 0.270, 0.002, 0.360, 0.310)
_WET_SOIL = (0.055, 0.062, 0.080, 0.100, 0.115, 0.125, 0.135, 0.145, 0.150, 0.130, 0.001, 0.160, 0.120)
_TOWN = (0.115, 0.130, 0.145, 0.160, 0.175, 0.190, 0.205, 0.215, 0.225, 0.200, 0.002, 0.240, 0.215)
_ROAD = (0.090, 0.100, 0.115, 0.125, 0.130, 0.135, 0.140, 0.145, 0.150, 0.140, 0.001, 0.170, 0.155)
_CLOUD = (0.620, 0.600, 0.590, 0.600, 0.610, 0.620, 0.625, 0.630, 0.635, 0.350, 0.012, 0.420, 0.320)
# Share of the light that still arrives in a cloud's shadow: skylight, mostly blue.
_SKYLIGHT = (0.52, 0.46, 0.40, 0.36, 0.34, 0.32, 0.30, 0.30, 0.29, 0.28, 0.60, 0.24, 0.22)
# Reflectance that clear air adds at the top of the atmosphere (Level-1C): Rayleigh scattering, falling with
# the fourth power of the wavelength, and a little aerosol.
_AIR = (0.100, 0.072, 0.043, 0.024, 0.020, 0.017, 0.014, 0.011, 0.010, 0.005, 0.000, 0.002, 0.001)


@dataclass(frozen=True)
class Sky:
    """Clouds over a scene.

    Attributes:
        opacity: Share of the pixel's light that comes from the cloud, 0 to 1, float32, shape (H, W).
        shade: Share of direct sunlight that clouds take away, 0 to 1, float32, shape (H, W).
    """

    opacity: Float
    shade: Float

    @property
    def cloud(self) -> NDArray[np.bool_]:
        """Where the cloud is thick enough to hide the ground's colour."""
        return self.opacity > 0.3

    @property
    def shadow(self) -> NDArray[np.bool_]:
        """Where a cloud's shadow darkens ground that no cloud hides."""
        return (self.shade > 0.3) & ~self.cloud


def make_sky(rng: np.random.Generator, shape: tuple[int, int], resolution_m: float, share: float) -> Sky:
    """Cloud cover with soft edges, and its shadow displaced away from the sun.

    Args:
        rng: Source of randomness.
        shape: Rows and columns.
        resolution_m: Ground size of a pixel in metres.
        share: Share of the scene under cloud, 0 to 1.
    """
    if share <= 0:
        return Sky(np.zeros(shape, np.float32), np.zeros(shape, np.float32))
    pattern = fractal_surface(rng, shape, exponent=float(rng.uniform(2.7, 3.5)))
    edge = pattern[highest_share(pattern, min(share * 1.15, 1.0))].min()
    thickness = np.maximum(pattern - edge, 0) * np.float32(rng.uniform(3, 7))
    opacity = 1 - np.exp(-thickness)
    base_height, elevation = rng.uniform(500, 2000), np.deg2rad(rng.uniform(25, 65))
    azimuth = np.deg2rad(rng.uniform(110, 220))
    length = base_height / np.tan(elevation) / resolution_m
    shift = (round(length * np.cos(azimuth)), round(-length * np.sin(azimuth)))
    shade = np.roll(opacity, shift, axis=(0, 1))
    return Sky(opacity.astype(np.float32), shade.astype(np.float32))


def observe_optical(
    rng: np.random.Generator,
    landscape: Landscape,
    sky: Sky,
    resolution_m: float,
    *,
    flooded: bool,
    season: float = 1.0,
    turbidity: float = 0.7,
    air: float = 0.0,
) -> Float:
    """Reflectance in the 13 bands of Sentinel-2.

    1. Mix each pixel from its cover's spectra: vegetation over soil by green cover, soil by moisture,
       water by turbidity, the bottom showing through shallow flood water.
    2. Add texture, blur by the sensor's point spread and its bands' own resolution.
    3. Darken shadows, add the air's own light, put clouds on top, add noise.

    Args:
        rng: Source of randomness.
        landscape: The ground.
        sky: Clouds and shadow.
        resolution_m: Ground size of a pixel in metres.
        flooded: Whether the flood stands, or the ground is dry.
        season: Factor on green cover, 0 (bare) to 1 (full season).
        turbidity: Of the flood water, 0 (clear) to 1 (muddy); rivers take half of it.
        air: Share of the atmosphere's own light left in the image: 0 as Level-2A, 1 as Level-1C.

    Returns:
        float32, shape (13, H, W), bands in the order of ``BANDS``.
    """
    ground = _ground(rng, landscape, flooded=flooded, season=season, turbidity=turbidity)
    texture = 1 + 0.05 * fractal_surface(rng, landscape.dry.shape, exponent=1.2)
    brightness = np.float32(rng.uniform(0.9, 1.12))
    image = soften((ground * (texture * brightness)).astype(np.float32))
    for band, native in enumerate(BAND_RESOLUTION_M):
        image[band] = coarsen(image[band], round(native / resolution_m))
    skylight = np.array(_SKYLIGHT, np.float32)[:, None, None]
    image *= 1 - sky.shade * (1 - skylight)
    image += np.float32(air * rng.uniform(0.85, 1.15)) * np.array(_AIR, np.float32)[:, None, None]
    bumps = 1 + 0.12 * fractal_surface(rng, landscape.dry.shape, exponent=2.2)
    cloud = np.array(_CLOUD, np.float32)[:, None, None] * bumps * np.float32(rng.uniform(0.8, 1.25))
    image += sky.opacity * (cloud.astype(np.float32) - image)
    image += np.float32(0.0015) * rng.standard_normal(image.shape, dtype=np.float32)
    return np.clip(image, 0.0005, 1.5).astype(np.float32)


def _ground(
    rng: np.random.Generator, landscape: Landscape, *, flooded: bool, season: float, turbidity: float
) -> Float:
    """Reflectance at the ground, float32, shape (13, H, W), before any sensor or sky."""
    cover = landscape.cover if flooded else landscape.dry
    shape = cover.shape
    wet = landscape.moisture * np.float32(1.0 if flooded else 0.6)
    soil = _mix(_DRY_SOIL, _WET_SOIL, wet)
    soil *= np.float32(1) + np.float32(0.25) * (_per_field(rng, landscape.field) - np.float32(0.5))
    plant = np.array(_CROP, np.float32)[:, None, None] * np.ones(shape, np.float32)
    plant[:, landscape.dry == LandCover.GRASS] = np.array(_GRASS, np.float32)[:, None]
    plant[:, landscape.dry == LandCover.FOREST] = np.array(_FOREST, np.float32)[:, None]
    plant *= np.float32(0.85) + np.float32(0.3) * _per_field(rng, landscape.field)
    evergreen = np.where(landscape.dry == LandCover.FOREST, max(season, 0.7), season).astype(np.float32)
    ground = soil + (plant - soil) * (landscape.vigour * evergreen)
    town = cover == LandCover.TOWN
    roofs = rng.uniform(0.55, 1.7, int(town.sum())).astype(np.float32)
    ground[:, town] = np.array(_TOWN, np.float32)[:, None] * roofs
    ground[:, cover == LandCover.ROAD] = np.array(_ROAD, np.float32)[:, None]
    return _pour_water(rng, ground, landscape, cover, flooded=flooded, turbidity=turbidity)


def _pour_water(
    rng: np.random.Generator,
    ground: Float,
    landscape: Landscape,
    cover: NDArray[np.uint8],
    *,
    flooded: bool,
    turbidity: float,
) -> Float:
    mud = np.clip(turbidity + 0.15 * fractal_surface(rng, cover.shape), 0, 1).astype(np.float32)
    if not flooded:
        mud *= np.float32(0.3)
    river = cover == LandCover.PERMANENT_WATER
    ground[:, river] = _mix(_CLEAR_WATER, _TURBID_WATER, (mud * np.float32(0.5 if flooded else 1.0))[river])
    if flooded:
        flood = landscape.flood
        water = _mix(_CLEAR_WATER, _TURBID_WATER, mud[flood])
        seen_bottom = np.exp(-landscape.depth[flood] / np.float32(0.12)) * np.float32(0.6)
        canopy = landscape.flooded_vegetation[flood] * np.float32(0.75)
        through = np.maximum(seen_bottom, canopy)
        ground[:, flood] = water + (ground[:, flood] - water) * through
    return ground


def _mix(first: tuple[float, ...], second: tuple[float, ...], share: Float) -> Float:
    """Spectra between two covers, shape (13, *share.shape)."""
    a, b = np.array(first, np.float32), np.array(second, np.float32)
    expand = (slice(None),) + (None,) * share.ndim
    mixed: Float = a[expand] + (b - a)[expand] * share
    return mixed


def _per_field(rng: np.random.Generator, field: NDArray[np.int64]) -> Float:
    values: Float = rng.random(int(field.max()) + 1, dtype=np.float32)[field]
    return values
