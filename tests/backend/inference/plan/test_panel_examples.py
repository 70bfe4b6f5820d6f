"""What the panel offers as examples, in the language of QGIS, is understood without a rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.understood import within_drawn

sys.path.insert(0, str(Path(__file__).parents[4] / "tools"))

from update_translations import LANGUAGES, file_of, translations


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
@pytest.mark.parametrize(
    ("example", "plan"),
    [
        ("Segment the flooded area.", "mask(flooded area)"),
        ("How much of the area is under water?", "share(flooded area)"),
        ("Is there flooding?", "presence(flooded area)"),
    ],
)
def test_an_example_of_the_panel_means_the_same_in_every_language(example, plan, language):
    text = example if language == "en" else translations(file_of(language))[example]
    intent = read_question(text)
    assert intent.language == language
    assert to_text(intent).removesuffix(f" in {language}") == plan


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
@pytest.mark.parametrize("before", ["", "Segment the flooded area."])
def test_a_click_in_the_map_asks_in_every_language_what_is_there(language, before):
    texts = {} if language == "en" else translations(file_of(language))
    earlier = [read_question(texts.get(before, before))] if before else []
    intent = read_question(texts.get("What is this?", "What is this?"), earlier=earlier, drawn=True)
    assert intent.language == language
    assert to_text(within_drawn(intent)).removesuffix(f" in {language}") == "description(drawn)"
