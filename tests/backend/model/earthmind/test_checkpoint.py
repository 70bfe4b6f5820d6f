import json

import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_checkpoint
from safetensors.torch import load_file, save_file

from earthmind.errors import ModelError
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.generation import Sampling
from earthmind.model.library.catalogue import load_model
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions


@pytest.fixture
def checkpoint(tmp_path):
    return write_tiny_checkpoint(tmp_path / "a model")


def rewrite(folder, change):
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_file(tensors, folder / "model.safetensors")


def shard(folder):
    tensors = {name: tensor.clone() for name, tensor in load_file(folder / "model.safetensors").items()}
    (folder / "model.safetensors").unlink()  # it is mapped by nobody any more
    names = sorted(tensors)
    parts = {"model-00001-of-00002.safetensors": names[::2], "model-00002-of-00002.safetensors": names[1::2]}
    for file, held in parts.items():
        save_file({name: tensors[name] for name in held}, folder / file)
    where = {name: file for file, held in parts.items() for name in held}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": where}))


VARIANTS = {
    "as released": {},
    "rms norm, normalised queries and keys, no bias": {
        "vision_config": {"norm_type": "rms_norm", "qk_normalization": True, "qkv_bias": False}
    },
    "tied words": {"llm_config": {"tie_word_embeddings": True}},
    "other widths": {
        "vision_config": {"hidden_size": 24, "num_attention_heads": 3},
        "downsample_ratio": 0.25,
    },
}


@pytest.mark.parametrize("changes", VARIANTS.values(), ids=VARIANTS)
def test_a_checkpoint_comes_back_as_it_was_written(tmp_path, changes):
    values = tiny_values(**changes)
    written = tiny_network(values).state_dict()
    loaded = load_checkpoint(ModelFolder(write_tiny_checkpoint(tmp_path, **changes))).state_dict()
    assert written.keys() == {*loaded} and all(torch.equal(written[name], loaded[name]) for name in written)


def test_nothing_stays_on_the_meta_device_and_the_loaded_network_computes_the_same(checkpoint):
    loaded = load_checkpoint(ModelFolder(checkpoint), dtype=torch.float32)
    assert not any(value.is_meta for value in [*loaded.parameters(), *loaded.buffers()])
    ids = torch.arange(40)[None]
    with torch.inference_mode():
        torch.testing.assert_close(
            loaded.language_model(ids).logits, tiny_network(tiny_values()).language_model(ids).logits
        )


def test_shards_are_read_by_their_index(checkpoint):
    loaded = load_checkpoint(ModelFolder(checkpoint)).state_dict()
    whole = {name: tensor.clone() for name, tensor in loaded.items()}
    del loaded  # its weights are mapped from the file
    shard(checkpoint)
    sharded = load_checkpoint(ModelFolder(checkpoint)).state_dict()
    assert all(torch.equal(whole[name], sharded[name]) for name in whole)


def test_local_query_marks_the_release_whose_fusion_is_concat(checkpoint):
    assert load_checkpoint(ModelFolder(checkpoint)).fusion_mode == "gated"
    rewrite(checkpoint, lambda tensors: tensors.update(local_query=torch.zeros(2, 2048)))
    assert load_checkpoint(ModelFolder(checkpoint)).fusion_mode == "concat"
    assert load_checkpoint(ModelFolder(checkpoint), fusion="hca").fusion_mode == "hca"


def test_local_query_of_the_right_width_becomes_the_queries_of_mutual_fusion(checkpoint):
    rewrite(checkpoint, lambda tensors: tensors.update(local_query=torch.full((2, 48), 0.5)))
    assert (load_checkpoint(ModelFolder(checkpoint), fusion="mutual").fusion.query == 0.5).all()


def without_json(folder):
    (folder / "config.json").unlink()


def other_type(folder):
    (folder / "config.json").write_text(json.dumps({**tiny_values(), "model_type": "llava"}))


def cut_off(folder):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1000])


def missing_shard(folder):
    shard(folder)
    (folder / "model-00002-of-00002.safetensors").unlink()


def pickled(folder):
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def lacking(folder):
    rewrite(folder, lambda tensors: tensors.pop("mlp1.1.weight"))


def too_much(folder):
    rewrite(folder, lambda tensors: tensors.update(surprise=torch.zeros(1)))


def misshapen(folder):
    rewrite(folder, lambda tensors: tensors.update({"mlp1.1.weight": torch.zeros(3, 3)}))


def no_tokenizer(folder):
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer_config.json").unlink()


BAD = {
    without_json: "model folder",
    other_type: "llava",
    cut_off: "cut off",
    missing_shard: "model-00002-of-00002.safetensors",
    pickled: "pickle",
    lacking: "mlp1.1.weight",
    too_much: "surprise",
    misshapen: r"mlp1.1.weight \(3, 3\)",
    no_tokenizer: "tokenizer",
}


@pytest.mark.parametrize("damage", BAD, ids=lambda damage: damage.__name__)
def test_a_damaged_folder_is_told_in_one_sentence(checkpoint, damage):
    damage(checkpoint)
    with pytest.raises(ModelError, match=BAD[damage]) as caught:
        load_model(str(checkpoint))
    assert "\n" not in caught.value.message and caught.value.message.endswith(".")


def test_the_choices_of_a_model_are_those_it_is_loaded_with(tmp_path):
    folder = str(write_tiny_checkpoint(tmp_path / "checkpoint"))
    plain = load_model(folder)
    chosen = load_model(folder, options=ModelOptions(bits=8, mask_view="sar", temperature=0.5, seed=3))
    assert (chosen.settings.mask_view, chosen.settings.sampling) == ("sar", Sampling(0.5, seed=3))
    kept, quantised = (model._network.language_model.model.layers[0].mlp.up_proj for model in (plain, chosen))
    assert type(kept) is torch.nn.Linear and type(quantised) is not torch.nn.Linear
