"""Pictures, questions and masks to fine-tune a released model on, cut from layers and polygons."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from PIL import Image
from rasterio.features import rasterize
from rasterio.windows import Window

from earthmind.described import CLOSED, described
from earthmind.errors import InputError, OutputError
from earthmind.file_names import shown
from earthmind.imagery.rendering.window_reader import SceneReader, open_windows
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course
from earthmind.inference.place.look import Look, choose_look, measured, usable
from earthmind.inference.place.open_places import pictures_of, recognise
from earthmind.inference.requests import PlaceRequest
from earthmind.inference.scenes.tile_places import window_polygon
from earthmind.inference.scenes.tile_vectors import squares
from earthmind.inference.teaching.ground_truth import GroundTruth, read_ground_truth
from earthmind.inference.teaching.new_folder import write_folder
from earthmind.model.library.catalogue import find_model
from earthmind.model.protocol import SEG_TOKEN, Picture
from earthmind.sentences import Listed, Sentence

EXAMPLES = "examples.jsonl"
_RELEASED = "earthmind-4b"
_POINT = 0
_LEAST_PIXELS = 16
"""Of a class in a picture; less is an edge of something that lies in the next one."""


@dataclass(frozen=True)
class ChipsRequest:
    """Layers, and polygons with a class each."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The layers that the polygons were drawn on.")
    labels: Path = described("Vector file of polygons.")
    field: str = described("Its field with the class.", min_length=1)
    out: Path = described("Folder for pictures, masks and examples.jsonl; it must not exist yet.")
    layer: str | None = described("Layer of the vector file; null for the first one.", None)
    side: int = described("Side of a picture in pixels.", 448, ge=16, le=2048)
    model: str | None = described("Model that is to be fine-tuned; null for earthmind-4b.", None)


@dataclass(frozen=True)
class _Chip:
    """A picture of some ground: where it is, and which polygons lie there, by class."""

    window: Window
    masks: dict[str, NDArray[np.bool_]]


def write_chips(course: Course, request: ChipsRequest) -> Iterator[Event]:
    """Cut pictures with masks, a question for each class in each; ends with ``Done``.

    Pictures are rendered as the model sees layers. Ground of a picture without a polygon counts as something
    else.

    Raises:
        InputError: The polygons cannot be used, or none lie on the layers.
        OutputError: The folder is there already, or cannot be written.
    """
    if request.out.exists():
        raise OutputError(Sentence("{path} is there already; choose a new folder.", path=shown(request.out)))
    card = find_model(request.model or _RELEASED).card
    look = usable(measured(choose_look(request.place, recognise(request.place), card)))
    yield from course.note(*look.notes)
    truth = read_ground_truth(request.labels, request.field, look.grid.crs, layer=request.layer)
    if (shapely.get_type_id(truth.shapes) == _POINT).all():
        sentence = Sentence("{path} has points only; masks take polygons.", path=shown(request.labels))
        raise InputError(sentence, code="labels")
    yield course.tell(0.1)
    windows = squares(look.grid, request.side)
    counted: Counter[str] = Counter()

    def fill(folder: Path) -> None:
        with open_windows(look.layers, look.grid, look.rendering) as reader:
            lines = [
                line
                for number, window in enumerate(windows)
                for line in _examples(course, reader, folder, number, _chip(look, window, truth), counted)
            ]
        if not lines:
            sentence = Sentence("None of the polygons lie on the layers; choose layers of the same ground.")
            raise InputError(sentence, code="no_labels")
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (folder / EXAMPLES).write_text(text, encoding="utf-8")

    write_folder(request.out, fill)
    classes = [{"name": name, "pictures": counted[name]} for name in truth.classes]
    values: dict[str, Any] = {
        "out": str(request.out),
        "examples": str(request.out / EXAMPLES),
        "count": sum(counted.values()),
        "classes": classes,
    }
    parts = [f"{each['name']} {each['pictures']}" for each in classes]
    told = Sentence("{count} examples: {parts}.", count=values["count"], parts=Listed(parts))
    yield from course.end("chips", values, told, model=False)


def _chip(look: Look, window: Window, truth: GroundTruth) -> _Chip:
    ground = window_polygon(look.grid, window)
    there = shapely.intersects(truth.shapes, ground)
    masks = {}
    for number, name in enumerate(truth.classes):
        shapes = truth.shapes[there & (truth.numbers == number)]
        mask = _drawn(shapes, look, window)
        if mask.sum() >= _LEAST_PIXELS:
            masks[name] = mask
    return _Chip(window, masks)


def _drawn(shapes: NDArray[np.object_], look: Look, window: Window) -> NDArray[np.bool_]:
    size = (int(window.height), int(window.width))
    polygons = [shape for shape in shapes if shapely.get_type_id(shape) != _POINT]
    if not polygons:
        return np.zeros(size, bool)
    drawn: NDArray[np.bool_] = rasterize(polygons, size, transform=look.grid.crop(window).transform) == 1
    return drawn


def _examples(
    course: Course, reader: SceneReader, folder: Path, number: int, chip: _Chip, counted: Counter[str]
) -> list[dict[str, Any]]:
    """Write the pictures and masks of a chip; returns its examples, none where nothing was marked in it."""
    course.check()
    pictures = [each for each in pictures_of(reader.read(chip.window)) if each.moment == 0 and not each.part]
    if not chip.masks or not pictures:
        return []
    shown_by: dict[str, str] = {}
    for picture in pictures:
        shown_by[picture.sensor] = f"{number:05d}_{picture.sensor}.png"
        _write(folder / shown_by[picture.sensor], picture)
    lines = []
    for position, (name, mask) in enumerate(chip.masks.items()):
        file = f"{number:05d}_mask{position}.png"
        Image.fromarray(mask.astype(np.uint8) * 255).save(folder / file)
        counted[name] += 1
        said = {"question": f"Segment the {name}.", "answer": f"It is {SEG_TOKEN}.", "masks": [file]}
        lines.append({**shown_by, **said})
    return lines


def _write(path: Path, picture: Picture) -> None:
    Image.fromarray(np.ascontiguousarray(picture.pixels[:3].transpose(1, 2, 0))).save(path)
