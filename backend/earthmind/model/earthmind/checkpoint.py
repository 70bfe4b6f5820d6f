"""Reading a released checkpoint: its safetensors files into the network, and nothing else of the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor
from transformers.models.qwen2.modeling_qwen2 import Qwen2RotaryEmbedding

from earthmind.errors import ModelError
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.keys import LOCAL_QUERY, own_name, released_fusion
from earthmind.model.earthmind.memory import Memory, free_memory, require_memory
from earthmind.model.earthmind.precision import IN_FLOAT32, overflows, weight_type
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.folder import ModelFolder, listed, unreadable
from earthmind.model.network.quantisation import lay_out_weights, quantise

QUERY = "fusion.query"
_TYPES = {"BF16": torch.bfloat16, "F16": torch.float16}


def load_checkpoint(
    folder: ModelFolder,
    device: str = "cpu",
    dtype: torch.dtype | None = None,
    fusion: str | None = None,
    bits: int | None = None,
    free: Memory = free_memory,
) -> ReleasedEarthMind:
    """Load a checkpoint in the released layout.

    The network is made without memory and takes the tensors one by one, so that no second copy exists.

    Args:
        folder: Holds ``config.json`` and safetensors, single or sharded with an index.
        device: A PyTorch device.
        dtype: Type of the weights; None for what suits device and file (``precision.weight_type``), and
            float32 where the numbers do not fit into float16.
        fusion: A fusion mode; None for the one that the checkpoint was released with.
        bits: 8 or 4 to hold the language model's linear layers in so many bits per weight, for small GPUs;
            None to hold them as ``dtype``.
        free: Free memory of a device.

    Raises:
        ModelError: The folder is no checkpoint, a file is cut off, or tensors are missing, unknown or of
            another shape; the message names them. Or the device has too little free memory; the message
            says how much is needed.
    """
    config = ReleasedConfig.from_json(folder.config)
    mode = fusion or released_fusion(folder)
    with torch.device("meta"):
        network = ReleasedEarthMind(config, mode)
    kept = kept_type(folder.weight_files)
    chosen = dtype or weight_type(device, kept)
    made_whole = torch.device(device).type == "cpu" and chosen is not kept  # before bits become fewer
    require_memory(network, device, chosen, None if made_whole else bits, free)
    tensors = _read(folder.weight_files, "cpu" if bits else device, chosen)
    fill(network, tensors, folder.path)
    if bits:
        quantise(network.language_model.model.layers, bits)
    network = network.to(device).eval()
    if bits:
        lay_out_weights(network.language_model.model.layers)
    if dtype is None and overflows(network):
        del network, tensors
        network = load_checkpoint(folder, device, torch.float32, fusion, bits, free)
        network.told = IN_FLOAT32
    return network


def fill(network: ReleasedEarthMind, tensors: Iterator[tuple[str, Tensor]], folder: Path) -> None:
    """Give a network that was made on the meta device its weights.

    Raises:
        ModelError: Tensors are missing, unknown or of another shape.
    """
    expected = network.state_dict()
    unexpected, misshapen, given = [], [], {}
    for key, tensor in tensors:
        name = QUERY if key == LOCAL_QUERY else own_name(key)
        if name is None or (
            name == QUERY and (QUERY not in expected or expected[QUERY].shape != tensor.shape)
        ):
            continue
        if name not in expected:
            unexpected.append(key)
        elif expected[name].shape != tensor.shape:
            misshapen.append(f"{key} {tuple(tensor.shape)} instead of {tuple(expected[name].shape)}")
        else:
            given[name] = tensor
    own = {name for name in expected if name.startswith("fusion.")}
    tied = {"language_model.lm_head.weight"} if network.config.language.tied else set()
    missing = sorted(expected.keys() - given.keys() - own - tied)
    for problem, names in (("has misshapen", misshapen), ("has unknown", unexpected), ("lacks", missing)):
        if names:
            raise ModelError(
                f"The checkpoint {folder} does not fit its config.json: it {problem} {listed(names)}.",
                code="weights",
            )
    network.load_state_dict(given, strict=False, assign=True)
    complete(network, next(iter(given.values())))


def complete(network: ReleasedEarthMind, like: Tensor) -> None:
    """Make what checkpoints do not hold: rotary frequencies, tied weights, untrained fusion parameters."""
    language = network.language_model
    with torch.device(like.device):
        language.model.rotary_emb = Qwen2RotaryEmbedding(language.config)
    language.tie_weights()
    if any(parameter.is_meta for parameter in network.fusion.parameters()):
        network.use_fusion(network.fusion_mode)
        network.fusion.to(like.device)


def kept_type(files: Sequence[Path]) -> torch.dtype:
    """The type of the weights in a file: that of the first tensor.

    Raises:
        ModelError: A file is cut off.
    """
    for file in files:
        try:
            with safe_open(file, "pt") as tensors:
                for key in tensors.keys():  # noqa: SIM118  (no dictionary)
                    return _TYPES.get(tensors.get_slice(key).get_dtype(), torch.float32)
        except SafetensorError as error:
            raise unreadable(file) from error
    return torch.float32


def _read(files: Sequence[Path], device: str, dtype: torch.dtype) -> Iterator[tuple[str, Tensor]]:
    for file in files:
        try:
            with safe_open(file, "pt", device=device) as tensors:
                for key in tensors.keys():  # noqa: SIM118  (no dictionary)
                    tensor = tensors.get_tensor(key)
                    yield key, tensor.to(dtype) if tensor.is_floating_point() else tensor
        except SafetensorError as error:
            raise unreadable(file) from error
