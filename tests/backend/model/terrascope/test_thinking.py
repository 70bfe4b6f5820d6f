import pytest
from hypothesis import given
from hypothesis import strategies as st

from earthmind.model.terrascope.thinking import ThoughtReader, mention


def told(pieces):
    """Thoughts and answer of a text that arrives in pieces."""
    reader, text, found = ThoughtReader(), "", {True: "", False: ""}
    for piece in pieces:
        text += piece
        for said in reader.read(text):
            found[said.thought] += said.text
    for said in reader.read(text, ended=True):
        found[said.thought] += said.text
    return found[True], found[False]


@pytest.mark.parametrize(
    ("text", "thoughts", "answer"),
    [
        ("<think>Water [SEG] 31%.</think><answer>A</answer>", "Water [SEG] 31%.", "A"),
        ("<think>\n Water\n</think>\n<answer> A. lake </answer>\n", "Water", "A. lake"),
        ("No tags [SEG].", "", "No tags [SEG]."),
        ("<think>It never ends", "It never ends", ""),
        ("<answer>A</answer>", "", "A"),
        ("<think>One</think> so <answer>B</answer>", "One", "so B"),
        ("A [SEG] <think>again [SEG]</think> B", "", "A [SEG] again [SEG] B"),
        ("<think>x</think><answer>B</answer><|im_end|>", "x", "B"),
        ("3 < 4 and <p>pier</p>", "", "3 < 4 and pier"),
        ("<think>One</think><think>two</think><answer>C</answer>", "One two", "C"),
        ("<answer>ends with <", "", "ends with <"),
    ],
)
def test_thoughts_and_answer_are_told_apart_however_they_arrive(text, thoughts, answer):
    assert told([text]) == (thoughts, answer)
    assert told(list(text)) == (thoughts, answer)


PARTS = ["<think>", "</think>", "<answer>", "</answer>", "[SEG]", "lake", " ", "\n", "<", "<thi", "é", "<p>"]


@given(st.lists(st.sampled_from(PARTS), max_size=12), st.integers(0, 40))
def test_no_word_is_lost_and_the_pieces_do_not_matter(parts, cut):
    text = "".join(parts)
    whole = told([text])
    assert told([text[:cut], text[cut:]]) == whole == told(list(text))
    for word in ("lake", "[SEG]", "é"):
        assert sum(each.count(word) for each in whole) == text.count(word)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("<think>Water [SEG]", "Water"),
        ("<think>Water [SEG] 31%, forest [SEG]", "forest"),
        ("<think>Before [SEG]", "Before"),
        ("The image shows the large built-up area [SEG]", "large built-up area"),
        ("<p>a long pier</p> [SEG]", "a long pier"),
        ("There is [SEG]", ""),
        ("[SEG]", ""),
    ],
)
def test_a_mask_is_called_by_the_words_before_it(text, phrase):
    assert mention(text) == phrase
