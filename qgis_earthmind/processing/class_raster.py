"""Probabilities of several things, one band each, to one raster of classes, by blocks of rows.

Imported by its algorithm alone, when it runs: nothing else of the plugin needs numpy or GDAL for Python.
Arrays are made of GDAL's bytes and not by its module for numpy, which fails where QGIS has another numpy than
that was built for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
)

from ..errors import Cancelled, OutputError
from ..i18n import tr
from .class_layers import Class, wider_classes

LEAST = 0.5
"""Probability below which a pixel is of no class."""
_BLOCK_VALUES = 2**24
_OPTIONS = ["COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER"]


class ClassRaster:
    """A raster of classes: 1 for the first, 0 for none."""

    def __init__(self, path: Path, classes: Sequence[Class]) -> None:
        self.path = path
        self.classes = classes

    def write(
        self, probabilities: Path, context: QgsCoordinateTransformContext, feedback: QgsProcessingFeedback
    ) -> list[float]:
        """Write the most probable class of each pixel where it is at least `LEAST`, the special first.

        Args:
            probabilities: A raster with a band for each class.
            context: For measuring on the ellipsoid.
            feedback: Is asked whether it was cancelled.

        Returns:
            The area of each class in square metres.

        Raises:
            OutputError: A raster cannot be read or written.
            Cancelled: The run was cancelled.
        """
        source = _opened(probabilities)
        columns, rows = source.RasterXSize, source.RasterYSize
        made = gdal.GetDriverByName("GTiff").Create(str(self.path), columns, rows, 1, gdal.GDT_Byte, _OPTIONS)
        if made is None:
            raise _cannot_write(self.path)
        made.SetGeoTransform(source.GetGeoTransform())
        made.SetProjection(source.GetProjection())
        band = made.GetRasterBand(1)
        self._describe(made, band)
        pixel_m2 = _pixel_areas(source, context)
        areas = np.zeros(len(self.classes) + 1)
        wider = wider_classes(self.classes)
        for row, count in _blocks(rows, columns * len(self.classes)):
            if feedback.isCanceled():
                raise Cancelled
            block = _most_probable(_read(source, row, count), wider)
            if band.WriteRaster(0, row, columns, count, block.tobytes()) != 0:
                raise _cannot_write(self.path)
            for number in range(1, len(areas)):
                areas[number] += ((block == number).sum(axis=1) * pixel_m2[row : row + count]).sum()
        band = made = None
        return [float(area) for area in areas[1:]]

    def crs(self) -> QgsCoordinateReferenceSystem:
        """The CRS of the raster, once it is written."""
        return QgsCoordinateReferenceSystem.fromWkt(_opened(self.path).GetProjection())

    def polygons(self, folder: Path) -> Iterator[tuple[int, QgsGeometry]]:
        """The connected parts of each class as polygons, with the number of the class.

        Args:
            folder: For a file that is not needed afterwards.

        Raises:
            OutputError: They cannot be made.
        """
        source = _opened(self.path)
        reference = osr.SpatialReference()
        reference.ImportFromWkt(source.GetProjection())
        path = folder / "classes.gpkg"
        if path.exists():
            path.unlink()
        file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        table = file.CreateLayer("classes", reference, ogr.wkbPolygon) if file is not None else None
        if table is None:
            raise _cannot_write(path)
        table.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
        band = source.GetRasterBand(1)
        if gdal.Polygonize(band, band, table, 0) != 0:
            raise _cannot_write(path)
        table.ResetReading()
        for feature in iter(table.GetNextFeature, None):
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
            yield feature.GetField("class"), geometry

    def _describe(self, made: gdal.Dataset, band: gdal.Band) -> None:
        """Names and colours, all of them within the file."""
        colours = gdal.ColorTable()
        colours.SetColorEntry(0, (0, 0, 0, 0))
        for number, each in enumerate(self.classes, start=1):
            red, green, blue = (int(each.colour[start : start + 2], 16) for start in (1, 3, 5))
            colours.SetColorEntry(number, (red, green, blue, 255))
            made.SetMetadataItem(f"CLASS_{number}", each.name)
        band.SetNoDataValue(0)
        band.SetColorTable(colours)


def band_names(path: Path) -> list[str]:
    """What the bands of a raster are called.

    Raises:
        OutputError: It cannot be read.
    """
    source = _opened(path)
    return [source.GetRasterBand(number).GetDescription() for number in range(1, source.RasterCount + 1)]


def _most_probable(probabilities: np.ndarray, wider: Mapping[int, Sequence[int]]) -> np.ndarray:
    """Class (rows, columns) of probabilities (classes, rows, columns), where NaN is no value.

    What is probably forest is no mere vegetation, though it is that as well and more probably.
    """
    known = np.nan_to_num(probabilities, nan=-1.0)
    for general, special in wider.items():
        known[general] = np.where(known[list(special)].max(axis=0) >= LEAST, -1.0, known[general])
    best = known.argmax(axis=0)
    return np.where(known.max(axis=0) >= LEAST, best + 1, 0).astype(np.uint8)


def _read(source: gdal.Dataset, row: int, count: int) -> np.ndarray:
    """All bands of some rows as float32 (bands, rows, columns)."""
    columns = source.RasterXSize
    stored = source.ReadRaster(0, row, columns, count, buf_type=gdal.GDT_Float32)
    if stored is None:
        raise OutputError(tr("The probabilities that the backend wrote cannot be read."))
    return np.frombuffer(bytes(stored), np.float32).reshape(source.RasterCount, count, columns)


def _pixel_areas(source: gdal.Dataset, context: QgsCoordinateTransformContext) -> np.ndarray:
    """Square metres of a pixel in each row, measured on the ellipsoid in the middle of the row."""
    crs = QgsCoordinateReferenceSystem.fromWkt(source.GetProjection())
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    left, across, across_down, top, down_across, down = source.GetGeoTransform()
    middle = source.RasterXSize // 2

    def corner(column: int, row: int) -> QgsPointXY:
        return QgsPointXY(left + column * across + row * across_down, top + column * down_across + row * down)

    return np.array(
        [
            measure.measurePolygon(
                [corner(middle + right, row + below) for right, below in ((0, 0), (1, 0), (1, 1), (0, 1))]
            )
            for row in range(source.RasterYSize)
        ]
    )


def _blocks(rows: int, values: int) -> Iterator[tuple[int, int]]:
    """First row and number of rows of each block."""
    step = max(1, _BLOCK_VALUES // max(values, 1))
    return ((row, min(step, rows - row)) for row in range(0, rows, step))


def _opened(path: Path) -> gdal.Dataset:
    opened = gdal.Open(str(path)) if path.is_file() else None
    if opened is None:
        raise OutputError(tr("The probabilities that the backend wrote cannot be read."))
    return opened


def _cannot_write(path: Path) -> OutputError:
    return OutputError(tr("{path} cannot be written; choose another output file.").format(path=path))
