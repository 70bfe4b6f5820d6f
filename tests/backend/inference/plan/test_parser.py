"""Phrases that need the whole extent, found in prompts."""

from __future__ import annotations

import pytest

from earthmind.inference.plan.parser import may_mark, split_prompt
from earthmind.inference.plan.selection import Selection

LARGEST = Selection(order="area", count=1)


@pytest.mark.parametrize(
    ("prompt", "asked", "selection"),
    [
        ("Segment the largest lake.", "Segment the lake.", LARGEST),
        ("Segment the biggest lake.", "Segment the lake.", LARGEST),
        ("What is the largest lake?", "Segment the lake.", LARGEST),
        ("largest lake?", "Segment the lake.", LARGEST),
        ("Which lake is the largest?", "Segment the lake.", LARGEST),
        ("Show me the biggest one of the lakes", "Show me the lakes", LARGEST),
        ("Mark the main lake", "Mark the lake", LARGEST),
        ("Mark the main river", "Mark the river", Selection(order="perimeter", count=1)),
        ("Mark the three northernmost lakes", "Mark the lakes", Selection(order="north", count=3)),
        ("Segment the largest lakes.", "Segment the lakes.", Selection(order="area", count=3)),
        ("Segment the second largest lake.", "Segment the lake.", Selection(order="area", count=1, skip=1)),
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
        ("Segment water in the northern part of the image", "Segment water", Selection(part=("north",))),
        ("Mark lakes in the south-west corner.", "Mark lakes.", Selection(part=("-north", "-east"))),
        ("Segment the northern lakes.", "Segment the lakes.", Selection(part=("north",))),
        ("Segment the northern lake.", "Segment the lake.", Selection(order="north", count=1)),
    ],
)
def test_prompts_are_split(prompt, asked, selection):
    assert split_prompt(prompt) == (asked, selection)


@pytest.mark.parametrize(
    "prompt",
    [
        "Segment the water.",
        "Is there more than 2 m of water?",
        "What is the largest land cover class?",
        "Which class is the largest?",
        "What is the main difference between the two dates?",
        "Segment the northern part of the lake.",
        "Is this Northern Ireland?",
        "Describe the scene.",
    ],
)
def test_other_prompts_stay_as_they_are(prompt):
    assert split_prompt(prompt) == (prompt, Selection())


@pytest.mark.parametrize(
    "prompt",
    [
        "How many lakes larger than 2 ha are there?",
        "How large is the largest lake?",
        "Which of these covers the largest area?",
        "Where is the largest lake? A) north B) south",
        "Where is the largest lake?\nnorth\nsouth",
        "Is water or forest the largest?",
        "Describe the largest lake.",
    ],
)
def test_questions_that_want_no_polygons_are_left_to_the_model(prompt):
    assert not may_mark(prompt)


@pytest.mark.parametrize("prompt", ["Segment the largest lake.", "Where is the largest lake?"])
def test_questions_that_polygons_answer_are_not(prompt):
    assert may_mark(prompt)
