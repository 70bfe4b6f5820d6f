"""A made-up river landscape: what covers the ground, and where the flood stands.

Terrain rises from a meandering river; fields, forest, towns and roads follow it; a flood
fills what lies below its level. Nothing here knows of sensors.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.simulated.patterns import Float, cells, fractal_surface, highest_share

Mask = NDArray[np.bool_]


class LandCover(IntEnum):
    """What covers a pixel."""

    PERMANENT_WATER = 0
    FLOOD = 1
    CROP = 2
    BARE_SOIL = 3
    GRASS = 4
    FOREST = 5
    TOWN = 6
    ROAD = 7


@dataclass(frozen=True)
class Landscape:
    """The ground, before and during the flood.

    Attributes:
        dry: ``LandCover`` without the flood, uint8, shape (H, W).
        cover: ``LandCover`` with the flood, uint8, shape (H, W).
        flood: Flooded land, permanent water left out, shape (H, W).
        flooded_vegetation: Part of ``flood`` where trees stand out of the water.
        height: Height above the river in metres, float32, shape (H, W).
        depth: Depth of the flood in metres, 0 where dry, float32, shape (H, W).
        field: Number of the field that a pixel belongs to, int64, shape (H, W).
        vigour: Green cover of vegetation, 0 (soil shows) to 1 (dense), float32, shape (H, W).
        moisture: Wetness of the soil, 0 to 1, float32, shape (H, W).
    """

    dry: NDArray[np.uint8]
    cover: NDArray[np.uint8]
    flood: Mask
    flooded_vegetation: Mask
    height: Float
    depth: Float
    field: NDArray[np.int64]
    vigour: Float
    moisture: Float


@dataclass(frozen=True)
class _Axes:
    """Pixel coordinates along (u) and across (v) a random direction, from the centre, in metres."""

    u: Float
    v: Float


def make_landscape(
    rng: np.random.Generator,
    shape: tuple[int, int],
    resolution_m: float,
    *,
    flood_share: float,
    lakes: bool | None = None,
    towns: int | None = None,
) -> Landscape:
    """Lay out one landscape.

    Args:
        rng: Source of randomness.
        shape: Rows and columns.
        resolution_m: Ground size of a pixel in metres.
        flood_share: Share of the land to flood, 0 to 1; 0 for no flood. Buildings and bridges stay dry,
            so the flood may cover a little less.
        lakes: Whether there are lakes; by chance when None.
        towns: Number of towns; 0 to 2 by chance when None.
    """
    distance, water = _river(rng, shape, resolution_m)
    height = _terrain(rng, shape, distance)
    if rng.random() < 0.35 if lakes is None else lakes:
        water = water | highest_share(
            fractal_surface(rng, shape, exponent=3.6), float(rng.uniform(0.01, 0.05))
        )
    height = np.where(water, 0, height).astype(np.float32)

    field, dry, vigour = _farmland(rng, shape, resolution_m)
    forest = _forest(rng, shape, height)
    dry[forest] = LandCover.FOREST
    vigour = np.where(forest, np.float32(rng.uniform(0.75, 1.0)), vigour).astype(np.float32)
    built = _settlements(rng, shape, resolution_m, water, int(rng.integers(0, 3)) if towns is None else towns)
    town, road = built.buildings, built.roads
    height = np.where(water, 0, height + built.embankment).astype(np.float32)
    dry[town] = LandCover.TOWN
    dry[water] = LandCover.PERMANENT_WATER
    dry[road] = LandCover.ROAD

    flood, depth = _flood(height, water | town | (road & water), flood_share)
    emergent = flood & (dry == LandCover.FOREST)
    cover = dry.copy()
    cover[flood] = LandCover.FLOOD
    moisture = np.clip(0.35 + 0.25 * fractal_surface(rng, shape) + 0.5 * np.exp(-height / 2), 0, 1)
    return Landscape(dry, cover, flood, emergent, height, depth, field, vigour, moisture.astype(np.float32))


def _axes(shape: tuple[int, int], resolution_m: float, angle: float) -> _Axes:
    rows, columns = np.indices(shape, dtype=np.float32)
    x = (columns - np.float32(shape[1] / 2)) * np.float32(resolution_m)
    y = (rows - np.float32(shape[0] / 2)) * np.float32(resolution_m)
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return _Axes(x * cos + y * sin, y * cos - x * sin)


def _river(rng: np.random.Generator, shape: tuple[int, int], resolution_m: float) -> tuple[Float, Mask]:
    """Distance to the river's bank in metres (0 on the river), and the river itself.

    The centre line is a sum of a few sinusoids along a random direction; wavelengths are
    about ten to twenty times the width, as meanders are.
    """
    axes = _axes(shape, resolution_m, float(rng.uniform(0, np.pi)))
    width = float(np.exp(rng.uniform(np.log(40), np.log(220))))
    centre = np.full(shape, rng.uniform(-0.25, 0.25) * min(shape) * resolution_m, np.float32)
    slope = np.zeros(shape, np.float32)
    for stretch, swing in ((11, 2.2), (23, 4.0), (5, 0.4)):
        wavelength = np.float32(width * stretch * rng.uniform(0.7, 1.4) + 200)
        amplitude = np.float32(width * swing * rng.uniform(0.4, 1.2))
        phase = axes.u * (np.float32(2 * np.pi) / wavelength) + np.float32(rng.uniform(0, 2 * np.pi))
        centre += amplitude * np.sin(phase)
        slope += amplitude * (np.float32(2 * np.pi) / wavelength) * np.cos(phase)
    from_centre = np.abs(axes.v - centre) / np.sqrt(1 + slope * slope)
    breadth = np.float32(width / 2) * (1 + 0.18 * fractal_surface(rng, shape, exponent=3.0))
    distance = np.maximum(from_centre - np.maximum(breadth, np.float32(resolution_m)), 0).astype(np.float32)
    return distance, distance <= 0


def _terrain(rng: np.random.Generator, shape: tuple[int, int], distance: Float) -> Float:
    """Height above the river in metres: a valley with fractal relief and a low natural levee."""
    relief = fractal_surface(rng, shape, exponent=3.4)
    roughness = fractal_surface(rng, shape, exponent=2.4)
    reach = np.float32(rng.uniform(500, 1500))
    valley = 6 * (distance / reach) ** np.float32(rng.uniform(0.8, 1.4))
    height = valley + np.float32(rng.uniform(0.8, 2.2)) * relief + 0.15 * roughness
    above_river: Float = np.maximum(height - np.quantile(height, 0.005), 0).astype(np.float32)
    return above_river


def _farmland(
    rng: np.random.Generator, shape: tuple[int, int], resolution_m: float
) -> tuple[NDArray[np.int64], NDArray[np.uint8], Float]:
    """Fields as strips whose direction and size change from block to block.

    Returns:
        Field number, land cover (crop, bare soil or grass) and green cover, each of shape (H, W).
    """
    rows, columns = np.indices(shape, dtype=np.float32)
    warp: Float = fractal_surface(rng, shape, exponent=3.0) * np.float32(60 / resolution_m)
    margin = np.float32(np.abs(warp).max())
    spacing = float(rng.uniform(450, 1000)) / resolution_m
    block = cells(rng, rows + warp + margin, columns - warp + margin, spacing)
    blocks = int(block.max()) + 1
    angle = rng.uniform(0, np.pi, blocks).astype(np.float32)[block]
    strip = rng.uniform(50, 220, blocks).astype(np.float32)[block] / np.float32(resolution_m)
    length = rng.uniform(150, 600, blocks).astype(np.float32)[block] / np.float32(resolution_m)
    cos, sin = np.cos(angle), np.sin(angle)
    along = np.floor((columns * cos + rows * sin) / length).astype(np.int64)
    across = np.floor((rows * cos - columns * sin) / strip).astype(np.int64)
    table = 4096
    field = (block * 7919 + along * 104729 + across * 1299709) % table
    mix = rng.dirichlet((3.0, 1.6, 1.2))
    kind = rng.choice(
        np.array([LandCover.CROP, LandCover.BARE_SOIL, LandCover.GRASS], np.uint8), size=table, p=mix
    )
    green = np.where(
        kind == LandCover.CROP,
        np.clip(rng.beta(2.2, 1.3, table), 0.25, 1),
        np.where(kind == LandCover.GRASS, rng.uniform(0.4, 0.85, table), rng.uniform(0, 0.12, table)),
    ).astype(np.float32)
    cover: NDArray[np.uint8] = kind[field]
    vigour = np.clip(green[field] + 0.06 * fractal_surface(rng, shape), 0, 1).astype(np.float32)
    return field, cover, vigour


def _forest(rng: np.random.Generator, shape: tuple[int, int], height: Float) -> Mask:
    """Woods: blobs, rather on higher ground, and a ragged strip along parts of the river."""
    hills = np.minimum(height, np.float32(8)).astype(np.float32)
    blobs: Float = fractal_surface(rng, shape, exponent=2.8) + np.float32(0.12) * hills
    woods = highest_share(blobs, float(rng.uniform(0.05, 0.3)))
    riparian = (height < 0.6) & (fractal_surface(rng, shape, exponent=2.6) > 1.3)
    return woods | riparian


@dataclass(frozen=True)
class _Built:
    """Buildings, roads, and how much higher than nature the ground stands there, in metres."""

    buildings: Mask
    roads: Mask
    embankment: Float


def _settlements(
    rng: np.random.Generator, shape: tuple[int, int], resolution_m: float, water: Mask, towns: int
) -> _Built:
    """Towns with a street grid on raised ground, and country roads that cross the river on bridges."""
    height, width = shape
    built = np.zeros(shape, bool)
    road = np.zeros(shape, bool)
    for _ in range(1 + int(rng.integers(0, 2))):
        road |= _country_road(rng, shape, resolution_m)
    raised = road * np.float32(rng.uniform(0, 1))
    ragged = fractal_surface(rng, shape, exponent=2.6)
    for _ in range(towns):
        centre_row, centre_column = rng.uniform(0.1, 0.9) * height, rng.uniform(0.1, 0.9) * width
        rows, columns = np.indices(shape, dtype=np.float32)
        away = np.hypot(rows - np.float32(centre_row), columns - np.float32(centre_column))
        radius = np.float32(rng.uniform(250, 800) / resolution_m)
        inside = away < radius * (1 + np.float32(0.25) * ragged)
        axes = _axes(shape, resolution_m, float(rng.uniform(0, np.pi)))
        street = np.float32(rng.uniform(80, 160))
        wide = np.float32(max(resolution_m, 12.0))
        streets = ((axes.u % street) < wide) | ((axes.v % (street * np.float32(1.4))) < wide)
        gardens = rng.random(shape, dtype=np.float32) < 0.12 + 0.5 * np.clip(away / radius - 0.6, 0, 1)
        built |= inside & ~streets & ~gardens & ~water
        road |= inside & streets & ~water
        raised = np.maximum(raised, 6 * np.clip(1.2 - away / radius, 0, 0.6))
    return _Built(built & ~road, road, raised.astype(np.float32))


def _country_road(rng: np.random.Generator, shape: tuple[int, int], resolution_m: float) -> Mask:
    axes = _axes(shape, resolution_m, float(rng.uniform(0, np.pi)))
    side = min(shape) * resolution_m
    wavelength = np.float32(side * rng.uniform(0.8, 2.0))
    amplitude = np.float32(side * rng.uniform(0.0, 0.08))
    line = amplitude * np.sin(axes.u * (np.float32(2 * np.pi) / wavelength)) + np.float32(
        rng.uniform(-0.35, 0.35) * side
    )
    mask: Mask = np.abs(axes.v - line) < np.float32(max(resolution_m * 0.6, rng.uniform(5, 12)))
    return mask


def _flood(height: Float, dry_for_sure: Mask, share: float) -> tuple[Mask, Float]:
    """What lies below the level at which ``share`` of the floodable land is under water."""
    if share <= 0 or bool(dry_for_sure.all()):
        return np.zeros(height.shape, bool), np.zeros(height.shape, np.float32)
    level = np.quantile(height[~dry_for_sure], min(share, 1.0))
    depth = np.where(dry_for_sure, 0, np.maximum(level - height, 0)).astype(np.float32)
    return depth > 0, depth
