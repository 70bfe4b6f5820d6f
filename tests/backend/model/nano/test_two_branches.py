"""Which branch of the embedded model draws a mask, and how two of them draw one together."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.band_codes import OPTICAL_BANDS, optical_codes
from earthmind.model.nano.embedded_model import SUREST, TWICE, UNSURE, EmbeddedModel
from earthmind.model.nano.perception.networks import SeenFeatures
from earthmind.model.protocol import OUTSIDE, Picture

VALID = np.ones((32, 32), bool)
SEEN, SAID = 2.0, -9.0


class Eyes:
    """Sees ``SEEN`` everywhere, whatever is asked."""

    concepts = ("water", "flooded area", "ships")
    calibrations = {}
    side_by_side = 1

    def see(self, scene, *, beside=False, known=None):
        return SeenFeatures(None, np.full((2, 2), 0.25, np.float32), {})

    def mark(self, features, which, *, beside=False):
        return np.full((len(which), 32, 32), SEEN, np.float32)


def model_with(tiny_model, shares, said=SAID):
    model = EmbeddedModel(
        tiny_model.card, tiny_model.runtime, tiny_model.tokenizer, eyes=Eyes(), shares_of_eyes=shares
    )
    model._said = lambda encoded, concept: np.full(VALID.shape, said, np.float32)
    return model


def pictures(dates=1, roles=OPTICAL_BANDS):
    codes = optical_codes(np.full((6, 32, 32), 0.1, np.float32))
    for index, role in enumerate(OPTICAL_BANDS):
        codes[index] *= role in roles
    return [Picture("optical", codes, VALID, moment=-date, roles=OPTICAL_BANDS) for date in range(dates)]


def value(model, *given, concept="water"):
    (mask,) = model.masks(model.encode(pictures(*given)), [concept])
    assert np.ptp(mask.logits) == 0
    return float(mask.logits[0, 0])


@pytest.mark.parametrize(("share", "expected"), [(1.0, SEEN), (0.0, SAID), (0.6, 0.6 * SEEN - 0.4 * SUREST)])
def test_the_configuration_says_how_much_each_branch_counts(tiny_model, share, expected):
    assert value(model_with(tiny_model, {"water": {"optical": share}})) == pytest.approx(expected)


def test_a_branch_that_could_not_turn_over_what_the_eyes_are_sure_of_is_not_asked(tiny_model):
    model = model_with(tiny_model, {"water": {"optical": 0.75}})
    model._said = lambda encoded, concept: pytest.fail("the other branch was asked")
    assert value(model) == SEEN


def test_both_branches_draw_where_the_eyes_are_unsure_of_a_part(tiny_model, monkeypatch):
    def unsure_in(rows):
        def mark(self, features, which, *, beside=False):
            logits = np.full((len(which), 32, 32), SEEN, np.float32)
            logits[:, :rows] = 0.5
            return logits

        monkeypatch.setattr(Eyes, "mark", mark)
        model = model_with(tiny_model, {"water": {"optical": 0.75}})
        (mask,) = model.masks(model.encode(pictures()), ["water"])
        return mask.logits

    few, several = int(UNSURE * 32), int(UNSURE * 32) + 1
    assert (unsure_in(few) > 0).all()
    assert (unsure_in(several)[:several] < 0).all() and (unsure_in(several)[several:] > 0).all()


def test_what_is_not_named_is_drawn_by_the_eyes(tiny_model):
    model = model_with(tiny_model, {"water": {"both": 0.0, "optical" + TWICE: 0.0}})
    assert value(model) == SEEN and value(model, concept="flooded area") == SEEN
    assert value(model, 2) == SAID


def test_a_scene_without_the_three_bands_is_drawn_by_the_eyes(tiny_model):
    model = model_with(tiny_model, {"water": {"optical": 0.0}})
    assert value(model, 1, ("blue", "green", "red")) == SEEN
    assert value(model, 1, ("green", "nir", "swir1")) == SAID


def test_where_the_language_model_says_that_there_is_none_the_eyes_have_the_word(tiny_model):
    assert value(model_with(tiny_model, {"water": {"optical": 0.5}}, said=OUTSIDE)) == SEEN


def test_the_sensors_weights_of_the_eyes_are_told(tiny_model):
    model = model_with(tiny_model, {})
    radar = Picture("sar", np.full((3, 32, 32), 90, np.uint8), VALID)
    told = model.attention(model.encode([*pictures(), radar]), "water")
    assert told is not None and told.sar == pytest.approx(0.25) and told.optical == pytest.approx(0.75)
    assert model.attention(model.encode(pictures()), "water") is None
