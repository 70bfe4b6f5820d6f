"""Tiles of an index that are most alike a text or an example, as polygons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from shapely import Polygon

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.inference.events import Event, Written
from earthmind.inference.looks.course import Course
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.inference.scenes.nearest import Nearest, nearest
from earthmind.inference.scenes.scene_encoder import obtain_encoder, text_vectors
from earthmind.inference.scenes.tile_index import IndexedLayer, TileIndex, open_index
from earthmind.inference.scenes.tile_places import LONGITUDE_LATITUDE, box_polygon, moved_polygon
from earthmind.inference.scenes.tile_vectors import encoded
from earthmind.model.protocol import TextImageModel
from earthmind.sentences import Sentence
from earthmind.vector import Feature, write_features

MOST = 1000


@dataclass(frozen=True)
class SearchRequest:
    """What is looked for in an index of tiles: a text or an example."""

    __pydantic_config__ = CLOSED

    index: Path = described("Folder of the index.")
    text: str | None = described("What the tiles are to show, in English; null for an example.", None)
    place: PlaceRequest | None = described("An example: the optical layer, and the part of it.", None)
    most: int = described("How many tiles are wanted.", 20, ge=1, le=MOST)
    least: float = described("Tiles that are less alike (cosine) are left out.", -1.0, ge=-1, le=1)
    template: str = described("What the text stands in, at {}.", "{}")
    out: Path | None = described(
        "File for the tiles: .gpkg, .geojson, .fgb or .parquet; null for none.", None
    )
    output_crs: str | None = described("CRS of the file; null for that of the layers.", None)
    model: str | None = described("Name or folder of the encoder; null for that of the index.", None)


@dataclass(frozen=True)
class FoundTile:
    """A tile that was found: its layer, outline in the CRS of that, and likeness."""

    layer: IndexedLayer
    outline: Polygon
    likeness: float


def search_tiles(course: Course, request: SearchRequest) -> Iterator[Event]:
    """Find the tiles that are most alike a text or an example; ends with ``Done``.

    Raises:
        InputError: There is no index, it is of another encoder, or not one of text and example is given.
        OutputError: The tiles cannot be written.
    """
    if (request.text is None) == (request.place is None):
        raise InputError(Sentence("Give a text or an example layer, one of the two."), code="no_query")
    output = Options(out=request.out, output_crs=request.output_crs)
    check_outputs(output)
    index = open_index(request.index)
    require_apart([uri for layer in index.layers for uri in layer.uris], output)
    output, told = outputs_to_use(output)
    yield from course.note(*told)
    name = request.model or index.model
    model = obtain_encoder(course.engine.shelf, name)
    index.require_of(model.fingerprint, name)
    yield course.tell(0.2)
    wanted = _wanted(course, request, model, name)
    yield course.tell(0.5)
    features = (index.features(layer) for layer in index.layers)
    best = nearest(features, wanted, request.most, least=request.least, stopped=course.stopped)
    found = _tiles(index, best)
    yield course.tell(0.9)
    if output.out is not None and found:
        written = _written(output.out, request, found, model.card.name)
        yield Written("polygons", str(written), written.stem, None, len(found))
    values = {
        "index": str(request.index),
        "model": index.model,
        "searched": index.count,
        "tiles": [_values(number, tile) for number, tile in enumerate(found, start=1)],
        "out": str(output.out) if output.out is not None and found else None,
    }
    yield from course.end("search", values, _sentence(index, found))


def _wanted(course: Course, request: SearchRequest, model: TextImageModel, name: str) -> NDArray[np.float32]:
    shelf = course.engine.shelf
    if request.place is None:
        return np.asarray(text_vectors(shelf, model, [request.text or ""], [request.template])[0])
    seen = course.engine.see(request.place, model=name)
    latest = [picture for picture in pictures_of(seen.frames) if picture.moment == 0]
    return np.asarray(encoded(shelf, model, latest[:1])[0])


def _tiles(index: TileIndex, best: Nearest) -> list[FoundTile]:
    begins = np.cumsum([0, *(layer.count for layer in index.layers)])
    owners = np.searchsorted(begins, best.numbers, side="right") - 1
    boxes = {owner: index.boxes(index.layers[owner]) for owner in set(owners.tolist())}
    found = []
    for number, owner, likeness in zip(best.numbers, owners.tolist(), best.likenesses, strict=True):
        layer = index.layers[owner]
        outline = box_polygon(Affine(*layer.transform), boxes[owner][int(number - begins[owner])])
        found.append(FoundTile(layer, outline, float(likeness)))
    return found


def _written(path: Path, request: SearchRequest, found: Sequence[FoundTile], model: str) -> Path:
    every = {tile.layer.crs for tile in found}
    crs = every.pop() if len(every) == 1 else LONGITUDE_LATITUDE
    features = [
        Feature(
            moved_polygon(tile.outline, tile.layer.crs, crs),
            {
                "phrase": request.text or "example",
                "score": round(tile.likeness, 5),
                "rank": float(rank),
                "layer": tile.layer.name,
                "source": tile.layer.uris[0],
                "date": tile.layer.date or "",
                "model": model,
            },
        )
        for rank, tile in enumerate(found, start=1)
    ]
    return write_features(path, features, crs, output_crs=request.output_crs)


def _values(rank: int, tile: FoundTile) -> dict[str, Any]:
    layer = tile.layer
    return {
        "rank": rank,
        "score": round(tile.likeness, 5),
        "layer": layer.name,
        "source": layer.uris[0],
        "date": layer.date,
        "crs": layer.crs,
        "bounds": list(tile.outline.bounds),
    }


def _sentence(index: TileIndex, found: Sequence[FoundTile]) -> str:
    if not found:
        return Sentence("None of {count} tiles is as alike as that.", count=index.count)
    return Sentence(
        "The most alike of {count} tiles is in {layer} (likeness {best:.3f}); {found} are told.",
        count=index.count,
        layer=found[0].layer.name,
        best=found[0].likeness,
        found=len(found),
    )
