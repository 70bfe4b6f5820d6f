"""Polygons: exactly the mask's pixels, measured on the ground, scored by the model's logits."""

from __future__ import annotations

import datetime
import math

import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from pyproj import Geod, Transformer
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.transform import from_bounds
from real_files import real_raster

from earthmind.imagery import Grid
from earthmind.vector import polygonise
from earthmind.vector.features import FIELDS

UTM = Grid(CRS.from_epsg(32630), Affine(10, 0, 500_000, 0, -10, 4_200_000), 40, 30)
DEGREES = Grid(CRS.from_epsg(4326), Affine(1e-4, 0, -0.78, 0, -1e-4, 38.12), 40, 30)
ROTATED = Grid(UTM.crs, Affine(8, 6, 500_000, 6, -8, 4_200_000), 40, 30)
ABOUT = {"phrase": "water", "model": "nano", "optical": "S2", "sar": "S1", "prompt": "Segment the water."}

masks = npst.arrays(bool, st.tuples(st.integers(1, 14), st.integers(1, 14)))
grids = st.sampled_from([UTM, DEGREES, ROTATED])


def logits_of(mask: np.ndarray) -> np.ndarray:
    return np.where(mask, 2.0, -2.0).astype(np.float32)


def disc_with_hole() -> np.ndarray:
    rows, columns = np.mgrid[:30, :40]
    distance = np.hypot(rows - 15, columns - 20)
    return (distance < 12) & (distance > 4)


@given(masks, grids)
@settings(deadline=None)
def test_polygons_have_the_area_of_the_mask_and_rasterise_back_to_it(mask, grid):
    features = polygonise(logits_of(mask), grid, minimum_area_m2=0, attributes=ABOUT)
    geometries = [feature.geometry for feature in features]
    pixel = abs(grid.transform.determinant)
    assert sum(geometry.area for geometry in geometries) / pixel == pytest.approx(mask.sum(), abs=1e-3)
    assert all(geometry.is_valid and geometry.geom_type == "Polygon" for geometry in geometries)
    if mask.any():
        back = rasterize(geometries, out_shape=mask.shape, transform=grid.transform, fill=0, default_value=1)
        assert np.array_equal(back.astype(bool), mask)
    else:
        assert features == []


@given(masks)
@settings(deadline=None)
def test_each_part_connected_by_pixel_sides_is_one_feature(mask):
    assert len(polygonise(logits_of(mask), UTM, minimum_area_m2=0, attributes=ABOUT)) == count_parts(mask)


def count_parts(mask: np.ndarray) -> int:
    """Count 4-connected parts by flooding, a way of its own."""
    left = {tuple(cell) for cell in np.argwhere(mask)}
    parts = 0
    while left:
        parts += 1
        reached = [left.pop()]
        while reached:
            row, column = reached.pop()
            for cell in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if cell in left:
                    left.remove(cell)
                    reached.append(cell)
    return parts


def test_holes_are_kept():
    (feature,) = polygonise(logits_of(disc_with_hole()), UTM, attributes=ABOUT)
    assert len(feature.geometry.interiors) == 1
    assert feature.geometry.exterior.is_ccw
    assert not feature.geometry.contains(shapely.Point(500_205, 4_199_845))


def test_an_island_in_a_hole_is_a_feature_of_its_own():
    mask = disc_with_hole()
    mask[14:17, 19:22] = True
    large, small = polygonise(logits_of(mask), UTM, attributes=ABOUT)
    assert large.attributes["area_m2"] > small.attributes["area_m2"]
    assert large.geometry.disjoint(small.geometry)


def test_parts_of_fewer_than_four_pixels_are_dropped_by_default():
    mask = np.zeros((30, 40), bool)
    mask[2, 2:5] = True
    mask[10, 10:14] = True
    (feature,) = polygonise(logits_of(mask), UTM, attributes=ABOUT)
    assert feature.geometry.area == pytest.approx(400)


def test_a_given_minimum_area_is_in_square_metres_also_on_a_geographic_grid():
    mask = np.zeros((30, 40), bool)
    mask[5:10, 5:10] = True
    mask[20:22, 20:22] = True
    sizes = [f.attributes["area_m2"] for f in polygonise(logits_of(mask), DEGREES, attributes=ABOUT)]
    assert sizes[0] > 2000 > sizes[1]
    assert len(polygonise(logits_of(mask), DEGREES, minimum_area_m2=2000, attributes=ABOUT)) == 1


def test_area_and_perimeter_are_those_on_the_ellipsoid_in_any_crs():
    mask = np.zeros((30, 40), bool)
    mask[5:25, 10:30] = True
    mask[10:14, 15:19] = False
    (degrees,) = polygonise(logits_of(mask), DEGREES, attributes=ABOUT)
    geod = Geod(ellps="WGS84")
    west, north = DEGREES.transform @ (10, 5)
    east, south = DEGREES.transform @ (30, 25)
    width = geod.inv(west, (north + south) / 2, east, (north + south) / 2)[2]
    height = geod.inv(west, south, west, north)[2]
    assert degrees.attributes["area_m2"] == pytest.approx(width * height * (1 - 16 / 400), rel=1e-4)
    assert degrees.attributes["perimeter_m"] == pytest.approx(2 * (width + height) * 1.2, rel=1e-3)

    to_mercator = Transformer.from_crs(4326, 3395, always_xy=True)
    x0, y0 = to_mercator.transform(*(DEGREES.transform @ (0, 0)))
    x1, y1 = to_mercator.transform(*(DEGREES.transform @ (40, 30)))
    mercator = Grid(CRS.from_epsg(3395), from_bounds(x0, y1, x1, y0, 40, 30), 40, 30)
    (same,) = polygonise(logits_of(mask), mercator, attributes=ABOUT)
    assert same.attributes["area_m2"] == pytest.approx(degrees.attributes["area_m2"], rel=1e-4)
    assert same.attributes["perimeter_m"] == pytest.approx(degrees.attributes["perimeter_m"], rel=1e-4)
    assert same.geometry.area > 1.5 * same.attributes["area_m2"], "map units of Mercator are no ground metres"


def test_a_long_edge_along_a_parallel_is_not_cut_short_by_the_great_circle():
    grid = Grid(CRS.from_epsg(4326), Affine(0.01, 0, 0, 0, -0.01, 60), 400, 100)
    (feature,) = polygonise(np.ones((100, 400), np.float32), grid, attributes=ABOUT)
    zone = Geod(ellps="WGS84").polygon_area_perimeter(
        [*np.linspace(0, 4, 4001), *np.linspace(4, 0, 4001)], [60.0] * 4001 + [59.0] * 4001
    )
    assert feature.attributes["area_m2"] == pytest.approx(abs(zone[0]), rel=1e-5)


def test_the_score_is_the_mean_probability_inside_the_part():
    logits = np.full((30, 40), -3, np.float32)
    logits[2:4, 2:4] = 1.0
    logits[10:12, 10:14] = [0.5, 1.5, 2.5, 3.5]
    large, small = polygonise(logits, UTM, attributes=ABOUT)
    expected = np.mean([1 / (1 + math.exp(-value)) for value in (0.5, 1.5, 2.5, 3.5)])
    assert large.attributes["score"] == pytest.approx(expected)
    assert small.attributes["score"] == pytest.approx(1 / (1 + math.exp(-1)))


def test_invalid_and_nan_pixels_are_outside():
    logits = np.full((30, 40), 2, np.float32)
    logits[:, :10] = np.nan
    valid = np.ones((30, 40), bool)
    valid[:, 30:] = False
    (feature,) = polygonise(logits, UTM, valid=valid, attributes=ABOUT)
    assert feature.geometry.bounds == (500_100, 4_199_700, 500_300, 4_200_000)


def test_attributes_say_what_was_asked_of_whom_and_when():
    before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    (feature,) = polygonise(np.ones((30, 40), np.float32), UTM, attributes=ABOUT)
    assert tuple(feature.attributes) == FIELDS
    assert {key: feature.attributes[key] for key in ABOUT} == ABOUT
    created = datetime.datetime.fromisoformat(str(feature.attributes["created"]))
    assert created.utcoffset() == datetime.timedelta(0)
    assert before <= created <= datetime.datetime.now(datetime.timezone.utc)


def test_an_empty_mask_gives_no_features():
    assert polygonise(np.full((30, 40), -1, np.float32), UTM, attributes=ABOUT) == []


def test_the_real_flood_is_drawn_whole():
    with rasterio.open(real_raster("spain_flood/water.tif")) as dataset:
        water = dataset.read(1) == 1
        grid = Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)
    features = polygonise(logits_of(water), grid, minimum_area_m2=0, attributes=ABOUT)
    across, down = grid.resolution_m
    total = sum(float(feature.attributes["area_m2"]) for feature in features)
    assert total == pytest.approx(water.sum() * across * down, rel=1e-3)
    back = rasterize(
        [feature.geometry for feature in features], out_shape=grid.shape, transform=grid.transform
    )
    assert np.array_equal(back.astype(bool), water)
