"""Spectral views of an optical layer, written as rasters with a sentence on what each shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.described import CLOSED, described
from earthmind.errors import InputError, OutputError
from earthmind.file_names import same_file, shown
from earthmind.imagery import Sensor, describe_raster
from earthmind.imagery.reading.layer_files import local_path, named_files
from earthmind.imagery.spectral_indices import VIEWS, Index
from earthmind.imagery.spectral_views import SeenView, chosen_views, picture_note, views_grid, write_view
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course
from earthmind.inference.requests import PlaceRequest
from earthmind.sentences import Sentence, joined


@dataclass(frozen=True)
class ViewsRequest:
    """Which views of an optical layer are written, and where."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The optical layer, and the part of it.")
    folder: Path = described("Folder for the rasters, which are named after the views: ndvi.tif.")
    views: tuple[str, ...] = described(
        f"Of {', '.join(VIEWS)}; none for all that the layer has the bands for.", ()
    )


def make_views(course: Course, request: ViewsRequest) -> Iterator[Event]:
    """Write views one after the other; ends with ``Done``.

    Raises:
        InputError: There is no optical layer, it cannot be read, or lacks the bands of all views.
        OutputError: A raster cannot be written.
    """
    given, extent = request.place.optical, request.place.extent
    if given is None:
        raise InputError(Sentence("Give an optical layer: views are made of its bands."), code="no_layer")
    layer = describe_raster(given, Sensor.OPTICAL)
    names, missing = chosen_views(request.views, layer)
    yield from course.note(*layer.notes, picture_note(layer), *missing)
    targets = [request.folder / f"{name}.tif" for name in names]
    own = local_path(layer.uri)
    sources = [*([] if own is None else [own]), *named_files(layer.uri)]
    for target in targets:
        check_raster_target(target)
        if target.exists() and any(same_file(target, source) for source in sources):
            raise OutputError(
                Sentence(
                    "{target} is the layer that is looked at; choose another folder.", target=shown(target)
                )
            )
    grid = views_grid(layer, (extent.bounds, extent.crs) if extent else None)
    made: list[dict[str, Any]] = []
    for number, (name, target) in enumerate(zip(names, targets, strict=True)):
        part = (number / len(names), (number + 1) / len(names))
        steps = write_view(layer, grid, name, target, stopped=course.stopped)
        view = yield from course.follow(steps, part)
        if isinstance(view, SeenView):
            made.append(_values(view))
    told = joined(
        [Sentence("{view}: {sentence}", view=each["title"], sentence=each["sentence"]) for each in made]
    )
    yield from course.end("views", {"views": made, "missing": missing}, told, model=False)


def _values(seen: SeenView) -> dict[str, Any]:
    view = VIEWS[seen.name]
    index = isinstance(view, Index)
    return {
        "name": seen.name,
        "title": view.title,
        "path": str(seen.path),
        "kind": "index" if index else "picture",
        "bands": list(view.roles),
        "sentence": view.sentence,
        "source": view.source if isinstance(view, Index) else None,
        "low": seen.low,
        "middle": seen.middle,
        "high": seen.high,
    }
