"""Polygons and points with a class each, read from a vector file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataSourceError, FieldError
from pyproj import CRS, Transformer
from rasterio.crs import CRS as RasterCRS

from earthmind.errors import InputError
from earthmind.file_names import shown
from earthmind.imagery.grid import crs_text
from earthmind.sentences import Sentence

MOST_SHAPES = 100_000
MOST_CLASSES = 64


@dataclass(frozen=True)
class GroundTruth:
    """Shapes that an analyst marked.

    Attributes:
        classes: Names, in the order of the alphabet.
        shapes: Polygons and points in the CRS that was asked for, (N,).
        numbers: Class of each, from 0 on, (N,).
    """

    classes: tuple[str, ...]
    shapes: NDArray[np.object_]
    numbers: NDArray[np.intp]

    def counts(self) -> dict[str, int]:
        """How many shapes there are of each class."""
        found = Counter(self.numbers.tolist())
        return {name: found[number] for number, name in enumerate(self.classes)}


def read_ground_truth(path: Path, field: str, crs: RasterCRS, *, layer: str | None = None) -> GroundTruth:
    """Read the shapes of a vector file.

    Args:
        path: The file.
        field: The field with the class, a text or a number.
        crs: CRS to bring the shapes into.
        layer: Which of its layers; None for the first one.

    Raises:
        InputError: The file cannot be read, has no such field, no CRS, or no polygons or points with a class.
    """
    meta, geometry, values = _read(path, field, layer)
    if meta["crs"] is None:
        raise InputError(
            Sentence("{path} has no CRS; set that of the layer and save it again.", path=shown(path)),
            code="no_crs",
        )
    shapes = shapely.from_wkb(geometry)
    named = np.array([_name(value) for value in values], dtype=object)
    kinds = np.isin(shapely.get_type_id(shapes), (0, 3, 4, 6))  # points and polygons, one or several
    kept = kinds & (named != "") & ~shapely.is_empty(shapes) & shapely.is_valid(shapes)
    if not kept.any():
        raise InputError(
            Sentence(
                '{path} has no polygons or points with a value in "{field}"; draw some and name their '
                "class there.",
                path=shown(path),
                field=field,
            ),
            code="no_labels",
        )
    parts, whose = shapely.get_parts(shapes[kept], return_index=True)
    classes, numbers = np.unique(named[kept].astype(str), return_inverse=True)
    if len(classes) > MOST_CLASSES or len(parts) > MOST_SHAPES:
        raise InputError(
            Sentence(
                '"{field}" has {count} classes and {shapes} shapes; at most {most} classes and {most_shapes} '
                "shapes are learned from. Choose the field with the class.",
                field=field,
                count=len(classes),
                shapes=len(parts),
                most=MOST_CLASSES,
                most_shapes=MOST_SHAPES,
            ),
            code="labels",
        )
    moved = _moved(parts, CRS.from_user_input(meta["crs"]), crs)
    return GroundTruth(tuple(map(str, classes)), moved, numbers[whose].astype(np.intp))


def _read(path: Path, field: str, layer: str | None) -> tuple[dict[str, Any], Any, Any]:
    try:
        fields = list(pyogrio.read_info(path, layer=layer)["fields"])
        if field not in fields:
            raise InputError(
                Sentence(
                    '{path} has no field "{field}"; it has {fields}.',
                    path=shown(path),
                    field=field,
                    fields=", ".join(map(str, fields)) or "none",
                ),
                code="field",
            )
        meta, _, geometry, values = pyogrio.raw.read(path, layer=layer, columns=[field], force_2d=True)
    except (DataSourceError, FieldError, ValueError, OSError) as error:
        raise InputError(
            Sentence("{path} cannot be read as polygons or points; choose a vector file.", path=shown(path)),
            code="labels",
        ) from error
    if geometry is None:
        raise InputError(
            Sentence("{path} has no geometry; choose a layer of polygons or points.", path=shown(path)),
            code="labels",
        )
    return meta, geometry, values[0]


def _name(value: Any) -> str:
    """A class by its value: 3.0 and 3 are the same class, nothing is none."""
    if value is None or (isinstance(value, float) and not np.isfinite(value)):
        return ""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        value = int(value)
    return " ".join(str(value).split())


def _moved(shapes: NDArray[np.object_], source: CRS, crs: RasterCRS) -> NDArray[np.object_]:
    to_crs = Transformer.from_crs(source, CRS.from_user_input(crs_text(crs)), always_xy=True)

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(to_crs.transform(points[:, 0], points[:, 1]))

    moved: NDArray[np.object_] = shapely.transform(shapes, move)
    return moved
