"""What the panel offers as examples, in the language of QGIS, is understood without a rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_form import to_text

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
