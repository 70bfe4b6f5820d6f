"""Retrieval scores against values worked out by hand and against the definition."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.evaluation.retrieval_scores import both_ways, retrieval_scores


def test_scores_of_a_ranking_worked_out_by_hand():
    likenesses = np.array([[0.9, 0.8, 0.7, 0.6], [0.1, 0.2, 0.3, 0.4], [1.0, 0.0, 0.0, 0.0]])
    belongs = np.array([[1, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0]], bool)
    scores = retrieval_scores(likenesses, belongs, (1, 2, 4))
    assert scores["queries"] == 2
    assert [scores[f"recall@{k}"] for k in (1, 2, 4)] == [0.5, 0.5, 1.0]
    assert scores["map"] == pytest.approx(((1 + 2 / 3) / 2 + 1 / 4) / 2)
    assert scores["mean_recall"] == pytest.approx(2 / 3)


def test_a_model_that_tells_nothing_apart_gains_nothing():
    belongs = np.eye(20, dtype=bool)
    scores = retrieval_scores(np.zeros((20, 20)), belongs)
    assert scores["recall@10"] == 0 and scores["map"] == pytest.approx(1 / 20)


def test_average_precision_is_its_definition_on_random_rankings():
    random = np.random.default_rng(4)
    likenesses, belongs = random.random((30, 50)), random.random((30, 50)) < 0.1
    expected = []
    for scores, right in zip(likenesses, belongs):
        ranked = right[np.argsort(-scores)]
        at = [ranked[: n + 1].mean() for n in range(50) if ranked[n]]
        expected += [np.mean(at)] if at else []
    assert retrieval_scores(likenesses, belongs)["map"] == pytest.approx(np.mean(expected))


def test_both_ways_of_texts_that_tell_of_one_picture_each():
    pictures = np.eye(3)
    texts = np.array([[1.0, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0.8, 0, 0.6]])
    scores = both_ways(texts, pictures, np.array([0, 0, 1, 2]))
    assert scores["text_to_picture_recall@1"] == 0.75 and scores["picture_to_text_recall@1"] == 1
    assert scores["picture_to_text_map"] == 1


def test_scores_by_parts_are_those_of_all_at_once(monkeypatch):
    random = np.random.default_rng(5)
    texts, pictures, owner = random.random((21, 4)), random.random((9, 4)), random.integers(0, 7, 21)
    whole = both_ways(texts, pictures, owner)  # nothing belongs to the last two pictures
    assert whole["picture_to_text_queries"] == len(set(owner))
    monkeypatch.setattr("earthmind.evaluation.retrieval_scores.AT_ONCE", 4)
    assert both_ways(texts, pictures, owner) == pytest.approx(whole)


def test_other_shapes_and_what_is_no_number_are_refused():
    with pytest.raises(ValueError, match="shapes"):
        retrieval_scores(np.zeros((2, 3)), np.zeros((3, 2), bool))
    with pytest.raises(ValueError, match="number"):
        retrieval_scores(np.full((1, 2), np.nan), np.ones((1, 2), bool))
    assert retrieval_scores(np.zeros((1, 2)), np.zeros((1, 2), bool)) == {"queries": 0.0}
