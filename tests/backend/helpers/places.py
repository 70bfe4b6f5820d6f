"""Rasters made for a test: a pond in a field, seen by Sentinel-2 and Sentinel-1."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin
from scipy.ndimage import gaussian_filter

S2_BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
FIELD = (1200, 900, 1000, 900, 1500, 2500, 2800, 3000, 3100, 900, 20, 2600, 1800)
POND = (1100, 900, 800, 600, 500, 400, 350, 300, 250, 200, 20, 150, 100)


@dataclass(frozen=True)
class Place:
    """A synthetic place: 40 x 40 pixels of 10 m, a pond of 10 x 20 pixels (20,000 m2) in it.

    Attributes:
        optical: Sentinel-2 like GeoTIFF, reflectance times 10,000, 13 bands.
        sar: Sentinel-1 like GeoTIFF, dB, VV and VH, same grid.
        pond: Left, bottom, right, top of the pond in EPSG:32630.
    """

    optical: Path
    sar: Path
    pond: tuple[float, float, float, float]


def pond_mask(side: int = 40) -> np.ndarray:
    mask = np.zeros((side, side), bool)
    mask[10:20, 5:25] = True
    return mask


def write_raster(
    path: Path,
    data: np.ndarray,
    descriptions=(),
    *,
    crs="EPSG:32630",
    west=500_000.0,
    north=4_200_000.0,
    pixel=10.0,
    nodata=None,
) -> Path:
    """Write bands (C, H, W) as a GeoTIFF."""
    count, height, width = data.shape
    profile = {
        "driver": "GTiff",
        "count": count,
        "height": height,
        "width": width,
        "dtype": data.dtype,
        "crs": crs,
        "transform": from_origin(west, north, pixel, pixel),
        "nodata": nodata,
    }
    with rasterio.open(path, "w", **profile) as target:
        target.write(data)
        for index, description in enumerate(descriptions, 1):
            target.set_band_description(index, description)
    return path


def optical_pixels(side: int = 40) -> np.ndarray:
    mask = pond_mask(side)
    return np.stack([np.where(mask, pond, field) for pond, field in zip(POND, FIELD)]).astype(np.int16)


def sar_pixels(side: int = 40) -> np.ndarray:
    mask = pond_mask(side)
    speckle = np.random.default_rng(0).normal(0.0, 0.5, (2, side, side))
    clean = np.stack([np.where(mask, -22.0, -9.0), np.where(mask, -28.0, -15.0)])
    return (clean + speckle).astype(np.float32)


def write_shifted_place(folder: Path, *, side: int = 64, east_m: float = 60.0) -> tuple[Path, Path]:
    """Write patches of water and field, the SAR raster that far too far east. Optical file, SAR file."""
    margin, pixel = 12, 10.0
    noise = np.random.default_rng(1)
    ground = gaussian_filter(noise.normal(size=(side + 2 * margin, side + 2 * margin)), 3) > 0
    optical = np.where(ground[margin:-margin, margin:-margin], 3000, 400).astype(np.int16)
    clean = np.stack([np.where(ground, -8.0, -20.0), np.where(ground, -15.0, -27.0)])
    sar = (clean + noise.normal(0.0, 0.5, clean.shape)).astype(np.float32)
    west, north = 500_000.0 - margin * pixel + east_m, 4_200_000.0 + margin * pixel
    return (
        write_raster(folder / "S2.tif", np.stack([optical] * len(S2_BANDS)), S2_BANDS),
        write_raster(folder / "S1.tif", sar, ("VV", "VH"), west=west, north=north),
    )
