"""Small real rasters: a dark lake in the middle of bright land, as GeoTIFF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsRasterLayer

SIDE = 48
LAKE = slice(16, 32)
PIXEL = 20.0
LEFT, TOP = 500_000.0, 4_200_000.0
LAKE_AREA_M2 = (16 * PIXEL) ** 2
LARGE_SIDE = 160  # nine windows of the test model
LARGE_LAKE = slice(40, 100)
LARGE_LAKE_AREA_M2 = (60 * PIXEL) ** 2

_OPTICAL_BANDS = ("B2", "B3", "B4", "B8", "B11", "B12")


@dataclass(frozen=True)
class Place:
    """The two rasters' files."""

    optical: Path
    sar: Path

    def layers(self, project: QgsProject | None = None) -> tuple[QgsRasterLayer, QgsRasterLayer]:
        """Both as layers, added to the project where one is given."""
        layers = QgsRasterLayer(str(self.optical), "S2"), QgsRasterLayer(str(self.sar), "S1")
        if project is not None:
            project.addMapLayers(layers)
        return layers


def write_place(folder: Path, side: int = SIDE, lake: slice = LAKE) -> Place:
    """Write both rasters, of so many pixels a side; the lake is a square."""
    folder.mkdir(parents=True, exist_ok=True)
    optical = np.full((len(_OPTICAL_BANDS), side, side), 3000, np.uint16)
    optical[:, lake, lake] = 200
    sar = np.full((2, side, side), -8.0, np.float32)
    sar[:, lake, lake] = -22.0
    return Place(
        write_raster(folder / "S2 scene.tif", optical, _OPTICAL_BANDS),
        write_raster(folder / "S1 scene.tif", sar, ("VV", "VH")),
    )


def write_dry_place(folder: Path) -> Place:
    """Write the same place without its lake, from the middle of the lake eastwards."""
    folder.mkdir(parents=True, exist_ok=True)
    optical = np.full((len(_OPTICAL_BANDS), SIDE, SIDE), 3000, np.uint16)
    sar = np.full((2, SIDE, SIDE), -8.0, np.float32)
    left = LEFT + SIDE // 2 * PIXEL
    return Place(
        write_raster(folder / "S2 before.tif", optical, _OPTICAL_BANDS, left=left),
        write_raster(folder / "S1 before.tif", sar, ("VV", "VH"), left=left),
    )


def write_raster(
    path: Path, pixels: np.ndarray, names: tuple[str, ...], *, left: float = LEFT, epsg: int | None = 32630
) -> Path:
    """Write (bands, rows, columns) in a UTM zone, or without a CRS."""
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[pixels.dtype.name]
    bands, rows, columns = pixels.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, kind)
    dataset.SetGeoTransform((left, PIXEL, 0, TOP, 0, -PIXEL))
    if epsg is not None:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        dataset.SetProjection(crs.ExportToWkt())
    for index, name in enumerate(names, start=1):
        band = dataset.GetRasterBand(index)
        band.SetDescription(name)
        band.WriteArray(pixels[index - 1])
    dataset.FlushCache()
    return path
