"""What is wanted, of which region: any wording of one with any of the other, put together, loses nothing."""

from __future__ import annotations

from itertools import product

import pytest

from earthmind.evaluation.question_plans import comparable
from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_reader import from_text

WANTED = {
    "en": {
        "Please mark the {}.": "mask({})",
        "What is the area of the {} in hectares?": "area({}; unit=ha)",
        "Where is the {}?": "place({})",
        "How sure are you about the {}?": "confidence({})",
        "What share of the picture is {}?": "share({})",
        "perimeter of the {} in km": "perimeter({}; unit=km)",
        "Draw boxes around the {}": "boxes({})",
    },
    "de": {
        "Markiere bitte {}.": "mask({})",
        "Fläche von {} in Hektar": "area({}; unit=ha)",
        "Wo ist {}?": "place({})",
        "Wie sicher bist du bei {}?": "confidence({})",
        "Welcher Anteil des Bildes ist {}?": "share({})",
        "Umfang von {} in km": "perimeter({}; unit=km)",
        "Zeichne Rahmen um {}": "boxes({})",
    },
    "zh": {
        "请标出{}": "mask({})",
        "{}面积是多少公顷？": "area({}; unit=ha)",
        "{}在哪里？": "place({})",
        "你对{}有多大把握？": "confidence({})",
        "{}占图像的百分之多少？": "share({})",
        "{}的周长是多少公里": "perimeter({}; unit=km)",
        "给{}画框": "boxes({})",
    },
}
REGIONS = {
    "en": {
        "forest in the south-west": "and(forest, side(south-west))",
        "lakes between 3 ha and 7 ha": "parts(water; above=3 ha; below=7 ha)",
        "three largest settlements": "largest(3, built-up area)",
        "two longest lakes in the north": "longest(2, and(water, side(north)))",
        "forest within 200 m of the cropland": "and(forest, near(crops, 200 m))",
        "cropland that is not flooded": "and(crops, not(flooded area))",
        "forest more than 50 m away from the water": "and(forest, not(near(water, 50 m)))",
        "cropland north of the water": "and(crops, beside(north, water))",
        "forest between the water and the cropland": "and(forest, between(water, crops))",
        "vegetation except the forest": "and(vegetation, not(forest))",
        "forest before the flood": "at(earlier, forest)",
    },
    "de": {
        "Wald im Südwesten": "and(forest, side(south-west))",
        "Seen zwischen 3 ha und 7 ha": "parts(water; above=3 ha; below=7 ha)",
        "die drei größten Siedlungen": "largest(3, built-up area)",
        "die zwei längsten Seen im Norden": "longest(2, and(water, side(north)))",
        "Wald höchstens 200 m von der bebauten Fläche entfernt": "and(forest, near(built-up area, 200 m))",
        "Wald in der Nähe von der Überschwemmung": "and(forest, near(flooded area, 100 m))",
        "Ackerland nördlich von der Überschwemmung": "and(crops, beside(north, flooded area))",
        "Wald zwischen der Überschwemmung und dem Ackerland": "and(forest, between(flooded area, crops))",
        "Vegetation außer dem Wald": "and(vegetation, not(forest))",
        "Wald vor dem Hochwasser": "at(earlier, forest)",
    },
    "zh": {
        "西南部的森林": "and(forest, side(south-west))",
        "3到7公顷的湖泊": "parts(water; above=3 ha; below=7 ha)",
        "最大的三个村庄": "largest(3, built-up area)",
        "北部最长的两个湖泊": "longest(2, and(water, side(north)))",
        "距离农田200米以内的森林": "and(forest, near(crops, 200 m))",
        "没有被淹的农田": "and(crops, not(flooded area))",
        "距离水体超过50米的森林": "and(forest, not(near(water, 50 m)))",
        "水体以北的农田": "and(crops, beside(north, water))",
        "水体和农田之间的森林": "and(forest, between(water, crops))",
        "除森林以外的植被": "and(vegetation, not(forest))",
        "洪水前的森林": "at(earlier, forest)",
    },
}


@pytest.mark.parametrize("language", sorted(WANTED))
def test_any_region_can_be_said_with_anything_that_is_wanted(language):
    lost = []
    for (asks, wanted), (said, region) in product(WANTED[language].items(), REGIONS[language].items()):
        text = asks.format(said)
        read = read_question(text)
        if read.unknown or comparable(read) != comparable(from_text(wanted.format(region))):
            lost.append(text)
    assert not lost
