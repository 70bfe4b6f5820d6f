import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

from earthmind.datasets.confusion import BinaryConfusion


def test_scores_of_a_small_picture_worked_by_hand():
    confusion = BinaryConfusion()
    confusion.add(np.array([[True, True], [False, False]]), np.array([[True, False], [True, False]]))
    assert confusion.pixel_accuracy == 0.5
    assert confusion.iou_foreground == pytest.approx(1 / 3)
    assert confusion.iou_mean == pytest.approx(1 / 3)


masks = arrays(bool, (6, 7))


@given(masks, masks, masks, masks)
def test_adding_pictures_one_by_one_is_scoring_them_side_by_side(a, b, c, d):
    apart, together = BinaryConfusion(), BinaryConfusion()
    apart.add(a, b)
    apart.add(c, d)
    together.add(np.hstack([a, c]), np.hstack([b, d]))
    assert apart == together


@given(masks, masks)
def test_swapping_both_classes_keeps_mean_and_weighted_iou(predicted, truth):
    one, other = BinaryConfusion(), BinaryConfusion()
    one.add(predicted, truth)
    other.add(~predicted, ~truth)
    assert one.iou_mean == pytest.approx(other.iou_mean)
    assert one.iou_frequency_weighted == pytest.approx(other.iou_frequency_weighted)
