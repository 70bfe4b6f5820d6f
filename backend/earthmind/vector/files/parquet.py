"""Polygons to GeoParquet 1.1: one WKB column and what it means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from earthmind.vector.files.antimeridian import half_turn


def write_parquet(
    path: Path,
    polygons: NDArray[np.object_],
    columns: Mapping[str, NDArray[Any]],
    crs: CRS,
) -> None:
    """Write polygons and their attributes.

    Args:
        path: The file.
        polygons: In ``crs``.
        columns: float64 or object (text) arrays by name.
        crs: Written as PROJJSON.
    """
    import pyarrow
    from pyarrow import parquet

    kinds = {
        name: pyarrow.float64() if values.dtype.kind == "f" else None for name, values in columns.items()
    }
    arrays = {
        name: pyarrow.array(values.tolist(), type=kinds[name] or pyarrow.string())
        for name, values in columns.items()
    }
    wkb = pyarrow.array(shapely.to_wkb(polygons).tolist(), type=pyarrow.binary())
    table = pyarrow.table({**arrays, "geometry": wkb})
    meaning = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["Polygon"],
                "crs": crs.to_json_dict(),
                "orientation": "counterclockwise",
                **_box(polygons, crs),
            }
        },
    }
    table = table.replace_schema_metadata({b"geo": json.dumps(meaning).encode()})
    with path.open("wb") as file:  # one that pyarrow opens stays open where the disk is full
        parquet.write_table(table, file, compression="zstd")


def _box(polygons: NDArray[np.object_], crs: CRS) -> dict[str, list[float]]:
    """Return the box; that of ground across 180 degrees begins in the west, with the larger number."""
    if not len(polygons):
        return {}
    left, bottom, right, top = (float(value) for value in shapely.total_bounds(polygons))
    turn = 2 * half_turn(crs) if crs.is_geographic else np.inf
    if right - left >= turn:
        parts = shapely.bounds(polygons)
        in_the_east = parts[:, 0] >= 0
        left, right = float(parts[in_the_east, 0].min()), float(parts[~in_the_east, 2].max())
    return {"bbox": [left, bottom, right, top]}
