"""Every way of reading token by token gives what the plain one gives; recording is a stand-in on the CPU."""

import gc
import logging
import weakref
from dataclasses import replace

import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_checkpoint
from pictures import picture
from transformers import Qwen2Config, Qwen2ForCausalLM

from earthmind.errors import ModelError
from earthmind.model.earthmind import decoding
from earthmind.model.earthmind.decoding import ROOM, decoder_of, use_decoding
from earthmind.model.earthmind.generation import Reader, Sampling, likeliest, speak
from earthmind.model.library.catalogue import load_model
from earthmind.model.model_options import ModelOptions
from earthmind.model.network.language import new_cache, read_on
from earthmind.model.network.quantisation import quantise
from earthmind.model.protocol import Attention, TextPiece

SAID = 24
TOLERANCE = {torch.float32: 1e-5, torch.bfloat16: 3e-2}


class Recorder:
    """Records a step as CUDA does: what it gives lies at one address, and a replay overwrites it."""

    def __init__(self, fails=False):
        self.fails, self.recorded, self.replayed = fails, 0, 0

    def __call__(self, step, device):
        if self.fails:
            raise RuntimeError("CUDA error: operation not permitted when stream is capturing\nmore words")
        self.recorded += 1
        step()
        states = step()

        def replay():
            self.replayed += 1
            states.copy_(step())
            return states

        return replay


def language_of(dtype=torch.float32, bits=None):
    language = tiny_network(tiny_values()).language_model.to(dtype)
    if bits:
        quantise(language.model.layers, bits)
    return language


@torch.inference_mode()
def spoken(language, batch=1, prompt=30, limit=SAID, choose=likeliest):
    """Tokens, and states (B, n, D), of answers to random prompts, and what is in the cache afterwards."""
    generator = torch.Generator().manual_seed(3)
    width, dtype = language.config.hidden_size, language.dtype
    read = torch.randn(batch, prompt, width, generator=generator).to(dtype)
    cache = new_cache(language)
    states = read_on(language, read, cache)[:, -1]
    steps = list(speak(language, cache, states, [choose] * batch, lambda ids: False, limit))
    ids = [[step[n].id for step in steps] for n in range(batch)]
    said = torch.stack([torch.stack([step[n].state for step in steps]) for n in range(batch)])
    return ids, said.float(), cache


@pytest.mark.parametrize("dtype", TOLERANCE, ids=str)
@pytest.mark.parametrize("batch", [1, 3])
@pytest.mark.parametrize("bits", [None, 8, 4])
@pytest.mark.parametrize("mode", ["static", "graph"])
def test_tokens_states_and_cache_are_those_of_the_plain_way(dtype, batch, bits, mode):
    language, recorder = language_of(dtype, bits), Recorder()
    use_decoding(language, "plain")
    ids, states, cache = spoken(language, batch)
    use_decoding(language, mode, recorder)
    ours, our_states, our_cache = spoken(language, batch)
    assert ours == ids and len(ids[0]) == SAID
    tolerance = TOLERANCE[dtype]
    torch.testing.assert_close(our_states, states, atol=tolerance, rtol=tolerance)
    for mine, theirs in zip(our_cache.layers, cache.layers, strict=True):
        assert mine.keys.shape == theirs.keys.shape
        torch.testing.assert_close(mine.keys, theirs.keys, atol=tolerance, rtol=tolerance)
        torch.testing.assert_close(mine.values, theirs.values, atol=tolerance, rtol=tolerance)
    assert recorder.recorded == (mode == "graph")
    assert recorder.replayed == (SAID - 1 if mode == "graph" else 0)


def test_one_graph_serves_all_prompts_of_a_room_and_what_was_read_before_leaves_no_trace():
    language, recorder = language_of(), Recorder()
    expected = [spoken(language, prompt=length)[0] for length in (90, 30)]
    use_decoding(language, "graph", recorder)
    assert [spoken(language, prompt=length)[0] for length in (90, 30)] == expected
    assert recorder.recorded == 1
    spoken(language, prompt=ROOM + 1)
    assert recorder.recorded == 2


def test_numbers_that_are_not_finite_do_not_stay_in_a_room():
    language = language_of()
    expected = spoken(language)[0]
    decoder = use_decoding(language, "static")
    spoken(language, prompt=200)
    (room,) = decoder._rooms.values()
    with torch.inference_mode():
        for layer in room._layers:
            layer.keys.fill_(torch.nan)
            layer.values.fill_(torch.inf)
    assert spoken(language)[0] == expected


def test_what_cannot_be_recorded_is_read_step_by_step_and_logged_once(caplog):
    language = language_of()
    expected = spoken(language)[0]
    decoder = use_decoding(language, "graph", Recorder(fails=True))
    with caplog.at_level(logging.WARNING, "earthmind"):
        assert spoken(language)[0] == expected and spoken(language)[0] == expected
    assert decoder.mode == "static"
    (told,) = caplog.messages
    assert "without a CUDA graph" in told and "stream is capturing more words" in told


def test_a_graph_that_was_asked_for_without_a_gpu_falls_back_too(caplog):
    language = language_of()
    expected = spoken(language)[0]
    use_decoding(language, "graph")
    with caplog.at_level(logging.WARNING, "earthmind"):
        assert spoken(language)[0] == expected
    assert len(caplog.messages) == 1


def test_too_little_memory_for_a_room_is_no_failure(monkeypatch):
    language = language_of()
    expected = spoken(language)[0]
    use_decoding(language, "static")

    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(decoding, "Room", full)
    assert spoken(language)[0] == expected


def test_at_most_two_rooms_are_kept_and_all_go_with_the_model():
    language = language_of()
    decoder = use_decoding(language, "graph", Recorder())
    for batch in (1, 2, 3):
        spoken(language, batch)
    assert [key[0] for key in decoder._rooms] == [2, 3] and len(decoder._replays) == 2
    gone = weakref.ref(next(iter(decoder._rooms.values())))
    model = weakref.ref(language)
    del decoder, language
    gc.collect()
    assert gone() is None and model() is None


@torch.inference_mode()
def test_an_answer_that_is_not_read_to_its_end_can_be_gone_on_from():
    language = language_of()
    words = torch.randn(40, language.config.hidden_size, generator=torch.Generator().manual_seed(5))

    def answers():
        reader = Reader(language)
        state = reader.read(list(range(30)), words[:30])[-1]
        said = reader.speak(state, likeliest, lambda ids: False, SAID)
        first = [next(said).id for _ in range(5)]
        said.close()
        assert len(reader.ids) == reader._cache.get_seq_length() == 35
        reader.keep([*range(20), 99])
        state = reader.read([100] * 10, words[30:])[-1]
        return first, [token.id for token in reader.speak(state, likeliest, lambda ids: False, SAID)]

    use_decoding(language, "plain")
    expected = answers()
    use_decoding(language, "graph", Recorder())
    assert answers() == expected


@torch.inference_mode()
def test_two_answers_at_the_same_time_do_not_write_into_each_other():
    language = language_of()
    words = torch.randn(60, language.config.hidden_size, generator=torch.Generator().manual_seed(6))

    def begin(part):
        reader = Reader(language)
        return reader.speak(reader.read([0] * 30, part)[-1], likeliest, lambda ids: False, SAID)

    use_decoding(language, "plain")
    expected = [[token.id for token in begin(part)] for part in words.split(30)]
    use_decoding(language, "graph", Recorder())
    both = [begin(part) for part in words.split(30)]
    said = [[], []]
    for tokens in zip(*both, strict=True):
        for number, token in enumerate(tokens):
            said[number].append(token.id)
    assert said == expected


def test_draws_are_those_of_the_plain_way():
    language = language_of()
    expected = spoken(language, choose=Sampling(1.5, seed=4).chooser())[0]
    use_decoding(language, "graph", Recorder())
    assert spoken(language, choose=Sampling(1.5, seed=4).chooser())[0] == expected


def test_a_model_that_looks_at_a_window_of_tokens_is_read_plainly():
    torch.manual_seed(0)
    sizes = {"hidden_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2}
    window = {"use_sliding_window": True, "sliding_window": 8, "max_window_layers": 1}
    language = Qwen2ForCausalLM(Qwen2Config(vocab_size=320, intermediate_size=64, **sizes, **window)).eval()
    assert "sliding_attention" in language.config.layer_types
    expected = spoken(language)[0]
    decoder = use_decoding(language, "static")
    assert spoken(language)[0] == expected and not decoder._rooms


def test_the_device_decides_and_the_user_may():
    language = language_of()
    assert decoder_of(language).mode == "plain"  # on the CPU nothing is gained
    assert use_decoding(language, "static").mode == "static" and decoder_of(language).mode == "static"
    with pytest.raises(ModelError, match="plain, static"):
        ModelOptions(decode="fast")


@pytest.mark.parametrize("together", [False, True])
def test_a_released_model_answers_the_same_whatever_was_chosen(tmp_path, together):
    folder = str(write_tiny_checkpoint(tmp_path / "checkpoint"))
    scenes = [[picture("optical", (50, 90), 2 * n), picture("sar", (50, 90), 2 * n + 1)] for n in range(2)]

    def answers(decode):
        model = load_model(folder, options=ModelOptions(decode=decode))
        assert decoder_of(model._network.language_model).mode == (decode or "plain")
        model.settings = replace(model.settings, longest_answer=12)
        encoded = model.encode_together(scenes)
        if together:
            found = model.answer_together(encoded, "What is it?")
        else:
            found = [list(model.answer(scene, "What is it?")) for scene in encoded]
        words = ["".join(e.text for e in events if isinstance(e, TextPiece)) for events in found]
        return words, [e.sar for events in found for e in events if isinstance(e, Attention)]

    words, shares = answers(None)
    ours, our_shares = answers("static")
    assert ours == words and any(words)
    assert our_shares == pytest.approx(shares, abs=1e-5)
