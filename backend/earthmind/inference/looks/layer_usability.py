"""What of each layer can be used: gaps, saturation, clouds, shadow, speckle, and whether the sensors agree.

A pixel can be used where it has a value, is not saturated, and, of an optical layer, shows neither clouds nor
cloud shadow as far as the model knows these.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery import Grid, RasterReference, Sensor, analysis_grid, read_scene
from earthmind.imagery.coregistration.check import shift_in_scene
from earthmind.imagery.coregistration.usability import in_common, unusable
from earthmind.imagery.grid import crs_text
from earthmind.imagery.layer_quality import Quality, beyond, quality_of
from earthmind.imagery.reading.analysis_grid import layer_grid
from earthmind.imagery.reading.layer_values import open_layer
from earthmind.imagery.whole_raster import WholeRaster
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course, Steps
from earthmind.inference.outputs import require_apart
from earthmind.inference.place.look import choose_look, measured
from earthmind.inference.place.open_places import recognise
from earthmind.inference.requests import Extent, Options, PlaceRequest
from earthmind.model.protocol import SEG_TOKEN
from earthmind.sentences import Sentence

CLOUDS, SHADOW = "clouds", "cloud shadow"
_QUALITY, _CLOUDS, _COUNTED, _AGREED = (0.0, 0.2), (0.2, 0.8), (0.8, 0.95), (0.95, 1.0)
_ROWS_VALUES = 2**22
NOTHING = 255
Masks = dict[str, NDArray[np.bool_]]


@dataclass(frozen=True)
class UsabilityRequest:
    """A place whose layers are examined."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("One or two layers of the latest date; earlier ones are not examined.")
    out: Path | None = described(
        "GeoTIFF with a band for each layer: 1 where a pixel can be used, 0 where not, 255 where none is.",
        None,
    )
    model: str | None = described("Name or folder of a model; null for the default one.", None)


@dataclass(frozen=True)
class LayerUsability:
    """What of a layer can be used; shares are of the pixels of the extent, 0 to 1.

    Attributes:
        sensor: ``optical`` or ``sar``.
        name: What the layer is called.
        usable: Pixels that can be used.
        nodata: Pixels of the layer's own grid without a value.
        saturated: Pixels with a value that is saturated.
        clouds: Pixels that show clouds; None where the model does not tell, and of SAR.
        shadow: Pixels that show the shadow of clouds.
        looks: Equivalent number of looks of a SAR layer: the more, the less speckle.
    """

    sensor: str
    name: str
    usable: float
    nodata: float
    saturated: float
    clouds: float | None
    shadow: float | None
    looks: float | None

    @property
    def sentence(self) -> str:
        """What to tell of it."""
        parts = [
            f"{share:.1%} {what}"
            for share, what in (
                (self.nodata, "no data"),
                (self.saturated, "saturated"),
                (self.clouds, "clouds"),
                (self.shadow, "cloud shadow"),
            )
            if share is not None
        ]
        looks = "" if self.looks is None else f", {self.looks:.1f} equivalent looks"
        return f"{self.name}: {self.usable:.1%} can be used ({', '.join(parts)}{looks})."


def examine(course: Course, request: UsabilityRequest) -> Iterator[Event]:
    """Examine the layers of a place; ends with ``Done``.

    Raises:
        InputError: A layer cannot be read, or the layers and the extent do not fit.
        OutputError: The raster cannot be written.
    """
    place = replace(request.place, optical_before=None, sar_before=None)
    if request.out is not None:
        check_raster_target(request.out)
        require_apart([layer.uri for layer in request.place.layers], Options(mask=request.out))
    layers = recognise(place)
    extent = place.extent
    grid = analysis_grid(
        layers, extent=(extent.bounds, extent.crs) if extent else None, resolution=place.resolution
    )
    yield from course.note(*(note for layer in layers for note in layer.notes))
    qualities = []
    for number, layer in enumerate(layers):
        part = tuple(_QUALITY[1] * (number + more) / len(layers) for more in (0, 1))
        steps = quality_of(layer, _own_pixels(layer, grid), stopped=course.stopped)
        quality = yield from course.follow(steps, (part[0], part[1]))
        if isinstance(quality, Quality):
            qualities.append(quality)
    with tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder:
        probability = Path(folder) / "clouds.tif"
        known = yield from _clouds(course, place, layers, grid, probability)
        found = yield from _counted(course, request.out, layers, qualities, grid, probability, known)
    values: dict[str, Any] = {"layers": [asdict(each) for each in found[0]], "out": found[1]}
    agreement = yield from _agreement(course, place, layers)
    values |= agreement
    sentences = [each.sentence for each in found[0]]
    yield from course.end("usability", values, " ".join([*sentences, *filter(None, [agreement["fit"]])]))


def _own_pixels(layer: RasterReference, grid: Grid) -> Grid:
    """The part of a layer's own pixels that lies in the analysis grid."""
    own = layer_grid(layer)
    window = own.window_of(grid.bounds_in(own.crs))
    return own if window is None else own.crop(window)


def _clouds(
    course: Course, place: PlaceRequest, layers: Sequence[RasterReference], grid: Grid, probability: Path
) -> Steps[tuple[str, ...]]:
    """Have the probability of clouds and their shadow written; returns which of them are known."""
    if place.optical is None:
        return ()
    known = [name for name in (CLOUDS, SHADOW) if name in course.card.concepts]
    for name in (CLOUDS, SHADOW):
        if name not in known:
            yield from course.note(
                Sentence(
                    "{model} does not know {name}, so it is not looked for.",
                    model=course.card.name,
                    name=name,
                )
            )
    if not known:
        return ()
    optical = PlaceRequest(optical=place.optical, extent=Extent(grid.bounds, crs_text(grid.crs)))
    optical = replace(optical, resolution=place.resolution)
    options = Options(polygons=True, shares=False, probability=probability)
    answer = yield from course.mark(optical, known, options, _CLOUDS)
    if not probability.is_file():
        yield from course.note(answer.text.replace(SEG_TOKEN, "").strip())
        return ()
    return tuple(known)


def _counted(
    course: Course,
    out: Path | None,
    layers: Sequence[RasterReference],
    qualities: Sequence[Quality],
    grid: Grid,
    probability: Path,
    known: Sequence[str],
) -> Steps[tuple[list[LayerUsability], str | None]]:
    """Count the pixels that can be used, and write them where that is wanted."""
    counts = [dict.fromkeys(("usable", CLOUDS, SHADOW), 0) for _ in layers]
    windows = list(_windows(grid, sum(len(layer.bands) for layer in layers)))
    with ExitStack() as stack:
        raster = None
        if out is not None:
            raster = stack.enter_context(WholeRaster(out, grid, "uint8", count=len(layers), nodata=NOTHING))
            raster.describe({n: f"{each.sensor.value}: {each.name}" for n, each in enumerate(layers, 1)})
        bands = [list(layer.bands.values()) for layer in layers]
        opened = [stack.enter_context(open_layer(*each)) for each in zip(layers, [grid] * len(layers), bands)]
        clouds = stack.enter_context(rasterio.open(probability)) if known else None
        for number, window in enumerate(windows):
            yield course.tell(number / len(windows), _COUNTED)
            masks = _cloud_masks(clouds, window, known)
            rows = []
            for layer, quality, reader, count in zip(layers, qualities, opened, counts, strict=True):
                read = reader.read(window)
                shape = (window.height, window.width)
                if read is None:
                    rows.append(np.full(shape, NOTHING, np.uint8))
                    continue
                values, valid = read
                usable = valid & ~beyond(values, [quality.tops.get(role) for role in layer.bands])
                if layer.sensor is Sensor.OPTICAL:
                    for name, mask in masks.items():
                        count[name] += int(np.count_nonzero(mask & valid))
                        usable &= ~mask
                count["usable"] += int(np.count_nonzero(usable))
                rows.append(np.where(valid, usable, NOTHING).astype(np.uint8))
            if raster is not None:
                raster.write(np.stack(rows), window)
        written = None if raster is None else str(raster.commit())
    pixels = grid.width * grid.height
    return [
        _usability(layer, quality, count, pixels, known)
        for layer, quality, count in zip(layers, qualities, counts, strict=True)
    ], written


def _usability(
    layer: RasterReference, quality: Quality, count: dict[str, int], pixels: int, known: Sequence[str]
) -> LayerUsability:
    cloudy = {
        name: count[name] / pixels if name in known and layer.sensor is Sensor.OPTICAL else None
        for name in (CLOUDS, SHADOW)
    }
    return LayerUsability(
        layer.sensor.value,
        layer.name,
        count["usable"] / pixels,
        1 - quality.valid,
        quality.saturated * quality.valid,
        cloudy[CLOUDS],
        cloudy[SHADOW],
        quality.looks,
    )


def _cloud_masks(clouds: Any, window: Window, known: Sequence[str]) -> Masks:
    if clouds is None:
        return {}
    likely = clouds.read(window=window)
    return {name: np.nan_to_num(band) >= 0.5 for name, band in zip(known, likely)}


def _windows(grid: Grid, bands: int) -> Iterator[Window]:
    rows = max(1, _ROWS_VALUES // (grid.width * max(1, bands)))
    for first in range(0, grid.height, rows):
        yield Window(0, first, grid.width, min(rows, grid.height - first))


def _agreement(
    course: Course, place: PlaceRequest, layers: Sequence[RasterReference]
) -> Steps[dict[str, Any]]:
    """Whether the two sensors' pictures show the same ground, and how far they lie off each other."""
    nothing: dict[str, Any] = {"agreement": None, "agrees": None, "distance_m": None, "fit": ""}
    if len({layer.sensor for layer in layers}) < len(Sensor):
        return nothing
    yield course.tell(0.0, _AGREED)
    try:
        look = measured(choose_look(place, layers, course.card).in_one_picture())
        scene = read_scene(look.layers, look.grid, look.rendering, stopped=course.stopped)
    except InputError as error:
        yield from course.note(error.message)
        return nothing
    by_sensor = {frame.sensor: frame for frame in reversed(scene.frames)}
    if len(by_sensor) < len(Sensor):
        return nothing
    shared = in_common(by_sensor[Sensor.OPTICAL], by_sensor[Sensor.SAR])
    fault, shift = unusable(scene.frames), shift_in_scene(scene)
    if shift is not None and shift.shift.known:
        nothing["distance_m"] = round(math.hypot(*shift.metres), 2)
    if shared is None:
        return {**nothing, "fit": "Too little is shown by both sensors to tell whether they agree."}
    agrees: bool | None = fault is None
    fit = f"What the two sensors share: {shared.here:.1f} (from 1 on it is not by chance)."
    if fault is not None:
        fit = fault.sentence
    elif shared.is_nothing:  # which clouds and calm water may hide
        agrees, fit = None, f"{fit} That is too little to tell whether they show the same ground."
    return {**nothing, "agreement": round(shared.here, 3), "agrees": agrees, "fit": fit}
