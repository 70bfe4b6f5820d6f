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


def write_place(folder: Path) -> Place:
    """Write both rasters."""
    folder.mkdir(parents=True, exist_ok=True)
    optical = np.full((len(_OPTICAL_BANDS), SIDE, SIDE), 3000, np.uint16)
    optical[:, LAKE, LAKE] = 200
    sar = np.full((2, SIDE, SIDE), -8.0, np.float32)
    sar[:, LAKE, LAKE] = -22.0
    return Place(
        write_raster(folder / "S2 scene.tif", optical, _OPTICAL_BANDS),
        write_raster(folder / "S1 scene.tif", sar, ("VV", "VH")),
    )


def write_raster(path: Path, pixels: np.ndarray, names: tuple[str, ...], *, left: float = LEFT) -> Path:
    """Write (bands, rows, columns) in UTM zone 30 N."""
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[pixels.dtype.name]
    bands, rows, columns = pixels.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, kind)
    dataset.SetGeoTransform((left, PIXEL, 0, TOP, 0, -PIXEL))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32630)
    dataset.SetProjection(crs.ExportToWkt())
    for index, name in enumerate(names, start=1):
        band = dataset.GetRasterBand(index)
        band.SetDescription(name)
        band.WriteArray(pixels[index - 1])
    dataset.FlushCache()
    return path
