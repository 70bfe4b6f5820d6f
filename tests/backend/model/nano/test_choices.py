import pytest
from hypothesis import given
from hypothesis import strategies as st

from earthmind.model.nano.choices import NONE_FITS, Choices, choose, split_choices
from earthmind.model.nano.mask_measures import Measured


def measured(phrase="water", share=0.3, count=3, place="north-east", offset=(0.6, 0.6)):
    return Measured(phrase, share, count, place, offset)


def pick(question, options, masks, answer="Said."):
    return choose(Choices(question, tuple(options)), answer, masks)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Is there water?\nA. yes\nB. no", ("A. yes", "B. no")),
        ("Is there water?\nyes\nno", ("yes", "no")),
        ("Is there water?\nOptions:\n(A) yes\n(B) no\nAnswer with one of them.", ("(A) yes", "(B) no")),
        ("Is there water?\n\n- yes\n- no\n", ("yes", "no")),
    ],
)
def test_options_are_taken_out_of_the_question(text, options):
    assert split_choices(text) == Choices("Is there water?", options)


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Zl", "Zp", "Cc"]), max_size=60))
def test_text_of_one_line_is_never_multiple_choice(text):
    assert split_choices(text) == Choices(text)


def test_presence_is_decided_by_the_mask_and_not_by_the_words():
    assert pick("is there water", ["A. no", "B. yes"], [measured()]) == "B. yes"
    assert pick("is there water", ["A. no", "B. yes"], [measured(share=0.0)]) == "A. no"
    assert pick("is there water", ["A. no", "B. yes"], [], "No, I see no water here.") == "A. no"


def test_count_and_share_take_the_nearest_option_also_among_ranges():
    assert pick("how many lakes", ["1", "two", "4", "9"], [measured()]) == "two"
    assert pick("how many lakes", ["1", "more than 2"], [measured(count=12)]) == "more than 2"
    assert pick("how much", ["0-10 %", "25-35 %", "60 %"], [measured()]) == "25-35 %"
    assert pick("how many lakes", ["A. 0", "B. 3"], [], "None: I see no water here.") == "A. 0"


def test_the_direction_is_the_measured_one_or_the_nearest():
    corners = ["A. top left", "B. top right", "C. bottom left"]
    assert pick("where is the water", corners, [measured()]) == "B. top right"
    sides = ["north", "south", "west"]
    assert pick("where", sides, [measured(place="north-east", offset=(0.4, 0.7))]) == "north"
    assert pick("where", sides, [measured(place="centre", offset=(0.02, 0.0))]) == NONE_FITS


def test_a_concept_is_chosen_by_its_share():
    masks = [measured("water", 0.1), measured("built-up area", 0.6), measured("vegetation", 0.3)]
    assert pick("what dominates", ["forest", "Urban", "water"], masks) == "Urban"
    assert pick("which is larger", ["water", "vegetation"], masks) == "vegetation"
    assert pick("which covers least", ["water", "vegetation"], masks) == "water"


def test_more_than_compares_the_two_masks():
    masks = [measured("water", 0.1), measured("vegetation", 0.4)]
    assert pick("is there more water than vegetation", ["yes", "no"], masks) == "no"
    assert pick("is there less water than vegetation", ["yes", "no"], masks) == "yes"


@pytest.mark.parametrize(
    ("question", "masks", "answer"),
    [
        ("are there ships", [], "This small model does not know ships; it can find water."),
        ("is there permanent water", [], "I need a picture from before the flood."),
        ("is it safe to build here", [measured("flooded area")], "Not everywhere."),
    ],
)
def test_what_was_not_measured_is_never_guessed(question, masks, answer):
    assert pick(question, ["yes", "no"], masks, answer) == NONE_FITS
