"""Simulated Sentinel-1/2 scenes of a river flood, with the truth known for every pixel.

Landscape, sky and sensors are drawn from one seed: the same seed gives the same scene.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.simulated.backscatter import GRD_LOOKS, observe_sar
from earthmind.datasets.simulated.landscape import LandCover, make_landscape
from earthmind.datasets.simulated.reflectance import make_sky, observe_optical

__all__ = ["LandCover", "SimulatedScene", "simulate_scene"]


@dataclass(frozen=True)
class SimulatedScene:
    """What the sensors measured, and what was really there.

    Attributes:
        classes: ``LandCover`` with the flood, uint8, shape (H, W).
        classes_before: ``LandCover`` without it, uint8, shape (H, W).
        optical: Reflectance, float32, shape (13, H, W): B1 ... B8, B8A, B9 ... B12.
        sar_db: Backscatter in dB, float32, shape (2, H, W): VV, VH.
        cloud: Where clouds hide the ground in ``optical``, bool, shape (H, W).
        shadow: Where cloud shadow darkens ``optical``, bool, shape (H, W).
        water: All open water: permanent, and flood that no trees stand in, bool, shape (H, W).
        flood: Flooded land, flooded woods included, permanent water left out, bool, shape (H, W).
        flooded_vegetation: Part of ``flood`` under trees, bool, shape (H, W).
        optical_before: As ``optical``, before the flood; None when not asked for.
        sar_before_db: As ``sar_db``, before the flood; None when not asked for.
        cloud_before: As ``cloud``, before the flood; None when not asked for.
    """

    classes: NDArray[np.uint8]
    classes_before: NDArray[np.uint8]
    optical: NDArray[np.float32]
    sar_db: NDArray[np.float32]
    cloud: NDArray[np.bool_]
    shadow: NDArray[np.bool_]
    water: NDArray[np.bool_]
    flood: NDArray[np.bool_]
    flooded_vegetation: NDArray[np.bool_]
    optical_before: NDArray[np.float32] | None = None
    sar_before_db: NDArray[np.float32] | None = None
    cloud_before: NDArray[np.bool_] | None = None


def simulate_scene(
    seed: int,
    size: tuple[int, int] = (256, 256),
    resolution_m: float = 10,
    *,
    flood: bool,
    cloud_share: float,
    flood_share: float | None = None,
    wind: float | None = None,
    turbidity: float | None = None,
    lakes: bool | None = None,
    towns: int | None = None,
    air: float | None = None,
    looks: float = GRD_LOOKS,
    before: bool = False,
    cloud_share_before: float = 0.0,
) -> SimulatedScene:
    """Simulate one scene.

    Args:
        seed: Same seed and arguments, same scene.
        size: Rows and columns.
        resolution_m: Ground size of a pixel in metres.
        flood: Whether the river has left its bed.
        cloud_share: Share of the optical image under cloud, 0 to 1.
        flood_share: Share of the land under water; 5 to 40 % by chance when None.
        wind: 0 (smooth water) to 1 (rough, bright in VV); by chance mostly calm when None.
        turbidity: Of the flood water, 0 to 1; by chance when None.
        lakes: Whether there are lakes; by chance when None.
        towns: Number of towns; by chance when None.
        air: Atmosphere left in the optical image: 0 as Level-2A, 1 as Level-1C; by chance when None.
        looks: Equivalent number of looks of the SAR; ``numpy.inf`` for no speckle.
        before: Whether to observe the same place before the flood as well.
        cloud_share_before: Cloud in the earlier optical image, 0 to 1.

    Raises:
        ValueError: A share lies outside 0 to 1, or the scene is smaller than 16 pixels.
    """
    if min(size) < 16:
        raise ValueError(f"A simulated scene needs at least 16 x 16 pixels, not {size[0]} x {size[1]}.")
    for name, share in (("cloud_share", cloud_share), ("cloud_share_before", cloud_share_before)):
        if not 0 <= share <= 1:
            raise ValueError(f"{name} is a share from 0 to 1, not {share}.")
    # One stream per part, so that asking for another part changes nothing in the rest.
    chance, ground, sky_now, optics, radar, sky_then, optics_then, radar_then = (
        np.random.default_rng(sequence) for sequence in np.random.SeedSequence(seed).spawn(8)
    )
    drawn = chance.random(6)
    share = (0.05 + 0.35 * drawn[0] if flood_share is None else flood_share) if flood else 0.0
    wind = max(0.0, 1.6 * float(drawn[1]) - 0.9) if wind is None else wind
    turbidity = 0.3 + 0.7 * float(drawn[2]) if turbidity is None else turbidity
    air = max(0.0, 2 * float(drawn[5]) - 1) if air is None else air
    season = 0.45 + 0.55 * float(drawn[3])

    landscape = make_landscape(ground, size, resolution_m, flood_share=share, lakes=lakes, towns=towns)
    sky = make_sky(sky_now, size, resolution_m, cloud_share)
    optical = observe_optical(
        optics, landscape, sky, resolution_m, flooded=True, season=season, turbidity=turbidity, air=air
    )
    sar_db = observe_sar(radar, landscape, flooded=True, wind=wind, looks=looks)
    open_flood = landscape.flood & ~landscape.flooded_vegetation
    optical_before = sar_before_db = cloud_before = None
    if before:
        earlier = make_sky(sky_then, size, resolution_m, cloud_share_before)
        optical_before = observe_optical(
            optics_then,
            landscape,
            earlier,
            resolution_m,
            flooded=False,
            season=float(np.clip(season + 0.3 * (drawn[4] - 0.5), 0.3, 1)),
            turbidity=turbidity,
            air=air,
        )
        sar_before_db = observe_sar(radar_then, landscape, flooded=False, wind=0.3 * wind, looks=looks)
        cloud_before = earlier.cloud
    return SimulatedScene(
        classes=landscape.cover,
        classes_before=landscape.dry,
        optical=optical,
        sar_db=sar_db,
        cloud=sky.cloud,
        shadow=sky.shadow,
        water=(landscape.dry == LandCover.PERMANENT_WATER) | open_flood,
        flood=landscape.flood,
        flooded_vegetation=landscape.flooded_vegetation,
        optical_before=optical_before,
        sar_before_db=sar_before_db,
        cloud_before=cloud_before,
    )
