"""Rasters of any kind for the imagery tests, and the real scenes where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.transform import from_origin
from rasterio.warp import Resampling, calculate_default_transform, reproject

from earthmind.imagery import RasterReference, Rendering, describe_raster
from earthmind.imagery.layers.request import LayerRequest

UTM = "EPSG:32630"
TEN_METRES = from_origin(500_000.0, 4_200_000.0, 10.0, 10.0)
FLOOD_RENDERING = Rendering(
    optical_bands=("swir1", "nir", "green"),
    optical_range=(0.0, 0.5),
    sar_bands=("vv", "vh"),
    sar_range_db={"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)},
)
COLOUR_RENDERING = Rendering(
    optical_bands=("red", "green", "blue"),
    optical_range=(0.0, 0.3),
    sar_bands=("vv", "vh"),
    sar_range_db={"vv": (-25.0, 0.0), "vh": (-32.0, -5.0)},
)


def described(uri: str, sensor=None, **given) -> RasterReference:
    """Recognise a raster of which something is given."""
    return describe_raster(LayerRequest(uri, **given), sensor)


def write(
    path: Path,
    data: np.ndarray,
    *,
    transform: Affine = TEN_METRES,
    crs: str | None = UTM,
    nodata: float | None = None,
    descriptions: tuple[str, ...] = (),
    tags: dict[str, str] | None = None,
    scale: float | None = None,
    **profile: object,
) -> str:
    """Write bands (C, H, W) as a GeoTIFF and return its path as text."""
    count, height, width = data.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        count=count,
        height=height,
        width=width,
        dtype=data.dtype,
        crs=crs,
        transform=transform,
        nodata=nodata,
        **profile,
    ) as target:
        target.write(data)
        for index, description in enumerate(descriptions, 1):
            target.set_band_description(index, description)
        if tags:
            target.update_tags(**tags)
        if scale is not None:
            target.scales = (scale,) * count
    return str(path)


def reprojected(source: str, path: Path, crs: str, nodata: float = float("nan")) -> str:
    """Write a copy of a raster in another CRS, by nearest neighbour, band names kept."""
    with rasterio.open(source) as dataset:
        transform, width, height = calculate_default_transform(
            dataset.crs, crs, dataset.width, dataset.height, *dataset.bounds
        )
        data = np.full((dataset.count, height, width), nodata, dtype=dataset.dtypes[0])
        reproject(
            dataset.read(),
            data,
            src_transform=dataset.transform,
            src_crs=dataset.crs,
            dst_transform=transform,
            dst_crs=crs,
            dst_nodata=nodata,
            resampling=Resampling.nearest,
        )
        names = tuple(name or "" for name in dataset.descriptions)
    return write(path, data, transform=transform, crs=crs, nodata=nodata, descriptions=names)


def real_raster(relative: str) -> str:
    """Return a file of the shared scenes, or skip the test by name."""
    root = Path(os.environ.get("EARTHMIND_DATA", Path(__file__).parents[3].parent / "shared" / "data"))
    path = root / "scenes" / relative
    if not path.is_file():
        pytest.skip(f"{path} is not here; set EARTHMIND_DATA to the folder that holds scenes/")
    return str(path)
