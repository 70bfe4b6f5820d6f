import json

import numpy as np
import pytest

from earthmind.model.nano.calibration import Calibration, fit_calibration
from earthmind.model.nano.choices import NONE_FITS
from earthmind.model.nano.narration import Narration
from earthmind.model.nano.spoken_text import asked_thing
from earthmind.model.nano.tokens import LATER_TOKENS, SPECIAL_TOKENS, PromptTokenizer
from earthmind.model.protocol import Mask, TextPiece

VALID = np.ones((40, 40), bool)


def block(rows, columns):
    logits = np.full((40, 40), -4.0, np.float32)
    logits[rows, columns] = 4.0
    return logits


WATER, GREEN = block(slice(0, 10), slice(0, 20)), block(slice(20, 40), slice(0, 40))


def narrate(tokenizer, text, said, masks=(), **options):
    """Events of an answer ``said``, its masks being the ones given in this order."""
    narration = Narration(tokenizer, VALID, text, **options)
    left = iter(masks)
    ids = tokenizer.answer_ids(said)
    return list(narration.events([(i, None) for i in ids], lambda *_: next(left)))


def text_of(events):
    return "".join(event.text for event in events if isinstance(event, TextPiece))


def test_numbers_places_and_rankings_are_written_from_the_masks(tokenizer):
    said = "<p>Water</p> [SEG] [SHARE], [COUNT], [WHERE]; <p>forest</p> [SEG] [SHARE]; [MORE]; [RANKING]."
    assert text_of(narrate(tokenizer, "tell", said, [WATER, GREEN])) == (
        "Water [SEG] 12 %, 1, in the north-west; forest [SEG] 50 %; forest; forest, water."
    )


def test_every_written_token_without_a_mask_says_that_nothing_is_known(tokenizer):
    text = text_of(narrate(tokenizer, "", "[SHARE] [COUNT] [WHERE] [MORE] [RANKING]"))
    assert text == "an unknown share an unknown number at an unknown place neither nothing was found"


def test_a_refusal_names_what_was_asked_for(tokenizer):
    said = "This small model does not know [ASKED]."
    assert text_of(narrate(tokenizer, "Segment the ships.", said)) == "This small model does not know ships."
    assert asked_thing("how many cars are there?") == "cars"
    assert asked_thing("who are you?") == '"who are you"'


def test_an_option_follows_the_models_own_sentence(tokenizer):
    events = narrate(tokenizer, "Is there water?\nA. no\nB. yes", "Yes: <p>water</p> [SEG] [SHARE].", [WATER])
    assert text_of(events) == "Yes: water [SEG] 12 %.\nB. yes"
    refused = narrate(tokenizer, "Are there ships?\nA. no\nB. yes", "This small model does not know [ASKED].")
    assert text_of(refused).endswith(f"\n{NONE_FITS}")


def test_the_model_is_asked_without_the_options(tokenizer):
    assert Narration(tokenizer, VALID, "Is there water?\nyes\nno").question == "Is there water?"


def test_the_calibration_is_applied_to_masks_and_never_outside_the_picture(tokenizer):
    valid = VALID.copy()
    valid[0] = False
    narration = Narration(tokenizer, valid, "water", Calibration(0.5, 1.0))
    ids = tokenizer.answer_ids("<p>water</p> [SEG]")
    mask = next(
        e for e in narration.events([(i, None) for i in ids], lambda *_: WATER) if isinstance(e, Mask)
    )
    assert mask.logits[5, 5] == pytest.approx(3.0)
    assert mask.logits[30, 30] == pytest.approx(-1.0)
    assert (mask.logits[0] == -20).all()


def test_platt_scaling_finds_the_scale_and_bias_that_made_the_truth():
    draw = np.random.default_rng(0)
    logits = draw.normal(0, 3, 40_000).astype(np.float32)
    truth = draw.random(40_000) < 1 / (1 + np.exp(-(0.6 * logits - 0.8)))
    found = fit_calibration(logits, truth)
    assert found.scale == pytest.approx(0.6, abs=0.03)
    assert found.bias == pytest.approx(-0.8, abs=0.05)


def test_logits_that_tell_the_opposite_are_left_as_they_are():
    logits = np.linspace(-3, 3, 100).astype(np.float32)
    assert fit_calibration(logits, logits < 0) == Calibration()


def test_a_configuration_without_calibration_changes_nothing():
    assert Calibration.of({"model_type": "earthmind"}) == Calibration()
    values = {"calibration": {"scale": 0.5, "bias": 1.0, "iou_calibrated": 0.7}}
    assert Calibration.of(values) == Calibration(0.5, 1.0)


def test_a_tokenizer_from_before_the_later_tokens_is_still_read(tokenizer):
    tokens = json.loads(tokenizer.tokenizer.to_str())
    tokens["added_tokens"] = [t for t in tokens["added_tokens"] if t["content"] not in LATER_TOKENS]
    for token in LATER_TOKENS:
        del tokens["model"]["vocab"][token]
    older = PromptTokenizer(type(tokenizer.tokenizer).from_str(json.dumps(tokens)), 4)
    assert set(older.ids) == set(SPECIAL_TOKENS) - set(LATER_TOKENS)
    assert text_of(narrate(older, "water", "Here: <p>water</p> [SEG] [SHARE]", [WATER])).endswith("12 %")
