"""Plans of reading: only pixels that exist, all that the grid needs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rasters import TEN_METRES, UTM

from earthmind.imagery import Grid
from earthmind.imagery.reading.read_plan import plan_read


def test_overviews_serve_where_the_grid_is_much_coarser():
    source = Grid(CRS.from_string(UTM), TEN_METRES, 4000, 4000)
    plan = plan_read(source, source.coarsened(250), overviews=(2, 4, 8, 16))
    assert plan is not None
    assert plan.shape == (500, 500)
    assert plan.scale == pytest.approx((2, 2))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.floats(-900, 900), st.floats(-900, 900), st.floats(3, 60), st.integers(1, 60))
def test_a_plan_reads_only_what_exists_and_all_that_the_grid_needs(east, south, pixel, side):
    source = Grid(CRS.from_string(UTM), TEN_METRES, 60, 60)
    target = Grid(source.crs, from_origin(500_000 + east, 4_200_000 - south, pixel, pixel), side, side)
    common = source.window_of(target.bounds)
    plan = plan_read(source, target)
    if plan is None:
        assert common is None
        return
    first_column, first_row = plan.window.col_off, plan.window.row_off
    last_column, last_row = first_column + plan.window.width, first_row + plan.window.height
    assert 0 <= first_column < last_column <= 60 and 0 <= first_row < last_row <= 60
    if common is not None:
        assert first_column <= common.col_off and last_column >= common.col_off + common.width
        assert first_row <= common.row_off and last_row >= common.row_off + common.height
