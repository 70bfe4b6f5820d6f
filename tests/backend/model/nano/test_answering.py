import numpy as np
import pytest
import torch
from pictures import picture

from earthmind.model.markers import END
from earthmind.model.nano.spoken_text import SpokenText, percentage
from earthmind.model.nano.tokens import normalise_question
from earthmind.model.protocol import Attention, Mask, TextPiece


def say(model, monkeypatch, text):
    """Make the untrained language model say a text, so that everything around it can be looked at."""
    tokenizer = model.tokenizer
    ids = [*tokenizer.tokenizer.encode(text, add_special_tokens=False).ids, tokenizer.ids[END]]
    hidden = np.ones(model.runtime.network.config.language.hidden, np.float32)
    monkeypatch.setattr(model, "spoken", lambda encoded, question, visual: ((index, hidden) for index in ids))


def test_a_mask_has_the_shape_of_the_picture_and_nothing_outside_valid_pixels(tiny_model, monkeypatch):
    say(tiny_model, monkeypatch, "Here is the <p>water</p>: [SEG].")
    optical = picture("optical")
    optical.valid[:, :20] = False
    mask = next(
        e for e in tiny_model.answer(tiny_model.encode([optical]), "segment the water") if isinstance(e, Mask)
    )
    assert mask.logits.shape == (50, 70)
    assert mask.phrase == "water"
    assert (mask.logits[:, :20] < 0).all()


def test_the_share_in_the_text_is_measured_from_the_mask(tiny_model, monkeypatch):
    say(tiny_model, monkeypatch, "<p>Water</p> [SEG] covers about [SHARE] of the area.")
    monkeypatch.setattr(
        tiny_model,
        "mask",
        lambda encoded, hidden: np.where(np.arange(70) < 21, 1.0, -1.0) * np.ones((50, 1), np.float32),
    )
    events = list(tiny_model.answer(tiny_model.encode([picture("optical")]), "how much water"))
    assert (
        "".join(e.text for e in events if isinstance(e, TextPiece))
        == "Water [SEG] covers about 30 % of the area."
    )


def test_attention_comes_with_two_sensors_only_and_adds_up_to_one(tiny_model):
    both = list(tiny_model.answer(tiny_model.encode([picture("optical"), picture("sar", seed=1)]), "water"))
    attention = [e for e in both if isinstance(e, Attention)]
    assert len(attention) == 1
    assert attention[0].optical + attention[0].sar == pytest.approx(1)
    alone = tiny_model.answer(tiny_model.encode([picture("sar")]), "water")
    assert not any(isinstance(e, Attention) for e in alone)


def test_an_absent_sensor_is_not_the_same_as_a_black_picture_of_weight(tiny_model):
    optical = picture("optical")
    encoded = tiny_model.encode([optical])
    assert float(encoded.features.sar_weight[..., :25, :35].max()) == 0.0


@torch.inference_mode()
def test_generation_with_a_cache_says_what_a_whole_pass_says(tiny_model):
    encoded = tiny_model.encode([picture("optical"), picture("sar", seed=1)])
    visual, _ = tiny_model.visual_tokens(encoded, "segment the water")
    steps = tiny_model.spoken(encoded, "segment the water", visual)
    spoken = [next(steps) for _ in range(6)]

    network, tokens = tiny_model.runtime.network, [token for token, _ in spoken]
    prompt = tiny_model.tokenizer.prompt_ids("segment the water", 1)
    embeddings = network.embed(torch.tensor([prompt + tokens])).clone()
    context = tiny_model.tokenizer.ids["<IMG_CONTEXT>"]
    embeddings[0, [i for i, t in enumerate(prompt) if t == context]] = torch.from_numpy(visual[0])
    hidden = network.language_model.model(inputs_embeds=embeddings).last_hidden_state[0]
    assert network.language_model.lm_head(hidden[len(prompt) - 1 : -1]).argmax(-1).tolist() == tokens
    torch.testing.assert_close(
        torch.from_numpy(np.stack([h for _, h in spoken])), hidden[len(prompt) :], atol=1e-4, rtol=1e-4
    )


def test_stopping_ends_the_answer_within_one_token(tiny_model, monkeypatch):
    say(tiny_model, monkeypatch, "one two three four five six seven eight nine ten")
    asked = []

    def stopped():
        asked.append(1)
        return len(asked) > 3

    pieces = list(tiny_model.answer(tiny_model.encode([picture("optical")]), "count", stopped=stopped))
    assert len(pieces) <= 3


def test_pictures_of_different_shapes_are_refused(tiny_model):
    with pytest.raises(ValueError, match="share one height and width"):
        tiny_model.encode([picture("optical"), picture("sar", shape=(20, 20))])


def test_an_earlier_date_changes_what_is_seen(tiny_model):
    now = picture("optical")
    one = tiny_model.encode([now])
    two = tiny_model.encode([now, picture("optical", seed=5, moment=-1)])
    assert not torch.allclose(one.features.pixels, two.features.pixels)


def test_a_share_without_a_mask_is_not_made_up(tokenizer):
    ids = tokenizer.tokenizer.encode("about [SHARE]", add_special_tokens=False).ids
    assert "".join(p.text for p in SpokenText(tokenizer).pieces(ids)) == "about an unknown share"


def test_percentages_tell_little_from_none_and_most_from_all():
    assert [percentage(x) for x in (0, 0.004, 0.374, 0.998, 1)] == [
        "0 %",
        "less than 1 %",
        "37 %",
        "more than 99 %",
        "100 %",
    ]


def test_questions_cannot_smuggle_in_markers():
    assert normalise_question("  Segment [SEG] the   WATER<|end|>!? ") == "segment the water"
