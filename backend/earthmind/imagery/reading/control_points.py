"""Rasters that have ground control points instead of a place, warped by them while they are read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

import rasterio
from rasterio.control import GroundControlPoint
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.warp import Resampling

_FEWEST_POINTS = 4
_MOST_SPLINE_POINTS = 500
_GDAL_TYPES = {"uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "float64": "Float64"}


def is_warped(dataset: DatasetReader) -> bool:
    """Return whether a raster was given its place by ``geocoded``."""
    return isinstance(dataset, WarpedVRT)


@contextmanager
def geocoded(dataset: DatasetReader, *, coarser: int = 1) -> Iterator[DatasetReader]:
    """Give a raster that has ground control points only as one warped by them, the others as they are.

    The border around it is nodata (0 where none is declared, as Sentinel-1 GRD has it).

    Args:
        dataset: Open raster.
        coarser: So many pixels across and down become one before they are warped.
    """
    points, crs = dataset.gcps
    if dataset.crs is not None or crs is None or len(points) < _FEWEST_POINTS:
        yield dataset
        return
    nodata = 0 if dataset.nodata is None else dataset.nodata
    options = {"src_nodata": nodata, "nodata": nodata, "resampling": Resampling.bilinear}
    if coarser == 1:
        with WarpedVRT(dataset, crs=crs, **options, **_way(len(points))) as warped:
            yield warped
        return
    with (
        rasterio.open(_coarser(dataset, coarser, nodata)) as small,
        WarpedVRT(small, crs=crs, **options, **_way(len(points))) as warped,
    ):
        yield warped


def _way(points: int) -> dict[str, str]:
    """Return how GDAL is to go through control points: exactly, or by a cubic where that would take long.

    The radar's view of the ground bends: an affine transformation is up to 2 km off, a quadratic one 200 m.
    """
    if points <= _MOST_SPLINE_POINTS:
        return {"SRC_METHOD": "GCP_TPS"}
    return {"SRC_METHOD": "GCP_POLYNOMIAL", "MAX_GCP_ORDER": "3"}


def _coarser(dataset: DatasetReader, factor: int, nodata: float) -> str:
    """Return a virtual raster of means of pixels; of whole numbers, as amplitudes are, quadratic means."""
    width, height = math.ceil(dataset.width / factor), math.ceil(dataset.height / factor)
    points, crs = dataset.gcps
    placed = "".join(_point(point, factor) for point in points)
    bands = "".join(
        f'<VRTRasterBand dataType="{_GDAL_TYPES.get(dtype, "Float32")}" band="{number}">'
        f'<NoDataValue>{nodata}</NoDataValue><ComplexSource resampling="{_mean(dtype)}">'
        f'<SourceFilename relativeToVRT="0" shared="0">{escape(dataset.name)}</SourceFilename>'
        f'<SourceBand>{number}</SourceBand><SrcRect xOff="0" yOff="0" xSize="{width * factor}" '
        f'ySize="{height * factor}"/><DstRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/>'
        f"<NODATA>{nodata}</NODATA></ComplexSource></VRTRasterBand>"
        for number, dtype in enumerate(dataset.dtypes, start=1)
    )
    return (
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">'
        f'<GCPList Projection={quoteattr(crs.to_wkt())} dataAxisToSRSAxisMapping="1,2">{placed}</GCPList>'
        f"{bands}</VRTDataset>"
    )


def _mean(dtype: str) -> str:
    return "average" if dtype.startswith("float") else "rms"


def _point(point: GroundControlPoint, factor: int) -> str:
    column, row = point.col / factor, point.row / factor
    return f'<GCP Pixel="{column!r}" Line="{row!r}" X="{point.x!r}" Y="{point.y!r}" Z="{point.z or 0.0!r}"/>'
