"""Every language says everything, without gaps, and links what it says to what is marked."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest
from concept_double import PLANS, Valley, engine_of, write_valley

from earthmind.inference.answer import answer_of
from earthmind.inference.plan.expression import Language
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.plan.wording.tongue import tongue

LANGUAGES = get_args(Language)
_OF_A_SIDE = re.compile(r"^(in|outside) side( |$)")
_DERIVED = {"of": {"of", "name"}, "name": {"of", "name"}, "side": {"side", "side_of"}}


@pytest.fixture
def valley(tmp_path) -> Valley:
    return write_valley(tmp_path)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_with_the_same_values(language):
    english, texts = tongue("en").texts, tongue(language).texts
    assert {key for key in english if not _OF_A_SIDE.match(key)} == {
        key for key in texts if not _OF_A_SIDE.match(key)
    }
    for key, text in english.items():
        if _OF_A_SIDE.match(key) or key in ("side", "not", "boxes"):
            continue
        assert placeholders(texts[key]) <= placeholders(text) | {"n"}, key
        if not key.startswith(("concept", "beyond", "pieces", "change same", "without", "comparison")):
            assert placeholders(text) - placeholders(texts[key]) <= {"n", "x"}, key


MORE = (
    'mask() beyond thing "ships"',
    'description(water) beyond depth "deep" unknown "blorp"',
    'mask() unknown "blorp"',
    "area(and(water, not(side(north))))",
    "area(and(water, near(forest, 200 m)))",
    "area(and(water, not(near(forest, 200 m))))",
    "area(and(water, not(forest)))",
    "area(northernmost(2, water))",
    "area(most central(water))",
    "area(shortest(2, forest))",
    "area(largest(water; skip=3))",
    "area(parts(water; below=5 ha; near=forest; within=3 km))",
    "mask(largest(5, water))",
    "mask(largest(2, water; skip=1))",
    "area(beside(north-east, water))",
    "area(and(forest, between(water, built-up area)))",
    "average(built-up area)",
    "confidence(forest)",
    "coordinates(built-up area)",
    "coordinates(largest(water))",
    "perimeter(water; unit=km)",
    "ranking(; of=side(north))",
    "description(side(south))",
    "distance(water, water)",
    'choice(water; by=count; option A "7" 7..7; option B "9" 9..9)',
    *(f'area(water) beyond {kind} "x"' for kind in (
        "name", "date", "damage", "people", "height", "length", "cause", "quality", "suitability", "future",
        "value",
    )),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("before", [True, False])
def test_no_sentence_has_a_gap_and_each_marker_follows_what_it_marks(valley, language, before):
    engine, _ = engine_of()
    for plan in (*PLANS, *MORE):
        written = plan if language == "en" else f"{plan} in {language}"
        intent = from_text(written)
        answer = answer_of(engine.ask(valley.place(before=before), plan, intent=intent))
        text = answer.text
        assert text and text == text.strip(), plan
        assert not re.search(r"[{}<>|^_\[\]\0]|  |None(?! of)", text.replace(" [SEG]", "")), (plan, text)
        pieces = text.split("[SEG]")
        assert len(pieces) - 1 == len(answer.segments), (plan, text)
        for piece, segment in zip(pieces, answer.segments, strict=False):
            if intent.wanted not in ("ranking", "description", "direction", "without sensor"):
                assert piece.rstrip().lower().endswith(segment.phrase.lower()), (piece, segment.phrase)
        if language != "zh" and intent.language == language:
            assert re.match(r"[^a-zà-ÿ]", text), (plan, text)
