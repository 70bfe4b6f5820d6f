import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.samples import sample_pictures, simulated_sample
from earthmind.evaluation.answer_scores import (
    by_task,
    choice_is_right,
    label_scores,
    named_labels,
    same_class,
    short_answer_is_right,
)
from earthmind.evaluation.facts import (
    Fact,
    facts_of,
    score_facts,
    stated_percent,
    states_fact,
)
from earthmind.evaluation.referring_scores import compare_masks, referring_scores
from earthmind.evaluation.text_scores import cider, meteor, stem
from earthmind.model.protocol import TextPiece


def strip(*filled):
    mask = np.zeros((1, 10), bool)
    mask[0, list(filled)] = True
    return mask


def test_both_definitions_of_referring_scores_worked_by_hand():
    outcomes = [
        compare_masks(strip(0, 1, 2, 3), strip(0, 1)),  # I 2, U 4; background I 6, U 8
        compare_masks(strip(5), strip(5)),  # right
        compare_masks(None, strip(0, 1, 2, 3)),  # a miss
    ]
    scores = referring_scores(outcomes)
    assert scores == pytest.approx(
        {
            "miou": (0.5 + 1 + 0) / 3,
            "oiou": (2 + 1 + 0) / (4 + 1 + 4),
            "pr@0.5": 2 / 3,
            "pr@0.6": 1 / 3,
            "pr@0.7": 1 / 3,
            "pr@0.8": 1 / 3,
            "pr@0.9": 1 / 3,
            "two_class_miou": ((0.5 + 6 / 8) / 2 + 1) / 2,
            "two_class_oiou": (3 / 5 + (6 + 9) / (8 + 9)) / 2,
            "without_mask": 1,
        }
    )


@given(st.lists(arrays(bool, (4, 5)), min_size=1, max_size=4))
def test_right_masks_score_one_in_both_definitions_and_no_masks_zero(masks):
    scores = referring_scores(compare_masks(mask, mask) for mask in masks)
    assert {score for name, score in scores.items() if name != "without_mask"} == {1.0}
    missed = referring_scores(compare_masks(None, mask) for mask in masks if mask.any())
    assert missed["miou"] == missed["oiou"] == missed["two_class_miou"] == 0


OPTIONS = ("A. airport", "B. harbour", "C. sea port")


@pytest.mark.parametrize(
    "text", ["B", "b.", "(B)", "B. harbour", "B) Harbour", "harbour", "Harbour.", " HARBOUR "]
)
@pytest.mark.parametrize("answer", ["B", "harbour", "B. harbour"])
def test_an_option_counts_by_letter_by_words_or_by_both(text, answer):
    assert choice_is_right(text, OPTIONS, answer)


@pytest.mark.parametrize(
    "text", ["", "A", "port", "a harbour and an airport", "B. airport", "D", "It is a harbour"]
)
def test_a_choice_is_right_only_by_an_exact_match(text):
    assert not choice_is_right(text, OPTIONS, "B. harbour")


def test_options_without_letters_and_numbers_as_options():
    assert choice_is_right("3", ("1", "2", "3"), "3")
    assert choice_is_right("C", ("1", "2", "3"), "3")
    assert not choice_is_right("2", ("1", "2", "3"), "3")
    assert choice_is_right("Yes.", ("Yes", "No"), "Yes")


@pytest.mark.parametrize(
    ("text", "answer", "task", "right"),
    [
        ("Yes, there is.", "yes", "presence", True),
        ("no", "yes", "comp", False),
        ("Yesterday", "yes", "presence", False),
        ("rural", "rural", "rural_urban", True),
        ("12", "17", "count", True),
        ("12", "7", "count", False),
        ("1001", "5000", "count", True),
        ("0", "1", "count", False),
        ("250m2", "900m2", "area", True),
        ("12", "17", "presence", False),
        ("many", "17", "count", False),
    ],
)
def test_short_answers_are_compared_as_the_benchmark_does(text, answer, task, right):
    assert short_answer_is_right(text, answer, task) is right


def test_classes_differ_by_more_than_spelling():
    assert same_class("BaseballField.", "baseball field")
    assert not same_class("baseball", "baseball field")


def test_labels_are_found_by_their_words_and_the_longer_hides_the_shorter():
    options = ("Pastures", "Mixed forest", "Natural pastures")
    assert named_labels("natural pastures; mixed forest.", options) == {"Natural pastures", "Mixed forest"}
    assert named_labels("pastureland", options) == set()


def test_f1_of_labels_worked_by_hand():
    scores = label_scores([({"a", "b"}, {"a"}), ({"a"}, {"a", "c"}), (set(), {"c"})])
    assert scores["f1/micro"] == pytest.approx(2 * 2 / (2 * 2 + 1 + 2))
    assert scores["f1/macro"] == pytest.approx((1 + 0 + 0) / 3)


def test_tasks_count_equally_in_the_macro_mean():
    scores = by_task([("x", 1.0), ("x", 1.0), ("x", 1.0), ("y", 0.0)], "accuracy")
    assert scores["accuracy/macro"] == 0.5
    assert scores["accuracy/all"] == 0.75


def test_meteor_worked_by_hand():
    text, reference = "the river crosses green fields", "a river crosses the fields"
    # matches: the, river crosses, fields -> m = 4 of 5 and 5, runs: (the), (river crosses), (fields)
    mean = 10 * 0.8 * 0.8 / (0.8 + 9 * 0.8)
    assert meteor(text, [reference]) == pytest.approx(mean * (1 - 0.5 * (3 / 4) ** 3))


def test_meteor_matches_plurals_takes_the_best_reference_and_ignores_markers():
    assert meteor("two ships", ["two ship"]) == pytest.approx(1 - 0.5 * (1 / 2) ** 3)
    assert meteor("a lake [SEG].", ["nothing here", "A lake"]) == pytest.approx(1 - 0.5 / 8)
    assert meteor("", ["a lake"]) == meteor("forest", ["a lake"]) == 0
    assert [stem(w) for w in ("cities", "bridges", "glass", "trees", "bus")] == [
        "city", "bridge", "glass", "tree", "bus",
    ]  # fmt: skip


words = st.lists(
    st.sampled_from(["river", "town", "flood", "the", "a", "green", "field"]), min_size=5, max_size=9
)


@given(words)
def test_a_text_like_its_reference_has_the_highest_scores(text):
    sentence, other = " ".join(text), "quite something else about boats"
    assert meteor(sentence, [sentence]) == pytest.approx(1 - 0.5 / len(text) ** 3)
    scores = cider([sentence, other], [[sentence], [other]])
    assert scores == pytest.approx([10, 10])


def test_cider_gives_nothing_for_words_that_every_sample_has():
    references = [["a river here"], ["a town here"], ["a field here"]]
    common, right, wrong = cider(["a here", "a town here", "a river here"], references)
    assert common == pytest.approx(0)
    assert right == pytest.approx(7.5)  # no sentence has four words
    assert wrong == pytest.approx(0)


@pytest.mark.parametrize(
    ("text", "fact", "stated"),
    [
        ("Yes. Water [SEG] covers about 12 % of the area.", Fact("", "presence", True), True),
        ("No, I see no water here.", Fact("", "presence", True), False),
        ("No, I see no water here.", Fact("", "hallucination", False), True),
        ("There are no clouds in this image.", Fact("", "hallucination", False), True),
        ("None of it: I see no flood.", Fact("", "hallucination", False), True),
        ("Yes.", Fact("", "hallucination", False), False),
        ("I do not know how to find that.", Fact("", "hallucination", False), False),
        ("", Fact("", "presence", True), False),
        ("Water covers about 12 % of the area.", Fact("", "share", True, 16), True),
        ("Water covers about 12 % of the area.", Fact("", "share", True, 18), False),
        ("Water covers most of it.", Fact("", "share", True, 80), False),
        ("less than 1 percent", Fact("", "share", True, 2), True),
    ],
)
def test_an_answer_states_a_fact_or_does_not(text, fact, stated):
    assert states_fact(text, fact) is stated


def test_facts_of_a_simulated_scene_are_those_of_its_labels():
    sample = simulated_sample(3, 64)
    facts = {fact.question: fact for fact in facts_of(sample)}
    assert facts
    for concept, label in zip(CONCEPTS, sample.labels, strict=True):
        share = facts.get(f"How much of the image is {concept}?")
        if share is not None:
            assert share.percent == pytest.approx(100 * (label == 1).mean())
        absent = facts.get(f"Is there {concept} in this image?")
        if absent is not None:
            assert absent.present == bool((label == 1).any())
    assert len(sample_pictures(sample)) == 4
    assert stated_percent("about 7.5 per cent") == 7.5


class Optimist:
    def encode(self, pictures):
        return pictures

    def answer(self, encoded, text, **_):
        yield TextPiece("Yes.")


def test_one_who_always_says_yes_has_every_presence_and_no_absence():
    scores = score_facts(Optimist(), 2)
    assert scores["facts/presence"] == 1
    assert scores["facts/hallucination"] == 0
    assert scores["facts/share"] == 0
