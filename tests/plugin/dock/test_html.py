"""The conversation as rich text: nothing from outside is taken for markup, chips belong to their segments."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answers import answer, segment
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QTextDocument

from qgis_earthmind.connection.messages import Answer, Attention, Shift, Understood
from qgis_earthmind.dock.html import (
    Palette,
    answer_html,
    conversation,
    shares_html,
    turn_html,
)
from qgis_earthmind.dock.turns import Turn
from qgis_earthmind.dock.turns import plain as plain_turns
from qgis_earthmind.errors import BackendLost, PluginError
from qgis_earthmind.wording import area_text

PALETTE = Palette("#000000", "#777777", "#ddeeff", "#aa0000")


@pytest.fixture(autouse=True)
def english_numbers():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\xa0", " ")


@pytest.mark.parametrize(
    "square_metres, text",
    [
        (12_345_678, "12.3 km²"),
        (123e6, "123 km²"),
        (1_234_567, "1.23 km²"),
        (45_600, "4.56 ha"),
        (900.4, "900 m²"),
    ],
)
def test_areas_are_told_in_a_unit_that_suits(square_metres, text):
    assert area_text(square_metres) == text


def test_the_nth_marker_is_a_link_to_the_nth_segment():
    html = answer_html(4, replace(answer(segment(0), segment(1, "road", 1)), text="Both [SEG] and [SEG]."))
    assert re.findall(r'href="([^"]+)"', html) == ["segment:4/0", "segment:4/1"]
    assert plain(html) == "Both  water, 2.00 ha  and  road, 1.00 ha ."


@pytest.mark.parametrize(
    "text, shown",
    [
        ("Water [SEG] covers it.", " Water, 2.00 ha  covers it."),
        ("Backwater [SEG].", "Backwater  water, 2.00 ha ."),
        ("[SEG]", " water, 2.00 ha "),
        ("er [SEG]", "er  water, 2.00 ha "),
    ],
)
def test_the_phrase_is_not_said_twice(text, shown):
    assert plain(answer_html(0, replace(answer(segment()), text=text))) == shown


def test_a_marker_without_its_segment_yet_is_no_link():
    assert "href" not in answer_html(0, Answer("Here [SEG]"))


def test_an_empty_segment_says_that_nothing_was_found():
    html = answer_html(0, answer(segment(0, "water", 0)))
    assert "href" not in html and "water: nothing found" in plain(html)


def test_markup_from_outside_is_shown_as_text():
    evil = '<img src="file:///etc/passwd"><a href="restart:">x</a>'
    told = Answer(evil + " and [SEG]", (replace(segment(0), phrase=evil),), notes=(evil,), model=evil)
    html = turn_html(0, Turn(evil, told, error=PluginError(evil)), PALETTE, told.notes)
    assert "<img" not in html
    assert re.findall(r'href="([^"]+)"', html) == ["edit:0", "segment:0/0", "again:0", "pin:0"]
    assert plain(html).count(evil) == 6


def test_shares_are_whole_percent_that_add_up():
    assert "■ SAR 62 %, ■ optical 38 %" in plain(shares_html(Attention(0.376, 0.624)))
    assert "■ SAR 0 %, ■ optical 100 %" in plain(shares_html(Attention(1.0, 0.0)))


@pytest.mark.parametrize(
    "shift, text",
    [
        (Shift(118.2, -12.0, 6.04, 0.838), "SAR is 118 m east, 12 m north (6.0 pixels), 84 % sure"),
        (Shift(-1500.0, 0.2, 75.0, 1.0), "SAR is 1,500 m west (75.0 pixels), 100 % sure"),
    ],
)
def test_a_badge_tells_the_measured_shift_and_how_sure_it_is(shift, text):
    assert text in plain(turn_html(0, Turn("q", Answer("a", shift=shift)), PALETTE, ()))


def test_layers_that_look_exchanged_can_be_swapped():
    turn = Turn("q", error=PluginError("It looks like SAR.", code="swapped"))
    assert 'href="swap:3"' in turn_html(3, turn, PALETTE, ())
    assert "swap:" not in turn_html(3, replace(turn, error=PluginError("Other.")), PALETTE, ())


def test_a_shift_is_offered_for_correction_once_the_answer_is_there():
    turn = Turn("q", Answer("a", shift=Shift(60.0, -40.0, 7.2, 0.8)))
    assert 'href="correct:2"' in turn_html(2, turn, PALETTE, ())
    assert "correct:" not in turn_html(2, replace(turn, status="Looking…"), PALETTE, ())
    assert "correct:" not in turn_html(2, replace(turn, answer=Answer("a")), PALETTE, ())


def test_what_was_understood_stands_small_under_the_question_and_is_copied():
    plan = Understood("area(water; unit=ha)", "Understood: area of water, in <ha>")
    turn = Turn("How large?", Answer("Water covers 9 ha.", plan=plan))
    shown = turn_html(0, turn, PALETTE, ())
    assert "Understood: area of water, in &lt;ha&gt;" in shown and "font-size:small" in shown
    assert shown.index("How large?") < shown.index("Understood") < shown.index("Water covers")
    assert plain_turns([turn]).splitlines()[:2] == ["> How large?", "Understood: area of water, in <ha>"]
    assert "Understood" not in turn_html(0, Turn("q", Answer("a")), PALETTE, ())
    assert 'href="plan:0"' in shown
    assert "plan:" not in turn_html(0, replace(turn, status="Looking…"), PALETTE, ())


def test_a_long_label_breaks_between_words_and_never_before_a_unit():
    told = answer(segment(0, "water in the northern half"))
    html = answer_html(0, replace(told, text="Yes: [SEG], 22 % of it."))
    assert "northern half, 2.00&nbsp;ha" in html and "22&nbsp;% of it" in html
    assert "water,&nbsp;2.00&nbsp;ha" in answer_html(0, answer(segment()))


def test_a_moment_is_not_told_as_no_time():
    told = Turn("q", Answer("a", model="nano", seconds={"total": 0.004}))
    assert "nano, < 0.1 s" in plain(turn_html(0, told, PALETTE, ()))


def test_model_and_seconds_are_told_at_the_end():
    told = Turn("q", Answer("a", model="nano", seconds={"read": 9.0, "total": 1.54}))
    assert "nano, 1.5 s" in plain(turn_html(0, told, PALETTE, ()))


def test_an_error_offers_details_and_restart_only_where_there_are_any():
    bare = turn_html(3, Turn("q", error=PluginError("It broke.")), PALETTE, ())
    assert re.findall(r'href="([^"]+)"', bare) == ["edit:3", "again:3"] and "It broke." in plain(bare)
    full = turn_html(3, Turn("q", error=BackendLost("It broke.", "its last lines")), PALETTE, ())
    assert re.findall(r'href="([^"]+)"', full) == ["edit:3", "again:3", "details:3", "restart:"]


def test_an_empty_conversation_invites_with_examples():
    assert conversation([], PALETTE).count('href="example:') == 3


def test_a_note_that_holds_on_is_said_once():
    turns = [
        Turn("first", Answer("a", notes=("Coarse.", "Cloudy."))),
        Turn("second", Answer("b", notes=("Coarse.",))),
    ]
    turns.append(Turn("third", Answer("c", notes=("Cloudy.",))))
    for shown in (plain(conversation(turns, PALETTE)), plain_turns(turns)):
        assert shown.count("Coarse.") == 1 and shown.count("Cloudy.") == 2
