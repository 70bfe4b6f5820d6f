"""Backscatter for places of which there is only an optical picture: what real covers of that kind have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.simulated.backscatter import add_speckle
from earthmind.datasets.simulated.patterns import fractal_surface, soften

WATER, TREES, GRASS, WETLAND, CROPS, SHRUB, BUILT, BARE, SNOW = range(9)
SHIPS = 20
"""A ship, beside the classes of Dynamic World."""
_UNKNOWN = 9
_FILES = ("algae_blooms.npz", "fuel_moisture.npz")
_LAKES = "algae_blooms.npz"
_TYPICAL = {  # VV, VH in dB: README of the data, from `worldwide`; for what the pixels hardly show
    WETLAND: ((-12.4, 1.5), (-18.7, 1.2)),
    BUILT: ((-4.5, 3.0), (-12.0, 2.5)),
    SNOW: ((-15.8, 2.5), (-23.1, 2.5)),
    BARE: ((-15.1, 2.5), (-21.0, 2.5)),
}
_BLEND = 0.5
_FEWEST = 60

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Backscatter:
    """Pairs of VV and VH in dB by class, (n, 2) each."""

    pairs: dict[int, Floats]

    @classmethod
    def read(cls, folder: Path) -> Backscatter:
        """Read the pixels of a folder; places that are for testing are left out."""
        found: dict[int, list[Floats]] = {kind: [] for kind in range(9)}
        for name in _FILES:
            with np.load(folder / name, allow_pickle=False) as file:
                values, kinds = file["s1_s2_era5_srtm"][..., :2], file["dynamic_world"].astype(int)
                usable = (np.isfinite(values).all(-1) & (values < 0).all(-1)) & (file["is_test"] == 0)[
                    :, None
                ]
            if name == _LAKES:
                kinds = np.where(kinds == _UNKNOWN, WATER, kinds)
            for kind, parts in found.items():
                parts.append(values[usable & (kinds == kind)].astype(np.float32))
        return cls({kind: np.concatenate(parts) for kind, parts in found.items()})

    def draw(self, kind: int, draw: np.random.Generator) -> Floats:
        """VV and VH of one place of a class."""
        real = self.pairs.get(kind, np.empty((0, 2), np.float32))
        if kind == WATER and draw.random() < 0.45:
            return _rough_sea(draw)
        if len(real) >= _FEWEST and (kind not in _TYPICAL or draw.random() > _BLEND):
            return np.asarray(real[int(draw.integers(len(real)))])
        (vv, wide), (vh, wide_vh) = _TYPICAL.get(kind, ((-10.0, 2.5), (-16.0, 2.5)))
        shared = draw.normal()
        return np.array([vv + wide * shared, vh + wide_vh * (0.8 * shared + 0.6 * draw.normal())], np.float32)

    def observe(self, kinds: NDArray[np.uint8], draw: np.random.Generator) -> Floats:
        """Backscatter in dB (2, H, W) of a map of classes, 9 and above where the class is not known.

        Every class has one level, for land up to four in patches of a few hundred metres; texture, points of
        double bounce in towns, a soft point spread, the noise floor and speckle follow.
        """
        shape = kinds.shape
        level = np.zeros((2, *shape), np.float32)
        fields = fractal_surface(draw, shape, exponent=2.2)
        parts = np.digitize(fields, np.quantile(fields, [0.25, 0.5, 0.75]))
        for kind in np.unique(kinds):
            here = kinds == kind
            known = int(kind) if kind < _UNKNOWN else int(draw.choice([BUILT, BARE, GRASS, SHRUB]))
            if kind == SHIPS:
                level[:, here] = (np.array([2.0, -6.0]) + draw.normal(0, 3))[:, None]
                continue
            base = self.draw(known, draw)
            for part in range(4):
                again = self.draw(known, draw) if known not in (WATER, SNOW) else base
                level[:, here & (parts == part)] = (0.5 * base + 0.5 * again)[:, None]
        water = kinds == WATER
        level += np.where(water, 0.35, 0.9) * fractal_surface(draw, shape, exponent=1.6)
        if water.any():
            swell = fractal_surface(draw, shape, exponent=3.0) * draw.uniform(0, 1.6)
            level += np.stack([swell, 0.5 * swell]) * water
        _walls(level, kinds == BUILT, draw)
        floor = 10 ** (draw.uniform(-32, -21.5) / 10)
        power = soften(np.power(10, level / 10).astype(np.float32)) + np.array([[[floor * 0.5]], [[floor]]])
        seen = add_speckle(draw, power.astype(np.float32), float(draw.choice([4.4, 4.4, 8, 15])))
        return np.asarray(10 * np.log10(seen) + draw.normal(0, 0.6), np.float32)


def _rough_sea(draw: np.random.Generator) -> Floats:
    """Open water with wind: VV rises to that of fields, VH stays 8 to 16 dB below it."""
    vv = draw.uniform(-23, -9.5)
    gap = np.clip(draw.normal(7 + 0.55 * (vv + 23), 1.6), 3, 17)
    return np.array([vv, max(vv - gap, -29)], np.float32)


def _walls(level: Floats, town: NDArray[np.bool_], draw: np.random.Generator) -> None:
    count = int(town.sum())
    gain = draw.uniform(3, 14, count) * (draw.random(count) < draw.uniform(0.05, 0.25))
    dim = draw.uniform(0, 6, count) * (draw.random(count) < 0.35)
    level[0, town] += (gain - dim).astype(np.float32)
    level[1, town] += (0.7 * gain - dim).astype(np.float32)
