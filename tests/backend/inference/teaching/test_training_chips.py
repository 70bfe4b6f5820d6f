"""Pictures with masks, cut from layers and polygons: what fine-tuning reads is where the polygons are."""

from __future__ import annotations

import json

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from concept_double import engine_of, write_valley
from PIL import Image

from earthmind.errors import Cancelled, EarthMindError
from earthmind.inference.answer import answer_of
from earthmind.inference.looks.kinds import look
from earthmind.inference.teaching.training_chips import ChipsRequest
from earthmind.model.earthmind.config import TilingConfig
from earthmind.training.examples import ExampleFile


@pytest.fixture
def valley(tmp_path):
    folder = tmp_path / "valley"
    folder.mkdir()
    return write_valley(folder)


def labels(path, valley, *boxes, points=False):
    """Boxes of rows and columns with a class each, in degrees."""
    with rasterio.open(valley.optical) as source:
        transform, crs = source.transform, source.crs.to_string()
    shapes = []
    for _, (top, bottom), (left, right) in boxes:
        corners = [transform @ corner for corner in ((left, top), (right, bottom))]
        shapes.append(shapely.box(*corners[0], *corners[1]))
    if points:
        shapes = [shape.centroid for shape in shapes]
    names = np.array([name for name, *_ in boxes], dtype=object)
    pyogrio.raw.write(
        path, shapely.to_wkb(shapes), [names], ["kind"], crs=crs, driver="GPKG",
        geometry_type="Point" if points else "Polygon",
    )  # fmt: skip
    return path


def written(valley, path, out, **changes):
    return answer_of(look(engine_of()[0], ChipsRequest(valley.place(), path, "kind", out, **changes)))


def test_each_class_of_a_picture_is_an_example_that_training_reads(valley, tmp_path):
    path = labels(tmp_path / "l.gpkg", valley, ("lake", (10, 30), (10, 50)), ("wood", (60, 110), (10, 50)))
    out = tmp_path / "pictures"
    answer = written(valley, path, out, side=60)
    values = answer.report.values
    assert values["classes"] == [{"name": "lake", "pictures": 1}, {"name": "wood", "pictures": 1}]
    lines = [json.loads(line) for line in (out / "examples.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["question"] for line in lines] == ["Segment the lake.", "Segment the wood."]
    examples = list(ExampleFile(out / "examples.jsonl", TilingConfig()))
    lake, wood = examples
    assert {each.sensor for each in lake.pictures} == {"optical", "sar"}
    assert lake.masks[0].shape == (60, 60) and lake.masks[0][10:30, 10:50].all()
    assert lake.masks[0].sum() == 20 * 40 and wood.masks[0].sum() == 50 * 40
    with Image.open(out / lines[0]["optical"]) as picture:
        assert picture.mode == "RGB" and picture.size == (60, 60)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["l.gpkg", "pictures", "valley"]


def test_what_cannot_be_cut_is_one_sentence_and_no_folder(valley, tmp_path):
    good = labels(tmp_path / "l.gpkg", valley, ("lake", (10, 30), (10, 50)))
    away = labels(tmp_path / "away.gpkg", valley, ("lake", (1000, 1030), (10, 50)))
    dots = labels(tmp_path / "p.gpkg", valley, ("lake", (10, 30), (10, 50)), points=True)
    before = sorted(tmp_path.iterdir())
    for path, said in ((away, "None of the polygons"), (dots, "points only")):
        with pytest.raises(EarthMindError, match=said):
            written(valley, path, tmp_path / "out")
    with pytest.raises(EarthMindError, match="is there already"):
        written(valley, good, tmp_path / "valley")
    stops = iter([False] * 4 + [True] * 1000)
    request = ChipsRequest(valley.place(), good, "kind", tmp_path / "out", side=16)
    with pytest.raises(Cancelled):
        answer_of(look(engine_of()[0], request, stopped=lambda: next(stops)))
    assert sorted(tmp_path.iterdir()) == before
