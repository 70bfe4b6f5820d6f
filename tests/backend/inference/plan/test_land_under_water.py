"""Land that a flood covers: asked of the earlier date where there is one, and said where there is none."""

import pytest
from affine import Affine
from rasterio.crs import CRS

from earthmind.imagery import Grid
from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.understood import Seen, is_land_under_water, with_land_before
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS

GRID = Grid(CRS.from_epsg(32630), Affine.translation(0, 0) * Affine.scale(10, -10), 64, 64)


def seen(two_dates: bool) -> Seen:
    return Seen(SEEN_CONCEPTS, ("optical", "sar"), two_dates, False, GRID)


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Which fields are flooded?", "mask(and(or(crops, at(earlier, crops)), flooded area))"),
        (
            "How many hectares of forest are flooded?",
            "area(and(or(forest, at(earlier, forest)), flooded area); unit=ha)",
        ),
        ("Segment the flooded area", "mask(flooded area)"),
        ("How much water is there in the forest?", None),
    ],
)
def test_what_a_flood_covers_is_what_stood_there_before(text, plan):
    intent = read_question(text)
    assert with_land_before(intent, seen(False)) == intent
    changed = to_text(with_land_before(intent, seen(True)))
    assert changed == (to_text(intent) if plan is None else plan)


def test_land_under_water_is_told_from_other_places():
    assert is_land_under_water(read_question("Segment the flooded fields").subjects[0])
    assert not is_land_under_water(read_question("Segment the forest by the water").subjects[0])
