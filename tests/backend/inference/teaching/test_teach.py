"""A classifier taught with shapes: scores are of held-out shapes, its folder is a model."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from pyproj import Transformer
from rasterio.transform import from_origin

from earthmind.errors import EarthMindError, ModelError
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.looks.kinds import look
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.teaching.ground_truth import read_ground_truth
from earthmind.inference.teaching.teach import TeachRequest
from earthmind.model.library.catalogue import find_model

SIDE, LEFT, TOP, PIXEL = 160, 500_000.0, 4_200_000.0, 10.0
MAIZE = {"B02": 400, "B03": 800, "B04": 500, "B08": 4200, "B11": 2000, "B12": 1000}
FALLOW = {"B02": 1000, "B03": 1300, "B04": 1700, "B08": 2500, "B11": 3300, "B12": 2800}


@pytest.fixture(scope="module")
def engine():
    return Engine(open_shelf("cpu", "nano"))


@pytest.fixture
def fields(tmp_path):
    """Maize in the west, fallow ground in the east, with the noise of a sensor."""
    random = np.random.default_rng(1)
    west = np.arange(SIDE)[None, :] < SIDE // 2
    bands = [np.where(west, MAIZE[b], FALLOW[b]) * random.normal(1, 0.05, (SIDE, SIDE)) for b in MAIZE]
    path = tmp_path / "S2.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=SIDE, height=SIDE, count=len(bands), dtype="uint16",
        crs="EPSG:32633", transform=from_origin(LEFT, TOP, PIXEL, PIXEL),
    ) as dataset:  # fmt: skip
        dataset.write(np.stack(bands).astype(np.uint16))
        dataset.descriptions = tuple(MAIZE)
    return path


def square(column: int, row: int, side: int = 6):
    x, y = LEFT + column * PIXEL, TOP - row * PIXEL
    return shapely.box(x, y - side * PIXEL, x + side * PIXEL, y)


def labels(path, west: int = 8, east: int = 8, *, crs="EPSG:32633", points=False, field="crop"):
    """Squares, or points, of both classes, spread over their halves."""
    shapes = [square(8 + 11 * (n % 5), 12 + 60 * (n // 5)) for n in range(west)]
    shapes += [square(SIDE // 2 + 8 + 11 * (n % 5), 12 + 60 * (n // 5)) for n in range(east)]
    shapes = [shape.centroid for shape in shapes] if points else shapes
    names = np.array(["maize"] * west + ["fallow"] * east, object)
    kind = "Point" if points else "Polygon"
    pyogrio.raw.write(path, shapely.to_wkb(np.array(shapes)), [names], [field], geometry_type=kind, crs=crs)
    return path


def taught(engine, optical, marked, out, **more):
    request = TeachRequest(PlaceRequest(LayerRequest(str(optical))), marked, "crop", out, **more)
    return answer_of(look(engine, request))


@pytest.mark.parametrize("points", [False, True])
def test_a_taught_classifier_is_a_model_that_marks_its_classes_where_they_are(
    engine, fields, tmp_path, points
):
    marked = labels(tmp_path / "labels.gpkg", points=points)
    answer = taught(engine, fields, marked, tmp_path / "crops")
    found = answer.report.values
    assert found["accuracy"] > 0.95
    assert [(each["name"], each["shapes"]) for each in found["classes"]] == [("fallow", 8), ("maize", 8)]
    assert np.trace(np.array(found["confusion"])) == pytest.approx(16 * found["accuracy"], abs=0.1)
    assert "is told right" in answer.text

    place = PlaceRequest(LayerRequest(str(fields)))
    model = str(tmp_path / "crops")
    maize = answer_of(engine.ask(place, "How much maize is there?", Options(polygons=True), model=model))
    assert maize.plan.text == "area(maize)"
    assert maize.value == pytest.approx(SIDE * SIDE / 2 * PIXEL**2, rel=0.05)
    (segment,) = maize.segments
    centre = shapely.union_all([feature.geometry for feature in segment.features]).centroid
    assert centre.x == pytest.approx(LEFT + SIDE / 4 * PIXEL, abs=3 * PIXEL)
    card = find_model(model).card
    assert card.concepts == ("fallow", "maize") and card.metrics["accuracy on held-out shapes"] > 0.95


def test_shapes_in_another_crs_are_learned_where_they_lie(engine, fields, tmp_path):
    marked = labels(tmp_path / "utm.gpkg")
    _, _, geometry, values = pyogrio.raw.read(marked)
    lonlat = Transformer.from_crs("EPSG:32633", "EPSG:4326", always_xy=True)
    moved = shapely.transform(
        shapely.from_wkb(geometry), lambda p: np.column_stack(lonlat.transform(p[:, 0], p[:, 1]))
    )
    path = tmp_path / "lonlat.gpkg"
    pyogrio.raw.write(path, shapely.to_wkb(moved), values, ["crop"], geometry_type="Polygon", crs="EPSG:4326")
    assert taught(engine, fields, path, tmp_path / "crops").report.values["accuracy"] > 0.95


def test_classes_that_look_the_same_are_scored_as_chance(engine, fields, tmp_path):
    shapes = [square(8 + 11 * (n % 5), 12 + 30 * (n // 5)) for n in range(20)]
    names = np.array(["one", "other"] * 10, object)
    path = tmp_path / "same.gpkg"
    wkb = shapely.to_wkb(np.array(shapes))
    pyogrio.raw.write(path, wkb, [names], ["crop"], geometry_type="Polygon", crs="EPSG:32633")
    assert taught(engine, fields, path, tmp_path / "same").report.values["accuracy"] < 0.8


def test_too_few_shapes_are_refused_with_how_many_there_are(engine, fields, tmp_path):
    with pytest.raises(EarthMindError, match=r"too few .* of maize \(3\)"):
        taught(engine, fields, labels(tmp_path / "few.gpkg", west=3), tmp_path / "crops")
    with pytest.raises(EarthMindError, match="one class only"):
        taught(engine, fields, labels(tmp_path / "one.gpkg", east=0), tmp_path / "crops")
    assert not (tmp_path / "crops").exists()


def test_bad_labels_are_told_in_a_sentence(engine, fields, tmp_path):
    with pytest.raises(EarthMindError, match='has no field "crop"; it has kind'):
        taught(engine, fields, labels(tmp_path / "field.gpkg", field="kind"), tmp_path / "crops")
    (tmp_path / "no.gpkg").write_text("nothing")
    with pytest.raises(EarthMindError, match="cannot be read as polygons or points"):
        taught(engine, fields, tmp_path / "no.gpkg", tmp_path / "crops")
    far = labels(tmp_path / "far.gpkg", crs="EPSG:32610")
    with pytest.raises(EarthMindError, match="None of the polygons or points"):
        taught(engine, fields, far, tmp_path / "crops")
    (tmp_path / "there").mkdir()
    with pytest.raises(EarthMindError, match="is there already"):
        taught(engine, fields, labels(tmp_path / "labels.gpkg"), tmp_path / "there")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".earthmind")]


def test_a_classifier_is_not_used_on_layers_without_its_bands(engine, fields, tmp_path):
    taught(engine, fields, labels(tmp_path / "labels.gpkg"), tmp_path / "crops")
    with rasterio.open(fields) as source:
        profile = {**source.profile, "count": 3}
        with rasterio.open(tmp_path / "three.tif", "w", **profile) as made:
            made.write(source.read([1, 2, 3]))
            made.descriptions = ("B02", "B03", "B04")
    place = PlaceRequest(LayerRequest(str(tmp_path / "three.tif")))
    with pytest.raises(EarthMindError, match=r"was taught with the bands .* nir, swir1"):
        answer_of(engine.ask(place, "Mark the maize", model=str(tmp_path / "crops")))


def test_a_damaged_or_older_classifier_is_refused(engine, fields, tmp_path):
    taught(engine, fields, labels(tmp_path / "labels.gpkg"), tmp_path / "crops")
    weights = tmp_path / "crops" / "model.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-4] + b"\x01\x02\x03\x04")
    with pytest.raises(ModelError, match="not those of its card"):
        find_model(str(tmp_path / "crops")).load()
    weights.write_bytes(whole)
    config = tmp_path / "crops" / "config.json"
    config.write_text(json.dumps({**json.loads(config.read_text(encoding="utf-8")), "base_sha256": "0"}))
    with pytest.raises(ModelError, match="another version of nano"):
        find_model(str(tmp_path / "crops")).load()
    shutil.rmtree(tmp_path / "crops")


def test_a_number_names_the_same_class_whether_whole_or_not(tmp_path):
    path = tmp_path / "numbers.gpkg"
    wkb = shapely.to_wkb(np.array([square(1, 1), square(20, 1), square(40, 1)]))
    values = np.array([3.0, 3.0, np.nan])
    pyogrio.raw.write(path, wkb, [values], ["code"], geometry_type="Polygon", crs="EPSG:32633")
    truth = read_ground_truth(path, "code", rasterio.CRS.from_epsg(32633))
    assert truth.classes == ("3",) and truth.counts() == {"3": 2}
