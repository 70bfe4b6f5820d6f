"""Old maps of classes, corrected by new layers and compared with them: known ground, and a real flood."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from concept_double import SIDE, engine_of, write_valley
from rasterio.transform import from_origin
from real_files import SCENES, at_hand

from earthmind.errors import Cancelled, EarthMindError
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.events import Progress
from earthmind.inference.looks.class_labels import MapClass, concept_of
from earthmind.inference.looks.date_changes import ChangeRequest
from earthmind.inference.looks.kinds import look
from earthmind.inference.looks.known_map import MapRequest
from earthmind.inference.looks.map_refinement import RefineRequest
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.model.nano.known_concepts import CONCEPTS

FOREST, PLANTS, TOWN, WATER, MOOR, NOTHING = 10, 20, 50, 80, 90, 255
LABELS = {FOREST: "Tree cover", PLANTS: "vegetation", TOWN: "Bebauung", WATER: "water", MOOR: "unicorns"}


@pytest.fixture
def valley(tmp_path):
    folder = tmp_path / "valley"
    folder.mkdir()
    return write_valley(folder)


def old_values() -> np.ndarray:
    """The valley as somebody mapped it: a lake half as large, forest as it is, a pond taken for a town."""
    values = np.full((SIDE, SIDE), PLANTS, np.uint8)
    values[10:30, 30:50] = WATER
    values[60:110, 10:50] = FOREST
    values[90:100, 90:100] = TOWN
    values[32:40, 60:80] = TOWN
    values[10:20, 50:56] = MOOR
    values[50:60, 90:110] = NOTHING
    return values


def write_map(path, like, values, *, shift=(0, 0), size=10.0, crs=None):
    with rasterio.open(like) as source:
        left, top, own = source.transform.c, source.transform.f, source.crs
    transform = from_origin(left - shift[0] * size, top + shift[1] * size, size, size)
    profile = {"driver": "GTiff", "count": 1, "height": values.shape[0], "width": values.shape[1]}
    with rasterio.open(
        path, "w", **profile, dtype=values.dtype, crs=crs or own, transform=transform, nodata=NOTHING
    ) as made:
        made.write(values, 1)
        made.update_tags(**{f"CLASS_{value}": label for value, label in LABELS.items()})
        made.write_colormap(1, {WATER: (0, 0, 255, 255)})
    return path


def refined(valley, path, out, **changes):
    request = RefineRequest(valley.place(), MapRequest(path), out, **changes)
    answer = answer_of(look(engine_of()[0], request))
    return answer.report.values, answer


def test_a_class_is_changed_where_the_model_is_sure_and_the_map_says_otherwise(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    found, answer = refined(valley, path, tmp_path / "new.tif", polygons=tmp_path / "changed.gpkg")
    expected = old_values()
    expected[10:30, 10:30] = WATER  # the lake has grown
    expected[90:100, 90:100] = WATER  # the pond is no town
    expected[10:20, 50:56] = MOOR  # what the model cannot look for stays
    with rasterio.open(tmp_path / "new.tif") as new, rasterio.open(path) as old:
        assert (new.read(1) == expected).all()
        assert (new.transform, new.crs, new.nodata, new.dtypes) == (
            *(old.transform, old.crs),
            *(NOTHING, old.dtypes),
        )
        assert new.colormap(1)[WATER] == (0, 0, 255, 255) and new.tags()["CLASS_10"] == "Tree cover"
    assert found["changed_m2"] == pytest.approx(50_000, rel=0.002)
    areas = {(each["from"], each["to"]): each["area_m2"] for each in found["matrix"]}
    assert areas[PLANTS, WATER] == pytest.approx(40_000, rel=0.002)
    assert areas[TOWN, WATER] == pytest.approx(10_000, rel=0.002)
    assert sum(areas.values()) == pytest.approx(found["compared_m2"])
    assert found["compared_m2"] == pytest.approx(100 * (SIDE * SIDE - 60 - 200), rel=0.002)
    assert any("unicorns" in note for note in answer.notes) and "vegetation to water 4.0" in answer.text


def test_what_changed_is_written_as_polygons(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    found, answer = refined(valley, path, tmp_path / "new.tif", polygons=tmp_path / "changed.gpkg")
    meta, _, shapes, columns = pyogrio.raw.read(found["polygons"])
    told = dict(zip(meta["fields"], columns))
    rows = dict(zip(told["from_class"], zip(told["to_class"], shapely.area(shapely.from_wkb(shapes)))))
    assert rows == {"vegetation": ("water", 40_000), "Bebauung": ("water", 10_000)}
    assert told["score"] == pytest.approx(1 / (1 + np.exp(-3)), abs=0.01)
    assert answer.written[0].count == 2


def test_what_the_model_is_not_sure_of_and_what_is_but_more_precise_stays(valley, tmp_path):
    values = np.full((SIDE, SIDE), PLANTS, np.uint8)  # a wood is vegetation too
    path = write_map(tmp_path / "old.tif", valley.optical, values)
    (tmp_path / "a").mkdir()
    found, answer = refined(valley, path, tmp_path / "a" / "new.tif", sureness=0.99)
    assert found["changed_m2"] == 0 and "was changed" in answer.text
    with rasterio.open(tmp_path / "a" / "new.tif") as new:
        assert (new.read(1) == values).all()
    assert [each.name for each in (tmp_path / "a").iterdir()] == ["new.tif"]
    found, _ = refined(valley, path, tmp_path / "a" / "new.tif")
    assert (PLANTS, FOREST) not in {(each["from"], each["to"]) for each in found["matrix"]}


def test_a_larger_coarser_map_is_corrected_on_its_own_pixels_and_the_rest_is_kept(valley, tmp_path):
    coarse = np.full((40, 50), PLANTS, np.uint8)
    path = write_map(tmp_path / "old.tif", valley.optical, coarse, shift=(5, 6), size=50.0)
    refined(valley, path, tmp_path / "new.tif", sureness=0.6)
    expected = coarse.copy()
    expected[6 + 2 : 6 + 6, 5 + 2 : 5 + 10] = WATER  # rows 10 to 30 and columns 10 to 50 of 10 m
    expected[6 + 18 : 6 + 20, 5 + 18 : 5 + 20] = WATER
    with rasterio.open(tmp_path / "new.tif") as new:
        assert new.shape == (40, 50) and ((new.read(1) == WATER) == (expected == WATER)).all()


def test_the_commonest_value_of_a_concept_is_what_it_becomes(valley, tmp_path):
    values = old_values()
    values[values == MOOR] = 81
    path = write_map(tmp_path / "old.tif", valley.optical, values)
    classes = tuple(MapClass(*each) for each in ((20, "vegetation"), (80, "water"), (81, "water")))
    request = RefineRequest(valley.place(), MapRequest(path, classes), tmp_path / "new.tif")
    answer_of(look(engine_of()[0], request))
    with rasterio.open(tmp_path / "new.tif") as new:
        assert (new.read(1)[10:30, 10:30] == 80).all()


def compared(valley, path, wanted=(), out=None):
    request = ChangeRequest(valley.place(), tuple(wanted), out, map=MapRequest(path))
    answer = answer_of(look(engine_of()[0], request))
    return {each["concept"]: each["areas_m2"] for each in answer.report.values["changes"]}, answer


def test_layers_are_compared_with_a_map(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    areas, answer = compared(valley, path, ("water", "built-up area"), tmp_path / "c.gpkg")
    water = {"before": 40_000, "after": 90_000, "gained": 50_000, "lost": 0, "stayed": 40_000}
    assert areas["water"] == pytest.approx(water, rel=0.002)
    assert areas["built-up area"]["lost"] == pytest.approx(10_000, rel=0.002)
    meta, _, shapes, columns = pyogrio.raw.read(tmp_path / "c.gpkg")
    told = dict(zip(meta["fields"], columns))
    drawn = {}
    for concept, change, shape in zip(told["concept"], told["change"], shapely.from_wkb(shapes)):
        drawn[concept, change] = drawn.get((concept, change), 0) + shape.area
    assert drawn[("water", "gained")] == 50_000 and drawn[("built-up area", "lost")] == 10_000
    assert any("unicorns" in note for note in answer.notes)


def test_ground_that_the_map_calls_by_a_wider_name_is_not_gained(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, np.full((SIDE, SIDE), PLANTS, np.uint8))
    with pytest.raises(EarthMindError, match="does not know unicorn"):
        compared(valley, path, ("unicorn",))
    values = old_values()
    values[60:110, 10:30] = PLANTS  # half of the wood is called vegetation
    path = write_map(tmp_path / "old.tif", valley.optical, values)
    areas, _ = compared(valley, path, ("forest",))
    assert areas["forest"] == pytest.approx(
        {"before": 100_000, "after": 100_000, "gained": 0, "lost": 0, "stayed": 100_000}, rel=0.002
    )


@pytest.mark.parametrize(
    "label, concept",
    [
        ("Tree cover", "forest"), ("Cropland", "crops"), ("Permanent water bodies", "water"),
        ("Wald", "forest"), ("水体", "water"), ("unicorns", None), ("Bare / sparse vegetation", None),
    ],
)  # fmt: skip
def test_labels_of_known_maps_are_read_in_words(label, concept):
    assert concept_of(label, (*CONCEPTS, "crops")) == concept


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda p, v: p, "does not say what its values stand for"),
        (
            lambda p, v: MapRequest(p.path, (MapClass(1, "unicorn"),)),
            "can look for none of the map's classes",
        ),
        (lambda p, v: MapRequest(p.path.with_name("absent.tif")), "cannot be read"),
        (lambda p, v: MapRequest(v.sar), "its values are float32"),
    ],
)
def test_a_map_that_cannot_be_used_is_one_sentence_and_no_file(valley, tmp_path, change, sentence):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    with rasterio.open(path, "r+") as made:
        made.update_tags(**{f"CLASS_{value}": "" for value in LABELS})
    request = RefineRequest(valley.place(), change(MapRequest(path), valley), tmp_path / "new.tif")
    with pytest.raises(EarthMindError, match=sentence):
        answer_of(look(engine_of()[0], request))
    assert not (tmp_path / "new.tif").exists()


def test_a_map_of_other_ground_or_in_the_place_of_the_output_is_refused(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values(), shift=(9000, 0))
    with pytest.raises(EarthMindError, match="lies elsewhere"):
        refined(valley, path, tmp_path / "new.tif")
    with pytest.raises(EarthMindError, match="would be overwritten"):
        refined(valley, path, path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["old.tif", "valley"]


def test_a_refinement_that_is_cancelled_in_the_middle_leaves_nothing(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    request = RefineRequest(valley.place(), MapRequest(path), tmp_path / "new.tif", 0.8, tmp_path / "c.gpkg")
    for reached in (0.2, 0.75, 0.85):
        stop: list[Progress] = []

        def follow(event, stop=stop, reached=reached):
            if isinstance(event, Progress) and event.fraction >= reached:
                stop.append(event)

        with pytest.raises(Cancelled):
            answer_of(look(engine_of()[0], request, stopped=partial(bool, stop)), follow)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["old.tif", "valley"]


def test_a_real_map_in_degrees_without_a_flood_is_corrected_by_real_layers(tmp_path):
    folder = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif", "water.tif")
    place = PlaceRequest(LayerRequest(str(folder / "S2.tif")), LayerRequest(str(folder / "S1.tif")))
    with rasterio.open(folder / "water.tif") as source:
        truth, profile = source.read(1), source.profile
    dry = np.full(truth.shape, 20, np.uint8)
    dry[:5] = 80
    path = tmp_path / "old.tif"
    with rasterio.open(path, "w", **{**profile, "dtype": "uint8", "nodata": 0, "count": 1}) as made:
        made.write(dry, 1)
    classes = (MapClass(20, "vegetation"), MapClass(80, "water"))
    engine = Engine(open_shelf("cpu", "nano"))
    precision = []
    for sureness in (0.6, 0.9):
        request = RefineRequest(place, MapRequest(path, classes), tmp_path / "new.tif", sureness)
        found = answer_of(look(engine, request)).report.values
        with rasterio.open(tmp_path / "new.tif") as new:
            wet = (new.read(1) == 80) & (dry == 20)
        assert found["changed_m2"] > 1e5 and wet.any()
        precision.append((truth[wet] == 1).mean())
    assert precision[1] > 0.8 and all(low <= high for low, high in pairwise(precision))


def became(valley, out, old=None, wanted=("water",)):
    place = valley.place(sar=False, before=old is None)
    request = ChangeRequest(place, wanted, map=old and MapRequest(old), became=out)
    values = answer_of(look(engine_of()[0], request)).report.values
    return {(each["from"], each["to"]): each["area_m2"] for each in values["matrix"]}, values


def test_what_became_of_what_between_two_dates_is_told_and_drawn(valley, tmp_path):
    out = tmp_path / "became.gpkg"
    areas, values = became(valley, out)
    changed = {pair: area for pair, area in areas.items() if "water" in pair and pair[0] != pair[1]}
    assert changed == pytest.approx({("vegetation", "water"): 50_000}, rel=0.002)
    assert areas["water", "water"] == pytest.approx(40_000, rel=0.002)
    meta, _, shapes, columns = pyogrio.raw.read(values["became"])
    told = dict(zip(meta["fields"], columns))
    assert set(zip(told["from_class"], told["to_class"])) == {("vegetation", "water")}
    assert sorted(shapely.area(shapely.from_wkb(shapes))) == [10_000, 40_000] and meta["crs"] == "EPSG:32630"


def test_what_became_of_what_since_a_map_is_told(valley, tmp_path):
    path = write_map(tmp_path / "old.tif", valley.optical, old_values())
    areas, values = became(valley, tmp_path / "became.gpkg", path, ("water", "built-up area"))
    assert areas["water", "water"] == pytest.approx(40_000, rel=0.002)
    assert sum(area for (old, new), area in areas.items() if new == "water" != old) == pytest.approx(
        50_000, rel=0.002
    )
    assert values["out"] is None and (tmp_path / "became.gpkg").exists()


def test_both_kinds_of_polygons_need_a_file_of_their_own(valley, tmp_path):
    out = tmp_path / "c.gpkg"
    request = ChangeRequest(valley.place(before=True), ("water",), out, became=out)
    with pytest.raises(EarthMindError, match="Both kinds"):
        answer_of(look(engine_of()[0], request))


def test_it_is_said_that_pictures_are_no_reflectance(valley):
    place = valley.place(sar=False, before=True)
    pictures = {name: replace(getattr(place, name), unit="display") for name in ("optical", "optical_before")}
    said = "Do not rely on what changed"
    for given, told in ((place, False), (replace(place, **pictures), True)):
        answer = answer_of(look(engine_of()[0], ChangeRequest(given, ("water",))))
        assert any(note.startswith(said) for note in answer.notes) is told
