"""Indices and colour triplets of an optical layer, written strip by strip on its own pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from earthmind.errors import Cancelled, InputError
from earthmind.imagery.grid import Bounds, Grid
from earthmind.imagery.reading.analysis_grid import analysis_grid
from earthmind.imagery.reading.layer_values import open_layer, read_values
from earthmind.imagery.reference import RasterReference, Unit
from earthmind.imagery.spectral_indices import (
    VIEWS,
    Index,
    Values,
    View,
    bands_of,
    missing_roles,
    normalised_difference,
    shown_in_bytes,
)
from earthmind.imagery.whole_raster import WholeRaster
from earthmind.sentences import Listed, Sentence

_COARSE_SIDE = 512
_CUT = (2.0, 98.0)  # percent of the pixels that a triplet shows as its darkest and brightest


@dataclass(frozen=True)
class SeenView:
    """A view that was written.

    Attributes:
        name: Of ``VIEWS``.
        path: Where it is.
        low: Value that 2 % of the pixels of an index lie below; of a triplet None.
        middle: Median of an index.
        high: Value that 2 % lie above.
    """

    name: str
    path: Path
    low: float | None = None
    middle: float | None = None
    high: float | None = None


def chosen_views(names: Sequence[str], layer: RasterReference) -> tuple[list[str], list[str]]:
    """Those of some views that a layer has the bands for, and a sentence for each of the others.

    Args:
        names: Of ``VIEWS``; none for all that the layer has the bands for.
        layer: An optical layer.

    Raises:
        InputError: There is no view of a name, or the layer has the bands for none of them.
    """
    unknown = [name for name in names if name not in VIEWS]
    if unknown:
        raise InputError(
            Sentence(
                "There is no view {unknown}; choose of {views}.", unknown=Listed(unknown), views=Listed(VIEWS)
            ),
            code="no_such_view",
        )
    lacking = {name: missing_roles(VIEWS[name], layer.bands) for name in names or VIEWS}
    there = [name for name, missing in lacking.items() if not missing]
    told: list[str] = [
        Sentence(
            '{view} cannot be made: the layer "{layer}" has no band that is known to be {bands}.',
            view=VIEWS[name].title,
            layer=layer.name,
            bands=Listed(missing, "or"),
        )
        for name, missing in lacking.items()
        if missing
    ]
    if not there:
        known = Listed(sorted(layer.bands)) or Sentence("none")
        wanted = Listed(dict.fromkeys(role for missing in lacking.values() for role in missing))
        raise InputError(
            Sentence(
                'The layer "{layer}" lacks the bands {wanted} (known: {known}); say which band is which, '
                "such as nir=4,swir1=5.",
                layer=layer.name,
                wanted=wanted,
                known=known,
            ),
            code="bands",
        )
    return there, told


def views_grid(layer: RasterReference, extent: tuple[Bounds, str] | None) -> Grid:
    """The layer's own pixels, so that none is resampled, or those of an extent.

    Raises:
        InputError: The extent does not touch the layer.
    """
    return analysis_grid([layer], extent=extent)


def write_view(
    layer: RasterReference,
    grid: Grid,
    name: str,
    path: Path,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[float | SeenView]:
    """Write a view by strips of rows; yields how far it is, 0 to 1, and at last the view.

    An index is float32 with NaN for no value; a triplet 8-bit red, green and blue, 0 for no value, stretched
    once for the whole of it.

    Raises:
        InputError: The layer cannot be read, or has no value there.
        OutputError: The file cannot be written.
        Cancelled: When ``stopped`` says so; nothing is left then.
    """
    view = VIEWS[name]
    bands = bands_of(view, layer.bands)
    if bands is None:
        raise ValueError(f"the layer lacks bands of {name}")
    coarse, valid = read_values(layer, grid.coarsened(_COARSE_SIDE), bands)
    if not valid.any():
        raise InputError(
            Sentence('The layer "{layer}" has no value in this extent.', layer=layer.name), code="no_data"
        )
    index = isinstance(view, Index)
    limits = [tuple(np.percentile(band[valid], _CUT)) for band in coarse]
    dtype, nodata = ("float32", np.nan) if index else ("uint8", 0)
    with WholeRaster(path, grid, dtype, count=1 if index else 3, nodata=nodata) as raster:
        raster.describe(_names(view), **_tags(view))
        with open_layer(layer, grid, bands) as opened:
            strips = opened.strips()
            for number, window in enumerate(strips):
                if stopped():
                    raise Cancelled
                read = opened.read(window)
                if read is not None:
                    raster.write(_drawn(view, read[0], limits), window)
                elif index:
                    raster.write(np.full((1, window.height, window.width), np.nan, np.float32), window)
                yield (number + 1) / len(strips)
        written = raster.commit()
    yield _seen(name, written, view, coarse)


def picture_note(layer: RasterReference) -> str | None:
    """What to tell of a layer whose values are those of a picture; None where they are reflectance."""
    if layer.unit is not Unit.DISPLAY:
        return None
    return Sentence(
        'The layer "{layer}" holds values of a picture and no reflectance, so indices of it cannot be '
        "compared with those of other pictures.",
        layer=layer.name,
    )


def _drawn(view: View, values: Values, limits: Sequence[tuple[float, float]]) -> np.ndarray:
    if isinstance(view, Index):
        return normalised_difference(values[0], values[1])[None]
    return shown_in_bytes(values, limits)


def _names(view: View) -> dict[int, str]:
    return {1: view.title} if isinstance(view, Index) else dict(enumerate(view.roles, start=1))


def _tags(view: View) -> dict[str, str]:
    tags = {"TITLE": view.title, "SHOWS": view.sentence}
    if isinstance(view, Index):
        formula = f"({view.first} - {view.second}) / ({view.first} + {view.second})"
        tags |= {"FORMULA": formula, "SOURCE": view.source}
    return tags


def _seen(name: str, path: Path, view: View, coarse: Values) -> SeenView:
    if not isinstance(view, Index):
        return SeenView(name, path)
    values = normalised_difference(coarse[0], coarse[1])
    found = values[np.isfinite(values)]
    if not found.size:
        return SeenView(name, path)
    low, middle, high = (round(float(value), 4) for value in np.percentile(found, (_CUT[0], 50, _CUT[1])))
    return SeenView(name, path, low, middle, high)
