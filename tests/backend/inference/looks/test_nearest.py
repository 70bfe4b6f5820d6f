"""The most alike vectors against sorting all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earthmind.errors import Cancelled
from earthmind.imagery import Grid
from earthmind.inference.scenes import nearest as module
from earthmind.inference.scenes.nearest import nearest
from earthmind.inference.scenes.scene_encoder import probabilities
from earthmind.inference.scenes.tile_vectors import squares


def vectors(count, seed=0):
    found = np.random.default_rng(seed).standard_normal((count, 16)).astype(np.float32)
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float16)


@settings(deadline=None, max_examples=60)
@given(
    sizes=st.lists(st.integers(0, 40), min_size=1, max_size=4),
    most=st.integers(1, 60),
    portion=st.integers(1, 20),
    least=st.sampled_from([-1.0, 0.1]),
    rounded=st.booleans(),
)
def test_the_nearest_are_those_of_a_full_sort(sizes, most, portion, least, rounded):
    parts = [vectors(size, number) for number, size in enumerate(sizes)]
    if rounded:  # many ties
        parts = [np.sign(part).astype(np.float16) / 4 for part in parts]
    wanted = np.ones(16, np.float32) / 4
    module.PORTION, kept = portion, module.PORTION
    try:
        found = nearest(parts, wanted, most, least=least)
    finally:
        module.PORTION = kept
    scores = np.concatenate(parts).astype(np.float32) @ wanted
    order = [n for n in np.argsort(-scores, kind="stable") if scores[n] >= least][:most]
    assert found.numbers.tolist() == order
    assert found.likenesses == pytest.approx(scores[order], abs=1e-6)


def test_a_search_is_cancelled():
    with pytest.raises(Cancelled):
        nearest([vectors(10)], np.ones(16, np.float32), 3, stopped=lambda: True)


@settings(deadline=None, max_examples=40)
@given(height=st.integers(1, 300), width=st.integers(1, 300), overlap=st.integers(0, 31))
def test_squares_cover_everything_and_stay_inside(height, width, overlap):
    grid = Grid.from_resolution("EPSG:32630", (0, 0, width, height), (1, 1))
    covered = np.zeros((height, width), bool)
    for tile in squares(grid, 32, overlap):
        assert tile.col_off >= 0 and tile.col_off + tile.width <= width
        assert tile.row_off >= 0 and tile.row_off + tile.height <= height
        assert (tile.height, tile.width) == (min(32, height), min(32, width))
        row, column = int(tile.row_off), int(tile.col_off)
        covered[row : row + int(tile.height), column : column + int(tile.width)] = True
    assert covered.all()


def test_probabilities_are_a_softmax_that_does_not_overflow():
    found = probabilities(np.array([[1.0, 0.0], [0.5, 0.5]]), 1e4)
    assert found == pytest.approx(np.array([[1.0, 0.0], [0.5, 0.5]]))
