"""A text that begins with an equals sign is a plan, at every door and as an earlier turn."""

from __future__ import annotations

import pytest

from earthmind.errors import InputError
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.understanding import understand_intent

KNOWN = ("water", "forest")


def plan_of(text, *history):
    intent = understand_intent(text, history=[(question, "") for question in history], known=KNOWN).intent
    assert intent is not None
    return to_text(intent)


def test_a_plan_is_taken_as_it_is():
    assert plan_of("= area(largest(2, water); unit=ha)") == "area(largest(2, water); unit=ha)"
    assert plan_of("  =mask(and(water, side(north)))") == "mask(and(water, side(north)))"
    assert understand_intent("= mask(water)", known=KNOWN).marks


def test_later_questions_go_on_from_it():
    assert plan_of("and in acres?", "= area(water; unit=ha)") == "area(water; unit=acres)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("= area(water", "character 10"),
        ("=", "wanted"),
        ("= mask(bridges)", "bridges"),
        ("= mask(crops)", "crops"),
    ],
)
def test_a_plan_that_cannot_be_read_is_one_sentence(text, said):
    with pytest.raises(InputError) as caught:
        plan_of(text)
    assert said in caught.value.message.lower() and "\n" not in caught.value.message
