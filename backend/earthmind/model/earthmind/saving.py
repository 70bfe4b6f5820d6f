"""Writing a network in the layout of the released checkpoints."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from earthmind.model.earthmind.keys import LOCAL_QUERY, released_name
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.replacing import replace

TOKENIZER_FILES = (
    "tokenizer.json", "tokenizer_config.json", "vocab.json", "merges.txt", "added_tokens.json",
    "special_tokens_map.json",
)  # fmt: skip


def write_checkpoint(
    network: ReleasedEarthMind,
    values: Mapping[str, Any],
    folder: Path,
    *,
    tokenizer: Path | None = None,
    dtype: torch.dtype = torch.bfloat16,
) -> None:
    """Write a checkpoint folder that ``load_checkpoint`` reads.

    Parameters of the fusion are left out, as the released layout has no place for them; ``local_query``, by
    which the mode ``concat`` is known there, is written.

    Args:
        network: What to write.
        values: The contents of ``config.json``.
        folder: Made where it does not exist.
        tokenizer: Folder to copy the tokenizer's files from.
        dtype: Type of the written weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {
        released_name(name): tensor.detach().to("cpu", dtype).contiguous()
        for name, tensor in network.state_dict().items()
        if not name.startswith("fusion.")
    }
    if network.fusion_mode == "concat":
        tensors[LOCAL_QUERY] = torch.zeros(2, network.config.language.hidden, dtype=dtype)
    if network.config.language.tied:
        tensors.pop("language_model.lm_head.weight", None)
    partial = folder / "model.safetensors.part"
    save_file(tensors, partial, metadata={"format": "pt"})
    replace(partial, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(values, indent=1), encoding="utf-8")
    for name in TOKENIZER_FILES:
        if tokenizer is not None and (tokenizer / name).is_file():
            shutil.copyfile(tokenizer / name, folder / name)
