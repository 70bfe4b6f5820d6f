"""The text form and the JSON of intents: what is written is read again, and nonsense is refused."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earthmind.errors import InputError
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Beyond,
    Concept,
    Drawn,
    Everything,
    InSide,
    Intent,
    Near,
    Not,
    Option,
    Or,
    Parts,
)
from earthmind.inference.plan.json_form import from_json, region_from_json, region_to_json, to_json
from earthmind.inference.plan.text_form import region_text, to_text
from earthmind.inference.plan.text_reader import MOST_DEPTH, from_text, region_from_text

SIDES = ["north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west", "centre"]
WANTED = ["mask", "area", "share", "count", "presence", "place", "ranking", "choice", "without sensor"]
numbers = st.floats(min_value=0, max_value=1e12, allow_nan=False).map(abs)
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
names = st.one_of(
    st.sampled_from(["water", "flooded area", "built-up area", "and", "north"]), words.filter(bool)
)


def larger(region):
    parts = st.builds(
        Parts,
        region,
        at_least_m2=numbers,
        at_most_m2=st.one_of(st.just(math.inf), numbers),
        near=st.one_of(st.none(), region),
        near_m=numbers,
        order=st.sampled_from([None, "area", "length", "north", "centre"]),
        count=st.one_of(st.none(), st.integers(0, 50)),
        skip=st.integers(0, 9),
    )
    several = st.lists(region, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(And),
        several.map(Or),
        region.map(Not),
        st.builds(Near, region, numbers),
        st.builds(AtDate, region, st.sampled_from(["earlier", "later"])),
        parts,
        st.builds(Parts, region, order=st.just("distance"), least=st.booleans(), count=st.just(1), to=region),
        parts.filter(lambda found: found.order is not None).map(
            lambda found: found.__class__(
                **{**{name: getattr(found, name) for name in found.__dataclass_fields__}, "least": True}
            )
        ),
    )


regions = st.recursive(
    st.one_of(
        names.map(Concept), st.just(Everything()), st.just(Drawn()), st.sampled_from(SIDES).map(InSide)
    ),
    larger,
    max_leaves=6,
)
options = st.builds(
    Option,
    st.sampled_from(["", "A", "b", "1"]),
    words,
    st.one_of(st.none(), regions),
    st.one_of(st.none(), numbers),
    st.one_of(st.none(), numbers),
    st.sampled_from([None, *SIDES]),
    st.sampled_from([None, True, False]),
)
intents = st.builds(
    Intent,
    st.sampled_from(WANTED),
    st.lists(regions, max_size=3).map(tuple),
    st.one_of(st.none(), regions),
    st.sampled_from([None, "ha", "km2", "acres", "%"]),
    st.lists(options, max_size=2).map(tuple),
    st.sampled_from(["", "sar", "optical"]),
    st.lists(st.sampled_from(WANTED), max_size=2).map(tuple),
    st.lists(st.builds(Beyond, st.sampled_from(["depth", "thing"]), words), max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
    st.sampled_from(["en", "de", "zh"]),
    st.sampled_from([None, "count", "ranking"]),
    st.one_of(st.none(), numbers),
    st.one_of(st.none(), numbers),
)


@given(intents)
@settings(max_examples=200, deadline=None)
def test_an_intent_survives_its_text_form(intent):
    assert from_text(to_text(intent)) == intent
    assert len(to_text(intent).splitlines()) <= 1


@given(intents)
@settings(max_examples=100, deadline=None)
def test_an_intent_survives_json(intent):
    assert from_json(json.loads(json.dumps(to_json(intent)))) == intent


@given(regions)
@settings(max_examples=100, deadline=None)
def test_a_region_survives_both_forms(region):
    assert region_from_text(region_text(region)) == region
    assert region_from_json(json.loads(json.dumps(region_to_json(region)))) == region


@pytest.mark.parametrize(
    "text",
    [
        "area(water, built-up area; unit=ha)",
        "mask(largest(2, water; above=2 ha))",
        "mask(parts(water; above=2 ha))",
        "share(and(forest, flooded area); of=forest)",
        'presence(water) beyond depth "3 m deep"',
        'choice(water; by=count; option A "1 to 3" 1..3; option B "more" 4..; option "no" no) in de',
        "without sensor(water; sensor=sar) also area, place",
        "mask(nearest(2, water; to=largest(built-up area); skip=1))",
        "place(farthest(parts(water; above=1 ha); to=and(forest, side(north))))",
        "mask(least central(all, near(at(earlier, water), 0.5 m); near=drawn; within=1 km; skip=1))",
    ],
)
def test_text_forms_are_canonical(text):
    assert to_text(from_text(text)) == text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no thing that can be wanted"),
        ("area", "'(' is missing"),
        ("area(water", "')' is missing"),
        ("dance(water)", "no thing that can be wanted"),
        ("area(water; unit=feet)", "no unit"),
        ("mask(near(water, 2 ha))", "no unit here"),
        ("mask(side(up))", "no side"),
        ("mask(largest(99999999, water))", "whole number"),
        ("mask(nearest(water))", "'nearest' needs to=REGION"),
        ("mask(largest(water; to=forest))", "nothing that parts are chosen by"),
        ("mask(parts(water; above=1e400 ha))", "finite"),
        ("mask(" + "not(" * 99 + "water" + ")" * 99 + ")", "deep"),
        ("mask(water) " + "x" * 20_001, "characters"),
        ("mask(water) nonsense", "nothing that a plan says"),
        ('mask(water) beyond depth "open', "a quote that is closed"),
    ],
)
def test_nonsense_in_a_text_form_is_refused_in_one_sentence(text, says):
    with pytest.raises(InputError, match=says.replace("(", r"\(").replace(")", r"\)")):
        from_text(text)


@given(st.text(max_size=60))
@settings(deadline=None)
def test_no_text_ends_in_anything_but_an_intent_or_that_error(text):
    try:
        assert isinstance(from_text(text), Intent)
    except InputError as error:
        assert error.message.endswith(".")


def nested(depth):
    region = {"is": "concept", "name": "water"}
    for _ in range(depth):
        region = {"is": "not", "part": region}
    return region


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "must be an object"),
        ({}, "must be one of"),
        ({"wanted": "area", "colour": 1}, "nothing called 'colour'"),
        ({"wanted": "area", "subjects": "water"}, "must be a list"),
        ({"wanted": "area", "subjects": [{"is": "lake"}]}, "'is' must be one of"),
        ({"wanted": "area", "low": math.nan}, "finite"),
        ({"wanted": "area", "low": math.inf}, "finite"),
        ({"wanted": "area", "low": True}, "finite"),
        ({"wanted": "area", "unknown": ["x"] * 101}, "at most 100"),
        ({"wanted": "area", "unknown": ["x" * 20_001]}, "at most"),
        ({"wanted": "area", "subjects": [nested(MOST_DEPTH)]}, "deep"),
        ({"wanted": "area", "sensor": "lidar"}, "optical or sar"),
        ({"wanted": "mask", "subjects": [{"is": "parts", "of": nested(0), "count": 1.5}]}, "whole number"),
        ({"wanted": "mask", "subjects": [{"is": "parts", "of": nested(0), "order": "distance"}]}, "'to'"),
    ],
)
def test_nonsense_in_json_is_refused_in_one_sentence(data, says):
    with pytest.raises(InputError, match=says):
        from_json(data)
