"""What scenes a place or its tiles show, of a list of classes, by an encoder that was not taught them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.imagery.grid import crs_text
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.course import Course, Steps
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.place.look import Look, choose_look, measured
from earthmind.inference.place.open_places import pictures_of, recognise
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.inference.scenes.scene_encoder import TEMPLATES, obtain_encoder, probabilities, text_vectors
from earthmind.inference.scenes.tile_places import window_polygon
from earthmind.inference.scenes.tile_vectors import encoded, squares, tile_vectors
from earthmind.model.protocol import TextImageModel
from earthmind.sentences import Listed, Sentence
from earthmind.vector import Feature, write_features

MOST_CLASSES = 500
_TOLD = 5


@dataclass(frozen=True)
class ScenesRequest:
    """Which classes a place or its tiles are told from."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The optical layer, and the part of it.")
    classes: tuple[str, ...] = described("At least two, in English.")
    tile: int | None = described("Side of a tile in pixels; null for the whole place as one.", None)
    overlap: int = described("Pixels that neighbouring tiles share.", 0, ge=0)
    templates: tuple[str, ...] = described("What a class stands in, at {}.", TEMPLATES)
    out: Path | None = described(
        "File for the tiles: .gpkg, .geojson, .fgb or .parquet; null for none.", None
    )
    output_crs: str | None = described("CRS of the file; null for the grid's.", None)
    model: str | None = described("Name or folder of a text-image encoder.", None)


def classify_scenes(course: Course, request: ScenesRequest) -> Iterator[Event]:
    """Tell the most probable class of a place or of each of its tiles; ends with ``Done``.

    Raises:
        InputError: The classes or the layer cannot be used.
        ModelError: The model is no encoder.
        OutputError: The tiles cannot be written.
    """
    classes = _classes(request.classes)
    output = Options(out=request.out, output_crs=request.output_crs)
    check_outputs(output)
    require_apart([layer.uri for layer in request.place.layers], output)
    output, told = outputs_to_use(output)
    yield from course.note(*told)
    shelf = course.engine.shelf
    model = obtain_encoder(shelf, course.model)
    words = text_vectors(shelf, model, classes, request.templates)
    look = measured(choose_look(request.place, recognise(request.place), model.card))
    if request.tile is None:
        vectors = _whole(course, request, model)
        tiles = [Window(0, 0, look.grid.width, look.grid.height)]
    else:
        tiles = squares(look.grid, request.tile, request.overlap)
        vectors = yield from _of_tiles(course, look, tiles, model)
    yield from course.note(*look.notes)
    filled = np.flatnonzero(vectors.any(1))
    if not len(filled):
        raise InputError(
            Sentence("No tile has values in half of its pixels; choose another part."), code="no_data"
        )
    likenesses = vectors[filled] @ words.T
    shares = probabilities(likenesses, model.scale)
    course.check()
    features = [
        Feature(
            window_polygon(look.grid, tiles[number]), _attributes(classes, likeness, share, model.card.name)
        )
        for number, likeness, share in zip(filled.tolist(), likenesses, shares, strict=True)
    ]
    if output.out is not None:
        written = write_features(output.out, features, look.grid.crs, output_crs=request.output_crs)
        yield Written("polygons", str(written), written.stem, None, len(features))
    values = _values(request, classes, shares, look, len(tiles))
    values["out"] = None if output.out is None else str(output.out)
    yield from course.end("scenes", values, _sentence(values))


def _classes(given: Sequence[str]) -> list[str]:
    classes = list(dict.fromkeys(name.strip() for name in given if name.strip()))
    if not 2 <= len(classes) <= MOST_CLASSES:
        raise InputError(
            Sentence(
                "Give from 2 to {most} different classes, not {count}.", most=MOST_CLASSES, count=len(classes)
            ),
            code="classes",
        )
    return classes


def _whole(course: Course, request: ScenesRequest, model: TextImageModel) -> NDArray[np.float32]:
    seen = course.engine.see(request.place, model=course.model)
    latest = [picture for picture in pictures_of(seen.frames) if picture.moment == 0]
    return encoded(course.engine.shelf, model, latest[:1])


def _of_tiles(
    course: Course, look: Look, tiles: Sequence[Window], model: TextImageModel
) -> Steps[NDArray[np.float32]]:
    found = []
    for portion in tile_vectors(course.engine.shelf, model, look, tiles):
        found.append(portion.vectors)
        yield course.tell(portion.end / len(tiles), (0.0, 0.9))
    return np.concatenate(found)


def _attributes(
    classes: Sequence[str], likeness: NDArray[np.float32], share: NDArray[np.float64], model: str
) -> dict[str, str | float]:
    first, second = np.argsort(-share, kind="stable")[:2].tolist()
    return {
        "phrase": classes[first],
        "score": round(float(share[first]), 5),
        "likeness": round(float(likeness[first]), 5),
        "second": classes[second],
        "second_score": round(float(share[second]), 5),
        "model": model,
    }


def _values(
    request: ScenesRequest, classes: Sequence[str], shares: NDArray[np.float64], look: Look, tiles: int
) -> dict[str, Any]:
    best = shares.argmax(1)
    return {
        "classes": [
            {
                "name": name,
                "tiles": int((best == number).sum()),
                "mean_probability": round(float(shares[:, number].mean()), 5),
            }
            for number, name in enumerate(classes)
        ],
        "tiles": len(shares),
        "left_out": tiles - len(shares),
        "whole": request.tile is None,
        "class": classes[best[0]] if request.tile is None else None,
        "probability": round(float(shares[0].max()), 5) if request.tile is None else None,
        "crs": crs_text(look.grid.crs),
    }


def _sentence(values: dict[str, Any]) -> str:
    if values["whole"]:
        return Sentence("{name} ({share:.0%}).", name=values["class"], share=values["probability"])
    counted = sorted(values["classes"], key=lambda each: -each["tiles"])
    parts = [f"{each['name']} {each['tiles']}" for each in counted[:_TOLD] if each["tiles"]]
    return Sentence("Of {count} tiles: {parts}.", count=values["tiles"], parts=Listed(parts))
