"""Tensors under open_clip's names, given those of ``transformers.CLIPModel``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TOKENS, _TEXT = "token_embedding.weight", "text_model.embeddings"
_FIXED = {
    "logit_scale": "logit_scale",
    "positional_embedding": "text_model.embeddings.position_embedding.weight",
    _TOKENS: f"{_TEXT}.{_TOKENS}",
    "visual.class_embedding": "vision_model.embeddings.class_embedding",
    "visual.positional_embedding": "vision_model.embeddings.position_embedding.weight",
    "visual.conv1.weight": "vision_model.embeddings.patch_embedding.weight",
}
_NORMS = {
    "ln_final": "text_model.final_layer_norm",
    "visual.ln_pre": "vision_model.pre_layrnorm",
    "visual.ln_post": "vision_model.post_layernorm",
}
_PROJECTIONS = {"text_projection": "text_projection.weight", "visual.proj": "visual_projection.weight"}
_BLOCK = re.compile(r"(?P<visual>visual\.)?transformer\.resblocks\.(?P<number>\d+)\.(?P<part>.+)")
_PARTS = {"ln_1": "layer_norm1", "ln_2": "layer_norm2", "mlp.c_fc": "mlp.fc1", "mlp.c_proj": "mlp.fc2"}
_PARTS["attn.out_proj"] = "self_attn.out_proj"
_IGNORED = {"attn_mask", "text.attn_mask"}
"""Buffers that hold nothing learned."""


def renamed(key: str, tensor: Any) -> Iterator[tuple[str, Any]]:
    """One tensor of open_clip as those of transformers that it holds; unknown ones keep their name.

    open_clip holds query, key and value of an attention as one matrix of three times the height, and
    multiplies by its two projections from the other side.

    Args:
        key: Its name; ``text.`` before it, as in checkpoints with a text tower of its own, is left out.
        tensor: A tensor of PyTorch or NumPy.
    """
    if key in _IGNORED:
        return
    key = key.removeprefix("text.")
    if key in _PROJECTIONS:
        yield _PROJECTIONS[key], tensor.T
        return
    if key in _FIXED:
        yield _FIXED[key], tensor
        return
    stem, _, kind = key.rpartition(".")
    if stem in _NORMS:
        yield f"{_NORMS[stem]}.{kind}", tensor
        return
    block = _BLOCK.fullmatch(key)
    if block is None:
        yield key, tensor
        return
    layer = f"{'vision' if block['visual'] else 'text'}_model.encoder.layers.{block['number']}"
    part = block["part"]
    if part in ("attn.in_proj_weight", "attn.in_proj_bias"):
        height = tensor.shape[0] // 3
        for number, name in enumerate(("q_proj", "k_proj", "v_proj")):
            rows = tensor[number * height : (number + 1) * height]
            yield f"{layer}.self_attn.{name}.{part.rpartition('_')[2]}", rows
        return
    stem, _, kind = part.rpartition(".")
    yield (f"{layer}.{_PARTS[stem]}.{kind}" if stem in _PARTS else key), tensor
