"""Windows that cover a grid, and their blending."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earthmind.inference.windows.tiling import OUTSIDE, Tiling, blended


@st.composite
def tilings(draw):
    side, grid = draw(st.integers(2, 20)), 1
    overlap = draw(st.integers(0, side // 2))
    if side - overlap > 4:
        grid = draw(st.integers(1, 2))
    size = st.integers(1, 60)
    return Tiling(draw(size), draw(size), side, overlap, draw(st.integers(0, overlap // 2)), grid)


def whole(tiling, piece):
    strips = list(blended(tiling, piece))
    return np.concatenate([s.logits for s in strips]), np.concatenate([s.valid for s in strips])


@given(tilings())
def test_windows_cover_every_pixel_stay_inside_and_share_the_overlap(tiling):
    counts = np.zeros((tiling.height, tiling.width), int)
    for window in tiling.windows():
        assert window.col_off + window.width <= tiling.width
        assert window.row_off + window.height <= tiling.height
        assert max(window.width, window.height) <= tiling.side
        assert window.col_off % tiling.grid == window.row_off % tiling.grid == 0
        counts[window.toslices()] += 1
    assert counts.min() >= 1
    first = tiling.rows()[0]
    for left, right in zip(first, first[1:]):
        assert left.col_off + left.width - right.col_off >= tiling.overlap


def test_windows_are_no_larger_than_their_number_needs():
    row = Tiling(2048, 500, 1024, 64).rows()[0]
    assert [(window.col_off, window.width, window.height) for window in row] == [
        (0, 736, 500),
        (656, 736, 500),
        (1312, 736, 500),
    ]


@given(tilings(), st.integers(0, 2**32 - 1))
@settings(deadline=None)
def test_windows_cut_from_one_picture_blend_back_to_it(tiling, seed):
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 3, (tiling.height, tiling.width)).astype(np.float32)
    valid = rng.random(logits.shape) > 0.3
    windows = tiling.windows()

    def piece(number):
        slices = windows[number].toslices()
        return logits[slices], valid[slices]

    again, again_valid = whole(tiling, piece)
    assert np.allclose(again, logits, atol=1e-4)
    assert np.array_equal(again_valid, valid)


def test_where_windows_disagree_the_one_whose_middle_is_nearer_counts_more():
    tiling = Tiling(30, 10, 20, 10)
    logits, _ = whole(tiling, lambda n: (np.full((10, 20), 3.0 - 6 * n, np.float32), np.ones((10, 20), bool)))
    row = logits[5]
    assert row[0] == 3 and row[-1] == -3
    assert (np.diff(row) <= 1e-6).all() and np.abs(np.diff(row)).max() < 1.5


def test_windows_with_nothing_to_say_are_outside():
    logits, valid = whole(Tiling(10, 10, 5, 0), lambda n: None)
    assert (logits == OUTSIDE).all() and not valid.any()


def test_more_than_half_cannot_be_shared():
    with pytest.raises(ValueError, match="half"):
        Tiling(10, 10, 4, 3)


def test_what_is_within_reach_of_an_edge_is_taken_from_the_neighbour():
    tiling = Tiling(100, 40, 60, 20, reach=6)
    windows = tiling.windows()
    assert len(windows) == 2

    def piece(number):
        window = windows[number]
        logits = np.zeros((int(window.height), int(window.width)), np.float32)
        logits[:, :6] = logits[:, -6:] = 1000.0  # what a window cannot know
        return logits, np.ones(logits.shape, bool)

    logits, _ = whole(tiling, piece)
    assert np.abs(logits[:, 6:-6]).max() < 0.1
    assert (logits[:, :6] > 999).all() and (logits[:, -6:] > 999).all()
