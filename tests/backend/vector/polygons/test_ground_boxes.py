"""Boxes around polygons: true on the ground, whatever the CRS."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from rasterio.crs import CRS
from shapely import MultiPoint, Polygon

from earthmind.vector.polygons.ground_boxes import BoxMaker, smallest_rectangle, upright

GEOD = Geod(ellps="WGS84")


def rectangle(lon: float, lat: float, length: float, width: float, bearing: float, epsg: int) -> Polygon:
    """A rectangle on the ground, so many metres long in a direction from north."""
    along = np.array([math.sin(math.radians(bearing)), math.cos(math.radians(bearing))])
    across = np.array([along[1], -along[0]])
    to_crs = Transformer.from_crs(4326, epsg, always_xy=True)
    corners = []
    for one, other in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        east, north = one * length / 2 * along + other * width / 2 * across
        azimuth, distance = math.degrees(math.atan2(east, north)), math.hypot(east, north)
        placed_lon, placed_lat, _ = GEOD.fwd(lon, lat, azimuth, distance)
        corners.append(to_crs.transform(placed_lon, placed_lat))
    return Polygon(corners)


def maker(epsg: int) -> BoxMaker:
    return BoxMaker(SimpleNamespace(crs=CRS.from_epsg(epsg)))


@pytest.mark.parametrize("epsg", [4326, 3857, 32632, 3395])
@pytest.mark.parametrize("bearing", [0, 30, 90, 151.5])
def test_length_width_and_direction_are_those_of_the_ground(epsg, bearing):
    drawn = rectangle(10.2, 56.1, 200, 40, bearing, epsg)
    box = maker(epsg).around(drawn)
    assert (box.length_m, box.width_m) == pytest.approx((200, 40), rel=1e-4)
    assert abs((box.orientation - bearing + 90) % 180 - 90) < 0.01 and 0 <= box.orientation < 180
    assert box.corners.symmetric_difference(drawn).area < 1e-4 * drawn.area


def test_a_box_across_the_date_line_stays_on_its_side():
    drawn = Polygon([(179.99, 10), (180.01, 10), (180.01, 10.005), (179.99, 10.005)])
    box = maker(4326).around(drawn)
    left, _, right, _ = box.corners.bounds
    assert 179.98 < left < 180 < right < 180.02
    assert box.length_m == pytest.approx(GEOD.inv(179.99, 10, -179.99, 10)[2], rel=1e-3)


def test_the_upright_box_is_that_of_the_map():
    assert upright(Polygon([(0, 0), (4, 1), (3, 5)])).bounds == (0, 0, 4, 5)


points = st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3))


@settings(max_examples=60, deadline=None)
@given(st.lists(points, min_size=3, max_size=20))
def test_the_rectangle_holds_all_points_and_is_the_least(drawn):
    hull = MultiPoint(drawn).convex_hull
    if hull.area < 1:
        return
    box = Polygon(smallest_rectangle(np.array(drawn)))
    assert box.buffer(1e-3).covers(hull)
    for turn in np.radians(np.arange(0, 90, 3)):
        turned = np.array(drawn) @ np.array(
            [[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]]
        )
        assert box.area <= np.prod(turned.max(0) - turned.min(0)) * (1 + 1e-6)
