"""What a released model needs is worked out before it is loaded; the probe of free memory is given."""

import pytest
import torch
from checkpoints import tiny_network, tiny_values, write_tiny_checkpoint
from pictures import picture

from earthmind.errors import ModelError
from earthmind.model.earthmind import memory
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.memory import (
    BATCH,
    free_gpu_memory,
    memory_need,
    require_memory,
    windows_at_once,
)
from earthmind.model.earthmind.pictures import cut_tiles, tile_count
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.folder import ModelFolder

LANGUAGE = {"hidden_size": 2048, "num_hidden_layers": 36, "num_attention_heads": 16,
            "num_key_value_heads": 2, "intermediate_size": 11008, "vocab_size": 151682,
            "max_position_embeddings": 32768}  # fmt: skip
VISION = {"hidden_size": 1024, "num_attention_heads": 16, "intermediate_size": 4096,
          "num_hidden_layers": 24, "image_size": 448}  # fmt: skip


@pytest.fixture(scope="module")
def large():
    values = tiny_values(
        llm_config=LANGUAGE, vision_config=VISION, force_image_size=448, max_dynamic_patch=12
    )
    with torch.device("meta"):
        return ReleasedEarthMind(ReleasedConfig.from_json({**values, "sam2_trunk": {}}), "concat")


def test_the_released_size_needs_its_weights_and_some_gigabytes_to_work(large):
    need = memory_need(large, torch.bfloat16)
    assert 7.0 < need.weights / 2**30 < 7.6
    assert 0.5 < (need.activations + need.cache) / 2**30 < 3
    assert memory_need(large, torch.bfloat16, bits=4).weights < 0.5 * need.weights


def test_a_gpu_with_too_little_memory_is_refused_with_both_numbers(large):
    with pytest.raises(ModelError, match=r"needs about \d\.\d GiB .* 3\.0 GiB are free on cuda.*cpu") as told:
        require_memory(large, "cuda", torch.bfloat16, free=lambda device: 3 * 2**30)
    assert told.value.code == "memory"
    require_memory(large, "cuda", torch.bfloat16, free=lambda device: 24 * 2**30)


def test_a_computer_with_too_little_memory_is_refused_with_both_numbers(large):
    with pytest.raises(
        ModelError, match=r"needs about \d\.\d GiB of memory and 3\.0 GiB are free on this"
    ) as told:
        require_memory(large, "cpu", torch.bfloat16, free=lambda device: 3 * 2**30)
    assert told.value.code == "memory"
    require_memory(large, "cpu", torch.bfloat16, free=lambda device: 24 * 2**30)


def test_loading_on_the_cpu_asks_what_the_computer_has_free(tmp_path, monkeypatch):
    folder = ModelFolder(write_tiny_checkpoint(tmp_path))
    monkeypatch.setattr(memory, "available_memory", lambda: 1000)
    with pytest.raises(ModelError, match="free on this computer"):
        load_checkpoint(folder)
    monkeypatch.setattr(memory, "available_memory", lambda: None)  # where the system does not tell
    load_checkpoint(folder)


def test_loading_asks_the_probe_before_a_weight_is_read(tmp_path):
    folder = write_tiny_checkpoint(tmp_path)
    (folder / "model.safetensors").chmod(0o400)
    with pytest.raises(ModelError, match="GPU memory"):
        load_checkpoint(ModelFolder(folder), "cuda", free=lambda device: 1000)


def test_more_windows_fit_where_they_are_smaller(large):
    assert windows_at_once(tiny_network(tiny_values()), 3, 2) == BATCH
    assert 1 <= windows_at_once(large, 26, 2) < windows_at_once(large, 1, 1) <= BATCH


@pytest.mark.parametrize("shape", [(50, 70), (1, 1), (300, 40), (60, 60)])
def test_tiles_are_counted_as_they_are_cut(shape):
    tiling = ReleasedConfig.from_json(tiny_values()).tiling
    pixels = picture("optical", shape).pixels
    assert tile_count(shape[1], shape[0], tiling) == len(cut_tiles(pixels, tiling).pixels)


def test_memory_of_a_gpu_of_apple_is_what_the_system_recommends_less_what_is_used(large, monkeypatch):
    monkeypatch.setattr(torch.mps, "recommended_max_memory", lambda: 12 * 2**30)
    monkeypatch.setattr(torch.mps, "current_allocated_memory", lambda: 9 * 2**30)
    assert free_gpu_memory("mps") == 3 * 2**30
    with pytest.raises(ModelError, match=r"3\.0 GiB are free on mps"):
        require_memory(large, "mps", torch.bfloat16)
    monkeypatch.setattr(torch.mps, "current_allocated_memory", lambda: 0)
    require_memory(large, "mps", torch.bfloat16)
