"""Shaped polygons: fewer corners, still valid, neighbours without gaps."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.features import shapes as gdal_shapes

from earthmind.errors import InputError
from earthmind.imagery import Grid
from earthmind.vector import Feature, polygonise
from earthmind.vector.polygons.shaping import Shaping, shaped, simplified

UTM = Grid(CRS.from_epsg(32630), Affine(10, 0, 500_000, 0, -10, 4_200_000), 80, 60)
ABOUT = {"phrase": "water", "model": "nano"}


def drawn(mask: np.ndarray) -> list[Feature]:
    return polygonise(np.where(mask, 2.0, -2.0).astype(np.float32), UTM, minimum_area_m2=0, attributes=ABOUT)


def turned_building() -> np.ndarray:
    building = shapely.affinity.rotate(shapely.box(20, 15, 60, 40), 20)
    return rasterize([building], out_shape=(60, 80)).astype(bool)


def test_a_border_that_two_polygons_share_is_simplified_once_for_both():
    classes = (np.add.outer(np.arange(60) // 3 * 3, np.arange(80)) > 70).astype("uint8")
    neighbours = np.array([shapely.geometry.shape(g) for g, _ in gdal_shapes(classes)], dtype=object)
    assert len(neighbours) == 2
    fewer = simplified(neighbours, 4.0)
    assert shapely.get_num_coordinates(fewer).sum() < shapely.get_num_coordinates(neighbours).sum() / 2
    assert shapely.coverage_is_valid(fewer)
    assert fewer[0].intersection(fewer[1]).area == 0
    assert shapely.union_all(fewer).area == pytest.approx(60 * 80)


@given(
    npst.arrays(bool, st.tuples(st.integers(1, 14), st.integers(1, 14))),
    st.sampled_from([Shaping(simplify=1), Shaping(smooth=2), Shaping(square=True), Shaping(2, 1, True)]),
)
@settings(deadline=None)
def test_shaping_keeps_polygons_valid_and_about_as_large(mask, shaping):
    before = drawn(mask)
    after = shaped(before, UTM, shaping)
    assert len(after) == len(before)
    for old, new in zip(before, after):
        assert new.geometry.is_valid and new.geometry.geom_type == "Polygon"
        assert new.geometry.exterior.is_ccw
        assert 0.4 < new.geometry.area / old.geometry.area < 2.0


def test_area_and_perimeter_are_those_of_the_shaped_polygon():
    before = drawn(turned_building())
    (after,) = shaped(before, UTM, Shaping(simplify=2))
    assert after.attributes["perimeter_m"] < 0.9 * float(before[0].attributes["perimeter_m"])
    assert after.attributes["area_m2"] == pytest.approx(after.geometry.area, rel=2e-3)
    assert after.attributes["score"] == before[0].attributes["score"]


def test_a_building_becomes_right_angled_along_its_own_direction():
    (feature,) = shaped(drawn(turned_building()), UTM, Shaping(square=True))
    points = shapely.get_coordinates(feature.geometry.exterior)
    edges = np.diff(points, axis=0)
    directions = np.degrees(np.arctan2(edges[:, 1], edges[:, 0])) % 90
    assert len(edges) == 4
    assert np.ptp(directions) < 0.01
    assert directions[0] == pytest.approx(70, abs=3)  # rows go down, so 20 degrees turn the other way
    assert feature.geometry.area == pytest.approx(40 * 25 * 100, rel=0.05)


def test_smoothing_rounds_corners_off():
    mask = np.zeros((60, 80), bool)
    mask[10:40, 10:50] = True
    (feature,) = shaped(drawn(mask), UTM, Shaping(smooth=2))
    assert len(feature.geometry.exterior.coords) > 10
    assert not feature.geometry.covers(shapely.Point(500_101, 4_199_899))


def test_tolerances_without_meaning_are_refused():
    with pytest.raises(InputError, match="tolerance -1"):
        Shaping(simplify=-1)
    with pytest.raises(InputError, match="9 times"):
        Shaping(smooth=9)
