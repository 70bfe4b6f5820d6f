"""How long QGIS ever stands still, and that reloading leaves nothing behind; the figures are printed."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

SIDE, STEP, POND = 1024, 14, 7  # pixels: 73 x 73 ponds
LARGE = 20_000
LAND, WATER = (600, 900, 700, 3200, 1800, 1000), (500, 600, 400, 150, 60, 40)
LAND_DB, WATER_DB = (-9, -15), (-20, -27)
MEGABYTE = 1_000_000


def _profile(side, count, dtype):
    return {
        "driver": "GTiff",
        "crs": "EPSG:32630",
        "transform": from_origin(680_000, 4_225_000, 10, 10),
        "width": side,
        "height": side,
        "count": count,
        "dtype": dtype,
        "tiled": True,
    }


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    """A place with 5,329 ponds, and a raster of 400 megapixels of which hardly anything was written."""
    folder, chance = tmp_path_factory.mktemp("calm"), np.random.default_rng(1)
    corners = np.arange(4, SIDE - POND, STEP)
    line = np.zeros(SIDE, dtype=bool)
    for corner in corners:
        line[corner : corner + POND] = True
    water = line[:, None] & line[None, :]
    tall = (slice(None), None, None)
    optical = np.where(water, np.array(WATER)[tall], np.array(LAND)[tall])
    optical = optical * (1 + 0.06 * chance.standard_normal(optical.shape))
    sar = np.where(water, np.array(WATER_DB)[tall], np.array(LAND_DB)[tall])
    sar = sar + 1.2 * chance.standard_normal(sar.shape)
    with rasterio.open(folder / "S2.tif", "w", **_profile(SIDE, 6, "uint16")) as target:
        target.write(optical.clip(1, 9999).astype(np.uint16))
        target.descriptions = ("B2", "B3", "B4", "B8", "B11", "B12")
    with rasterio.open(folder / "S1.tif", "w", **_profile(SIDE, 2, "float32")) as target:
        target.write(sar.astype(np.float32))
        target.descriptions = ("VV", "VH")
    with rasterio.open(folder / "large.tif", "w", SPARSE_OK=True, **_profile(LARGE, 4, "uint16")) as target:
        target.descriptions = ("B2", "B3", "B4", "B8")
    return {"ponds": folder / "S2.tif", "ponds_sar": folder / "S1.tif", "large": folder / "large.tif"}


def test_qgis_never_stands_still_and_reloading_leaves_nothing(in_window, rasters):
    state = in_window("drive_calm.py", {name: str(path) for name, path in rasters.items()})
    before, after = state["reloads"]["before"], state["reloads"]["after"]
    least, median, most = state["reloads"]["load_ms"]
    grown = (after["bytes"] - before["bytes"]) / MEGABYTE
    print(f"plugin load, 20 times: {least:.0f}, {median:.0f}, {most:.0f} ms (least, median, most)")
    print(f"20 reloads: {after['objects'] - before['objects']} objects, {grown:.1f} MB more")
    print(
        f"longest gap, loading {state['pixels'] / 1e6:.0f} megapixels, twice: {state['loading_ms']} ms; "
        f"{state['without_ms']} ms without the plugin"
    )
    many = state["many"]
    gaps = f"{many['asked_ms']} ms while asking, {many['filtered_ms']} ms while filtering"
    print(f"longest gap, {many['polygons']} polygons: {gaps}")
    assert state["pixels"] == LARGE**2 and many["polygons"] > 5000
    assert after["objects"] == before["objects"] and after["windows"] == before["windows"]
    assert grown < 20
    assert state["exit_code"] == 0
