"""The page about plans shows plans that can be read, and every kind of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from earthmind.inference.plan.expression import Region, Wanted
from earthmind.inference.plan.region_tree import all_of
from earthmind.inference.plan.text_form import region_text, to_text
from earthmind.inference.plan.text_reader import from_text, region_from_text

PAGE = (Path(__file__).resolve().parents[4] / "docs" / "plans.md").read_text(encoding="utf-8")
REGIONS, WANTED = PAGE.split("## Regions")[1].split("## What can be wanted")


def examples(text: str) -> list[str]:
    """The plans in the first column of a table."""
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return [plan for row in rows for plan in re.findall(r"`([^`]+)`", row)]


@pytest.mark.parametrize("text", examples(REGIONS))
def test_every_region_of_the_page_can_be_read(text):
    region = region_from_text(text)
    assert region_from_text(region_text(region)) == region


@pytest.mark.parametrize("text", examples(WANTED.split("## From words")[0]))
def test_every_plan_of_the_page_can_be_read(text):
    assert to_text(from_text(text)) == text


def test_no_kind_of_region_and_nothing_that_can_be_wanted_is_left_out():
    shown = {type(each) for text in examples(REGIONS) for each in all_of(region_from_text(text))}
    assert shown == set(get_args(Region))
    assert {from_text(text).wanted for text in examples(WANTED)} == set(get_args(Wanted))
