"""Two shares of one thing, in two clauses: both are told, of what the first one names."""

from __future__ import annotations

import pytest

from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_form import to_text


def read(text):
    intent = read_question(text)
    return to_text(intent).removesuffix(f" in {intent.language}")


@pytest.mark.parametrize(
    "text",
    [
        "How much of the area is forest, and how much is built up?",
        "How much of the area is forest and how much of it is built up?",
        "Wie viel der Fläche ist Wald, und wie viel davon ist bebaut?",
        "Wie viel der Fläche ist Wald und wie viel bebaut?",
        "Quelle part de la zone est en forêt, et quelle part est bâtie ?",
        "¿Cuánto de la zona es bosque y cuánto está construido?",
        "Quanto dell'area è bosco e quanto è edificato?",
        "Quanto da área é floresta e quanto é construído?",
        "Que parte da área é floresta e que parte é construída?",
        "这片区域有多少是森林，有多少是建筑？",
    ],
)
def test_two_shares_of_an_area_are_read(text):
    assert read(text) == "share(forest, built-up area)"


def test_two_shares_of_a_thing_are_both_of_that_thing():
    text = "How much of the town is flooded and how much of it is under clouds?"
    plan = "share(and(built-up area, flooded area), and(built-up area, clouds); of=built-up area)"
    assert read(text) == plan


def test_two_shares_of_a_side_are_both_of_that_side():
    text = "Wie viel vom Norden ist Wald und wie viel ist Wasser?"
    assert read(text) == "share(and(forest, side(north)), and(water, side(north)); of=side(north))"


def test_a_second_question_for_an_amount_is_named():
    text = "How much of the area is forest and how much water is there?"
    assert read(text) == 'share(forest) unknown "how much water is there"'


def test_two_shares_of_two_things_are_not_mixed():
    text = "How much of the town is flooded, and how much of the north is water?"
    plan = (
        'share(and(built-up area, flooded area); of=built-up area) unknown "how much of the north is water"'
    )
    assert read(text) == plan


def test_something_asks_whether_there_is_any():
    assert read("Ist hier etwas überflutet?") == "presence(flooded area)"
