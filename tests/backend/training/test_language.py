"""What nano is taught to say, carried over from earlier weights, and asked on held-out samples."""

import random
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from earthmind.datasets.concepts import ABILITY, CONCEPTS, LAND_COVER, PHRASES, Knowledge
from earthmind.datasets.samples import UNKNOWN, Sample, is_held_out
from earthmind.errors import InputError
from earthmind.model.markers import PHRASE
from earthmind.model.nano.tokens import COUNT_TOKEN, SHARE_TOKEN, WHERE_TOKEN, train_tokenizer
from earthmind.model.network.core import EarthMind
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig
from earthmind.model.protocol import SEG_TOKEN
from earthmind.training.augmentation import DROPOUTS
from earthmind.training.earlier_weights import EMBEDDING, carry_over
from earthmind.training.instructions import FAMILIES, exchange
from earthmind.training.losses import AuxiliaryHeads
from earthmind.training.quiz import QuizItem, is_right, make_quiz

ALL_THERE = Knowledge(dict.fromkeys(CONCEPTS, 0.1), has_optical=True, two_dates=True)


def config(vocabulary):
    return EarthMindConfig(
        VisionConfig(image_size=64, hidden=16, layers=1, heads=2, mlp=16),
        LanguageConfig(vocabulary, hidden=16, layers=1, heads=2, key_value_heads=1, mlp=16),
        GroundingConfig(channels=(8, 8, 8, 8), pixel_channels=8, prompt=16, decoder_layers=1),
    )


def asked(name, knowledge, times=40):
    family = next(f for f, _ in FAMILIES if f.__name__ == name)
    draw = random.Random(3)
    return [made for made in (family(knowledge, draw) for _ in range(times)) if made is not None]


def test_every_family_says_what_is_measured_only_after_a_mask():
    draw = random.Random(1)
    for _ in range(1500):
        answer = exchange(ALL_THERE, draw).answer
        places = [answer.find(token) for token in (SHARE_TOKEN, COUNT_TOKEN, WHERE_TOKEN) if token in answer]
        assert not places or answer.find(SEG_TOKEN) < min(places)
        assert answer.count(PHRASE) >= answer.count(SEG_TOKEN)


def test_referring_expressions_mark_all_of_the_concept_and_claim_no_choice():
    for made in asked("_refer", ALL_THERE):
        assert len(made.concepts) == 1
        assert not {"largest", "smallest", "north", "larger"} & set(made.answer.split())


def test_change_is_not_told_from_one_date():
    alone = Knowledge(dict.fromkeys(CONCEPTS, 0.1), has_optical=True, two_dates=False)
    assert all(
        made.concepts == () and "second picture" in made.answer for made in asked("tell_change", alone)
    )
    assert any(made.concepts == ("flooded area",) for made in asked("tell_change", ALL_THERE))


def test_unknown_things_are_refused_in_one_sentence_that_says_what_can_be_found():
    for made in asked("_unknown_thing", ALL_THERE) + asked("_off_topic", ALL_THERE):
        assert made.answer == f"This small model does not know [ASKED]; {ABILITY}"
    assert all(concept in ABILITY for concept in CONCEPTS)


def test_rankings_measure_every_class_of_land_cover():
    assert all(made.concepts == LAND_COVER for made in asked("rank_cover", ALL_THERE))


def test_there_are_several_hundred_ways_to_ask_and_probes_are_not_among_the_things_trained_on():
    kinds = [name for name in PHRASES if name.endswith(("_forms", "_share", "_exist", "_report"))]
    assert len({form for name in kinds for form in PHRASES[name]}) > 250
    assert not set(PHRASES["probe_things"]) & set(PHRASES["unknown_things"])
    assert all(len(words) >= 5 for words in PHRASES["synonyms"].values())
    assert (
        set(PHRASES["synonyms"]) == set(PHRASES["countable"]) == set(PHRASES["refer_nouns"]) == set(CONCEPTS)
    )


def test_each_loss_of_a_sensor_is_trained_and_the_whole_scene_stays_the_commonest():
    kept = dict(DROPOUTS)
    assert sum(kept.values()) == pytest.approx(1)
    assert max(kept, key=kept.get) == (1, 1, 1, 1)
    for pattern in ((0, 1, 1, 1), (1, 0, 1, 1), (0, 1, 0, 1), (1, 0, 1, 0), (1, 1, 0, 0)):
        assert kept[pattern] >= 0.08


def test_land_cover_patches_of_one_place_are_never_on_both_sides():
    names = ["022_p018.tif", "018_p018.tif", "007_p007.tif", "015_p015.tif", "000_p000.tif"]
    assert [is_held_out(Path(name)) for name in names] == [False, False, True, True, False]


def folder_of(tmp_path, model, tokenizer):
    weights = {k: v.contiguous() for k, v in model.state_dict().items() if not k.endswith("lm_head.weight")}
    save_file(weights, tmp_path / "model.safetensors")
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_weights_are_carried_over_to_a_larger_vocabulary_by_the_tokens_text(tmp_path):
    texts = ["segment the water", "how many lakes are there", "bare land here"] * 3
    earlier, later = train_tokenizer(texts[:1] * 9, 300), train_tokenizer(texts, 340)
    old, new = EarthMind(config(300)), EarthMind(config(340))
    untrained = carry_over(folder_of(tmp_path, old, earlier), new, AuxiliaryHeads(new), later)
    assert untrained == []
    rows, past = new.state_dict()[EMBEDDING], old.state_dict()[EMBEDDING]
    for text in ("[SEG]", "w", "<|user|>"):
        assert torch.equal(rows[later.token_to_id(text)], past[earlier.token_to_id(text)])
    merged = next(t for t in later.get_vocab() if t not in earlier.get_vocab() and len(t) > 2 and t.isalpha())
    spelled = past[earlier.encode(later.decode([later.token_to_id(merged)])).ids].mean(0)
    torch.testing.assert_close(rows[later.token_to_id(merged)], spelled)
    for name, value in new.text_hidden_fcs.state_dict().items():
        assert torch.equal(value, old.text_hidden_fcs.state_dict()[name])


def test_heads_keep_the_rows_of_the_concepts_they_knew(tmp_path):
    tokenizer = train_tokenizer(["water"], 300)
    old, new = EarthMind(config(300)), EarthMind(config(300))
    past, heads = AuxiliaryHeads(old), AuxiliaryHeads(new)
    fewer = {f"heads/{k}": v[:-1].clone() for k, v in past.state_dict().items()}
    average = {f"average/{k}": v.clone() for k, v in old.state_dict().items()}
    save_file(fewer | average, tmp_path / "state.safetensors")
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    before = heads.latest.weight[-1].clone()
    carry_over(tmp_path, new, heads, tokenizer)
    assert torch.equal(heads.latest.weight[:-1], past.latest.weight[:-1])
    assert torch.equal(heads.latest.weight[-1], before)


def test_a_folder_without_weights_is_named(tmp_path):
    model = EarthMind(config(300))
    with pytest.raises(InputError, match="holds no weights"):
        carry_over(tmp_path, model, AuxiliaryHeads(model), train_tokenizer(["water"], 300))


def made_sample():
    """Water in the north-east quarter and vegetation elsewhere; nothing built, nothing bare, no flood."""
    labels = np.full((len(CONCEPTS), 64, 64), UNKNOWN, np.uint8)
    for concept in (*LAND_COVER, "flooded area"):
        labels[CONCEPTS.index(concept)] = 0
    labels[CONCEPTS.index("water"), :24, 40:] = 1
    labels[CONCEPTS.index("vegetation")] = 1 - labels[CONCEPTS.index("water")]
    pictures = np.full((2, 2, 3, 64, 64), 90, np.uint8)
    return Sample(pictures, np.ones((2, 2, 64, 64), bool), np.ones((2, 2), bool), labels)


def test_quiz_answers_follow_the_labels():
    found = {}
    for seed in range(60):
        for item in make_quiz(made_sample(), 10, random.Random(seed)):
            found.setdefault(item.family, []).append(item)
    assert set(found) == {
        "existence", "absent probe", "unknown probe", "count", "share", "position", "comparison", "land cover"
    }  # fmt: skip
    assert all(item.answer.endswith("north-east") for item in found["position"])
    assert all(item.answer.endswith("vegetation") for item in found["land cover"])
    assert all(item.answer.endswith("no") for item in found["absent probe"])
    assert all(item.answer.endswith(". 1") for item in found["count"])
    assert all(item.answer in item.text.splitlines() for item in found["share"])


def test_only_the_exact_option_or_a_refusal_without_a_mask_is_right():
    item = QuizItem("existence", "is there water?\nA. yes\nB. no", "A. yes")
    assert is_right(item, "Yes: water.\nA. yes", [])
    assert not is_right(item, "Yes: water.\nyes", [])
    probe = QuizItem("unknown probe", "segment the barley", "")
    assert is_right(probe, "This small model does not know barley; it can find water.", [])
    assert not is_right(probe, "Here is the water: [SEG].", [np.zeros((2, 2), np.float32)])
    assert not is_right(probe, "I see no water here.", [])
