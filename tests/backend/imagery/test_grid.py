"""The grid: arithmetic that must hold for any position, size and resolution."""

from __future__ import annotations

import math

import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from rasterio.crs import CRS
from rasterio.windows import Window

from earthmind.imagery import Grid
from earthmind.imagery.grid import crs_text

UTM = CRS.from_epsg(32630)
WGS84 = CRS.from_epsg(4326)

sizes = st.integers(1, 3000)
pixels = st.floats(0.3, 60.0)
positions = st.tuples(st.floats(200_000, 800_000), st.floats(100_000, 9_000_000))


@st.composite
def grids(draw) -> Grid:
    west, north = draw(positions)
    size = draw(pixels)
    return Grid(UTM, Affine(size, 0, west, 0, -size, north), draw(sizes), draw(sizes))


@st.composite
def grids_with_window(draw) -> tuple[Grid, Window]:
    grid = draw(grids())
    column, row = draw(st.integers(0, grid.width - 1)), draw(st.integers(0, grid.height - 1))
    width, height = draw(st.integers(1, grid.width - column)), draw(st.integers(1, grid.height - row))
    return grid, Window(column, row, width, height)


@given(grids_with_window())
def test_the_bounds_of_a_cropped_window_give_that_window_back(grid_and_window):
    grid, window = grid_and_window
    cropped = grid.crop(window)
    assert grid.window_of(cropped.bounds) == window
    assert cropped.whole_pixel_offset(grid) == (window.row_off, window.col_off)


@given(grids_with_window(), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_window_covers_the_bounds_it_was_asked_for_and_no_more_than_whole_pixels(both, across, down):
    grid, inner = both
    left, bottom, right, top = grid.crop(inner).bounds
    size = grid.resolution[0]
    shrunk = (
        left + across * size / 2,
        bottom + down * size / 2,
        right - across * size / 2,
        top - down * size / 2,
    )
    assert grid.window_of(shrunk) == inner


@given(grids(), st.floats(0.1, 0.9))
def test_a_grid_shifted_by_part_of_a_pixel_is_not_aligned(grid, part):
    shifted = Grid(grid.crs, grid.transform @ Affine.translation(part, 0), grid.width, grid.height)
    assert shifted.whole_pixel_offset(grid) is None


@given(grids(), st.integers(1, 500))
def test_coarsening_keeps_the_ground_and_respects_the_longest_side(grid, max_side):
    coarse = grid.coarsened(max_side)
    assert max(coarse.shape) <= max(max_side, 1)
    assert coarse.bounds == pytest.approx(grid.bounds, abs=1e-3)


@given(grids(), pixels)
def test_a_grid_of_a_resolution_covers_the_bounds_with_less_than_a_pixel_to_spare(grid, size):
    made = Grid.from_resolution(grid.crs, grid.bounds, (size, size))
    left, bottom, right, top = grid.bounds
    assert made.resolution == pytest.approx((size, size))
    assert (made.bounds[0], made.bounds[3]) == (left, top)
    assert made.bounds[2] >= right - 0.01 * size and made.bounds[2] < right + size * 1.01
    assert made.bounds[1] <= bottom + 0.01 * size and made.bounds[1] > bottom - size * 1.01


@given(st.floats(-75, 75), st.floats(-170, 170), st.floats(5, 100))
def test_resolution_in_metres_of_a_geographic_grid_is_the_length_on_the_ellipsoid(lat, lon, metres):
    geod = Geod(ellps="WGS84")
    east = geod.fwd(lon, lat, 90, metres)[0] - lon
    south = lat - geod.fwd(lon, lat, 180, metres)[1]
    grid = Grid(WGS84, Affine(east, 0, lon - east * 50, 0, -south, lat + south * 50), 100, 100)
    assert grid.resolution_m == pytest.approx((metres, metres), rel=1e-3)


def test_resolution_in_metres_of_a_mercator_grid_is_smaller_than_its_map_units():
    latitude = 60.0
    north = 8_362_698.5  # EPSG:3395 at 60 degrees north
    grid = Grid(CRS.from_epsg(3395), Affine(10, 0, 0, 0, -10, north), 2, 2)
    assert grid.resolution_m[0] == pytest.approx(10 * math.cos(math.radians(latitude)), rel=5e-3)


def test_grids_in_different_crs_are_not_aligned():
    transform = Affine(10, 0, 500_000, 0, -10, 4_200_000)
    first, second = Grid(UTM, transform, 5, 5), Grid(CRS.from_epsg(32631), transform, 5, 5)
    assert first.whole_pixel_offset(second) is None


def test_bounds_beside_a_grid_have_no_window():
    grid = Grid(UTM, Affine(10, 0, 500_000, 0, -10, 4_200_000), 5, 5)
    assert grid.window_of((500_050, 4_199_950, 500_060, 4_200_000)) is None


@pytest.mark.parametrize(
    "text",
    ["EPSG:32630", "EPSG:4326", "EPSG:2263", *(f"+proj=utm +zone=30 +units={u}" for u in ("us-ft", "km"))],
)
def test_a_crs_as_text_is_the_same_crs_with_its_units(text):
    crs = CRS.from_user_input(text)
    found = CRS.from_user_input(crs_text(crs))
    assert found == crs and found.linear_units == crs.linear_units
    assert crs_text(crs).startswith("EPSG:") == text.startswith("EPSG:")


@pytest.mark.parametrize(("unit", "metres"), [("us-ft", 10 * 1200 / 3937), ("km", 10_000)])
def test_a_pixel_of_utm_in_other_units_has_its_size_in_metres(unit, metres):
    crs = CRS.from_proj4(f"+proj=utm +zone=30 +datum=WGS84 +units={unit}")
    middle = 500_000 / (metres / 10)
    grid = Grid(crs, Affine(10, 0, middle, 0, -10, 4_200_000 / (metres / 10)), 2, 2)
    assert grid.resolution_m == pytest.approx((metres, metres), rel=1e-3)
