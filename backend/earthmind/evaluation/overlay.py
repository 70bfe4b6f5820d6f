"""An answer's polygons against a raster of what is known to be there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from pyproj import Transformer
from rasterio.features import rasterize

from earthmind.datasets.confusion import BinaryConfusion
from earthmind.errors import InputError


@dataclass(frozen=True)
class Polygons:
    """All polygons of a file.

    Attributes:
        geometries: Of shapely's Polygon or MultiPolygon type, each in the CRS of the same place in ``crs``.
        crs: CRS of each geometry as a text that PROJ reads.
        area_m2: Sum of the attribute ``area_m2``; 0 where there is none.
    """

    geometries: tuple[Any, ...]
    crs: tuple[str, ...]
    area_m2: float


def read_polygons(path: Path) -> Polygons:
    """Read the polygons of every table in a file.

    Raises:
        InputError: The file cannot be read as vector data, or a table has no CRS.
    """
    geometries: list[Any] = []
    crs: list[str] = []
    area = 0.0
    try:
        for table, _ in pyogrio.list_layers(path):
            meta, _, wkb, columns = pyogrio.raw.read(path, layer=table)
            if not meta["crs"]:
                raise InputError(f"The table {table} in {path.name} has no CRS.")
            geometries += list(shapely.from_wkb(wkb))
            crs += [meta["crs"]] * len(wkb)
            names = list(meta["fields"])
            area += float(np.sum(columns[names.index("area_m2")])) if "area_m2" in names else 0.0
    except pyogrio.errors.DataSourceError as error:
        raise InputError(f"{path} cannot be read as polygons: {error}.") from error
    return Polygons(tuple(geometries), tuple(crs), area)


def confusion_with_truth(polygons: Polygons, truth_path: Path) -> BinaryConfusion:
    """Count the truth's pixels inside and outside the polygons, on the truth's own grid.

    Pixels of the truth that are neither 0 nor 1, or nodata, do not count. A pixel is inside where its
    centre is.

    Raises:
        InputError: The truth cannot be opened or has no CRS.
    """
    try:
        with rasterio.open(truth_path) as source:
            truth = source.read(1)
            known = (source.read_masks(1) > 0) & ((truth == 0) | (truth == 1))
            transform, crs = source.transform, source.crs
    except rasterio.errors.RasterioIOError as error:
        raise InputError(f"The truth {truth_path} cannot be opened as a raster.") from error
    if crs is None:
        raise InputError(f"The truth {truth_path} has no CRS.")
    shapes = [
        shapely.transform(geometry, _transformer(own, crs.to_wkt()), interleaved=False)
        for geometry, own in zip(polygons.geometries, polygons.crs, strict=True)
    ]
    inside = np.zeros(truth.shape, np.uint8)
    if shapes:
        inside = rasterize(shapes, out_shape=truth.shape, transform=transform)
    confusion = BinaryConfusion()
    confusion.add(inside[known] > 0, truth[known] == 1)
    return confusion


def _transformer(source: str, target: str) -> Any:
    return Transformer.from_crs(source, target, always_xy=True).transform
