"""A tiny checkpoint in the released layout, with random weights and a tokenizer of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers

from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.earthmind.saving import write_checkpoint

MARKERS = ("<|im_end|>", "<img>", "</img>", "<IMG_CONTEXT>", "[SEG]", "<p>", "</p>", "<vp>", "</vp>")


def tiny_values(**changes: Any) -> dict[str, Any]:
    """``config.json`` of a model small enough for a test: 56-pixel tiles, 4 tokens each."""
    values: dict[str, Any] = {
        "model_type": "sa2va_chat",
        "auto_map": {"AutoModel": "modeling_that_must_never_run.Model"},
        "force_image_size": 56,
        "downsample_ratio": 0.5,
        "template": "phi3_chat",
        "dynamic_image_size": True,
        "use_thumbnail": True,
        "ps_version": "v2",
        "min_dynamic_patch": 1,
        "max_dynamic_patch": 4,
        "select_layer": -1,
        "sam2_trunk": {"embed_dim": 8, "num_heads": 1, "stages": [1, 1, 2, 1], "global_att_blocks": [3],
                       "window_pos_embed_bkg_spatial_size": [7, 7], "window_spec": [8, 4, 16, 8]},
        "vision_config": {"hidden_size": 32, "num_attention_heads": 2, "intermediate_size": 48,
                          "num_hidden_layers": 2, "image_size": 56, "patch_size": 14, "qkv_bias": True,
                          "qk_normalization": False, "norm_type": "layer_norm", "layer_norm_eps": 1e-6},
        "llm_config": {"architectures": ["Qwen2ForCausalLM"], "hidden_size": 48, "num_hidden_layers": 2,
                       "num_attention_heads": 4, "num_key_value_heads": 2, "intermediate_size": 64,
                       "vocab_size": 320, "max_position_embeddings": 2048, "rope_theta": 1000000.0,
                       "tie_word_embeddings": False},
    }  # fmt: skip
    for part, change in changes.items():
        values[part] = {**values[part], **change} if isinstance(change, dict) else change
    return values


def tiny_network(values: dict[str, Any], fusion: str = "concat", seed: int = 0) -> ReleasedEarthMind:
    torch.manual_seed(seed)
    network = ReleasedEarthMind(ReleasedConfig.from_json(values), fusion).eval()
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name != "mask_decoder.frequencies" and parameter.ndim > 1:
                parameter.copy_(torch.randn_like(parameter) * 0.08)
    return network


def write_tiny_tokenizer(folder: Path, further: Sequence[str] = ()) -> None:
    """Bytes and markers, no merges."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = {letter: index for index, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    tokenizer = Tokenizer(models.BPE(vocab=letters, merges=[]))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    markers = dict.fromkeys((*MARKERS, *further))
    tokenizer.add_special_tokens([AddedToken(marker, special=True, normalized=False) for marker in markers])
    tokenizer.save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "Qwen2Tokenizer", "eos_token": "<|im_end|>", "pad_token": "<|im_end|>",
                "unk_token": None}  # fmt: skip
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))


def write_tiny_checkpoint(folder: Path, seed: int = 0, fusion: str = "gated", **changes: Any) -> Path:
    values = tiny_values(**changes)
    write_tiny_tokenizer(folder)
    write_checkpoint(tiny_network(values, fusion, seed), values, folder, dtype=torch.float32)
    return folder
