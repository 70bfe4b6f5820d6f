"""Clicks that correct masks: what they add and remove, in one picture and in windows, and what they tell."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import rasterio
from concept_double import BARE, SIDE, TOWN, WATER, ConceptDouble, Valley, engine_of, write_valley
from doubles import ThresholdModel, shelf_of

from earthmind.errors import EarthMindError, InputError
from earthmind.inference.answer import Answer, answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.requests import Correction, LayerRequest, Options, PlaceRequest
from earthmind.model.protocol import Mask

PIXEL_M2 = 100
WEAK, FAINT, NOTHING = -1.0, -2.0, -6.0


class Doubtful(ConceptDouble):
    """Marks water for sure; takes bare ground (30 %) and towns (12 %) for a little like water."""

    def masks(self, encoded, concepts, **how) -> list[Mask]:
        def seen(mask: Mask) -> Mask:
            bare, town = (
                super(Doubtful, self).masks(encoded, [name], **how)[0].logits > 0
                for name in ("bare land", "built-up area")
            )
            logits = np.where(mask.logits > 0, 3.0, np.where(bare, WEAK, np.where(town, FAINT, NOTHING)))
            return dataclasses.replace(mask, logits=logits.astype(np.float32))

        masks = super().masks(encoded, concepts, **how)
        return [seen(mask) if mask.phrase == "water" else mask for mask in masks]


@pytest.fixture
def valley(tmp_path) -> Valley:
    return write_valley(tmp_path)


def engine(**changes) -> Engine:
    return Engine(shelf_of(Doubtful(**changes)))


def at(valley: Valley, kind: str, row: int, column: int) -> Correction:
    """A click on the middle of a pixel of the valley."""
    with rasterio.open(valley.optical) as file:
        x, y = file.xy(row, column)
        return Correction(kind, x, y, file.crs.to_string())


def ask(asked: Engine, place: PlaceRequest, *clicks: Correction, plan: str = "area(water)", **more) -> Answer:
    return answer_of(asked.ask(place, plan, Options(corrections=clicks, **more), intent=from_text(plan)))


def area(answer: Answer) -> float:
    return sum(segment.area_m2 for segment in answer.segments) / PIXEL_M2


def pixels(valley: Valley, *classes: int) -> int:
    return int(valley.pixels(*classes).sum())


LAKE, POND = 20 * 40, 10 * 10


def test_removing_takes_the_part_that_was_clicked_at(valley):
    place = valley.place()
    assert area(ask(engine(), place)) == pytest.approx(LAKE + POND, rel=0.002)
    answer = ask(engine(), place, at(valley, "remove", 95, 95))
    assert area(answer) == pytest.approx(LAKE, rel=0.002) and answer.segments[0].count == 1
    assert any(note.startswith("Removed at ") and "1.00 ha of water" in note for note in answer.notes)


def test_adding_takes_the_connected_ground_that_is_as_probable(valley):
    answer = ask(engine(), valley.place(), at(valley, "add", 55, 100))
    assert area(answer) == pytest.approx(LAKE + POND + pixels(valley, BARE), rel=0.002)
    assert any("2.00 ha of water, at least 27 % probable" in note for note in answer.notes)


def test_adding_joins_the_mask_where_they_touch(valley):
    """The town at the lake's shore becomes water of the lake, the other town does not."""
    answer = ask(engine(), valley.place(), at(valley, "add", 15, 50))  # beside the lake, and not on it
    assert answer.segments[0].count == 2
    assert area(answer) == pytest.approx(LAKE + 10 * 6 + POND, rel=0.002)


def test_clicks_follow_each_other_and_the_last_can_be_taken_back(valley):
    asked, place = engine(), valley.place()
    first, second = at(valley, "add", 55, 100), at(valley, "remove", 20, 20)
    third = at(valley, "add", 20, 20)
    assert area(ask(asked, place, first)) == pytest.approx(1100, rel=0.002)
    assert area(ask(asked, place, first, second)) == pytest.approx(300, rel=0.002)
    assert area(ask(asked, place, first, second, third)) == pytest.approx(1100, rel=0.002)
    assert area(ask(asked, place, first)) == pytest.approx(1100, rel=0.002)
    assert area(ask(asked, place)) == pytest.approx(900, rel=0.002)


def test_what_was_removed_does_not_come_back_with_what_is_added_beside_it(valley):
    clicks = at(valley, "remove", 20, 20), at(valley, "add", 15, 53)
    assert area(ask(engine(), valley.place(), *clicks)) == pytest.approx(POND + 10 * 6, rel=0.002)


def test_shares_counts_and_what_is_derived_follow(valley):
    click = at(valley, "remove", 95, 95)
    whole = ask(engine(), valley.place(), click, plan="count(water)")
    assert whole.value == 1
    nearby = ask(engine(), valley.place(), click, plan="area(and(water, side(south)))")
    assert not any(segment.count for segment in nearby.segments)


def test_windows_are_corrected_as_one_picture_is(valley, tmp_path):
    clicks = at(valley, "add", 55, 100), at(valley, "remove", 95, 95), at(valley, "add", 15, 53)
    whole = ask(engine(), valley.place(), *clicks)
    tiled = ask(
        engine(max_side=48), valley.place(), *clicks, probability=tmp_path / "p.tif", work=tmp_path / "work"
    )
    assert area(tiled) == pytest.approx(area(whole), rel=0.002)
    assert [s.count for s in tiled.segments] == [s.count for s in whole.segments]
    told = [note for note in whole.notes if note.startswith(("Added", "Removed"))]
    assert len(told) == 3 and set(told) <= set(tiled.notes)
    with rasterio.open(tmp_path / "p.tif") as file:
        probability = file.read(1)
    assert probability[55, 100] > 0.99 and probability[95, 95] < 0.01


def test_the_earlier_date_is_not_corrected(valley):
    place = valley.place(before=True)
    plan = "area(at(earlier, water))"
    before = ask(engine(), place, plan=plan)
    assert area(ask(engine(), place, at(valley, "remove", 20, 40), plan=plan)) == area(before)


@pytest.mark.parametrize(
    ("kind", "row", "column", "told"),
    [
        ("add", 95, 95, "Water is marked at "),
        ("add", 80, 80, "The model sees no water at "),
        ("remove", 80, 80, "Nothing is marked at "),
    ],
)
def test_a_click_that_changes_nothing_says_why(valley, kind, row, column, told):
    answer = ask(engine(), valley.place(), at(valley, kind, row, column))
    assert area(answer) == pytest.approx(LAKE + POND, rel=0.002)
    assert sum(note.startswith(told) for note in answer.notes) == 1


def test_a_click_that_would_take_in_most_of_the_place_is_not_followed(valley):
    whole, _ = engine_of()  # everything that is no water is 5 % water
    answer = ask(whole, valley.place(), at(valley, "add", 70, 70))
    assert any("more than half of the place" in note for note in answer.notes)
    assert area(answer) == pytest.approx(LAKE + POND, rel=0.002)


def test_of_two_subjects_the_likelier_is_added_to(valley):
    plan = "area(or(water, forest))"
    answer = ask(engine(), valley.place(), at(valley, "add", 55, 100), plan=plan)
    assert any("of water" in note for note in answer.notes)


def test_a_click_outside_and_one_without_a_crs_are_one_sentence(valley):
    there = at(valley, "add", 55, 100)
    away = dataclasses.replace(there, x=there.x + 10 * SIDE * 10)
    told = failed(valley, there, away)
    assert told.startswith("Click 2 ") and "lies outside the extent" in told
    assert "cannot be placed" in failed(valley, dataclasses.replace(there, crs="nowhere"))


def failed(valley: Valley, *clicks: Correction) -> str:
    with pytest.raises(EarthMindError) as error:
        ask(engine(), valley.place(), *clicks)
    return error.value.message


def test_the_town_is_asked_for_by_itself(valley):
    """A click speaks of what is asked about, not of water."""
    answer = ask(engine(), valley.place(), at(valley, "remove", 35, 70), plan="area(built-up area)")
    assert area(answer) == pytest.approx(pixels(valley, TOWN) - 8 * 20, rel=0.002)


def test_a_model_that_is_not_asked_for_masks_says_so(valley):
    asked = Engine(shelf_of(ThresholdModel()))
    with pytest.raises(InputError, match="cannot be corrected by clicks"):
        asked.ask(
            PlaceRequest(LayerRequest(str(valley.optical))),
            "Segment the water.",
            Options(corrections=(at(valley, "add", 55, 100),)),
        )


def test_water_is_what_was_drawn(valley):
    assert pixels(valley, WATER) == LAKE + POND
