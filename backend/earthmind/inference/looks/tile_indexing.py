"""Tiles of an optical layer into an index on disk, which is then searched by words or by an example."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.imagery.grid import crs_text
from earthmind.imagery.reading.layer_files import file_states
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course, Steps
from earthmind.inference.place.look import Look, choose_look, measured
from earthmind.inference.place.open_places import recognise
from earthmind.inference.requests import PlaceRequest
from earthmind.inference.scenes.scene_encoder import obtain_encoder
from earthmind.inference.scenes.tile_index import (
    FILE,
    Box,
    IndexedLayer,
    PendingLayer,
    TileIndex,
    open_index,
)
from earthmind.inference.scenes.tile_vectors import squares, tile_vectors
from earthmind.model.protocol import TextImageModel
from earthmind.sentences import Sentence

SIDE = 224
"""Pixels of a tile where nothing is said: as many as most encoders look at."""
_KEPT_EVERY = 32  # portions after which a run that ends has lost nothing


@dataclass(frozen=True)
class IndexRequest:
    """A layer that is cut into tiles, and the index that they join."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The optical layer, and the part of it.")
    index: Path = described("Folder of the index; made where it does not exist, else added to.")
    tile: int = described("Side of a tile in pixels of the layer.", SIDE)
    overlap: int = described("Pixels that neighbouring tiles share.", 0, ge=0)
    model: str | None = described("Name or folder of the encoder; null for that of the index.", None)


def index_tiles(course: Course, request: IndexRequest) -> Iterator[Event]:
    """Encode the tiles of a layer into an index; ends with ``Done``.

    A layer that is there already is left, or replaced where its files have changed; a run that was stopped
    goes on where it was.

    Raises:
        InputError: The layer cannot be used, or the index is of another encoder.
        ModelError: The model is no encoder.
        OutputError: The index cannot be written.
    """
    there = open_index(request.index) if (request.index / FILE).is_file() else None
    name = request.model or (there.model if there else course.engine.shelf.default)
    model = obtain_encoder(course.engine.shelf, name)
    index = there or TileIndex(request.index, _lasting(course, name), model.fingerprint, model.dimension)
    index.require_of(model.fingerprint, name)
    look = measured(choose_look(request.place, recognise(request.place), model.card))
    yield from course.note(*look.notes)
    tiles = squares(look.grid, request.tile, request.overlap)
    layer = _layer(look, tiles, model)
    known = next((each for each in index.layers if each.key == layer.key), None)
    if known is None:
        index = yield from _gathered(course, index, layer, look, tiles, model)
        known = next(each for each in index.layers if each.key == layer.key)
    else:
        yield from course.note(Sentence("{layer} is in the index already.", layer=layer.name))
    values = {
        "index": str(request.index),
        "layer": layer.name,
        "tiles": known.count,
        "left_out": len(tiles) - known.count,
        "all_tiles": index.count,
        "layers": len(index.layers),
        "model": index.model,
    }
    told = Sentence(
        "{tiles} tiles of {layer} are in the index, which holds {all} of {count} layers.",
        tiles=known.count,
        layer=layer.name,
        all=index.count,
        count=len(index.layers),
    )
    yield from course.end("indexing", values, told)


def _lasting(course: Course, name: str) -> str:
    """A name that means the same model from wherever it is asked: whole paths of folders."""
    named = [entry.name for entry in course.engine.shelf.known() if entry.given is None]
    return name if name in named else str(Path(name).resolve())


def _gathered(
    course: Course,
    index: TileIndex,
    layer: IndexedLayer,
    look: Look,
    tiles: list[Window],
    model: TextImageModel,
) -> Steps[TileIndex]:
    boxes: list[Box] = [
        (int(tile.col_off), int(tile.row_off), int(tile.width), int(tile.height)) for tile in tiles
    ]
    course.check()
    pending = PendingLayer(index, layer, boxes)
    try:
        if pending.done:
            told = Sentence("Goes on after {done} of {count} tiles.", done=pending.done, count=len(tiles))
            yield from course.note(told)
        portions = tile_vectors(course.engine.shelf, model, look, tiles, pending.done)
        for number, portion in enumerate(portions):
            pending.add(portion.vectors)
            if number % _KEPT_EVERY == _KEPT_EVERY - 1:
                pending.keep()
            yield course.tell(pending.done / len(tiles), (0.0, 0.98))
        return pending.finish()
    finally:
        pending.close()


def _layer(look: Look, tiles: list[Window], model: TextImageModel) -> IndexedLayer:
    latest = [layer for layer in look.layers if layer.moment == 0]
    grid, first = look.grid, latest[0]
    where = [
        [layer.uri for layer in latest],
        crs_text(grid.crs),
        list(grid.transform)[:6],
        [[int(t.col_off), int(t.row_off), int(t.width), int(t.height)] for t in (tiles[0], tiles[-1])],
        len(tiles),
    ]
    state = [file_states(layer.uri) for layer in latest]
    place = _sum(where)
    return IndexedLayer(
        key=_sum([place, state, model.fingerprint]),
        place=place,
        name=first.name,
        uris=tuple(layer.uri for layer in latest),
        date=None if first.date is None else str(first.date),
        crs=crs_text(grid.crs),
        transform=tuple(grid.transform)[:6],
    )


def _sum(values: object) -> str:
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:24]
