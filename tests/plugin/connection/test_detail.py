"""What is looked at closely, and what as a whole."""

from __future__ import annotations

import pytest

from qgis_earthmind.connection.detail import Detail, wants_windows


@pytest.mark.parametrize(
    "text",
    ["Segment the water.", "please mark all lakes", "Now outline it!", "  SHOW the flooded area"],
)
def test_instructions_are_looked_at_closely_unless_the_overview_is_wanted(text):
    assert wants_windows(Detail.AUTOMATIC, text) and wants_windows(Detail.FULL, text)
    assert not wants_windows(Detail.OVERVIEW, text)


@pytest.mark.parametrize(
    "text", ["Is there flooding?", "How much is under water?", "Where is the largest lake?", "Find out why?"]
)
def test_questions_are_about_the_whole(text):
    assert not any(wants_windows(detail, text) for detail in Detail)


@pytest.mark.parametrize("text", ["Describe this image.", "water", "Segmentation?!", "Show me how big it is"])
def test_other_sentences_are_looked_at_closely_only_where_that_is_chosen(text):
    assert not wants_windows(Detail.AUTOMATIC, text) and wants_windows(Detail.FULL, text)
