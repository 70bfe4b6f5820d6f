"""One raster of classes of the probabilities of several things: the special before the general."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import Cancelled, InputError, OutputError
from earthmind.file_names import same_file, shown
from earthmind.imagery.grid import Grid, crs_text
from earthmind.imagery.writing import check_raster_target, named
from earthmind.replacing import FileInUse, remove
from earthmind.sentences import Sentence
from earthmind.vector import Feature, PolygonStream, write_features
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.polygons.measures import Surveyor

LEAST = 0.5
"""Probability below which a pixel is of no class."""
SPECIAL: Mapping[str, Sequence[str]] = {
    "vegetation": ("forest", "grass", "shrub", "wetland", "crops"),
    "water": ("flooded area", "permanent water"),
}
"""What is also something else that has a name: a pixel of forest is no mere vegetation."""
MOST_CLASSES = 64
_BLOCK_VALUES = 2**24
_FAILURES = (RasterioError, CPLE_BaseError, OSError)
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class ClassMapRequest:
    """What is to be drawn, and where.

    Attributes:
        probability: A GeoTIFF with a band of probabilities for each class, named by its description.
        out: The raster of classes.
        colours: A colour for each class, ``#rrggbb``.
        polygons: The connected parts of the classes.
    """

    __pydantic_config__ = CLOSED

    probability: Path = described("GeoTIFF with a named band of probabilities for each class.")
    out: Path = described("GeoTIFF to write: 1 for the first class, 0 where none reaches 0.5.")
    colours: tuple[str, ...] = described("A colour for each class, #rrggbb; none for no colour table.", ())
    polygons: Path | None = described("GeoPackage for the connected parts; null for none.", None)


@dataclass(frozen=True)
class ClassArea:
    """A class of a map, with its area in square metres on the ellipsoid."""

    number: int
    name: str
    area_m2: float


def draw_classes(
    request: ClassMapRequest, *, stopped: Callable[[], bool] = lambda: False
) -> tuple[Path, list[ClassArea]]:
    """Draw a map of classes by blocks of rows.

    Args:
        request: What is to be drawn.
        stopped: Asked before each block.

    Returns:
        Where it is (under a free name where the wanted one is in use), and the classes.

    Raises:
        InputError: The probabilities cannot be read, or a colour is none.
        OutputError: The map cannot be written.
        Cancelled: When ``stopped`` says so; nothing is left then.
    """
    check_raster_target(request.out)
    if same_file(request.out, request.probability):
        raise OutputError(
            Sentence("{out} has the probabilities; choose another file for the map.", out=shown(request.out))
        )
    begun = request.out.with_name(f".earthmind-{secrets.token_hex(4)}.tif")
    try:
        with _opened(request.probability) as source:
            names = _names(source)
            colours = _colours(request.colours, len(names))
            areas = _draw(source, begun, names, colours, stopped)
            if request.polygons is not None:
                parts = FeaturesOnDisk(request.out.parent)
                parts.extend(_parts(source, names, stopped))
                write_features(request.polygons, parts, crs_text(source.crs))
        return named(begun, request.out), areas
    except _FAILURES as error:
        raise OutputError(
            Sentence(
                "Cannot write {path}. Check that the folder is writable and the disk is not full, or "
                "choose another place.",
                path=shown(request.out),
            )
        ) from error
    finally:
        with suppress(OSError, FileInUse):
            remove(begun)


def most_probable(probabilities: Floats, wider: Mapping[int, Sequence[int]]) -> NDArray[np.uint8]:
    """Class (rows, columns), 0 for none, of probabilities (classes, rows, columns), NaN for no value.

    Args:
        probabilities: Of each class.
        wider: Positions of classes that take in others, with the positions of those.
    """
    known = np.nan_to_num(probabilities, nan=-1.0)
    for general, special in wider.items():
        known[general] = np.where(known[list(special)].max(axis=0) >= LEAST, -1.0, known[general])
    best = known.argmax(axis=0)
    return np.where(known.max(axis=0) >= LEAST, best + 1, 0).astype(np.uint8)


def _opened(path: Path) -> Any:
    try:
        source = rasterio.open(path, driver="GTiff")
    except _FAILURES as error:
        raise InputError(
            Sentence("The probabilities {path} cannot be read; ask for them again.", path=shown(path))
        ) from error
    if source.crs is None or not 1 <= source.count <= MOST_CLASSES or not all(source.descriptions):
        source.close()
        raise InputError(
            Sentence(
                "{path} has no probabilities: bands with a name, at most {most}, and a CRS.",
                path=shown(path),
                most=MOST_CLASSES,
            )
        )
    return source


def _names(source: Any) -> list[str]:
    return [str(name) for name in source.descriptions]


def _colours(given: Sequence[str], count: int) -> dict[int, tuple[int, int, int, int]] | None:
    if not given:
        return None
    colours = {0: (0, 0, 0, 0)}
    for number, colour in enumerate(given[:count], start=1):
        try:
            red, green, blue = bytes.fromhex(colour.removeprefix("#"))
        except ValueError:
            raise InputError(
                Sentence('"{colour}" is no colour; give it as #rrggbb.', colour=colour)
            ) from None
        colours[number] = (red, green, blue, 255)
    return colours


def _draw(
    source: Any,
    path: Path,
    names: Sequence[str],
    colours: dict[int, tuple[int, int, int, int]] | None,
    stopped: Callable[[], bool],
) -> list[ClassArea]:
    profile = {
        "driver": "GTiff",
        "count": 1,
        "height": source.height,
        "width": source.width,
        "crs": source.crs,
        "transform": source.transform,
        "dtype": "uint8",
        "nodata": 0,
        "tiled": True,
        "compress": "deflate",
        "bigtiff": "if_safer",
    }
    pixel_m2, areas = (
        pixel_areas(Grid(source.crs, source.transform, source.width, source.height)),
        np.zeros(len(names) + 1),
    )
    with rasterio.open(path, "w", **profile) as made:
        made.update_tags(**{f"CLASS_{number}": name for number, name in enumerate(names, start=1)})
        if colours is not None:
            made.write_colormap(1, colours)
        for window, _, classes in _blocks(source, names, stopped):
            made.write(classes, 1, window=window)
            rows = pixel_m2[window.row_off : window.row_off + window.height]
            for number in range(1, len(areas)):
                areas[number] += float(((classes == number).sum(axis=1) * rows).sum())
    return [ClassArea(number, name, float(areas[number])) for number, name in enumerate(names, start=1)]


def _blocks(
    source: Any, names: Sequence[str], stopped: Callable[[], bool]
) -> Iterator[tuple[Window, Floats, NDArray[np.uint8]]]:
    """Windows of whole rows from the top, with the probabilities and the classes in them."""
    wider = {
        names.index(general): [names.index(name) for name in special if name in names]
        for general, special in SPECIAL.items()
        if general in names and set(special) & set(names)
    }
    step = max(1, _BLOCK_VALUES // (source.width * source.count))
    for row in range(0, source.height, step):
        if stopped():
            raise Cancelled
        window = Window(0, row, source.width, min(step, source.height - row))
        probabilities = source.read(window=window).astype(np.float32)
        yield window, probabilities, most_probable(probabilities, wider)


def _parts(source: Any, names: Sequence[str], stopped: Callable[[], bool]) -> Iterator[Feature]:
    """The connected parts of each class, the first class first; its confidence is the mean probability."""
    grid = Grid(source.crs, source.transform, source.width, source.height)
    for number, name in enumerate(names, start=1):
        attributes = {"class": str(number), "name": name}
        stream = PolygonStream(grid, source.width, minimum_area_m2=0.0, attributes=attributes)
        for _, probabilities, classes in _blocks(source, names, stopped):
            likely = np.clip(probabilities[number - 1], 1e-6, 1 - 1e-6)
            logits = np.where(classes == number, np.maximum(np.log(likely / (1 - likely)), 1e-3), -20.0)
            yield from stream.add(logits.astype(np.float32))
        yield from stream.finish()


def pixel_areas(grid: Grid) -> NDArray[np.float64]:
    """Square metres of a pixel in each row, (rows,), measured on the ellipsoid in the middle of the row."""
    middle = grid.width // 2
    around = ((0, 0), (1, 0), (1, 1), (0, 1))
    pixels = [
        shapely.Polygon([grid.transform @ (middle + right, row + below) for right, below in around])
        for row in range(grid.height)
    ]
    return np.array([area for area, _ in Surveyor(grid).measure(pixels)])
