from dataclasses import replace

import numpy as np
import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_tokenizer
from pictures import picture

from earthmind.errors import InputError, ModelError
from earthmind.model.earthmind.answering import OUTSIDE, ReleasedModel, Settings
from earthmind.model.earthmind.decoding import use_decoding
from earthmind.model.earthmind.generation import Reader, Sampling, likeliest, speak
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.model.earthmind.released_kind import EARTHMIND_4B
from earthmind.model.model_options import ModelOptions
from earthmind.model.network.attention import PaidAttention, ReceivedAttention
from earthmind.model.network.language import new_cache, read_on
from earthmind.model.protocol import Attention, Mask, TextPiece

ASKED = "Segment the water."
SHAPE = (50, 90)  # one row of two tiles, and a thumbnail


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tokenizer")
    write_tiny_tokenizer(folder)
    return ReleasedTokenizer(folder)


@pytest.fixture(params=["concat", "gated", "hca"])
def fusion(request):
    return request.param


def make(tokenizer, fusion="concat", seed=0, **settings):
    network = tiny_network(tiny_values(), fusion, seed)
    return ReleasedModel(EARTHMIND_4B, network, tokenizer, Settings(**{"longest_answer": 10, **settings}))


def favour(model, *tokens):
    """Make the language model say these tokens one after the other, whatever it reads."""
    ids = [model._tokenizer._tokenizer.convert_tokens_to_ids(token) for token in tokens]
    said = iter(ids)
    model.settings = Settings(
        sampling=Scripted(said),
        longest_answer=model.settings.longest_answer,
        mask_view=model.settings.mask_view,
    )


class Scripted(Sampling):
    def __init__(self, ids):
        super().__init__()
        object.__setattr__(self, "ids", ids)

    def chooser(self):
        return lambda logits: next(self.ids)


def both():
    return [picture("optical", SHAPE), picture("sar", SHAPE, seed=1)]


def events(model, encoded, text=ASKED, **rest):
    return list(model.answer(encoded, text, **rest))


def kinds(found, kind):
    return [event for event in found if isinstance(event, kind)]


def test_an_answer_streams_text_and_ends_with_the_sensors_shares(tokenizer, fusion):
    model = make(tokenizer, fusion)
    found = events(model, model.encode(both()))
    assert kinds(found, TextPiece)
    (shares,) = kinds(found, Attention)
    assert shares.optical + shares.sar == pytest.approx(1)
    assert shares.sar_weight.shape == (2, 4)  # two tiles of 2 x 2 tokens
    assert len(shares.sar_by_layer) == 2 and all(0 < share < 1 for share in shares.sar_by_layer)


def test_one_sensor_has_no_shares(tokenizer):
    model = make(tokenizer)
    assert not kinds(events(model, model.encode([picture("sar")])), Attention)


def test_each_seg_has_a_mask_of_the_picture_s_size_and_its_own_phrase(tokenizer):
    model = make(tokenizer)
    favour(model, "<p>", "x", "</p>", "[SEG]", ",", "<p>", "y", "</p>", "[SEG]", "<|im_end|>")
    first, second = both()
    first.valid[:5] = second.valid[:5] = False
    found = events(model, model.encode([first, second]))
    masks = kinds(found, Mask)
    assert [mask.phrase for mask in masks] == ["x", "y"]
    assert all(mask.logits.shape == SHAPE and mask.logits.dtype == np.float32 for mask in masks)
    assert (masks[0].logits[:5] == OUTSIDE).all() and (masks[0].logits[5:] != OUTSIDE).any()
    assert "".join(piece.text for piece in kinds(found, TextPiece)) == "x[SEG],y[SEG]"


def test_where_a_seg_looked_adds_up_to_one_on_the_picture(tokenizer, fusion):
    model = make(tokenizer, fusion)
    favour(model, "a", "[SEG]", "b", "[SEG]", "<|im_end|>")
    first, second = kinds(events(model, model.encode(both())), Mask)
    assert first.looked.shape == (2, 4) == second.looked.shape  # two tiles of 2 x 2 tokens
    assert first.looked.sum() == pytest.approx(1) and (first.looked > 0).all()
    assert not np.array_equal(first.looked, second.looked)


def test_the_attention_of_a_seg_is_that_of_plain_softmax_over_all_that_was_read():
    generator = torch.Generator().manual_seed(1)
    queries, keys = (torch.randn(1, heads, 9, 4, generator=generator) for heads in (4, 2))
    watcher = PaidAttention(torch.tensor([1, 2, 5]), 7)  # of nine places two are not read yet
    for layer in range(2):
        watcher.watch(layer, queries[:, :, -1:] * (layer + 1), keys, 0.5)
    wanted = []
    for layer in range(2):
        scores = torch.stack(
            [(layer + 1) * 0.5 * keys[0, head // 2, :7] @ queries[0, head, -1] for head in range(4)]
        )
        wanted.append(scores.softmax(-1).mean(0)[[1, 2, 5]])
    assert torch.allclose(watcher.mean(), torch.stack(wanted).mean(0), atol=1e-6)


def test_mask_features_are_computed_once_per_picture(tokenizer):
    model = make(tokenizer, mask_view="sar")
    encoder, calls = model._network.grounding_encoder, []
    encoder.register_forward_hook(lambda *_: calls.append(1))
    encoded = model.encode(both())
    for _ in range(2):
        favour(model, "[SEG]", "[SEG]", "<|im_end|>")
        assert len(kinds(events(model, encoded), Mask)) == 2
    assert len(calls) == 1


def test_the_mask_branch_sees_what_the_setting_says(tokenizer):
    masks = {}
    for view in ("first", "optical", "sar", "both"):
        model = make(tokenizer, mask_view=view)
        favour(model, "[SEG]", "<|im_end|>")
        (mask,) = kinds(events(model, model.encode(both())), Mask)
        masks[view] = mask.logits
    np.testing.assert_array_equal(masks["first"], masks["sar"])
    assert not np.allclose(masks["optical"], masks["sar"])
    low, high = np.minimum(masks["optical"], masks["sar"]), np.maximum(masks["optical"], masks["sar"])
    assert ((masks["both"] >= low - 1e-4) & (masks["both"] <= high + 1e-4)).all()
    with pytest.raises(ModelError, match="optical"):
        ModelOptions(mask_view="infrared")


def test_a_stop_ends_the_answer_within_one_token(tokenizer):
    model = make(tokenizer, longest_answer=200)
    asked = []
    stream = model.answer(model.encode(both()), ASKED, stopped=lambda: asked.append(1) or len(asked) >= 3)
    assert not kinds(list(stream), Attention)
    assert len(asked) == 3


def test_the_same_question_again_gives_the_same_answer_from_the_cache(tokenizer, fusion):
    model = make(tokenizer, fusion)
    encoded = model.encode(both())
    first = events(model, encoded)
    lengths = reads(model)
    again = events(model, encoded)
    assert max(lengths) == 1  # the prompt's last token, then the answer's tokens
    assert [str(event) for event in kinds(first, TextPiece)] == [
        str(event) for event in kinds(again, TextPiece)
    ]


def test_a_later_turn_reads_only_what_is_new_and_answers_as_from_the_beginning(tokenizer, fusion):
    model = make(tokenizer, fusion)
    encoded = model.encode(both())
    answer = "".join(piece.text for piece in kinds(events(model, encoded), TextPiece))
    history = [(ASKED, answer)]
    lengths = reads(model)
    with_cache = kinds(events(model, encoded, "And where is it dry?", history=history), TextPiece)
    assert max(lengths) < 120  # the pictures' tokens and the first question are not read again
    fresh = make(tokenizer, fusion)
    without = kinds(events(fresh, fresh.encode(both()), "And where is it dry?", history=history), TextPiece)
    assert with_cache == without


def reads(model):
    """Lengths of the sequences that the language model reads from now on."""
    lengths = []
    model._network.language_model.model.layers[0].register_forward_pre_hook(
        lambda _, args: lengths.append(args[0].shape[1])
    )
    return lengths


def test_sampling_repeats_with_its_seed_and_differs_without(tokenizer):
    def said(seed):
        model = make(tokenizer, sampling=Sampling(temperature=5.0, seed=seed))
        return kinds(events(model, model.encode(both())), TextPiece)

    assert said(1) == said(1)
    assert said(1) != said(2)


def test_several_dates_are_frames_of_one_tile_each(tokenizer):
    model = make(tokenizer)
    pair = [picture("optical", moment=-1), picture("optical", seed=1)]
    encoded = model.encode(pair)
    assert [len(seen["optical"].tokens) for seen in encoded.blocks] == [1, 1]
    assert kinds(events(model, encoded), TextPiece)
    with pytest.raises(InputError, match="6 dates or parts"):
        model.encode([picture("optical", moment=-n) for n in range(6)])


@pytest.mark.parametrize("fusion", ["concat", "hca"])
def test_further_bands_are_frames_after_the_fused_pair_and_shares_stay_those_of_the_pair(tokenizer, fusion):
    model = make(tokenizer, fusion)
    pair = [picture("optical"), picture("sar", seed=1)]
    further = [replace(picture("optical", seed=2 + part), part=part) for part in (1, 2)]
    encoded = model.encode([*further, *pair])
    assert [sorted(seen) for seen in encoded.blocks] == [["optical", "sar"], ["optical"], ["optical"]]
    assert encoded.latest["optical"].picture is pair[0]
    (shares,) = kinds(events(model, encoded), Attention)
    assert shares.optical + shares.sar == pytest.approx(1)
    assert shares.sar_weight.shape == (model._network.config.tokens_per_side,) * 2


def test_regions_add_the_tokens_they_set(tokenizer):
    model = make(tokenizer)
    encoded = model.encode([picture("optical")])
    events(model, encoded, "Describe region1.")
    without = len(encoded.conversation.reader.ids)
    left = np.zeros((50, 70), bool)
    left[:, :40] = True
    encoded = model.encode([picture("optical")])
    events(model, encoded, "Describe region1.", regions=[left])
    assert len(encoded.conversation.reader.ids) > without


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (3, 2000), (1500, 40)])
def test_small_and_narrow_pictures_are_scaled_and_answered(tokenizer, shape):
    model = make(tokenizer)
    favour(model, "x", "[SEG]", "<|im_end|>")
    found = events(model, model.encode([picture("optical", shape)]))
    assert kinds(found, TextPiece)
    (mask,) = kinds(found, Mask)
    assert mask.logits.shape == shape and np.isfinite(mask.logits).all()


def test_a_picture_that_is_too_long_is_told_in_one_sentence(tokenizer):
    with pytest.raises(InputError, match="20000 x 30 pixels, more than 8192"):
        make(tokenizer).encode([picture("optical", (30, 20_000))])


def test_a_prompt_longer_than_the_context_is_told(tokenizer):
    model = make(tokenizer)
    with pytest.raises(InputError, match="2048"):
        events(model, model.encode(both()), "why " * 1000)


def test_received_attention_is_that_of_eager_attention():
    network = tiny_network(tiny_values())
    language = network.language_model
    embeddings = torch.randn(1, 30, 48)
    visual = torch.tensor([*range(4, 12), *range(15, 20)])
    watcher = ReceivedAttention(visual)
    with torch.inference_mode():
        Reader(language).read(list(range(30)), embeddings[0], watcher=watcher)
        language.set_attn_implementation("eager")
        attentions = language.model(inputs_embeds=embeddings, output_attentions=True).attentions
    expected = [layer[0].mean(0)[visual][:, visual].sum(0) for layer in attentions]
    torch.testing.assert_close(watcher.by_layer(), torch.stack(expected), atol=1e-5, rtol=1e-4)


def test_windows_in_a_batch_are_answered_as_one_by_one(tokenizer, fusion):
    model = make(tokenizer, fusion)
    windows = [[picture("optical", SHAPE, 2 * n), picture("sar", SHAPE, 2 * n + 1)] for n in range(3)]
    windows.append([picture("sar", SHAPE, 9)])  # another shape of prompt
    together = model.answer_together(model.encode_together(windows), ASKED)
    assert len(together) == 4
    for window, events_together in zip(windows, together, strict=True):
        alone = events(model, model.encode(window))
        assert text_of(events_together) == text_of(alone)
        for ours, theirs in zip(kinds(events_together, Attention), kinds(alone, Attention), strict=True):
            assert ours.sar == pytest.approx(theirs.sar, abs=1e-5)
            assert ours.sar_by_layer == pytest.approx(theirs.sar_by_layer, abs=1e-5)


def test_masks_of_windows_in_a_batch_are_those_of_one_by_one(tokenizer):
    windows = [both(), [picture("optical", SHAPE, 5), picture("sar", SHAPE, 6)]]

    def answered(ask):
        model = make(tokenizer)
        model.settings = Settings(sampling=EachSays(model, "[SEG]", "<|im_end|>"), longest_answer=5)
        return [kinds(found, Mask)[0].logits for found in ask(model)]

    together = answered(lambda model: model.answer_together(model.encode_together(windows), ASKED))
    alone = answered(lambda model: [events(model, model.encode(window)) for window in windows])
    for ours, theirs in zip(together, alone, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-3)


class EachSays(Sampling):
    def __init__(self, model, *tokens):
        super().__init__()
        ids = [model._tokenizer._tokenizer.convert_tokens_to_ids(token) for token in tokens]
        object.__setattr__(self, "ids", ids)

    def chooser(self):
        said = iter(self.ids)
        return lambda logits: next(said)


def text_of(found):
    return "".join(piece.text for piece in kinds(found, TextPiece))


def softmax(values, axis=-1):
    powers = np.exp(values - values.max(axis, keepdims=True))
    return powers / powers.sum(axis, keepdims=True)


@pytest.mark.parametrize("as_printed", [False, True])
def test_hca_of_a_model_is_a_float64_transcription_of_the_paper_s_equations(tokenizer, as_printed):
    model = make(tokenizer, "hca")
    network = model._network
    network.fusion.as_printed = as_printed
    torch.nn.init.constant_(network.fusion.mix, 0.4)
    scene = model.encode(both())
    with torch.inference_mode():
        prompt = model._prompt(scene, "<image>Where is it wet?")
        asked = prompt.ids[int((prompt.ids == tokenizer.image_end).nonzero()[-1]) + 1 :]
        words = network.embed(asked).double().numpy()
    optical, sar = (scene.latest[sensor].tokens.double().numpy() for sensor in ("optical", "sar"))
    count, scale = optical.shape[1], optical.shape[2] ** -0.5
    share = 1 / (1 + np.exp(-0.4))
    fused = []
    for x_o, x_s, measured in zip(optical, sar, prompt.weights.numpy(), strict=True):
        alpha = np.stack([softmax(x_s @ x_o.T * scale).mean(0), softmax(x_o @ x_s.T * scale).mean(0)], -1)
        if as_printed:
            beta = np.stack([softmax(x @ words.T * scale).mean(1) for x in (x_o, x_s)], -1)
        else:
            beta = np.stack([softmax(words @ x.T * scale).mean(0) for x in (x_o, x_s)], -1)
        weights = softmax(count * (share * alpha + (1 - share) * beta))
        np.testing.assert_allclose(measured, weights, atol=1e-6)
        fused.append(weights[:, :1] * x_o + weights[:, 1:] * x_s)
    read = prompt.embeddings[prompt.ids == tokenizer.context].numpy()
    np.testing.assert_allclose(read, np.concatenate(fused), atol=1e-5)


def block(count):
    return "<img>" + "<IMG_CONTEXT>" * count + "</img>"


TILES = {  # 2 x 2 tokens in a tile; SHAPE gives two tiles and a thumbnail, dates are one tile each
    "optical alone": ([("optical", 0)], block(12)),
    "SAR alone": ([("sar", 0)], block(12)),
    "both sensors, one after the other": ([("optical", 0), ("sar", 0)], block(24)),
    "two dates, the earlier first": ([("sar", 0), ("sar", -1)], f"{block(4)}\n{block(4)}"),
    "two dates of both": (
        [("optical", 0), ("sar", 0), ("optical", -1), ("sar", -1)],
        f"{block(8)}\n{block(8)}",
    ),
}


@pytest.mark.parametrize("case", TILES)
def test_the_prompt_is_as_the_released_model_was_trained(tokenizer, case):
    seen, pictures = TILES[case]
    model = make(tokenizer)
    scene = model.encode(
        [picture(sensor, SHAPE, seed=n, moment=moment) for n, (sensor, moment) in enumerate(seen)]
    )
    prompt = model._prompt(scene, "<image>\n Please segment the water in this image.")
    asked = f"<|user|>\n{pictures}\n Please segment the water in this image.<|end|>\n<|assistant|>\n"
    assert tokenizer.decode(prompt.ids.tolist()) == asked
    latest = scene.latest[seen[0][0]].tokens.flatten(0, 1)
    read = prompt.embeddings[prompt.ids == tokenizer.context]
    torch.testing.assert_close(
        read[-4:], latest[-4:]
    )  # the latest date is read last, the optical after the SAR


def test_a_batch_that_takes_the_likeliest_tokens_at_once_says_what_it_says_row_by_row():
    language = tiny_network(tiny_values()).language_model
    embeddings = torch.randn(3, 7, 48)

    def said(choices):
        cache = new_cache(language)
        states = read_on(language, embeddings, cache)[:, -1]
        ends = lambda ids: len(ids) > 4 or ids[-1] % 7 == 0  # noqa: E731
        return [
            {n: token.id for n, token in step.items()}
            for step in speak(language, cache, states, choices, ends, 8)
        ]

    with torch.inference_mode():
        together = said([likeliest] * 3)
        by_row = said([lambda logits: int(logits.argmax(-1))] * 3)
    assert together == by_row and len(together) > 1


def test_where_a_seg_looked_is_the_same_in_memory_of_fixed_length(tokenizer):
    maps = []
    for mode in ("plain", "static"):
        model = make(tokenizer)
        use_decoding(model._network.language_model, mode)
        favour(model, "a", "[SEG]", "b", "[SEG]", "<|im_end|>")
        maps.append([mask.looked for mask in kinds(events(model, model.encode(both())), Mask)])
    assert len(maps[0]) == 2 and np.allclose(maps[0], maps[1], atol=1e-6)
