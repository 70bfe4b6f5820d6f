"""Layers on disk -> values on the grid: stored values to physical ones, nodata, resampling.

Resampling is bilinear and happens on values that may be averaged: reflectance, 8-bit display, and backscatter
as linear power (the mean of dB values is not the dB of the mean; over speckle it is 1 to 2.5 dB too low).
Pixels that coincide with the grid are copied. NaN and nodata leave the bilinear kernel, whose weights are
renormalised; a grid pixel is valid where the nearest source pixel is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import CRSError, RasterioError
from rasterio.io import DatasetReader
from rasterio.warp import Resampling, reproject
from rasterio.windows import Window

from earthmind.errors import Cancelled, InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.control_points import is_warped
from earthmind.imagery.reading.layer_place import grid_of
from earthmind.imagery.reading.read_plan import Box, ReadPlan, box_in_source, plan_read
from earthmind.imagery.reading.sources import has_mask_band, open_raster, reading_errors
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.sentences import Sentence

Values = NDArray[np.float32]
"""float32, shape (bands, H, W); NaN where invalid."""

_HALF_TURN = 180.0
_NEPERS_PER_DECIBEL = np.float32(math.log(10) / 10)
_MOST_SOURCE_PIXELS = 2**23
_BELOW_NOISE = np.float32(1e-5)
"""Power where noise was subtracted that exceeded it: a measurement, of next to nothing."""
_WARP_TOLERANCE = 0.01
_NO_SMOOTHING_BELOW = 1.1
_FINER_THAN_GRID = 2


@dataclass(frozen=True)
class Strip:
    """Some rows of a grid, read.

    Attributes:
        rows: Which rows.
        values: float32, shape (bands, rows, W); NaN where invalid.
        valid: bool, shape (rows, W).
    """

    rows: slice
    values: Values
    valid: NDArray[np.bool_]


def read_values(
    reference: RasterReference, grid: Grid, bands: Sequence[int]
) -> tuple[Values, NDArray[np.bool_]]:
    """Read bands of a layer onto a grid.

    Args:
        reference: The layer.
        grid: Where the values are wanted.
        bands: 1-based band indexes.

    Returns:
        Values, float32 (bands, H, W): reflectance, display values 0..255, or backscatter as linear power,
        NaN where invalid; and valid, bool (H, W): where all the bands have a value. A SAR pixel is valid
        where its power is above 0, as 0 has no dB value.

    Raises:
        InputError: ``unreadable`` where the file is damaged, ``no_overlap`` where the grid's CRS cannot
            be reached from the layer's, and what ``open_raster`` raises.
    """
    values = np.full((len(bands), *grid.shape), np.nan, dtype=np.float32)
    valid = np.zeros(grid.shape, dtype=np.bool_)
    for strip in read_strips(reference, grid, bands):
        values[:, strip.rows], valid[strip.rows] = strip.values, strip.valid
    return values, valid


def read_strips(
    reference: RasterReference,
    grid: Grid,
    bands: Sequence[int],
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Strip]:
    """Read as ``read_values`` does, one strip of rows after the other, so that memory stays bounded.

    Rows on which the layer has no pixel are left out.

    Raises:
        Cancelled: When ``stopped``, which is asked before every strip, says so.
    """
    with open_layer(reference, grid, bands) as layer:
        for window in layer.strips():
            if stopped():
                raise Cancelled
            part = layer.read(window)
            if part is not None:
                yield Strip(slice(window.row_off, window.row_off + window.height), *part)


@contextmanager
def open_layer(reference: RasterReference, grid: Grid, bands: Sequence[int]) -> Iterator[OpenLayer]:
    """Open a layer for reading windows of a grid.

    Raises:
        InputError: As ``read_values`` does.
    """
    with open_raster(reference.uri, reference.name) as dataset:
        source, box = _placed(dataset, reference, grid)
        coarser = 1 if box is None or not is_warped(dataset) else int(min(box.scale) / _FINER_THAN_GRID)
        if coarser <= 1:
            yield OpenLayer(dataset, reference, source, grid, bands, box)
            return
    with open_raster(reference.uri, reference.name, coarser=coarser) as dataset:
        source, box = _placed(dataset, reference, grid)
        yield OpenLayer(dataset, reference, source, grid, bands, box)


def _placed(dataset: DatasetReader, reference: RasterReference, grid: Grid) -> tuple[Grid, Box | None]:
    """Return the pixels of a layer, and the box of those that make a grid."""
    source = _off_the_date_line(layer_pixels(dataset, reference))
    try:
        return source, box_in_source(source, grid)
    except (CRSError, RasterioError) as error:
        raise InputError(
            Sentence(
                'The layer "{layer}" cannot be brought to the coordinate reference system of the other '
                "layer. Reproject one of them first.",
                layer=reference.name,
            ),
            code="no_overlap",
        ) from error


def layer_pixels(dataset: DatasetReader, reference: RasterReference) -> Grid:
    """Return the pixels of a layer, moved by the correction of its place where it has one.

    Raises:
        InputError: As ``grid_of`` does.
    """
    grid = grid_of(dataset, reference.name, reference.crs)
    across, down = reference.shift
    return Grid(grid.crs, Affine.translation(across, down) @ grid.transform, grid.width, grid.height)


def _off_the_date_line(grid: Grid) -> Grid:
    """Return the same pixels in longitudes counted from 180 degrees, where they cross that meridian.

    A longitude that comes out of another CRS lies between -180 and 180, so on one side of the line only.
    """
    left, _, right, _ = grid.bounds
    if not grid.crs.is_geographic or (left >= -_HALF_TURN and right <= _HALF_TURN):
        return grid
    wgs84 = CRS.from_epsg(4326)
    if grid.crs != wgs84 and "WGS 84" not in grid.crs.to_wkt():
        return grid
    turn = _HALF_TURN if right > _HALF_TURN else -_HALF_TURN
    opposite = CRS.from_proj4("+proj=longlat +datum=WGS84 +pm=180 +no_defs")
    return Grid(opposite, Affine.translation(-turn, 0) @ grid.transform, grid.width, grid.height)


class OpenLayer:
    """A layer open for reading windows of one grid; what is decided of the whole grid holds in every window.

    To be used on one thread at a time.
    """

    def __init__(
        self,
        dataset: DatasetReader,
        reference: RasterReference,
        source: Grid,
        grid: Grid,
        bands: Sequence[int],
        box: Box | None,
    ) -> None:
        self._dataset = dataset
        self._reference = reference
        self._source = source
        self._grid = grid
        self._bands = list(bands)
        self._box = box
        self._overviews = dataset.overviews(self._bands[0])
        self.dtype = str(dataset.dtypes[self._bands[0] - 1])

    def strips(self) -> list[Window]:
        """Cut the grid into windows of whole rows whose source pixels fit in memory."""
        if self._box is None:
            return []
        grid, box = self._grid, self._box
        source_pixels = (box.columns[1] - box.columns[0]) * (box.rows[1] - box.rows[0])
        needed = max(1, source_pixels, grid.width * grid.height)
        rows = max(1, math.floor(grid.height * _MOST_SOURCE_PIXELS / needed))
        return [
            Window(0, first, grid.width, min(rows, grid.height - first))
            for first in range(0, grid.height, rows)
        ]

    def read(self, window: Window) -> tuple[Values, NDArray[np.bool_]] | None:
        """Return values and valid of a window, as ``read_values`` does; None where the layer has no pixel.

        Raises:
            InputError: ``unreadable`` where the file is damaged or has vanished.
        """
        if self._box is None:
            return None
        target = self._grid.crop(window)
        plan = plan_read(self._source, target, self._overviews, scale=self._box.scale)
        if plan is None:
            return None
        with reading_errors(self._reference.uri, self._reference.name):
            values, valid = self._read_part(target, plan)
        if not valid.all():
            values[:, ~valid] = np.nan
        return values, valid

    def read_stored(self, window: Window) -> tuple[NDArray[np.generic], NDArray[np.bool_]] | None:
        """Return stored values of a window, (bands, H, W), and where they mean something.

        None where the layer's pixels do not coincide with the grid's or do not fill the window.

        Raises:
            InputError: As ``read`` does.
        """
        if self._box is None:
            return None
        plan = plan_read(self._source, self._grid.crop(window), scale=self._box.scale)
        if plan is None or plan.place != (0, 0) or plan.shape != (window.height, window.width):
            return None
        with reading_errors(self._reference.uri, self._reference.name):
            stored = self._dataset.read(self._bands, window=plan.window)
            return stored, self._present(stored, plan)

    def _read_part(self, target: Grid, plan: ReadPlan) -> tuple[Values, NDArray[np.bool_]]:
        shape = (len(self._bands), *plan.shape)
        stored = self._dataset.read(self._bands, window=plan.window, out_shape=shape)
        present = self._present(stored, plan)
        physical = to_physical(stored, self._reference, self._bands)
        present &= np.isfinite(physical).all(axis=0)
        if not present.all():
            physical[:, ~present] = np.nan
        if plan.place is not None:
            return _copied(physical, present, target, plan.place)
        return _warped(physical, present, self._source, target, plan)

    def _present(self, stored: NDArray[np.generic], plan: ReadPlan) -> NDArray[np.bool_]:
        """Return where stored pixels mean something, by nodata value, mask and alpha bands."""
        present: NDArray[np.bool_] = ~(_empty(stored, self._reference) | _beyond(stored, self._reference))
        if self._reference.mask is not None:
            shown = self._dataset.read(self._reference.mask, window=plan.window, out_shape=plan.shape)
            present &= shown > 0
        for band in self._bands:
            if has_mask_band(self._dataset, band):
                masks = self._dataset.read_masks(band, window=plan.window, out_shape=plan.shape)
                present &= masks > 0
        return present


def _empty(stored: NDArray[np.generic], reference: RasterReference) -> NDArray[np.bool_]:
    """Return where stored pixels (bands, H, W) are nodata.

    One band at nodata makes a pixel invalid, except where 0 is nodata of an optical layer: there all bands
    must be 0, since one band is 0 on clear water and in dark colours too. Where no nodata is declared,
    reflectance of exactly 0 in all bands is the edge of a scene.
    """
    nodata, is_optical = reference.nodata, reference.sensor is Sensor.OPTICAL
    if nodata is None:
        edge = is_optical and reference.unit is Unit.REFLECTANCE
        return np.asarray((stored == 0).all(axis=0) & edge)
    at_nodata = stored == np.asarray(nodata).astype(np.float64).astype(_comparable(stored.dtype))
    dark_too = reference.unit is Unit.DISPLAY or (is_optical and nodata == 0)
    return np.asarray(at_nodata.all(axis=0) if dark_too else at_nodata.any(axis=0))


def _beyond(stored: NDArray[np.generic], reference: RasterReference) -> NDArray[np.bool_]:
    """Return where a band of stored pixels (bands, H, W) cannot be a measurement."""
    if reference.limits is None:
        return np.zeros(stored.shape[1:], dtype=np.bool_)
    low, high = reference.limits
    return np.asarray((np.less(stored, low) | np.greater(stored, high)).any(axis=0))


def _comparable(dtype: np.dtype[np.generic]) -> np.dtype[np.generic]:
    """Return the type in which a nodata value equals stored values: a float's own, for integers double."""
    return dtype if dtype.kind == "f" else np.dtype(np.float64)


def to_physical(stored: NDArray[np.generic], reference: RasterReference, bands: Sequence[int]) -> Values:
    """Return reflectance, display values, or linear power.

    Power of 0 or far below it is NaN; a little below 0, as subtracted noise leaves it, it is next to nothing.

    Args:
        stored: Stored values, (bands, ...).
        reference: The layer.
        bands: 1-based indexes of these bands.
    """
    values: Values = stored.astype(np.float32)
    if reference.unit is Unit.DISPLAY and reference.scale == 1:
        return values
    for position, band in enumerate(bands):
        scale, offset = reference.by_band.get(band, (reference.scale, reference.offset))
        values[position] = values[position] * np.float32(scale) + np.float32(offset)
    if reference.sensor is Sensor.OPTICAL or reference.unit is Unit.DISPLAY:
        return values
    if reference.unit is Unit.DB:
        values = np.exp(values * _NEPERS_PER_DECIBEL)
    elif reference.unit is Unit.AMPLITUDE:
        values = np.square(values)
    else:
        values[(values < 0) & (values > -1)] = _BELOW_NOISE
    values[~(values > 0)] = np.nan
    return values


def _copied(
    physical: Values, present: NDArray[np.bool_], target: Grid, place: tuple[int, int]
) -> tuple[Values, NDArray[np.bool_]]:
    if present.shape == target.shape:
        return physical, present
    values = np.full((len(physical), *target.shape), np.nan, dtype=np.float32)
    valid = np.zeros(target.shape, dtype=np.bool_)
    rows = slice(place[0], place[0] + present.shape[0])
    columns = slice(place[1], place[1] + present.shape[1])
    values[:, rows, columns] = physical
    valid[rows, columns] = present
    return values, valid


def _warped(
    physical: Values, present: NDArray[np.bool_], source: Grid, target: Grid, plan: ReadPlan
) -> tuple[Values, NDArray[np.bool_]]:
    height, width = plan.shape
    part = source.crop(plan.window)
    transform_read = part.transform @ part.transform.scale(part.width / width, part.height / height)
    common = {
        "src_transform": transform_read,
        "src_crs": source.crs,
        "dst_transform": target.transform,
        "dst_crs": target.crs,
        "tolerance": _WARP_TOLERANCE,
    }
    values = np.full((len(physical), *target.shape), np.nan, dtype=np.float32)
    reproject(
        physical,
        values,
        src_nodata=np.nan,
        dst_nodata=np.nan,
        resampling=Resampling.bilinear,
        XSCALE=_kernel_scale(plan.scale[0]),
        YSCALE=_kernel_scale(plan.scale[1]),
        **common,
    )
    nearest = np.zeros(target.shape, dtype=np.uint8)
    reproject(present.astype(np.uint8), nearest, resampling=Resampling.nearest, **common)
    valid: NDArray[np.bool_] = (nearest > 0) & np.isfinite(values).all(axis=0)
    return values, valid


def _kernel_scale(pixels: float) -> float:
    """Return GDAL's kernel scale: a grid coarser than the source averages what a grid pixel covers.

    Fixed for the whole read, so that strips join without a seam.
    """
    return 1.0 if pixels < _NO_SMOOTHING_BELOW else 1 / pixels
