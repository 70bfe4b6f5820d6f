"""Phrases that need the whole extent: split off the prompt, resolved on polygons."""

from __future__ import annotations

import pytest
import shapely
from pyproj import Geod

from earthmind.inference.selection import Selection, choose, split_prompt
from earthmind.vector import Feature

UTM = "EPSG:32630"


@pytest.mark.parametrize(
    ("prompt", "asked", "selection"),
    [
        ("Segment the water.", "Segment the water.", Selection()),
        ("Segment the largest lake.", "Segment the lake.", Selection(order="area", count=1)),
        ("Mark the three northernmost lakes", "Mark the lakes", Selection(order="north", count=3)),
        ("mark the 2 smallest ponds", "mark the ponds", Selection(order="-area", count=2)),
        ("Segment all water larger than 2 ha.", "Segment all water.", Selection(20_000.0)),
        ("Segment water bodies smaller than 0.5 km2", "Segment water bodies", Selection(largest_m2=5e5)),
        (
            "Segment built-up area within 200 m of the river.",
            "Segment built-up area.",
            Selection(near="the river", near_m=200),
        ),
        (
            "Segment the two largest fields larger than 1,5 ha within 1 km of water",
            "Segment the fields",
            Selection(15_000, near="water", near_m=1000, order="area", count=2),
        ),
        ("Is there more than 2 m of water?", "Is there more than 2 m of water?", Selection()),
    ],
)
def test_prompts_are_split(prompt, asked, selection):
    assert split_prompt(prompt) == (asked, selection)


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
    ],
)
def test_polygons_are_chosen(selection, chosen):
    assert choose(ALL, selection, UTM) == chosen


def test_distance_is_on_the_ground_also_where_the_map_is_stretched():
    geod = Geod(ellps="WGS84")
    east, _, _ = geod.fwd(10.0, 60.0, 90, 190)
    far, _, _ = geod.fwd(10.0, 60.0, 90, 230)
    river = Feature(shapely.box(9.99, 59.9, 10.0, 60.1), {"area_m2": 1.0})
    near, beyond = (Feature(shapely.box(x, 59.999, x + 0.001, 60.001), {"area_m2": 1.0}) for x in (east, far))
    selection = Selection(near="the river", near_m=210)
    assert choose([near, beyond], selection, "EPSG:4326", [river]) == [near]
    assert choose([near], selection, "EPSG:4326", []) == []


def test_east_is_told_across_the_date_line():
    west = Feature(shapely.box(179.0, 0, 179.1, 0.1), {"area_m2": 1.0})
    east = Feature(shapely.box(-179.1, 0, -179.0, 0.1), {"area_m2": 1.0})
    assert choose([west, east], Selection(order="east", count=1), "EPSG:4326") == [east]
    assert choose([east, west], Selection(order="-east", count=1), "EPSG:4326") == [west]
