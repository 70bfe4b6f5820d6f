import numpy as np
import pytest

from earthmind.evaluation.box_scores import answered_boxes, box_iou, matched, said_boxes
from earthmind.evaluation.questions import BenchmarkSample, GivenAnswer, Kind
from earthmind.evaluation.scoring import Scorer


def sample(kind, *boxes, task="ships"):
    return BenchmarkSample("1", kind, task, (), "ships", boxes=boxes)


def test_the_iou_of_boxes_is_that_of_their_areas():
    assert box_iou((0, 0, 0.5, 0.5), (0, 0, 0.5, 0.5)) == 1
    assert box_iou((0, 0, 0.4, 0.4), (0.2, 0.2, 0.6, 0.6)) == pytest.approx(0.04 / 0.28)
    assert box_iou((0, 0, 0.4, 0.4), (0.5, 0, 0.6, 0.4)) == 0
    assert box_iou((0.4, 0, 0, 0.4), (0, 0, 0.4, 0.4)) == 0


def test_boxes_that_are_said_count_before_a_mask():
    mask = np.zeros((10, 20), bool)
    mask[2:4, 4:8] = mask[6:9, 10:12] = True
    one = GivenAnswer(sample(Kind.BOX, (0, 0, 1, 1)), "Here: [0.1, 0.2, 0.3, 0.4]", mask)
    assert answered_boxes(one) == [(0.1, 0.2, 0.3, 0.4)]
    assert answered_boxes(GivenAnswer(one.sample, "Here.", mask)) == [(0.2, 0.2, 0.6, 0.9)]
    every = GivenAnswer(sample(Kind.BOXES), "Here.", mask)
    assert answered_boxes(every) == [(0.2, 0.2, 0.4, 0.4), (0.5, 0.6, 0.6, 0.9)]
    assert answered_boxes(GivenAnswer(every.sample, "None.", None)) == []
    assert said_boxes("two ships {<10><20><30><40>|<0>} and {<50><50><60><90>}") == [
        pytest.approx((0.1, 0.2, 0.3, 0.4)),
        pytest.approx((0.5, 0.5, 0.6, 0.9)),
    ]


def test_a_wanted_box_is_found_once():
    wanted = [(0, 0, 0.2, 0.2), (0.5, 0.5, 0.7, 0.7)]
    assert matched([(0, 0, 0.2, 0.2), (0.01, 0, 0.2, 0.2), (0.9, 0.9, 1, 1)], wanted) == 1
    assert matched(wanted, wanted[::-1]) == 2


def test_scores_of_one_box_and_of_all():
    scorer = Scorer()
    scorer.add(GivenAnswer(sample(Kind.BOX, (0, 0, 0.5, 0.5), task="unique"), "[0, 0, 0.5, 0.4]"))  # 0.8
    scorer.add(GivenAnswer(sample(Kind.BOX, (0, 0, 0.5, 0.5), task="other"), "[0, 0, 0.5, 0.3]"))  # 0.6
    scorer.add(GivenAnswer(sample(Kind.BOX, (0, 0, 0.5, 0.5), task="other"), "I see none."))
    boxes = ((0, 0, 0.2, 0.2), (0.5, 0.5, 0.7, 0.7))
    scorer.add(GivenAnswer(sample(Kind.BOXES, *boxes), "[0, 0, 0.2, 0.2], [0.8, 0.8, 0.9, 0.9]"))
    scorer.add(GivenAnswer(sample(Kind.BOXES, boxes[0]), "None."))
    scores = scorer.scores()
    assert scorer.n == 5
    assert scores["acc@0.5/all"] == pytest.approx(2 / 3)
    assert scores["acc@0.7/all"] == pytest.approx(1 / 3)
    assert scores["acc@0.5/other"] == 0.5
    assert scores["box_iou/all"] == pytest.approx((0.8 + 0.6) / 3)
    assert scores["precision@0.5"] == 0.5
    assert scores["recall@0.5"] == pytest.approx(1 / 3)
    assert scores["box_f1@0.5"] == pytest.approx(2 / 5)


def test_all_letters_and_no_others_have_to_be_named():
    def right(text, *answers):
        scorer = Scorer()
        scorer.add(GivenAnswer(BenchmarkSample("1", Kind.LETTERS, "t", (), "?", answers=answers), text))
        return scorer.scores()["accuracy/all"] == 1

    assert right("A,G", "A", "G")
    assert right("G and A", "A", "G")
    assert right("g", "G")
    assert not right("A", "A", "G")
    assert not right("A, B, G", "A", "G")
    assert not right("", "A")
