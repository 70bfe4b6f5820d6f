"""Answers that are measured: numbers are those of the polygons, in one picture and in windows."""

from __future__ import annotations

import dataclasses
import re

import concept_double
import numpy as np
import pytest
import rasterio
import shapely
from concept_double import (
    BARE,
    FOREST,
    GRASS,
    PLANS,
    SIDE,
    TOWN,
    WATER,
    Valley,
    _logits,
    engine_of,
    write_valley,
)
from pyproj import Transformer
from scipy import ndimage
from scipy.spatial import KDTree

from earthmind.inference.answer import Answer, answer_of
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.plan.wording.figures import area_text
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest, Region
from earthmind.vector.features_on_disk import numbers_of
from earthmind.vector.polygons.shaping import Shaping

EN = tongue("en")
PIXEL_M2 = 100


@pytest.fixture
def valley(tmp_path) -> Valley:
    return write_valley(tmp_path)


def ask(engine, place: PlaceRequest, plan: str, options: Options | None = None) -> Answer:
    return answer_of(engine.ask(place, plan, options, intent=from_text(plan)))


def rows_and_columns():
    return np.mgrid[:SIDE, :SIDE]


def upper_water(valley: Valley) -> np.ndarray:
    return valley.pixels(WATER) & (rows_and_columns()[0] < 60)


def beside(thing: np.ndarray, east: int, north: int, degrees: float) -> np.ndarray:
    """Where the way from the nearest pixel of a thing leads within an angle of a direction."""
    way = ways_from(thing) @ (np.array([east, north]) / np.hypot(east, north))
    lengths = np.hypot(*np.moveaxis(ways_from(thing), -1, 0))
    return (way >= (np.cos(np.radians(degrees)) - 1e-9) * lengths) & ~thing


def between(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    to_one, to_other = ways_from(one), ways_from(other)
    lengths = np.hypot(*np.moveaxis(to_one, -1, 0)) * np.hypot(*np.moveaxis(to_other, -1, 0))
    return ((to_one * to_other).sum(-1) <= -0.5 * lengths) & ~one & ~other


def ways_from(thing: np.ndarray) -> np.ndarray:
    """East and north from the nearest pixel of a thing to each pixel."""
    pixels = np.argwhere(thing)
    all_pixels = np.argwhere(np.ones_like(thing))
    _, nearest = KDTree(pixels).query(all_pixels)
    down, right = (all_pixels - pixels[nearest]).T
    return np.stack([right, -down], -1).reshape(*thing.shape, 2).astype(float)


REGIONS = {
    "water": lambda v: v.pixels(WATER),
    "not(water)": lambda v: ~v.pixels(WATER),
    "or(water, forest)": lambda v: v.pixels(WATER, FOREST),
    "and(water, side(north))": lambda v: v.pixels(WATER) & (rows_and_columns()[0] < 60),
    "and(water, side(south-east))": lambda v: v.pixels(WATER) & (rows_and_columns()[0] >= 60),
    "side(west)": lambda v: rows_and_columns()[1] < 60,
    "side(centre)": lambda v: np.abs(rows_and_columns() - 59.5).max(0) < 20,
    "everything": lambda v: np.ones((SIDE, SIDE), bool),
    "near(water, 50 m)": lambda v: ndimage.distance_transform_edt(~v.pixels(WATER)) <= 5.5,
    "and(built-up area, near(water, 100 m))": lambda v: v.pixels(TOWN) & (rows_and_columns()[0] < 25),
    "at(earlier, water)": lambda v: v.pixels(WATER) & (abs(rows_and_columns()[1] - 39.5) < 10),
    "largest(water)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] < 60),
    "largest(water; skip=1)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] >= 60),
    "smallest(water)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] >= 60),
    "southernmost(water)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] >= 60),
    "easternmost(built-up area)": lambda v: v.pixels(TOWN) & (rows_and_columns()[1] >= 60),
    "parts(water; above=2 ha)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] < 60),
    "parts(built-up area; near=water)": lambda v: v.pixels(TOWN) & (rows_and_columns()[0] < 25),
    "nearest(built-up area; to=water)": lambda v: v.pixels(TOWN) & (rows_and_columns()[0] < 25),
    "farthest(built-up area; to=water)": lambda v: v.pixels(TOWN) & (rows_and_columns()[0] >= 25),
    "nearest(water; to=bare land)": lambda v: v.pixels(WATER) & (rows_and_columns()[0] >= 60),
    "beside(north, largest(water))": lambda v: beside(upper_water(v), 0, 1, 67.5),
    "beside(south-west, largest(water))": lambda v: beside(upper_water(v), -1, -1, 45),
    "and(built-up area, beside(east, forest))": lambda v: (
        v.pixels(TOWN) & beside(v.pixels(FOREST), 1, 0, 67.5)
    ),
    "between(forest, largest(water))": lambda v: between(v.pixels(FOREST), upper_water(v)),
    "and(vegetation, not(forest))": lambda v: v.pixels(GRASS),
    "and(largest(water), flooded area)": lambda v: v.pixels(WATER) & (rows_and_columns()[1] < 30),
}  # fmt: skip


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_is_found_where_it_is_and_told_with_the_area_of_its_polygons(valley, region):
    engine, _ = engine_of()
    answer = ask(engine, valley.place(before=True), f"area({region})")
    expected = int(REGIONS[region](valley).sum())
    (segment,) = answer.segments
    assert segment.area_m2 == pytest.approx(expected * PIXEL_M2, rel=0.03 if "near(" in region else 0.002)
    assert segment.area_m2 == pytest.approx(sum(float(f.attributes["area_m2"]) for f in segment.features))
    assert area_text(EN, segment.area_m2) in answer.text and "[SEG]" in answer.text


@pytest.mark.parametrize("plan", (*(f"area({region})" for region in REGIONS), *PLANS))
def test_windows_tell_what_one_picture_tells(valley, tmp_path, plan):
    whole, _ = engine_of()
    tiled, model = engine_of(max_side=48)
    place = valley.place(before=True)
    expected = ask(whole, place, plan)
    options = Options(window=40, work=tmp_path / "work", out=tmp_path / "out.gpkg")
    answer = ask(tiled, place, plan, options)
    assert model.encoded > 1
    assert answer.text == expected.text
    measured = [(s.phrase, s.count, round(s.area_m2, 3)) for s in answer.segments]
    assert measured == [(s.phrase, s.count, round(s.area_m2, 3)) for s in expected.segments]


def test_the_nearer_of_two_is_told_with_both_ways(valley):
    plan = 'choice(built-up area; by=distance; option "river"=water; option "forest"=forest)'
    assert told(valley, plan).endswith("River")


def test_of_statements_about_one_thing_the_true_one_is_chosen(valley):
    options = 'option A "none" 0..0=water; option B "under 50 %" ..50=water; option C "over 50 %" 50..=water'
    assert told(valley, f"choice(; by=ranking; {options})").endswith("B) under 50 %")


def test_the_average_and_the_sureness_are_those_of_the_polygons(valley):
    marked = ask(engine_of()[0], valley.place(), "mask(water)").segments[0].features
    areas, scores = numbers_of(marked, "area_m2"), numbers_of(marked, "score")
    average = told(valley, "average(water)")
    assert area_text(EN, float(np.mean(areas))) in average
    assert area_text(EN, float(np.median(areas))) in average
    sure = (areas * scores).sum() / areas.sum()
    assert f"mean probability of {sure:.0%}".replace("%", " %") in told(valley, "confidence(water)")


def test_coordinates_are_of_a_point_inside_and_an_outline_is_that_of_the_polygons(valley):
    (segment,) = ask(engine_of()[0], valley.place(), "mask(largest(water))").segments
    (feature,) = segment.features
    text = told(valley, "coordinates(largest(water))")
    numbers = re.search(r"latitude ([-\d.]+)°, longitude ([-\d.]+)°; in (EPSG:\d+) at (\d+), (\d+)\.", text)
    lat, lon, x, y = (float(numbers[group]) for group in (1, 2, 4, 5))
    assert feature.geometry.contains(shapely.Point(x, y))
    there = Transformer.from_crs(numbers[3], 4326, always_xy=True).transform(x, y)
    assert there == pytest.approx((lon, lat), abs=1e-4)
    assert "1.2 km long" in told(valley, "perimeter(largest(water); unit=km)")  # 40 by 20 pixels of 10 m


def test_ground_that_is_taken_for_two_covers_is_told(valley, monkeypatch):
    def drawn_twice(shown, concept):
        return _logits(shown, "water" if concept == "built-up area" else concept)

    assert "add up to" not in told(valley, "description()")
    monkeypatch.setattr(concept_double, "_logits", drawn_twice)
    assert "so much ground at least is seen as two of them" in told(valley, "description()")


def told(valley, plan: str, **place) -> str:
    engine, _ = engine_of()
    return ask(engine, valley.place(**place), plan).text


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ("area(largest(water); unit=ha)", "The largest water body [SEG] covers 8.01 ha."),
        ("count(water)", "There are 2 water bodies [SEG], 9.01 ha in all."),
        ("presence(clouds)", "No: no clouds were found."),
        ("area(or(clouds, water))", "Clouds and water [SEG] cover 9.01 ha (6.3 % of the extent). No"),
        ("area(or(forest, water))", "Forest and water [SEG] cover"),
        ("absence(clouds)", "That is right: no clouds were found."),
        ("absence(water)", "No, there is some: water [SEG], 9.01 ha (6.3 % of the extent)."),
        ("place(forest)", "Forest [SEG] lies in the south-west."),
        ("share(water; low=50)", "No. Water [SEG] covers 6.3 % of the extent (9.01 ha)."),
        ("distance(built-up area, largest(water))", "and the largest water body [SEG] touch each other."),
        ("direction(bare land, forest)", "Bare land [SEG] lies north-east of forest [SEG]."),
        ("comparison(built-up area, water)", "more than built-up area [SEG]: 9.01 ha against 2.2 ha."),
        ("change(water)", "date [SEG]: 4 ha. Water [SEG]: 9.01 ha. Change: +5 ha (+125 %)."),
        ("without sensor(water; sensor=optical)", "image: water [SEG] 8.01 ha instead of 9.01 ha."),
        ('choice(water; by=count; option A "1" 1..1; option B "2 to 5" 2..5)', "B) 2 to 5"),
        ('choice(water; by=count; option A "7" 7..7; option B "9" 9..9)', "None of the options fits"),
        ("mask() beyond thing \"ships\"", 'I do not know "ships"; I know water, flooded area'),
        ('description(water) beyond depth "How deep"', "how deep water is; I can mark it and measure"),
        ("mask(largest(water; skip=7))", "There is no such part: only 2 water bodies were found."),
        ("mask(farthest(built-up area; to=water))", "marked: 1.6 ha. It is 102 m from water."),
        ("area(nearest(water; to=clouds))", "No clouds were found."),
        ("sizes(water)", "2 water bodies [SEG], the largest first: 8.01 ha and 1 ha."),
        ("presence(and(water, clouds))", "No water within clouds was found."),
        ("area(and(at(earlier, vegetation), at(later, water)))", "Vegetation (now water) [SEG] covers 5 ha"),
        ("area(and(at(later, water), not(at(earlier, water))))", "Water (new since the earlier date) [SEG]"),
        ("comparison(side(north), side(south))", "The northern half covers 72.1 ha. By area: vegetation"),
        ("mask(largest(5, water))", "Only 2 water bodies were found. The 2 largest water bodies [SEG]"),
    ],
)  # fmt: skip
def test_sentences_say_what_was_asked_and_measured(valley, plan, sentence):
    assert sentence.lower() in told(valley, plan, before=True).lower()


def test_nothing_is_said_to_be_absent_without_a_look_and_nothing_is_looked_at_in_vain(valley):
    engine, model = engine_of()
    assert "no clouds were found" in ask(engine, valley.place(), "presence(clouds)").text
    assert model.asked == ["clouds"]
    answer = ask(engine, valley.place(), 'mask() unknown "frobnicate"')
    assert model.asked == ["clouds"] and answer.segments == ()
    assert 'I did not understand "frobnicate"' in answer.text and "Ask me to" in answer.text


def test_what_one_date_or_one_sensor_cannot_tell_is_said(valley):
    engine, _ = engine_of()
    flood = ask(engine, valley.place(), "area(flooded area)")
    assert "One date cannot tell flood from water that is always there." in flood.notes
    permanent = ask(engine, valley.place(), "area(permanent water)")
    assert permanent.segments == () and "one date" in permanent.text
    change = ask(engine, valley.place(), "change(water)")
    assert change.segments == () and "earlier date" in change.text
    for plan in (
        "mask(and(at(earlier, forest), at(later, water)))",
        "area(and(at(later, water), not(at(earlier, water))))",
    ):
        became = ask(engine, valley.place(), plan)
        assert became.segments == () and became.text.count(".") == 1 and "earlier date" in became.text
    other = ask(engine, valley.place(before=True), "change(water)")
    assert any("different sensors" in note for note in other.notes)
    same = ask(engine, valley.place(sar=False, before=True), "change(water)")
    assert not any("different sensors" in note for note in same.notes)
    sar = dataclasses.replace(valley.place(), optical=None)
    clouds = ask(engine, sar, "presence(clouds)")
    assert clouds.segments == () and "cannot be seen by radar" in clouds.text


def test_what_the_model_is_not_sure_of_is_told_with_its_probability(valley):
    engine, _ = engine_of()
    sure = ask(engine, valley.place(), "mask(water)")
    assert not any("not sure" in note for note in sure.notes)
    engine, model = engine_of()
    model.sureness = 0.135  # of logits of 3: a probability of 0.6
    unsure = ask(engine, valley.place(), "mask(water)")
    assert any("not sure of water (60 %)" in note for note in unsure.notes)


def test_a_drawn_region_is_looked_at_alone(valley):
    engine, _ = engine_of()
    wkt = "POLYGON ((500300 4199600, 500600 4199600, 500600 4200000, 500300 4200000, 500300 4199600))"
    options = Options(regions=(Region(wkt, "EPSG:32630"),))
    answer = ask(engine, valley.place(), "area(and(water, drawn))", options)
    assert answer.segments[0].area_m2 == pytest.approx(20 * 20 * PIXEL_M2, rel=0.002)
    assert "in the drawn area" in answer.text
    events = engine.ask(valley.place(), "What share is water?", options)  # speaks of no region
    assert "makes up 33 % of the drawn area" in answer_of(events).text
    assert "Draw an area first" in ask(engine, valley.place(), "area(and(water, drawn))").text


def test_boxes_and_shaped_outlines_are_told_with_their_own_areas(valley):
    engine, _ = engine_of()
    boxes = ask(engine, valley.place(), "boxes(water)")
    assert all(len(f.geometry.exterior.coords) == 5 for f in boxes.segments[0].features)
    smooth = ask(engine, valley.place(), "area(forest)", Options(shaping=Shaping(smooth=2)))
    assert area_text(EN, smooth.segments[0].area_m2) in smooth.text


def test_parts_smaller_than_asked_for_are_left_out_and_told(valley):
    engine, _ = engine_of()
    answer = ask(engine, valley.place(), "mask(water)", Options(minimum_area_m2=50_000))
    assert answer.segments[0].count == 1 and "water: 1 smaller part is left out." in answer.notes
    none = ask(engine, valley.place(), "mask(water)", Options(minimum_area_m2=1e6))
    assert none.segments == () and "only parts smaller than asked for" in none.text.lower()


TURNS = (
    "How much water is there?",
    "only the largest one",
    "And in acres?",
    "Where is it?",
    "Show me all the water",
    "the two largest",
    "How many water bodies are there?",
    "What share of the image is water?",
    "Is there any water?",
    "Wie viel Wasser gibt es?",
    "What about the forest?",
    "Mark the water",
)


def test_a_conversation_of_twelve_turns_agrees_with_itself(valley):
    engine, model = engine_of()
    history: list[tuple[str, str]] = []
    areas: dict[str, set[float]] = {}
    for question in TURNS:
        answer = answer_of(engine.ask(valley.place(), question, history=history))
        history.append((question, answer.text))
        assert answer.plan is not None and ": " in answer.plan.line
        subjects = str(answer.plan.intent["subjects"])
        areas.setdefault(subjects, set()).update(segment.area_m2 for segment in answer.segments)
    assert all(len(found) == 1 for found in areas.values()), areas
    assert "acres" in history[2][1] and "largest water body" in history[1][1]
    assert model.encoded == 1


def test_polygons_carry_the_plan_and_a_saved_plan_runs_elsewhere(valley, tmp_path):
    engine, _ = engine_of()
    answer = ask(engine, valley.place(), "area(and(water, side(north)); unit=ha)")
    (segment,) = answer.segments
    assert segment.features[0].attributes["plan"] == "area(and(water, side(north)); unit=ha)"
    assert answer.to_json()["plan"]["text"] == "area(and(water, side(north)); unit=ha)"
    assert segment.features[0].attributes["phrase"] == segment.phrase
    assert BARE not in np.unique(valley.classes[:40])


def test_land_under_a_flood_that_one_date_cannot_show_is_said_not_to_show(valley):
    engine, _ = engine_of()
    place = PlaceRequest(LayerRequest(str(valley.optical)), LayerRequest(str(valley.sar)))
    answer = ask(engine, place, "area(and(forest, flooded area))")
    assert any("land that the flood covers is not counted" in note for note in answer.notes)


def test_what_lies_under_clouds_is_said_not_to_show(valley):
    engine, _ = engine_of()
    hidden = ask(engine, valley.place(), "presence(and(water, clouds))")
    assert any("what lies below them is not counted" in note for note in hidden.notes)
    plain = ask(engine, valley.place(), "presence(clouds)")
    assert not any("what lies below" in note for note in plain.notes)


FIGURES = {
    "area(water; unit=ha)": (900 * PIXEL_M2, "m2"),
    "mask(water)": (900 * PIXEL_M2, "m2"),
    "area(clouds)": (0, "m2"),
    "share(water)": (100 * 900 / SIDE**2, "%"),
    "area(water; unit=%)": (100 * 900 / SIDE**2, "%"),
    "share(and(water, drawn); of=drawn)": (100 * 600 / 1600, "%"),
    "share(water; low=50)": (100 * 900 / SIDE**2, "%"),
    "share(water; of=clouds)": (None, None),
    "count(water)": (2, "count"),
    "count(clouds)": (0, "count"),
    "area(water, forest)": (None, None),
    "presence(water)": (None, None),
    "description()": (None, None),
    'area(water) unknown "salty"': (None, None),
    "area(permanent water)": (None, None),
}


@pytest.mark.parametrize("plan", FIGURES)
@pytest.mark.parametrize("window", [None, 64])
def test_the_number_that_is_asked_for_comes_unrounded_with_its_unit(valley, plan, window):
    engine, _ = engine_of()
    place = valley.place(sar=False)
    x, y = engine.see(place).look.grid.transform * (0, 0)
    drawn = Region(
        f"POLYGON(({x} {y},{x + 399} {y},{x + 399} {y - 399},{x} {y - 399},{x} {y}))", "EPSG:32630"
    )
    answer = ask(engine, place, plan, Options(window=window, regions=(drawn,) if "drawn" in plan else ()))
    value, unit = FIGURES[plan]
    assert answer.unit == unit
    assert answer.value == (None if value is None else pytest.approx(value, rel=0.002))
    assert {"value": answer.value, "unit": answer.unit}.items() <= answer.to_json().items()


def test_the_probability_of_each_of_several_things_is_a_band_that_is_called_so(valley, tmp_path):
    engine, _ = engine_of()
    together, alone = tmp_path / "together.tif", tmp_path / "alone.tif"
    options = Options(window=64, probability=together, mask=tmp_path / "mask.tif")
    ask(engine, valley.place(sar=False), "mask(water, forest, and(water, flooded area))", options)
    ask(engine, valley.place(sar=False), "mask(forest)", Options(window=64, probability=alone))
    with rasterio.open(together) as raster, rasterio.open(alone) as single:
        assert raster.descriptions == ("water", "forest", "and(water, flooded area)")
        for band, classes in enumerate([(WATER,), (FOREST,)], start=1):
            assert np.array_equal(raster.read(band) > 0.5, valley.pixels(*classes))
        assert single.descriptions == ("forest",) and np.array_equal(raster.read(2), single.read(1))
    with rasterio.open(tmp_path / "mask.tif") as raster:
        assert raster.count == 1 and np.array_equal(raster.read(1) == 1, valley.pixels(WATER))


@pytest.mark.parametrize(
    ("plan", "concept"),
    [
        ("mask(water) in de", "water"),
        ("mask(largest(built-up area)) in zh", "built-up area"),
        ("mask(or(water, forest))", None),
        ("mask(side(west))", None),
    ],
)
def test_a_segment_names_its_concept_whatever_the_language(valley, plan, concept):
    engine, _ = engine_of()
    (segment,) = ask(engine, valley.place(), plan).segments
    assert segment.concept == concept
