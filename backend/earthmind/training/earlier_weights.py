"""Carrying weights over from a model trained before, also where vocabulary or concepts have grown since."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from earthmind.errors import InputError
from earthmind.model.nano.tokens import LATER_TOKENS, SHARE_TOKEN

STATE, WEIGHTS, TOKENIZER = "state.safetensors", "model.safetensors", "tokenizer.json"
EMBEDDING = "language_model.model.embed_tokens.weight"


def carry_over(start: Path, model: nn.Module, heads: nn.Module, tokenizer: Tokenizer) -> list[str]:
    """Fill a new model with what an earlier one learned.

    Tensors of the same name and shape are copied. Token embeddings are matched by the token's text; a token
    that is new begins as the mean of the old tokens that spelled it. Rows of the training-only heads are
    matched by concept, because new concepts come last.

    Args:
        start: A finished model's folder, a training folder, or its ``state.safetensors``.
        model: The new model.
        heads: Its training-only heads.
        tokenizer: Its tokenizer.

    Returns:
        Names of the model's tensors that start untrained.

    Raises:
        InputError: There are no weights or no tokenizer.
    """
    source, earlier = _weights_file(start), _tokenizer_beside(start)
    tensors = load_file(source)
    if source.name == WEIGHTS:
        old, old_heads = tensors, {}
    else:
        old, old_heads = part_of(tensors, "average/"), part_of(tensors, "heads/")
    old = {name: value.float() for name, value in old.items()}
    new = model.state_dict()
    untrained = []
    with torch.no_grad():
        for name, value in new.items():
            if name.endswith("lm_head.weight"):
                continue  # tied to the embedding
            if name == EMBEDDING and name in old:
                _match_tokens(value, old[name], tokenizer, earlier)
            elif name in old and old[name].shape == value.shape:
                value.copy_(old[name])
            else:
                untrained.append(name)
        for name, value in heads.state_dict().items():
            if name in old_heads and old_heads[name].shape[1:] == value.shape[1:]:
                rows = min(len(value), len(old_heads[name]))
                value[:rows] = old_heads[name][:rows]
    return untrained


def part_of(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """The tensors whose names begin with ``prefix``, without it."""
    return {name[len(prefix) :]: value for name, value in tensors.items() if name.startswith(prefix)}


def _weights_file(start: Path) -> Path:
    files = [start] if start.is_file() else [start / STATE, start / WEIGHTS]
    for file in files:
        if file.is_file():
            return file
    raise InputError(f"{start} holds no weights to start from; give a model folder or a training folder.")


def _tokenizer_beside(start: Path) -> Tokenizer:
    folder = start.parent if start.is_file() else start
    for place in (folder, folder / "best", folder / "last"):
        if (place / TOKENIZER).is_file():
            return Tokenizer.from_file(str(place / TOKENIZER))
    raise InputError(f"{folder} holds no {TOKENIZER}; give the folder of a finished model.")


def _match_tokens(new: Tensor, old: Tensor, tokenizer: Tokenizer, earlier: Tokenizer) -> None:
    known = earlier.get_vocab()
    for text, index in tokenizer.get_vocab().items():
        if text in known:
            new[index] = old[known[text]]
        elif text in LATER_TOKENS and SHARE_TOKEN in known:
            new[index] += old[known[SHARE_TOKEN]]  # its own small random start tells it from the others
        elif parts := _spelled(text, index, tokenizer, earlier):
            new[index] = old[parts].mean(0)


def _spelled(text: str, index: int, tokenizer: Tokenizer, earlier: Tokenizer) -> list[int]:
    """Old tokens that spell a new one; none for bytes that are no text by themselves."""
    plain = tokenizer.decode([index], skip_special_tokens=False)
    if text in LATER_TOKENS or not plain or "\N{REPLACEMENT CHARACTER}" in plain:
        return []
    ids: list[int] = earlier.encode(plain, add_special_tokens=False).ids
    return ids
