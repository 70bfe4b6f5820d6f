"""How far the two sensors' layers lie off each other, and a copy of one of them that lies on the other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery import RasterReference, Sensor, analysis_grid
from earthmind.imagery.coregistration.check import Coregistration, check_coregistration, corrected
from earthmind.imagery.corrected_copy import copy_moved, resampled_note
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course, Steps
from earthmind.inference.place.open_places import recognise
from earthmind.inference.requests import PlaceRequest
from earthmind.replacing import free_instead
from earthmind.sentences import Sentence

_MEASURED, _COPIED, _CHECKED = (0.0, 0.5), (0.5, 0.9), (0.9, 1.0)


@dataclass(frozen=True)
class CoregisterRequest:
    """Two layers, and where a corrected copy of one of them goes."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The optical and the SAR layer, and the part that is measured in.")
    out: Path | None = described("GeoTIFF for the corrected copy; null for none.", None)
    move: Literal["sar", "optical"] = described("The layer that is copied and moved onto the other.", "sar")


def coregister(course: Course, request: CoregisterRequest) -> Iterator[Event]:
    """Measure the shift, and where wanted write a corrected copy; ends with ``Done``.

    Raises:
        InputError: A layer is missing or cannot be read, or the layers do not overlap.
        OutputError: The copy cannot be written.
    """
    if request.out is not None:
        check_raster_target(request.out)
    optical, sar = both_layers(request.place)
    extent = request.place.extent
    grid = analysis_grid([optical, sar], extent=(extent.bounds, extent.crs) if extent else None)
    yield course.tell(0.0)
    yield from course.note(*optical.notes, *sar.notes)
    found = check_coregistration(optical, sar, grid=grid)
    yield course.tell(1.0, _MEASURED)
    values, sentences = measured_values(found), [str(found.sentence)]
    if request.out is not None and not found.shift.known:
        sentences.append("No copy was written, since it is not known where it should lie.")
    elif request.out is not None:
        sentences.append((yield from _copied(course, request, optical, sar, found, values)))
    yield from course.end("coregistration", values, " ".join(sentences), model=False)


def both_layers(place: PlaceRequest) -> tuple[RasterReference, RasterReference]:
    """The optical and the SAR layer of the latest date, recognised.

    Raises:
        InputError: One of them was not given, or cannot be used.
    """
    for layer, wanted in (
        (place.optical, Sentence("Give an optical layer too: two sensors are compared.")),
        (place.sar, Sentence("Give a SAR layer too: two sensors are compared.")),
    ):
        if layer is None:
            raise InputError(wanted, code="no_layer")
    found = {layer.sensor: layer for layer in reversed(recognise(place)) if layer.moment == 0}
    return found[Sensor.OPTICAL], found[Sensor.SAR]


def measured_values(found: Coregistration) -> dict[str, Any]:
    """A measured shift as plain values: across and down, and ``dx_m`` to the east, ``dy_m`` to the north."""
    across, down = found.metres
    known = found.shift.known
    return {
        "overlap": round(found.overlap, 4),
        "known": known,
        "dx_m": round(across, 2) if known else None,
        "dy_m": round(-down, 2) if known else None,
        "shift_m": [round(across, 2), round(down, 2)] if known else None,
        "distance_m": round(math.hypot(across, down), 2) if known else None,
        "shift_pixels": [round(found.shift.across, 2), round(found.shift.down, 2)] if known else None,
        "confidence": round(found.shift.confidence, 3),
        "windows": found.shift.windows,
        "out": None,
        "remaining_m": None,
    }


def _copied(
    course: Course,
    request: CoregisterRequest,
    optical: RasterReference,
    sar: RasterReference,
    found: Coregistration,
    values: dict[str, Any],
) -> Steps[str]:
    """Write the copy, measure again, and say what was done."""
    if request.out is None:
        raise ValueError("no copy is wanted")
    layer = moved(optical if request.move == "optical" else sar, found)
    yield from course.note(resampled_note(layer))
    written = yield from course.follow(
        copy_moved(layer, free_instead(request.out), stopped=course.stopped), _COPIED
    )
    if not isinstance(written, Path):
        raise TypeError("the copy has no path")
    copy = replace(layer, uri=str(written), shift=(0.0, 0.0))
    pair = (copy, sar) if request.move == "optical" else (optical, copy)
    again = check_coregistration(*pair)
    yield course.tell(1.0, _CHECKED)
    values |= {"out": str(written), "remaining_m": _length(again)}
    east, north = (-values["dx_m"], -values["dy_m"])
    if request.move == "optical":
        east, north = -east, -north
    kind = "SAR" if layer.sensor is Sensor.SAR else "optical"
    across = f"{abs(east):.1f} m {'east' if east >= 0 else 'west'}"
    up = f"{abs(north):.1f} m {'north' if north >= 0 else 'south'}"
    return (
        f"The copy of the {kind} layer lies {across} and {up} of its original: the same pixels in another "
        "place, none of them resampled."
    )


def moved(layer: RasterReference, found: Coregistration) -> RasterReference:
    """A layer with its place corrected onto the other sensor's."""
    if layer.sensor is Sensor.SAR:
        return corrected(layer, found)
    back = replace(found.shift, across=-found.shift.across, down=-found.shift.down)
    return corrected(layer, replace(found, shift=back))


def _length(found: Coregistration) -> float | None:
    return round(math.hypot(*found.metres), 2) if found.shift.known else None
