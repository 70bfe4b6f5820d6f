"""Writing a network in the layout of the released checkpoints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from earthmind.model.earthmind.keys import released_name
from earthmind.model.earthmind.released_network import ReleasedEarthMind


def write_checkpoint(
    network: ReleasedEarthMind,
    values: Mapping[str, Any],
    folder: Path,
    *,
    dtype: torch.dtype = torch.bfloat16,
) -> None:
    """Write a checkpoint folder that ``load_checkpoint`` reads.

    Parameters of the fusion are left out, as the released layout has no place for them.

    Args:
        network: What to write.
        values: The contents of ``config.json``.
        folder: Made where it does not exist.
        dtype: Type of the written weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {
        released_name(name): tensor.detach().to("cpu", dtype).contiguous()
        for name, tensor in network.state_dict().items()
        if not name.startswith("fusion.")
    }
    if network.config.language.tied:
        tensors.pop("language_model.lm_head.weight", None)
    partial = folder / "model.safetensors.part"
    save_file(tensors, partial, metadata={"format": "pt"})
    partial.replace(folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(values, indent=1), encoding="utf-8")
