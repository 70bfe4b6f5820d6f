"""Choosing of polygons: by size, place, nearness and order, and telling it in good English."""

from __future__ import annotations

import pytest
import shapely
from pyproj import Geod
from rasterio.crs import CRS
from rasterio.transform import from_bounds

from earthmind.imagery import Grid
from earthmind.inference.plan.selection import Selection, choose
from earthmind.vector import Feature


def extent(epsg: int, *bounds: float) -> Grid:
    return Grid(CRS.from_epsg(epsg), from_bounds(*bounds, 100, 100), 100, 100)


UTM = extent(32630, 500_000, 4_200_000, 501_200, 4_201_200)


def square(x: float, y: float, side: float) -> Feature:
    shape = shapely.box(500_000 + x, 4_200_000 + y, 500_000 + x + side, 4_200_000 + y + side)
    return Feature(shape, {"area_m2": side * side, "perimeter_m": 4 * side})


SMALL, MIDDLE, LARGE = square(0, 900, 50), square(400, 500, 150), square(900, 0, 300)
ALL = [MIDDLE, LARGE, SMALL]


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(order="area", count=1), [LARGE]),
        (Selection(order="-area", count=2), [SMALL, MIDDLE]),
        (Selection(order="north", count=2), [SMALL, MIDDLE]),
        (Selection(order="-north", count=1), [LARGE]),
        (Selection(order="east", count=1), [LARGE]),
        (Selection(order="-east", count=1), [SMALL]),
        (Selection(smallest_m2=20_000), [MIDDLE, LARGE]),
        (Selection(largest_m2=25_000, order="area", count=5), [MIDDLE, SMALL]),
        (Selection(order="area", count=1, skip=1), [MIDDLE]),
        (Selection(part=("north",)), [SMALL]),
        (Selection(part=("-north",)), [MIDDLE, LARGE]),
        (Selection(part=("north", "-east")), [SMALL]),
        (Selection(part=("-north", "-east"), order="area", count=1), [MIDDLE]),
    ],
)
def test_polygons_are_chosen(selection, chosen):
    assert choose(ALL, selection, UTM).features == chosen


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(order="area", count=1), "Chosen: the largest of 3 polygons."),
        (Selection(order="north", count=2), "Chosen: the 2 northernmost of 3 polygons."),
        (Selection(order="area", count=1, skip=1), "Chosen: the second largest of 3 polygons."),
        (Selection(20_000.0), "Chosen: 2 of 3 polygons, those larger than 2 ha."),
        (
            Selection(20_000.0, order="-area", count=1),
            "Chosen: the smallest of the 2 polygons larger than 2 ha (3 in all).",
        ),
        (
            Selection(50_000.0, order="-area", count=1),
            "Chosen: the only polygon larger than 5 ha (3 in all), as the smallest.",
        ),
        (Selection(2e6), "None of 3 polygons is larger than 2 km2, so nothing was marked."),
        (
            Selection(part=("north", "-east")),
            "Chosen: 1 of 3 polygons, the one with its middle in the north-western quarter of the extent.",
        ),
        (Selection(order="area", count=5), "Chosen: all 3 polygons; the 5 largest were asked for."),
        (
            Selection(order="area", count=1, skip=3),
            "There is no fourth largest of 3 polygons, so nothing was marked.",
        ),
    ],
)
def test_the_choice_is_told(selection, sentence):
    assert choose(ALL, selection, UTM).sentence == sentence


def test_the_only_polygon_is_told_as_such():
    assert choose([LARGE], Selection(order="area", count=1), UTM).sentence == (
        "Chosen: the only polygon, as the largest."
    )
    assert choose([SMALL], Selection(50_000.0), UTM).sentence == (
        "The only polygon is not larger than 5 ha, so nothing was marked."
    )


def test_distance_is_on_the_ground_also_where_the_map_is_stretched():
    geod = Geod(ellps="WGS84")
    east, _, _ = geod.fwd(10.0, 60.0, 90, 190)
    far, _, _ = geod.fwd(10.0, 60.0, 90, 230)
    river = Feature(shapely.box(9.99, 59.9, 10.0, 60.1), {"area_m2": 1.0})
    near, beyond = (Feature(shapely.box(x, 59.999, x + 0.001, 60.001), {"area_m2": 1.0}) for x in (east, far))
    selection = Selection(near="the river", near_m=210)
    world = extent(4326, 9.9, 59.9, 10.1, 60.1)
    assert choose([near, beyond], selection, world, [river]).features == [near]
    assert choose([near], selection, world, []).features == []


def test_east_is_told_across_the_date_line():
    west = Feature(shapely.box(179.0, 0, 179.1, 0.1), {"area_m2": 1.0})
    east = Feature(shapely.box(-179.1, 0, -179.0, 0.1), {"area_m2": 1.0})
    world = extent(4326, 178.0, -1, 182.0, 1)
    assert choose([west, east], Selection(order="east", count=1), world).features == [east]
    assert choose([east, west], Selection(order="-east", count=1), world).features == [west]
    assert choose([east, west], Selection(part=("east",)), world).features == [east]


def test_sides_and_distances_are_told_on_another_planet_too():
    mars = CRS.from_proj4("+proj=eqc +lat_ts=0 +lon_0=0 +R=3396190")
    world = Grid(mars, from_bounds(0, 0, 100_000, 100_000, 100, 100), 100, 100)
    places = [(10_000, 90_000), (10_000, 89_000), (60_000, 10_000)]
    north, beside, south = (
        Feature(shapely.box(x, y, x + 100, y + 100), {"area_m2": 1e4, "perimeter_m": 400.0})
        for x, y in places
    )
    assert choose([north, south], Selection(part=("north",)), world).features == [north]
    near = Selection(near="craters", near_m=1000.0)
    assert choose([north, south], near, world, [beside]).features == [north]
