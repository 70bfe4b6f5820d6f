"""Every sentence that the backend can say is told in seven languages, with all that it names."""

from __future__ import annotations

import re
import string

import pytest
from templates import (
    LEFT_OUT,
    PACKAGE,
    mismatched_values,
    names_in,
    plain_errors,
    templates,
    unreadable_templates,
)

from earthmind.sentences import LANGUAGES
from earthmind.sentences.sentence import translations

OTHERS = [language for language in LANGUAGES if language != "en"]
FINE_IN_ANY = re.compile(r"[\W\d_]|km2?|ha|dB|SAR|s\b")
"""What is written alike in every language."""


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_the_source_is_translated_and_no_other(language):
    said, told = set(templates()), set(translations(language))
    assert sorted(said - told) == [], "translate these in words/*.po"
    assert sorted(told - said) == [], "nobody says these any more: remove them from words/*.po"


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_what_the_sentence_names_and_writes_numbers_alike(language):
    wrong = [
        english for english, told in translations(language).items() if formats_of(english) != formats_of(told)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_none_of_another_language_and_ends_as_the_sentence_does(language):
    stop = "。" if language == "zh" else "."
    for english, told in translations(language).items():
        assert english.endswith(".") == told.endswith(stop), told
        bare = re.sub(r"\{[^}]*\}", "", english)
        if len(FINE_IN_ANY.sub("", bare)) > 12:
            assert told != english


def test_templates_are_written_out_where_they_are_said():
    assert unreadable_templates() == []
    assert mismatched_values() == []


def test_no_error_and_no_note_of_these_rooms_is_plain_english():
    assert plain_errors() == []


def test_the_rooms_that_stay_english_are_there():
    gone = [
        room
        for room in LEFT_OUT
        if not (
            (PACKAGE / room.replace(".", "/")).is_dir()
            or (PACKAGE / f"{room.replace('.', '/')}.py").is_file()
        )
    ]
    assert gone == []


def formats_of(template: str) -> list[tuple[str, str | None]]:
    """The names of a template's values, each with how it is written."""
    parts = string.Formatter().parse(template)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names_in(template)), template
    return sorted((name, spec) for _, name, spec, _ in parts if name is not None)
