"""Boxes of things in pictures: every data set of this form is one entry of ``BOXES``.

Each kind of thing in a picture is one question for all of its boxes. Pictures that are too large are cut into
windows; a box belongs to the window in which its middle lies, and is cut at its edges.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rasterio
from rasterio.errors import RasterioError
from rasterio.warp import transform_geom
from rasterio.windows import Window
from shapely.errors import ShapelyError
from shapely.geometry import shape

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Box, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, file_in, folder_in, read_json
from earthmind.evaluation.readers.layer_arrays import layer_picture, raster_shape
from earthmind.evaluation.readers.mask_folder_form import Layer
from earthmind.evaluation.readers.path_patterns import files_like
from earthmind.model.protocol import ModelCard

Pixels = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""
LATITUDE_AND_LONGITUDE = "EPSG:4326"


@dataclass(frozen=True)
class BoxFolder:
    """How a data set is laid out.

    Attributes:
        pictures: Its pictures, with ``{name}``.
        listed: Gives for each picture its name and its boxes by kind.
        window: Pictures are cut into windows of so many pixels, the last ones smaller.
    """

    pictures: Layer
    listed: Callable[[Path, str], Iterator[tuple[str, Mapping[str, list[Pixels]]]]]
    window: int | None = None


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """One question for each kind of thing in each picture, or each of its windows, that has some.

    Raises:
        InputError: There is no picture, or a file is missing or damaged.
    """
    folder = BOXES[entry]
    found = False
    for name, by_kind in folder.listed(root, split):
        found = True
        for window, (height, width) in _windows(root, folder, name):
            placed = {kind: _placed(boxes, window, height, width) for kind, boxes in by_kind.items()}
            if not any(placed.values()):
                continue
            shown = (layer_picture(root, folder.pictures, "optical", {"name": name}, card, window),)
            at = "" if window is None else f"@{window.col_off},{window.row_off}"
            for kind, boxes in placed.items():
                if boxes:
                    yield BenchmarkSample(f"{name}{at}/{kind}", Kind.BOXES, kind, shown, kind, boxes=boxes)
    if not found:
        raise InputError(f"{root} has no picture with boxes; check --root and --split.", code="no_benchmark")


def _windows(root: Path, folder: BoxFolder, name: str) -> Iterator[tuple[Window | None, tuple[int, int]]]:
    size = raster_shape(file_in(root / str(folder.pictures.file).format(name=name)))
    side = folder.window
    if side is None:
        yield None, size
        return
    for row in range(0, size[0], side):
        for column in range(0, size[1], side):
            height, width = min(side, size[0] - row), min(side, size[1] - column)
            yield Window(column, row, width, height), (height, width)


def _placed(boxes: Sequence[Pixels], window: Window | None, height: int, width: int) -> tuple[Box, ...]:
    """Boxes whose middle lies in a window, in shares of it."""
    column, row = (0, 0) if window is None else (window.col_off, window.row_off)
    inside = []
    for left, top, right, bottom in boxes:
        x, y = (left + right) / 2 - column, (top + bottom) / 2 - row
        if 0 <= x < width and 0 <= y < height:
            edges = (
                (left - column) / width,
                (top - row) / height,
                (right - column) / width,
                (bottom - row) / height,
            )
            inside.append(tuple(min(max(edge, 0.0), 1.0) for edge in edges))
    return tuple((left, top, right, bottom) for left, top, right, bottom in inside)


def _coco(root: Path, split: str) -> Iterator[tuple[str, Mapping[str, list[Pixels]]]]:
    """Boxes of an ``instances_<split>.json``, by category."""
    name = f"instances_{split}.json"
    path = file_in(root / "annotations" / name, root / name)
    content = read_json(path)
    kinds = {field(e, "id", path): str(field(e, "name", path)) for e in entries(content, path, "categories")}
    by_picture: dict[Any, dict[str, list[Pixels]]] = {}
    for annotation in entries(content, path, "annotations"):
        kind = kinds.get(field(annotation, "category_id", path))
        if kind is None:
            raise InputError(f"{path}: an annotation has no category that is listed.", code="field")
        boxes = by_picture.setdefault(field(annotation, "image_id", path), {}).setdefault(kind, [])
        boxes.append(_of_corner_and_size(field(annotation, "bbox", path), path))
    for image in entries(content, path, "images"):
        yield str(field(image, "file_name", path)), by_picture.get(field(image, "id", path), {})


def _ports(root: Path, split: str) -> Iterator[tuple[str, Mapping[str, list[Pixels]]]]:
    for name, path in _chosen(root, split, "{name}_vessels.json"):
        content = read_json(path)
        if not isinstance(content, dict):
            raise InputError(f"{path} holds no boxes; fetch it again.", code="field")
        boxes = field(content, "vessels_xywh_pixels", path)
        if not isinstance(boxes, list):
            raise InputError(f"{path} holds no list of boxes; fetch it again.", code="field")
        yield name, {"ships": [_of_corner_and_size(box, path) for box in boxes]}


def _ship_chips(root: Path, split: str) -> Iterator[tuple[str, Mapping[str, list[Pixels]]]]:
    for name, path in _chosen(root, split, "{name}_labels.geojson"):
        shapes = [field(entry, "geometry", path) for entry in entries(read_json(path), path, "features")]
        yield name, {"ships": [_on_raster(each, root / f"{name}.tif", path) for each in shapes]}


def _chosen(root: Path, split: str, pattern: str) -> Iterator[tuple[str, Path]]:
    """Names and files of all pictures, or of the one that the split names."""
    for parts, path in files_like(folder_in(root), pattern, {}):
        if split in ("all", parts["name"]):
            yield parts["name"], path


def _of_corner_and_size(box: Any, path: Path) -> Pixels:
    if not isinstance(box, list) or len(box) != 4 or not all(isinstance(n, (int, float)) for n in box):
        raise InputError(f"{path}: {json.dumps(box)} is no box (x, y, width, height).", code="field")
    left, top, width, height = (float(number) for number in box)
    return left, top, left + width, top + height


def _on_raster(geometry: Any, raster: Path, path: Path) -> Pixels:
    """The box around a shape in longitude and latitude, in pixels of a raster."""
    try:
        with rasterio.open(file_in(raster)) as source:
            placed = shape(transform_geom(LATITUDE_AND_LONGITUDE, source.crs, geometry))
            west, south, east, north = placed.bounds
            corners = [~source.transform * corner for corner in ((west, north), (east, south))]
    except (RasterioError, ShapelyError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise InputError(f"{path} holds a shape that does not fit {raster}.", code="field") from error
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


_PORT_BANDS = {"blue": 1, "green": 2, "red": 3, "nir": 4, "swir1": 5}
_CHIP_BANDS = {
    "coastal": 1, "blue": 2, "green": 3, "red": 4, "rededge1": 5, "rededge2": 6, "rededge3": 7, "nir": 8,
    "nir_narrow": 9, "watervapour": 10, "swir1": 11, "swir2": 12,
}  # fmt: skip

BOXES = {
    # The COCO data format, cocodataset.org: boxes as x, y, width and height in pixels.
    "coco-boxes": BoxFolder(Layer("images/{name}"), _coco),
    # Sentinel-2 of harbours with hand-drawn vessels (github ShipDetectionExperts/sen2ships): reflectance in
    # thousandths, bands as their descriptions say.
    "ports": BoxFolder(Layer("{name}.tif", _PORT_BANDS, "reflectance", 1e-3), _ports, window=256),
    # Sentinel-2 chips with hand-drawn ships (github earthpulse/eotdl): reflectance in ten-thousandths, bands
    # as their descriptions say, shapes in longitude and latitude.
    "ship-chips": BoxFolder(Layer("{name}.tif", _CHIP_BANDS, "reflectance", 1e-4), _ship_chips),
}
