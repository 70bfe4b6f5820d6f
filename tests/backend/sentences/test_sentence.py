"""A sentence is English by itself and can be told in another language, with its values as written there."""

from __future__ import annotations

import datetime
import json
import pickle
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earthmind.errors import InputError
from earthmind.inference.events import Failed, Note, Progress
from earthmind.sentences import LANGUAGES, Area, Listed, Sentence, joined, told_rows, translated, words_in
from earthmind.sentences.languages import number, of_environment, preferred, supported
from earthmind.sentences.sentence import entries

SHIFTED = Sentence(
    "The two layers lie on each other within {pixels:.1f} pixels.",
    pixels=1.5,
)


def test_a_sentence_is_english_text_and_knows_its_translation():
    assert SHIFTED == "The two layers lie on each other within 1.5 pixels."
    assert SHIFTED.told_in("de") == "Die beiden Layer liegen auf 1,5 Pixel genau aufeinander."
    assert SHIFTED.told_in("zh") == "两个图层的重合误差在 1.5 像素以内。"
    assert type(SHIFTED.told_in("en")) is str


def test_sentences_survive_the_way_between_processes_and_into_json():
    nested = Sentence(
        "{layers} and {day}", layers=Listed([SHIFTED, "b"], "and"), day=datetime.date(2020, 11, 4)
    )
    again = pickle.loads(pickle.dumps(nested))
    assert all(again.told_in(language) == nested.told_in(language) for language in LANGUAGES)
    assert json.loads(json.dumps(nested)) == nested
    assert json.loads(json.dumps(nested.plain_values())) == {
        "layers": [SHIFTED, "b"],
        "day": "2020-11-04",
    }


def test_values_are_written_as_the_language_writes_them():
    said = Sentence(
        "{share:.1%} {size:,.2f} {area} {day} {names}",
        share=0.385,
        size=1234.5,
        area=Area(25_000),
        day=datetime.date(2020, 11, 4),
        names=Listed(["a", "b", "c"], "and"),
    )
    assert said == "38.5% 1,234.50 2.5 ha 2020-11-04 a, b and c"
    assert said.told_in("de") == "38,5 % 1.234,50 2,5 ha 04.11.2020 a, b und c"
    assert said.told_in("fr") == "38,5 % 1\u202f234,50 2,5 ha 04/11/2020 a, b et c"
    assert said.told_in("zh") == "38.5% 1,234.50 2.5公顷 2020年11月04日 a、b和c"


def test_a_sentence_within_another_loses_its_full_stop():
    said = Sentence("It failed: {why:inner}; try again.", why=SHIFTED)
    assert said == "It failed: The two layers lie on each other within 1.5 pixels; try again."
    assert "aufeinander; try" in said.told_in("de")


def test_sentences_in_a_row_are_each_translated_and_stand_without_a_space_in_chinese():
    row = joined([SHIFTED, SHIFTED])
    assert row == f"{SHIFTED} {SHIFTED}"
    assert words_in("zh", row) == SHIFTED.told_in("zh") * 2
    assert joined([SHIFTED]) is SHIFTED and joined([]) == ""


def test_what_a_user_typed_is_never_taken_for_a_template():
    said = Sentence('The folder "{parent}" of the raster does not exist; create it first.', parent="{0}{x}%s")
    assert "{0}{x}%s" in said and "{0}{x}%s" in said.told_in("it")


def test_errors_of_plain_text_still_work_and_those_of_sentences_carry_values():
    plain = InputError("plain", code="x")
    assert (plain.message, plain.code, plain.values) == ("plain", "x", {})
    error = pickle.loads(pickle.dumps(InputError(SHIFTED)))
    assert error.values == {"pixels": 1.5} and words_in("fr", error.message).startswith("Les deux couches")


def test_events_are_told_in_a_language_and_others_passed_on():
    note, progress = translated(Note(SHIFTED), "es"), Progress("reading", 0.5)
    assert note.message.startswith("Las dos capas") and type(note.message) is str
    failed = translated(Failed("bad_input", SHIFTED, {"pixels": 1.5}), "es")
    assert failed == Failed("bad_input", SHIFTED.told_in("es"), {"pixels": 1.5})
    assert translated(progress, "es") is progress
    assert told_rows((SHIFTED, "plain"), "it") == (SHIFTED.told_in("it"), "plain")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("ru, pt_BR;q=0.3", "pt"),
        ("en;q=0, fr;q=0.1", "fr"),
        ("zh-Hans-CN", "zh"),
        ("ru", None),
        ("", None),
        ("de" * 10_000, None),
        (None, None),
    ],
)
def test_the_language_that_a_client_likes_best_is_taken(header, language):
    assert preferred(header) == language


def test_the_locale_of_the_environment_is_followed_where_it_is_spoken():
    assert of_environment({"LANG": "fr_FR.UTF-8"}) == "fr"
    assert of_environment({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}) == "en"
    assert of_environment({"LANG": "ru_RU.UTF-8"}) == "en"
    assert supported("pt_BR") == "pt" and supported("C.UTF-8") is None


@given(st.text(max_size=50))
def test_any_header_is_taken(header):
    assert preferred(header) in (None, *LANGUAGES)


@given(
    st.text(
        string.ascii_letters + string.punctuation.replace("{", "").replace("}", "") + ' "\\üß水', min_size=1
    )
)
def test_a_table_gives_back_what_was_written_into_it(text):
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert list(entries(f"msgid {quoted}\nmsgstr {quoted}\n")) == [(text, text)]


@given(st.floats(0.001, 1e9), st.sampled_from(LANGUAGES))
def test_a_number_keeps_its_digits_in_every_language(value, language):
    english, told = f"{value:,.3f}", number(f"{value:,.3f}", language)
    assert [c for c in told if c.isdigit()] == [c for c in english if c.isdigit()]
