import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from real_files import CONFORMANCE, at_hand

from earthmind.datasets.picture_files import read_mask
from earthmind.model.terrascope.token_choice import TokenGrid, cells_under, select_tokens

GRID = TokenGrid(3, 2, 448, 16)
FRAME = TokenGrid(1, 1, 448, 16)


def mask_of_cells(cells, grid):
    mask = np.zeros((grid.rows * grid.tokens, grid.columns * grid.tokens), bool)
    for row, column in cells:
        mask[row, column] = True
    return mask


def test_an_empty_mask_selects_the_first_token():
    assert select_tokens(np.zeros((40, 60), bool), GRID) == [0]


def test_few_cells_are_all_taken_tile_by_tile_and_row_by_row():
    cells = [(0, 16), (1, 0), (0, 15), (16, 0), (31, 47)]
    assert select_tokens(mask_of_cells(cells, GRID), GRID) == [15, 16, 256, 3 * 256, 6 * 256 - 1]


def test_of_many_cells_one_of_each_part_of_their_box_is_taken_and_never_the_ninth():
    chosen = select_tokens(np.ones((90, 90), bool), FRAME)
    assert chosen == [FRAME.index(row, column) for row in (3, 8, 13) for column in (3, 8, 13)][:8]


@given(
    st.lists(st.tuples(st.integers(0, 31), st.integers(0, 47)), min_size=1, max_size=120, unique=True),
    st.integers(1, 64),
)
def test_every_token_is_under_the_mask_and_none_is_taken_twice(cells, most):
    mask = mask_of_cells(cells, GRID)
    chosen = select_tokens(mask, GRID, most)
    set_cells = {GRID.index(row, column) for row, column in np.argwhere(cells_under(mask, GRID)).tolist()}
    assert set(chosen) <= set_cells and len(set(chosen)) == len(chosen) <= most
    assert set_cells == {GRID.index(row, column) for row, column in cells}
    if len(cells) <= most:
        assert chosen == sorted(set_cells)


def fixture_cases():
    path = CONFORMANCE / "terrascope_a" / "cells" / "cells.json"
    return json.loads(path.read_text()) if path.is_file() else []


@pytest.mark.parametrize("case", fixture_cases(), ids=lambda case: f"{case['mask']}-{case['most']}")
def test_drawn_masks_select_what_the_released_code_selects(case):
    mask = read_mask(at_hand(CONFORMANCE / "terrascope_a" / "cells", case["mask"]) / case["mask"])
    columns, rows = case["grid"]
    assert select_tokens(mask, TokenGrid(columns, rows, 448, 16), case["most"]) == case["tiles"]
    assert select_tokens(mask, FRAME, case["most"]) == case["frame"]
