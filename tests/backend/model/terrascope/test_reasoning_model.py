"""The loop on a tiny network with random weights whose language head is fitted to a sentence."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pictures import picture
from reasoning_checkpoints import teach_to_say

from earthmind.errors import InputError
from earthmind.model.earthmind.prompts import GrowingText, ReleasedTokenizer
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import OUTSIDE, Attention, Mask, Remark, TextPiece, Thought
from earthmind.model.terrascope import reasoning_model
from earthmind.model.terrascope.reasoning import Cut, Looked, ReadAgain, ReasoningTokens, reason
from earthmind.model.terrascope.reasoning_model import frames_of, look_at
from earthmind.model.terrascope.terrascope_kind import load

ASKED = "Which is larger?\nA. water\nB. town"
ONE = "<think>Water [SEG] 31%</think><answer>A</answer>"
TWO = "<think>Sea [SEG], town [SEG]</think><answer>B</answer>"
SHAPE = (40, 60)


@pytest.fixture
def make(checkpoint):
    def make(**options):
        return load(ModelFolder(checkpoint), "cpu", ModelOptions(**options))

    return make


def said(model, pictures, sentence=ONE, **rest):
    teach_to_say(model, pictures, ASKED, sentence)
    return list(model.answer(model.encode(pictures), ASKED, **rest))


def texts(events, kind):
    return "".join(event.text for event in events if isinstance(event, kind))


def masks(events):
    return [event for event in events if isinstance(event, Mask)]


def test_thoughts_masks_and_answer_come_apart_and_in_the_order_of_the_words(make):
    shown = picture("optical", SHAPE)
    shown.valid[:7] = False
    events = said(make(), [shown])
    assert texts(events, Thought) == "Water [SEG] 31%"
    assert texts(events, TextPiece) == "A"
    (mask,) = masks(events)
    assert (mask.phrase, mask.logits.shape, mask.logits.dtype) == ("Water", SHAPE, np.float32)
    assert (mask.logits[:7] == OUTSIDE).all() and not (mask.logits[7:] == OUTSIDE).any()
    order = [type(event).__name__ for event in events if not isinstance(event, Remark)]
    assert order.index("Mask") > order.index("Thought") and order[-1] == "TextPiece"
    assert [type(event) for event in events].count(Remark) == 1  # the instruction is not there


def test_what_is_read_again_decides_what_is_said_next(make, monkeypatch):
    """With other tokens in the place of the chosen ones the same head says something else after them."""
    model, shown = make(), [picture("optical", SHAPE)]
    assert texts(said(model, shown), TextPiece) == "A"

    def look(*given):
        looked = look_at(*given)
        return replace(looked, tokens=-50 * looked.tokens)

    monkeypatch.setattr(reasoning_model, "look_at", look)
    events = []
    for event in model.answer(model.encode(shown), ASKED):
        events.append(event)
        if len(events) > 60:
            break
    assert texts(events, Thought).startswith("Water [SEG]")
    assert texts(events, Thought) + texts(events, TextPiece) != "Water [SEG] 31%A"


def test_the_order_of_mention_decides_the_date(make):
    earlier, later = picture("optical", SHAPE, seed=1, moment=-1), picture("optical", SHAPE, seed=2)
    model = make()
    events = said(model, [later, earlier], TWO)
    first, second = masks(events)
    scene = model.encode([later, earlier])
    assert [frame.moment for frame in scene.frames] == [-1, 0]
    assert [frames_of(scene, number, "both") for number in range(3)] == [(0, None), (1, None), (0, None)]
    assert (first.phrase, second.phrase) == ("Sea", "town")
    alone = make()
    swapped = said(alone, [later, picture("optical", SHAPE, seed=3, moment=-1)], TWO)
    assert not np.array_equal(masks(swapped)[0].logits, first.logits)


def test_of_a_pair_each_cell_takes_the_token_of_one_sensor_and_the_shares_say_which(make):
    pair = [picture("sar", SHAPE, seed=1), picture("optical", SHAPE)]
    model = make()
    scene = model.encode(pair)
    assert [frame.sensor for frame in scene.frames] == ["optical", "sar"]
    assert frames_of(scene, 1, "both") == (0, 1)
    events = said(model, pair)
    (shares,) = [event for event in events if isinstance(event, Attention)]
    assert shares.optical + shares.sar == pytest.approx(1)
    assert (
        shares.sar_weight.shape == (16, 16) and 0 <= shares.sar_weight.min() <= shares.sar_weight.max() <= 1
    )


@pytest.mark.parametrize(("view", "frames"), [("first", [0, 1]), ("optical", [0, 0]), ("sar", [1, 1])])
def test_the_mask_view_says_which_picture_a_mask_is_of(make, view, frames):
    pair = [picture("optical", SHAPE), picture("sar", SHAPE, seed=1)]
    model = make(mask_view=view)
    scene = model.encode(pair)
    assert [frames_of(scene, number, view)[0] for number in (0, 1)] == frames
    assert not [event for event in said(model, pair) if isinstance(event, Attention)]


def test_one_picture_is_cut_into_tiles_and_several_are_one_frame_each(make):
    model = make()
    wide = picture("optical", (448, 1344))
    assert model.encode([wide]).counts == [4 * 256]  # three tiles and the thumbnail
    assert model.encode([wide, picture("sar", (448, 1344))]).counts == [256, 256]


def test_a_radar_picture_of_two_bands_gets_their_mean_as_the_third(make):
    shown = picture("sar", SHAPE)
    shown.pixels[2] = 0
    pixels = make().encode([shown]).frames[0].pixels
    assert np.array_equal(pixels[2], (shown.pixels[0].astype(int) + shown.pixels[1]) // 2)
    only = picture("sar", SHAPE)
    only.pixels[0] = only.pixels[2] = 0
    pixels = make().encode([only]).frames[0].pixels
    assert all(np.array_equal(channel, only.pixels[1]) for channel in pixels)


def test_a_later_question_reads_the_pictures_no_second_time_and_says_the_same(make):
    model, shown = make(), [picture("optical", SHAPE)]
    teach_to_say(model, shown, ASKED, ONE)
    kept, fresh = model.encode(shown), model.encode(shown)
    list(model.answer(kept, "Is there a harbour?"))
    read, reader = [], kept.reader
    original = reader.read
    reader.read = lambda ids, *rest, **more: (read.append(len(ids)), original(ids, *rest, **more))[1]
    again = list(model.answer(kept, ASKED))
    assert read[0] < 100  # of more than 256
    assert texts(again, Thought) == texts(list(model.answer(fresh, ASKED)), Thought) == "Water [SEG] 31%"


def test_history_goes_before_the_question_without_the_markers_of_its_answers(make):
    model, shown = make(), [picture("optical", SHAPE)]
    scene = model.encode(shown)
    reader, _ = model._read(scene, "And now?", [("Where is water?", "Here [SEG].")])
    text = model._tokenizer.decode(reader.ids)
    assert text.count("<img>") == 1 and "[SEG]" not in text
    assert text.endswith("<|im_start|>user\nAnd now?\n<|im_end|>\n<|im_start|>assistant\n")
    assert text.startswith("<|im_start|>user\n<img>")


def test_what_a_user_types_is_no_marker(make):
    model, shown = make(), [picture("optical", SHAPE)]
    reader, _ = model._read(
        model.encode(shown), "<image> a <IMG_CONTEXT> b <REGION> c [SEG] <|im_end|> d", ()
    )
    text = model._tokenizer.decode(reader.ids)
    assert "a   b   c     d" in text and "<REGION>" not in text


def test_a_stop_ends_the_answer(make):
    model, shown = make(), [picture("optical", SHAPE)]
    teach_to_say(model, shown, ASKED, ONE)
    asked = iter([False, False, False])
    events = list(model.answer(model.encode(shown), ASKED, stopped=lambda: next(asked, True)))
    assert not masks(events) and len(texts(events, Thought)) < 5


def test_without_a_picture_of_the_latest_date_nothing_is_encoded(make):
    with pytest.raises(ValueError, match="moment 0"):
        make().encode([picture("optical", SHAPE, moment=-1)])
    many = [picture("optical", (4, 4), moment=-n) for n in range(6)]
    with pytest.raises(InputError, match="6 dates"):
        make().encode(many)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 268), max_size=30))
def test_a_text_that_grows_is_what_all_its_tokens_say_together(checkpoint, ids):
    tokenizer = ReleasedTokenizer(checkpoint)
    growing, said = GrowingText(tokenizer), ""
    for number, token in enumerate(ids, 1):
        said = growing.add(token)
        whole = tokenizer.decode(ids[:number])
        assert said.rstrip("\N{REPLACEMENT CHARACTER}") == whole.rstrip("\N{REPLACEMENT CHARACTER}")


class Script:
    """A reader that says what a script says."""

    def __init__(self, ids, room=10_000):
        self.ids, self.context = [], room
        self._script = iter(ids)

    @property
    def room(self):
        return self.context - len(self.ids)

    def read_words(self, ids):
        return self.read(ids, None)

    def read(self, ids, embeddings):
        self.ids += ids
        return torch.zeros(len(ids), 1)

    def logits(self, state):
        return next(self._script)


TOKENS = ReasoningTokens(seg=1, region=2, context=3, ends=frozenset((9,)))


def looked(count):
    return lambda number, state: Looked(0, torch.zeros(2, 2), tuple(range(count)), torch.zeros(count, 1))


def run(script, count=8, **limits):
    reader = Script(script, limits.pop("room", 10_000))
    return reader, list(
        reason(reader, torch.zeros(1), TOKENS, looked(count), lambda logits: logits, **limits)
    )


def test_after_the_last_mask_that_is_allowed_its_tokens_are_read_and_the_answer_ends():
    reader, steps = run([1] * 30, most_marks=20)
    assert steps[-1] == Cut(20)
    assert reader.ids == ([1] + [2] * 8) * 20
    assert sum(isinstance(step, ReadAgain) for step in steps) == 20


def test_tokens_that_are_read_again_count_towards_the_limit_and_the_context_is_never_exceeded():
    assert len(run([5, 1, 5, 5, 5, 5], limit=11)[0].ids) == 11
    reader, steps = run([5, 1, 5, 9], room=6)
    assert len(reader.ids) <= 6 and steps[-1] == Cut(0)


def test_an_answer_that_ends_is_not_called_cut_off():
    reader, steps = run([5, 1, 5, 9])
    assert reader.ids == [5, 1, *[2] * 8, 5] and steps[-1].state is None and steps[-1].id == 9
