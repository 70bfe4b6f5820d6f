import numpy as np
import pytest

from earthmind.model.nano.mask_measures import NOWHERE, SPREAD, Measured, count_parts, measure, most, ranking

VALID = np.ones((90, 90), bool)


def mask(*boxes):
    logits = np.full((90, 90), -5.0, np.float32)
    for top, left, height, width in boxes:
        logits[top : top + height, left : left + width] = 5.0
    return logits


def measured(phrase, share):
    return Measured(phrase, share, 1, "north", (0.0, 1.0))


@pytest.mark.parametrize(
    ("box", "place"),
    [
        ((0, 0, 20, 20), "north-west"),
        ((0, 40, 10, 10), "north"),
        ((40, 40, 10, 10), "centre"),
        ((70, 70, 20, 20), "south-east"),
        ((40, 0, 10, 10), "west"),
    ],
)
def test_the_place_is_the_ninth_of_the_picture_that_holds_the_centroid(box, place):
    assert measure("water", mask(box), VALID).place == place


def test_a_mask_over_most_of_the_picture_is_all_over_and_an_empty_one_nowhere():
    assert measure("water", mask((0, 0, 90, 90)), VALID).place == SPREAD
    assert measure("water", mask(), VALID).place == NOWHERE


def test_parts_that_touch_at_a_corner_are_one_and_specks_are_not_counted():
    inside = mask((0, 0, 10, 10), (10, 10, 10, 10), (50, 50, 10, 10), (80, 80, 2, 2)) > 0
    assert count_parts(inside) == 2
    assert count_parts(mask((5, 5, 2, 2)) > 0) == 1
    assert count_parts(mask() > 0) == 0


def test_pixels_outside_the_picture_are_not_measured():
    valid = VALID.copy()
    valid[:, 45:] = False
    found = measure("water", mask((0, 0, 45, 90)), valid)
    assert found.share == pytest.approx(0.5)
    assert found.place == "north-west"


def test_the_ranking_falls_by_share_and_leaves_out_what_is_not_there():
    masks = [measured("water", 0.2), measured("bare land", 0.0), measured("vegetation", 0.6)]
    assert ranking(masks) == "vegetation, water"
    assert most(masks) == "vegetation"


def test_equal_shares_have_no_larger_one():
    assert most([measured("water", 0.2), measured("forest", 0.2)]) == "neither"
    assert most([]) == "neither"
