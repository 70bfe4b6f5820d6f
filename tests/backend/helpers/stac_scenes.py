"""A catalogue of Sentinel images for the STAC API of ``tests/helpers``: tiles, of which a part is wanted.

Run as a program it writes one of a real flood: ``python stac_scenes.py FOLDER S2.tif S1.tif``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.transform import from_origin
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform_bounds

KEYS = {
    "blue": "B02", "green": "B03", "red": "B04", "rededge1": "B05", "rededge2": "B06", "rededge3": "B07",
    "nir": "B08", "narrow_nir": "B8A", "swir1": "B11", "swir2": "B12",
}  # fmt: skip
OPTICAL, SAR = "sentinel-2-l2a", "sentinel-1-rtc"
CLEAR, CLOUD, SHADOW = 4, 9, 3


def write_cog(path: Path, values: NDArray, transform, crs: str, nodata) -> None:
    """Write one band as a cloud-optimised GeoTIFF."""
    profile = {"driver": "COG", "count": 1, "height": values.shape[0], "width": values.shape[1]}
    with rasterio.open(
        path, "w", **profile, dtype=values.dtype, crs=crs, transform=transform, nodata=nodata,
        blocksize=256, compress="deflate",
    ) as made:  # fmt: skip
        made.write(values, 1)


class Catalogue:
    """Items that are written one by one."""

    def __init__(self, folder: Path, crs: str) -> None:
        self.folder, self.crs = folder, crs
        self.items: list[dict] = []
        folder.mkdir(parents=True, exist_ok=True)

    def add_optical(
        self,
        name: str,
        moment: str,
        origin: tuple[float, float],
        bands: Mapping[str, NDArray[np.uint16]],
        classes: NDArray[np.uint8],
        *,
        cloud_cover: float,
        baseline: str = "05.09",
        **properties: object,
    ) -> None:
        """Add an image of Sentinel-2: stored numbers of 10 m by role, and classes of 20 m."""
        assets = {}
        for role, values in bands.items():
            file = f"{name}_{KEYS[role]}.tif"
            write_cog(self.folder / file, values, from_origin(*origin, 10, 10), self.crs, 0)
            assets[KEYS[role]] = self._asset(file, KEYS[role])
        write_cog(self.folder / f"{name}_SCL.tif", classes, from_origin(*origin, 20, 20), self.crs, 0)
        assets["SCL"] = self._asset(f"{name}_SCL.tif", "Scene classification")
        told = {"eo:cloud_cover": cloud_cover, "s2:processing_baseline": baseline, "platform": "sentinel-2a"}
        self._add(name, OPTICAL, moment, origin, classes.shape[0] * 20, assets, {**told, **properties})

    def add_sar(
        self, name: str, moment: str, origin: tuple[float, float], bands: Mapping[str, NDArray], orbit: int
    ) -> None:
        """Add an image of Sentinel-1: power of 10 m by polarisation."""
        assets = {}
        for role, values in bands.items():
            file = f"{name}_{role}.tif"
            write_cog(self.folder / file, values, from_origin(*origin, 10, 10), self.crs, -32768)
            assets[role] = self._asset(file, role.upper())
        side = next(iter(bands.values())).shape[0] * 10
        told = {"platform": "SENTINEL-1A", "sat:relative_orbit": orbit}
        self._add(name, SAR, moment, origin, side, assets, told)

    def write(self) -> None:
        """Write ``items.json``."""
        (self.folder / "items.json").write_text(json.dumps(self.items), encoding="utf-8")

    def _asset(self, file: str, title: str) -> dict:
        return {
            "href": file,
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "title": title,
        }

    def _add(self, name, collection, moment, origin, side, assets, properties) -> None:
        west, north = origin
        box = transform_bounds(self.crs, "EPSG:4326", west, north - side, west + side, north)
        left, bottom, right, top = box
        ring = [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]
        self.items.append(
            {
                "type": "Feature",
                "stac_version": "1.0.0",
                "id": name,
                "collection": collection,
                "bbox": list(box),
                "geometry": {"type": "Polygon", "coordinates": [ring]},
                "properties": {"datetime": moment, **properties},
                "assets": assets,
                "links": [],
            }
        )


def on_utm(path: Path, epsg: int, roles: Mapping[str, int]) -> tuple[dict[str, NDArray], tuple[float, float]]:
    """Bands of a raster on a square grid of 10 m in UTM around it, and its upper left corner."""
    with rasterio.open(path) as source:
        bounds = transform_bounds(source.crs, f"EPSG:{epsg}", *source.bounds)
        left, bottom, right, top = (
            np.floor(bounds[0] / 20) * 20 - 400,
            *bounds[1:3],
            np.ceil(bounds[3] / 20) * 20 + 400,
        )
        side = int(max(right - left, top - bottom) // 512 + 2) * 512 // 10
        side += side % 2
        grid = {
            "crs": CRS.from_epsg(epsg),
            "transform": from_origin(left, top, 10, 10),
            "width": side,
            "height": side,
        }
        with WarpedVRT(
            source, **grid, nodata=np.nan, dtype="float32", resampling=Resampling.bilinear
        ) as warped:
            bands = {role: warped.read(number) for role, number in roles.items()}
    return bands, (float(left), float(top))


def real_flood(folder: Path, optical: Path, sar: Path, epsg: int, days: Sequence[str]) -> None:
    """Write a catalogue of a real scene: as it is on the last day, and with its water dried up before."""
    with rasterio.open(optical) as source:
        names = [str(name).split(",")[0] for name in source.descriptions]
    own = {"B2": "blue", "B3": "green", "B4": "red", "B5": "rededge1", "B6": "rededge2", "B7": "rededge3",
           "B8": "nir", "B8A": "narrow_nir", "B11": "swir1", "B12": "swir2"}  # fmt: skip
    roles = {own[name]: number for number, name in enumerate(names, 1) if name in own}
    bands, origin = on_utm(optical, epsg, roles)
    radar, _ = on_utm(sar, epsg, {"vv": 1, "vh": 2})
    power = {
        role: np.where(np.isfinite(v), 10 ** (v / 10), -32768).astype(np.float32) for role, v in radar.items()
    }
    wet = (bands["green"] - bands["swir1"]) > 0
    made = Catalogue(folder, f"EPSG:{epsg}")
    for day in days:
        last = day == days[-1]
        stored = {}
        for role, values in bands.items():
            dry = values if last else np.where(wet, np.nanmedian(values[~wet]), values)
            stored[role] = np.where(np.isfinite(dry), dry + 1000, 0).astype(np.uint16)
        valid = stored["blue"][::2, ::2] > 0
        classes = np.where(valid, CLEAR, 0).astype(np.uint8)
        made.add_optical(f"S2A_{day}", f"{day}T10:50:31Z", origin, stored, classes, cloud_cover=2.0)
        seen = (
            power
            if last
            else {
                role: np.where(wet & (v > 0), np.median(v[(v > 0) & ~wet]), v).astype(np.float32)
                for role, v in power.items()
            }
        )
        made.add_sar(f"S1A_{day}", f"{day}T06:10:11Z", origin, seen, 81)
    made.write()


def write_small_catalogue(folder: Path) -> None:
    """Write two days of one tile of 256 x 256 pixels, the first one under clouds."""
    made, origin = Catalogue(folder, "EPSG:32630"), (500_000, 4_200_000)
    red, power = np.full((256, 256), 2000, np.uint16), np.full((256, 256), 0.1, np.float32)
    for day, kind in (("07", CLOUD), ("17", CLEAR)):
        classes = np.full((128, 128), kind, np.uint8)
        bands = {"red": red, "nir": red + 1000}
        made.add_optical(f"S2_{day}", f"2023-05-{day}T10:50:31Z", origin, bands, classes, cloud_cover=9.0)
    made.add_sar("S1_06", "2023-05-06T06:10:11Z", origin, {"vv": power * 2}, 81)
    made.add_sar("S1_16", "2023-05-16T06:10:11Z", origin, {"vv": power, "vh": power / 10}, 81)
    made.write()


def write_valley_catalogue(folder: Path, valley: Path) -> None:
    """Write the valley of the concept double on two days, with the small lake and with the large one."""
    made, origin = Catalogue(folder, "EPSG:32630"), (500_000, 4_200_000)
    roles = {key.replace("B0", "B"): role for role, key in KEYS.items()}
    with rasterio.open(valley / "S1.tif") as radar:
        power = {
            role: (10 ** (radar.read(n) / 10)).astype(np.float32) for n, role in enumerate(("vv", "vh"), 1)
        }
    for day, name in (("2023-01-10", "before"), ("2023-02-10", "S2")):
        with rasterio.open(valley / f"{name}.tif") as source:
            numbers = {roles[n]: k for k, n in enumerate(source.descriptions, 1) if n in roles}
            bands = {role: (source.read(k) + 1000).astype(np.uint16) for role, k in numbers.items()}
        classes = np.full((60, 60), CLEAR, np.uint8)
        made.add_optical(f"S2_{day}", f"{day}T10:50:31Z", origin, bands, classes, cloud_cover=1.0)
        made.add_sar(f"S1_{day}", f"{day}T06:10:11Z", origin, power, 81)
    made.write()


if __name__ == "__main__":
    target, s2, s1, zone, *dates = sys.argv[1:]
    real_flood(Path(target), Path(s2), Path(s1), int(zone), dates)
