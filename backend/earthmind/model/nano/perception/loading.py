"""The weights of what an embedded model sees, for PyTorch: matrices as 8-bit integers with a scale by row."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from earthmind.errors import ModelError
from earthmind.model.loading.folder import ModelFolder, unreadable
from earthmind.model.nano.graphs.layout import PERCEPTION_WEIGHTS
from earthmind.model.network.perception import Perception
from earthmind.model.network.sizes import PerceptionConfig
from earthmind.replacing import replace

__all__ = ["PERCEPTION_WEIGHTS", "load_perception", "save_perception"]

SCALE = ".scale"
"""Ends the name of the scales (rows,) of a matrix: its values are integers times these."""
_LARGEST = 127


def load_perception(folder: ModelFolder, config: PerceptionConfig) -> Perception:
    """The network, with its weights in float32.

    Raises:
        ModelError: The weights are missing, damaged, or do not fit the configuration.
    """
    path = folder.path / PERCEPTION_WEIGHTS
    if not path.is_file():
        raise ModelError(f"{folder.path} lacks {PERCEPTION_WEIGHTS}; fetch the model again.", code="weights")
    network = Perception(config)
    try:
        network.load_state_dict(_unpacked(load_file(path)))
    except SafetensorError as error:
        raise unreadable(path) from error
    except (KeyError, RuntimeError) as error:
        raise ModelError(
            f"The weights in {path} do not fit config.json; fetch the model again.", code="weights"
        ) from error
    return network


def save_perception(network: Perception, path: Path) -> None:
    """Write the weights of a network."""
    tensors: dict[str, Tensor] = {}
    for name, value in network.state_dict().items():
        if value.ndim > 1 and value.is_floating_point():
            rows = value.flatten(1)
            scale = (rows.abs().amax(1) / _LARGEST).clamp(min=1e-12)
            tensors[name] = (rows / scale[:, None]).round().to(torch.int8).reshape(value.shape).contiguous()
            tensors[name + SCALE] = scale.contiguous()
        else:
            tensors[name] = value.contiguous()
    beside = path.with_suffix(".part")
    save_file(tensors, beside, metadata={"format": "pt"})
    beside.chmod(0o644)
    replace(beside, path)


def _unpacked(stored: dict[str, Tensor]) -> dict[str, Tensor]:
    weights = {}
    for name, value in stored.items():
        if name.endswith(SCALE):
            continue
        if value.dtype == torch.int8:
            rows = value.float().flatten(1) * stored[name + SCALE][:, None]
            weights[name] = rows.reshape(value.shape)
        else:
            weights[name] = value.float() if value.is_floating_point() else value
    return weights
