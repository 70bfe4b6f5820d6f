"""Choosing the one grid on which the layers of a scene are compared."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pyproj import CRS as ProjCRS
from rasterio.crs import CRS
from rasterio.errors import CRSError, RasterioError
from rasterio.warp import transform_bounds

from earthmind.errors import InputError
from earthmind.imagery.grid import Bounds, Grid
from earthmind.imagery.reading.layer_values import layer_pixels
from earthmind.imagery.reading.sanity import require_sane_bounds
from earthmind.imagery.reading.sources import open_raster
from earthmind.imagery.reference import RasterReference, Sensor
from earthmind.sentences import Listed, Sentence

MOST_PIXELS = 2**30
_SAME_RESOLUTION = 1e-3
_FINEST_METRES, _COARSEST_METRES = 1e-4, 1e6


def layer_grid(reference: RasterReference) -> Grid:
    """Return the pixels of a layer's own file.

    Raises:
        InputError: As ``open_raster`` and ``layer_pixels`` do.
    """
    with open_raster(reference.uri, reference.name) as dataset:
        return layer_pixels(dataset, reference)


def analysis_grid(
    references: Sequence[RasterReference],
    *,
    extent: tuple[Bounds, str] | None = None,
    resolution: float | None = None,
    max_side: int | None = None,
) -> Grid:
    """Choose the grid of a scene: the first optical layer's CRS and pixels over what all layers share.

    1. The lead is the first optical layer, else the first layer.
    2. The ground is the intersection of all layers and the extent, in the lead's CRS, grown outward to
       whole pixels of the lead, so that its pixels are copied and not resampled.
    3. ``resolution`` or ``max_side`` replace the pixels by other ones over the same ground.

    A geographic CRS is kept. A lead that is rotated or stored bottom-up gives a north-up grid.

    Args:
        references: The layers, at least one.
        extent: Left, bottom, right, top, and their CRS (``"EPSG:4326"`` or WKT).
        resolution: Ground pixel in metres; by default that of the lead.
        max_side: Longest side in pixels; a longer grid is coarsened over the same ground.

    Raises:
        InputError: ``no_overlap``, ``extent_outside``, ``bad_extent``, ``bad_resolution``, and what
            ``layer_grid`` raises.
    """
    if not references:
        raise InputError(Sentence("No layer was given. Choose an optical layer, a SAR layer, or both."))
    lead = next((r for r in references if r.sensor is Sensor.OPTICAL), references[0])
    own = layer_grid(lead)
    base = own if own.is_north_up else Grid.from_resolution(own.crs, own.bounds, own.resolution)
    ground = _shared_ground(lead, base, [r for r in references if r is not lead])
    if extent is not None:
        ground = _within_extent(ground, extent, base.crs, references)
    window = base.window_of(ground)
    if window is None:
        raise _outside(references) if extent is not None else _no_overlap(references)
    grid = base.crop(window)
    if resolution is not None:
        grid = _with_resolution(grid, resolution)
    if max_side is not None:
        grid = grid.coarsened(max_side)
    if grid.width * grid.height > MOST_PIXELS:
        raise InputError(
            Sentence(
                "The extent has {width} x {height} pixels, more than fit. Choose a smaller extent or a "
                "coarser resolution.",
                width=grid.width,
                height=grid.height,
            ),
            code="bad_resolution",
        )
    return grid


def _shared_ground(lead: RasterReference, base: Grid, others: Sequence[RasterReference]) -> Bounds:
    ground = base.bounds
    for other in others:
        try:
            bounds = layer_grid(other).bounds_in(base.crs)
        except (RasterioError, CRSError) as error:
            raise _no_overlap([lead, other]) from error
        turns = (0.0, 360.0, -360.0) if base.crs.is_geographic else (0.0,)
        found = (_intersection(ground, _turned(bounds, turn)) for turn in turns)
        shared = next((box for box in found if box is not None), None)
        if shared is None:
            raise _no_overlap([lead, other])
        ground = shared
    return ground


def _within_extent(
    ground: Bounds, extent: tuple[Bounds, str], crs: CRS, references: Sequence[RasterReference]
) -> Bounds:
    bounds, extent_crs = extent
    left, bottom, right, top = bounds
    if not all(math.isfinite(value) for value in bounds) or left >= right or bottom >= top:
        shown = ", ".join(f"{value:g}" for value in bounds)
        raise InputError(
            Sentence("The extent {shown} is empty. Give it as left, bottom, right, top.", shown=shown),
            code="bad_extent",
        )
    try:
        source = CRS.from_user_input(extent_crs)
    except (CRSError, ValueError) as error:
        raise InputError(
            Sentence(
                'The coordinate reference system "{extent_crs}" of the extent is not known. Give it as '
                "EPSG:n.",
                extent_crs=extent_crs,
            ),
            code="bad_extent",
        ) from error
    try:
        require_sane_bounds(bounds, source, Sentence("The extent"), "bad_extent")
        moved = bounds if source == crs else transform_bounds(source, crs, *bounds, densify_pts=21)
    except (RasterioError, CRSError) as error:
        raise _outside(references) from error
    shared = _intersection(ground, moved) if all(math.isfinite(value) for value in moved) else None
    if shared is None:
        raise _outside(references)
    return shared


def _with_resolution(grid: Grid, metres: float) -> Grid:
    """Return ``grid`` with pixels of ``metres``: map metres in a projected CRS, else ground metres."""
    if not _FINEST_METRES <= metres <= _COARSEST_METRES:
        raise InputError(
            Sentence(
                "The resolution {metres:g} is no size of a ground pixel; give metres, such as 10.",
                metres=metres,
            ),
            code="bad_resolution",
        )
    if grid.crs.is_geographic:
        (across, down), (across_m, down_m) = grid.resolution, grid.resolution_m
        wanted = across * metres / across_m, down * metres / down_m
    else:
        unit = float(ProjCRS.from_wkt(grid.crs.to_wkt()).axis_info[0].unit_conversion_factor)
        wanted = metres / unit, metres / unit
    if all(abs(new / old - 1) < _SAME_RESOLUTION for new, old in zip(wanted, grid.resolution)):
        return grid
    return Grid.from_resolution(grid.crs, grid.bounds, wanted)


def _intersection(first: Bounds, second: Bounds) -> Bounds | None:
    left, bottom = max(first[0], second[0]), max(first[1], second[1])
    right, top = min(first[2], second[2]), min(first[3], second[3])
    return (left, bottom, right, top) if left < right and bottom < top else None


def _turned(bounds: Bounds, degrees: float) -> Bounds:
    left, bottom, right, top = bounds
    return left + degrees, bottom, right + degrees, top


def _no_overlap(references: Sequence[RasterReference]) -> InputError:
    return InputError(
        Sentence(
            "The layers {names} do not overlap. Choose two layers of the same place.",
            names=_names(references),
        ),
        code="no_overlap",
    )


def _outside(references: Sequence[RasterReference]) -> InputError:
    if len(references) == 1:
        sentence = Sentence(
            'The extent lies outside the layer "{name}". Choose an extent within it.', name=references[0].name
        )
    else:
        sentence = Sentence(
            "The extent lies outside the layers {names}. Choose an extent within them.",
            names=_names(references),
        )
    return InputError(sentence, code="extent_outside")


def _names(references: Sequence[RasterReference]) -> Listed:
    return Listed((f'"{reference.name}"' for reference in references), "and")
